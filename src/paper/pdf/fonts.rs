//! The bundled fonts, and how wide a text is in them.

use krilla::text::Font;

use crate::typeset::{BOLD, Measure, REGULAR};

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
    regular: (Font, Measure),
    bold: (Font, Measure),
    icons: (Font, Measure),
}

impl Fonts {
    /// Nothing where the program was built with broken fonts.
    pub fn load() -> Option<Self> {
        let read = |bytes: &'static [u8]| Some((Font::new(bytes.into(), 0)?, Measure::new(bytes)?));
        Some(Self { regular: read(REGULAR)?, bold: read(BOLD)?, icons: read(ICONS)? })
    }

    pub fn font(&self, weight: Weight) -> Font {
        self.of(weight).0.clone()
    }

    /// How many points `text` takes on one line at `size` points, as the shaper that draws it sets it.
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> f32 {
        self.of(weight).1.width(text, size)
    }

    fn of(&self, weight: Weight) -> &(Font, Measure) {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
            Weight::Icon => &self.icons,
        }
    }
}
