//! Routes and conditions in the words of the answers that bring them about.

use super::Names;
use crate::content::{AnswerOption, Call, FactId, Flow, FlowOutcome, Phase, Predicate, Question};
use crate::walkthrough::each_once;

/// Most answers of a route that stand below each other.
const MOST_BELOW: usize = 4;
/// Beside a route on which the outcome is shown while more is asked.
const MEANWHILE: &str = "Resultatet vises, mens der spørges videre.";

/// How soon to ring, as shortly as it can be said, and the id of the outcome.
pub fn head(outcome: &FlowOutcome, names: Names) -> String {
    let urgency = (names.urgency)(outcome.urgency);
    format!("{} · {}", urgency.split_once(',').map_or(urgency, |(first, _)| first), outcome.id)
}

/// Whom an outcome leads to, and what its steps are for.
pub fn leads_to(flow: &Flow, outcome: &FlowOutcome, names: Names) -> String {
    let calls = calls(flow, outcome, names);
    steps(flow, outcome).map_or_else(|| format!("{calls}."), |steps| format!("{calls}. {steps}."))
}

/// Whom an outcome leads to, in order, each with what it depends on.
fn calls(flow: &Flow, outcome: &FlowOutcome, names: Names) -> String {
    let call = |call: &Call| match &call.when {
        None => (names.role)(call.role).to_owned(),
        Some(when) => format!("{}, når {}", (names.role)(call.role), words(flow, when, in_short)),
    };
    outcome.call.iter().map(call).collect::<Vec<_>>().join(" · ")
}

/// What the steps of an outcome are for, each slot once, in the order of the slots; nothing where it has none.
fn steps(flow: &Flow, outcome: &FlowOutcome) -> Option<String> {
    let fills = |slot: usize| outcome.steps.iter().any(|step| step.slot == slot);
    let slots = flow.slots.iter().enumerate().filter(|(index, _)| fills(*index));
    let slots: Vec<&str> = slots.map(|(_, slot)| slot.id.as_str()).collect();
    (!slots.is_empty()).then(|| format!("Skridt: {}", slots.join(" · ")))
}

/// All slots in order, by phase, and which step of a slot is shown.
pub fn slots(flow: &Flow, names: Names) -> String {
    let phases = Phase::ALL.iter().filter_map(|phase| {
        let slots: Vec<&str> =
            flow.slots.iter().filter(|slot| slot.phase == *phase).map(|slot| slot.id.as_str()).collect();
        (!slots.is_empty()).then(|| format!("{}: {}", (names.phase)(*phase), slots.join(" · ")))
    });
    let phases: Vec<String> = phases.collect();
    format!(
        "Skridt i rækkefølge. {}. Er der flere skridt af samme slags, gælder det fra det øverste resultat.",
        phases.join(". ")
    )
}

/// What brings an outcome, as the answers that tell it; nothing for the one that always applies.
pub fn condition(flow: &Flow, outcome: &FlowOutcome) -> Option<String> {
    outcome.when.as_ref().map(|when| words(flow, when, told_by))
}

/// The answers with which a route is taken, and whether the outcome is shown from there on.
pub fn taken_by(flow: &Flow, question: &Question, route: usize) -> String {
    let answers = answers(flow, question, route);
    let meanwhile = question.next.get(route).is_some_and(|route| route.meanwhile);
    if meanwhile { format!("{answers}\n{MEANWHILE}") } else { answers }
}

