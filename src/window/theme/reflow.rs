//! Which of the five layouts fits the window. The widths are points, so they are already divided by the zoom.

use eframe::egui::{Context, Vec2};

/// The layouts, from wide to narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reflow {
    /// 1304 and wider: as drawn.
    Wide,
    /// 1120–1303: side panels 280; 112 and 114 show number and state only.
    Snug,
    /// 880–1119: icon rail 64, one main column; the family rule has a line of its own in the strip.
    Medium,
    /// Narrower than 880, or lower than 560: menu button, one column, strip of two lines.
    Narrow,
    /// Narrower than 480: rows are stacked, progress is text only.
    Tiny,
}

impl Reflow {
    /// The layout for a window of `size` points.
    #[must_use]
    pub fn of(size: Vec2) -> Self {
        match size.x {
            w if w < 480.0 => Self::Tiny,
            w if w < 880.0 || size.y < 560.0 => Self::Narrow,
            w if w < 1120.0 => Self::Medium,
            w if w < 1304.0 => Self::Snug,
            _ => Self::Wide,
        }
    }

    /// The layout for the window as it is now.
    #[must_use]
    pub fn now(ctx: &Context) -> Self {
        Self::of(ctx.content_rect().size())
    }

    /// Whether the window is [`Self::Narrow`] or [`Self::Tiny`]: one column and a menu button.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self >= Self::Narrow
    }

    /// Empty space at the sides of the content.
    #[must_use]
    pub fn page_edge(self) -> f32 {
        if self.is_narrow() { super::space::S16 } else { super::space::S40 }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::vec2;

    use super::Reflow;

    #[test]
    fn the_layout_follows_the_size() {
        let cases = [
            ((1366.0, 768.0), Reflow::Wide),
            ((1304.0, 768.0), Reflow::Wide),
            ((1303.0, 768.0), Reflow::Snug),
            ((1119.0, 768.0), Reflow::Medium),
            ((1366.0, 559.0), Reflow::Narrow),
            ((683.0, 384.0), Reflow::Narrow),
            ((479.0, 900.0), Reflow::Tiny),
            ((341.0, 192.0), Reflow::Tiny),
        ];
        for ((width, height), expected) in cases {
            assert_eq!(Reflow::of(vec2(width, height)), expected, "{width}x{height}");
        }
    }
}
