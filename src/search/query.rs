//! What somebody typed, as words to look for.

use super::new_compound::new_compound;
use std::borrow::Cow;

use super::fold::joins;
use super::lexicon::Lexicon;
use super::stop::is_stop_word;
use super::words::{Word, is_number, words};
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
    /// As typed, without what cannot be seen; of a part of a compound, empty.
    pub written: Cow<'a, str>,
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
    let mut found = words(text);
    found.truncate(MOST_WORDS);
    join_apart(&mut found, text, lexicon);
    let mut typed: Vec<Typed<'q>> = Vec::new();
    for Word { mut folded, range } in found {
        if is_number(&folded) {
            strip_country(&mut folded, &text[..range.start]);
            if folded.is_empty() {
                continue;
            }
        }
        let written = seen(&text[range.clone()]);
        let is_last = range.end == text.len();
        let is_stop = is_stop_word(&folded, &written);
        let parts = new_compound(&folded, lexicon);
        if !parts.is_empty() {
            // What a part sounds like matters to nobody: it stands in the texts.
            let part = |folded| Typed { folded, written: Cow::Borrowed(""), is_stop: false, is_last: false };
            typed.extend(parts.into_iter().map(part));
            continue;
        }
        typed.push(Typed { folded, written, is_stop, is_last });
    }
    typed
}

/// A word without hyphens that only tell where it may break, and other letters that join and are none.
fn seen(word: &str) -> Cow<'_, str> {
    if word.is_ascii() || !word.contains(joins) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().filter(|letter| !joins(*letter)).collect())
}

/// Takes *+45* and *0045* from a number, whether the rest follows it or stands by itself.
fn strip_country(digits: &mut String, before: &str) {
    let is_whole = digits.len() == 10;
    let code = if before.trim_end().ends_with('+') || is_whole { "45" } else { "0045" };
    if digits.starts_with(code) {
        digits.drain(..code.len());
    }
}

/// Makes one word of three or more with hyphens between, where the library has it or its parts: *gen-opdragelses-rejse*.
/// Of two, each finds the whole by itself. Digits that stand apart are joined in the same way: *1 1 2*.
fn join_apart(found: &mut Vec<Word>, text: &str, lexicon: &Lexicon) {
    let is_hyphen = |letter: char| matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let are_joined = |first: &Word, second: &Word| {
        let between = &text[first.range.end..second.range.start];
        let are_digits = [first, second].iter().all(|word| word.folded.len() == 1 && is_number(&word.folded));
        (are_digits || between.contains(is_hyphen))
            && between.chars().all(|letter| is_hyphen(letter) || letter.is_whitespace())
    };
    let mut at = 0;
    while at + 2 < found.len() {
        let length = 1 + found[at..].windows(2).take_while(|pair| are_joined(&pair[0], &pair[1])).count();
        if length > 2 {
            let folded: String = found[at..at + length].iter().map(|word| word.folded.as_str()).collect();
            if lexicon.is_known(&folded) || !new_compound(&folded, lexicon).is_empty() {
                let range = found[at].range.start..found[at + length - 1].range.end;
                found.splice(at..at + length, [Word { folded, range }]);
            }
        }
        at += length;
    }
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
