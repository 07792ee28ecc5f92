//! Every string of every file, keys and ids among them: no character that nobody sees or that the fonts lack, no line
//! break, and no number that belongs elsewhere or tells who somebody is.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::content::characters::{can_be_shown, is_hidden};
use crate::content::numbers::{has_cpr_number, short_number_to_ring, telephone_number};
use crate::content::problem::{Problems, Wrong};

/// Fields that hold digits alone, which are looked at where they are read.
const PHONES: &str = "phones";
/// Fields that hold other numbers than those that one rings: addresses and dates.
const OTHER_NUMBERS: [&str; 9] =
    ["web", "place", "review_by", "edition_date", "approved_on", "page_date", "read_on", "as_of", "on"];
/// Fields that hold addresses.
const ADDRESSES: [&str; 2] = ["web", "place"];
/// The fewest digits of a number that may not stand in a text.
const FEWEST_DIGITS: usize = 6;
/// The languages of a text, which are no place of their own.
const LANGUAGES: [&str; 2] = ["da", "en"];

/// Adds a problem for each string in the JSON of a file that may not be written so.
pub(super) fn check_strings(file: &str, value: &Value, problems: &mut Problems) {
    Strings { file, lines: "", linked: &[], problems }.value("", "", value);
}

/// The same of the front matter of an article, whose lines have been looked at with [`check_lines`].
pub(super) fn check_front(file: &str, lines: &str, front: &Value, problems: &mut Problems) {
    Strings { file, lines, linked: &[], problems }.value("", "", front);
}

/// The same of a text of an article, with the characters that are shown. The numbers `linked` stand in links to contacts,
/// where they have been looked at.
pub(super) fn check_shown(
    file: &str,
    lines: &str,
    linked: &[String],
    place: &str,
    text: &str,
    problems: &mut Problems,
) {
    Strings { file, lines, linked, problems }.text(place, "", text);
}

/// Adds a problem for each line of an article with a character that nobody sees or a number that tells who somebody
/// is, wherever it stands: comments of the front matter are shown to nobody, but are part of the program.
pub(super) fn check_lines(file: &str, lines: &str, problems: &mut Problems) {
    for (index, line) in lines.lines().enumerate() {
        let place = || format!("line {}", index + 1);
        if let Some(character) = line.chars().find(|character| is_told_by_line(*character)) {
            problems.add(file, place(), Wrong::Hidden { character });
        }
        if has_cpr_number(line) {
            problems.add(file, place(), Wrong::NumberOfPerson);
        }
    }
}

/// Markdown is indented with tabs.
fn is_told_by_line(character: char) -> bool {
    is_hidden(character) && !matches!(character, '\t' | '\r' | '\n')
}

struct Strings<'p> {
    file: &'p str,
    /// What has been looked at line by line, so that it is told of but once.
    lines: &'p str,
    /// Short numbers that may be rung where they stand.
    linked: &'p [String],
    problems: &'p mut Problems,
}

