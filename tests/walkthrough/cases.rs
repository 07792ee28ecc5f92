//! Known cases, all of them composites, as a table: what is answered, and what must and must not come of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use vejviser::content::{OptionId, QuestionId, SignId, Urgency};
use vejviser::walkthrough::{Answers, Outcome};

use crate::{do_not_text, library, say_text, steps_text, walk};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    story: String,
    answers: BTreeMap<String, Vec<String>>,
    /// For each, one sign that tells it is ticked.
    #[serde(default)]
    sign_facts: Vec<String>,
    outcome: String,
    urgency: String,
    /// The role to ring first, and others that must be in the list.
    first: String,
    roles: Vec<String>,
    steps: Vec<String>,
    do_not: Vec<String>,
    laws: Vec<String>,
    /// What nothing may say.
    never: Vec<String>,
}

impl Case {
    fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (question, options) in &self.answers {
            answers.answer(QuestionId::new(question), options.iter().map(|option| OptionId::new(option)));
        }
        for fact in &self.sign_facts {
            answers.tick(self.sign_that_tells(fact), true);
        }
        answers
    }

    fn sign_that_tells(&self, fact: &str) -> &'static SignId {
        let sign = library().signs.iter().find(|sign| sign.facts.iter().all(|told| told.as_str() == fact));
        &sign.unwrap_or_else(|| panic!("{}: no sign tells {fact} alone", self.id)).id
    }

    fn check(&self, outcome: &Outcome<'_>) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut expect = |is: bool, what: String| {
            if !is {
                wrong.push(format!("{}: {what}", self.id));
            }
        };
        expect(outcome.id.as_str() == self.outcome, format!("outcome {}", outcome.id));
        expect(Urgency::from_word(&self.urgency) == Some(outcome.urgency), format!("urgency {:?}", outcome.urgency));
        let roles: Vec<&str> = outcome.call.iter().map(|role| role.word()).collect();
        expect(roles.first() == Some(&self.first.as_str()), format!("roles {roles:?}"));
        for role in &self.roles {
            expect(roles.contains(&role.as_str()), format!("no role {role} in {roles:?}"));
        }
        let (steps, do_not) = (steps_text(outcome), do_not_text(outcome));
        for part in &self.steps {
            expect(steps.contains(part.as_str()), format!("no step says {part:?}"));
        }
        for part in &self.do_not {
            expect(do_not.contains(part.as_str()), format!("no do-not says {part:?}"));
        }
        for law in &self.laws {
            expect(outcome.laws.iter().any(|id| id.as_str() == law), format!("no law {law}"));
        }
        let all = format!("{steps}\n{do_not}\n{}", say_text(outcome));
        for part in &self.never {
            expect(!all.contains(part.as_str()), format!("{part:?} is said"));
        }
        wrong
    }
}

#[test]
fn known_cases_come_to_what_the_guidance_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../scenarios.json")).expect("the table is JSON");
    assert!(cases.len() >= 12);
    let mut wrong = Vec::new();
    for case in &cases {
        assert!(!case.story.is_empty());
        let walk = walk(&case.answers());
        assert!(walk.left_out.is_empty(), "{}: {:?} is not asked", case.id, walk.left_out);
        match walk.outcome() {
            Some(outcome) => wrong.extend(case.check(outcome)),
            None => wrong.push(format!("{}: stops at {:?}; {:?}", case.id, walk.place, walk.problems)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
