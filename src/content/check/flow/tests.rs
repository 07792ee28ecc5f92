//! One broken flow for each rule, with the exact message that its author reads.

use serde_json::{Value, json};

use super::{Known, check_flow};
use crate::content::model::id::{AreaId, FactId, SignGroupId, SignId};
use crate::content::model::item::{Basis, Item};
use crate::content::model::sign::Sign;
use crate::content::model::text::Text;
use crate::content::problem::{Problems, Wrong, nearest};

/// A small flow that nothing is wrong with.
fn whole() -> Value {
    let text = |da: &str| json!({ "da": da });
    let option = |id: &str, facts: &[&str]| json!({ "id": id, "text": text(id), "facts": facts });
    json!({
        "start": "fare",
        "facts": [
            { "id": "danger", "worrying": true, "said": text("der er fare") },
            { "id": "perhaps", "worrying": true, "covered_by": ["danger"] },
            { "id": "child", "worrying": false },
            { "id": "grown", "worrying": false },
        ],
        "questions": [
            {
                "id": "fare", "text": text("Er der fare?"), "short": text("Fare"), "why": text("Derfor."),
                "options": [option("ja", &["danger", "perhaps"]), option("nej", &[]), option("ved-ikke", &["perhaps"])],
                "next": [
                    { "when": { "has": "danger" }, "to": "outcome" },
                    { "to": { "question": "alder" } },
                ],
                "sources": ["kilde"],
            },
            {
                "id": "alder", "text": text("Under 18 år?"), "short": text("Alder"), "why": text("Derfor."),
                "options": [option("ja", &["child"]), option("nej", &["grown"]), option("ved-ikke", &["child"])],
                "next": [{ "to": "outcome" }],
                "sources": ["kilde"],
            },
        ],
        "slots": [{ "id": "bliv", "phase": "now" }, { "id": "underret", "phase": "today" }],
        "outcomes": [
            {
                "id": "fare-nu", "when": { "has": "danger" }, "urgency": "ring-112",
                "call": [{ "role": "alarm", "emergency": true }],
                "say": [{ "place": "open", "text": text("»Fare.«") }],
                "sources": ["kilde"],
            },
            {
                "id": "raad", "urgency": "raad-foerst",
                "call": [{ "role": "ssp", "when": { "has": "child" } }, { "role": "raadgivning" }],
                "say": [{ "place": "open", "text": text("»Råd.«") }],
                "do_not": [{ "text": text("Undersøg ikke."), "when": { "not": "grown" } }],
                "steps": [{
                    "slot": "underret", "text": text("Underret"), "if_not": text("Ring."),
                    "detail": [{ "text": text("Undersøg ikke."), "keeps": ["no-investigation"] }],
                    "who": text("Kommunen"), "by": text("Inden for 24 timer"), "keeps": ["no-review"],
                    "role": "underretning", "laws": ["bl-133-1"], "when": { "any": [{ "has": "child" }, { "has": "danger" }] },
                }],
                "laws": ["bl-133-1"], "articles": ["samtalen-goer"], "sources": ["kilde"],
            },
        ],
        "guard": { "title": text("Nej"), "lines": [{ "text": text("Ring ikke hjem."), "keeps": ["no-family"] }], "reason": text("Fare."), "lasts": text("Altid.") },
        "note": { "text": text("Støtte."), "keeps": ["no-risk-assessment", "more-help"] },
    })
}

fn sign(facts: &[&str]) -> Sign {
    Sign {
        id: SignId::new("tegn"),
        item: Item {
            area: AreaId::new("danmark"),
            sources: Vec::new(),
            review_by: jiff::civil::Date::MAX,
            basis: Basis::Sourced,
            words: Vec::new(),
        },
        group: SignGroupId::new("gruppe"),
        text: Text { da: "Ser bange ud".to_owned(), en: None },
        ages: Vec::new(),
        settings: Vec::new(),
        act: None,
        on_paper: true,
        facts: facts.iter().map(|fact| FactId::new(fact)).collect(),
        ask: None,
        avoid: None,
    }
}

/// That of a kind there is but one.
fn only(kind: &'static str, id: &str, known: &str) -> Result<(), Wrong> {
    if id == known { Ok(()) } else { Err(Wrong::UnknownId { kind, id: id.to_owned(), near: nearest(id, [known]) }) }
}

