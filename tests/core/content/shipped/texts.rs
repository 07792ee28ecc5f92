//! Articles, laws and numbers as they are shipped.

use std::collections::BTreeSet;

use serde_json::Value;
use vejviser::content::{Block, Language, LawId, Link, Paragraph, Span, bundled_files, plain};
use vejviser::phrase;

use crate::LIBRARY;

/// What of a block would be an empty place on the page.
fn hollow(block: &Block) -> Option<&'static str> {
    let is_empty = |spans: &[Span]| plain(spans).trim().is_empty();
    match block {
        Block::Heading { text, .. } => is_empty(text).then_some("a heading without words"),
        Block::Paragraph(Paragraph { spans, .. }) => is_empty(spans).then_some("a paragraph without words"),
        Block::List { items, .. } => {
            let hollow_item = items.iter().any(|item| is_empty(&item.title) && item.blocks.is_empty());
            (items.is_empty() || hollow_item)
                .then_some("a list item without words")
                .or_else(|| items.iter().flat_map(|item| &item.blocks).find_map(hollow))
        }
        Block::Callout { title, blocks, .. } => (is_empty(title) || blocks.is_empty())
            .then_some("a callout without title or text")
            .or_else(|| blocks.iter().find_map(hollow)),
        Block::Table { head, rows } => {
            let ragged = rows.is_empty() || rows.iter().any(|row| row.len() != head.len());
            ragged.then_some("a table without rows, or with a row that is longer or shorter than its head")
        }
    }
}

/// All running text in a block.
fn spans(block: &Block) -> Vec<&Span> {
    match block {
        Block::Heading { text, .. } => text.iter().collect(),
        Block::Paragraph(paragraph) => paragraph.spans.iter().collect(),
        Block::List { items, .. } => {
            items.iter().flat_map(|item| item.title.iter().chain(item.blocks.iter().flat_map(spans))).collect()
        }
        Block::Callout { title, blocks, .. } => title.iter().chain(blocks.iter().flat_map(spans)).collect(),
        Block::Table { head, rows } => head.iter().chain(rows.iter().flatten()).flatten().collect(),
    }
}

#[test]
fn every_article_says_something_in_every_block() {
    for article in &LIBRARY.articles {
        assert!(!article.blocks.is_empty(), "{}", article.id);
        for block in &article.blocks {
            assert_eq!(hollow(block), None, "{}: {}", article.id, block.plain_text());
        }
    }
}

#[test]
fn links_have_words_to_click_on() {
    for article in &LIBRARY.articles {
        for span in article.blocks.iter().flat_map(spans) {
            assert!(span.link.is_none() || !span.text.trim().is_empty(), "{}: {span:?}", article.id);
        }
    }
}

#[test]
fn every_law_is_led_to_from_a_text_or_the_walkthrough() {
    let mut led_to: BTreeSet<&LawId> = BTreeSet::new();
    for article in &LIBRARY.articles {
        led_to.extend(&article.laws);
        led_to.extend(article.blocks.iter().flat_map(spans).filter_map(|span| match &span.link {
            Some(Link::Law(law)) => Some(law),
            _ => None,
        }));
    }
    for outcome in &LIBRARY.flow.outcomes {
        led_to.extend(&outcome.laws);
        led_to.extend(outcome.steps.iter().flat_map(|step| &step.laws));
    }
    let lonely: Vec<&str> =
        LIBRARY.laws.iter().map(|law| &law.id).filter(|id| !led_to.contains(id)).map(LawId::as_str).collect();
    assert!(lonely.is_empty(), "{lonely:?}");
}

#[test]
fn numbers_stand_in_the_contacts_alone() {
    let numbers: BTreeSet<&str> = LIBRARY
        .contacts
        .iter()
        .flat_map(|contact| &contact.phones)
        .map(|phone| phone.digits().trim_start_matches("+45"))
        // 112, 114 and 1888 are words of the language, or years.
        .filter(|digits| digits.len() > 4)
        .collect();
    assert!(numbers.len() > 10, "{numbers:?}");
    for file in bundled_files().iter().filter(|file| !file.path.ends_with("/contacts.json")) {
        let text = String::from_utf8_lossy(&file.bytes).replace([' ', '\u{a0}', '-', '.'], "");
        for number in &numbers {
            assert!(!text.contains(number), "{} holds {number}", file.path);
        }
    }
}

