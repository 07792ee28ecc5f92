//! What must be read before the telephone is lifted stands in one window, whatever was answered: nothing of it scrolls.

use std::collections::BTreeMap;

use crate::common::{WIDE, harness_of, library, strip};
use eframe::egui::{Pos2, Rect, Vec2, accesskit::Role, pos2, vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::DateTime;
use vejviser::content::{Clock, Language, Urgency, wellknown::DEFAULT_AREA};
use vejviser::paper::First;
use vejviser::phrase;
use vejviser::walkthrough::{Answers, Walk, calls};
use vejviser::window::{Action, App, Route};

/// In working time, at night, and where the clock cannot be right.
const TIMES: [&str; 3] = ["2026-12-01T10:00", "2026-12-06T03:00", "2001-01-01T10:00"];
/// So many ways are looked through for the longest.
const WAYS: u32 = 1_500;

/// The first of an outcome, and the answers that lead to it.
struct Case {
    answers: Answers,
    first: First,
}

fn first_of(answers: &Answers, language: Language, at: &str) -> First {
    let now: DateTime = at.parse().expect("a local time");
    let clock = Clock::new(now, library().edition_date());
    let area = library().area(DEFAULT_AREA).expect("the default area");
    let walk = Walk::of(library(), answers);
    let outcome = walk.outcome().expect("the way ends");
    First::of(outcome, &calls(outcome, &area, clock), language, clock, now)
}

fn length(first: &First) -> usize {
    first.texts().map(|text| text.chars().count()).sum()
}

/// The next of a row of numbers that look like chance and are the same each time.
fn next(seed: &mut u32) -> usize {
    *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    usize::try_from(*seed >> 16).expect("sixteen bits")
}

/// One way through the questions, with up to three answers where several may be chosen.
fn some_way(seed: &mut u32) -> Answers {
    let mut answers = Answers::default();
    loop {
        let walk = Walk::of(library(), &answers);
        let Some(current) = walk.asked() else { return answers };
        let question = current.question;
        let before = answers.clone();
        for _ in 0..if question.multiple { 1 + next(seed) % 3 } else { 1 } {
            let option = &question.options[next(seed) % question.options.len()];
            answers.choose(question, option);
        }
        if answers == before || answers.chosen(&question.id).next().is_none() {
            answers.choose(question, &question.options[0]);
        }
    }
}

/// Of each urgency the longest in this language at this time, and the one shown while more is asked.
fn longest(language: Language, at: &str) -> Vec<Case> {
    let mut seed = 11;
    let mut found: BTreeMap<Urgency, Case> = BTreeMap::new();
    for _ in 0..WAYS {
        let answers = some_way(&mut seed);
        let urgency = Walk::of(library(), &answers).outcome().expect("the way ends").urgency;
        let first = first_of(&answers, language, at);
        if found.get(&urgency).is_none_or(|known| length(&known.first) < length(&first)) {
            found.insert(urgency, Case { answers, first });
        }
    }
    assert_eq!(found.len(), Urgency::ALL.len(), "every urgency is come to");
    let start = library().flow.question(&library().flow.start).expect("the first question");
    let mut danger = Answers::default();
    danger.choose(start, &start.options[0]);
    let meanwhile = Case { first: first_of(&danger, language, at), answers: danger };
    found.into_values().chain([meanwhile]).collect()
}

/// The harness keeps so much of a window to itself, on all sides together.
const AROUND: Vec2 = vec2(16.0, 16.0);

/// A window at the outcome of these answers.
fn window(answers: &Answers, language: Language, at: &str, size: Vec2) -> Harness<'static, App> {
    let mut window = harness_of(at, size + AROUND);
    let ctx = window.ctx.clone();
    let mut act = |action| window.state_mut().apply(&ctx, action);
    act(Action::SetLanguage(language));
    act(Action::Go(Route::Walkthrough));
    for answered in Walk::of(library(), answers).path {
        let options = answered.options.iter().map(|option| option.id.clone()).collect();
        act(Action::Choose { question: answered.question.id.clone(), options });
        act(Action::Continue);
    }
    window.run();
    window
}

