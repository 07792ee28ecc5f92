//! Saving the call sheet and the other papers from the window: to the user's own documents, under a name that is not
//! taken.
//!
//! There is no dialog: those of the systems put what is saved on the list of recent files, for all who share the
//! machine to see.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::content::{Area, Clock, Language, PaperId};
use crate::paper::{FilledPaper, PdfError, Sheet};
use crate::phrase;
use crate::save::{self, SaveError};
use crate::walkthrough::Answers;
use crate::window::view::walk_of;

/// Saves the sheet of these answers as it holds at `now`, and tells in `language` where, or why not. The answers stay as
/// they are, and the sheet is in Danish.
pub(in crate::window) fn save_sheet(
    language: Language,
    answers: &Answers,
    area: &Area<'_>,
    now: DateTime,
    folders: &[PathBuf],
) -> String {
    let library = area.library();
    let clock = Clock::new(now, library.edition_date());
    if let Some(sheet) = Sheet::of(&walk_of(library, answers), answers, area, clock, now) {
        let what = language.pick("Ringearket", "The call sheet");
        save_pdf(language, what, &sheet.file_stem, sheet.pdf(), folders)
    } else {
        let first = language.pick(
            "Svar på alle spørgsmål først, så kan ringearket gemmes.",
            "Answer all the questions first. Then the call sheet can be saved.",
        );
        first.to_owned()
    }
}

/// The same for another paper; nothing to tell of one that there is not.
pub(in crate::window) fn save_paper(
    language: Language,
    paper: &PaperId,
    answers: &Answers,
    area: &Area<'_>,
    now: DateTime,
    folders: &[PathBuf],
) -> Option<String> {
    let library = area.library();
    let clock = Clock::new(now, library.edition_date());
    let paper = library.paper(paper)?;
    let filled = FilledPaper::of(paper, &walk_of(library, answers), answers, area, clock, now);
    let what = language.pick("Arket", "The sheet");
    Some(save_pdf(language, what, &filled.file_stem, filled.pdf(), folders))
}

fn save_pdf(language: Language, what: &str, stem: &str, pdf: Result<Vec<u8>, PdfError>, folders: &[PathBuf]) -> String {
    let pdf = match pdf {
        Ok(pdf) => pdf,
        Err(why) => return not_saved(language, what, &not_made(language, &why)),
    };
    let none = language.pick("Mappen Dokumenter findes ikke. ", "There is no Documents folder. ");
    let mut missing = if folders.is_empty() { none.to_owned() } else { String::new() };
    for folder in folders {
        match save::new_file(folder, stem, "pdf", &pdf) {
            Ok(path) => {
                let path = path.display();
                return language.pick(
                    format!("{missing}{what} er gemt: {path}"),
                    format!("{missing}{what} has been saved: {path}"),
                );
            }
            Err(why) => {
                let told = phrase::not_saved(language, &why);
                if !matches!(why, SaveError::NoFolder(_)) {
                    return not_saved(language, what, &told);
                }
                // The next one will do, and the first that is missing is told of.
                if missing.is_empty() {
                    missing = format!("{told} ");
                }
            }
        }
    }
    let copy = language.pick("Kopiér teksten i stedet.", "Copy the text instead.");
    not_saved(language, what, &format!("{missing}{copy}"))
}

fn not_saved(language: Language, what: &str, why: &str) -> String {
    language.pick(
        format!("{what} er ikke gemt. {why} Dine svar er her stadig."),
        format!("{what} has not been saved. {why} Your answers are still here."),
    )
}

/// Why there is nothing to save.
fn not_made(language: Language, why: &PdfError) -> String {
    let english = match why {
        PdfError::Fonts => "The PDF file's fonts cannot be read.".to_owned(),
        PdfError::Writing(why) => format!("The PDF file cannot be made: {why}."),
    };
    language.pick(format!("{why}."), english)
}
