//! The index of an area and the ranking.

use std::collections::HashMap;
use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::document::{Document, HitKind, ItemId, documents};
use super::fold::fold;
use super::words::{is_stop_word, stem, words};
use crate::content::{Area, Phone};

/// Weight of a whole word found in the title, the item's own words, a heading, the text.
const FIELD_WEIGHTS: [f32; 4] = [4.0, 3.5, 2.5, 1.0];
/// The same for a contact: one who types its name wants the number before the texts.
const CONTACT_WEIGHTS: [f32; 4] = [4.8, 3.5, 2.5, 1.0];
const WHOLE: f32 = 1.0;
const SAME_STEM: f32 = 0.9;
const BEGINS: f32 = 0.7;
const PART_OF_COMPOUND: f32 = 0.5;
const ONE_SLIP: f32 = 0.4;
/// Hits weaker than this part of the best are noise.
const WEAKEST: f32 = 0.12;

/// Text with the ranges that matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    /// Bytes in `text`, in order, none overlapping.
    pub marks: Vec<Range<usize>>,
}

/// One found item.
#[derive(Clone, Debug)]
pub struct Hit {
    pub item: ItemId,
    pub title: Marked,
    pub snippet: Marked,
    pub phones: Vec<Phone>,
    /// Comparable within one query alone; never shown to the user.
    pub score: f32,
}

/// Everything of one area that can be found.
pub struct Index {
    documents: Vec<Document>,
    /// All different words, in order, so that those with the same beginning stand together.
    vocabulary: Vec<Term>,
    matcher: SkimMatcherV2,
}

/// A word with the documents that hold it, and the best field it stands in there.
struct Term {
    folded: String,
    postings: Vec<(usize, usize)>,
}

impl Index {
    /// Reads everything that holds in `area`.
    #[must_use]
    pub fn new(area: &Area<'_>) -> Self {
        let documents = documents(area);
        let mut terms: HashMap<String, HashMap<usize, usize>> = HashMap::new();
        for (at, document) in documents.iter().enumerate() {
            let fields = [&document.title, &document.words, &document.headings, &document.body];
            for (field, text) in fields.into_iter().enumerate() {
                // A contact's heading is its short name.
                let field = if field == 2 && document.id.kind() == HitKind::Contact { 0 } else { field };
                for word in words(text) {
                    let best = terms.entry(word.folded).or_default().entry(at).or_insert(field);
                    *best = field.min(*best);
                }
            }
        }
        let mut vocabulary: Vec<Term> = terms
            .into_iter()
            .map(|(folded, postings)| Term { folded, postings: postings.into_iter().collect() })
            .collect();
        vocabulary.sort_unstable_by(|a, b| a.folded.cmp(&b.folded));
        Self { documents, vocabulary, matcher: SkimMatcherV2::default() }
    }

    /// At most `limit` hits, the best first. A query without words finds nothing.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let asked = query_words(query);
        if asked.is_empty() {
            return Vec::new();
        }
        let mut scores: HashMap<usize, (f32, usize)> = HashMap::new();
        for word in &asked {
            for (document, score) in self.score_word(word) {
                let entry = scores.entry(document).or_default();
                entry.0 += score;
                entry.1 += 1;
            }
        }
        let mut ranked: Vec<(usize, f32)> = scores
            .into_iter()
            .map(|(document, (score, found))| {
                let found = u16::try_from(found).map_or(1.0, f32::from);
                let of = u16::try_from(asked.len()).map_or(1.0, f32::from);
                (document, score * (found / of))
            })
            .collect();
        if ranked.is_empty() {
            ranked = self.by_letters(query);
        }
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let best = ranked.first().map_or(0.0, |(_, score)| *score);
        ranked.retain(|(_, score)| *score >= best * WEAKEST);
        ranked.truncate(limit);
        ranked.into_iter().map(|(document, score)| hit(&self.documents[document], &asked, score)).collect()
    }

    /// What one word of the query is worth in each document that has it or its like.
    ///
    /// How rare the word is, is asked of all its forms together: a rare ending says no more than a common one.
    fn score_word(&self, word: &str) -> HashMap<usize, f32> {
        let mut best: HashMap<usize, f32> = HashMap::new();
        for term in &self.vocabulary {
            let Some(quality) = likeness(word, &term.folded) else { continue };
            for (document, field) in &term.postings {
                let is_contact = self.documents[*document].id.kind() == HitKind::Contact;
                let weights = if is_contact { CONTACT_WEIGHTS } else { FIELD_WEIGHTS };
                let score = quality * weights[*field];
                let entry = best.entry(*document).or_default();
                *entry = entry.max(score);
            }
        }
        let rarity = rarity(self.documents.len(), best.len());
        for score in best.values_mut() {
            *score *= rarity;
        }
        best
    }

    /// Titles that hold the letters of the query in their order.
    fn by_letters(&self, query: &str) -> Vec<(usize, f32)> {
        let folded: String = words(query).into_iter().map(|word| word.folded).collect();
        if folded.chars().count() < 3 {
            return Vec::new();
        }
        self.documents
            .iter()
            .enumerate()
            .filter_map(|(at, document)| {
                let score = self.matcher.fuzzy_match(&fold(&document.title), &folded)?;
                Some((at, i16::try_from(score).map_or(f32::from(i16::MAX), f32::from) / 100.0))
            })
            .collect()
    }
}

