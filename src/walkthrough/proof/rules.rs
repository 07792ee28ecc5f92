//! What stands on every outcome: S1, S2 and S6 to S14, each as claims about what the facts show.
//!
//! A rule that is a matter of words is looked for by words which no text that keeps the rule can do without.
//! An outcome is composed of all that applies, so a text is there exactly where one of the places that hold it applies.

use super::model::{Model, Place, TooLarge, always};
use super::{Failure, Proof};
use crate::content::{FactId, Flow, Hours, Library, Predicate, Role, Sign, Step, Urgency};

/// That on every outcome for which `applies` holds, one of `shown` is there, or none.
struct Claim {
    /// What is wrong where it does not hold.
    what: String,
    applies: Predicate,
    shown: Vec<Predicate>,
    wanted: bool,
}

impl Claim {
    fn there(what: impl Into<String>, shown: Vec<Predicate>) -> Self {
        Self { what: what.into(), applies: always(), shown, wanted: true }
    }

    fn absent(what: impl Into<String>, shown: Vec<Predicate>) -> Self {
        Self { wanted: false, ..Self::there(what, shown) }
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
    match (one, other) {
        (None, None) => always(),
        (Some(only), None) | (None, Some(only)) => only.clone(),
        (Some(one), Some(other)) => Predicate::All(vec![one.clone(), other.clone()]),
    }
}

/// Proves claims, each in a model of its own, so that no more facts are told apart than it asks about.
fn prove(mut proof: Proof, flow: &Flow, signs: &[Sign], claims: Vec<Claim>) -> Result<Proof, TooLarge> {
    proof.count("claims", claims.len());
    let mut ends = 0;
    for claim in claims {
        let model = Model::new(flow, signs, &[claim.applies, Predicate::Any(claim.shown)])?;
        ends += model.ends().count();
        let broken =
            model.ends().find(|(_, end)| model.holds(0, end.facts) && model.holds(1, end.facts) != claim.wanted);
        if let Some((end, _)) = broken {
            proof.fail(Failure { what: claim.what, path: model.path(end) });
        }
    }
    proof.count("outcomes", ends);
    Ok(proof)
}

/// Where a do-not with these words stands, the guard's lines among them.
fn do_nots(flow: &Flow, words: &str) -> Vec<Predicate> {
    let guard = flow.guard.lines.iter().filter(|line| line.da().contains(words)).map(|_| always());
    let lines = flow.outcomes.iter().flat_map(|outcome| {
        let lines = outcome.do_not.iter().filter(|line| line.text.da().contains(words));
        lines.map(|line| both(outcome.when.as_ref(), line.when.as_ref()))
    });
    guard.chain(lines).collect()
}

/// Where a step that fits stands.
fn steps(flow: &Flow, fits: impl Fn(&Step) -> bool) -> Vec<Predicate> {
    let of = flow.outcomes.iter().flat_map(|outcome| {
        let steps = outcome.steps.iter().filter(|step| fits(step));
        steps.map(|step| both(outcome.when.as_ref(), step.when.as_ref()))
    });
    of.collect()
}

/// Where a step that fits surely stands. Steps with the same text are shown once, so one that fits may be left out for
/// one that does not; it counts only where no path brings both.
fn surely(flow: &Flow, signs: &[Sign], fits: impl Fn(&Step) -> bool) -> Result<Vec<Predicate>, TooLarge> {
    let all: Vec<(&Step, Predicate)> = flow
        .outcomes
        .iter()
        .flat_map(|outcome| outcome.steps.iter().map(|step| (step, both(outcome.when.as_ref(), step.when.as_ref()))))
        .collect();
    let mut sure = Vec::new();
    for (step, when) in all.iter().filter(|(step, _)| fits(step)) {
        let instead = all.iter().filter(|(other, _)| other.text == step.text && !fits(other));
        let together = instead.map(|(_, other)| Predicate::All(vec![when.clone(), other.clone()])).collect();
        let model = Model::new(flow, signs, &[Predicate::Any(together)])?;
        if !model.ends().any(|(_, end)| model.holds(0, end.facts)) {
            sure.push(when.clone());
        }
    }
    Ok(sure)
}

fn says(step: &Step, words: &str) -> bool {
    let parts = [Some(&step.text), step.detail.as_ref(), Some(&step.who), Some(&step.by), step.if_not.as_ref()];
    parts.into_iter().flatten().any(|part| part.da().contains(words))
}

/// S1: the question that can tell of danger, then the one that can tell of travel, before all others.
pub(super) fn danger_and_travel_first(flow: &Flow, signs: &[Sign]) -> Result<Proof, TooLarge> {
    let mut proof = Proof::new("S1", "danger is asked first and travel second; nothing stands before them");
    let model = Model::new(flow, signs, &[])?;
    let asks = |place: Place, fact: &str| {
        let Place::Question(question) = place else { return true };
        flow.questions[question].options.iter().any(|option| option.facts.contains(&FactId::new(fact)))
    };
    let mut seconds = 0;
    for (index, state) in model.states.iter().enumerate() {
        let Place::Question(question) = state.at else { continue };
        let id = &flow.questions[question].id;
        let (fact, first) = match model.way(index).answers.len() {
            0 => ("danger-now", "danger"),
            1 => ("travel-possible", "travel"),
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
pub(super) fn first_act(flow: &Flow, library: &Library) -> Result<Proof, TooLarge> {
    let proof =
        Proof::new("S2", "the first act is to ring a service that has a number and always answers, in every area");
    let areas: Vec<_> = library.packs.iter().filter_map(|pack| library.area(pack.id.as_str())).collect();
    // Who has a number is shown before those without, so one who has it leads the list.
    let answers = |role: Role| {
        areas.iter().all(|area| {
            area.fill(role).iter().any(|contact| contact.phone().is_some() && contact.hours == Hours::Always)
        })
    };
    let sure = flow.outcomes.iter().flat_map(|outcome| {
        let calls = outcome.call.iter().filter(|call| answers(call.role));
        calls.map(|call| both(outcome.when.as_ref(), call.when.as_ref()))
    });
    let alarms = |role: Role| {
        areas.iter().all(|area| {
            let first = area.fill(role).into_iter().next();
            first.is_some_and(|contact| contact.phone().is_some() && contact.hours == Hours::Always)
        })
    };
    let urgent = || flow.outcomes.iter().filter(|outcome| outcome.urgency == Urgency::Ring112);
    let begins_otherwise = urgent().filter(|outcome| {
        let first = outcome.call.first();
        first.is_none_or(|call| call.role != Role::Alarm || call.when.is_some() || !alarms(call.role))
    });
    let begins_otherwise = begins_otherwise.map(|outcome| both(outcome.when.as_ref(), None)).collect();
    let when_112: Vec<Predicate> = urgent().map(|outcome| both(outcome.when.as_ref(), None)).collect();
    let claims = vec![
        Claim::there("nobody to ring has a number and answers round the clock in every area", sure.collect()),
        Claim::absent("112 is to be rung, but the calls do not begin with alarm", begins_otherwise),
        Claim::there("somebody is in danger now, but 112 is not to be rung", when_112.clone()).only(has("danger-now")),
        Claim::absent("112 is to be rung, though nobody is in danger now", when_112).only(not("danger-now")),
    ];
    let mut proof = prove(proof, flow, &library.signs, claims)?;
    proof.count("areas", areas.len());
    Ok(proof)
}

/// S6 to S14, as far as they speak of what an outcome says.
pub(super) fn on_outcomes(flow: &Flow, signs: &[Sign]) -> Result<Vec<Proof>, TooLarge> {
    let do_not = |words: &str| Claim::there(format!("no do-not says »{words}«"), do_nots(flow, words));
    let step = |words: &str| {
        let said = surely(flow, signs, |step| says(step, words))?;
        Ok(Claim::there(format!("no step says »{words}«"), said))
    };
    let proofs = [
        ("S6", "the guard stands on every outcome, with its reason and how long it holds", guard(flow)),
        (
            "S7",
            "every outcome says not to mediate or confront, and not to write what may be seen at home",
            vec![do_not("Mægl ikke, og konfrontér"), do_not("brev, sms, mail eller Aula")],
        ),
        (
            "S8",
            "every outcome says not to use relatives, friends or children as interpreters",
            vec![do_not("som tolk")],
        ),
        (
            "S9",
            "every outcome says to speak alone, believe, agree on safe contact, and not to promise full secrecy",
            vec![
                step("Tal alene med")?,
                step("Tro på det")?,
                step("aftal sikker kontakt")?,
                step("kodeord")?,
                do_not("Lov ikke at holde alt hemmeligt"),
            ],
        ),
        (
            "S10",
            "every outcome asks about siblings, and whether several control",
            vec![step("Spørg til søskende")?, step("flere kontrollerer")?],
        ),
        ("S11", "every outcome says not to investigate", vec![do_not("Undersøg ikke sagen")]),
        ("S12", "the duty is personal, the leader is told and not asked, and one may disagree", duty(flow, signs)?),
        ("S13", "every outcome says that it is no risk assessment, and that one may do more", note(flow)),
        ("S14", "every step says who, by when, and what to do if it does not happen", next_steps(flow)),
    ];
    let prove = |(id, claim, claims)| prove(Proof::new(id, claim), flow, signs, claims);
    proofs.into_iter().map(prove).collect()
}

/// The type of an outcome holds the guard, so only that it says something can be wrong.
fn guard(flow: &Flow) -> Vec<Claim> {
    let guard = &flow.guard;
    let filled = |text: &str| if text.trim().is_empty() { Vec::new() } else { vec![always()] };
    vec![
        Claim::there("the guard has no title", filled(guard.title.da())),
        Claim::there("the guard has no reason", filled(guard.reason.da())),
        Claim::there("the guard does not say how long it holds", filled(guard.lasts.da())),
        Claim::there("no do-not says »Ring ikke hjem«", do_nots(flow, "Ring ikke hjem")),
        Claim::there("no do-not says »Gennemgå ikke en underretning«", do_nots(flow, "Gennemgå ikke en underretning")),
    ]
}

fn note(flow: &Flow) -> Vec<Claim> {
    let says = |words: &str| {
        let there = flow.note.da().contains(words).then(always);
        Claim::there(format!("the note does not say »{words}«"), there.into_iter().collect())
    };
    vec![says("ikke en risikovurdering"), says("Du må altid gøre mere")]
}

fn duty(flow: &Flow, signs: &[Sign]) -> Result<Vec<Claim>, TooLarge> {
    let saying = |words: &[&str]| surely(flow, signs, |step| words.iter().any(|words| says(step, words)));
    let (law, words) = ("bl-133-personlig", ["Pligten til at underrette er din egen", "Pligten er din egen"]);
    let under = || all([not("adult"), not("private-person"), not("authority-adviser")]);
    let others = || any([has("adult"), has("private-person"), has("authority-adviser")]);
    let said = saying(&words)?;
    let with_law = flow.outcomes.iter().filter(|outcome| outcome.laws.iter().any(|known| *known == *law));
    let mut law_stands: Vec<Predicate> = with_law.map(|outcome| both(outcome.when.as_ref(), None)).collect();
    let mut named = law_stands.clone();
    named.extend(steps(flow, |step| step.laws.iter().any(|known| *known == *law)));
    law_stands.extend(surely(flow, signs, |step| step.laws.iter().any(|known| *known == *law))?);
    let tells_leader = "nærmeste leder";
    let (disagree_child, disagree_adult) = ("når I er uenige", "når din leder er uenig");
    let employed = || all([not("leader-disagrees"), not("private-person"), not("authority-adviser")]);
    let not_told = || any([has("leader-disagrees"), has("private-person"), has("authority-adviser")]);
    let disagrees = |age: Predicate| all([has("leader-disagrees"), age]);
    Ok(vec![
        Claim::there("no step says that the duty is one's own", said).only(under()),
        Claim::absent(
            "a step speaks of a personal duty that the reader does not have",
            steps(flow, |step| words.iter().any(|words| says(step, words))),
        )
        .only(others()),
        Claim::there(format!("the law {law} is not named"), law_stands).only(under()),
        Claim::absent(format!("the law {law} is named to one whom it does not bind"), named).only(others()),
        Claim::there("no step says to tell the leader", saying(&[tells_leader])?).only(employed()),
        Claim::absent(
            "a step says to tell a leader who disagrees, or whom the reader does not have",
            steps(flow, |step| says(step, tells_leader)),
        )
        .only(not_told()),
        Claim::there(format!("the leader disagrees, but no step says »{disagree_child}«"), saying(&[disagree_child])?)
            .only(disagrees(not("adult"))),
        Claim::there(format!("the leader disagrees, but no step says »{disagree_adult}«"), saying(&[disagree_adult])?)
            .only(disagrees(has("adult"))),
        Claim::absent(
            "a step speaks of a disagreement that there is not",
            steps(flow, |step| says(step, disagree_child) || says(step, disagree_adult)),
        )
        .only(not("leader-disagrees")),
        // Without the answer there would be no path for those who disagree.
        Claim::there(
            "no answer tells that the leader disagrees",
            flow.questions
                .iter()
                .flat_map(|question| &question.options)
                .filter(|option| option.facts.contains(&FactId::new("leader-disagrees")))
                .map(|_| always())
                .collect(),
        ),
    ])
}

fn next_steps(flow: &Flow) -> Vec<Claim> {
    let lacking = |what: &str, lacks: fn(&Step) -> bool| {
        flow.outcomes
            .iter()
            .flat_map(|outcome| &outcome.steps)
            .filter(|step| lacks(step))
            .map(|step| {
                Claim::absent(
                    format!("the step »{}« does not say {what}", step.text.da()),
                    steps(flow, |other| std::ptr::eq(other, step)),
                )
            })
            .collect::<Vec<_>>()
    };
    let mut claims = vec![Claim::there("no step says what happens next", steps(flow, |_| true))];
    claims.extend(lacking("who", |step| step.who.da().trim().is_empty()));
    claims.extend(lacking("by when", |step| step.by.da().trim().is_empty()));
    claims.extend(lacking("what to do if it does not happen", |step| {
        step.if_not.as_ref().is_none_or(|text| text.da().trim().is_empty())
    }));
    claims
}