fn answers(flow: &Flow, question: &Question, route: usize) -> String {
    let when = |route: usize| question.next.get(route).and_then(|route| route.when.as_ref());
    let takes = |route: usize, option: &AnswerOption| when(route).is_some_and(|when| tells(option, when));
    let Some(when) = when(route) else {
        let left: Vec<&AnswerOption> =
            question.options.iter().filter(|option| !(0..route).any(|before| takes(before, option))).collect();
        return match route {
            0 => "alle svar".to_owned(),
            _ if left.len() == question.options.len() => "ellers, ved alle svar".to_owned(),
            _ => listed(left),
        };
    };
    let own: Vec<&AnswerOption> = question.options.iter().filter(|option| takes(route, option)).collect();
    if own.is_empty() {
        return format!("ved alle svar, når {}", words(flow, when, told_by));
    }
    let own = listed(own);
    if question.multiple { format!("mindst én af:\n{own}") } else { own }
}

fn tells(option: &AnswerOption, when: &Predicate) -> bool {
    when.holds(&|fact: &FactId| option.facts.contains(fact))
}

/// A condition in words; `of` gives those of a fact, one for each way to tell it.
fn words(flow: &Flow, when: &Predicate, of: fn(&Flow, &FactId) -> Vec<String>) -> String {
    let part = |part: &Predicate| match ways(flow, part, of).as_slice() {
        [only] => only.clone(),
        several => format!("({})", several.join(" eller ")),
    };
    match when {
        Predicate::Has(_) | Predicate::Any(_) => ways(flow, when, of).join(" eller "),
        Predicate::Not(fact) => format!("ikke ({})", of(flow, fact).join(" eller ")),
        Predicate::All(all) => each_once(all.iter().map(part)).join(" og "),
    }
}

/// The ways to make a condition hold, each once: facts that one answer tells together are told in the same words.
fn ways(flow: &Flow, when: &Predicate, of: fn(&Flow, &FactId) -> Vec<String>) -> Vec<String> {
    match when {
        Predicate::Has(fact) => of(flow, fact),
        Predicate::Any(any) => each_once(any.iter().flat_map(|part| ways(flow, part, of))),
        Predicate::Not(_) | Predicate::All(_) => vec![words(flow, when, of)],
    }
}

/// How a fact is retold, which is shorter than the answers that tell it; those where it is not retold.
fn in_short(flow: &Flow, fact: &FactId) -> Vec<String> {
    let said = flow.facts.iter().find(|known| known.id == *fact).and_then(|known| known.said.as_ref());
    said.map_or_else(|| told_by(flow, fact), |said| vec![said.da().to_owned()])
}

/// The answers that tell a fact, by question; questions that tell it by the same answers together.
fn told_by(flow: &Flow, fact: &FactId) -> Vec<String> {
    let mut by_answers: Vec<(String, Vec<&str>)> = Vec::new();
    for question in &flow.questions {
        let telling: Vec<&AnswerOption> =
            question.options.iter().filter(|option| option.facts.contains(fact)).collect();
        if telling.is_empty() {
            continue;
        }
        let telling = texts(telling, " / ");
        match by_answers.iter_mut().find(|(answers, _)| *answers == telling) {
            Some((_, questions)) => questions.push(question.short.da()),
            None => by_answers.push((telling, vec![question.short.da()])),
        }
    }
    if by_answers.is_empty() {
        return vec![told_by_signs(flow, fact)];
    }
    by_answers.into_iter().map(|(answers, questions)| format!("{}: {answers}", questions.join(" / "))).collect()
}

/// A fact that no answer tells, but signs do.
fn told_by_signs(flow: &Flow, fact: &FactId) -> String {
    let said = flow.facts.iter().find(|known| known.id == *fact).and_then(|known| known.said.as_ref());
    said.map_or_else(|| format!("et tegn siger {fact}"), |said| format!("et tegn siger, at {}", said.da()))
}

/// Answers below each other; many of them side by side, which takes less room.
fn listed(options: Vec<&AnswerOption>) -> String {
    let between = if options.len() > MOST_BELOW { " / " } else { "\n" };
    texts(options, between)
}

fn texts<'f>(options: impl IntoIterator<Item = &'f AnswerOption>, between: &str) -> String {
    options.into_iter().map(|option| option.text.da()).collect::<Vec<_>>().join(between)
}
