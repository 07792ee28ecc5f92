//! The call sheet, as text and as PDF: what must stand on it, and that it never takes more than two pages.
//! The PDFs are read with `pdftotext` and `pdfinfo`, which `scripts/setup check` installs.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails, in its helpers too")]

mod on_paper;
mod papers;

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use jiff::civil::DateTime;
use vejviser::content::{BANNED, Clock, Library, OptionId, Question, bundled};
use vejviser::sheet::Sheet;
use vejviser::walkthrough::{Answers, Place, Walk};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| bundled().unwrap_or_else(|problems| panic!("{problems:#?}")));

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

/// All ways to the end: at each question one option, or all that may stand together.
fn ends() -> Vec<Answers> {
    let mut ends = Vec::new();
    follow(&Answers::default(), &mut ends);
    ends
}

fn follow(answers: &Answers, ends: &mut Vec<Answers>) {
    let question = match Walk::of(&LIBRARY, answers).place {
        Place::Question(current) => current.question,
        Place::Outcome(_) => return ends.push(answers.clone()),
    };
    for options in selections(question) {
        let mut more = answers.clone();
        more.answer(question.id.clone(), options);
        follow(&more, ends);
    }
}

fn selections(question: &Question) -> Vec<Vec<OptionId>> {
    let mut all: Vec<Vec<OptionId>> = question.options.iter().map(|option| vec![option.id.clone()]).collect();
    if question.multiple {
        let beside = question.options.iter().filter(|option| !option.exclusive);
        all.push(beside.map(|option| option.id.clone()).collect());
    }
    all
}

#[test]
fn every_case_gets_two_pages_that_hold_number_rule_edition_and_note() {
    for (id, answers) in scenarios() {
        let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
        let pages = pages(&sheet.pdf().unwrap_or_else(|why| panic!("{id}: {why}")));
        let [call, file] = pages.as_slice() else { panic!("{id}: {} pages", pages.len()) };
        for (page, number) in [(call, "Side 1 af 2"), (file, "Side 2 af 2")] {
            for words in [number, NOTE, "Vejviser, 1. december 2026 kl. 15.20", "Vejviser, udgave ", "Gennemgås senest"]
            {
                assert!(page.contains(words), "{id}: {words:?} is missing in {page}");
            }
        }
        let first = sheet.calls.first().expect("somebody to ring");
        for words in
            [&first.name, &first.numbers[0], &first.hours, &sheet.title, &sheet.guard.title, &sheet.guard.lasts]
        {
            assert!(call.contains(words.as_str()), "{id}: {words:?} is missing in {call}");
        }
        for words in sheet.guard.lines.iter().chain(&sheet.say).chain([&sheet.guard.reason, &sheet.told]) {
            assert!(call.contains(words.as_str()), "{id}: {words:?} is missing in {call}");
        }
        assert!(call.contains("112"), "{id}");
        for words in sheet.steps.iter().map(|step| &step.text).chain(sheet.laws.iter().map(|(name, _)| name)) {
            assert!(file.contains(words.as_str()), "{id}: {words:?} is missing in {file}");
        }
        assert!(file.contains("intet felt til navn"), "{id}");
    }
}

#[test]
fn the_longest_sheets_of_all_ways_take_two_pages_in_every_area() {
    let mut ends = ends();
    let mut signs = Answers::default();
    for sign in &LIBRARY.signs {
        signs.tick(&sign.id, true);
    }
    follow(&signs, &mut ends);
    let sized: Vec<(Answers, Sheet)> = ends
        .into_iter()
        .map(|answers| {
            let sheet = sheet(&answers, "aalborg", "2026-12-01T15:20");
            (answers, sheet)
        })
        .collect();
    // The longest whole, and the longest of the parts that each page is made of.
    let measures: [fn(&Sheet) -> usize; 4] = [
        |sheet| sheet.text().len(),
        |sheet| sheet.guard.lines.iter().chain(&sheet.say).map(String::len).sum::<usize>() + sheet.told.len(),
        |sheet| sheet.calls.len(),
        |sheet| sheet.steps.iter().map(|step| step.text.len() + step.detail.as_ref().map_or(0, String::len)).sum(),
    ];
    let mut longest = BTreeSet::new();
    for measure in measures {
        let mut order: Vec<usize> = (0..sized.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(measure(&sized[*index].1)));
        longest.extend(order.into_iter().take(2));
    }
    for pack in &LIBRARY.packs {
        for index in &longest {
            let answers = &sized[*index].0;
            // A wrong clock adds a line.
            let sheet = sheet(answers, pack.id.as_str(), "2001-01-01T00:00");
            let pdf = sheet.pdf().unwrap_or_else(|why| panic!("{}, {answers:?}: {why}", pack.id));
            assert!(pdf.starts_with(b"%PDF"));
        }
    }
}

#[test]
fn the_pdf_is_tagged_danish_a4_and_has_its_fonts_inside() {
    let (_, answers) = &scenarios()[0];
    let pdf = sheet(answers, "aalborg", "2026-12-01T15:20").pdf().expect("a PDF");
    let info = told_by("pdfinfo", &["-"], &pdf);
    for words in ["Ringeark: ", "Tagged: yes", "Pages: 2", "595.28 x 841.89 pts (A4)"] {
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
    let (_, answers) = &scenarios()[0];
    let sheet = sheet(answers, "aalborg", "2026-12-01T15:20");
    let text = sheet.text();
    let mut last = 0;
    for part in [
        sheet.title.as_str(),
        "\n\nRing til\n",
        "\n\nHav dette klar\n",
        "\n\nSådan kan du begynde\nNævn ikke navn",
        "\n\nSpørg rådgiveren om\n- ",
        "\n\nKontakt ikke familien\n- Ring ikke hjem",
        "\n\nNæste skridt og frister\n- ",
        "\n\nDine svar\n- ",
        "\n\nDet siger loven\n- ",
        "\n\nHvor arket hører hjemme\n",
        NOTE,
        "Lavet 1. december 2026 kl. 15.20.\n",
    ] {
        let at = text.find(part).unwrap_or_else(|| panic!("{part:?} is missing in:\n{text}"));
        assert!(at >= last, "{part:?} comes too early in:\n{text}");
        last = at;
    }
    assert!(!text.contains("\n\n\n"), "{text}");
}

#[test]
fn an_alarm_begins_with_112_and_leaves_nothing_out() {
    let mut answers = Answers::default();
    answers.answer(vejviser::content::QuestionId::new("fare-nu"), [OptionId::new("ja")]);
    let text = sheet(&answers, "aalborg", "2026-12-01T15:20").text();
    assert!(text.starts_with("Ring 112 nu\nDu har svaret, at nogen er i fare lige nu.\n\nRing til\nAlarm 112: 112\n"));
    assert!(!text.contains("Nævn ikke navn, cpr-nummer"));
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
