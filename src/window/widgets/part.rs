//! Parts of the window that are drawn apart from what is around them.

use eframe::egui::{Align, Layout, Rect, Role, Ui, UiBuilder, pos2};

/// Draws `add` in a part of the window and nowhere else.
pub fn within<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    clipped(ui, rect, UiBuilder::new(), add)
}

/// The same for a part that screen readers can go to.
pub fn region<R>(ui: &mut Ui, rect: Rect, role: Role, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    clipped(ui, rect, UiBuilder::new().accessibility_role(role).accessibility_label(name), add)
}

fn clipped<R>(ui: &mut Ui, rect: Rect, builder: UiBuilder, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut part = ui.new_child(builder.max_rect(rect).layout(Layout::top_down(Align::Min)));
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut part)
}

/// All of `room` but `lit`, which lies within it: what is darkened behind a box or the search.
pub fn around(room: Rect, lit: Rect) -> [Rect; 4] {
    [
        Rect::from_min_max(room.min, pos2(lit.left(), lit.bottom())),
        Rect::from_min_max(pos2(lit.right(), room.top()), pos2(room.right(), lit.bottom())),
        Rect::from_min_max(pos2(lit.left(), room.top()), pos2(lit.right(), lit.top())),
        Rect::from_min_max(pos2(room.left(), lit.bottom()), room.max),
    ]
}
