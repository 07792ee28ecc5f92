//! The shipped walkthrough, through the public interface: the proofs, what the outcomes say, and known cases.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails, in its helpers too")]

mod answers;
mod calls;
mod cases;
mod graph;
mod marks;
mod paths;
mod proofs;
mod safety;
mod season;

use std::sync::LazyLock;

use vejviser::content::{Library, OptionId, QuestionId, Text, bundled};
use vejviser::walkthrough::{Answers, Outcome, Walk};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| match bundled() {
    Ok(library) => library,
    Err(problems) => {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the bundled packs are not whole:\n{}", lines.join("\n"));
    }
});

fn library() -> &'static Library {
    &LIBRARY
}

/// Answers written as `question=option,option`.
fn answers(lines: &[&str]) -> Answers {
    let mut answers = Answers::default();
    for line in lines {
        let (question, options) = line.split_once('=').expect("question=option,option");
        answers.answer(QuestionId::new(question), options.split(',').map(OptionId::new));
    }
    answers
}

fn walk(answers: &Answers) -> Walk<'static> {
    Walk::of(library(), answers)
}

/// Everything that the steps say.
fn steps_text(outcome: &Outcome<'_>) -> String {
    let mut text = String::new();
    for step in &outcome.steps {
        let parts = [Some(&step.text), step.detail.as_ref(), Some(&step.who), Some(&step.by), step.if_not.as_ref()];
        for part in parts.into_iter().flatten() {
            text.push_str(part.da());
            text.push('\n');
        }
    }
    text
}

/// Everything that must not be done, the guard included.
fn do_not_text(outcome: &Outcome<'_>) -> String {
    let lines: Vec<&str> = outcome.do_not.iter().copied().chain(&outcome.guard.lines).map(Text::da).collect();
    lines.join("\n")
}

fn say_text(outcome: &Outcome<'_>) -> String {
    let lines: Vec<&str> = outcome.say.iter().map(|line| line.da()).collect();
    lines.join("\n")
}
