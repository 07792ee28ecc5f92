//! Opening hours that are refused.

use crate::content::{refused, taken};

const BY: &str = "by/contacts.json";
const WEEK: &str = r#"{ "weekly": [{ "days": ["mon", "tue"], "from": "08:00", "to": "15:00" }] }"#;
const OUTSIDE: &str = r#"{ "outside": "modtagelse" }"#;

#[track_caller]
fn hours(written: &str, expected: &str) {
    refused(|packs| packs.change(BY, WEEK, written), &[&format!("by/contacts.json: modtagelse: {expected}")]);
}

#[test]
fn a_time_of_day_is_written_in_full() {
    for time in ["8:00", "08.00", "24:00", "08:60", "kl. 8", "", "+8:00", "08:00:00"] {
        hours(
            &WEEK.replace("08:00", time),
            &format!("{time:?} is no time of day; write it like 08:30, and 00:00 for midnight"),
        );
    }
}

#[test]
fn a_weekday_is_one_of_seven() {
    for day in ["man", "monday", "MON", ""] {
        hours(&WEEK.replace("mon", day), &format!("{day:?} is no weekday; use mon, tue, wed, thu, fri, sat or sun"));
    }
}

#[test]
fn hours_hold_an_interval() {
    let none = "the hours hold no interval; write \"unknown\" where nobody has told them";
    hours(r#"{ "weekly": [] }"#, none);
    hours(&WEEK.replace(r#""mon", "tue""#, ""), none);
}

#[test]
fn hours_that_end_when_they_begin_are_none() {
    hours(
        &WEEK.replace("15:00", "08:00"),
        "the hours end when they begin; write when they end, or \"always\" in place of all hours",
    );
}

#[test]
fn hours_have_one_of_four_shapes() {
    hours(r#""alway""#, r#""alway" is no opening hours; did you mean always?"#);
    hours("null", "hours: invalid type: null, expected struct RawWeekly; see guides/README.md for the fields");
    hours("{}", "hours: missing field `weekly`; see guides/README.md for the fields");
    hours(
        r#"{ "weekly": [{ "days": ["mon"], "from": "08:00" }] }"#,
        "hours: missing field `to`; see guides/README.md for the fields",
    );
    hours(
        &WEEK.replace(r#"{ "weekly""#, r#"{ "holidays": "closed", "weekly""#),
        r#"holidays is "open" where the hours hold on public holidays too, not "closed"; leave it out where they do not"#,
    );
    taken(|packs| packs.change(BY, WEEK, &WEEK.replace(r#"{ "weekly""#, r#"{ "holidays": "open", "weekly""#)));
    taken(|packs| packs.change(BY, WEEK, &WEEK.replace("15:00", "04:00")));
}

#[test]
fn hours_outside_anothers_need_those_hours() {
    let outside = |whom: &str| format!(r#"{{ "outside": "{whom}" }}"#);
    refused(
        |packs| packs.change(BY, OUTSIDE, &outside("modtagelsen")),
        &["by/contacts.json: vagt: there is no contact modtagelsen; did you mean modtagelse?"],
    );
    refused(
        |packs| packs.change(BY, OUTSIDE, &outside("betjent")),
        &["by/contacts.json: vagt: the hours are those outside betjent, whose hours are always; \
           they must be weekly or unknown"],
    );
    refused(
        |packs| packs.change(BY, WEEK, &outside("vagt")),
        &[
            "by/contacts.json: modtagelse: the hours are those outside vagt, whose hours are themselves those outside \
             another's; they must be weekly or unknown",
            "by/contacts.json: vagt: the hours are those outside modtagelse, whose hours are themselves those outside \
             another's; they must be weekly or unknown",
        ],
    );
    refused(
        |packs| packs.change(BY, OUTSIDE, &outside("vagt")),
        &["by/contacts.json: vagt: the hours are those outside vagt, whose hours are themselves those outside \
           another's; they must be weekly or unknown"],
    );
    refused(
        |packs| {
            packs.change(
                "land/contacts.json",
                r#""unknown",
  "for""#,
                &format!("{},\n  \"for\"", outside("vagt")),
            )
        },
        &["land/contacts.json: raad: the contact vagt belongs to by; name one of this pack or its parents"],
    );
    taken(|packs| packs.change(BY, OUTSIDE, &outside("raad")));
}
