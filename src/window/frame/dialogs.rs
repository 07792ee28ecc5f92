//! The boxes over the screen: all keys, and whether to close the window.

use eframe::egui::{Id, Rect, Ui, vec2};

use crate::window::action::Action;
use crate::window::shortcut::{Place, Shortcut};
use crate::window::state::{self, Focus};
use crate::window::theme::{Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Button, Dialog, body, dialog, heading, key_cap, quiet};

/// Draws the open box in `room`, the window above the help strip; `lit` is *Skjul*.
pub fn dialog_ui(ui: &mut Ui, view: &mut View<'_>, room: Rect, lit: Rect) {
    let Some(open) = view.state.dialog else { return };
    let (title, width, take_focus) = match open.dialog {
        state::Dialog::Keys => (view.say("Tasterne", "The keys"), 620.0, view.takes_focus(Focus::Dialog)),
        // Here the button that keeps everything takes the focus.
        state::Dialog::Quit => (view.say("Luk Vejviser?", "Close Vejviser?"), 460.0, false),
    };
    let words = Dialog { title, close: view.say("Luk boksen", "Close the box"), width, take_focus };
    let ((), closed) = dialog(ui, room, lit, &words, |ui| match open.dialog {
        state::Dialog::Keys => keys_ui(ui, view),
        state::Dialog::Quit => quit_ui(ui, view, view.takes_focus(Focus::Dialog)),
    });
    if closed {
        view.act(Action::CloseDialog);
    }
}

/// Every key, by where it works.
fn keys_ui(ui: &mut Ui, view: &View<'_>) {
    let language = view.language();
    let on_mac = ui.ctx().os().is_mac();
    for (at, place) in Place::ALL.into_iter().enumerate() {
        ui.add_space(if at == 0 { space::S4 } else { space::S20 });
        heading(ui, 3, ty::H3, place.words(language));
        for shortcut in Shortcut::ALL.iter().filter(|shortcut| shortcut.place() == place) {
            if *shortcut == Shortcut::Hide && !view.settings.hide_by_shift {
                continue;
            }
            ui.add_space(space::S8);
            key_row(ui, &shortcut.caps(language, on_mac), shortcut.does(language));
        }
    }
    ui.add_space(space::S16);
    let others = language.pick(
        "I menuen, i filtre og i lister flytter pilene, og Enter eller Mellemrum vælger.",
        "In the menu, in filters and in lists the arrows move, and Enter or Space chooses.",
    );
    quiet(ui, ty::DENSE, others);
}

/// What keys do, and the keys: side by side where there is room.
fn key_row(ui: &mut Ui, caps: &[String], does: &str) {
    const CAPS: f32 = 190.0;
    let stacked = Reflow::now(ui.ctx()) == Reflow::Tiny;
    // Screen readers say both as one line; the caps are a picture of it.
    let caps_ui = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S8, 0.0);
            for cap in caps {
                key_cap(ui, cap);
            }
        });
    };
    let words = |ui: &mut Ui| {
        let response = body(ui, ty::DENSE, does);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(format!("{}: {does}", caps.join(", "))));
    };
    if stacked {
        words(ui);
        caps_ui(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, 0.0);
        ui.allocate_ui(vec2(CAPS, space::TARGET), |ui| {
            ui.set_min_width(CAPS);
            caps_ui(ui);
        });
        ui.vertical(|ui| words(ui));
    });
}

/// Whether to close the window though answers would be lost. What keeps them comes first and has the focus.
fn quit_ui(ui: &mut Ui, view: &mut View<'_>, take_focus: bool) {
    let stay = Id::unique("stay");
    let lost = view.say(
        "Dine svar og kryds forsvinder. De er ikke gemt noget sted.",
        "Your answers and ticks will be lost. They are not saved anywhere.",
    );
    body(ui, ty::BODY, lost);
    ui.add_space(space::S16);
    if take_focus {
        ui.memory_mut(|memory| memory.request_focus(stay));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, space::S8);
        if ui.add(Button::primary(view.say("Bliv", "Stay")).id(stay)).clicked() {
            view.act(Action::CloseDialog);
        }
        if ui.add(Button::secondary(view.say("Luk Vejviser", "Close Vejviser"))).clicked() {
            view.act(Action::Quit);
        }
    });
}
