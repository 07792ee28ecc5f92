//! S5: no answer, tick or sign that worries more lowers how soon one must ring.
//!
//! Two walks are followed side by side: one as answered, one with a single thing changed. Questions that both meet are
//! answered alike, as kept answers are; a question that one of them alone meets may be answered in any way.
//! Routes have no rings, so the questions have an order, and the walk that stands at the earlier one goes on.
//! Pairs of places and facts that have been followed once need not be followed again.

use std::collections::{HashSet, VecDeque};

use super::model::{Choice, Facts, Kind, Model, Place, Scope, TooLarge, Way, always, written};
use super::{Failure, Proof};
use crate::content::{Flow, OptionId, Predicate, Urgency};

/// Where a walk stands, and what is known there.
type Standing = (Place, Facts);

/// Two walks that differ in one thing.
struct Pair<'f> {
    before: Standing,
    after: Standing,
    from: From<'f>,
}

enum From<'f> {
    /// The state at which the change is made, the answer before, and the change in words.
    Change { state: usize, answer: Option<Vec<&'f OptionId>>, change: String },
    /// The pair before, the question and its answer, and whether the walk before the change met it.
    Answer { pair: usize, question: usize, choice: usize, met_before: bool },
}

pub(super) fn prove<'f>(flow: &'f Flow, scope: &Scope<'f>, order: &[usize]) -> Result<Proof, TooLarge> {
    let mut proof =
        Proof::new("S5", "a more worrying answer, one more tick or one more sign never lowers how soon to ring");
    let model = Model::new(flow, scope, &levels(flow))?;
    let mut known = HashSet::new();
    let mut pairs: Vec<Pair<'f>> = Vec::new();
    let mut changes = 0;
    for (state, before) in model.states.iter().enumerate() {
        let Place::Question(question) = before.at else { continue };
        let choices = model.questions[question].choices.len();
        spend(scope, &model, choices * choices)?;
        for change in changes_at(&model, question) {
            changes += 1;
            let (from, to) = (before.facts | change.from.facts, before.facts | change.facts);
            let (from, to) = ((model.next(question, from), from), (model.next(question, to), to));
            if known.insert((from, to)) {
                let answer = Some(change.from.options.clone());
                let asked = model.questions[question].question;
                let words = format!("{} to {}", written(asked, &change.from.options), written(asked, &change.options));
                pairs.push(Pair { before: from, after: to, from: From::Change { state, answer, change: words } });
            }
        }
    }
    for (state, told) in model.told.iter().enumerate() {
        // A walk begins with each set of signs, and the states begin with these.
        let at = model.states[state].at;
        spend(scope, &model, model.signs.len())?;
        for sign in &model.signs {
            changes += 1;
            let (from, to) = ((at, told.facts), (at, told.facts | sign.facts));
            if known.insert((from, to)) {
                let change = format!("ticking the sign {}", sign.signs[0]);
                pairs.push(Pair { before: from, after: to, from: From::Change { state, answer: None, change } });
            }
        }
    }
    let ends = follow(&model, scope, order, &mut known, &mut pairs, &mut proof)?;
    proof.count("changes", changes);
    proof.count("outcomes compared", ends);
    Ok(proof)
}

/// Follows all pairs to their ends, and tells of those that end less urgent.
fn follow<'f>(
    model: &Model<'f>,
    scope: &Scope<'f>,
    order: &[usize],
    known: &mut HashSet<(Standing, Standing)>,
    pairs: &mut Vec<Pair<'f>>,
    proof: &mut Proof,
) -> Result<usize, TooLarge> {
    let rank = |place: Place| match place {
        Place::Question(question) => order[question],
        Place::End | Place::Nowhere => usize::MAX,
    };
    let mut ends = 0;
    let mut queue: VecDeque<usize> = (0..pairs.len()).collect();
    while let Some(pair) = queue.pop_front() {
        let Pair { before, after, .. } = pairs[pair];
        let first = rank(before.0).min(rank(after.0));
        let question = match (before.0, after.0) {
            (Place::Question(question), _) if rank(before.0) == first => question,
            (_, Place::Question(question)) => question,
            _ => {
                ends += 1;
                compare(model, pairs, pair, proof);
                continue;
            }
        };
        let go = |(place, facts): Standing, choice: &Choice<'_>| {
            if place == Place::Question(question) {
                let facts = facts | choice.facts;
                (model.next(question, facts), facts)
            } else {
                (place, facts)
            }
        };
        let met_before = before.0 == Place::Question(question);
        spend(scope, model, PAIR * model.questions[question].choices.len())?;
        for (index, choice) in model.questions[question].choices.iter().enumerate() {
            let (before, after) = (go(before, choice), go(after, choice));
            if known.insert((before, after)) {
                let from = From::Answer { pair, question, choice: index, met_before };
                pairs.push(Pair { before, after, from });
                queue.push_back(pairs.len() - 1);
            }
        }
    }
    Ok(ends)
}

