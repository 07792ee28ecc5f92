//! The question that is asked while the outcome is shown already: answered in place, so that no number waits for it.

use eframe::egui::{Id, Rect, Ui};

use super::GAP;
use crate::phrase;
use crate::window::screens::walkthrough::question::{Asked, compact_options, forward};
use crate::window::state::Focus;
use crate::window::theme::{space, ty};
use crate::window::view::View;
use crate::window::widgets::{heading, landing, panel, quiet};

/// *Når du har ringet*, with the question.
pub(super) fn asked_ui(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    let wants_focus = view.takes_focus(Focus::Asked);
    let top = ui.cursor().min;
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S12;
            heading(ui, 2, ty::H2, view.say("Når du har ringet", "When you have called"));
            let progress = phrase::progress(view.language(), asked.current.step, asked.current.at_most);
            quiet(ui, ty::META, &progress);
        });
        landing(ui, 3, ty::H3, view.text(&question.text), asked_id(), wants_focus);
        if let Some(note) = &question.note {
            quiet(ui, ty::META, view.text(note));
        }
        ui.add_space(space::S4);
        compact_options(ui, view, asked);
        ui.add_space(space::S12);
        forward(ui, view, asked);
    });
    if wants_focus {
        // The whole question comes into view with its heading.
        ui.scroll_to_rect(Rect::from_min_max(top, ui.min_rect().max), None);
    }
    ui.add_space(GAP);
}

/// The id of the question's heading.
pub(in crate::window::screens) fn asked_id() -> Id {
    Id::unique("question beside the outcome")
}
