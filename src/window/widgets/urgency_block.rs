//! How soon to ring: words, icon and an inverse block. There are four levels and no lower one.
//! Inverse blocks hold no controls.

use eframe::egui::{Frame, Margin, Role, Ui, UiBuilder, pos2, vec2};

use super::{
    heading,
    panel::{column, take_height},
    text::{Span, icon, rich, text},
};
use crate::window::theme::{self, Icon, space, ty};

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrgencyLevel {
    /// Ring 112 nu.
    Alarm,
    /// Ring nu, før du gør noget andet.
    Now,
    /// Ring i dag.
    Today,
    /// Få råd, før du gør noget andet.
    Advice,
}

impl UrgencyLevel {
    /// The icon of this level.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Alarm => Icon::WarningOctagon,
            Self::Now => Icon::PhoneCall,
            Self::Today => Icon::Clock,
            Self::Advice => Icon::ChatsCircle,
        }
    }
}

/// The block at the top of an outcome; its title is the title of the screen. `line` is made from the
/// user's own answers.
pub fn urgency_block(ui: &mut Ui, level: UrgencyLevel, title: &str, line: &str, take_focus: bool) {
    let t = theme::tokens(ui);
    let narrow = ui.available_width() < 520.0;
    let style = if narrow { ty::H1_NARROW } else { ty::H1_URGENCY };
    inverse(ui, Margin { left: 20, right: 20, top: 7, bottom: 7 }, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let size = if narrow { 26.0 } else { 36.0 };
        let left = ui.cursor().left();
        let ((), height) = column(ui, size + space::S16, ui.available_width() - size - space::S16, |ui| {
            heading::title_in(ui, style, t.on_inv, title, take_focus);
            text(ui, ty::META, t.on_inv2, line);
        });
        let middle = ui.cursor().top() + height / 2.0;
        level.icon().paint(ui.painter(), pos2(left + size / 2.0, middle), size, t.on_inv);
        take_height(ui, height);
    });
}

/// A lower block of one line, 44 high, for lists and other screens.
pub fn urgency_line(ui: &mut Ui, level: UrgencyLevel, title: &str) {
    let t = theme::tokens(ui);
    inverse(ui, Margin { left: 18, right: 16, top: 10, bottom: 10 }, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            icon(ui, level.icon(), 24.0, ty::H2.line, t.on_inv);
            text(ui, ty::H2, t.on_inv, title);
        });
    });
}

/// An inverse note: bold words and a sentence. Beside ticked urgent signs.
pub fn urgency_note(ui: &mut Ui, level: UrgencyLevel, bold: &str, words: &str) {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Alert);
    ui.scope_builder(builder, |ui| {
        inverse(ui, Margin { left: 14, right: 16, top: 12, bottom: 12 }, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                icon(ui, level.icon(), 22.0, ty::DENSE.line, t.on_inv);
                let bold = format!("{bold} ");
                rich(ui, ty::DENSE, t.on_inv, &[Span::bold(&bold), Span::plain(words)]);
            });
        });
    });
}

fn inverse<R>(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.inv)
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}
