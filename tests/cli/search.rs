//! `search`: what people type, and what they find.

use crate::{areas, json, keys, list, text, word};

#[track_caller]
fn first(query: &str, kind: &str, id: &str) {
    let found = json(&["search", query]);
    let hit = list(&found["hits"]).first().unwrap_or(&serde_json::Value::Null);
    assert_eq!((hit["kind"].as_str(), hit["id"].as_str()), (Some(kind), Some(id)), "{query}: {hit}");
}

#[test]
fn hits_have_the_same_fields_in_the_same_shape() {
    let found = json(&["search", "rejse"]);
    assert_eq!(keys(&found), ["hits", "meant", "next", "query", "urgent"]);
    assert_eq!(found["urgent"], false);
    assert_eq!(found["next"], serde_json::json!([]));
    assert_eq!(found["query"], "rejse");
    let hits = list(&found["hits"]);
    assert_eq!(hits.len(), 10, "ten unless told otherwise");
    let mut last = f64::MAX;
    for hit in hits {
        assert_eq!(keys(hit), ["id", "kind", "phones", "score", "section", "snippet", "title"]);
        let kinds = ["contact", "sign", "article", "law", "figure", "question", "outcome", "scenario", "paper"];
        assert!(kinds.contains(&word(&hit["kind"])), "{hit}");
        assert!(!word(&hit["id"]).is_empty() && !word(&hit["title"]).is_empty(), "{hit}");
        for phone in list(&hit["phones"]) {
            assert!(word(phone).trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit()), "{hit}");
        }
        let score = hit["score"].as_f64().unwrap_or(f64::NAN);
        assert!(score > 0.0 && score <= last, "{hit}");
        last = score;
    }
}

#[test]
fn a_number_finds_whose_it_is() {
    for number in ["112", "1 1 2", "1-1-2"] {
        first(number, "contact", "alarm-112");
    }
    for number in ["25202846", "25 20 28 46", "+45 25 20 28 46", "2 5 2 0 2 8 4 6", "252028"] {
        first(number, "contact", "sikkerhedskonsulent-nord");
    }
    assert_eq!(list(&json(&["search", "25202849"])["hits"])[0]["phones"], serde_json::json!(["25202846", "25202849"]));
}

#[test]
fn a_service_is_found_before_what_is_written_about_it() {
    // A rare ending (»sikkerhedskonsulenternes«) once counted for more than the service itself.
    for (query, id) in [
        ("sikkerhedskonsulent", "sikkerhedskonsulent-nord"),
        ("sikkerhedskonsulenterne", "sikkerhedskonsulent-nord"),
        ("politi", "politi-114"),
        ("red", "red-raadgivning"),
        ("udenrigsministeriet", "um-vagtcenter"),
        ("mærk", "maerk"),
    ] {
        first(query, "contact", id);
    }
    first("tvangsægteskab", "article", "begreb-tvangsaegteskab");
    first("genopdragelsesrejse", "article", "begreb-genopdragelsesrejse");
}

#[test]
fn the_limit_holds() {
    for limit in ["1", "3"] {
        let found = json(&["search", "rejse", "--limit", limit]);
        assert_eq!(list(&found["hits"]).len().to_string(), limit);
    }
    assert!(list(&json(&["search", "rejse", "--limit", "100000"])["hits"]).len() > 10);
}

#[test]
fn several_words_need_no_quotes() {
    let apart = json(&["search", "pas", "taget", "--area", "hjoerring"]);
    assert_eq!(apart["query"], "pas taget");
    assert_eq!(apart, json(&["search", "pas taget", "--area", "hjoerring"]));
}

#[test]
fn any_query_is_answered() {
    let long = "æresrelateret ".repeat(500);
    for query in ["", " ", "?", "§", "%s", "\u{301}", "🙂", "\u{0}".trim_matches('\u{0}'), "-", "a", "ae", &long, "é́́́"]
    {
        let query = ["search", "--json", "--", query];
        let run = crate::run(&query);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{query:?}");
        crate::document(&run.out);
    }
}

