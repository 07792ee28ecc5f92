//! S17: that the marks of the signs are proved, and that each way to be wrong is found.

use vejviser::content::{FactId, Flow, Predicate, Urgency};
use vejviser::walkthrough::proof::prove_flow;

use crate::library;

/// What S17 says once the flow is changed.
fn failures(change: impl FnOnce(&mut Flow)) -> Vec<String> {
    let mut flow = library().flow.clone();
    change(&mut flow);
    let proofs = prove_flow(&flow, library());
    let proof = proofs.iter().find(|proof| proof.id == "S17").expect("the proof is there");
    let signs = library().signs.len() as u128;
    assert_eq!(proof.counts, [("signs", signs), ("walks", 2 * signs)]);
    proof.failures.iter().map(ToString::to_string).collect()
}

fn with_urgency(outcome: &str, urgency: Urgency) -> impl FnOnce(&mut Flow) {
    move |flow| {
        let outcome = flow.outcomes.iter_mut().find(|known| known.id == *outcome).expect("the outcome exists");
        outcome.urgency = urgency;
    }
}

/// Asserts that a sign is among the failures, in these words.
#[track_caller]
fn found(failures: &[String], sign: &str, wrong: &str) {
    let line = failures.iter().find(|line| line.starts_with(&format!("sign={sign} fare-nu=nej ")));
    let line = line.unwrap_or_else(|| panic!("{sign} is missing in {failures:#?}"));
    assert!(line.ends_with(&format!("the sign {sign} is {wrong}")), "{line}");
}

#[test]
fn the_marks_of_all_signs_agree_with_the_walkthrough() {
    assert_eq!(failures(|_| ()), Vec::<String>::new());
}

#[test]
fn a_sign_that_is_more_urgent_than_its_mark_is_found() {
    let failures = failures(with_urgency("rygte", Urgency::RingNu));
    found(&failures, "risiko-rygte", "marked nothing, but by itself it comes to ring-nu");
    found(&failures, "teenagere-rygte-om-kaereste", "marked nothing, but by itself it comes to ring-nu");
}

#[test]
fn a_sign_that_is_less_urgent_than_its_mark_is_found() {
    let failures = failures(with_urgency("truet", Urgency::RingIDag));
    found(&failures, "hverdag-truet-for-aeren", "marked ring-nu, but by itself it comes to ring-i-dag");
    found(&failures, "drenge-straffes-hvis-nej", "marked ring-nu, but by itself it comes to ring-i-dag");
}

#[test]
fn a_mark_that_holds_at_one_age_alone_is_found() {
    let failures = failures(|flow| {
        let outcome = flow.outcomes.iter_mut().find(|outcome| outcome.id == *"truet").expect("the outcome exists");
        let child = Predicate::Has(FactId::new("under-18"));
        let threatened = outcome.when.take().expect("it has a condition");
        outcome.when = Some(Predicate::All(vec![threatened, child]));
    });
    let of_adults = failures.iter().filter(|line| line.contains("alder=18-plus")).count();
    assert!(of_adults > 0 && of_adults == failures.len(), "{failures:#?}");
    found(&failures, "hverdag-truet-for-aeren", "marked ring-nu, but by itself it comes to raad-foerst");
}

#[test]
fn a_question_that_cannot_be_left_unanswered_is_found() {
    let failures = failures(|flow| {
        let asked = flow.questions.iter_mut().find(|question| question.id == *"hvem-ved").expect("it exists");
        asked.options.retain(|option| option.id != *"nej");
    });
    assert!(
        failures.iter().all(|line| line.ends_with("hvem-ved has no answer that tells nothing else")),
        "{failures:#?}"
    );
    assert_eq!(failures.len(), 1, "the same fault is told once");
}
