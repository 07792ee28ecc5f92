//! Boxes inside a text that mean something: a note, an act, a gap in the sources, words that help.
//! The family rule has a box of its own, see `guard_box`.

use eframe::egui::{CornerRadius, Frame, Margin, Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::{heading::heading_in, text::icon};
use crate::window::theme::{self, Icon, space, ty};

/// What a box means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalloutKind {
    /// Worth knowing.
    Note,
    /// Ring now. Its head is inverse; its body is not, so that it may hold links and numbers.
    Act,
    /// What the sources do not say, and the next best way.
    Gap,
    /// Wording that helps.
    Say,
}

/// The box over the whole width, with a title (may be empty) and whatever `add` draws.
pub fn callout<R>(ui: &mut Ui, kind: CalloutKind, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::Note);
    let builder = if title.is_empty() { builder } else { builder.accessibility_label(title) };
    ui.scope_builder(builder, |ui| match kind {
        CalloutKind::Note => barred(ui, title, add),
        CalloutKind::Act => act(ui, title, add),
        CalloutKind::Gap => boxed(ui, Icon::Question, true, title, add),
        CalloutKind::Say => boxed(ui, Icon::ChatsCircle, false, title, add),
    })
    .inner
}

/// A bar at the left and no fill.
fn barred<R>(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    let inner = Frame::new().inner_margin(Margin { left: 18, right: 0, top: 1, bottom: 1 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S4;
        if !title.is_empty() {
            heading_in(ui, 2, ty::DENSE_BOLD, t.ink, title);
        }
        add(ui)
    });
    let rect = inner.response.rect;
    let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(bar, 0, t.line);
    inner.inner
}

fn boxed<R>(ui: &mut Ui, picture: Icon, on_rail: bool, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(if on_rail { t.rail } else { t.surface })
        .stroke(t.line_stroke())
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin { left: 16, right: 16, top: 11, bottom: 12 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(10.0, space::S4);
                icon(ui, picture, 20.0, ty::H3.line, t.fjord);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    if !title.is_empty() {
                        heading_in(ui, 2, ty::H3, t.ink, title);
                    }
                    add(ui)
                })
                .inner
            })
            .inner
        })
        .inner
}

fn act<R>(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.surface)
        .stroke(t.strong_stroke(t.inv))
        .corner_radius(space::RADIUS_CARD)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            let top = CornerRadius { nw: 6, ne: 6, sw: 0, se: 0 };
            Frame::new()
                .fill(t.inv)
                .corner_radius(top)
                .inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 9 })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = 12.0;
                        icon(ui, Icon::PhoneCall, 22.0, ty::H3.line, t.on_inv);
                        heading_in(ui, 2, ty::H3, t.on_inv, title);
                    });
                });
            Frame::new()
                .inner_margin(Margin { left: 16, right: 16, top: 10, bottom: 12 })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = space::S4;
                    add(ui)
                })
                .inner
        })
        .inner
}
