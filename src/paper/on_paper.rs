//! An outcome as it may stand on a paper that somebody of the family may come to read.
//!
//! Facts that are told by nothing that may stand on a paper count for nothing there, so that no line, number, rule or
//! source comes and goes with them; in their place stand the same words whatever it was. A safe way of contact is left
//! out as well: it is safe as long as nobody reads of it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::content::{Call, FactId, Keeps, Library, Line, SayPlace, Sentence, Text};
use crate::walkthrough::{Answers, NextStep, Outcome, Walk};

/// In the place of what may not stand on paper.
pub const REST: &str = "Sig resten i telefonen.";
/// In the place of a safe way of contact.
pub const SAFE_CONTACT: &str = "Sikker kontakt aftales i telefonen.";

static REST_SAID: LazyLock<Sentence> =
    LazyLock::new(|| Sentence { place: SayPlace::What, text: danish(REST), when: None, on_paper: true });
static SAFE_CONTACT_LINE: LazyLock<Line> =
    LazyLock::new(|| Line { text: danish(SAFE_CONTACT), keeps: vec![Keeps::SafeContact], when: None, on_paper: true });

fn danish(text: &str) -> Text {
    Text { da: text.to_owned(), en: None }
}

/// The facts that may be told on a paper: those of the answers and signs that may stand there.
pub(crate) fn facts_on_paper<'a>(walk: &Walk<'a>, answers: &Answers, library: &'a Library) -> BTreeSet<&'a FactId> {
    let options = walk.path.iter().flat_map(|answered| &answered.options).filter(|option| option.on_paper);
    let signs = answers.signs().filter_map(|id| library.sign(id)).filter(|sign| sign.on_paper);
    let told: BTreeSet<&FactId> =
        options.flat_map(|option| &option.facts).chain(signs.flat_map(|sign| &sign.facts)).collect();
    let facts = library.flow.facts.iter().filter(|fact| fact.on_paper);
    facts.map(|fact| &fact.id).filter(|fact| told.contains(fact) && walk.facts.contains(fact)).collect()
}

/// An outcome of which only that is left which may stand on paper.
pub(crate) struct OnPaper<'a> {
    pub outcome: Outcome<'a>,
    /// Whether something that was answered is not retold.
    pub untold: bool,
    /// Whether lines of what not to do are left out.
    pub unwarned: bool,
}

/// What is left of an outcome on paper: how soon to ring whom, and all else as it would be had only that been told which
/// may be, as `told` is.
pub(crate) fn on_paper<'a>(outcome: &Outcome<'a>, told: Outcome<'a>) -> OnPaper<'a> {
    let mut left = told;
    let lines = |outcome: &Outcome<'_>| outcome.do_not.len() + outcome.more.do_not.len();
    let untold = outcome.said.iter().any(|said| left.said.iter().all(|other| other.text != said.text));
    let mut unwarned = lines(&left) < lines(outcome);
    for lines in [&mut left.do_not, &mut left.more.do_not] {
        unwarned |= lines.iter().any(|line| !line.on_paper);
        lines.retain(|line| line.on_paper);
    }
    (left.id, left.urgency) = (outcome.id, outcome.urgency);
    left.concerns.clone_from(&outcome.concerns);
    let what = outcome.say.iter().find(|said| said.place == SayPlace::What);
    for said in left.say.iter_mut().filter(|said| said.place == SayPlace::What) {
        if what.is_some_and(|what| what.text != said.text) {
            *said = &REST_SAID;
        }
    }
    let may_lead_to = |call: &&Call| left.call.iter().any(|other| other.role == call.role);
    left.call = outcome.call.iter().copied().filter(may_lead_to).collect();
    left.steps.iter_mut().chain(&mut left.more.steps).for_each(step);
    OnPaper { untold, unwarned, outcome: left }
}

fn step(taken: &mut NextStep<'_>) {
    taken.detail.retain(|line| line.on_paper);
    for line in &mut taken.detail {
        if line.keeps.contains(&Keeps::SafeContact) {
            *line = &SAFE_CONTACT_LINE;
        }
    }
}
