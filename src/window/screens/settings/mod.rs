//! The choices that are kept: colours, language, text size, municipality, position, hiding, drawing.

mod drawing;
mod hiding;

use eframe::egui::{Id, Ui};

use self::drawing::drawing_ui;
use self::hiding::hiding_ui;
use super::page::{page, sought_heading};
use crate::content::{AreaKind, Language};
use crate::search::Place;
use crate::settings::{Position, ThemeChoice};
use crate::window::action::Action;
use crate::window::position::positions;
use crate::window::shortcut::Shortcut;
use crate::window::state::{Dialog, Focus};
use crate::window::theme::{Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, Choice, OptionButton, body, heading, option_button, option_group, quiet, segmented, title, title_style,
};

/// Each with its words in Danish and in English.
const THEMES: [(ThemeChoice, &str, &str); 4] = [
    (ThemeChoice::System, "Som computeren", "Same as the computer"),
    (ThemeChoice::Light, "Lys", "Light"),
    (ThemeChoice::Dark, "Mørk", "Dark"),
    (ThemeChoice::Contrast, "Høj kontrast", "High contrast"),
];

/// In both languages, so that those who read only one find it.
const LANGUAGE: &str = "Sprog · Language";

/// Each by its own name, for the same reason.
const LANGUAGES: [(Language, &str); 2] = [(Language::Danish, "Dansk"), (Language::English, "English")];

/// The headings of choices that the search leads to, in Danish and in English.
pub(super) const AREA: (&str, &str) = ("Hvor arbejder du?", "Where do you work?");
pub(super) const POSITION: (&str, &str) = ("Hvem er du?", "Who are you?");

const ZOOMS: [u16; 6] = [100, 125, 150, 200, 250, 300];

/// The settings.
pub fn settings_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "settings", |ui| {
        ui.set_max_width(ui.available_width().min(718.0));
        let settings = Place::Settings.title(view.language());
        title(ui, title_style(ui), settings, view.takes_focus(Focus::Title));
        ui.add_space(space::S8);
        let saved = view.say(
            "Kun disse valg bliver gemt på computeren. Svar, kryds og søgninger bliver aldrig gemt.",
            "Only these choices are saved on the computer. Answers, ticks and searches are never saved.",
        );
        quiet(ui, ty::BODY, saved);
        ui.add_space(space::S24);
        theme_choice(ui, view);
        ui.add_space(space::S24);
        language_choice(ui, view);
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
        ui.add_space(space::S32);
        drawing_ui(ui, view);
    });
}

fn theme_choice(ui: &mut Ui, view: &mut View<'_>) {
    let words = THEMES.map(|(_, danish, english)| view.say(danish, english));
    let selected = THEMES.iter().position(|(theme, ..)| *theme == view.settings.theme).unwrap_or(0);
    let chosen = choice(ui, "Farver", view.say("Farver", "Colours"), &words, selected);
    if let Some((theme, ..)) = chosen.and_then(|chosen| THEMES.get(chosen)) {
        view.act(Action::SetTheme(*theme));
    }
}

fn language_choice(ui: &mut Ui, view: &mut View<'_>) {
    let words = LANGUAGES.map(|(_, words)| words);
    let selected = LANGUAGES.iter().position(|(language, _)| *language == view.language()).unwrap_or(0);
    let chosen = choice(ui, "Sprog", LANGUAGE, &words, selected);
    if let Some((language, _)) = chosen.and_then(|chosen| LANGUAGES.get(chosen)) {
        view.act(Action::SetLanguage(*language));
    }
    let in_english = "The program and most texts are in English. Texts that exist only in Danish are shown in Danish, and \
                      the screen says so.";
    if let Some(words) = view.say(None, Some(in_english)) {
        ui.add_space(space::S8);
        quiet(ui, ty::META, words);
    }
}

fn zoom_choice(ui: &mut Ui, view: &mut View<'_>) {
    let words = ZOOMS.map(|zoom| view.say(format!("{zoom} %"), format!("{zoom}%")));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // A size chosen by the keyboard may lie between these; then none of them is selected.
    let selected = ZOOMS.iter().position(|zoom| *zoom == view.settings.zoom).unwrap_or(ZOOMS.len());
    let chosen = choice(ui, "Tekststørrelse", view.say("Tekststørrelse", "Text size"), &words, selected);
    if let Some(zoom) = chosen.and_then(|chosen| ZOOMS.get(chosen)) {
        view.act(Action::SetZoom(*zoom));
    }
    ui.add_space(space::S8);
    let on_mac = ui.ctx().os().is_mac();
    let [larger, smaller, normal] = [Shortcut::ZoomIn, Shortcut::ZoomOut, Shortcut::ZoomReset]
        .map(|shortcut| shortcut.cap(view.language(), on_mac));
    let words = view.say(
        format!("Du kan også bruge {larger}, {smaller} og {normal}. Intet i Vejviser bevæger sig af sig selv."),
        format!("You can also use {larger}, {smaller} and {normal}. Nothing in Vejviser moves by itself."),
    );
    quiet(ui, ty::META, &words);
}

