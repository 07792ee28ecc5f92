//! A link that stands alone. Links inside running text are spans, see `text`.

use eframe::egui::{Response, Role, Sense, Stroke, Ui, Widget, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, Type, space, ty};

/// A link; add it with `ui.add`.
#[must_use = "add it with ui.add"]
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    text: &'a str,
    style: Type,
    icon: Option<Icon>,
    trailing: Option<Icon>,
}

impl<'a> Link<'a> {
    /// A link in semi-bold body text.
    pub const fn new(text: &'a str) -> Self {
        Self { text, style: ty::BUTTON, icon: None, trailing: None }
    }

    /// Another text style.
    pub const fn style(mut self, style: Type) -> Self {
        self.style = style;
        self
    }

    /// An icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An arrow after the words: leads to another screen.
    pub const fn arrow(mut self) -> Self {
        self.trailing = Some(Icon::ArrowRight);
        self
    }
}

impl Widget for Link<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const ICON: f32 = 18.0;
        const GAP: f32 = 8.0;
        let t = theme::tokens(ui);
        let before = if self.icon.is_some() { ICON + GAP } else { 0.0 };
        let after = if self.trailing.is_some() { ICON + GAP } else { 0.0 };
        let room = (ui.available_width() - before - after).max(self.style.size);
        let galley = base::galley(ui, self.text, self.style, t.link, room);
        let size = vec2(before + galley.size().x.ceil() + after, galley.size().y.max(space::TARGET));
        let response = ui.allocate_response(size, Sense::click());
        let response = base::settle(ui, response);
        base::report(&response, Role::Link, self.text, None);
        let rect = response.rect;
        if ui.is_rect_visible(rect) {
            let middle = rect.center().y;
            if let Some(icon) = self.icon {
                let center = eframe::egui::pos2(rect.left() + ICON / 2.0, middle);
                icon.paint(ui.painter(), center, ICON, t.link);
            }
            let origin = eframe::egui::pos2(rect.left() + before, middle - galley.size().y / 2.0);
            let stroke = Stroke::new(if base::is_hot(&response) { 2.0 } else { 1.0 }, t.link);
            base::put(ui, origin, galley.clone());
            base::underline(ui, origin, &galley, 0, stroke);
            if let Some(icon) = self.trailing {
                let center = eframe::egui::pos2(rect.right() - ICON / 2.0, middle);
                icon.paint(ui.painter(), center, ICON, t.link);
            }
            base::focus_ring(ui, &response, rect, space::RADIUS_TAG, Ring::Outside(Ground::Page));
        }
        response
    }
}
