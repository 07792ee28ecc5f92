//! The one place that saves what the user asks for: whole or not at all, and never over another file unasked.
//!
//! It knows nothing of what is saved. Only the window and the command line call it, when the user has said so.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Why nothing was saved; every case leaves the folder as it was. The paths are written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    NoFolder(String),
    IsFolder(String),
    /// A pipe, a device or another thing that holds no file.
    NoFile(String),
    ReadOnly(String),
    /// The system does not allow it, or another program holds the file.
    NotAllowed(String),
    Full(String),
    /// There are files enough of this name.
    TooMany(String),
    Other {
        path: String,
        why: String,
    },
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

/// How the name of a file begins and ends that is not whole yet.
const BEGIN: &str = ".vejviser-";
const END: &str = ".unfinished";

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
        if !there.is_file() {
            return Err(SaveError::NoFile(path));
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
pub fn new_file(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    let first = folder.join(format!("{stem}.{ending}"));
    check_folder(&first)?;
    let mut whole = written(&first, bytes)?;
    let others = (2..=MOST).map(|number| folder.join(format!("{stem}-{number}.{ending}")));
    for path in std::iter::once(first.clone()).chain(others) {
        match whole.persist_noclobber(&path) {
            Ok(_) => {
                keep_folder(folder);
                return Ok(path);
            }
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => whole = taken.file,
            Err(why) => return Err(SaveError::of(&path, &why.error)),
        }
    }
    Err(SaveError::TooMany(first.display().to_string()))
}

/// Makes the folder that a file is to lie in, where there is none.
///
/// # Errors
/// Where it cannot.
#[expect(clippy::disallowed_methods, reason = "exports and settings are saved here and nowhere else")]
pub fn make_folder_of(path: &Path) -> Result<(), SaveError> {
    let folder = folder_of(path);
    std::fs::create_dir_all(folder).map_err(|why| SaveError::of(folder, &why))
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
fn put(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    written(path, bytes)?.persist(path).map_err(|why| SaveError::of(path, &why.error))?;
    keep_folder(folder_of(path));
    Ok(())
}

/// A file beside `path`, whole and on the disk; it goes away again unless it is put in a place.
fn written(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, SaveError> {
    let folder = folder_of(path);
    remove_unfinished(folder);
    let mut builder = Builder::new();
    builder.prefix(BEGIN).suffix(END);
    // As open to others as whatever the user saves; left alone it would be the user's alone.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let write = || {
        let mut file = builder.tempfile_in(folder)?;
        // Held until it is closed, so that no other program takes it for one that nobody writes to any more. Where the
        // file system has no locks, none is taken for that.
        _ = file.as_file().try_lock();
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    write().map_err(|why| SaveError::of(path, &why))
}

/// Removes what a program left that was ended while it wrote.
#[expect(clippy::disallowed_methods, reason = "exports are saved here and nowhere else")]
#[expect(clippy::disallowed_types, reason = "exports are saved here and nowhere else")]
fn remove_unfinished(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(BEGIN) && name.ends_with(END) && entry.file_type().is_ok_and(|kind| kind.is_file())
    });
    for left in ours.map(|entry| entry.path()) {
        if std::fs::File::open(&left).is_ok_and(|file| file.try_lock().is_ok()) {
            _ = std::fs::remove_file(left);
        }
    }
}

/// Has the folder's new entry on the disk as well, where the system can do that.
#[expect(clippy::disallowed_types, reason = "exports are saved here and nowhere else")]
fn keep_folder(folder: &Path) {
    _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the tests look at the folder as the user would"
)]
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
    fn every_failure_of_the_system_is_known_for_what_it_is() {
        let path = Path::new("ark.pdf");
        let named = "ark.pdf".to_owned();
        for (kind, known) in [
            (io::ErrorKind::StorageFull, SaveError::Full(named.clone())),
            (io::ErrorKind::QuotaExceeded, SaveError::Full(named.clone())),
            (io::ErrorKind::ReadOnlyFilesystem, SaveError::ReadOnly(named.clone())),
            (io::ErrorKind::PermissionDenied, SaveError::NotAllowed(named.clone())),
            (io::ErrorKind::ResourceBusy, SaveError::NotAllowed(named.clone())),
        ] {
            assert_eq!(SaveError::of(path, &kind.into()), known);
        }
        assert!(matches!(SaveError::of(path, &io::ErrorKind::TimedOut.into()), SaveError::Other { .. }));
    }

    #[test]
    fn what_an_ended_program_left_goes_and_what_another_writes_stays() {
        let folder = Folder::new("left");
        let (left, held) = (folder.0.join(".vejviser-left.unfinished"), folder.0.join(".vejviser-held.unfinished"));
        std::fs::write(&left, b"half").unwrap();
        let other = std::fs::File::create(&held).unwrap();
        other.lock().unwrap();
        replace(&folder.0.join("a.txt"), b"x").unwrap();
        assert_eq!(folder.names(), [".vejviser-held.unfinished", "a.txt"]);
    }
}
