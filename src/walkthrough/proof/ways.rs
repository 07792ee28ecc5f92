//! Where the ways through the questions lead: all to an end, in few questions, past everything that was written.

use std::collections::{BTreeSet, HashMap};

use super::model::{Facts, Model, Place, Scope, TooLarge};
use super::rules::both;
use super::{Failure, LONGEST, MEDIAN, Proof};
use crate::content::wellknown::option;
use crate::content::{Flow, Predicate, Question, Target};

/// Every question has a route for whatever is answered, no route leads nowhere, and none leads back.
pub(super) fn every_way_ends<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("ends", "every path ends in an outcome, and none goes in a ring");
    if let Some(ring) = ring(flow) {
        let what = format!("the questions go in a ring: {}", ring.join(" -> "));
        let model = Model::new(flow, scope, &[])?;
        let last = ring.len().saturating_sub(2);
        proof.fail(Failure { what, path: first_at(&model, &ring[last]) });
        return Ok(proof);
    }
    // That some outcome applies.
    let applies = flow.outcomes.iter().map(|outcome| both(outcome.when.as_ref(), None));
    let model = Model::new(flow, scope, &[Predicate::Any(applies.collect())])?;
    for (index, state) in model.states.iter().enumerate() {
        match state.at {
            Place::Nowhere => {
                let what = match model.way(index).answers.last() {
                    Some((question, _)) => format!("no route leads on from {}", flow.questions[*question].id),
                    None => format!("the walk begins at {}, which is no question", flow.start),
                };
                proof.fail(Failure { what, path: model.path(index) });
            }
            Place::End if !model.holds(0, state.facts) => {
                proof.fail(Failure { what: "no outcome applies".to_owned(), path: model.path(index) });
            }
            Place::End | Place::Question(_) => {}
        }
    }
    // Without a ring the ways can be counted, every selection of every question.
    if proof.holds() {
        let mut counted = HashMap::new();
        let start = model.states[0].at;
        proof.counts.push(("paths of answers", paths(&model, start, 0, &mut counted)));
    }
    proof.count("combinations of signs", model.told.len());
    Ok(proof)
}

/// The selections of answers that lead on from here.
fn paths(model: &Model<'_>, at: Place, facts: Facts, counted: &mut HashMap<(Place, Facts), u128>) -> u128 {
    let Place::Question(question) = at else { return 1 };
    if let Some(known) = counted.get(&(at, facts)) {
        return *known;
    }
    let mut sum = 0_u128;
    for choice in &model.questions[question].choices {
        let facts = facts | choice.facts;
        let on = paths(model, model.next(question, facts), facts, counted);
        sum = sum.saturating_add(choice.clicks.saturating_mul(on));
    }
    counted.insert((at, facts), sum);
    sum
}

/// A ring that the routes allow, whether or not anybody can walk it.
fn ring(flow: &Flow) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    flow.questions.iter().find_map(|question| ring_from(flow, question, &mut Vec::new(), &mut done))
}

fn ring_from<'f>(
    flow: &'f Flow,
    question: &'f Question,
    line: &mut Vec<&'f str>,
    done: &mut BTreeSet<&'f str>,
) -> Option<Vec<String>> {
    let id = question.id.as_str();
    if let Some(begin) = line.iter().position(|passed| *passed == id) {
        return Some(line[begin..].iter().chain([&id]).map(|id| (*id).to_owned()).collect());
    }
    if done.contains(id) {
        return None;
    }
    line.push(id);
    let ring = targets(flow, question).find_map(|next| ring_from(flow, next, line, done));
    line.pop();
    done.insert(id);
    ring
}

fn targets<'f>(flow: &'f Flow, question: &'f Question) -> impl Iterator<Item = &'f Question> {
    question.next.iter().filter_map(|route| match &route.to {
        Target::Question(id) => flow.question(id),
        Target::Outcome => None,
    })
}

/// The place of each question in an order that every way keeps. Nothing where the questions go in a ring.
pub(super) fn order(flow: &Flow) -> Option<Vec<usize>> {
    let index = |question: &Question| flow.questions.iter().position(|known| known.id == question.id);
    let mut ranks: Vec<Option<usize>> = vec![None; flow.questions.len()];
    let mut next = flow.questions.len();
    // From the last question back: one is placed once all that its routes lead to have been.
    while next > 0 {
        let ready = flow.questions.iter().enumerate().find(|(at, question)| {
            ranks[*at].is_none() && targets(flow, question).filter_map(index).all(|target| ranks[target].is_some())
        });
        next -= 1;
        ranks[ready?.0] = Some(next);
    }
    ranks.into_iter().collect()
}

/// A path to the first state at this question.
fn first_at(model: &Model<'_>, question: &str) -> Vec<String> {
    let asked = |place| matches!(place, Place::Question(at) if model.questions[at].question.id == *question);
    model.states.iter().position(|state| asked(state.at)).map_or_else(Vec::new, |state| model.path(state))
}

