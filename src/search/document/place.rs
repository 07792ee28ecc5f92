//! The places of the program as documents.

use super::{Document, ItemId, Part};
use crate::content::{Area, Library};
use crate::search::place::Place;

/// The places belong to the nation, so they are found everywhere.
pub(super) fn documents(area: &Area<'_>) -> Vec<Document> {
    let library = area.library();
    Place::all(library).filter_map(|place| document(place, library)).collect()
}

fn document(place: Place, library: &Library) -> Option<Document> {
    let (title, line) = place.described(library)?;
    Some(Document {
        area: library.nation().pack().id.clone(),
        title: title.da,
        also: title.en.unwrap_or_default(),
        words: place.words().map(str::to_owned).collect(),
        parts: vec![Part { heading: String::new(), lines: vec![line.da] }],
        ages: Vec::new(),
        reach: None,
        id: ItemId::Place(place),
    })
}
