//! Text into words, each with its place, so that what matched can be marked.

use std::ops::Range;

use super::fold::fold;

/// A word of a text.
pub(super) struct Word {
    pub folded: String,
    /// Bytes in the text.
    pub range: Range<usize>,
}

/// The words of a text: runs of letters and digits, with accents that follow them.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let inside = letter.is_alphanumeric() || matches!(letter, '\u{300}'..='\u{36f}');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { folded: fold(&text[from..at]), range: from..at });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Words that stand in every text and tell nothing, folded.
const STOP: &[&str] = &[
    "af", "alle", "at", "bliver", "da", "de", "den", "der", "det", "dig", "din", "du", "efter", "eller", "en", "er",
    "et", "for", "fra", "ham", "han", "har", "hun", "hvad", "hvis", "i", "ikke", "jeg", "kan", "man", "med", "mig",
    "min", "men", "mon", "nar", "og", "om", "op", "pa", "sa", "sig", "sin", "skal", "som", "til", "ud", "var", "ved",
    "vi", "vil", "hendes", "hans", "hende", "the", "a", "is", "to", "of", "my", "she", "he",
];

/// Whether the folded word tells nothing.
pub(super) fn is_stop_word(folded: &str) -> bool {
    STOP.contains(&folded)
}

/// A Danish word without its commonest endings, so that *søsteren* and *søstre* meet *søster* by their beginning,
/// and without the doubled consonant before them, so that *passet* meets *pas*.
pub(super) fn stem(folded: &str) -> &str {
    const ENDINGS: &[&str] =
        &["ernes", "erne", "enes", "ende", "ene", "ens", "ets", "ers", "er", "en", "et", "es", "e", "s"];
    let Some(stem) =
        ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending).filter(|stem| stem.chars().count() >= 4))
    else {
        return folded;
    };
    let mut letters = stem.chars();
    match (letters.next_back(), letters.clone().next_back()) {
        (Some(last), Some(before)) if last == before => letters.as_str(),
        _ => stem,
    }
}
