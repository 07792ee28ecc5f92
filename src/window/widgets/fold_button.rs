//! The caret that shows or hides what stands below a row. The caller keeps which rows are unfolded.

use eframe::egui::{Color32, Id, Response, Role, Sense, Ui, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, space};

/// A 36 × 36 caret without an edge. `name` is what a screen reader says (»Vis mere om RED Rådgivning«);
/// `id` must stay the same from frame to frame.
pub fn fold_button(ui: &mut Ui, id: Id, name: &str, unfolded: bool) -> Response {
    let t = theme::tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(space::BUTTON_SMALL, space::BUTTON_SMALL));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    base::report(&response, Role::Button, name, None);
    base::node(ui, id, |node| node.set_expanded(unfolded));
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        let fill = if hot { t.rail } else { Color32::TRANSPARENT };
        base::block(ui, rect, space::RADIUS_CONTROL, fill, t.frame_under(hot));
        let icon = if unfolded { Icon::CaretUp } else { Icon::CaretDown };
        icon.paint(ui.painter(), rect.center(), 18.0, if hot { t.ink } else { t.ink2 });
        base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, Ring::Outside(Ground::Page));
    }
    response
}
