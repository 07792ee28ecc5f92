//! The flow as a graph in Graphviz's language, for those who review it on paper: questions, answers, outcomes.
//!
//! The text is the same for the same flow, so two editions can be compared line by line. Nothing is drawn here.

use std::fmt::Write as _;

use crate::content::{AnswerOption, FactId, Flow, FlowOutcome, Predicate, Question, Role, Target, Urgency};

/// Most characters of a line in the graph.
const WIDTH: usize = 38;

/// How urgencies and roles are called in the reader's language.
#[derive(Clone, Copy)]
pub struct Names {
    pub urgency: fn(Urgency) -> &'static str,
    pub role: fn(Role) -> &'static str,
}

/// The graph: a box for each question, an edge for each route with the answers that take it, and after the last
/// question an edge to each outcome with the answers that bring it.
#[must_use]
pub fn dot(flow: &Flow, names: Names) -> String {
    let mut out = String::from(
        "digraph flow {\n  rankdir=LR; ranksep=0.9; nodesep=0.25;\n  \
         node [shape=box, fontname=\"Helvetica\", fontsize=11];\n  edge [fontname=\"Helvetica\", fontsize=9];\n",
    );
    let mut line = |text: String| {
        out.push_str("  ");
        out.push_str(&text);
        out.push('\n');
    };
    for question in &flow.questions {
        line(format!("{} [style=rounded, label={}];", node(question), label(question.short.da())));
    }
    line(format!("end [shape=circle, label={}];", label("Resultat")));
    for question in &flow.questions {
        for (index, route) in question.next.iter().enumerate() {
            let to = match &route.to {
                Target::Question(id) => flow.question(id).map_or_else(|| quoted(id.as_str()), node),
                Target::Outcome => "end".to_owned(),
            };
            line(format!("{} -> {to} [label={}];", node(question), label(&taken_by(flow, question, index))));
        }
    }
    for outcome in &flow.outcomes {
        let id = quoted(&format!("outcome {}", outcome.id));
        line(format!("{id} [label={}];", label(&told(outcome, names))));
        let when = outcome.when.as_ref().map_or_else(|| "altid".to_owned(), |when| words(flow, when));
        line(format!("end -> {id} [label={}];", label(&when)));
    }
    out.push_str("}\n");
    out
}

/// An outcome's id, how soon to ring, and whom.
fn told(outcome: &FlowOutcome, names: Names) -> String {
    let mut text = format!("{}\n{}", outcome.id, (names.urgency)(outcome.urgency));
    for (index, call) in outcome.call.iter().enumerate() {
        // Writing to a string cannot fail.
        _ = write!(text, "\n{}. {}", index + 1, (names.role)(call.role));
    }
    text
}

/// The answers with which a route is taken.
fn taken_by(flow: &Flow, question: &Question, route: usize) -> String {
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
    if told.is_empty() { format!("tegn på {fact}") } else { told.join(" eller ") }
}

fn texts<'f>(options: impl IntoIterator<Item = &'f AnswerOption>, between: &str) -> String {
    options.into_iter().map(|option| option.text.da()).collect::<Vec<_>>().join(between)
}

fn node(question: &Question) -> String {
    quoted(&format!("question {}", question.id))
}

/// A text broken between words, as Graphviz reads it.
fn label(text: &str) -> String {
    let mut broken = String::new();
    let mut length = 0;
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            broken.push('\n');
            length = 0;
        }
        for word in line.split(' ') {
            let long = word.chars().count();
            if length > 0 {
                let fits = length + 1 + long <= WIDTH;
                broken.push(if fits { ' ' } else { '\n' });
                length = if fits { length + 1 } else { 0 };
            }
            broken.push_str(word);
            length += long;
        }
    }
    quoted(&broken)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_break_between_words_and_keep_what_they_say() {
        assert_eq!(label("Sig »nej« til \"ja\" og \\"), r#""Sig »nej« til \"ja\" og \\""#);
        assert_eq!(
            label("Personen er i udlandet og kommer måske ikke hjem igen\nto"),
            r#""Personen er i udlandet og kommer måske\nikke hjem igen\nto""#
        );
    }
}
