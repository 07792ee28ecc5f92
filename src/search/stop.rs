//! Words that hold sentences together and say little of what is looked for, in Danish and English.
//!
//! They are not thrown away: »ikke hjem« and »hvem har ansvaret« mean something as pairs. They weigh little by themselves.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::fold::fold;

const WORDS: &str = "
    af alle alt altid anden andet at bare begge blev blive bliver burde bør da de dem den denne der deres det dette dig
    din dine disse dit du efter egen ej eller en end ene eneste enhver er et for fordi få får fik fra før gerne gør gøre
    ham han hans har havde have hej hele helt hen hende hendes her hos hun hvad hvem hver hvilke hvilken hvis hvor
    hvordan hvorfor hvornår i ikke ind ingen intet ja jeg jer jeres jo kan kun kunne lige lidt man mange med meget mellem
    men mens mere mig min mine mit mod mon må måske måtte ned nej noget nogle nogen nok nu når og også om op os over på
    sammen selv ser sidste sig sin sine sit siger sige skal skulle som stadig så sådan tak til tror ud uden under vil
    ville var ved vel være været vi vores
    a an and any at be been but by can could did does don for from get had has have he her him his how i if in is
    it its me my not of on or our she should so that the their them then there they this to too was we what when where
    which who why will with would you your im
";

/// Beginnings and words of the language that are no part of a compound, though a text may hold them as words.
const NO_PARTS: &str = "
    and bar den der dig ene ens ere gen her hos hver ind ing kan lig med men mis mod ned når nær ode over sam sel ser
    sig sin til ude ud und under ved vis men ren ret rig sen sat ter for før fra som han hun dem det igen efter frem
    mere mest blot aft els ende elle ning else skab hed dom bare løs fuld
";

/// Whether a word says little. Who writes æ, ø and å means them: *dør* is no *dor*, and *ære* is no *are*.
pub(super) fn is_stop_word(folded: &str, written: &str) -> bool {
    static WRITTEN: OnceLock<HashSet<&str>> = OnceLock::new();
    let small = written.to_lowercase();
    if !small.is_ascii() && small != folded {
        return WRITTEN.get_or_init(|| WORDS.split_whitespace().collect()).contains(small.as_str());
    }
    is_folded_stop_word(folded)
}

fn is_folded_stop_word(folded: &str) -> bool {
    static ALL: OnceLock<HashSet<String>> = OnceLock::new();
    ALL.get_or_init(|| all(WORDS)).contains(folded)
}

/// Whether the folded word can be a part of a compound.
pub(super) fn is_part(folded: &str) -> bool {
    static NONE: OnceLock<HashSet<String>> = OnceLock::new();
    folded.len() > 2 && !NONE.get_or_init(|| all(NO_PARTS)).contains(folded) && !is_folded_stop_word(folded)
}

fn all(words: &str) -> HashSet<String> {
    words.split_whitespace().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::is_stop_word;
    use crate::search::fold::fold;

    #[test]
    fn a_word_that_only_folds_to_a_stop_word_is_none() {
        for word in ["ære", "dø", "mænd", "søn", "kæreste"] {
            assert!(!is_stop_word(&fold(word), word), "{word}");
        }
        for word in ["på", "paa", "når", "naar", "jeg", "the", "Hvornår"] {
            assert!(is_stop_word(&fold(word), word), "{word}");
        }
        assert!(!is_stop_word("are", "aere"), "honour without its letters");
    }
}
