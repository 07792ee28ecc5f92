//! All that needs no window: the packs and their check, the walkthrough, the search and what goes onto paper.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should fail, loudly, in its helpers too"
)]

mod content;
mod phrase;
mod search;
mod sheet;
mod walkthrough;

use std::sync::LazyLock;

use vejviser::content::{Library, bundled};

/// The shipped content, read once.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| match bundled() {
    Ok(library) => library,
    Err(problems) => {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the bundled packs are not whole:\n{}", lines.join("\n"));
    }
});

fn library() -> &'static Library {
    &LIBRARY
}
