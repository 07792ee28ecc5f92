//! Articles, laws and numbers as they are shipped.

use std::collections::BTreeSet;

use vejviser::content::{Block, LawId, Link, Paragraph, Span, bundled_files, plain};

use super::LIBRARY;

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
    let made = LIBRARY.edition_date();
    for contact in &LIBRARY.contacts {
        assert!(contact.checked.on <= made, "{} was checked on {}", contact.id, contact.checked.on);
        assert!(contact.item.review_by > made, "{}", contact.id);
    }
    for source in LIBRARY.sources.values() {
        assert!(source.read_on <= made, "{} was read on {}", source.id, source.read_on);
    }
}
