//! What stands on every outcome: S1, S2 and S6 to S14, each as claims about what the facts show.
//!
//! Which rule a line keeps is data (`keeps`), and `docs/safety-rules.md` holds the texts that were read for each.
//! An outcome is composed of all that applies, so a text is there exactly where one of the places that hold it applies.

use std::collections::BTreeSet;

use super::super::outcome::MOST_STEPS;
use super::model::{Model, Place, Scope, TooLarge, always, is_always, leaves};
use super::{Failure, Proof};
use crate::content::wellknown::{fact, law};
use crate::content::{FactId, Flow, FlowOutcome, Hours, Keeps, Library, Predicate, Role, Step, Urgency};

/// That on every outcome for which `applies` holds, one of `shown` is there, or none.
struct Claim {
    /// What is wrong where it does not hold.
    what: String,
    applies: Predicate,
    shown: Vec<Predicate>,
    wanted: bool,
    /// Whether it also holds of an outcome that is shown while questions are still asked.
    early: bool,
}

impl Claim {
    fn there(what: impl Into<String>, shown: Vec<Predicate>) -> Self {
        Self { what: what.into(), applies: always(), shown, wanted: true, early: false }
    }

    fn absent(what: impl Into<String>, shown: Vec<Predicate>) -> Self {
        Self { wanted: false, ..Self::there(what, shown) }
    }

    fn early(self) -> Self {
        Self { early: true, ..self }
    }

    fn only(self, applies: Predicate) -> Self {
        Self { applies, ..self }
    }
}

fn has(fact: &str) -> Predicate {
    Predicate::Has(FactId::new(fact))
}

fn not(fact: &str) -> Predicate {
    Predicate::Not(FactId::new(fact))
}

fn all<const N: usize>(parts: [Predicate; N]) -> Predicate {
    Predicate::All(parts.into())
}

fn any<const N: usize>(parts: [Predicate; N]) -> Predicate {
    Predicate::Any(parts.into())
}

/// The condition that both hold, where what is left out always does.
pub(super) fn both(one: Option<&Predicate>, other: Option<&Predicate>) -> Predicate {
    let sometimes = |when: &&Predicate| !is_always(when);
    match (one.filter(sometimes), other.filter(sometimes)) {
        (None, None) => always(),
        (Some(only), None) | (None, Some(only)) => only.clone(),
        (Some(one), Some(other)) => Predicate::All(vec![one.clone(), other.clone()]),
    }
}

/// The condition that this one does not hold.
fn negated(when: &Predicate) -> Predicate {
    let parts = |parts: &[Predicate]| parts.iter().map(negated).collect();
    match when {
        Predicate::Has(fact) => Predicate::Not(fact.clone()),
        Predicate::Not(fact) => Predicate::Has(fact.clone()),
        Predicate::All(all) => Predicate::Any(parts(all)),
        Predicate::Any(any) => Predicate::All(parts(any)),
    }
}

/// Proves claims, each in a model of its own, so that no more facts are told apart than it asks about.
fn prove<'f>(mut proof: Proof, flow: &'f Flow, scope: &Scope<'f>, claims: Vec<Claim>) -> Result<Proof, TooLarge> {
    proof.count("claims", claims.len());
    let mut ends = 0;
    for claim in claims {
        let model = Model::new(flow, scope, &[claim.applies, Predicate::Any(claim.shown)])?;
        let looked_at = || model.shown().filter(|(_, state)| claim.early || state.at == Place::End);
        ends += looked_at().count();
        let broken =
            looked_at().find(|(_, end)| model.holds(0, end.facts) && model.holds(1, end.facts) != claim.wanted);
        if let Some((end, _)) = broken {
            proof.fail(Failure { what: claim.what, path: model.path(end) });
        }
    }
    proof.count("outcomes", ends);
    Ok(proof)
}

/// A step of the flow, and when it applies.
struct Placed<'f> {
    step: &'f Step,
    when: Predicate,
    /// Its concern's urgency and place in the file: the first of a slot that applies is shown.
    rank: (std::cmp::Reverse<Urgency>, usize),
}

fn placed(flow: &Flow) -> Vec<Placed<'_>> {
    let of = flow.outcomes.iter().enumerate().flat_map(|(index, outcome)| {
        outcome.steps.iter().map(move |step| Placed {
            step,
            when: both(outcome.when.as_ref(), step.when.as_ref()),
            rank: (std::cmp::Reverse(outcome.urgency), index),
        })
    });
    let mut all: Vec<Placed<'_>> = of.collect();
    all.sort_by_key(|placed| placed.rank);
    all
}

/// Where a step that fits stands, or a line of its detail that does.
fn steps(flow: &Flow, fits: impl Fn(&Step) -> bool) -> Vec<Predicate> {
    placed(flow).into_iter().filter(|placed| fits(placed.step)).map(|placed| placed.when).collect()
}