#[track_caller]
fn check_with(signs: &[Sign], change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut flow = whole();
    change(&mut flow);
    let known = Known {
        laws: &|id| only("law", id, "bl-133-1"),
        articles: &|id| only("article", id, "samtalen-goer"),
        sources: &|id| only("source", id, "kilde"),
        signs,
    };
    let mut problems = Problems::default();
    let raw = serde_json::from_value(flow).expect("the shape stays right");
    let checked = check_flow("danmark/flow.json", raw, &known, &mut problems);
    let found: Vec<String> = problems.into_vec().iter().map(ToString::to_string).collect();
    let found: Vec<&str> = found.iter().map(|line| line.strip_prefix("danmark/").unwrap_or(line)).collect();
    assert_eq!(found, expected);
    assert_eq!(checked.is_some(), expected.is_empty());
}

#[track_caller]
fn check(change: impl FnOnce(&mut Value), expected: &[&str]) {
    check_with(&[], change, expected);
}

/// Puts `value` where the pointer (RFC 6901) leads.
fn put(pointer: &str, value: Value) -> impl FnOnce(&mut Value) {
    let pointer = pointer.to_owned();
    move |flow| {
        let (parent, field) = pointer.rsplit_once('/').expect("a pointer has a parent");
        match flow.pointer_mut(parent).expect("the parent exists") {
            Value::Array(items) if field == "-" => items.push(value),
            Value::Array(items) => items[field.parse::<usize>().expect("a number")] = value,
            object => object[field] = value,
        }
    }
}

#[test]
fn a_whole_flow_has_no_problems() {
    check(|_| {}, &[]);
    check_with(&[sign(&["danger"])], |_| {}, &[]);
}

#[test]
fn ids_that_lead_nowhere_get_the_nearest() {
    check(put("/start", json!("far")), &["flow.json: start: there is no question far; did you mean fare?"]);
    check(
        put("/questions/0/next/1/to", json!({ "question": "aldre" })),
        &[
            "flow.json: question fare, route 2: there is no question aldre; did you mean alder?",
            "flow.json: question alder: alder can never be reached; lead a route to it or remove it",
        ],
    );
    check(
        put("/questions/0/options/1/facts", json!(["dangr"])),
        &["flow.json: question fare, option nej: there is no fact dangr; did you mean danger?"],
    );
    check(
        put("/facts/1/covered_by", json!(["x"])),
        &["flow.json: fact perhaps: there is no fact x; write it, or name one that there is"],
    );
    check(
        put("/outcomes/0/when", json!({ "has": "dagner" })),
        &["flow.json: outcome fare-nu: there is no fact dagner; did you mean danger?"],
    );
    check(
        put("/outcomes/1/steps/0/laws", json!(["bl-133"])),
        &["flow.json: outcome raad, step 1: there is no law bl-133; did you mean bl-133-1?"],
    );
    check(
        put("/outcomes/1/articles", json!(["samtalen-gor"])),
        &["flow.json: outcome raad: there is no article samtalen-gor; did you mean samtalen-goer?"],
    );
    check(
        put("/questions/1/sources", json!(["x"])),
        &["flow.json: question alder: there is no source x; write it, or name one that there is"],
    );
}

#[test]
fn ids_stand_once_and_are_well_formed() {
    check(
        put("/facts/-", json!({ "id": "danger", "worrying": true })),
        &["flow.json: fact danger: the id danger is used already in the facts; give one of them another id"],
    );
    check(
        put("/questions/1/options/-", json!({ "id": "nej", "text": { "da": "Nej" } })),
        &[
            "flow.json: question alder, option nej: the id nej is used already in question alder; give one of them another id",
        ],
    );
    check(
        put("/outcomes/0/id", json!("Fare nu")),
        &[
            "flow.json: outcome Fare nu: \"Fare nu\" is no id; use lower-case letters a-z and digits in words joined by hyphens",
        ],
    );
}

#[test]
fn words_of_closed_lists_are_known() {
    check(
        put("/outcomes/0/urgency", json!("ring-12")),
        &["flow.json: outcome fare-nu: \"ring-12\" is no urgency; did you mean ring-112?"],
    );
    check(
        put("/outcomes/0/call/0/role", json!("alarmen")),
        &["flow.json: outcome fare-nu, call 1: \"alarmen\" is no role; did you mean alarm?"],
    );
    check(
        put("/outcomes/0/say/0/place", json!("opn")),
        &["flow.json: outcome fare-nu, say 1: \"opn\" is no place; did you mean open?"],
    );
    check(
        put("/outcomes/1/steps/0/phase", json!("tody")),
        &["flow.json: outcome raad, step 1: \"tody\" is no phase; did you mean today?"],
    );
    check(
        put("/outcomes/1/steps/0/slot", json!("underet")),
        &["flow.json: outcome raad, step 1: there is no slot underet; did you mean underret?"],
    );
    check(
        put("/guard/lines/0/keeps", json!(["no-famly"])),
        &["flow.json: guard, line 1: \"no-famly\" is no keeps; did you mean no-family?"],
    );
}

