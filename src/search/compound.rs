//! Compounds into their parts, by the library's own vocabulary.
//!
//! Danish writes compounds as one word, often with a linking -s- or -e- between the parts: *tvangs·ægteskab*, *bane·gård*.
//! A word is cut where what stands before and after are words of the library; of several cuts the one with the most even
//! parts is taken, for short parts meet by chance (Koehn and Knight, *Empirical Methods for Compound Splitting*, 2003,
//! weigh frequencies; with a vocabulary this small lengths say more).

use super::stop::is_part;

/// A shorter word is cut nowhere.
const LEAST: usize = 7;
/// A shorter word has no three parts.
const LEAST_OF_THREE: usize = 12;
/// One of two parts has at least so many letters.
const LONG_PART: usize = 4;

/// The parts of a folded word, the head last, where there are any. `known` tells whether a word stands in the library.
pub(super) fn parts<'w>(word: &'w str, known: &dyn Fn(&str) -> bool) -> Vec<&'w str> {
    // Most pieces are no words; that is the quicker question.
    let part = |part: &str| known(part) && is_part(part);
    let in_two = cut(word, &|left| own_form(left, &part).map(|left| vec![left]), &part);
    if !in_two.is_empty() {
        return in_two;
    }
    if word.len() < LEAST_OF_THREE {
        return Vec::new();
    }
    // The left part may be a compound itself.
    cut(
        word,
        &|left| {
            let left = left.strip_suffix('s').unwrap_or(left);
            let parts = cut(left, &|left| own_form(left, &part).map(|left| vec![left]), &part);
            (!parts.is_empty()).then_some(parts)
        },
        &part,
    )
}

type Left<'l, 'w> = &'l dyn Fn(&'w str) -> Option<Vec<&'w str>>;

/// The best cut of `word` into what `left` makes of its beginning and a known end.
fn cut<'w>(word: &'w str, left: Left<'_, 'w>, part: &dyn Fn(&str) -> bool) -> Vec<&'w str> {
    if word.len() < LEAST {
        return Vec::new();
    }
    let mut best: Option<(usize, Vec<&str>)> = None;
    for (at, _) in word.char_indices().skip(3) {
        let (before, after) = word.split_at(at);
        if after.len() < 3 || before.len().max(after.len()) < LONG_PART || !part(after) {
            continue;
        }
        let even = before.len().min(after.len());
        if best.as_ref().is_some_and(|(most, _)| *most >= even) {
            continue;
        }
        if let Some(mut parts) = left(before) {
            parts.push(after);
            best = Some((even, parts));
        }
    }
    best.map(|(_, parts)| parts).unwrap_or_default()
}

/// The first part as a word of its own: as it stands, or without the linking letter.
fn own_form<'w>(left: &'w str, part: &dyn Fn(&str) -> bool) -> Option<&'w str> {
    if part(left) {
        return Some(left);
    }
    ['s', 'e'].iter().find_map(|link| left.strip_suffix(*link).filter(|own| part(own)))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn compounds_fall_into_words_of_the_library() {
        let known =
            ["tvang", "agteskab", "sag", "genopdragelse", "rejse", "krise", "center", "skole", "fravar", "under"];
        let known = |word: &str| known.contains(&word);
        assert_eq!(parts("tvangsagteskab", &known), ["tvang", "agteskab"]);
        assert_eq!(parts("tvangsagteskabssag", &known), ["tvang", "agteskab", "sag"]);
        assert_eq!(parts("genopdragelsesrejse", &known), ["genopdragelse", "rejse"]);
        assert_eq!(parts("krisecenter", &known), ["krise", "center"]);
        assert!(parts("underrejse", &known).is_empty(), "a preposition is no part");
        assert!(parts("rejse", &known).is_empty());
        assert!(parts("ææææææææ", &known).is_empty());
    }
}
