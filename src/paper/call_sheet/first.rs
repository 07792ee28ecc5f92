//! The first of an outcome: what must be read before the telephone is lifted, on one screen and on the sheet's page 1.
//!
//! Its words are few by construction where they grow with the answers: a second fact of what was answered and further
//! steps stand where there is room for their words. What always stands is bounded by the texts, which
//! `flow prove --lengths` counts.

use jiff::civil::DateTime;

use crate::content::{Anonymous, Clock, Contact, Language, Line, Phase};
use crate::phrase;
use crate::walkthrough::{Calls, NextStep, Outcome, retold};

/// Most words of all of it, where the texts that always stand allow it.
pub(in crate::paper) const MOST_WORDS: usize = 130;
/// Most words of what was answered where two facts are told. The first stands whatever its length.
const TOLD_WORDS: usize = 12;
/// Most lines of what not to do.
pub(in crate::paper) const DO_NOTS: usize = 3;
/// So many of them are the rule's; the next is the most urgent concern's, where it has no more words than these.
pub(in crate::paper) const OF_THE_RULE: usize = 2;
pub(in crate::paper) const OWN_WORDS: usize = 8;
/// Most steps, and most words of them together. The first stands whatever its length.
const STEPS: usize = 3;
const STEP_WORDS: usize = 26;

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
        let call = |before, contact| call_to(language, before, contact, clock, now);
        let fallback = calls.second.and_then(|second| {
            let before = phrase::ring_when(language, second.when);
            Some(call(before, second.contact)?.without_anonymous())
        });
        let said: Vec<&str> = outcome.said.iter().map(|said| said.text.in_language(language)).collect();
        let do_not = do_nots(outcome, language);
        let more = &outcome.more;
        let mut first = Self {
            title: phrase::urgency(language, outcome.urgency).to_owned(),
            told: reason(language, said.get(..1).unwrap_or_default()),
            call: calls.list.first().and_then(|callee| call(String::new(), callee.contact)),
            fallback,
            say: outcome.say.iter().map(|said| said.text.in_language(language).to_owned()).collect(),
            do_not: do_not.iter().take(DO_NOTS).map(|line| line.text.in_language(language).to_owned()).collect(),
            all_do_not: do_not.len(),
            steps: outcome.all_steps().first().map(|taken| one_line(language, taken)).into_iter().collect(),
            all_steps: outcome.steps.len() + more.steps.len(),
        };
        if let Some(told) = two_facts(language, &said)
            && first.words() + words(&told) <= MOST_WORDS + words(&first.told)
        {
            first.told = told;
        }
        for taken in outcome.all_steps().into_iter().take(STEPS).skip(1) {
            let step = one_line(language, taken);
            let room = STEP_WORDS.saturating_sub(first.steps.iter().map(|step| words(&step.text)).sum());
            let needed = words(&step.text);
            if needed > room || first.words() + needed > MOST_WORDS {
                break;
            }
            first.steps.push(step);
        }
        first
    }

    fn words(&self) -> usize {
        self.texts().map(|text| words(&text)).sum()
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
    /// The same in fewer words.
    pub(in crate::paper) fn without_anonymous(self) -> Self {
        Self { anonymous: None, ..self }
    }

    /// *RED Rådgivning 70 27 76 66*; *Alarm 112* says its number already.
    #[must_use]
    pub fn name_and_number(&self) -> String {
        let Self { name, number, .. } = self;
        if name.ends_with(number.as_str()) { name.clone() } else { format!("{name} {number}") }
    }

    /// The call in one line, as it is shown: *RED Rådgivning 70 27 76 66. Svarer nu, hele døgnet. Du kan være anonym.*
    #[must_use]
    pub fn text(&self) -> String {
        let begin = if self.before.is_empty() { String::new() } else { format!("{} ", self.before) };
        let end = self.anonymous.map_or_else(String::new, |anonymous| format!(" {anonymous}."));
        format!("{begin}{}. {}.{end}", self.name_and_number(), self.status)
    }
}

/// All that is not to be done, in the order in which it is shown: what is so for this concern alone stands among the
/// first, where it is short.
#[must_use]
pub fn do_nots<'a>(outcome: &Outcome<'a>, language: Language) -> Vec<&'a Line> {
    let mut lines: Vec<&Line> = outcome.guard.lines.iter().collect();
    let mut own: Vec<&Line> = outcome.do_not.iter().chain(&outcome.more.do_not).copied().collect();
    if own.first().is_some_and(|line| words(line.text.in_language(language)) <= OWN_WORDS) {
        lines.insert(OF_THE_RULE.min(lines.len()), own.remove(0));
    }
    lines.extend(own);
    lines
}

/// How to ring a contact; nothing where it has no number.
pub(in crate::paper) fn call_to(
    language: Language,
    before: String,
    contact: &Contact,
    clock: Clock,
    now: DateTime,
) -> Option<FirstCall> {
    let anonymous = contact.anonymous == Anonymous::Yes;
    Some(FirstCall {
        before,
        name: contact.name.in_language(language).to_owned(),
        number: contact.phone()?.to_string(),
        status: phrase::hours(language, contact, clock, now),
        anonymous: anonymous.then(|| phrase::anonymous(language, contact.anonymous)),
    })
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
pub(in crate::paper) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The two most dangerous of what was answered, where few words tell them.
fn two_facts(language: Language, said: &[&str]) -> Option<String> {
    let two = said.get(..2)?;
    let needed: usize = two.iter().map(|text| words(text)).sum();
    (needed <= TOLD_WORDS).then(|| reason(language, two))
}

fn one_line(language: Language, taken: &NextStep<'_>) -> FirstStep {
    FirstStep { phase: taken.step.phase, text: taken.step.text.in_language(language).to_owned() }
}

/// These facts as the reason to ring.
pub(in crate::paper) fn reason(language: Language, said: &[&str]) -> String {
    if said.is_empty() {
        language.pick("Din bekymring er nok til at ringe.", "Your worry is reason enough to ring.").to_owned()
    } else {
        retold(language, said)
    }
}
