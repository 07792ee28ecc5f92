//! Headings that screen readers know as headings, with their level.

use eframe::egui::{Color32, Id, Response, Role, Sense, Ui};

use super::base;
use crate::window::theme::{self, Type, ty};

/// A heading. `level` is 1 for the title of the screen, 2 for a section, 3 for a part of it.
pub fn heading(ui: &mut Ui, level: u8, style: Type, words: &str) -> Response {
    let color = theme::tokens(ui).ink;
    heading_in(ui, level, style, color, words)
}

/// A heading in another colour than ink.
pub fn heading_in(ui: &mut Ui, level: u8, style: Type, color: Color32, words: &str) -> Response {
    let galley = base::galley(ui, words, style, color, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    announce(ui, &response, level, words);
    base::put(ui, rect.min, galley);
    response
}

/// The title of the screen: level 1, [`ty::H1`]. With `take_focus` it takes the focus in this frame, as it
/// must when a new screen or step is shown, so that a screen reader begins there. Tab never stops at it.
pub fn title(ui: &mut Ui, style: Type, words: &str, take_focus: bool) -> Response {
    let color = theme::tokens(ui).ink;
    title_in(ui, style, color, words, take_focus)
}

/// The title of the screen on another ground.
pub(super) fn title_in(ui: &mut Ui, style: Type, color: Color32, words: &str, take_focus: bool) -> Response {
    landing_in(ui, 1, style, color, words, title_id(), take_focus)
}

/// A heading in ink that takes the focus with `take_focus`, where a part of the screen is new and the rest stays.
pub fn landing(ui: &mut Ui, level: u8, style: Type, words: &str, id: Id, take_focus: bool) -> Response {
    let color = theme::tokens(ui).ink;
    landing_in(ui, level, style, color, words, id, take_focus)
}

fn landing_in(ui: &mut Ui, level: u8, style: Type, color: Color32, words: &str, id: Id, take_focus: bool) -> Response {
    let galley = base::galley(ui, words, style, color, ui.available_width());
    let (_, rect) = ui.allocate_space(galley.size());
    if take_focus {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    let sense = if focused { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    announce(ui, &response, level, words);
    base::reveal(ui, &response);
    base::put(ui, rect.min, galley);
    response
}

/// The style of a screen's title: [`ty::H1`], smaller in a narrow window.
#[must_use]
pub fn title_style(ui: &Ui) -> Type {
    if theme::Reflow::now(ui.ctx()).is_narrow() { ty::H1_NARROW } else { ty::H1 }
}

/// The id of the screen's title; there is one title on a screen.
#[must_use]
pub fn title_id() -> Id {
    Id::unique("screen title")
}

pub(super) fn announce(ui: &Ui, response: &Response, level: u8, words: &str) {
    base::report(response, Role::Heading, words, None);
    // AccessKit counts levels from nought, and hands them on counted from one.
    base::node(ui, response.id, |node| node.set_level(usize::from(level.saturating_sub(1))));
}
