//! From a typed word to the words of the library: the same stem, a beginning, parts of a compound, a like sound, a slip.
//!
//! Each way is worth less than the one before, and the loose ones are taken only where the strict ones find nothing.

use super::super::slips::slips;
use super::{Lexicon, Shape, Standing, Surface, SurfaceAt, Term, letters_of};
use crate::search::sound::sound;
use crate::search::words::is_number;

/// A stem that answers a typed word, and how well, up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::search) struct Expansion {
    pub term: Term,
    pub quality: f32,
}

/// A word that a slip or two lead to.
pub(super) struct Near {
    pub slips: usize,
    /// Only the beginning of the word was typed.
    pub is_begun: bool,
    pub at: SurfaceAt,
}

const SAME_STEM: f32 = 1.0;
const UNKNOWN_FORM: f32 = 0.75;
/// Another word that folds to the same, where the typed one stands in the texts itself.
const SAME_FOLDED: f32 = 0.5;
/// A beginning is worth more the more of the word has been typed.
const BEGINS: (f32, f32) = (0.45, 0.45);
/// The same where another word follows, so that no more of it is on the way.
const BEGINS_BEFORE_OTHERS: f32 = 0.6;
const HEAD: f32 = 0.4;
const MODIFIER: f32 = 0.3;
const SAME_SOUND: f32 = 0.75;
const SOUND_BEGINS: f32 = 0.55;
const ONE_SLIP: f32 = 0.7;
const TWO_SLIPS: f32 = 0.45;
/// A slip in a word of which only the beginning has been typed.
const UNFINISHED: f32 = 0.7;
/// Letters of a word that a slip is taken for granted in; in shorter ones down to the least, only some are.
const LONG: usize = 8;
const ONE_SLIP_FROM: usize = 6;
const TWO_SLIPS_FROM: usize = 10;
/// More words than this say nothing together.
const MOST: usize = 96;

impl Lexicon {
    /// What answers the folded word, typed as `written`; `is_last` while more of it may come.
    pub fn expand(&self, folded: &str, written: &str, is_last: bool) -> Vec<Expansion> {
        self.expand_from(&self.terms_of(folded, written), folded, written, is_last)
    }

    /// The same, where the stems that the word can stand for are known.
    pub fn expand_from(&self, terms: &[Term], folded: &str, written: &str, is_last: bool) -> Vec<Expansion> {
        let mut found = Vec::new();
        let is_written = self.written(written).is_some();
        for (at, term) in terms.iter().copied().enumerate() {
            let quality = match (at, is_written) {
                (1.., true) => SAME_FOLDED,
                // No text holds this form, so the ending may be the beginning of a name.
                (_, false) if is_last && self.begins_title(folded) => UNKNOWN_FORM,
                _ => SAME_STEM,
            };
            found.push(Expansion { term, quality });
        }
        if is_number(folded) {
            self.numbers(folded, is_last, &mut found);
        } else {
            let is_exact = !found.is_empty();
            self.beginnings(folded, written, is_last, &mut found);
            // While more may come, what begins so is what is meant.
            let is_begun = is_last && found.len() > usize::from(is_exact);
            self.compound(folded, &mut found);
            if !is_exact && !is_begun {
                self.alike(folded, written, is_last, &mut found);
            }
        }
        best_of_each(&mut found);
        found
    }

    /// The words that begin so, in the order of their letters.
    fn beginning_with(&self, beginning: &str) -> impl Iterator<Item = &Surface> {
        let from = self.sorted.partition_point(|at| &*self.surface(*at).folded < beginning);
        let all = self.sorted[from..].iter().map(|at| self.surface(*at));
        all.take_while(move |surface| surface.folded.starts_with(beginning))
    }

    /// Whether a word of the texts is one slip away at most: then it is a slip and no new compound.
    pub fn is_slip(&self, folded: &str) -> bool {
        let wanted = Shape::of(folded);
        wanted.length >= 6
            && self.shapes.iter().zip(&self.surfaces).any(|(shape, surface)| {
                (wanted.letters ^ shape.letters).count_ones() <= 2
                    && shape.length.abs_diff(wanted.length) <= 1
                    && slips(folded.as_bytes(), surface.folded.as_bytes(), 1).is_some_and(|slips| slips.whole <= 1)
            })
    }

