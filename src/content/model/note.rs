//! What the program has to say that is a fact, a law, a gap or a date, and so is content.

use super::id::NoteId;
use super::item::Item;
use super::text::Text;

/// A text that the program asks for by its id.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: NoteId,
    /// Without sources where it tells of our own work.
    pub item: Item,
    pub text: Text,
}
