//! `walk`: one question after the other, up to an outcome that begins with a call.

use serde_json::Value;
use vejviser::content::{ActNow, bundled};

use crate::{areas, document, json, keys, list, run, text, word};

/// Walks to the outcome; `choose` picks the option of each question.
#[track_caller]
fn walk_to_the_end(fixed: &[&str], choose: impl Fn(&Value) -> String) -> (Vec<String>, Value) {
    let mut answers: Vec<String> = Vec::new();
    for step in 1..20 {
        let mut words = vec!["walk"];
        words.extend_from_slice(fixed);
        words.extend(answers.iter().flat_map(|answer| ["--answer", answer.as_str()]));
        let found = json(&words);
        let question = match keys(&found).as_slice() {
            ["outcome"] => return (answers, found["outcome"].clone()),
            ["outcome", "then"] => {
                assert_outcome(&found["outcome"]);
                assert_eq!(keys(&found["then"]), ["question"]);
                &found["then"]["question"]
            }
            other => {
                assert_eq!(other, ["question"]);
                &found["question"]
            }
        };
        assert_question(question, step);
        answers.push(format!("{}={}", word(&question["id"]), choose(question)));
    }
    (answers, Value::Null)
}

#[track_caller]
fn assert_question(question: &Value, step: u64) {
    assert_eq!(keys(question), ["at_most", "id", "multiple", "options", "season", "step", "text", "why"]);
    assert_eq!(question["step"].as_u64(), Some(step), "{question}");
    assert!(question["at_most"].as_u64() >= Some(step) && question["at_most"].as_u64() <= Some(9), "{question}");
    assert!(question["multiple"].is_boolean() && !word(&question["why"]).is_empty(), "{question}");
    let options = list(&question["options"]);
    assert!(options.iter().all(|option| keys(option) == ["id", "text"]), "{question}");
    assert!(options.iter().any(|option| option["id"] == "ved-ikke"), "{question}");
}

#[track_caller]
fn assert_outcome(outcome: &Value) {
    assert_eq!(
        keys(outcome),
        ["call", "do_not", "first", "guard", "id", "laws", "more", "more_calls", "note", "say", "steps", "urgency"]
    );
    assert!(["raad-foerst", "ring-i-dag", "ring-nu", "ring-112"].contains(&word(&outcome["urgency"])), "{outcome}");
    assert_eq!(outcome["guard"], true);
    assert!(!word(&outcome["note"]).is_empty());
    for field in ["say", "do_not", "laws"] {
        assert!(list(&outcome[field]).iter().all(|line| !word(line).is_empty()), "{field}: {outcome}");
    }
    assert!(!list(&outcome["do_not"]).is_empty() && !list(&outcome["say"]).is_empty(), "{outcome}");
    let calls = list(&outcome["call"]);
    for call in calls.iter().chain(list(&outcome["more_calls"])) {
        assert_eq!(keys(call), ["contact", "fallback", "name", "open", "phones", "roles"]);
        assert!(!list(&call["roles"]).is_empty(), "{call}");
        assert!(["yes", "no", "unknown"].contains(&word(&call["open"])), "{call}");
        assert!(!list(&call["phones"]).is_empty() || call["open"] == "unknown", "{call}");
    }
    assert!(!list(&calls[0]["phones"]).is_empty(), "the first has a number: {outcome}");
    for step in list(&outcome["steps"]) {
        assert_eq!(keys(step), ["by", "detail", "if_not", "phase", "text", "who"]);
        assert!(["by", "if_not", "text", "who"].iter().all(|field| !word(&step[*field]).is_empty()), "{step}");
        assert!(step["detail"].is_string() || step["detail"].is_null(), "{step}");
        assert!(["now", "today", "later"].contains(&word(&step["phase"])), "{step}");
    }
}

fn dont_know(_: &Value) -> String {
    "ved-ikke".to_owned()
}

