//! Scenarios: cases whose answers must fit the walkthrough.
//!
//! Whether a case really comes to its outcome is a matter of walking it, which `tests/walkthrough` does.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checker, Files, line_of};
use crate::content::contact::Role;
use crate::content::flow::{AnswerOption, Flow, FlowOutcome, Question, Target, Urgency};
use crate::content::id::{FactId, OptionId, QuestionId, ScenarioId, SignId};
use crate::content::pack::Pack;
use crate::content::problem::{Wrong, nearest};
use crate::content::raw::{RawScenario, RawText};
use crate::content::scenario::Scenario;
use crate::content::sign::{Age, Sign};
use crate::content::text::Text;

/// Most characters of a title.
const MOST_TITLE: usize = 44;

impl Checker {
    pub(super) fn scenarios(
        &mut self,
        files: &Files<'_>,
        packs: &[Pack],
        flow: &Flow,
        signs: &[Sign],
    ) -> Vec<Scenario> {
        let mut scenarios = Vec::new();
        for pack in packs {
            let path = format!("{}/scenarios.json", pack.id);
            for (place, raw) in self.items::<RawScenario>(files, &path) {
                let told = self.problems.len();
                let scenario = self.scenario(&path, &place, pack, packs, flow, raw);
                // Wrong answers lead another way.
                if let Some(scenario) = scenario.as_ref().filter(|_| self.problems.len() == told) {
                    self.goes_its_way(&path, &place, flow, signs, scenario);
                }
                scenarios.extend(scenario);
            }
        }
        scenarios
    }

    fn scenario(
        &mut self,
        file: &str,
        place: &str,
        pack: &Pack,
        packs: &[Pack],
        flow: &Flow,
        mut raw: RawScenario,
    ) -> Option<Scenario> {
        let item = raw.take_item();
        let item = self.item(file, place, pack, packs, item);
        for (field, none) in
            [("answers", raw.answers.is_empty()), ("expect", raw.expect.is_empty()), ("avoid", raw.avoid.is_empty())]
        {
            if none {
                self.problems.add(file, place, Wrong::EmptyField { field });
            }
        }
        self.at_most(file, place, "title", &raw.title, MOST_TITLE);
        let age = self.word(file, place, "age", &raw.age, Age::ALL, Age::word);
        let urgency = self.word(file, place, "urgency", &raw.urgency, Urgency::ALL, Urgency::word);
        let first = self.word(file, place, "role", &raw.first, Role::ALL, Role::word);
        let answers = self.answers_of(file, place, flow, &raw.answers);
        let line = line_of(pack, packs);
        for sign in &raw.signs {
            if let Err(wrong) = self.sign_ids.reach("sign", sign, &line) {
                self.problems.add(file, place, wrong);
            }
        }
        let outcome = self.outcome_of(file, place, flow, &raw.outcome);
        let title = self.text(file, place, "title", raw.title);
        let case = self.text(file, place, "case", raw.case);
        let expect = self.lines(file, place, "expect", raw.expect);
        let avoid = self.lines(file, place, "avoid", raw.avoid);
        Some(Scenario {
            id: ScenarioId::new(&raw.id),
            item: item?,
            title,
            case,
            age: age?,
            answers,
            signs: raw.signs.iter().map(|sign| SignId::new(sign)).collect(),
            outcome: outcome?.id.clone(),
            urgency: urgency?,
            first: first?,
            expect,
            avoid,
        })
    }

    fn lines(&mut self, file: &str, place: &str, field: &'static str, raw: Vec<RawText>) -> Vec<Text> {
        raw.into_iter().map(|line| self.text(file, place, field, line)).collect()
    }

