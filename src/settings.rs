//! What the user chose and wants kept: municipality, position, language, colours, text size, hiding, drawing. Nothing about any person.
//!
//! Kept in `settings.json` in the platform's configuration folder,
//! or beside the program when a file `vejviser.portable` lies there.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

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

/// Where the settings are kept; in tests and where no place can be found, nowhere.
#[derive(Clone, Debug, Default)]
pub struct SettingsFile(Option<PathBuf>);

impl SettingsFile {
    /// The place on this machine.
    #[must_use]
    pub fn of_this_machine() -> Self {
        Self(
            portable_folder()
                .or_else(|| Some(etcetera::choose_base_strategy().ok()?.config_dir().join("vejviser")))
                .map(|folder| folder.join("settings.json")),
        )
    }

    /// The file at this path.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self(Some(path.to_owned()))
    }

    /// Keeps nothing.
    #[must_use]
    pub fn nowhere() -> Self {
        Self(None)
    }

    /// What was kept. A file that is missing or cannot be read gives the defaults: settings must never stop the app.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the settings are read here and nowhere else")]
    pub fn load(&self) -> Settings {
        let Some(path) = &self.0 else { return Settings::default() };
        let mut settings: Settings =
            std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        settings.zoom = settings.zoom.clamp(*Settings::ZOOM.start(), *Settings::ZOOM.end());
        settings
    }

    /// Keeps the settings, whole or not at all: the new file replaces the old one when it is complete.
    ///
    /// # Errors
    /// Where the folder or the file cannot be written.
    #[expect(clippy::disallowed_methods, reason = "the settings are written here and nowhere else")]
    pub fn save(&self, settings: &Settings) -> io::Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let unfinished = path.with_extension("json.new");
        std::fs::write(&unfinished, serde_json::to_vec_pretty(settings)?)?;
        std::fs::rename(&unfinished, path)
    }
}

#[expect(clippy::disallowed_methods, reason = "whether settings stay beside the program is asked here")]
fn portable_folder() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    folder.join("vejviser.portable").exists().then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_gives_the_defaults() {
        let folder = std::env::temp_dir().join(format!("vejviser-settings-{}", std::process::id()));
        let file = SettingsFile::at(&folder.join("settings.json"));
        assert_eq!(file.load(), Settings::default());
        let chosen = Settings {
            area: Some("hjoerring".into()),
            language: Language::English,
            theme: ThemeChoice::Dark,
            zoom: 150,
            position: Some(Position::Authority),
            hide_by_shift: false,
            content_protection: true,
            renderer: RendererChoice::Wgpu,
        };
        file.save(&chosen).unwrap();
        assert_eq!(file.load(), chosen);
        #[expect(clippy::disallowed_methods, reason = "breaks the file as a crash or another program could")]
        std::fs::write(folder.join("settings.json"), b"{\"zoom\": 9999").unwrap();
        assert_eq!(file.load(), Settings::default());
        #[expect(clippy::disallowed_methods, reason = "leaves nothing behind")]
        std::fs::remove_dir_all(folder).unwrap();
    }
}
