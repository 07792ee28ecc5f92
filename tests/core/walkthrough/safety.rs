//! What every outcome and its list of calls must say beyond the rules that `walkthrough::proof` proves.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, datetime};
use vejviser::content::wellknown::fact::{ABSENT, ADULT, AUTHORITY_ADVISER, DANGER_NOW};
use vejviser::content::{Area, Clock, FactId, FlowOutcome, Language, Predicate, Role, Text};
use vejviser::walkthrough::{MOST_DO_NOTS, MOST_STEPS, NextStep, Outcome, calls};

use crate::library;
use crate::walkthrough::paths::{End, ends};
use crate::walkthrough::{all_do_not, all_steps, say_text, steps_text};

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
                if has(end, DANGER_NOW) {
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
        let (adult, here, authority) = (has(end, ADULT), !has(end, ABSENT), has(end, AUTHORITY_ADVISER));
        let (own, other) = if adult { (OVER, UNDER) } else { (UNDER, OVER) };
        let strange: Vec<&&str> = other.iter().filter(|law| laws.contains(**law)).collect();
        assert!(strange.is_empty(), "{:?}: {strange:?}", end.answers);
        assert!(own.iter().any(|law| laws.contains(*law)) || !here, "{:?}", end.answers);
        assert!(!steps.contains("hvad personen selv vil") || adult && here, "{:?}", end.answers);
        assert_eq!(steps.contains("24 timer"), !adult, "{:?}", end.answers);
        assert_eq!(steps.contains("6 hverdage"), !adult, "{:?}", end.answers);
        let calls = |role: Role| outcome.call.iter().any(|call| call.role == role);
        assert_eq!(calls(Role::Underretning), !adult && !authority, "{:?}", end.answers);
        assert!(adult || !calls(Role::SikkertSted) && !calls(Role::SspVoksen), "{:?}", end.answers);
    });
}

#[test]
fn the_guard_and_the_note_are_worded_as_the_window_shows_them() {
    for_each(|_, outcome| {
        assert_eq!(outcome.guard.title.da(), "Kontakt ikke familien");
        assert_eq!(
            outcome.note.text.da(),
            "Støtte til faglig vurdering, ikke en risikovurdering. Du må altid søge mere hjælp, end der står her."
        );
    });
}

#[test]
fn outcomes_can_be_read_in_two_minutes() {
    for_each(|end, outcome| {
        let place = format!("{:?}", end.answers);
        assert!((1..=MOST_STEPS).contains(&outcome.steps.len()), "{place}: {} steps", outcome.steps.len());
        assert!((2..=3).contains(&outcome.say.len()), "{place}: {} sentences to say", outcome.say.len());
        let do_not = outcome.guard.lines.len() + outcome.do_not.len();
        assert!(outcome.do_not.len() <= MOST_DO_NOTS && do_not <= 6, "{place}: {do_not} do-nots");
        assert!(outcome.retold(Language::Danish).starts_with("Du har svaret, at "), "{place}");
    });
    assert_eq!((MOST_STEPS, MOST_DO_NOTS), (7, 2));
}

