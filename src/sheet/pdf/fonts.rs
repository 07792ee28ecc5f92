//! The bundled fonts, and how wide a text is in them.

use krilla::text::Font;
use rustybuzz::{Face, UnicodeBuffer};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-subset.ttf");

/// Which font a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
    /// Pictures; each is one character.
    Icon,
}

/// The fonts, read once for a document.
pub struct Fonts {
    regular: (Font, Face<'static>),
    bold: (Font, Face<'static>),
    icons: (Font, Face<'static>),
}

impl Fonts {
    /// Nothing where the program was built with broken fonts.
    pub fn load() -> Option<Self> {
        let read = |bytes: &'static [u8]| Some((Font::new(bytes.into(), 0)?, Face::from_slice(bytes, 0)?));
        Some(Self { regular: read(REGULAR)?, bold: read(BOLD)?, icons: read(ICONS)? })
    }

    pub fn font(&self, weight: Weight) -> Font {
        self.of(weight).0.clone()
    }

    /// How many points `text` takes on one line at `size` points, as the shaper that draws it sets it.
    #[expect(clippy::cast_precision_loss, reason = "a line is far shorter than the 2^24 units that f32 counts exactly")]
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        let face = &self.of(weight).1;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let units: i32 =
            rustybuzz::shape(face, &[], buffer).glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / face.units_per_em() as f32 * size
    }

    fn of(&self, weight: Weight) -> &(Font, Face<'static>) {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
            Weight::Icon => &self.icons,
        }
    }
}
