//! The papers beside the call sheet: what must stand on each, what they take from the walk, and what they never tell.

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use vejviser::content::{BANNED, Clock, OptionId, Paper, PaperId, PaperMark, QuestionId, SignId};
use vejviser::paper::{FilledLine, FilledPaper, FilledPart, is_meant, is_offered};
use vejviser::walkthrough::{Answers, Walk};

use crate::LIBRARY;
use crate::sheet::{NOTE, pages, scenarios, told_by};

const AT: &str = "2026-12-01T15:20";
const DRAFT: &str = "underretning";

fn paper(id: &str) -> &'static Paper {
    LIBRARY.paper(&PaperId::new(id)).unwrap_or_else(|| panic!("there is no paper {id}"))
}

fn filled(paper: &Paper, answers: &Answers, area: &str, at: &str) -> FilledPaper {
    let now: DateTime = at.parse().expect("a local time");
    let area = LIBRARY.area(area).expect("a shipped area");
    let walk = Walk::of(&LIBRARY, answers);
    FilledPaper::of(paper, &walk, answers, &area, Clock::new(now, LIBRARY.edition_date()), now)
}

fn answers(given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::default();
    for (question, options) in given {
        answers.answer(QuestionId::new(question), options.iter().map(|option| OptionId::new(option)));
    }
    answers
}

/// A walk about somebody under 18 with no journey in sight, answered to its end.
fn control_at_17(seen: &[&str], position: &str) -> Answers {
    answers(&[
        ("fare-nu", &["nej"]),
        ("rejse", &["nej"]),
        ("alder", &["7-17"]),
        ("set", seen),
        ("tidligere", &["boern-hjemme"]),
        ("hvem-ved", &["nej"]),
        ("rolle", &[position]),
    ])
}

/// Every word that a paper shows.
fn words(paper: &FilledPaper) -> String {
    paper.text()
}

#[test]
fn every_paper_holds_rule_note_edition_and_dates_in_text_and_pdf_whatever_was_answered() {
    let mut cases = scenarios();
    cases.push(("nothing answered".to_owned(), Answers::default()));
    for paper in &LIBRARY.papers {
        for (id, answers) in &cases {
            let filled = filled(paper, answers, "aalborg", AT);
            let place = format!("{} after {id}", paper.id);
            let text = words(&filled);
            let pdf = filled.pdf().unwrap_or_else(|why| panic!("{place}: {why}"));
            let pages = pages(&pdf);
            assert!((1..=2).contains(&pages.len()), "{place}: {} pages", pages.len());
            for (number, page) in pages.iter().enumerate() {
                let side = format!("Side {} af {}", number + 1, pages.len());
                for held in [side.as_str(), NOTE, "Vejviser, 1. december 2026 kl. 15.20", "Vejviser, udgave "] {
                    assert!(page.contains(held), "{place}: {held:?} is missing in {page}");
                }
            }
            let whole = pages.join(" ");
            let guard = &filled.guard;
            let held = guard.lines.iter().chain([&guard.title, &guard.lasts, &filled.belongs, &filled.lead]);
            for held in held.map(String::as_str).chain(["Vores sammenfatning", "Kilder: ", "Udkast, ikke godkendt"]) {
                assert!(text.contains(held), "{place}: {held:?} is missing in {text}");
                assert!(whole.contains(held), "{place}: {held:?} is missing in {whole}");
            }
            for line in filled.parts.iter().flat_map(|part| &part.lines) {
                let (FilledLine::Words { text: held, .. }
                | FilledLine::Gap(held)
                | FilledLine::Ask { text: held, .. }
                | FilledLine::Told { text: held, .. }
                | FilledLine::Call { name: held, .. }) = line;
                assert!(text.contains(held) && whole.contains(held), "{place}: {held:?} is missing");
            }
        }
    }
}

#[test]
fn the_pdf_is_tagged_and_danish() {
    for paper in &LIBRARY.papers {
        let pdf = filled(paper, &Answers::default(), "aalborg", AT).pdf().expect("a PDF");
        let info = told_by("pdfinfo", &["-"], &pdf);
        assert!(info.contains("Tagged:") && info.contains(paper.title.da()), "{info}");
        assert!(String::from_utf8_lossy(&pdf).contains("/Lang"), "{}", paper.id);
    }
}

#[test]
fn a_paper_of_any_length_is_printed_whole() {
    let mut answers = control_at_17(&["kontrol"], "offentlig");
    for sign in &LIBRARY.signs {
        answers.tick(&sign.id, true);
    }
    let filled = filled(paper(DRAFT), &answers, "aalborg", AT);
    let whole = pages(&filled.pdf().expect("a PDF")).join(" ");
    for sign in LIBRARY.signs.iter().filter(|sign| sign.on_paper) {
        assert!(whole.contains(sign.text.da()), "{} is missing", sign.id);
    }
}

