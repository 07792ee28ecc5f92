//! S17: the mark of a sign is how soon one must ring when the walkthrough is told of this sign and of nothing else.
//!
//! Each sign is walked by itself with the real [`walk`](crate::walkthrough::walk()), about somebody under 18 and about
//! an adult. A mark that promises more or less than the outcome is a failure, and so is one that is missing.

use std::collections::BTreeSet;

use super::model::{Scope, TooLarge};
use super::{Failure, Proof, model};
use crate::content::wellknown::{option, position};
use crate::content::{ActNow, Flow, Library, OptionId, Question, Sign, SignId, Urgency};
use crate::walkthrough::{Answers, Place, Walk, walk};

/// The ages at which each sign is walked.
const AGES: [&str; 2] = [option::AGED_7_TO_17, option::AGED_18_OR_MORE];
/// What is answered to all else: the first of these that a question has.
const ELSE: [&str; 3] = [option::NO, option::NONE_OF_THEM, position::PUBLIC_EMPLOYEE];

pub(super) fn prove(flow: &Flow, scope: &Scope<'_>, library: &Library) -> Result<Proof, TooLarge> {
    let mut proof =
        Proof::new("S17", "a sign's mark is how soon to ring when it alone is told, under 18 and from 18 years on");
    let mut walked = 0;
    for sign in &library.signs {
        for age in AGES {
            walked += 1;
            if scope.spend(flow.questions.len() * flow.outcomes.len()).is_err() {
                let facts = library.signs.iter().flat_map(|sign| &sign.facts).collect::<BTreeSet<_>>();
                let what = "what single signs tell".to_owned();
                return Err(TooLarge { what, facts: facts.into_iter().map(ToString::to_string).collect() });
            }
            if let Some(failure) = differs(flow, library, sign, age) {
                proof.fail(failure);
            }
        }
    }
    proof.count("signs", library.signs.len());
    proof.count("walks", walked);
    Ok(proof)
}

/// What is wrong with the mark of a sign at an age.
fn differs(flow: &Flow, library: &Library, sign: &Sign, age: &str) -> Option<Failure> {
    let facts_of = |id: &SignId| library.sign(id).map(|sign| sign.facts.as_slice());
    let mut answers = Answers::default();
    answers.tick(&sign.id, true);
    loop {
        let walked = walk(flow, facts_of, &answers);
        let question = match (&walked.place, &walked.then) {
            (Place::Outcome(outcome), None) => return wrong(sign, outcome.urgency, &walked),
            (Place::Question(current), _) | (Place::Outcome(_), Some(current)) => current.question,
        };
        // An answer that was not taken would be asked for without end.
        let answer = if answers.chosen(&question.id).next().is_none() { calm(question, age) } else { None };
        let Some(answer) = answer else {
            let what = format!("{} has no answer that tells nothing else", question.id);
            return Some(Failure { what, path: path(sign, &walked) });
        };
        answers.answer(question.id.clone(), [answer.clone()]);
    }
}

/// The answer that tells nothing but the age and that the user is employed by the public.
fn calm<'f>(question: &'f Question, age: &str) -> Option<&'f OptionId> {
    let has = |id: &str| question.options.iter().map(|option| &option.id).find(|option| option.as_str() == id);
    ELSE.into_iter().chain([age]).find_map(has)
}

fn wrong(sign: &Sign, urgency: Urgency, walked: &Walk<'_>) -> Option<Failure> {
    if sign.act == ActNow::of(urgency) {
        return None;
    }
    let mark = sign.act.map_or("nothing", ActNow::word);
    let what = format!("the sign {} is marked {mark}, but by itself it comes to {}", sign.id, urgency.word());
    Some(Failure { what, path: path(sign, walked) })
}

fn path(sign: &Sign, walked: &Walk<'_>) -> Vec<String> {
    let answered = walked.path.iter().map(|answered| {
        let options: Vec<&OptionId> = answered.options.iter().map(|option| &option.id).collect();
        model::written(answered.question, &options)
    });
    std::iter::once(format!("sign={}", sign.id)).chain(answered).collect()
}
