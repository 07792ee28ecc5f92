//! What a query finds, and in which order.
//!
//! Every word of the query is a slot: what the words of the library that answer it are worth in each document, the best of them
//! taken, times how rare the slot is (inverse document frequency over all its forms together, since a rare ending says no more
//! than a common one). Words side by side add to it, as in the sequential dependence model (Metzler and Croft,
//! *A Markov Random Field Model for Term Dependencies*, 2005). Documents that answer more of the query come before those that
//! answer a part of it well. Where a query has two topics, the first hits are chosen to answer both (xQuAD; Santos, Macdonald
//! and Ounis, *Exploiting Query Reformulations for Web Search Result Diversification*, 2010), a word being a topic.

use super::document::{Document, HitKind};
use super::index::{Index, number};
use super::lexicon::{Expansion, Term};
use super::query::{Filter, Query, Typed, joined_numbers};
use super::show::Answers;
use super::times::{AFTER_HOURS, Asked, asked};

/// What a word is worth that holds a sentence together.
const STOP_WORD: f32 = 0.1;
/// What two words side by side are worth beside one word.
const PAIR: f32 = 0.4;
/// What it is worth that an item is called just so; whom somebody names, he wants to ring.
const NAMED: f32 = 0.1;
const NAMED_CONTACT: f32 = 0.35;
/// The name in another form than the one typed.
const OTHER_FORM: f32 = 0.6;
/// The part of the score that does not ask how much of the query is answered.
const ALONE: f32 = 0.45;
/// Of a compound that is typed apart, each word finds the whole.
const JOINED: f32 = 0.95;
/// How rare a question about a time is.
const TIME: f32 = 3.0;
/// How much answering what is still unanswered counts among the first hits.
const NOVELTY: f32 = 0.6;
/// Nobody reads further, and sorting all of a large library costs more than finding it.
const MOST_RANKED: usize = 512;
/// So many of the best are ordered anew.
const REORDERED: usize = 48;
/// So many places are filled anew.
const PLACES: usize = 6;
/// Hits weaker than this part of the best are noise.
const WEAKEST: f32 = 0.1;
/// One word of the query and what it is worth in each document.
struct Slot {
    weight: f32,
    is_topic: bool,
    worth: Worth,
    reached: usize,
}

/// What something is worth in each document: few are touched, so only those are looked at again.
struct Worth {
    /// By document.
    by_document: Vec<f32>,
    touched: Vec<usize>,
}

impl Worth {
    fn new(documents: usize) -> Self {
        Self { by_document: vec![0.0; documents], touched: Vec::new() }
    }

    fn of(&self, document: usize) -> f32 {
        self.by_document[document]
    }

    /// At least so much.
    fn raise(&mut self, document: usize, worth: f32) {
        let best = &mut self.by_document[document];
        if *best == 0.0 && worth > 0.0 {
            self.touched.push(document);
        }
        *best = best.max(worth);
    }

    /// So much more.
    fn add(&mut self, document: usize, worth: f32) {
        self.raise(document, self.by_document[document] + worth);
    }

    /// Nothing but in this document.
    fn keep(&mut self, document: usize) {
        for touched in std::mem::take(&mut self.touched) {
            if touched == document {
                self.touched.push(document);
            } else {
                self.by_document[touched] = 0.0;
            }
        }
    }
}

/// A document with its score.
#[derive(Clone, Copy)]
pub(super) struct Ranked {
    pub document: usize,
    pub score: f32,
}

