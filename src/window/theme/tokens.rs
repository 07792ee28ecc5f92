//! The colours by what they are for, once for each theme. No other file makes a colour.

use eframe::egui::{Color32, Stroke};

/// The three colour themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Palette {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on near black.
    Dark,
    /// White on black, thicker strokes.
    Contrast,
}

impl Palette {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The colours of this theme.
    #[must_use]
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Contrast => &CONTRAST,
        }
    }
}

/// The colours of one theme, named after their use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Which theme this is.
    pub palette: Palette,
    /// Window background.
    pub page: Color32,
    /// Cards, fields, rows.
    pub surface: Color32,
    /// Navigation, hover fill.
    pub rail: Color32,
    /// Card edges and dividers; decoration only.
    pub line: Color32,
    /// Edges of controls.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text, sources.
    pub ink2: Color32,
    /// Primary, selection, icons.
    pub fjord: Color32,
    /// Link text.
    pub link: Color32,
    /// Primary button, hovered.
    pub fjord_d: Color32,
    /// Selected row or option.
    pub fjord_t: Color32,
    /// Text on [`Self::fjord`] and [`Self::fjord_d`].
    pub on_fjord: Color32,
    /// The big entry card.
    pub hero: Color32,
    /// Title on the big card.
    pub on_hero: Color32,
    /// Text on the big card.
    pub on_hero2: Color32,
    /// Button on the big card.
    pub hero_button: Color32,
    /// Text of that button.
    pub on_hero_button: Color32,
    /// Help strip.
    pub strip: Color32,
    /// Names and numbers on the strip.
    pub on_strip: Color32,
    /// States on the strip.
    pub on_strip2: Color32,
    /// Dividers on the strip; decoration only.
    pub strip_line: Color32,
    /// Urgency block, tag *Ring nu*.
    pub inv: Color32,
    /// Text on [`Self::inv`].
    pub on_inv: Color32,
    /// Second line on [`Self::inv`].
    pub on_inv2: Color32,
    /// Family rule only.
    pub lyng: Color32,
    /// Background of the family rule.
    pub lyng_t: Color32,
    /// Background of a search hit.
    pub mark: Color32,
    /// Text of a search hit.
    pub mark_ink: Color32,
    /// Focus ring on page, surface and rail.
    pub focus: Color32,
    /// Focus ring on strip and big card.
    pub focus_inv: Color32,
    /// Layer behind the search.
    pub scrim: Color32,
}

impl Tokens {
    /// Whether this is the high-contrast theme.
    #[must_use]
    pub fn is_contrast(&self) -> bool {
        self.palette == Palette::Contrast
    }

    /// Width of lines and edges: 1 point, or 2 in high contrast.
    #[must_use]
    pub fn thin(&self) -> f32 {
        if self.is_contrast() { 2.0 } else { 1.0 }
    }

    /// Stroke of card edges and dividers.
    #[must_use]
    pub fn line_stroke(&self) -> Stroke {
        Stroke::new(self.thin(), self.line)
    }

    /// Stroke of control edges.
    #[must_use]
    pub fn edge_stroke(&self) -> Stroke {
        Stroke::new(self.thin(), self.edge)
    }

    /// The edge of a control. High contrast has no fill that tells where the pointer is, so there the edge does.
    #[must_use]
    pub fn edge_under(&self, pointer: bool) -> Stroke {
        if pointer && self.is_contrast() { Stroke::new(4.0, self.edge) } else { self.edge_stroke() }
    }

    /// The same for what has no edge otherwise.
    #[must_use]
    pub fn frame_under(&self, pointer: bool) -> Stroke {
        if pointer { self.block_stroke() } else { Stroke::NONE }
    }

    /// Two points of `color`: selected option, call card, urgent group.
    #[must_use]
    pub fn strong_stroke(&self, color: Color32) -> Stroke {
        Stroke::new(2.0, color)
    }

    /// The frame of the family rule.
    #[must_use]
    pub fn guard_stroke(&self) -> Stroke {
        Stroke::new(if self.is_contrast() { 4.0 } else { 2.0 }, self.lyng)
    }

    /// A frame around the filled blocks (big card, strip, urgency), which need one in high contrast only,
    /// because there they have the colour of the page.
    #[must_use]
    pub fn block_stroke(&self) -> Stroke {
        if self.is_contrast() { Stroke::new(2.0, self.line) } else { Stroke::NONE }
    }
}

#[expect(clippy::disallowed_methods, reason = "this file is where the colours are made")]
const fn rgb(red: u8, green: u8, blue: u8) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

/// `#11191C` at 64 %, as egui stores it: multiplied by its opacity.
#[expect(clippy::disallowed_methods, reason = "this file is where the colours are made")]
const SCRIM: Color32 = Color32::from_rgba_premultiplied(0x0B, 0x10, 0x12, 0xA3);

