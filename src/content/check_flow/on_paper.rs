//! What a parent may read: no answer and no sign says on a paper what one of its facts may not.

use super::FlowCheck;
use crate::content::flow::Flow;
use crate::content::id::FactId;
use crate::content::problem::Wrong;

impl FlowCheck<'_> {
    /// Every answer and every sign that tells a fact which may never stand on a paper says so of itself as well.
    pub(super) fn what_tells_more_than_paper_may_hold_says_so(&mut self, flow: &Flow) {
        let secret = |facts: &[FactId]| {
            let found = flow.facts.iter().find(|fact| !fact.on_paper && facts.contains(&fact.id));
            found.map(|fact| Wrong::StandsOnPaper { what: format!("the fact {}", fact.id) })
        };
        for question in &flow.questions {
            for option in question.options.iter().filter(|option| option.on_paper) {
                if let Some(wrong) = secret(&option.facts) {
                    self.add(&format!("question {}, option {}", question.id, option.id), wrong);
                }
            }
        }
        for sign in self.known.signs.iter().filter(|sign| sign.on_paper) {
            if let Some(wrong) = secret(&sign.facts) {
                self.problems.add(&format!("{}/signs.json", sign.item.area), sign.id.as_str(), wrong);
            }
        }
    }
}
