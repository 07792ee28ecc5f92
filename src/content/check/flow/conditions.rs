//! Which conditions can hold: one that cannot stands on something that nobody would ever read.

use std::collections::{BTreeMap, BTreeSet};

use super::FlowCheck;
use crate::content::limits;
use crate::content::model::flow::{Flow, FlowOutcome, Predicate, Question};
use crate::content::model::id::FactId;
use crate::content::problem::Wrong;

impl FlowCheck<'_> {
    pub(super) fn conditions_can_hold(&mut self, flow: &Flow) {
        let Some(worlds) = Worlds::of(flow) else {
            let neutral = flow.facts.iter().filter(|fact| !fact.worrying).map(|fact| fact.id.to_string());
            let what = "the facts that are no worry".to_owned();
            return self.add("facts", Wrong::TooManyWays { what, facts: neutral.collect() });
        };
        for question in &flow.questions {
            for (index, route) in question.next.iter().enumerate() {
                if !worlds.allow(&[&route.when]) {
                    self.add(&format!("question {}, route {}", question.id, index + 1), Wrong::NeverHolds);
                }
            }
        }
        for outcome in &flow.outcomes {
            let place = format!("outcome {}", outcome.id);
            if !worlds.allow(&[&outcome.when]) {
                self.add(&place, Wrong::NeverHolds);
                continue;
            }
            for (part, when) in parts(outcome) {
                if !worlds.allow(&[&outcome.when, when]) {
                    self.add(&format!("{place}, {part}"), Wrong::NeverHolds);
                }
            }
        }
    }
}

/// Everything in an outcome that may have a condition of its own, and where it stands.
fn parts(outcome: &FlowOutcome) -> Vec<(String, &Option<Predicate>)> {
    fn number<'p>(
        field: &'static str,
        conditions: impl Iterator<Item = &'p Option<Predicate>>,
    ) -> impl Iterator<Item = (String, &'p Option<Predicate>)> {
        conditions.enumerate().map(move |(index, when)| (format!("{field} {}", index + 1), when))
    }
    number("call", outcome.call.iter().map(|call| &call.when))
        .chain(number("say", outcome.say.iter().map(|line| &line.when)))
        .chain(number("do_not", outcome.do_not.iter().map(|line| &line.when)))
        .chain(number("step", outcome.steps.iter().map(|step| &step.when)))
        .collect()
}

/// The neutral facts that can be known together.
///
/// Worrying facts are taken as known: conditions cannot ask for their absence, and signs may tell any of them.
struct Worlds<'f> {
    /// The bit of each neutral fact.
    bits: BTreeMap<&'f FactId, u128>,
    neutral: BTreeSet<u128>,
}

impl<'f> Worlds<'f> {
    /// Nothing where there are more than can be looked at.
    fn of(flow: &'f Flow) -> Option<Self> {
        let neutral = flow.facts.iter().filter(|fact| !fact.worrying).map(|fact| &fact.id);
        let bits: BTreeMap<&FactId, u128> = neutral.enumerate().map(|(at, id)| (id, 1 << at)).collect();
        let mut neutral = BTreeSet::from([0]);
        for question in &flow.questions {
            for choice in choices(question, &bits) {
                neutral = neutral.iter().flat_map(|known| choice.iter().map(move |more| known | more)).collect();
                if neutral.len() > limits::WORLDS {
                    return None;
                }
            }
        }
        Some(Self { bits, neutral })
    }

    /// Whether all these conditions can hold together.
    fn allow(&self, conditions: &[&Option<Predicate>]) -> bool {
        self.neutral
            .iter()
            .any(|neutral| conditions.iter().filter_map(|when| when.as_ref()).all(|when| self.may(when, *neutral)))
    }

    /// Asking for the absence of a worrying fact is refused elsewhere; here it counts as possible.
    fn may(&self, when: &Predicate, neutral: u128) -> bool {
        let bit = |fact: &FactId| self.bits.get(fact);
        match when {
            Predicate::Has(fact) => bit(fact).is_none_or(|bit| neutral & bit != 0),
            Predicate::Not(fact) => bit(fact).is_none_or(|bit| neutral & bit == 0),
            Predicate::All(parts) => parts.iter().all(|part| self.may(part, neutral)),
            Predicate::Any(parts) => parts.iter().any(|part| self.may(part, neutral)),
        }
    }
}

/// The choices that a question gives, each with the neutral facts that can come of it.
///
/// Where several options may be ticked, each is a choice of its own: ticked or not.
fn choices(question: &Question, bits: &BTreeMap<&FactId, u128>) -> Vec<Vec<u128>> {
    let told = question
        .options
        .iter()
        .map(|option| option.facts.iter().filter_map(|fact| bits.get(fact)).fold(0, |all, bit| all | bit));
    if question.multiple { told.map(|facts| vec![0, facts]).collect() } else { vec![told.chain([0]).collect()] }
}
