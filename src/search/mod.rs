//! Finds items of an area by what people type.
//!
//! | Step | Where |
//! |---|---|
//! | Items become documents with fields: title, the item's own `words`, headings, text | `document` |
//! | Text becomes words, and words are folded: *aeresvold*, *æresvold* and *Aresvold* meet | `words`, `fold` |
//! | Words become stems (Snowball, and forms that no ending explains); compounds fall into parts | `stem`, `compound` |
//! | What each stem is worth in each document: BM25F | `index` |
//! | A typed word is met by stem, beginning, compound, sound, and a slip or two | `lexicon` |
//! | Slots, pairs of words, coverage, and both topics of a query that has two | `rank` |
//! | Words for times find who answers then | `times` |
//! | Words that speak of danger put the emergency line first | `urgent` |
//! | The last net (`fuzzy-matcher` on titles), and the next step where nothing is found | `find` |
//! | Marks and the line around them | `show` |
//!
//! Nothing here is trained and nothing is special to one query: what a text does not say and users type stands in the items'
//! own `words`. Nothing that was typed is kept. docs/search.md tells how well it finds and how fast.

mod compound;
mod document;
mod find;
mod fold;
mod index;
mod lexicon;
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
pub use query::{Filter, Query};
pub use show::Marked;
pub use urgent::Danger;
