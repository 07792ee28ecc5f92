//! How long outcomes are: that the bars hold, and that each can fail.

use jiff::civil::DateTime;
use vejviser::content::{Clock, Flow, Language, Line, Text};
use vejviser::paper::lengths::{Row, add_median, prove, rows, ways};
use vejviser::paper::{First, whole_step};
use vejviser::phrase::{step_by, step_who};
use vejviser::walkthrough::{NextStep, Outcome, Walk, calls};

use crate::LIBRARY;
use crate::sheet::seeded::way;

/// At night, on a holiday's eve, after working time, in working time, and with a clock that is wrong.
const TIMES: [&str; 5] =
    ["2026-11-29T03:00", "2026-12-24T22:00", "2026-11-27T15:30", "2026-12-01T10:00", "2001-01-01T00:00"];

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn row(language: Language, what: &str) -> Row {
    let rows = rows(&LIBRARY.flow, &LIBRARY, language).expect("few facts");
    rows.into_iter().find(|row| row.what == what).expect("it has a bar")
}

#[test]
fn no_outcome_is_longer_than_it_may_be() {
    let mut proof = prove(&LIBRARY.flow, &LIBRARY);
    for language in Language::ALL {
        let ways = ways(&LIBRARY.flow, language).expect("few facts");
        add_median(&mut proof, language, &ways);
        assert!(
            ways.count > 100_000 && ways.median > 0 && ways.median <= 300 && ways.longest <= row(language, WHOLE).most,
            "{ways:?}"
        );
        // The longest way is as long when it is walked.
        let mut answers = vejviser::walkthrough::Answers::default();
        for answer in &ways.path {
            let (question, options) = answer.split_once('=').expect("an answer");
            let options = options.split(',').map(vejviser::content::OptionId::new);
            answers.answer(vejviser::content::QuestionId::new(question), options);
        }
        let walk = Walk::of(&LIBRARY, &answers);
        assert_eq!(whole(walk.outcome().expect("an end"), language), ways.longest);
    }
    let failures: Vec<String> = proof.failures.iter().map(ToString::to_string).collect();
    assert_eq!(failures, Vec::<String>::new());
}

const FIRST: &str = "words of the first";
const WHOLE: &str = "words of say, do-nots and steps";
const MORE: &str = "words of more";

/// Words of what to say, not to do and to do.
fn whole(outcome: &Outcome<'_>, language: Language) -> usize {
    let say = outcome.say.iter().map(|said| words(said.text.in_language(language)));
    let lines = outcome.guard.lines.iter().chain(outcome.do_not.iter().copied());
    let do_not = lines.map(|line| words(line.text.in_language(language)));
    let step = |NextStep { step, detail }: &NextStep<'_>| {
        let texts = [step_by(language, step), step_who(language, step), step.text.in_language(language)];
        let detail = detail.iter().map(|line| line.text.in_language(language));
        texts.into_iter().chain(detail).chain([step.if_not.in_language(language)]).map(words).sum::<usize>()
    };
    say.chain(do_not).chain(outcome.steps.iter().map(step)).sum()
}

fn more(outcome: &Outcome<'_>, language: Language) -> usize {
    let guard = [&outcome.guard.reason, &outcome.guard.lasts].map(|text| words(text.in_language(language)));
    let do_not = outcome.more.do_not.iter().map(|line| words(line.text.in_language(language)));
    let steps = outcome.more.steps.iter().map(|taken| words(&whole_step(language, taken)));
    guard.into_iter().chain(do_not).chain(steps).sum()
}

#[test]
fn ten_thousand_ways_with_any_ticks_and_signs_keep_the_bars() {
    let most = Language::ALL.map(|language| [FIRST, WHOLE, MORE].map(|what| row(language, what).most));
    let areas: Vec<_> = LIBRARY.packs.iter().filter_map(|pack| LIBRARY.area(pack.id.as_str())).collect();
    let mut longest = [0; 3];
    for seed in 0..10_000_u32 {
        let answers = way(seed);
        let walk = Walk::of(&LIBRARY, &answers);
        let outcome = walk.outcome().expect("the way is walked to its end");
        let at = usize::try_from(seed).expect("a small number");
        let now: DateTime = TIMES[at % TIMES.len()].parse().expect("a local time");
        let clock = Clock::new(now, LIBRARY.edition_date());
        let calls = calls(outcome, &areas[at % areas.len()], clock);
        let numbers: usize = calls.list.iter().map(|callee| callee.contact.phones.len()).sum();
        let do_nots = outcome.guard.lines.len() + outcome.do_not.len();
        assert!(outcome.steps.len() <= 7 && do_nots <= 6 && numbers <= 5, "{answers:?}");
        for (language, most) in Language::ALL.into_iter().zip(most) {
            let first = First::of(outcome, &calls, language, clock, now).texts().map(|text| words(&text)).sum();
            for ((count, most), longest) in
                [first, whole(outcome, language), more(outcome, language)].into_iter().zip(most).zip(&mut longest)
            {
                assert!(count <= most, "{count} words, proved {most}: {answers:?}");
                *longest = count.max(*longest);
            }
        }
    }
    assert!(longest[0] > 100 && longest[1] > 300 && longest[2] > 100, "the ways are short: {longest:?}");
}

