//! Scenarios: cases whose answers must fit the walkthrough.
//!
//! Whether a case really comes to its outcome is a matter of walking it, which `tests/core/walkthrough` does.

use std::collections::{BTreeMap, BTreeSet};

use super::ways::Ways;
use super::{Checker, Files, line_of};
use crate::content::model::contact::Role;
use crate::content::model::flow::{AnswerOption, Flow, FlowOutcome, Question, Urgency};
use crate::content::model::id::{OptionId, QuestionId, ScenarioId, SignId};
use crate::content::model::pack::Pack;
use crate::content::model::scenario::Scenario;
use crate::content::model::sign::{Age, Sign};
use crate::content::model::text::Text;
use crate::content::problem::{Wrong, nearest};
use crate::content::raw::{RawScenario, RawText};
use crate::content::wellknown::{fact, option};

impl Checker {
    pub(super) fn scenarios(
        &mut self,
        files: &Files<'_>,
        packs: &[Pack],
        flow: &Flow,
        signs: &[Sign],
    ) -> Vec<Scenario> {
        let ways = Ways::new(flow, signs);
        let mut scenarios = Vec::new();
        for pack in packs {
            let path = format!("{}/scenarios.json", pack.id);
            for (place, raw) in self.items::<RawScenario>(files, &path) {
                let told = self.problems.len();
                let scenario = self.scenario(&path, &place, pack, packs, flow, raw);
                // Wrong answers lead another way.
                if let Some(scenario) = scenario.as_ref().filter(|_| self.problems.len() == told) {
                    for wrong in ways.wrongs(scenario) {
                        self.problems.add(&path, place.as_str(), wrong);
                    }
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
        let age = self.problems.word(file, place, "age", &raw.age, Age::ALL, Age::word);
        let urgency = self.problems.word(file, place, "urgency", &raw.urgency, Urgency::ALL, Urgency::word);
        let first = self.problems.word(file, place, "role", &raw.first, Role::ALL, Role::word);
        let answers = self.answers_of(file, place, flow, &raw.answers);
        for option in age.iter().filter_map(|age| of_another_age(flow, &answers, *age)) {
            let age = age.map(Age::word).unwrap_or_default();
            self.problems.add(file, place, Wrong::OtherAge { option: option.to_string(), age });
        }
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
        let all: BTreeMap<&str, &AnswerOption> =
            question.options.iter().map(|option| (option.id.as_str(), option)).collect();
        let chosen: BTreeSet<&str> = options.iter().map(String::as_str).filter(|id| all.contains_key(id)).collect();
        if chosen.len() > 1 && !question.multiple {
            self.problems.add(file, &*place, Wrong::OneAnswer { count: chosen.len() });
        }
        for option in options {
            let known = all.get(option.as_str());
            if question.multiple && chosen.len() > 1 && known.is_some_and(|known| known.exclusive) {
                self.problems.add(file, &*place, Wrong::AnswerNotAlone { option: option.clone() });
            }
            if known.is_none() {
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

/// An answer that says how old the person is, and does not fit the age of the case. Other answers about age, such as
/// *Ved ikke* or *several*, fit any.
fn of_another_age<'f>(flow: &'f Flow, answers: &[(QuestionId, Vec<OptionId>)], age: Age) -> Option<&'f OptionId> {
    let chosen = answers.iter().filter_map(|(question, options)| Some((flow.question(question)?, options)));
    let mut told = chosen.flat_map(|(question, options)| options.iter().filter_map(|id| question.option(id)));
    let fits = |option: &AnswerOption| {
        if option.facts.iter().any(|known| *known == *fact::ADULT) {
            age == Age::Adult
        } else if option.id == *option::AGED_7_TO_17 {
            matches!(age, Age::School | Age::Teen)
        } else {
            Age::from_word(option.id.as_str()).is_none_or(|said| said == age)
        }
    };
    told.find(|option| !fits(option)).map(|option| &option.id)
}
