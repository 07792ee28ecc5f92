//! All words of the library, and the ways from a word that somebody types to words that stand there.

mod expand;

use std::collections::HashMap;

use super::compound;
use super::sound::sound;
use super::stem::Stems;
use super::words::Word;

/// A stem that has postings.
pub(super) type Term = u32;
/// A word as it stands in the texts, folded.
pub(super) type SurfaceAt = u32;

pub(super) use expand::Expansion;

/// One word as it stands in the texts.
pub(super) struct Surface {
    pub folded: Box<str>,
    pub term: Term,
    /// The stems of a compound's parts, the head last.
    pub parts: Vec<Term>,
    /// Whether it stands in a title.
    pub in_title: bool,
    sound: Box<str>,
    letters: u32,
    length: usize,
}

/// All words.
pub(super) struct Lexicon {
    /// In the order in which they were met.
    pub surfaces: Vec<Surface>,
    /// The same by their letters, so that those with the same beginning stand together.
    sorted: Vec<SurfaceAt>,
    by_sound: Vec<SurfaceAt>,
    by_folded: HashMap<Box<str>, SurfaceAt>,
    by_stem: HashMap<String, Term>,
    stems: Stems,
}

impl Lexicon {
    pub fn new() -> Self {
        Self {
            surfaces: Vec::new(),
            sorted: Vec::new(),
            by_sound: Vec::new(),
            by_folded: HashMap::new(),
            by_stem: HashMap::new(),
            stems: Stems::new(),
        }
    }

    /// Takes in a word of `text`.
    pub fn learn(&mut self, text: &str, word: &Word, in_title: bool) -> SurfaceAt {
        if let Some(at) = self.by_folded.get(word.folded.as_str()) {
            self.surfaces[*at as usize].in_title |= in_title;
            return *at;
        }
        let at = SurfaceAt::try_from(self.surfaces.len()).unwrap_or(SurfaceAt::MAX);
        let terms = Term::try_from(self.by_stem.len()).unwrap_or(Term::MAX);
        let term = *self.by_stem.entry(self.stems.stem(&word.folded)).or_insert(terms);
        self.by_folded.insert(word.folded.clone().into_boxed_str(), at);
        self.surfaces.push(Surface {
            sound: sound(&text[word.range.clone()]).into_boxed_str(),
            letters: letters(&word.folded),
            length: word.folded.chars().count(),
            folded: word.folded.clone().into_boxed_str(),
            term,
            parts: Vec::new(),
            in_title,
        });
        at
    }

    /// Cuts compounds and sorts, once every word has been learnt.
    pub fn finish(&mut self) {
        for at in 0..self.surfaces.len() {
            let parts = self.parts(&self.surfaces[at].folded);
            self.surfaces[at].parts = parts;
        }
        let all = 0..SurfaceAt::try_from(self.surfaces.len()).unwrap_or(SurfaceAt::MAX);
        let mut sorted: Vec<SurfaceAt> = all.collect();
        sorted.sort_unstable_by(|a, b| self.surface(*a).sound.cmp(&self.surface(*b).sound));
        self.by_sound.clone_from(&sorted);
        sorted.sort_unstable_by(|a, b| self.surface(*a).folded.cmp(&self.surface(*b).folded));
        self.sorted = sorted;
    }

    /// How many stems there are.
    pub fn terms(&self) -> usize {
        self.by_stem.len()
    }

    pub fn surface(&self, at: SurfaceAt) -> &Surface {
        &self.surfaces[at as usize]
    }

    /// The stem of a folded word, where a text holds it.
    pub fn term(&self, folded: &str) -> Option<Term> {
        match self.by_folded.get(folded) {
            Some(at) => Some(self.surface(*at).term),
            None => self.by_stem.get(&self.stems.stem(folded)).copied(),
        }
    }

    pub fn is_known(&self, folded: &str) -> bool {
        self.by_folded.contains_key(folded)
    }

    /// The stems of a compound's parts.
    pub fn parts(&self, folded: &str) -> Vec<Term> {
        let parts = compound::parts(folded, &|part| self.is_known(part));
        parts.into_iter().filter_map(|part| self.term(part)).collect()
    }
}

/// Which letters a word holds, a bit each.
fn letters(folded: &str) -> u32 {
    folded.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << 26,
        _ => set | 1 << 27,
    })
}
