//! The card that says whom to ring: one number, large, what is known about it, and whom to ring otherwise.

use eframe::egui::{Color32, Id, Margin, Pos2, Sense, Ui, pos2, vec2};

use super::{
    base::{self, Ground, spoken_number},
    button::Button,
    copy_button::copy_button,
    heading::heading,
    hours::HoursState,
    link::Link,
    panel::{divider, framed},
    text::{self, Span},
};
use crate::window::theme::{self, Icon, space, ty};

/// Whom to ring when the first number does not answer.
#[derive(Clone, Copy, Debug)]
pub struct Fallback<'a> {
    /// »Intet svar? Ring til«.
    pub before: &'a str,
    /// »RED Rådgivning«.
    pub name: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// »Svarer nu«.
    pub status: &'a str,
    /// At the size of the first number, with a button that copies it: the name of that button begins with this word.
    pub large: Option<&'a str>,
    /// Whether the number was just copied.
    pub copied: bool,
}

/// All that the card shows.
#[derive(Clone, Copy, Debug)]
pub struct CallCard<'a> {
    /// Name of the service.
    pub name: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// »Kopiér«, or »Kopieret« for two seconds after.
    pub copy: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
    /// »Ring op«.
    pub ring: &'a str,
    /// »Du kan være anonym«, where it is so.
    pub anonymity: Option<&'a str>,
    /// What the clock says.
    pub state: HoursState,
    /// »Åbningstid ikke bekræftet«.
    pub status: &'a str,
    /// Whom to ring otherwise.
    pub fallback: Option<Fallback<'a>>,
}

/// What was asked for on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallEvent {
    Copy,
    Ring,
    CopyFallback,
}

/// The card over the whole width, framed in fjord. `id` keeps the focus steady on the button that copies.
pub fn call_card(ui: &mut Ui, id: Id, card: &CallCard<'_>) -> Option<CallEvent> {
    let t = theme::tokens(ui);
    framed(ui, t.strong_stroke(t.fjord), Margin { left: 19, right: 19, top: 10, bottom: 10 }, 0.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S16, 2.0);
        heading(ui, 2, ty::H2, card.name);
        let beside = has_room_beside(ui, card);
        let event = number_row(ui, id, card, beside);
        let ring = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
            with_state(ui, card.state, card.status);
            if let Some(anonymity) = card.anonymity {
                with_icon(ui, Icon::UserCircleDashed, anonymity);
            }
            !beside && ring_link(ui, card)
        });
        let event = event.or(ring.inner.then_some(CallEvent::Ring));
        let Some(fallback) = &card.fallback else { return event };
        divider(ui, 6.0, 6.0);
        event.or(fallback_ui(ui, id, fallback))
    })
}

/// Whether *Ring op* has room beside the number and its button; else it stands below a long number.
fn has_room_beside(ui: &Ui, card: &CallCard<'_>) -> bool {
    // The button may say that the number was copied, and then is wider.
    const WIDER: f32 = 24.0;
    let color = theme::tokens(ui).ink;
    let number = base::line(ui, card.number, ty::NUMBER_L, color).size().x;
    let copy = Button::primary(card.copy).icon(Icon::Copy).measure(ui).x + WIDER;
    let ring = base::line(ui, card.ring, ty::BUTTON_SMALL, color).size().x + 26.0;
    number + copy + ring + 2.0 * space::S16 <= ui.available_width()
}

fn ring_link(ui: &mut Ui, card: &CallCard<'_>) -> bool {
    ui.add(Link::new(card.ring).style(ty::BUTTON_SMALL).icon(Icon::PhoneCall)).clicked()
}

fn number_row(ui: &mut Ui, id: Id, card: &CallCard<'_>, ring_beside: bool) -> Option<CallEvent> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(16.0, 4.0);
        text::number(ui, ty::NUMBER_L, ink(ui, card.state), card.number);
        let name = format!("{} {}. {}", card.copy, spoken_number(card.number), card.name);
        let picture = if card.copied { Icon::Check } else { Icon::Copy };
        let copy = ui.add(Button::primary(card.copy).icon(picture).name(&name).id(id)).clicked();
        let ring = ring_beside && ring_link(ui, card);
        if copy { Some(CallEvent::Copy) } else { ring.then_some(CallEvent::Ring) }
    })
    .inner
}

fn fallback_ui(ui: &mut Ui, id: Id, fallback: &Fallback<'_>) -> Option<CallEvent> {
    let t = theme::tokens(ui);
    let before = format!("{} ", fallback.before);
    text::rich(ui, ty::DENSE, t.ink, &[Span::plain(&before), Span::bold(fallback.name)]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let Some(copy) = fallback.large else {
            text::number(ui, ty::H2, ink(ui, fallback.state), fallback.number);
            with_state(ui, fallback.state, fallback.status);
            return None;
        };
        text::number(ui, ty::NUMBER_L.line(40.0), ink(ui, fallback.state), fallback.number);
        let name = format!("{copy} {}. {}", spoken_number(fallback.number), fallback.name);
        let button = copy_button(ui, id.with("fallback"), &name, fallback.copied, Ground::Page);
        with_state(ui, fallback.state, fallback.status);
        button.clicked().then_some(CallEvent::CopyFallback)
    })
    .inner
}

/// A number that was checked too long ago stands back.
fn ink(ui: &Ui, state: HoursState) -> Color32 {
    let t = theme::tokens(ui);
    if state == HoursState::Stale { t.ink2 } else { t.ink }
}

/// An icon and words that stay together when the row wraps.
fn with_icon(ui: &mut Ui, picture: Icon, words: &str) {
    let color = theme::tokens(ui).ink2;
    together(ui, 18.0, words, |ui, center| {
        picture.paint(ui.painter(), center, 18.0, color);
    });
}

/// A mark of the clock and its words, together when the row wraps.
fn with_state(ui: &mut Ui, state: HoursState, words: &str) {
    let color = theme::tokens(ui).ink;
    let width = if state.has_dot() { 10.0 } else { 18.0 };
    together(ui, width, words, |ui, center| state.paint(ui, center, 18.0, color));
}

fn together(ui: &mut Ui, mark: f32, words: &str, paint: impl FnOnce(&Ui, Pos2)) {
    const GAP: f32 = 7.0;
    let color = theme::tokens(ui).ink;
    let room = ui.max_rect().width() - mark - GAP;
    let galley = base::galley(ui, words, ty::DENSE, color, room);
    let size = vec2(mark + GAP + galley.size().x.ceil(), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    base::report_label(&response, words);
    paint(ui, pos2(rect.left() + mark / 2.0, rect.top() + ty::DENSE.line / 2.0));
    base::put(ui, pos2(rect.left() + mark + GAP, rect.top()), galley);
}
