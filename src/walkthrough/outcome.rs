//! What all that is known comes to: how soon, whom to ring, what to say, what not to do, and what comes next.
//!
//! An outcome is put together, never picked: every concern that applies has its say.
//! The guard is part of the type, so that none can be made without it.

use std::collections::BTreeSet;

use crate::content::{
    ArticleId, Call, FactId, Flow, FlowOutcome, Guard, Language, LawId, Line, OutcomeId, Predicate, SayPlace, Sentence,
    SourceId, Step, Text, Urgency,
};

/// The end of a walk.
#[derive(Clone, Debug)]
pub struct Outcome<'a> {
    /// The concern that decides how soon one must ring.
    pub id: &'a OutcomeId,
    /// All concerns that apply, the most urgent first; the deciding one leads.
    pub concerns: Vec<&'a OutcomeId>,
    pub urgency: Urgency,
    /// What to ring for, the most urgent concern's first; one role may be asked for by several concerns.
    /// [`super::calls()`] tells who fills them.
    pub call: Vec<&'a Call>,
    /// How to begin the call, without a name: three sentences at most.
    pub say: Vec<&'a Sentence>,
    /// What not to do, beyond the guard: a line of each of the two most urgent concerns that have one.
    pub do_not: Vec<&'a Line>,
    /// Next steps in the order of their slots, [`MOST_STEPS`] at most.
    pub steps: Vec<NextStep<'a>>,
    /// What has no room above. It stands whole, further down.
    pub more: More<'a>,
    /// What the outcome and its steps rest on.
    pub laws: Vec<&'a LawId>,
    pub articles: Vec<&'a ArticleId>,
    pub sources: Vec<&'a SourceId>,
    /// The rule *do not contact the family*.
    pub guard: &'a Guard,
    /// What the outcome is not.
    pub note: &'a Line,
    /// What was answered and ticked, each to follow *Du har svaret, at*.
    pub said: Vec<Said<'a>>,
}

/// A fact that is known, as it is retold.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub text: &'a Text,
    /// Whether it may stand on a paper that a parent may read.
    pub on_paper: bool,
}

/// Most steps of an outcome.
pub const MOST_STEPS: usize = 7;
/// Most that an outcome says not to do beyond the guard.
pub const MOST_DO_NOTS: usize = 2;

/// A step as it holds for what was answered.
#[derive(Clone, Debug)]
pub struct NextStep<'a> {
    pub step: &'a Step,
    /// The lines of its detail that apply.
    pub detail: Vec<&'a Line>,
}

/// What did not find room among the first.
#[derive(Clone, Debug, Default)]
pub struct More<'a> {
    pub do_not: Vec<&'a Line>,
    pub steps: Vec<NextStep<'a>>,
}

impl NextStep<'_> {
    /// The detail as running text; nothing where the step has none.
    #[must_use]
    pub fn detail_in(&self, language: Language) -> Option<String> {
        let lines: Vec<&str> = self.detail.iter().map(|line| line.text.in_language(language)).collect();
        (!lines.is_empty()).then(|| lines.join(" "))
    }
}

impl<'a> Outcome<'a> {
    /// Every step, what is done now before what is done later.
    #[must_use]
    pub fn all_steps(&self) -> Vec<&NextStep<'a>> {
        let mut steps: Vec<&NextStep<'a>> = self.steps.iter().chain(&self.more.steps).collect();
        steps.sort_by_key(|taken| taken.step.phase);
        steps
    }

    /// What was answered and ticked, as one sentence. Empty where nothing is retold.
    #[must_use]
    pub fn retold(&self, language: Language) -> String {
        retold(language, &self.said.iter().map(|said| said.text.in_language(language)).collect::<Vec<&str>>())
    }
}

