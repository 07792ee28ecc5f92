//! Replaying the answers: which questions they lead through, where they end, and what does not fit.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::answers::Answers;
use super::outcome::{Outcome, compose};
use crate::content::{
    AnswerOption, FactId, Flow, Library, OptionId, Predicate, Question, QuestionId, Route, SignId, Target, nearest,
};

/// What the answers lead to.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    flow: &'a Flow,
    from_signs: BTreeSet<&'a FactId>,
    /// The answered questions, in the order they were met.
    pub path: Vec<Answered<'a>>,
    /// Answers to questions that the way no longer passes, in the order of the flow.
    pub left_out: Vec<Answered<'a>>,
    /// Everything that the ticked signs and the answers on the path tell.
    pub facts: BTreeSet<&'a FactId>,
    pub place: Place<'a>,
    /// The question that is still to be answered beside an outcome that is shown meanwhile.
    pub then: Option<Current<'a>>,
    /// What does not fit; while there is any, no outcome is given.
    pub problems: Vec<AnswerProblem>,
}

/// A question with the options chosen, in the question's order.
#[derive(Clone, Debug)]
pub struct Answered<'a> {
    pub question: &'a Question,
    pub options: Vec<&'a AnswerOption>,
}

/// Where a walk stands.
#[derive(Clone, Debug)]
pub enum Place<'a> {
    Question(Current<'a>),
    Outcome(Box<Outcome<'a>>),
}

/// A question that is to be answered.
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    pub question: &'a Question,
    /// Its number on the way, from 1.
    pub step: usize,
    /// Questions on the longest way that is still open, those already answered among them.
    pub at_most: usize,
}

/// An answer that does not fit the flow.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AnswerProblem {
    #[error("there is no question {question}{}", suggestion(.near.as_deref()))]
    UnknownQuestion { question: QuestionId, near: Option<String> },
    #[error("the question {question} has no option {option}{}", suggestion(.near.as_deref()))]
    UnknownOption { question: QuestionId, option: OptionId, near: Option<String> },
    #[error("{option} is no option of the question {question}, but of {other}")]
    OptionOfAnother { question: QuestionId, option: OptionId, other: QuestionId },
    #[error("the question {question} takes one option, not {count}")]
    Several { question: QuestionId, count: usize },
    #[error("the option {option} of the question {question} stands alone; choose it without others")]
    NotAlone { question: QuestionId, option: OptionId },
    #[error("there is no sign {sign}")]
    UnknownSign { sign: SignId },
}

fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean {near}?"))
}

/// Replays the answers from the start. `facts_of` gives what a sign tells, and nothing for a sign that does not exist.
///
/// The walk stops at the first question without an answer that fits.
/// Where something fits nothing on the way (an unknown question or sign, an answer that the way has left), it stops at
/// the last question before the outcome: an outcome that leaves something out could ask for too little.
pub fn walk<'a>(flow: &'a Flow, facts_of: impl Fn(&SignId) -> Option<&'a [FactId]>, answers: &Answers) -> Walk<'a> {
    let (mut answered, mut problems) = resolve(flow, answers);
    let mut from_signs = BTreeSet::new();
    for sign in answers.signs() {
        match facts_of(sign) {
            Some(facts) => from_signs.extend(facts),
            None => problems.push(AnswerProblem::UnknownSign { sign: sign.clone() }),
        }
    }

    let mut path: Vec<Answered<'a>> = Vec::new();
    let mut facts = from_signs.clone();
    let mut at = flow.question(&flow.start);
    let mut meanwhile = false;
    while let Some(question) = at
        && let Some(options) = answered.remove(&question.id)
    {
        facts.extend(options.iter().flat_map(|option| &option.facts));
        path.push(Answered { question, options });
        let route = route(question, &facts);
        meanwhile |= route.is_some_and(|route| route.meanwhile);
        at = route.and_then(|route| leads_to(flow, route));
    }
    let shown = (at.is_none() || meanwhile) && problems.is_empty();
    let outcome = if shown { compose(flow, &facts) } else { None };
    let then = at.filter(|_| outcome.is_some()).map(|question| current(flow, question, path.len(), &facts));
    let place = match (outcome, at) {
        (Some(outcome), _) => Place::Outcome(Box::new(outcome)),
        (None, Some(question)) => Place::Question(current(flow, question, path.len(), &facts)),
        (None, None) => {
            #[expect(clippy::indexing_slicing, reason = "the start resolves, so a checked flow has questions")]
            let last = path.pop().map_or(&flow.questions[0], |last| last.question);
            facts = facts_on(&from_signs, &path);
            Place::Question(current(flow, last, path.len(), &facts))
        }
    };
    let left_out = flow
        .questions
        .iter()
        .filter_map(|question| Some(Answered { question, options: answered.remove(&question.id)? }))
        .collect();
    Walk { flow, from_signs, path, left_out, facts, place, then, problems }
}

