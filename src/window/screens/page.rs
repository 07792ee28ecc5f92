//! The scrolling page that most screens stand on.

use eframe::egui::{Align, Frame, Margin, ScrollArea, Ui, Vec2};
use jiff::civil::Date;

use crate::content::Language;
use crate::phrase;
use crate::window::theme::{Reflow, Type, space};
use crate::window::view::View;
use crate::window::widgets::{edition_overdue, heading, scrolling};

/// The widest that a page's content gets; wider windows leave white space at the right.
pub const WIDEST: f32 = 1078.0;

/// A page with empty space at its sides, which scrolls when it is higher than the window.
/// `id` keeps the place that was scrolled to apart from other pages'. Vertical spacing is the caller's.
pub fn page<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let top = if Reflow::now(ui.ctx()).is_narrow() { 14.0 } else { space::S24 };
    page_from(ui, id, top, add)
}

/// The same, whose content begins `top` points below its edge.
pub fn page_from<R>(ui: &mut Ui, id: &str, top: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let edge = margin(Reflow::now(ui.ctx()).page_edge());
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
    scrolling(ui, id, area, |ui| {
        Frame::new()
            .inner_margin(Margin { left: edge, right: edge, top: margin(top), bottom: 24 })
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                ui.set_max_width(ui.available_width().min(WIDEST));
                add(ui)
            })
            .inner
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a margin of at most 40 points")]
fn margin(points: f32) -> i8 {
    points as i8
}

/// The first thing on a screen when something on it should have been read again: which date has passed, and what
/// that means. `due` are the review dates of what is shown.
pub fn overdue(ui: &mut Ui, view: &View<'_>, due: impl IntoIterator<Item = Date>) {
    if let Some(first) = due.into_iter().min().filter(|first| *first < view.now.date()) {
        let (bold, words) = phrase::overdue(view.language(), first);
        edition_overdue(ui, &bold, words);
        ui.add_space(space::S16);
    }
}

/// Notes that something is shown which exists in Danish only.
pub fn in_danish(view: &View<'_>) {
    if view.language() != Language::Danish {
        view.fell_back.set(true);
    }
}

/// A heading that comes into view when the search has led to it.
pub fn sought_heading(ui: &mut Ui, view: &View<'_>, level: u8, style: Type, words: &str) {
    let heading = heading(ui, level, style, words);
    if view.once.sought.as_deref() == Some(words) {
        heading.scroll_to_me(Some(Align::TOP));
    }
}