const LIGHT: Tokens = Tokens {
    palette: Palette::Light,
    page: rgb(0xF7, 0xF4, 0xEE),
    surface: rgb(0xFF, 0xFF, 0xFF),
    rail: rgb(0xED, 0xE8, 0xDE),
    line: rgb(0xD8, 0xD1, 0xC4),
    edge: rgb(0x77, 0x70, 0x64),
    ink: rgb(0x17, 0x24, 0x2A),
    ink2: rgb(0x46, 0x54, 0x5A),
    fjord: rgb(0x0B, 0x4F, 0x5C),
    link: rgb(0x0B, 0x4F, 0x5C),
    fjord_d: rgb(0x08, 0x3A, 0x45),
    fjord_t: rgb(0xE2, 0xEE, 0xEE),
    on_fjord: rgb(0xFF, 0xFF, 0xFF),
    hero: rgb(0x0B, 0x4F, 0x5C),
    on_hero: rgb(0xFF, 0xFF, 0xFF),
    on_hero2: rgb(0xE2, 0xEE, 0xEE),
    hero_button: rgb(0xFF, 0xFF, 0xFF),
    on_hero_button: rgb(0x08, 0x3A, 0x45),
    strip: rgb(0x08, 0x3A, 0x45),
    on_strip: rgb(0xFF, 0xFF, 0xFF),
    on_strip2: rgb(0xCF, 0xE4, 0xE5),
    strip_line: rgb(0x3C, 0x6B, 0x74),
    inv: rgb(0x17, 0x24, 0x2A),
    on_inv: rgb(0xFF, 0xFF, 0xFF),
    on_inv2: rgb(0xD5, 0xDC, 0xDE),
    lyng: rgb(0x6B, 0x24, 0x50),
    lyng_t: rgb(0xF8, 0xEF, 0xF4),
    mark: rgb(0xF6, 0xE3, 0xAE),
    mark_ink: rgb(0x17, 0x24, 0x2A),
    focus: rgb(0x1B, 0x4F, 0xD8),
    focus_inv: rgb(0xFF, 0xD8, 0x4D),
    scrim: SCRIM,
};

const DARK: Tokens = Tokens {
    palette: Palette::Dark,
    page: rgb(0x11, 0x19, 0x1C),
    surface: rgb(0x1A, 0x26, 0x2B),
    rail: rgb(0x0D, 0x14, 0x17),
    line: rgb(0x34, 0x44, 0x4A),
    edge: rgb(0x8A, 0x9A, 0x9F),
    ink: rgb(0xF1, 0xF4, 0xF2),
    ink2: rgb(0xB9, 0xC6, 0xC8),
    fjord: rgb(0x8F, 0xD0, 0xD8),
    link: rgb(0x8F, 0xD0, 0xD8),
    fjord_d: rgb(0xB7, 0xE3, 0xE8),
    fjord_t: rgb(0x16, 0x37, 0x3E),
    on_fjord: rgb(0x0B, 0x1E, 0x22),
    hero: rgb(0x11, 0x46, 0x50),
    on_hero: rgb(0xFF, 0xFF, 0xFF),
    on_hero2: rgb(0xD3, 0xE9, 0xEA),
    hero_button: rgb(0xE9, 0xF5, 0xF5),
    on_hero_button: rgb(0x0B, 0x2E, 0x36),
    strip: rgb(0x0A, 0x3A, 0x45),
    on_strip: rgb(0xFF, 0xFF, 0xFF),
    on_strip2: rgb(0xCF, 0xE4, 0xE5),
    strip_line: rgb(0x3F, 0x70, 0x79),
    inv: rgb(0xF1, 0xF4, 0xF2),
    on_inv: rgb(0x11, 0x19, 0x1C),
    on_inv2: rgb(0x34, 0x44, 0x4A),
    lyng: rgb(0xF0, 0xB6, 0xD6),
    lyng_t: rgb(0x33, 0x19, 0x26),
    mark: rgb(0x5A, 0x4A, 0x12),
    mark_ink: rgb(0xFF, 0xFF, 0xFF),
    focus: rgb(0x9C, 0xC2, 0xFF),
    focus_inv: rgb(0xFF, 0xD8, 0x4D),
    scrim: SCRIM,
};