impl Strings<'_> {
    /// Whatever stands in the field `key`, at this place.
    fn value(&mut self, place: &str, key: &str, value: &Value) {
        match value {
            Value::String(text) => {
                self.text(place, key, text);
                if text.contains(['\n', '\r']) {
                    self.add(place, Wrong::LineBreak);
                }
                if !ADDRESSES.contains(&key) && has_entity(text) {
                    self.add(place, Wrong::Leftover { character: '&' });
                }
            }
            Value::Array(items) => {
                let mut known: HashSet<&str> = HashSet::new();
                for (index, item) in items.iter().enumerate() {
                    match item {
                        Value::String(text) if !known.insert(text) => {
                            self.add(place, Wrong::Twice { text: text.clone() });
                        }
                        Value::String(_) => self.value(place, key, item),
                        _ => self.value(&element(place, key, item, index), key, item),
                    }
                }
            }
            Value::Object(fields) => self.fields(place, fields),
            _ => {}
        }
    }

    fn fields(&mut self, place: &str, fields: &Map<String, Value>) {
        for (key, value) in fields {
            self.text(place, "", key);
            let is_text = |fields: &Map<String, Value>| fields.keys().all(|key| LANGUAGES.contains(&key.as_str()));
            let inner = match value {
                _ if LANGUAGES.contains(&key.as_str()) => place.to_owned(),
                Value::Object(fields) if !is_text(fields) => join(place, ", ", key),
                // Its elements tell where they stand.
                Value::Array(items) if items.iter().any(|item| !item.is_string()) => place.to_owned(),
                _ => join(place, ": ", key),
            };
            self.value(&inner, key, value);
        }
    }

    fn text(&mut self, place: &str, key: &str, text: &str) {
        if key == PHONES {
            return;
        }
        // Nearly all that is written is plain and has no number of such a length.
        let (mut digits, mut is_plain) = (0, true);
        for byte in text.bytes() {
            digits += usize::from(byte.is_ascii_digit());
            is_plain &= matches!(byte, b' '..=b'~');
        }
        if !is_plain {
            self.characters(place, text);
        }
        if digits >= FEWEST_DIGITS && self.numbers(place, key, text) {
            return;
        }
        if let Some(found) = (digits > 2).then(|| short_number_to_ring(text, self.linked)).flatten() {
            let found = found.replace('-', "");
            let wrong =
                if found.len() > 3 { Wrong::NumberInText { found } } else { Wrong::SlipOfEmergencyNumber { found } };
            self.add(place, wrong);
        }
    }

    fn characters(&mut self, place: &str, text: &str) {
        // Line breaks are told of as such.
        let is_told = |sign: char| sign == '\r' || (is_told_by_line(sign) && self.lines.contains(sign));
        if let Some(character) = text.chars().find(|sign| !can_be_shown(*sign) && !is_told(*sign)) {
            let wrong = if is_hidden(character) { Wrong::Hidden { character } } else { Wrong::Glyph { character } };
            self.add(place, wrong);
        }
    }

    /// Whether there is a whole number that belongs elsewhere.
    fn numbers(&mut self, place: &str, key: &str, text: &str) -> bool {
        if has_cpr_number(text) {
            if !has_cpr_number(self.lines) {
                self.add(place, Wrong::NumberOfPerson);
            }
            true
        } else if let Some(found) = telephone_number(text).filter(|_| !OTHER_NUMBERS.contains(&key)) {
            self.add(place, Wrong::NumberInText { found: found.to_owned() });
            true
        } else {
            false
        }
    }

    fn add(&mut self, place: &str, wrong: Wrong) {
        self.problems.add(self.file, place, wrong);
    }
}

/// Whether it holds a character as HTML writes it, such as `&#10;`: outside Markdown it is shown as it stands.
fn has_entity(text: &str) -> bool {
    text.split('&').skip(1).filter_map(|rest| rest.split_once(';')).any(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.len() < 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn join(place: &str, between: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}{between}{key}") }
}

/// Where an element of the list `key` stands: by its id, or by its number.
fn element(place: &str, key: &str, value: &Value, index: usize) -> String {
    let kind = match key {
        "questions" | "options" | "outcomes" | "facts" | "slots" | "steps" | "seasons" | "parts" | "lines" => {
            key.trim_end_matches('s')
        }
        "municipalities" => "municipality",
        // The items of a file go by their id alone.
        "" | "groups" | "signs" => "",
        other => other,
    };
    let name = match value.get("id").and_then(Value::as_str).filter(|id| !id.is_empty()) {
        Some(id) if kind.is_empty() => id.to_owned(),
        Some(id) => format!("{kind} {id}"),
        None if kind.is_empty() => format!("item {}", index + 1),
        None => format!("{kind} {}", index + 1),
    };
    join(place, ", ", &name)
}
