//! The index of an area: every word of every document with what it is worth there.
//!
//! What a word is worth in a document is settled here, so that a query only adds up: BM25F (Robertson, Zaragoza and Taylor,
//! *Simple BM25 Extension to Multiple Weighted Fields*, 2004) weighs the fields before it saturates,
//! `Σ weight · count / (1 + b · (length / mean length - 1))`, then `x / (k1 + x)`.

use rustc_hash::FxHashMap;

use super::document::{Document, HitKind, ItemId, documents};
use super::fold::fold;
use super::lexicon::{Lexicon, Standing, SurfaceAt, Term};
use super::prior::prior;
use super::show::{Shown, Token};
use super::words::{spans, words};
use crate::content::{Area, AreaId};

/// A field of a document: its weight, and how much its length counts.
struct Field {
    weight: f32,
    b: f32,
}

const TITLE: usize = 0;
const WORDS: usize = 1;
const HEADINGS: usize = 2;
const BODY: usize = 3;
const FIELDS: [Field; 4] = [
    Field { weight: 4.0, b: 0.3 },
    Field { weight: 3.2, b: 0.35 },
    Field { weight: 2.2, b: 0.3 },
    Field { weight: 1.0, b: 0.7 },
];
const K1: f32 = 1.5;
/// A word that is a part of a compound, beside the word by itself.
const WITHIN_COMPOUND: f32 = 0.45;

/// A document that has a word, and what the word is worth there, below 1.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub document: u32,
    pub worth: f32,
}

/// Two words that stand side by side.
type Pair = (Term, Term);

/// Everything of one area that can be found.
pub struct Index {
    pub(super) documents: Vec<Document>,
    pub(super) shown: Vec<Shown>,
    /// By document: what it is worth among equals.
    pub(super) priors: Vec<f32>,
    /// Titles, folded, for the last net.
    pub(super) titles: Vec<String>,
    pub(super) lexicon: Lexicon,
    /// By term.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Words of titles and names with the documents that are called so, sorted by term.
    names: Vec<(Term, SurfaceAt, u32)>,
    /// Sorted by pair, then by document.
    pairs: Vec<(Pair, Posting)>,
    /// The places that are called just so, by what they are called, folded.
    called: FxHashMap<String, Vec<usize>>,
}

/// One word of a document.
struct Occurrence {
    surface: SurfaceAt,
    field: usize,
    count: f32,
}

/// The words of one document while the index is built.
#[derive(Default)]
struct Counted {
    occurrences: Vec<Occurrence>,
    lengths: [f32; 4],
    is_place: bool,
    pairs: Vec<(SurfaceAt, SurfaceAt, usize)>,
}

impl Index {
    /// Reads everything that holds in `area`.
    #[must_use]
    pub fn new(area: &Area<'_>) -> Self {
        Self::of(documents(area), &area.pack().id)
    }

    /// Reads these documents; those of `area` come first among equals. For libraries that do not exist, such as a bench's.
    #[must_use]
    pub fn of(documents: Vec<Document>, area: &AreaId) -> Self {
        let mut lexicon = Lexicon::new();
        let mut counted = Vec::with_capacity(documents.len());
        let mut shown = Vec::with_capacity(documents.len());
        for document in &documents {
            let (count, show) = read(document, &mut lexicon);
            counted.push(count);
            shown.push(show);
        }
        lexicon.finish();
        let postings = postings(&counted, &lexicon);
        let pairs = pairs(&counted, &lexicon);
        let titles = documents.iter().map(|document| fold(&document.title)).collect();
        let names = names(&counted, &lexicon);
        let priors = documents.iter().map(|document| prior(document, area)).collect();
        let called = called(&documents);
        Self { documents, shown, priors, titles, lexicon, postings, names, pairs, called }
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// All that can be found.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        self.documents.iter().map(|document| &document.id)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The documents whose title or name holds the word, each with the form that it has there.
    pub(super) fn named(&self, term: Term) -> &[(Term, SurfaceAt, u32)] {
        let from = self.names.partition_point(|(other, ..)| *other < term);
        let length = self.names[from..].partition_point(|(other, ..)| *other == term);
        &self.names[from..from + length]
    }

    /// The places that are called just as the folded words.
    pub(super) fn called<'w>(&self, words: impl Iterator<Item = &'w str>) -> &[usize] {
        self.called.get(&words.collect::<Vec<_>>().join(" ")).map_or(&[], Vec::as_slice)
    }

    /// The documents in which the words stand side by side, and what that is worth there.
    pub(super) fn pair(&self, first: Term, second: Term) -> &[(Pair, Posting)] {
        let pair = (first, second);
        let from = self.pairs.partition_point(|(other, _)| *other < pair);
        let length = self.pairs[from..].partition_point(|(other, _)| *other == pair);
        &self.pairs[from..from + length]
    }
}

fn called(documents: &[Document]) -> FxHashMap<String, Vec<usize>> {
    let mut called: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let places = documents.iter().enumerate().filter(|(_, document)| document.id.kind() == HitKind::Place);
    for (at, place) in places {
        for name in place.words.iter().chain([&place.title, &place.also]) {
            let folded: Vec<String> = words(name).into_iter().map(|word| word.folded).collect();
            called.entry(folded.join(" ")).or_default().push(at);
        }
    }
    called
}

