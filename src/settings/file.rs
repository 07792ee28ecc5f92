//! Where the settings are kept: read once, and written key by key, so that nothing in the file is lost.
//!
//! What this program does not know (a later version's key, a word it cannot take) stays in the file as it is. What another
//! window changed meanwhile stays, too: only what was changed here is written into what is on the disk.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde_json::{Map, Value};

use super::Settings;
use crate::save::{self, SaveError};

/// The file with the settings, and what this program last read from it or wrote to it; in tests and where no place can be
/// found there is no file.
#[derive(Clone, Debug, Default)]
pub struct SettingsFile {
    path: Option<PathBuf>,
    settings: Settings,
    trouble: Option<Trouble>,
}

/// Why the settings that were kept are not in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// What the file held cannot be understood; it is kept under this path, if it could be moved.
    Broken { kept: Option<PathBuf> },
    /// It is a folder, a pipe or a device.
    NoFile { path: PathBuf },
    /// The system does not let it be read.
    Unreadable { path: PathBuf, why: String },
}

impl Trouble {
    fn into_save_error(self, path: &Path) -> SaveError {
        let path = path.display().to_string();
        match self {
            Self::NoFile { .. } => SaveError::NoFile(path),
            Self::Unreadable { why, .. } => SaveError::Other { path, why },
            Self::Broken { .. } => SaveError::NotAllowed(path),
        }
    }
}

impl SettingsFile {
    /// Most bytes that are read.
    pub const MOST: u64 = 64 * 1024;

    /// The file on this machine.
    #[must_use]
    pub fn of_this_machine() -> Self {
        let folder =
            portable_folder().or_else(|| Some(etcetera::choose_base_strategy().ok()?.config_dir().join("vejviser")));
        folder.map_or_else(Self::nowhere, |folder| Self::at(&folder.join("settings.json")))
    }

    /// The file at this path. Where it cannot be used the defaults hold: settings must never stop the app.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        // The file behind a link is the one that is read and replaced. Any other path stays as the user knows it: Windows
        // would make `\\?\C:\…` of it, and of a drive's letter the server behind it.
        let behind = path.read_link().ok().zip(path.parent()).map(|(to, folder)| folder.join(to));
        let path = behind.unwrap_or_else(|| path.to_owned());
        let (kept, trouble) = match read(&path) {
            Ok(kept) => (kept, None),
            Err(trouble) => (Map::new(), Some(trouble)),
        };
        Self { path: Some(path), settings: understood(&kept), trouble }
    }

    /// Keeps nothing.
    #[must_use]
    pub fn nowhere() -> Self {
        Self::default()
    }

    /// What holds as far as this program knows.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Why what was kept is not in use, to be told once.
    pub fn take_trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    /// Keeps what differs from what was known, whole or not at all: the new file replaces the old one when it is complete.
    ///
    /// # Errors
    /// Where the folder or the file cannot be written, or what is there cannot be read.
    pub fn save(&mut self, settings: &Settings) -> Result<(), SaveError> {
        let (before, now) = (fields(&self.settings), fields(settings));
        self.settings = settings.clone();
        let Some(path) = &self.path else { return Ok(()) };
        let mut kept = match read(path) {
            Ok(kept) => kept,
            Err(trouble @ Trouble::Broken { kept: Some(_) }) => {
                self.trouble = Some(trouble);
                Map::new()
            }
            Err(trouble) => return Err(trouble.into_save_error(path)),
        };
        // A first file tells all there is to set.
        let changed = now.into_iter().filter(|(key, value)| !kept.contains_key(key) || before.get(key) != Some(value));
        let changed: Map<String, Value> = changed.collect();
        kept.extend(changed);
        save::make_folder_of(path)?;
        save::replace(path, format!("{:#}\n", Value::Object(kept)).as_bytes())
    }
}

/// The file's fields; none where there is no file. What cannot be understood is put aside.
#[expect(clippy::disallowed_methods, reason = "the settings are read here and nowhere else")]
fn read(path: &Path) -> Result<Map<String, Value>, Trouble> {
    let unreadable = |why: &io::Error| Trouble::Unreadable { path: path.to_owned(), why: why.to_string() };
    // Asked before it is opened: whoever opens a pipe waits for ever.
    let there = match std::fs::metadata(path) {
        Ok(there) => there,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Map::new()),
        Err(why) => return Err(unreadable(&why)),
    };
    if !there.is_file() {
        return Err(Trouble::NoFile { path: path.to_owned() });
    }
    let mut bytes = Vec::new();
    #[expect(clippy::disallowed_types, reason = "the settings are read here and nowhere else")]
    let opened = std::fs::File::open(path);
    opened
        .and_then(|file| file.take(SettingsFile::MOST + 1).read_to_end(&mut bytes))
        .map_err(|why| unreadable(&why))?;
    // Some editors write a byte order mark. What is longer than the most ends in the middle, and so is broken.
    serde_json::from_slice(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes)).map_err(|_| {
        let aside = place_aside(path);
        Trouble::Broken { kept: std::fs::rename(path, &aside).is_ok().then_some(aside) }
    })
}

/// Where a broken file is kept: under a name that is free, or in the place of the latest where all are taken. The oldest,
/// which the user's own choices are likeliest to stand in, stays.
fn place_aside(path: &Path) -> PathBuf {
    let [first, second, last] =
        ["json.broken", "json.broken-2", "json.broken-3"].map(|ending| path.with_extension(ending));
    // Whatever is there, be it a link that leads nowhere.
    let is_free = |place: &PathBuf| std::fs::symlink_metadata(place).is_err();
    [first, second].into_iter().find(is_free).unwrap_or(last)
}

/// The settings as fields of the file.
fn fields(settings: &Settings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The settings that the fields tell; the default where one is missing or cannot be taken.
fn understood(kept: &Map<String, Value>) -> Settings {
    let mut settings = Settings::default();
    for key in fields(&settings).keys() {
        let Some(value) = kept.get(key) else { continue };
        let mut tried = fields(&settings);
        tried.insert(key.clone(), value.clone());
        settings = serde_json::from_value(Value::Object(tried)).unwrap_or(settings);
    }
    settings.zoom = settings.zoom.clamp(*Settings::ZOOM.start(), *Settings::ZOOM.end());
    settings
}

#[expect(clippy::disallowed_methods, reason = "whether settings stay beside the program is asked here")]
fn portable_folder() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    folder.join("vejviser.portable").exists().then_some(folder)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the folder as the user would")]
mod tests {
    use super::{SettingsFile, Trouble};

    #[test]
    fn a_broken_file_takes_no_earlier_ones_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        for (broken, name) in [
            ("first", "settings.json.broken"),
            ("second", "settings.json.broken-2"),
            ("third", "settings.json.broken-3"),
            ("fourth", "settings.json.broken-3"),
        ] {
            std::fs::write(&path, broken).expect("written");
            let aside = folder.path().join(name);
            let trouble = SettingsFile::at(&path).take_trouble();
            assert_eq!(trouble, Some(Trouble::Broken { kept: Some(aside.clone()) }), "{broken}");
            assert_eq!(std::fs::read_to_string(aside).expect("it is kept"), broken);
            assert!(!path.exists());
        }
        let first = std::fs::read_to_string(folder.path().join("settings.json.broken")).expect("it is kept");
        assert_eq!((first.as_str(), std::fs::read_dir(folder.path()).expect("a folder").count()), ("first", 3));
    }
}
