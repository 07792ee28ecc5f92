//! Vejviser: offline guidance for professionals who worry that somebody is exposed to negative social control.
//!
//! `content` reads the packs, `walkthrough` and `search` work on them, `window` draws. ARCHITECTURE.md tells the rest.

pub mod cli;
pub mod content;
pub mod flow_picture;
pub mod paper;
pub mod phrase;
pub mod save;
pub mod search;
#[cfg(feature = "window")]
pub mod settings;
mod typeset;
pub mod walkthrough;
#[cfg(feature = "window")]
pub mod window;
