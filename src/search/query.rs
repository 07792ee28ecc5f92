//! What somebody typed, as words to look for.

use super::lexicon::Lexicon;
use super::stop::is_stop_word;
use super::words::{is_number, words};
use crate::content::{Age, AreaId, Clock};

use super::document::HitKind;
use super::urgent::Danger;

/// What somebody looks for.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    pub text: &'a str,
    /// For words such as *nu* and *weekend*.
    pub clock: Clock,
    pub filter: Filter,
    /// Danger that is known from text that `text` was cut from.
    pub danger: Option<Danger>,
    /// At most so many hits.
    pub limit: usize,
    /// At most so many hits of one kind, so that the other kinds come into view.
    pub of_a_kind: usize,
}

/// Which items count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: Option<HitKind>,
    /// Items that are about an age; those that are about none stay.
    pub age: Option<Age>,
    /// Items that an area has of its own.
    pub area: Option<AreaId>,
}

impl<'a> Query<'a> {
    /// All that is found for `text`, up to `limit`.
    #[must_use]
    pub fn new(text: &'a str, limit: usize) -> Self {
        Self { text, clock: Clock::Unusable, filter: Filter::default(), danger: None, limit, of_a_kind: usize::MAX }
    }
}

/// A word of the query.
#[derive(Clone, Debug)]
pub(super) struct Typed<'a> {
    pub folded: String,
    /// As typed; of a part of a compound, empty.
    pub written: &'a str,
    pub is_stop: bool,
    /// More of the word may come.
    pub is_last: bool,
}

/// More words than this say no more.
const MOST_WORDS: usize = 24;
/// Nor do more letters; a pasted page is cut here before it is read.
const MOST_BYTES: usize = 600;

/// The words of a query, in order.
pub(super) fn typed<'q>(text: &'q str, lexicon: &Lexicon) -> Vec<Typed<'q>> {
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let text = &text[..end];
    let found = words(text);
    let mut typed: Vec<Typed<'q>> = Vec::new();
    for word in found.into_iter().take(MOST_WORDS) {
        let written = &text[word.range.clone()];
        let is_last = word.range.end == text.len();
        let is_stop = is_stop_word(&word.folded, written);
        let parts = new_compound(&word.folded, lexicon);
        if !parts.is_empty() {
            // What a part sounds like matters to nobody: it stands in the texts.
            typed.extend(parts.into_iter().map(|folded| Typed { folded, written: "", is_stop: false, is_last: false }));
            continue;
        }
        typed.push(Typed { folded: word.folded, written, is_stop, is_last });
    }
    typed
}

/// The parts of a compound that no text holds and that is no slip of the hand.
pub(super) fn new_compound(folded: &str, lexicon: &Lexicon) -> Vec<String> {
    if is_number(folded) || lexicon.term(folded).is_some() || lexicon.is_beginning(folded) {
        return Vec::new();
    }
    let parts = lexicon.cut(folded);
    if parts.is_empty() || lexicon.is_slip(folded) {
        return Vec::new();
    }
    parts.into_iter().map(str::to_owned).collect()
}

/// The digits of numbers that stand side by side, such as a telephone number in pairs, with the places they stand at.
pub(super) fn joined_numbers(typed: &[Typed<'_>]) -> Vec<(std::ops::Range<usize>, String)> {
    let mut runs = Vec::new();
    let mut from = 0;
    while from < typed.len() {
        let length = typed[from..].iter().take_while(|word| is_number(&word.folded)).count();
        if length > 1 {
            let digits: String = typed[from..from + length].iter().map(|word| word.folded.as_str()).collect();
            runs.push((from..from + length, digits));
        }
        from += length.max(1);
    }
    runs
}
