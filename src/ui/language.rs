//! The language of the window's own words, where only egui's `Ui` is at hand.

use eframe::egui::{Context, Id, Ui};

use crate::content::Language;

/// Makes this the language of the whole window.
pub fn set_language(ctx: &Context, language: Language) {
    ctx.data_mut(|data| data.insert_temp(Id::NULL, language));
}

/// The language of the window.
#[must_use]
pub fn language(ui: &Ui) -> Language {
    ui.data(|data| data.get_temp(Id::NULL)).unwrap_or_default()
}

/// Words of our own in the reader's language.
#[must_use]
pub fn say<T>(ui: &Ui, danish: T, english: T) -> T {
    language(ui).pick(danish, english)
}