/// The documents that answer a query, the best first, and which words answered.
pub(super) fn rank(index: &Index, query: &Query<'_>, typed: &[Typed<'_>]) -> (Vec<Ranked>, Answers) {
    let mut answers = Answers::new(index.lexicon.terms());
    // The likeliest first.
    let terms: Vec<Vec<Term>> = typed.iter().map(|word| index.lexicon.terms_of(&word.folded, &word.written)).collect();
    let mut slots = slots(index, query, typed, &terms, &mut answers);
    let rarity: Vec<f32> = slots.iter().map(|slot| slot.weight * rarity(index.len(), slot.reached)).collect();
    let topics: f32 = slots.iter().zip(&rarity).filter(|(slot, _)| slot.is_topic).map(|(_, rarity)| rarity).sum();
    let mut pairs = vec![0.0; index.len()];
    add_pairs(index, &terms, &mut pairs);
    let is_filtered = query.filter != Filter::default();
    let mut ranked = Vec::new();
    let mut found = vec![false; index.len()];
    for at in slots.iter().flat_map(|slot| &slot.worth.touched).copied() {
        if found[at] || is_filtered && !passes(&index.documents[at], &query.filter) {
            continue;
        }
        found[at] = true;
        let mut sum = pairs[at];
        let mut answered = 0.0;
        for (slot, rarity) in slots.iter().zip(&rarity) {
            let worth = slot.worth.of(at);
            sum += worth * rarity;
            if slot.is_topic {
                answered += rarity * (worth * 2.0).min(1.0);
            }
        }
        let share = if topics > 0.0 { answered / topics } else { 1.0 };
        let score = sum * (ALONE + (1.0 - ALONE) * share) * index.priors[at];
        ranked.push(Ranked { document: at, score });
    }
    let best = ranked.iter().map(|hit: &Ranked| hit.score).fold(0.0, f32::max);
    let called = index.called(typed.iter().map(|word| word.folded.as_str()));
    for hit in ranked.iter_mut().filter(|hit| called.contains(&hit.document)) {
        hit.score += best;
    }
    ranked.retain(|hit| hit.score >= best * WEAKEST);
    let order = |a: &Ranked, b: &Ranked| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document));
    if ranked.len() > MOST_RANKED {
        ranked.select_nth_unstable_by(MOST_RANKED, order);
        ranked.truncate(MOST_RANKED);
    }
    ranked.sort_unstable_by(order);
    slots.retain(|slot| slot.is_topic && slot.reached > 0);
    if slots.len() > 1 {
        answer_all(&mut ranked, &slots);
    }
    ring_first(index, typed, called, &mut ranked);
    (ranked, answers)
}

