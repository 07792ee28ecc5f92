//! Distances, corners, stroke widths and control heights, all in points.

/// The steps of empty space.
pub const S4: f32 = 4.0;
/// See [`S4`].
pub const S8: f32 = 8.0;
/// See [`S4`].
pub const S12: f32 = 12.0;
/// See [`S4`].
pub const S16: f32 = 16.0;
/// See [`S4`].
pub const S20: f32 = 20.0;
/// See [`S4`].
pub const S24: f32 = 24.0;
/// See [`S4`].
pub const S32: f32 = 32.0;
/// See [`S4`].
pub const S40: f32 = 40.0;

/// Corner radius of tags, key caps and checkboxes.
pub const RADIUS_TAG: u8 = 4;
/// Corner radius of buttons, fields and navigation.
pub const RADIUS_CONTROL: u8 = 6;
/// Corner radius of cards, options, the guard box and overlays.
pub const RADIUS_CARD: u8 = 8;

/// Width of the focus ring.
pub const FOCUS_WIDTH: f32 = 3.0;
/// Gap between a control and its focus ring.
pub const FOCUS_GAP: f32 = 2.0;

/// Height of a button.
pub const BUTTON: f32 = 44.0;
/// Height of a small button, and side of a copy button.
pub const BUTTON_SMALL: f32 = 36.0;
/// Height of a button where there is little room.
pub const BUTTON_BAR: f32 = 32.0;
/// Height of a navigation item.
pub const NAV: f32 = 42.0;
/// Height of an answer.
pub const OPTION: f32 = 52.0;
/// Height of a row in a list.
pub const ROW: f32 = 44.0;
/// Height of a drop-down and of a segmented filter.
pub const FIELD: f32 = 40.0;
/// Side of the button that removes a row.
pub const REMOVE: f32 = 28.0;
/// No target is smaller than this.
pub const TARGET: f32 = 24.0;

/// Running text is at most this wide: about 68 characters of body text.
pub const TEXT_WIDTH: f32 = 540.0;
