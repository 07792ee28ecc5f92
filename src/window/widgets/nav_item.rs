//! One place in the navigation rail.

use eframe::egui::{CornerRadius, Id, Rect, Response, Role, Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, space, ty};

/// One place.
#[derive(Clone, Copy, Debug)]
pub struct NavItem<'a> {
    /// Picture.
    pub icon: Icon,
    /// Name of the place; said by screen readers also where only the icon is shown.
    pub label: &'a str,
    /// Whether this is the place that is shown.
    pub current: bool,
    /// Icon only: the narrow rail.
    pub collapsed: bool,
    /// A fixed id, for a key that brings the focus here.
    pub id: Option<Id>,
}

/// The item over the whole width, 42 high. Click, Space and Enter open it.
pub fn nav_item(ui: &mut Ui, item: &NavItem<'_>) -> Response {
    item_ui(ui, item, space::NAV, 20.0)
}

/// A smaller item at the foot of the rail (area, text and colours), 36 high in meta type.
pub fn nav_foot(ui: &mut Ui, item: &NavItem<'_>) -> Response {
    item_ui(ui, item, space::BUTTON_SMALL, 18.0)
}

fn item_ui(ui: &mut Ui, item: &NavItem<'_>, min_height: f32, icon_size: f32) -> Response {
    let t = theme::tokens(ui);
    let small = min_height < space::NAV;
    let inverse = item.current && t.is_contrast();
    let ink = if inverse { t.on_inv } else { t.ink };
    let icon_ink = if item.current && !inverse { t.fjord } else { ink };
    let style = match (small, item.current) {
        (true, _) => ty::META,
        (false, true) => ty::H3,
        (false, false) => ty::ROW,
    };
    let width = ui.available_width();
    let text_left = if small { 42.0 } else { 44.0 };
    let galley = (!item.collapsed).then(|| base::galley(ui, item.label, style, ink, width - text_left - space::S8));
    let text_height = galley.as_ref().map_or(0.0, |galley| galley.size().y);
    let height = min_height.max(text_height + space::S12);
    let response = match item.id {
        Some(id) => {
            let (_, rect) = ui.allocate_space(vec2(width, height));
            ui.interact(rect, id, Sense::click())
        }
        None => ui.allocate_response(vec2(width, height), Sense::click()),
    };
    let response = base::settle(ui, response);
    base::report(&response, Role::Button, item.label, None);
    base::node(ui, response.id, |node| {
        if item.current {
            node.set_aria_current(eframe::egui::accesskit::AriaCurrent::Page);
        }
    });
    let rect = response.rect;
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        if inverse {
            base::block(ui, rect, space::RADIUS_CONTROL, t.inv, Stroke::NONE);
        } else if item.current {
            base::block(ui, rect, space::RADIUS_CONTROL, t.surface, t.line_stroke());
            let bar = Rect::from_center_size(pos2(rect.left() + 2.0, rect.center().y), Vec2::new(4.0, 24.0));
            ui.painter().rect_filled(bar, CornerRadius::same(2), t.fjord);
        } else if hot {
            base::block(ui, rect, space::RADIUS_CONTROL, t.page, t.block_stroke());
        }
        let icon_x = if item.collapsed { rect.center().x } else { rect.left() + 21.0 };
        item.icon.paint(ui.painter(), pos2(icon_x, rect.center().y), icon_size, icon_ink);
        if let Some(galley) = galley {
            base::put_middle(ui, rect.left() + text_left, rect.center().y, galley);
        }
        // On the inverse fill of high contrast the ring would not be seen.
        let ring = if inverse { Ring::Outside(Ground::Page) } else { Ring::Inside };
        base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, ring);
    }
    if item.collapsed { response.on_hover_text(item.label) } else { response }
}
