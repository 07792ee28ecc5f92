//! A page as it is to be drawn: shapes behind, and text in the order in which it is read, with its tags.
//! Points count from the left and the top.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag, TagKind};

use super::fonts::{Fonts, Weight};
use super::wrap::{Span, lines, plain};

/// A4.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// 13 mm.
pub const MARGIN: f32 = 36.85;
pub const LEFT: f32 = MARGIN;
pub const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// 8 mm: lines that one writes on.
pub const WRITING: f32 = 22.7;

/// How close things stand. Body text has 11 points where there is room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    pub body: f32,
    /// Lists run on and side by side, and lines to write on are few.
    pub tight: bool,
}

impl Density {
    /// For what is easy to read.
    pub const ROOMY: Self = Self { body: 11.0, tight: false };
    /// The roomiest first.
    pub const ALL: [Self; 10] = [
        Self::ROOMY,
        Self { body: 10.5, tight: false },
        Self { body: 10.0, tight: false },
        Self { body: 10.5, tight: true },
        Self { body: 10.0, tight: true },
        Self { body: 9.5, tight: true },
        Self { body: 9.0, tight: true },
        Self { body: 8.5, tight: true },
        Self { body: 8.0, tight: true },
        Self { body: 7.5, tight: true },
    ];

    pub fn small(self) -> f32 {
        self.body - 0.8
    }

    /// From one line to the next, as a multiple of the size.
    fn leading(self) -> f32 {
        if self.tight { 1.2 } else { 1.34 }
    }

    /// Between two parts.
    pub fn gap(self) -> f32 {
        if self.tight { 5.0 } else { 12.0 }
    }
}

/// Something drawn that is not read out.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A frame, `width` points thick.
    Frame {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        width: f32,
    },
    /// A filled field; `grey` from 0, black, to 255.
    Field {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        grey: u8,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
    },
    /// One character of the icon font.
    Icon {
        x: f32,
        baseline: f32,
        size: f32,
        glyph: char,
        white: bool,
    },
}

/// Text at its place.
#[derive(Clone, Debug)]
pub struct Run {
    pub x: f32,
    pub baseline: f32,
    pub size: f32,
    pub text: String,
    pub weight: Weight,
    pub white: bool,
}

/// What is read out, as a tree.
#[derive(Clone, Debug)]
pub enum Node {
    Group(TagKind, Vec<Node>),
    Text(Vec<Run>),
}

/// A page in the making.
pub struct Sketch<'f> {
    fonts: &'f Fonts,
    pub density: Density,
    /// Where the next thing begins.
    pub y: f32,
    pub shapes: Vec<Shape>,
    pub nodes: Vec<Node>,
    /// White text, for a black field.
    pub white: bool,
}

/// Where text goes: left edge and width of a column.
pub type Column = (f32, f32);
/// The whole width.
pub const ALL: Column = (LEFT, WIDTH);

impl<'f> Sketch<'f> {
    pub fn new(fonts: &'f Fonts, density: Density) -> Self {
        Self { fonts, density, y: MARGIN, shapes: Vec::new(), nodes: Vec::new(), white: false }
    }

