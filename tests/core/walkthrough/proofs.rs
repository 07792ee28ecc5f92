//! The proofs over all paths: that they hold of the shipped flow, and that each can fail, in which words.

use std::collections::BTreeSet;

use vejviser::content::wellknown::law;
use vejviser::content::{FactId, Flow, FlowOutcome, Keeps, LawId, Predicate, QuestionId, Role, Target, Urgency};
use vejviser::walkthrough::longest;
use vejviser::walkthrough::proof::{LONGEST, MEDIAN, Proof, prove, prove_flow};

use crate::library;

fn count(proofs: &[Proof], id: &str, what: &str) -> u128 {
    let proof = proofs.iter().find(|proof| proof.id == id).expect("the proof is there");
    proof.counts.iter().find(|(name, _)| *name == what).expect("it counts that").1
}

#[test]
fn the_shipped_flow_is_proved() {
    let proofs = prove(library());
    for proof in &proofs {
        let failures: Vec<String> = proof.failures.iter().map(ToString::to_string).collect();
        assert!(proof.holds(), "{}: {}", proof.id, failures.join("\n"));
        assert!(
            proof.counts.iter().all(|(_, number)| *number > 0),
            "{} looked at nothing: {:?}",
            proof.id,
            proof.counts
        );
    }
    let ids: Vec<&str> = proofs.iter().map(|proof| proof.id).collect();
    assert_eq!(
        ids,
        [
            "ends",
            "reached",
            "length",
            "dont-know",
            "S1",
            "S2",
            "S5",
            "S6",
            "S7",
            "S8",
            "S9",
            "S10",
            "S11",
            "S12",
            "S13",
            "S14",
            "S17",
            "replay"
        ]
    );
    // Every selection of every question, in its thousands, and not a sample.
    assert!(count(&proofs, "ends", "paths of answers") > 100_000);
    let most = usize::try_from(count(&proofs, "length", "longest")).expect("a small number");
    assert_eq!(most, longest(&library().flow));
    assert!(most <= LONGEST && count(&proofs, "length", "median") <= MEDIAN as u128);
}

/// Asserts that this proof fails in these words, and no others, once the flow is changed.
#[track_caller]
fn fails(id: &str, change: impl FnOnce(&mut Flow), expected: &[&str]) {
    assert_eq!(failures(id, change), expected);
}

/// Asserts that this proof fails, and first in these words: more than one path breaks the rule.
#[track_caller]
fn fails_first(id: &str, change: impl FnOnce(&mut Flow), expected: &str) {
    assert_eq!(failures(id, change).first().map(String::as_str), Some(expected));
}

/// A failure without its path.
fn wrong(failure: &str) -> &str {
    failure.split_once(": ").map_or(failure, |(_, wrong)| wrong)
}

fn failures(id: &str, change: impl FnOnce(&mut Flow)) -> Vec<String> {
    let mut flow = library().flow.clone();
    change(&mut flow);
    let proofs = prove_flow(&flow, library());
    let proof = proofs.iter().find(|proof| proof.id == id).expect("the proof is there");
    proof.failures.iter().map(ToString::to_string).collect()
}

fn question(flow: &Flow, id: &str) -> usize {
    flow.questions.iter().position(|question| question.id == *id).expect("the question exists")
}

fn has(fact: &str) -> Predicate {
    Predicate::Has(FactId::new(fact))
}

fn to(question: &str) -> Target {
    Target::Question(QuestionId::new(question))
}

/// Takes a tag away from every text that carries it.
fn untag(flow: &mut Flow, tag: Keeps) {
    let drop = |keeps: &mut Vec<Keeps>| keeps.retain(|kept| *kept != tag);
    for line in flow.guard.lines.iter_mut().chain([&mut flow.note]) {
        drop(&mut line.keeps);
    }
    for outcome in &mut flow.outcomes {
        outcome.do_not.iter_mut().for_each(|line| drop(&mut line.keeps));
        for step in &mut outcome.steps {
            drop(&mut step.keeps);
            step.detail.iter_mut().for_each(|line| drop(&mut line.keeps));
        }
    }
}

fn outcome<'f>(flow: &'f mut Flow, id: &str) -> &'f mut FlowOutcome {
    flow.outcomes.iter_mut().find(|outcome| outcome.id == *id).expect("the outcome exists")
}

fn slot(flow: &Flow, id: &str) -> usize {
    flow.slots.iter().position(|slot| slot.id.as_str() == id).expect("the slot exists")
}

