//! The help strip at the foot of every screen: whom to ring now, and the family rule.
//! It is never covered or dimmed and never scrolls; its heights are minimums, so no text is cut.

use std::sync::Arc;

use eframe::egui::{
    Align, Frame, Galley, Id, Layout, Margin, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Widget, pos2, vec2,
};

use super::{
    base::{self, Ground, Ring, spoken_number},
    button::Button,
    copy_button::copy_button,
    hours::HoursState,
    panel::{column, take_height},
    text::{Span, icon, number, rich, spans_job, text},
};
use crate::ui::theme::{self, Icon, Reflow, Tokens, space, ty};

/// 112 or 114.
#[derive(Clone, Copy, Debug)]
pub struct StripNumber<'a> {
    /// »112«.
    pub number: &'a str,
    /// »Fare for liv eller helbred«.
    pub label: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// »Svarer nu, hele døgnet«.
    pub status: &'a str,
    /// »Svarer nu«, for narrow windows.
    pub status_short: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
}

/// The adviser.
#[derive(Clone, Copy, Debug)]
pub struct StripAdviser<'a> {
    /// »Sikkerhedskonsulent Nord«.
    pub name: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// First line: »Åbningstid ikke bekræftet.«
    pub status: &'a str,
    /// Second line: whom to ring instead; the number bold.
    pub fallback: &'a [Span<'a>],
    /// Whether the number was just copied.
    pub copied: bool,
}

/// The family rule in the strip.
#[derive(Clone, Copy, Debug)]
pub struct StripGuard<'a> {
    /// »Kontakt ikke familien«.
    pub title: &'a str,
    /// »Tal først med en rådgiver«.
    pub line: &'a str,
    /// Both in one sentence, for the line of its own in narrower windows.
    pub short: &'a str,
}

/// Words of the strip's own controls.
#[derive(Clone, Copy, Debug)]
pub struct StripWords<'a> {
    /// What a screen reader calls the strip: »Hjælp nu«.
    pub region: &'a str,
    /// »Kopiér«.
    pub copy: &'a str,
    /// »Kopieret«.
    pub copied: &'a str,
    /// »Hjælp«: the button that unfolds states and copy buttons in a narrow window.
    pub help: &'a str,
}

/// All that the strip shows.
#[derive(Clone, Copy, Debug)]
pub struct HelpStrip<'a> {
    /// 112.
    pub alarm: StripNumber<'a>,
    /// 114.
    pub police: StripNumber<'a>,
    /// The adviser.
    pub adviser: StripAdviser<'a>,
    /// The family rule.
    pub guard: StripGuard<'a>,
    /// Words of its controls.
    pub words: StripWords<'a>,
    /// Whether the part behind *Hjælp* is shown; counts in narrow windows only.
    pub unfolded: bool,
}

/// What the user did in the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripEvent {
    /// Copy 112.
    CopyAlarm,
    /// Copy 114.
    CopyPolice,
    /// Copy the adviser's number.
    CopyAdviser,
    /// Show or hide the part behind *Hjælp*.
    Unfold(bool),
}

/// The id of the first control of the strip, for the key that goes there.
#[must_use]
pub fn strip_focus_id() -> Id {
    base_id().with("alarm")
}

fn base_id() -> Id {
    Id::unique("help strip")
}

/// Draws the strip over the whole width. Put it into a bottom panel without margins.
pub fn help_strip(ui: &mut Ui, strip: &HelpStrip<'_>, reflow: Reflow) -> Option<StripEvent> {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Region).accessibility_label(strip.words.region);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let background = ui.painter().add(eframe::egui::Shape::Noop);
        let event = match reflow {
            Reflow::Wide => cells(ui, strip, Detail::Full, true),
            Reflow::Snug => cells(ui, strip, Detail::Short, true),
            Reflow::Medium => {
                let event = cells(ui, strip, Detail::Short, false);
                let (_, line) = ui.allocate_space(vec2(ui.available_width(), 1.0));
                base::hline(ui, line, line.center().y, Stroke::new(1.0, t.strip_line));
                ui.add_space(6.0);
                guard_line(ui, strip.guard.short, 22.0, ty::DENSE.semi_bold());
                ui.add_space(6.0);
                event
            }
            Reflow::Narrow | Reflow::Tiny => folded(ui, strip, reflow),
        };
        let rect = ui.min_rect();
        let fill = eframe::egui::epaint::RectShape::filled(rect, 0, t.strip);
        ui.painter().set(background, fill);
        if t.is_contrast() {
            base::hline(ui, rect, rect.top() + 1.0, t.block_stroke());
        }
        event
    })
    .inner
}

