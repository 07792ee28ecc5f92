//! The field in the top bar that opens the search. It looks like a field and acts as a button.

use eframe::egui::{Id, Response, Role, Sense, Ui, pos2, vec2};

use super::{
    base::{self, Ground, Ring},
    key_cap,
};
use crate::window::theme::{self, Icon, space, ty};

/// The field, `width` points wide and 44 high. `key` is the shortcut shown at its right.
pub fn search_field(ui: &mut Ui, id: Id, words: &str, key: &str, width: f32) -> Response {
    const PAD: f32 = 13.0;
    const ICON: f32 = 20.0;
    let t = theme::tokens(ui);
    let cap = key_cap::measure(ui, key);
    let room = width - PAD - ICON - 10.0 - cap.x - space::S16;
    let galley = base::galley(ui, words, ty::ROW, t.ink2, room);
    let height = space::BUTTON.max(galley.size().y + space::S16);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    base::report(&response, Role::Button, words, None);
    base::node(ui, id, |node| node.set_keyboard_shortcut(key));
    let hot = base::is_hot(&response);
    let fill = if hot { t.rail } else { t.surface };
    base::block(ui, rect, space::RADIUS_CONTROL, fill, t.edge_under(hot));
    let y = rect.center().y;
    let icon = pos2(rect.left() + PAD + ICON / 2.0, y);
    Icon::MagnifyingGlass.paint(ui.painter(), icon, ICON, t.ink2);
    base::put_middle(ui, rect.left() + PAD + ICON + 10.0, y, galley);
    let cap_rect = base::middle_rect(rect.right() - 9.0 - cap.x, y, cap);
    key_cap::paint(ui, cap_rect, key);
    base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, Ring::Outside(Ground::Page));
    response
}
