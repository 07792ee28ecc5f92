//! A query answered: danger first, then the hits, and where there are none, the next step.

use super::document::{HitKind, ItemId};
use super::fold::fold;
use super::index::Index;
use super::query::{Query, Typed, typed};
use super::rank::{Ranked, rank};
use super::show::{Answers, Marked, show};
use super::urgent::{Danger, danger};
use super::words::{is_number, words};
use crate::content::{Clock, Phone, Role};

/// One found item.
#[derive(Clone, Debug)]
pub struct Hit {
    pub item: ItemId,
    pub title: Marked,
    pub snippet: Marked,
    /// The heading that the snippet stands under, in a text that has headings.
    pub section: Option<String>,
    pub phones: Vec<Phone>,
    /// Comparable within one query alone; never shown to the user.
    pub score: f32,
}

/// What a query finds.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best first; where there is danger, whom to ring now before all others.
    pub hits: Vec<Hit>,
    /// What danger the query speaks of.
    pub danger: Option<Danger>,
    /// Where there are no hits: what may have been meant, as a query that finds something.
    pub meant: Option<String>,
    /// Where there are no hits: whom to ask, and what lies nearest.
    pub next: Vec<Hit>,
}

/// More words than these say no more.
const MOST_ALSO: usize = 3;

impl Found {
    /// What the hits were found by though it was not typed: other forms and other spellings, the best hit's first.
    #[must_use]
    pub fn also(&self, typed: &str) -> Vec<String> {
        let typed: Vec<String> = words(typed).into_iter().map(|word| word.folded).collect();
        let mut also: Vec<String> = Vec::new();
        for marked in self.hits.iter().flat_map(|hit| [&hit.title, &hit.snippet]) {
            for met in marked.marks.iter().filter_map(|mark| marked.text.get(mark.clone())) {
                let (word, folded) = (met.to_lowercase(), fold(met));
                let is_typed = typed.iter().any(|typed| folded.starts_with(typed.as_str()));
                if !is_typed && !also.contains(&word) {
                    also.push(word);
                }
                if also.len() == MOST_ALSO {
                    return also;
                }
            }
        }
        also
    }
}

/// Whom to ask when nothing is found.
const ADVISERS: [Role; 2] = [Role::Sikkerhedskonsulent, Role::Raadgivning];
/// Texts that lie near, when nothing is found.
const NEAREST: usize = 4;
/// So many texts are held against what was typed.
const MOST_COMPARED: usize = 200;

impl Index {
    /// What `query` finds.
    #[must_use]
    pub fn find(&self, query: &Query<'_>) -> Found {
        let typed = typed(query.text, &self.lexicon);
        let danger = query.danger.into_iter().chain(self.danger(query.text)).min();
        let (mut ranked, answers) = rank(self, query, &typed);
        let first = danger.map_or(Vec::new(), |danger| self.who_fills(danger.roles()));
        let top = ranked.first().map_or(1.0, |best| best.score);
        ranked.retain(|hit| !first.contains(&hit.document));
        let urgent = first.into_iter().map(|document| Ranked { document, score: top });
        let mut counts = [0_usize; HitKind::ALL.len()];
        let hits: Vec<Hit> = urgent
            .chain(ranked)
            .filter(|hit| {
                let count = &mut counts[self.documents[hit.document].id.kind() as usize];
                *count += 1;
                *count <= query.of_a_kind
            })
            .take(query.limit)
            .map(|hit| self.hit(hit, &answers))
            .collect();
        if !hits.is_empty() {
            return Found { hits, danger, ..Found::default() };
        }
        let next = self.next_steps(&typed, &answers, query.clock);
        Found { hits, danger, meant: self.meant(&typed), next }
    }

    /// What danger a text speaks of, wherever in it and however long it is.
    #[must_use]
    pub fn danger(&self, text: &str) -> Option<Danger> {
        danger(text, &self.lexicon)
    }

    /// At most `limit` hits for a text, the best first.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        self.find(&Query::new(text, limit)).hits
    }

    fn hit(&self, ranked: Ranked, answers: &Answers) -> Hit {
        let document = &self.documents[ranked.document];
        let (title, snippet, heading) = show(document, &self.shown[ranked.document], answers, &self.lexicon);
        Hit {
            item: document.id.clone(),
            title,
            snippet,
            section: (document.id.kind() == HitKind::Article && !heading.is_empty()).then_some(heading),
            phones: document.reach.as_ref().map(|reach| reach.phones.clone()).unwrap_or_default(),
            score: ranked.score,
        }
    }

    /// The query with the likeliest words of the texts for those that nothing answers; nothing where there are none.
    fn meant(&self, typed: &[Typed<'_>]) -> Option<String> {
        let mut guessed = false;
        let words: Vec<&str> = typed
            .iter()
            .map(|word| {
                let own = if word.written.is_empty() { &*word.folded } else { &*word.written };
                let guess =
                    if word.is_stop || is_number(&word.folded) { None } else { self.lexicon.guess(&word.folded, own) };
                guessed |= guess.is_some();
                guess.unwrap_or(own)
            })
            .collect();
        guessed.then(|| words.join(" "))
    }

    /// Whom to ask, and the texts that share most letters with what was typed, else those on how to go on.
    fn next_steps(&self, typed: &[Typed<'_>], answers: &Answers, clock: Clock) -> Vec<Hit> {
        let letters: String = typed.iter().map(|word| word.folded.as_str()).take(4).collect();
        let mut advisers = self.who_fills(&ADVISERS);
        advisers.sort_by_key(|adviser| {
            self.documents[*adviser].reach.as_ref().map(|reach| reach.rank(clock).among_asked(clock))
        });
        let articles = self.documents.iter().zip(&self.titles).enumerate();
        let articles = articles.filter(|(_, (document, _))| document.id.kind() == HitKind::Article).take(MOST_COMPARED);
        let mut near: Vec<(usize, f64)> = articles.map(|(at, (_, title))| (at, shared(&letters, title))).collect();
        near.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        near.truncate(NEAREST);
        let near = near.into_iter().map(|(document, _)| Ranked { document, score: 1.0 });
        let advisers = advisers.into_iter().map(|document| Ranked { document, score: 1.0 });
        advisers.chain(near).map(|hit| self.hit(hit, answers)).collect()
    }

    /// Those who fill the roles and have a number, in the order of the roles.
    fn who_fills(&self, roles: &[Role]) -> Vec<usize> {
        let fills = |role: &Role| {
            self.documents.iter().position(|document| {
                document.reach.as_ref().is_some_and(|reach| reach.roles.contains(role) && !reach.phones.is_empty())
            })
        };
        roles.iter().filter_map(fills).collect()
    }
}

/// Which part of the pairs of letters stand in the title as well (Dice).
fn shared(letters: &str, title: &str) -> f64 {
    if letters.is_empty() {
        return 0.0;
    }
    let start: String = letters.chars().take(40).collect();
    title.split_whitespace().map(|word| strsim::sorensen_dice(&start, word)).fold(0.0, f64::max)
}
