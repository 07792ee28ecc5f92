//! What every outcome and its list of calls must say beyond the rules that `walkthrough::proof` proves.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, datetime};
use vejviser::content::{Area, Clock, Language, Role, Text};
use vejviser::walkthrough::{Outcome, calls};

use crate::paths::{End, ends};
use crate::{library, say_text, steps_text};

/// Calls `check` with every outcome, and the end it belongs to.
fn for_each(mut check: impl FnMut(&End, &Outcome<'_>)) {
    let mut seen = BTreeSet::new();
    for end in ends() {
        // What is known makes the outcome.
        if seen.insert(&end.facts) {
            check(end, &end.outcome);
        }
    }
}

fn has(end: &End, fact: &str) -> bool {
    end.facts.iter().any(|known| known.as_str() == fact)
}

fn laws(outcome: &Outcome<'_>) -> BTreeSet<String> {
    outcome.laws.iter().map(ToString::to_string).collect()
}

/// A Tuesday morning, a Saturday night, Christmas, and a machine without a usable clock.
fn clocks() -> Vec<Clock> {
    let times: [DateTime; 3] =
        [datetime(2026, 12, 1, 10, 0, 0, 0), datetime(2026, 12, 5, 3, 0, 0, 0), datetime(2026, 12, 25, 12, 0, 0, 0)];
    times.into_iter().map(Clock::At).chain([Clock::Unusable]).collect()
}

fn areas() -> Vec<Area<'static>> {
    library().packs.iter().map(|pack| library().area(pack.id.as_str()).expect("the area exists")).collect()
}

#[test]
fn at_every_hour_the_list_begins_with_a_number_and_somebody_answers() {
    let mut tried: BTreeSet<Vec<Role>> = BTreeSet::new();
    for_each(|end, outcome| {
        let mut roles: Vec<Role> = Vec::new();
        for call in &outcome.call {
            if !roles.contains(&call.role) {
                roles.push(call.role);
            }
        }
        if !tried.insert(roles) {
            return;
        }
        for area in areas() {
            for clock in clocks() {
                let callees = calls(outcome, &area, clock);
                let place = format!("{} in {} at {clock:?}", outcome.id, area.pack().id);
                let first = callees.list.first().unwrap_or_else(|| panic!("nobody to ring for {place}"));
                assert!(first.contact.phone().is_some(), "{place} begins with {}", first.contact.id);
                if has(end, "danger-now") {
                    assert_eq!(first.contact.id.as_str(), "alarm-112", "{place}");
                }
                let once: BTreeSet<&str> = callees.all().map(|callee| callee.contact.id.as_str()).collect();
                assert_eq!(once.len(), callees.all().count(), "{place}");
                // Somebody answers round the clock, whatever the hour.
                assert!(
                    callees.list.iter().any(|callee| callee.answering.is_open() && callee.contact.phone().is_some()),
                    "{place}"
                );
            }
        }
    });
}

#[test]
fn under_18_and_over_are_kept_apart() {
    const UNDER: &[&str] =
        &["bl-133-personlig", "bl-18-3", "bl-136", "bl-137-2", "bl-137-3", "bl-138", "pasloven-2-5", "strl-260a"];
    const OVER: &[&str] = &["voksne-ingen-underretning", "sel-12a-1", "sel-12a-2", "sel-109", "voksne-rejse"];
    for_each(|end, outcome| {
        let laws = laws(outcome);
        let steps = steps_text(outcome);
        let adult = has(end, "adult");
        let (own, other) = if adult { (OVER, UNDER) } else { (UNDER, OVER) };
        let strange: Vec<&&str> = other.iter().filter(|law| laws.contains(**law)).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", outcome.id);
        assert!(own.iter().any(|law| laws.contains(*law)), "{}", outcome.id);
        assert_eq!(steps.contains("hvad personen selv vil"), adult);
        assert_eq!(steps.contains("børn under 18 år i hjemmet"), adult);
        assert_eq!(steps.contains("Inden for 24 timer"), !adult);
        assert_eq!(steps.contains("Inden for 6 hverdage"), !adult);
        assert_eq!(
            outcome.call.iter().any(|call| call.role == Role::Underretning),
            !adult && !has(end, "authority-adviser")
        );
        assert!(adult || outcome.call.iter().all(|call| call.role != Role::SikkertSted));
    });
}

#[test]
fn the_guard_and_the_note_are_worded_as_the_window_shows_them() {
    for_each(|_, outcome| {
        assert_eq!(outcome.guard.title.da(), "Kontakt ikke familien");
        assert_eq!(
            outcome.note.da(),
            "Støtte til faglig vurdering, ikke en risikovurdering. Du må altid gøre mere, end der står her."
        );
    });
}

