//! Notes: what the program says that is content is held as other items are.

use serde_json::Value;
use vejviser::content::{Basis, bundled_files, check};

use crate::LIBRARY;
use crate::content::{refused, taken};

const NOTES: &str = "land/notes.json";

#[test]
fn a_note_is_held_as_other_items_are() {
    const SOURCES: &str = r#""basis": "inferred", "sources": ["kilde"]"#;
    const TEXT: &str = "Tallet kender vi ikke.";
    for (from, to, problem) in [
        ("2027-11-22", "2027-02-29", r#""2027-02-29" is no date; write it like 2026-11-22"#),
        (
            "2027-11-22",
            "2062-11-22",
            "review_by is 2062-11-22, more than 5 years after edition_date, 2026-11-22; \
             nobody would read it again in time",
        ),
        (SOURCES, r#""sources": ["kilden"]"#, "there is no source kilden; did you mean kilde?"),
        (
            SOURCES,
            r#""sources": ["bykilde"]"#,
            "the source bykilde belongs to by; name one of this pack or its parents",
        ),
        (
            SOURCES,
            r#""basis": "guess", "sources": ["kilde"]"#,
            r#""guess" is no basis; use sourced, inferred or synthesis"#,
        ),
        // Only what is put together by us may have no source.
        (SOURCES, r#""sources": []"#, "sources is empty; write it or leave the field out"),
        (SOURCES, r#""basis": "inferred", "sources": []"#, "sources is empty; write it or leave the field out"),
        (TEXT, " ", "text is empty; write it or leave the field out"),
        (TEXT, "Der er lav risiko.", "text: the text says \"lav risiko\": no text puts a worry to rest (S4)"),
        (
            TEXT,
            "Tal først med forældrene.",
            "text: the text says \"tal med forældrene\": \
             nobody is told to go to the family before the municipality has assessed the risk (S6)",
        ),
    ] {
        refused(|packs| packs.change(NOTES, from, to), &[&format!("{NOTES}: tal-mangler: {problem}")]);
    }
    let long = |letters: usize| format!("Tal{}", "a".repeat(letters - 3));
    taken(|packs| packs.change(NOTES, TEXT, &long(400)));
    refused(
        |packs| packs.change(NOTES, TEXT, &long(401)),
        &["land/notes.json: tal-mangler: text has 401 characters; at most 400 fit"],
    );
    taken(|packs| packs.change(NOTES, SOURCES, r#""basis": "synthesis", "sources": []"#));
}

/// A note that the program did not ask for would be read by nobody.
#[test]
fn the_program_asks_for_every_note_that_is_shipped() {
    let file = "danmark/notes.json";
    let notes = bundled_files().into_iter().find(|known| known.path == file).expect("the notes are shipped");
    let notes: Vec<Value> = serde_json::from_slice(&notes.bytes).expect("a list");
    assert_eq!(notes.len(), LIBRARY.notes.len());
    for left_out in &notes {
        let others: Vec<&Value> = notes.iter().filter(|note| note["id"] != left_out["id"]).collect();
        let mut files = bundled_files();
        for known in files.iter_mut().filter(|known| known.path == file) {
            known.bytes = serde_json::to_vec(&others).expect("JSON").into();
        }
        let told: Vec<String> = check(&files).err().unwrap_or_default().iter().map(ToString::to_string).collect();
        let id = left_out["id"].as_str().expect("an id");
        let begins = format!("{file}: there is no note {id}, by which the program ");
        assert!(told.len() == 1 && told[0].starts_with(&begins), "{told:?}");
    }
}

#[test]
fn a_shipped_note_is_in_both_languages_and_owns_up_to_what_it_rests_on() {
    for note in &LIBRARY.notes {
        assert!(note.text.en.is_some(), "{}", note.id);
        assert!(note.item.basis == Basis::Synthesis || !note.item.sources.is_empty(), "{}", note.id);
    }
}
