//! The bundled fonts and the families they form. The system's own fonts are never asked, so a text
//! looks the same on every machine.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/fonts/Phosphor-subset.ttf");

/// How heavy a text is. egui mixes no weights itself: each is a family of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
    /// 400, slanted.
    Italic,
}

impl Weight {
    /// Every weight.
    pub const ALL: [Self; 4] = [Self::Regular, Self::SemiBold, Self::Bold, Self::Italic];

    /// The font family that draws this weight.
    #[must_use]
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::SemiBold => FontFamily::Name("semibold".into()),
            Self::Bold => FontFamily::Name("bold".into()),
            Self::Italic => FontFamily::Name("italic".into()),
        }
    }
}

/// The family that draws [`super::Icon`]s.
#[must_use]
pub fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// The definitions to hand to `Context::set_fonts`.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files = [
        (Weight::Regular.family(), "regular", REGULAR),
        (Weight::SemiBold.family(), "semibold", SEMI_BOLD),
        (Weight::Bold.family(), "bold", BOLD),
        (Weight::Italic.family(), "italic", ITALIC),
        (icon_family(), "icons", ICONS),
    ];
    for (family, name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    // egui asks for a monospace family in places of its own; it gets the text font.
    fonts.families.insert(FontFamily::Monospace, vec!["regular".to_owned()]);
    fonts
}

#[cfg(test)]
mod tests {
    use eframe::egui::epaint::text::{Fonts, TextOptions};
    use eframe::egui::{FontFamily, FontId};

    use super::{Weight, definitions, icon_family};
    use crate::window::theme::Icon;

    fn missing(family: FontFamily, text: impl IntoIterator<Item = char>) -> String {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        let font = FontId::new(16.0, family);
        text.into_iter().filter(|&c| !fonts.has_glyph(&font, c)).collect()
    }

    #[test]
    fn every_weight_has_the_danish_letters_and_signs() {
        let signs = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅéÉäöüÄÖÜ0123456789\
                     .,:;?–-()/§%&»«’…· +\u{a0}";
        for weight in Weight::ALL {
            assert_eq!(missing(weight.family(), signs.chars()), "", "{weight:?}");
        }
    }

    #[test]
    fn every_icon_is_in_the_icon_font() {
        let glyphs = Icon::ALL.iter().map(|icon| icon.glyph());
        assert_eq!(missing(icon_family(), glyphs), "");
    }
}
