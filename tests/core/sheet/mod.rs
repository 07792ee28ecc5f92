//! The call sheet, as text and as PDF: what must stand on it and what must not, in type that can be read.
//! The PDFs are read with poppler's tools, which `scripts/setup check` installs.

mod lengths;
mod on_paper;
mod papers;
mod seeded;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

use jiff::civil::DateTime;
use vejviser::content::{BANNED, Clock, Keeps, Language, Line, OptionId, Predicate, Question, Role};
use vejviser::paper::{Call, First, REST, SAFE_CONTACT, Sheet};
use vejviser::phrase::{phase, role};
use vejviser::walkthrough::{Answers, Walk, calls, walk};

use crate::LIBRARY;

const NOTE: &str = "Støtte til faglig vurdering, ikke en risikovurdering.";

fn sheet(answers: &Answers, area: &str, at: &str) -> Sheet {
    let now: DateTime = at.parse().expect("a local time");
    let area = LIBRARY.area(area).expect("a shipped area");
    let walk = Walk::of(&LIBRARY, answers);
    let clock = Clock::new(now, LIBRARY.edition_date());
    Sheet::of(&walk, answers, &area, clock, now).unwrap_or_else(|| panic!("{answers:?} lead to no outcome"))
}

/// What a tool of poppler prints about a PDF that it gets on stdin.
fn told_by(tool: &str, words: &[&str], pdf: &[u8]) -> String {
    let mut child = Command::new(tool)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("scripts/setup check installs poppler-utils");
    child.stdin.take().expect("piped").write_all(pdf).expect("the tool reads all");
    let output = child.wait_with_output().expect("the tool ends");
    assert!(output.status.success(), "{tool}: {}", output.status);
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The text of each page in the order it is written in, each run of white space as one blank.
fn pages(pdf: &[u8]) -> Vec<String> {
    let text = told_by("pdftotext", &["-raw", "-", "-"], pdf);
    let pages = text.split_terminator('\u{c}');
    pages.map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The answers and ticks of every shipped case.
fn scenarios() -> Vec<(String, Answers)> {
    LIBRARY
        .scenarios
        .iter()
        .map(|scenario| {
            let mut answers = Answers::default();
            for (question, options) in &scenario.answers {
                answers.answer(question.clone(), options.iter().cloned());
            }
            for sign in &scenario.signs {
                answers.tick(sign, true);
            }
            (scenario.id.to_string(), answers)
        })
        .collect()
}

fn follow(answers: &Answers, selections: &impl Fn(&Question) -> Vec<Vec<OptionId>>, ends: &mut Vec<Answers>) {
    let Some(asked) = Walk::of(&LIBRARY, answers).asked() else { return ends.push(answers.clone()) };
    for options in selections(asked.question) {
        let mut more = answers.clone();
        more.answer(asked.question.id.clone(), options);
        follow(&more, selections, ends);
    }
}

/// What tells the most: all that may stand together, and nothing; each alone where only one may be chosen.
fn most(question: &Question) -> Vec<Vec<OptionId>> {
    let mut all = selections(question);
    if question.multiple {
        all.drain(..all.len() - 2);
    }
    all
}

fn selections(question: &Question) -> Vec<Vec<OptionId>> {
    let mut all: Vec<Vec<OptionId>> = question.options.iter().map(|option| vec![option.id.clone()]).collect();
    if question.multiple {
        let beside = question.options.iter().filter(|option| !option.exclusive);
        all.push(beside.map(|option| option.id.clone()).collect());
    }
    all
}

/// The smallest type of each page, in points.
fn smallest_type(pdf: &[u8]) -> Vec<f32> {
    // At three times its size, for the sizes are told in whole points.
    let xml = told_by("pdftohtml", &["-xml", "-i", "-stdout", "-zoom", "3", "-", "out"], pdf);
    let value = |line: &str, name: &str| -> Option<u32> {
        line.split_once(&format!(" {name}=\""))?.1.split('"').next()?.parse().ok()
    };
    let mut sizes = BTreeMap::new();
    let mut pages: Vec<f32> = Vec::new();
    for line in xml.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(f32::MAX);
        } else if line.starts_with("<fontspec ") {
            sizes.insert(value(line, "id"), value(line, "size"));
        } else if line.starts_with("<text ") {
            let size = sizes[&value(line, "font")].and_then(|size| u16::try_from(size).ok()).expect("a size");
            let page = pages.last_mut().expect("a page before its text");
            *page = page.min(f32::from(size) / 3.0);
        }
    }
    pages
}

