//! The small square button that copies a number. The caller copies, and says for two seconds that it did.

use eframe::egui::{Color32, Id, Response, Role, Sense, Stroke, Ui, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, space};

/// A 36 × 36 button. `name` is what a screen reader says (»Kopiér 25 20 28 46«, or »Kopieret« after);
/// `copied` shows a tick instead of the copy icon; `id` keeps the focus steady when the screen changes.
pub fn copy_button(ui: &mut Ui, id: Id, name: &str, copied: bool, ground: Ground) -> Response {
    let icon = if copied { Icon::Check } else { Icon::Copy };
    square_button(ui, id, name, icon, space::BUTTON_SMALL, ground)
}

/// A 28 × 28 button with a cross that takes one row away. `name` says which one.
pub fn remove_button(ui: &mut Ui, id: Id, name: &str) -> Response {
    square_button(ui, id, name, Icon::X, space::REMOVE, Ground::Page)
}

fn square_button(ui: &mut Ui, id: Id, name: &str, icon: Icon, side: f32, ground: Ground) -> Response {
    let t = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(side, side));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    base::report(&response, Role::Button, name, None);
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        let (fill, stroke, ink) = match ground {
            _ if hot && t.is_contrast() => (t.inv, Stroke::NONE, t.on_inv),
            Ground::Page => (if hot { t.rail } else { t.surface }, t.edge_stroke(), t.ink),
            Ground::Deep => {
                (if hot { t.hero } else { Color32::TRANSPARENT }, Stroke::new(t.thin(), t.on_strip2), t.on_strip)
            }
        };
        base::block(ui, rect, space::RADIUS_CONTROL, fill, stroke);
        icon.paint(ui.painter(), rect.center(), (side * 0.55).round(), ink);
        base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, Ring::Outside(ground));
    }
    response
}
