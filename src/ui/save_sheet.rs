//! Saving the call sheet from the window: to the user's own documents, under a name that is not taken.
//!
//! There is no dialog: those of the systems put what is saved on the list of recent files, for all who share the
//! machine to see.

use std::path::Path;

use jiff::civil::DateTime;

use super::view::walk_of;
use crate::content::{Area, Clock};
use crate::save;
use crate::sheet::Sheet;
use crate::walkthrough::Answers;

/// Saves the sheet of these answers as it holds at `now`, and tells where, or why not. The answers stay as they are.
pub(super) fn save_sheet(answers: &Answers, area: &Area<'_>, now: DateTime, folder: Option<&Path>) -> String {
    let library = area.library();
    let clock = Clock::new(now, library.edition_date());
    let Some(folder) = folder else {
        return "Mappen Dokumenter findes ikke, så ringearket er ikke gemt. Brug »Kopiér alt« i stedet.".to_owned();
    };
    let Some(sheet) = Sheet::of(&walk_of(library, answers), answers, area, clock, now) else {
        return "Svar på alle spørgsmål først, så kan ringearket gemmes.".to_owned();
    };
    let saved = match sheet.pdf() {
        Ok(pdf) => save::new_file(folder, &sheet.file_stem, "pdf", &pdf).map_err(|why| why.to_string()),
        Err(why) => Err(format!("{why}.")),
    };
    match saved {
        Ok(path) => format!("Ringearket er gemt: {}", path.display()),
        Err(why) => format!("Ringearket er ikke gemt. {why} Dine svar er her stadig."),
    }
}