impl<'a> Walk<'a> {
    /// The walk of these answers through the library's own flow and signs.
    #[must_use]
    pub fn of(library: &'a Library, answers: &Answers) -> Self {
        walk(&library.flow, |sign| library.sign(sign).map(|sign| sign.facts.as_slice()), answers)
    }

    /// The question that is to be answered next, be it beside an outcome; nothing at the end of the way.
    #[must_use]
    pub fn asked(&self) -> Option<Current<'a>> {
        match self.place {
            Place::Question(current) => Some(current),
            Place::Outcome(_) => self.then,
        }
    }

    /// The outcome, where the way has been walked to its end or it is shown meanwhile.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome<'a>> {
        match &self.place {
            Place::Outcome(outcome) => Some(outcome),
            Place::Question(_) => None,
        }
    }

    /// A question on the way as it stood when it was asked, for one who comes back to it. Nothing for other questions.
    #[must_use]
    pub fn back_at(&self, question: &QuestionId) -> Option<Current<'a>> {
        let passed = self.path.iter().enumerate().find(|(_, answered)| answered.question.id == *question);
        match passed {
            Some((before, answered)) => {
                let facts = facts_on(&self.from_signs, self.path.iter().take(before));
                Some(current(self.flow, answered.question, before, &facts))
            }
            None => self.asked().filter(|current| current.question.id == *question),
        }
    }
}

/// The questions on the longest way through a flow, for one who has not begun.
#[must_use]
pub fn longest(flow: &Flow) -> usize {
    flow.question(&flow.start).map_or(0, |start| remaining(flow, start, &BTreeSet::new(), &mut BTreeMap::new()))
}

fn facts_on<'a: 'p, 'p>(
    from_signs: &BTreeSet<&'a FactId>,
    path: impl IntoIterator<Item = &'p Answered<'a>>,
) -> BTreeSet<&'a FactId> {
    let told = path.into_iter().flat_map(|answered| &answered.options).flat_map(|option| &option.facts);
    from_signs.iter().copied().chain(told).collect()
}

fn current<'a>(flow: &'a Flow, question: &'a Question, answered: usize, facts: &BTreeSet<&FactId>) -> Current<'a> {
    Current { question, step: answered + 1, at_most: answered + remaining(flow, question, facts, &mut BTreeMap::new()) }
}

/// The route that is taken from a question once these facts are known.
fn route<'a>(question: &'a Question, facts: &BTreeSet<&FactId>) -> Option<&'a Route> {
    let has = |fact: &FactId| facts.contains(fact);
    question.next.iter().find(|route| route.when.as_ref().is_none_or(|when| when.holds(&has)))
}

/// The question that a route leads to, or nothing where the outcome follows.
fn leads_to<'a>(flow: &'a Flow, route: &Route) -> Option<&'a Question> {
    match &route.to {
        Target::Question(id) => flow.question(id),
        Target::Outcome => None,
    }
}

