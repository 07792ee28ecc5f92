//! The card that says whom to ring: one number, large, and what is known about it.

use eframe::egui::{Id, Margin, Pos2, Response, Sense, Ui, pos2, vec2};

use super::{
    base::{self, spoken_number},
    button::Button,
    heading::heading,
    hours::HoursState,
    panel::{divider, framed},
    source_line::source_line,
    text,
};
use crate::ui::theme::{self, Icon, space, ty};

/// Whom to ring when the first number does not answer.
#[derive(Clone, Copy, Debug)]
pub struct Fallback<'a> {
    /// »Intet svar? Ring til RED Rådgivning«.
    pub words: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// »Svarer nu«.
    pub status: &'a str,
}

/// All that the card shows.
#[derive(Clone, Copy, Debug)]
pub struct CallCard<'a> {
    /// Name of the service.
    pub name: &'a str,
    /// In pairs of digits. `None` where no usable number is known; then `reach` says the way.
    pub number: Option<&'a str>,
    /// How to get through, or what to ask for; below the number.
    pub reach: Option<&'a str>,
    /// »eller 25 20 28 49«.
    pub second: Option<&'a str>,
    /// »Kopiér«, or »Kopieret« for two seconds after.
    pub copy: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
    /// »Du kan være anonym«.
    pub anonymity: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// »Åbningstid ikke bekræftet«.
    pub status: &'a str,
    /// Whom to ring otherwise.
    pub fallback: Option<Fallback<'a>>,
    /// »Kilder: …«.
    pub source: &'a str,
}

/// The card over the whole width, framed in fjord. Returns the response of its copy button, if there is a
/// number to copy. `id` keeps the focus steady.
pub fn call_card(ui: &mut Ui, id: Id, card: &CallCard<'_>) -> Option<Response> {
    call_card_with(ui, id, card, |_| ())
}

/// The same with a further control, such as a link that rings, after what is known of anonymity and hours.
pub fn call_card_with(ui: &mut Ui, id: Id, card: &CallCard<'_>, more: impl FnOnce(&mut Ui)) -> Option<Response> {
    let t = theme::tokens(ui);
    framed(ui, t.strong_stroke(t.fjord), Margin { left: 18, right: 18, top: 12, bottom: 15 }, 0.0, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S16, 4.0);
        heading(ui, 2, ty::H2, card.name);
        let button = card.number.map(|number| number_row(ui, id, card, number));
        if let Some(reach) = card.reach {
            text::text(ui, ty::DENSE, t.ink, reach);
        }
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
            with_icon(ui, Icon::UserCircleDashed, card.anonymity);
            with_state(ui, card.state, card.status);
            more(ui);
        });
        divider(ui, 8.0, 8.0);
        if let Some(fallback) = &card.fallback {
            fallback_row(ui, fallback);
        }
        source_line(ui, card.source);
        button
    })
}

fn number_row(ui: &mut Ui, id: Id, card: &CallCard<'_>, number: &str) -> Response {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(16.0, 4.0);
        let ink = if card.state == HoursState::Stale { t.ink2 } else { t.ink };
        text::number(ui, ty::NUMBER_L, ink, number);
        let name = format!("{} {}. {}", card.copy, spoken_number(number), card.name);
        let picture = if card.copied { Icon::Check } else { Icon::Copy };
        let response = ui.add(Button::primary(card.copy).icon(picture).name(&name).id(id));
        if let Some(second) = card.second {
            text::number(ui, ty::DENSE, t.ink2, second);
        }
        response
    })
    .inner
}

fn fallback_row(ui: &mut Ui, fallback: &Fallback<'_>) {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        text::text(ui, ty::DENSE, t.ink, fallback.words);
        text::number(ui, ty::H2, t.ink, fallback.number);
        ui.add_space(space::S8);
        with_state(ui, fallback.state, fallback.status);
    });
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
