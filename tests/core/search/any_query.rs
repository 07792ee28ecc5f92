//! Whatever is typed: an answer, never a panic, and never an empty list without a next step.

use proptest::prelude::*;
use vejviser::search::{Found, HitKind};

use crate::search::{aalborg, find, queries::queries};

/// What holds of every answer.
fn check(query: &str) -> Found {
    let found = find(aalborg(), query, 12);
    assert!(found.hits.len() <= 12);
    let mut last = f32::INFINITY;
    for hit in &found.hits {
        assert!(hit.score.is_finite() && hit.score > 0.0 && hit.score <= last, "{query:?}: {}", hit.score);
        last = hit.score;
    }
    for hit in found.hits.iter().chain(&found.next) {
        for marked in [&hit.title, &hit.snippet] {
            let mut end = 0;
            for mark in &marked.marks {
                assert!(mark.start >= end && mark.end > mark.start, "{query:?}: {marked:?}");
                assert!(marked.text.get(mark.clone()).is_some(), "{query:?}: {marked:?}");
                end = mark.end;
            }
        }
    }
    if found.hits.is_empty() {
        let advised = found.next.iter().any(|hit| hit.item.kind() == HitKind::Contact && !hit.phones.is_empty());
        let near = found.next.iter().any(|hit| hit.item.kind() == HitKind::Article);
        assert!(advised && near, "{query:?} leads nowhere");
    }
    found
}

#[test]
fn odd_queries_are_answered() {
    for query in [
        "",
        " ",
        "a",
        "æ",
        "§",
        "%",
        "§§§",
        "og i at",
        "\u{0}\u{1}\u{7f}",
        "🙂🔪",
        "مرحبا بالعالم",
        "עברית שלום",
        "e\u{301}\u{301}n",
        "\u{202e}selvmord",
        "\u{200b}",
        "ǅ",
        "ﬁ",
        "İ",
        "ß",
        "١٣٣",
        "٣",
        "\u{ad}\u{ad}",
        "qqqqxzxz",
        "-1",
        "00000000000000000",
        "'; drop table",
        "\\",
        "\"",
        "*",
        "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
    ] {
        check(query);
    }
    check(&"ænøåre lat ".repeat(1000));
    check(&"x".repeat(10_000));
    check(&"\u{301}".repeat(10_000));
    check(&"1".repeat(10_000));
    check(&"tvangsægteskab".repeat(700));
}

#[test]
fn every_keystroke_of_every_query_is_answered() {
    for wanted in queries() {
        for (at, _) in wanted.query.char_indices().step_by(3) {
            check(&wanted.query[..at]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(query in any::<String>()) {
        check(&query);
    }

    #[test]
    fn any_danish_letters_are_answered(query in "[a-zæøåé §%0-9.-]{0,60}") {
        check(&query);
    }

    /// A letter doubled, left out or swapped in a long word still finds something.
    #[test]
    fn a_slip_still_finds_the_word(at in 1_usize..14, slip in 0..3) {
        let mut letters: Vec<char> = "tavshedspligten".chars().collect();
        match slip {
            0 => letters.insert(at, letters[at]),
            1 => drop(letters.remove(at)),
            _ => letters.swap(at, at - 1),
        }
        let query: String = letters.into_iter().collect();
        let found = check(&query);
        prop_assert!(found.hits.iter().take(5).any(|hit| hit.title.text.to_lowercase().contains("tavshedspligt")), "{query}");
    }
}

/// Each was once heard as one sound, and found every word that begins with it.
#[test]
fn a_letter_held_down_finds_nothing() {
    // Two a are an å, so those are a word of their own.
    for letter in 'b'..='z' {
        let text = letter.to_string().repeat(5);
        let found = find(aalborg(), &text, 5);
        assert!(found.hits.is_empty(), "{text} finds {:?}", found.hits.first().map(|hit| &hit.title));
    }
}