/// Questions on the longest way from this one on, itself among them; `known` holds what was found already.
fn remaining<'a>(
    flow: &'a Flow,
    question: &'a Question,
    facts: &BTreeSet<&FactId>,
    known: &mut BTreeMap<&'a QuestionId, usize>,
) -> usize {
    if let Some(known) = known.get(&question.id) {
        return *known;
    }
    let mut most = 0;
    for route in &question.next {
        let holds = route.when.as_ref().map_or(Holds::Surely, |when| will_hold(when, facts));
        if holds != Holds::Never
            && let Some(next) = leads_to(flow, route)
        {
            most = most.max(remaining(flow, next, facts, known));
        }
        if holds == Holds::Surely {
            break;
        }
    }
    known.insert(&question.id, 1 + most);
    1 + most
}

/// Whether a condition will hold, whatever more becomes known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Surely,
    Perhaps,
    Never,
}

fn will_hold(when: &Predicate, facts: &BTreeSet<&FactId>) -> Holds {
    match when {
        Predicate::Has(fact) if facts.contains(fact) => Holds::Surely,
        Predicate::Not(fact) if facts.contains(fact) => Holds::Never,
        Predicate::Has(_) | Predicate::Not(_) => Holds::Perhaps,
        Predicate::All(parts) => together(parts, facts, Holds::Never, Holds::Surely),
        Predicate::Any(parts) => together(parts, facts, Holds::Surely, Holds::Never),
    }
}

/// `one` where one part is that, `every` where all parts are that.
fn together(parts: &[Predicate], facts: &BTreeSet<&FactId>, one: Holds, every: Holds) -> Holds {
    let parts: Vec<Holds> = parts.iter().map(|part| will_hold(part, facts)).collect();
    if parts.contains(&one) {
        one
    } else if parts.iter().all(|part| *part == every) {
        every
    } else {
        Holds::Perhaps
    }
}

type Resolved<'a> = BTreeMap<&'a QuestionId, Vec<&'a AnswerOption>>;

/// The answers that fit, and what is wrong with the others.
fn resolve<'a>(flow: &'a Flow, answers: &Answers) -> (Resolved<'a>, Vec<AnswerProblem>) {
    let mut resolved = BTreeMap::new();
    let mut problems = Vec::new();
    for (id, options) in answers.questions() {
        let Some(question) = flow.question(id) else {
            let near = nearest(id.as_str(), flow.questions.iter().map(|question| question.id.as_str()));
            problems.push(AnswerProblem::UnknownQuestion { question: id.clone(), near });
            continue;
        };
        let before = problems.len();
        problems.extend(
            options
                .iter()
                .filter(|option| question.option(option).is_none())
                .map(|option| stray(flow, question, option)),
        );
        let chosen: Vec<&AnswerOption> =
            question.options.iter().filter(|option| options.contains(&option.id)).collect();
        if chosen.len() > 1 {
            if !question.multiple {
                problems.push(AnswerProblem::Several { question: id.clone(), count: chosen.len() });
            } else if let Some(alone) = chosen.iter().find(|option| option.exclusive) {
                problems.push(AnswerProblem::NotAlone { question: id.clone(), option: alone.id.clone() });
            }
        }
        if problems.len() == before {
            resolved.insert(&question.id, chosen);
        }
    }
    (resolved, problems)
}

/// What is wrong with an option that the question does not have.
fn stray(flow: &Flow, question: &Question, option: &OptionId) -> AnswerProblem {
    let (question_id, option_id) = (question.id.clone(), option.clone());
    if let Some(other) = flow.questions.iter().find(|other| other.option(option).is_some()) {
        return AnswerProblem::OptionOfAnother { question: question_id, option: option_id, other: other.id.clone() };
    }
    let near = nearest(option.as_str(), question.options.iter().map(|option| option.id.as_str()));
    AnswerProblem::UnknownOption { question: question_id, option: option_id, near }
}
