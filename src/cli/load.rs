//! The library and the area that a command asks about, and why there may be none.

use std::path::Path;

use super::Answer;
use super::args::Args;
use crate::content::{self, Area, Library, Problem, Wrong, nearest};
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
    /// An id or word that is not known; where none is near, those that are.
    pub fn unknown<'a>(wrong: &Wrong, known: impl Iterator<Item = &'a str>) -> Self {
        let told = wrong.to_string();
        let (Wrong::UnknownId { near: None, .. } | Wrong::UnknownWord { near: None, .. }) = wrong else {
            return Self::Usage(told);
        };
        let known: Vec<&str> = known.collect();
        Self::Usage(format!("{told}; there is {}", known.join(", ")))
    }

    pub fn into_answer(self) -> Answer {
        match self {
            Self::Usage(line) => Answer { err: format!("vejviser-cli: {line}\n"), code: 2, ..Answer::default() },
            Self::Failed(line) => Answer { err: format!("vejviser-cli: {line}\n"), code: 1, ..Answer::default() },
            Self::Problems(problems) => Answer { err: lines(&problems), code: 1, ..Answer::default() },
        }
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
            Stop::Usage(format!("the folder {file} cannot be read: {why}"))
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
        let known = || library.packs.iter().map(|pack| pack.id.as_str());
        let wrong = Wrong::UnknownId { kind: "area", id: args.area.clone(), near: nearest(&args.area, known()) };
        Stop::unknown(&wrong, known())
    })
}