const CONTRAST: Tokens = Tokens {
    palette: Palette::Contrast,
    page: rgb(0x00, 0x00, 0x00),
    surface: rgb(0x00, 0x00, 0x00),
    rail: rgb(0x00, 0x00, 0x00),
    line: rgb(0xFF, 0xFF, 0xFF),
    edge: rgb(0xFF, 0xFF, 0xFF),
    ink: rgb(0xFF, 0xFF, 0xFF),
    ink2: rgb(0xFF, 0xFF, 0xFF),
    fjord: rgb(0xFF, 0xFF, 0xFF),
    link: rgb(0x7F, 0xE3, 0xFF),
    fjord_d: rgb(0xFF, 0xFF, 0xFF),
    fjord_t: rgb(0x00, 0x00, 0x00),
    on_fjord: rgb(0x00, 0x00, 0x00),
    hero: rgb(0x00, 0x00, 0x00),
    on_hero: rgb(0xFF, 0xFF, 0xFF),
    on_hero2: rgb(0xFF, 0xFF, 0xFF),
    hero_button: rgb(0xFF, 0xFF, 0xFF),
    on_hero_button: rgb(0x00, 0x00, 0x00),
    strip: rgb(0x00, 0x00, 0x00),
    on_strip: rgb(0xFF, 0xFF, 0xFF),
    on_strip2: rgb(0xFF, 0xFF, 0xFF),
    strip_line: rgb(0xFF, 0xFF, 0xFF),
    inv: rgb(0xFF, 0xFF, 0xFF),
    on_inv: rgb(0x00, 0x00, 0x00),
    on_inv2: rgb(0x00, 0x00, 0x00),
    lyng: rgb(0xFF, 0xFF, 0xFF),
    lyng_t: rgb(0x00, 0x00, 0x00),
    mark: rgb(0xFF, 0xE6, 0x00),
    mark_ink: rgb(0x00, 0x00, 0x00),
    focus: rgb(0xFF, 0xE6, 0x00),
    focus_inv: rgb(0xFF, 0xE6, 0x00),
    scrim: SCRIM,
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by WCAG 2.2.
    fn luminance(color: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn ratio(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    type Pair = (&'static str, Color32, Color32);

    /// Every text colour on every ground it is painted on.
    fn texts(t: &Tokens) -> Vec<Pair> {
        let grounds = [("page", t.page), ("surface", t.surface), ("rail", t.rail), ("fjord-t", t.fjord_t)];
        let mut pairs = Vec::new();
        for (ground, color) in grounds {
            for text in [t.ink, t.ink2, t.link, t.fjord, t.lyng] {
                pairs.push((ground, text, color));
            }
        }
        pairs.extend([
            ("fjord", t.on_fjord, t.fjord),
            ("fjord-d", t.on_fjord, t.fjord_d),
            ("hero", t.on_hero, t.hero),
            ("hero, second line", t.on_hero2, t.hero),
            ("hero button", t.on_hero_button, t.hero_button),
            ("strip", t.on_strip, t.strip),
            ("strip, second line", t.on_strip2, t.strip),
            ("strip, hovered", t.on_strip, t.hero),
            ("strip, hovered, second line", t.on_strip2, t.hero),
            ("hero button, hovered", t.on_hero_button, t.on_hero2),
            ("inv", t.on_inv, t.inv),
            ("inv, second line", t.on_inv2, t.inv),
            ("lyng-t", t.lyng, t.lyng_t),
            ("ink on lyng-t", t.ink, t.lyng_t),
            ("ink2 on lyng-t", t.ink2, t.lyng_t),
            ("link on lyng-t", t.link, t.lyng_t),
            ("mark", t.mark_ink, t.mark),
        ]);
        pairs
    }

    /// Every control edge, icon and focus ring on every ground.
    fn controls(t: &Tokens) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for (ground, color) in [("page", t.page), ("surface", t.surface), ("rail", t.rail), ("fjord-t", t.fjord_t)] {
            for edge in [t.edge, t.fjord, t.focus, t.ink] {
                pairs.push((ground, edge, color));
            }
        }
        pairs.extend([
            ("focus-inv on strip", t.focus_inv, t.strip),
            ("focus-inv on hero", t.focus_inv, t.hero),
            ("edge of the copy button on strip", t.on_strip2, t.strip),
            ("hero button on hero", t.hero_button, t.hero),
            ("guard frame", t.lyng, t.lyng_t),
            ("guard frame on page", t.lyng, t.page),
            ("urgency block on page", t.inv, t.page),
            ("focus on lyng-t", t.focus, t.lyng_t),
            ("edge on lyng-t", t.edge, t.lyng_t),
            ("hovered cell of the strip", t.on_strip2, t.hero),
            ("focus around what is inverse", t.focus, t.rail),
            ("mark of an answer", t.on_fjord, t.fjord),
        ]);
        pairs
    }

    #[track_caller]
    fn at_least(limit: f64, palette: Palette, pairs: impl Fn(&Tokens) -> Vec<Pair>) {
        for (name, over, under) in pairs(palette.tokens()) {
            let ratio = ratio(over, under);
            assert!(ratio >= limit, "{palette:?}, {name}: {over:?} on {under:?} is {ratio:.2}");
        }
    }

    #[test]
    fn text_reaches_four_and_a_half_to_one_and_seven_in_high_contrast() {
        for palette in Palette::ALL {
            at_least(if palette == Palette::Contrast { 7.0 } else { 4.5 }, palette, texts);
        }
    }

    #[test]
    fn controls_reach_three_to_one() {
        for palette in Palette::ALL {
            at_least(3.0, palette, controls);
        }
    }

    #[test]
    fn the_formula_gives_known_ratios() {
        let t = Palette::Light.tokens();
        let close = |a: f64, b: f64| (a - b).abs() < 0.01;
        assert!(close(ratio(t.ink, t.page), 14.47));
        assert!(close(ratio(t.edge, t.rail), 4.01));
        assert!(close(ratio(t.ink2, t.rail), 6.43));
    }
}
