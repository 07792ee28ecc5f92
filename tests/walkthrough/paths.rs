//! Ways through the walkthrough as clicks: each option, and where several may be ticked, each alone, each pair, and all.
//! The rules are proved over all ways by `walkthrough::proof`; here are the ends that its texts are looked at on.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use vejviser::content::{FactId, OptionId, Question};
use vejviser::walkthrough::{Answers, Outcome, Place, Walk};

use crate::walk;

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
    follow(&Answers::default(), true, &mut ends);
    ends
});

pub fn ends() -> &'static [End] {
    &ENDS
}

fn follow(answers: &Answers, single: bool, ends: &mut Vec<End>) {
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
    for options in selections(current.question) {
        let mut more = answers.clone();
        let single = single && options.len() == 1;
        more.answer(current.question.id.clone(), options);
        follow(&more, single, ends);
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
