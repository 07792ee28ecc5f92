//! What the program itself looks for, and what everybody who walks through the questions reaches.

use crate::content::packs::Packs;
use crate::content::{refused, taken};

/// Asserts that the packs are refused once this id is another.
#[track_caller]
fn renamed(file: &str, id: &str, problem: &str) {
    let change = |packs: Packs| packs.change(file, &format!(r#""id": "{id}""#), r#""id": "andet""#);
    refused(change, &[&format!("{file}: {problem}")]);
}

#[test]
fn a_library_has_what_the_program_looks_for() {
    let missing = |kind: &str, id: &str, by: &str| {
        format!("there is no {kind} {id}, by which the program {by}; write it, or give what was renamed this id again")
    };
    for id in ["bl-133-1", "bl-133-3", "bl-133-personlig", "bl-135"] {
        renamed("land/laws.json", id, &missing("law", id, "knows a duty of the reader"));
    }
    for (id, by) in [("akut", "puts the signs that ask for action first"), ("rejse", "leads to the signs of a journey")]
    {
        renamed("land/signs.json", id, &missing("group of signs", id, by));
    }
    for (id, by) in [
        ("tal-mangler", "tells which figures there are none of"),
        ("kilder-laest", "tells how the sources were read"),
        ("love-laest", "tells how the rules were read"),
        ("foer-godkendelse", "tells what an approval waits for"),
        ("rejse-hele-aaret", "tells what to do of a journey at any time of the year"),
        ("ark-under-18", "tells how a sheet on somebody under 18 is kept"),
        ("ark-over-18", "tells how a sheet on an adult is kept"),
    ] {
        renamed("land/notes.json", id, &missing("note", id, by));
    }
    for (kind, id, by) in [
        ("question", "rolle", "chooses the position that is set"),
        ("option of the question rolle", "offentlig", "chooses the position that is set"),
        ("option of the question rolle", "myndighed", "chooses the position that is set"),
        ("option of the question rolle", "privat", "chooses the position that is set"),
        ("option", "ja", "tells which answer worries most"),
        ("option", "nej", "tells which answer worries least"),
        ("option", "ingen-af-dem", "tells which answer worries least"),
        ("option", "7-17", "tells a sign's urgency under 18"),
        ("option", "18-plus", "tells a sign's urgency from 18 years on"),
    ] {
        let files = |packs: Packs| {
            let packs = packs.change("land/flow.json", &format!(r#""id": "{id}""#), r#""id": "andet""#);
            match kind {
                "question" => packs.change("land/flow.json", r#""question": "rolle""#, r#""question": "andet""#),
                // The case answers with it.
                _ if id == "ja" => packs.change("land/scenarios.json", r#"["ja"]"#, r#"["andet"]"#),
                _ => packs,
            }
        };
        refused(files, &[&format!("land/flow.json: {}", missing(kind, id, by))]);
    }
    for (fact, by) in [
        ("travel-possible", "tells that a journey is asked about"),
        ("under-18", "keeps the rules for children apart"),
        ("adult", "keeps the rules for adults apart"),
        ("absent", "tells that one cannot speak with the person"),
        ("colleague", "tells that one does not go to the leader"),
        ("public-employee", "tells whose duty it is"),
        ("private-employee", "tells whose duty it is"),
        ("private-person", "tells whose duty it is"),
        ("authority-adviser", "tells whose duty it is"),
        ("leader", "tells that the reader has no leader to tell first"),
        ("leader-disagrees", "tells that the leader is to be gone round"),
    ] {
        let named = format!(r#""{fact}""#);
        let change = |packs: Packs| {
            let flow = packs.files().into_iter().find(|file| file.path == "land/flow.json").expect("the flow is there");
            let flow = String::from_utf8_lossy(&flow.bytes).replace(&named, r#""andet""#);
            packs.with("land/flow.json", flow)
        };
        refused(change, &[&format!("land/flow.json: {}", missing("fact", fact, by))]);
    }
}

#[test]
fn a_law_that_the_program_looks_for_is_the_nations() {
    let law = r#"[{ "id": "bl-135", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" },
        "says": { "da": "Underret." }, "topic": "adult", "read": "act", "text": "LBK nr. 8", "as_of": "2025-01-01",
        "sources": ["kilde"], "review_by": "2028-01-01" }]"#;
    refused(
        |packs| packs.change("land/laws.json", r#""id": "bl-135""#, r#""id": "andet""#).with("by/laws.json", law),
        &["land/laws.json: there is no law bl-135, by which the program knows a duty of the reader; \
           write it, or give what was renamed this id again"],
    );
}

/// One walkthrough serves all areas, so a reader elsewhere would be led to what is not there.
#[test]
fn the_walkthrough_names_only_what_every_area_reaches() {
    let sources = r#""articles": ["tekst"], "sources": ["kilde"]"#;
    refused(
        |packs| packs.change("land/flow.json", sources, r#""articles": ["tekst"], "sources": ["bykilde"]"#),
        &["land/flow.json: outcome alarm: the source bykilde belongs to by; name one of this pack or its parents"],
    );
    let law = r#"[{ "id": "bylov", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" },
        "says": { "da": "Underret." }, "topic": "adult", "read": "act", "text": "LBK nr. 8", "as_of": "2025-01-01",
        "sources": ["kilde"], "review_by": "2028-01-01" }]"#;
    taken(|packs| packs.with("by/laws.json", law));
    refused(
        |packs| packs.with("by/laws.json", law).change("land/flow.json", r#""laws": ["lov"]"#, r#""laws": ["bylov"]"#),
        &["land/flow.json: outcome alarm: the law bylov belongs to by; name one of this pack or its parents"],
    );
    let text = |packs: &Packs| {
        let files = packs.files();
        let text = files.iter().find(|file| file.path == "land/articles/tekst.da.md").expect("the text is there");
        String::from_utf8_lossy(&text.bytes).replace("id = \"tekst\"", "id = \"bytekst\"")
    };
    refused(
        |packs| {
            let text = text(&packs);
            let named = r#""articles": ["bytekst"], "sources": ["kilde"]"#;
            packs.with("by/articles/bytekst.da.md", text).change("land/flow.json", sources, named)
        },
        &["land/flow.json: outcome alarm: the article bytekst belongs to by; name one of this pack or its parents"],
    );
}
