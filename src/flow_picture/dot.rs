//! The graph in Graphviz's language.

use super::Names;
use super::words::{condition, head, leads_to, taken_by};
use crate::content::{Flow, FlowOutcome, Question, Target};

/// Most characters of a line in the graph.
const WIDTH: usize = 38;

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
        line(format!("{id} [label={}];", label(&told(flow, outcome, names))));
        line(format!(
            "end -> {id} [label={}];",
            label(&condition(flow, outcome).unwrap_or_else(|| "altid".to_owned()))
        ));
    }
    out.push_str("}\n");
    out
}

/// An outcome: how soon to ring, its id, whom, and what its steps are for.
fn told(flow: &Flow, outcome: &FlowOutcome, names: Names) -> String {
    format!("{}\n{}", head(outcome, names), leads_to(flow, outcome, names))
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
