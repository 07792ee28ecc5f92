//! The library and the area that a command asks about, and why there may be none.

use std::path::Path;

use serde::Serialize;

use super::args::Args;
use super::{Answer, print};
use crate::content::{self, Area, Library, Problem, Wrong, nearest, readable};
use crate::search::fold;

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

/// The packs of a folder, or those inside the program.
pub(super) fn library(folder: Option<&Path>) -> Result<Library, Stop> {
    let Some(folder) = folder else { return content::bundled().map_err(Stop::Problems) };
    content::from_folder(folder).map_err(|problems| match problems.as_slice() {
        [Problem { file, wrong: Wrong::Unreadable { why }, .. }] if *file == folder.display().to_string() => {
            Stop::Usage(format!("the folder {} cannot be read: {why}", readable::path(file)))
        }
        _ => Stop::Problems(problems),
    })
}

/// The library that the arguments name.
pub(super) fn chosen_library(args: &Args) -> Result<Library, Stop> {
    library(args.packs.as_deref())
}

/// The id of the area or municipality that was typed, be it by its name: *Brønderslev*, *Thisted Kommune*.
fn area_id(typed: &str, library: &Library) -> String {
    let folded = |name: &str| fold(name.to_lowercase().trim_end_matches("kommune").trim());
    let wanted = folded(typed);
    let packs = library.packs.iter().map(|pack| (pack.id.as_str(), pack.title.da()));
    let served = library.packs.iter().flat_map(|pack| &pack.municipalities);
    let mut known = packs.chain(served.map(|named| (named.id.as_str(), named.title.da())));
    let found = known.find(|(id, title)| [*id, *title].into_iter().any(|name| folded(name) == wanted));
    found.map_or_else(|| typed.to_owned(), |(id, _)| id.to_owned())
}

/// The area that the arguments name.
pub(super) fn chosen_area<'a>(args: &Args, library: &'a Library) -> Result<Area<'a>, Stop> {
    let id = area_id(&args.area, library);
    library.area(&id).ok_or_else(|| {
        if let Some((pack, title)) = library.served_by(&id) {
            return Stop::Usage(format!(
                "{} has no pack of its own; use --area {}, which serves it",
                title.da(),
                pack.id
            ));
        }
        let known = library.packs.iter().map(|pack| pack.id.as_str());
        Stop::unknown("area", &args.area, known)
    })
}
