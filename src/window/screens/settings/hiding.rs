//! What *Skjul* does and does not do, and the choices about it. It promises nothing that it cannot keep.

use eframe::egui::{Id, Ui};

use crate::window::action::Action;
use crate::window::platform::can_protect;
use crate::window::shortcut::Shortcut;
use crate::window::theme::{space, ty};
use crate::window::view::View;
use crate::window::widgets::{Choice, OptionButton, body, heading, option_button, option_group, quiet};

/// The part of the settings about hiding.
pub(in crate::window::screens) fn hiding_ui(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say("Hvis nogen ser med", "If somebody is watching");
    heading(ui, 2, ty::H2, label);
    ui.add_space(space::S4);
    let does = view.say(
        "Skjul rydder vinduet med det samme: svar, kryds, søgning, øvelse og vejen tilbage. Det, du sidst kopierede her, \
         bliver fjernet fra udklipsholderen, hvis det stadig ligger der.",
        "Hide clears the window at once: answers, ticks, search, practice and the way back. What you copied here last is \
         removed from the clipboard if it is still there.",
    );
    body(ui, ty::DENSE, does);
    ui.add_space(space::S8);
    let does_not = view.say(
        "Skjul sletter ikke filer, du har gemt, skærmbilleder, computerens egen liste over kopierede tekster eller spor i \
         andre programmer.",
        "Hide does not delete files that you have saved, screenshots, the computer's own list of copied texts or traces \
         in other programs.",
    );
    body(ui, ty::DENSE, does_not);
    ui.add_space(space::S12);
    option_group(ui, label, Choice::Many, |ui| {
        shift_ui(ui, view);
        if can_protect(ui.ctx()) {
            protection_ui(ui, view);
        }
    });
}

fn shift_ui(ui: &mut Ui, view: &mut View<'_>) {
    let on = view.settings.hide_by_shift;
    let key = Shortcut::Hide.cap(view.language(), ui.ctx().os().is_mac());
    let label = view.say(format!("Skjul, når jeg trykker {key}"), format!("Hide when I press {key}"));
    if switch(ui, "hide by shift", &label, on) {
        view.act(Action::SetHideByShift(!on));
    }
    let how = view.say(
        "Tre tryk på Skift inden for fem sekunder, uden andre taster imellem. Det virker ikke, mens computerens \
         træge taster (Sticky Keys) holder Skift nede.",
        "Three presses of Shift within five seconds, with no other keys in between. It does not work while the \
         computer's Sticky Keys hold Shift down.",
    );
    quiet(ui, ty::META, how);
}

fn protection_ui(ui: &mut Ui, view: &mut View<'_>) {
    let on = view.settings.content_protection;
    let label = view.say("Hold vinduet ude af skærmbilleder", "Keep the window out of screenshots");
    if switch(ui, "content protection", label, on) {
        view.act(Action::SetContentProtection(!on));
    }
    let limits = view.say(
        "Computeren bliver bedt om at udelade vinduet fra skærmbilleder og skærmdeling. Ikke alle programmer retter sig \
         efter det, og et kamera gør aldrig.",
        "The computer is asked to leave the window out of screenshots and screen sharing. Not all programs comply with \
         that, and a camera never does.",
    );
    quiet(ui, ty::META, limits);
}

/// Something that is on or off. Tells whether it was pressed.
fn switch(ui: &mut Ui, id: &str, label: &str, selected: bool) -> bool {
    let option = OptionButton { label, hint: None, key: None, choice: Choice::Many, selected, compact: false };
    let pressed = option_button(ui, Id::unique(id), &option).clicked();
    ui.add_space(-space::S4);
    pressed
}
