//! Queries that speak of danger now: for them the emergency line stands first, whatever else is found.
//!
//! The phrases stand in `urgent.txt`. Their words are met as written, by their sound or a slip away, so that a hurried hand
//! is understood; a typed word that the library knows as another word is taken as that word.
//! To find danger where there is none costs a line on the screen; the other way round it could cost a life.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::fold::fold;
use super::sound::sound;
use crate::content::Role;

const PHRASES: &str = include_str!("urgent.txt");

/// What kind of danger a query speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    is_beginning: bool,
}

/// The danger that the words of a query speak of. `is_known` tells whether the library has a word.
pub(super) fn danger(query: &[(String, &str)], is_known: &dyn Fn(&str) -> bool) -> Option<Danger> {
    let phrases = phrases();
    let typed: Vec<Vec<At>> =
        joined(query).iter().map(|(folded, written)| phrases.meets(folded, written, is_known)).collect();
    if typed.iter().all(Vec::is_empty) {
        return None;
    }
    phrases.all.iter().find(|phrase| phrase.is_in(&typed)).map(|phrase| phrase.danger)
}

/// *i morgen*, *i hjel*, *lige nu* and their like as the one word that many make of them.
fn joined(query: &[(String, &str)]) -> Vec<(String, String)> {
    const FIRST: [&str; 4] = ["i", "lige", "om", "right"];
    const SECOND: [&str; 11] =
        ["dag", "aften", "nat", "morgen", "hjel", "hjal", "nu", "lidt", "now", "eftermiddag", "formiddag"];
    let mut joined: Vec<(String, String)> = Vec::with_capacity(query.len());
    for (folded, written) in query {
        match joined.last_mut() {
            Some((before, text)) if FIRST.contains(&before.as_str()) && SECOND.contains(&folded.as_str()) => {
                before.push_str(folded);
                text.push_str(written);
            }
            _ => joined.push((folded.clone(), (*written).to_owned())),
        }
    }
    joined
}

impl Phrases {
    /// The words of the phrases that a typed word stands for.
    fn meets(&self, folded: &str, written: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<At> {
        let mut met: Vec<At> = self.whole.get(folded).cloned().unwrap_or_default();
        let begun = |pattern: &Pattern| pattern.is_beginning && folded.starts_with(&pattern.folded);
        met.extend(self.words.iter().enumerate().filter(|(_, pattern)| begun(pattern)).map(|(at, _)| at));
        if !met.is_empty() || folded.len() < 4 || is_known(folded) {
            return met;
        }
        met.extend(self.heard.get(&sound(written)).into_iter().flatten());
        if folded.len() >= 5 {
            let near = |pattern: &Pattern| {
                pattern.folded.len() >= 5
                    && pattern.folded.len().abs_diff(folded.len()) <= 1
                    && strsim::osa_distance(&pattern.folded, folded) == 1
            };
            met.extend(self.words.iter().enumerate().filter(|(_, pattern)| near(pattern)).map(|(at, _)| at));
        }
        met
    }
}

impl Phrase {
    fn is_in(&self, typed: &[Vec<At>]) -> bool {
        let has = |group: &[At], at: usize| typed.get(at).is_some_and(|met| met.iter().any(|met| group.contains(met)));
        if (0..typed.len()).any(|at| has(&self.without, at)) {
            return false;
        }
        if self.in_any_order {
            let mut places = Vec::new();
            for group in &self.groups {
                let Some(at) = (0..typed.len()).find(|at| has(group, *at)) else { return false };
                places.push(at);
            }
            let spread = places.iter().max().zip(places.iter().min()).map_or(0, |(last, first)| last - first);
            return spread <= 7;
        }
        (0..typed.len()).any(|from| self.follows(0, from, from, &has))
    }

    /// Whether the groups from `group` on follow, the next one between the words `from` and `to`.
    fn follows(&self, group: usize, from: usize, to: usize, has: &dyn Fn(&[At], usize) -> bool) -> bool {
        let Some(wanted) = self.groups.get(group) else { return true };
        (from..=to).any(|at| has(wanted, at) && self.follows(group + 1, at + 1, at + 4, has))
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
            self.words.push(Pattern { folded, is_beginning });
            at
        })
    }
}
