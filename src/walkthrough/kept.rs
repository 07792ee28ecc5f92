//! Which texts say that they keep a safety rule, and where they stand: for those who read them against the rule.

use std::fmt;

use crate::content::{Flow, FlowOutcome, Keeps, Language, Line, Slot, Step};

/// A text that carries a tag.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    pub keeps: Keeps,
    /// Every place that says it, in the order of the flow.
    pub places: Vec<KeptIn<'a>>,
    says: Says<'a>,
}

/// Where a tagged text stands. Lines of the guard have their number, from 1.
#[derive(Clone, Copy, Debug)]
pub enum KeptIn<'a> {
    Guard(usize),
    Note,
    DoNot(&'a FlowOutcome),
    Step(&'a FlowOutcome, &'a Slot),
    /// A line of this step's detail.
    Detail(&'a FlowOutcome, &'a Slot, &'a Step),
}

#[derive(Clone, Copy, Debug)]
enum Says<'a> {
    Line(&'a Line),
    /// What to do, and what if it does not happen.
    Step(&'a Step),
}

impl Kept<'_> {
    fn says_the_same(&self, other: &Self) -> bool {
        let both = [Language::Danish, Language::English];
        self.keeps == other.keeps && both.iter().all(|language| self.text(*language) == other.text(*language))
    }

    /// What it says. A step's parts are joined as they are read, one after the other.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self.says {
            Says::Line(line) => line.text.in_language(language).to_owned(),
            Says::Step(step) => format!("{}. {}", step.text.in_language(language), step.if_not.in_language(language)),
        }
    }
}

impl KeptIn<'_> {
    /// The kind of place: `guard`, `note`, `do-not`, `step` or `detail`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Guard(_) => "guard",
            Self::Note => "note",
            Self::DoNot(_) => "do-not",
            Self::Step(..) => "step",
            Self::Detail(..) => "detail",
        }
    }

    /// The outcome that it belongs to; the guard and the note belong to all.
    #[must_use]
    pub fn outcome(&self) -> Option<&FlowOutcome> {
        match self {
            Self::Guard(_) | Self::Note => None,
            Self::DoNot(outcome) | Self::Step(outcome, _) | Self::Detail(outcome, ..) => Some(outcome),
        }
    }

    /// What its step is for.
    #[must_use]
    pub fn slot(&self) -> Option<&Slot> {
        match self {
            Self::Guard(_) | Self::Note | Self::DoNot(_) => None,
            Self::Step(_, slot) | Self::Detail(_, slot, _) => Some(slot),
        }
    }
}

impl fmt::Display for KeptIn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::Guard(line) => write!(f, "{kind}, line {line}"),
            Self::Note => f.write_str(kind),
            Self::DoNot(outcome) => write!(f, "{}, {kind}", outcome.id),
            Self::Step(outcome, slot) => write!(f, "{}, {}, {kind}", outcome.id, slot.id),
            Self::Detail(outcome, slot, step) => {
                write!(f, "{}, {}, {kind} of »{}«", outcome.id, slot.id, step.text.da())
            }
        }
    }
}

/// All tagged texts, by tag in the order of [`Keeps::ALL`], within a tag in the order of the flow, each but once.
#[must_use]
pub fn kept(flow: &Flow) -> Vec<Kept<'_>> {
    let mut all: Vec<Kept<'_>> = Vec::new();
    let mut add = |place, says, keeps: &[Keeps]| {
        for keeps in keeps {
            let new = Kept { keeps: *keeps, places: vec![place], says };
            match all.iter_mut().find(|known| known.says_the_same(&new)) {
                Some(known) => known.places.push(place),
                None => all.push(new),
            }
        }
    };
    for (index, line) in flow.guard.lines.iter().enumerate() {
        add(KeptIn::Guard(index + 1), Says::Line(line), &line.keeps);
    }
    for outcome in &flow.outcomes {
        for line in &outcome.do_not {
            add(KeptIn::DoNot(outcome), Says::Line(line), &line.keeps);
        }
        for step in &outcome.steps {
            let Some(slot) = flow.slots.get(step.slot) else { continue };
            add(KeptIn::Step(outcome, slot), Says::Step(step), &step.keeps);
            for line in &step.detail {
                add(KeptIn::Detail(outcome, slot, step), Says::Line(line), &line.keeps);
            }
        }
    }
    add(KeptIn::Note, Says::Line(&flow.note), &flow.note.keeps);
    // A stable sort: the order of the flow stays.
    all.sort_by_key(|kept| kept.keeps);
    all
}