#[test]
fn outcomes_can_be_read_in_a_minute() {
    for_each(|end, outcome| {
        let (steps, lines) = if end.single { (11, 8) } else { (12, 12) };
        assert!((5..=steps).contains(&outcome.steps.len()), "{}: {} steps", outcome.id, outcome.steps.len());
        assert!((3..=lines).contains(&outcome.say.len()), "{}: {} lines to say", outcome.id, outcome.say.len());
        let texts: BTreeSet<&str> = outcome.steps.iter().map(|step| step.text.da()).collect();
        assert_eq!(texts.len(), outcome.steps.len(), "{}", outcome.id);
        assert!(outcome.steps.is_sorted_by_key(|step| step.order));
        assert!(outcome.retold(Language::Danish).starts_with("Du har svaret, at "), "{}", outcome.id);
    });
}

#[test]
fn the_call_is_begun_without_a_name_and_as_a_quotation() {
    for_each(|end, outcome| {
        for line in &outcome.say {
            assert!(line.da().starts_with('»') && line.da().ends_with('«'), "{}", line.da());
        }
        let text = say_text(outcome);
        // An alarm call begins with the place, all others with not saying who it is about.
        assert_eq!(text.contains("Adressen er"), has(end, "danger-now"));
        assert_eq!(text.contains("Jeg siger ikke, hvem det er"), !has(end, "danger-now"));
    });
}

#[test]
fn s3_s4_no_text_scores_or_reassures() {
    const PARTS: &[&str] = &[
        "lav risiko",
        "ingen risiko",
        "mindre risiko",
        "ingen grund til bekymring",
        "du kan være rolig",
        "formentlig ikke",
        "sandsynligvis ikke",
        "harmløs",
        "intet tyder på",
        "kan vente",
        "procent",
        "risikoniveau",
        "tal med forældrene",
        "inddrag familien",
        "inddrag forældrene",
        "verificeret",
        "garanteret",
        "!",
    ];
    const WORDS: &[&str] = &["score", "point", "grøn", "gul", "rød", "offer", "ofre", "vær rolig"];
    for (place, text) in flow_texts() {
        let lower = text.da().to_lowercase();
        for part in PARTS {
            assert!(!lower.contains(part), "{place}: {part}: {lower}");
        }
        let words: BTreeSet<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        for word in WORDS {
            assert!(!words.contains(word), "{place}: {word}: {lower}");
        }
    }
}

/// All texts of the flow, by where they stand.
fn flow_texts() -> BTreeMap<String, &'static Text> {
    let flow = &library().flow;
    let mut texts = BTreeMap::new();
    let mut add = |place: String, text: Option<&'static Text>| {
        if let Some(text) = text {
            texts.insert(place, text);
        }
    };
    for fact in &flow.facts {
        add(format!("{} said", fact.id), fact.said.as_ref());
    }
    for question in &flow.questions {
        let id = &question.id;
        add(format!("{id} text"), Some(&question.text));
        add(format!("{id} short"), Some(&question.short));
        add(format!("{id} why"), Some(&question.why));
        add(format!("{id} note"), question.note.as_ref());
        add(format!("{id} means"), question.means.as_ref());
        for (index, season) in question.seasons.iter().enumerate() {
            add(format!("{id} season {index} title"), Some(&season.title));
            add(format!("{id} season {index} line"), Some(&season.line));
            for (line, advice) in season.advice.iter().enumerate() {
                add(format!("{id} season {index} advice {line}"), Some(advice));
            }
        }
        for option in &question.options {
            add(format!("{id} {} text", option.id), Some(&option.text));
            add(format!("{id} {} hint", option.id), option.hint.as_ref());
        }
    }
    for outcome in &flow.outcomes {
        let id = &outcome.id;
        for (index, line) in outcome.say.iter().chain(&outcome.do_not).enumerate() {
            add(format!("{id} line {index}"), Some(&line.text));
        }
        for (index, step) in outcome.steps.iter().enumerate() {
            add(format!("{id} step {index} text"), Some(&step.text));
            add(format!("{id} step {index} detail"), step.detail.as_ref());
            add(format!("{id} step {index} who"), Some(&step.who));
            add(format!("{id} step {index} by"), Some(&step.by));
            add(format!("{id} step {index} if not"), step.if_not.as_ref());
        }
    }
    for (index, line) in flow.guard.lines.iter().enumerate() {
        add(format!("guard {index}"), Some(line));
    }
    add("guard title".to_owned(), Some(&flow.guard.title));
    add("guard reason".to_owned(), Some(&flow.guard.reason));
    add("guard lasts".to_owned(), Some(&flow.guard.lasts));
    add("note".to_owned(), Some(&flow.note));
    texts
}
