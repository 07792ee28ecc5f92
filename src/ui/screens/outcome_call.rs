//! Whom to ring: the first on a card of its own, the others in rows below.

use eframe::egui::{Align, Id, Layout, Role, Ui};

use super::question::named_group;
use crate::content::{Answering, CheckedHow, Clock, Contact, Phone};
use crate::phrase;
use crate::ui::action::Action;
use crate::ui::theme::{self, Icon, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    CallCard, Fallback, Ground, Link, body, call_card_with, copy_button, divider, heading, number, panel, quiet,
    source_line, spoken_number,
};
use crate::walkthrough::Callee;

/// The first to ring.
pub(super) fn call_ui(ui: &mut Ui, view: &mut View<'_>, callees: &[Callee<'_>]) {
    let Some(first) = callees.first() else { return };
    let contact = first.contact;
    let what = format!("call {}", contact.id);
    let copied = view.state.is_copied(&what);
    let digits = contact.phone().map(ToString::to_string);
    let second = contact.phones.get(1).map(|phone| format!("eller {phone}"));
    let status = view.hours_phrase(contact);
    let fallback = first.fallback.and_then(|fallback| Some((fallback, fallback.phone()?.to_string())));
    let words = fallback.as_ref().map(|(fallback, _)| fallback_words(first.answering, fallback));
    let fallback_status = fallback.as_ref().map(|(fallback, _)| view.hours_phrase(fallback));
    let source = sources(view, [contact]);
    let card = CallCard {
        name: contact.name.da(),
        number: digits.as_deref(),
        reach: contact.reach.as_ref().map(|reach| reach.da()),
        second: second.as_deref(),
        copy: if copied { "Kopieret" } else { "Kopiér" },
        copied,
        anonymity: phrase::anonymous(contact.anonymous),
        state: view.hours_state(contact),
        status: &status,
        fallback: match (&fallback, &words, &fallback_status) {
            (Some((fallback, digits)), Some(words), Some(status)) => {
                Some(Fallback { words, number: digits, state: view.hours_state(fallback), status })
            }
            _ => None,
        },
        source: &source,
    };
    let mut ring = false;
    let copy = call_card_with(ui, Id::unique("outcome call"), &card, |ui| {
        ring = digits.is_some() && ui.add(Link::new("Ring op").style(ty::BUTTON_SMALL).icon(Icon::PhoneCall)).clicked();
    });
    if ring && let Some(phone) = contact.phone() {
        view.act(Action::Ring(phone.clone()));
    }
    if copy.is_some_and(|button| button.clicked())
        && let Some(digits) = digits
    {
        view.act(Action::Copy { text: digits, what });
    }
}

/// *Intet svar? Ring til RED*, or what to do while the first is closed.
fn fallback_words(answering: Answering, fallback: &Contact) -> String {
    let name = fallback.short.da();
    match answering {
        Answering::Closed(_) => format!("Ring i stedet til {name}"),
        _ => format!("Intet svar? Ring til {name}"),
    }
}

/// All others that the outcome names, in their order.
pub(super) fn more_calls_ui(ui: &mut Ui, view: &mut View<'_>, callees: &[Callee<'_>]) {
    let Some((_, others)) = callees.split_first() else { return };
    if others.is_empty() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, 2, ty::H2, "Du kan også ringe til");
        if view.clock == Clock::Unusable {
            ui.add_space(space::S4);
            quiet(ui, ty::META, phrase::CLOCK_UNUSABLE);
        }
        named_group(ui, Role::List, "Du kan også ringe til", |ui| {
            for callee in others {
                divider(ui, space::S12, space::S12);
                named_group(ui, Role::ListItem, callee.contact.name.da(), |ui| row(ui, view, callee));
            }
        });
        divider(ui, space::S12, space::S12);
        source_line(ui, &sources(view, others.iter().map(|callee| callee.contact)));
    });
}

/// The least width of the words beside a number; below it the number stands under them.
const BESIDE: f32 = 200.0;
const NUMBER: f32 = 170.0;

fn row(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>) {
    let contact = callee.contact;
    let Some(phone) = contact.phone() else {
        about(ui, view, callee);
        if let Some(reach) = &contact.reach {
            body(ui, ty::DENSE, reach.da());
        }
        return;
    };
    let full = ui.available_width();
    if full < BESIDE + NUMBER {
        about(ui, view, callee);
        ui.horizontal(|ui| number_and_copy(ui, view, contact, phone));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.vertical(|ui| {
            ui.set_width(full - NUMBER);
            about(ui, view, callee);
        });
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            ui.horizontal(|ui| number_and_copy(ui, view, contact, phone));
        });
    });
}

/// Name, what they are rung for, and whether they answer.
fn about(ui: &mut Ui, view: &View<'_>, callee: &Callee<'_>) {
    heading(ui, 3, ty::H3, callee.contact.name.da());
    quiet(ui, ty::DENSE, phrase::role(callee.role));
    if !callee.contact.phones.is_empty() {
        body(ui, ty::DENSE, &view.hours_phrase(callee.contact));
    }
}

fn number_and_copy(ui: &mut Ui, view: &mut View<'_>, contact: &Contact, phone: &Phone) {
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.x = space::S12;
    let ink = if contact.is_check_old(view.clock) { t.ink2 } else { t.ink };
    let digits = phone.to_string();
    number(ui, ty::NUMBER_M, ink, &digits);
    let what = format!("call {}", contact.id);
    let copied = view.state.is_copied(&what);
    let name = format!("{} {}. {}", if copied { "Kopieret" } else { "Kopiér" }, spoken_number(&digits), contact.name.da());
    if copy_button(ui, Id::unique(("outcome", &what)), &name, copied, Ground::Page).clicked() {
        view.act(Action::Copy { text: digits, what });
    }
}

/// Where the numbers were read, and whether anybody has rung them.
fn sources<'a>(view: &View<'a>, contacts: impl IntoIterator<Item = &'a Contact> + Clone) -> String {
    let read = phrase::source_line(contacts.clone().into_iter().flat_map(|contact| view.library.sources_of(&contact.item)));
    let rung = contacts.into_iter().all(|contact| contact.checked.how == CheckedHow::Call);
    if rung { read } else { format!("{read} {}", phrase::NEVER_RUNG) }
}
