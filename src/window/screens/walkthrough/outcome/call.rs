//! The first to ring, and who stands beside them.

use eframe::egui::{Id, Ui};

use crate::content::{Contact, When};
use crate::paper::First;
use crate::walkthrough::Calls;
use crate::window::action::Action;
use crate::window::view::View;
use crate::window::widgets::{CallCard, CallEvent, Fallback, call_card};

/// The card with the number to ring.
pub(super) fn call_ui(ui: &mut Ui, view: &mut View<'_>, calls: &Calls<'_>, first: &First) {
    let (Some(callee), Some(call)) = (calls.list.first(), &first.call) else { return };
    // Noted where a name is in Danish alone.
    let name = view.text(&callee.contact.name);
    let is_copied = |contact: &Contact| view.state.is_copied(copy_id(contact));
    let beside = calls.second.zip(first.fallback.as_ref());
    let fallback = beside.map(|(second, fallback)| Fallback {
        before: &fallback.before,
        name: view.text(&second.contact.name),
        number: &fallback.number,
        state: view.hours_state(second.contact),
        status: &fallback.status,
        large: is_beside_as_large(calls).then(|| view.copy_word(is_copied(second.contact))),
        copied: is_copied(second.contact),
    });
    let copied = is_copied(callee.contact);
    let card = CallCard {
        name,
        number: &call.number,
        copy: view.copy_word(copied),
        copied,
        ring: view.say("Ring op", "Call"),
        anonymity: call.anonymous,
        state: view.hours_state(callee.contact),
        status: &call.status,
        fallback,
    };
    let copy = |number: &str, contact: &Contact| Action::Copy { text: number.to_owned(), button: copy_id(contact) };
    let action = match (call_card(ui, Id::unique("outcome call"), &card), beside) {
        (Some(CallEvent::Copy), _) => Some(copy(&call.number, callee.contact)),
        (Some(CallEvent::Ring), _) => callee.contact.phone().cloned().map(Action::Ring),
        (Some(CallEvent::CopyFallback), Some((second, fallback))) => Some(copy(&fallback.number, second.contact)),
        (Some(CallEvent::CopyFallback), None) | (None, _) => None,
    };
    if let Some(action) = action {
        view.act(action);
    }
}

/// Whether a number stands beside the first at its size: nobody knows that the first answers, or it is for a danger.
pub(super) fn is_beside_as_large(calls: &Calls<'_>) -> bool {
    let first_answers = calls.list.first().is_some_and(|callee| callee.answering.is_open());
    calls.second.is_some_and(|second| !first_answers || matches!(second.when, When::For(_)))
}

/// The button that copies this one's number.
pub(super) fn copy_id(contact: &Contact) -> Id {
    Id::unique(("outcome", contact.id.as_str()))
}
