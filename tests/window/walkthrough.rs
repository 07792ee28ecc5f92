//! The walkthrough in the window: questions with mouse and keyboard, and the outcome.

use crate::common::{self, NARROW, harness, harness_of, press, within};
use eframe::egui::{Event, Key, Modifiers, accesskit::Toggled, vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{AccessKitNode, NodeT, Queryable, by},
};
use vejviser::content::{OptionId, QuestionId, Role as ContactRole, Text};
use vejviser::window::{Action, App, Fold, Route, Shortcut};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

/// The walkthrough at its first question.
fn begun() -> Harness<'static, App> {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Walkthrough));
    harness
}

/// Does what the user would, without the control for it.
fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

fn key(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Presses these keys, each followed by Enter: one question after the other.
fn answer(harness: &mut Harness<'_, App>, keys: &[Key]) {
    for one in keys {
        key(harness, *one);
        key(harness, Key::Enter);
    }
}

/// The title of the screen.
fn title(harness: &Harness<'_, App>) -> String {
    let is_title = |node: &Node<'_>| node.accesskit_node().data().level() == Some(0);
    harness
        .get_all_by_role(Role::Heading)
        .find(is_title)
        .and_then(|node| node.accesskit_node().label())
        .expect("every screen has a title")
}

fn is_chosen(harness: &Harness<'_, App>, role: Role, name: &str) -> bool {
    harness.get_by_role_and_label(role, name).accesskit_node().toggled() == Some(Toggled::True)
}

fn has_focus(node: &AccessKitNode<'_>) -> bool {
    node.is_focused()
}

fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

/// The text of a copy, seen in the frame in which it was asked for.
fn copied_by(harness: &mut Harness<'_, App>, name: &str) -> String {
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(name))).click();
    harness.step();
    common::copied(harness).unwrap_or_else(|| panic!("{name} copied nothing"))
}

/// A journey within a few days of somebody between 7 and 17, told by a public employee.
const TRAVEL: &[Key] = &[Key::Num2, Key::Num1, Key::Num5, Key::Num2, Key::Num4, Key::Num1];
const FIRST: &str = "Er nogen i fare for liv eller helbred lige nu?";

#[test]
fn choosing_never_moves_on_by_itself() {
    let mut harness = begun();
    assert_eq!(title(&harness), FIRST);
    assert!(harness.get_by_label("Fortsæt").accesskit_node().is_disabled());
    key(&mut harness, Key::Enter);
    assert_eq!(title(&harness), FIRST, "there is no answer yet");

    key(&mut harness, Key::Num2);
    assert!(is_chosen(&harness, Role::RadioButton, "Nej"));
    assert!(!is_chosen(&harness, Role::RadioButton, "Ja"));
    assert_eq!(title(&harness), FIRST);
    assert!(!harness.get_by_label("Fortsæt").accesskit_node().is_disabled());

    harness.get_by_role_and_label(Role::RadioButton, "Ved ikke").click();
    harness.run();
    assert!(is_chosen(&harness, Role::RadioButton, "Ved ikke"));
    assert_eq!(title(&harness), FIRST);
    press(&mut harness, "Fortsæt");
    assert_ne!(title(&harness), FIRST);
    assert!(says(&harness, "Trin 2 af højst"));
}

#[test]
fn arrows_choose_among_single_answers_and_go_round() {
    let mut harness = begun();
    key(&mut harness, Key::ArrowDown);
    assert!(is_chosen(&harness, Role::RadioButton, "Ja"));
    key(&mut harness, Key::ArrowUp);
    assert!(is_chosen(&harness, Role::RadioButton, "Ved ikke"));
    assert!(harness.get_by_role_and_label(Role::RadioButton, "Ved ikke").is_focused());
    key(&mut harness, Key::ArrowUp);
    assert!(is_chosen(&harness, Role::RadioButton, "Nej"));
    key(&mut harness, Key::Enter);
    assert_ne!(title(&harness), FIRST);
}