fn names(counted: &[Counted], lexicon: &Lexicon) -> Vec<(Term, SurfaceAt, u32)> {
    let mut names: Vec<(Term, SurfaceAt, u32)> = Vec::new();
    for (document, count) in (0_u32..).zip(counted) {
        let titles = count.occurrences.iter().filter(|occurrence| occurrence.field == TITLE);
        names.extend(titles.map(|it| (lexicon.surface(it.surface).term, it.surface, document)));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Takes in the words of a document.
fn read(document: &Document, lexicon: &mut Lexicon) -> (Counted, Shown) {
    let mut counted = Counted { is_place: document.id.kind() == HitKind::Place, ..Counted::default() };
    let mut shown = Shown { title: counted.take(lexicon, &document.title, TITLE), ..Shown::default() };
    counted.take(lexicon, &document.also, TITLE);
    for entry in &document.words {
        counted.take(lexicon, entry, WORDS);
    }
    for part in &document.parts {
        counted.take(lexicon, &part.heading, HEADINGS);
        shown.lines.push(part.lines.iter().map(|line| counted.take(lexicon, line, BODY)).collect());
    }
    (counted, shown)
}

impl Counted {
    /// Takes in one text of a field and gives its words with their places.
    fn take(&mut self, lexicon: &mut Lexicon, text: &str, field: usize) -> Vec<Token> {
        let found = spans(text);
        // A word of the item's own words says it by itself; of several, each says a part of it.
        let many = found.len().max(1);
        let count = if field == WORDS { 1.0 / number(many).sqrt() } else { 1.0 };
        let mut tokens = Vec::with_capacity(many);
        let standing = match field {
            TITLE => Standing::Title,
            WORDS => Standing::Words,
            _ => Standing::Text,
        };
        let mut before = None;
        for word in found {
            let surface = lexicon.learn(text, &word, standing);
            self.occurrences.push(Occurrence { surface, field, count });
            self.lengths[field] += count;
            if let Some(before) = before {
                self.pairs.push((before, surface, field));
            }
            before = Some(surface);
            tokens.push(Token::new(surface, word.range));
        }
        tokens
    }
}

/// By term: the documents that have it, in order, and what it is worth in each.
fn postings(counted: &[Counted], lexicon: &Lexicon) -> Vec<Vec<Posting>> {
    let means: Vec<f32> = (0..FIELDS.len())
        .map(|field| {
            // A place has a line and no text; it says nothing of how long texts are.
            let texts = counted.iter().filter(|count| !count.is_place);
            let lengths: Vec<f32> = texts.map(|count| count.lengths[field]).filter(|it| *it > 0.0).collect();
            lengths.iter().sum::<f32>() / number(lengths.len().max(1))
        })
        .collect();
    let mut postings: Vec<Vec<Posting>> = (0..lexicon.terms()).map(|_| Vec::new()).collect();
    let mut sums: Vec<f32> = vec![0.0; lexicon.terms()];
    let mut touched: Vec<Term> = Vec::new();
    for (document, count) in (0_u32..).zip(counted) {
        let scales: Vec<f32> = FIELDS
            .iter()
            .enumerate()
            .map(|(at, field)| {
                let relative = count.lengths[at] / means[at].max(1.0);
                field.weight / (1.0 + field.b * (relative - 1.0)).max(0.1)
            })
            .collect();
        for occurrence in &count.occurrences {
            let surface = lexicon.surface(occurrence.surface);
            let worth = occurrence.count * scales[occurrence.field];
            let mut add = |term: Term, worth: f32| {
                let sum = &mut sums[term as usize];
                if *sum == 0.0 {
                    touched.push(term);
                }
                *sum += worth;
            };
            add(surface.term, worth);
            for part in &surface.parts {
                add(*part, worth * WITHIN_COMPOUND);
            }
        }
        for term in touched.drain(..) {
            let sum = std::mem::take(&mut sums[term as usize]);
            postings[term as usize].push(Posting { document, worth: sum / (K1 + sum) });
        }
    }
    postings
}

fn pairs(counted: &[Counted], lexicon: &Lexicon) -> Vec<(Pair, Posting)> {
    /// Side by side in the title or in a user's words says more than somewhere in the text.
    const WORTH: [f32; 4] = [1.0, 1.0, 0.8, 0.5];
    let mut all: Vec<(Pair, Posting)> = Vec::new();
    for (document, count) in (0_u32..).zip(counted) {
        for (first, second, field) in &count.pairs {
            let [first_word, second_word] = [first, second].map(|at| lexicon.surface(*at));
            if first_word.is_stop && second_word.is_stop {
                continue;
            }
            let pair = (first_word.term, second_word.term);
            all.push((pair, Posting { document, worth: WORTH[*field] }));
        }
    }
    all.sort_unstable_by(|(pair, a), (other, b)| {
        pair.cmp(other).then(a.document.cmp(&b.document)).then(b.worth.total_cmp(&a.worth))
    });
    all.dedup_by(|(pair, a), (other, b)| pair == other && a.document == b.document);
    all
}

/// A count as a weight.
pub(super) fn number(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
