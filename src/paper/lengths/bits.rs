//! The flow with facts as bits and texts as counts of words, so that millions of ways can be looked at.

use std::collections::BTreeMap;

use crate::content::{FactId, Flow, FlowOutcome, Language, Line, Predicate, SayPlace, Step, Text};
use crate::paper::call_sheet::first::words;
use crate::phrase;
use crate::walkthrough::{MOST_DO_NOTS, MOST_STEPS};

/// A set of facts, each a bit.
pub type Facts = u128;

/// More facts than there are bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// Which fact has which bit.
pub struct Bits<'f> {
    of: BTreeMap<&'f FactId, Facts>,
    /// The worrying ones.
    pub worrying: Facts,
}

impl<'f> Bits<'f> {
    pub fn new(flow: &'f Flow) -> Result<Self, TooMany> {
        let mut of = BTreeMap::new();
        let mut worrying = 0;
        for (index, fact) in flow.facts.iter().enumerate() {
            let bit = u32::try_from(index).ok().and_then(|index| Facts::checked_shl(1, index)).ok_or(TooMany)?;
            of.insert(&fact.id, bit);
            worrying |= if fact.worrying { bit } else { 0 };
        }
        Ok(Self { of, worrying })
    }

    pub fn facts(&self, ids: &[FactId]) -> Facts {
        ids.iter().fold(0, |all, id| all | self.fact(id))
    }

    /// A fact that the flow does not know is never known.
    fn fact(&self, id: &FactId) -> Facts {
        self.of.get(id).copied().unwrap_or(0)
    }

    pub fn when(&self, when: Option<&Predicate>) -> When {
        when.map_or_else(|| When::All(Vec::new()), |when| self.predicate(when))
    }

    fn predicate(&self, when: &Predicate) -> When {
        let parts = |parts: &[Predicate]| parts.iter().map(|part| self.predicate(part)).collect::<Vec<When>>();
        match when {
            Predicate::Has(fact) => When::Any(self.fact(fact), Vec::new()),
            Predicate::Not(fact) => When::Not(self.fact(fact)),
            Predicate::All(all) => When::All(parts(all)),
            Predicate::Any(any) => {
                // Plain alternatives are one mask.
                let (mut mask, mut others) = (0, Vec::new());
                for part in parts(any) {
                    match part {
                        When::Any(more, rest) if rest.is_empty() => mask |= more,
                        part => others.push(part),
                    }
                }
                When::Any(mask, others)
            }
        }
    }
}

/// A condition.
pub enum When {
    /// One of these facts is known, or one of these holds.
    Any(Facts, Vec<When>),
    Not(Facts),
    All(Vec<When>),
}

impl When {
    pub fn holds(&self, facts: Facts) -> bool {
        match self {
            Self::Any(mask, others) => facts & mask != 0 || others.iter().any(|part| part.holds(facts)),
            Self::Not(fact) => facts & fact == 0,
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
        }
    }
}

/// What all that may be known comes to, in words.
pub struct Weights {
    /// The most urgent first, as an outcome is put together.
    pub concerns: Vec<Concern>,
    pub slots: usize,
    /// The guard's lines, and how many words they have together.
    pub guard: (usize, usize),
    /// The guard's reason and end.
    pub guard_more: usize,
}

/// A concern with its texts.
pub struct Concern {
    pub when: When,
    /// By place.
    pub say: Vec<(usize, When, usize)>,
    pub do_not: Vec<DoNot>,
    pub steps: Vec<StepWeight>,
}

/// A line of what not to do.
pub struct DoNot {
    pub when: When,
    /// Lines with the same text have the same number.
    pub text: usize,
    pub words: usize,
}

/// A step.
pub struct StepWeight {
    pub when: When,
    pub slot: usize,
    /// What it does, as one line.
    pub text: usize,
    /// Text, by when, and what if nothing happens.
    own: usize,
    detail: Vec<(When, usize)>,
    /// Who takes it: as a field of its own, and in running text, which leaves the reader out.
    who: usize,
    who_in_text: usize,
}

impl StepWeight {
    /// The step with the lines of its detail that hold.
    pub fn words(&self, holds: impl Fn(&When) -> bool) -> usize {
        self.who + self.without_who(holds)
    }

    /// The same where it stands in `more`, as running text.
    pub fn words_in_more(&self, holds: impl Fn(&When) -> bool) -> usize {
        self.who_in_text + self.without_who(holds)
    }

