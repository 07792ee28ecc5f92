//! Finds items of an area by what people type.
//!
//! Both sides are folded, so that *aeresvold*, *æresvold* and *Aresvold* meet.
//! A word of the query counts by the best place it is found in: title, the item's own `words`, heading, text;
//! whole words count more than beginnings, and beginnings more than words one slip away.
//! Rare words count more than common ones (inverse document frequency as in Robertson and Zaragoza,
//! *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009).
//! A title that holds the letters of the query in order is the last net (`fuzzy-matcher`).
//! Nothing that was typed is kept.

mod document;
mod fold;
mod index;
mod words;

pub use document::{HitKind, ItemId};
pub use fold::fold;
pub use index::{Hit, Index, Marked};
