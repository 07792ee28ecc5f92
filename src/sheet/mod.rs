//! The call sheet (*Ringeark*): a walk's outcome on two pages, the first for the call, the second for the file.
//!
//! Pure: [`Sheet::of`] puts together what stands on it, [`Sheet::text`] and [`Sheet::pdf`] give it a form.
//! The papers beside it ([`FilledPaper`]) are made the same way.
//! It has no field for anybody's name or number, on purpose; who prints it must not be led to write one down.

mod compose;
mod first;
pub mod lengths;
mod paper;
mod pdf;
mod text;

pub use compose::{NAMELESS, told};
pub use first::{First, FirstCall, FirstStep, whole_step};
pub use paper::{FilledLine, FilledPaper, FilledPart, is_meant, is_offered};
pub use pdf::PdfError;

use crate::content::Urgency;

/// What stands on the call sheet, in Danish. Everything is made of the library and the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub urgency: Urgency,
    /// How soon to ring.
    pub title: String,
    /// What the user has answered, as the reason to ring.
    pub told: String,
    /// Whom to ring, the first first; each but once.
    pub calls: Vec<Call>,
    /// The alarm number, where the calls do not hold it.
    pub alarm: Option<Call>,
    /// That the hours could not be told, where the machine's clock is wrong.
    pub no_clock: Option<&'static str>,
    /// What to have at hand; nothing where there is no time for it.
    pub ready: Option<&'static str>,
    /// What stays unsaid on the telephone.
    pub nameless: Option<&'static str>,
    /// How to begin the call.
    pub say: Vec<String>,
    /// What to ask the adviser.
    pub ask: &'static [&'static str],
    pub guard: Guard,
    pub steps: Vec<Step>,
    /// The questions on the way, with what was answered.
    pub answers: Vec<(String, String)>,
    /// Ticked signs, those that ask for action now first.
    pub signs: Vec<String>,
    /// Rules by name, each with what it is about.
    pub laws: Vec<(String, String)>,
    /// What the sheet becomes once it is written on, and where it belongs.
    pub belongs: &'static [&'static str],
    /// What it rests on: how it was put together, the sources, and whether the numbers were rung.
    pub grounds: Vec<String>,
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
    /// For narrow places.
    pub short: String,
    /// First the one to try first; empty where there is another way through.
    pub numbers: Vec<String>,
    /// Whether they answer when the sheet is made.
    pub hours: String,
    pub anonymous: &'static str,
    /// How to get through, or what to ask for.
    pub reach: Option<String>,
    /// Whom to ring beside them: when and whom (»Intet svar? Ring til RED Rådgivning«), and the number.
    pub fallback: Option<(String, String)>,
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
    pub who: String,
    pub text: String,
    pub detail: Option<String>,
    /// What to do if it does not happen.
    pub if_not: Option<String>,
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
}

/// What the user is told before the sheet is saved.
pub const BEFORE_SAVING: &str =
    "Arket nævner ingen. Skriver du på det, indeholder det personoplysninger, og så hører det til i sagen.";

/// The headings of the parts, for both forms.
pub mod headings {
    pub const CALLS: &str = "Ring til";
    pub const SAY: &str = "Sådan kan du begynde";
    pub const ASK: &str = "Spørg rådgiveren om";
    pub const STEPS: &str = "Næste skridt og frister";
    pub const AGREED: &str = "Aftaler fra opkaldet";
    pub const ANSWERS: &str = "Dine svar";
    pub const SIGNS: &str = "Tegn, du har sat kryds ved";
    pub const LAWS: &str = "Det siger loven";
    pub const BELONGS: &str = "Hvor arket hører hjemme";
}