/// How much of 112 and 114 is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Number, label and state.
    Full,
    /// Number and state.
    Short,
}

/// Height of the row of cells; less where the family rule has a line below.
const MIN_HEIGHT: f32 = 80.0;
const MIN_HEIGHT_WITH_LINE: f32 = 74.0;
/// Height of the line of numbers in a narrow window.
const NUMBER_LINE: f32 = 26.0;
const EDGE: f32 = 20.0;
const GAP: f32 = 14.0;
const MARK: f32 = 17.0;
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
    status: Arc<Galley>,
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
            status: base::galley(ui, data.status, ty::META, t.on_strip2, room - mark),
            fallback: {
                let mut job = spans_job(ui, ty::META, t.on_strip2, data.fallback);
                for section in &mut job.sections {
                    if section.format.font_id == ty::META_BOLD.font() {
                        section.format.color = t.on_strip;
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
        (self.status.size().x + mark).max(self.fallback.size().x)
    }
}

/// The row of cells.
fn cells(ui: &mut Ui, strip: &HelpStrip<'_>, detail: Detail, with_guard: bool) -> Option<StripEvent> {
    let t = theme::tokens(ui);
    let full = ui.available_width();
    let alarm = Number::new(ui, &strip.alarm, &strip.words, detail);
    let police = Number::new(ui, &strip.police, &strip.words, detail);
    let guard_title = base::line(ui, strip.guard.title, ty::DENSE_BOLD, t.on_strip);
    let guard_line = base::line(ui, strip.guard.line, ty::META, t.on_strip2);
    let guard_text = guard_title.size().x.max(guard_line.size().x);
    let guard_width = if with_guard { EDGE + HAND + GAP + guard_text + EDGE } else { 0.0 };
    let wide = Adviser::new(ui, &strip.adviser, f32::INFINITY);
    let wanted = wide.fixed_width() + wide.second_width(&strip.adviser);
    let spare = full - alarm.width() - police.width() - guard_width - wanted;
    // Spare room is shared by the last two cells; where it lacks, the adviser's states wrap.
    let extra = if with_guard { (spare / 2.0).max(0.0) } else { 0.0 };
    let adviser_width = full - alarm.width() - police.width() - guard_width - extra;
    let adviser = Adviser::new(ui, &strip.adviser, (adviser_width - wide.fixed_width()).max(80.0));
    let second = adviser.status.size().y + adviser.fallback.size().y;
    let least = if with_guard { MIN_HEIGHT } else { MIN_HEIGHT_WITH_LINE };
    let height = least.max(second + 2.0 * space::S16);

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
    if number_cell(ui, "alarm", alarm_rect, &strip.alarm, &strip.words, alarm).clicked() {
        event = Some(StripEvent::CopyAlarm);
    }
    if number_cell(ui, "police", police_rect, &strip.police, &strip.words, police).clicked() {
        event = Some(StripEvent::CopyPolice);
    }
    if adviser_cell(ui, adviser_rect, strip, adviser).clicked() {
        event = Some(StripEvent::CopyAdviser);
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

fn number_name(data: &StripNumber<'_>, words: &StripWords<'_>) -> String {
    let number = spoken_number(data.number);
    if data.copied {
        format!("{} {number}. {}", words.copied, data.label)
    } else {
        format!("{} {number}. {}. {}", words.copy, data.label, data.status)
    }
}

/// 112 or 114: the whole cell copies its number.
fn number_cell(
    ui: &mut Ui,
    id: &str,
    rect: Rect,
    data: &StripNumber<'_>,
    words: &StripWords<'_>,
    cell: Number,
) -> Response {
    let t = theme::tokens(ui);
    let response = base::settle(ui, ui.interact(rect, base_id().with(id), Sense::click()));
    base::report(&response, Role::Button, &number_name(data, words), None);
    if base::is_hot(&response) {
        ui.painter().rect_filled(rect, 0, t.hero);
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

fn adviser_name(data: &StripAdviser<'_>, words: &StripWords<'_>) -> String {
    let number = spoken_number(data.number);
    if data.copied {
        return format!("{} {number}. {}", words.copied, data.name);
    }
    let fallback: String = data.fallback.iter().map(|span| span.text).collect();
    format!("{} {number}. {}. {} {fallback}", words.copy, data.name, data.status)
}

fn adviser_cell(ui: &mut Ui, rect: Rect, strip: &HelpStrip<'_>, cell: Adviser) -> Response {
    let t = theme::tokens(ui);
    let data = &strip.adviser;
    let y = rect.center().y;
    let x = rect.left() + EDGE;
    let button_x = x + cell.first_width() + GAP;
    let place = base::middle_rect(button_x, y, vec2(space::BUTTON_SMALL, space::BUTTON_SMALL));
    two_lines(ui, x, y, cell.name, cell.number);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let name = adviser_name(data, &strip.words);
    let id = base_id().with("adviser");
    let response = copy_button(&mut child, id, &name, data.copied, Ground::Deep);

    let text = place.right() + GAP;
    let top = y - (cell.status.size().y + cell.fallback.size().y) * 0.5;
    let mut indent = 0.0;
    if data.state.has_dot() {
        data.state.paint(ui, pos2(text + 5.0, top + ty::META.line / 2.0), 14.0, t.on_strip2);
        indent = MARK;
    }
    let below = top + cell.status.size().y;
    base::put(ui, pos2(text + indent, top), cell.status);
    base::put(ui, pos2(text, below), cell.fallback);
    response
}

/// The family rule on a line of its own.
fn guard_line(ui: &mut Ui, words: &str, left: f32, style: theme::Type) {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.add_space(left);
        icon(ui, Icon::HandPalm, 18.0, style.line, t.on_strip2);
        ui.add_space(space::S8);
        text(ui, style, t.on_strip2, words);
    });
}

/// The lines of a narrow window, and above them what *Hjælp* unfolds.
fn folded(ui: &mut Ui, strip: &HelpStrip<'_>, reflow: Reflow) -> Option<StripEvent> {
    let mut event = None;
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 4, bottom: 5 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if strip.unfolded {
            event = unfolded(ui, strip);
        }
        let icon = if strip.unfolded { Icon::CaretDown } else { Icon::CaretUp };
        let help = Button::strip(strip.words.help).icon(icon).id(base_id().with("help"));
        let size = help.measure(ui);
        // In the narrowest window the button extras its line with the numbers only.
        let beside = ui.available_width() - size.x - space::S12;
        let below = reflow == Reflow::Tiny && !strip.unfolded;
        let top = ui.cursor().min;
        let ((), height) = column(ui, 0.0, beside, |ui| {
            // A single line stands at the middle of the button.
            if below {
                ui.add_space((size.y - NUMBER_LINE) / 2.0);
            } else if strip.unfolded {
                ui.add_space((size.y - ty::META.line) / 2.0);
            }
            if !strip.unfolded {
                event = event.or(number_line(ui, strip, reflow == Reflow::Narrow));
            }
            if !below {
                guard_line(ui, strip.guard.short, 0.0, ty::META);
            }
        });
        let height = height.max(size.y);
        let place = Rect::from_min_size(pos2(top.x + beside + space::S12, top.y), vec2(size.x, height));
        let layout = Layout::left_to_right(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
        let response = help.ui(&mut child);
        base::node(&child, response.id, |node| node.set_expanded(strip.unfolded));
        if response.clicked() {
            event = Some(StripEvent::Unfold(!strip.unfolded));
        }
        take_height(ui, height);
        if below {
            guard_line(ui, strip.guard.short, 0.0, ty::META);
        }
    });
    event
}

/// 112, 114 and, where there is room, the adviser, on one line.
fn number_line(ui: &mut Ui, strip: &HelpStrip<'_>, with_adviser: bool) -> Option<StripEvent> {
    let t = theme::tokens(ui);
    let mut event = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
        if number_word(ui, "alarm", &strip.alarm, &strip.words).clicked() {
            event = Some(StripEvent::CopyAlarm);
        }
        bar(ui, t);
        if number_word(ui, "police", &strip.police, &strip.words).clicked() {
            event = Some(StripEvent::CopyPolice);
        }
        if with_adviser {
            bar(ui, t);
            let name = base::line(ui, strip.adviser.name, ty::META_BOLD, t.on_strip);
            let number = base::line(ui, strip.adviser.number, ty::H2, t.on_strip);
            let width = name.size().x + 10.0 + number.size().x;
            let (_, rect) = ui.allocate_space(vec2(width, NUMBER_LINE));
            let id = base_id().with("adviser");
            let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
            let spoken = adviser_name(&strip.adviser, &strip.words);
            base::report(&response, Role::Button, &spoken, None);
            let next = rect.left() + name.size().x + 10.0;
            base::put_middle(ui, rect.left(), rect.center().y, name);
            base::put_middle(ui, next, rect.center().y, number);
            base::focus_ring(ui, &response, rect, space::RADIUS_TAG, Ring::Outside(Ground::Deep));
            if response.clicked() {
                event = Some(StripEvent::CopyAdviser);
            }
        }
    });
    event
}