/// Where a text begins to be seen: it lies in the window whole.
fn is_seen(window: &Harness<'_, App>, room: Rect, words: &str) -> bool {
    let says = |node: &Node<'_>| {
        let node = node.accesskit_node();
        let is_leaf = matches!(node.role(), Role::Label | Role::Heading | Role::Button);
        is_leaf && node.label().or_else(|| node.value()).is_some_and(|said| said.contains(words))
    };
    window.root().children_recursive().filter(says).any(|node| room.expand(0.5).contains_rect(node.rect()))
}

/// Between the top bar and the bar with what can be done.
fn room(window: &Harness<'_, App>, size: Vec2, language: Language) -> Rect {
    let change = window.get_by_role_and_label(Role::Button, language.pick("Ret svar", "Change answer")).rect();
    let bottom = change.top() - (strip(window).top() - change.bottom());
    Rect::from_min_max(Pos2::ZERO, pos2(size.x + AROUND.x, bottom))
}

/// What of the first is out of sight, apart from the steps beyond `steps`.
fn out_of_sight(case: &Case, language: Language, at: &str, size: Vec2, steps: usize) -> Vec<String> {
    let first = &case.first;
    let window = window(&case.answers, language, at, size);
    let room = room(&window, size, language);
    let mut wanted = vec![first.title.clone(), first.told.clone(), language.pick("Derefter", "After that").to_owned()];
    for call in first.call.iter().chain(&first.fallback) {
        wanted.extend([call.before.clone(), call.name.clone(), call.number.clone(), call.status.clone()]);
        wanted.extend(call.anonymous.map(str::to_owned));
    }
    wanted.extend(first.say.iter().chain(&first.do_not).cloned());
    wanted.push(language.pick(", du skal lade være med", " things not to do").to_owned());
    let told = |phase, text: &str| format!("{}: {text}", phrase::phase(language, phase));
    wanted.extend(first.steps.iter().take(steps).map(|step| told(step.phase, &step.text)));
    if first.all_steps > first.steps.len() && steps > first.steps.len() {
        wanted.push(language.pick("skridt mere, og hvad du gør", "and what to do if nothing happens").to_owned());
    }
    wanted.retain(|words| !is_seen(&window, room, words));
    wanted
}

fn look(size: Vec2, steps: usize) {
    let mut hidden = Vec::new();
    for language in Language::ALL {
        for at in TIMES {
            for case in longest(language, at) {
                let missing = out_of_sight(&case, language, at, size, steps);
                if !missing.is_empty() {
                    hidden.push(format!("{language:?} {at}: {missing:?} of {:?}", case.first));
                }
            }
        }
    }
    assert!(hidden.is_empty(), "at {size}: {hidden:#?}");
}

#[test]
fn nothing_of_the_first_scrolls_on_a_school_laptop() {
    look(WIDE, usize::MAX);
}

#[test]
fn in_a_lower_window_only_the_end_of_the_steps_scrolls() {
    look(vec2(1280.0, 680.0), 1);
}

#[test]
fn all_answers_of_a_long_question_are_in_view() {
    for language in Language::ALL {
        for question in library().flow.questions.iter().filter(|question| question.options.len() > 9) {
            let mut seed = 5;
            let passes = |answers: &Answers| {
                Walk::of(library(), answers).path.iter().any(|answered| answered.question.id == question.id)
            };
            let answers = std::iter::repeat_with(|| some_way(&mut seed)).find(passes).expect("a way that passes it");
            let mut window = window(&answers, language, TIMES[0], WIDE);
            let ctx = window.ctx.clone();
            window.state_mut().apply(&ctx, Action::Revise(question.id.clone()));
            window.run();
            let room = Rect::from_min_max(Pos2::ZERO, pos2(WIDE.x + AROUND.x, strip(&window).top()));
            let options = question.options.iter().map(|option| option.text.in_language(language));
            for words in options.chain([language.pick("Fortsæt", "Continue")]) {
                let role = |node: &Node<'_>| node.accesskit_node().label().as_deref() == Some(words);
                let mut nodes = window.root().children_recursive().filter(role);
                let is_in_view = nodes.any(|node| room.contains_rect(node.rect()));
                assert!(is_in_view, "{language:?}: {words} of {}", question.id);
            }
        }
    }
}
