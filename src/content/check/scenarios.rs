//! Scenarios: cases whose answers must fit the walkthrough.
//!
//! Whether a case really comes to its outcome is a matter of walking it, which `tests/walkthrough` does.

use std::collections::BTreeMap;

use super::{Checker, Files, line_of};
use crate::content::contact::Role;
use crate::content::flow::{Flow, FlowOutcome, Question, Urgency};
use crate::content::id::{OptionId, QuestionId, ScenarioId, SignId};
use crate::content::pack::Pack;
use crate::content::problem::{Wrong, nearest};
use crate::content::raw::{RawScenario, RawText};
use crate::content::scenario::Scenario;
use crate::content::sign::Age;
use crate::content::text::Text;

impl Checker {
    pub(super) fn scenarios(&mut self, files: &Files<'_>, packs: &[Pack], flow: &Flow) -> Vec<Scenario> {
        let mut scenarios = Vec::new();
        for pack in packs {
            let path = format!("{}/scenarios.json", pack.id);
            for (place, raw) in self.items::<RawScenario>(files, &path) {
                scenarios.extend(self.scenario(&path, &place, pack, packs, flow, raw));
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
        self.at_most(file, place, "title", &raw.title.da, 44);
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
        for option in options {
            if !question.options.iter().any(|known| known.id == **option) {
                let near = nearest(option, question.options.iter().map(|known| known.id.as_str()));
                self.problems.add(file, &*place, Wrong::UnknownId { kind: "option", id: option.clone(), near });
            }
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
