//! What is shown after *Skjul*: nothing that tells what the window was used for.

use eframe::egui::{Align, Layout, Ui};

use crate::ui::action::Action;
use crate::ui::theme::{self, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{Button, quiet, title};

/// The whole window while it is hidden.
pub fn hidden_ui(ui: &mut Ui, view: &mut View<'_>) {
    let full = ui.max_rect();
    ui.painter().rect_filled(full, 0.0, theme::tokens(ui).surface);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space((full.height() * 0.38).floor());
        title(ui, ty::H2, "Vejviser er på pause.", view.state.title_wants_focus);
        ui.add_space(space::S20);
        if ui.add(Button::secondary("Fortsæt")).clicked() {
            view.act(Action::Unhide);
        }
        ui.add_space(space::S20);
        quiet(ui, ty::META, "Det, du så på, er ryddet. Gemte filer og andre vinduer er ikke rørt.");
    });
}
