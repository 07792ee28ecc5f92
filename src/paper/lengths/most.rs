//! The most words that an outcome can have, as the sum of each slot's longest text.
//!
//! The facts that are no worry (age, position) hold together in a few worlds, and in each of them some texts shut others
//! out. Worrying facts may be known or not, each for itself: conditions never ask for their absence, so what can hold
//! in a world holds where all of them are known, and what surely holds, where none is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::{DateTime, datetime};

use super::Row;
use super::bits::{Bits, Concern, Facts, StepWeight, TooMany, Weights, When};
use crate::content::{
    Area, Clock, Contact, ContactId, Fallbacks, Flow, Language, Library, Question, Rank, Role, SayPlace, Urgency,
    When as Ring,
};
use crate::paper::call_sheet::first::{DO_NOTS, MOST_WORDS, OF_THE_RULE, OWN_WORDS, call_to, reason, words};
use crate::phrase;
use crate::walkthrough::{MOST_DO_NOTS, MOST_NUMBERS, MOST_STEPS};

/// When calls are looked at: at night, on a holiday's eve, after working time, in working time.
const TIMES: [DateTime; 4] = [
    datetime(2026, 11, 29, 3, 0, 0, 0),
    datetime(2026, 12, 24, 22, 0, 0, 0),
    datetime(2026, 11, 27, 15, 30, 0, 0),
    datetime(2026, 12, 1, 10, 0, 0, 0),
];

/// What has a bar, with the most that it can be in any world, area and time.
pub fn rows(flow: &Flow, library: &Library, language: Language) -> Result<Vec<Row>, TooMany> {
    let bits = Bits::new(flow)?;
    let weights = Weights::new(flow, &bits, language);
    let worlds = worlds(flow, library, &bits)?;
    let steps = flow.outcomes.iter().map(|outcome| outcome.steps.len() + outcome.say.len() + outcome.do_not.len());
    if worlds.len().saturating_mul(1 + flow.slots.len()).saturating_mul(steps.sum()) > MOST_WORK {
        return Err(TooMany);
    }
    let above = [("headline", headline(flow, language)), ("calls", calls(flow, library, language))];
    let longest = |of: &dyn Fn(World<'_>) -> Vec<(String, usize)>| {
        let all = worlds.iter().map(|facts| {
            let world = World { flow, weights: &weights, known: *facts, perhaps: facts | bits.worrying };
            (world.name(&bits), of(world))
        });
        all.max_by_key(|(_, parts)| sum(parts)).unwrap_or_default()
    };
    // More is told where there is room for it.
    let mut first = longest(&|world| world.first(language, &above));
    let room = MOST_WORDS.saturating_sub(sum(&first.1));
    first.1.push(("second fact and further steps".to_owned(), room));
    // The first and the one beside it have their place whatever numbers they have.
    let phones = library.contacts.iter().map(|contact| contact.phones.len()).max().unwrap_or(0);
    let numbers = MOST_NUMBERS.max(2 * phones);
    let row =
        |what, bar, (world, parts): (String, Vec<(String, usize)>)| Row { what, bar, most: sum(&parts), world, parts };
    let count = |what, bar, most| Row { what, bar, most, world: String::new(), parts: Vec::new() };
    Ok(vec![
        row("words of the first", MOST_WORDS, first),
        row("words of say, do-nots and steps", super::WHOLE, longest(&|world| world.whole())),
        row("words of more", super::MORE, longest(&|world| world.more())),
        count("steps", super::STEPS, MOST_STEPS),
        count("do-nots", super::DO_NOT, flow.guard.lines.len() + MOST_DO_NOTS),
        count("numbers", super::NUMBERS, numbers),
    ])
}

fn sum(parts: &[(String, usize)]) -> usize {
    parts.iter().map(|(_, words)| words).sum()
}

/// Facts that are no worry, as they can be known together. Signs tell some of them as well.
fn worlds(flow: &Flow, library: &Library, bits: &Bits<'_>) -> Result<BTreeSet<Facts>, TooMany> {
    let neutral = |facts: Facts| facts & !bits.worrying;
    let mut worlds = BTreeSet::from([0]);
    for question in &flow.questions {
        let told = told(question, &|index| neutral(bits.facts(&question.options[index].facts)))?;
        worlds = few(together(&worlds, &told))?;
    }
    let signs: BTreeSet<Facts> = library.signs.iter().map(|sign| neutral(bits.facts(&sign.facts))).collect();
    for sign in signs {
        worlds = few(together(&worlds, &BTreeSet::from([0, sign])))?;
    }
    Ok(worlds)
}

/// Most worlds, and most texts to be looked at in all of them.
const MOST_WORLDS: usize = 2_000;
const MOST_WORK: usize = 20_000_000;

fn few(worlds: BTreeSet<Facts>) -> Result<BTreeSet<Facts>, TooMany> {
    if worlds.len() > MOST_WORLDS { Err(TooMany) } else { Ok(worlds) }
}

