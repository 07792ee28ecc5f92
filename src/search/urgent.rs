//! Texts that speak of danger now: for them the emergency line stands first, whatever else is found.
//!
//! The phrases stand in `urgent.txt`. Their words are met as written, by their sound or a slip away, so that a hurried hand
//! is understood; a typed word that the library knows as another word is taken as that word. The words of a phrase stand
//! near each other, so a text of any length is read whole. What takes the danger away must stand in the same clause.
//! To find danger where there is none costs a line on the screen; the other way round it could cost a life.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::fold::fold;
use super::lexicon::{Lexicon, letters};
use super::new_compound::new_compound;
use super::slips::slips;
use super::sound::sound;
use super::words::words;
use crate::content::Role;

const PHRASES: &str = include_str!("urgent.txt");

/// What kind of danger a query speaks of, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danger {
    /// Somebody may be killed, harmed or held now.
    Life,
    Suicide,
    /// A journey or a wedding within hours.
    Travel,
}

impl Danger {
    /// Whom to ring, the first first.
    #[must_use]
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Life => &[Role::Alarm],
            Self::Suicide => &[Role::Alarm, Role::Selvmord],
            Self::Travel => &[Role::Alarm, Role::Politi],
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        match word {
            "life" => Some(Self::Life),
            "suicide" => Some(Self::Suicide),
            "travel" => Some(Self::Travel),
            _ => None,
        }
    }
}

/// A word of a phrase, by its place among all.
type At = usize;

struct Phrase {
    danger: Danger,
    in_any_order: bool,
    /// Each is met by one word of the query.
    groups: Vec<Vec<At>>,
    without: Vec<At>,
}

struct Phrases {
    all: Vec<Phrase>,
    words: Vec<Pattern>,
    whole: HashMap<String, Vec<At>>,
    heard: HashMap<String, Vec<At>>,
}

struct Pattern {
    folded: String,
    letters: u32,
    is_beginning: bool,
}

/// A word of a text.
struct Seen {
    /// The words of the phrases that it stands for.
    met: Vec<At>,
    /// In which clause of the text it stands.
    clause: usize,
}

/// So many words may stand between two of a phrase that has an order.
const MOST_BETWEEN: usize = 3;
/// So many words a phrase without an order takes at most.
const MOST_SPREAD: usize = 8;
/// So far before or after a phrase stands what takes the danger away.
const MOST_AWAY: usize = 6;
/// Words that begin a clause, or what goes along with it: *låst inde uden telefon* locks in no telephone.
const BEGIN_CLAUSE: [&str; 13] =
    ["og", "men", "fordi", "sa", "samt", "med", "uden", "and", "but", "because", "so", "with", "without"];

/// The danger that a text speaks of, however long it is.
pub(super) fn danger(text: &str, lexicon: &Lexicon) -> Option<Danger> {
    let phrases = phrases();
    let seen = phrases.seen(text, lexicon);
    if seen.iter().all(|seen| seen.met.is_empty()) {
        return None;
    }
    phrases.all.iter().find(|phrase| phrase.is_in(&seen)).map(|phrase| phrase.danger)
}

/// Whether a word makes one with the one before: *i morgen*, *i hjel*, *lige nu* and their like.
fn joins(before: &str, word: &str) -> bool {
    const FIRST: [&str; 4] = ["i", "lige", "om", "right"];
    const SECOND: [&str; 11] =
        ["dag", "aften", "nat", "morgen", "hjel", "hjal", "nu", "lidt", "now", "eftermiddag", "formiddag"];
    FIRST.contains(&before) && SECOND.contains(&word)
}

/// Whether a clause ends between two words.
fn ends_clause(between: &str) -> bool {
    between.contains(['.', ',', ';', ':', '!', '?', '\n', '–', '—', '…'])
}

impl Phrases {
    /// The words of a text, each with what it stands for.
    fn seen(&self, text: &str, lexicon: &Lexicon) -> Vec<Seen> {
        // A long text has the same words again and again.
        let mut known: HashMap<String, Vec<At>> = HashMap::new();
        let mut meets = |folded: &str, written: &str| -> Vec<At> {
            if let Some(met) = known.get(folded) {
                return met.clone();
            }
            let met = self.meets(folded, written, lexicon);
            known.insert(folded.to_owned(), met.clone());
            met
        };
        let mut seen: Vec<Seen> = Vec::new();
        let (mut clause, mut end, mut before) = (0, 0, String::new());
        for word in words(text) {
            let written = &text[word.range.clone()];
            if ends_clause(&text[end..word.range.start]) || BEGIN_CLAUSE.contains(&word.folded.as_str()) {
                clause += 1;
            }
            end = word.range.end;
            let joined = if joins(&before, &word.folded) { format!("{before}{}", word.folded) } else { String::new() };
            if let (false, Some(last)) = (joined.is_empty(), seen.last_mut()) {
                last.met = meets(&joined, &joined);
                before.clear();
                continue;
            }
            seen.push(Seen { met: meets(&word.folded, written), clause });
            before = word.folded;
        }
        seen
    }

