//! The texts that are really painted and in sight: what is scrolled away, covered or dimmed is not among them.

use eframe::egui::{Rect, Shape, epaint::ClippedShape, epaint::TextShape};
use egui_kittest::Harness;
use vejviser::window::{App, theme};

/// One line of a text.
pub struct Line {
    pub words: String,
    pub place: Rect,
}

/// The lines in sight, in the order in which they are painted.
pub fn lines(window: &Harness<'_, App>) -> Vec<Line> {
    let scrim = theme::of(&window.ctx).scrim;
    let mut lines: Vec<Line> = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
        visit(shape, &mut |shape| match shape {
            Shape::Rect(cover) if cover.fill == scrim || cover.fill.a() == 255 => {
                lines.retain(|line| !cover.rect.intersect(*clip_rect).contains_rect(line.place));
            }
            Shape::Text(text) => lines.extend(lines_in(text, *clip_rect)),
            _ => {}
        });
    }
    lines
}

/// Looks at each shape, and at the parts of those that have some.
pub fn visit(shape: &Shape, look: &mut impl FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| visit(shape, look)),
        shape => look(shape),
    }
}

fn lines_in(text: &TextShape, clip: Rect) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in &text.galley.rows {
        // The letters alone: a line that goes on after something else begins with empty space.
        let letters = row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace());
        let place = letters.map(eframe::egui::epaint::text::Glyph::logical_rect).fold(Rect::NOTHING, Rect::union);
        let place = place.translate(row.pos.to_vec2() + text.pos.to_vec2()).intersect(clip);
        if place.is_positive() {
            lines.push(Line { words: row.text(), place });
        }
    }
    lines
}