#[test]
fn an_answer_can_be_changed_and_later_ones_are_kept() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num2, Key::Num2]);
    let third = title(&harness);
    assert!(says(&harness, "Trin 1. Fare lige nu"));
    assert!(says(&harness, "Du er her"));

    press(&mut harness, "Ret: Fare lige nu");
    assert_eq!(title(&harness), FIRST);
    assert!(is_chosen(&harness, Role::RadioButton, "Nej"));
    key(&mut harness, Key::ArrowDown);
    assert!(is_chosen(&harness, Role::RadioButton, "Nej"), "coming in leaves the answer as it is");
    key(&mut harness, Key::Enter);
    assert_eq!(title(&harness), third);

    press(&mut harness, "Tilbage");
    press(&mut harness, "Tilbage");
    assert_eq!(title(&harness), FIRST);
    press(&mut harness, "Tilbage");
    assert_eq!(*harness.state().state().history.current(), Route::Start);
}

#[test]
fn enter_without_an_answer_says_why_nothing_happens() {
    let mut harness = begun();
    let title_before = title(&harness);
    key(&mut harness, Key::Enter);
    assert_eq!(title(&harness), title_before);
    assert!(says(&harness, "Vælg et svar, før du går videre."));
    key(&mut harness, Key::Num2);
    assert!(!says(&harness, "Vælg et svar, før du går videre."));
    key(&mut harness, Key::Enter);
    assert_ne!(title(&harness), title_before);
}

#[test]
fn answers_off_the_way_are_said_to_be_unused() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num2, Key::Num1, Key::Num1]);
    assert!(!says(&harness, "Bruges ikke længere"));
    act(&mut harness, Action::Revise(QuestionId::new("rejse")));
    answer(&mut harness, &[Key::Num2]);
    assert!(says(&harness, "Bruges ikke længere"));
}

#[test]
fn several_answers_and_one_that_stands_alone() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num2, Key::Num1]);
    let [first, second, alone] = ["En rejse til udlandet", "Et bryllup eller en forlovelse", "Ved ikke"];
    key(&mut harness, Key::Num1);
    key(&mut harness, Key::Num2);
    assert!(is_chosen(&harness, Role::CheckBox, first) && is_chosen(&harness, Role::CheckBox, second));
    key(&mut harness, Key::ArrowDown);
    assert!(
        harness.get_by_role_and_label(Role::CheckBox, "Personen er i udlandet og kommer måske ikke hjem").is_focused()
    );
    harness.get_by_role_and_label(Role::CheckBox, alone).click();
    harness.run();
    assert!(!is_chosen(&harness, Role::CheckBox, first) && !is_chosen(&harness, Role::CheckBox, second));
    assert!(is_chosen(&harness, Role::CheckBox, alone));
    key(&mut harness, Key::Num1);
    assert!(!is_chosen(&harness, Role::CheckBox, alone));
    key(&mut harness, Key::Num1);
    assert!(harness.get_by_label("Fortsæt").accesskit_node().is_disabled(), "nothing is chosen any more");
}

#[test]
fn ticked_signs_come_along_and_are_not_counted() {
    let mut harness = begun();
    let signs: Vec<_> = common::library().signs.iter().take(2).collect();
    for sign in &signs {
        act(&mut harness, Action::ToggleSign(sign.id.clone()));
    }
    assert!(says(&harness, "Taget med fra Tegn"));
    for sign in &signs {
        assert!(says(&harness, sign.text.da()));
    }
    press(&mut harness, "Ret: Taget med fra Tegn");
    assert_eq!(*harness.state().state().history.current(), Route::Signs(None));
}

#[test]
fn keys_do_nothing_while_the_search_lies_over_the_question() {
    let mut harness = begun();
    act(&mut harness, Action::OpenSearch);
    key(&mut harness, Key::Num1);
    assert_eq!(harness.state().state().chosen, None);
}