/// A row of choices where there is room, else one below the other. `id` stays the same in every language.
pub(super) fn choice(ui: &mut Ui, id: &str, label: &str, words: &[&str], selected: usize) -> Option<usize> {
    if Reflow::now(ui.ctx()) != Reflow::Tiny {
        return segmented(ui, id, label, words, selected);
    }
    heading(ui, 2, ty::H2, label);
    ui.add_space(space::S8);
    let mut chosen = None;
    option_group(ui, label, Choice::One, |ui| {
        for (at, word) in words.iter().enumerate() {
            let option = OptionButton {
                label: word,
                hint: None,
                key: None,
                choice: Choice::One,
                selected: at == selected,
                compact: false,
            };
            if option_button(ui, Id::unique((id, at)), &option).clicked() {
                chosen = Some(at);
            }
        }
    });
    chosen
}

fn area_choice(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say(AREA.0, AREA.1);
    sought_heading(ui, view, 2, ty::H2, label);
    ui.add_space(space::S4);
    let words = view.say(
        "Valget bestemmer, hvilke kontakter og planer du ser først. Det kan ændres når som helst.",
        "The choice decides which contacts and plans you see first. It can be changed at any time.",
    );
    body(ui, ty::DENSE, words);
    ui.add_space(space::S12);
    let library = view.library;
    let here = view.area.pack().id.clone();
    let not_listed = view.say("Hvis din kommune ikke står på listen", "If your municipality is not on the list");
    option_group(ui, label, Choice::One, |ui| {
        for pack in library.choices() {
            let hint = (pack.kind == AreaKind::Region).then_some(not_listed);
            let selected = pack.id == here;
            let option = OptionButton {
                label: view.text(&pack.title),
                hint,
                key: None,
                choice: Choice::One,
                selected,
                compact: false,
            };
            if option_button(ui, Id::unique(("area", pack.id.as_str())), &option).clicked() {
                view.act(Action::SetArea(pack.id.clone()));
            }
        }
    });
}

/// What the user is, mostly; the walkthrough asks all the same.
fn position_choice(ui: &mut Ui, view: &mut View<'_>) {
    let label = view.say(POSITION.0, POSITION.1);
    sought_heading(ui, view, 2, ty::H2, label);
    ui.add_space(space::S4);
    let words = view.say(
        "Svaret er valgt på forhånd, når du bliver spurgt om din rolle. Du kan altid ændre det der.",
        "The answer is chosen in advance when you are asked about your role. You can always change it there.",
    );
    body(ui, ty::DENSE, words);
    ui.add_space(space::S12);
    let nothing: [(Option<Position>, &str); 1] = [(None, view.say("Spørg mig hver gang", "Ask me every time"))];
    let known = positions(view).into_iter().map(|(position, words)| (Some(position), words));
    option_group(ui, label, Choice::One, |ui| {
        for (at, (position, label)) in nothing.into_iter().chain(known).enumerate() {
            let selected = view.settings.position == position;
            let option = OptionButton { label, hint: None, key: None, choice: Choice::One, selected, compact: false };
            if option_button(ui, Id::unique(("position", at)), &option).clicked() {
                view.act(Action::SetPosition(position));
            }
        }
    });
}

fn keyboard_ui(ui: &mut Ui, view: &mut View<'_>) {
    heading(ui, 2, ty::H2, view.say("Tastatur", "Keyboard"));
    ui.add_space(space::S4);
    let help = Shortcut::Help.cap(view.language(), ui.ctx().os().is_mac());
    let words = view.say(
        format!("Du kan bruge det hele uden mus. {help} viser tasterne."),
        format!("You can use all of it without a mouse. {help} shows the keys."),
    );
    body(ui, ty::DENSE, &words);
    ui.add_space(space::S12);
    if ui.add(Button::secondary(view.say("Vis tasterne", "Show the keys"))).clicked() {
        view.act(Action::OpenDialog(Dialog::Keys));
    }
}
