//! The shipped walkthrough, through the public interface: the proofs, what the outcomes say, and known cases.

mod answers;
mod calls;
mod cases;
mod graph;
mod marks;
mod paths;
mod proofs;
mod reviewed;
mod safety;
mod season;

use vejviser::content::{Language, Line, OptionId, QuestionId};
use vejviser::phrase::{step_by, step_who};
use vejviser::walkthrough::{Answers, NextStep, Outcome, Walk};

use crate::library;

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

/// All steps, those that have no room among the first as well.
fn all_steps<'o, 'a>(outcome: &'o Outcome<'a>) -> impl Iterator<Item = &'o NextStep<'a>> {
    outcome.steps.iter().chain(&outcome.more.steps)
}

/// Everything that must not be done, the guard first.
fn all_do_not<'o>(outcome: &'o Outcome<'_>) -> impl Iterator<Item = &'o Line> {
    outcome.guard.lines.iter().chain(outcome.do_not.iter().copied()).chain(outcome.more.do_not.iter().copied())
}

/// Everything that the steps say.
fn steps_text(outcome: &Outcome<'_>) -> String {
    let mut text = String::new();
    for taken in all_steps(outcome) {
        let detail = taken.detail_in(Language::Danish).unwrap_or_default();
        let (who, by) = (step_who(Language::Danish, taken.step), step_by(Language::Danish, taken.step));
        for part in [taken.step.text.da(), &detail, who, by, taken.step.if_not.da()] {
            text.push_str(part);
            text.push('\n');
        }
    }
    text
}

fn do_not_text(outcome: &Outcome<'_>) -> String {
    let lines: Vec<&str> = all_do_not(outcome).map(|line| line.text.da()).collect();
    lines.join("\n")
}

fn say_text(outcome: &Outcome<'_>) -> String {
    let lines: Vec<&str> = outcome.say.iter().map(|line| line.text.da()).collect();
    lines.join("\n")
}
