//! Whom to ring: the first on a card of its own, the others in rows below.

use eframe::egui::{Id, Role, Ui};

use crate::content::{Callee, Clock, Contact, Phone};
use crate::phrase;
use crate::ui::action::Action;
use crate::ui::theme::{self, Icon, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    CallCard, Fallback, Ground, Link, body, call_card_with, column, copy_button, divider, heading, named_group, number,
    panel, quiet, row, source_line, spoken_number, take_height,
};
use crate::walkthrough::Calls;

/// The first to ring.
pub(super) fn call_ui(ui: &mut Ui, view: &mut View<'_>, calls: &Calls<'_>) {
    let Some(first) = calls.list.first() else { return };
    let contact = first.contact;
    let what = format!("call {}", contact.id);
    let copied = view.state.is_copied(&what);
    let digits = contact.phone().map(ToString::to_string);
    let second = contact.phones.get(1).map(|phone| format!("{} {phone}", view.say("eller", "or")));
    let status = view.hours_phrase(contact);
    let beside = calls.second;
    let fallback = beside.and_then(|second| Some((second.contact, second.contact.phone()?.to_string())));
    let words = beside.map(|second| {
        format!("{} {}", phrase::ring_when(view.language(), second.when), view.text(&second.contact.name))
    });
    let fallback_status = fallback.as_ref().map(|(fallback, _)| view.hours_phrase(fallback));
    let source = sources(view, [contact]);
    let card = CallCard {
        name: view.text(&contact.name),
        number: digits.as_deref(),
        reach: contact.reach.as_ref().map(|reach| view.text(reach)),
        second: second.as_deref(),
        copy: copy_word(view, copied),
        copied,
        anonymity: phrase::anonymous(view.language(), contact.anonymous),
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
    let ring_words = view.say("Ring op", "Call");
    let mut ring = false;
    let copy = call_card_with(ui, Id::unique("outcome call"), &card, |ui| {
        let link = Link::new(ring_words).style(ty::BUTTON_SMALL).icon(Icon::PhoneCall);
        ring = digits.is_some() && ui.add(link).clicked();
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

fn copy_word(view: &View<'_>, copied: bool) -> &'static str {
    if copied { view.say("Kopieret", "Copied") } else { view.say("Kopiér", "Copy") }
}

/// All others that the outcome names, in their order.
pub(super) fn more_calls_ui(ui: &mut Ui, view: &mut View<'_>, calls: &Calls<'_>) {
    let others = calls.all().skip(1);
    if others.clone().next().is_none() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = view.say("Du kan også ringe til", "You can also ring");
        heading(ui, 2, ty::H2, words);
        if view.clock == Clock::Unusable {
            ui.add_space(space::S4);
            quiet(ui, ty::META, phrase::clock_unusable(view.language()));
        }
        named_group(ui, Role::List, words, |ui| {
            for callee in others.clone() {
                divider(ui, space::S12, space::S12);
                let name = view.text(&callee.contact.name);
                named_group(ui, Role::ListItem, name, |ui| callee_ui(ui, view, callee));
            }
        });
        divider(ui, space::S12, space::S12);
        source_line(ui, &sources(view, others.map(|callee| callee.contact)));
    });
}

/// Width of a number with its copy button, and the least width of the words beside it.
const NUMBER: f32 = 180.0;
const WORDS: f32 = 200.0;

/// What one is rung for and whether they answer; at the right, or below in a narrow window, the number.
fn callee_ui(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>) {
    let contact = callee.contact;
    let full = ui.available_width();
    match contact.phone() {
        Some(phone) if full >= NUMBER + WORDS => {
            let ((), about) = column(ui, 0.0, full - NUMBER - space::S12, |ui| about(ui, view, contact));
            let ((), beside) = column(ui, full - NUMBER, NUMBER, |ui| number_ui(ui, view, contact, phone));
            take_height(ui, about.max(beside));
        }
        Some(phone) => {
            about(ui, view, contact);
            ui.add_space(space::S4);
            number_ui(ui, view, contact, phone);
        }
        None => about(ui, view, contact),
    }
}

/// Name, what they are there for, whether they answer, and how to get through.
fn about(ui: &mut Ui, view: &View<'_>, contact: &Contact) {
    heading(ui, 3, ty::H3, view.text(&contact.name));
    quiet(ui, ty::DENSE, view.text(&contact.summary));
    if !contact.phones.is_empty() {
        body(ui, ty::DENSE, &view.hours_phrase(contact));
    }
    if let Some(reach) = &contact.reach {
        body(ui, ty::DENSE, view.text(reach));
    }
}

/// The number, and the button that copies it at the right end.
fn number_ui(ui: &mut Ui, view: &mut View<'_>, contact: &Contact, phone: &Phone) {
    let t = theme::tokens(ui);
    let ink = if contact.is_check_old(view.clock) { t.ink2 } else { t.ink };
    let digits = phone.to_string();
    let what = format!("call {}", contact.id);
    let copied = view.state.is_copied(&what);
    let word = copy_word(view, copied);
    let name = format!("{word} {}. {}", spoken_number(&digits), view.text(&contact.name));
    let clicked = row(ui, space::BUTTON_SMALL, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = number(ui, ty::NUMBER_M, ink, &digits).rect.width();
        ui.add_space((NUMBER - space::BUTTON_SMALL - width).max(space::S12));
        copy_button(ui, Id::unique(("outcome", &what)), &name, copied, Ground::Page).clicked()
    });
    if clicked {
        view.act(Action::Copy { text: digits, what });
    }
}

/// Where the numbers were read, and whether anybody has rung them.
fn sources<'a>(view: &View<'a>, contacts: impl IntoIterator<Item = &'a Contact> + Clone) -> String {
    let all = contacts.clone().into_iter();
    let language = view.language();
    let read = phrase::source_line(language, all.flat_map(|contact| view.library.sources_of(&contact.item)));
    phrase::rung(language, contacts).map_or(read.clone(), |rung| format!("{read} {rung}"))
}
