//! The strip of a wide window: one cell beside the other.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::{
    HelpStrip, MARK, StripAdviser, StripButton, StripEvent, StripNumber, StripWords, adviser_name, number_name,
};
use crate::window::theme::{self, Icon, Tokens, space, ty};
use crate::window::widgets::base::{self, Ground, Ring};
use crate::window::widgets::copy_button::copy_button;
use crate::window::widgets::hours::HoursState;
use crate::window::widgets::text::spans_job;

/// How much of 112 and 114 is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Number, label and state.
    Full,
    /// Number and state.
    Short,
}

/// Height of the row of cells; less where the family rule has a line below.
const MIN_HEIGHT: f32 = 80.0;
const MIN_HEIGHT_WITH_LINE: f32 = 74.0;
const EDGE: f32 = 20.0;
const GAP: f32 = 14.0;
const HAND: f32 = 28.0;

/// A cell measured before it is painted.
struct Number {
    digits: Arc<Galley>,
    label: Option<Arc<Galley>>,
    status: Arc<Galley>,
    mark: bool,
}

impl Number {
    fn new(ui: &Ui, data: &StripNumber<'_>, words: &StripWords<'_>, detail: Detail) -> Self {
        let t = theme::tokens(ui);
        let status = match (data.copied, detail) {
            (true, _) => words.copied,
            (false, Detail::Full) => data.status,
            (false, Detail::Short) => data.status_short,
        };
        let label = (detail == Detail::Full).then(|| base::line(ui, data.label, ty::DENSE_BOLD, t.on_strip));
        Self {
            digits: base::line(ui, data.number, ty::NUMBER_SHORT, t.on_strip),
            label,
            status: base::line(ui, status, ty::META, t.on_strip2),
            mark: data.copied || data.state.has_dot(),
        }
    }

    fn text_width(&self) -> f32 {
        let mark = if self.mark { MARK } else { 0.0 };
        let status = self.status.size().x + mark;
        self.label.as_ref().map_or(status, |label| label.size().x.max(status))
    }

    fn width(&self) -> f32 {
        EDGE + 2.0 + self.digits.size().x + GAP + self.text_width() + EDGE
    }
}

struct Adviser {
    name: Arc<Galley>,
    number: Arc<Galley>,
    status: Option<Arc<Galley>>,
    fallback: Arc<Galley>,
}

impl Adviser {
    /// With the second column wrapped at `room` points.
    fn new(ui: &Ui, data: &StripAdviser<'_>, room: f32) -> Self {
        let t = theme::tokens(ui);
        let stale = data.state == HoursState::Stale;
        let number = if stale { t.on_strip2 } else { t.on_strip };
        let mark = if data.state.has_dot() { MARK } else { 0.0 };
        Self {
            name: base::line(ui, data.name, ty::DENSE_BOLD, t.on_strip),
            number: base::line(ui, data.number, ty::NUMBER_STRIP, number),
            status: data.status.map(|status| base::galley(ui, status, ty::META, t.on_strip2, room - mark)),
            fallback: {
                let mut job = spans_job(ui, ty::META, t.on_strip2, data.fallback);
                for section in &mut job.sections {
                    if section.format.font_id == ty::META_BOLD.font() {
                        let bold = if data.fallback_large { ty::NUMBER_STRIP } else { ty::META_BOLD };
                        section.format = bold.format(t.on_strip);
                    }
                }
                job.wrap.max_width = room;
                base::layout(ui, job)
            },
        }
    }

    fn first_width(&self) -> f32 {
        self.name.size().x.max(self.number.size().x)
    }

    fn fixed_width(&self) -> f32 {
        EDGE + self.first_width() + GAP + space::BUTTON_SMALL + GAP + EDGE
    }

    fn second_width(&self, data: &StripAdviser<'_>) -> f32 {
        let mark = if data.state.has_dot() { MARK } else { 0.0 };
        self.status.as_ref().map_or(0.0, |status| status.size().x + mark).max(self.fallback.size().x)
    }

    /// Height of the second column.
    fn second_height(&self) -> f32 {
        self.status.as_ref().map_or(0.0, |status| status.size().y) + self.fallback.size().y
    }
}

