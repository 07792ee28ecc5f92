//! The command line: every core function without a window, for authors, IT and tests.
//!
//! [`run`] turns words and a time into what is to be printed; it neither prints nor reads a clock. `sheet` alone saves a file.
//! Whoever mistypes gets one line on stderr and exit code 2, and nothing on stdout.

mod args;
mod check;
mod contacts;
mod flow;
mod load;
mod search;
mod sheet;
mod text;
mod walk;

use std::ffi::OsString;

use clap::Parser;
use jiff::civil::DateTime;
use serde::Serialize;

use args::{Args, Command};
use load::Stop;

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
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(error) => return args::refusal(&error),
    };
    let answer = match &args.command {
        Command::Check(command) => check::answer(&args, command, now),
        Command::Search(command) => search::answer(&args, command, now),
        Command::Contacts(command) => contacts::answer(&args, command, now),
        Command::Walk(command) => walk::answer(&args, command, now),
        Command::Sheet(command) => sheet::answer(&args, command, now),
        Command::Flow(command) => flow::answer(&args, command),
    };
    answer.unwrap_or_else(Stop::into_answer)
}

/// One JSON document, or the text.
fn print<T: Serialize>(json: bool, document: &T, text: impl FnOnce() -> String) -> Answer {
    let out = if json {
        match serde_json::to_string_pretty(document) {
            Ok(document) => document + "\n",
            Err(why) => return Stop::Usage(format!("the answer cannot be written as JSON: {why}")).into_answer(),
        }
    } else {
        text()
    };
    Answer { out, ..Answer::default() }
}
