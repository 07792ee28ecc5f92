//! The way that the answers to a case take through the questions.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::model::flow::{Flow, Question, Target};
use crate::content::model::id::{FactId, QuestionId, SignId};
use crate::content::model::scenario::Scenario;
use crate::content::model::sign::Sign;
use crate::content::problem::Wrong;

/// The questions and signs, to look up.
pub(super) struct Ways<'f> {
    start: &'f QuestionId,
    questions: BTreeMap<&'f QuestionId, &'f Question>,
    signs: BTreeMap<&'f SignId, &'f Sign>,
}

impl<'f> Ways<'f> {
    pub fn new(flow: &'f Flow, signs: &'f [Sign]) -> Self {
        Self {
            start: &flow.start,
            questions: flow.questions.iter().map(|question| (&question.id, question)).collect(),
            signs: signs.iter().map(|sign| (&sign.id, sign)).collect(),
        }
    }

    /// A question on the way that is not answered; else every answer to a question that is not on it.
    pub fn wrongs(&self, scenario: &Scenario) -> Vec<Wrong> {
        let mut answers: BTreeMap<_, _> =
            scenario.answers.iter().map(|(question, chosen)| (question, chosen)).collect();
        let ticked = scenario.signs.iter().filter_map(|sign| self.signs.get(sign));
        let mut facts: BTreeSet<&FactId> = ticked.flat_map(|sign| &sign.facts).collect();
        let mut at = self.questions.get(self.start);
        // Where the outcome is shown meanwhile, the case may end.
        let mut may_end = false;
        while let Some(question) = at {
            let Some(chosen) = answers.remove(&question.id) else {
                if may_end {
                    break;
                }
                return vec![Wrong::NotAnswered { question: question.id.to_string() }];
            };
            let told = question.options.iter().filter(|option| chosen.contains(&option.id));
            facts.extend(told.flat_map(|option| &option.facts));
            let has = |fact: &FactId| facts.contains(fact);
            let route = question.next.iter().find(|route| route.when.as_ref().is_none_or(|when| when.holds(&has)));
            may_end |= route.is_some_and(|route| route.meanwhile);
            at = match route.map(|route| &route.to) {
                Some(Target::Question(id)) => self.questions.get(id),
                Some(Target::Outcome) | None => None,
            };
        }
        answers.keys().map(|question| Wrong::NotOnTheWay { question: question.to_string() }).collect()
    }
}