/// What a question can tell, be it not asked.
fn told(question: &Question, option: &dyn Fn(usize) -> Facts) -> Result<BTreeSet<Facts>, TooMany> {
    let mut told = BTreeSet::from([0]);
    for index in 0..question.options.len() {
        let more = BTreeSet::from([0, option(index)]);
        told = few(if question.multiple { together(&told, &more) } else { told.union(&more).copied().collect() })?;
    }
    Ok(told)
}

fn together(some: &BTreeSet<Facts>, others: &BTreeSet<Facts>) -> BTreeSet<Facts> {
    some.iter().flat_map(|one| others.iter().map(move |other| one | other)).collect()
}

/// What is known of age and position; any worry may be known beside.
#[derive(Clone, Copy)]
struct World<'w> {
    flow: &'w Flow,
    weights: &'w Weights,
    known: Facts,
    perhaps: Facts,
}

impl<'w> World<'w> {
    /// The ids of its facts.
    fn name(&self, bits: &Bits<'_>) -> String {
        let facts = self.flow.facts.iter().filter(|fact| bits.facts(std::slice::from_ref(&fact.id)) & self.known != 0);
        facts.map(|fact| fact.id.as_str()).collect::<Vec<&str>>().join(" ")
    }

    /// Of parts of which the first that holds is shown, in their order, those that can be it.
    fn can_be_first<T>(&self, parts: impl Iterator<Item = (&'w Concern, &'w When, T)>) -> Vec<T> {
        let mut can = Vec::new();
        for (concern, when, part) in parts {
            if concern.when.holds(self.perhaps) && when.holds(self.perhaps) {
                can.push(part);
            }
            if concern.when.holds(self.known) && when.holds(self.known) {
                break;
            }
        }
        can
    }

    fn say(&self) -> Vec<(String, usize)> {
        let of_place = |(place, word): (usize, &SayPlace)| {
            let all =
                self.weights.concerns.iter().flat_map(|concern| concern.say.iter().map(move |said| (concern, said)));
            let here = all.filter(|(_, said)| said.0 == place).map(|(concern, said)| (concern, &said.1, said.2));
            (format!("say {}", word.word()), self.can_be_first(here).into_iter().max().unwrap_or(0))
        };
        SayPlace::ALL.iter().enumerate().map(of_place).collect()
    }

    /// The longest line of each concern, the longest first; a line that several have counts once.
    fn do_nots(&self) -> Vec<usize> {
        let mut once: BTreeMap<usize, usize> = BTreeMap::new();
        let mut all = Vec::new();
        for concern in &self.weights.concerns {
            let lines = concern.do_not.iter().map(|line| (concern, &line.when, (line.text, line.words)));
            match self.can_be_first(lines).as_slice() {
                [] => {}
                [(text, words)] => _ = once.insert(*text, *words),
                several => all.extend(several.iter().map(|(_, words)| *words).max()),
            }
        }
        all.extend(once.into_values());
        all.sort_unstable_by_key(|words| std::cmp::Reverse(*words));
        all
    }

    /// For each slot that can be filled, its place and the longest by `words`.
    fn slots(&self, words: impl Fn(&StepWeight) -> usize) -> Vec<(usize, usize)> {
        let of_slot = |slot: usize| {
            let all =
                self.weights.concerns.iter().flat_map(|concern| concern.steps.iter().map(move |step| (concern, step)));
            let here = all.filter(|(_, step)| step.slot == slot).map(|(concern, step)| (concern, &step.when, step));
            Some((slot, self.can_be_first(here).into_iter().map(&words).max()?))
        };
        (0..self.flow.slots.len()).filter_map(of_slot).collect()
    }

    fn named(&self, slots: Vec<(usize, usize)>) -> impl Iterator<Item = (String, usize)> {
        slots.into_iter().map(|(slot, words)| (format!("step {}", self.flow.slots[slot].id), words))
    }

    /// What to say, not to do and to do.
    fn whole(&self) -> Vec<(String, usize)> {
        let mut steps = self.slots(|step| step.words(|when| when.holds(self.perhaps)));
        steps.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
        steps.truncate(MOST_STEPS);
        let do_not = self.do_nots().into_iter().take(MOST_DO_NOTS).sum();
        let mut parts = self.say();
        parts.extend([("the guard".to_owned(), self.weights.guard.1), ("do-nots".to_owned(), do_not)]);
        parts.extend(self.named(steps));
        parts
    }

    /// What has no room there: all do-nots but the two shortest, and the steps of slots that seven others can come before.
    fn more(&self) -> Vec<(String, usize)> {
        let do_nots = self.do_nots();
        let beyond = do_nots.len().saturating_sub(MOST_DO_NOTS);
        let all = self.slots(|step| step.words_in_more(|when| when.holds(self.perhaps)));
        let over = all.len().saturating_sub(MOST_STEPS);
        let mut steps: Vec<(usize, usize)> = all.into_iter().skip(MOST_STEPS).collect();
        steps.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
        steps.truncate(over);
        let mut parts = vec![
            ("the guard".to_owned(), self.weights.guard_more),
            ("do-nots".to_owned(), do_nots.into_iter().take(beyond).sum()),
        ];
        parts.extend(self.named(steps));
        parts
    }

