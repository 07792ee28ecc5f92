//! The index of the search, made in a thread of its own from when the search is opened: it is there before the first letter.
//!
//! Not before that: it takes several MiB, and most who open the window never search.

use std::sync::{Arc, OnceLock};
use std::thread;

use crate::content::Library;
use crate::search::Index;

/// The index of the chosen area. Whoever looks at it before it is there makes it, or waits for the thread that does.
#[derive(Default)]
pub struct Ahead {
    index: Arc<OnceLock<Index>>,
    is_begun: bool,
}

impl Ahead {
    /// Where the index is, or will be.
    pub fn cell(&self) -> &OnceLock<Index> {
        &self.index
    }

    /// Begins to make it, once.
    pub fn begin(&mut self, library: &'static Library, area: Option<&str>) {
        if std::mem::replace(&mut self.is_begun, true) {
            return;
        }
        let (index, area) = (Arc::clone(&self.index), area.map(str::to_owned));
        let make = move || {
            index.get_or_init(|| Index::new(&library.chosen_area(area.as_deref())));
        };
        // Where the system has no thread to give, the index is made at the first look at it.
        _ = thread::Builder::new().name("index".to_owned()).spawn(make);
    }
}