    fn begins_title(&self, beginning: &str) -> bool {
        self.beginning_with(beginning).any(|surface| surface.stands_in(Standing::Title))
    }

    pub fn is_beginning(&self, beginning: &str) -> bool {
        self.beginning_with(beginning).next().is_some()
    }

    /// A long number may be half typed; a short one is what it is.
    fn numbers(&self, digits: &str, is_last: bool, found: &mut Vec<Expansion>) {
        let quality = match digits.len() {
            4.. => 0.9,
            2..=3 if is_last && found.is_empty() => 0.3,
            _ => return,
        };
        let begun = self.beginning_with(digits).take(MOST);
        found.extend(begun.map(|surface| Expansion { term: surface.term, quality }));
    }

    fn beginnings(&self, folded: &str, written: &str, is_last: bool, found: &mut Vec<Expansion>) {
        let length = folded.chars().count();
        // One or two letters begin too many words: those of titles do.
        let least = if is_last { 1 } else { 3 };
        if length < least {
            return;
        }
        let small = written.to_lowercase();
        let begun =
            self.beginning_with(folded).filter(|surface| length > 2 || surface.stands_in(Standing::Title)).take(MOST);
        for surface in begun {
            // Who writes æ, ø and å means them.
            if !surface.has_danish_letters_of(&small) {
                continue;
            }
            let typed = ratio(length, surface.length);
            let quality = BEGINS.0 + BEGINS.1 * typed;
            let quality = if is_last { quality } else { quality * BEGINS_BEFORE_OTHERS };
            found.push(Expansion { term: surface.term, quality });
        }
    }

    fn compound(&self, folded: &str, found: &mut Vec<Expansion>) {
        let parts = self.parts(folded);
        for (at, term) in parts.iter().enumerate() {
            let quality = if at + 1 == parts.len() { HEAD } else { MODIFIER };
            found.push(Expansion { term: *term, quality });
        }
    }

    /// Words that sound alike, and where there are none, words a slip or two away.
    fn alike(&self, folded: &str, written: &str, is_last: bool, found: &mut Vec<Expansion>) {
        let length = folded.chars().count();
        if length < 3 {
            return;
        }
        let heard = sound(written);
        // A letter held down is heard once. One sound says nothing, and two are how too many words begin.
        let sounds = heard.chars().count();
        let tells = sounds > 1 && 2 * sounds >= length;
        let before = found.len();
        for surface in self.heard_so_far(&heard).take(MOST) {
            if surface.sound.len() == heard.len() && tells {
                found.push(Expansion { term: surface.term, quality: SAME_SOUND });
            } else if is_last && tells && sounds > 3 && before == 0 {
                let typed = ratio(heard.len(), surface.sound.len());
                found.push(Expansion { term: surface.term, quality: SOUND_BEGINS * (0.6 + 0.4 * typed) });
            }
        }
        if found.iter().all(|expansion| expansion.quality < SAME_SOUND) {
            self.slipped(folded, length, is_last, found);
        }
    }