    /// What must be read before the telephone is lifted, and always stands.
    fn first(&self, language: Language, above: &[(&str, usize)]) -> Vec<(String, usize)> {
        let mut lines: Vec<usize> =
            self.flow.guard.lines.iter().map(|line| words(line.text.in_language(language))).take(DO_NOTS).collect();
        // One of the rule's may give way to a concern's own, where that is short.
        let own = self.do_nots().into_iter().map(|words| words.min(OWN_WORDS)).max().unwrap_or(0);
        if let Some(last) = lines.get_mut(OF_THE_RULE) {
            *last = own.max(*last);
        }
        let do_not = lines.into_iter().sum();
        let step = self.slots(|step| step.text).into_iter().map(|(_, words)| words).max().unwrap_or(0);
        let mut parts: Vec<(String, usize)> = above.iter().map(|(name, words)| ((*name).to_owned(), *words)).collect();
        parts.extend(self.say());
        parts.extend([("do-nots".to_owned(), do_not), ("first step".to_owned(), step)]);
        parts
    }
}

/// How soon, and why: the longest title, and the fact that takes most words.
fn headline(flow: &Flow, language: Language) -> usize {
    let title = Urgency::ALL.iter().map(|urgency| words(phrase::urgency(language, *urgency))).max().unwrap_or(0);
    let said = flow.facts.iter().filter_map(|fact| Some(fact.said.as_ref()?.in_language(language)));
    let told = said.map(|said| words(&reason(language, &[said]))).chain([words(&reason(language, &[]))]);
    title + told.max().unwrap_or(0)
}

/// The longest call with its fallback in any area at any time. Somebody open is on every outcome (S2), so nobody who is
/// closed stands first, or beside the first.
fn calls(flow: &Flow, library: &Library, language: Language) -> usize {
    let areas: Vec<Area<'_>> = library.packs.iter().filter_map(|pack| library.area(pack.id.as_str())).collect();
    let asked: BTreeSet<(Role, bool)> =
        flow.outcomes.iter().flat_map(|outcome| &outcome.call).map(|call| (call.role, call.beside)).collect();
    let clocks = TIMES.map(|now| (Clock::At(now), now)).into_iter().chain([(Clock::Unusable, TIMES[0])]);
    let longest = |(clock, now)| {
        let mut ringing = Ringing { language, clock, now, fallbacks: library.fallbacks(clock), known: HashMap::new() };
        areas.iter().map(|area| ringing.longest(&asked, area)).max().unwrap_or(0)
    };
    clocks.map(longest).max().unwrap_or(0)
}

/// How many words it takes to say whom to ring, at one time.
struct Ringing<'l> {
    language: Language,
    clock: Clock,
    now: DateTime,
    fallbacks: Fallbacks<'l>,
    /// What was counted already, with when to ring; without that, of a first call.
    known: HashMap<(&'l ContactId, Option<Ring>), usize>,
}

impl<'l> Ringing<'l> {
    /// The words of a call that stands first, or that is made at some time beside another.
    fn words(&mut self, when: Option<Ring>, contact: &'l Contact) -> usize {
        let Self { language, clock, now, .. } = *self;
        *self.known.entry((&contact.id, when)).or_insert_with(|| match when {
            None => call_to(language, String::new(), contact, clock, now).map_or(0, |call| words(&call.text())),
            Some(when) => {
                let call = call_to(language, phrase::ring_when(language, when), contact, clock, now);
                call.map_or(0, |call| words(&call.without_anonymous().text()))
            }
        })
    }

    /// The longest call of an area with the one beside it.
    fn longest(&mut self, asked: &BTreeSet<(Role, bool)>, area: &Area<'l>) -> usize {
        // Each contact once, with the most words that it takes beside another.
        let mut all: BTreeMap<&ContactId, (&'l Contact, usize)> = BTreeMap::new();
        for (role, beside) in asked {
            for contact in area.wanted(*role).into_iter().map(|wanted| wanted.contact) {
                if Rank::of(&contact.hours, contact.phone().is_some(), &contact.roles, self.clock) > Rank::Unknown {
                    continue;
                }
                let is_specialist = *role == Role::Sikkerhedskonsulent;
                let whens = [
                    Some(Ring::NoAnswer),
                    beside.then_some(Ring::For(*role)),
                    is_specialist.then_some(Ring::OnWeekdays),
                    is_specialist.then_some(Ring::Too),
                ];
                let most = whens.into_iter().flatten().map(|when| self.words(Some(when), contact)).max().unwrap_or(0);
                let known = all.entry(&contact.id).or_insert((contact, 0));
                known.1 = known.1.max(most);
            }
        }
        // The longest first, so that the first with another number is the longest beside.
        let mut beside: Vec<(&'l Contact, usize)> = all.into_values().collect();
        beside.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
        let mut longest = 0;
        for (of, _) in &beside {
            let other = beside.iter().find(|(other, _)| other.phone() != of.phone()).map_or(0, |(_, words)| *words);
            let own = self.fallbacks.of(of).map_or(0, |fallback| self.words(Some(Ring::NoAnswer), fallback));
            longest = longest.max(self.words(None, of) + other.max(own));
        }
        longest
    }
}
