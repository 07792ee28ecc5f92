//! Safety rule S5: *Nej*, *Ved ikke*, *Ja* never lower how soon one must ring, and neither does one more worrying fact.

use std::collections::{BTreeMap, BTreeSet};

use vejviser::content::{FactId, OptionId, QuestionId, Target, Urgency};
use vejviser::walkthrough::{Answers, walk};

use crate::library;
use crate::paths::{End, completions, ends};

/// Ways on which one option was chosen at each question.
///
/// Of the last question, the position, one answer stands for all: what it tells is neutral, and nothing is asked after.
fn single() -> impl Iterator<Item = &'static End> {
    let position = QuestionId::new("rolle");
    ends().iter().filter(|end| end.single).filter(move |end| {
        let mut chosen = end.answers.chosen(&position);
        chosen.next().is_none_or(|option| option.as_str() == "offentlig")
    })
}

#[test]
fn positions_tell_nothing_that_worries() {
    let question = library().flow.question(&QuestionId::new("rolle")).expect("the question exists");
    assert!(question.next.iter().all(|route| route.to == Target::Outcome));
    for fact in question.options.iter().flat_map(|option| &option.facts) {
        let known = library().flow.facts.iter().find(|known| known.id == *fact);
        assert!(!known.expect("the fact exists").worrying, "{fact}");
    }
}

/// The least urgent outcome that these answers can still come to.
fn least(answers: &Answers) -> Urgency {
    completions(answers).into_iter().map(|end| end.outcome.urgency).min().expect("every way ends")
}

fn with(answers: &Answers, question: &QuestionId, options: impl IntoIterator<Item = OptionId>) -> Answers {
    let mut changed = answers.clone();
    changed.answer(question.clone(), options);
    changed
}

#[test]
fn a_more_worrying_answer_never_lowers_urgency() {
    let mut tried = 0;
    for end in single() {
        let before = end.outcome.urgency;
        for (question, chosen) in end.answers.questions() {
            let question = library().flow.question(question).expect("the question exists");
            let chosen = chosen.first().expect("the question is answered").as_str();
            let more: Vec<&OptionId> = match chosen {
                "nej" | "ingen-af-dem" => question.options.iter().map(|option| &option.id).collect(),
                "ved-ikke" => {
                    let less = ["nej", "ingen-af-dem"];
                    question.options.iter().map(|option| &option.id).filter(|id| !less.contains(&id.as_str())).collect()
                }
                _ => continue,
            };
            for option in more {
                let changed = with(&end.answers, &question.id, [option.clone()]);
                let after = least(&changed);
                assert!(after >= before, "{}: {chosen} to {option} lowers {before:?} to {after:?}", question.id);
                tried += 1;
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn one_more_tick_never_lowers_urgency() {
    let mut tried = 0;
    for end in single() {
        let before = end.outcome.urgency;
        for (question, chosen) in end.answers.questions() {
            let question = library().flow.question(question).expect("the question exists");
            let alone = question.options.iter().any(|option| option.exclusive && chosen.contains(&option.id));
            if !question.multiple || alone {
                continue;
            }
            for option in question.options.iter().filter(|option| !option.exclusive && !chosen.contains(&option.id)) {
                let ticked = chosen.iter().cloned().chain([option.id.clone()]);
                let after = least(&with(&end.answers, &question.id, ticked));
                assert!(after >= before, "{}: {} lowers {before:?} to {after:?}", question.id, option.id);
                tried += 1;
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn one_more_sign_never_lowers_urgency() {
    let flow = &library().flow;
    // Signs that tell the same are tried once, and so are answers that come to the same.
    let told: BTreeSet<&[FactId]> = library().signs.iter().map(|sign| sign.facts.as_slice()).collect();
    let mut different = BTreeMap::new();
    for end in single() {
        different.entry((&end.facts, &end.questions)).or_insert(end);
    }
    let sign = &library().signs.first().expect("there are signs").id;
    let mut tried = 0;
    for end in different.values() {
        let before = end.outcome.urgency;
        let mut ticked = end.answers.clone();
        ticked.tick(sign, true);
        for facts in &told {
            let walk = walk(flow, |_| Some(facts), &ticked);
            let Some(outcome) = walk.outcome() else {
                panic!("a sign leads {:?} to a question that was not asked", end.questions);
            };
            assert!(outcome.urgency >= before, "{facts:?} lowers {before:?} to {:?}", outcome.urgency);
            tried += 1;
        }
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn danger_now_means_112() {
    assert_eq!(least(&crate::answers(&["fare-nu=ja"])), Urgency::Ring112);
    for end in ends() {
        let is_danger = end.facts.iter().any(|fact| fact.as_str() == "danger-now");
        assert_eq!(end.outcome.urgency == Urgency::Ring112, is_danger);
    }
}
