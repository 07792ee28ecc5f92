//! What is shown after *Skjul*: nothing that tells what the window was used for.

use eframe::egui::{Align, Layout, Ui};

use crate::window::action::Action;
use crate::window::state::Focus;
use crate::window::theme::{self, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Button, quiet, title};

/// The whole window while it is hidden.
pub fn hidden_ui(ui: &mut Ui, view: &mut View<'_>) {
    let full = ui.max_rect();
    ui.painter().rect_filled(full, 0.0, theme::tokens(ui).surface);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space((full.height() * 0.38).floor());
        let paused = view.say("Vejviser er på pause.", "Vejviser is paused.");
        title(ui, ty::H2, paused, view.takes_focus(Focus::Title));
        ui.add_space(space::S20);
        if ui.add(Button::secondary(view.say("Fortsæt", "Continue"))).clicked() {
            view.act(Action::Unhide);
        }
        ui.add_space(space::S20);
        let cleared = view.say(
            "Det, du så på, er ryddet. Gemte filer og andre vinduer er ikke rørt.",
            "What you were looking at has been cleared. Saved files and other windows have not been touched.",
        );
        quiet(ui, ty::META, cleared);
    });
}