/// The parts that stand in `text`, one after the other.
#[track_caller]
fn in_order<'p>(text: &str, parts: impl IntoIterator<Item = &'p str>) {
    let mut rest = text;
    for part in parts {
        let part = part.trim();
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is missing, or comes too early, in:\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

/// All that the first says, in the order in which it is read.
fn first_of(sheet: &Sheet) -> Vec<&str> {
    let first = &sheet.first;
    let calls = first.call.iter().chain(&first.fallback).chain(&sheet.alarm).flat_map(|call| {
        let number = if call.name.ends_with(call.number.as_str()) { "" } else { call.number.as_str() };
        [call.before.as_str(), call.name.as_str(), number, call.status.as_str(), call.anonymous.unwrap_or("")]
    });
    let steps = first.steps.iter().flat_map(|step| [phase(Language::Danish, step.phase), step.text.as_str()]);
    [first.title.as_str(), first.told.as_str()]
        .into_iter()
        .chain(calls)
        .chain(first.say.iter().map(String::as_str))
        .chain([sheet.guard.title.as_str()])
        .chain(first.do_not.iter().map(String::as_str))
        .chain(steps)
        .collect()
}

/// What no page may leave out of somebody to ring: numbers, anonymity, how to get through, and whom to ring otherwise.
fn whole_call(call: &Call) -> Vec<String> {
    let told = [call.anonymous.map(str::to_owned), call.reach.clone(), call.fallback.clone()];
    let all = [call.name.clone(), call.numbers.join(" eller ")].into_iter().chain(told.into_iter().flatten());
    all.map(|words| words.trim_end_matches('.').to_owned()).collect()
}

#[test]
fn page_1_is_the_first_screen_and_the_rest_follows() {
    for (id, answers) in scenarios() {
        let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
        let pages = pages(&sheet.pdf().unwrap_or_else(|why| panic!("{id}: {why}")));
        let count = pages.len();
        assert!((2..=3).contains(&count), "{id}: {count} pages");
        for (index, page) in pages.iter().enumerate() {
            let number = format!("Side {} af {count}", index + 1);
            for words in
                [&number, NOTE, "Vejviser, 1. december 2026 kl. 15.20", "Vejviser, udgave ", "Gennemgås senest"]
            {
                assert!(page.contains(words), "{id}: {words:?} is missing in {page}");
            }
        }
        in_order(&pages[0], first_of(&sheet));
        in_order(&pages[0], sheet.ask.iter().copied().chain([SAFE_CONTACT]));
        assert!(pages[0].contains("112"), "{id}");

        let rest = pages[1..].join(" ");
        let answers: Vec<String> =
            sheet.answers.iter().map(|(question, answer)| format!("{question}: {answer}")).collect();
        let texts = |texts: &[String]| texts.to_vec();
        let steps = sheet.steps.iter().flat_map(|step| [step.by.clone(), step.text.clone(), step.rest()]);
        let all = [
            texts(&sheet.guard.lines),
            vec![sheet.guard.reason.clone(), sheet.guard.lasts.clone()],
            steps.collect(),
            sheet.calls.iter().flat_map(whole_call).collect(),
            answers,
            texts(&sheet.signs),
            sheet.laws.iter().map(|(name, _)| name.clone()).collect(),
            texts(&sheet.belongs),
        ];
        // The foot of a page may stand within what goes on to the next one, so parts are looked for whole only on one.
        for words in all.concat() {
            let found = pages[1..].iter().any(|page| page.contains(&words)) || rest.contains(&words);
            assert!(found, "{id}: {words:?} is missing in {rest}");
        }
    }
}

#[test]
fn page_1_is_the_first_screen_word_for_word() {
    for (id, answers) in scenarios() {
        let now: DateTime = "2026-12-01T15:20".parse().expect("a local time");
        let (area, clock) = (LIBRARY.area("aalborg").expect("a shipped area"), Clock::new(now, LIBRARY.edition_date()));
        let walk = Walk::of(&LIBRARY, &answers);
        let outcome = walk.outcome().expect("a case comes to an end");
        let calls = calls(outcome, &area, clock);
        let shown = First::of(outcome, &calls, Language::Danish, clock, now);
        let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
        if sheet.text().contains(REST) {
            // A step that only follows from what may not be told stands on the screen alone.
            assert_eq!((&sheet.first.title, &sheet.first.call), (&shown.title, &shown.call), "{id}");
        } else {
            assert_eq!(sheet.first, shown, "{id}");
        }
    }
}

#[test]
fn a_case_takes_two_pages_and_nothing_is_set_in_type_that_is_hard_to_read() {
    for (index, (id, answers)) in scenarios().into_iter().enumerate() {
        // The areas differ in a few lines: each case in two of them, and each area with many cases.
        for pack in [0, 1].map(|next| &LIBRARY.packs[(index + next) % LIBRARY.packs.len()]) {
            let sizes = smallest_type(&sheet(&answers, pack.id.as_str(), "2026-12-01T15:20").pdf().expect("a PDF"));
            assert!(sizes.len() == 2 && sizes[0] >= 11.0 && sizes[1] >= 10.0, "{} {id}: {sizes:?}", pack.id);
        }
    }
}

#[test]
fn the_longest_sheets_of_all_ways_take_three_pages_at_most_in_every_area() {
    let mut ends = Vec::new();
    follow(&Answers::default(), &most, &mut ends);
    let mut signs = Answers::default();
    for sign in &LIBRARY.signs {
        signs.tick(&sign.id, true);
    }
    follow(&signs, &most, &mut ends);
    let drawn: Vec<(Answers, Sheet)> = ends
        .into_iter()
        .map(|answers| {
            let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
            (answers, sheet)
        })
        .collect();
    // The longest whole, and the longest of the parts that the pages are made of.
    let measures: [fn(&Sheet) -> usize; 4] = [
        |sheet| sheet.text().len(),
        |sheet| sheet.first.texts().map(|text| text.len()).sum(),
        |sheet| sheet.calls.iter().map(|call| call.text().len()).sum(),
        |sheet| sheet.steps.iter().map(|step| step.text.len() + step.rest().len()).sum(),
    ];
    let mut longest = BTreeSet::new();
    for measure in measures {
        let mut order: Vec<usize> = (0..drawn.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(measure(&drawn[*index].1)));
        longest.extend(order.into_iter().take(2));
    }
    for pack in &LIBRARY.packs {
        for index in &longest {
            let answers = &drawn[*index].0;
            // A wrong clock adds a line.
            let sheet = sheet(answers, pack.id.as_str(), "2001-01-01T00:00");
            let pdf = sheet.pdf().unwrap_or_else(|why| panic!("{}, {answers:?}: {why}", pack.id));
            let sizes = smallest_type(&pdf);
            assert!(sizes.len() <= 3, "{}, {answers:?}: {} pages", pack.id, sizes.len());
            assert!(sizes[0] >= 11.0 && sizes[1..].iter().all(|size| *size >= 10.0), "{}: {sizes:?}", pack.id);
        }
    }
}

/// Whether a condition asks for something that may never stand on a paper.
fn is_secret(when: Option<&Predicate>) -> bool {
    let secret = LIBRARY.flow.facts.iter().filter(|fact| !fact.on_paper);
    secret.map(|fact| &fact.id).any(|fact| when.is_some_and(|when| when.asks_for(fact)))
}

/// All that tells what may never stand on a paper, and is said of nothing else, in small letters.
fn secrets() -> BTreeSet<String> {
    let flow = &LIBRARY.flow;
    let said = |open: bool| {
        let facts = flow.facts.iter().filter(move |fact| fact.on_paper == open);
        facts.filter_map(|fact| Some(fact.said.as_ref()?.da()))
    };
    let concerns = |open: bool| {
        let all = flow.outcomes.iter().filter(move |outcome| is_secret(outcome.when.as_ref()) != open);
        all.flat_map(|outcome| {
            let do_not = outcome.do_not.iter().map(|line| line.text.da());
            outcome.say.iter().map(|said| said.text.da()).chain(do_not)
        })
    };
    let options = flow.questions.iter().flat_map(|question| &question.options);
    let options = options.filter(|option| !option.on_paper).map(|option| option.text.da());
    let signs = LIBRARY.signs.iter().filter(|sign| !sign.on_paper).map(|sign| sign.text.da());
    let details = |open: bool| {
        let all = flow.outcomes.iter().flat_map(|outcome| &outcome.steps).flat_map(|step| &step.detail);
        let stands = |line: &&Line| line.on_paper && !line.keeps.contains(&Keeps::SafeContact);
        all.filter(move |line| stands(line) == open).map(|line| line.text.da())
    };
    let bare = |text: &str| text.trim_matches(['»', '«', '.']).to_lowercase();
    let open: BTreeSet<String> = said(true).chain(concerns(true)).chain(details(true)).map(bare).collect();
    let all = said(false).chain(concerns(false)).chain(options).chain(signs).chain(details(false));
    all.chain([role(Language::Danish, Role::Lgbt)]).map(bare).filter(|text| !open.contains(text)).collect()
}

/// What may stand although it holds an unsafe word: one who controls is no secret, and nothing is told by the other.
const NO_SECRETS: [&str; 2] = ["partner eller slægt bestemmer over en voksen", "lov ikke at holde alt hemmeligt"];

/// What of a sheet may not come and go with what may not stand there: all but how soon to ring, and the words in its place.
fn steady(sheet: &Sheet) -> (Vec<String>, BTreeSet<String>) {
    let steps = sheet.steps.iter().map(|step| format!("{} {}", step.text, step.rest()));
    let laws = sheet.laws.iter().map(|(citation, _)| citation.clone());
    let lines = steps.chain(laws).chain(sheet.grounds.clone()).chain([sheet.sources.clone()]).collect();
    let rung = sheet.first.call.iter().chain(&sheet.first.fallback).chain(&sheet.alarm).map(|call| call.number.clone());
    (lines, rung.chain(sheet.calls.iter().flat_map(|call| call.numbers.clone())).collect())
}

#[test]
fn a_sheet_is_the_same_with_and_without_what_may_not_stand_there() {
    let ways: [&[(&str, &str)]; 4] = [
        &[("alder", "7-17"), ("set", "vold"), ("rolle", "offentlig")],
        &[("alder", "18-plus"), ("set", "vold"), ("rolle", "privat")],
        &[("alder", "7-17"), ("set", "kontrol"), ("tidligere", "rygte"), ("hvem-ved", "nej"), ("rolle", "offentlig")],
        &[("alder", "18-plus"), ("set", "kontrol"), ("tidligere", "rygte"), ("hvem-ved", "nej"), ("rolle", "privat")],
    ];
    let mut tried = 0;
    for way in ways {
        let mut told = Answers::default();
        let base = [("fare-nu", "nej"), ("rejse", "nej")];
        for (question, option) in base.iter().chain(way) {
            told.answer(vejviser::content::QuestionId::new(question), [OptionId::new(option)]);
        }
        let without = steady(&sheet(&told, "aalborg", "2026-11-29T03:00"));
        let asked = |answers: &Answers| {
            let walk = Walk::of(&LIBRARY, answers);
            let asked: Vec<_> = walk.path.iter().map(|answered| answered.question.id.clone()).collect();
            walk.outcome().map(|_| asked)
        };
        let way = asked(&told).expect("an end");
        // What makes the way shorter is told by the answers that are left.
        let mut check = |answers: &Answers, what: &str| {
            if asked(answers).as_ref() == Some(&way) {
                tried += 1;
                assert_eq!(steady(&sheet(answers, "aalborg", "2026-11-29T03:00")), without, "{what}");
            }
        };
        for sign in LIBRARY.signs.iter().filter(|sign| !sign.on_paper) {
            let mut answers = told.clone();
            answers.tick(&sign.id, true);
            check(&answers, sign.id.as_str());
        }
        for question in LIBRARY.flow.questions.iter().filter(|question| question.multiple) {
            for option in question.options.iter().filter(|option| !option.on_paper) {
                let mut answers = told.clone();
                let chosen: Vec<OptionId> = told.chosen(&question.id).cloned().collect();
                answers.answer(question.id.clone(), chosen.into_iter().chain([option.id.clone()]));
                check(&answers, option.id.as_str());
            }
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn nothing_on_it_tells_what_the_family_must_not_read() {
    let secrets = secrets();
    assert!(secrets.len() > 30, "{secrets:?}");
    let areas: Vec<&str> = LIBRARY.packs.iter().map(|pack| pack.id.as_str()).collect();
    let mut left_out = 0;
    for seed in 0..2_000_u32 {
        let answers = seeded::way(seed);
        let area = areas[usize::try_from(seed).expect("a small number") % areas.len()];
        let sheet = sheet(&answers, area, "2026-11-29T03:00");
        let mut text = sheet.text();
        left_out += u32::from(text.contains(REST));
        // The PDF is made of the same parts; that it holds no others is looked at now and then.
        if seed % 100 == 0 {
            text.push_str(&pages(&sheet.pdf().expect("a PDF")).join(" "));
        }
        let text = NO_SECRETS.iter().fold(text.to_lowercase(), |text, known| text.replace(known, ""));
        let never = secrets.iter().map(String::as_str).chain(on_paper::UNSAFE);
        let told: Vec<&str> = never.filter(|never| text.contains(never)).collect();
        assert!(told.is_empty(), "{told:?} stand on the sheet of {answers:?}");
    }
    assert!((200..2_000).contains(&left_out), "{left_out} of 2,000 sheets leave something out");
}

#[test]
fn a_secret_that_is_not_marked_is_found() {
    // The same flow, in which the answers about a discovery and leaving may stand on paper.
    let mut flow = LIBRARY.flow.clone();
    flow.questions.iter_mut().flat_map(|question| &mut question.options).for_each(|option| option.on_paper = true);
    let now: DateTime = "2026-12-01T15:20".parse().expect("a local time");
    let area = LIBRARY.area("aalborg").expect("a shipped area");
    let secrets = secrets();
    let told = (0..200_u32).map(seeded::way).any(|answers| {
        let walk = walk(&flow, |sign| LIBRARY.sign(sign).map(|sign| sign.facts.as_slice()), &answers);
        let sheet = Sheet::of(&walk, &answers, &area, Clock::At(now), now).expect("an end");
        let text = sheet.text().to_lowercase();
        secrets.iter().any(|secret| text.contains(secret.as_str()))
    });
    assert!(told);
}

#[test]
fn only_who_is_employed_is_told_of_a_workplace() {
    for (id, answers) in scenarios() {
        let walk = Walk::of(&LIBRARY, &answers);
        let employed = ["public-employee", "private-employee", "authority-adviser"];
        // Whoever reads the workplace's system may know a colleague.
        let colleague = walk.facts.iter().any(|fact| fact.as_str() == "colleague");
        let employed = !colleague && walk.facts.iter().any(|fact| employed.contains(&fact.as_str()));
        let adult = walk.facts.iter().any(|fact| fact.as_str() == "adult");
        let text = sheet(&answers, "aalborg", "2026-12-01T15:20").text();
        assert_eq!(text.contains("arbejdspladsens system"), employed, "{id}");
        assert_eq!(text.contains("kan forældre normalt få indsigt"), employed && !adult, "{id}");
        assert!(text.contains("intet felt til navn") && text.contains(SAFE_CONTACT), "{id}");
    }
}

#[test]
fn the_pdf_is_tagged_danish_a4_and_has_its_fonts_inside() {
    let (_, answers) = &scenarios()[0];
    let pdf = sheet(answers, "aalborg", "2026-12-01T15:20").pdf().expect("a PDF");
    let info = told_by("pdfinfo", &["-"], &pdf);
    for words in ["Ringeark: ", "Tagged: yes", "595.28 x 841.89 pts (A4)"] {
        let info = info.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(info.contains(words), "{words:?} is missing in {info}");
    }
    assert!(
        String::from_utf8_lossy(&pdf).contains("/Lang (da)") || String::from_utf8_lossy(&pdf).contains("/Lang(da)")
    );
    let fonts = told_by("pdffonts", &["-"], &pdf);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        assert!(font.contains("AtkinsonHyperlegible") && font.contains(" yes yes yes "), "{font}");
    }
}

#[test]
fn the_text_has_all_parts_in_the_order_they_are_read_in() {
    for (_, answers) in scenarios().iter().take(3) {
        let sheet = sheet(answers, "aalborg", "2026-12-01T15:20");
        let text = sheet.text();
        in_order(&text, first_of(&sheet));
        in_order(
            &text,
            [
                sheet.first.title.as_str(),
                "\n\nRing til\n",
                "Nævn ikke navn",
                "\n\nKontakt ikke familien\n- Ring ikke hjem",
                "\n\nDerefter\n- ",
                "\n\nHav dette klar\n",
                "\n\nSpørg rådgiveren om\n- ",
                SAFE_CONTACT,
                "\n\nLad også være med dette\n- ",
                "\n\nNæste skridt og frister\n- ",
                "\n\nFlere, du kan ringe til\n- ",
                "\n\nDine svar\n- ",
                "\n\nDet siger loven\n- ",
                "\n\nHvor arket hører hjemme\n",
                NOTE,
                "Lavet 1. december 2026 kl. 15.20.\n",
            ],
        );
        assert!(!text.contains("\n\n\n"), "{text}");
    }
}

#[test]
fn an_alarm_begins_with_112_and_leaves_nothing_out() {
    let mut answers = Answers::default();
    answers.answer(vejviser::content::QuestionId::new("fare-nu"), [OptionId::new("ja")]);
    let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
    let text = sheet.text();
    assert!(
        text.starts_with("Ring 112 nu\nDu har svaret, at nogen er i fare lige nu.\n\nRing til\nAlarmcentralen 112. "),
        "{text}"
    );
    assert!(sheet.alarm.is_none() && !text.contains("Nævn ikke navn, cpr-nummer"));
}

#[test]
fn a_clock_that_is_wrong_dates_nothing() {
    let (_, answers) = &scenarios()[0];
    let sheet = sheet(answers, "aalborg", "2001-01-01T03:00");
    assert_eq!(sheet.file_stem, "ringeark");
    assert!(!sheet.text().contains("2001"), "{}", sheet.text());
    assert!(sheet.text().contains("Computerens ur ser forkert ud"));
}

#[test]
fn nothing_on_it_rates_or_reassures_or_asks_who_the_person_is() {
    for pack in &LIBRARY.packs {
        for (id, answers) in scenarios() {
            let text = sheet(&answers, pack.id.as_str(), "2026-11-29T03:00").text().to_lowercase();
            for (banned, _) in BANNED {
                assert!(!text.contains(banned), "{} {id}: {banned:?}", pack.id);
            }
            for field in ["navn:", "cpr-nummer:", "fødselsdato", "adresse:"] {
                assert!(!text.contains(field), "{} {id}: {field:?}", pack.id);
            }
        }
    }
}
