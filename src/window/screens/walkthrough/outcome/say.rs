//! How to begin the call.

use eframe::egui::Ui;

use crate::paper::NAMELESS;
use crate::walkthrough::{Calls, Outcome};
use crate::window::theme::{space, ty};
use crate::window::view::View;
use crate::window::widgets::{Span, heading, list, numbered, panel, quiet};

/// *Sig det sådan*, at least `min_height` high.
pub(super) fn say_ui(ui: &mut Ui, view: &View<'_>, outcome: &Outcome<'_>, calls: &Calls<'_>, min_height: f32) {
    let top = ui.cursor().top();
    panel(ui, |ui| {
        let pad = ui.cursor().top() - top;
        ui.set_min_height((min_height - 2.0 * pad - 2.0).max(0.0));
        ui.spacing_mut().item_spacing.y = space::S4;
        heading(ui, 2, ty::H2, view.say("Sig det sådan", "Say it like this"));
        if calls.are_nameless() {
            quiet(ui, ty::META, view.say(NAMELESS, "Do not give a name, CPR number or school."));
        }
        list(ui, |ui| {
            for (index, line) in outcome.say.iter().enumerate() {
                numbered(ui, index + 1, &[Span::plain(view.text(&line.text))]);
            }
        });
    });
}