/// Each concern has its say: in its place among the first, or whole further down.
#[test]
fn nothing_is_lost_between_the_first_and_what_follows() {
    let flow = &library().flow;
    for_each(|end, outcome| {
        let place = format!("{:?}", end.answers);
        let applies = |when: &Option<Predicate>| {
            when.as_ref().is_none_or(|when| when.holds(&|fact: &FactId| end.facts.contains(fact)))
        };
        let mut concerns: Vec<&FlowOutcome> = flow.outcomes.iter().filter(|concern| applies(&concern.when)).collect();
        concerns.sort_by_key(|concern| std::cmp::Reverse(concern.urgency));
        assert!(outcome.concerns.iter().copied().eq(concerns.iter().map(|concern| &concern.id)), "{place}");

        // A step of each slot that any concern fills: the most urgent one's, with all of its detail that applies.
        let all: Vec<&NextStep<'_>> = all_steps(outcome).collect();
        let mut filled = Vec::new();
        for (slot, _) in flow.slots.iter().enumerate() {
            let steps = concerns.iter().flat_map(|concern| &concern.steps);
            filled.extend(steps.filter(|step| step.slot == slot).find(|step| applies(&step.when)));
        }
        // What is done now stands before what is done later, among the first and among the rest.
        let rest = filled.split_off(filled.len().min(MOST_STEPS));
        let [filled, rest] = [filled, rest].map(|mut steps| {
            steps.sort_by_key(|step| step.phase);
            steps
        });
        let filled = filled.into_iter().chain(rest);
        assert!(all.iter().map(|taken| std::ptr::from_ref(taken.step)).eq(filled.map(std::ptr::from_ref)), "{place}");
        for taken in &all {
            assert_eq!(
                taken.detail.len(),
                taken.step.detail.iter().filter(|line| applies(&line.when)).count(),
                "{place}"
            );
        }
        assert!(outcome.more.steps.is_empty() || outcome.steps.len() == MOST_STEPS, "{place}");
        let shown = outcome.all_steps();
        assert!(shown.is_sorted_by_key(|taken| taken.step.phase) && shown.len() == all.len(), "{place}");

        // A line of each concern that has one, the guard before them all, and no line twice.
        let told: Vec<&str> = all_do_not(outcome).map(|line| line.text.da()).collect();
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len(), "{place}: {told:?}");
        for concern in &concerns {
            let line = concern.do_not.iter().find(|line| applies(&line.when));
            assert!(line.is_none_or(|line| told.contains(&line.text.da())), "{place}: {}", concern.id);
        }
        assert!(outcome.more.do_not.is_empty() || outcome.do_not.len() == MOST_DO_NOTS, "{place}");
        let calls = concerns.iter().flat_map(|concern| &concern.call).filter(|call| applies(&call.when)).count();
        assert_eq!(outcome.call.len(), calls, "{place}");
    });
}

#[test]
fn the_call_is_begun_without_a_name_and_as_a_quotation() {
    for_each(|end, outcome| {
        for line in &outcome.say {
            assert!(line.text.da().starts_with('»') && line.text.da().ends_with('«'), "{}", line.text.da());
        }
        let text = say_text(outcome);
        // An alarm call tells the place; every call ends in what the family must not know, or in what to do.
        assert_eq!(text.contains("Adressen er"), has(end, DANGER_NOW), "{:?}", end.answers);
        let last = outcome.say.last().map(|line| line.text.da().to_lowercase()).unwrap_or_default();
        assert!(last.contains("familien") || last.ends_with("?«"), "{:?}: {last}", end.answers);
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
            add(format!("{id} {} group", option.id), option.group.as_ref());
        }
    }
    for outcome in &flow.outcomes {
        let id = &outcome.id;
        let lines = outcome.say.iter().map(|said| &said.text).chain(outcome.do_not.iter().map(|line| &line.text));
        for (index, text) in lines.enumerate() {
            add(format!("{id} line {index}"), Some(text));
        }
        for (index, step) in outcome.steps.iter().enumerate() {
            add(format!("{id} step {index} text"), Some(&step.text));
            for (line, detail) in step.detail.iter().enumerate() {
                add(format!("{id} step {index} detail {line}"), Some(&detail.text));
            }
            add(format!("{id} step {index} who"), step.who.as_ref());
            add(format!("{id} step {index} by"), step.by.as_ref());
            add(format!("{id} step {index} if not"), Some(&step.if_not));
        }
    }
    for (index, line) in flow.guard.lines.iter().enumerate() {
        add(format!("guard {index}"), Some(&line.text));
    }
    add("guard title".to_owned(), Some(&flow.guard.title));
    add("guard reason".to_owned(), Some(&flow.guard.reason));
    add("guard lasts".to_owned(), Some(&flow.guard.lasts));
    add("note".to_owned(), Some(&flow.note.text));
    texts
}
