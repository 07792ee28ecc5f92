//! The end of the walkthrough: how soon, whom to ring, what to say, what not to do, what comes next.
//!
//! The first thing that Tab reaches is copying the number. The rule *do not contact the family* stands on every outcome.

use eframe::egui::{Rect, Ui, UiBuilder, vec2};
use jiff::civil::Date;

use super::outcome_bar::{bar_height, bar_ui, inline_ui};
use super::outcome_call::{call_ui, more_calls_ui};
use super::outcome_parts::{grounds_ui, guard_ui, say_ui, steps_ui};
use super::page::{overdue, page};
use super::papers::offered_ui;
use crate::content::Urgency;
use crate::phrase;
use crate::sheet::told;
use crate::ui::theme::{Reflow, space};
use crate::ui::view::View;
use crate::ui::widgets::{UrgencyLevel, take_height, urgency_block};
use crate::walkthrough::{Calls, Outcome, calls};

/// The outcome with its actions, which stay above the help strip while the rest scrolls. In a low window they
/// stand at the end instead, where they take no room from the number.
pub(super) fn outcome_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    if Reflow::now(ui.ctx()).is_narrow() {
        page(ui, "outcome", |ui| {
            content_ui(ui, view, outcome);
            ui.add_space(space::S16);
            inline_ui(ui, view, outcome);
        });
        return;
    }
    let room = ui.available_rect_before_wrap();
    let split = room.bottom() - bar_height(ui, view, outcome, room.width());
    within(ui, room.with_max_y(split), |ui| page(ui, "outcome", |ui| content_ui(ui, view, outcome)));
    within(ui, room.with_min_y(split), |ui| bar_ui(ui, view, outcome));
}

/// Draws `add` in a part of the screen and nowhere else.
fn within(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let mut part = ui.new_child(UiBuilder::new().max_rect(rect));
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut part);
}

fn content_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    let calls = calls(outcome, &view.area, view.clock);
    overdue(ui, view, due(view, outcome, &calls));
    let title = phrase::urgency(view.language(), outcome.urgency);
    let line = told(view.language(), outcome);
    urgency_block(ui, level(outcome.urgency), title, &line, view.state.title_wants_focus);
    ui.add_space(space::S12);
    // Parts are drawn in the order they are read in, so that Tab and screen readers follow it in two columns too.
    let mut columns = Columns::new(ui, Reflow::now(ui.ctx()) <= Reflow::Snug);
    call_ui(columns.left(), view, &calls);
    let beside = columns.height_beside();
    say_ui(columns.right(), view, outcome, beside);
    guard_ui(columns.left(), view, outcome);
    more_calls_ui(columns.left(), view, &calls);
    steps_ui(columns.right(), view, outcome);
    columns.finish(ui);
    offered_ui(ui, view);
    grounds_ui(ui, view, outcome);
}

/// When the numbers and rules of the outcome must be read again.
fn due<'a>(view: &'a View<'_>, outcome: &'a Outcome<'_>, calls: &'a Calls<'_>) -> impl Iterator<Item = Date> + 'a {
    let contacts = calls.all().map(|callee| callee.contact.item.review_by);
    let laws = outcome.laws.iter().filter_map(|id| view.library.law(id)).map(|law| law.item.review_by);
    contacts.chain(laws).chain([view.area.pack().review_by])
}

pub(super) fn level(urgency: Urgency) -> UrgencyLevel {
    match urgency {
        Urgency::Ring112 => UrgencyLevel::Alarm,
        Urgency::RingNu => UrgencyLevel::Now,
        Urgency::RingIDag => UrgencyLevel::Today,
        Urgency::RaadFoerst => UrgencyLevel::Advice,
    }
}

/// Space between two parts.
const GAP: f32 = space::S16;

/// Two columns that grow side by side, or one where there is no room for two. Parts come 16 points apart.
struct Columns {
    left: Ui,
    right: Option<Ui>,
}

impl Columns {
    fn new(ui: &mut Ui, two: bool) -> Self {
        let room = ui.available_rect_before_wrap();
        let width = if two { ((room.width() - GAP) / 2.0).floor() } else { room.width() };
        let slot = Rect::from_min_size(room.min, vec2(width, room.height().max(0.0)));
        let left = ui.new_child(UiBuilder::new().max_rect(slot).id_salt("left"));
        let right = two.then(|| {
            let slot = slot.translate(vec2(room.width() - width, 0.0));
            ui.new_child(UiBuilder::new().max_rect(slot).id_salt("right"))
        });
        Self { left, right }
    }

    /// Where the next part of the left column goes.
    fn left(&mut self) -> &mut Ui {
        next_part(&mut self.left)
    }

    /// Where the next part of the right column goes.
    fn right(&mut self) -> &mut Ui {
        next_part(self.right.as_mut().unwrap_or(&mut self.left))
    }

    /// How high a part at the right must be to end where the left column ends; nothing in one column.
    fn height_beside(&self) -> f32 {
        if self.right.is_some() { self.left.min_rect().height() } else { 0.0 }
    }

    /// Goes on below both columns.
    fn finish(self, ui: &mut Ui) {
        let right = self.right.map_or(0.0, |right| right.min_rect().height());
        take_height(ui, self.left.min_rect().height().max(right) + GAP);
    }
}

fn next_part(column: &mut Ui) -> &mut Ui {
    if column.min_rect().height() > 0.0 {
        column.add_space(GAP);
    }
    column
}
