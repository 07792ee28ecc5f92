//! Papers beside the call sheet: a paper of the library, filled in from the walk as far as that tells something.
//!
//! A parent may come to read them: what may never stand on a paper is left out, and nothing tells that it was.
//! Pure, as the call sheet is. What identifies anybody stays a dotted gap, for the form or the system of the workplace.

mod compose;
mod text;

pub use compose::{is_meant, is_offered};

use super::call_sheet::Guard;
use crate::content::PaperMark;

/// What stands on a paper, in Danish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledPaper {
    pub title: String,
    pub lead: String,
    pub parts: Vec<FilledPart>,
    pub guard: Guard,
    /// Where it belongs once it is written on.
    pub belongs: String,
    /// Sources, and whether the numbers were rung.
    pub grounds: Vec<String>,
    /// What the paper is not.
    pub note: String,
    /// Edition, whether it is approved, and by when it is to be read again.
    pub edition: String,
    /// When it was made, or that the machine's clock is wrong.
    pub made: String,
    /// What the file is called, without its ending.
    pub file_stem: String,
}

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledPart {
    pub heading: String,
    /// Whether it goes into the receiver's form.
    pub paste: bool,
    pub lines: Vec<FilledLine>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilledLine {
    Words {
        kind: PaperMark,
        text: String,
    },
    Gap(String),
    Ask {
        text: String,
        room: u8,
    },
    /// Something that was answered or ticked, and what is to be filled in about it.
    Told {
        text: String,
        gap: Option<String>,
    },
    /// Somebody to ring: name, number or the way there, and hours.
    Call {
        name: String,
        number: Option<String>,
        more: String,
    },
}
