//! Routes and conditions in the words of the answers that bring them about.

use super::Names;
use crate::content::{AnswerOption, Call, FactId, Flow, FlowOutcome, Predicate, Question};

/// Whom an outcome leads to, in order, each with what it depends on.
pub fn calls(flow: &Flow, outcome: &FlowOutcome, names: Names) -> Vec<String> {
    let call = |(index, call): (usize, &Call)| match &call.when {
        None => format!("{}. {}", index + 1, (names.role)(call.role)),
        Some(when) => format!("{}. {}, når {}", index + 1, (names.role)(call.role), words(flow, when)),
    };
    outcome.call.iter().enumerate().map(call).collect()
}

/// What brings an outcome, as the answers that tell it; nothing for the one that always applies.
pub fn condition(flow: &Flow, outcome: &FlowOutcome) -> Option<String> {
    outcome.when.as_ref().map(|when| words(flow, when))
}

/// The answers with which a route is taken.
pub fn taken_by(flow: &Flow, question: &Question, route: usize) -> String {
    let takes = |route: usize, option: &AnswerOption| {
        question.next[route].when.as_ref().is_some_and(|when| tells(option, when))
    };
    let Some(when) = &question.next[route].when else {
        let left: Vec<&AnswerOption> =
            question.options.iter().filter(|option| !(0..route).any(|before| takes(before, option))).collect();
        return match route {
            0 => "alle svar".to_owned(),
            _ if left.len() == question.options.len() => "ellers, ved alle svar".to_owned(),
            _ => texts(left, "\n"),
        };
    };
    let own: Vec<&AnswerOption> = question.options.iter().filter(|option| takes(route, option)).collect();
    if own.is_empty() {
        return format!("ved alle svar, når {}", words(flow, when));
    }
    let own = texts(own, "\n");
    if question.multiple { format!("mindst én af:\n{own}") } else { own }
}

fn tells(option: &AnswerOption, when: &Predicate) -> bool {
    when.holds(&|fact: &FactId| option.facts.contains(fact))
}

/// A condition as the answers that make it hold.
fn words(flow: &Flow, when: &Predicate) -> String {
    let parts = |parts: &[Predicate], between: &str| {
        // Facts that one answer tells together are told in the same words.
        let mut once: Vec<String> = Vec::new();
        for part in parts.iter().map(|part| words(flow, part)) {
            if !once.contains(&part) {
                once.push(part);
            }
        }
        once.join(between)
    };
    match when {
        Predicate::Has(fact) => told_by(flow, fact),
        Predicate::Not(fact) => format!("ikke ({})", told_by(flow, fact)),
        Predicate::All(all) => parts(all, " og "),
        Predicate::Any(any) => parts(any, " eller "),
    }
}

/// The answers that tell a fact, by question.
fn told_by(flow: &Flow, fact: &FactId) -> String {
    let by_question = flow.questions.iter().filter_map(|question| {
        let telling: Vec<&AnswerOption> =
            question.options.iter().filter(|option| option.facts.contains(fact)).collect();
        (!telling.is_empty()).then(|| format!("{}: {}", question.short.da(), texts(telling, " / ")))
    });
    let told: Vec<String> = by_question.collect();
    if told.is_empty() { told_by_signs(flow, fact) } else { told.join(" eller ") }
}

/// A fact that no answer tells, but signs do.
fn told_by_signs(flow: &Flow, fact: &FactId) -> String {
    let said = flow.facts.iter().find(|known| known.id == *fact).and_then(|known| known.said.as_ref());
    said.map_or_else(|| format!("et tegn siger {fact}"), |said| format!("et tegn siger, at {}", said.da()))
}

fn texts<'f>(options: impl IntoIterator<Item = &'f AnswerOption>, between: &str) -> String {
    options.into_iter().map(|option| option.text.da()).collect::<Vec<_>>().join(between)
}
