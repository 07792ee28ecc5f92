//! The answers to a question: one below the other, or, where they are many, low and in two columns under headings.

use eframe::egui::{Id, Role, Ui};

use super::{Asked, choice, choose, option_id};
use crate::content::{Language, OptionId, Question, Text};
use crate::window::position::from_settings;
use crate::window::shortcut::Shortcut;
use crate::window::theme::{space, ty};
use crate::window::view::View;
use crate::window::widgets::{OptionButton, column, named_group, option_button, option_group, quiet, take_height};

/// Most answers that stand one below the other, with room around them.
const FEW: usize = 6;
/// The least width for two columns of low answers.
const TWO_COLUMNS: f32 = 760.0;
/// Space between the columns, and between low answers.
const BETWEEN: f32 = space::S16;
const GAP: f32 = space::S4;

/// Whether a question has more answers than stand well one below the other.
pub(super) fn has_many(question: &Question) -> bool {
    question.options.len() > FEW || question.options.iter().any(|option| option.group.is_some())
}

/// Whether low answers stand in two columns where there is so much room.
pub(super) fn in_two_columns(width: f32) -> bool {
    width >= TWO_COLUMNS
}

/// The answers with room around them.
pub(super) fn roomy_options(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    option_group(ui, view.text(&question.text), choice(question), |ui| {
        for index in 0..question.options.len() {
            option_ui(ui, view, asked, index, false);
        }
    });
}

/// The answers low, under their headings: in two columns where there is room. Those that stand alone come last.
pub(in crate::window::screens) fn compact_options(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    let (parts, last) = parts(question);
    option_group(ui, view.text(&question.text), choice(question), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let full = ui.available_width();
        if !in_two_columns(full) {
            parts_ui(ui, view, asked, &parts);
            for index in last {
                option_ui(ui, view, asked, index, true);
                ui.add_space(GAP);
            }
            return;
        }
        let half = ((full - BETWEEN) / 2.0).floor();
        let (left, right) = parts.split_at(middle(&parts));
        let ((), left_height) = column(ui, 0.0, half, |ui| parts_ui(ui, view, asked, left));
        let ((), right_height) = column(ui, half + BETWEEN, half, |ui| parts_ui(ui, view, asked, right));
        take_height(ui, left_height.max(right_height));
        for pair in last.chunks(2) {
            ui.add_space(GAP);
            let mut height: f32 = 0.0;
            for (at, index) in pair.iter().enumerate() {
                let left = if at == 0 { 0.0 } else { half + BETWEEN };
                let ((), drawn) = column(ui, left, half, |ui| option_ui(ui, view, asked, *index, true));
                height = height.max(drawn);
            }
            take_height(ui, height);
        }
    });
}

/// Answers that stay together, by their places in the question.
struct Part<'a> {
    heading: Option<&'a Text>,
    options: Vec<usize>,
}

/// The groups in order, an answer without a heading as a part of its own; and the answers that stand alone.
fn parts(question: &Question) -> (Vec<Part<'_>>, Vec<usize>) {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut last = Vec::new();
    for (index, option) in question.options.iter().enumerate() {
        let heading = option.group.as_ref();
        match parts.last_mut() {
            _ if option.exclusive => last.push(index),
            Some(part) if heading.is_some() && part.heading == heading => part.options.push(index),
            _ => parts.push(Part { heading, options: vec![index] }),
        }
    }
    (parts, last)
}

/// How many of the parts stand in the first column, so that the higher of the two is as low as can be.
fn middle(parts: &[Part<'_>]) -> usize {
    let rows = |part: &Part<'_>| part.options.len() + usize::from(part.heading.is_some());
    let higher = |at: &usize| {
        let first: usize = parts.iter().take(*at).map(rows).sum();
        first.max(parts.iter().skip(*at).map(rows).sum())
    };
    (1..=parts.len()).min_by_key(higher).unwrap_or(0)
}

fn parts_ui(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>, parts: &[Part<'_>]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for part in parts {
        let options = |ui: &mut Ui, view: &mut View<'_>| {
            for index in &part.options {
                option_ui(ui, view, asked, *index, true);
                ui.add_space(GAP);
            }
        };
        let Some(heading) = part.heading else {
            options(ui, view);
            continue;
        };
        let heading = view.text(heading);
        named_group(ui, Role::Group, heading, |ui| {
            quiet(ui, ty::META_BOLD, heading);
            ui.add_space(2.0);
            options(ui, view);
        });
    }
}

fn option_ui(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>, index: usize, compact: bool) {
    let question = asked.current.question;
    let Some(option) = question.options.get(index) else { return };
    let key = key_of(index, view.language());
    let selected = asked.chosen.contains(&option.id);
    // An answer chosen in advance says so, for as long as it is only that.
    let hint = if selected && preset(view, question).as_ref() == Some(&option.id) {
        Some(view.say("Fra dine indstillinger", "From your settings"))
    } else {
        option.hint.as_ref().map(|hint| view.text(hint))
    };
    let choice = choice(question);
    let button = OptionButton { label: view.text(&option.text), hint, key: key.as_deref(), choice, selected, compact };
    if option_button(ui, option_id(question, &option.id), &button).clicked() {
        choose(view, asked, index);
    }
}

/// The answer that the settings choose in advance.
fn preset(view: &View<'_>, question: &Question) -> Option<OptionId> {
    let is_answered = view.state.answers.chosen(&question.id).next().is_some();
    let position = view.settings.position.filter(|_| !is_answered && view.practised().is_none());
    position.and_then(|position| from_settings(question, position))
}

/// The key that chooses the option at `index`, as far as there are keys.
fn key_of(index: usize, language: Language) -> Option<String> {
    Shortcut::Choose.presses().get(index).map(|press| press.cap(language))
}

/// The ids of the answers, in order.
pub(super) fn ids(question: &Question) -> Vec<Id> {
    question.options.iter().map(|option| option_id(question, &option.id)).collect()
}
