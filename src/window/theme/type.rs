//! The text styles: size, line height and weight. No other sizes are used anywhere in the window.

use eframe::egui::{Align, Color32, FontId, TextFormat};

use super::fonts::Weight;

/// One text style. `size` and `line` are points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Height of the letters' em square.
    pub size: f32,
    /// Distance from one line to the next.
    pub line: f32,
    /// How heavy the letters are.
    pub weight: Weight,
}

const fn of(size: f32, line: f32, weight: Weight) -> Type {
    Type { size, line, weight }
}

/// Number on a call card.
pub const NUMBER_L: Type = of(36.0, 44.0, Weight::Bold);
/// 112 and 114 in the help strip.
pub const NUMBER_SHORT: Type = of(30.0, 32.0, Weight::Bold);
/// Number in a contact row.
pub const NUMBER_M: Type = of(21.0, 26.0, Weight::Bold);
/// Number of the adviser in the help strip.
pub const NUMBER_STRIP: Type = of(22.0, 26.0, Weight::Bold);
/// The one title of a screen.
pub const H1: Type = of(30.0, 38.0, Weight::Bold);
/// The title of a question.
pub const H1_QUESTION: Type = of(28.0, 36.0, Weight::Bold);
/// The title of an urgency block.
pub const H1_URGENCY: Type = of(26.0, 30.0, Weight::Bold);
/// Every title in a window narrower than 880.
pub const H1_NARROW: Type = of(22.0, 28.0, Weight::Bold);
/// Title of the big entry card.
pub const HERO: Type = of(28.0, 36.0, Weight::Bold);
/// The program's name beside its mark.
pub const MARK: Type = of(20.0, 24.0, Weight::SemiBold);
/// The text the user types into the search.
pub const QUERY: Type = of(20.0, 28.0, Weight::Regular);
/// Section and card title.
pub const H2: Type = of(18.0, 24.0, Weight::Bold);
/// Label of an answer.
pub const OPTION: Type = of(18.0, 24.0, Weight::SemiBold);
/// Row title.
pub const H3: Type = of(16.0, 22.0, Weight::Bold);
/// Text of a sign.
pub const ROW: Type = of(16.0, 22.0, Weight::Regular);
/// Introduction of a plan text.
pub const LEAD: Type = of(18.0, 27.0, Weight::Regular);
/// Running text, at most 68 characters a line.
pub const BODY: Type = of(16.0, 24.0, Weight::Regular);
/// Button labels.
pub const BUTTON: Type = of(16.0, 24.0, Weight::SemiBold);
/// Small buttons.
pub const BUTTON_SMALL: Type = of(15.0, 21.0, Weight::SemiBold);
/// Lists and side panels.
pub const DENSE: Type = of(15.0, 21.0, Weight::Regular);
/// Emphasis among [`DENSE`].
pub const DENSE_BOLD: Type = of(15.0, 21.0, Weight::Bold);
/// Sources, edition line, clock: the smallest running text.
pub const META: Type = of(14.0, 20.0, Weight::Regular);
/// Emphasis among [`META`].
pub const META_BOLD: Type = of(14.0, 20.0, Weight::Bold);
/// Label above a field.
pub const FIELD_LABEL: Type = of(14.0, 20.0, Weight::SemiBold);
/// Key caps only.
pub const KEY: Type = of(13.0, 16.0, Weight::SemiBold);

impl Type {
    /// Same size, other weight.
    #[must_use]
    pub const fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// Same size, bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        self.weight(Weight::Bold)
    }

    /// Same size, semi-bold.
    #[must_use]
    pub const fn semi_bold(self) -> Self {
        self.weight(Weight::SemiBold)
    }

    /// Same letters, other distance between lines.
    #[must_use]
    pub const fn line(self, line: f32) -> Self {
        Self { line, ..self }
    }

    /// The font to ask egui for.
    #[must_use]
    pub fn font(self) -> FontId {
        FontId::new(self.size, self.weight.family())
    }

    /// The format of a text section in this style.
    #[must_use]
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line),
            color,
            // What shares a row with something higher stands at its middle.
            valign: Align::Center,
            ..TextFormat::default()
        }
    }
}
