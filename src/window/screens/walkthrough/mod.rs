//! *Jeg er bekymret for en person*: the questions, and the outcome that they lead to.

pub(super) mod outcome;
mod question;

use eframe::egui::Ui;

use self::outcome::{asked_id, outcome_ui};
use self::question::{Asked, chosen, keys, question_ui};
use crate::window::shown::shown;
use crate::window::view::View;
use crate::window::widgets::title_id;

/// The question that is shown again, else where the walk stands.
pub fn walkthrough_ui(ui: &mut Ui, view: &mut View<'_>) {
    let shown = shown(view.library, &view.state.answers, view.state.revised.as_ref());
    let asked = shown.asked.map(|current| Asked {
        chosen: chosen(view, current.question),
        current,
        again: shown.again,
        lands_on: if shown.outcome { asked_id() } else { title_id() },
    });
    if let Some(asked) = &asked {
        keys(ui, view, asked);
    }
    match &asked {
        Some(asked) if !shown.outcome => question_ui(ui, view, &shown.walk, asked),
        asked => outcome_ui(ui, view, &shown.walk, asked.as_ref()),
    }
}
