//! The one place that saves what the user asks for: whole or not at all, and never over another file unasked.
//!
//! It knows nothing of what is saved. Only the window and the command line call it, when the user has said so.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why nothing was saved; every case leaves the folder as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    #[error("Mappen {0} findes ikke.")]
    NoFolder(String),
    #[error("{0} er en mappe. Skriv også et filnavn.")]
    IsFolder(String),
    #[error("{0} er skrivebeskyttet.")]
    ReadOnly(String),
    #[error("Du må ikke gemme {0}, eller filen er åben i et andet program. Luk den, eller vælg en anden mappe.")]
    NotAllowed(String),
    #[error("Disken er fuld, så {0} kan ikke gemmes.")]
    Full(String),
    #[error("{path} kan ikke gemmes: {why}")]
    Other { path: String, why: String },
}

impl SaveError {
    fn of(path: &Path, why: &io::Error) -> Self {
        let path = path.display().to_string();
        match why.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy => Self::NotAllowed(path),
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(path),
            _ => Self::Other { path, why: why.to_string() },
        }
    }
}

/// Most files of one name in a folder.
const MOST: usize = 999;

/// Writes `bytes` to `path`; a file that is there is replaced, unless it is read-only.
///
/// # Errors
/// Where it cannot; then a file that was there is still whole.
#[expect(clippy::disallowed_methods, reason = "exports are saved here and nowhere else")]
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    check_folder(path)?;
    if let Ok(there) = std::fs::metadata(path) {
        let path = path.display().to_string();
        if there.is_dir() {
            return Err(SaveError::IsFolder(path));
        }
        if there.permissions().readonly() {
            return Err(SaveError::ReadOnly(path));
        }
    }
    put(path, bytes)
}

/// Writes `bytes` to a new file in `folder` called `stem.ending`, or `stem-2.ending` and so on where that is taken.
/// Gives the path.
///
/// # Errors
/// Where it cannot.
#[expect(clippy::disallowed_methods, reason = "exports are saved here and nowhere else")]
pub fn new_file(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    let first = folder.join(format!("{stem}.{ending}"));
    check_folder(&first)?;
    let others = (2..=MOST).map(|number| folder.join(format!("{stem}-{number}.{ending}")));
    for path in std::iter::once(first.clone()).chain(others) {
        // An empty file holds the name, so that two savings at once cannot take the same.
        match create(&path) {
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
            Err(why) => return Err(SaveError::of(&path, &why)),
            Ok(held) => {
                // Windows lets nothing take the place of a file that is open.
                drop(held);
                return match put(&path, bytes) {
                    Ok(()) => Ok(path),
                    Err(why) => {
                        _ = std::fs::remove_file(&path);
                        Err(why)
                    }
                };
            }
        }
    }
    Err(SaveError::Other { path: first.display().to_string(), why: "der er for mange filer med det navn".to_owned() })
}

#[expect(clippy::disallowed_methods, reason = "exports are saved here and nowhere else")]
fn check_folder(path: &Path) -> Result<(), SaveError> {
    let folder = folder_of(path);
    if folder.is_dir() { Ok(()) } else { Err(SaveError::NoFolder(folder.display().to_string())) }
}

/// The folder that a path lies in; a bare name lies in the working folder.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes all of it beside `path`, and then puts it there in one move.
#[expect(clippy::disallowed_methods, reason = "exports are saved here and nowhere else")]
fn put(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let unfinished = folder_of(path).join(format!(".vejviser-{}.unfinished", std::process::id()));
    let written = create(&unfinished)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&unfinished, path));
    written.map_err(|why| {
        _ = std::fs::remove_file(&unfinished);
        SaveError::of(path, &why)
    })
}

#[expect(clippy::disallowed_types, reason = "exports are saved here and nowhere else")]
fn create(path: &Path) -> io::Result<std::fs::File> {
    std::fs::OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the folder as the user would")]
mod tests {
    use super::*;

    /// An empty folder with æ, ø, å and a blank in its name; gone when the test is over.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("vejviser æøå {name} {}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn names(&self) -> Vec<String> {
            let mut names: Vec<String> = std::fs::read_dir(&self.0)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_file_is_saved_whole_and_alone() {
        let folder = Folder::new("whole");
        let path = folder.0.join("ark på øen.txt");
        replace(&path, b"first").unwrap();
        replace(&path, b"second").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(folder.names(), ["ark på øen.txt"]);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = Folder::new("new");
        let first = new_file(&folder.0, "ringeark", "pdf", b"1").unwrap();
        let second = new_file(&folder.0, "ringeark", "pdf", b"2").unwrap();
        assert_eq!(std::fs::read(first).unwrap(), b"1");
        assert_eq!(std::fs::read(second).unwrap(), b"2");
        assert_eq!(folder.names(), ["ringeark-2.pdf", "ringeark.pdf"]);
    }

    #[test]
    fn a_missing_folder_is_told_and_not_made() {
        let folder = Folder::new("missing");
        let missing = folder.0.join("væk");
        let told = Err(SaveError::NoFolder(missing.display().to_string()));
        assert_eq!(replace(&missing.join("a.pdf"), b"x"), told);
        assert_eq!(new_file(&missing, "a", "pdf", b"x").map(|_| ()), told);
        assert!(folder.names().is_empty());
    }

    #[test]
    fn a_read_only_file_stays_as_it_is() {
        let folder = Folder::new("read-only");
        let path = folder.0.join("a.txt");
        replace(&path, b"kept").unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(replace(&path, b"lost"), Err(SaveError::ReadOnly(path.display().to_string())));
        assert_eq!(std::fs::read(&path).unwrap(), b"kept");
        assert_eq!(folder.names(), ["a.txt"]);
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = Folder::new("folder");
        assert!(matches!(replace(&folder.0, b"x"), Err(SaveError::IsFolder(_))));
    }

    #[test]
    fn a_failed_saving_leaves_nothing_behind() {
        let folder = Folder::new("failed");
        let too_long = "å".repeat(300);
        assert!(replace(&folder.0.join(&too_long), b"x").is_err());
        assert!(new_file(&folder.0, &too_long, "pdf", b"x").is_err());
        assert!(folder.names().is_empty(), "{:?}", folder.names());
    }

    #[test]
    fn every_failure_is_told_in_words_of_its_own() {
        let path = Path::new("ark.pdf");
        for (kind, words) in [
            (io::ErrorKind::StorageFull, "Disken er fuld"),
            (io::ErrorKind::QuotaExceeded, "Disken er fuld"),
            (io::ErrorKind::ReadOnlyFilesystem, "skrivebeskyttet"),
            (io::ErrorKind::PermissionDenied, "åben i et andet program"),
            (io::ErrorKind::TimedOut, "kan ikke gemmes"),
        ] {
            let told = SaveError::of(path, &kind.into()).to_string();
            assert!(told.contains(words) && told.contains("ark.pdf"), "{told}");
        }
    }
}