/// Where a step that fits is surely among those shown: one that an earlier step of its slot could take the place of,
/// where that one does not fit, does not count, nor does one of a slot that so many come before that it could stand in
/// `more`. `fits` tells when a step fits.
fn surely<'f>(
    flow: &'f Flow,
    scope: &Scope<'f>,
    fits: impl Fn(&Step) -> Option<Predicate>,
) -> Result<Vec<Predicate>, TooLarge> {
    let all = placed(flow);
    let mut sure = Vec::new();
    for (index, placed) in all.iter().enumerate() {
        let Some(only) = fits(placed.step) else { continue };
        if placed.step.slot >= MOST_STEPS {
            continue;
        }
        let when = both(Some(&placed.when), Some(&only));
        // Each step before it is held against it with both conditions.
        let work = (1 + index) * (1 + leaves(&when));
        if scope.spend(work).is_err() {
            let facts = flow.facts.iter().map(|fact| fact.id.to_string()).collect();
            return Err(TooLarge { what: "the steps of all outcomes".to_owned(), facts });
        }
        let instead = all[..index].iter().filter(|other| other.step.slot == placed.step.slot).filter_map(|other| {
            let lacking = match fits(other.step) {
                Some(fits) if is_always(&fits) => return None,
                Some(fits) => both(Some(&other.when), Some(&negated(&fits))),
                None => other.when.clone(),
            };
            Some(Predicate::All(vec![when.clone(), lacking]))
        });
        let together: Vec<Predicate> = instead.collect();
        let model = Model::new(flow, scope, &[Predicate::Any(together)])?;
        if !model.shown().any(|(_, end)| model.holds(0, end.facts)) {
            sure.push(when);
        }
    }
    Ok(sure)
}

/// Where a step keeps a rule: always where the step itself does, else where the line of its detail that does applies.
fn keeps(step: &Step, rule: Keeps) -> Option<Predicate> {
    if step.keeps.contains(&rule) {
        return Some(always());
    }
    let line = step.detail.iter().find(|line| line.keeps.contains(&rule))?;
    Some(line.when.clone().unwrap_or_else(always))
}

/// S1: the question that can tell of danger, then the one that can tell of travel, before all others.
pub(super) fn danger_and_travel_first<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("S1", "danger is asked first and travel second; nothing stands before them");
    let model = Model::new(flow, scope, &[])?;
    let asks = |place: Place, fact: &str| {
        let Place::Question(question) = place else { return true };
        flow.questions[question].options.iter().any(|option| option.facts.contains(&FactId::new(fact)))
    };
    let mut seconds = 0;
    for (index, state) in model.states.iter().enumerate() {
        let Place::Question(question) = state.at else { continue };
        if state.meanwhile {
            // The alarm call is on the screen already.
            continue;
        }
        let id = &flow.questions[question].id;
        let (fact, first) = match model.way(index).answers.len() {
            0 => (fact::DANGER_NOW, "danger"),
            1 => (fact::TRAVEL_POSSIBLE, "travel"),
            _ => continue,
        };
        seconds += 1;
        if !asks(state.at, fact) {
            let what = format!("{id} is asked before {first}: none of its options tells {fact}");
            proof.fail(Failure { what, path: model.path(index) });
        }
    }
    proof.count("first and second questions", seconds);
    Ok(proof)
}

/// S2: everybody is told to ring somebody who has a number, in every area and at every hour.
pub(super) fn first_act<'f>(flow: &'f Flow, scope: &Scope<'f>, library: &Library) -> Result<Proof, TooLarge> {
    let proof =
        Proof::new("S2", "the first act is to ring a service that has a number and always answers, in every area");
    let areas: Vec<_> = library.packs.iter().filter_map(|pack| library.area(pack.id.as_str())).collect();
    // Who has a number is shown before those without, so one who has it leads the list.
    let roles: BTreeSet<&str> =
        flow.outcomes.iter().flat_map(|outcome| &outcome.call).map(|call| call.role.word()).collect();
    let answering: BTreeSet<&str> = Role::ALL
        .iter()
        .filter(|role| roles.contains(role.word()))
        .filter(|role| {
            areas.iter().all(|area| {
                area.fill(**role).iter().any(|contact| contact.phone().is_some() && contact.hours == Hours::Always)
            })
        })
        .map(|role| role.word())
        .collect();
    let answers = |role: Role| answering.contains(role.word());
    let sure = flow.outcomes.iter().flat_map(|outcome| {
        let calls = outcome.call.iter().filter(|call| answers(call.role));
        calls.map(|call| both(outcome.when.as_ref(), call.when.as_ref()))
    });
    let alarms = areas.iter().all(|area| {
        let first = area.fill(Role::Alarm).into_iter().next();
        first.is_some_and(|contact| contact.phone().is_some() && contact.hours == Hours::Always)
    });
    let urgent = || flow.outcomes.iter().filter(|outcome| outcome.urgency == Urgency::Ring112);
    let begins_otherwise = urgent().filter(|outcome| {
        let first = outcome.call.first();
        first.is_none_or(|call| call.role != Role::Alarm || call.when.is_some() || !alarms)
    });
    let begins_otherwise = begins_otherwise.map(|outcome| both(outcome.when.as_ref(), None)).collect();
    let when_112: Vec<Predicate> = urgent().map(|outcome| both(outcome.when.as_ref(), None)).collect();
    let claims = vec![
        Claim::there("nobody to ring has a number and answers round the clock in every area", sure.collect()).early(),
        Claim::absent("112 is to be rung, but the calls do not begin with alarm", begins_otherwise).early(),
        Claim::there("somebody is in danger now, but 112 is not to be rung", when_112.clone())
            .only(has(fact::DANGER_NOW))
            .early(),
        Claim::absent("112 is to be rung, though nobody is in danger now", when_112)
            .only(not(fact::DANGER_NOW))
            .early(),
    ];
    let mut proof = prove(proof, flow, scope, claims)?;
    proof.count("areas", areas.len());
    Ok(proof)
}

