//! Where the routes lead: every question can be reached, leads on, and comes back to none before it.

use std::collections::{BTreeMap, BTreeSet};

use super::FlowCheck;
use crate::content::model::flow::{Flow, Question, Target};
use crate::content::problem::Wrong;

impl FlowCheck<'_> {
    pub(super) fn routes_lead_on(&mut self, flow: &Flow) {
        for question in &flow.questions {
            self.routes_end(question);
        }
        let next: Edges<'_> = flow.questions.iter().map(|question| (question.id.as_str(), edges(question))).collect();
        let mut walk = Walk { next: &next, line: Vec::new(), done: BTreeSet::new(), rings: Vec::new() };
        walk.from(flow.start.as_str());
        let reached = walk.done.clone();
        for question in &flow.questions {
            walk.from(question.id.as_str());
        }
        for ring in walk.rings {
            self.add("questions", Wrong::Cycle { ring });
        }
        // Where the start leads nowhere, that alone is told.
        let unreached = flow.questions.iter().filter(|question| !reached.contains(question.id.as_str()));
        for question in unreached.filter(|_| next.contains_key(flow.start.as_str())) {
            self.add(&format!("question {}", question.id), Wrong::Unreachable { id: question.id.to_string() });
        }
    }

    /// The last route has no condition, and none before it lacks one.
    fn routes_end(&mut self, question: &Question) {
        let place = format!("question {}", question.id);
        if question.next.last().is_none_or(|last| last.when.is_some()) {
            self.add(&place, Wrong::DeadEnd);
        }
        let before_last = question.next.len().saturating_sub(1);
        for (index, route) in question.next.iter().take(before_last).enumerate() {
            if route.when.is_none() {
                self.add(&format!("{place}, route {}", index + 1), Wrong::RouteAfterAlways);
            }
        }
    }
}

type Edges<'f> = BTreeMap<&'f str, Vec<&'f str>>;

fn edges(question: &Question) -> Vec<&str> {
    let targets = question.next.iter().filter_map(|route| match &route.to {
        Target::Question(id) => Some(id.as_str()),
        Target::Outcome => None,
    });
    targets.collect()
}

/// Follows all routes in depth first.
struct Walk<'w, 'f> {
    next: &'w Edges<'f>,
    /// The questions from where it began to where it is.
    line: Vec<&'f str>,
    /// The questions whose routes have all been followed.
    done: BTreeSet<&'f str>,
    rings: Vec<Vec<String>>,
}

impl<'f> Walk<'_, 'f> {
    fn from(&mut self, question: &'f str) {
        if let Some(begin) = self.line.iter().position(|passed| *passed == question) {
            let ring = self.line.iter().skip(begin).chain([&question]).map(|id| (*id).to_owned()).collect();
            self.rings.push(ring);
            return;
        }
        if self.done.contains(question) {
            return;
        }
        self.line.push(question);
        let targets = self.next.get(question).cloned().unwrap_or_default();
        let targets: BTreeSet<&str> = targets.into_iter().collect();
        for target in targets {
            self.from(target);
        }
        self.line.pop();
        self.done.insert(question);
    }
}
