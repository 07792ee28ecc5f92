//! Answers are kept by question: going back, changing one, and those that do not fit.

use vejviser::content::{OptionId, QuestionId, SignId};
use vejviser::walkthrough::{Answered, Answers, Place, Walk};

use crate::library;
use crate::walkthrough::paths::ends;
use crate::walkthrough::{answers, walk};

fn at(walk: &Walk<'_>) -> String {
    match &walk.place {
        Place::Question(current) => current.question.id.to_string(),
        Place::Outcome(outcome) => format!("outcome {}", outcome.id),
    }
}

fn ids(answered: &[Answered<'_>]) -> Vec<String> {
    answered.iter().map(|answered| answered.question.id.to_string()).collect()
}

const LONG: &[&str] =
    &["fare-nu=nej", "rejse=nej", "alder=7-17", "set=kontrol", "tidligere=ved-ikke", "hvem-ved=nej", "rolle=offentlig"];

#[test]
fn a_walk_begins_with_danger() {
    let walk = walk(&Answers::default());
    let Place::Question(current) = &walk.place else { panic!("no question") };
    assert_eq!((current.question.id.as_str(), current.step, current.at_most), ("fare-nu", 1, 8));
    assert!(walk.path.is_empty() && walk.left_out.is_empty() && walk.problems.is_empty());
}

#[test]
fn an_outcome_that_is_shown_meanwhile_asks_on() {
    let mut alarm = answers(&["fare-nu=ja"]);
    for (question, option) in [("alder", "18-plus"), ("rolle", "privat")] {
        let walk = walk(&alarm);
        assert_eq!(at(&walk), "outcome fare-nu");
        let asked = walk.asked().expect("more is asked");
        assert_eq!(asked.question.id.as_str(), question);
        assert!(walk.then.is_some_and(|then| then.question.id == asked.question.id));
        alarm.answer(QuestionId::new(question), [OptionId::new(option)]);
    }
    let walk = walk(&alarm);
    assert_eq!(at(&walk), "outcome fare-nu");
    assert!(walk.then.is_none() && walk.asked().is_none());
    assert_eq!(ids(&walk.path), ["fare-nu", "alder", "rolle"]);
}

#[test]
fn leaving_out_the_last_answer_goes_back() {
    for end in ends().iter().filter(|end| end.single) {
        let last = QuestionId::new(end.questions.last().expect("something was answered"));
        let mut before = end.answers.clone();
        before.answer(last.clone(), []);
        assert_eq!(walk(&before).asked().map(|current| &current.question.id), Some(&last));
    }
}

#[test]
fn the_order_of_answering_makes_no_difference() {
    let mut backwards = LONG.to_vec();
    backwards.reverse();
    let (one, other) = (walk(&answers(LONG)), walk(&answers(&backwards)));
    assert_eq!(ids(&one.path), ids(&other.path));
    assert_eq!((at(&one), one.facts), (at(&other), other.facts));
}

#[test]
fn answers_that_the_way_has_left_are_kept_and_count_again() {
    let mut long = answers(LONG);
    assert_eq!(at(&walk(&long)), "outcome hverdagskontrol");

    long.answer(QuestionId::new("fare-nu"), [OptionId::new("ja")]);
    let short = walk(&long);
    assert_eq!(at(&short), "outcome fare-nu");
    assert_eq!(ids(&short.path), ["fare-nu", "alder", "rolle"]);
    assert_eq!(ids(&short.left_out), ["rejse", "set", "tidligere", "hvem-ved"]);
    // What is no longer on the way tells nothing.
    assert!(!short.facts.iter().any(|fact| fact.as_str() == "control"));

    long.answer(QuestionId::new("fare-nu"), [OptionId::new("nej")]);
    let again = walk(&long);
    assert_eq!(at(&again), "outcome hverdagskontrol");
    assert!(again.left_out.is_empty());
}

#[test]
fn a_new_question_on_the_way_is_asked_and_later_answers_are_kept() {
    let mut long = answers(LONG);
    long.answer(QuestionId::new("rejse"), [OptionId::new("ja")]);
    let walk = walk(&long);
    assert_eq!(at(&walk), "rejse-hvad");
    assert_eq!(ids(&walk.left_out), ["alder", "set", "tidligere", "hvem-ved", "rolle"]);
}

#[test]
fn a_question_on_the_way_can_be_gone_back_to() {
    let walk = walk(&answers(LONG));
    let back = walk.back_at(&QuestionId::new("rejse")).expect("it is on the way");
    assert_eq!((back.question.id.as_str(), back.step, back.at_most), ("rejse", 2, 8));
    let back = walk.back_at(&QuestionId::new("alder")).expect("it is on the way");
    assert_eq!((back.step, back.at_most), (3, 7));
    assert!(walk.back_at(&QuestionId::new("rejse-hvad")).is_none());
}

#[test]
fn signs_come_along() {
    let mut long = answers(LONG);
    let danger = library().signs.iter().find(|sign| sign.facts.iter().any(|fact| fact.as_str() == "danger-now"));
    let danger = danger.expect("a sign means danger now");
    long.tick(&danger.id, true);
    assert!(long.is_ticked(&danger.id));
    assert_eq!(at(&walk(&long)), "outcome fare-nu");
    long.tick(&danger.id, false);
    assert_eq!(at(&walk(&long)), "outcome hverdagskontrol");
}

#[test]
fn a_click_chooses_alone_or_beside_the_others() {
    let flow = &library().flow;
    let mut answers = Answers::default();
    let mut click = |question: &str, option: &str| {
        let question = flow.question(&QuestionId::new(question)).expect("the question exists");
        answers.choose(question, question.option(&OptionId::new(option)).expect("the option exists"));
        answers.chosen(&question.id).map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(click("fare-nu", "nej"), ["nej"]);
    assert_eq!(click("fare-nu", "ja"), ["ja"]);
    assert_eq!(click("fare-nu", "ja"), ["ja"]);
    assert_eq!(click("set", "vold"), ["vold"]);
    assert_eq!(click("set", "opdaget"), ["vold", "opdaget"]);
    assert_eq!(click("set", "vold"), ["opdaget"]);
    assert_eq!(click("set", "ved-ikke"), ["ved-ikke"]);
    assert_eq!(click("set", "ingen-af-dem"), ["ingen-af-dem"]);
    assert_eq!(click("set", "vold"), ["vold"]);
    assert!(click("set", "vold").is_empty());
}

#[test]
fn answers_that_do_not_fit_are_named_and_no_outcome_is_given() {
    #[track_caller]
    fn check(lines: &[&str], stops_at: &str, expected: &str) {
        let walk = walk(&answers(lines));
        let problems: Vec<String> = walk.problems.iter().map(ToString::to_string).collect();
        assert_eq!((at(&walk).as_str(), problems), (stops_at, vec![expected.to_owned()]));
    }
    check(&["fare-nu=ja", "reise=nej"], "alder", "there is no question reise; did you mean rejse?");
    check(&["fare-nu=nje"], "fare-nu", "the question fare-nu has no option nje; did you mean nej?");
    check(&["fare-nu=nej", "rejse=vold"], "rejse", "vold is no option of the question rejse, but of ogsaa");
    check(&["fare-nu=nej", "rejse=ja,nej"], "rejse", "the question rejse takes one option, not 2");
    check(
        &["fare-nu=nej", "rejse=ja", "rejse-hvad=rejse,ved-ikke"],
        "rejse-hvad",
        "the option ved-ikke of the question rejse-hvad stands alone; choose it without others",
    );
    // An answer that the way does not meet is looked at too.
    check(&["fare-nu=ja", "set=volf"], "alder", "the question set has no option volf; did you mean vold?");

    let mut ticked = answers(LONG);
    ticked.tick(&SignId::new("findes-ikke"), true);
    let walk = walk(&ticked);
    assert_eq!(at(&walk), "rolle");
    assert_eq!(walk.problems[0].to_string(), "there is no sign findes-ikke");
}
