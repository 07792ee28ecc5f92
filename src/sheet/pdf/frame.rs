//! What stands at the top and at the foot of every page.

use super::sketch::{ALL, LEFT, MARGIN, PAGE, Shape, Sketch, WIDTH};
use super::wrap::{bold, plain};

/// Size of the text at the foot.
const FOOT: f32 = 8.5;

/// Title, when it was made, and which page of how many.
pub fn page_head(page: &mut Sketch<'_>, title: &str, made: &str, number: usize, of: usize) {
    page.heading(ALL, 1, 15.0, title);
    page.at_right(page.y - 6.0, 9.0, &format!("Vejviser, {made}. Side {number} af {of}"));
    page.y += 3.0;
    page.shapes.push(Shape::Line { from: (LEFT, page.y), to: (LEFT + WIDTH, page.y), width: 1.2 });
    page.y += if page.density.tight { 7.0 } else { 11.0 };
}

/// Puts what the paper is not, and its edition, at the end of the page; tells whether all else stands above.
pub fn page_foot(page: &mut Sketch<'_>, note: &str, edition: &str) -> bool {
    let top = PAGE.1 - MARGIN - page_foot_height(page, note, edition);
    let fits = page.y <= top;
    page.shapes.push(Shape::Line { from: (LEFT, top + 3.0), to: (LEFT + WIDTH, top + 3.0), width: 0.7 });
    page.y = top + 7.0;
    lay(page, note, edition);
    fits
}

/// How high the foot is, with its line.
pub fn page_foot_height(page: &mut Sketch<'_>, note: &str, edition: &str) -> f32 {
    let (y, nodes) = (page.y, page.nodes.len());
    lay(page, note, edition);
    let height = page.y - y + 7.0;
    page.nodes.truncate(nodes);
    page.y = y;
    height
}

fn lay(page: &mut Sketch<'_>, note: &str, edition: &str) {
    let note = format!("{note} ");
    page.paragraph(ALL, FOOT, &[bold(&note), plain(edition)]);
}
