//! What is taken for danger now, and what is not: `urgent.tsv`.

use vejviser::content::Role;
use vejviser::search::{Danger, ItemId};

use crate::library;
use crate::search::{aalborg, find};

fn cases() -> impl Iterator<Item = (Option<Danger>, &'static str)> {
    let lines = include_str!("urgent.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).map(|(danger, query)| {
        let danger = match danger {
            "life" => Some(Danger::Life),
            "suicide" => Some(Danger::Suicide),
            "travel" => Some(Danger::Travel),
            _ => None,
        };
        (danger, query)
    })
}

#[test]
fn danger_is_seen_and_nothing_else_is_taken_for_it() {
    let mut wrong = Vec::new();
    for (danger, query) in cases() {
        let seen = find(aalborg(), query, 3).danger;
        if seen != danger {
            wrong.push(format!("{query}: {seen:?}, not {danger:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn where_there_is_danger_the_lines_to_ring_come_first_and_the_hits_below() {
    let area = library().area("aalborg").expect("a known area");
    for (danger, query) in cases() {
        let found = find(aalborg(), query, 20);
        let Some(danger) = danger else { continue };
        assert_eq!(danger.roles()[0], Role::Alarm, "{query}");
        for (role, hit) in danger.roles().iter().zip(&found.hits) {
            let ItemId::Contact(id) = &hit.item else { panic!("{query}: {:?} stands first", hit.item) };
            assert!(area.fill(*role).iter().any(|contact| contact.id == *id), "{query}: {id}");
            assert!(!hit.phones.is_empty(), "{query}");
        }
        let mut seen = Vec::new();
        for hit in &found.hits {
            assert!(!seen.contains(&&hit.item), "{query}: {:?} stands twice", hit.item);
            seen.push(&hit.item);
        }
    }
    assert!(find(aalborg(), "kniv på skolen", 20).hits.len() > 3, "the hits stay below");
}

/// A paragraph that speaks of no danger, of about 60 words.
const PARAGRAPH: &str = "Eleven har i noget tid været stille i timerne. Hun kommer ofte for sent, og hun siger, at hun er træt. \
    Hendes lærer har talt med hende to gange uden andre i rummet. Hun fortæller, at storebroren følger hende til bussen. \
    Klassen skal på lejrtur i maj, og hun har ikke fået svar hjemmefra. Vi har aftalt at tale sammen igen på tirsdag. ";

#[test]
fn more_text_never_hides_danger() {
    let index = aalborg();
    assert_eq!(index.danger(&PARAGRAPH.repeat(3)), None);
    for (danger, query) in cases() {
        // What is asked in a line of its own is no sentence of a report.
        let Some(danger) = danger else { continue };
        for before in [1, 40] {
            let text = format!("{}{query}. {}", PARAGRAPH.repeat(before), PARAGRAPH.repeat(2));
            assert_eq!(index.danger(&text), Some(danger), "{query}, after {before} paragraphs");
            assert_eq!(find(index, &text, 3).danger, Some(danger), "{query}, after {before} paragraphs");
        }
    }
}

#[test]
fn a_paragraph_in_which_he_kills_her_at_the_fortieth_word_is_urgent() {
    let words: Vec<&str> = PARAGRAPH.split_whitespace().take(40).collect();
    let found = find(aalborg(), &format!("{} og jeg frygter, at han slår hende ihjel", words.join(" ")), 3);
    assert_eq!(found.danger, Some(Danger::Life));
    assert!(found.hits[0].phones.iter().any(|phone| phone.to_string() == "112"));
}
