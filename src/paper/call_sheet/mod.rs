//! The call sheet (*Ringeark*): a walk's outcome on paper. Page 1 is the first screen, for the call; the rest, on page 2
//! and where it needs more on page 3, is for the file.
//!
//! Pure: [`Sheet::of`] puts together what stands on it, [`Sheet::text`] and [`Sheet::pdf`] give it a form.
//! The papers beside it ([`FilledPaper`](crate::paper::FilledPaper)) are made the same way.
//! It has no field for anybody's name or number, on purpose; who prints it must not be led to write one down.
//! Nothing stands on it that somebody of the family must not read.

pub(super) mod compose;
pub(super) mod first;
mod text;

pub use compose::{NAMELESS, told};
pub use first::{First, FirstCall, FirstStep, do_nots, whole_step};

use crate::content::Urgency;
use crate::paper::through::sentences;

/// What stands on the call sheet, in Danish. Everything is made of the library and the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub urgency: Urgency,
    /// What must be read before the telephone is lifted.
    pub first: First,
    /// The alarm number, where the first does not hold it.
    pub alarm: Option<FirstCall>,
    /// That the hours could not be told, where the machine's clock is wrong.
    pub no_clock: Option<&'static str>,
    /// What to have at hand; nothing where there is no time for it.
    pub ready: Option<&'static str>,
    /// What stays unsaid on the telephone.
    pub nameless: Option<&'static str>,
    /// What to ask the adviser.
    pub ask: &'static [&'static str],
    /// What the first does not hold of what not to do.
    pub guard: Guard,
    /// That more is not to be done than may stand on paper.
    pub unwarned: Option<&'static str>,
    /// All steps, those of the first among them.
    pub steps: Vec<Step>,
    /// Others to ring than those of the first, and what else there is to know of these.
    pub calls: Vec<Call>,
    /// The questions on the way, with what was answered.
    pub answers: Vec<(String, String)>,
    /// Ticked signs, those that ask for action now first.
    pub signs: Vec<String>,
    /// Rules by name, each with what it is about.
    pub laws: Vec<(String, String)>,
    /// What the sheet becomes once it is written on, and where it belongs.
    pub belongs: Vec<String>,
    /// What it rests on: how it was put together, and whether the numbers were rung.
    pub grounds: Vec<String>,
    /// The sources in one line.
    pub sources: String,
    /// What the sheet is not.
    pub note: String,
    /// Edition, whether it is approved, and by when it is to be read again.
    pub edition: String,
    /// When it was made, or that the machine's clock is wrong.
    pub made: String,
    /// What the file is called, without its ending.
    pub file_stem: String,
}

/// Somebody to ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What one rings them for.
    pub purpose: String,
    pub name: String,
    /// First the one to try first; empty where there is another way through, or the first holds them.
    pub numbers: Vec<String>,
    /// Whether they answer when the sheet is made.
    pub hours: String,
    /// Whether one may be anonymous, where that is known.
    pub anonymous: Option<&'static str>,
    /// How to get through, or what to ask for.
    pub reach: Option<String>,
    /// Whom to ring if they do not answer, where `reach` does not say it.
    pub fallback: Option<String>,
}

/// What not to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    pub title: String,
    /// The rule's own lines, then those of the outcome.
    pub lines: Vec<String>,
    pub reason: String,
    /// How long the rule holds.
    pub lasts: String,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub by: String,
    /// Who takes it, where it is not the reader.
    pub who: Option<String>,
    pub text: String,
    pub detail: Option<String>,
    /// What to do if it does not happen.
    pub if_not: String,
    /// Whom the step leads to.
    pub contacts: Vec<Way>,
}

/// How to get hold of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub name: String,
    pub number: Option<String>,
    /// What to do without a number.
    pub reach: Option<String>,
    /// Without a number: whether one may be anonymous, where that is known.
    pub anonymous: Option<&'static str>,
    /// Without a number: whom to ring if that leads nowhere, where `reach` does not say it.
    pub fallback: Option<String>,
}

impl Way {
    /// Name and number, or without a number the way there.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { name, number, reach, anonymous, fallback } = self;
        match number {
            Some(number) if name.ends_with(number.as_str()) => name.clone(),
            Some(number) => format!("{name}: {number}"),
            None => sentences([Some(name.as_str()), reach.as_deref(), *anonymous, fallback.as_deref()]),
        }
    }
}

impl Call {
    /// Name and numbers, what one rings them for, hours, anonymity, how to get through, and whom to ring otherwise.
    #[must_use]
    pub fn text(&self) -> String {
        let known = !self.numbers.is_empty();
        self.told(known.then_some(self.purpose.as_str()), known.then_some(self.hours.as_str()))
    }

    /// The same without what one rings them for and the hours.
    pub(super) fn in_short(&self) -> String {
        self.told(None, None)
    }

    fn told(&self, purpose: Option<&str>, hours: Option<&str>) -> String {
        let Self { name, numbers, anonymous, reach, fallback, .. } = self;
        let number = numbers.join(" eller ");
        let name =
            if number.is_empty() || name.ends_with(&number) { name.clone() } else { format!("{name}: {number}") };
        sentences([Some(name.as_str()), purpose, hours, *anonymous, reach.as_deref(), fallback.as_deref()])
    }
}

impl Step {
    /// All but what it does: detail, who, and what to do if it does not happen.
    #[must_use]
    pub fn rest(&self) -> String {
        let who = self.who.as_ref().map(|who| format!("Hvem: {who}."));
        let parts = [self.detail.clone(), who, Some(self.if_not.clone())];
        parts.into_iter().flatten().collect::<Vec<String>>().join(" ")
    }
}

/// What the user is told before the sheet is saved.
pub const BEFORE_SAVING: &str =
    "Arket nævner ingen. Skriver du på det, indeholder det personoplysninger, og så hører det til i sagen.";

/// The headings of the parts, for both forms.
pub mod headings {
    pub const CALLS: &str = "Ring til";
    pub const SAY: &str = "Sådan kan du begynde";
    pub const THEN: &str = "Derefter";
    pub const READY: &str = "Hav dette klar";
    pub const ASK: &str = "Spørg rådgiveren om";
    pub const STEPS: &str = "Næste skridt og frister";
    pub const DO_NOT: &str = "Lad også være med dette";
    pub const OTHERS: &str = "Flere, du kan ringe til";
    pub const AGREED: &str = "Aftaler fra opkaldet";
    pub const ANSWERS: &str = "Dine svar";
    pub const SIGNS: &str = "Tegn, du har sat kryds ved";
    pub const LAWS: &str = "Det siger loven";
    pub const BELONGS: &str = "Hvor arket hører hjemme";
}
