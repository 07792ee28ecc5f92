//! That the real walk keeps what the model promises, and that changing an answer is the same as answering afresh.
//!
//! A witness of every end that the routes and the urgencies tell apart is walked: one path for each set of answers and
//! signs between which the flow makes a difference.

use std::collections::BTreeSet;

use super::model::{Model, Scope, TooLarge, Way, written};
use super::worry::{levels, urgency};
use super::{Failure, Proof};
use crate::content::{FactId, Flow, FlowOutcome, Library, QuestionId, SignId};
use crate::walkthrough::{Answers, Place as Stand, Walk, walk};

pub(super) fn prove<'f>(flow: &'f Flow, scope: &Scope<'f>, library: &Library) -> Result<Proof, TooLarge> {
    let mut proof =
        Proof::new("replay", "changed answers come to the same as fresh ones, and the walk to what was proved");
    let model = Model::new(flow, scope, &levels(flow))?;
    let facts_of = |sign: &SignId| library.sign(sign).map(|sign| sign.facts.as_slice());
    // A walk looks up each answer among its question's, and goes through all that outcomes hold.
    let held =
        |outcome: &FlowOutcome| 1 + outcome.say.len() + outcome.do_not.len() + outcome.steps.len() + outcome.call.len();
    let looked_up = flow.questions.iter().map(|question| 1 + question.options.len()).sum::<usize>();
    let a_walk = LOOK_UP * looked_up + flow.outcomes.iter().map(held).sum::<usize>();
    let (mut ends, mut tried) = (0, 0);
    for (end, state) in model.ends() {
        ends += 1;
        let way = model.way(end);
        let walks = if way.signs.is_empty() {
            way.answers.iter().map(|(question, _)| 3 * model.questions[*question].choices.len()).sum()
        } else {
            0
        };
        if scope.spend((1 + walks) * a_walk).is_err() {
            return Err(model.too_large("the ends of the walk"));
        }
        let answers = answers(flow, &way);
        let walked = walk(flow, facts_of, &answers);
        let mut differs = |what: String| proof.fail(Failure { what, path: model.written(&way) });
        let asked = || way.answers.iter().map(|(question, _)| &flow.questions[*question].id);
        if !walked.path.iter().map(|answered| &answered.question.id).eq(asked()) {
            differs("the walk asks other questions than were proved".to_owned());
        }
        let promised = urgency(&model, state.facts);
        if walked.outcome().is_none_or(|outcome| outcome.urgency != promised) {
            differs(format!("the walk does not come to {}, as was proved", promised.word()));
        }
        // Signs change nothing in how answers are replayed.
        if !way.signs.is_empty() {
            continue;
        }
        for (question, before) in &way.answers {
            let asked = &model.questions[*question];
            for choice in asked.choices.iter().filter(|choice| choice.options != *before) {
                tried += 1;
                let mut changed = answers.clone();
                changed.answer(asked.question.id.clone(), choice.options.iter().copied().cloned());
                let replayed = walk(flow, facts_of, &changed);
                if shape(&replayed) != shape(&walk(flow, facts_of, &on_the_way(&replayed))) {
                    let to = written(asked.question, &choice.options);
                    differs(format!("changing to {to} differs from answering afresh"));
                }
                changed.answer(asked.question.id.clone(), before.iter().copied().cloned());
                if shape(&walk(flow, facts_of, &changed)) != shape(&walked) {
                    differs(format!("changing {} and back does not come back", asked.question.id));
                }
            }
        }
    }
    proof.count("paths walked", ends);
    proof.count("changes", tried);
    Ok(proof)
}

/// How many comparisons it takes to look up an answer.
const LOOK_UP: usize = 10;

fn answers(flow: &Flow, way: &Way<'_>) -> Answers {
    let mut answers = Answers::default();
    for sign in &way.signs {
        answers.tick(sign, true);
    }
    for (question, options) in &way.answers {
        answers.answer(flow.questions[*question].id.clone(), options.iter().copied().cloned());
    }
    answers
}

/// The answers of a walk alone, as one who never changed any would give them.
fn on_the_way(walk: &Walk<'_>) -> Answers {
    let mut answers = Answers::default();
    for answered in &walk.path {
        answers.answer(answered.question.id.clone(), answered.options.iter().map(|option| option.id.clone()));
    }
    answers
}

/// What a walk passed, knows and stands at; an outcome follows from what is known.
fn shape<'w>(walk: &'w Walk<'_>) -> (Vec<&'w QuestionId>, &'w BTreeSet<&'w FactId>, Option<&'w QuestionId>) {
    let at = match &walk.place {
        Stand::Question(current) => Some(&current.question.id),
        Stand::Outcome(_) => None,
    };
    (walk.path.iter().map(|answered| &answered.question.id).collect(), &walk.facts, at)
}
