//! What stands at the top and at the foot of every page.

use super::sketch::{ALL, LEFT, MARGIN, PAGE, Shape, Sketch, WIDTH};
use super::wrap::{bold, plain};

/// The words around a page, and how large they are.
#[derive(Clone, Copy)]
pub struct Frame<'p> {
    pub title: &'p str,
    /// When it was made.
    pub made: &'p str,
    /// What the paper is not.
    pub note: &'p str,
    pub edition: &'p str,
    /// Size of the words beside the title.
    pub beside: f32,
    /// Size of the words at the foot.
    pub foot: f32,
}

impl Frame<'_> {
    /// Title, when it was made, and which page of how many.
    pub fn head(&self, page: &mut Sketch<'_>, number: usize, of: usize) {
        page.heading(ALL, 1, 15.0, self.title);
        page.at_right(page.y - 6.0, self.beside, &format!("Vejviser, {}. Side {number} af {of}", self.made));
        page.y += 3.0;
        page.shapes.push(Shape::Line { from: (LEFT, page.y), to: (LEFT + WIDTH, page.y), width: 1.2 });
        page.y += if page.density.tight { 7.0 } else { 11.0 };
    }

    /// Puts what the paper is not, and its edition, at the end of the page.
    pub fn foot(&self, page: &mut Sketch<'_>) {
        let top = self.bottom(page);
        page.shapes.push(Shape::Line { from: (LEFT, top + 3.0), to: (LEFT + WIDTH, top + 3.0), width: 0.7 });
        page.y = top + 7.0;
        self.lay(page);
    }

    /// Where all else ends: above the foot with its line.
    pub fn bottom(&self, page: &mut Sketch<'_>) -> f32 {
        let (y, nodes) = (page.y, page.nodes.len());
        self.lay(page);
        let height = page.y - y + 7.0;
        page.nodes.truncate(nodes);
        page.y = y;
        PAGE.1 - MARGIN - height
    }

    fn lay(&self, page: &mut Sketch<'_>) {
        let note = format!("{} ", self.note);
        page.paragraph(ALL, self.foot, &[bold(&note), plain(self.edition)]);
    }
}
