//! What stands under an unfolded contact: what it can and cannot do, every number with its buttons, and the sources.

use eframe::egui::{Frame, Id, Margin, Ui, vec2};

use crate::content::{Callee, Contact, Language, Phone};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{Button, Span, body, icon, quiet, rich, source_line, spoken_number, tag, text};

/// About 75 characters of dense text.
const WIDTH: f32 = 640.0;

/// The part below the row.
pub fn more_ui(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>) {
    Frame::new().inner_margin(Margin { left: 18, right: 18, top: 0, bottom: 16 }).show(ui, |ui| {
        let full = ui.available_width();
        ui.set_width(full);
        ui.scope(|ui| {
            ui.set_max_width(full.min(WIDTH));
            words_ui(ui, view, callee);
        });
    });
}

fn words_ui(ui: &mut Ui, view: &mut View<'_>, callee: &Callee<'_>) {
    let t = theme::tokens(ui);
    let contact = callee.contact;
    body(ui, ty::DENSE, view.text(&contact.about));
    for also in &callee.also {
        ui.add_space(space::S8);
        let lead = format!("{}. ", view.text(&also.name));
        rich(ui, ty::DENSE, t.ink, &[Span::bold(&lead), Span::plain(view.text(&also.about))]);
    }
    if let Some(reach) = contact.reach.as_ref().filter(|_| !contact.phones.is_empty()) {
        ui.add_space(space::S8);
        let lead = view.say("Når du ringer. ", "When you call. ");
        rich(ui, ty::DENSE, t.ink, &[Span::bold(lead), Span::plain(view.text(reach))]);
    }
    for phone in &contact.phones {
        ui.add_space(space::S8);
        number_ui(ui, view, contact, phone);
    }
    ui.add_space(space::S12);
    facts(ui, view, callee);
    ui.add_space(space::S8);
    sources(ui, view, contact);
}

/// Rings or copies one number. The words hold the number, so that two numbers are not mistaken.
fn number_ui(ui: &mut Ui, view: &mut View<'_>, contact: &Contact, phone: &Phone) {
    let number = phone.to_string();
    let spoken = format!("{}. {}", spoken_number(&number), view.text(&contact.name));
    let button = copy_id(contact, phone);
    let copied = view.state.is_copied(button);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S8, space::S8);
        let word = view.say("Ring op", "Call");
        let (ring, ring_name) = (format!("{word} {number}"), format!("{word} {spoken}"));
        let ring = Button::secondary(&ring).small().icon(Icon::PhoneCall).name(&ring_name).id(button.with("ring"));
        if ui.add(ring).clicked() {
            view.act(Action::Ring(phone.clone()));
        }
        let (word, picture) = (view.copy_word(copied), if copied { Icon::Check } else { Icon::Copy });
        let (copy, copy_name) = (format!("{word} {number}"), format!("{word} {spoken}"));
        let copy = Button::secondary(&copy).small().icon(picture).name(&copy_name).id(button);
        if ui.add(copy).clicked() {
            view.act(Action::Copy { text: number.clone(), button });
        }
    });
}

fn facts(ui: &mut Ui, view: &View<'_>, callee: &Callee<'_>) {
    let language = view.language();
    let (contact, second) = (callee.contact, callee.second());
    let facts = [
        contact.hours_note.as_ref().map(|note| (Icon::Clock, hours(language, contact, view.text(note)))),
        Some((Icon::Scales, phrase::authority(language, contact.authority).to_owned())),
        Some((Icon::UserCircleDashed, phrase::anonymous(language, contact.anonymous).to_owned())),
        second.map(|second| (Icon::Phone, phrase::ring_them(language, second.when, second.contact))),
        contact.web.as_ref().map(|web| (Icon::Info, format!("{}: {web}", view.say("På nettet", "Online")))),
    ];
    let t = theme::tokens(ui);
    for (picture, words) in facts.into_iter().flatten() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon(ui, picture, 18.0, ty::DENSE.line, t.ink2);
            text(ui, ty::DENSE, t.ink, &words);
        });
        ui.add_space(2.0);
    }
}

/// What the source says of the hours, and what that rests on.
fn hours(language: Language, contact: &Contact, note: &str) -> String {
    match phrase::basis(language, contact.hours_basis) {
        Some(basis) => format!("{note} ({basis})"),
        None => note.to_owned(),
    }
}

fn sources(ui: &mut Ui, view: &View<'_>, contact: &Contact) {
    let language = view.language();
    if let Some((kind, words)) = basis_tag(language, contact.item.basis) {
        tag(ui, kind, words);
        ui.add_space(space::S4);
    }
    if !contact.phones.is_empty() {
        quiet(ui, ty::META, &phrase::checked(language, contact.checked));
    }
    let review_by = contact.item.review_by;
    if review_by < view.now.date() {
        let words = view.say("Skulle være læst igen senest", "Should have been read again by");
        quiet(ui, ty::META, &format!("{words} {}.", phrase::date(language, review_by)));
    }
    source_line(ui, &phrase::sources_in_full(language, view.library.sources_of(&contact.item)));
}

/// The button that copies this number of a contact; the one in the list says *Kopieret* with it.
pub fn copy_id(contact: &Contact, phone: &Phone) -> Id {
    Id::unique(("contact number", contact.id.as_str(), phone.digits()))
}
