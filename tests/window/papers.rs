//! The papers in the window: found, read, copied and saved, and what is not offered.

use crate::common::{NARROW, WIDE, copied, harness, harness_of, harness_saving, library, press, within};
use eframe::egui::vec2;
use egui_kittest::{
    Harness,
    kittest::{Queryable, by},
};
use vejviser::content::{OptionId, PaperId, QuestionId};
use vejviser::window::{Action, App, Route};

const AT: &str = "2026-12-01T15:20";

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

fn answer(harness: &mut Harness<'_, App>, given: &[(&str, &[&str])]) {
    for (question, options) in given {
        let options = options.iter().map(|option| OptionId::new(option)).collect();
        act(harness, Action::Choose { question: QuestionId::new(question), options });
        act(harness, Action::Continue);
    }
}

/// Somebody under 18 is controlled, and a colleague in the municipality has answered all questions.
const CONTROL: &[(&str, &[&str])] = &[
    ("fare-nu", &["nej"]),
    ("rejse", &["nej"]),
    ("alder", &["7-17"]),
    ("set", &["kontrol"]),
    ("tidligere", &["boern-hjemme"]),
    ("hvem-ved", &["nej"]),
];

fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

#[test]
fn every_paper_is_saved_under_its_name_and_told_where() {
    for paper in &library().papers {
        let folder = std::env::temp_dir().join(format!("vejviser ark æøå {} {}", paper.id, std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for temporary files");
        let mut harness = harness_saving(AT, Some(folder.clone()));
        act(&mut harness, Action::Go(Route::Papers));
        press(&mut harness, paper.title.da());
        assert_eq!(*harness.state().state().history.current(), Route::Paper(paper.id.clone()));
        assert!(says(&harness, "indeholder det personoplysninger"), "{}: what saving means is not told", paper.id);
        assert!(
            says(&harness, "Skriv ikke om seksualitet, kæreste eller flugt"),
            "{}: the warning is missing",
            paper.id
        );
        press(&mut harness, "Gem PDF");
        let name = format!("{}-2026-12-01.pdf", paper.id);
        let notice = harness.state().state().notice.clone().expect("something is told");
        assert!(notice.starts_with("Arket er gemt: ") && notice.ends_with(&name), "{notice}");
        assert!(std::fs::read(folder.join(&name)).expect("the file is there").starts_with(b"%PDF"));
        std::fs::remove_dir_all(folder).expect("nothing is left behind");
    }
}

#[test]
fn a_paper_that_cannot_be_saved_tells_why_and_what_else() {
    let mut harness = harness_saving(AT, None);
    act(&mut harness, Action::Go(Route::Paper(PaperId::new("rejsetjek"))));
    press(&mut harness, "Gem PDF");
    let notice = harness.state().state().notice.clone().expect("something is told");
    assert_eq!(
        notice,
        "Arket er ikke gemt. Mappen Dokumenter findes ikke. Kopiér teksten i stedet. Dine svar er her stadig."
    );
}

#[test]
fn the_draft_goes_to_the_clipboard_without_what_is_for_the_user_alone() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Walkthrough));
    answer(&mut harness, CONTROL);
    answer(&mut harness, &[("rolle", &["offentlig"])]);
    assert!(harness.query_by_label("Udkast til underretning").is_some(), "the outcome points to it");
    act(&mut harness, Action::Go(Route::Paper(PaperId::new("underretning"))));
    assert!(says(&harness, "Bliver fulgt, overvåget eller begrænset"));
    harness.get_by_label("Kopiér til skemaet").click();
    harness.step();
    let text = copied(&harness).expect("a text on the clipboard");
    assert!(text.starts_with("Øverst i skemaet\nMistanke om æresrelateret konflikt."), "{text}");
    assert!(text.contains("Bliver fulgt, overvåget") && !text.contains("Før du sender"), "{text}");
    harness.run();
}

#[test]
fn the_draft_asks_for_answers_first_and_is_not_for_those_who_receive_it() {
    let draft = || Action::Go(Route::Paper(PaperId::new("underretning")));
    let mut harness = harness(AT);
    act(&mut harness, draft());
    assert!(says(&harness, "Svar på spørgsmålene først"));
    press(&mut harness, "Jeg er bekymret for en person");
    answer(&mut harness, CONTROL);
    answer(&mut harness, &[("rolle", &["myndighed"])]);
    assert!(harness.query_by_label("Udkast til underretning").is_none(), "the outcome points to it");
    act(&mut harness, draft());
    assert!(says(&harness, "Arket passer ikke til dine svar"));
    assert!(harness.query_by_label("Gem PDF").is_none());
}

#[test]
fn a_case_for_practice_gives_no_paper_to_save() {
    let mut harness = harness(AT);
    let scenario = &library().scenarios[0];
    act(&mut harness, Action::Practise(scenario.id.clone()));
    act(&mut harness, Action::Go(Route::Paper(PaperId::new("underretning"))));
    assert!(harness.query_by_label("Gem PDF").is_none());
    assert!(harness.query_by_label("Kopiér til skemaet").is_none());
}

#[test]
fn papers_stay_within_the_sides_of_every_window() {
    for size in [WIDE, vec2(1000.0, 768.0), NARROW, vec2(480.0, 640.0)] {
        let mut harness = harness_of(AT, size);
        act(&mut harness, Action::Go(Route::Walkthrough));
        answer(&mut harness, CONTROL);
        answer(&mut harness, &[("rolle", &["offentlig"])]);
        act(&mut harness, Action::Go(Route::Papers));
        within(&harness, size.x);
        for paper in &library().papers {
            act(&mut harness, Action::Go(Route::Paper(paper.id.clone())));
            within(&harness, size.x);
        }
    }
}
