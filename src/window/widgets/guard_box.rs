//! The family rule. Its hand, frame and colour are used for nothing else; no setting hides it.

use eframe::egui::{Frame, Margin, Response, Role, Ui, UiBuilder};

use super::{
    group::{list, list_item},
    heading::heading_in,
    panel::divider_in,
    text::{icon, text},
};
use crate::window::theme::{self, Icon, space, ty};

/// The full form of the rule.
#[derive(Clone, Copy, Debug)]
pub struct GuardBox<'a> {
    /// »Kontakt ikke familien«.
    pub title: &'a str,
    /// What not to do; each led by a cross.
    pub items: &'a [&'a str],
    /// Why, and how long the rule holds; one paragraph each. May be empty.
    pub reason: &'a [&'a str],
}

/// The full form.
pub fn guard_box(ui: &mut Ui, guard: &GuardBox<'_>) {
    guard_frame(ui, guard.title, |ui| {
        let t = theme::tokens(ui);
        crosses(ui, guard.items);
        if !guard.reason.is_empty() {
            if !guard.items.is_empty() {
                divider_in(ui, eframe::egui::Stroke::new(t.thin(), t.lyng), space::S8, space::S8);
            }
            for paragraph in guard.reason {
                text(ui, ty::DENSE, t.ink, paragraph);
            }
        }
    });
}

/// What not to do, as a list; each led by a cross.
pub fn crosses(ui: &mut Ui, items: &[&str]) {
    list(ui, |ui| {
        for item in items {
            list_item(ui, |ui| lead_by_cross(ui, item));
        }
    });
}

/// The frame and heading of the rule around other content, such as a callout of an article.
pub fn guard_frame<R>(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Note).accessibility_label(title);
    ui.scope_builder(builder, |ui| {
        frame(ui, Margin { left: 18, right: 18, top: 11, bottom: 12 }, |ui| {
            ui.spacing_mut().item_spacing.y = space::S8;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                icon(ui, Icon::HandPalm, 22.0, ty::H2.line, t.lyng);
                heading_in(ui, 2, ty::H2, t.lyng, title);
            });
            add(ui)
        })
    })
    .inner
}

/// The short form: one line.
pub fn guard_short(ui: &mut Ui, words: &str) {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Note).accessibility_label(words);
    ui.scope_builder(builder, |ui| {
        frame(ui, Margin { left: 18, right: 18, top: 12, bottom: 12 }, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                icon(ui, Icon::HandPalm, 20.0, ty::H3.line, t.lyng);
                text(ui, ty::H3, t.lyng, words);
            });
        });
    });
}

fn frame<R>(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.lyng_t)
        .stroke(t.guard_stroke())
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

fn lead_by_cross(ui: &mut Ui, words: &str) -> Response {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        icon(ui, Icon::X, 18.0, ty::DENSE.line, t.lyng);
        text(ui, ty::DENSE, t.ink, words)
    })
    .inner
}
