//! What the user chose and wants kept: municipality, position, language, colours, text size, hiding, drawing. Nothing about any person.
//!
//! Kept in `settings.json` in the platform's configuration folder,
//! or beside the program when a file `vejviser.portable` lies there.

mod file;

use serde::{Deserialize, Serialize};

pub use file::{SettingsFile, Trouble};

use crate::content::Language;

/// The settings file's content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Id of the chosen area; nothing until the user has chosen.
    pub area: Option<String>,
    pub language: Language,
    pub theme: ThemeChoice,
    /// Zoom in per cent of the window's natural size.
    pub zoom: u16,
    /// What the user is to those they worry about, mostly.
    pub position: Option<Position>,
    /// Whether three presses of Shift empty the screen.
    pub hide_by_shift: bool,
    /// Whether the window is kept out of screenshots, where the system can do that.
    pub content_protection: bool,
    pub renderer: RendererChoice,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            area: None,
            language: Language::Danish,
            theme: ThemeChoice::System,
            zoom: 100,
            position: None,
            hide_by_shift: true,
            content_protection: false,
            renderer: RendererChoice::Automatic,
        }
    }
}

impl Settings {
    /// The least and the greatest zoom in per cent.
    pub const ZOOM: std::ops::RangeInclusive<u16> = 80..=400;
}

/// Which colours the window has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

/// What draws the window from the next start on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RendererChoice {
    /// OpenGL, and wgpu where that fails.
    #[default]
    Automatic,
    /// OpenGL alone.
    Glow,
    /// Direct3D 12, Vulkan or Metal alone.
    Wgpu,
}

/// The user's position, as far as it is the same from one worry to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    PublicEmployee,
    Authority,
    Private,
}

impl Position {
    pub const ALL: [Self; 3] = [Self::PublicEmployee, Self::Authority, Self::Private];
}
