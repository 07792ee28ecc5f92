//! Buttons with words: primary, secondary, quiet, and the one on the big card.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Id, Response, Role, Sense, Stroke, Ui, Vec2, Widget, vec2};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, Tokens, Type, space, ty};

/// What a button looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Primary,
    Secondary,
    Quiet,
    Hero,
    Strip,
}

/// How high a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    /// 50: the big card.
    Large,
    /// 44.
    Normal,
    /// 36.
    Small,
    /// 32: the top bar of a narrow window.
    Bar,
    /// 24: among lines of text.
    Line,
}

/// A button; add it with `ui.add`. Enter, Space and click activate it.
#[must_use = "add it with ui.add"]
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    text: &'a str,
    name: Option<&'a str>,
    look: Look,
    size: Size,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    enabled: bool,
    wide: bool,
    flush: bool,
    id: Option<Id>,
}

impl<'a> Button<'a> {
    const fn new(text: &'a str, look: Look) -> Self {
        Self {
            text,
            name: None,
            look,
            size: Size::Normal,
            icon: None,
            trailing: None,
            enabled: true,
            wide: false,
            flush: false,
            id: None,
        }
    }

    /// The one main action of a screen.
    pub const fn primary(text: &'a str) -> Self {
        Self::new(text, Look::Primary)
    }

    /// Any other action.
    pub const fn secondary(text: &'a str) -> Self {
        Self::new(text, Look::Secondary)
    }

    /// An action without a frame.
    pub const fn quiet(text: &'a str) -> Self {
        Self::new(text, Look::Quiet)
    }

    /// The button on the big card: 50 high, ring for deep ground.
    pub const fn hero(text: &'a str) -> Self {
        let mut button = Self::new(text, Look::Hero);
        button.size = Size::Large;
        button
    }

    /// A button on the help strip: 36 high, ring for deep ground.
    pub const fn strip(text: &'a str) -> Self {
        let mut button = Self::new(text, Look::Strip);
        button.size = Size::Bar;
        button
    }

    /// 36 high.
    pub const fn small(mut self) -> Self {
        self.size = Size::Small;
        self
    }

    /// 32 high, for the top bar of a narrow window.
    pub const fn bar(mut self) -> Self {
        self.size = Size::Bar;
        self
    }

    /// As low as a line of text may be that can be pressed.
    pub const fn line(mut self) -> Self {
        self.size = Size::Line;
        self
    }

    /// An icon before the words.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the words.
    pub const fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// Off: ink2 on rail, no stroke, no focus.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// As wide as there is room.
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// No space at the sides, so that the words line up with the text around (a quiet *Tilbage*).
    pub const fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// The name a screen reader says, where the words alone do not tell what is meant (*Ret* which answer?).
    /// It should begin with the visible words.
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A fixed id, for focus that must survive changes of the screen around the button.
    pub const fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Width and height in points this button takes when it is not [`Self::wide`].
    #[must_use]
    pub fn measure(self, ui: &Ui) -> Vec2 {
        let m = Measures::of(self);
        let galley = base::line(ui, self.text, m.style, theme::tokens(ui).ink);
        vec2(self.content_width(&m, &galley) + 2.0 * m.pad, m.height)
    }

    fn content_width(self, m: &Measures, galley: &Arc<Galley>) -> f32 {
        let icons = usize::from(self.icon.is_some()) + usize::from(self.trailing.is_some());
        let beside = if icons == 2 { 2.0 } else { f32::from(u8::from(icons == 1)) };
        galley.size().x.ceil() + beside * (m.icon + m.gap)
    }
}

/// Sizes in points.
struct Measures {
    height: f32,
    pad: f32,
    icon: f32,
    gap: f32,
    style: Type,
}

impl Measures {
    fn of(button: Button<'_>) -> Self {
        let (height, pad, icon, gap, style) = match button.size {
            Size::Large => (50.0, 22.0, 20.0, 10.0, ty::OPTION),
            Size::Normal => (space::BUTTON, 18.0, 20.0, 10.0, ty::BUTTON),
            Size::Small => (space::BUTTON_SMALL, 12.0, 18.0, 8.0, ty::BUTTON_SMALL),
            Size::Bar => (space::BUTTON_BAR, 10.0, 18.0, 8.0, ty::BUTTON_SMALL),
            Size::Line => (space::TARGET, 0.0, 18.0, 8.0, ty::BUTTON_SMALL),
        };
        let pad = match button.look {
            _ if button.flush => 0.0,
            Look::Quiet => 10.0,
            _ => pad,
        };
        Self { height, pad, icon, gap, style }
    }
}

