//! All words of the library, and the ways from a word that somebody types to words that stand there.

mod expand;
mod guess;

use rustc_hash::FxHashMap;

use super::compound;
use super::fold::fold;
use super::sound::sound;
use super::stem::Stems;
use super::stop::is_stop_word;
use super::words::Span;

/// A stem that has postings.
pub(super) type Term = u32;
/// A word as it stands in the texts, folded.
pub(super) type SurfaceAt = u32;

pub(super) use expand::Expansion;

/// One word as it stands in the texts.
pub(super) struct Surface {
    pub folded: Box<str>,
    /// In small letters.
    written: Box<str>,
    pub term: Term,
    /// The stems of a compound's parts, the head last.
    pub parts: Vec<Term>,
    /// By [`Standing`].
    stands: [bool; 3],
    /// Whether it says little by itself.
    pub is_stop: bool,
    sound: Box<str>,
    length: usize,
}

/// Where a word stands.
#[derive(Clone, Copy)]
pub(super) enum Standing {
    Text,
    /// Among the words that an item is to be found by, where it may be misspelt.
    Words,
    Title,
}

/// The letters that folding takes away.
const DANISH: [char; 3] = ['æ', 'ø', 'å'];

impl Surface {
    fn stands_in(&self, standing: Standing) -> bool {
        self.stands[standing as usize]
    }

    /// Whether items are named or meant to be found by it.
    fn is_named(&self) -> bool {
        self.stands_in(Standing::Title) || self.stands_in(Standing::Words)
    }

    /// Whether the word has the letters æ, ø and å that are typed in `small`: *tåge* is no *tage*.
    fn has_danish_letters_of(&self, small: &str) -> bool {
        let count = |text: &str, letter: char| text.chars().filter(|other| *other == letter).count();
        small.is_ascii() || DANISH.iter().all(|letter| count(small, *letter) <= count(&self.written, *letter))
    }
}

/// What a glance at a word tells, kept small and side by side: a slip of the hand asks it of all words.
pub(super) struct Shape {
    letters: u32,
    length: u16,
    start: [u8; 2],
}

/// All words.
pub(super) struct Lexicon {
    /// In the order in which they were met.
    pub surfaces: Vec<Surface>,
    /// By surface.
    shapes: Vec<Shape>,
    /// The same by their letters, so that those with the same beginning stand together.
    sorted: Vec<SurfaceAt>,
    by_sound: Vec<SurfaceAt>,
    /// By the word in small letters.
    by_written: FxHashMap<Box<str>, SurfaceAt>,
    /// More than one word may fold to the same.
    by_folded: FxHashMap<Box<str>, Vec<SurfaceAt>>,
    by_stem: FxHashMap<String, Term>,
    by_folded_stem: FxHashMap<String, Vec<Term>>,
    stems: Stems,
}

impl Lexicon {
    pub fn new() -> Self {
        Self {
            surfaces: Vec::new(),
            shapes: Vec::new(),
            sorted: Vec::new(),
            by_sound: Vec::new(),
            by_written: FxHashMap::default(),
            by_folded: FxHashMap::default(),
            by_stem: FxHashMap::default(),
            by_folded_stem: FxHashMap::default(),
            stems: Stems::new(),
        }
    }

    /// Takes in a word of `text`.
    pub fn learn(&mut self, text: &str, span: &Span, standing: Standing) -> SurfaceAt {
        let raw = &text[span.range.clone()];
        if let Some(at) = self.by_written.get(raw) {
            self.surfaces[*at as usize].stands[standing as usize] = true;
            return *at;
        }
        let written = raw.to_lowercase();
        if let Some(at) = self.by_written.get(written.as_str()) {
            self.surfaces[*at as usize].stands[standing as usize] = true;
            return *at;
        }
        let at = SurfaceAt::try_from(self.surfaces.len()).unwrap_or(SurfaceAt::MAX);
        let folded = span.folded(text);
        // A sign is found by the word that it is read as.
        let is_sign = raw.chars().all(|sign| !sign.is_alphanumeric());
        let term = self.learn_stem(if is_sign { &folded } else { &written });
        self.by_folded.entry(folded.clone().into_boxed_str()).or_default().push(at);
        self.shapes.push(Shape::of(&folded));
        let mut stands = [false; 3];
        stands[standing as usize] = true;
        self.surfaces.push(Surface {
            sound: sound(&written).into_boxed_str(),
            length: folded.chars().count(),
            is_stop: is_stop_word(&folded, &written),
            folded: folded.into_boxed_str(),
            written: written.clone().into_boxed_str(),
            term,
            parts: Vec::new(),
            stands,
        });
        self.by_written.insert(written.into_boxed_str(), at);
        at
    }

    fn learn_stem(&mut self, written: &str) -> Term {
        let stem = self.stems.stem(written);
        if let Some(term) = self.by_stem.get(&stem) {
            return *term;
        }
        let term = Term::try_from(self.by_stem.len()).unwrap_or(Term::MAX);
        self.by_folded_stem.entry(fold(&stem)).or_default().push(term);
        self.by_stem.insert(stem, term);
        term
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

    /// The stems that a typed word can stand for, the likeliest first. With æ, ø and å it stands for itself,
    /// without them for all that folds to the same.
    pub fn terms_of(&self, folded: &str, written: &str) -> Vec<Term> {
        let small = written.to_lowercase();
        let own = match self.by_written.get(small.as_str()) {
            Some(at) => Some(self.surface(*at).term),
            None => self.by_stem.get(&self.stems.stem(&small)).copied(),
        };
        let mut terms: Vec<Term> = own.into_iter().collect();
        let alike = self.by_folded.get(folded).into_iter().flatten().map(|at| self.surface(*at));
        terms.extend(alike.filter(|surface| surface.has_danish_letters_of(&small)).map(|surface| surface.term));
        if terms.is_empty() && !small.contains(DANISH) {
            terms.extend(self.by_folded_stem.get(&fold(&self.stems.stem(folded))).into_iter().flatten());
        }
        let mut seen = Vec::with_capacity(terms.len());
        terms.retain(|term| {
            !seen.contains(term) && {
                seen.push(*term);
                true
            }
        });
        terms
    }

    /// The likeliest stem of a folded word, where a text holds it.
    pub fn term(&self, folded: &str) -> Option<Term> {
        self.terms_of(folded, folded).first().copied()
    }

    /// The word that is written so.
    pub fn written(&self, written: &str) -> Option<SurfaceAt> {
        self.by_written.get(written.to_lowercase().as_str()).copied()
    }

    pub fn is_known(&self, folded: &str) -> bool {
        self.by_folded.contains_key(folded)
    }

    /// The stems of a compound's parts.
    pub fn parts(&self, folded: &str) -> Vec<Term> {
        self.cut(folded).into_iter().filter_map(|part| self.term(part)).collect()
    }

    /// The parts of a folded compound, as they stand in it.
    pub fn cut<'w>(&self, folded: &'w str) -> Vec<&'w str> {
        compound::parts(folded, &|part| self.is_known(part))
    }
}

impl Shape {
    fn of(folded: &str) -> Self {
        let bytes = folded.as_bytes();
        let start = [0, 1].map(|at| bytes.get(at).copied().unwrap_or_default());
        Self { letters: letters(folded), length: u16::try_from(bytes.len()).unwrap_or(u16::MAX), start }
    }
}

/// Which letters a word holds, a bit each.
pub(super) fn letters(folded: &str) -> u32 {
    letters_of(folded.as_bytes())
}

fn letters_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << 26,
        _ => set | 1 << 27,
    })
}