    /// The answers whose questions and options the flow has, in its order; a problem for each other one.
    fn answers_of(
        &mut self,
        file: &str,
        place: &str,
        flow: &Flow,
        raw: &BTreeMap<String, Vec<String>>,
    ) -> Vec<(QuestionId, Vec<OptionId>)> {
        for (question, options) in raw {
            if let Some(known) = flow.questions.iter().find(|known| known.id == **question) {
                self.options_of(file, place, known, options);
            } else {
                let near = nearest(question, flow.questions.iter().map(|known| known.id.as_str()));
                self.problems.add(file, place, Wrong::UnknownId { kind: "question", id: question.clone(), near });
            }
        }
        flow.questions
            .iter()
            .filter_map(|question| {
                let given = raw.get(question.id.as_str())?;
                let options = question.options.iter().map(|option| &option.id);
                let chosen = options.filter(|option| given.iter().any(|id| **option == **id)).cloned();
                Some((question.id.clone(), chosen.collect()))
            })
            .collect()
    }

    fn options_of(&mut self, file: &str, place: &str, question: &Question, options: &[String]) {
        let place = format!("{place}: {}", question.id);
        if options.is_empty() {
            self.problems.add(file, &*place, Wrong::EmptyField { field: "the answer" });
        }
        let known = question.options.iter().filter(|known| options.iter().any(|option| known.id == **option));
        let count = known.count();
        if count > 1 && !question.multiple {
            self.problems.add(file, &*place, Wrong::OneAnswer { count });
        }
        for option in options {
            let is_alone = |known: &AnswerOption| known.exclusive && known.id == **option;
            if question.multiple && options.len() > 1 && question.options.iter().any(is_alone) {
                self.problems.add(file, &*place, Wrong::AnswerNotAlone { option: option.clone() });
            }
            if !question.options.iter().any(|known| known.id == **option) {
                let near = nearest(option, question.options.iter().map(|known| known.id.as_str()));
                self.problems.add(file, &*place, Wrong::UnknownId { kind: "option", id: option.clone(), near });
            }
        }
    }

    /// Every question on the way is answered, and no other.
    fn goes_its_way(&mut self, file: &str, place: &str, flow: &Flow, signs: &[Sign], scenario: &Scenario) {
        let ticked = signs.iter().filter(|sign| scenario.signs.contains(&sign.id));
        let mut facts: BTreeSet<&FactId> = ticked.flat_map(|sign| &sign.facts).collect();
        let mut asked: BTreeSet<&QuestionId> = BTreeSet::new();
        let mut at = flow.question(&flow.start);
        // Where the outcome is shown meanwhile, the case may end.
        let mut may_end = false;
        while let Some(question) = at.filter(|question| asked.insert(&question.id)) {
            let Some((_, chosen)) = scenario.answers.iter().find(|(id, _)| *id == question.id) else {
                if !may_end {
                    let wrong = Wrong::NotAnswered { question: question.id.to_string() };
                    self.problems.add(file, place, wrong);
                }
                break;
            };
            facts.extend(chosen.iter().filter_map(|option| question.option(option)).flat_map(|option| &option.facts));
            let has = |fact: &FactId| facts.contains(fact);
            let route = question.next.iter().find(|route| route.when.as_ref().is_none_or(|when| when.holds(&has)));
            may_end |= route.is_some_and(|route| route.meanwhile);
            at = match route.map(|route| &route.to) {
                Some(Target::Question(id)) => flow.question(id),
                Some(Target::Outcome) | None => None,
            };
        }
        for (question, _) in scenario.answers.iter().filter(|(question, _)| !asked.contains(question)) {
            self.problems.add(file, place, Wrong::NotOnTheWay { question: question.to_string() });
        }
    }

    fn outcome_of<'f>(&mut self, file: &str, place: &str, flow: &'f Flow, id: &str) -> Option<&'f FlowOutcome> {
        let found = flow.outcomes.iter().find(|outcome| outcome.id == *id);
        if found.is_none() {
            let near = nearest(id, flow.outcomes.iter().map(|outcome| outcome.id.as_str()));
            self.problems.add(file, place, Wrong::UnknownId { kind: "outcome", id: id.to_owned(), near });
        }
        found
    }
}
