//! The safety rules, proved over all paths of a flow: what may be answered, ticked and changed, in every combination.
//!
//! Everything is pure and exact. The clicks are far too many to try (the ticks of one question alone make a thousand
//! ways to answer it), so the proofs look at sets of facts: `model` tells why that leaves nothing out. Of the
//! outcomes only what follows from the facts is proved: that a step with certain words stands on each. Texts by
//! themselves (S3, S4, S15) are kept by `content`, which refuses words that score or reassure wherever they stand,
//! and S16 by the window.
//!
//! `replay` walks a witness of every end with the real [`walk`](super::walk()), so that the model stays a true picture.
//! Nothing here mends anything: a proof that fails names the path, as `question=option`, and what is wrong on it.

#![expect(
    clippy::indexing_slicing,
    reason = "places are the model's own: each is made together with the list that it is in"
)]

mod marks;
mod model;
mod replay;
mod rules;
mod ways;
mod worry;

use std::fmt;

use crate::content::{Flow, Library, Wrong};

/// Most questions on a way, and most on half of the ways.
pub const LONGEST: usize = 9;
pub const MEDIAN: usize = 6;

/// The one proof that is told where there is more than can be looked at.
pub const SIZE: &str = "size";

/// Most failures of a rule that are told: whoever has mended those finds the others.
const MOST_FAILURES: usize = 100;

/// One rule, what was looked at to prove it, and where it does not hold.
#[derive(Clone, Debug)]
pub struct Proof {
    /// A safety rule (`S5`), or a word.
    pub id: &'static str,
    /// What is proved, as a sentence without its full stop.
    pub claim: &'static str,
    /// What was looked at, and how many.
    pub counts: Vec<(&'static str, u128)>,
    pub failures: Vec<Failure>,
}

/// A rule that does not hold on a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub what: String,
    /// `sign=id` for ticked signs, then `question=option,option` for each answer.
    /// Empty where the fault meets one before the first answer, or stands where no path leads.
    pub path: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path.join(" "))?;
        }
        f.write_str(&self.what)
    }
}

impl Proof {
    fn new(id: &'static str, claim: &'static str) -> Self {
        Self { id, claim, counts: Vec::new(), failures: Vec::new() }
    }

    #[must_use]
    pub fn holds(&self) -> bool {
        self.failures.is_empty()
    }

    fn count(&mut self, what: &'static str, number: usize) {
        // A count never exceeds 128 bits.
        self.counts.push((what, number as u128));
    }

    /// Adds a failure; the same fault on many paths is told once, with the first path. Of many faults the first are told.
    fn fail(&mut self, failure: Failure) {
        if self.failures.len() < MOST_FAILURES && self.failures.iter().all(|known| known.what != failure.what) {
            self.failures.push(failure);
        }
    }
}

/// All proofs over the library's own flow.
#[must_use]
pub fn prove(library: &Library) -> Vec<Proof> {
    prove_flow(&library.flow, library)
}

/// All proofs over a flow, with the signs and the areas of a library.
///
/// Where ways do not end, that alone is told: nothing else could be looked at in full.
#[must_use]
pub fn prove_flow(flow: &Flow, library: &Library) -> Vec<Proof> {
    all(flow, library).unwrap_or_else(|model::TooLarge { what, facts }| {
        let mut proof = Proof::new(SIZE, "all combinations of facts can be looked at");
        let what = Wrong::TooManyWays { what, facts }.to_string();
        proof.fail(Failure { what, path: Vec::new() });
        vec![proof]
    })
}

fn all(flow: &Flow, library: &Library) -> Result<Vec<Proof>, model::TooLarge> {
    let scope = &model::Scope::new(&library.signs);
    let ends = ways::every_way_ends(flow, scope)?;
    let Some(order) = ways::order(flow).filter(|_| ends.holds()) else { return Ok(vec![ends]) };
    let mut proofs = vec![
        ends,
        ways::everything_is_reached(flow, scope)?,
        ways::lengths(flow, scope)?,
        ways::dont_know(flow, scope)?,
        rules::danger_and_travel_first(flow, scope)?,
        rules::first_act(flow, scope, library)?,
        worry::prove(flow, scope, &order)?,
    ];
    proofs.extend(rules::on_outcomes(flow, scope)?);
    proofs.push(marks::prove(flow, scope, library)?);
    proofs.push(replay::prove(flow, scope, library)?);
    Ok(proofs)
}