/// S6 to S14, as far as they speak of what an outcome says. Meaning is read off what the lines keep, not off their words.
pub(super) fn on_outcomes<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Vec<Proof>, TooLarge> {
    let guarded = |rule: Keeps| {
        let there = flow.guard.lines.iter().any(|line| line.keeps.contains(&rule)).then(always);
        Claim::there(format!("no line of the guard keeps {}", rule.word()), there.into_iter().collect()).early()
    };
    let step = |rule: Keeps| {
        let said = surely(flow, scope, |step| keeps(step, rule))?;
        Ok(Claim::there(format!("no step keeps {}", rule.word()), said))
    };
    let here = || not(fact::ABSENT);
    let proofs = [
        ("S6", "the guard stands on every outcome, and a notification is not gone through with the parents", {
            let mut claims = guard(flow);
            claims.push(guarded(Keeps::NoFamily));
            claims.push(step(Keeps::NoReview)?.only(all([has(fact::UNDER_18), not(fact::AUTHORITY_ADVISER)])));
            claims
        }),
        (
            "S7",
            "every outcome says not to mediate or confront, and not to write what may be seen at home",
            vec![guarded(Keeps::NoMediation), guarded(Keeps::NoWrittenMessage)],
        ),
        (
            "S8",
            "every outcome says not to use relatives, friends or children as interpreters",
            vec![guarded(Keeps::NoRelativesInterpret)],
        ),
        (
            "S9",
            "where one can speak with the person, one speaks alone, believes, agrees on safe contact and promises no secrecy",
            vec![
                step(Keeps::SpeakAlone)?.only(here()),
                step(Keeps::Believe)?.only(here()),
                step(Keeps::SafeContact)?.only(here()),
                step(Keeps::NoSecrecyPromise)?.only(here()),
                Claim::absent(
                    "a step speaks with a person who is not there",
                    steps(flow, |step| keeps(step, Keeps::SpeakAlone).is_some()),
                )
                .only(has(fact::ABSENT)),
            ],
        ),
        (
            "S10",
            "where one can speak with the person, one asks about siblings, and whether several control",
            vec![step(Keeps::AskSiblings)?.only(here()), step(Keeps::SeveralControl)?.only(here())],
        ),
        ("S11", "every outcome says not to investigate", vec![step(Keeps::NoInvestigation)?]),
        ("S12", "the duty is personal, the leader is told and not asked, and one may disagree", duty(flow, scope)?),
        ("S13", "every outcome says that it is no risk assessment, and that one may seek more help", note(flow)),
        ("S14", "every outcome says what happens next, and every step what to do if it does not", next_steps(flow)),
    ];
    let prove = |(id, claim, claims)| prove(Proof::new(id, claim), flow, scope, claims);
    proofs.into_iter().map(prove).collect()
}

/// The type of an outcome holds the guard, so only that it says something can be wrong.
fn guard(flow: &Flow) -> Vec<Claim> {
    let guard = &flow.guard;
    let filled = |text: &str| if text.trim().is_empty() { Vec::new() } else { vec![always()] };
    vec![
        Claim::there("the guard has no title", filled(guard.title.da())).early(),
        Claim::there("the guard has no reason", filled(guard.reason.da())).early(),
        Claim::there("the guard does not say how long it holds", filled(guard.lasts.da())).early(),
    ]
}

fn note(flow: &Flow) -> Vec<Claim> {
    let says = |rule: Keeps| {
        let there = flow.note.keeps.contains(&rule).then(always);
        Claim::there(format!("the note does not keep {}", rule.word()), there.into_iter().collect()).early()
    };
    vec![says(Keeps::NoRiskAssessment), says(Keeps::MoreHelp)]
}

