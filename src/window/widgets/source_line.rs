//! The last line of a block: where it was read, and when.

use eframe::egui::{Response, Ui};

use super::text::quiet;
use crate::window::theme::ty;

/// »Kilder: …. Læst 22. november 2026.« Place it last in its block.
pub fn source_line(ui: &mut Ui, words: &str) -> Response {
    quiet(ui, ty::META, words)
}
