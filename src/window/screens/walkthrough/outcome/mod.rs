//! The end of the walkthrough: how soon, whom to ring, what to say, what not to do, what comes next.
//!
//! What must be read before the telephone is lifted ([`First`]) stands in one window; all else is below it or unfolds in
//! place, and nothing stands twice. The first thing that Tab reaches is copying the number.

mod asked;
mod bar;
mod call;
mod guard;
mod more;
mod others;
mod say;
mod steps;

pub(in crate::window::screens) use self::asked::asked_id;
pub use self::bar::sheet_id;

use eframe::egui::{Rect, Ui, UiBuilder, vec2};
use jiff::civil::Date;

use self::asked::asked_ui;
use self::bar::{bar_height, bar_ui, inline_ui};
use self::call::call_ui;
use self::guard::guard_ui;
use self::more::more_ui;
use self::others::others_ui;
use self::say::say_ui;
use self::steps::steps_ui;
use super::question::Asked;
use crate::paper::First;
use crate::walkthrough::{Calls, Outcome, Walk, calls};
use crate::window::screens::page::{overdue, page_from};
use crate::window::screens::papers::offered_ui;
use crate::window::state::Focus;
use crate::window::theme::{Reflow, space};
use crate::window::view::{View, level};
use crate::window::widgets::{Scroll, ask_to_scroll, take_height, urgency_block, within};

/// The outcome of a walk with its actions, which stay above the help strip while the rest scrolls. In a low window they
/// stand at the end instead, where they take no room from the number.
pub(in crate::window::screens) fn outcome_ui(
    ui: &mut Ui,
    view: &mut View<'_>,
    walk: &Walk<'_>,
    asked: Option<&Asked<'_>>,
) {
    let Some(outcome) = walk.outcome() else { return };
    if view.takes_focus(Focus::Title) {
        // It stays on the screen while a question beside it is answered, wherever that was scrolled to.
        ask_to_scroll(ui.ctx(), Some(Scroll::Top));
    }
    if Reflow::now(ui.ctx()).is_narrow() {
        page_from(ui, "outcome", space::S12, |ui| {
            content_ui(ui, view, walk, outcome, asked);
            ui.add_space(space::S16);
            inline_ui(ui, view, outcome);
        });
        return;
    }
    let room = ui.available_rect_before_wrap();
    let split = room.bottom() - bar_height(ui, view, outcome, room.width());
    within(ui, room.with_max_y(split), |ui| {
        page_from(ui, "outcome", space::S12, |ui| content_ui(ui, view, walk, outcome, asked));
    });
    within(ui, room.with_min_y(split), |ui| bar_ui(ui, view, outcome));
}

fn content_ui(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, outcome: &Outcome<'_>, asked: Option<&Asked<'_>>) {
    let calls = calls(outcome, &view.area, view.clock);
    let first = First::of(outcome, &calls, view.language(), view.clock, view.now);
    overdue(ui, view, due(view, outcome, &calls));
    urgency_block(ui, level(outcome.urgency), &first.title, &first.told, view.takes_focus(Focus::Title));
    ui.add_space(GAP);
    // Parts are drawn in the order they are read in, so that Tab and screen readers follow it in two columns too.
    let mut columns = Columns::new(ui, Reflow::now(ui.ctx()) <= Reflow::Snug);
    call_ui(columns.left(), view, &calls, &first);
    // Two large numbers are higher than the words beside them; the steps then move up into the room.
    let beside = if call::is_beside_as_large(&calls) { 0.0 } else { columns.height_beside() };
    say_ui(columns.right(), view, outcome, &calls, beside);
    guard_ui(columns.left(), view, outcome, &first);
    steps_ui(columns.right(), view, outcome, &first);
    columns.finish(ui);
    if let Some(asked) = asked {
        asked_ui(ui, view, asked);
    }
    others_ui(ui, view, &calls);
    offered_ui(ui, view, walk, GAP);
    more_ui(ui, view, outcome, &calls);
}

/// When the numbers and rules of the outcome must be read again.
fn due<'a>(view: &'a View<'_>, outcome: &'a Outcome<'_>, calls: &'a Calls<'_>) -> impl Iterator<Item = Date> + 'a {
    let contacts = calls.all().map(|callee| callee.contact.item.review_by);
    let laws = outcome.laws.iter().filter_map(|id| view.library.law(id)).map(|law| law.item.review_by);
    contacts.chain(laws).chain([view.area.pack().review_by])
}

/// Space between two parts, one below the other.
const GAP: f32 = space::S12;
/// Space between the columns.
const BETWEEN: f32 = space::S16;
/// The least width of the left one of two columns: the numbers and the rule must not break more often.
const LEFT: f32 = 530.0;

/// Two columns that grow side by side, or one where there is no room for two.
struct Columns {
    left: Ui,
    right: Option<Ui>,
}

impl Columns {
    fn new(ui: &mut Ui, two: bool) -> Self {
        let room = ui.available_rect_before_wrap();
        let half = ((room.width() - BETWEEN) / 2.0).floor();
        let width = if two { half.max(LEFT) } else { room.width() };
        let slot = Rect::from_min_size(room.min, vec2(width, room.height().max(0.0)));
        let left = ui.new_child(UiBuilder::new().max_rect(slot).id_salt("left"));
        let right = two.then(|| {
            let slot = slot.with_max_x(room.right()).with_min_x(slot.right() + BETWEEN);
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
