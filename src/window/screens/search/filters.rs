//! Which hits count: kind, age, and whether only what the area has of its own.

use eframe::egui::{Frame, Id, Margin, Popup, Ui};

use crate::content::{Age, AreaId, Language};
use crate::phrase;
use crate::search::{Filter, HitKind, Place};
use crate::window::action::Action;
use crate::window::theme::space;
use crate::window::view::View;
use crate::window::widgets::{column, select, take_height};

const GAP: f32 = space::S16;

fn kinds(language: Language) -> [(&'static str, Option<HitKind>); 8] {
    [
        (language.pick("Alt", "Everything"), None),
        (Place::Contacts.title(language), Some(HitKind::Contact)),
        (language.pick("Tekster", "Texts"), Some(HitKind::Article)),
        (Place::Signs.title(language), Some(HitKind::Sign)),
        (Place::Laws.title(language), Some(HitKind::Law)),
        (language.pick("Tal", "Figures"), Some(HitKind::Figure)),
        (language.pick("Ark", "Sheets"), Some(HitKind::Paper)),
        (Place::Practice.title(language), Some(HitKind::Scenario)),
    ]
}

/// An age as an entry of the list.
fn age_words(language: Language, age: Age) -> String {
    let words = phrase::age(language, age);
    language.pick(format!("{words} år"), format!("Aged {words}"))
}

/// Three drop-downs side by side.
pub fn filters_ui(ui: &mut Ui, view: &mut View<'_>) {
    let Some(search) = &view.state.search else { return };
    let filter = search.filter.clone();
    let area = view.area.clone();
    let language = view.language();
    let any_age = language.pick("Alle aldre", "All ages").to_owned();
    let ages: Vec<(String, Option<Age>)> = std::iter::once((any_age, None))
        .chain(Age::ALL.iter().map(|age| (age_words(language, *age), Some(*age))))
        .collect();
    let any_area = language.pick("Alt, der gælder her", "Everything that holds here");
    let areas: Vec<(&str, Option<AreaId>)> = std::iter::once((any_area, None))
        .chain(area.line().iter().map(|pack| (view.text(&pack.title), Some(pack.id.clone()))))
        .collect();
    let margin = Margin { left: 20, right: 20, top: 8, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let width = ((ui.available_width() - 2.0 * GAP) / 3.0).floor();
        let (kind, first) = column(ui, 0.0, width, |ui| {
            pick(ui, KIND, language.pick("Vis", "Show"), &kinds(language), &filter.kind, width)
        });
        let (age, second) = column(ui, width + GAP, width, |ui| {
            let ages: Vec<_> = ages.iter().map(|(words, age)| (words.as_str(), *age)).collect();
            pick(ui, AGE, language.pick("Alder", "Age"), &ages, &filter.age, width)
        });
        let (place, third) = column(ui, 2.0 * (width + GAP), width, |ui| {
            pick(ui, AREA, language.pick("Område", "Area"), &areas, &filter.area, width)
        });
        take_height(ui, first.max(second).max(third));
        let changed = kind.is_some() || age.is_some() || place.is_some();
        if changed {
            let chosen = Filter {
                kind: kind.unwrap_or(filter.kind),
                age: age.unwrap_or(filter.age),
                area: place.unwrap_or(filter.area),
            };
            view.act(Action::FilterHits(chosen));
        }
    });
}

const KIND: &str = "search kind";
const AGE: &str = "search age";
const AREA: &str = "search area";

/// Whether the keys belong to a drop-down: one has the focus, or its list is open.
pub fn filters_have_focus(ui: &Ui) -> bool {
    let fields = [KIND, AGE, AREA].map(Id::unique);
    Popup::is_any_open(ui.ctx())
        || ui.memory(|memory| memory.focused().is_some_and(|focused| fields.contains(&focused)))
}

fn pick<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: &'static str,
    label: &str,
    values: &[(&str, T)],
    chosen: &T,
    width: f32,
) -> Option<T> {
    let words: Vec<&str> = values.iter().map(|(words, _)| *words).collect();
    let at = values.iter().position(|(_, value)| value == chosen).unwrap_or(0);
    let picked = select(ui, Id::unique(id), label, &words, at, width)?;
    values.get(picked).map(|(_, value)| value.clone())
}
