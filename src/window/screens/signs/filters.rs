//! The title of the signs with its two filters: beside it where there is room, else below.

use eframe::egui::Ui;

use crate::content::{Age, Language, Setting};
use crate::phrase;
use crate::search::Place;
use crate::window::action::Action;
use crate::window::state::Focus;
use crate::window::theme::{self, space, ty};
use crate::window::view::View;
use crate::window::widgets::{column, segmented, segmented_width, take_height, title, title_style};

/// A filter: its label, its words with *Alle* first, and which is chosen.
struct Filter {
    label: &'static str,
    words: Vec<&'static str>,
    chosen: usize,
}

impl Filter {
    fn width(&self, ui: &Ui) -> f32 {
        segmented_width(ui, &self.words, self.chosen)
    }

    fn ui(&self, ui: &mut Ui) -> Option<usize> {
        segmented(ui, self.label, self.label, &self.words, self.chosen)
    }
}

/// Title and filters.
pub fn filters_ui(ui: &mut Ui, view: &mut View<'_>) {
    const GAP: f32 = 28.0;
    let language = view.language();
    let words = Place::Signs.title(view.language());
    let age = filter(language, view.say("Alder", "Age"), Age::ALL, view.state.sign_age, phrase::age);
    let label = view.say("Sted", "Place");
    let setting = filter(language, label, Setting::ALL, view.state.sign_setting, phrase::setting);
    let (age_width, setting_width) = (age.width(ui), setting.width(ui));
    let both = age_width + GAP + setting_width;
    let full = ui.available_width();
    let style = title_style(ui);
    let ink = theme::tokens(ui).ink;
    let title_width = ui.painter().layout_no_wrap(words.to_owned(), style.font(), ink).size().x + 1.0;
    let focus = view.takes_focus(Focus::Title);

    let on_one_row = title_width + space::S24 + both <= full;
    if !on_one_row {
        title(ui, style, words, focus);
        ui.add_space(space::S8);
    }
    let (age_picked, setting_picked) = if both <= full {
        let left = if on_one_row { full - both } else { 0.0 };
        let mut height: f32 = 0.0;
        if on_one_row {
            height = column(ui, 0.0, title_width, |ui| {
                // The title's letters stand level with those of the filters.
                ui.add_space(ty::FIELD_LABEL.line + 5.0);
                title(ui, style, words, focus)
            })
            .1;
        }
        let (age_picked, age_height) = column(ui, left, age_width + 1.0, |ui| age.ui(ui));
        let (setting_picked, setting_height) =
            column(ui, left + age_width + GAP, setting_width + 1.0, |ui| setting.ui(ui));
        take_height(ui, height.max(age_height).max(setting_height));
        (age_picked, setting_picked)
    } else {
        let age_picked = age.ui(ui);
        ui.add_space(space::S12);
        (age_picked, setting.ui(ui))
    };
    if let Some(index) = age_picked {
        view.act(Action::FilterAge(picked(Age::ALL, index)));
    }
    if let Some(index) = setting_picked {
        view.act(Action::FilterSetting(picked(Setting::ALL, index)));
    }
}

fn filter<T: Copy + PartialEq>(
    language: Language,
    label: &'static str,
    values: &[T],
    chosen: Option<T>,
    name: fn(Language, T) -> &'static str,
) -> Filter {
    Filter {
        label,
        words: std::iter::once(language.pick("Alle", "All"))
            .chain(values.iter().map(|value| name(language, *value)))
            .collect(),
        chosen: chosen.and_then(|chosen| values.iter().position(|value| *value == chosen)).map_or(0, |at| at + 1),
    }
}

/// The value behind a choice; nothing for *Alle*.
fn picked<T: Copy>(values: &[T], index: usize) -> Option<T> {
    index.checked_sub(1).and_then(|at| values.get(at)).copied()
}
