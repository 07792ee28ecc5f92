//! That the counts are those of real outcomes.

use std::collections::BTreeSet;

use super::bits::{Bits, Facts, Weights, Words};
use crate::content::{FactId, Language, Library, bundled};
use crate::paper::call_sheet::first::{whole_step, words};
use crate::phrase;
use crate::walkthrough::{Answers, NextStep, Outcome, Walk};

/// The words of an outcome as it is shown.
fn shown(outcome: &Outcome<'_>, language: Language) -> Words {
    let count = |texts: Vec<&str>| texts.into_iter().map(words).sum::<usize>();
    let step = |taken: &NextStep<'_>| {
        let step = taken.step;
        let by = phrase::step_by(language, step);
        let detail = taken.detail_in(language).unwrap_or_default();
        let texts = [step.text.in_language(language), &detail, phrase::step_who(language, step), by];
        count(texts.to_vec()) + words(step.if_not.in_language(language))
    };
    let lines = outcome.guard.lines.iter().chain(outcome.do_not.iter().copied());
    let guard = [&outcome.guard.reason, &outcome.guard.lasts].map(|text| text.in_language(language));
    let over = outcome.more.do_not.iter().map(|line| line.text.in_language(language));
    Words {
        whole: count(outcome.say.iter().map(|said| said.text.in_language(language)).collect())
            + count(lines.map(|line| line.text.in_language(language)).collect())
            + outcome.steps.iter().map(step).sum::<usize>(),
        more: count(guard.into_iter().chain(over).collect())
            + outcome.more.steps.iter().map(|taken| words(&whole_step(language, taken))).sum::<usize>(),
    }
}

/// Every case to practise on as it is answered, and with all signs ticked as well.
fn cases(library: &Library) -> Vec<Answers> {
    let cases = library.scenarios.iter().map(Answers::of);
    cases
        .flat_map(|case| {
            let mut with_signs = case.clone();
            library.signs.iter().for_each(|sign| with_signs.tick(&sign.id, true));
            [case, with_signs]
        })
        .collect()
}

#[test]
fn words_are_counted_as_they_are_shown() {
    let library = bundled().expect("the bundled packs are whole");
    let flow = &library.flow;
    let bits = Bits::new(flow).expect("few facts");
    for language in Language::ALL {
        let weights = Weights::new(flow, &bits, language);
        let mut counted = BTreeSet::new();
        for answers in cases(&library) {
            let walk = Walk::of(&library, &answers);
            // Further signs may lead past a question that the case answers, or to one that it does not.
            let Some(outcome) = walk.outcome() else { continue };
            let facts: Facts =
                walk.facts.iter().fold(0, |all, fact: &&FactId| all | bits.facts(std::slice::from_ref(*fact)));
            let words = weights.of(facts);
            assert_eq!(words, shown(outcome, language), "{answers:?}");
            counted.insert(words.whole);
        }
        assert!(counted.len() > 20, "the ways are all alike: {counted:?}");
    }
}

#[test]
fn more_facts_than_bits_are_told() {
    let mut flow = bundled().expect("the bundled packs are whole").flow.clone();
    while flow.facts.len() <= 128 {
        flow.facts.push(flow.facts[0].clone());
    }
    assert!(super::ways(&flow, Language::Danish).is_none());
}