/// *Nej* and its like, or the last option that is not *Ved ikke*.
fn least(question: &Value) -> String {
    let ids: Vec<&str> = list(&question["options"]).iter().map(|option| word(&option["id"])).collect();
    let no = ids.iter().find(|id| ["nej", "ingen-af-dem"].contains(id));
    no.or_else(|| ids.iter().rev().find(|id| **id != "ved-ikke")).copied().unwrap_or_default().to_owned()
}

#[test]
fn the_first_question_is_about_danger_now() {
    let found = json(&["walk"]);
    assert_question(&found["question"], 1);
    let id = word(&found["question"]["id"]).to_owned();
    let yes = format!("{id}=ja");
    let end = json(&["walk", "--answer", &yes, "--at", "2026-12-24T10:00"]);
    assert_outcome(&end["outcome"]);
    assert_eq!(keys(&end), ["outcome", "then"]);
    assert_question(&end["then"]["question"], 2);
    assert_eq!(end["outcome"]["urgency"], "ring-112");
    assert_eq!(end["outcome"]["call"][0]["contact"], "alarm-112");
    assert_eq!(end["outcome"]["call"][0]["open"], "yes");
}

#[test]
fn every_area_comes_to_an_outcome_whatever_is_not_known() {
    for choose in [dont_know, least] {
        let (answers, outcome) = walk_to_the_end(&[], choose);
        assert!(answers.len() <= 9, "{answers:?}");
        assert_outcome(&outcome);
        let answers: Vec<&str> = answers.iter().flat_map(|answer| ["--answer", answer.as_str()]).collect();
        for area in areas() {
            let there = ["walk", "--area", area.as_str(), "--at", "2026-11-29T03:00"];
            let found = json(&[&there, &answers[..]].concat());
            assert_outcome(&found["outcome"]);
            assert_eq!(found["outcome"]["urgency"], outcome["urgency"], "the area decides whom to ring, not how soon");
        }
    }
}

#[test]
fn a_sign_of_danger_is_not_answered_away() {
    let library = bundled().unwrap_or_else(|problems| panic!("{problems:?}"));
    let sign = library.signs.iter().find(|sign| sign.act == Some(ActNow::Ring112)).expect("such a sign is shipped");
    let (_, outcome) = walk_to_the_end(&["--sign", sign.id.as_str()], least);
    assert_eq!(outcome["urgency"], "ring-112");
}

#[test]
fn the_guards_lines_come_first_among_what_not_to_do() {
    let library = bundled().unwrap_or_else(|problems| panic!("{problems:?}"));
    let (answers, outcome) = walk_to_the_end(&[], dont_know);
    let lines: Vec<&str> = library.flow.guard.lines.iter().map(|line| line.text.da()).collect();
    let told: Vec<&str> = list(&outcome["do_not"]).iter().map(word).collect();
    assert_eq!(told[..lines.len()], lines);
    let words: Vec<&str> = answers.iter().flat_map(|answer| ["--answer", answer.as_str()]).collect();
    let out = text(&[&["walk", "--at", "2026-11-29T03:00"], &words[..]].concat());
    let places: Vec<Option<usize>> = [
        "Ring til\n",
        "Sådan kan du begynde",
        library.flow.guard.title.da(),
        "Næste skridt og frister\n",
        "Loven bag\n",
    ]
    .iter()
    .map(|heading| out.find(&format!("\n{heading}")))
    .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {out}");
    assert!(!out.contains('{') && !out.contains("ved-ikke"), "{out}");
}

#[test]
fn a_question_is_shown_with_its_options_and_the_numbers() {
    let found = json(&["walk"]);
    let out = text(&["walk"]);
    let question = &found["question"];
    let head = format!("Trin 1 af højst {} · {}\n", question["at_most"], word(&question["id"]));
    assert!(out.starts_with(&head), "{out}");
    for option in list(&question["options"]) {
        assert!(out.contains(word(&option["id"])) && out.contains(word(&option["text"])), "{out}");
    }
    for part in ["Derfor spørger vi: ", "Fare for liv eller helbred: 112.", "25 20 28 46"] {
        assert!(out.contains(part), "{part} in {out}");
    }
}

