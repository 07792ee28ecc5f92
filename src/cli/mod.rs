//! The command line: every core function without a window, for authors, IT and tests.
//!
//! [`run`] turns words and a time into what is to be printed; it neither prints nor reads a clock. `sheet` alone saves a file.
//! Whoever mistypes gets one line on stderr and exit code 2, and nothing on stdout; with `--json` every run but help
//! prints one document on stdout, an error as well. What is said of mistakes is English, whatever language the texts have.

mod args;
mod check;
mod contacts;
mod flow;
mod load;
mod search;
mod sheet;
mod stop;
mod text;
mod walk;

use std::ffi::OsString;

use clap::Parser;
use jiff::civil::DateTime;
use serde::Serialize;

use args::{Args, Command};
use stop::Stop;

/// What a command gives.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// For stdout: text, or one JSON document.
    pub out: String,
    /// For stderr.
    pub err: String,
    /// 0 ok, 1 problems found, 2 wrong usage.
    pub code: u8,
}

/// Answers the command line `words`, the program's name first. `now` is local time, for where `--at` gives none.
#[must_use]
pub fn run(words: impl IntoIterator<Item = OsString>, now: DateTime) -> Answer {
    let words: Vec<OsString> = words.into_iter().collect();
    // Where the words are wrong, nobody has read yet how to answer.
    let json = words.iter().take_while(|word| *word != "--").any(|word| word == "--json");
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(error) => return args::refusal(&error, json),
    };
    let answer = match &args.command {
        Command::Check(command) => check::answer(&args, command, now),
        Command::Search(command) => search::answer(&args, command, now),
        Command::Contacts(command) => contacts::answer(&args, command, now),
        Command::Walk(command) => walk::answer(&args, command, now),
        Command::Sheet(command) => sheet::answer(&args, command, now),
        Command::Flow(command) => flow::answer(&args, command),
    };
    answer.unwrap_or_else(|stop| stop.into_answer(args.json))
}

/// One JSON document, or the text.
fn print<T: Serialize>(json: bool, document: &T, text: impl FnOnce() -> String) -> Answer {
    let out = if json {
        match serde_json::to_string_pretty(document) {
            Ok(document) => document + "\n",
            Err(why) => return Stop::Failed(format!("the answer cannot be written as JSON: {why}")).into_answer(false),
        }
    } else {
        text()
    };
    Answer { out, ..Answer::default() }
}
