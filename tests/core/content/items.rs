//! Contacts, laws, signs and figures that are refused.

use crate::content::{refused, taken};

const BY: &str = "by/contacts.json";
const LAND: &str = "land/contacts.json";
const SIGNS: &str = "land/signs.json";

#[test]
fn fields_are_those_of_the_format() {
    refused(
        |packs| packs.change(LAND, r#""phones": ["114"]"#, r#""phone": "114""#),
        &["land/contacts.json: betjent: unknown field `phone`, expected one of `id`, `name`, `short`, `roles`, \
             `summary`, `about`, `phones`, `reach`, `web`, `hours`, `hours_basis`, `hours_note`, `for`, `anonymous`, \
             `authority`, `fallback`, `checked`, `sources`, `review_by`, `basis`, `words`; \
             see guides/README.md for the fields"],
    );
    refused(
        |packs| packs.change("land/laws.json", r#""topic": "under-18", "#, ""),
        &["land/laws.json: lov: missing field `topic`; see guides/README.md for the fields"],
    );
    refused(
        |packs| packs.change("land/figures.json", r#""id": "tal", "#, ""),
        &["land/figures.json: item 1: missing field `id`; see guides/README.md for the fields"],
    );
    refused(
        |packs| packs.change("land/figures.json", r#""period": "2021–2024""#, r#""period": 2021"#),
        &[
            "land/figures.json: tal: invalid type: integer `2021`, expected a string; see guides/README.md for the fields",
        ],
    );
}

#[test]
fn one_bad_item_hides_no_other() {
    refused(
        |packs| {
            packs.change(BY, r#""short": { "da": "Modtagelse" }"#, r#""short": "Modtagelse""#).change(
                BY,
                r#""hours": { "outside": "modtagelse" }"#,
                r#""hours": "altid""#,
            )
        },
        &[
            r#"by/contacts.json: modtagelse: invalid type: string "Modtagelse", expected struct RawText; see guides/README.md for the fields"#,
            r#"by/contacts.json: vagt: "altid" is no opening hours; use always or unknown"#,
        ],
    );
}

#[test]
fn an_id_is_written_like_an_id_and_used_once() {
    for id in ["Tal", "tal_1", "tal 1", "tål", "tal-", "-tal", "tal--1", ""] {
        refused(
            |packs| packs.change("land/figures.json", r#""id": "tal""#, &format!("\"id\": \"{id}\"")),
            &[&format!(
                "land/figures.json: {}: {id:?} is no id; use lower-case letters a-z and digits in words joined by hyphens",
                if id.is_empty() { "item 1" } else { id }
            )],
        );
    }
    refused(
        |packs| {
            packs
                .change("egn/contacts.json", r#""id": "konsulent""#, r#""id": "raad""#)
                .change("by/sources.json", r#""id": "bykilde""#, r#""id": "kilde""#)
                .change(BY, r#"["bykilde"]"#, r#"["kilde"]"#)
        },
        &[
            "by/sources.json: kilde: the id kilde is used already in land/sources.json; give one of them another id",
            "egn/contacts.json: raad: the id raad is used already in land/contacts.json; give one of them another id",
        ],
    );
    refused(
        |packs| packs.change(SIGNS, r#""groups": ["#, r#""groups": [{ "id": "gruppe", "title": { "da": "To" } }, "#),
        &["land/signs.json: gruppe: the id gruppe is used already in land/signs.json; give one of them another id"],
    );
}

#[test]
fn sources_are_named_and_known() {
    let from = r#"["bykilde"]"#;
    refused(
        |packs| packs.change(BY, from, "[]"),
        &["by/contacts.json: modtagelse: sources is empty; write it or leave the field out"],
    );
    refused(
        |packs| packs.change(BY, from, r#"["bykild"]"#),
        &["by/contacts.json: modtagelse: there is no source bykild; did you mean bykilde?"],
    );
    // A source of one area is no source for another's items.
    refused(
        |packs| packs.change("egn/contacts.json", r#"["kilde"]"#, r#"["bykilde"]"#),
        &["egn/contacts.json: konsulent: the source bykilde belongs to by; name one of this pack or its parents"],
    );
    refused(
        |packs| packs.change("by/sources.json", "Byens side", ""),
        &["by/sources.json: bykilde: title is empty; write it or leave the field out"],
    );
}

#[test]
fn a_source_has_the_pages_own_date_or_says_that_there_is_none() {
    const BOTH: &str = "land/sources.json";
    let exactly_one = |has: &str, with: &str| {
        format!("land/sources.json: kilde: the source has {has} page_date {with} undated; write exactly one of them")
    };
    refused(|packs| packs.change(BOTH, r#""page_date": "2024-06-24","#, ""), &[&exactly_one("neither", "nor")]);
    refused(|packs| packs.change(BOTH, r#""copy""#, r#""undated": true, "copy""#), &[&exactly_one("both", "and")]);
    for date in ["2024-13", "2024-6", "24", "2024-06-31", "juni 2024", "20240624", "+024", ""] {
        refused(
            |packs| packs.change(BOTH, "2024-06-24", date),
            &[&format!(
                "land/sources.json: kilde: {date:?} is no date of a page; write it like 2024, 2024-06 or 2024-06-24"
            )],
        );
    }
    for date in ["2024", "2024-06"] {
        taken(|packs| packs.change(BOTH, "2024-06-24", date));
    }
}

#[test]
fn a_law_is_in_force_only_as_of_a_day_and_by_a_text_that_was_read() {
    const LAWS: &str = "land/laws.json";
    const TEXT: &str = r#""text": "LBK nr. 1","#;
    const AS_OF: &str = r#""as_of": "2024-01-01","#;
    let retold = |packs: crate::content::Packs| packs.change(LAWS, r#""read": "act""#, r#""read": "retold""#);
    for (change, problem) in [
        (
            Box::new(move |packs| retold(packs).change(LAWS, TEXT, ""))
                as Box<dyn Fn(crate::content::Packs) -> crate::content::Packs>,
            "retold is the law as of no day; leave as_of out, or say which text was read",
        ),
        (
            Box::new(move |packs| retold(packs).change(LAWS, AS_OF, "")),
            "a text is named, though what was read is retold; name it in the caveat, or say which text was read",
        ),
        (
            Box::new(|packs: crate::content::Packs| packs.change(LAWS, TEXT, "")),
            "what was read is act, but not which; write its name as text",
        ),
        (
            Box::new(|packs: crate::content::Packs| packs.change(LAWS, r#""read": "act""#, r#""read": "acts""#)),
            r#""acts" is no way of reading; did you mean act?"#,
        ),
        (
            Box::new(|packs: crate::content::Packs| packs.change(LAWS, "2024-01-01", "2024")),
            r#""2024" is no date; write it like 2026-11-22"#,
        ),
    ] {
        refused(change, &[&format!("land/laws.json: lov: {problem}")]);
    }
    taken(|packs| packs.change(LAWS, AS_OF, ""));
    taken(|packs| retold(packs).change(LAWS, TEXT, "").change(LAWS, AS_OF, ""));
}

#[test]
fn a_date_is_a_day_of_the_calendar() {
    for date in ["2027-02-29", "22-11-2027", "2027-11-22T10:00", "20271122", "i morgen", ""] {
        refused(
            |packs| packs.change("land/laws.json", "2027-11-22", date),
            &[&format!("land/laws.json: lov: {date:?} is no date; write it like 2026-11-22")],
        );
    }
    refused(
        |packs| packs.change("egn/contacts.json", r#""on": "2026-11-22""#, r#""on": "2026-13-01""#),
        &[r#"egn/contacts.json: konsulent: "2026-13-01" is no date; write it like 2026-11-22"#],
    );
}

#[test]
fn a_number_is_digits() {
    for digits in ["70 10 10 10", "1", "123456789", "+45701010", "+4570 101010", "4570101010", "tel:112", "１１２"] {
        if digits == "+45701010" {
            taken(|packs| packs.change(LAND, "70101010", digits));
            continue;
        }
        refused(
            |packs| packs.change(LAND, "70101010", digits),
            &[&format!(
                "land/contacts.json: raad: {digits:?} is no telephone number; \
                 write digits alone, with +45 only where one rings from abroad"
            )],
        );
    }
}

#[test]
fn there_is_a_way_through_to_everybody() {
    refused(
        |packs| packs.change(BY, r#""reach": { "da": "Spørg efter vagten." },"#, ""),
        &["by/contacts.json: vagt: the contact has neither a number nor a way to reach it; write phones or reach"],
    );
}

#[test]
fn a_contact_says_what_it_is_for() {
    refused(
        |packs| packs.change(BY, r#"["underretning"]"#, "[]").change(BY, r#"["professional"]"#, "[]"),
        &[
            "by/contacts.json: modtagelse: roles is empty; write it or leave the field out",
            "by/contacts.json: modtagelse: for is empty; write it or leave the field out",
        ],
    );
    refused(
        |packs| {
            packs
                .change(BY, r#"["underretning"]"#, r#"["socialvakt"]"#)
                .change(BY, r#"["professional"]"#, r#"["profesional", "xyz"]"#)
                .change(BY, "usually-no", "usualy-no")
                .change(LAND, r#""how": "call""#, r#""how": "called""#)
        },
        &[
            r#"by/contacts.json: modtagelse: "socialvakt" is no role; did you mean socialvagt?"#,
            r#"by/contacts.json: modtagelse: "profesional" is no audience; did you mean professional?"#,
            r#"by/contacts.json: modtagelse: "xyz" is no audience; use professional, citizen or child"#,
            r#"by/contacts.json: modtagelse: "usualy-no" is no answer; did you mean usually-no?"#,
            r#"land/contacts.json: betjent: "called" is no way of checking; did you mean call?"#,
        ],
    );
    refused(
        |packs| {
            packs.change(BY, "Underretning i byen", &"x".repeat(61)).change(
                BY,
                r#"{ "da": "Modtagelsen" }"#,
                r#"{ "da": " " }"#,
            )
        },
        &[
            "by/contacts.json: modtagelse: summary has 61 characters; at most 60 fit",
            "by/contacts.json: modtagelse: name is empty; write it or leave the field out",
        ],
    );
}

#[test]
fn an_address_is_a_site_and_perhaps_a_path() {
    let told = |text: &str| {
        format!("{text:?} is no address; write it as kommune.dk/side, without https:// and without blanks")
    };
    for web in [
        "",
        " ",
        "https://example.dk",
        "http://example.dk",
        "https://https://example.dk",
        "//example.dk",
        "example",
        "example.",
        ".dk",
        "example..dk",
        "-a.dk",
        "example.dk/a b",
        " example.dk",
        "example.dk ",
        "exa mple.dk",
        "example.dk//side",
        "example.dk:80",
        "ja@example.dk",
        "example.d",
        "example.12",
        "mailto:ja@example.dk",
        "javascript:alert(1)",
        "javascript:example.dk",
        "file:///etc/passwd",
        "data:text/html,ja",
        "example.dk/<b>",
        "example.dk\\side",
    ] {
        let written = format!("\"web\": \"{}\", \"hours\": \"unknown\"", web.replace('\\', "\\\\"));
        refused(
            |packs| packs.change("egn/contacts.json", "\"hours\": \"unknown\"", &written),
            &[&format!("egn/contacts.json: konsulent: {}", told(web))],
        );
    }
    for web in ["example.dk", "example.dk/", "by.example.dk/En-side/2024/index.htm?cid=3&x=%20", "lærerliv.dk/læs"] {
        let written = format!("\"web\": \"{web}\", \"hours\": \"unknown\"");
        taken(|packs| packs.change("egn/contacts.json", "\"hours\": \"unknown\"", &written));
    }
    for place in [
        "https://example.dk/side",
        "example.dk/en side",
        "example.dk//side",
        "https:example.dk",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "file:/etc/passwd",
        "data:text/html,ja",
        "mailto:ja@example.dk",
    ] {
        refused(
            |packs| packs.change("land/sources.json", "example.dk/side", place),
            &[&format!("land/sources.json: kilde: {}", told(place))],
        );
    }
    // Others are the name of what was read.
    for place in
        ["Struer Kommune, beredskabsplan", "Rigsadvokaten", "a.dk og b.dk", "LBK nr. 282", "Struer: Beredskabsplan"]
    {
        taken(|packs| packs.change("land/sources.json", "example.dk/side", place));
    }
    for (country, refuses) in [("NO", false), ("SE", false), ("DK", true), ("no", true), ("", true), ("Norge", true)] {
        let change = |packs: crate::content::Packs| {
            packs.change("by/sources.json", "\"undated\"", &format!("\"country\": \"{country}\", \"undated\""))
        };
        let told = format!(
            "by/sources.json: bykilde: {country:?} is no country; write two capital letters such as NO, and leave it out for Denmark"
        );
        if refuses { refused(change, &[&told]) } else { taken(change) }
    }
}

#[test]
fn whoever_stands_behind_another_can_be_rung() {
    refused(
        |packs| {
            packs.change(
                BY,
                r#""authority": true, "fallback": "betjent", "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["bykilde"]"#,
                r#""authority": true, "fallback": "vagt", "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["bykilde"]"#,
            )
        },
        &["by/contacts.json: modtagelse: the fallback vagt has no number; name one that can be rung"],
    );
}

#[test]
fn whoever_does_not_always_answer_has_somebody_behind() {
    let told = "the contact does not always answer, and nobody stands behind it; write whom to ring as fallback";
    let konsulent = format!("egn/contacts.json: konsulent: {told}");
    let without = |packs: crate::content::Packs| packs.change("egn/contacts.json", r#""fallback": "raad","#, "");
    refused(without, &[&konsulent]);
    let weekly = r#"{ "weekly": [{ "days": ["mon"], "from": "08:00", "to": "15:00" }] }"#;
    refused(|packs| without(packs).change("egn/contacts.json", r#""unknown""#, weekly), &[&konsulent]);
    taken(|packs| without(packs).change("egn/contacts.json", r#""hours": "unknown""#, r#""hours": "always""#));
    let vagt = r#""authority": true, "fallback": "betjent", "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["kilde"]"#;
    refused(
        |packs| packs.change(BY, vagt, &vagt.replace(r#""fallback": "betjent", "#, "")),
        &[&format!("{BY}: vagt: {told}")],
    );
}

#[test]
fn a_contact_names_no_number_but_its_own() {
    for (file, from, to, place, number) in [
        (LAND, r#""da": "Alarm""#, r#""da": "Alarm 113""#, "alarmen: name", "113"),
        (LAND, r#""da": "Politiet""#, r#""da": "Politiet", "en": "Police 112""#, "betjent: name", "112"),
        (BY, r#""da": "Modtagelse""#, r#""da": "Modtagelse 1888""#, "modtagelse: short", "1888"),
        (LAND, "Fare nu", "Fare nu: 110", "alarmen: summary", "110"),
        (LAND, "Ring, når der er fare.", "Nummeret er 911.", "alarmen: about", "911"),
        (BY, "Spørg efter vagten.", "Findes ikke 115, så spørg.", "vagt: reach", "115"),
        (BY, "Mandag og tirsdag", "Ellers (999)", "modtagelse: hours_note", "999"),
    ] {
        refused(
            |packs| packs.change(file, from, to),
            &[&format!(
                "{file}: {place}: the text names the number {number}, which is not one of this contact's; write one of its phones, or none"
            )],
        );
    }
    for (file, from, to) in [
        (LAND, r#""da": "Alarm""#, r#""da": "Alarm 112""#),
        (BY, r#""da": "Modtagelse""#, r#""da": "Efter § 113 i 2024""#),
        (BY, "Spørg efter vagten.", "Siden 2019, § 115. Er der fare, så ring 112 eller 114. 286 har spurgt."),
    ] {
        taken(|packs| packs.change(file, from, to));
    }
    refused(
        |packs| packs.change(BY, "Spørg efter vagten.", "Ring 113."),
        &[&format!(
            "{BY}: vagt: reach: the text says to ring 113, which is no emergency number here; write 112 or 114"
        )],
    );
}

/// A link to a contact takes a role or an id, and one to a sign takes a sign or a group.
#[test]
fn an_id_is_no_word_for_something_else() {
    refused(
        |packs| packs.change("egn/contacts.json", r#""id": "konsulent""#, r#""id": "ssp""#),
        &["egn/contacts.json: ssp: the id ssp is also the role ssp, and links go by both; give it another id"],
    );
    refused(
        |packs| {
            packs.change(SIGNS, r#""id": "gruppe""#, r#""id": "tegn""#).change(
                SIGNS,
                r#""group": "gruppe""#,
                r#""group": "tegn""#,
            )
        },
        &[
            "land/signs.json: tegn: the id tegn is also that of the group tegn, and links go by both; give it another id",
        ],
    );
}

#[test]
fn what_stands_in_narrow_places_is_short_in_both_languages() {
    let long = |letters: usize| "å".repeat(letters);
    for (file, from, place, field, most) in [
        (BY, r#""short": { "da": "Modtagelse" }"#, "modtagelse", "short", 32),
        (BY, r#""summary": { "da": "Underretning i byen" }"#, "modtagelse", "summary", 60),
        (SIGNS, r#""text": { "da": "Bliver hentet hver dag" }"#, "tegn", "text", 90),
        ("land/scenarios.json", r#""title": { "da": "En sag" }"#, "sag", "title", 44),
        ("land/papers.json", r#""title": { "da": "Et ark" }"#, "ark", "title", 28),
        ("land/flow.json", r#""short": { "da": "Fare" }"#, "question fare", "short", 24),
        ("by/pack.json", r#""title": { "da": "Byen" }"#, "title", "title", 40),
        ("by/pack.json", r#""owner": { "da": "Redaktionen" }"#, "owner", "owner", 60),
        (BY, r#""name": { "da": "Modtagelsen" }"#, "modtagelse", "name", 80),
        (BY, r#""about": { "da": "Ring, når du vil underrette." }"#, "modtagelse", "about", 800),
        (BY, r#""reach": { "da": "Spørg efter vagten." }"#, "vagt", "reach", 400),
        (BY, r#""hours_note": { "da": "Mandag og tirsdag" }"#, "modtagelse", "hours_note", 200),
        ("land/laws.json", r#""title": { "da": "Pligten" }"#, "lov", "title", 80),
        ("land/laws.json", r#""says": { "da": "Du skal handle." }"#, "lov", "says", 800),
        (SIGNS, r#""title": { "da": "Hverdagen" }"#, "gruppe", "title", 60),
        ("land/figures.json", r#""value": { "da": "191" }"#, "tal", "value", 60),
        ("land/figures.json", r#""says": { "da": "Så mange var der." }"#, "tal", "says", 400),
        ("land/notes.json", r#""text": { "da": "Tallet kender vi ikke." }"#, "tal-mangler", "text", 400),
        ("land/scenarios.json", r#""case": { "da": "Nogen råber." }"#, "sag", "case", 600),
        ("land/papers.json", r#""heading": { "da": "Før" }"#, "ark, part 1", "heading", 60),
        ("land/papers.json", r#""text": { "da": "Dato" }"#, "ark, part 1, line 2", "text", 400),
        ("land/flow.json", r#""said": { "da": "der er fare nu" }"#, "fact danger-now", "said", 120),
        ("land/flow.json", r#""text": { "da": "Er der fare nu?" }"#, "question fare", "text", 200),
        ("land/flow.json", r#""text": { "da": "Ja" }"#, "question fare, option ja", "text", 200),
        ("land/flow.json", r#""if_not": { "da": "Ring igen." }"#, "outcome alarm, step 1", "if_not", 200),
        ("land/flow.json", r#""reason": { "da": "Det kan blive farligere." }"#, "guard", "reason", 400),
    ] {
        // A pack as a whole has no place.
        let place = if file == "by/pack.json" { "" } else { place };
        let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
        let told = format!("{file}: {place}{field} has {} characters; at most {most} fit", most + 1);
        let with = |danish: usize, english: usize| {
            format!(r#""{field}": {{ "da": "{}", "en": "{}" }}"#, long(danish), long(english))
        };
        refused(|packs| packs.change(file, from, &with(most + 1, most)), &[&told]);
        refused(|packs| packs.change(file, from, &with(most, most + 1)), &[&told]);
        taken(|packs| packs.change(file, from, &with(most, most)));
    }
    // Those without a language.
    let text = "land/articles/tekst.da.md";
    for (file, from, place, field, most) in [
        ("by/pack.json", "2026.1", "", "edition", 20),
        ("land/sources.json", "En side", "kilde: ", "title", 160),
        ("land/sources.json", "example.dk/side", "kilde: ", "place", 200),
        ("land/laws.json", "LBK nr. 1", "lov: ", "text", 80),
        ("land/laws.json", "§ 1", "lov: ", "section", 80),
        ("land/figures.json", "2021–2024", "tal: ", "period", 60),
        (text, "En tekst", "", "title", 80),
        (text, "Den siger lidt.", "", "lead", 400),
    ] {
        let told = format!("{file}: {place}{field} has {} characters; at most {most} fit", most + 1);
        refused(|packs| packs.change(file, from, &long(most + 1)), &[&told]);
        taken(|packs| packs.change(file, from, &long(most)));
    }
    let web = |letters: usize| format!(r#""web": "example.dk/{}", "hours": "unknown""#, "a".repeat(letters - 11));
    let hours = r#""hours": "unknown""#;
    taken(|packs| packs.change("egn/contacts.json", hours, &web(200)));
    refused(
        |packs| packs.change("egn/contacts.json", hours, &web(201)),
        &["egn/contacts.json: konsulent: web has 201 characters; at most 200 fit"],
    );
}

#[test]
fn what_is_written_says_something() {
    const TEXT: &str = "land/articles/tekst.da.md";
    let empty = |field: &str| format!("{field} is empty; write it or leave the field out");
    for (file, from, to, place, field) in [
        ("land/figures.json", "2021–2024", " ", "tal: ", "period"),
        ("land/laws.json", "LBK nr. 1", "", "lov: ", "text"),
        ("land/laws.json", "\"id\": \"lov\"", "\"id\": \"lov\", \"words\": [\"\"]", "lov: ", "a word of words"),
        (TEXT, "order = 10", "order = 10\nbased_on = \"\"", "", "based_on"),
        (TEXT, "order = 10", "order = 10\nrevise_by = \" \"", "", "revise_by"),
    ] {
        refused(|packs| packs.change(file, from, to), &[&format!("{file}: {place}{}", empty(field))]);
    }
}

#[test]
fn fallbacks_are_known_and_come_to_an_end() {
    refused(
        |packs| packs.change("egn/contacts.json", r#""fallback": "raad""#, r#""fallback": "raadet""#),
        &["egn/contacts.json: konsulent: there is no contact raadet; did you mean raad?"],
    );
    refused(
        |packs| packs.change(LAND, r#""fallback": "betjent""#, r#""fallback": "raad""#),
        &["land/contacts.json: raad: the fallbacks go in a ring: raad -> raad"],
    );
    refused(
        |packs| packs.change(LAND, r#""fallback": "betjent""#, r#""fallback": "konsulent""#),
        &[
            "land/contacts.json: raad: the contact konsulent belongs to egn; name one of this pack or its parents",
            "land/contacts.json: raad: the fallbacks go in a ring: raad -> konsulent -> raad",
        ],
    );
    // Whoever reads the nation's contact elsewhere would be sent to a town that is not theirs.
    refused(
        |packs| packs.change(LAND, r#""fallback": "betjent""#, r#""fallback": "modtagelse""#),
        &["land/contacts.json: raad: the contact modtagelse belongs to by; name one of this pack or its parents"],
    );
}

#[test]
fn a_sign_fits_and_tells_something() {
    refused(
        |packs| packs.change(SIGNS, "Bliver hentet hver dag", &"å".repeat(91)),
        &["land/signs.json: tegn: text has 91 characters; at most 90 fit"],
    );
    taken(|packs| packs.change(SIGNS, "Bliver hentet hver dag", &"å".repeat(90)));
    refused(
        |packs| {
            packs.change(SIGNS, r#"["13-17"]"#, "[]").change(SIGNS, r#"["skole"]"#, "[]").change(
                SIGNS,
                r#"["danger-now"]"#,
                "[]",
            )
        },
        &[
            "land/signs.json: tegn: ages is empty; write it or leave the field out",
            "land/signs.json: tegn: settings is empty; write it or leave the field out",
            "land/signs.json: tegn: facts is empty; write it or leave the field out",
        ],
    );
    refused(
        |packs| packs.change(SIGNS, r#""group": "gruppe""#, r#""group": "grupper""#),
        &["land/signs.json: tegn: there is no group of signs grupper; did you mean gruppe?"],
    );
}

#[test]
fn a_sign_of_danger_now_tells_the_walkthrough() {
    let facts = r#""facts": ["danger-now"]"#;
    let with_act = |act: &str, facts: &str| format!(r#""act": "{act}", "facts": ["{facts}"]"#);
    let flow = |packs: crate::content::Packs| {
        packs.change(
            "land/flow.json",
            r#""facts": [{ "id""#,
            r#""facts": [{ "id": "control", "worrying": true }, { "id""#,
        )
    };
    refused(
        |packs| flow(packs).change(SIGNS, facts, &with_act("ring-112", "control")),
        &["land/signs.json: tegn: a sign that means danger now must carry the fact danger-now"],
    );
    taken(|packs| packs.change(SIGNS, facts, &with_act("ring-112", "danger-now")));
    taken(|packs| flow(packs).change(SIGNS, facts, &with_act("ring-nu", "control")));
    refused(
        |packs| packs.change(SIGNS, facts, &with_act("ring112", "danger-now")),
        &[r#"land/signs.json: tegn: "ring112" is no way to act; did you mean ring-112?"#],
    );
}

#[test]
fn a_scenario_is_answered_with_what_the_walkthrough_asks() {
    const CASES: &str = "land/scenarios.json";
    for (from, to, problem) in [
        (r#""fare": ["ja"]"#, r#""fara": ["ja"]"#, "sag: there is no question fara; did you mean fare?"),
        (r#"["ja"]"#, r#"["ja", "nek"]"#, "sag: fare: there is no option nek; did you mean nej?"),
        (r#"["ja"]"#, "[]", "sag: fare: the answer is empty; write it or leave the field out"),
        (r#"{ "fare": ["ja"] }"#, "{}", "sag: answers is empty; write it or leave the field out"),
        (r#"["tegn"]"#, r#"["tagn"]"#, "sag: there is no sign tagn; did you mean tegn?"),
        (r#""outcome": "alarm""#, r#""outcome": "alram""#, "sag: there is no outcome alram; did you mean alarm?"),
        (r#""ring-112""#, r#""ring-113""#, r#"sag: "ring-113" is no urgency; did you mean ring-112?"#),
        (r#""first": "alarm""#, r#""first": "larm""#, r#"sag: "larm" is no role; did you mean alarm?"#),
        (r#""13-17""#, r#""13-18""#, r#"sag: "13-18" is no age; did you mean 13-17?"#),
        (r#"[{ "da": "Ring." }]"#, "[]", "sag: expect is empty; write it or leave the field out"),
        (r#"[{ "da": "Gå ikke imellem." }]"#, "[]", "sag: avoid is empty; write it or leave the field out"),
    ] {
        refused(|packs| packs.change(CASES, from, to), &[&format!("{CASES}: {problem}")]);
    }
    refused(
        |packs| packs.change(CASES, "Ring.", "Kontakt familien."),
        &["land/scenarios.json: sag: expect: the text says \"kontakt familien\": nobody is told to go to the family \
             before the municipality has assessed the risk (S6)"],
    );
    taken(|packs| packs.without(CASES));

    // One answer where one is taken, and nothing beside what stands alone.
    refused(
        |packs| packs.change(CASES, r#"["ja"]"#, r#"["ja", "nej"]"#),
        &["land/scenarios.json: sag: fare: the question takes one answer, not 2; keep one of them"],
    );
    let several = |packs: crate::content::Packs| {
        packs
            .change(
                "land/flow.json",
                r#""next": [{ "to": { "question": "alder" }"#,
                r#""multiple": true, "next": [{ "to": { "question": "alder" }"#,
            )
            .change(
                "land/flow.json",
                r#"{ "id": "ved-ikke", "text": { "da": "Ved ikke" } }] },
    { "id": "alder""#,
                r#"{ "id": "ved-ikke", "text": { "da": "Ved ikke" }, "exclusive": true }] },
    { "id": "alder""#,
            )
    };
    taken(|packs| several(packs).change(CASES, r#"["ja"]"#, r#"["ja", "nej"]"#));
    refused(
        |packs| several(packs).change(CASES, r#"["ja"]"#, r#"["ja", "ved-ikke"]"#),
        &[
            "land/scenarios.json: sag: fare: the option ved-ikke stands alone, but others are chosen beside it; keep it or them",
        ],
    );
    // Where an answer says how old the person is, the case says the same.
    let ages = ["0-6", "7-12", "13-17", "18+"];
    for (answer, fit) in [
        ("7-17", &["7-12", "13-17"][..]),
        ("18-plus", &["18+"]),
        ("0-6", &["0-6"]),
        ("ved-ikke", &ages),
        ("ingen-af-dem", &ages),
    ] {
        for age in ages {
            let change = |packs: crate::content::Packs| {
                let option = r#""options": [{ "id": "7-17""#;
                let smaller = r#""options": [{ "id": "0-6", "text": { "da": "0–6 år" } }, { "id": "7-17""#;
                let answered = format!(r#""fare": ["ja"], "alder": ["{answer}"], "rolle": ["privat"]"#);
                packs.change("land/flow.json", option, smaller).change(CASES, r#""fare": ["ja"]"#, &answered).change(
                    CASES,
                    r#""age": "13-17""#,
                    &format!(r#""age": "{age}""#),
                )
            };
            let told =
                format!("{CASES}: sag: the answer {answer} tells another age than {age}; mend the one that is wrong");
            if fit.contains(&age) { taken(change) } else { refused(change, &[&told]) }
        }
    }
    // Every question on the way, and no other.
    refused(
        |packs| packs.change(CASES, r#""fare": ["ja"]"#, r#""fare": ["ja"], "rolle": ["privat"]"#),
        &["land/scenarios.json: sag: the question rolle is not asked on the way of these answers; leave it out"],
    );
    refused(
        |packs| packs.change("land/flow.json", r#", "meanwhile": true"#, ""),
        &["land/scenarios.json: sag: the question alder is asked on the way, but not answered; answer it"],
    );
    taken(|packs| {
        packs.change("land/flow.json", r#", "meanwhile": true"#, "").change(
            CASES,
            r#""fare": ["ja"]"#,
            r#""fare": ["ja"], "alder": ["7-17"], "rolle": ["privat"]"#,
        )
    });
}

#[test]
fn a_paper_has_lines_whose_fields_fit_and_asks_for_what_there_is() {
    const PAPERS: &str = "land/papers.json";
    for (from, to, problem) in [
        (r#""kind": "tick""#, r#""kind": "tik""#, r#"part 1, line 1: "tik" is no kind of line; did you mean tick?"#),
        (r#""room": 2"#, r#""room": 9"#, "part 1, line 3: the fields do not fit a line of the kind ask; SEE"),
        (r#", "room": 2"#, "", "part 1, line 3: the fields do not fit a line of the kind ask; SEE"),
        (
            r#"{ "kind": "signs" }"#,
            r#"{ "kind": "signs", "role": "alarm" }"#,
            "part 1, line 5: the fields do not fit a line of the kind signs; SEE",
        ),
        (
            r#""question": "fare""#,
            r#""question": "fara""#,
            "part 1, line 4: there is no question fara; did you mean fare?",
        ),
        (r#""role": "alarm""#, r#""role": "larm""#, r#"part 1, line 6: "larm" is no role; did you mean alarm?"#),
        (
            r#"{ "has": "danger-now" }"#,
            r#"{ "has": "danger" }"#,
            "there is no fact danger; write it, or name one that there is",
        ),
        (
            r#"{ "has": "danger-now" }"#,
            r#"{ "not": "danger-now" }"#,
            "the condition asks that the worrying fact danger-now is absent; only neutral facts may be asked so",
        ),
        (r#""Et ark""#, r#""Et ark med en meget, meget lang titel""#, "title has 37 characters; at most 28 fit"),
    ] {
        let place = if problem.starts_with("part") { "ark, " } else { "ark: " };
        let problem = problem.replace("SEE", "see guides/README.md for the fields");
        refused(|packs| packs.change(PAPERS, from, to), &[&format!("{PAPERS}: {place}{problem}")]);
    }
    refused(
        |packs| packs.change(PAPERS, "Ring.", "Kontakt familien."),
        &["land/papers.json: ark, part 1, line 1: text: the text says \"kontakt familien\": nobody is told to go to \
           the family before the municipality has assessed the risk (S6)"],
    );
    taken(|packs| packs.without(PAPERS));
}

#[test]
fn what_never_stands_on_paper_is_marked_wherever_it_is_told() {
    const FLOW: &str = "land/flow.json";
    const NEVER: &str = r#""on_paper": false, "facts": ["danger-now"]"#;
    let fact = |packs: crate::content::Packs| {
        packs.change(FLOW, r#""worrying": true"#, r#""worrying": true, "on_paper": false"#)
    };
    let option = |packs: crate::content::Packs| packs.change(FLOW, r#""facts": ["danger-now"]"#, NEVER);
    let sign = |packs: crate::content::Packs| packs.change(SIGNS, r#""facts": ["danger-now"]"#, NEVER);
    let of_the_fact = "it tells the fact danger-now, which may never stand on a paper; write \"on_paper\": false";
    let by_option = format!("land/flow.json: question fare, option ja: {of_the_fact}");
    let by_sign = format!("land/signs.json: tegn: {of_the_fact}");
    refused(|packs| sign(fact(packs)), &[&by_option]);
    refused(|packs| option(fact(packs)), &[&by_sign]);
    taken(|packs| sign(option(fact(packs))));
    // A sign may be kept from paper for its words alone.
    taken(sign);

    let group = |packs: crate::content::Packs| {
        packs.change(SIGNS, r#"{ "da": "Hverdagen" }"#, r#"{ "da": "Hverdagen" }, "on_paper": false"#)
    };
    refused(
        group,
        &[
            "land/signs.json: tegn: it tells of the group gruppe, which may never stand on a paper; write \"on_paper\": false",
        ],
    );
    taken(|packs| sign(group(packs)));
}

#[test]
fn no_line_of_a_paper_comes_and_goes_with_what_never_stands_there() {
    const PAPERS: &str = "land/papers.json";
    let never = |packs: crate::content::Packs| {
        packs
            .change("land/flow.json", r#""worrying": true"#, r#""worrying": true, "on_paper": false"#)
            .change("land/flow.json", r#""facts": ["danger-now"]"#, r#""on_paper": false, "facts": ["danger-now"]"#)
            .change(SIGNS, r#""facts": ["danger-now"]"#, r#""on_paper": false, "facts": ["danger-now"]"#)
    };
    let told = "the condition asks for the fact danger-now, which may never stand on a paper; \
                a line that comes and goes with it tells it";
    let when = r#""when": { "any": [{ "has": "danger-now" }] }, "#;
    // Whether an outcome points to the paper stands on the screen alone.
    taken(never);
    refused(
        |packs| never(packs).change(PAPERS, r#""lines": ["#, &format!(r#"{when}"lines": ["#)),
        &[&format!("{PAPERS}: ark, part 1: {told}")],
    );
    refused(
        |packs| never(packs).change(PAPERS, r#""kind": "gap", "#, &format!(r#"{when}"kind": "gap", "#)),
        &[&format!("{PAPERS}: ark, part 1, line 2: {told}")],
    );
}
