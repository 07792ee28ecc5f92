//! Compounds that no text of the library holds.

use super::lexicon::Lexicon;
use super::words::is_number;

/// The parts of a compound that no text holds and that is no slip of the hand.
pub(super) fn new_compound(folded: &str, lexicon: &Lexicon) -> Vec<String> {
    // In the order of what they cost: a word is stemmed last.
    if is_number(folded) || lexicon.is_beginning(folded) || lexicon.term(folded).is_some() {
        return Vec::new();
    }
    let parts = lexicon.cut(folded);
    if parts.is_empty() || lexicon.is_slip(folded) {
        return Vec::new();
    }
    parts.into_iter().map(str::to_owned).collect()
}
