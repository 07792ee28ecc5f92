//! How many words an outcome has: the bars, what is proved of them, and what the ways come to.
//!
//! Words are what blanks part. Of a step, all that is shown is counted: text, detail, who, by when, what if nothing
//! happens. The most is proved of every way, tick and sign; the median is that of all ways with at most two ticks at a
//! question, which is counted only where it is asked for.

#![expect(clippy::indexing_slicing, reason = "places are counted in the flow's own lists")]

mod bits;
mod most;
#[cfg(test)]
mod tests;
mod ways;

pub use ways::Ways;

use crate::content::{Flow, Language, Library};
use crate::walkthrough::proof::{Failure, Proof};

/// Most words of what to say, not to do and to do, and of what has no room there. The first's stand with it.
const WHOLE: usize = 420;
const MORE: usize = 300;
/// Most steps, lines of what not to do, and telephone numbers.
const STEPS: usize = 7;
const DO_NOT: usize = 6;
const NUMBERS: usize = 5;

/// Most words of what to say, not to do and to do, on half of the ways.
pub const MEDIAN: usize = 300;

/// Something that is held against a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub what: &'static str,
    pub bar: usize,
    /// The most that it can be, proved.
    pub most: usize,
    /// The facts of age and position with which it is the most, by their ids.
    pub world: String,
    /// What that is the sum of, where it is one.
    pub parts: Vec<(String, usize)>,
}

impl Row {
    /// What is wrong, where the bar does not hold.
    fn broken(&self, language: Language) -> Option<String> {
        let Self { what, bar, most, .. } = self;
        let (world, parts) = (&self.world, self.parts.iter().map(|(name, words)| format!("{name} {words}")));
        let parts = parts.collect::<Vec<String>>().join(", ");
        (most > bar).then(|| format!("{}: {most} {what}, at most {bar} ({world}: {parts})", language.tag()))
    }
}

/// All that has a bar, in one language. Nothing where the flow has more facts than can be told apart.
#[must_use]
pub fn rows(flow: &Flow, library: &Library, language: Language) -> Option<Vec<Row>> {
    most::rows(flow, library, language).ok()
}

/// What all ways come to, in one language. Nothing where the flow has more facts than can be told apart.
#[must_use]
pub fn ways(flow: &Flow, language: Language) -> Option<Ways> {
    ways::ways(flow, language).ok()
}

/// That no outcome is longer than its bars, in either language.
#[must_use]
pub fn prove(flow: &Flow, library: &Library) -> Proof {
    let claim = "no outcome has more words, steps, do-nots or numbers than it may";
    let mut proof = Proof { id: "lengths", claim, counts: Vec::new(), failures: Vec::new() };
    for language in Language::ALL {
        let Some(rows) = rows(flow, library, language) else {
            let what = "the flow has more facts than can be looked at".to_owned();
            proof.failures.push(Failure { what, path: Vec::new() });
            return proof;
        };
        if language == Language::Danish {
            proof.counts.extend(rows.iter().map(|row| (row.what, row.most as u128)));
        }
        let broken = rows.iter().filter_map(|row| row.broken(language));
        proof.failures.extend(broken.map(|what| Failure { what, path: Vec::new() }));
    }
    proof
}

/// Holds the median of all ways against its bar, beside what is proved already.
pub fn add_median(proof: &mut Proof, language: Language, ways: &Ways) {
    let (bar, tag) = (MEDIAN, language.tag());
    if language == Language::Danish {
        proof.counts.push(("ways of two ticks at most", u128::from(ways.count)));
        proof.counts.push(("median", ways.median as u128));
    }
    if ways.median > bar {
        let what = format!("{tag}: the median way has {} words of say, do-nots and steps, at most {bar}", ways.median);
        proof.failures.push(Failure { what, path: Vec::new() });
    }
}
