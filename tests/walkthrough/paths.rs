//! Every way through the walkthrough: each option, and where several may be ticked, each alone, each pair, and all.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use vejviser::content::{FactId, OptionId, Question};
use vejviser::walkthrough::{Answers, Outcome, Place, Walk};

use crate::{library, walk};

/// One way to the end.
pub struct End {
    pub answers: Answers,
    /// Whether no question was answered with several ticks.
    pub single: bool,
    pub questions: Vec<&'static str>,
    pub facts: BTreeSet<&'static FactId>,
    pub outcome: Outcome<'static>,
}

static ENDS: LazyLock<Vec<End>> = LazyLock::new(|| {
    let mut ends = Vec::new();
    follow(&Answers::default(), true, &selections, &mut ends);
    ends
});

pub fn ends() -> &'static [End] {
    &ENDS
}

/// All ways to the end that go on from these answers, one option at each question.
pub fn completions(answers: &Answers) -> Vec<End> {
    let mut ends = Vec::new();
    let one_by_one = |question: &Question| singles(question).collect();
    follow(answers, true, &one_by_one, &mut ends);
    ends
}

fn follow(answers: &Answers, single: bool, choices: &dyn Fn(&Question) -> Vec<Vec<OptionId>>, ends: &mut Vec<End>) {
    let walk: Walk<'static> = walk(answers);
    assert!(walk.problems.is_empty(), "{:?}", walk.problems);
    assert!(walk.path.len() <= 8, "no way has more than eight questions: {answers:?}");
    let current = match walk.place {
        Place::Question(current) => current,
        Place::Outcome(outcome) => {
            let questions = walk.path.iter().map(|answered| answered.question.id.as_str()).collect();
            ends.push(End { answers: answers.clone(), single, questions, facts: walk.facts, outcome: *outcome });
            return;
        }
    };
    assert_eq!(current.step, walk.path.len() + 1);
    assert!(current.at_most >= current.step && current.at_most <= 8);
    for options in choices(current.question) {
        let mut more = answers.clone();
        let single = single && options.len() == 1;
        more.answer(current.question.id.clone(), options);
        follow(&more, single, choices, ends);
    }
}

fn singles(question: &Question) -> impl Iterator<Item = Vec<OptionId>> + '_ {
    question.options.iter().map(|option| vec![option.id.clone()])
}

/// The ways to answer a question that are tried.
fn selections(question: &Question) -> Vec<Vec<OptionId>> {
    let mut all: Vec<Vec<OptionId>> = singles(question).collect();
    if question.multiple {
        let beside: Vec<&OptionId> =
            question.options.iter().filter(|option| !option.exclusive).map(|option| &option.id).collect();
        for (index, first) in beside.iter().enumerate() {
            all.extend(beside[index + 1..].iter().map(|second| vec![(*first).clone(), (*second).clone()]));
        }
        all.push(beside.into_iter().cloned().collect());
    }
    all
}

#[test]
fn every_way_ends_within_eight_questions_and_half_of_them_within_six() {
    let routes: BTreeSet<&[&str]> = ends().iter().map(|end| end.questions.as_slice()).collect();
    let mut lengths: Vec<usize> = routes.iter().map(|route| route.len()).collect();
    lengths.sort_unstable();
    assert_eq!(lengths.last(), Some(&8));
    assert!(lengths[lengths.len() / 2] <= 6, "{lengths:?}");
    assert_eq!(vejviser::walkthrough::longest(&library().flow), 8);
}

#[test]
fn every_question_and_every_outcome_can_be_met() {
    let asked: BTreeSet<&str> = ends().iter().flat_map(|end| end.questions.iter().copied()).collect();
    assert_eq!(asked.len(), library().flow.questions.len());
    let signs: BTreeSet<&FactId> = library().signs.iter().flat_map(|sign| &sign.facts).collect();
    for outcome in &library().flow.outcomes {
        let Some(when) = &outcome.when else { continue };
        let met =
            ends().iter().any(|end| when.holds(&|fact: &FactId| end.facts.contains(fact) || signs.contains(fact)));
        assert!(met, "{}", outcome.id);
    }
}

#[test]
fn danger_and_travel_are_asked_first() {
    for end in ends() {
        assert_eq!(end.questions[0], "fare-nu");
        assert!(end.questions.get(1).is_none_or(|second| *second == "rejse"));
    }
}

#[test]
fn the_number_of_questions_that_is_promised_is_kept_and_never_grows() {
    for end in ends().iter().filter(|end| end.single) {
        let walk = walk(&end.answers);
        let promised: Vec<usize> = walk
            .path
            .iter()
            .filter_map(|answered| walk.back_at(&answered.question.id))
            .map(|current| current.at_most)
            .collect();
        assert_eq!(promised.len(), walk.path.len());
        assert!(promised.is_sorted_by(|earlier, later| earlier >= later), "{promised:?}");
        assert!(promised.iter().all(|most| *most >= walk.path.len()));
    }
}
