//! Text into words, each with its place, so that what matched can be marked.

use std::ops::Range;

use super::fold::{fold, joins};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub folded: String,
    /// Bytes in the text.
    pub range: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Run {
    Letters,
    Digits,
    /// A sign that people say as a word.
    Sign(&'static str),
    /// An apostrophe after a word, and what follows: the ending of *SSP's* and *pc'en*.
    Ending,
    Between,
}

/// A word by its place, not folded yet.
pub(super) struct Span {
    run: Run,
    pub range: Range<usize>,
}

impl Span {
    /// The word, folded.
    pub fn folded(&self, text: &str) -> String {
        match self.run {
            Run::Letters => fold(&text[self.range.clone()]),
            Run::Digits | Run::Ending | Run::Between => text[self.range.clone()].to_owned(),
            Run::Sign(word) => word.to_owned(),
        }
    }
}

/// What stands after an apostrophe without being a word, in Danish and in English.
const ENDINGS: [&str; 15] =
    ["s", "t", "d", "m", "r", "er", "en", "et", "ens", "ets", "erne", "ernes", "re", "ve", "ll"];

/// The words of a text: runs of letters, runs of digits, and the signs § and %, which are read out.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut run = Run::Between;
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let next = match letter {
            '0'..='9' => Run::Digits,
            'a'..='z' | 'A'..='Z' if run != Run::Ending => Run::Letters,
            '\'' | '’' | '‘' | '`' | '´' | 'ʼ' if run == Run::Letters => Run::Ending,
            // A joiner belongs to the word before it and begins none.
            letter if joins(letter) => run,
            '§' => Run::Sign("paragraf"),
            '%' => Run::Sign("procent"),
            letter if letter.is_alphanumeric() => {
                if run == Run::Ending {
                    run
                } else {
                    Run::Letters
                }
            }
            _ => Run::Between,
        };
        if next != run || matches!(next, Run::Sign(_)) {
            spans.extend(span(text, run, from..at));
            (run, from) = (next, at);
        }
    }
    spans.extend(span(text, run, from..text.len()));
    spans
}

/// A run as a word, where it is one.
fn span(text: &str, run: Run, range: Range<usize>) -> Option<Span> {
    match run {
        Run::Between => None,
        Run::Ending => {
            let (at, _) = text[range.clone()].char_indices().nth(1)?;
            let range = range.start + at..range.end;
            let is_ending = ENDINGS.contains(&text[range.clone()].to_lowercase().as_str());
            (!is_ending && !range.is_empty()).then_some(Span { run: Run::Letters, range })
        }
        Run::Letters | Run::Digits | Run::Sign(_) => Some(Span { run, range }),
    }
}

/// The words of a text, folded.
pub(super) fn words(text: &str) -> Vec<Word> {
    let found = spans(text).into_iter().map(|span| Word { folded: span.folded(text), range: span.range });
    found.filter(|word| !word.folded.is_empty()).collect()
}

/// Whether the word is a number.
pub(super) fn is_number(folded: &str) -> bool {
    folded.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::words;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_numbers_and_signs_stand_apart() {
        check("SSP-konsulenten, Børn", &["ssp", "konsulenten", "born"]);
        check("§215a, stk. 2", &["paragraf", "215", "a", "stk", "2"]);
        check("SSP's, pc’en og ssp'erne", &["ssp", "pc", "og", "ssp"]);
        check("'ssp' O'Neill '24", &["ssp", "o", "neill", "24"]);
        check("§§ 133", &["paragraf", "paragraf", "133"]);
        check("15% fravær", &["15", "procent", "fravar"]);
        check("", &[]);
        check("… \u{301} ?", &[]);
    }

    #[test]
    fn every_range_is_the_word_in_the_text() {
        let text = "Må jeg ringe e\u{301}n gang til § 133?";
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, ["Må", "jeg", "ringe", "e\u{301}n", "gang", "til", "§", "133"]);
    }
}
