//! Cards that lead to a screen: the whole card is one target with one name.

use eframe::egui::{Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, space, ty};

const PAD: f32 = 20.0;
const ICON: f32 = 26.0;

/// What a card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card<'a> {
    /// Above the title.
    pub icon: Icon,
    /// One or two words.
    pub title: &'a str,
    /// One line of at most 42 characters.
    pub line: &'a str,
}

impl Card<'_> {
    /// The least height in points at this width. Text wraps, so a narrow card is higher.
    #[must_use]
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let t = theme::tokens(ui);
        let room = width - 2.0 * PAD;
        let title = base::galley(ui, self.title, ty::H2, t.ink, room).size().y;
        let line = base::galley(ui, self.line, ty::DENSE, t.ink2, room).size().y;
        PAD + 2.0 + ICON + space::S8 + title + line + PAD
    }
}

/// One card of exactly `size`, but never lower than its text needs.
pub fn card(ui: &mut Ui, card: &Card<'_>, size: Vec2) -> Response {
    let t = theme::tokens(ui);
    let size = vec2(size.x, size.y.max(card.height(ui, size.x)));
    let response = ui.allocate_response(size, Sense::click());
    let response = base::settle(ui, response);
    base::report(&response, Role::Button, &format!("{}. {}", card.title, card.line), None);
    let rect = response.rect;
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        let stroke = if hot { t.edge_under(true) } else { t.line_stroke() };
        base::block(ui, rect, space::RADIUS_CARD, t.surface, stroke);
        let left = rect.left() + PAD;
        let top = rect.top() + PAD + 2.0;
        let center = pos2(left + ICON / 2.0, top + ICON / 2.0 + 2.0);
        card.icon.paint(ui.painter(), center, ICON, t.fjord);
        let room = rect.width() - 2.0 * PAD;
        let title = base::galley(ui, card.title, ty::H2, t.ink, room);
        let line = base::galley(ui, card.line, ty::DENSE, t.ink2, room);
        let top = top + ICON + space::S8 + 2.0;
        let below = top + title.size().y;
        base::put(ui, pos2(left, top), title);
        base::put(ui, pos2(left, below), line);
        base::focus_ring(ui, &response, rect, space::RADIUS_CARD, Ring::Outside(Ground::Page));
    }
    response
}

/// Cards in rows of `columns`, 16 apart, all of a row equally high and at least `min_height`.
/// Returns the index of the card that was activated.
pub fn card_row(ui: &mut Ui, cards: &[Card<'_>], columns: usize, min_height: f32) -> Option<usize> {
    let columns = columns.max(1);
    let gap = space::S16;
    let full = ui.available_width();
    let mut clicked = None;
    for (row, chunk) in cards.chunks(columns).enumerate() {
        if row > 0 {
            ui.add_space(gap - ui.spacing().item_spacing.y);
        }
        let width = width_of(full, columns, gap);
        let height = chunk.iter().map(|card| card.height(ui, width)).fold(min_height, f32::max);
        let (_, area) = ui.allocate_space(vec2(full, height));
        let mut left = area.left();
        for (column, data) in chunk.iter().enumerate() {
            let slot = Rect::from_min_size(pos2(left, area.top()), vec2(width, height));
            left += width + gap;
            let index = row * columns + column;
            let builder = UiBuilder::new().max_rect(slot).id_salt(("card", index));
            if card(&mut ui.new_child(builder), data, slot.size()).clicked() {
                clicked = Some(index);
            }
        }
    }
    clicked
}

#[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
fn width_of(full: f32, columns: usize, gap: f32) -> f32 {
    let columns = columns as f32;
    (full - gap * (columns - 1.0)) / columns
}