#[test]
fn the_meaning_is_folded_in_a_narrow_window() {
    let mut harness = harness_of(AT, NARROW);
    act(&mut harness, Action::Go(Route::Walkthrough));
    let flow = &common::library().flow;
    let means = flow.question(&QuestionId::new("fare-nu")).and_then(|question| question.means.as_ref());
    let means = means.expect("the first question explains its words").da();
    assert!(!says(&harness, means));
    press(&mut harness, "Det mener vi");
    assert!(says(&harness, means));
}

const ASKED: &str = "Når du har ringet";

/// The words of a question of the flow.
fn question(id: &str) -> &'static str {
    let question = common::library().flow.question(&QuestionId::new(id));
    question.expect("a question of the flow").text.da()
}

fn focused(harness: &Harness<'_, App>) -> String {
    harness.get_by(has_focus).accesskit_node().label().expect("what has the focus has a name")
}

#[test]
fn danger_now_shows_112_at_once_and_asks_the_rest_beside_it() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num1]);
    assert_eq!(title(&harness), "Ring 112 nu");
    assert_eq!(focused(&harness), "Ring 112 nu");
    assert!(says(&harness, "Du har svaret, at nogen er i fare lige nu."));
    assert!(!says(&harness, "Nævn ikke navn, cpr-nummer eller skole"), "an alarm call needs the address");
    assert!(says(&harness, ASKED) && says(&harness, question("alder")) && says(&harness, "Trin 2 af højst 3"));
    key(&mut harness, Key::Enter);
    assert!(says(&harness, question("alder")), "Enter on the title answers nothing");
    key(&mut harness, Key::Num2);
    assert!(is_chosen(&harness, Role::RadioButton, "Ja, 7–17 år"));
    key(&mut harness, Key::Enter);
    assert_eq!(title(&harness), "Ring 112 nu");
    assert_eq!(focused(&harness), question("rolle"), "the next question has the focus");
    assert!(!says(&harness, "Underret kommunen"), "no duty is told of before it is known");
    answer(&mut harness, &[Key::Num1]);
    assert!(!says(&harness, ASKED));
    assert_eq!(focused(&harness), "Ring 112 nu");
}

#[test]
fn what_was_asked_beside_112_is_changed_beside_it() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num1, Key::Num2, Key::Num1]);
    for (button, id) in [("Ret svar", "rolle"), ("Ret svar", "alder")] {
        press(&mut harness, button);
        assert_eq!(title(&harness), "Ring 112 nu");
        assert_eq!(focused(&harness), question(id));
    }
    assert!(is_chosen(&harness, Role::RadioButton, "Ja, 7–17 år"));
    answer(&mut harness, &[Key::Num5]);
    assert!(!says(&harness, ASKED), "the later answer is kept");
    for _ in 0..3 {
        act(&mut harness, Action::Back);
    }
    assert_eq!(title(&harness), FIRST);
    act(&mut harness, Action::Forward);
    assert_eq!(title(&harness), "Ring 112 nu");
    assert!(says(&harness, question("alder")));
}

#[test]
fn the_first_thing_that_tab_reaches_on_the_outcome_is_the_number() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num1]);
    key(&mut harness, Key::Tab);
    let focused = harness.get_by(has_focus);
    assert_eq!(focused.accesskit_node().label().as_deref(), Some("Kopiér 1 1 2. Alarmcentralen"));
    harness.key_down(Key::Enter);
    harness.step();
    assert_eq!(common::copied(&harness).as_deref(), Some("112"));
}

#[test]
fn every_outcome_holds_guard_note_and_steps() {
    for keys in [&[Key::Num1][..], TRAVEL] {
        let mut harness = begun();
        answer(&mut harness, keys);
        for words in [
            "Kontakt ikke familien",
            "Ring ikke hjem, og spørg ingen i familien eller netværket.",
            "Sig det sådan",
            "Derefter",
            "Støtte til faglig vurdering, ikke en risikovurdering",
            "Du må altid søge mere hjælp, end der står her",
        ] {
            assert!(says(&harness, words), "{} lacks {words}", title(&harness));
        }
    }
}

/// The button whose name begins so.
fn button<'h>(harness: &'h Harness<'_, App>, begins: &'h str) -> Node<'h> {
    harness
        .get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(begins)))
}