/// As a careless author or a later pack could write it: more than a page, and words wider than one.
fn long() -> String {
    let words: Vec<String> = (0..1500).map(|number| format!("ord{number}")).collect();
    format!("{} {}", words.join(" "), "æøå".repeat(100))
}

/// What stands on the pages, without blanks: a broken word has none.
fn letters(pdf: &[u8]) -> String {
    pages(pdf).concat().split_whitespace().collect()
}

#[test]
fn what_is_longer_than_a_page_goes_on_and_says_so() {
    let answers = control_at_17(&["kontrol"], "offentlig");
    let mut filled = filled(paper(DRAFT), &answers, "aalborg", AT);
    let lines =
        [FilledLine::Words { kind: PaperMark::Frame, text: long() }, FilledLine::Told { text: long(), gap: None }];
    filled.parts.insert(0, FilledPart { heading: "Langt".to_owned(), paste: false, lines: lines.into() });
    let mut sheet = crate::sheet::sheet(&answers, "aalborg", AT);
    sheet.first.say[0] = long();
    sheet.guard.lines[0] = long();
    for pdf in [filled.pdf().expect("a PDF"), sheet.pdf().expect("a PDF")] {
        let pages = pages(&pdf);
        assert!(
            pages.len() > 2 && pages.iter().any(|page| page.contains("Fortsættes på næste side.")),
            "{}",
            pages.len()
        );
        for (index, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("Side {} af {}", index + 1, pages.len())), "{page}");
        }
        let letters = letters(&pdf);
        for number in 0..1500 {
            let found = letters.matches(&format!("ord{number}")).count();
            assert!(found >= 2, "ord{number} stands {found} times");
        }
    }
}

#[test]
fn nothing_on_them_rates_reassures_or_tells_of_a_case() {
    for pack in &LIBRARY.packs {
        for paper in &LIBRARY.papers {
            let text = words(&filled(paper, &Answers::default(), pack.id.as_str(), "2026-11-29T03:00")).to_lowercase();
            for (banned, _) in BANNED {
                assert!(!text.contains(banned), "{} in {}: {banned:?}", paper.id, pack.id);
            }
            for field in ["navn:", "cpr", "fødselsdato"] {
                assert!(!text.contains(field), "{} in {}: {field:?}", paper.id, pack.id);
            }
        }
    }
}

#[test]
fn a_blank_paper_is_the_same_whatever_was_answered() {
    for paper in LIBRARY.papers.iter().filter(|paper| !paper.from_walk) {
        let blank = filled(paper, &Answers::default(), "aalborg", AT);
        for (id, answers) in scenarios() {
            assert_eq!(filled(paper, &answers, "aalborg", AT), blank, "{} after {id}", paper.id);
        }
    }
}

#[test]
fn the_draft_tells_what_was_seen_in_the_users_order() {
    let mut answers = control_at_17(&["vold", "kontrol", "mistrives"], "offentlig");
    let signs: Vec<&SignId> =
        LIBRARY.signs.iter().rev().filter(|sign| sign.on_paper).take(3).map(|sign| &sign.id).collect();
    for sign in &signs {
        answers.tick(sign, true);
    }
    let text = filled(paper(DRAFT), &answers, "aalborg", AT).paste();
    let seen = ["Bliver slået", "Bliver fulgt, overvåget", "Har det dårligt"];
    let ticked = signs.iter().map(|id| LIBRARY.sign(id).expect("a shipped sign").text.da());
    let mut last = 0;
    for told in seen.into_iter().chain(ticked) {
        let at = text.find(told).unwrap_or_else(|| panic!("{told:?} is missing in {text}"));
        assert!(at > last, "{told:?} comes too early in {text}");
        last = at;
    }
}

#[test]
fn the_draft_begins_with_the_mark_and_its_paragraph_and_leaves_gaps_for_what_identifies() {
    let draft = filled(paper(DRAFT), &control_at_17(&["kontrol"], "offentlig"), "aalborg", AT);
    let paste = draft.paste();
    let mark = "Mistanke om æresrelateret konflikt. Forældrene må ikke orienteres før risikovurderingen. Barnets lov \
                § 18, stk. 3.";
    assert!(paste.starts_with(&format!("Øverst i skemaet\n{mark}\n")), "{paste}");
    for gap in ["Barnet eller den unge: …", "Søskende og andre børn i hjemmet: …", "har forældremyndighed: …"]
    {
        assert!(paste.contains(gap), "{gap:?} is missing in {paste}");
    }
    assert!(paste.contains("Barnets egne ord i citationstegn"), "{paste}");
    assert!(paste.contains("Der er søskende eller børn i hjemmet"), "{paste}");
    // What is for the user alone does not go into the form; whom to ring first stands before it.
    assert!(!paste.contains("Før du sender") && !paste.contains("Kontakt ikke familien"), "{paste}");
    let text = draft.text();
    let before = text.find("Den sociale vagt i Aalborg: 96 30 14 48").expect("the number for the evening");
    assert!(before < text.find(mark).expect("the mark"), "{text}");
}