/// The row of cells.
pub(super) fn cells(ui: &mut Ui, strip: &HelpStrip<'_>, detail: Detail, with_guard: bool) -> Option<StripEvent> {
    let t = theme::tokens(ui);
    let full = ui.available_width();
    let alarm = Number::new(ui, &strip.alarm, &strip.words, detail);
    let police = Number::new(ui, &strip.police, &strip.words, detail);
    let guard_title = base::line(ui, strip.guard.title, ty::DENSE_BOLD, t.on_strip);
    let guard_line = base::line(ui, strip.guard.line, ty::META, t.on_strip2);
    let guard_text = guard_title.size().x.max(guard_line.size().x);
    let guard_width = if with_guard { EDGE + HAND + GAP + guard_text + EDGE } else { 0.0 };
    // What the adviser's cell takes whatever its width is, and what it takes without wrapping.
    let (fixed, wanted) = strip.adviser.as_ref().map_or((0.0, 0.0), |adviser| {
        let wide = Adviser::new(ui, adviser, f32::INFINITY);
        (wide.fixed_width(), wide.fixed_width() + wide.second_width(adviser))
    });
    let spare = full - alarm.width() - police.width() - guard_width - wanted;
    // Spare room is shared by the last two cells; where it lacks, the adviser's states wrap.
    let extra = if with_guard { (spare / 2.0).max(0.0) } else { 0.0 };
    let adviser_width = full - alarm.width() - police.width() - guard_width - extra;
    let room = (adviser_width - fixed).max(80.0);
    let adviser = strip.adviser.as_ref().map(|adviser| (adviser, Adviser::new(ui, adviser, room)));
    let second = adviser.as_ref().map_or(0.0, |(_, cell)| cell.second_height());
    let least = if with_guard { MIN_HEIGHT } else { MIN_HEIGHT_WITH_LINE };
    let height = least.max(second + 2.0 * space::S8);

    let (_, row) = ui.allocate_space(vec2(full, height));
    let mut left = row.left();
    let mut cell = |width: f32| {
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(width, height));
        left += width;
        rect
    };
    let alarm_rect = cell(alarm.width());
    let police_rect = cell(police.width());
    let adviser_rect = cell(adviser_width);
    let guard_rect = cell(guard_width + extra);

    let mut event = None;
    if number_cell(ui, StripButton::Alarm, alarm_rect, &strip.alarm, &strip.words, alarm).clicked() {
        event = Some(StripEvent::Copy(StripButton::Alarm));
    }
    if number_cell(ui, StripButton::Police, police_rect, &strip.police, &strip.words, police).clicked() {
        event = Some(StripEvent::Copy(StripButton::Police));
    }
    if let Some((adviser, cell)) = adviser
        && adviser_cell(ui, adviser_rect, adviser, &strip.words, cell).clicked()
    {
        event = Some(StripEvent::Copy(StripButton::Adviser));
    }
    vline(ui, police_rect, t);
    vline(ui, adviser_rect, t);
    if with_guard {
        vline(ui, guard_rect, t);
        let x = guard_rect.left() + EDGE;
        let y = guard_rect.center().y;
        Icon::HandPalm.paint(ui.painter(), pos2(x + HAND / 2.0, y), HAND, t.on_strip);
        let words = format!("{}. {}", strip.guard.title, strip.guard.line);
        base::painted_text(ui, guard_rect, &words);
        two_lines(ui, x + HAND + GAP, y, guard_title, guard_line);
    }
    event
}

fn vline(ui: &Ui, cell: Rect, t: &Tokens) {
    ui.painter().vline(cell.left(), cell.y_range(), Stroke::new(1.0, t.strip_line));
}

fn two_lines(ui: &Ui, x: f32, y: f32, first: Arc<Galley>, second: Arc<Galley>) {
    let top = y - (first.size().y + second.size().y) * 0.5;
    let below = top + first.size().y;
    base::put(ui, pos2(x, top), first);
    base::put(ui, pos2(x, below), second);
}

/// 112 or 114: the whole cell copies its number.
fn number_cell(
    ui: &mut Ui,
    button: StripButton,
    rect: Rect,
    data: &StripNumber<'_>,
    words: &StripWords<'_>,
    cell: Number,
) -> Response {
    let t = theme::tokens(ui);
    let response = base::settle(ui, ui.interact(rect, button.id(), Sense::click()));
    base::report(&response, Role::Button, &number_name(data, words), None);
    if base::is_hot(&response) {
        base::block(ui, rect.shrink(t.thin()), 0, t.hero, t.frame_under(true));
    }
    let y = rect.center().y;
    let x = rect.left() + EDGE + 2.0;
    let text = x + cell.digits.size().x + GAP;
    base::put_middle(ui, x, y, cell.digits);
    let (label_height, label) = match cell.label {
        Some(label) => (label.size().y, Some(label)),
        None => (0.0, None),
    };
    let top = y - (label_height + cell.status.size().y) * 0.5;
    if let Some(label) = label {
        base::put(ui, pos2(text, top), label);
    }
    let top = top + label_height;
    let center = pos2(text + 5.0, top + ty::META.line / 2.0);
    if data.copied {
        Icon::Check.paint(ui.painter(), center, 14.0, t.on_strip2);
    } else if cell.mark {
        data.state.paint(ui, center, 14.0, t.on_strip2);
    }
    let indent = if cell.mark { MARK } else { 0.0 };
    base::put(ui, pos2(text + indent, top), cell.status);
    base::focus_ring(ui, &response, rect.shrink(4.0), space::RADIUS_TAG, Ring::InsideDeep);
    response
}

fn adviser_cell(ui: &mut Ui, rect: Rect, data: &StripAdviser<'_>, words: &StripWords<'_>, cell: Adviser) -> Response {
    let t = theme::tokens(ui);
    let y = rect.center().y;
    let x = rect.left() + EDGE;
    let button_x = x + cell.first_width() + GAP;
    let place = base::middle_rect(button_x, y, vec2(space::BUTTON_SMALL, space::BUTTON_SMALL));
    let mut top = y - cell.second_height() * 0.5;
    two_lines(ui, x, y, cell.name, cell.number);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let name = adviser_name(data, words);
    let response = copy_button(&mut child, StripButton::Adviser.id(), &name, data.copied, Ground::Deep);

    let text = place.right() + GAP;
    if let Some(status) = cell.status {
        let mut indent = 0.0;
        if data.state.has_dot() {
            data.state.paint(ui, pos2(text + 5.0, top + ty::META.line / 2.0), 14.0, t.on_strip2);
            indent = MARK;
        }
        let below = top + status.size().y;
        base::put(ui, pos2(text + indent, top), status);
        top = below;
    }
    base::put(ui, pos2(text, top), cell.fallback);
    response
}