    /// Lays text in a column from `y` on, and goes below it.
    pub fn lay(&mut self, (x, width): Column, size: f32, spans: &[Span<'_>]) -> Node {
        let height = size * self.density.leading();
        let mut runs = Vec::new();
        for line in lines(self.fonts, spans, size, width) {
            // The letters' middle, about a third of the size over the baseline, stands in the line's middle.
            let baseline = self.y + height / 2.0 + size * 0.34;
            runs.extend(line.into_iter().map(|piece| Run {
                x: x + piece.x,
                baseline,
                size,
                text: piece.text,
                weight: piece.weight,
                white: self.white,
            }));
            self.y += height;
        }
        Node::Text(runs)
    }

    /// A paragraph of its own.
    pub fn paragraph(&mut self, column: Column, size: f32, spans: &[Span<'_>]) {
        let node = self.lay(column, size, spans);
        self.nodes.push(group(Tag::P, vec![node]));
    }

    /// A heading of level 1 or 2.
    pub fn heading(&mut self, column: Column, level: u16, size: f32, title: &str) {
        let node = self.lay(column, size, &[Span { text: title, weight: Weight::Bold }]);
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.nodes.push(group(Tag::Hn(level, Some(title.to_owned())), vec![node]));
    }

    /// The heading of a part, with the space before it.
    pub fn part(&mut self, title: &str) {
        self.y += self.density.gap();
        self.heading((LEFT, WIDTH), 2, self.density.body + 1.5, title);
        self.y += if self.density.tight { 1.0 } else { 3.0 };
    }

    /// How wide a text is on one line.
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        self.fonts.width(text, weight, size)
    }

    /// Small words that end at the right edge, beside a heading that ends at `baseline`.
    pub fn at_right(&mut self, baseline: f32, size: f32, text: &str) {
        let x = LEFT + WIDTH - self.fonts.width(text, Weight::Regular, size);
        let run = Run { x, baseline, size, text: text.to_owned(), weight: Weight::Regular, white: false };
        self.nodes.push(group(Tag::P, vec![Node::Text(vec![run])]));
    }

    /// A list with a mark before each item, in one or two columns; the left column is read first.
    pub fn list(&mut self, (x, width): Column, size: f32, columns: u8, items: &[String], mark: Mark) {
        let gap = 14.0;
        let count = f32::from(columns.max(1));
        let wide = (width - gap * (count - 1.0)) / count;
        let per_column = items.len().div_ceil(usize::from(columns.max(1))).max(1);
        let top = self.y;
        let mut bottom = top;
        let mut points = Vec::new();
        let mut left = x;
        for chunk in items.chunks(per_column) {
            self.y = top;
            for item in chunk {
                let indent = self.mark(left, size, mark);
                let body = self.lay((left + indent, wide - indent), size, &[plain(item)]);
                points.push(group(Tag::LI, vec![group(Tag::LBody, vec![body])]));
                self.y += if self.density.tight { 0.5 } else { 3.0 };
            }
            bottom = bottom.max(self.y);
            left += wide + gap;
        }
        self.y = bottom;
        self.nodes.push(group(Tag::L(ListNumbering::None), points));
    }

    /// One item of a list: a box to tick off, a label in bold, and beside it the words.
    pub fn item(&mut self, size: f32, label: &str, wide: f32, spans: &[Span<'_>]) {
        let top = self.y;
        let left = LEFT + self.mark(LEFT, size, Mark::Box);
        let label = self.lay((left, wide), size, &[Span { text: label, weight: Weight::Bold }]);
        let below = self.y;
        self.y = top;
        let words = left + wide + 8.0;
        let body = self.lay((words, LEFT + WIDTH - words), size, spans);
        self.y = self.y.max(below) + if self.density.tight { 1.5 } else { 3.0 };
        let item = vec![group(Tag::Lbl, vec![label]), group(Tag::LBody, vec![body])];
        self.nodes.push(group(Tag::L(ListNumbering::None), vec![group(Tag::LI, item)]));
    }

    /// Draws a mark beside the line that begins at `y`; gives how far in the words begin.
    fn mark(&mut self, x: f32, size: f32, mark: Mark) -> f32 {
        let middle = self.y + size * self.density.leading() / 2.0;
        match mark {
            Mark::Box => {
                let edge = size * 0.85;
                self.shapes.push(Shape::Frame { x: x + 0.5, y: middle - edge / 2.0, w: edge, h: edge, width: 0.8 });
                size * 1.7
            }
            Mark::Cross => {
                let arm = size * 0.28;
                let center = x + arm + 1.0;
                for slope in [1.0, -1.0] {
                    let (from, to) = ((center - arm, middle - arm * slope), (center + arm, middle + arm * slope));
                    self.shapes.push(Shape::Line { from, to, width: 0.9 });
                }
                size * 1.2
            }
            Mark::Dash => {
                let (from, to) = ((x + 1.0, middle), (x + size * 0.5, middle));
                self.shapes.push(Shape::Line { from, to, width: 0.9 });
                size * 1.0
            }
        }
    }

    /// A line to write on, from `x` to the right edge.
    pub fn writing_line(&mut self, x: f32) {
        self.y += WRITING;
        self.shapes.push(Shape::Line { from: (x, self.y), to: (LEFT + WIDTH, self.y), width: 0.7 });
    }

    /// Draws with `add` inside a frame that grows with it, `pad` points from its edge.
    pub fn framed(&mut self, width: f32, pad: f32, add: impl FnOnce(&mut Self, Column)) {
        let top = self.y;
        self.y += pad;
        add(self, (LEFT + pad + 2.0, WIDTH - 2.0 * pad - 4.0));
        self.y += pad;
        let frame = Shape::Frame { x: LEFT, y: top, w: WIDTH, h: self.y - top, width };
        self.shapes.push(frame);
    }
}

/// What stands before an item of a list.
#[derive(Clone, Copy, Debug)]
pub enum Mark {
    /// To tick off.
    Box,
    /// Not to be done.
    Cross,
    Dash,
}

pub fn group(tag: impl Into<TagKind>, children: Vec<Node>) -> Node {
    Node::Group(tag.into(), children)
}
