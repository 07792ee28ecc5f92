//! What a parent may read: no answer and no sign says on a paper what one of its facts may not, and no text does that
//! comes and goes with such a fact.

use super::FlowCheck;
use crate::content::model::flow::{Fact, Flow, Predicate};
use crate::content::model::id::FactId;
use crate::content::problem::Wrong;

/// Marks what depends on a fact that may never stand on a paper: a concern with what it says and warns of, and single
/// texts. The steps of such a concern stand: others have the same, and they protect.
pub(super) fn mark(flow: &mut Flow) {
    let facts = &flow.facts;
    for outcome in &mut flow.outcomes {
        outcome.on_paper = may_stand(facts, outcome.when.as_ref());
        for sentence in &mut outcome.say {
            sentence.on_paper = outcome.on_paper && may_stand(facts, sentence.when.as_ref());
        }
        for line in &mut outcome.do_not {
            line.on_paper &= outcome.on_paper && may_stand(facts, line.when.as_ref());
        }
        for step in &mut outcome.steps {
            for line in &mut step.detail {
                line.on_paper &= may_stand(facts, step.when.as_ref()) && may_stand(facts, line.when.as_ref());
            }
        }
    }
    for line in flow.guard.lines.iter_mut().chain([&mut flow.note]) {
        line.on_paper &= may_stand(facts, line.when.as_ref());
    }
}

fn may_stand(facts: &[Fact], when: Option<&Predicate>) -> bool {
    let tells = |fact: &Fact| !fact.on_paper && when.is_some_and(|when| when.asks_for(&fact.id));
    !facts.iter().any(tells)
}

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