#[test]
fn nothing_is_due_before_it_is_shipped() {
    let reviews = LIBRARY.contacts.iter().map(|contact| (contact.id.as_str(), &contact.item));
    let reviews = reviews.chain(LIBRARY.laws.iter().map(|law| (law.id.as_str(), &law.item)));
    for (id, item) in reviews {
        let made = LIBRARY.packs.iter().find(|pack| pack.id == item.area).map(|pack| pack.edition_date);
        assert!(made.is_some_and(|made| item.review_by > made), "{id} is due on {}", item.review_by);
    }
}

/// What the files of this name hold, as they are written.
fn written(name: &str) -> Vec<Value> {
    let files = bundled_files();
    let files = files.iter().filter(|file| file.path.ends_with(&format!("/{name}")));
    files.flat_map(|file| serde_json::from_slice::<Vec<Value>>(&file.bytes).unwrap_or_default()).collect()
}

/// *About Vejviser* says so of all sources; where one was read otherwise, it must say that as well.
#[test]
fn every_source_was_read_in_a_stored_copy_and_is_dated_or_says_that_it_is_not() {
    let sources = written("sources.json");
    assert_eq!(sources.len(), LIBRARY.sources.len());
    for source in &sources {
        assert_eq!(source["copy"], Value::Bool(true), "{source}");
        assert!(source["page_date"].is_string() != (source["undated"] == Value::Bool(true)), "{source}");
    }
    for language in Language::ALL {
        let (copy, undated) = language.pick(("Gemt kopi", "uden dato"), ("Stored copy", "undated"));
        for source in LIBRARY.sources.values() {
            let (short, full) = (phrase::source_line(language, [source]), phrase::sources_in_full(language, [source]));
            let read = phrase::date(language, source.read_on);
            for line in [&short, &full] {
                assert!(line.contains(copy) && line.contains(&read) && line.contains(source.site()), "{line}");
            }
            assert_eq!(full.contains(undated), source.page_date.is_none(), "{full}");
            assert!(short.chars().count() < full.chars().count(), "{short}");
        }
    }
}

#[test]
fn no_law_is_read_as_in_force_unless_its_data_says_so_with_a_day() {
    let laws = written("laws.json");
    assert_eq!(laws.len(), LIBRARY.laws.len());
    let (mut in_force, mut unchecked) = (0, 0);
    for (law, data) in LIBRARY.laws.iter().zip(&laws) {
        assert_eq!(data["id"], law.id.as_str());
        let (danish, english) = (phrase::law_read(Language::Danish, law), phrase::law_read(Language::English, law));
        let as_of = data["as_of"].as_str().and_then(|day| day.parse().ok());
        if let Some(day) = as_of {
            in_force += 1;
            let day = phrase::date(Language::Danish, day);
            assert!(danish.ends_with(&format!("Læst som gældende {day}.")), "{}: {danish}", law.id);
            assert!(english.contains("Read as in force on"), "{}: {english}", law.id);
        } else {
            unchecked += 1;
            assert!(!danish.contains("Læst som gældende"), "{}: {danish}", law.id);
            assert!(danish.ends_with("Ikke kontrolleret, om den gælder i dag."), "{}: {danish}", law.id);
            assert!(english.ends_with("Not checked whether it applies today."), "{}: {english}", law.id);
        }
        // Guidance and others' words are never called the text of the law.
        let is_text = ["act", "amendment"].contains(&data["read"].as_str().unwrap_or_default());
        assert_eq!(danish.contains("Lovtekst") || danish.contains("ændringsloven"), is_text, "{}: {danish}", law.id);
        assert_eq!(danish.contains("ikke lovtekst") || danish.contains("ikke i lovteksten"), !is_text, "{danish}");
    }
    assert!(in_force > 0 && unchecked > 0, "{in_force} and {unchecked}");
}
