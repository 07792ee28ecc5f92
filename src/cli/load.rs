//! The library and the area that a command asks about.

use std::path::Path;

use super::args::Args;
use super::stop::Stop;
use crate::content::{self, Area, Library, Problem, Wrong, readable};
use crate::search::fold;

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
