//! The ids that items may refer to, collected before anything refers to one.

use std::cell::Cell;
use std::collections::BTreeMap;

use serde_json::Value;

use crate::content::model::id::{AreaId, is_well_formed};
use crate::content::problem::{Problems, Wrong};

/// The ids of one kind, each with the file that has it.
#[derive(Default)]
pub(super) struct Ids {
    files: BTreeMap<String, String>,
    /// The first file that may hold more of them, but could not be read: then nothing is told to be unknown.
    broken: Option<String>,
    /// How many references may lead to what could not be read.
    lost: Cell<usize>,
}

impl Ids {
    pub fn file_is_broken(&mut self, file: &str) {
        self.broken.get_or_insert_with(|| file.to_owned());
    }

    /// The file that could not be read, and how many references may lead to it.
    pub fn lost(&self) -> Option<(&str, usize)> {
        Some((self.broken.as_deref()?, self.lost.get()))
    }

    /// Remembers the ids of a file's items.
    pub fn note_all(&mut self, file: &str, items: &[Value], problems: &mut Problems) {
        for (index, value) in items.iter().enumerate() {
            if let Some(id) = value.get("id").and_then(Value::as_str) {
                self.note(file, &name_of(value, index), id, problems);
            }
        }
    }

    /// Remembers an id, and tells where it is malformed or used already.
    pub fn note(&mut self, file: &str, place: &str, id: &str, problems: &mut Problems) {
        if !is_well_formed(id) {
            problems.add(file, place, Wrong::BadId { id: id.to_owned() });
        }
        if let Some(first) = self.files.get(id) {
            problems.add(file, place, Wrong::DuplicateId { id: id.to_owned(), first: first.clone() });
        } else {
            self.files.insert(id.to_owned(), file.to_owned());
        }
    }

    /// Remembers the id of a file that is told of already.
    pub fn note_broken(&mut self, file: &str, id: &str) {
        self.files.entry(id.to_owned()).or_insert_with(|| file.to_owned());
    }

    /// Whether the id exists, or may.
    pub fn hold(&self, id: &str) -> bool {
        self.broken.is_some() || self.files.contains_key(id)
    }

    /// Whether a file that could be read has the id.
    pub fn names(&self, id: &str) -> bool {
        self.files.contains_key(id)
    }

    /// All ids, each with the file that has it.
    pub fn with_files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(id, file)| (id.as_str(), file.as_str()))
    }

    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether what is written in an area with this line of parents may refer to the id.
    pub fn reach(&self, kind: &'static str, id: &str, line: &[&AreaId]) -> Result<(), Wrong> {
        let Some(file) = self.files.get(id) else {
            if self.broken.is_some() {
                self.lost.set(self.lost.get() + 1);
                return Ok(());
            }
            // What was meant is looked for once all is read, and only for what is told.
            return Err(Wrong::UnknownId { kind, id: id.to_owned(), near: None });
        };
        if lies_in(file, line) {
            return Ok(());
        }
        Err(Wrong::OutOfReach { kind, id: id.to_owned(), area: area_of(file).to_owned() })
    }

    /// As [`Self::reach`], for one who does not refer to it.
    pub fn may_reach(&self, id: &str, line: &[&AreaId]) -> bool {
        self.files.get(id).map_or(self.broken.is_some(), |file| lies_in(file, line))
    }
}

fn area_of(file: &str) -> &str {
    file.split('/').next().unwrap_or(file)
}

fn lies_in(file: &str, line: &[&AreaId]) -> bool {
    line.iter().any(|known| **known == *area_of(file))
}

/// What an item is called in a problem: its id, or its place in the list.
pub(super) fn name_of(value: &Value, index: usize) -> String {
    match value.get("id").and_then(Value::as_str) {
        Some(id) if !id.is_empty() => id.to_owned(),
        _ => format!("item {}", index + 1),
    }
}
