//! Frames around content: card, dense side panel, top bar field.

use eframe::egui::{Align, Frame, Layout, Margin, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::base;
use crate::window::theme::{self, space};

/// A white card with a thin line, 20 points at the sides, over the whole width.
pub fn panel<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let stroke = theme::tokens(ui).line_stroke();
    framed(ui, stroke, Margin { left: 19, right: 19, top: 14, bottom: 16 }, 0.0, add)
}

/// A card that is at least `min_height` high, to stand beside another of that height; 24 points inside.
pub fn panel_min<R>(ui: &mut Ui, min_height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let stroke = theme::tokens(ui).line_stroke();
    framed(ui, stroke, Margin { left: 24, right: 24, top: 21, bottom: 22 }, min_height, add)
}

/// A card for narrow side columns, 16 points inside.
pub fn side_panel<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let stroke = theme::tokens(ui).line_stroke();
    framed(ui, stroke, Margin { left: 16, right: 16, top: 13, bottom: 13 }, 0.0, add)
}

/// A surface with this stroke and margin, at least `min_height` points high.
pub(super) fn framed<R>(
    ui: &mut Ui,
    stroke: Stroke,
    margin: Margin,
    min_height: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.surface)
        .stroke(stroke)
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height((min_height - margin.sum().y - 2.0 * stroke.width).max(0.0));
            add(ui)
        })
        .inner
}

/// Things side by side, each at the middle of `height` points. egui's own row centres only what comes after
/// the highest thing.
pub fn row<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), add).inner
}

/// A thin line over the whole width with `above` and `below` points of empty space.
pub fn divider(ui: &mut Ui, above: f32, below: f32) {
    let stroke = theme::tokens(ui).line_stroke();
    divider_in(ui, stroke, above, below);
}

/// A divider in another colour.
pub(super) fn divider_in(ui: &mut Ui, stroke: Stroke, above: f32, below: f32) {
    let gap = ui.spacing().item_spacing.y;
    ui.add_space((above - gap).max(0.0));
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), stroke.width));
    base::hline(ui, rect, rect.center().y, stroke);
    ui.add_space((below - gap).max(0.0));
}

/// Draws `add` in a column of `width` points at `left` points from the left of the space that remains,
/// without moving on. Returns what `add` gave and the height it took; allocate the greatest of a row with
/// [`take_height`].
pub fn column<R>(ui: &mut Ui, left: f32, width: f32, add: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    let room = ui.available_rect_before_wrap();
    let slot = Rect::from_min_size(pos2(room.left() + left, room.top()), vec2(width, room.height().max(0.0)));
    let mut child = ui.new_child(UiBuilder::new().max_rect(slot));
    let result = add(&mut child);
    (result, child.min_rect().height())
}

/// Moves on below columns that took `height` points.
pub fn take_height(ui: &mut Ui, height: f32) {
    ui.allocate_space(vec2(ui.available_width(), height));
}
