//! One contact among the others: number and hours at a glance, and a caret for the rest.

use eframe::egui::{Align, Id, Rect, Ui, vec2};

use super::labels;
use super::more::{copy_id, more_ui};
use crate::content::{Basis, Callee, CheckedHow, Contact, Group, Language, Text};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::space;
use crate::window::view::View;
use crate::window::widgets::{ContactRow, HoursState, column, contact_row, divider, fold_button, take_height};

/// Width in points that the caret takes at the right end of a row.
const CARET: f32 = 44.0;
/// The part of it that the columns leave free; the rest is the empty space at their right.
pub const FOLD: f32 = 28.0;

/// A longer note on the hours, in letters, stands only under the unfolded row.
const SHORT_NOTE: usize = 80;

/// The row; `first` leaves out the line above it.
pub fn contact_ui(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>, group: Group, first: bool) {
    let contact = callee.contact;
    if !first {
        divider(ui, 0.0, 0.0);
    }
    let id = Id::unique(("contact", contact.id.as_str()));
    let full = ui.available_width();
    let ((), row_height) = column(ui, 0.0, full - FOLD, |ui| row_ui(ui, view, callee, group, id));
    let name = view.text(&contact.name);
    let unfolded = view.state.unfolded_contacts.contains(&contact.id);
    let name = if unfolded {
        view.say(format!("Skjul mere om {name}"), format!("Show less about {name}"))
    } else {
        view.say(format!("Vis mere om {name}"), format!("Show more about {name}"))
    };
    let (caret, caret_height) = column(ui, full - CARET, space::BUTTON_SMALL, |ui| {
        ui.add_space(space::S12);
        fold_button(ui, id.with("caret"), &name, unfolded)
    });
    let height = row_height.max(caret_height);
    if view.once.sought.as_deref() == Some(view.text(&contact.name)) {
        let row = Rect::from_min_size(ui.cursor().min, vec2(full, height));
        ui.scroll_to_rect(row, Some(Align::TOP));
    }
    take_height(ui, height);
    if caret.clicked() {
        view.act(Action::UnfoldContact(contact.id.clone()));
    }
    if unfolded {
        more_ui(ui, view, callee);
    }
}

fn row_ui(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>, group: Group, id: Id) {
    let contact = callee.contact;
    let summary = summary(view, callee);
    let number = contact.phone().map(ToString::to_string);
    let button = contact.phone().map(|phone| copy_id(contact, phone));
    let copied = button.is_some_and(|button| view.state.is_copied(button));
    let reach = reach(view, contact);
    let (status, more) = hours(view, callee, group);
    let (source, read) = source(view, contact);
    let row = ContactRow {
        name: view.text(&contact.name),
        summary: &summary,
        number: number.as_deref(),
        reach: reach.as_deref(),
        copy: view.copy_word(copied),
        copied,
        state: view.hours_state(contact),
        status: &status,
        status_more: more.as_deref(),
        anonymous: phrase::anonymous_short(view.language(), contact.anonymous),
        source: &source,
        read: &read,
    };
    let copy = contact_row(ui, id, &row, &labels(view.language()), true);
    if copy.is_some_and(|copy| copy.clicked())
        && let (Some(text), Some(button)) = (number, button)
    {
        view.act(Action::Copy { text, button });
    }
}

/// What one rings the number for: everybody that it leads to.
fn summary(view: &View<'_>, callee: &Callee<'_>) -> String {
    let also = callee.also.iter().map(|also| format!("{}: {}", view.text(&also.name), view.text(&also.summary)));
    std::iter::once(view.text(&callee.contact.summary).to_owned()).chain(also).collect::<Vec<_>>().join("\n")
}

/// The other numbers, or the way to get through without one.
fn reach(view: &View<'_>, contact: &Contact) -> Option<String> {
    let or = view.say("eller", "or");
    let others: Vec<String> = contact.phones.iter().skip(1).map(ToString::to_string).collect();
    match (contact.phones.is_empty(), others.is_empty()) {
        (true, _) => contact.reach.as_ref().map(|reach| view.text(reach).to_owned()),
        (false, true) => None,
        (false, false) => Some(format!("{or} {}", others.join(&format!(" {or} ")))),
    }
}

/// What is said of the hours: a sentence, and below it whom else to ring and what the source says.
fn hours(view: &View<'_>, callee: &Callee<'_>, group: Group) -> (String, Option<String>) {
    let contact = callee.contact;
    if contact.phones.is_empty() {
        let status = callee.second().map_or_else(
            || view.say("Ring 114, hvis det haster", "Call 114 if it is urgent").to_owned(),
            |second| phrase::ring_them(view.language(), second.when, second.contact),
        );
        return (status, contact.web.as_ref().map(|web| format!("{} {}", view.say("Se", "See"), site(web))));
    }
    let state = view.hours_state(contact);
    let status = match (group, state) {
        // The heading above says already that the hours are not confirmed.
        (Group::Unconfirmed, HoursState::Unknown) => view.say("Prøv at ringe", "Try ringing").to_owned(),
        _ => view.hours_phrase(contact),
    };
    let second = callee.second().filter(|_| state != HoursState::Open);
    let instead = second.map(|second| phrase::ring_them(view.language(), second.when, second.contact));
    let note = contact.hours_note.as_ref().filter(|note| is_for_the_row(view.language(), note));
    let note = note.map(|note| view.text(note).to_owned());
    let basis = match contact.hours_basis {
        Basis::Sourced => None,
        Basis::Inferred => Some(view.say("Åbningstiden er udledt.", "The opening hours are inferred.")),
        Basis::Synthesis => {
            Some(view.say("Åbningstiden er vores sammenfatning.", "The opening hours are our own synthesis."))
        }
    };
    let basis = basis.map(str::to_owned);
    let lines: Vec<String> = instead.into_iter().chain(note).chain(basis).collect();
    (status, (!lines.is_empty()).then(|| lines.join("\n")))
}

/// Whether a note on the hours is short enough for the row and tells more than that none were found.
fn is_for_the_row(language: Language, note: &Text) -> bool {
    note.in_language(language).chars().count() <= SHORT_NOTE
        && note.in_language(Language::Danish) != phrase::no_hours_found(Language::Danish)
}

/// The site that the contact was read on, its own if that was one of them, and when; that somebody rang is a fact of
/// its own.
fn source(view: &View<'_>, contact: &Contact) -> (String, String) {
    let own = contact.web.as_deref().map(site);
    let sources: Vec<_> = view.library.sources_of(&contact.item).collect();
    let source = sources.iter().find(|source| Some(source.site()) == own).or(sources.first());
    let site = source.map_or_else(String::new, |source| source.site().to_owned());
    let read = source.map_or(contact.checked.on, |source| source.read_on);
    let read = phrase::short_date(view.language(), read);
    match contact.checked.how {
        CheckedHow::Source => (site, read),
        CheckedHow::Call => {
            let rung = phrase::short_date(view.language(), contact.checked.on);
            (site, format!("{read}. {} {rung}", view.say("Ringet op", "Called on")))
        }
    }
}

/// An address without its path.
fn site(web: &str) -> &str {
    web.split('/').next().unwrap_or(web)
}
