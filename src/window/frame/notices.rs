//! What has just happened, told below the screen's content, and said to screen readers.

use eframe::egui::{Id, Rect, Ui, UiBuilder, pos2};

use crate::content::Language;
use crate::settings::Trouble;
use crate::window::action::Action;
use crate::window::theme::{Reflow, space};
use crate::window::view::View;
use crate::window::widgets::{Notice, NoticeEvent, live, notice};

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
    let told = Notice { words, action, close: view.say("Luk beskeden", "Close the message") };
    let height = height(ui);
    let place = Rect::from_min_max(
        pos2(room.left() + edge, room.bottom() - height - space::S8),
        pos2(room.right() - edge, room.bottom() - space::S8),
    );
    let mut part = ui.new_child(UiBuilder::new().max_rect(place));
    if inert {
        part.disable();
    }
    let event = notice(&mut part, &told);
    let drawn = part.min_rect().height().round();
    if (drawn - height).abs() >= 1.0 {
        ui.data_mut(|data| data.insert_temp(height_id(), drawn));
        ui.ctx().request_discard("the notice has another height");
    }
    match event {
        Some(NoticeEvent::Action) => view.act(Action::Undo),
        Some(NoticeEvent::Close) => view.act(Action::CloseNotice),
        None => {}
    }
}

/// Why the settings that were kept are not in use, and what to choose again.
pub fn trouble_told(language: Language, trouble: &Trouble) -> String {
    let (danish, english) = match trouble {
        Trouble::Broken { kept: Some(kept) } => {
            let kept = kept.display();
            (format!("Filen er lagt til side som {kept}."), format!("The file has been put aside as {kept}."))
        }
        Trouble::Broken { kept: None } => {
            ("Filen kan heller ikke flyttes.".to_owned(), "Nor can the file be moved.".to_owned())
        }
        Trouble::NoFile { path } => {
            let path = path.display();
            (format!("{path} er ikke en almindelig fil."), format!("{path} is not an ordinary file."))
        }
        Trouble::Unreadable { path, why } => {
            let path = path.display();
            (format!("{path}: {why}."), format!("{path}: {why}."))
        }
    };
    language.pick(
        format!("Dine valg fra sidst kan ikke læses. Vælg din kommune igen i Indstillinger. {danish}"),
        format!("Your choices from last time cannot be read. Choose your municipality again in Settings. {english}"),
    )
}

fn height(ui: &Ui) -> f32 {
    ui.data(|data| data.get_temp(height_id())).unwrap_or(52.0)
}

fn height_id() -> Id {
    Id::unique("notice height")
}