#[test]
fn a_ring_is_found_with_the_path_to_it() {
    fails(
        "ends",
        |flow| {
            let age = question(flow, "alder");
            flow.questions[age].next[1].to = to("rejse");
        },
        &["fare-nu=nej rejse=ja: the questions go in a ring: alder -> rejse -> rejse-hvad -> alder"],
    );
}

#[test]
fn a_way_without_an_end_is_found() {
    fails(
        "ends",
        |flow| {
            let who = question(flow, "hvem-ved");
            flow.questions[who].next[0].when = Some(has("family-may-know"));
        },
        &[
            "fare-nu=nej rejse=nej alder=0-6 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=foraelder-beder: no route leads on from hvem-ved",
        ],
    );
    fails("ends", |flow| flow.start = QuestionId::new("x"), &["the walk begins at x, which is no question"]);
    fails(
        "ends",
        |flow| flow.outcomes.retain(|outcome| outcome.when.is_some() && outcome.id != *"under-18"),
        &[
            "fare-nu=nej rejse=nej alder=7-17 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=nej rolle=offentlig: no outcome applies",
        ],
    );
}

#[test]
fn what_nobody_comes_to_is_found() {
    fails(
        "reached",
        |flow| {
            let travel = question(flow, "rejse");
            flow.questions[travel].next.remove(0);
            flow.outcomes[0].when = Some(Predicate::All(vec![has("adult"), has("under-18")]));
        },
        &["no path asks rejse-hvad", "no path shows outcome of fare-nu"],
    );
}

#[test]
fn a_long_way_is_found() {
    fails(
        "length",
        |flow| {
            let who = question(flow, "hvem-ved");
            for (id, next) in [("mere", "endnu-mere"), ("endnu-mere", "rolle")] {
                let mut more = flow.questions[who].clone();
                more.id = QuestionId::new(id);
                more.next[0].to = to(next);
                flow.questions.push(more);
            }
            flow.questions[who].next[0].to = to("mere");
        },
        &[
            "fare-nu=nej rejse=ja rejse-hvad=rejse alder=0-6 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=ja mere=ja endnu-mere=ja rolle=offentlig: the longest way asks 10 questions; at most 9",
        ],
    );
    // Without the routes that lead around the later questions, most ways are long.
    fails(
        "length",
        |flow| {
            for id in ["alder", "set"] {
                let shortened = question(flow, id);
                let last = flow.questions[shortened].next.pop().expect("it leads on");
                flow.questions[shortened].next = vec![last];
            }
        },
        &[
            "fare-nu=nej rejse=ja rejse-hvad=ved-ikke alder=0-6 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=ja rolle=offentlig: the median way asks 7 questions; at most 6",
        ],
    );
}

#[test]
fn a_question_without_dont_know_is_found() {
    fails(
        "dont-know",
        |flow| {
            let age = question(flow, "alder");
            flow.questions[age].options.retain(|option| option.id != *"ved-ikke");
            let seen = question(flow, "set");
            flow.questions[seen].options.iter_mut().for_each(|option| option.exclusive = false);
        },
        &[
            "fare-nu=ja: alder has no option ved-ikke",
            "fare-nu=nej rejse=nej alder=0-6: set lets ved-ikke be ticked beside others",
        ],
    );
}

#[test]
fn s1_a_question_before_danger_or_travel_is_found() {
    fails(
        "S1",
        |flow| flow.start = QuestionId::new("rejse"),
        &[
            "rejse is asked before danger: none of its options tells danger-now",
            "rejse=ja: rejse-hvad is asked before travel: none of its options tells travel-possible",
            "rejse=nej: alder is asked before travel: none of its options tells travel-possible",
        ],
    );
    fails(
        "S1",
        |flow| {
            let danger = question(flow, "fare-nu");
            flow.questions[danger].next[1].to = to("alder");
        },
        &["fare-nu=nej: alder is asked before travel: none of its options tells travel-possible"],
    );
}

