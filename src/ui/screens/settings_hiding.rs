//! What *Skjul* does and does not do, and the choices about it. It promises nothing that it cannot keep.

use eframe::egui::{Id, Ui};

use crate::ui::action::Action;
use crate::ui::app::can_protect;
use crate::ui::shortcut::Shortcut;
use crate::ui::theme::{space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{Choice, OptionButton, body, heading, option_button, option_group, quiet};

/// The part of the settings about hiding.
pub(super) fn hiding_ui(ui: &mut Ui, view: &mut View<'_>) {
    const LABEL: &str = "Hvis nogen ser med";
    heading(ui, 2, ty::H2, LABEL);
    ui.add_space(space::S4);
    body(
        ui,
        ty::DENSE,
        "Skjul rydder vinduet med det samme: svar, kryds, søgning, øvelse og vejen tilbage. Det, du sidst kopierede her, \
         bliver fjernet fra udklipsholderen, hvis det stadig ligger der.",
    );
    ui.add_space(space::S8);
    body(
        ui,
        ty::DENSE,
        "Skjul sletter ikke filer, du har gemt, skærmbilleder, computerens egen liste over kopierede tekster eller spor i \
         andre programmer.",
    );
    ui.add_space(space::S12);
    option_group(ui, LABEL, Choice::Many, |ui| {
        shift_ui(ui, view);
        if can_protect(ui.ctx()) {
            protection_ui(ui, view);
        }
    });
}

fn shift_ui(ui: &mut Ui, view: &mut View<'_>) {
    let on = view.settings.hide_by_shift;
    let label = format!("Skjul, når jeg trykker {}", Shortcut::Hide.cap(ui.ctx().os().is_mac()));
    if switch(ui, "hide by shift", &label, on) {
        view.act(Action::SetHideByShift(!on));
    }
    quiet(
        ui,
        ty::META,
        "Tre tryk på Skift inden for fem sekunder, uden andre taster imellem. Det virker ikke, mens computerens \
         træge taster (Sticky Keys) holder Skift nede.",
    );
}

fn protection_ui(ui: &mut Ui, view: &mut View<'_>) {
    let on = view.settings.content_protection;
    if switch(ui, "content protection", "Hold vinduet ude af skærmbilleder", on) {
        view.act(Action::SetContentProtection(!on));
    }
    quiet(
        ui,
        ty::META,
        "Computeren bliver bedt om at udelade vinduet fra skærmbilleder og skærmdeling. Ikke alle programmer retter sig \
         efter det, og et kamera gør aldrig.",
    );
}

/// Something that is on or off. Tells whether it was pressed.
fn switch(ui: &mut Ui, id: &str, label: &str, selected: bool) -> bool {
    let option = OptionButton { label, hint: None, key: None, choice: Choice::Many, selected };
    let pressed = option_button(ui, Id::unique(id), &option).clicked();
    ui.add_space(-space::S4);
    pressed
}
