//! Vejviser: offline guidance for professionals who worry that somebody is exposed to negative social control.
//!
//! `content` reads the packs, `walkthrough` and `search` work on them, `ui` draws. ARCHITECTURE.md tells the rest.

pub mod cli;
pub mod content;
pub mod font;
pub mod phrase;
pub mod save;
pub mod search;
#[cfg(feature = "window")]
pub mod settings;
pub mod sheet;
#[cfg(feature = "window")]
pub mod ui;
pub mod walkthrough;
