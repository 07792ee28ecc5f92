//! The icons by name. Each is one character of the bundled icon font.
//!
//! An icon never carries meaning alone: a word stands beside it, or the control has an accessible name.

use eframe::egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Vec2};

use super::fonts;

macro_rules! icons {
    ($($name:ident = $code:literal),+ $(,)?) => {
        /// One picture of the icon font.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon { $($name),+ }

        impl Icon {
            /// Every icon, in the order of the list above.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The character that draws this icon in the icon font.
            #[must_use]
            pub const fn glyph(self) -> char {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

icons! {
    ArrowCounterClockwise = '\u{E038}',
    ArrowDown = '\u{E03E}',
    ArrowLeft = '\u{E058}',
    ArrowRight = '\u{E06C}',
    ArrowUp = '\u{E08E}',
    ArrowsOut = '\u{E0A2}',
    BookmarkSimple = '\u{E0EA}',
    BookOpenText = '\u{E8F2}',
    CalendarBlank = '\u{E10A}',
    CaretDown = '\u{E136}',
    CaretLeft = '\u{E138}',
    CaretRight = '\u{E13A}',
    CaretUp = '\u{E13C}',
    ChatsCircle = '\u{E17E}',
    Check = '\u{E182}',
    Clock = '\u{E19A}',
    Copy = '\u{E1CA}',
    EyeSlash = '\u{E224}',
    FilePdf = '\u{E702}',
    FloppyDisk = '\u{E248}',
    HandPalm = '\u{E57E}',
    House = '\u{E2C2}',
    Info = '\u{E2CE}',
    List = '\u{E2F0}',
    ListChecks = '\u{EADC}',
    LockSimple = '\u{E308}',
    MagnifyingGlass = '\u{E30C}',
    MapPin = '\u{E316}',
    Minus = '\u{E32A}',
    PencilSimple = '\u{E3B4}',
    Phone = '\u{E3B8}',
    PhoneCall = '\u{E3BA}',
    Plus = '\u{E3D4}',
    PresentationChart = '\u{E656}',
    Question = '\u{E3E8}',
    Scales = '\u{E750}',
    Signpost = '\u{E89C}',
    Steps = '\u{ECBE}',
    TextAa = '\u{E6EE}',
    UserCircleDashed = '\u{EC36}',
    Warning = '\u{E4E0}',
    WarningOctagon = '\u{E4E4}',
    X = '\u{E4F6}',
}

impl Icon {
    /// Paints the icon in a square of `size` points around `center`.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) -> Rect {
        let font = FontId::new(size, fonts::icon_family());
        painter.text(center, Align2::CENTER_CENTER, self.glyph(), font, color);
        Rect::from_center_size(center, Vec2::splat(size))
    }
}
