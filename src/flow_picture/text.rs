//! Text broken into lines that are no wider than a box, by the widths of the bundled font.

use crate::typeset::{BOLD, Measure, REGULAR};

/// The size of all text, in the picture's own points.
pub const SIZE: f64 = 8.0;
/// From one line to the next.
const LEADING: f64 = 9.0;

/// The fonts that the picture is set in.
pub struct Fonts {
    regular: Measure,
    bold: Measure,
}

/// Lines that stand below each other.
pub struct Block {
    pub lines: Vec<Line>,
    /// The widest line.
    pub width: f64,
    pub height: f64,
}

pub struct Line {
    pub text: String,
    pub bold: bool,
    pub width: f64,
    /// From the top of the block down to the letters' feet.
    pub baseline: f64,
}

/// Text that begins on a line of its own.
#[derive(Clone, Copy)]
pub struct Paragraph<'a> {
    pub text: &'a str,
    pub bold: bool,
}

pub fn bold(text: &str) -> Paragraph<'_> {
    Paragraph { text, bold: true }
}

pub fn plain(text: &str) -> Paragraph<'_> {
    Paragraph { text, bold: false }
}

impl Fonts {
    /// Nothing where the program was built with broken fonts.
    pub fn load() -> Option<Self> {
        Some(Self { regular: Measure::new(REGULAR)?, bold: Measure::new(BOLD)? })
    }

    /// Sets paragraphs in lines of at most `widest`. A word that is wider than that gets a line of its own.
    pub fn block<'a>(&self, paragraphs: impl IntoIterator<Item = Paragraph<'a>>, widest: f64) -> Block {
        let mut block = Block { lines: Vec::new(), width: 0.0, height: 0.0 };
        for Paragraph { text, bold } in paragraphs {
            for line in text.lines() {
                self.broken(&mut block, line, bold, widest);
            }
        }
        block
    }

    fn broken(&self, block: &mut Block, text: &str, bold: bool, widest: f64) {
        let measure = if bold { &self.bold } else { &self.regular };
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || wide(measure, &longer) <= widest {
                line = longer;
            } else {
                block.push(std::mem::replace(&mut line, word.to_owned()), bold, measure);
            }
        }
        if !line.is_empty() {
            block.push(line, bold, measure);
        }
    }
}

impl Block {
    fn push(&mut self, text: String, bold: bool, measure: &Measure) {
        let width = wide(measure, &text);
        self.width = self.width.max(width);
        self.lines.push(Line { text, bold, width, baseline: self.height + SIZE });
        self.height += LEADING;
    }
}

fn wide(measure: &Measure, text: &str) -> f64 {
    f64::from(measure.width(text, 1.0)) * SIZE
}
