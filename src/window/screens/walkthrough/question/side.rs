//! Beside a question: what has been answered so far, with a way back to each answer, and what is kept of it.

use eframe::egui::{Role, Ui};

use super::Asked;
use crate::walkthrough::{Answered, Walk};
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::practice::case_beside;
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, Link, body, column, divider, heading, icon, named_group, panel, quiet, take_height, text,
};

/// *Dine svar*, and two lines about privacy and ringing. Above it the case while one is walked.
pub(super) fn side_ui(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, asked: &Asked<'_>) {
    if let Some(scenario) = view.practised() {
        panel(ui, |ui| case_beside(ui, view, scenario));
        ui.add_space(space::S16);
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = view.say("Dine svar", "Your answers");
        heading(ui, 2, ty::H2, words);
        named_group(ui, Role::List, words, |ui| answers(ui, view, walk, asked));
    });
    ui.add_space(space::S16);
    let unsaved = view.say(
        "Intet bliver gemt. Svarene slettes, når du lukker Vejviser eller trykker Skjul.",
        "Nothing is saved. The answers are deleted when you close Vejviser or press Hide.",
    );
    line(ui, Icon::LockSimple, unsaved);
    ui.add_space(space::S16);
    let ring = view.say(
        "Du må gerne ringe, før du er færdig. Numrene står nederst.",
        "You may call before you have finished. The numbers are at the bottom.",
    );
    line(ui, Icon::Phone, ring);
    // Only before there is anything to be worried about, so that it never stands in the way.
    if view.state.practice.is_none() && view.state.own_answers().is_empty() && asked.chosen.is_empty() {
        ui.add_space(space::S16);
        let words = view.say("Øv dig på digtede eksempler", "Practise on invented examples");
        if ui.add(Link::new(words).style(ty::DENSE).arrow()).clicked() {
            view.act(Action::Go(Route::Practice(None)));
        }
    }
}

/// The answers on the way, the ticks, where one is, and what the way no longer passes.
fn answers(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, asked: &Asked<'_>) {
    for (index, answered) in walk.path.iter().enumerate() {
        if answered.question.id == asked.current.question.id {
            here(ui, view, asked);
        } else {
            on_the_way(ui, view, index + 1, answered);
        }
    }
    ticked(ui, view);
    if !asked.again {
        here(ui, view, asked);
    }
    // The answer to the question that is shown is chosen there, so it is not said to be unused here.
    let unused: Vec<&Answered<'_>> =
        walk.left_out.iter().filter(|left| left.question.id != asked.current.question.id).collect();
    if !unused.is_empty() {
        entry(ui, view.say("Bruges ikke længere", "No longer used"), |ui| {
            for answered in unused {
                let short = view.text(&answered.question.short);
                quiet(ui, ty::DENSE, &format!("{short}: {}", chosen(view, answered).join(" · ")));
            }
        });
    }
}

fn here(ui: &mut Ui, view: &View<'_>, asked: &Asked<'_>) {
    let step = view.say("Trin", "Step");
    let label = format!("{step} {}. {}", asked.current.step, view.text(&asked.current.question.short));
    entry(ui, &label, |ui| {
        body(ui, ty::DENSE_BOLD, view.say("Du er her", "You are here"));
    });
}

fn on_the_way(ui: &mut Ui, view: &mut View<'_>, step: usize, answered: &Answered<'_>) {
    let short = view.text(&answered.question.short);
    let label = format!("{} {step}. {short}", view.say("Trin", "Step"));
    entry(ui, &label, |ui| {
        if with_change(ui, view, &chosen(view, answered), short) {
            view.act(Action::Revise(answered.question.id.clone()));
        }
    });
}

/// The ticked signs, in the order of their list; never how many.
fn ticked(ui: &mut Ui, view: &mut View<'_>) {
    let texts: Vec<&str> = view
        .library
        .signs
        .iter()
        .filter(|sign| view.state.answers.is_ticked(&sign.id))
        .map(|sign| view.text(&sign.text))
        .collect();
    if texts.is_empty() {
        return;
    }
    let label = view.say("Taget med fra Tegn", "Taken along from Signs");
    entry(ui, label, |ui| {
        if with_change(ui, view, &texts, label) {
            view.act(Action::Go(Route::Signs(None)));
        }
    });
}

/// One entry of the list, with a line above it.
fn entry(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    divider(ui, space::S12, space::S12);
    named_group(ui, Role::ListItem, label, |ui| {
        quiet(ui, ty::DENSE, label);
        ui.add_space(space::S4);
        add(ui);
    });
}

/// Bold words, one below the other, with *Ret* at the middle of their right; tells whether it was clicked. `what` is
/// what the words are about.
fn with_change(ui: &mut Ui, view: &View<'_>, words: &[&str], what: &str) -> bool {
    let change = view.say("Ret", "Change");
    let name = format!("{change}: {what}");
    let button = Button::secondary(change).icon(Icon::PencilSimple).small().name(&name);
    let full = ui.available_width();
    let size = button.measure(ui);
    // One line stands level with the button, several around it.
    let ((), height) = column(ui, 0.0, full - size.x - space::S12, |ui| {
        ui.add_space(if words.len() == 1 { (size.y - ty::DENSE.line) / 2.0 } else { 0.0 });
        for one in words {
            body(ui, ty::DENSE_BOLD, one);
        }
    });
    let above = ((height - size.y) / 2.0).floor().max(0.0);
    let (clicked, beside) = column(ui, full - size.x, size.x, |ui| {
        ui.add_space(above);
        ui.add(button).clicked()
    });
    take_height(ui, height.max(beside));
    clicked
}

fn chosen<'a>(view: &View<'_>, answered: &Answered<'a>) -> Vec<&'a str> {
    answered.options.iter().map(|option| view.text(&option.text)).collect()
}

fn line(ui: &mut Ui, picture: Icon, words: &str) {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S12;
        ui.add_space(space::S4);
        icon(ui, picture, 20.0, ty::DENSE.line, t.ink2);
        text(ui, ty::DENSE, t.ink2, words);
    });
}
