//! What a parent may read: that no paper holds a word of what must stay between the person and the helpers, whatever
//! was answered and ticked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::DateTime;
use vejviser::content::{Clock, Library, OptionId, Paper, Question, QuestionId, SignId, bundled_files, check};
use vejviser::paper::FilledPaper;
use vejviser::walkthrough::{Answers, Place, Walk};

use crate::LIBRARY;

/// Beginnings of words, in small letters, that tell of sexuality, a partner, what is hidden or was discovered, a plan
/// to leave, or a safe way of contact.
pub const UNSAFE: [&str; 33] = [
    "seksual",
    "seksuel",
    "lgbt",
    "kønsidentitet",
    "mand nok",
    "modsatte køn",
    "kæreste",
    "partner",
    "private billeder",
    "vil skilles",
    "skilsmisse",
    "opdaget",
    "opdager",
    "afslør",
    "rygte",
    "skjul",
    "hemmelig",
    "tab af ære",
    "to sæt tøj",
    "skifter tøj ",
    "dækhistorie",
    "flygt",
    "flugt",
    "flytte",
    "stikke af",
    "stikker af",
    "væk hjemmefra",
    "forlade",
    "forladt",
    "bryde med",
    "sove andre",
    "kodeord",
    "app og",
];

/// Random walks of the shipped flow, the areas in turn.
const WALKS: u64 = 2_000;

const AT: &str = "2026-12-01T15:20";

/// What a parent may not read, of the shipped library.
static NEVER: LazyLock<Vec<String>> = LazyLock::new(|| never_told(&LIBRARY));

/// The unsafe words, and the texts of the answers, signs and facts that may never stand on a paper, in small letters.
fn never_told(library: &Library) -> Vec<String> {
    let options = library.flow.questions.iter().flat_map(|question| &question.options);
    let options = options.filter(|option| !option.on_paper).map(|option| &option.text);
    let signs = library.signs.iter().filter(|sign| !sign.on_paper).map(|sign| &sign.text);
    let facts = library.flow.facts.iter().filter(|fact| !fact.on_paper).filter_map(|fact| fact.said.as_ref());
    let texts = options.chain(signs).chain(facts).map(|text| text.da().to_lowercase());
    // A text that holds an unsafe word is found by that word.
    let texts = texts.filter(|text| !UNSAFE.iter().any(|word| text.contains(word)));
    UNSAFE.into_iter().map(str::to_owned).chain(texts).collect()
}

/// What stands on the papers of an area after these answers that a parent may not read.
fn told(library: &Library, never: &[String], answers: &Answers, area: &str) -> Vec<String> {
    let now: DateTime = AT.parse().expect("a local time");
    let area = library.area(area).expect("a shipped area");
    let walk = Walk::of(library, answers);
    let clock = Clock::new(now, library.edition_date());
    let on_it = |paper: &Paper| {
        let filled = FilledPaper::of(paper, &walk, answers, &area, clock, now);
        let text = format!("{}\n{}", filled.text(), filled.file_stem).to_lowercase();
        let found = never.iter().filter(|told| text.contains(told.as_str()));
        found.map(|told| format!("{}: {told}", paper.id)).collect::<Vec<_>>()
    };
    library.papers.iter().flat_map(on_it).collect()
}

#[track_caller]
fn assert_silent(answers: &Answers) {
    for pack in &LIBRARY.packs {
        let told = told(&LIBRARY, &NEVER, answers, pack.id.as_str());
        assert!(told.is_empty(), "{} after {answers:?}: {told:?}", pack.id);
    }
}

/// The question at which a walk stands, in sight of an outcome or not.
fn asked<'l>(library: &'l Library, answers: &Answers) -> Option<&'l Question> {
    let walk = Walk::of(library, answers);
    match (walk.place, walk.then) {
        (Place::Question(current), _) | (Place::Outcome(_), Some(current)) => Some(current.question),
        (Place::Outcome(_), None) => None,
    }
}

fn answered(answers: &Answers, question: &QuestionId, options: impl IntoIterator<Item = OptionId>) -> Answers {
    let mut answers = answers.clone();
    answers.answer(question.clone(), options);
    answers
}

/// Answers that lead to each question and tell little else.
fn ways(library: &Library) -> BTreeMap<&QuestionId, Answers> {
    let mut ways = BTreeMap::new();
    let mut open = vec![Answers::default()];
    while let Some(mut answers) = open.pop() {
        // The calm way from here on; at each question that is new, all its other answers are ways to begin.
        while let Some(question) = asked(library, &answers) {
            if !ways.contains_key(&question.id) {
                open.extend(
                    question.options.iter().map(|option| answered(&answers, &question.id, [option.id.clone()])),
                );
                ways.insert(&question.id, answers.clone());
            }
            answers = answered(&answers, &question.id, [calm(question)]);
        }
    }
    ways
}

/// The answer that tells the fewest facts.
fn calm(question: &Question) -> OptionId {
    let calm = question.options.iter().min_by_key(|option| option.facts.len());
    calm.expect("questions have options").id.clone()
}

/// Answers the rest of the way calmly.
fn to_the_end(library: &Library, mut answers: Answers) -> Answers {
    while let Some(question) = asked(library, &answers) {
        answers = answered(&answers, &question.id, [calm(question)]);
    }
    answers
}

#[test]
fn no_answer_by_itself_comes_to_stand_on_a_paper_that_may_not() {
    let ways = ways(&LIBRARY);
    assert_eq!(ways.len(), LIBRARY.flow.questions.len(), "every question is reached");
    for question in &LIBRARY.flow.questions {
        for option in &question.options {
            let answers = answered(&ways[&question.id], &question.id, [option.id.clone()]);
            assert_silent(&answers);
            assert_silent(&to_the_end(&LIBRARY, answers));
        }
    }
}