#[test]
fn the_draft_names_the_duty_of_the_one_who_sends_it() {
    for (position, has, has_not) in [
        ("offentlig", "barnets lov § 133, stk. 1", "§ 135"),
        ("privat", "barnets lov § 135", "§ 133"),
        ("offentlig-uenig", "Send, også selv om din leder er uenig", "skal ikke give lov"),
    ] {
        let text = filled(paper(DRAFT), &control_at_17(&["kontrol"], position), "aalborg", AT).text();
        assert!(text.contains(has) && !text.contains(has_not), "{position}: {text}");
    }
    let adviser = control_at_17(&["kontrol"], "myndighed");
    assert!(!is_meant(paper(DRAFT), &Walk::of(&LIBRARY, &adviser)), "an adviser receives notifications");
}

/// Who notifies without a name cannot be rung, and who is not employed has no system.
#[test]
fn the_draft_rings_back_and_files_only_for_those_who_notify_by_their_job() {
    let told = |answers: &Answers| {
        let text = filled(paper(DRAFT), answers, "aalborg", AT).text();
        (text.contains("Ring til mig"), text.contains("arbejdspladsens system"), text.contains("Min stilling"))
    };
    for (position, employed) in
        [("offentlig", true), ("offentlig-uenig", true), ("privat-ansat", true), ("ved-ikke", true), ("privat", false)]
    {
        assert_eq!(told(&control_at_17(&["kontrol"], position)), (employed, employed, employed), "{position}");
    }
    assert_eq!(told(&Answers::default()), (false, false, false), "nobody has said that they are employed");
}

#[test]
fn no_paper_writes_down_a_safe_way_of_contact() {
    assert!(
        filled(paper(DRAFT), &Answers::default(), "aalborg", AT)
            .paste()
            .contains("Sikker kontakt aftales i telefonen.")
    );
    for (id, agreed) in [("rejsetjek", "Aftal den mundtligt"), ("sikkerhedsplan", "Sikker kontakt aftales mundtligt")] {
        assert!(filled(paper(id), &Answers::default(), "aalborg", AT).text().contains(agreed), "{id}");
    }
    // What the plan is made of is asked, and kept by the adviser.
    let plan = filled(paper("sikkerhedsplan"), &Answers::default(), "aalborg", AT);
    let room = plan.parts.iter().flat_map(|part| &part.lines);
    assert!(room.into_iter().all(|line| !matches!(line, FilledLine::Gap(_) | FilledLine::Ask { .. })), "{plan:?}");
}

#[test]
fn the_draft_about_an_adult_is_for_the_children_at_home_alone() {
    let mut adult = control_at_17(&["voksen-presset"], "offentlig");
    adult.answer(QuestionId::new("alder"), [OptionId::new("18-plus")]);
    let text = filled(paper(DRAFT), &adult, "aalborg", AT).text();
    assert!(text.contains("Du underretter ikke om den voksne selv."), "{text}");
}

#[test]
fn answers_that_the_way_has_left_are_never_printed() {
    let mut answers = control_at_17(&["vold"], "offentlig");
    assert!(words(&filled(paper(DRAFT), &answers, "aalborg", AT)).contains("Bliver slået"));
    answers.answer(QuestionId::new("fare-nu"), [OptionId::new("ja")]);
    let walk = Walk::of(&LIBRARY, &answers);
    assert!(
        walk.left_out.iter().any(|answered| answered.question.id == *"set"),
        "the way no longer asks what was seen"
    );
    assert!(!words(&filled(paper(DRAFT), &answers, "aalborg", AT)).contains("Bliver slået"));
}

#[test]
fn outcomes_point_to_the_papers_that_fit() {
    let offered = |answers: &Answers| -> BTreeSet<&str> {
        let walk = Walk::of(&LIBRARY, answers);
        LIBRARY.papers.iter().filter(|paper| is_offered(paper, &walk)).map(|paper| paper.id.as_str()).collect()
    };
    let all = [
        (control_at_17(&["kontrol"], "offentlig"), vec!["observationsark", DRAFT]),
        (
            answers(&[
                ("fare-nu", &["nej"]),
                ("rejse", &["ja"]),
                ("rejse-hvad", &["rejse", "snart"]),
                ("alder", &["7-17"]),
                ("rolle", &["offentlig"]),
            ]),
            vec!["observationsark", "rejsetjek", "sikkerhedsplan", DRAFT],
        ),
        (control_at_17(&["kontrol"], "myndighed"), vec!["observationsark", "sikkerhedsplan"]),
    ];
    for (answers, expected) in all {
        assert_eq!(offered(&answers).into_iter().collect::<Vec<_>>(), expected, "{answers:?}");
    }
}

#[test]
fn a_wrong_clock_dates_no_paper() {
    for paper in &LIBRARY.papers {
        let filled = filled(paper, &Answers::default(), "aalborg", "2001-01-01T03:00");
        assert_eq!(filled.file_stem, paper.id.as_str());
        assert!(!filled.text().contains("2001"), "{}", filled.text());
    }
}