/// Every question is asked, every route taken, and every line, step and call of every outcome is shown to somebody.
pub(super) fn everything_is_reached<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("reached", "no question, route, outcome, call, line or step is out of reach");
    let mut unreached = |what: String| proof.fail(Failure { what, path: Vec::new() });
    let model = Model::new(flow, scope, &[])?;
    let mut asked: BTreeSet<usize> = BTreeSet::new();
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    for state in &model.states {
        let Place::Question(question) = state.at else { continue };
        asked.insert(question);
        let told = model.questions[question].choices.iter().map(|choice| state.facts | choice.facts);
        taken.extend(told.filter_map(|facts| Some((question, model.route(question, facts)?))));
    }
    for (index, question) in flow.questions.iter().enumerate() {
        if !asked.contains(&index) {
            unreached(format!("no path asks {}", question.id));
            continue;
        }
        for route in (0..question.next.len()).filter(|route| !taken.contains(&(index, *route))) {
            unreached(format!("no path takes route {} of {}", route + 1, question.id));
        }
    }
    let mut parts = 0;
    for outcome in &flow.outcomes {
        let within = |when: &Option<Predicate>| both(outcome.when.as_ref(), when.as_ref());
        let parts_of = [("outcome".to_owned(), within(&None))]
            .into_iter()
            .chain(number("call", outcome.call.iter().map(|call| within(&call.when))))
            .chain(number("say", outcome.say.iter().map(|line| within(&line.when))))
            .chain(number("do_not", outcome.do_not.iter().map(|line| within(&line.when))))
            .chain(number("step", outcome.steps.iter().map(|step| within(&step.when))));
        let (names, conditions): (Vec<String>, Vec<Predicate>) = parts_of.unzip();
        parts += names.len();
        let model = Model::new(flow, scope, &conditions)?;
        for (index, name) in names.iter().enumerate() {
            if !model.ends().any(|(_, end)| model.holds(index, end.facts)) {
                unreached(format!("no path shows {name} of {}", outcome.id));
                if index == 0 {
                    break;
                }
            }
        }
    }
    proof.count("questions", flow.questions.len());
    proof.count("routes", flow.questions.iter().map(|question| question.next.len()).sum());
    proof.count("outcomes", flow.outcomes.len());
    proof.count("parts of outcomes", parts - flow.outcomes.len());
    Ok(proof)
}

fn number<I: Iterator<Item = Predicate>>(name: &str, conditions: I) -> impl Iterator<Item = (String, Predicate)> {
    conditions.enumerate().map(move |(index, when)| (format!("{name} {}", index + 1), when))
}

/// How many comparisons it takes to find a way among many.
const LOOK_UP: usize = 20;

/// How many questions the ways ask. A way is a line of questions; how they are answered makes no other.
pub(super) fn lengths<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("length", "no path asks more than nine questions, and half of the ways at most six");
    let model = Model::new(flow, scope, &[])?;
    let mut ways: BTreeSet<Vec<usize>> = BTreeSet::new();
    let mut seen: BTreeSet<(Vec<usize>, Place, Facts)> = BTreeSet::new();
    let mut open: Vec<(Vec<usize>, Place, Facts)> =
        model.told.iter().map(|told| (Vec::new(), model.states[0].at, told.facts)).collect();
    while let Some((asked, at, facts)) = open.pop() {
        let Place::Question(question) = at else {
            ways.insert(asked);
            continue;
        };
        // Each way is a list of its own, and looked up among the others.
        let work = model.questions[question].choices.len() * (asked.len() + LOOK_UP);
        if scope.spend(work).is_err() {
            return Err(model.too_large("the ways through the questions"));
        }
        for choice in &model.questions[question].choices {
            let facts = facts | choice.facts;
            let asked: Vec<usize> = asked.iter().copied().chain([question]).collect();
            let more = (asked, model.next(question, facts), facts);
            if seen.insert(more.clone()) {
                open.push(more);
            }
        }
    }
    let mut lengths: Vec<usize> = ways.iter().map(Vec::len).collect();
    lengths.sort_unstable();
    let longest = lengths.last().copied().unwrap_or(0);
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    // The state that took the most answers.
    let path = || {
        let ends = model.ends().map(|(end, _)| model.path(end));
        ends.max_by_key(|path| path.iter().filter(|part| !part.starts_with("sign=")).count()).unwrap_or_default()
    };
    if longest > LONGEST {
        proof.fail(Failure {
            what: format!("the longest way asks {longest} questions; at most {LONGEST}"),
            path: path(),
        });
    }
    if median > MEDIAN {
        proof.fail(Failure { what: format!("the median way asks {median} questions; at most {MEDIAN}"), path: path() });
    }
    proof.count("ways", ways.len());
    proof.count("longest", longest);
    proof.count("median", median);
    Ok(proof)
}

/// Nobody is made to choose between *Ja* and *Nej*.
pub(super) fn dont_know<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("dont-know", "every question can be answered with Ved ikke, which stands alone");
    let model = Model::new(flow, scope, &[])?;
    for question in &flow.questions {
        let what = match question.options.iter().find(|option| option.id == *option::DONT_KNOW) {
            None => format!("{} has no option ved-ikke", question.id),
            Some(option) if question.multiple && !option.exclusive => {
                format!("{} lets ved-ikke be ticked beside others", question.id)
            }
            Some(_) => continue,
        };
        proof.fail(Failure { what, path: first_at(&model, question.id.as_str()) });
    }
    proof.count("questions", flow.questions.len());
    Ok(proof)
}