#[test]
fn no_sign_by_itself_comes_to_stand_on_a_paper_that_may_not() {
    for sign in &LIBRARY.signs {
        let mut answers = Answers::default();
        answers.tick(&sign.id, true);
        assert_silent(&to_the_end(&LIBRARY, answers));
    }
}

#[test]
fn no_way_with_any_signs_comes_to_stand_on_a_paper_that_may_not() {
    let mut unsafe_ticks = 0;
    for seed in 0..WALKS {
        let answers = random_walk(seed);
        let ticked = LIBRARY.signs.iter().filter(|sign| answers.is_ticked(&sign.id));
        unsafe_ticks += ticked.filter(|sign| !sign.on_paper).count();
        let area = &LIBRARY.packs[usize::try_from(seed).expect("a small number") % LIBRARY.packs.len()].id;
        let told = told(&LIBRARY, &NEVER, &answers, area.as_str());
        assert!(told.is_empty(), "seed {seed} in {area}, after {answers:?}: {told:?}");
    }
    assert!(unsafe_ticks > 1_000, "the walks tick what may not stand on paper");
}

/// A way to an end with up to seven signs; the same for the same seed.
fn random_walk(seed: u64) -> Answers {
    // A splitmix generator: its numbers need not be good, only the same each time.
    let mut state = seed;
    let mut below = move |most: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).expect("below a small number")
    };
    let mut answers = Answers::default();
    for _ in 0..below(8) {
        answers.tick(&LIBRARY.signs[below(LIBRARY.signs.len())].id, true);
    }
    while let Some(question) = asked(&LIBRARY, &answers) {
        let first = &question.options[below(question.options.len())];
        let mut chosen = vec![first.id.clone()];
        if question.multiple && !first.exclusive {
            let beside = question.options.iter().filter(|option| !option.exclusive && below(3) == 0);
            chosen.extend(beside.map(|option| option.id.clone()));
        }
        answers = answered(&answers, &question.id, chosen);
    }
    answers
}

/// Nobody can read from a paper that something was left out of it.
#[test]
fn a_paper_is_the_same_with_and_without_what_may_not_stand_there() {
    let now: DateTime = AT.parse().expect("a local time");
    let area = LIBRARY.area("aalborg").expect("a shipped area");
    let clock = Clock::new(now, LIBRARY.edition_date());
    let filled = |answers: &Answers| -> Vec<FilledPaper> {
        let walk = Walk::of(&LIBRARY, answers);
        LIBRARY.papers.iter().map(|paper| FilledPaper::of(paper, &walk, answers, &area, clock, now)).collect()
    };
    let never = |id: &_| LIBRARY.flow.facts.iter().any(|fact| fact.id == *id && !fact.on_paper);
    let without = to_the_end(&LIBRARY, Answers::default());
    let expected = filled(&without);
    let mut tried = 0;
    for sign in LIBRARY.signs.iter().filter(|sign| sign.facts.iter().all(never)) {
        let mut with = without.clone();
        with.tick(&sign.id, true);
        assert_eq!(filled(&with), expected, "{}", sign.id);
        tried += 1;
    }
    assert!(tried > 5, "there are such signs");
    for question in &LIBRARY.flow.questions {
        for option in question.options.iter().filter(|option| !option.on_paper && option.facts.iter().all(never)) {
            let with = to_the_end(&LIBRARY, answered(&without, &question.id, [option.id.clone()]));
            let named = |paper: &FilledPaper| paper.text().to_lowercase().contains(&option.text.da().to_lowercase());
            assert!(!filled(&with).iter().any(named), "{}", option.id);
        }
    }
}

/// What the screen says before a paper is written on stands there always and on no paper.
#[test]
fn every_paper_warns_on_the_screen_alone() {
    let words = "Skriv ikke om seksualitet, kæreste eller flugt, før du har fået råd. Sig det i telefonen.";
    for paper in &LIBRARY.papers {
        assert_eq!(paper.before.as_ref().map(vejviser::content::Text::da), Some(words), "{}", paper.id);
    }
}

/// The shipped library with one text of one file changed.
fn changed(file: &str, from: &str, to: &str) -> Library {
    let mut files = bundled_files();
    let broken = files.iter_mut().find(|known| known.path == file).expect("the file is shipped");
    let text = std::str::from_utf8(&broken.bytes).expect("UTF-8");
    assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
    broken.bytes = Cow::Owned(text.replacen(from, to, 1).into_bytes());
    check(&files).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_sign_an_answer_and_a_line_that_tell_too_much_are_found() {
    let sign = changed(
        "danmark/signs.json",
        "\"on_paper\": false,\n      \"facts\": [\n        \"peer\",\n        \"rumour\"\n      ],",
        "\"facts\": [\n        \"peer\"\n      ],",
    );
    let mut ticked = Answers::default();
    ticked.tick(&SignId::new("hverdag-rygter"), true);
    let found = |library: &Library, answers: &Answers| told(library, &never_told(library), answers, "aalborg");
    assert_eq!(found(&sign, &to_the_end(&sign, ticked)), ["underretning: rygte"]);

    let option = changed(
        "danmark/flow.json",
        "\"on_paper\": false,\n          \"facts\": [\"adult-pressure\"]",
        "\"facts\": [\"adult-pressure\"]",
    );
    let set = QuestionId::new("set");
    let pressed = answered(&ways(&option)[&set], &set, [OptionId::new("voksen-presset")]);
    assert_eq!(found(&option, &pressed), ["underretning: partner"]);

    let line = changed("danmark/papers.json", "Sikker kontakt aftales i telefonen.", "Kodeord, app og tidspunkt.");
    assert_eq!(found(&line, &Answers::default()), ["underretning: kodeord", "underretning: app og"]);
}
