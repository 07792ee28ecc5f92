//! The search as a whole: how well it finds, what it takes for danger, and that nothing makes it fall over.

mod any_query;
mod nothing;
mod queries;
mod relevance;
mod urgent;

use std::sync::OnceLock;

use jiff::civil::{DateTime, date};
use vejviser::content::Clock;
use vejviser::search::{Found, Index, Query};

use crate::library;

/// The index of an area, made once for the area that most tests ask for.
fn index(area: &str) -> Index {
    Index::new(&library().area(area).expect("a known area"))
}

fn aalborg() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| index("aalborg"))
}

/// A Tuesday when offices are open.
fn noon() -> DateTime {
    date(2026, 12, 1).at(13, 0, 0, 0)
}

fn find(index: &Index, text: &str, limit: usize) -> Found {
    index.find(&Query { clock: Clock::At(noon()), ..Query::new(text, limit) })
}

#[test]
fn other_forms_and_spellings_that_were_looked_for_are_told() {
    let also = |text: &str| find(aalborg(), text, 20).also(text);
    assert!(also("kontrolerer").contains(&"kontrollerer".to_owned()), "{:?}", also("kontrolerer"));
    assert!(also("underretning").contains(&"underrette".to_owned()), "{:?}", also("underretning"));
    assert_eq!(also("qqqqxzxz"), Vec::<String>::new());
    for text in ["pas", "tvangsægteskab", "slår", "§ 133"] {
        assert!(also(text).iter().all(|word| !word.starts_with(text)), "{text}: {:?}", also(text));
    }
}
