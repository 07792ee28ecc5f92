//! `sheet`: the call sheet of an outcome, saved as PDF or text.

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, Language, SheetCommand};
use super::load::{Stop, chosen_area, chosen_library};
use super::walk::{answers, fits};
use super::{Answer, print};
use crate::content::Clock;
use crate::save;
use crate::sheet::Sheet;
use crate::walkthrough::{Place, Walk};

#[derive(Serialize)]
struct Document {
    saved: String,
    bytes: usize,
}

pub(super) fn answer(args: &Args, command: &SheetCommand, now: DateTime) -> Result<Answer, Stop> {
    if args.language()? != Language::Danish {
        return Err(Stop::Usage("the call sheet is in Danish only; leave --lang out".to_owned()));
    }
    let form = form(command)?;
    let at = args.time(now)?;
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let answers = answers(&command.walk, &library)?;
    let walk = Walk::of(&library, &answers);
    fits(&walk)?;
    if let Place::Question(current) = &walk.place {
        return Err(Stop::Usage(format!("the answers lead to no outcome yet; next is {}", current.question.id)));
    }
    let clock = Clock::new(at, library.edition_date());
    let Some(sheet) = Sheet::of(&walk, &answers, &area, clock, at) else {
        return Err(Stop::Usage("the answers lead to no outcome".to_owned()));
    };
    let bytes = match form {
        Form::Pdf => sheet.pdf().map_err(|why| Stop::Failed(why.to_string()))?,
        Form::Text => sheet.text().into_bytes(),
    };
    save::replace(&command.out, &bytes).map_err(|why| Stop::Failed(why.to_string()))?;
    let document = Document { saved: command.out.display().to_string(), bytes: bytes.len() };
    Ok(print(args.json, &document, || format!("{}\n", document.saved)))
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
        _ => Err(Stop::Usage(format!("{} ends neither in .pdf nor in .txt", command.out.display()))),
    }
}
