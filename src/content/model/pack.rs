//! A pack: one area's content and its edition.

use jiff::civil::Date;

use super::id::AreaId;
use super::text::Text;

/// What kind of area a pack is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaKind {
    Nation,
    Region,
    Municipality,
}

/// Whether the area's owner has approved the edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Draft,
    Approved { on: Date },
}

/// A municipality by name; it may have no pack of its own.
#[derive(Clone, Debug)]
pub struct Municipality {
    pub id: AreaId,
    pub title: Text,
}

/// One area and the edition of its content.
#[derive(Clone, Debug)]
pub struct Pack {
    pub id: AreaId,
    pub kind: AreaKind,
    /// Only the nation has none.
    pub parent: Option<AreaId>,
    pub title: Text,
    /// Of a region: the municipalities that its pack serves where they have none of their own.
    pub municipalities: Vec<Municipality>,
    pub edition: String,
    pub edition_date: Date,
    pub owner: Text,
    pub status: Status,
    pub review_by: Date,
}