    fn without_who(&self, holds: impl Fn(&When) -> bool) -> usize {
        self.own + self.detail.iter().filter(|(when, _)| holds(when)).map(|(_, words)| words).sum::<usize>()
    }
}

/// The words of one outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What to say, not to do and to do.
    pub whole: usize,
    /// What has no room there.
    pub more: usize,
}

impl Weights {
    pub fn new(flow: &Flow, bits: &Bits<'_>, language: Language) -> Self {
        let mut outcomes: Vec<&FlowOutcome> = flow.outcomes.iter().collect();
        // A stable sort, as where outcomes are put together: among equals, the order of the file decides.
        outcomes.sort_by_key(|outcome| std::cmp::Reverse(outcome.urgency));
        let mut texts: Vec<&Text> = Vec::new();
        let concerns = outcomes.into_iter().map(|outcome| concern(outcome, bits, language, &mut texts)).collect();
        let count = |text: &Text| words(text.in_language(language));
        let guard = &flow.guard;
        Self {
            concerns,
            slots: flow.slots.len(),
            guard: (guard.lines.len(), guard.lines.iter().map(|line| count(&line.text)).sum()),
            guard_more: count(&guard.reason) + count(&guard.lasts),
        }
    }

    /// The words of the outcome of these facts.
    pub fn of(&self, facts: Facts) -> Words {
        let mut words = Words { whole: self.guard.1, more: self.guard_more };
        let mut said = [false; SayPlace::ALL.len()];
        let mut warned: Vec<usize> = Vec::new();
        let mut taken: Vec<Option<&StepWeight>> = vec![None; self.slots];
        for concern in self.concerns.iter().filter(|concern| concern.when.holds(facts)) {
            for (place, when, count) in &concern.say {
                if !said[*place] && when.holds(facts) {
                    said[*place] = true;
                    words.whole += count;
                }
            }
            if let Some(line) = concern.do_not.iter().find(|line| line.when.holds(facts))
                && !warned.contains(&line.text)
            {
                let count = if warned.len() < MOST_DO_NOTS { &mut words.whole } else { &mut words.more };
                *count += line.words;
                warned.push(line.text);
            }
            for step in &concern.steps {
                if taken[step.slot].is_none() && step.when.holds(facts) {
                    taken[step.slot] = Some(step);
                }
            }
        }
        for (at, step) in taken.into_iter().flatten().enumerate() {
            if at < MOST_STEPS {
                words.whole += step.words(|when| when.holds(facts));
            } else {
                words.more += step.words_in_more(|when| when.holds(facts));
            }
        }
        words
    }
}

fn concern<'f>(outcome: &'f FlowOutcome, bits: &Bits<'_>, language: Language, texts: &mut Vec<&'f Text>) -> Concern {
    let count = |text: &Text| words(text.in_language(language));
    let place = |place: SayPlace| SayPlace::ALL.iter().position(|known| *known == place).unwrap_or_default();
    let mut do_not = |line: &'f Line| {
        let text = texts.iter().position(|known| **known == line.text).unwrap_or_else(|| {
            texts.push(&line.text);
            texts.len() - 1
        });
        DoNot { when: bits.when(line.when.as_ref()), text, words: count(&line.text) }
    };
    Concern {
        when: bits.when(outcome.when.as_ref()),
        say: outcome
            .say
            .iter()
            .map(|said| (place(said.place), bits.when(said.when.as_ref()), count(&said.text)))
            .collect(),
        do_not: outcome.do_not.iter().map(&mut do_not).collect(),
        steps: outcome.steps.iter().map(|step| step_weight(step, bits, language)).collect(),
    }
}

fn step_weight(step: &Step, bits: &Bits<'_>, language: Language) -> StepWeight {
    let count = |text: &Text| words(text.in_language(language));
    let who_in_text = step.who.as_ref().map_or(0, |who| words(phrase::who(language)) + count(who));
    StepWeight {
        when: bits.when(step.when.as_ref()),
        slot: step.slot,
        text: count(&step.text),
        own: words(phrase::step_by(language, step)) + count(&step.text) + count(&step.if_not),
        detail: step.detail.iter().map(|line| (bits.when(line.when.as_ref()), count(&line.text))).collect(),
        who: words(phrase::step_who(language, step)),
        who_in_text,
    }
}
