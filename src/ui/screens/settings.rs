//! The choices that are kept: colours, text size, municipality, position, hiding.

use eframe::egui::{Id, Ui};

use super::page::page;
use super::settings_hiding::hiding_ui;
use crate::content::AreaKind;
use crate::settings::{Position, ThemeChoice};
use crate::ui::action::Action;
use crate::ui::position::positions;
use crate::ui::shortcut::Shortcut;
use crate::ui::state::Dialog;
use crate::ui::theme::{Reflow, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Choice, OptionButton, body, heading, option_button, option_group, quiet, segmented, title, title_style,
};

const THEMES: [(ThemeChoice, &str); 4] = [
    (ThemeChoice::System, "Som computeren"),
    (ThemeChoice::Light, "Lys"),
    (ThemeChoice::Dark, "Mørk"),
    (ThemeChoice::Contrast, "Høj kontrast"),
];

const ZOOMS: [(u16, &str); 6] =
    [(100, "100 %"), (125, "125 %"), (150, "150 %"), (200, "200 %"), (250, "250 %"), (300, "300 %")];

/// The settings.
pub fn settings_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "settings", |ui| {
        ui.set_max_width(ui.available_width().min(718.0));
        title(ui, title_style(ui), "Indstillinger", view.state.title_wants_focus);
        ui.add_space(space::S8);
        quiet(ui, ty::BODY, "Kun disse valg bliver gemt på computeren. Svar, kryds og søgninger bliver aldrig gemt.");
        ui.add_space(space::S24);
        theme_choice(ui, view);
        ui.add_space(space::S24);
        zoom_choice(ui, view);
        ui.add_space(space::S24);
        area_choice(ui, view);
        ui.add_space(space::S32);
        position_choice(ui, view);
        ui.add_space(space::S32);
        hiding_ui(ui, view);
        ui.add_space(space::S32);
        keyboard_ui(ui, view);
    });
}

fn theme_choice(ui: &mut Ui, view: &mut View<'_>) {
    let words = THEMES.map(|(_, words)| words);
    let selected = THEMES.iter().position(|(theme, _)| *theme == view.settings.theme).unwrap_or(0);
    if let Some(chosen) = choice(ui, "Farver", &words, selected) {
        view.act(Action::SetTheme(THEMES[chosen].0));
    }
}

fn zoom_choice(ui: &mut Ui, view: &mut View<'_>) {
    let words = ZOOMS.map(|(_, words)| words);
    // A size chosen by the keyboard may lie between these; then none of them is selected.
    let selected = ZOOMS.iter().position(|(zoom, _)| *zoom == view.settings.zoom).unwrap_or(ZOOMS.len());
    if let Some(chosen) = choice(ui, "Tekststørrelse", &words, selected) {
        view.act(Action::SetZoom(ZOOMS[chosen].0));
    }
    ui.add_space(space::S8);
    let on_mac = ui.ctx().os().is_mac();
    let [larger, smaller, normal] =
        [Shortcut::ZoomIn, Shortcut::ZoomOut, Shortcut::ZoomReset].map(|shortcut| shortcut.cap(on_mac));
    let words = format!("Du kan også bruge {larger}, {smaller} og {normal}. Intet i Vejviser bevæger sig af sig selv.");
    quiet(ui, ty::META, &words);
}

/// A row of choices where there is room, else one below the other.
fn choice(ui: &mut Ui, label: &str, words: &[&str], selected: usize) -> Option<usize> {
    if Reflow::now(ui.ctx()) != Reflow::Tiny {
        return segmented(ui, label, words, selected);
    }
    heading(ui, 2, ty::H2, label);
    ui.add_space(space::S8);
    let mut chosen = None;
    option_group(ui, label, Choice::One, |ui| {
        for (at, word) in words.iter().enumerate() {
            let option =
                OptionButton { label: word, hint: None, key: None, choice: Choice::One, selected: at == selected };
            if option_button(ui, Id::unique((label, at)), &option).clicked() {
                chosen = Some(at);
            }
        }
    });
    chosen
}

fn area_choice(ui: &mut Ui, view: &mut View<'_>) {
    heading(ui, 2, ty::H2, "Hvor arbejder du?");
    ui.add_space(space::S4);
    body(ui, ty::DENSE, "Valget bestemmer, hvilke kontakter og planer du ser først. Det kan ændres når som helst.");
    ui.add_space(space::S12);
    let library = view.library;
    let here = view.area.pack().id.clone();
    option_group(ui, "Hvor arbejder du?", Choice::One, |ui| {
        for pack in library.choices() {
            let hint = (pack.kind == AreaKind::Region).then_some("Hvis din kommune ikke står på listen");
            let selected = pack.id == here;
            let option = OptionButton { label: pack.title.da(), hint, key: None, choice: Choice::One, selected };
            if option_button(ui, Id::unique(("area", pack.id.as_str())), &option).clicked() {
                view.act(Action::SetArea(pack.id.clone()));
            }
        }
    });
}

/// What the user is, mostly; the walkthrough asks all the same.
fn position_choice(ui: &mut Ui, view: &mut View<'_>) {
    const LABEL: &str = "Hvem er du?";
    heading(ui, 2, ty::H2, LABEL);
    ui.add_space(space::S4);
    body(ui, ty::DENSE, "Svaret er valgt på forhånd, når du bliver spurgt om din rolle. Du kan altid ændre det der.");
    ui.add_space(space::S12);
    let library = view.library;
    let nothing: [(Option<Position>, &str); 1] = [(None, "Spørg mig hver gang")];
    let known = positions(library).into_iter().map(|(position, words)| (Some(position), words));
    option_group(ui, LABEL, Choice::One, |ui| {
        for (position, label) in nothing.into_iter().chain(known) {
            let selected = view.settings.position == position;
            let option = OptionButton { label, hint: None, key: None, choice: Choice::One, selected };
            if option_button(ui, Id::unique(("position", label)), &option).clicked() {
                view.act(Action::SetPosition(position));
            }
        }
    });
}

fn keyboard_ui(ui: &mut Ui, view: &mut View<'_>) {
    heading(ui, 2, ty::H2, "Tastatur");
    ui.add_space(space::S4);
    let words =
        format!("Du kan bruge det hele uden mus. {} viser tasterne.", Shortcut::Help.cap(ui.ctx().os().is_mac()));
    body(ui, ty::DENSE, &words);
    ui.add_space(space::S12);
    if ui.add(Button::secondary("Vis tasterne")).clicked() {
        view.act(Action::OpenDialog(Dialog::Keys));
    }
}
