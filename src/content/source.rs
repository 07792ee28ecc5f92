//! Where the packs' bytes come from: the program itself, or a folder that an author names.
//!
//! The only place that reads content from the file system. Of a folder only what a pack holds is read, by its name and
//! from regular files that lie in the pack itself, and no more than [`limits`] allows: a link, a pipe or a device is
//! told of, never opened.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::Path;

use rust_embed::Embed;

use super::limits;
use super::problem::{Problem, Wrong};

#[derive(Embed)]
#[folder = "guides/"]
struct Bundled;

/// One file of a pack.
#[derive(Debug, Clone)]
pub struct PackFile {
    /// Path within the packs' folder, with `/` on every system; a folder without anything in it has one at its end.
    pub path: String,
    pub bytes: Cow<'static, [u8]>,
}

/// The packs inside the program.
#[must_use]
pub fn bundled_files() -> Vec<PackFile> {
    Bundled::iter()
        .filter_map(|path| {
            let bytes = Bundled::get(&path)?.data;
            Some(PackFile { path: path.into_owned(), bytes })
        })
        .collect()
}

/// The files of a pack but for its articles.
pub(super) const DATA_FILES: [&str; 10] = [
    "pack.json",
    "sources.json",
    "contacts.json",
    "laws.json",
    "signs.json",
    "figures.json",
    "flow.json",
    "scenarios.json",
    "papers.json",
    "notes.json",
];

/// Whether a pack holds a file that is called so within it, such as `contacts.json` or `articles/terms.da.md`.
#[must_use]
pub(super) fn is_of_a_pack(within: &str) -> bool {
    let article = within.strip_prefix("articles/");
    DATA_FILES.contains(&within) || article.is_some_and(|name| !name.contains('/') && name.ends_with(".da.md"))
}

/// The packs in a folder, with what could not be read.
///
/// # Errors
/// One problem, where the folder as a whole cannot be read: it is none, or it holds more than can be looked at.
pub(super) fn folder_files(root: &Path) -> Result<(Vec<PackFile>, Vec<Problem>), Box<Problem>> {
    let mut reading = Reading::default();
    reading.folder(root, "", 0)?;
    Ok((reading.files, reading.problems))
}

/// How deep a pack's files lie: in its folder, or in one within that.
const DEEPEST: usize = 2;
const ARTICLES: &str = "articles";

#[derive(Default)]
struct Reading {
    files: Vec<PackFile>,
    problems: Vec<Problem>,
    /// Files and folders met, and bytes read.
    met: usize,
    bytes: u64,
}

