//! The strip of a narrow window: two lines, and more behind *Hjælp*.

use eframe::egui::{
    Align, Frame, Layout, Margin, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, Widget, pos2, vec2,
};

use super::{
    HelpStrip, MARK, StripButton, StripEvent, StripNumber, StripWords, adviser_name, base_id, guard_line, number_name,
};
use crate::window::theme::{self, Icon, Reflow, Tokens, space, ty};
use crate::window::widgets::base::{self, Ground, Ring};
use crate::window::widgets::button::Button;
use crate::window::widgets::copy_button::copy_button;
use crate::window::widgets::hours::HoursState;
use crate::window::widgets::panel::{column, take_height};
use crate::window::widgets::text::{Emphasis, Span, number, rich, text};

/// Height of the line of numbers in a narrow window.
const NUMBER_LINE: f32 = 26.0;

/// What the unfolded part leaves of the window's height: the top bar, and the strip's own last line.
const BESIDE_UNFOLDED: f32 = 42.0 + 45.0;

/// The lines of a narrow window, and above them what *Hjælp* unfolds.
pub(super) fn folded(ui: &mut Ui, strip: &HelpStrip<'_>, reflow: Reflow) -> Option<StripEvent> {
    let mut event = None;
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 4, bottom: 5 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if strip.unfolded {
            // Top bar and family rule stay in sight however low the window is; then this part scrolls.
            let room = (ui.ctx().content_rect().height() - BESIDE_UNFOLDED).max(space::BUTTON);
            let scroll = ScrollArea::vertical().id_salt("help").auto_shrink([false, true]).max_height(room);
            event = scroll.min_scrolled_height(room).show(ui, |ui| unfolded(ui, strip)).inner;
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
        if number_word(ui, StripButton::Alarm, &strip.alarm, &strip.words).clicked() {
            event = Some(StripEvent::Copy(StripButton::Alarm));
        }
        bar(ui, t);
        if number_word(ui, StripButton::Police, &strip.police, &strip.words).clicked() {
            event = Some(StripEvent::Copy(StripButton::Police));
        }
        if let Some(adviser) = strip.adviser.as_ref().filter(|_| with_adviser) {
            bar(ui, t);
            let name = base::line(ui, adviser.name, ty::META_BOLD, t.on_strip);
            let number = base::line(ui, adviser.number, ty::H2, t.on_strip);
            let width = name.size().x + 10.0 + number.size().x;
            let (_, rect) = ui.allocate_space(vec2(width, NUMBER_LINE));
            let response = base::settle(ui, ui.interact(rect, StripButton::Adviser.id(), Sense::click()));
            let spoken = adviser_name(adviser, &strip.words);
            base::report(&response, Role::Button, &spoken, None);
            let next = rect.left() + name.size().x + 10.0;
            base::put_middle(ui, rect.left(), rect.center().y, name);
            base::put_middle(ui, next, rect.center().y, number);
            base::focus_ring(ui, &response, rect, space::RADIUS_TAG, Ring::Outside(Ground::Deep));
            if response.clicked() {
                event = Some(StripEvent::Copy(StripButton::Adviser));
            }
        }
    });
    event
}

fn bar(ui: &mut Ui, t: &Tokens) {
    let (_, rect) = ui.allocate_space(vec2(1.0, NUMBER_LINE));
    ui.painter().vline(rect.center().x, rect.shrink2(vec2(0.0, 4.0)).y_range(), Stroke::new(1.0, t.strip_line));
}

fn number_word(ui: &mut Ui, button: StripButton, data: &StripNumber<'_>, words: &StripWords<'_>) -> Response {
    let t = theme::tokens(ui);
    let galley = base::line(ui, data.number, ty::H2, t.on_strip);
    let (_, rect) = ui.allocate_space(vec2(galley.size().x.ceil(), NUMBER_LINE));
    let response = base::settle(ui, ui.interact(rect, button.id(), Sense::click()));
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
    for (button, data) in [(StripButton::Alarm, &strip.alarm), (StripButton::Police, &strip.police)] {
        let row = Row {
            button,
            name: &number_name(data, words),
            label: data.label,
            number: data.number,
            state: data.state,
            status: &[Span::plain(data.status)],
            large: false,
            copied: data.copied,
        };
        if unfolded_row(ui, &row) {
            event = Some(StripEvent::Copy(button));
        }
    }
    let Some(adviser) = &strip.adviser else { return event };
    let status = adviser.status.map(|status| format!("{status} "));
    let mut spans: Vec<Span<'_>> = status.as_deref().map(Span::plain).into_iter().collect();
    spans.extend_from_slice(adviser.fallback);
    let row = Row {
        button: StripButton::Adviser,
        name: &adviser_name(adviser, words),
        label: adviser.name,
        number: adviser.number,
        // The mark belongs to the status; where the name says it, other words follow.
        state: adviser.status.map_or(HoursState::Unknown, |_| adviser.state),
        status: &spans,
        large: adviser.fallback_large,
        copied: adviser.copied,
    };
    if unfolded_row(ui, &row) {
        event = Some(StripEvent::Copy(StripButton::Adviser));
    }
    event
}

/// One number of the unfolded part.
struct Row<'a> {
    button: StripButton,
    name: &'a str,
    label: &'a str,
    number: &'a str,
    state: HoursState,
    status: &'a [Span<'a>],
    /// Whether a number in the status is as large as the row's own.
    large: bool,
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
                    ui.horizontal_wrapped(|ui| {
                        for span in row.status {
                            if row.large && span.emphasis == Emphasis::Bold {
                                number(ui, ty::H2, t.on_strip, span.text);
                            } else {
                                rich(ui, ty::META, t.on_strip2, &[*span]);
                            }
                        }
                    });
                });
            });
            ui.add_space(space::S12);
            copy_button(ui, row.button.id(), row.name, row.copied, Ground::Deep).clicked()
        })
        .inner;
    ui.add_space(space::S4);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    base::hline(ui, rect, rect.center().y, Stroke::new(1.0, t.strip_line));
    ui.add_space(space::S8);
    clicked
}
