//! The bundled text font, and how wide a text is in it: what is drawn on paper is measured before it is placed.

use rustybuzz::{Face, UnicodeBuffer};

pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
pub const BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// One font, read to measure with.
pub struct Measure(Face<'static>);

impl Measure {
    /// Nothing where the bytes are no font.
    #[must_use]
    pub fn new(font: &'static [u8]) -> Option<Self> {
        Face::from_slice(font, 0).map(Self)
    }

    /// How wide `text` is on one line at `size`, in the unit of the size, as a shaper sets it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a line is far shorter than the 2^24 units that f32 counts exactly")]
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let units: i32 =
            rustybuzz::shape(&self.0, &[], buffer).glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / self.0.units_per_em() as f32 * size
    }
}
