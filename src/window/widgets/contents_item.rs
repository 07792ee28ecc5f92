//! One line of a list of contents.

use eframe::egui::{Response, Role, Sense, Ui, accesskit, pos2, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, space, ty};

const INDENT: f32 = 16.0;

/// A text's title over the whole width, at least 36 high; wraps. The one that is read has a bar and a fill.
pub fn contents_item(ui: &mut Ui, words: &str, current: bool) -> Response {
    let t = theme::tokens(ui);
    let inverse = current && t.is_contrast();
    let ink = if inverse { t.on_inv } else { t.ink };
    let style = if current { ty::DENSE_BOLD } else { ty::DENSE };
    let width = ui.available_width();
    let galley = base::galley(ui, words, style, ink, width - INDENT - space::S8);
    let height = (galley.size().y + 14.0).max(36.0);
    let response = ui.allocate_response(vec2(width, height), Sense::click());
    let response = base::settle(ui, response);
    base::report(&response, Role::Link, words, None);
    base::node(ui, response.id, |node| {
        if current {
            node.set_aria_current(accesskit::AriaCurrent::Page);
        }
    });
    let rect = response.rect;
    if ui.is_rect_visible(rect) {
        if inverse {
            base::block(ui, rect, space::RADIUS_CONTROL, t.inv, eframe::egui::Stroke::NONE);
        } else if current {
            base::block(ui, rect, space::RADIUS_CONTROL, t.surface, t.line_stroke());
            let bar = rect.with_max_x(rect.left() + 4.0).shrink2(vec2(0.0, 5.0));
            ui.painter().rect_filled(bar, 2, t.fjord);
        } else if base::is_hot(&response) {
            base::block(ui, rect, space::RADIUS_CONTROL, t.rail, t.frame_under(true));
        }
        let origin = pos2(rect.left() + INDENT, rect.center().y - galley.size().y / 2.0);
        base::put(ui, origin, galley);
        // On the inverse fill of high contrast the ring would not be seen.
        let ring = if inverse { Ring::Outside(Ground::Page) } else { Ring::Inside };
        base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, ring);
    }
    response
}