fn bar(ui: &mut Ui, t: &Tokens) {
    let (_, rect) = ui.allocate_space(vec2(1.0, NUMBER_LINE));
    ui.painter().vline(rect.center().x, rect.shrink2(vec2(0.0, 4.0)).y_range(), Stroke::new(1.0, t.strip_line));
}

fn number_word(ui: &mut Ui, id: &str, data: &StripNumber<'_>, words: &StripWords<'_>) -> Response {
    let t = theme::tokens(ui);
    let galley = base::line(ui, data.number, ty::H2, t.on_strip);
    let (_, rect) = ui.allocate_space(vec2(galley.size().x.ceil(), NUMBER_LINE));
    let response = base::settle(ui, ui.interact(rect, base_id().with(id), Sense::click()));
    base::report(&response, Role::Button, &number_name(data, words), None);
    base::put_middle(ui, rect.left(), rect.center().y, galley);
    base::focus_ring(ui, &response, rect, space::RADIUS_TAG, Ring::Outside(Ground::Deep));
    response
}

/// The numbers with their states and copy buttons, one below the other.
fn unfolded(ui: &mut Ui, strip: &HelpStrip<'_>) -> Option<StripEvent> {
    let mut event = None;
    ui.add_space(space::S8);
    let words = &strip.words;
    for (id, data, what) in
        [("alarm", &strip.alarm, StripEvent::CopyAlarm), ("police", &strip.police, StripEvent::CopyPolice)]
    {
        let row = Row {
            id,
            name: &number_name(data, words),
            label: data.label,
            number: data.number,
            state: data.state,
            status: &[Span::plain(data.status)],
            copied: data.copied,
        };
        if unfolded_row(ui, &row) {
            event = Some(what);
        }
    }
    let adviser = &strip.adviser;
    let status = format!("{} ", adviser.status);
    let mut spans = vec![Span::plain(&status)];
    spans.extend_from_slice(adviser.fallback);
    let row = Row {
        id: "adviser",
        name: &adviser_name(adviser, words),
        label: adviser.name,
        number: adviser.number,
        state: adviser.state,
        status: &spans,
        copied: adviser.copied,
    };
    if unfolded_row(ui, &row) {
        event = Some(StripEvent::CopyAdviser);
    }
    event
}