/// What it takes to follow a pair by one answer, and to keep that it was followed.
const PAIR: usize = 32;

fn spend(scope: &Scope<'_>, model: &Model<'_>, work: usize) -> Result<(), TooLarge> {
    scope.spend(work).map_err(|_| model.too_large("what two walks know that differ in one answer"))
}

fn compare(model: &Model<'_>, pairs: &[Pair<'_>], pair: usize, proof: &mut Proof) {
    let (before, after) = (urgency(model, pairs[pair].before.1), urgency(model, pairs[pair].after.1));
    if after >= before {
        return;
    }
    let (mut answered, mut then) = (Vec::new(), Vec::new());
    let mut at = pair;
    let (way, change) = loop {
        match &pairs[at].from {
            From::Answer { pair, question, choice, met_before } => {
                let options = model.questions[*question].choices[*choice].options.clone();
                if *met_before {
                    answered.push((*question, options));
                } else {
                    then.push(written(model.questions[*question].question, &options));
                }
                at = *pair;
            }
            From::Change { state, answer, change } => {
                let mut way: Way<'_> = model.way(*state);
                if let (Some(options), Place::Question(question)) = (answer, model.states[*state].at) {
                    way.answers.push((question, options.clone()));
                }
                break (way, change);
            }
        }
    };
    let mut way = way;
    way.answers.extend(answered.into_iter().rev());
    then.reverse();
    let then = if then.is_empty() { String::new() } else { format!(", then {}", then.join(", ")) };
    let what = format!("{change}{then} lowers {} to {}", before.word(), after.word());
    proof.fail(Failure { what, path: model.written(&way) });
}

/// An answer and a more worrying one.
struct Change<'m, 'f> {
    from: &'m Choice<'f>,
    facts: Facts,
    options: Vec<&'f OptionId>,
}

/// *Nej* to all else, *Ved ikke* to all but *Nej*, and one tick more.
fn changes_at<'m, 'f>(model: &'m Model<'f>, question: usize) -> Vec<Change<'m, 'f>> {
    let asked = &model.questions[question];
    let mut changes = Vec::new();
    for from in &asked.choices {
        let more = |to: &&Choice<'f>| match from.kind {
            Kind::No => to.kind != Kind::No,
            Kind::DontKnow => !matches!(to.kind, Kind::No | Kind::DontKnow),
            Kind::Ticks | Kind::Other => false,
        };
        changes.extend(asked.choices.iter().filter(more).map(|to| Change {
            from,
            facts: to.facts,
            options: to.options.clone(),
        }));
        if from.kind == Kind::Ticks {
            for (option, told) in asked.question.options.iter().zip(&asked.options) {
                if !option.exclusive && !from.options.contains(&&option.id) {
                    let options = from.options.iter().copied().chain([&option.id]).collect();
                    changes.push(Change { from, facts: from.facts | told, options });
                }
            }
        }
    }
    changes
}

/// For each urgency but the least: that an outcome which is at least so urgent applies.
pub(super) fn levels(flow: &Flow) -> Vec<Predicate> {
    let at_least = |urgency: Urgency| {
        let outcomes = flow.outcomes.iter().filter(|outcome| outcome.urgency >= urgency);
        Predicate::Any(outcomes.map(|outcome| outcome.when.clone().unwrap_or_else(always)).collect())
    };
    Urgency::ALL[1..].iter().map(|urgency| at_least(*urgency)).collect()
}

/// How soon to ring, in a model that watches the [`levels`].
pub(super) fn urgency(model: &Model<'_>, facts: Facts) -> Urgency {
    let reached = (1..Urgency::ALL.len()).take_while(|level| model.holds(level - 1, facts)).last();
    Urgency::ALL[reached.unwrap_or(0)]
}
