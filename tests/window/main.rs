//! The window as a user walks it: by role and name, with the mouse and the keyboard.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should fail, loudly, in its helpers too"
)]
#![expect(clippy::disallowed_methods, reason = "the tests look at saved files as the user or another program would")]

mod common;
mod contacts;
mod first;
mod focus;
mod hide;
mod main_job;
mod papers;
mod practice;
mod reading;
mod reflow;
mod search;
mod settings;
mod sheet;
mod shortcuts;
mod signs;
mod strip;
mod walkthrough;
