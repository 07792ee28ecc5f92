//! Ways through the walkthrough as clicks: at every age and from every position all ways on which at most two answers
//! or ticks are not the calmest. The rules are proved over all ways by `walkthrough::proof`; here are the ends that
//! its texts are looked at on.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use vejviser::content::{FactId, OptionId, Question};
use vejviser::walkthrough::proof::LONGEST;
use vejviser::walkthrough::{Answers, Outcome, Place, Walk};

use crate::walkthrough::walk;

/// One way to the end.
pub struct End {
    pub answers: Answers,
    /// Whether no question was answered with several ticks.
    pub single: bool,
    pub questions: Vec<&'static str>,
    pub facts: BTreeSet<&'static FactId>,
    pub outcome: Outcome<'static>,
}

/// Answers that are not the calmest.
const MOST_WORRIES: usize = 2;
/// Everything is told apart at every age and from every position.
const ALL_ANSWERS: [&str; 2] = ["alder", "rolle"];
const CALM: [&str; 2] = ["nej", "ingen-af-dem"];

static ENDS: LazyLock<Vec<End>> = LazyLock::new(|| {
    let mut ends = Vec::new();
    follow(&Answers::default(), MOST_WORRIES, true, &mut ends);
    ends
});

pub fn ends() -> &'static [End] {
    &ENDS
}

fn follow(answers: &Answers, worries: usize, single: bool, ends: &mut Vec<End>) {
    let walk: Walk<'static> = walk(answers);
    assert!(walk.problems.is_empty(), "{:?}", walk.problems);
    assert!(walk.path.len() <= LONGEST, "no way has more questions: {answers:?}");
    let Some(current) = walk.asked() else {
        let Place::Outcome(outcome) = walk.place else { panic!("nothing is asked, and nothing told: {answers:?}") };
        let questions = walk.path.iter().map(|answered| answered.question.id.as_str()).collect();
        ends.push(End { answers: answers.clone(), single, questions, facts: walk.facts, outcome: *outcome });
        return;
    };
    assert_eq!(current.step, walk.path.len() + 1);
    assert!(current.at_most >= current.step && current.at_most <= LONGEST);
    for (options, worrying) in selections(current.question) {
        if let Some(worries) = worries.checked_sub(worrying) {
            let mut more = answers.clone();
            let single = single && options.len() == 1;
            more.answer(current.question.id.clone(), options);
            follow(&more, worries, single, ends);
        }
    }
}

/// The ways to answer a question that are tried, each with how many worries it tells: one option, a pair, all.
fn selections(question: &Question) -> Vec<(Vec<OptionId>, usize)> {
    let free = ALL_ANSWERS.contains(&question.id.as_str());
    let worrying = |id: &OptionId| usize::from(!free && !CALM.contains(&id.as_str()));
    let ids = question.options.iter().map(|option| &option.id);
    let mut all: Vec<(Vec<OptionId>, usize)> = ids.map(|id| (vec![id.clone()], worrying(id))).collect();
    if question.multiple {
        let beside: Vec<&OptionId> =
            question.options.iter().filter(|option| !option.exclusive).map(|option| &option.id).collect();
        for (index, first) in beside.iter().enumerate() {
            all.extend(beside[index + 1..].iter().map(|second| (vec![(*first).clone(), (*second).clone()], 2)));
        }
        all.push((beside.into_iter().cloned().collect(), 2));
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