/// One number of the unfolded part.
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    label: &'a str,
    number: &'a str,
    state: HoursState,
    status: &'a [Span<'a>],
    copied: bool,
}

fn unfolded_row(ui: &mut Ui, row: &Row<'_>) -> bool {
    let t = theme::tokens(ui);
    let clicked = ui
        .horizontal_top(|ui| {
            let width = ui.available_width() - space::BUTTON_SMALL - space::S12;
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    number(ui, ty::H2, t.on_strip, row.number);
                    text(ui, ty::DENSE_BOLD, t.on_strip, row.label);
                });
                ui.horizontal_top(|ui| {
                    if row.state.has_dot() {
                        let (_, rect) = ui.allocate_space(vec2(MARK, ty::META.line));
                        let center = pos2(rect.left() + 5.0, rect.center().y);
                        row.state.paint(ui, center, 14.0, t.on_strip2);
                    }
                    rich(ui, ty::META, t.on_strip2, row.status);
                });
            });
            ui.add_space(space::S12);
            copy_button(ui, base_id().with(row.id), row.name, row.copied, Ground::Deep).clicked()
        })
        .inner;
    ui.add_space(space::S4);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    base::hline(ui, rect, rect.center().y, Stroke::new(1.0, t.strip_line));
    ui.add_space(space::S8);
    clicked
}
