//! Words into stems, so that *underretninger*, *underrettede* and *underretter* meet.
//!
//! Snowball's Danish stemmer takes the endings; it works on folded words as well, because what folding leaves are vowels, too.
//! Where æ, ø and å are written they are kept, so that *tæsk* and *taske* stay two words.
//! Two things it does not know are added: endings that make a noun or a past of a verb (*overvågning*, *forlovede*),
//! and forms that change within the word (*børn*, *slog*), which stand in a table.

use std::collections::HashMap;
use std::sync::OnceLock;

use frostem::{Algorithm, Stemmer};

/// Forms that no ending explains, a word to a line, its own form first.
const FORMS: &str = include_str!("forms.txt");

/// Turns words in small letters into stems.
pub(super) struct Stems {
    snowball: Stemmer,
}

impl Stems {
    pub fn new() -> Self {
        Self { snowball: Stemmer::new(Algorithm::Danish) }
    }

    /// The stem of a word in small letters.
    pub fn stem(&self, word: &str) -> String {
        let stem = self.regular(word);
        match forms().get(word).or_else(|| forms().get(&stem)) {
            Some(own) => own.clone(),
            None => stem,
        }
    }

    fn regular(&self, word: &str) -> String {
        let mut stem = self.snowball.stem(word).into_owned();
        for (ending, least) in [("ning", 4), ("els", 4), ("ing", 5), ("ed", 5)] {
            if let Some(verb) = stem.strip_suffix(ending)
                && verb.chars().count() >= least
            {
                stem.truncate(verb.len());
                undouble(&mut stem);
                break;
            }
        }
        stem
    }
}

/// A doubled consonant at the end is written once: *snakk* becomes *snak*.
fn undouble(stem: &mut String) {
    let mut letters = stem.chars().rev();
    if let (Some(last), Some(before)) = (letters.next(), letters.next())
        && last == before
        && !"aeiouyæøå".contains(last)
    {
        stem.pop();
    }
}

/// The stems of the forms in the table, each with the stem of its word.
fn forms() -> &'static HashMap<String, String> {
    static MADE: OnceLock<HashMap<String, String>> = OnceLock::new();
    MADE.get_or_init(|| {
        let plain = Stems::new();
        let mut forms = HashMap::new();
        for line in FORMS.lines() {
            let mut all = line.split_whitespace();
            let Some(own) = all.next() else { continue };
            let stem = plain.regular(own);
            for form in all.chain([own]) {
                forms.entry(plain.regular(form)).or_insert_with(|| stem.clone());
                forms.insert(form.to_owned(), stem.clone());
            }
        }
        forms
    })
}

#[cfg(test)]
mod tests {
    use super::{FORMS, Stems};

    #[test]
    fn inflected_words_meet() {
        let stems = Stems::new();
        for family in [
            "underretning underretninger underretningen underrette underretter underrettede underrettet",
            "kontrol kontrollen kontrollere kontrollerer kontrolleret kontrollerende",
            "overvåge overvåger overvåget overvågning overvågningen",
            "forlove forlovet forlovelse forlovelsen",
            "rejse rejser rejsen rejst rejste",
            "søster søsteren søstre søstrene søsters",
            "barn barnet børn børnene børns",
            "pas passet passene",
            "tolk tolke tolken tolkning",
            "gift gifte giftes gifter giftet",
            "true truer truede truet trussel trusler truslerne",
            "snak snakke snakker snakket",
        ] {
            let found: Vec<String> = family.split(' ').map(|word| stems.stem(word)).collect();
            assert!(found.iter().all(|stem| *stem == found[0]), "{family}: {found:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        let stems = Stems::new();
        for (one, other) in [("ring", "rige"), ("mening", "mand"), ("handling", "hånd"), ("tæsk", "taske")] {
            assert_ne!(stems.stem(one), stems.stem(other), "{one}, {other}");
        }
    }

    #[test]
    fn no_form_belongs_to_two_words() {
        let mut seen = std::collections::HashMap::new();
        for (at, line) in FORMS.lines().enumerate() {
            for form in line.split_whitespace() {
                let before = *seen.entry(form).or_insert(at);
                assert_eq!(before, at, "{form} stands twice");
            }
        }
    }
}
