//! Every screen as a screen reader is given it and as it looks, held against what is kept in `tests/snapshots`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test screens` keeps what is there now; `scripts/screens` draws all in full.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "without the window nothing here can be tested")]

#[path = "../window/common.rs"]
mod common;
mod component_window;
mod components;
mod components_seen;
mod contrast;
mod english;
mod list;
mod outline;
mod painted;
mod pictures;
mod pointer;
mod renderer;
mod rules;
mod sheet;
mod spoken;
mod window;
