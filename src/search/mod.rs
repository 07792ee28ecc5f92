//! Finds items of an area by what people type.
//!
//! | Step | Where |
//! |---|---|
//! | Items and places of the program become documents with fields: title, their own `words`, headings, text | `document`, `place` |
//! | Text becomes words, and words are folded: *aeresvold*, *æresvold* and *Aresvold* meet | `words`, `fold` |
//! | Words become stems (Snowball, and forms that no ending explains); compounds fall into parts | `stem`, `compound` |
//! | What each stem is worth in each document: BM25F | `index` |
//! | A typed word is met by stem, beginning, compound, sound, and a slip or two that can hardly be another word | `lexicon` |
//! | Slots, pairs of words, coverage, and both topics of a query that has two | `rank` |
//! | Words for times find who answers then | `times` |
//! | Words that speak of danger put the emergency line first | `urgent` |
//! | Where nothing is found: what may have been meant (slips, `fuzzy-matcher`), and the next step | `lexicon::guess`, `find` |
//! | Marks and the line around them | `show` |
//!
//! Nothing here is trained and nothing is special to one query: what a text does not say and users type stands in the items'
//! own `words`. Nothing that was typed is kept. docs/search.md tells how well it finds and how fast.

#![expect(
    clippy::indexing_slicing,
    reason = "places are the index's own: each is made together with the list that it is in"
)]

mod compound;
mod document;
mod find;
mod fold;
mod index;
mod lexicon;
mod new_compound;
mod place;
mod prior;
mod query;
mod rank;
mod show;
mod slips;
mod sound;
mod stem;
mod stop;
mod times;
mod urgent;
mod words;

pub use document::{Document, HitKind, ItemId, Part, Reach, documents};
pub use find::{Found, Hit};
pub use fold::fold;
pub use index::Index;
pub use place::Place;
pub use query::{Filter, Query};
pub use show::Marked;
pub use urgent::Danger;