#[test]
fn nothing_found_leads_on() {
    assert_eq!(json(&["search", "xyzzyqwrt"])["hits"], serde_json::json!([]));
    let out = text(&["search", "xyzzyqwrt"]);
    assert!(out.starts_with("Intet fundet om »xyzzyqwrt«. Prøv et andet ord.\nEr du i tvivl, så ring"), "{out}");
    assert!(out.contains("25 20 28 46") && out.contains("Tekst · "), "{out}");
    for (at, first) in [("2026-12-01T10:00", "sikkerhedskonsulent-nord"), ("2026-11-22T03:00", "red-raadgivning")] {
        let next = json(&["search", "xyzzyqwrt", "--at", at]);
        assert_eq!(list(&next["next"])[0]["id"], first, "{at}");
    }
}

#[test]
fn what_may_have_been_meant_is_offered() {
    assert_eq!(json(&["search", "tlok"])["meant"], "tolk");
    assert!(text(&["search", "tlok"]).contains("\nMente du »tolk«?\n"));
    assert!(text(&["search", "tlok", "--lang", "en"]).contains("\nDid you mean »tolk«?\n"));
    assert_eq!(json(&["search", "tolk"])["meant"], serde_json::Value::Null);
}

#[test]
fn places_are_found_beside_items() {
    first("indstillinger", "place", "settings");
    first("text size", "place", "text-size");
    first("tegn gymnasium", "place", "uddannelse");
    assert!(text(&["search", "mørkt tema"]).starts_with("Gå til · Mørkt tema · dark-theme\n"));
}

#[test]
fn the_text_names_kind_title_id_and_number() {
    let out = text(&["search", "sikkerhedskonsulent", "--limit", "1"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines[..2],
        [
            "Kontakt · Sikkerhedskonsulenterne, Region Nordjylland · sikkerhedskonsulent-nord",
            "    25 20 28 46 eller 25 20 28 49"
        ]
    );
    assert!(lines.len() > 2 && lines[2].starts_with("    "), "{out}");
}

#[test]
fn every_area_finds_its_own() {
    for area in areas() {
        let found = json(&["search", "underretning", "--area", &area]);
        assert!(!list(&found["hits"]).is_empty(), "{area}");
        first("112", "contact", "alarm-112");
    }
    let of = |area: &str| json(&["search", "modtagelsen hjørring", "--area", area]).to_string();
    assert!(of("hjoerring").contains("modtagelsen-hjoerring"));
    assert!(!of("aalborg").contains("modtagelsen-hjoerring"), "another area's contacts are not found");
}

#[test]
fn danger_now_puts_the_emergency_line_first_and_keeps_the_rest() {
    for query in ["kniv", "vil slå hende ihjel", "låst inde", "flyver i morgen", "selvmord"] {
        let found = json(&["search", query]);
        assert_eq!(found["urgent"], true, "{query}");
        first(query, "contact", "alarm-112");
        assert!(list(&found["hits"]).len() > 3, "{query}: {found}");
    }
    assert_eq!(json(&["search", "tavshedspligt"])["urgent"], false);
}

#[test]
fn a_time_finds_who_answers_then() {
    let ids = |query: &str, at: &str| {
        let found = json(&["search", query, "--area", "hjoerring", "--at", at]);
        list(&found["hits"]).iter().map(|hit| word(&hit["id"]).to_owned()).collect::<Vec<_>>()
    };
    let saturday = ids("hvem svarer nu", "2026-12-05T20:00");
    assert_eq!(saturday[0], "socialvagt-hjoerring", "{saturday:?}");
    assert!(!saturday.contains(&"modtagelsen-hjoerring".to_owned()), "it is closed: {saturday:?}");
    let tuesday = ids("hvem svarer nu", "2026-12-01T10:00");
    assert!(tuesday.contains(&"modtagelsen-hjoerring".to_owned()), "it is open: {tuesday:?}");
    assert!(!tuesday.contains(&"socialvagt-hjoerring".to_owned()), "it is closed: {tuesday:?}");
}
