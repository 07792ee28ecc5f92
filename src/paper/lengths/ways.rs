//! How long the outcomes of all ways are on which at most two options of a question are ticked.

use std::collections::HashMap;

use super::bits::{Bits, Facts, TooMany, Weights, When, Words};
use crate::content::{AnswerOption, Flow, Language, Question, Target};

/// Most options of a question that are ticked together.
const TICKS: usize = 2;

/// The lengths of all ways.
#[derive(Clone, Debug)]
pub struct Ways {
    pub count: u64,
    /// Words of what to say, not to do and to do, on half of the ways at most.
    pub median: usize,
    /// The most words of these.
    pub longest: usize,
    /// The first of the longest ways, as `question=option,option`.
    pub path: Vec<String>,
}

/// Every way of a flow.
pub fn ways(flow: &Flow, language: Language) -> Result<Ways, TooMany> {
    let bits = Bits::new(flow)?;
    let weights = Weights::new(flow, &bits, language);
    let asked = flow.questions.iter().map(|question| Asked::new(flow, question, &bits)).collect();
    let asked = Walking { asked };
    let start = flow.questions.iter().position(|question| question.id == flow.start);
    // Ways that come to the same facts have the same outcome.
    let mut ends: HashMap<Facts, u64> = HashMap::new();
    asked.follow(start, 0, &mut Vec::new(), &mut |facts, _| {
        *ends.entry(facts).or_default() += 1;
        true
    });
    let mut lengths: Vec<(Words, Facts, u64)> =
        ends.into_iter().map(|(facts, count)| (weights.of(facts), facts, count)).collect();
    lengths.sort_unstable_by_key(|(words, facts, _)| (words.whole, *facts));
    let count = lengths.iter().map(|(_, _, count)| count).sum();
    let mut passed = 0;
    let median = lengths.iter().find(|(_, _, ways)| {
        passed += ways;
        2 * passed >= count
    });
    let longest = lengths.last();
    let mut path = Vec::new();
    if let Some((_, longest, _)) = longest {
        asked.follow(start, 0, &mut Vec::new(), &mut |facts, way| {
            if facts == *longest {
                path = way.iter().map(|(question, choice)| asked.written(flow, *question, *choice)).collect();
            }
            facts != *longest
        });
    }
    let words = |of: Option<&(Words, Facts, u64)>| of.map_or(0, |(words, _, _)| words.whole);
    Ok(Ways { count, median: words(median), longest: words(longest), path })
}

struct Walking {
    asked: Vec<Asked>,
}

/// A question with what can be answered at it.
struct Asked {
    /// What each choice tells, and the options that it is, by their place.
    choices: Vec<(Facts, Vec<usize>)>,
    /// Where it leads; to the end where there is no question.
    next: Vec<(When, Option<usize>)>,
}

impl Asked {
    fn new(flow: &Flow, question: &Question, bits: &Bits<'_>) -> Self {
        let tells = |index: &usize| bits.facts(&question.options[*index].facts);
        let together = |option: &AnswerOption| question.multiple && !option.exclusive;
        let mut picks: Vec<Vec<usize>> = (0..question.options.len()).map(|index| vec![index]).collect();
        let mut last = picks.clone();
        for _ in 1..TICKS {
            let more = |pick: &Vec<usize>| {
                let after = pick.last().map_or(0, |last| last + 1);
                let pick = pick.clone();
                (after..question.options.len()).map(move |index| [pick.clone(), vec![index]].concat())
            };
            let fits = |pick: &Vec<usize>| pick.iter().all(|index| together(&question.options[*index]));
            last = last.iter().flat_map(more).filter(fits).collect();
            picks.extend(last.iter().cloned());
        }
        let choices = picks.into_iter().map(|pick| (pick.iter().map(tells).fold(0, |all, told| all | told), pick));
        let place = |target: &Target| match target {
            Target::Question(id) => flow.questions.iter().position(|question| question.id == *id),
            Target::Outcome => None,
        };
        Self {
            choices: choices.collect(),
            next: question.next.iter().map(|route| (bits.when(route.when.as_ref()), place(&route.to))).collect(),
        }
    }
}

/// What is done at the end of a way, with what is known there and what was answered; tells whether to go on.
type End<'e> = dyn FnMut(Facts, &[(usize, usize)]) -> bool + 'e;

impl Walking {
    /// Walks all ways from a question on, and ends each with `end`, which tells whether to go on.
    fn follow(&self, at: Option<usize>, facts: Facts, way: &mut Vec<(usize, usize)>, end: &mut End<'_>) -> bool {
        let Some(question) = at else { return end(facts, way) };
        let asked = &self.asked[question];
        asked.choices.iter().enumerate().all(|(choice, (told, _))| {
            let facts = facts | told;
            let Some((_, next)) = asked.next.iter().find(|(when, _)| when.holds(facts)) else { return true };
            way.push((question, choice));
            let on = self.follow(*next, facts, way, end);
            way.pop();
            on
        })
    }

    fn written(&self, flow: &Flow, question: usize, choice: usize) -> String {
        let asked = &flow.questions[question];
        let options = self.asked[question].choices[choice].1.iter().map(|index| asked.options[*index].id.as_str());
        format!("{}={}", asked.id, options.collect::<Vec<&str>>().join(","))
    }
}
