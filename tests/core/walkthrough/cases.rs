//! The shipped cases, walked: each comes to the outcome, the urgency and the first call that it says.
//! For some, `cases.json` tells more: what else must and must not come of them.

use std::collections::BTreeSet;

use jiff::civil::{DateTime, datetime};
use serde::Deserialize;
use vejviser::content::wellknown::{option, position};
use vejviser::content::{Basis, Clock, Scenario, ScenarioId};
use vejviser::walkthrough::{Answers, Outcome, calls};

use crate::library;
use crate::walkthrough::{do_not_text, say_text, steps_text, walk};

/// A Tuesday at ten, when the flow's own order holds among those who may answer.
const WORKING_DAY: DateTime = datetime(2026, 12, 1, 10, 0, 0, 0);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Of the scenario.
    id: String,
    /// Roles that must be in the list.
    roles: Vec<String>,
    steps: Vec<String>,
    do_not: Vec<String>,
    laws: Vec<String>,
    /// What nothing may say.
    never: Vec<String>,
}

impl Case {
    fn check(&self, outcome: &Outcome<'_>) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut expect = |is: bool, what: String| {
            if !is {
                wrong.push(format!("{}: {what}", self.id));
            }
        };
        let roles: Vec<&str> = outcome.call.iter().map(|call| call.role.word()).collect();
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

fn problems(scenario: &Scenario) -> Vec<String> {
    let walk = walk(&Answers::of(scenario));
    let Some(outcome) = walk.outcome() else {
        return vec![format!("{}: stops at {:?}; {:?}", scenario.id, walk.place, walk.problems)];
    };
    let unasked = walk.left_out.iter().map(|left| format!("{}: {} is not asked", scenario.id, left.question.id));
    let mut wrong: Vec<String> = unasked.collect();
    if (outcome.id, outcome.urgency) != (&scenario.outcome, scenario.urgency) {
        wrong.push(format!("{}: {} {:?}", scenario.id, outcome.id, outcome.urgency));
    }
    for area in library().choices().filter_map(|pack| library().area(pack.id.as_str())) {
        let calls = calls(outcome, &area, Clock::At(WORKING_DAY));
        let first = calls.list.first().map(|callee| callee.roles.as_slice()).unwrap_or_default();
        if !first.contains(&scenario.first) {
            wrong.push(format!("{} in {}: {first:?}", scenario.id, area.pack().id));
        }
    }
    wrong
}

#[test]
fn every_scenario_comes_to_what_it_says() {
    let wrong: Vec<String> = library().scenarios.iter().flat_map(problems).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(library().scenarios.len() >= 44);
}

#[test]
fn every_scenario_is_said_to_be_made_up() {
    for scenario in &library().scenarios {
        assert_eq!(scenario.item.basis, Basis::Synthesis, "{}", scenario.id);
    }
}

#[test]
fn the_scenarios_meet_every_urgency_age_and_position() {
    let scenarios = || library().scenarios.iter();
    assert_eq!(scenarios().map(|scenario| scenario.urgency).collect::<BTreeSet<_>>().len(), 4);
    assert_eq!(scenarios().map(|scenario| scenario.age).collect::<BTreeSet<_>>().len(), 4);
    let position = library().flow.questions.iter().find(|question| question.id == *position::QUESTION);
    let options = &position.expect("the flow asks for the position").options;
    for option in options.iter().filter(|option| option.id != *option::DONT_KNOW) {
        let met = scenarios().any(|scenario| scenario.answers.iter().any(|(_, chosen)| chosen.contains(&option.id)));
        assert!(met, "nobody is {}", option.id);
    }
}

#[test]
fn known_cases_come_to_what_the_guidance_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("cases.json")).expect("the table is JSON");
    assert!(cases.len() >= 30);
    let mut wrong = Vec::new();
    for case in &cases {
        let scenario = library().scenario(&ScenarioId::new(&case.id));
        let scenario = scenario.unwrap_or_else(|| panic!("there is no scenario {}", case.id));
        if let Some(outcome) = walk(&Answers::of(scenario)).outcome() {
            wrong.extend(case.check(outcome));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
