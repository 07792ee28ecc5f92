//! A contact in a small card: number, copy, and what is known about it line by line.

use eframe::egui::{Align, Id, Layout, Response, Ui, pos2, vec2};

use super::{
    base::{Ground, spoken_number},
    copy_button::copy_button,
    heading::heading,
    hours::HoursState,
    panel::{row, side_panel},
    text::{Span, icon, number, rich, text},
};
use crate::window::theme::{self, Icon, space, ty};

/// All that the card shows.
#[derive(Clone, Copy, Debug)]
pub struct ContactCard<'a> {
    /// Name of the service.
    pub name: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// »Kopiér«, or »Kopieret« for two seconds after.
    pub copy: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
    /// What the clock says.
    pub state: HoursState,
    /// »Svarer nu, hele døgnet«.
    pub status: &'a [Span<'a>],
    /// Further lines, each with an icon: anonymity, whom to ring instead, source.
    pub lines: &'a [(Icon, &'a str)],
}

/// The card over the whole width. Returns the response of its copy button.
pub fn contact_card(ui: &mut Ui, id: Id, card: &ContactCard<'_>) -> Response {
    let t = theme::tokens(ui);
    side_panel(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        heading(ui, 3, ty::H3, card.name);
        let response = number_and_copy(ui, id, card);
        ui.add_space(2.0);
        ui.horizontal_top(|ui| {
            let (_, rect) = ui.allocate_space(vec2(28.0, ty::DENSE.line));
            let center = pos2(rect.left() + 9.0, rect.center().y);
            card.state.paint(ui, center, 18.0, t.ink);
            rich(ui, ty::DENSE, t.ink, card.status);
        });
        for (picture, words) in card.lines {
            ui.horizontal_top(|ui| {
                icon(ui, *picture, 18.0, ty::DENSE.line, t.ink2);
                ui.add_space(10.0);
                text(ui, ty::DENSE, t.ink, words);
            });
        }
        response
    })
}

fn number_and_copy(ui: &mut Ui, id: Id, card: &ContactCard<'_>) -> Response {
    let t = theme::tokens(ui);
    row(ui, space::BUTTON_SMALL, |ui| {
        let ink = if card.state == HoursState::Stale { t.ink2 } else { t.ink };
        number(ui, ty::NUMBER_CARD, ink, card.number);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("{} {}. {}", card.copy, spoken_number(card.number), card.name);
            copy_button(ui, id, &name, card.copied, Ground::Page)
        })
        .inner
    })
}