/// What is wrong, in Danish, once the flow is changed: without the sums that make it.
fn failures(change: impl FnOnce(&mut Flow)) -> Vec<String> {
    let mut flow = LIBRARY.flow.clone();
    change(&mut flow);
    let proof = prove(&flow, &LIBRARY);
    let danish = proof.failures.iter().map(ToString::to_string).filter(|what| what.starts_with("da: "));
    danish.map(|what| what.split(" (").next().unwrap_or_default().to_owned()).collect()
}

fn longer(text: &mut Text, by: usize) {
    text.da.push_str(&" ord".repeat(by));
}

#[test]
fn what_is_too_long_is_found_wherever_it_stands() {
    let room = |what| {
        let row = row(Language::Danish, what);
        row.bar - row.most
    };
    // The guard stands on every outcome: its lines in the whole, three of them in the first.
    let over = room(WHOLE) + 1;
    let found = failures(|flow| longer(&mut flow.guard.lines[3].text, over));
    assert_eq!(found, ["da: 421 words of say, do-nots and steps, at most 420"]);
    let over = room(MORE) + 1;
    assert_eq!(failures(|flow| longer(&mut flow.guard.lasts, over)), ["da: 301 words of more, at most 300"]);
    let always: usize = row(Language::Danish, FIRST).parts.iter().rev().skip(1).map(|(_, words)| words).sum();
    let found = failures(|flow| longer(&mut flow.guard.lines[0].text, 131 - always));
    assert_eq!(found[0], "da: 131 words of the first, at most 130");
    // What was answered, a sentence to say, a step and its detail count as well.
    let changes: [fn(&mut Flow); 6] = [
        |flow| flow.facts.iter_mut().filter_map(|fact| fact.said.as_mut()).for_each(|said| longer(said, 60)),
        |flow| {
            flow.outcomes.iter_mut().flat_map(|outcome| &mut outcome.say).for_each(|said| longer(&mut said.text, 60));
        },
        |flow| steps(flow, |step| longer(&mut step.text, 60)),
        |flow| steps(flow, |step| longer(&mut step.if_not, 60)),
        |flow| steps(flow, |step| step.detail.iter_mut().for_each(|line| longer(&mut line.text, 60))),
        |flow| {
            flow.outcomes
                .iter_mut()
                .flat_map(|outcome| &mut outcome.do_not)
                .for_each(|line| longer(&mut line.text, 60));
        },
    ];
    for change in changes {
        assert!(!failures(change).is_empty());
    }
}

fn steps(flow: &mut Flow, change: fn(&mut vejviser::content::Step)) {
    flow.outcomes.iter_mut().flat_map(|outcome| &mut outcome.steps).for_each(change);
}

#[test]
fn a_guard_of_too_many_lines_is_found() {
    let found = failures(|flow| {
        let text = Text { da: "Nej.".to_owned(), en: None };
        let line = Line { text, ..flow.guard.lines[0].clone() };
        flow.guard.lines.push(line);
    });
    assert_eq!(found, ["da: 7 do-nots, at most 6"]);
}

#[test]
fn a_median_that_is_too_long_is_found() {
    let mut flow = LIBRARY.flow.clone();
    longer(&mut flow.guard.lines[0].text, 60);
    let ways = ways(&flow, Language::Danish).expect("few facts");
    let mut proof = prove(&LIBRARY.flow, &LIBRARY);
    add_median(&mut proof, Language::Danish, &ways);
    let what = format!("da: the median way has {} words of say, do-nots and steps, at most 300", ways.median);
    assert_eq!(proof.failures.iter().map(ToString::to_string).collect::<Vec<String>>(), [what]);
}