impl Reading {
    /// Reads what lies in a folder, in the order of the names; `depth` is how far it lies below the packs' folder.
    #[expect(clippy::disallowed_methods, reason = "an author's folder of packs is read here and nowhere else")]
    fn folder(&mut self, folder: &Path, within: &str, depth: usize) -> Result<(), Box<Problem>> {
        let mut entries = Vec::new();
        match std::fs::read_dir(folder) {
            Ok(found) => {
                for entry in found {
                    self.met += 1;
                    if self.met > limits::FILES {
                        return Err(of_all(Wrong::TooManyFiles));
                    }
                    match entry {
                        Ok(entry) => entries.push(entry),
                        Err(why) => self.add(within, unreadable(&why)),
                    }
                }
            }
            Err(why) if depth == 0 => {
                return Err(Box::new(Problem::new(folder.display().to_string(), "", unreadable(&why))));
            }
            Err(why) => {
                self.add(within, unreadable(&why));
                return Ok(());
            }
        }
        if entries.is_empty() && depth > 0 {
            self.files.push(PackFile { path: format!("{within}/"), bytes: Cow::Borrowed(&[]) });
        }
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let kind = entry.file_type().map(Kind::of);
            // A folder of packs may be kept with git. All else that is hidden would go into the program unseen.
            let is_hidden = name.as_encoded_bytes().first() == Some(&b'.');
            if is_hidden && depth == 0 && matches!(kind, Ok(Kind::Folder)) {
                continue;
            }
            self.entry(&entry.path(), &name, kind, within, depth)?;
        }
        Ok(())
    }

    fn entry(
        &mut self,
        at: &Path,
        name: &OsStr,
        kind: io::Result<Kind>,
        within: &str,
        depth: usize,
    ) -> Result<(), Box<Problem>> {
        let shown = name.to_string_lossy();
        let path = if within.is_empty() { shown.clone().into_owned() } else { format!("{within}/{shown}") };
        let wrong = match kind {
            Err(why) => unreadable(&why),
            _ if name.to_str().is_none() => Wrong::NameNotUtf8,
            Ok(Kind::Link) => Wrong::Link,
            Ok(Kind::Other) => Wrong::NoFile,
            Ok(Kind::Folder) if depth + 1 < DEEPEST || (depth + 1 == DEEPEST && shown == ARTICLES) => {
                return self.folder(at, &path, depth + 1);
            }
            Ok(Kind::Folder) => Wrong::FolderTooDeep,
            Ok(Kind::File) => return self.file(at, path),
        };
        self.add(&path, wrong);
        Ok(())
    }

    fn file(&mut self, at: &Path, path: String) -> Result<(), Box<Problem>> {
        let Some((_, within)) = path.split_once('/') else {
            if path == "pack.json" {
                return Err(of_all(Wrong::OnePack));
            }
            // What may lie beside the packs is known where the files are sorted.
            self.files.push(PackFile { path, bytes: Cow::Borrowed(&[]) });
            return Ok(());
        };
        if !is_of_a_pack(within) {
            self.files.push(PackFile { path, bytes: Cow::Borrowed(&[]) });
            return Ok(());
        }
        match read(at) {
            Ok(bytes) => {
                self.bytes += bytes.len() as u64;
                if self.bytes > limits::LIBRARY_BYTES {
                    return Err(of_all(Wrong::LibraryTooLarge));
                }
                self.files.push(PackFile { path, bytes: bytes.into() });
            }
            Err(wrong) => self.add(&path, wrong),
        }
        Ok(())
    }

    fn add(&mut self, file: &str, wrong: Wrong) {
        self.problems.push(Problem::new(file, "", wrong));
    }
}

/// What is wrong with the folder as a whole.
fn of_all(wrong: Wrong) -> Box<Problem> {
    Box::new(Problem::new(".", "", wrong))
}

enum Kind {
    File,
    Folder,
    Link,
    /// A pipe, a device, a socket.
    Other,
}

impl Kind {
    fn of(kind: std::fs::FileType) -> Self {
        if kind.is_symlink() {
            Self::Link
        } else if kind.is_dir() {
            Self::Folder
        } else if kind.is_file() {
            Self::File
        } else {
            Self::Other
        }
    }
}

/// The bytes of a regular file, unless there are too many.
#[expect(clippy::disallowed_types, reason = "an author's folder of packs is read here and nowhere else")]
fn read(at: &Path) -> Result<Vec<u8>, Wrong> {
    let file = std::fs::File::open(at).map_err(|why| unreadable(&why))?;
    let known = file.metadata().map_err(|why| unreadable(&why))?;
    if !known.is_file() {
        return Err(Wrong::NoFile);
    }
    if known.len() > limits::FILE_BYTES {
        return Err(Wrong::FileTooLarge);
    }
    let mut bytes = Vec::new();
    // A file may grow while it is read.
    file.take(limits::FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|why| unreadable(&why))?;
    if bytes.len() as u64 > limits::FILE_BYTES {
        return Err(Wrong::FileTooLarge);
    }
    Ok(bytes)
}

/// In English on every system: the kind of the error, and the system's own words only where it has none.
fn unreadable(why: &io::Error) -> Wrong {
    let kind = why.kind().to_string();
    Wrong::Unreadable {
        why: if kind == "uncategorized error" || kind == "other error" { why.to_string() } else { kind },
    }
}
