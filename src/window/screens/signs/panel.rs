//! The ticked signs, never their number, and the way on from them.

use eframe::egui::{Id, ScrollArea, Ui};

use super::order::Group;
use crate::content::{ActNow, Language, Sign};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::{Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, UrgencyLevel, body, column, divider, guard_short, heading, panel, quiet, remove_button, take_height,
    urgency_note,
};

/// What a ticked sign that asks for action now is shown with.
#[derive(Clone, Copy, Debug)]
pub struct Urgency {
    pub level: UrgencyLevel,
    /// The mark on the row: *Ring nu*.
    pub tag: &'static str,
    pub bold: &'static str,
    pub words: &'static str,
}

/// How urgent a sign is by itself; nothing for those that are not.
#[must_use]
pub fn urgency_of(language: Language, sign: &Sign) -> Option<Urgency> {
    let act = sign.act?;
    let (level, bold) = match act {
        ActNow::Ring112 => (UrgencyLevel::Alarm, language.pick("Ring 112 nu.", "Call 112 now.")),
        ActNow::RingNu => (UrgencyLevel::Now, language.pick("Ring nu.", "Call now.")),
    };
    let words = language.pick(
        "Et tegn, du har valgt, kræver handling nu. Numrene står nederst.",
        "A sign that you have chosen needs action now. The numbers are at the bottom.",
    );
    Some(Urgency { level, tag: phrase::act_now(language, act), bold, words })
}

/// The panel. `room` is the height in points that the whole may take where it stays in sight beside the list;
/// the ticks then scroll within it.
pub fn panel_ui(ui: &mut Ui, view: &mut View<'_>, groups: &[Group<'_>], room: Option<f32>) {
    let ticked: Vec<&Sign> = groups
        .iter()
        .flat_map(|group| group.signs.iter().copied())
        .filter(|sign| view.state.answers.is_ticked(&sign.id))
        .collect();
    panel(ui, |ui| {
        heading(ui, 2, ty::H2, view.say("Dine afkrydsninger", "Your ticks"));
        ui.add_space(space::S12);
        // A sign that asks for 112 outweighs one that asks for a call.
        let urgent = ticked.iter().filter(|sign| sign.act.is_some()).max_by_key(|sign| sign.act);
        if let Some(urgency) = urgent.and_then(|sign| urgency_of(view.language(), sign)) {
            urgency_note(ui, urgency.level, urgency.bold, urgency.words);
            ui.add_space(space::S12);
        }
        if ticked.is_empty() {
            quiet(ui, ty::DENSE, view.say("Sæt kryds ved det, du har set.", "Tick what you have seen."));
            ui.add_space(space::S16);
        } else {
            ticks(ui, view, &ticked, room.map(|room| room - around(urgent.is_some())));
        }
        way_on(ui, view, ticked.is_empty());
    });
    ui.add_space(space::S16);
    guard_short(ui, view.say("Spørg ikke familien om tegnene", "Do not ask the family about the signs"));
}

/// Height in points of what stands around the ticks: title, note, buttons, the rule and the frames.
fn around(noted: bool) -> f32 {
    const NOTE: f32 = 98.0;
    250.0 + if noted { NOTE } else { 0.0 }
}

/// The ticked signs, each with a button that takes the tick away. They scroll where `room` limits their height.
fn ticks(ui: &mut Ui, view: &mut View<'_>, ticked: &[&Sign], room: Option<f32>) {
    /// Never less than two rows.
    const LEAST: f32 = 104.0;
    match room {
        Some(room) => {
            let height = room.max(LEAST);
            ScrollArea::vertical()
                .id_salt("ticks")
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, |ui| tick_list(ui, view, ticked, space::S16));
        }
        None => tick_list(ui, view, ticked, 0.0),
    }
    ui.add_space(space::S12);
}

/// `bar` is the room at the right that the scroll bar may need.
fn tick_list(ui: &mut Ui, view: &mut View<'_>, ticked: &[&Sign], bar: f32) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for sign in ticked {
        let words = view.text(&sign.text);
        divider(ui, 0.0, space::S8);
        let full = ui.available_width() - bar;
        let (_, text_height) = column(ui, 0.0, full - space::REMOVE - space::S12, |ui| body(ui, ty::DENSE, words));
        let (removed, button_height) = column(ui, full - space::REMOVE, space::REMOVE, |ui| {
            let name = format!("{}: {words}", view.say("Fjern", "Remove"));
            remove_button(ui, Id::unique(("ticked", sign.id.as_str())), &name)
        });
        take_height(ui, text_height.max(button_height));
        ui.add_space(space::S8);
        if removed.clicked() {
            view.act(Action::ToggleSign(sign.id.clone()));
        }
    }
}

fn way_on(ui: &mut Ui, view: &mut View<'_>, empty: bool) {
    let words = if empty {
        view.say("Gå videre alligevel", "Go on all the same")
    } else {
        view.say("Gå videre med tegnene", "Go on with the signs")
    };
    if ui.add(Button::primary(words).trailing(Icon::ArrowRight).wide()).clicked() {
        view.act(view.onward());
    }
    if !empty {
        ui.add_space(space::S4);
        if ui.add(Button::quiet(view.say("Ryd alle", "Clear all")).wide()).clicked() {
            view.act(Action::ClearSigns);
        }
    }
}