#[test]
fn a_line_claims_no_more_than_two_rules() {
    let many = || json!(["no-family", "no-review", "believe"]);
    let wrong = "the line says that it keeps 3 rules; at most 2 can be read off one line, so write the others where \
                 they are said";
    for (pointer, place) in [
        ("/guard/lines/0/keeps", "guard, line 1"),
        ("/note/keeps", "note"),
        ("/outcomes/1/do_not/0/keeps", "outcome raad, do_not 1"),
        ("/outcomes/1/steps/0/keeps", "outcome raad, step 1"),
        ("/outcomes/1/steps/0/detail/0/keeps", "outcome raad, step 1, detail 1"),
    ] {
        check(put(pointer, many()), &[&format!("flow.json: {place}: {wrong}")]);
    }
}

#[test]
fn routes_lead_on() {
    check(
        put("/questions/1/next", json!([{ "to": { "question": "fare" } }])),
        &["flow.json: questions: the walkthrough goes in a ring: fare -> alder -> fare"],
    );
    check(
        put("/questions/1/next", json!([])),
        &["flow.json: question alder: no route leads on from here; end the routes with one that has no condition"],
    );
    check(
        put("/questions/1/next/0/when", json!({ "has": "child" })),
        &["flow.json: question alder: no route leads on from here; end the routes with one that has no condition"],
    );
    check(
        put("/questions/0/next/1/to", json!("outcome")),
        &["flow.json: question alder: alder can never be reached; lead a route to it or remove it"],
    );
    check(
        put("/questions/0/next/-", json!({ "to": "outcome" })),
        &[
            "flow.json: question fare, route 2: the routes after this one can never be taken, for it has no condition; put it last",
        ],
    );
}

#[test]
fn worry_only_grows() {
    check(
        put("/outcomes/0/when", json!({ "all": [{ "has": "danger" }, { "not": "perhaps" }] })),
        &[
            "flow.json: outcome fare-nu: the condition asks that the worrying fact perhaps is absent; only neutral facts may be asked so",
        ],
    );
    check(
        put("/questions/0/options/2/id", json!("maaske")),
        &["flow.json: question fare: the question has no option Ved ikke; add one with the id ved-ikke"],
    );
    check(
        put("/questions/0/multiple", json!(true)),
        &["flow.json: question fare: the option ved-ikke could be chosen beside others; make it exclusive"],
    );
    check(
        put("/questions/0/options/0/facts", json!(["danger"])),
        &[
            "flow.json: question fare: the option ja does not set the worrying fact perhaps, though ved-ikke does; Nej may not tell more than Ved ikke, nor Ved ikke more than Ja",
        ],
    );
    check(
        put("/questions/0/options/1/facts", json!(["danger"])),
        &[
            "flow.json: question fare: the option ved-ikke does not set the worrying fact danger, though nej does; Nej may not tell more than Ved ikke, nor Ved ikke more than Ja",
        ],
    );
}

#[test]
fn every_fact_is_set_and_signs_tell_only_what_worries() {
    let unused = || put("/facts/-", json!({ "id": "seen", "worrying": true }));
    check(unused(), &["flow.json: fact seen: nothing sets the fact seen; set it by an option or a sign, or remove it"]);
    check_with(&[sign(&["seen"])], unused(), &[]);
    // A neutral fact that says of itself that signs may tell it.
    let away = || put("/facts/-", json!({ "id": "away", "worrying": false, "from_signs": true }));
    check_with(&[sign(&["away"])], away(), &[]);
    check_with(
        &[sign(&["grown", "dangr"])],
        |_| {},
        &[
            "signs.json: tegn: the sign sets the neutral fact grown; signs tell of worrying facts alone",
            "signs.json: tegn: there is no fact dangr; did you mean danger?",
        ],
    );
}

#[test]
fn conditions_can_hold() {
    check(
        put("/outcomes/0/when", json!({ "all": [{ "has": "child" }, { "has": "grown" }] })),
        &["flow.json: outcome fare-nu: the condition can never hold; mend it, or remove what it stands on"],
    );
    check(
        put("/outcomes/1/do_not/0/when", json!({ "all": [{ "has": "child" }, { "not": "child" }] })),
        &["flow.json: outcome raad, do_not 1: the condition can never hold; mend it, or remove what it stands on"],
    );
    check(
        put("/questions/0/next/0/when", json!({ "any": [] })),
        &[
            "flow.json: question fare, route 1: any is empty; write it or leave the field out",
            "flow.json: question fare, route 1: the condition can never hold; mend it, or remove what it stands on",
        ],
    );
}

