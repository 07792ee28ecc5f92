//! Where the packs' bytes come from: the program itself, or a folder that an author names.
//!
//! The only place that reads content from the file system.

use std::borrow::Cow;
use std::path::Path;

use rust_embed::Embed;

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

/// The packs in a folder, with what could not be read.
#[must_use]
pub fn folder_files(root: &Path) -> (Vec<PackFile>, Vec<Problem>) {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    collect(root, "", &mut files, &mut problems);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    (files, problems)
}

#[expect(clippy::disallowed_methods, reason = "an author's folder of packs is read here and nowhere else")]
fn collect(folder: &Path, within: &str, files: &mut Vec<PackFile>, problems: &mut Vec<Problem>) {
    let unreadable = |file: &str, why: &std::io::Error| Problem {
        file: if file.is_empty() { folder.display().to_string() } else { file.to_owned() },
        place: String::new(),
        wrong: Wrong::Unreadable { why: why.to_string() },
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) => return problems.push(unreadable(within, &why)),
    };
    let mut entries = entries.peekable();
    if entries.peek().is_none() && !within.is_empty() {
        files.push(PackFile { path: format!("{within}/"), bytes: Cow::Borrowed(&[]) });
    }
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(why) => {
                problems.push(unreadable(within, &why));
                continue;
            }
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = if within.is_empty() { name } else { format!("{within}/{name}") };
        if entry.path().is_dir() {
            collect(&entry.path(), &path, files, problems);
        } else {
            match std::fs::read(entry.path()) {
                Ok(bytes) => files.push(PackFile { path, bytes: bytes.into() }),
                Err(why) => problems.push(unreadable(&path, &why)),
            }
        }
    }
}
