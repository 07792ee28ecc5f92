//! Numbered lists: steps in circles, and numbered words to say.

use eframe::egui::{Role, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{
    base,
    group::list_item,
    heading::heading,
    text::{Span, rich},
};
use crate::window::theme::{self, space, ty};

/// A step: its number in a circle, a title (may be empty), and whatever `add` draws below it.
pub fn step<R>(ui: &mut Ui, number: usize, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    const CIRCLE: f32 = 32.0;
    const GAP: f32 = 14.0;
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
            let (_, rect) = ui.allocate_space(vec2(CIRCLE, CIRCLE));
            let stroke = Stroke::new(2.0, t.fjord);
            ui.painter().circle_stroke(rect.center(), CIRCLE / 2.0 - 1.0, stroke);
            let digits = base::line(ui, &number.to_string(), ty::H3, t.fjord);
            let origin = rect.center() - digits.size() / 2.0;
            base::painted_text(ui, rect, &number.to_string());
            base::put(ui, origin, digits);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::S4;
                ui.add_space(4.0);
                if !title.is_empty() {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    heading(ui, 2, ty::H2.line(24.0), title);
                }
                add(ui)
            })
            .inner
        })
        .inner
    })
    .inner
}

/// A numbered line: the number in fjord, the words beside it.
pub fn numbered(ui: &mut Ui, number: usize, spans: &[Span<'_>]) -> Option<usize> {
    let t = theme::tokens(ui);
    let digits = number.to_string();
    lead(ui, |ui| {
        let galley = base::line(ui, &digits, ty::H3, t.fjord);
        let (_, rect) = ui.allocate_space(vec2(24.0, ty::ROW.line));
        base::painted_text(ui, rect, &digits);
        base::put(ui, rect.min, galley);
        rich(ui, ty::ROW.line(23.0), t.ink, spans)
    })
}

/// A line led by a dot.
pub fn bullet(ui: &mut Ui, spans: &[Span<'_>]) -> Option<usize> {
    let t = theme::tokens(ui);
    lead(ui, |ui| {
        let (_, rect) = ui.allocate_space(vec2(20.0, ty::BODY.line));
        ui.painter().circle_filled(pos2(rect.left() + 7.0, rect.center().y), 2.5, t.ink2);
        rich(ui, ty::BODY, t.ink, spans)
    })
}

fn lead<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    list_item(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            add(ui)
        })
        .inner
    })
}
