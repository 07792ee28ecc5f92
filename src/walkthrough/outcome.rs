//! What all that is known comes to: how soon, whom to ring, what to say, what not to do, and what comes next.
//!
//! An outcome is put together, never picked: every concern that applies has its say.
//! The guard is part of the type, so that none can be made without it.

use std::collections::BTreeSet;

use crate::content::{
    ArticleId, Call, FactId, Flow, FlowOutcome, Guard, Language, LawId, Line, OutcomeId, Predicate, SourceId, Step,
    Text, Urgency,
};

/// The end of a walk.
#[derive(Clone, Debug)]
pub struct Outcome<'a> {
    /// The concern that decides how soon one must ring.
    pub id: &'a OutcomeId,
    /// All concerns that apply, the most urgent first; the deciding one leads.
    pub concerns: Vec<&'a OutcomeId>,
    pub urgency: Urgency,
    /// What to ring for, the first first; one role may be asked for by several concerns.
    /// [`super::calls()`] tells who fills them.
    pub call: Vec<&'a Call>,
    /// How to begin the call, without a name.
    pub say: Vec<&'a Text>,
    /// What not to do, beyond the guard.
    pub do_not: Vec<&'a Text>,
    /// Next steps, in order.
    pub steps: Vec<&'a Step>,
    /// What the outcome and its steps rest on.
    pub laws: Vec<&'a LawId>,
    pub articles: Vec<&'a ArticleId>,
    pub sources: Vec<&'a SourceId>,
    /// The rule *do not contact the family*.
    pub guard: &'a Guard,
    /// What the outcome is not.
    pub note: &'a Text,
    /// What was answered and ticked, each to follow *Du har svaret, at*.
    pub said: Vec<&'a Text>,
}

impl Outcome<'_> {
    /// What was answered and ticked, as one sentence. Empty where nothing is retold.
    #[must_use]
    pub fn retold(&self, language: Language) -> String {
        let said: Vec<&str> = self.said.iter().map(|text| text.in_language(language)).collect();
        let (begin, between, end) = language
            .pick(("Du har svaret, at ", ", at ", ", og at "), ("You have answered that ", ", that ", " and that "));
        match said.as_slice() {
            [] => String::new(),
            [only] => format!("{begin}{only}."),
            [first @ .., last] => format!("{begin}{}{end}{last}.", first.join(between)),
        }
    }
}

/// The outcome of these facts. Nothing where no outcome applies, which `check` refuses.
pub(super) fn compose<'a>(flow: &'a Flow, facts: &BTreeSet<&'a FactId>) -> Option<Outcome<'a>> {
    let applies =
        |when: &Option<Predicate>| when.as_ref().is_none_or(|when| when.holds(&|fact: &FactId| facts.contains(fact)));
    let mut concerns: Vec<&FlowOutcome> = flow.outcomes.iter().filter(|outcome| applies(&outcome.when)).collect();
    // A stable sort: among equals, the order of the file decides.
    concerns.sort_by_key(|outcome| std::cmp::Reverse(outcome.urgency));
    let deciding = *concerns.first()?;

    let lines = |of: &[&'a FlowOutcome], field: fn(&FlowOutcome) -> &[Line]| {
        let mut lines: Vec<&Line> =
            of.iter().flat_map(|outcome| field(outcome)).filter(|line| applies(&line.when)).collect();
        lines.sort_by_key(|line| line.order);
        each_once(lines.into_iter().map(|line| &line.text))
    };
    let speaks = |outcome: &&FlowOutcome| {
        if deciding.say_alone {
            outcome.id == deciding.id
        } else {
            outcome.urgency == deciding.urgency || outcome.when.is_none()
        }
    };
    let speaking: Vec<&FlowOutcome> = concerns.iter().copied().filter(speaks).collect();
    let mut steps: Vec<&Step> =
        concerns.iter().flat_map(|outcome| &outcome.steps).filter(|step| applies(&step.when)).collect();
    steps.sort_by_key(|step| step.order);
    let steps = steps_once(steps);
    let laws = concerns.iter().flat_map(|outcome| &outcome.laws).chain(steps.iter().flat_map(|step| &step.laws));

    Some(Outcome {
        id: &deciding.id,
        concerns: concerns.iter().map(|outcome| &outcome.id).collect(),
        urgency: deciding.urgency,
        call: concerns.iter().flat_map(|outcome| &outcome.call).filter(|call| applies(&call.when)).collect(),
        say: lines(&speaking, |outcome| &outcome.say),
        do_not: lines(&concerns, |outcome| &outcome.do_not),
        laws: each_once(laws),
        articles: each_once(concerns.iter().flat_map(|outcome| &outcome.articles)),
        sources: each_once(concerns.iter().flat_map(|outcome| &outcome.sources)),
        steps,
        guard: &flow.guard,
        note: &flow.note,
        said: said(flow, facts),
    })
}

/// How the known facts are retold, in the order of the flow, without those that others cover.
fn said<'a>(flow: &'a Flow, facts: &BTreeSet<&FactId>) -> Vec<&'a Text> {
    flow.facts
        .iter()
        .filter(|fact| facts.contains(&fact.id))
        .filter(|fact| !fact.covered_by.iter().any(|more| facts.contains(more)))
        .filter_map(|fact| fact.said.as_ref())
        .collect()
}

/// Several concerns may ask for the same step in the same words; it is taken once, where it comes first.
fn steps_once(steps: Vec<&Step>) -> Vec<&Step> {
    let mut once: Vec<&Step> = Vec::with_capacity(steps.len());
    for step in steps {
        if once.iter().all(|taken| taken.text != step.text) {
            once.push(step);
        }
    }
    once
}

/// Each but once, where it comes first.
pub(super) fn each_once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
