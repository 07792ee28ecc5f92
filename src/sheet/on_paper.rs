//! An outcome as it may stand on a paper that somebody of the family may come to read.
//!
//! What comes and goes with a fact that may never stand on a paper is left out, and in its place stand the same words
//! whatever it was. So is a safe way of contact, which is safe as long as nobody reads of it.

use std::sync::LazyLock;

use crate::content::{Flow, FlowOutcome, Keeps, Line, SayPlace, Sentence, Text};
use crate::walkthrough::{NextStep, Outcome};

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

/// An outcome of which only that is left which may stand on paper.
pub(super) struct OnPaper<'a> {
    pub outcome: Outcome<'a>,
    /// Whether something that was answered is not retold.
    pub untold: bool,
    /// Whether lines of what not to do are left out.
    pub unwarned: bool,
}

pub(super) fn on_paper<'a>(outcome: &Outcome<'a>, flow: &Flow) -> OnPaper<'a> {
    let mut left = outcome.clone();
    for said in &mut left.say {
        if !said.on_paper {
            *said = &REST_SAID;
        }
    }
    left.said.retain(|said| said.on_paper);
    let mut unwarned = false;
    for lines in [&mut left.do_not, &mut left.more.do_not] {
        unwarned |= lines.iter().any(|line| !line.on_paper);
        lines.retain(|line| line.on_paper);
    }
    left.steps.iter_mut().chain(&mut left.more.steps).for_each(step);
    // Whom only a concern leads to that may not be told, and what only it rests on, tells of it as well.
    let told = || flow.outcomes.iter().filter(|outcome| outcome.on_paper);
    left.call.retain(|call| told().any(|outcome| outcome.call.iter().any(|other| other.role == call.role)));
    let steps: Vec<&NextStep<'_>> = left.steps.iter().chain(&left.more.steps).collect();
    left.laws.retain(|law| {
        let by_concern = |outcome: &FlowOutcome| outcome.laws.contains(law);
        told().any(by_concern) || steps.iter().any(|taken| taken.step.laws.contains(law))
    });
    left.sources.retain(|source| told().any(|outcome| outcome.sources.contains(source)));
    OnPaper { untold: left.said.len() < outcome.said.len(), unwarned, outcome: left }
}

fn step(taken: &mut NextStep<'_>) {
    taken.detail.retain(|line| line.on_paper);
    for line in &mut taken.detail {
        if line.keeps.contains(&Keeps::SafeContact) {
            *line = &SAFE_CONTACT_LINE;
        }
    }
}
