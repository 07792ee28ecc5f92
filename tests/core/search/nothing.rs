//! `nothing.tsv`: words that have nothing here find nothing, and where a word may have been meant, it is offered.

use vejviser::search::{Filter, HitKind, Query};

use crate::search::{aalborg, find};

/// The part of the words of a kind that may find something all the same.
const MOST: f64 = 0.1;
const LEAST_WORDS: u32 = 100;

#[test]
fn what_has_nothing_here_finds_nothing() {
    for kind in ["made-up", "everyday"] {
        let lines = include_str!("nothing.tsv").lines();
        let words: Vec<&str> = lines
            .filter_map(|line| line.split_once('\t'))
            .filter(|(of, _)| *of == kind)
            .map(|(_, word)| word)
            .collect();
        let found: Vec<String> = words
            .iter()
            .filter_map(|word| {
                let hits = find(aalborg(), word, 3).hits;
                Some(format!("{word}: {}", hits.first()?.item.as_str()))
            })
            .collect();
        let count = |some: usize| u32::try_from(some).expect("few");
        let (all, found_some) = (count(words.len()), count(found.len()));
        println!("{kind}: {found_some} of {all} find something: {}", found.join(", "));
        assert!(all >= LEAST_WORDS, "{all} {kind} words");
        assert!(f64::from(found_some) <= f64::from(all) * MOST, "{kind}: {}", found.join("\n"));
    }
}

/// What was typed, and what is offered.
const MEANT: [(&str, Option<&str>); 9] = [
    ("tlok", Some("tolk")),
    ("krisectr", Some("krisecentre")),
    ("undrtng", Some("underretning")),
    ("tvgægteskab", Some("tvangsægteskab")),
    ("må jeg bruge en tlok", None),
    ("pdf", None),
    ("xyzzyqwrt", None),
    ("25202849", None),
    ("112", None),
];

#[test]
fn a_likely_word_is_offered_and_is_no_hit() {
    for (typed, meant) in MEANT {
        let found = find(aalborg(), typed, 10);
        assert_eq!(found.meant.as_deref(), meant, "{typed}");
        assert!(meant.is_none() || found.hits.is_empty(), "{typed}");
    }
}

#[test]
fn nothing_else_is_meant_by_a_word_that_a_filter_leaves_without_hits() {
    let filter = Filter { kind: Some(HitKind::Figure), ..Filter::default() };
    let found = aalborg().find(&Query { filter, ..Query::new("livslinien", 10) });
    assert!(found.hits.is_empty());
    assert_eq!(found.meant, None);
}

#[test]
fn what_is_offered_finds_something() {
    let mut offered = 0;
    for (_, word) in include_str!("nothing.tsv").lines().filter_map(|line| line.split_once('\t')) {
        let Some(meant) = find(aalborg(), word, 3).meant else { continue };
        assert!(!find(aalborg(), &meant, 3).hits.is_empty(), "{word}: »{meant}« finds nothing");
        offered += 1;
    }
    assert!(offered > 0);
}

/// Each once brought a text or a contact that has nothing to do with it.
#[test]
fn another_word_that_is_a_slip_away_is_not_meant() {
    for (typed, not_meant) in [
        ("vinder", "offerraadgivningen"),
        ("Jehovas Vidner", "offerraadgivningen"),
        ("jehovas vidner", "offerraadgivningen"),
        ("pdf", "lgbt-pludselig-forlovet"),
        ("tåge", "akut-pas-taget"),
        ("hamster", "risiko-stiger"),
    ] {
        let found = find(aalborg(), typed, 50);
        assert!(found.hits.iter().all(|hit| hit.item.as_str() != not_meant), "{typed} brings {not_meant}");
    }
}

#[test]
fn a_place_never_stands_above_danger_or_whom_the_query_means() {
    for (query, first) in [
        ("skjul kniv", "alarm-112"),
        ("tegn på selvmord", "alarm-112"),
        ("ring til sikkerhedskonsulent indstillinger", "sikkerhedskonsulent-nord"),
        ("kommune familiegruppen", "familiegruppen-aalborg"),
        ("børnetelefonen tegn", "boernetelefonen"),
        ("livslinien øv", "livslinien"),
    ] {
        let found = find(aalborg(), query, 10);
        let place = found.hits.iter().position(|hit| hit.item.kind() == HitKind::Place);
        let wanted = found.hits.iter().position(|hit| hit.item.as_str() == first);
        assert!(
            wanted.is_some_and(|wanted| place.is_none_or(|place| wanted < place)),
            "{query}: {wanted:?}, {place:?}"
        );
    }
}
