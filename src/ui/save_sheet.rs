//! Saving the call sheet and the other papers from the window: to the user's own documents, under a name that is not
//! taken.
//!
//! There is no dialog: those of the systems put what is saved on the list of recent files, for all who share the
//! machine to see.

use std::path::Path;

use jiff::civil::DateTime;

use super::view::walk_of;
use crate::content::{Area, Clock, PaperId};
use crate::save;
use crate::sheet::{FilledPaper, PdfError, Sheet};
use crate::walkthrough::Answers;

/// Saves the sheet of these answers as it holds at `now`, and tells where, or why not. The answers stay as they are.
pub(super) fn save_sheet(answers: &Answers, area: &Area<'_>, now: DateTime, folder: Option<&Path>) -> String {
    let library = area.library();
    let clock = Clock::new(now, library.edition_date());
    match Sheet::of(&walk_of(library, answers), answers, area, clock, now) {
        Some(sheet) => save_pdf("Ringearket", &sheet.file_stem, sheet.pdf(), folder),
        None => "Svar på alle spørgsmål først, så kan ringearket gemmes.".to_owned(),
    }
}

/// The same for another paper; nothing to tell of one that there is not.
pub(super) fn save_paper(
    paper: &PaperId,
    answers: &Answers,
    area: &Area<'_>,
    now: DateTime,
    folder: Option<&Path>,
) -> Option<String> {
    let library = area.library();
    let clock = Clock::new(now, library.edition_date());
    let paper = library.paper(paper)?;
    let filled = FilledPaper::of(paper, &walk_of(library, answers), answers, area, clock, now);
    Some(save_pdf("Arket", &filled.file_stem, filled.pdf(), folder))
}

fn save_pdf(what: &str, stem: &str, pdf: Result<Vec<u8>, PdfError>, folder: Option<&Path>) -> String {
    let Some(folder) = folder else {
        return format!("Mappen Dokumenter findes ikke. {what} er ikke gemt. Kopiér teksten i stedet.");
    };
    let saved = match pdf {
        Ok(pdf) => save::new_file(folder, stem, "pdf", &pdf).map_err(|why| why.to_string()),
        Err(why) => Err(format!("{why}.")),
    };
    match saved {
        Ok(path) => format!("{what} er gemt: {}", path.display()),
        Err(why) => format!("{what} er ikke gemt. {why} Dine svar er her stadig."),
    }
}