/// What is shown of a found document.
fn hit(document: &Document, asked: &[String], score: f32) -> Hit {
    let snippet = document
        .body
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| mark(shorten(line, asked), asked))
        .max_by_key(|marked| marked.marks.len().min(asked.len()))
        .filter(|marked| !marked.marks.is_empty())
        .or_else(|| {
            document.body.lines().find(|line| !line.trim().is_empty()).map(|line| mark(shorten(line, asked), asked))
        })
        .unwrap_or_default();
    Hit {
        item: document.id.clone(),
        title: mark(document.title.clone(), asked),
        snippet,
        phones: document.phones.clone(),
        score,
    }
}

/// The words that are looked for: all but those that tell nothing, unless all do.
fn query_words(query: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words(query).into_iter().take(MOST_WORDS) {
        if !all.contains(&word.folded) {
            all.push(word.folded);
        }
    }
    // A telephone number is typed with or without blanks.
    let digits: String = query.chars().filter(char::is_ascii_digit).collect();
    let only_digits = query.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '+');
    if only_digits && digits.len() > 3 {
        return vec![digits];
    }
    let telling: Vec<String> = all.iter().filter(|word| !is_stop_word(word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// A query of more words than this says no more.
const MOST_WORDS: usize = 24;

/// How alike a word of the query and a word of a text are.
fn likeness(asked: &str, found: &str) -> Option<f32> {
    if asked == found {
        return Some(WHOLE);
    }
    let (asked_stem, found_stem) = (stem(asked), stem(found));
    if asked_stem == found_stem {
        return Some(SAME_STEM);
    }
    let length = asked.chars().count();
    if found.starts_with(asked) {
        return Some(BEGINS);
    }
    if length >= 5 && (found.starts_with(asked_stem) || asked.starts_with(found) && found.chars().count() >= 5) {
        return Some(BEGINS * SAME_STEM);
    }
    if length >= 5 && (found.contains(asked_stem) || found.chars().count() >= 5 && asked.contains(found_stem)) {
        return Some(PART_OF_COMPOUND);
    }
    let slips = if length >= 9 { 2 } else { 1 };
    let near = length.abs_diff(found.chars().count()) <= slips;
    (length >= 5 && near && strsim::damerau_levenshtein(asked, found) <= slips).then_some(ONE_SLIP)
}

/// Inverse document frequency; never below a tenth, so that common words still count.
fn rarity(total: usize, having: usize) -> f32 {
    let total = u16::try_from(total).map_or(f32::from(u16::MAX), f32::from);
    let having = u16::try_from(having).map_or(f32::from(u16::MAX), f32::from);
    (1.0 + (total - having + 0.5) / (having + 0.5)).ln().max(0.1)
}

/// Marks the words of `text` that match.
fn mark(text: String, asked: &[String]) -> Marked {
    let marks = words(&text)
        .into_iter()
        .filter(|word| asked.iter().any(|asked| likeness(asked, &word.folded).is_some()))
        .map(|word| word.range)
        .collect();
    Marked { text, marks }
}

/// The stretch of a line around its first match, at most about a hundred characters.
fn shorten(line: &str, asked: &[String]) -> String {
    const MOST: usize = 110;
    const BEFORE: usize = 30;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let all = words(line);
    let first =
        all.iter().position(|word| asked.iter().any(|asked| likeness(asked, &word.folded).is_some())).unwrap_or(0);
    let from = all[..first]
        .iter()
        .rposition(|word| all.get(first).is_some_and(|hit| hit.range.start - word.range.start > BEFORE))
        .map_or(0, |at| all[at + 1].range.start);
    let mut end = from;
    for word in all.iter().filter(|word| word.range.start >= from) {
        if word.range.end - from > MOST {
            break;
        }
        end = word.range.end;
    }
    let before = if from > 0 { "…" } else { "" };
    let after = if end < line.len() && line[end..].chars().any(char::is_alphanumeric) { "…" } else { &line[end..] };
    format!("{before}{}{after}", &line[from..end])
}