/// Lets no place stand above a contact that more of the query names, or as much of it.
fn ring_first(index: &Index, typed: &[Typed<'_>], called: &[usize], ranked: &mut [Ranked]) {
    let is = |hit: &Ranked, kind| index.documents[hit.document].id.kind() == kind;
    let most = ranked.len().min(REORDERED);
    let first = &mut ranked[..most];
    let Some(mut at) = first.iter().position(|hit| is(hit, HitKind::Place)) else { return };
    let named_by = |word: &Typed<'_>| index.lexicon.written(&word.written).map(|own| index.lexicon.surface(own).term);
    let terms: Vec<_> = typed.iter().filter(|word| !word.is_stop).filter_map(named_by).collect();
    let names = |hit: &Ranked| {
        let has = |named: &&_| index.named(**named).iter().any(|(.., document)| *document as usize == hit.document);
        terms.iter().filter(has).count()
    };
    while at < first.len() {
        if is(&first[at], HitKind::Place) && !called.contains(&first[at].document) {
            let least = names(&first[at]).max(1);
            let to_ring = |hit: &Ranked| is(hit, HitKind::Contact) && names(hit) >= least;
            if let Some(after) = first[at..].iter().position(to_ring) {
                first[at + after].score = first[at].score;
                first[at..=at + after].rotate_right(1);
            }
        }
        at += 1;
    }
}

fn passes(document: &Document, filter: &Filter) -> bool {
    filter.kind.is_none_or(|kind| document.id.kind() == kind)
        && filter.age.is_none_or(|age| document.ages.is_empty() || document.ages.contains(&age))
        && filter.area.as_ref().is_none_or(|area| document.area == *area)
}

fn slots(
    index: &Index,
    query: &Query<'_>,
    typed: &[Typed<'_>],
    terms: &[Vec<Term>],
    answers: &mut Answers,
) -> Vec<Slot> {
    let folded: Vec<&str> = typed.iter().map(|word| word.folded.as_str()).collect();
    let time = asked(&folded, query.clock);
    let mut expanded = expanded(index, typed, terms);
    join(index, typed, &mut expanded);
    let any_topic = typed.iter().any(|word| !word.is_stop);
    let mut slots = Vec::with_capacity(typed.len() + 1);
    for (at, word) in typed.iter().enumerate() {
        let Some(expansions) = &expanded[at] else {
            slots.push(None);
            continue;
        };
        let asks_time = time.as_ref().is_some_and(|time| time.words.contains(&at));
        let is_topic = !asks_time && (!word.is_stop || !any_topic);
        let mut worth = Worth::new(index.len());
        for expansion in expansions {
            if is_topic || asks_time {
                answers.add(expansion.term, at);
            }
            spread(index, *expansion, &mut worth);
        }
        if is_topic {
            name(index, word, &mut worth);
        }
        let reached = worth.touched.len();
        let is_quiet = time.as_ref().is_some_and(|time| time.quiet.contains(&at));
        let weight = if (is_topic || asks_time) && !is_quiet { 1.0 } else { STOP_WORD };
        slots.push(Some(Slot { weight, is_topic, worth, reached }));
    }
    keep_names_whole(index, typed, terms, &mut slots);
    let mut slots: Vec<Slot> = slots.into_iter().flatten().collect();
    slots.extend(time.map(|time| time_slot(index, &time)));
    slots
}

/// Where the library has a word in one document alone, beside another word of the query, the two are one name: what else has
/// the other word is not meant, as *vidner* in *Jehovas Vidner*.
fn keep_names_whole(index: &Index, typed: &[Typed<'_>], terms: &[Vec<Term>], slots: &mut [Option<Slot>]) {
    for at in 1..typed.len() {
        let (Some(first), Some(second)) = (terms[at - 1].first(), terms[at].first()) else { continue };
        if typed[at - 1].is_stop || typed[at].is_stop {
            continue;
        }
        let [(_, pair)] = index.pair(*first, *second) else { continue };
        let reached = [first, second].map(|term| index.postings[*term as usize].len());
        let other = match reached {
            [1, more] if more > 1 => at,
            [more, 1] if more > 1 => at - 1,
            _ => continue,
        };
        if let Some(slot) = &mut slots[other] {
            slot.worth.keep(pair.document as usize);
        }
    }
}

/// What answers each word; nothing where the word went into a number beside it.
fn expanded(index: &Index, typed: &[Typed<'_>], terms: &[Vec<Term>]) -> Vec<Option<Vec<Expansion>>> {
    let mut expanded: Vec<Option<Vec<Expansion>>> = typed
        .iter()
        .zip(terms)
        .map(|(word, terms)| {
            let found = if word.is_stop {
                terms.iter().map(|term| Expansion { term: *term, quality: 1.0 }).collect()
            } else {
                index.lexicon.expand_from(terms, &word.folded, &word.written, word.is_last)
            };
            Some(found)
        })
        .collect();
    for (range, digits) in joined_numbers(typed) {
        let bare = digits.strip_prefix("45").unwrap_or(&digits);
        let Some(number) = [&digits, bare].into_iter().find(|it| it.len() > 3 && index.lexicon.is_beginning(it)) else {
            continue;
        };
        expanded[range.clone()].fill(None);
        expanded[range.start] = Some(index.lexicon.expand(number, number, true));
    }
    expanded
}

/// Lets the parts of a compound that was typed apart find the whole.
fn join(index: &Index, typed: &[Typed<'_>], expanded: &mut [Option<Vec<Expansion>>]) {
    for at in 1..typed.len() {
        let (first, second) = (&typed[at - 1], &typed[at]);
        if first.is_stop && second.is_stop || first.folded.len() + second.folded.len() < 6 {
            continue;
        }
        for link in ["", "s", "e"] {
            let whole = format!("{}{link}{}", first.folded, second.folded);
            let found = if index.lexicon.is_known(&whole) {
                index.lexicon.term(&whole).map(|term| vec![Expansion { term, quality: JOINED }])
            } else if second.is_last && second.folded.len() > 2 && index.lexicon.is_beginning(&whole) {
                Some(index.lexicon.expand(&whole, &whole, true))
            } else {
                None
            };
            let Some(found) = found else { continue };
            for slot in &mut expanded[at - 1..=at] {
                slot.get_or_insert_default().extend(&found);
            }
        }
    }
}

fn spread(index: &Index, expansion: Expansion, worth: &mut Worth) {
    for posting in &index.postings[expansion.term as usize] {
        worth.raise(posting.document as usize, posting.worth * expansion.quality);
    }
}

/// Contacts that answer at the time, and the words of the library for such times.
fn time_slot(index: &Index, time: &Asked) -> Slot {
    let mut worth = Worth::new(index.len());
    if time.is_after_hours() {
        for term in AFTER_HOURS.iter().filter_map(|word| index.lexicon.term(word)) {
            spread(index, Expansion { term, quality: 0.5 }, &mut worth);
        }
    }
    for (at, document) in index.documents.iter().enumerate() {
        if let Some(open) = document.reach.as_ref().and_then(|reach| time.worth(reach)) {
            worth.raise(at, open);
        }
    }
    Slot { weight: TIME / rarity(index.len(), 0).max(1.0), is_topic: false, worth, reached: 0 }
}

fn add_pairs(index: &Index, terms: &[Vec<Term>], sums: &mut [f32]) {
    for at in 1..terms.len() {
        let (Some(first), Some(second)) = (terms[at - 1].first(), terms[at].first()) else { continue };
        let found = index.pair(*first, *second);
        if found.is_empty() {
            continue;
        }
        let rarity = rarity(index.len(), found.len());
        for (_, posting) in found {
            sums[posting.document as usize] += PAIR * rarity * posting.worth;
        }
    }
}

/// Adds what it is worth that the word names an item.
fn name(index: &Index, word: &Typed<'_>, worth: &mut Worth) {
    let Some(own) = index.lexicon.written(&word.written) else { return };
    for (_, surface, document) in index.named(index.lexicon.surface(own).term) {
        let at = *document as usize;
        let form = if own == *surface { 1.0 } else { OTHER_FORM };
        let is_contact = index.documents[at].id.kind() == HitKind::Contact;
        worth.add(at, form * if is_contact { NAMED_CONTACT } else { NAMED });
    }
}

/// Inverse document frequency; never below a tenth, so that common words still count.
fn rarity(total: usize, having: usize) -> f32 {
    let (total, having) = (number(total), number(having.min(total)));
    (1.0 + (total - having + 0.5) / (having + 0.5)).ln().max(0.1)
}

/// Orders the first hits so that every topic of the query is answered among them.
fn answer_all(ranked: &mut [Ranked], slots: &[Slot]) {
    let candidates = ranked.len().min(REORDERED);
    let best = ranked.first().map_or(1.0, |best| best.score);
    let relevance: Vec<Vec<f32>> = slots
        .iter()
        .map(|slot| {
            let most = ranked[..candidates].iter().map(|hit| slot.worth.of(hit.document)).fold(0.0, f32::max).max(1e-6);
            // Half an answer leaves the topic open.
            ranked[..candidates].iter().map(|hit| (slot.worth.of(hit.document) / most).powi(2)).collect()
        })
        .collect();
    let topics = number(slots.len());
    let mut open: Vec<f32> = vec![1.0; slots.len()];
    let mut left: Vec<usize> = (0..candidates).collect();
    let mut order = Vec::with_capacity(candidates);
    while order.len() < PLACES && !left.is_empty() {
        let worth = |at: usize| {
            let new: f32 = (0..slots.len()).map(|slot| open[slot] * relevance[slot][at] / topics).sum();
            (1.0 - NOVELTY) * ranked[at].score / best + NOVELTY * new
        };
        let chosen = left.iter().enumerate().max_by(|(_, a), (_, b)| worth(**a).total_cmp(&worth(**b)).then(b.cmp(a)));
        let Some((place, at)) = chosen.map(|(place, at)| (place, *at)) else { break };
        left.remove(place);
        for (open, relevance) in open.iter_mut().zip(&relevance) {
            *open *= 1.0 - relevance[at];
        }
        order.push(at);
    }
    order.extend(left);
    let mut ordered: Vec<Ranked> = order.into_iter().map(|at| ranked[at]).collect();
    // Scores fall along the list, as everybody expects of them.
    let mut last = f32::MAX;
    for hit in &mut ordered {
        hit.score = hit.score.min(last);
        last = hit.score;
    }
    ranked[..candidates].copy_from_slice(&ordered);
    for hit in &mut ranked[candidates..] {
        hit.score = hit.score.min(last);
    }
}
