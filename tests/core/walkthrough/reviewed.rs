//! That no tag is merely claimed: `docs/safety-rules.md` holds every text that was read for it, and no other.

use std::collections::{BTreeMap, BTreeSet};

use vejviser::content::{Keeps, Language};
use vejviser::walkthrough::kept;

use crate::library;

const DOCUMENT: &str = include_str!("../../../docs/safety-rules.md");

/// A tag and a text that carries it, in Danish and English.
type Row = (String, String, String);

/// The rows of the tables below the headings of tags.
fn reviewed() -> BTreeSet<Row> {
    let mut tag = None;
    let mut rows = BTreeSet::new();
    for line in DOCUMENT.lines() {
        if line.starts_with('#') {
            tag = line.strip_prefix("#### `").and_then(|rest| rest.split_once('`')).map(|(tag, _)| tag);
        }
        let cells = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")).map(|line| line.split(" | "));
        let cells: Vec<&str> = cells.into_iter().flatten().collect();
        if let (Some(tag), [danish, english]) = (tag, cells.as_slice())
            && *danish != "Danish"
        {
            rows.insert((tag.to_owned(), (*danish).to_owned(), (*english).to_owned()));
        }
    }
    rows
}

fn said() -> BTreeSet<Row> {
    let all = kept(&library().flow);
    let row = |keeps: Keeps, text: &dyn Fn(Language) -> String| {
        (keeps.word().to_owned(), text(Language::Danish), text(Language::English))
    };
    all.iter().map(|kept| row(kept.keeps, &|language| kept.text(language))).collect()
}

#[test]
fn every_tagged_text_was_read_and_is_still_said() {
    let (said, reviewed) = (said(), reviewed());
    let row = |row: &Row| format!("{}: | {} | {} |", row.0, row.1, row.2);
    let unread: Vec<String> = said.difference(&reviewed).map(row).collect();
    let gone: Vec<String> = reviewed.difference(&said).map(row).collect();
    assert!(
        unread.is_empty() && gone.is_empty(),
        "read these against their rule and enter them in docs/safety-rules.md:\n{}\nthese are no longer said:\n{}",
        unread.join("\n"),
        gone.join("\n")
    );
}

#[test]
fn every_tag_is_carried_and_defined_under_its_rule() {
    let carried: BTreeSet<&str> = kept(&library().flow).iter().map(|kept| kept.keeps.word()).collect();
    let mut rule = "";
    let mut defined = BTreeMap::new();
    for line in DOCUMENT.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            rule = heading;
        }
        if let Some((tag, claim)) = line.strip_prefix("#### `").and_then(|rest| rest.split_once("`: ")) {
            assert_eq!(defined.insert(tag, (rule, claim)), None, "{tag} is defined twice");
        }
    }
    for tag in Keeps::ALL {
        assert!(carried.contains(tag.word()), "nothing carries {}", tag.word());
        assert_eq!(defined.remove(tag.word()), Some((tag.rule(), tag.claim())), "{}", tag.word());
    }
    assert!(defined.is_empty(), "no text can carry {defined:?}");
}

#[test]
fn every_rule_is_defined_and_says_how_it_is_kept() {
    let rules: Vec<&str> = DOCUMENT.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let expected: Vec<String> = (1..=19).map(|number| format!("S{number}")).collect();
    assert_eq!(rules, expected);
    for section in DOCUMENT.split("\n### ").skip(1) {
        let said = section.split("\n#### ").next().unwrap_or_default();
        let paragraphs = said.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).count();
        assert!(paragraphs >= 3, "it says not what it means, or not how it is kept: {said}");
    }
}

#[test]
fn no_line_claims_more_than_two_rules() {
    let mut of_text: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (_, danish, english) in said() {
        *of_text.entry((danish, english)).or_default() += 1;
    }
    let many: Vec<_> = of_text.iter().filter(|(_, tags)| **tags > 2).collect();
    assert!(many.is_empty(), "{many:?}");
}
