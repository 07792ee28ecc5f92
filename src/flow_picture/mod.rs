//! The flow for those who review it on paper: questions, answers, outcomes, as a picture or for Graphviz to draw.
//!
//! Both are the same for the same flow, so two editions can be compared. What is told is in `words`; `text` breaks
//! it into lines, `place` finds where all goes, `svg` draws it. None of it knows a flow that shipped.

mod dot;
mod place;
mod svg;
mod text;
mod words;

pub use dot::dot;
pub use svg::svg;

use crate::content::{Phase, Role, Urgency};

/// How urgencies, roles and phases are called in the reader's language.
#[derive(Clone, Copy)]
pub struct Names {
    pub urgency: fn(Urgency) -> &'static str,
    pub role: fn(Role) -> &'static str,
    pub phase: fn(Phase) -> &'static str,
}