    /// The words that begin with these sounds, the ones with no more first.
    fn heard_so_far<'s, 'h>(&'s self, heard: &'h str) -> impl Iterator<Item = &'s Surface> + use<'s, 'h> {
        let from = self.by_sound.partition_point(|at| *self.surface(*at).sound < *heard);
        let all = self.by_sound[from..].iter().map(|at| self.surface(*at));
        all.take_while(move |surface| surface.sound.starts_with(heard))
    }

    /// The words that sound just so.
    pub(super) fn heard<'s, 'h>(&'s self, heard: &'h str) -> impl Iterator<Item = &'s Surface> + use<'s, 'h> {
        self.heard_so_far(heard).take_while(move |surface| surface.sound.len() == heard.len())
    }

    /// Words that a slip of the hand leads to, where it can hardly be another word that was meant.
    fn slipped(&self, folded: &str, length: usize, is_last: bool, found: &mut Vec<Expansion>) {
        let most = match length {
            TWO_SLIPS_FROM.. => 2,
            ONE_SLIP_FROM.. => 1,
            _ => return,
        };
        for near in self.near(folded, most, is_last) {
            let word = self.surface(near.at);
            if !is_sure(folded, length, &near, word) {
                continue;
            }
            let quality = if near.slips <= 1 { ONE_SLIP } else { TWO_SLIPS };
            let quality = if near.is_begun { quality * UNFINISHED } else { quality };
            found.push(Expansion { term: word.term, quality });
        }
    }

    /// The nearest words that at most so many swapped, missing, extra or wrong letters lead to (optimal string alignment).
    pub(super) fn near(&self, folded: &str, most: usize, is_last: bool) -> Vec<Near> {
        let wanted = Shape::of(folded);
        let few = u16::try_from(most).unwrap_or_default();
        let mut near: Vec<Near> = Vec::new();
        let bytes = folded.as_bytes();
        let mut nearest = 0;
        for (at, shape) in (0..).zip(&self.shapes) {
            // Nothing is nearer than one slip: what is, was found before.
            if nearest >= MOST {
                break;
            }
            let missing = (wanted.letters & !shape.letters).count_ones() as usize;
            if missing > most || shape.length + few < wanted.length || shape.length < 4 {
                continue;
            }
            let extra = (shape.letters & !wanted.letters).count_ones() as usize;
            let may_be_whole = shape.length <= wanted.length + few && extra <= most;
            let may_start = is_last && wanted.length >= 5 && starts_alike(&wanted, shape);
            if !may_be_whole && !may_start {
                continue;
            }
            let word = self.surface(at).folded.as_bytes();
            // Of a word that is half typed, two slips leave too little.
            let may_be_begun = may_start && holds_at_first(word, &wanted, 1);
            if !may_be_whole && !may_be_begun {
                continue;
            }
            let Some(found) = slips(bytes, word, if may_be_whole { most } else { 1 }) else { continue };
            let slips = if found.whole <= most { found.whole } else { found.beginning };
            if found.whole <= most || may_be_begun && slips <= 1 {
                near.push(Near { slips, is_begun: found.whole > most, at });
                nearest += usize::from(slips <= 1);
            }
        }
        // Of words two slips away, many are something else.
        let least = near.iter().map(|near| near.slips).min().unwrap_or(0);
        near.retain(|near| near.slips == least);
        near.truncate(MOST);
        near
    }
}

/// Whether a slip is the likeliest reason for what was typed. Most words have another that is a letter away, and the shorter
/// they are the more; a wrong vowel is what people misspell most.
fn is_sure(typed: &str, length: usize, near: &Near, word: &Surface) -> bool {
    let begins_so = match (typed.as_bytes(), word.folded.as_bytes()) {
        ([first, second, ..], [one, two, ..]) => first == one || length >= LONG && first == two && second == one,
        _ => false,
    };
    if !begins_so {
        return false;
    }
    let is_named = word.is_named();
    match (near.slips, length) {
        (0 | 1, LONG..) | (2, TWO_SLIPS_FROM..) => true,
        (0 | 1, 7) if is_named => {
            !near.is_begun && word.length == length || consonants(typed).eq(consonants(&word.folded))
        }
        (0 | 1, ONE_SLIP_FROM) if is_named => {
            !near.is_begun && word.length != length && consonants(typed).eq(consonants(&word.folded))
        }
        _ => false,
    }
}

fn consonants(folded: &str) -> impl Iterator<Item = char> + '_ {
    folded.chars().filter(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

/// Nobody misses both of the first letters.
fn starts_alike(typed: &Shape, word: &Shape) -> bool {
    let [first, second] = typed.start;
    word.start[0] == first || word.start[1] == first || word.start[0] == second
}

/// Whether the beginning of `word` holds all but a few of the letters that were typed.
fn holds_at_first(word: &[u8], typed: &Shape, most: usize) -> bool {
    let beginning = &word[..word.len().min(usize::from(typed.length) + most)];
    (typed.letters & !letters_of(beginning)).count_ones() as usize <= most
}

fn best_of_each(found: &mut Vec<Expansion>) {
    found.sort_unstable_by(|a, b| a.term.cmp(&b.term).then(b.quality.total_cmp(&a.quality)));
    found.dedup_by_key(|expansion| expansion.term);
}

fn ratio(part: usize, whole: usize) -> f32 {
    let number = |count: usize| u16::try_from(count).map_or(f32::from(u16::MAX), f32::from);
    number(part) / number(whole.max(1))
}
