//! Any text is answered: no panic, marks inside their text, and never an empty list without a next step.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use vejviser::content::{self, Library};
use vejviser::search::{Index, Query};

fn index() -> &'static Index {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let library = LIBRARY.get_or_init(|| content::bundled().expect("the packs have no problems"));
        Index::new(&library.area("aalborg").expect("a known area"))
    })
}

fuzz_target!(|text: &str| {
    let found = index().find(&Query::new(text, 20));
    assert!(!found.hits.is_empty() || !found.next.is_empty());
    for hit in found.hits.iter().chain(&found.next) {
        for marked in [&hit.title, &hit.snippet] {
            assert!(marked.marks.iter().all(|mark| marked.text.get(mark.clone()).is_some()));
        }
    }
});
