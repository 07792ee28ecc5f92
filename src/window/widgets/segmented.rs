//! A filter of a few choices side by side; one is always chosen.

use eframe::egui::{Color32, CornerRadius, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{
    base::{self, Ground, Ring},
    text::quiet,
};
use crate::window::theme::{self, Icon, space, ty};

const PAD: f32 = 14.0;
const CHECK: f32 = 18.0;
const CHECK_GAP: f32 = 6.0;

/// The filter with its label above; `id` stays the same where the words do not. Wraps into more rows where there is no
/// room. Returns the index of another choice when the user picks one.
pub fn segmented(ui: &mut Ui, id: &str, label: &str, choices: &[&str], selected: usize) -> Option<usize> {
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, space::S4);
        ui.vertical(|ui| {
            quiet(ui, ty::FIELD_LABEL, label);
            segments(ui, id, choices, selected)
        })
        .inner
    })
    .inner
}

/// Width in points of one choice. The chosen one has a tick and bold words.
fn width(ui: &Ui, words: &str, selected: bool) -> f32 {
    let style = if selected { ty::DENSE_BOLD } else { ty::DENSE };
    let tick = if selected { CHECK + CHECK_GAP } else { 0.0 };
    let text = base::line(ui, words, style, theme::tokens(ui).ink).size().x;
    (text + tick + 2.0 * PAD).ceil()
}

/// Width in points the whole filter takes on one row.
#[must_use]
pub fn segmented_width(ui: &Ui, choices: &[&str], selected: usize) -> f32 {
    choices.iter().enumerate().map(|(index, words)| width(ui, words, index == selected)).sum()
}

fn segments(ui: &mut Ui, id: &str, choices: &[&str], selected: usize) -> Option<usize> {
    let room = ui.available_width();
    let mut rows: Vec<Vec<(usize, &str, f32)>> = vec![Vec::new()];
    let mut used = 0.0;
    for (index, words) in choices.iter().enumerate() {
        let width = width(ui, words, index == selected);
        if used + width > room + 0.5 && used > 0.0 {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += width;
        if let Some(row) = rows.last_mut() {
            row.push((index, words, width));
        }
    }
    let mut picked = None;
    for row in rows {
        let total: f32 = row.iter().map(|(_, _, width)| width).sum();
        let (_, area) = ui.allocate_space(vec2(total, space::FIELD));
        picked = picked.or(segment_row(ui, id, area, &row, selected));
    }
    picked
}

fn segment_row(ui: &mut Ui, id: &str, area: Rect, row: &[(usize, &str, f32)], selected: usize) -> Option<usize> {
    let t = theme::tokens(ui);
    let radius = space::RADIUS_CONTROL;
    base::block(ui, area, radius, t.surface, eframe::egui::Stroke::NONE);
    let mut picked = None;
    let mut left = area.left();
    let mut focused = None;
    for (at, (index, words, width)) in row.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, area.top()), vec2(*width, area.height()));
        left += width;
        let chosen = *index == selected;
        let id = ui.make_persistent_id((id, *index));
        let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
        base::report(&response, Role::RadioButton, words, Some(chosen));
        if response.clicked() && !chosen {
            picked = Some(*index);
        }
        let corners = CornerRadius {
            nw: if at == 0 { radius } else { 0 },
            sw: if at == 0 { radius } else { 0 },
            ne: if at + 1 == row.len() { radius } else { 0 },
            se: if at + 1 == row.len() { radius } else { 0 },
        };
        let (fill, ink, style) = match (chosen, base::is_hot(&response)) {
            (true, _) => (t.fjord, t.on_fjord, ty::DENSE_BOLD),
            (false, true) => (t.rail, t.ink, ty::DENSE),
            (false, false) => (t.surface, t.ink, ty::DENSE),
        };
        ui.painter().rect_filled(rect, corners, fill);
        let frame = t.frame_under(base::is_hot(&response) && !chosen);
        base::block(ui, rect.shrink(5.0), space::RADIUS_TAG, Color32::TRANSPARENT, frame);
        if at > 0 {
            ui.painter().vline(rect.left(), rect.y_range(), t.edge_stroke());
        }
        let mut x = rect.left() + PAD;
        if chosen {
            Icon::Check.paint(ui.painter(), pos2(x + CHECK / 2.0, rect.center().y), CHECK, ink);
            x += CHECK + CHECK_GAP;
        }
        let galley = base::line(ui, words, style, ink);
        base::put_middle(ui, x, rect.center().y, galley);
        if response.has_focus() {
            focused = Some(rect);
        }
    }
    ui.painter().rect_stroke(area, radius, t.edge_stroke(), StrokeKind::Inside);
    // The ring comes last, so that no neighbour covers it.
    if let Some(rect) = focused {
        base::paint_ring(ui, rect, radius, Ring::Outside(Ground::Page));
    }
    picked
}
