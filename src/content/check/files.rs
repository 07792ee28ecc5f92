//! The packs' files by their path.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::content::id::AreaId;
use crate::content::problem::{Problems, Wrong};
use crate::content::source::PackFile;

/// The text without the byte order mark that some editors put before it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What may lie beside the packs.
const BESIDE: [&str; 2] = ["README.md", "LICENSE"];

/// The files that packs hold.
pub(super) struct Files<'f> {
    by_path: BTreeMap<&'f str, &'f [u8]>,
}

impl<'f> Files<'f> {
    /// Sorts the files into packs; a file that no pack holds is a problem.
    pub fn sort(files: &'f [PackFile], problems: &mut Problems) -> Self {
        let mut by_path = BTreeMap::new();
        for file in files {
            let Some((_, within)) = file.path.split_once('/') else {
                if !BESIDE.contains(&file.path.as_str()) {
                    problems.add(&file.path, "", Wrong::UnknownFile);
                }
                continue;
            };
            if within.is_empty() || within.ends_with('/') {
                problems.add(&file.path, "", Wrong::EmptyFolder);
                continue;
            }
            let known = matches!(
                within,
                "pack.json"
                    | "sources.json"
                    | "contacts.json"
                    | "laws.json"
                    | "signs.json"
                    | "figures.json"
                    | "flow.json"
                    | "scenarios.json"
                    | "papers.json"
            ) || within
                .strip_prefix("articles/")
                .is_some_and(|name| name.ends_with(".da.md") && !name.contains('/'));
            if known {
                by_path.insert(file.path.as_str(), &*file.bytes);
            } else {
                problems.add(&file.path, "", Wrong::UnknownFile);
            }
        }
        if by_path.is_empty() {
            problems.add(".", "", Wrong::NoPacks);
        }
        Self { by_path }
    }

    pub fn has(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    pub fn bytes(&self, path: &str) -> Option<&'f [u8]> {
        self.by_path.get(path).copied()
    }

    /// The file as JSON, where it is that; its problems are told when it is read for its items.
    pub fn value(&self, path: &str) -> Option<Value> {
        serde_json::from_str(without_mark(std::str::from_utf8(self.bytes(path)?).ok()?)).ok()
    }

    /// The folders, each a pack.
    pub fn folders(&self) -> Vec<&'f str> {
        let mut folders: Vec<&str> =
            self.by_path.keys().filter_map(|path| path.split_once('/')).map(|(folder, _)| folder).collect();
        folders.dedup();
        folders
    }

    /// The paths of a pack's articles.
    pub fn articles(&self, area: &AreaId) -> Vec<&'f str> {
        let prefix = format!("{area}/articles/");
        self.by_path.keys().copied().filter(|path| path.starts_with(&prefix)).collect()
    }
}
