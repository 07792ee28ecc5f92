//! Dates that cannot be, and packs whose dates say nothing of others'.

use jiff::civil::{DateTime, date};
use vejviser::content::{Answering, Clock, Contact, Library, editions_ahead};

use crate::content::packs::Packs;
use crate::content::{refused, taken};

const EDITION: &str = "\"edition_date\": \"2026-11-22\"";

#[test]
fn nothing_was_known_after_the_edition_was_made() {
    for (file, from, to, problem) in [
        (
            "land/sources.json",
            "\"read_on\": \"2026-11-22\"",
            "\"read_on\": \"2026-11-23\"",
            "kilde: read_on is 2026-11-23",
        ),
        ("land/sources.json", "2024-06-24", "2062-06-24", "kilde: page_date is 2062-06-24"),
        ("land/sources.json", "2024-06-24", "2062-06", "kilde: page_date is 2062-06"),
        ("land/sources.json", "2024-06-24", "2062", "kilde: page_date is 2062"),
        (
            "egn/contacts.json",
            "\"on\": \"2026-11-22\"",
            "\"on\": \"2026-11-23\"",
            "konsulent: checked.on is 2026-11-23",
        ),
        ("land/laws.json", "2024-01-01", "2042-01-01", "lov: as_of is 2042-01-01"),
        (
            "land/articles/tekst.da.md",
            "order = 10",
            "order = 10\nadopted = 2062-01-01",
            "adopted: adopted is 2062-01-01",
        ),
        (
            "by/pack.json",
            "\"status\": \"draft\"",
            "\"status\": \"approved\", \"approved_on\": \"2026-11-23\"",
            "approved_on: approved_on is 2026-11-23",
        ),
    ] {
        let than = if problem.contains("page_date") { "the day when it was read" } else { "the edition's own date" };
        let problem = format!("{file}: {problem}, after {than}, 2026-11-22; mend the one that is wrong");
        refused(|packs| packs.change(file, from, to), &[&problem]);
    }
    // A pack is held against its own date, and not against another's.
    taken(|packs| {
        packs.change("egn/pack.json", EDITION, "\"edition_date\": \"2026-12-24\"").change(
            "egn/contacts.json",
            "\"on\": \"2026-11-22\"",
            "\"on\": \"2026-12-24\"",
        )
    });
    taken(|packs| packs.change("land/sources.json", "2024-06-24", "2026-11"));
}

#[test]
fn nothing_is_put_off_for_so_long_that_nobody_reads_it_again() {
    let far = |file: &str, place: &str| {
        format!(
            "{file}: {place}: review_by is 2062-11-22, more than 5 years after edition_date, 2026-11-22; nobody would read it again in time"
        )
    };
    for (file, place) in [("by/pack.json", "review_by"), ("egn/contacts.json", "konsulent"), ("land/laws.json", "lov")]
    {
        refused(|packs| packs.change(file, "2027-11-22", "2062-11-22"), &[&far(file, place)]);
    }
}

/// Every pack in turn is dated ahead; weekly hours in the others hold as before.
#[test]
fn the_date_of_one_pack_says_nothing_of_anothers_hours() {
    let library = |packs: &Packs| -> Library { packs.check().unwrap_or_else(|problems| panic!("{problems:?}")) };
    let answering = |library: &Library, id: &str, now: DateTime| {
        let is_it = |contact: &&Contact| contact.id == *id;
        let contact = library.contacts.iter().find(is_it).expect("the contact is there");
        contact.answering(Clock::new(now, library.edition_date()))
    };
    // A Monday at ten.
    let now = date(2026, 11, 30).at(10, 0, 0, 0);
    let week = r#"{ "weekly": [{ "days": ["mon"], "from": "08:00", "to": "15:00" }] }"#;
    let unknown = r#""hours": "unknown""#;
    let weekly = format!(r#""hours": {week}"#);
    let packs =
        Packs::good().change("land/contacts.json", unknown, &weekly).change("egn/contacts.json", unknown, &weekly);
    let contacts = [("land", "raad"), ("egn", "konsulent"), ("by", "modtagelse")];
    for ahead in ["land", "egn", "by"] {
        let packs = packs.clone().change(&format!("{ahead}/pack.json"), EDITION, "\"edition_date\": \"2062-11-22\"");
        let library = library(&packs);
        for (pack, id) in contacts {
            let state = answering(&library, id, now);
            if pack == ahead {
                assert_eq!(state, Answering::NoClock, "{id}, with {ahead} dated ahead");
            } else {
                assert!(matches!(state, Answering::Until(_)), "{id}, with {ahead} dated ahead: {state:?}");
            }
        }
        let told: Vec<String> = editions_ahead(&library, now.date()).iter().map(ToString::to_string).collect();
        let expected = format!(
            "{ahead}/pack.json: edition_date: edition_date is 2062-11-22, but today is 2026-11-30; mend it, or the clock of this machine"
        );
        assert_eq!(told, [expected]);
        assert!(editions_ahead(&library, date(2062, 11, 22)).is_empty());
    }
    // A clock that stands before all of them tells nothing of anybody's.
    for (_, id) in contacts {
        assert_eq!(answering(&library(&packs), id, date(1970, 1, 1).at(10, 0, 0, 0)), Answering::NoClock, "{id}");
    }
}
