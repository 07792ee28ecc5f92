//! A box over the screen that asks or tells something. Help strip and *Skjul* stay lit and can be used.
//!
//! The caller draws what lies behind as disabled, so that Tab stays among the dialog, *Skjul* and the help strip, and
//! gives the focus back when the dialog is closed.

use eframe::egui::{
    CornerRadius, Frame, Id, Key, Margin, Modifiers, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::{base, copy_button::remove_button, heading, part::around, scroll::scrolling};
use crate::window::theme::{self, Reflow, space, ty};

/// A dialog's frame.
#[derive(Clone, Copy, Debug)]
pub struct Dialog<'a> {
    pub title: &'a str,
    /// The name of the button that closes it.
    pub close: &'a str,
    /// Its width in points where the window has room.
    pub width: f32,
    /// It has just been opened, and its title takes the focus; nothing else in it does.
    pub take_focus: bool,
}

const EDGE: f32 = space::S8;
/// Room around the content for focus rings, which the scrolling part would cut. The title stands in line with it.
const INSET: f32 = 6.0;
/// Title, with the space below.
const HEAD: f32 = 64.0;
/// Room above and below the content.
const MARGINS: f32 = 32.0;
/// A box that can only be so high has no room for a title that stands still.
const LOW: f32 = 180.0;

/// Draws the dialog in `room`; `lit` is left as it is. Gives what `add` gave, and whether the dialog was closed, with
/// Esc or its button. What does not fit scrolls.
pub fn dialog<R>(ui: &mut Ui, room: Rect, lit: Rect, dialog: &Dialog<'_>, add: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let t = theme::tokens(ui);
    let mut closed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    scrim(ui, room, lit);
    let width = dialog.width.min(room.width() - 2.0 * EDGE);
    let top = lit.bottom() + EDGE;
    let most = room.bottom() - EDGE - top;
    // Where the box has its natural height, it stands in the upper part of the room.
    let left = room.left() + ((room.width() - width) / 2.0).floor();
    let place = Rect::from_min_size(pos2(left, top), vec2(width, most));
    let builder = UiBuilder::new().max_rect(place).accessibility_role(Role::Dialog).accessibility_label(dialog.title);
    let mut part = ui.new_child(builder);
    base::node(&part, part.unique_id(), eframe::egui::accesskit::Node::set_modal);
    let edge = if Reflow::now(ui.ctx()).is_narrow() { 16 } else { 24 };
    let result = Frame::new()
        .fill(t.surface)
        .stroke(t.strong_stroke(t.ink))
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin { left: edge, right: edge, top: 14, bottom: 18 })
        .show(&mut part, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.set_width(ui.available_width());
            // In a very low window the title scrolls along, so that the help strip covers nothing.
            let low = most < LOW;
            if !low {
                closed |= head(ui, dialog);
            }
            let height = (most - MARGINS - if low { 0.0 } else { HEAD }).max(space::TARGET);
            let area = ScrollArea::vertical().id_salt(dialog.title).auto_shrink([false, true]);
            scrolling(ui, dialog.title, area.max_height(height).min_scrolled_height(height), |ui| {
                if low {
                    closed |= head(ui, dialog);
                }
                Frame::new().inner_margin(Margin::same(6)).show(ui, add).inner
            })
        });
    (result.inner, closed)
}

/// The id of the dialog's title, which has the focus when the dialog has just been opened to be read.
fn title_id() -> Id {
    Id::unique("dialog title")
}

/// Title and the button that closes. Tells whether that was pressed.
fn head(ui: &mut Ui, dialog: &Dialog<'_>) -> bool {
    let full = ui.available_width();
    let room = full - INSET - space::REMOVE - space::S12;
    let t = theme::tokens(ui);
    let galley = base::galley(ui, dialog.title, ty::H2, t.ink, room);
    let height = galley.size().y.max(space::REMOVE);
    let (_, rect) = ui.allocate_space(vec2(full, height));
    let id = title_id();
    if dialog.take_focus {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    let sense = if focused { Sense::focusable_noninteractive() } else { Sense::hover() };
    let words = Rect::from_min_size(rect.min + vec2(INSET, 0.0), galley.size());
    let response = ui.interact(words, id, sense);
    heading::announce(ui, &response, 2, dialog.title);
    base::put(ui, words.min, galley);
    let close = Rect::from_min_max(pos2(rect.right() - space::REMOVE, rect.top()), rect.max);
    let mut part = ui.new_child(UiBuilder::new().max_rect(close));
    let closed = remove_button(&mut part, Id::unique("dialog close"), dialog.close).clicked();
    ui.add_space(space::S8);
    closed
}

/// Darkens what lies behind, but for `lit`.
fn scrim(ui: &Ui, room: Rect, lit: Rect) {
    let t = theme::tokens(ui);
    for part in around(room, lit) {
        ui.painter().rect_filled(part, CornerRadius::ZERO, t.scrim);
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::Context;
    use egui_kittest::{
        Harness,
        kittest::{By, NodeT as _, Queryable as _},
    };

    use super::*;
    use crate::window::theme::{Palette, Theme};
    use crate::window::widgets::{Button, body};

    /// A dialog with so many lines, and whether it was closed.
    fn window(height: f32, lines: usize) -> Harness<'static, (bool, bool)> {
        Harness::builder()
            .with_size([500.0, height])
            .with_context_setup(|ctx: &Context| Theme::new(Palette::Light).install(ctx))
            .build_ui_state(
                move |ui, (opened, closed)| {
                    let room = ui.max_rect();
                    let lit = Rect::from_min_size(room.right_top() - vec2(100.0, 0.0), vec2(90.0, 36.0));
                    let take_focus = !std::mem::replace(opened, true);
                    let words = Dialog { title: "Luk?", close: "Luk boksen", width: 400.0, take_focus };
                    let ((), now_closed) = dialog(ui, room, lit, &words, |ui| {
                        for _ in 0..lines {
                            body(ui, ty::BODY, "Dine svar forsvinder.");
                        }
                        ui.add(Button::primary("Bliv"));
                    });
                    *closed |= now_closed;
                },
                (false, false),
            )
    }

    #[test]
    fn it_is_a_dialog_with_a_name_and_takes_the_focus() {
        let mut harness = window(400.0, 1);
        harness.run();
        let node = harness.get_by_role_and_label(Role::Dialog, "Luk?");
        assert!(node.accesskit_node().is_modal());
        let title = harness.get_by_role_and_label(Role::Heading, "Luk?");
        assert!(title.is_focused());
        assert_eq!(title.accesskit_node().level(), Some(1));
    }

    #[test]
    fn escape_and_the_cross_close_it() {
        let mut harness = window(400.0, 1);
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.state().1);
        let mut harness = window(400.0, 1);
        harness.get_by_label("Luk boksen").click();
        harness.run();
        assert!(harness.state().1);
    }

    #[test]
    fn what_does_not_fit_scrolls_and_what_is_reached_comes_into_view() {
        let mut harness = window(260.0, 20);
        harness.run();
        assert!(harness.get_by_label("Bliv").rect().top() > 260.0);
        for _ in 0..2 {
            harness.key_press(Key::Tab);
            harness.run();
        }
        assert!(harness.get(By::new().label("Bliv")).is_focused());
        assert!(harness.get_by_label("Bliv").rect().bottom() <= 260.0);
    }
}