#[test]
fn what_is_not_among_the_first_unfolds_in_place() {
    let mut harness = begun();
    answer(&mut harness, TRAVEL);
    for (begins, hidden) in [
        ("Alle ", "Reglen gælder, til kommunen har vurderet risikoen"),
        ("Fire skridt mere", "Kommunen vurderer inden for 24 timer"),
        ("I dag: Underret kommunen", "Barnets lov § 133"),
        ("Mere: ", "er vores sammenfatning af kilderne"),
    ] {
        assert!(!says(&harness, hidden), "{hidden}");
        for (unfolded, key_pressed) in [(true, Key::Enter), (false, Key::Space), (true, Key::Enter)] {
            button(&harness, begins).focus();
            harness.run();
            key(&mut harness, key_pressed);
            assert_eq!(says(&harness, hidden), unfolded, "{begins}");
            let node = button(&harness, begins);
            assert_eq!(node.accesskit_node().data().is_expanded(), Some(unfolded), "{begins}");
            assert!(node.is_focused(), "{begins} keeps the focus");
        }
    }
    press(&mut harness, "Ret svar");
    answer(&mut harness, &[Key::Num1]);
    assert!(!says(&harness, "Barnets lov § 133"), "another answer begins folded");
}

#[test]
fn nothing_stands_twice_on_the_outcome() {
    for scenario in &common::library().scenarios {
        let mut harness = begun();
        for (question, options) in &scenario.answers {
            act(&mut harness, Action::Choose { question: question.clone(), options: options.clone() });
            act(&mut harness, Action::Continue);
        }
        for fold in [Fold::DoNots, Fold::Steps] {
            act(&mut harness, Action::UnfoldOutcome(fold));
        }
        let main = harness.get_by_role_and_label(Role::Main, "Indhold");
        // A part is named after its heading, an entry of a list after its line, and a run of letters is its text again.
        let is_named_after = |role: Role| matches!(role, Role::List | Role::ListItem | Role::Note | Role::TextRun);
        let parts = main.children_recursive().filter(|node| !is_named_after(node.accesskit_node().role()));
        let words = |node: Node<'_>| node.accesskit_node().label().or_else(|| node.accesskit_node().value());
        let mut seen: Vec<String> = parts.filter_map(words).collect();
        seen.retain(|words| words.split_whitespace().count() > 4);
        seen.sort();
        let twice: Vec<&String> = seen.windows(2).filter(|two| two[0] == two[1]).map(|two| &two[0]).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", scenario.id);
    }
}

#[test]
fn many_answers_have_a_key_each() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num2, Key::Num2, Key::Num2]);
    let question = common::library().flow.question(&QuestionId::new("set")).expect("a question of the flow");
    assert_eq!(title(&harness), question.text.da());
    for (press, option) in Shortcut::Choose.presses().iter().zip(&question.options) {
        key(&mut harness, press.key);
        let node = harness.get_by_role_and_label(Role::CheckBox, option.text.da());
        assert!(is_chosen(&harness, Role::CheckBox, option.text.da()) && node.is_focused(), "{}", option.id);
    }
    assert!(question.options.len() <= Shortcut::Choose.presses().len(), "every answer has a key");
    let mut headings: Vec<&str> =
        question.options.iter().filter_map(|option| option.group.as_ref()).map(Text::da).collect();
    headings.dedup();
    assert!(headings.len() > 1);
    for heading in headings {
        harness.get_by_role_and_label(Role::Group, heading);
    }
}

#[test]
fn all_of_it_can_be_copied() {
    let mut harness = begun();
    answer(&mut harness, TRAVEL);
    let text = copied_by(&mut harness, "Kopiér alt");
    let library = common::library();
    let area = library.area("aalborg").expect("the default area");
    let adviser = area.fill(ContactRole::Sikkerhedskonsulent)[0];
    assert!(text.starts_with("Ring nu, før du gør noget andet\nDu har svaret, at "), "{text}");
    assert!(text.contains(&adviser.phone().expect("a number").to_string()));
    harness.step();
    assert!(harness.query_by_label("Kopieret").is_some());
}

