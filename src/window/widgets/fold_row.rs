//! A line of a list that unfolds in place: a word before it, the words, and a caret. The caller keeps which are unfolded.

use eframe::egui::{Color32, Id, Response, Role, Sense, Ui, pos2, vec2};

use super::{
    base::{self, Ring},
    panel::divider,
    text::{Span, spans_job},
};
use crate::window::theme::{self, Icon, Reflow, space, ty};

/// Width of the column of the word before, where there is room for one.
const LEAD: f32 = 104.0;
/// The least width that has such a column.
const TWO_COLUMNS: f32 = 340.0;
const ABOVE: f32 = 7.0;
const CARET: f32 = 32.0;
/// The words of lines under a line of their own begin here.
const UNDER: f32 = space::S12;

/// One line.
#[derive(Clone, Copy, Debug)]
pub struct FoldRow<'a> {
    /// What stands before the words: *I dag*. May be empty.
    pub lead: &'a str,
    /// Bold; in the colour of a link where `more` follows.
    pub words: &'a str,
    /// What follows the words in plain letters. May be empty.
    pub more: &'a str,
    pub unfolded: bool,
}

/// The line over the whole width and 8 points more at the sides, with a thin line above it. Click, Space and Enter give a click.
/// `id` must stay the same from frame to frame.
pub fn fold_row(ui: &mut Ui, id: Id, row: &FoldRow<'_>) -> Response {
    divider(ui, 0.0, 0.0);
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let left = indent(ui);
    let beside = left > 0.0;
    let room = width - left - CARET;
    let lead = base::galley(ui, row.lead, ty::DENSE_BOLD, t.ink, if beside { LEAD - space::S8 } else { room });
    let words = if row.more.is_empty() { Span::bold(row.words) } else { Span::link(row.words) };
    let mut job = spans_job(ui, ty::DENSE, t.ink, &[words, Span::plain(row.more)]);
    job.wrap.max_width = room;
    let words = base::layout(ui, job);
    let stacked = !beside && !row.lead.is_empty();
    let text = match (stacked, beside) {
        (true, _) => lead.size().y + words.size().y,
        (false, true) => lead.size().y.max(words.size().y),
        (false, false) => words.size().y,
    };
    let (_, rect) = ui.allocate_space(vec2(width, text + 2.0 * ABOVE));
    let face = rect.expand2(vec2(space::S8, 0.0));
    let response = base::settle(ui, ui.interact(face, id, Sense::click()));
    let name = if row.lead.is_empty() {
        format!("{}{}", row.words, row.more)
    } else {
        format!("{}: {}{}", row.lead, row.words, row.more)
    };
    base::report(&response, Role::Button, &name, None);
    base::node(ui, id, |node| node.set_expanded(row.unfolded));
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        let fill = if hot { t.rail } else { Color32::TRANSPARENT };
        base::block(ui, face.shrink2(vec2(0.0, 2.0)), space::RADIUS_TAG, fill, t.frame_under(hot));
        let top = rect.top() + ABOVE;
        let words_top = if stacked { top + lead.size().y } else { top };
        base::put(ui, pos2(rect.left() + left, words_top), words);
        if !row.lead.is_empty() {
            base::put(ui, pos2(rect.left(), top), lead);
        }
        let icon = if row.unfolded { Icon::CaretUp } else { Icon::CaretDown };
        let ink = if hot { t.ink } else { t.ink2 };
        icon.paint(ui.painter(), pos2(rect.right() - CARET / 2.0, top + ty::DENSE.line / 2.0), 18.0, ink);
        base::focus_ring(ui, &response, face, space::RADIUS_TAG, Ring::Inside);
    }
    response
}

/// What stands under an unfolded line, level with its words.
pub fn under_fold_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let left = indent(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::S4;
            let result = add(ui);
            ui.add_space(UNDER);
            result
        })
        .inner
    })
    .inner
}

/// Where the words begin.
fn indent(ui: &Ui) -> f32 {
    let tiny = Reflow::now(ui.ctx()) == Reflow::Tiny;
    if tiny || ui.available_width() < TWO_COLUMNS { 0.0 } else { LEAD }
}