/// Fill, edge and text.
fn colors(look: Look, enabled: bool, hot: bool, t: &Tokens) -> (Color32, Stroke, Color32) {
    if !enabled {
        return (t.rail, Stroke::NONE, t.ink2);
    }
    if hot && t.is_contrast() {
        return inverted(look, t);
    }
    match look {
        Look::Primary => (if hot { t.fjord_d } else { t.fjord }, Stroke::NONE, t.on_fjord),
        Look::Secondary => (if hot { t.rail } else { t.surface }, t.edge_stroke(), t.ink),
        Look::Quiet => (if hot { t.rail } else { Color32::TRANSPARENT }, Stroke::NONE, t.fjord),
        Look::Hero => (if hot { t.on_hero2 } else { t.hero_button }, Stroke::NONE, t.on_hero_button),
        Look::Strip => {
            (if hot { t.hero } else { Color32::TRANSPARENT }, Stroke::new(t.thin(), t.on_strip2), t.on_strip)
        }
    }
}

/// In high contrast the pointer inverts a button: what is filled is framed, and the other way round.
fn inverted(look: Look, t: &Tokens) -> (Color32, Stroke, Color32) {
    match look {
        Look::Primary | Look::Hero => (t.surface, t.edge_stroke(), t.ink),
        Look::Secondary | Look::Quiet | Look::Strip => (t.inv, Stroke::NONE, t.on_inv),
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        let m = Measures::of(self);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let icons = f32::from(u8::from(self.icon.is_some()) + u8::from(self.trailing.is_some()));
        let room = ui.available_width() - 2.0 * m.pad - icons * (m.icon + m.gap);
        let probe = base::galley(ui, self.text, m.style, t.ink, room.max(m.style.size));
        let content = self.content_width(&m, &probe);
        let height = m.height.max(probe.size().y + m.height - m.style.line);
        let mut size = vec2(content + 2.0 * m.pad, height);
        if self.wide {
            size.x = size.x.max(ui.available_width());
        }
        let response = match self.id {
            Some(id) => {
                let (_, rect) = ui.allocate_space(size);
                ui.interact(rect, id, sense)
            }
            None => ui.allocate_response(size, sense),
        };
        let response = if self.enabled { base::settle(ui, response) } else { response };
        base::report(&response, Role::Button, self.name.unwrap_or(self.text), None);
        if !self.enabled {
            base::node(ui, response.id, eframe::egui::accesskit::Node::set_disabled);
        }

        let rect = response.rect;
        if ui.is_rect_visible(rect) {
            let hot = self.enabled && base::is_hot(&response);
            let (fill, stroke, ink) = colors(self.look, self.enabled, hot, t);
            let face = if self.flush { rect.expand2(vec2(space::S8, 0.0)) } else { rect };
            base::block(ui, face, space::RADIUS_CONTROL, fill, stroke);
            let mut x = if self.wide { rect.center().x - content / 2.0 } else { rect.left() + m.pad };
            let y = rect.center().y;
            if let Some(icon) = self.icon {
                icon.paint(ui.painter(), eframe::egui::pos2(x + m.icon / 2.0, y), m.icon, ink);
                x += m.icon + m.gap;
            }
            let galley = base::galley(ui, self.text, m.style, ink, room.max(m.style.size));
            let width = galley.size().x.ceil();
            base::put_middle(ui, x, y, galley);
            if let Some(icon) = self.trailing {
                let x = x + width + m.gap + m.icon / 2.0;
                icon.paint(ui.painter(), eframe::egui::pos2(x, y), m.icon, ink);
            }
            let ground = match self.look {
                Look::Hero | Look::Strip => Ground::Deep,
                _ => Ground::Page,
            };
            base::focus_ring(ui, &response, face, space::RADIUS_CONTROL, Ring::Outside(ground));
        }
        response
    }
}