#[test]
fn starting_over_forgets_everything() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num1]);
    press(&mut harness, "Start forfra");
    assert_eq!(title(&harness), FIRST);
    assert!(harness.state().state().answers.is_empty());
}

#[test]
fn a_changed_answer_leads_back_to_the_outcome() {
    let mut harness = begun();
    answer(&mut harness, &[Key::Num1]);
    press(&mut harness, "Ret svar");
    assert_eq!(title(&harness), FIRST);
    key(&mut harness, Key::Enter);
    assert_eq!(title(&harness), "Ring 112 nu");
}

#[test]
fn nothing_sticks_out_at_the_side_in_any_window() {
    for (width, height) in
        [(1366.0, 768.0), (1200.0, 768.0), (1000.0, 768.0), (683.0, 384.0), (480.0, 320.0), (341.0, 192.0)]
    {
        let mut harness = harness_of(AT, vec2(width, height));
        act(&mut harness, Action::Go(Route::Walkthrough));
        for key in TRAVEL {
            within(&harness, width);
            answer(&mut harness, &[*key]);
        }
        assert_eq!(title(&harness), "Ring nu, før du gør noget andet");
        within(&harness, width);
    }
}

#[test]
fn content_that_should_have_been_read_again_still_opens_and_says_so() {
    let mut harness = harness("2029-01-08T10:00");
    act(&mut harness, Action::Go(Route::Walkthrough));
    answer(&mut harness, &[Key::Num1]);
    assert_eq!(title(&harness), "Ring 112 nu");
    assert!(says(&harness, "Numre og love kan være ændret"));
    assert!(says(&harness, "Ikke kontrolleret siden november 2026"));
}

#[test]
fn the_journeys_question_says_why_it_matters_now_and_no_other_does() {
    let lines = |harness: &Harness<'_, App>| harness.query_all(by().label_contains("fremhæver vi spørgsmålet")).count();
    for (at, size, shown) in [
        ("2027-06-15T12:00", common::WIDE, true),
        ("2027-02-15T12:00", NARROW, true),
        (AT, common::WIDE, true),
        ("2027-01-15T12:00", common::WIDE, false),
        // A clock that stands before the edition.
        ("2001-06-15T12:00", common::WIDE, false),
    ] {
        let mut harness = harness_of(at, size);
        act(&mut harness, Action::Go(Route::Walkthrough));
        assert_eq!(lines(&harness), 0, "{at}");
        answer(&mut harness, &[Key::Num2]);
        assert!(title(&harness).starts_with("Er der en rejse"));
        assert_eq!(lines(&harness) > 0, shown, "{at}");
        within(&harness, size.x);
        answer(&mut harness, &[Key::Num2]);
        assert_eq!(lines(&harness), 0, "{at}");
    }
}

#[test]
fn the_start_screen_claims_no_season_from_a_wrong_clock() {
    assert!(says(&harness("2027-06-15T12:00"), "Sommerferie"));
    assert!(says(&harness("2027-10-15T12:00"), "Omkring efterårsferien"));
    assert!(says(&harness(AT), "Snart juleferie"));
    let wrong = harness("2001-06-15T12:00");
    assert!(!says(&wrong, "Sommerferie") && says(&wrong, "Rejse eller bryllup?"));
}

/// A slow machine once took *2, Enter, 1, Enter* for one answer, and the wrong one.
#[test]
fn keys_that_come_in_one_frame_answer_one_question_after_the_other() {
    let mut harness = begun();
    for key in [Key::Num2, Key::Enter, Key::Num1, Key::Enter] {
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            harness.event(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        }
    }
    harness.run();
    let answers = &harness.state().state().answers;
    for (question, option) in [("fare-nu", "nej"), ("rejse", "ja")] {
        let given: Vec<&str> = answers.chosen(&QuestionId::new(question)).map(OptionId::as_str).collect();
        assert_eq!(given, [option], "{question}");
    }
}
