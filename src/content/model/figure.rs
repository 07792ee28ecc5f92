//! Numbers with their year and their caution.

use super::id::FigureId;
use super::item::Item;
use super::text::Text;

/// One number and what it does not show.
#[derive(Clone, Debug)]
pub struct Figure {
    pub id: FigureId,
    pub item: Item,
    pub title: Text,
    pub value: Text,
    pub period: String,
    pub says: Text,
    pub caution: Text,
}
