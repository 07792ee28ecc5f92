//! Whom to ring: everyone who fills a role in the chosen area, in the order of who answers now.
//! A contact whose hours or check are unknown is never shown as one that answers.

mod filters;
mod more;
mod row;

use eframe::egui::Ui;

use self::filters::{Chosen, filters_ui};
use self::row::{FOLD, contact_ui};
use super::page::{overdue, page};
use crate::content::{Callee, Clock, Group, Language};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, ContactLabels, HoursState, body, contact_group, contact_head, heading, icon, quiet, text,
};

/// The words above the columns.
pub fn labels(language: Language) -> ContactLabels<'static> {
    ContactLabels {
        number: language.pick("Nummer", "Number"),
        hours: language.pick("Åbningstid", "Opening hours"),
        anonymous: language.pick("Anonymt", "Anonymous"),
        source: language.pick("Kilde, læst", "Source, read"),
    }
}

/// The mark before a group's title; groups that say nothing of the time have none.
fn mark(group: Group) -> Option<HoursState> {
    match group {
        Group::Open => Some(HoursState::Open),
        Group::Unconfirmed | Group::NotNow => Some(HoursState::Unknown),
        Group::Closed => Some(HoursState::Closed),
        Group::WithoutNumber => None,
    }
}

/// The contacts.
pub fn contacts_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "contacts", |ui| {
        overdue(ui, view, view.area.line().iter().map(|pack| pack.review_by));
        let chosen = filters_ui(ui, view);
        ui.add_space(space::S12);
        order_words(ui, view);
        let rows = rows(view, chosen);
        if rows.is_empty() {
            nobody(ui, view);
        }
        for rows in rows.chunk_by(|(a, _), (b, _)| a == b) {
            ui.add_space(space::S16);
            group_ui(ui, view, rows);
        }
    });
}

/// Those who pass the filters, by group; the area's order is kept within each.
fn rows<'a>(view: &View<'a>, chosen: Chosen) -> Vec<(Group, Callee<'a>)> {
    let callees = view.area.contacts_now(view.clock, |contact| chosen.passes(&view.area, contact));
    callees.into_iter().map(|callee| (callee.group(view.clock), callee)).collect()
}

/// Which clock the order follows, and what is known of the numbers.
fn order_words(ui: &mut Ui, view: &View<'_>) {
    let language = view.language();
    let checked = phrase::rung(language, view.area.contacts()).unwrap_or_default();
    if view.clock == Clock::Unusable {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S8;
            let t = theme::tokens(ui);
            icon(ui, Icon::Warning, 18.0, ty::DENSE.line, t.ink);
            ui.vertical(|ui| {
                text(ui, ty::DENSE_BOLD, t.ink, phrase::clock_unusable(language));
                quiet(ui, ty::DENSE, &checked);
            });
        });
        return;
    }
    let (day, time) = (phrase::weekday(language, view.now.weekday()), phrase::time(language, view.now.time()));
    let words = view.say(
        format!("Rækkefølgen følger computerens ur, {day} {time}. {checked}"),
        format!("The order follows the computer's clock, {day} {time}. {checked}"),
    );
    quiet(ui, ty::DENSE, &words);
}

fn group_ui(ui: &mut Ui, view: &mut View<'_>, rows: &[(Group, Callee<'_>)]) {
    let Some((group, _)) = rows.first() else { return };
    let language = view.language();
    let title = phrase::group(language, *group);
    match mark(*group) {
        Some(state) => {
            // The rows leave room for their caret, so the words stand above the columns only at this width.
            let width = ui.available_width() - FOLD;
            ui.scope(|ui| {
                ui.set_max_width(width);
                contact_head(ui, state, title, Some(&labels(language)));
            });
        }
        None => {
            heading(ui, 2, ty::H2, title);
        }
    }
    ui.add_space(space::S8);
    contact_group(ui, title, |ui| {
        for (at, (group, callee)) in rows.iter().enumerate() {
            contact_ui(ui, view, callee, *group, at == 0);
        }
    });
}

/// The filters fit nobody.
fn nobody(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(space::S24);
    let words = view.say(
        "Ingen af kontakterne passer til det valg. Er der fare nu, så ring 112.",
        "None of the contacts fit that choice. If there is danger now, call 112.",
    );
    body(ui, ty::BODY, words);
    ui.add_space(space::S12);
    if ui.add(Button::secondary(view.say("Vis alle kontakter", "Show all contacts"))).clicked() {
        view.act(Action::FilterAudience(None));
        view.act(Action::FilterRole(None));
    }
}