/// The laws that lay a duty on the reader.
const DUTIES: [&str; 4] = [law::DUTY_PUBLIC, law::DUTY_PRIVATE_STAFF, law::DUTY_PERSONAL, law::DUTY_EVERYBODY];

fn duty<'f>(flow: &'f Flow, scope: &Scope<'f>) -> Result<Vec<Claim>, TooLarge> {
    let saying = |rule: Keeps| surely(flow, scope, |step| keeps(step, rule));
    let anywhere = |rule: Keeps| steps(flow, |step| keeps(step, rule).is_some());
    let personal = law::DUTY_PERSONAL;
    let under = || all([has(fact::PUBLIC_EMPLOYEE), has(fact::UNDER_18)]);
    let others = || {
        any([has(fact::ADULT), has(fact::PRIVATE_PERSON), has(fact::PRIVATE_EMPLOYEE), has(fact::AUTHORITY_ADVISER)])
    };
    let named = steps(flow, |step| step.laws.iter().any(|known| *known == *personal));
    let by_law = surely(flow, scope, |step| step.laws.iter().any(|known| *known == *personal).then(always))?;
    let employed = || {
        all([
            any([has(fact::PUBLIC_EMPLOYEE), has(fact::PRIVATE_EMPLOYEE)]),
            not(fact::LEADER_DISAGREES),
            not(fact::LEADER),
            not(fact::COLLEAGUE),
        ])
    };
    let not_told = || {
        any([
            has(fact::LEADER_DISAGREES),
            has(fact::LEADER),
            has(fact::PRIVATE_PERSON),
            has(fact::AUTHORITY_ADVISER),
            has(fact::COLLEAGUE),
        ])
    };
    let nothing_told = || {
        all([
            not(fact::PUBLIC_EMPLOYEE),
            not(fact::PRIVATE_EMPLOYEE),
            not(fact::PRIVATE_PERSON),
            not(fact::AUTHORITY_ADVISER),
        ])
    };
    let duties = steps(flow, |step| step.laws.iter().any(|known| DUTIES.iter().any(|duty| *known == **duty)));
    Ok(vec![
        Claim::there("no step says that the duty is one's own", saying(Keeps::DutyPersonal)?).only(under()),
        Claim::absent("a step speaks of a personal duty that the reader does not have", anywhere(Keeps::DutyPersonal))
            .only(others()),
        Claim::there(format!("the law {personal} is not named"), by_law).only(under()),
        Claim::absent(format!("the law {personal} is named to one whom it does not bind"), named).only(others()),
        Claim::absent("a duty is told of before it is known whose it is", duties).only(nothing_told()).early(),
        Claim::there("no step says to tell the leader", saying(Keeps::TellLeader)?).only(employed()),
        Claim::absent(
            "a step says to tell a leader who disagrees, or whom one does not go to",
            anywhere(Keeps::TellLeader),
        )
        .only(not_told()),
        Claim::there("the leader disagrees, but no step says what then", saying(Keeps::LeaderDisagrees)?)
            .only(all([has(fact::LEADER_DISAGREES), not(fact::COLLEAGUE)])),
        Claim::absent("a step speaks of a disagreement that there is not", anywhere(Keeps::LeaderDisagrees))
            .only(not(fact::LEADER_DISAGREES)),
        // Without the answer there would be no path for those who disagree.
        Claim::there(
            "no answer tells that the leader disagrees",
            flow.questions
                .iter()
                .flat_map(|question| &question.options)
                .filter(|option| option.facts.contains(&FactId::new(fact::LEADER_DISAGREES)))
                .map(|_| always())
                .collect(),
        ),
    ])
}

/// Who acts and by when has a word for each step by its type; what to do if it does not happen must be there.
fn next_steps(flow: &Flow) -> Vec<Claim> {
    let lacking = flow.outcomes.iter().flat_map(|outcome| &outcome.steps);
    let lacking = lacking.filter(|step| step.if_not.da().trim().is_empty()).map(|step| {
        Claim::absent(
            format!("the step »{}« does not say what to do if it does not happen", step.text.da()),
            steps(flow, |other| std::ptr::eq(other, step)),
        )
        .early()
    });
    // The steps of the concerns that everybody has or that danger brings are enough, and few facts tell them apart.
    let plain = |outcome: &&FlowOutcome| matches!(outcome.urgency, Urgency::RaadFoerst | Urgency::Ring112);
    let next = flow
        .outcomes
        .iter()
        .filter(plain)
        .flat_map(|outcome| outcome.steps.iter().map(|step| both(outcome.when.as_ref(), step.when.as_ref())));
    let mut claims = vec![Claim::there("no step says what happens next", next.collect()).early()];
    claims.extend(lacking);
    claims
}
