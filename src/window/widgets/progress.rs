//! How far the walkthrough has come. The words are the truth; the segments are decoration.

use eframe::egui::{Rect, Response, Sense, StrokeKind, Ui, pos2, vec2};

use super::base;
use crate::window::theme::{self, ty};

const HEIGHT: f32 = 8.0;
const GAP: f32 = 4.0;
const TEXT_GAP: f32 = 20.0;

/// `done` of `of` segments and the words, for example »Trin 2 af højst 8«. Takes the width it needs, at most
/// what is available; with too little room, or `text_only`, there are no segments.
pub fn progress(ui: &mut Ui, done: usize, of: usize, words: &str, text_only: bool) -> Response {
    let t = theme::tokens(ui);
    let galley = base::line(ui, words, ty::DENSE.semi_bold(), t.ink);
    let room = ui.available_width() - galley.size().x - TEXT_GAP;
    let count = count_f32(of);
    let width = ((room - GAP * (count - 1.0)) / count).floor().min(44.0);
    let bars = if text_only || width < 16.0 { 0 } else { of };
    let bars_width = if bars == 0 { 0.0 } else { count * (width + GAP) - GAP + TEXT_GAP };
    let size = vec2(bars_width + galley.size().x.ceil(), ty::DENSE.line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    base::report_label(&response, words);
    for index in 0..bars {
        let left = rect.left() + count_f32(index) * (width + GAP);
        let bar = Rect::from_min_size(pos2(left, rect.center().y - HEIGHT / 2.0), vec2(width, HEIGHT));
        if index < done {
            ui.painter().rect_filled(bar, 2, t.fjord);
        } else {
            ui.painter().rect(bar, 2, t.surface, t.edge_stroke(), StrokeKind::Inside);
        }
    }
    base::put_middle(ui, rect.left() + bars_width, rect.center().y, galley);
    response
}

#[expect(clippy::cast_precision_loss, reason = "a handful of segments")]
fn count_f32(count: usize) -> f32 {
    count as f32
}
