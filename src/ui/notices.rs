//! What has just happened, told below the screen's content, and said to screen readers.

use eframe::egui::{Id, Rect, Ui, UiBuilder, pos2};

use super::action::Action;
use super::theme::{Reflow, space};
use super::view::View;
use super::widgets::{Toast, ToastEvent, live, toast};

/// What a notice leaves of `room` for the screen above it. The notice is drawn after the screen, so that Tab reaches it
/// after the screen; its height is the one it took in the frame before.
pub fn above_notice(ui: &Ui, view: &View<'_>, room: Rect) -> Rect {
    if view.state.notice.is_none() {
        return room;
    }
    room.with_max_y(room.bottom() - height(ui) - space::S12)
}

/// Draws the notice at the foot of `room`; behind a box over the screen it cannot be reached.
pub fn notice_ui(ui: &mut Ui, view: &mut View<'_>, room: Rect, inert: bool) {
    let mut part = ui.new_child(UiBuilder::new().max_rect(room));
    let copied = view.say("Kopieret til udklipsholderen", "Copied to the clipboard");
    live(&mut part, if view.state.copied.is_some() { copied } else { "" });
    let Some(words) = &view.state.notice else { return };
    let edge = Reflow::now(ui.ctx()).page_edge();
    let action = view.state.undo.is_some().then_some(view.say("Fortryd", "Undo"));
    let told = Toast { words, action, close: view.say("Luk beskeden", "Close the message") };
    let height = height(ui);
    let place = Rect::from_min_max(
        pos2(room.left() + edge, room.bottom() - height - space::S8),
        pos2(room.right() - edge, room.bottom() - space::S8),
    );
    let mut part = ui.new_child(UiBuilder::new().max_rect(place));
    if inert {
        part.disable();
    }
    let event = toast(&mut part, &told);
    let drawn = part.min_rect().height().round();
    if (drawn - height).abs() >= 1.0 {
        ui.data_mut(|data| data.insert_temp(height_id(), drawn));
        ui.ctx().request_discard("the notice has another height");
    }
    match event {
        Some(ToastEvent::Action) => view.act(Action::Undo),
        Some(ToastEvent::Close) => view.act(Action::CloseNotice),
        None => {}
    }
}

fn height(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(height_id())).unwrap_or(52.0)
}

fn height_id() -> Id {
    Id::unique("notice height")
}