    /// The words of the phrases that a written word stands for, by itself or by a part of it.
    fn meets(&self, folded: &str, written: &str, lexicon: &Lexicon) -> Vec<At> {
        let parts = new_compound(folded, lexicon);
        let mut met = if parts.is_empty() {
            self.meets_one(folded, Some(written), lexicon)
        } else {
            parts.iter().flat_map(|part| self.meets_one(part, None, lexicon)).collect()
        };
        met.sort_unstable();
        met.dedup();
        met
    }

    fn meets_one(&self, folded: &str, written: Option<&str>, lexicon: &Lexicon) -> Vec<At> {
        let mut met: Vec<At> = self.whole.get(folded).cloned().unwrap_or_default();
        let begun = |pattern: &Pattern| pattern.is_beginning && folded.starts_with(&pattern.folded);
        met.extend(self.words.iter().enumerate().filter(|(_, pattern)| begun(pattern)).map(|(at, _)| at));
        if !met.is_empty() || folded.len() < 4 || lexicon.is_known(folded) {
            return met;
        }
        met.extend(written.and_then(|written| self.heard.get(&sound(written))).into_iter().flatten());
        if folded.len() >= 5 {
            let typed = letters(folded);
            let near = |pattern: &Pattern| {
                pattern.folded.len() >= 5
                    && pattern.folded.len().abs_diff(folded.len()) <= 1
                    && (pattern.letters ^ typed).count_ones() <= 2
                    && slips(folded.as_bytes(), pattern.folded.as_bytes(), 1).is_some_and(|slips| slips.whole == 1)
            };
            met.extend(self.words.iter().enumerate().filter(|(_, pattern)| near(pattern)).map(|(at, _)| at));
        }
        met
    }
}

impl Phrase {
    /// Whether the phrase stands anywhere in the text, with nothing near that takes the danger away.
    fn is_in(&self, seen: &[Seen]) -> bool {
        let has =
            |group: &[At], at: usize| seen.get(at).is_some_and(|seen| seen.met.iter().any(|met| group.contains(met)));
        let last = |from: usize| {
            if self.in_any_order { self.last_of_any_order(from, &has) } else { self.last_from(0, from, from, &has) }
        };
        (0..seen.len()).any(|from| last(from).is_some_and(|last| !self.is_taken_away(from..last + 1, seen, &has)))
    }

    /// The last word of the groups from `group` on, the next of which stands between the words `from` and `to`.
    fn last_from(&self, group: usize, from: usize, to: usize, has: &dyn Fn(&[At], usize) -> bool) -> Option<usize> {
        let Some(wanted) = self.groups.get(group) else { return from.checked_sub(1) };
        (from..=to)
            .filter(|at| has(wanted, *at))
            .find_map(|at| self.last_from(group + 1, at + 1, at + 1 + MOST_BETWEEN, has))
    }

    /// The last word of the groups in any order, one of which stands at `from` and none before.
    fn last_of_any_order(&self, from: usize, has: &dyn Fn(&[At], usize) -> bool) -> Option<usize> {
        if !self.groups.iter().any(|group| has(group, from)) {
            return None;
        }
        let place = |group: &Vec<At>| (from..from + MOST_SPREAD).find(|at| has(group, *at));
        let places: Option<Vec<usize>> = self.groups.iter().map(place).collect();
        places?.into_iter().max()
    }

    /// Whether a word in the clauses of the phrase, near it, says that it is no danger.
    fn is_taken_away(&self, phrase: Range<usize>, seen: &[Seen], has: &dyn Fn(&[At], usize) -> bool) -> bool {
        let clauses = seen[phrase.start].clause..=seen[phrase.end - 1].clause;
        let near = phrase.start.saturating_sub(MOST_AWAY)..(phrase.end + MOST_AWAY).min(seen.len());
        near.into_iter().any(|at| clauses.contains(&seen[at].clause) && has(&self.without, at))
    }
}

fn phrases() -> &'static Phrases {
    static MADE: OnceLock<Phrases> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut phrases = Phrases { all: Vec::new(), words: Vec::new(), whole: HashMap::new(), heard: HashMap::new() };
        for line in PHRASES.lines() {
            let mut parts = line.split_whitespace();
            let Some(danger) = parts.next().and_then(Danger::from_word) else { continue };
            let mut phrase = Phrase { danger, in_any_order: false, groups: Vec::new(), without: Vec::new() };
            for part in parts {
                if part == "~" {
                    phrase.in_any_order = true;
                } else if let Some(word) = part.strip_prefix('!') {
                    phrase.without.push(phrases.word(word));
                } else {
                    phrase.groups.push(part.split('|').map(|word| phrases.word(word)).collect());
                }
            }
            phrases.all.push(phrase);
        }
        phrases
    })
}

impl Phrases {
    /// The place of a word of the file.
    fn word(&mut self, word: &str) -> At {
        let (bare, is_beginning) = word.strip_suffix('*').map_or((word, false), |bare| (bare, true));
        let folded = fold(bare);
        let known = self.words.iter().position(|other| other.folded == folded && other.is_beginning == is_beginning);
        known.unwrap_or_else(|| {
            let at = self.words.len();
            self.whole.entry(folded.clone()).or_default().push(at);
            self.heard.entry(sound(bare)).or_default().push(at);
            self.words.push(Pattern { letters: letters(&folded), folded, is_beginning });
            at
        })
    }
}
