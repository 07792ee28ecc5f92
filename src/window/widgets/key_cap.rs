//! The picture of a key. It explains; it is never a control.

use eframe::egui::{Rect, Response, Sense, Ui, Vec2, vec2};

use super::base;
use crate::window::theme::{self, Icon, space, ty};

const HEIGHT: f32 = 24.0;
const PAD: f32 = 7.0;

/// A key with words on it, such as `Enter` or `Ctrl K`. Hidden from screen readers: the control it
/// belongs to carries the shortcut.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let size = measure(ui, key);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    paint(ui, rect, key);
    response
}

/// A key with an arrow on it.
pub fn key_icon(ui: &mut Ui, icon: Icon) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, HEIGHT), Sense::hover());
    let t = theme::tokens(ui);
    base::block(ui, rect, space::RADIUS_TAG, t.page, t.edge_stroke());
    icon.paint(ui.painter(), rect.center(), 14.0, t.ink2);
    response
}

pub(super) fn measure(ui: &Ui, key: &str) -> Vec2 {
    let width = base::line(ui, key, ty::KEY, theme::tokens(ui).ink2).size().x.ceil();
    vec2((width + 2.0 * PAD).max(22.0), HEIGHT)
}

pub(super) fn paint(ui: &Ui, rect: Rect, key: &str) {
    let t = theme::tokens(ui);
    base::block(ui, rect, space::RADIUS_TAG, t.page, t.edge_stroke());
    let galley = base::line(ui, key, ty::KEY, t.ink2);
    let x = rect.center().x - galley.size().x / 2.0;
    base::put_middle(ui, x, rect.center().y, galley);
}
