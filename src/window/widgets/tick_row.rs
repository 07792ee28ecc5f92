//! A row of the list of signs: tick it, or unfold what to ask and what to avoid.
//! It never shows a number of ticks.

use eframe::egui::{
    Color32, CornerRadius, EventFilter, Frame, Id, Key, Margin, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::{
    base::{self, Ring},
    option_button::checkbox,
    tag,
};
use crate::window::theme::{self, Icon, space, ty};

const PAD: f32 = 15.0;
const MARK: f32 = 24.0;
const TEXT: f32 = PAD + MARK + 14.0;
/// Width of the caret's target at the right end.
const CARET: f32 = 46.0;

/// One sign.
#[derive(Clone, Copy, Debug)]
pub struct TickRow<'a> {
    /// The sign.
    pub text: &'a str,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether the part below is shown.
    pub unfolded: bool,
    /// Where the sign needs action by itself: the words of the mark, *Ring nu* or *Ring 112*.
    pub urgent: Option<&'a str>,
    /// What a screen reader calls the caret, for example »Vis mere om: …« or »Skjul: …«.
    pub caret: &'a str,
}

/// What the user did to a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct TickEvent {
    /// The tick was set or taken away.
    pub toggled: bool,
    /// The part below is to be shown (`Some(true)`) or hidden.
    pub unfold: Option<bool>,
}

/// The frame around the rows of one group; `urgent` frames it in ink. Rows are divided by lines.
pub fn tick_group<R>(ui: &mut Ui, name: &str, urgent: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    let stroke = if urgent { t.strong_stroke(t.ink) } else { t.line_stroke() };
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        Frame::new()
            .fill(t.surface)
            .stroke(stroke)
            .corner_radius(space::RADIUS_CARD)
            .inner_margin(Margin::ZERO)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                add(ui)
            })
            .inner
    })
    .inner
}

/// One row over the whole width. `first` and `last` tell where in its group it stands, for corners and
/// the divider above. `id` must stay the same from frame to frame. `body` draws the part below.
pub fn tick_row(
    ui: &mut Ui,
    id: Id,
    row: &TickRow<'_>,
    (first, last): (bool, bool),
    body: impl FnOnce(&mut Ui),
) -> TickEvent {
    let t = theme::tokens(ui);
    let mut event = TickEvent::default();
    let width = ui.available_width();
    let badge = row.urgent.map(|words| (words, tag::measure_urgent(ui, words)));
    let room = width - TEXT - CARET;
    let beside = room - badge.map_or(0.0, |(_, size)| size.x + space::S12);
    // In a narrow list the mark stands below the words instead of squeezing them.
    let stacked = badge.is_some() && beside < 160.0;
    let galley = base::galley(ui, row.text, ty::ROW, t.ink, if stacked { room } else { beside });
    let badge_height = if stacked { badge.map_or(0.0, |(_, size)| size.y + space::S8) } else { 0.0 };
    let height = space::ROW.max(galley.size().y + badge_height + 22.0);

    let (_, rect) = ui.allocate_space(vec2(width, height));
    let caret_rect = Rect::from_min_max(pos2(rect.right() - CARET, rect.top()), rect.max);
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    let caret = base::settle(ui, ui.interact(caret_rect, id.with("caret"), Sense::click()));
    base::report(&response, Role::CheckBox, row.text, Some(row.ticked));
    base::node(ui, id, |node| {
        if let Some(words) = row.urgent {
            node.set_description(words);
        }
        node.set_expanded(row.unfolded);
    });
    base::report(&caret, Role::Button, row.caret, None);
    base::node(ui, caret.id, |node| node.set_expanded(row.unfolded));

    event.toggled = response.clicked();
    if caret.clicked() {
        event.unfold = Some(!row.unfolded);
    }
    if response.has_focus() || caret.has_focus() {
        event.unfold = event.unfold.or(fold_key(ui, row.unfolded));
        keep_side_arrows(ui, if response.has_focus() { id } else { caret.id });
    }

    let corners = CornerRadius {
        nw: if first { space::RADIUS_CARD } else { 0 },
        ne: if first { space::RADIUS_CARD } else { 0 },
        sw: if last && !row.unfolded { space::RADIUS_CARD } else { 0 },
        se: if last && !row.unfolded { space::RADIUS_CARD } else { 0 },
    };
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response) && !caret.hovered();
        let fill = match (row.ticked, hot) {
            (true, _) => t.fjord_t,
            (false, true) => t.rail,
            (false, false) => t.surface,
        };
        ui.painter().rect_filled(rect, corners, fill);
        // Inside the focus ring, so that both are seen.
        base::block(ui, rect.shrink(4.0), space::RADIUS_TAG, Color32::TRANSPARENT, t.frame_under(hot));
        if !first {
            base::hline(ui, rect, rect.top() + t.thin() / 2.0, t.line_stroke());
        }
        let text_middle = rect.center().y - badge_height / 2.0;
        let text_top = text_middle - galley.size().y / 2.0;
        let box_y = text_top + ty::ROW.line / 2.0;
        checkbox(ui, base::middle_rect(rect.left() + PAD, box_y, vec2(MARK, MARK)), row.ticked, t);
        let text_bottom = text_top + galley.size().y;
        base::put(ui, pos2(rect.left() + TEXT, text_top), galley);
        if let Some((words, size)) = badge {
            let place = if stacked {
                Rect::from_min_size(pos2(rect.left() + TEXT, text_bottom + space::S8), size)
            } else {
                base::middle_rect(rect.right() - CARET - size.x, rect.center().y, size)
            };
            tag::paint_urgent(ui, place, words);
        }
        let icon = if row.unfolded { Icon::CaretUp } else { Icon::CaretDown };
        let on_caret = base::is_hot(&caret);
        if on_caret {
            base::block(ui, caret_rect.shrink(4.0), space::RADIUS_TAG, t.rail, t.frame_under(true));
        }
        let ink = if on_caret { t.ink } else { t.ink2 };
        icon.paint(ui.painter(), pos2(rect.right() - CARET / 2.0, box_y), 18.0, ink);
        let radius = if first || last { space::RADIUS_TAG } else { 0 };
        base::focus_ring(ui, &response, rect, radius, Ring::Inside);
        base::focus_ring(ui, &caret, caret_rect.shrink(2.0), space::RADIUS_TAG, Ring::Inside);
    }
    if row.unfolded {
        unfolded(ui, body);
    }
    event
}

/// The part below a row: under the text, divided from the row by a line.
fn unfolded(ui: &mut Ui, body: impl FnOnce(&mut Ui)) {
    let t = theme::tokens(ui);
    let left = if ui.available_width() < 400.0 { PAD } else { TEXT };
    let top = ui.cursor().top();
    let line = ui.available_rect_before_wrap();
    base::hline(ui, line, top + t.thin() / 2.0, t.line_stroke());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - 14.0);
            ui.spacing_mut().item_spacing.y = space::S4;
            ui.add_space(9.0);
            body(ui);
            ui.add_space(space::S12);
        });
    });
}

/// Right unfolds, Left folds.
fn fold_key(ui: &Ui, unfolded: bool) -> Option<bool> {
    let (right, left) = ui.input(|input| (input.key_pressed(Key::ArrowRight), input.key_pressed(Key::ArrowLeft)));
    match (right, left) {
        (true, _) if !unfolded => Some(true),
        (_, true) if unfolded => Some(false),
        _ => None,
    }
}

/// Keeps egui from moving the focus sideways; Tab, Up and Down still move it.
fn keep_side_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
