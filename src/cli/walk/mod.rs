//! `walk`: the answers so far lead to the next question, or to the outcome.

mod shown;

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, WalkCommand};
use super::contacts::open_word;
use super::load::{chosen_area, chosen_library};
use super::stop::Stop;
use super::{Answer, print};
use crate::content::{Callee, Clock, Language, Library, OptionId, QuestionId, SignId, Text, nearest, readable};
use crate::paper::{First, FirstCall, whole_step};
use crate::phrase;
use crate::walkthrough::{Answers, Calls, Current, NextStep, Outcome, Place, Walk, calls};

/// A question to answer, or an outcome with the question that is still to be answered beside it.
#[derive(Serialize)]
#[serde(untagged)]
enum Document {
    Question(Next),
    Outcome {
        outcome: Box<Ending>,
        #[serde(skip_serializing_if = "Option::is_none")]
        then: Option<Next>,
    },
}

#[derive(Serialize)]
struct Next {
    question: Asked,
}

#[derive(Serialize)]
struct Asked {
    id: String,
    text: String,
    why: String,
    options: Vec<Choice>,
    multiple: bool,
    step: usize,
    at_most: usize,
    /// Why it is asked with more weight at this time of the year.
    season: Option<Season>,
}

#[derive(Serialize)]
struct Season {
    title: String,
    line: String,
    basis: &'static str,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct Ending {
    id: String,
    urgency: &'static str,
    first: FirstScreen,
    /// At most five numbers.
    call: Vec<Call>,
    /// Those beyond, and those without a number.
    more_calls: Vec<Call>,
    say: Vec<String>,
    /// The guard's lines first.
    do_not: Vec<String>,
    steps: Vec<Step>,
    /// What has no room above, each text whole.
    more: Vec<String>,
    laws: Vec<String>,
    /// There is no outcome without it.
    guard: bool,
    note: String,
}

/// The texts of the first screen, as they are shown, without labels and buttons.
#[derive(Serialize)]
struct FirstScreen {
    /// How soon to ring, and why.
    headline: String,
    call: Option<String>,
    fallback: Option<String>,
    say: Vec<String>,
    do_not: Vec<String>,
    steps: Vec<String>,
}

#[derive(Serialize)]
struct Call {
    contact: String,
    name: String,
    /// What one rings them for.
    roles: Vec<&'static str>,
    phones: Vec<String>,
    open: &'static str,
    fallback: Option<String>,
}

#[derive(Serialize)]
struct Step {
    text: String,
    detail: Option<String>,
    who: String,
    by: String,
    if_not: String,
    /// `now`, `today`, `later`
    phase: &'static str,
}

pub(super) fn answer(args: &Args, command: &WalkCommand, now: DateTime) -> Result<Answer, Stop> {
    let language = args.language;
    let at = args.at.unwrap_or(now);
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let clock = Clock::new(at, library.edition_date());
    let answers = answers(command, &library)?;
    let walk = Walk::of(&library, &answers);
    fits(&walk)?;
    let next = |current: &Current<'_>| Next { question: asked(current, clock, language) };
    Ok(match &walk.place {
        Place::Question(current) => {
            print(args.json, &Document::Question(next(current)), || shown::question(current, clock, &area, language))
        }
        Place::Outcome(outcome) => {
            let calls = calls(outcome, &area, clock);
            let first = First::of(outcome, &calls, language, clock, at);
            let outcome_given = Box::new(ending(outcome, &calls, &first, language));
            let document = Document::Outcome { outcome: outcome_given, then: walk.then.as_ref().map(next) };
            print(args.json, &document, || {
                let mut out = shown::outcome(outcome, &calls, &area, language, clock, at);
                if let Some(then) = &walk.then {
                    shown::then(&mut out, then, clock, language);
                }
                out
            })
        }
    })
}

/// The answers and signs of the command line. What they mean is found out by the walk.
pub(super) fn answers(command: &WalkCommand, library: &Library) -> Result<Answers, Stop> {
    let mut answers = Answers::default();
    for text in &command.answers {
        let wrong =
            || Stop::Usage(format!("{text:?} is no answer; write it like QUESTION=OPTION or QUESTION=OPTION,OPTION"));
        let (question, options) = text.split_once('=').ok_or_else(wrong)?;
        if question.is_empty() || options.split(',').any(str::is_empty) {
            return Err(wrong());
        }
        let question = QuestionId::new(question);
        if answers.chosen(&question).next().is_some() {
            return Err(Stop::Usage(format!("the question {question} is answered twice; give all its options in one")));
        }
        answers.answer(question, options.split(',').map(OptionId::new));
    }
    for id in &command.signs {
        let sign = SignId::new(id);
        if library.sign(&sign).is_none() {
            let near = nearest(id, library.signs.iter().map(|sign| sign.id.as_str()));
            let near = near.map_or_else(|| "; search for one".to_owned(), |near| format!("; did you mean {near}?"));
            return Err(Stop::Usage(format!("there is no sign {}{near}", readable::value(id))));
        }
        answers.tick(&sign, true);
    }
    Ok(answers)
}