#[test]
fn several_options_come_with_commas() {
    let library = bundled().unwrap_or_else(|problems| panic!("{problems:?}"));
    let question = library.flow.questions.iter().find(|question| question.multiple).expect("one takes several");
    let options: Vec<&str> =
        question.options.iter().filter(|option| !option.exclusive).map(|option| option.id.as_str()).collect();
    let answer = format!("{}={}", question.id, options[..2].join(","));
    let found = json(&["walk", "--answer", "fare-nu=nej", "--answer", "rejse=ja", "--answer", &answer]);
    assert_eq!(found["question"]["id"], "alder");
}

#[test]
fn answers_and_signs_that_are_not_there_are_refused() {
    let library = bundled().unwrap_or_else(|problems| panic!("{problems:?}"));
    let (question, sign) = (&library.flow.questions[0], &library.signs[0]);
    let id = question.id.as_str();
    let without_last = |id: &str| id[..id.len() - 1].to_owned();
    let table: Vec<(Vec<String>, String)> = vec![
        (
            vec!["--answer".into(), format!("{}=ja", without_last(id))],
            format!(
                "there is no question {}; did you mean {id}? The walk stops at the question {id}.",
                without_last(id)
            ),
        ),
        (
            vec!["--answer".into(), format!("{id}=jaa")],
            format!("the question {id} has no option jaa; did you mean ja? The walk stops at the question {id}."),
        ),
        (
            vec!["--answer".into(), format!("{id}=ja,nej")],
            format!("the question {id} takes one option, not 2. The walk stops at the question {id}."),
        ),
        (
            vec!["--answer".into(), format!("{id}=nej"), "--answer".into(), "rejse=vold".into()],
            "vold is no option of the question rejse, but of ogsaa. The walk stops at the question rejse.".into(),
        ),
        (
            vec!["--answer".into(), format!("{id}=ja"), "--answer".into(), format!("{id}=nej")],
            format!("the question {id} is answered twice; give all its options in one"),
        ),
        (
            vec!["--sign".into(), format!("{}x", sign.id)],
            format!("there is no sign {}x; did you mean {}?", sign.id, sign.id),
        ),
    ];
    let shapeless = ["", "=", "ja", "=ja", "q=", "q=a,,b", "q=a,"].map(|answer| {
        let line = format!("{answer:?} is no answer; write it like QUESTION=OPTION or QUESTION=OPTION,OPTION");
        (vec![format!("--answer={answer}")], line)
    });
    for (words, line) in table.into_iter().chain(shapeless) {
        let words: Vec<&str> = std::iter::once("walk").chain(words.iter().map(String::as_str)).collect();
        let run = run(&words);
        assert_eq!(run.err, format!("vejviser-cli: {line}\n"), "{words:?}");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{words:?}");
    }
}

#[test]
fn an_answer_that_is_not_on_the_way_is_refused_with_the_question_that_is() {
    for (answers, off, next) in [
        (&["set=vold"][..], "set", "the next question is fare-nu"),
        (&["fare-nu=ja", "set=vold"], "set", "the next question is alder"),
        (&["fare-nu=ja", "rejse=nej", "alder=7-17", "set=vold"], "rejse, set", "the next question is rolle"),
        (&["fare-nu=nej", "rejse=nej", "alder=7-17", "rolle=privat"], "rolle", "the next question is set"),
        (&["fare-nu=ja", "alder=7-17", "rolle=privat", "set=vold"], "set", "all questions on it are answered"),
    ] {
        let words: Vec<&str> = answers.iter().flat_map(|answer| ["--answer", *answer]).collect();
        let line = format!("the way does not pass {off}; {next}");
        let plain = run(&[&["walk"], &words[..]].concat());
        assert_eq!(plain.err, format!("vejviser-cli: {line}\n"), "{answers:?}");
        assert_eq!((plain.code, plain.out.as_str()), (2, ""), "{answers:?}");
        let data = run(&[&["walk"], &words[..], &["--json"]].concat());
        assert_eq!(document(&data.out)["error"], line, "{answers:?}");
        assert_eq!((data.code, data.err.as_str()), (2, ""), "{answers:?}");
    }
}

