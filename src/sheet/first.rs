//! The first of an outcome: what must be read before the telephone is lifted, on one screen and on the sheet's page 1.
//!
//! Its words are few by construction where they grow with the answers (what was answered, the steps), and bounded by
//! the texts elsewhere; `flow prove --lengths` tells how many they can be.

use jiff::civil::DateTime;

use crate::content::{Anonymous, Clock, Contact, Language, Phase};
use crate::phrase;
use crate::walkthrough::{Calls, NextStep, Outcome};

/// Most facts and words of what was answered.
const TOLD_FACTS: usize = 2;
const TOLD_WORDS: usize = 12;
/// Most lines of what not to do.
const DO_NOTS: usize = 3;
/// Most steps, and most words of them together. The first stands whatever its length.
const STEPS: usize = 3;
const STEP_WORDS: usize = 20;

/// What stands first, in one language. The rest of the outcome is below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// How soon to ring.
    pub title: String,
    /// The reason, of what was answered.
    pub told: String,
    /// Nothing where nobody can be rung, which `check` refuses.
    pub call: Option<FirstCall>,
    pub fallback: Option<FirstCall>,
    pub say: Vec<String>,
    pub do_not: Vec<String>,
    /// How many lines of what not to do there are in all.
    pub all_do_not: usize,
    pub steps: Vec<FirstStep>,
    /// How many steps there are in all.
    pub all_steps: usize,
}

/// A number to ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstCall {
    /// What stands before the name: *Intet svar? Ring til*. Empty for the first to ring.
    pub before: String,
    pub name: String,
    pub number: String,
    /// Whether they answer now.
    pub status: String,
    /// That one may be anonymous, where it is so.
    pub anonymous: Option<&'static str>,
}

/// A step as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStep {
    pub phase: Phase,
    pub text: String,
}

impl First {
    /// The first of an outcome as it holds at a time.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>, calls: &Calls<'_>, language: Language, clock: Clock, now: DateTime) -> Self {
        let call = |before: String, contact: &Contact| {
            let number = contact.phone()?.to_string();
            let anonymous = contact.anonymous == Anonymous::Yes;
            Some(FirstCall {
                before,
                name: contact.name.in_language(language).to_owned(),
                number,
                status: phrase::hours(language, contact, clock, now),
                anonymous: anonymous.then(|| phrase::anonymous(language, contact.anonymous)),
            })
        };
        let fallback = calls.second.and_then(|second| {
            let before = phrase::ring_when(language, second.when);
            Some(FirstCall { anonymous: None, ..call(before, second.contact)? })
        });
        let do_not = || outcome.guard.lines.iter().chain(outcome.do_not.iter().copied());
        let more = &outcome.more;
        Self {
            title: phrase::urgency(language, outcome.urgency).to_owned(),
            told: told_in_short(language, outcome),
            call: calls.list.first().and_then(|callee| call(String::new(), callee.contact)),
            fallback,
            say: outcome.say.iter().map(|line| line.in_language(language).to_owned()).collect(),
            do_not: do_not().take(DO_NOTS).map(|line| line.text.in_language(language).to_owned()).collect(),
            all_do_not: do_not().count() + more.do_not.len(),
            steps: steps(language, outcome),
            all_steps: outcome.steps.len() + more.steps.len(),
        }
    }

    /// How soon to ring, and why.
    #[must_use]
    pub fn headline(&self) -> String {
        format!("{}. {}", self.title, self.told)
    }

    /// All its texts, in the order in which they are read.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        let calls = self.call.iter().chain(&self.fallback).map(FirstCall::text);
        let lines = self.say.iter().chain(&self.do_not).cloned();
        let steps = self.steps.iter().map(|step| step.text.clone());
        [self.headline()].into_iter().chain(calls).chain(lines).chain(steps)
    }
}

impl FirstCall {
    /// The call in one line, as it is shown: *RED Rådgivning 70 27 76 66. Svarer nu, hele døgnet. Du kan være anonym.*
    #[must_use]
    pub fn text(&self) -> String {
        let begin = if self.before.is_empty() { String::new() } else { format!("{} ", self.before) };
        let end = self.anonymous.map_or_else(String::new, |anonymous| format!(" {anonymous}."));
        format!("{begin}{} {}. {}.{end}", self.name, self.number, self.status)
    }
}

/// A step with all that is said of it, as running text: what, who, by when, and what if nothing happens.
#[must_use]
pub fn whole_step(language: Language, taken: &NextStep<'_>) -> String {
    let step = taken.step;
    let when = format!("{}: {}.", phrase::step_by(language, step), step.text.in_language(language));
    let who = step.who.as_ref().map(|who| format!("{}: {}.", phrase::who(language), who.in_language(language)));
    let if_not = step.if_not.in_language(language).to_owned();
    let parts = [Some(when), taken.detail_in(language), who, Some(if_not)];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" ")
}

/// Words as a reader counts them.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The most dangerous of what was answered: as many facts as few words tell.
fn told_in_short(language: Language, outcome: &Outcome<'_>) -> String {
    let mut room = TOLD_WORDS;
    let fits = |text: &&&crate::content::Text| {
        let needed = words(text.in_language(language));
        let fits = needed <= room;
        room = room.saturating_sub(needed);
        fits
    };
    let facts = outcome.said.iter().take(TOLD_FACTS).take_while(fits).count();
    super::compose::told_of(language, outcome, facts.max(1))
}

fn steps(language: Language, outcome: &Outcome<'_>) -> Vec<FirstStep> {
    let mut room = STEP_WORDS;
    let lines = outcome.steps.iter().take(STEPS).enumerate().map_while(|(at, taken)| {
        let text = taken.step.text.in_language(language);
        let needed = words(text);
        if at > 0 && needed > room {
            return None;
        }
        room = room.saturating_sub(needed);
        Some(FirstStep { phase: taken.step.phase, text: text.to_owned() })
    });
    lines.collect()
}