/// Answers that do not fit end a command; the first is told, with the question that the walk came to.
pub(super) fn fits(walk: &Walk<'_>) -> Result<(), Stop> {
    let Some(problem) = walk.problems.first() else { return on_the_way(walk) };
    let told = problem.to_string();
    let told = if told.ends_with('?') { told } else { told + "." };
    Err(Stop::Usage(match &walk.place {
        Place::Question(current) => format!("{told} The walk stops at the question {}.", current.question.id),
        Place::Outcome(_) => told,
    }))
}

/// So do answers to questions that are not on the way: what they tell would be missing from the outcome.
fn on_the_way(walk: &Walk<'_>) -> Result<(), Stop> {
    if walk.left_out.is_empty() {
        return Ok(());
    }
    let ids: Vec<&str> = walk.left_out.iter().map(|answered| answered.question.id.as_str()).collect();
    let next = match walk.asked() {
        Some(current) => format!("the next question is {}", current.question.id),
        None => "all questions on it are answered".to_owned(),
    };
    Err(Stop::Usage(format!("the way does not pass {}; {next}", ids.join(", "))))
}

fn asked(current: &Current<'_>, clock: Clock, language: Language) -> Asked {
    let question = current.question;
    Asked {
        id: question.id.to_string(),
        text: question.text.in_language(language).to_owned(),
        why: question.why.in_language(language).to_owned(),
        options: question
            .options
            .iter()
            .map(|option| Choice { id: option.id.to_string(), text: option.text.in_language(language).to_owned() })
            .collect(),
        multiple: question.multiple,
        step: current.step,
        at_most: current.at_most,
        season: question.season(clock).map(|season| Season {
            title: season.title.in_language(language).to_owned(),
            line: season.line.in_language(language).to_owned(),
            basis: season.basis().word(),
        }),
    }
}

fn ending(outcome: &Outcome<'_>, calls: &Calls<'_>, first: &First, language: Language) -> Ending {
    let told = |text: &Text| text.in_language(language).to_owned();
    let do_not = outcome.guard.lines.iter().chain(outcome.do_not.iter().copied());
    Ending {
        id: outcome.id.to_string(),
        urgency: outcome.urgency.word(),
        first: FirstScreen {
            headline: first.headline(),
            call: first.call.as_ref().map(FirstCall::text),
            fallback: first.fallback.as_ref().map(FirstCall::text),
            say: first.say.clone(),
            do_not: first.do_not.clone(),
            steps: first.steps.iter().map(|step| step.text.clone()).collect(),
        },
        call: calls.list.iter().map(|callee| call(callee, language)).collect(),
        more_calls: calls.more.iter().map(|callee| call(callee, language)).collect(),
        say: outcome.say.iter().map(|said| told(&said.text)).collect(),
        do_not: do_not.map(|line| told(&line.text)).collect(),
        steps: outcome.steps.iter().map(|taken| next_step(taken, language)).collect(),
        more: more(outcome, language),
        laws: outcome.laws.iter().map(ToString::to_string).collect(),
        guard: true,
        note: told(&outcome.note.text),
    }
}

/// What has no room above, each text whole: the rule's reason and end, more not to do, more steps.
fn more(outcome: &Outcome<'_>, language: Language) -> Vec<String> {
    let guard = [&outcome.guard.reason, &outcome.guard.lasts].map(|text| text.in_language(language).to_owned());
    let do_not = outcome.more.do_not.iter().map(|line| line.text.in_language(language).to_owned());
    let steps = outcome.more.steps.iter().map(|taken| whole_step(language, taken));
    guard.into_iter().chain(do_not).chain(steps).collect()
}

fn next_step(taken: &NextStep<'_>, language: Language) -> Step {
    let step = taken.step;
    Step {
        text: step.text.in_language(language).to_owned(),
        detail: taken.detail_in(language),
        who: phrase::step_who(language, step).to_owned(),
        by: phrase::step_by(language, step).to_owned(),
        if_not: step.if_not.in_language(language).to_owned(),
        phase: step.phase.word(),
    }
}

fn call(callee: &Callee<'_>, language: Language) -> Call {
    let contact = callee.contact;
    Call {
        contact: contact.id.to_string(),
        name: contact.name.in_language(language).to_owned(),
        roles: callee.roles.iter().map(|role| role.word()).collect(),
        phones: contact.phones.iter().map(|phone| phone.digits().to_owned()).collect(),
        open: open_word(callee.answering),
        fallback: callee.fallback.map(|fallback| fallback.id.to_string()),
    }
}