/// Facts as they are retold, as one sentence. Empty where there are none.
#[must_use]
pub fn retold(language: Language, said: &[&str]) -> String {
    let (begin, between, end) = language
        .pick(("Du har svaret, at ", ", at ", ", og at "), ("You have answered that ", ", that ", " and that "));
    match said {
        [] => String::new(),
        [only] => format!("{begin}{only}."),
        [first @ .., last] => format!("{begin}{}{end}{last}.", first.join(between)),
    }
}

/// The outcome of these facts. Nothing where no outcome applies, which `check` refuses.
pub(crate) fn compose<'a>(flow: &'a Flow, facts: &BTreeSet<&'a FactId>) -> Option<Outcome<'a>> {
    let applies =
        |when: &Option<Predicate>| when.as_ref().is_none_or(|when| when.holds(&|fact: &FactId| facts.contains(fact)));
    let mut concerns: Vec<&FlowOutcome> = flow.outcomes.iter().filter(|outcome| applies(&outcome.when)).collect();
    // A stable sort: among equals, the order of the file decides.
    concerns.sort_by_key(|outcome| std::cmp::Reverse(outcome.urgency));
    let deciding = *concerns.first()?;

    let of_place = |place: SayPlace| {
        let all = concerns.iter().flat_map(|outcome| &outcome.say);
        all.filter(|said| said.place == place).find(|said| applies(&said.when))
    };
    // A line each, the most urgent concern's first.
    let warned = concerns.iter().filter_map(|outcome| outcome.do_not.iter().find(|line| applies(&line.when)));
    let mut do_not: Vec<&Line> = Vec::new();
    for line in warned {
        if do_not.iter().all(|known| known.text != line.text) {
            do_not.push(line);
        }
    }
    let more_do_not = do_not.split_off(do_not.len().min(MOST_DO_NOTS));
    let taken = |slot: usize| {
        let all = concerns.iter().flat_map(|outcome| &outcome.steps);
        let step = all.filter(|step| step.slot == slot).find(|step| applies(&step.when))?;
        Some(NextStep { step, detail: step.detail.iter().filter(|line| applies(&line.when)).collect() })
    };
    let mut steps: Vec<NextStep<'a>> = (0..flow.slots.len()).filter_map(taken).collect();
    let mut more_steps = steps.split_off(steps.len().min(MOST_STEPS));
    // A step may be taken sooner than others of its slot.
    steps.sort_by_key(|taken| taken.step.phase);
    more_steps.sort_by_key(|taken| taken.step.phase);
    let step_laws = steps.iter().chain(&more_steps).flat_map(|taken| &taken.step.laws);
    let laws = each_once(concerns.iter().flat_map(|outcome| &outcome.laws).chain(step_laws));

    Some(Outcome {
        id: &deciding.id,
        concerns: concerns.iter().map(|outcome| &outcome.id).collect(),
        urgency: deciding.urgency,
        call: concerns.iter().flat_map(|outcome| &outcome.call).filter(|call| applies(&call.when)).collect(),
        say: SayPlace::ALL.iter().filter_map(|place| of_place(*place)).collect(),
        do_not,
        laws,
        articles: each_once(concerns.iter().flat_map(|outcome| &outcome.articles)),
        sources: each_once(concerns.iter().flat_map(|outcome| &outcome.sources)),
        steps,
        more: More { do_not: more_do_not, steps: more_steps },
        guard: &flow.guard,
        note: &flow.note,
        said: said(flow, facts),
    })
}

/// How the known facts are retold, in the order of the flow, without those that others cover.
fn said<'a>(flow: &'a Flow, facts: &BTreeSet<&FactId>) -> Vec<Said<'a>> {
    flow.facts
        .iter()
        .filter(|fact| facts.contains(&fact.id))
        .filter(|fact| !fact.covered_by.iter().any(|more| facts.contains(more)))
        .filter_map(|fact| Some(Said { text: fact.said.as_ref()?, on_paper: fact.on_paper }))
        .collect()
}

/// Each but once, where it comes first.
pub(crate) fn each_once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
