//! Whom else to ring, below the first.

use eframe::egui::{Role, Ui};

use super::GAP;
use super::call::copy_id;
use crate::content::{Callee, Clock, Contact, Phone};
use crate::phrase;
use crate::walkthrough::Calls;
use crate::window::action::Action;
use crate::window::theme::{self, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Ground, body, column, copy_button, divider, heading, named_group, number, panel, quiet, row, source_line,
    spoken_number, take_height,
};

/// All others that the outcome names, in their order.
pub(super) fn others_ui(ui: &mut Ui, view: &mut View<'_>, calls: &Calls<'_>) {
    // Who stands beside the first has their place there.
    let is_beside = |contact: &Contact| calls.second.is_some_and(|second| second.contact.id == contact.id);
    let others = calls.all().skip(1).filter(|callee| !is_beside(callee.contact));
    if others.clone().next().is_none() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = view.say("Du kan også ringe til", "You can also call");
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
    ui.add_space(GAP);
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
    let button = copy_id(contact);
    let copied = view.state.is_copied(button);
    let word = view.copy_word(copied);
    let name = format!("{word} {}. {}", spoken_number(&digits), view.text(&contact.name));
    let clicked = row(ui, space::BUTTON_SMALL, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = number(ui, ty::NUMBER_M, ink, &digits).rect.width();
        ui.add_space((NUMBER - space::BUTTON_SMALL - width).max(space::S12));
        copy_button(ui, button, &name, copied, Ground::Page).clicked()
    });
    if clicked {
        view.act(Action::Copy { text: digits, button });
    }
}

/// Where the numbers were read, and whether anybody has rung them.
pub(super) fn sources<'a>(view: &View<'a>, contacts: impl IntoIterator<Item = &'a Contact> + Clone) -> String {
    let all = contacts.clone().into_iter();
    let language = view.language();
    let read = phrase::source_line(language, all.flat_map(|contact| view.library.sources_of(&contact.item)));
    phrase::rung(language, contacts).map_or(read.clone(), |rung| format!("{read} {rung}"))
}