#[test]
fn every_outcome_rings_somebody_and_one_always_applies() {
    check(
        put("/outcomes/1/when", json!({ "has": "child" })),
        &["flow.json: outcomes: 0 outcomes are without a condition; exactly one must be, the base that always applies"],
    );
    check(
        |flow| {
            flow["outcomes"][0]["when"] = Value::Null;
        },
        &["flow.json: outcomes: 2 outcomes are without a condition; exactly one must be, the base that always applies"],
    );
    check(
        put("/outcomes/1/call", json!([{ "role": "ssp", "when": { "has": "child" } }])),
        &["flow.json: outcome raad: no call stands without a condition; every outcome begins with somebody to ring"],
    );
    check(
        put("/outcomes/1/say", json!([])),
        &["flow.json: outcome raad: say is empty; write it or leave the field out"],
    );
    // Only the base must say something: its sentences stand where no more urgent concern has one.
    check(put("/outcomes/0/say", json!([])), &[]);
}

#[test]
fn texts_are_there_and_say_nothing_that_is_banned() {
    check(put("/guard/lines", json!([])), &["flow.json: guard: lines is empty; write it or leave the field out"]);
    check(put("/guard/title/da", json!(" ")), &["flow.json: guard: title is empty; write it or leave the field out"]);
    check(
        put("/outcomes/1/steps/0/detail/0/text/da", json!("Det kan vente.")),
        &[
            "flow.json: outcome raad, step 1, detail 1: text: the text says \"kan vente\": no text puts a worry to rest (S4)",
        ],
    );
    check(
        put("/outcomes/1/steps/0/text", json!({ "da": "Tal med forældrene.", "en": "Ring." })),
        &[
            "flow.json: outcome raad, step 1: text: the text says \"tal med forældrene\": nobody is told to go to the family before the municipality has assessed the risk (S6)",
        ],
    );
}

#[test]
fn all_problems_are_told_at_once() {
    check(
        |flow| {
            put("/start", json!("x"))(flow);
            put("/questions/0/sources", json!([]))(flow);
            put("/outcomes/0/call/0/role", json!("x"))(flow);
        },
        &[
            "flow.json: start: there is no question x; write it, or name one that there is",
            "flow.json: question fare: sources is empty; write it or leave the field out",
            "flow.json: outcome fare-nu, call 1: \"x\" is no role; use alarm, politi, sikkerhedskonsulent, ssp, ssp-voksen, underretning, \
             socialvagt, raadgivning, kommune-raad, udland, ophold, vold, sikkert-sted, selvmord, boern, offer, menneskehandel, \
             lgbt, klage, viden, boernehus or ekstremisme",
        ],
    );
}

#[test]
fn a_season_has_a_time_and_says_something() {
    let season = |time: Value| {
        let mut season = json!({ "title": { "da": "Ferie" }, "line": { "da": "Nu." }, "advice": [{ "da": "Ring." }] });
        let fields = time.as_object().expect("fields").clone();
        season.as_object_mut().expect("fields").extend(fields);
        put("/questions/0/seasons", json!([season]))
    };
    for whole in [
        json!({ "from": "02-29", "to": "12-31" }),
        json!({ "from": "05-15", "to": "05-15", "sources": ["kilde"] }),
        json!({ "weeks": [1, 53] }),
    ] {
        check(season(whole), &[]);
    }
    let none = "flow.json: question fare, season 1: the season has no time; \
                write from and to, the earlier first, or weeks from 1 to 53";
    for time in [
        json!({}),
        json!({ "from": "05-15" }),
        json!({ "from": "08-31", "to": "05-15" }),
        json!({ "weeks": [] }),
        json!({ "weeks": [0] }),
        json!({ "weeks": [54] }),
        json!({ "weeks": [7], "from": "05-15", "to": "08-31" }),
    ] {
        check(season(time), &[none]);
    }
    for day in ["15-05", "02-30", "5-15", "05-15-1", "maj"] {
        let line = format!("flow.json: question fare, season 1: {day:?} is no day of the year; write it like 05-15");
        check(season(json!({ "from": day, "to": "12-31" })), &[&line]);
    }
    check(
        season(json!({ "weeks": [7], "sources": ["x"], "line": { "da": " " } })),
        &[
            "flow.json: question fare, season 1: line is empty; write it or leave the field out",
            "flow.json: question fare, season 1: there is no source x; write it, or name one that there is",
        ],
    );
}