#[test]
fn an_age_after_danger_is_on_the_way_and_ends_it_with_the_position() {
    let alarm = ["walk", "--answer", "fare-nu=ja", "--answer", "alder=18-plus"];
    let found = json(&alarm);
    assert_eq!(keys(&found), ["outcome", "then"]);
    assert_eq!(found["then"]["question"]["id"], "rolle");
    let out = text(&alarm);
    let (outcome, then) = out.split_once("\nNår du har ringet\n").expect("the question stands below the outcome");
    assert!(outcome.starts_with("RING 112 NU\n") && then.contains("rolle"), "{out}");
    let whole = json(&[&alarm[..], &["--answer", "rolle=privat"]].concat());
    assert_eq!(keys(&whole), ["outcome"]);
    assert_outcome(&whole["outcome"]);
}

#[test]
fn options_stand_under_the_headings_of_their_groups() {
    let library = bundled().unwrap_or_else(|problems| panic!("{problems:?}"));
    let out = text(&["walk", "--answer", "fare-nu=nej", "--answer", "rejse=nej", "--answer", "alder=7-17"]);
    let grouped = library.flow.questions.iter().find(|question| question.id == *"set").expect("it is asked");
    let mut from = 0;
    for options in grouped.options.chunk_by(|one, next| one.group == next.group) {
        if let Some(group) = &options[0].group {
            from += out[from..].find(&format!("\n  {}\n", group.da())).expect("the heading stands there");
        }
        for option in options {
            from += out[from..].find(&format!("\n  {} ", option.id)).expect("the option stands below it");
        }
    }
}

#[test]
fn the_journey_is_asked_about_with_more_weight_before_the_holidays() {
    let asked = |at: &str| json(&["walk", "--answer", "fare-nu=nej", "--at", at])["question"]["season"].clone();
    let summer = asked("2027-05-15T00:00");
    assert_eq!(keys(&summer), ["basis", "line", "title"]);
    assert_eq!((word(&summer["title"]), word(&summer["basis"])), ("Sommerferie", "sourced"));
    assert_eq!(asked("2027-10-20T12:00")["basis"], "synthesis");
    // Out of season, and where the clock cannot be right.
    assert_eq!((asked("2027-05-14T23:59"), asked("2020-06-15T12:00")), (Value::Null, Value::Null));
    let first = json(&["walk", "--at", "2027-06-15T12:00"]);
    assert_eq!(first["question"]["season"], Value::Null);

    let out = text(&["walk", "--answer", "fare-nu=nej", "--at", "2027-06-15T12:00"]);
    let line = out.split_once("\nSommerferie. ").map(|(_, after)| after.replace('\n', " "));
    assert!(line.is_some_and(|line| line.starts_with(word(&summer["line"]))), "{out}");
    let out = text(&["walk", "--answer", "fare-nu=nej", "--at", "2027-02-10T12:00"]);
    assert!(out.replace('\n', " ").contains("Derfor fremhæver vi spørgsmålet. Vores sammenfatning."), "{out}");
}

#[test]
fn in_english_the_whole_way_is_english() {
    let asked = text(&["walk", "--lang", "en", "--answer", "fare-nu=nej"]);
    let outcome = text(&["walk", "--lang", "en", "--answer", "fare-nu=ja"]);
    for part in ["Step 2 of at most", "Why we ask: ", "  ja        Yes", "You may call before you have finished."] {
        assert!(asked.contains(part), "{part:?} in {asked}");
    }
    for part in ["CALL 112 NOW", "You have answered that ", "\nDo not contact the family\n", "Next steps"] {
        assert!(outcome.contains(part), "{part:?} in {outcome}");
    }
    for danish in [" ikke ", " eller ", " på ", "Derfor", "Hvem:", "Kontakt:"] {
        assert!(!asked.contains(danish), "{danish:?} in {asked}");
        let before_laws = outcome.split("The law behind").next().unwrap_or_default();
        assert!(!before_laws.contains(danish), "{danish:?} in {outcome}");
    }
}