#[test]
fn s2_a_call_to_nobody_is_found() {
    fails(
        "S2",
        |flow| {
            for call in flow.outcomes.iter_mut().flat_map(|outcome| &mut outcome.call) {
                call.role = Role::Underretning;
            }
        },
        &[
            "fare-nu=ja: nobody to ring has a number and answers round the clock in every area",
            "fare-nu=ja: 112 is to be rung, but the calls do not begin with alarm",
        ],
    );
    fails(
        "S2",
        |flow| flow.outcomes[0].urgency = Urgency::RingNu,
        &["fare-nu=ja: somebody is in danger now, but 112 is not to be rung"],
    );
    fails(
        "S2",
        |flow| flow.outcomes[1].urgency = Urgency::Ring112,
        &[
            "sign=krop-selvskade fare-nu=ja: 112 is to be rung, but the calls do not begin with alarm",
            "fare-nu=nej rejse=nej alder=0-6 set=selvmord rolle=offentlig: 112 is to be rung, though nobody is in danger now",
        ],
    );
}

#[test]
fn s5_an_answer_that_lowers_urgency_is_found() {
    // Once travel is told, nothing more is asked: less is known, and less is urgent.
    fails_first(
        "S5",
        |flow| {
            let travel = question(flow, "rejse");
            flow.questions[travel].next[0].to = Target::Outcome;
        },
        "fare-nu=nej rejse=nej alder=0-6 set=toer-ikke-hjem rolle=offentlig: rejse=nej to rejse=ja lowers ring-nu to raad-foerst",
    );
    // A tick that leads around the questions after it.
    fails_first(
        "S5",
        |flow| {
            let seen = question(flow, "set");
            flow.questions[seen].next[0].when = Some(has("control"));
        },
        "fare-nu=nej rejse=nej alder=0-6 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=ja rolle=offentlig: set=ingen-af-dem to set=kontrol lowers ring-nu to ring-i-dag",
    );
    // A condition that a worrying fact takes away.
    fails_first(
        "S5",
        |flow| {
            let suicide = flow.outcomes.iter_mut().find(|outcome| outcome.id == *"selvmord").expect("it exists");
            suicide.when = Some(Predicate::All(vec![has("suicide"), Predicate::Not(FactId::new("hiding"))]));
        },
        "sign=hverdag-skifter-toej fare-nu=nej rejse=nej alder=0-6 set=ingen-af-dem tidligere=ingen-af-dem hvem-ved=ja rolle=offentlig: set=ingen-af-dem to set=selvmord lowers ring-nu to ring-i-dag",
    );
}

#[test]
fn s6_a_guard_without_its_end_is_found() {
    fails("S6", |flow| flow.guard.lasts.da.clear(), &["fare-nu=ja: the guard does not say how long it holds"]);
}

/// Each tag is looked for: taken from all that carry it, its rule fails, and no other.
#[test]
fn s6_to_s13_a_tag_that_nothing_carries_is_found() {
    for tag in Keeps::ALL {
        let mut flow = library().flow.clone();
        untag(&mut flow, *tag);
        let broken: Vec<Proof> = prove_flow(&flow, library()).into_iter().filter(|proof| !proof.holds()).collect();
        let ids: Vec<&str> = broken.iter().map(|proof| proof.id).collect();
        assert_eq!(ids, [tag.rule()], "{}", tag.word());
        let failures: Vec<String> = broken[0].failures.iter().map(ToString::to_string).collect();
        let told = match tag {
            Keeps::DutyPersonal => "no step says that the duty is one's own".to_owned(),
            Keeps::TellLeader => "no step says to tell the leader".to_owned(),
            Keeps::LeaderDisagrees => "the leader disagrees, but no step says what then".to_owned(),
            tag => format!("keep{} {}", if tag.rule() == "S13" { "" } else { "s" }, tag.word()),
        };
        assert!(failures.len() == 1 && failures[0].ends_with(&told), "{}: {failures:?}", tag.word());
    }
}

#[test]
fn s9_to_s11_a_step_that_takes_the_place_of_the_tagged_one_is_found() {
    // A step of a more urgent concern for the same slot, without the tags.
    let displace = |flow: &mut Flow| {
        let slot = slot(flow, "samtale");
        outcome(flow, "selvmord").steps[0].slot = slot;
    };
    for rule in ["S9", "S10"] {
        let lost = Keeps::ALL.iter().filter(|tag| tag.rule() == rule);
        let lost: BTreeSet<String> = lost.map(|tag| format!("no step keeps {}", tag.word())).collect();
        let found = failures(rule, displace);
        assert_eq!(found.iter().map(|line| wrong(line).to_owned()).collect::<BTreeSet<_>>(), lost);
    }
}

