//! Why a command gives no answer, and how that is told.

use serde::Serialize;

use super::{Answer, print};
use crate::content::{Problem, Wrong, nearest, readable};

/// Why a command gives no answer.
pub(super) enum Stop {
    /// Something was mistyped: one line.
    Usage(String),
    /// The words are right, but what they ask for could not be done: one line.
    Failed(String),
    /// The packs hold problems, so there is nothing to answer from.
    Problems(Vec<Problem>),
}

impl Stop {
    /// An id that is not known, with the one that was perhaps meant; where none is near, those that there are.
    pub fn unknown<'a>(kind: &'static str, id: &str, known: impl Iterator<Item = &'a str> + Clone) -> Self {
        let near = nearest(id, known.clone());
        if near.is_some() {
            return Self::Usage(Wrong::UnknownId { kind, id: id.to_owned(), near }.to_string());
        }
        let known: Vec<&str> = known.collect();
        Self::Usage(format!("there is no {kind} {}; there is {}", readable::value(id), known.join(", ")))
    }

    /// One line on stderr, or with `--json` the one document that every run prints.
    pub fn into_answer(self, json: bool) -> Answer {
        let code = if matches!(self, Self::Usage(_)) { 2 } else { 1 };
        let (error, problems) = match self {
            Self::Usage(line) | Self::Failed(line) => (readable::message(&line), Vec::new()),
            Self::Problems(problems) => (
                match problems.as_slice() {
                    [_] => "the packs have a problem".to_owned(),
                    several => format!("the packs have {} problems", several.len()),
                },
                problems,
            ),
        };
        if json {
            let document = Document { error: &error, problems: problems.iter().map(Told::of).collect() };
            return Answer { code, ..print(true, &document, String::new) };
        }
        let err = if problems.is_empty() { format!("vejviser-cli: {error}\n") } else { lines(&problems) };
        Answer { err, code, ..Answer::default() }
    }
}

/// Why there is no other document.
#[derive(Serialize)]
struct Document<'a> {
    error: &'a str,
    /// Those of the packs, where they are why.
    problems: Vec<Told>,
}

/// A problem of the packs.
#[derive(Serialize)]
pub(super) struct Told {
    file: String,
    place: String,
    what: String,
}

impl Told {
    pub fn of(problem: &Problem) -> Self {
        Self { file: readable::path(&problem.file), place: readable::message(&problem.place), what: problem.what() }
    }
}

/// Every problem on a line of its own.
pub(super) fn lines(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |lines, problem| lines + &problem.to_string() + "\n")
}
