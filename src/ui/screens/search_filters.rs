//! Which hits count: kind, age, and whether only what the area has of its own.

use eframe::egui::{Frame, Id, Margin, Popup, Ui};

use crate::content::{Age, AreaId};
use crate::phrase;
use crate::search::{Filter, HitKind};
use crate::ui::action::Action;
use crate::ui::theme::space;
use crate::ui::view::View;
use crate::ui::widgets::{column, select, take_height};

const KINDS: [(&str, Option<HitKind>); 8] = [
    ("Alt", None),
    ("Kontakter", Some(HitKind::Contact)),
    ("Tekster", Some(HitKind::Article)),
    ("Tegn", Some(HitKind::Sign)),
    ("Love og regler", Some(HitKind::Law)),
    ("Tal", Some(HitKind::Figure)),
    ("Ark", Some(HitKind::Paper)),
    ("Øv dig", Some(HitKind::Scenario)),
];
const GAP: f32 = space::S16;

/// Three drop-downs side by side.
pub fn filters_ui(ui: &mut Ui, view: &mut View<'_>) {
    let Some(search) = &view.state.search else { return };
    let filter = search.filter.clone();
    let area = view.area.clone();
    let ages: Vec<(String, Option<Age>)> = std::iter::once(("Alle aldre".to_owned(), None))
        .chain(Age::ALL.iter().map(|age| (format!("{} år", phrase::age(*age)), Some(*age))))
        .collect();
    let areas: Vec<(&str, Option<AreaId>)> = std::iter::once(("Alt, der gælder her", None))
        .chain(area.line().iter().map(|pack| (pack.title.da(), Some(pack.id.clone()))))
        .collect();
    let margin = Margin { left: 20, right: 20, top: 8, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let width = ((ui.available_width() - 2.0 * GAP) / 3.0).floor();
        let (kind, first) = column(ui, 0.0, width, |ui| pick(ui, KIND, "Vis", &KINDS, &filter.kind, width));
        let (age, second) = column(ui, width + GAP, width, |ui| {
            let ages: Vec<_> = ages.iter().map(|(words, age)| (words.as_str(), *age)).collect();
            pick(ui, AGE, "Alder", &ages, &filter.age, width)
        });
        let (place, third) =
            column(ui, 2.0 * (width + GAP), width, |ui| pick(ui, AREA, "Område", &areas, &filter.area, width));
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
