//! The title of the contacts with three drop-downs: where, who asks, and what it is about.

use eframe::egui::{Id, Ui};

use crate::content::{Area, Audience, Contact, Role};
use crate::phrase;
use crate::search::Place;
use crate::settings::Position;
use crate::window::action::Action;
use crate::window::state::Focus;
use crate::window::theme::{Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{column, select, take_height, title, title_style};

/// What the filters ask for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen {
    audience: Option<Audience>,
    role: Option<Role>,
}

impl Chosen {
    /// Whether a contact is what the filters ask for in this area.
    #[must_use]
    pub fn passes(self, area: &Area<'_>, contact: &Contact) -> bool {
        self.audience.is_none_or(|audience| contact.audience.contains(&audience))
            && self.role.is_none_or(|role| area.fill(role).iter().any(|filling| filling.id == contact.id))
    }
}

/// Widths in points of the drop-downs: area, audience, role.
const WIDTHS: [f32; 3] = [216.0, 156.0, 280.0];
const GAP: f32 = space::S16;

/// Title and drop-downs; gives what they ask for.
pub fn filters_ui(ui: &mut Ui, view: &mut View<'_>) -> Chosen {
    /// Room for the title beside the drop-downs.
    const TITLE_WIDTH: f32 = 170.0;
    let words = Place::Contacts.title(view.language());
    let full = ui.available_width();
    let wanted: f32 = WIDTHS.iter().sum::<f32>() + 2.0 * GAP;
    let focus = view.takes_focus(Focus::Title);
    let style = title_style(ui);
    if TITLE_WIDTH + wanted <= full {
        let ((), height) = column(ui, 0.0, TITLE_WIDTH, |ui| {
            // The title's letters stand level with those of the fields.
            ui.add_space(ty::FIELD_LABEL.line + 5.0);
            title(ui, style, words, focus);
        });
        let (chosen, fields) = side_by_side(ui, view, full - wanted, WIDTHS);
        take_height(ui, height.max(fields));
        return chosen;
    }
    title(ui, style, words, focus);
    ui.add_space(space::S8);
    if Reflow::now(ui.ctx()) == Reflow::Tiny {
        return stacked(ui, view, full);
    }
    let shrink = ((full - 2.0 * GAP) / (wanted - 2.0 * GAP)).min(1.0);
    let (chosen, height) = side_by_side(ui, view, 0.0, WIDTHS.map(|width| (width * shrink).floor()));
    take_height(ui, height);
    chosen
}

fn side_by_side(ui: &mut Ui, view: &mut View<'_>, left: f32, widths: [f32; 3]) -> (Chosen, f32) {
    let [area, audience, role] = widths;
    let ((), first) = column(ui, left, area, |ui| area_ui(ui, view, area));
    let left = left + area + GAP;
    let (audience, second) = column(ui, left, audience, |ui| audience_ui(ui, view, audience));
    let left = left + widths[1] + GAP;
    let (role, third) = column(ui, left, role, |ui| role_ui(ui, view, role));
    (Chosen { audience, role }, first.max(second).max(third))
}

fn stacked(ui: &mut Ui, view: &mut View<'_>, width: f32) -> Chosen {
    area_ui(ui, view, width);
    ui.add_space(space::S8);
    let audience = audience_ui(ui, view, width);
    ui.add_space(space::S8);
    let role = role_ui(ui, view, width);
    Chosen { audience, role }
}

fn area_ui(ui: &mut Ui, view: &mut View<'_>, width: f32) {
    let library = view.library;
    let here = &view.area.pack().id;
    let packs: Vec<_> = library.choices().collect();
    let words: Vec<&str> = packs.iter().map(|pack| view.text(&pack.title)).collect();
    let chosen = packs.iter().position(|pack| pack.id == *here).unwrap_or(packs.len());
    let label = view.say("Område", "Area");
    let picked = select(ui, Id::unique("contacts area"), label, &words, chosen, width);
    if let Some(pack) = picked.and_then(|index| packs.get(index)) {
        view.act(Action::SetArea(pack.id.clone()));
    }
}

fn audience_ui(ui: &mut Ui, view: &mut View<'_>, width: f32) -> Option<Audience> {
    let chosen = view.state.audience;
    let all = (view.say("Alle", "All"), None);
    let named = |value| (phrase::audience(view.language(), value), Some(value));
    let values: Vec<_> = std::iter::once(all).chain(audiences(view).map(named)).collect();
    if let Some(value) = select_of(ui, "contacts audience", view.say("Du er", "You are"), &values, chosen, width) {
        view.act(Action::FilterAudience(value));
    }
    chosen
}

/// Whom contacts are for; what the user is by the settings comes first.
fn audiences(view: &View<'_>) -> impl Iterator<Item = Audience> {
    let own = view.settings.position.map(|position| match position {
        Position::PublicEmployee | Position::Authority => Audience::Professional,
        Position::Private => Audience::Citizen,
    });
    own.into_iter().chain(Audience::ALL.iter().copied().filter(move |audience| Some(*audience) != own))
}

/// Only what somebody in the area is there for can be chosen.
fn role_ui(ui: &mut Ui, view: &mut View<'_>, width: f32) -> Option<Role> {
    let roles = Role::ALL.iter().copied().filter(|role| !view.area.fill(*role).is_empty());
    let all = (view.say("Alle emner", "All topics"), None);
    let named = |role| (phrase::role(view.language(), role), Some(role));
    let values: Vec<_> = std::iter::once(all).chain(roles.map(named)).collect();
    let chosen = view.state.role.filter(|role| values.iter().any(|(_, value)| *value == Some(*role)));
    let label = view.say("Det handler om", "It is about");
    if let Some(value) = select_of(ui, "contacts role", label, &values, chosen, width) {
        view.act(Action::FilterRole(value));
    }
    chosen
}

/// A drop-down of words with their values; gives another value when the user picks one.
fn select_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: &str,
    label: &str,
    values: &[(&str, T)],
    chosen: T,
    width: f32,
) -> Option<T> {
    let words: Vec<&str> = values.iter().map(|(words, _)| *words).collect();
    let at = values.iter().position(|(_, value)| *value == chosen).unwrap_or(0);
    let picked = select(ui, Id::unique(id), label, &words, at, width)?;
    values.get(picked).map(|(_, value)| *value)
}
