//! What somebody may have meant who typed a word that nothing answers: offered to search for, never taken for it.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::{Lexicon, Standing, Surface, letters};
use crate::search::sound::sound;

/// Of fewer letters, every word is a slip or two from another.
const LEAST: usize = 4;
/// A first letter is missed in a long word at most.
const LONG: usize = 7;

impl Surface {
    /// Whether it says something and is spelt as the texts spell it.
    fn can_be_offered(&self) -> bool {
        !self.is_stop && (self.stands_in(Standing::Text) || self.stands_in(Standing::Title))
    }
}

impl Lexicon {
    /// The likeliest word of the texts for a folded one that none of them holds, typed as `written`.
    pub fn guess(&self, folded: &str, written: &str) -> Option<&str> {
        let length = folded.chars().count();
        if length < LEAST || !self.terms_of(folded, written).is_empty() {
            return None;
        }
        let begins_so = |word: &Surface| word.folded.as_bytes().first() == folded.as_bytes().first();
        let near = self
            .near(folded, if length > LONG { 2 } else { 1 }, false)
            .into_iter()
            .map(|near| (near.slips, self.surface(near.at)));
        let heard: Vec<(usize, &Surface)> = self.heard(&sound(written)).map(|word| (1, word)).collect();
        let slipped = near
            .chain(heard)
            .filter(|(_, word)| word.can_be_offered() && (begins_so(word) || length >= LONG))
            .min_by_key(|(slips, word)| (*slips, !begins_so(word), !word.is_named(), word.length.abs_diff(length)));
        let word = slipped.map(|(_, word)| word).or_else(|| self.shortened(folded, length));
        word.map(|word| &*word.written)
    }

    /// The word of a title, or of those to be found by, that holds the letters in their order, the most of them at once:
    /// *undrtng*, *tvgægteskab*.
    fn shortened(&self, folded: &str, length: usize) -> Option<&Surface> {
        let matcher = SkimMatcherV2::default();
        let (first, letters) = (folded.as_bytes().first(), letters(folded));
        self.surfaces
            .iter()
            .zip(&self.shapes)
            // The cheapest question first.
            .filter(|(word, shape)| {
                shape.letters & letters == letters
                    && word.folded.as_bytes().first() == first
                    && (length + 1..=2 * length).contains(&word.length)
                    && word.is_named()
                    && word.can_be_offered()
            })
            .filter_map(|(word, _)| Some((matcher.fuzzy_match(&word.folded, folded)?, word)))
            .max_by_key(|(score, word)| (*score, Reverse(word.length)))
            .map(|(_, word)| word)
    }
}
