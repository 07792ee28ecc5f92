//! `sheet`: the call sheet of an outcome, or another paper, saved as PDF or text.

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, SheetCommand};
use super::load::{chosen_area, chosen_library};
use super::stop::Stop;
use super::walk::{answers, fits};
use super::{Answer, print};
use crate::content::{Area, Clock, Language, Paper, PaperId, readable};
use crate::paper::{FilledPaper, PdfError, Sheet, is_meant};
use crate::phrase::not_saved;
use crate::save;
use crate::walkthrough::{Answers, Place, Walk};

#[derive(Serialize)]
struct Document {
    saved: String,
    bytes: usize,
}

pub(super) fn answer(args: &Args, command: &SheetCommand, now: DateTime) -> Result<Answer, Stop> {
    if args.language != Language::Danish {
        return Err(Stop::Usage("the sheets are in Danish only; leave --lang out".to_owned()));
    }
    let form = form(command)?;
    let at = args.at.unwrap_or(now);
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let answers = answers(&command.walk, &library)?;
    let walk = Walk::of(&library, &answers);
    fits(&walk)?;
    let clock = Clock::new(at, library.edition_date());
    let made = if let Some(id) = &command.paper {
        let paper = meant(id, &area, &walk)?;
        let filled = FilledPaper::of(paper, &walk, &answers, &area, clock, at);
        Made { pdf: filled.pdf(), text: filled.text() }
    } else {
        let sheet = call_sheet(&walk, &answers, &area, clock, at)?;
        Made { pdf: sheet.pdf(), text: sheet.text() }
    };
    let bytes = match form {
        Form::Pdf => made.pdf.map_err(|why| Stop::Failed(not_made(&why)))?,
        Form::Text => made.text.into_bytes(),
    };
    save::replace(&command.out, &bytes).map_err(|why| Stop::Failed(not_saved(Language::English, &why)))?;
    let document = Document { saved: command.out.display().to_string(), bytes: bytes.len() };
    Ok(print(args.json, &document, || format!("{}\n", readable::whole(&document.saved))))
}

struct Made {
    pdf: Result<Vec<u8>, PdfError>,
    text: String,
}

fn call_sheet(walk: &Walk<'_>, answers: &Answers, area: &Area<'_>, clock: Clock, at: DateTime) -> Result<Sheet, Stop> {
    if let Place::Question(current) = &walk.place {
        return Err(Stop::Usage(format!("the answers lead to no outcome yet; next is {}", current.question.id)));
    }
    Sheet::of(walk, answers, area, clock, at).ok_or_else(|| Stop::Usage("the answers lead to no outcome".to_owned()))
}

/// The paper with this id, where it is meant for one who has answered so.
fn meant<'a>(id: &str, area: &Area<'a>, walk: &Walk<'_>) -> Result<&'a Paper, Stop> {
    let Some(paper) = area.library().paper(&PaperId::new(id)).filter(|paper| area.has(&paper.item)) else {
        let known: Vec<&str> = area.papers().map(|paper| paper.id.as_str()).collect();
        return Err(Stop::unknown("paper", id, known.into_iter()));
    };
    if is_meant(paper, walk) {
        Ok(paper)
    } else {
        Err(Stop::Usage(format!("the paper {id} is not meant for one who has answered so")))
    }
}

enum Form {
    Pdf,
    Text,
}

/// What the name of the file asks for.
fn form(command: &SheetCommand) -> Result<Form, Stop> {
    let ending = command.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => Ok(Form::Pdf),
        Some("txt") => Ok(Form::Text),
        _ => {
            let out = readable::path(&command.out.display().to_string());
            Err(Stop::Usage(format!("{out} ends neither in .pdf nor in .txt")))
        }
    }
}

/// Why there is no PDF.
fn not_made(why: &PdfError) -> String {
    match why {
        PdfError::Fonts => "the program's fonts cannot be read; build it again".to_owned(),
        PdfError::Writing(why) => format!("the PDF cannot be made: {why}"),
    }
}
