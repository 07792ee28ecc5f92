//! How many slips of the hand lie between two words: letters wrong, missing, too many, or swapped with the next.
//!
//! Optimal string alignment, bounded, in one pass for the whole word and for its beginnings: while somebody types, both are
//! asked of thousands of words, and a library's function that gives one exact number and allocates costs too much there.

/// Longer words are not compared: nobody mistypes them by one letter only.
const LONGEST: usize = 40;

/// Slips between what was typed and a word, where they are few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slips {
    /// To the whole word.
    pub whole: usize,
    /// To the beginning of it that lies nearest.
    pub beginning: usize,
}

/// The slips between folded words, or nothing where more than `most` lie between.
pub(super) fn slips(typed: &[u8], word: &[u8], most: usize) -> Option<Slips> {
    if typed.len() > LONGEST || word.len() > LONGEST {
        return None;
    }
    // Rows are letters typed; columns are letters of the word. Three rows are enough to see a swap.
    let mut before_last = [0_usize; LONGEST + 1];
    let mut last = [0_usize; LONGEST + 1];
    let mut row = [0_usize; LONGEST + 1];
    let columns = word.len().min(typed.len() + most);
    for (column, cell) in last.iter_mut().enumerate().take(columns + 1) {
        *cell = column;
    }
    for (at, letter) in typed.iter().enumerate() {
        row[0] = at + 1;
        let mut fewest = row[0];
        for column in 1..=columns {
            let other = word[column - 1];
            let wrong = last[column - 1] + usize::from(*letter != other);
            let mut slips = wrong.min(last[column] + 1).min(row[column - 1] + 1);
            if at > 0 && column > 1 && *letter == word[column - 2] && typed[at - 1] == other {
                slips = slips.min(before_last[column - 2] + 1);
            }
            row[column] = slips;
            fewest = fewest.min(slips);
        }
        if fewest > most {
            return None;
        }
        before_last = last;
        last = row;
    }
    let whole = if columns == word.len() { last[columns] } else { usize::MAX };
    let beginning = last[..=columns].iter().copied().min().unwrap_or(usize::MAX);
    Some(Slips { whole, beginning })
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn slips_are_those_of_the_plain_algorithm() {
        let words =
            ["underretning", "underetning", "udnerretning", "krise", "kriser", "rise", "kirse", "tolk", "", "a"];
        for typed in words {
            for word in words {
                let exact = strsim::osa_distance(typed, word);
                let found = slips(typed.as_bytes(), word.as_bytes(), 2);
                match found {
                    Some(found) if exact <= 2 => assert_eq!(found.whole, exact, "{typed}, {word}"),
                    Some(found) => assert!(found.whole > 2, "{typed}, {word}"),
                    None => assert!(exact > 2, "{typed}, {word}"),
                }
            }
        }
    }

    #[test]
    fn a_beginning_may_hold_a_slip() {
        let begun = |typed: &str| slips(typed.as_bytes(), b"underretning", 1).map(|slips| slips.beginning);
        assert_eq!(begun("under"), Some(0));
        assert_eq!(begun("underet"), Some(1));
        assert_eq!(begun("udner"), Some(1));
        assert_eq!(begun("tolke"), None);
    }
}