#[test]
fn s9_a_step_that_keeps_a_rule_only_at_times_does_not_stand_for_one_that_always_does() {
    let found = failures("S9", |flow| {
        let steps = &mut outcome(flow, "vaaben").steps;
        let lines = steps.iter_mut().flat_map(|step| &mut step.detail);
        for line in lines.filter(|line| line.keeps.contains(&Keeps::SafeContact)) {
            line.when = Some(has("travel-planned"));
        }
    });
    assert_eq!(found.iter().map(|line| wrong(line)).collect::<Vec<_>>(), ["no step keeps safe-contact"]);
}

#[test]
fn s9_a_conversation_with_somebody_who_is_not_there_is_found() {
    let found = failures("S9", |flow| {
        let steps = &mut outcome(flow, "over-18").steps;
        let talk = steps.iter_mut().find(|step| step.keeps.contains(&Keeps::SpeakAlone)).expect("it talks");
        talk.when = None;
    });
    assert_eq!(
        found.iter().map(|line| wrong(line)).collect::<Vec<_>>(),
        ["a step speaks with a person who is not there"]
    );
}

#[test]
fn s9_to_s11_a_step_that_could_stand_further_down_is_found() {
    for (rule, id) in [("S9", "samtale"), ("S11", "underret"), ("S12", "leder")] {
        let failures = failures(rule, |flow| {
            let slot = slot(flow, id);
            let last = flow.slots.len() - 1;
            flow.slots.swap(slot, last);
            for step in flow.outcomes.iter_mut().flat_map(|outcome| &mut outcome.steps) {
                step.slot = if step.slot == slot {
                    last
                } else if step.slot == last {
                    slot
                } else {
                    step.slot
                };
            }
        });
        assert!(!failures.is_empty(), "{rule} does not see {id} at the end");
    }
}

#[test]
fn s12_a_duty_that_is_not_ones_own_is_found() {
    fails(
        "S12",
        |flow| {
            // The step is shown as soon as danger is known.
            let danger = outcome(flow, "fare-nu");
            danger.steps[0].laws.push(LawId::new(law::DUTY_PUBLIC));
        },
        &["fare-nu=ja: a duty is told of before it is known whose it is"],
    );
    fails(
        "S12",
        |flow| {
            let role = question(flow, "rolle");
            flow.questions[role].options.retain(|option| option.id != *"offentlig-uenig");
        },
        &["fare-nu=ja alder=0-6 rolle=offentlig: no answer tells that the leader disagrees"],
    );
}

#[test]
fn an_alarm_call_that_is_not_shown_meanwhile_is_found() {
    fails(
        "S1",
        |flow| {
            let danger = question(flow, "fare-nu");
            flow.questions[danger].next.iter_mut().for_each(|route| route.meanwhile = false);
        },
        &["fare-nu=ja: alder is asked before travel: none of its options tells travel-possible"],
    );
}

#[test]
fn s14_a_step_without_what_follows_is_found() {
    fails(
        "S14",
        |flow| outcome(flow, "selvmord").steps[0].if_not.da.clear(),
        &[
            "sign=krop-selvskade fare-nu=ja: the step »Ring 112, hvis der er planer om selvmord« does not say what to do if it does not happen",
        ],
    );
    fails(
        "S14",
        |flow| flow.outcomes.iter_mut().for_each(|outcome| outcome.steps.clear()),
        &["fare-nu=ja: no step says what happens next"],
    );
}

#[test]
fn a_walk_that_is_not_the_one_proved_is_found() {
    // Two options with one id: an answer chooses both, and the walk stops.
    fails_first(
        "replay",
        |flow| {
            let age = question(flow, "alder");
            flow.questions[age].options[2].id = flow.questions[age].options[1].id.clone();
        },
        "fare-nu=ja alder=0-6 rolle=offentlig: changing to alder=7-17 differs from answering afresh",
    );
}

#[test]
fn conditions_too_large_to_look_at_are_refused() {
    let mut flow = library().flow.clone();
    let worrying: Vec<Predicate> =
        flow.facts.iter().filter(|fact| fact.worrying).map(|fact| Predicate::Has(fact.id.clone())).collect();
    flow.outcomes[1].when = Some(Predicate::All(worrying));
    let proofs = prove_flow(&flow, library());
    let found: Vec<String> = proofs.iter().flat_map(|proof| &proof.failures).map(ToString::to_string).collect();
    let told = "the answers of the question set can hold together in more ways than can be looked at: absent, \
                adult-pressure, circumcision, control, discovered, distress, leaving, locked-in, married, missing, \
                passport-taken, peer and 7 more; ask for fewer of them, or join some";
    assert_eq!(found, [told]);
}
