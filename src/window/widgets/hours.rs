//! The mark before an opening state. Words always stand beside it.

use eframe::egui::{Color32, Pos2, Stroke, Ui};

use crate::window::theme::Icon;

/// What is known of a contact's opening hours now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursState {
    /// Answers now.
    Open,
    /// Closed by the clock.
    Closed,
    /// No hours are known. Never shown as open.
    Unknown,
    /// The check is too old, or the clock cannot be used. The number is shown in ink2.
    Stale,
}

impl HoursState {
    /// Paints the mark around `center` in a square of `size` points: dot, ring, question mark or warning.
    pub(super) fn paint(self, ui: &Ui, center: Pos2, size: f32, color: Color32) {
        let painter = ui.painter();
        match self {
            Self::Open => {
                painter.circle_filled(center, 5.0, color);
            }
            Self::Closed => {
                painter.circle_stroke(center, 4.0, Stroke::new(2.0, color));
            }
            Self::Unknown => {
                Icon::Question.paint(painter, center, size, color);
            }
            Self::Stale => {
                Icon::Warning.paint(painter, center, size, color);
            }
        }
    }

    /// Whether the state has a dot or ring; the strip leaves the other two without a mark.
    pub(super) const fn has_dot(self) -> bool {
        matches!(self, Self::Open | Self::Closed)
    }
}
