//! The packs' files by their path.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::keys::see_through;
use crate::content::limits;
use crate::content::model::id::AreaId;
use crate::content::problem::{Problem, Problems, Wrong};
use crate::content::source::{PackFile, is_of_a_pack};

/// What may lie beside the packs.
const BESIDE: [&str; 2] = ["README.md", "LICENSE"];

/// The files that packs hold.
pub(super) struct Files<'f> {
    by_path: BTreeMap<&'f str, &'f str>,
    /// The data files, parsed once for all who look at them.
    values: BTreeMap<&'f str, Value>,
    /// Files that are there, but cannot be read: each has been told of.
    broken: BTreeSet<String>,
    /// How many values they hold together.
    parts: usize,
}

fn is_data(path: &str) -> bool {
    path.strip_suffix(".json").is_some()
}

impl<'f> Files<'f> {
    /// Sorts the files into packs; a file that no pack holds is a problem, and so is one that is no text or no JSON.
    /// `unreadable` is what was found in reading them.
    pub fn sort(files: &'f [PackFile], unreadable: Vec<Problem>, problems: &mut Problems) -> Self {
        let mut sorted = Self { by_path: BTreeMap::new(), values: BTreeMap::new(), broken: BTreeSet::new(), parts: 0 };
        for problem in unreadable {
            sorted.broken.insert(problem.file.clone());
            problems.push(problem);
        }
        let mut full = false;
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
            if !is_of_a_pack(within) {
                problems.add(&file.path, "", Wrong::UnknownFile);
                continue;
            }
            match sorted.seen_through(file) {
                Ok(text) => {
                    sorted.by_path.insert(&file.path, text);
                    if is_data(&file.path)
                        && let Ok(value) = serde_json::from_str(text)
                    {
                        sorted.values.insert(&file.path, value);
                    }
                }
                Err((place, wrong)) => {
                    problems.add(&file.path, place, wrong);
                    sorted.broken.insert(file.path.clone());
                }
            }
            if sorted.parts > limits::LIBRARY_PARTS && !full {
                full = true;
                let wrong = Wrong::TooMany { what: "values of all files together", most: limits::LIBRARY_PARTS };
                problems.add(&file.path, "", wrong);
            }
            if full {
                // What could not be looked at is not blamed for what is missing.
                sorted.by_path.remove(file.path.as_str());
                sorted.values.remove(file.path.as_str());
                sorted.broken.insert(file.path.clone());
            }
        }
        if sorted.by_path.is_empty() && sorted.broken.is_empty() {
            problems.add(".", "", Wrong::NoPacks);
        }
        sorted
    }

    /// The text of a file that can be read.
    fn seen_through(&mut self, file: &'f PackFile) -> Result<&'f str, (String, Wrong)> {
        let whole = |wrong| (String::new(), wrong);
        let text =
            std::str::from_utf8(&file.bytes).map_err(|error| whole(Wrong::NotUtf8 { at: error.valid_up_to() }))?;
        if text.trim().is_empty() {
            return Err(whole(Wrong::Empty));
        }
        // Some editors put a byte order mark before it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if is_data(&file.path) {
            self.parts += see_through(text)?;
        } else if text.len() > limits::ARTICLE_BYTES {
            return Err(whole(Wrong::ArticleTooLong { most: limits::ARTICLE_BYTES }));
        }
        Ok(text)
    }

    /// Whether there is a file that can be read.
    pub fn has(&self, path: &str) -> bool {
        self.by_path.contains_key(path)
    }

    /// Whether there is a file, be it one that cannot be read.
    pub fn is_there(&self, path: &str) -> bool {
        self.has(path) || self.is_broken(path)
    }

    /// Whether there is a file, or a pack as a whole, that cannot be read. It has been told of.
    pub fn is_broken(&self, path: &str) -> bool {
        self.broken.contains(path)
    }

    pub fn text(&self, path: &str) -> Option<&'f str> {
        self.by_path.get(path).copied()
    }

    /// The file as JSON of some shape; nothing where it cannot be read at all.
    pub fn json<T: DeserializeOwned>(&self, path: &str) -> Option<Result<T, Wrong>> {
        let found = serde_json::from_str(self.text(path)?);
        Some(found.map_err(|why| Wrong::BadShape { why: why.to_string() }))
    }

    /// The file as JSON of any shape; what it should be is told when it is read for its items.
    pub fn value(&self, path: &str) -> Option<&Value> {
        self.values.get(path)
    }

    /// The folders, each a pack.
    pub fn folders(&self) -> Vec<String> {
        let paths = self.by_path.keys().copied().chain(self.broken.iter().map(String::as_str));
        let folders = paths.filter_map(|path| path.split_once('/')).map(|(folder, _)| folder.to_owned());
        folders.collect::<BTreeSet<String>>().into_iter().collect()
    }

    /// Packs that cannot be read as a whole.
    pub fn broken_folders(&self) -> impl Iterator<Item = &str> {
        self.broken.iter().map(String::as_str).filter(|path| !path.contains('/'))
    }

    /// The paths of a pack's articles.
    pub fn articles(&self, area: &AreaId) -> Vec<&'f str> {
        let prefix = format!("{area}/articles/");
        self.by_path.keys().copied().filter(|path| path.starts_with(&prefix)).collect()
    }

    /// The paths of a pack's articles that cannot be read.
    pub fn broken_articles(&self, area: &AreaId) -> impl Iterator<Item = &str> {
        let prefix = format!("{area}/articles/");
        self.broken.iter().map(String::as_str).filter(move |path| path.starts_with(&prefix))
    }
}
