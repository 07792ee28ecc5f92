//! The settings: what is chosen there is kept, and holds where it should.
#![expect(clippy::expect_used, reason = "a test that cannot go on should fail, loudly")]

mod ui_common;

use eframe::egui::{Key, accesskit::Toggled};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT, Queryable},
};
use ui_common::{NARROW, harness, harness_of, library, press, press_anywhere};
use vejviser::content::{Language, QuestionId};
use vejviser::settings::{Position, RendererChoice};
use vejviser::ui::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

/// The walkthrough at the question about the user's own position.
fn at_position(harness: &mut Harness<'_, App>) {
    act(harness, Action::Go(Route::Walkthrough));
    // Somebody is abroad: from there it is a short way.
    for key in [Key::Num2, Key::Num1, Key::Num3, Key::Num4, Key::Num4] {
        harness.key_press(key);
        harness.key_press(Key::Enter);
        harness.run();
    }
    let question = library().flow.question(&QuestionId::new("rolle")).expect("the flow asks for it");
    harness.get_by_role_and_label(Role::Heading, question.text.da());
}

fn chosen(harness: &Harness<'_, App>) -> Vec<String> {
    harness
        .get_all(By::new().role(Role::RadioButton))
        .filter(|node| node.accesskit_node().toggled() == Some(Toggled::True))
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn every_position_of_the_settings_is_an_answer_of_the_flow() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Settings));
    let group = harness.get_by_role_and_label(Role::RadioGroup, "Hvem er du?");
    let offered: Vec<_> = group.children_recursive().filter_map(|node| node.accesskit_node().label()).collect();
    let expected = [
        "Spørg mig hver gang",
        "Offentligt ansat",
        "Myndighedsrådgiver i kommunen",
        "Privat, frivillig eller pårørende",
    ];
    assert_eq!(offered, expected);
    assert_eq!(Position::ALL.len() + 1, expected.len());
}

#[test]
fn nothing_is_chosen_in_advance_until_the_user_says_so() {
    let mut harness = harness(AT);
    at_position(&mut harness);
    assert!(chosen(&harness).is_empty());
}

#[test]
fn the_position_is_chosen_in_advance_and_says_where_it_is_from() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Settings));
    press_anywhere(&mut harness, "Myndighedsrådgiver i kommunen");
    assert_eq!(harness.state().settings().position, Some(Position::Authority));
    at_position(&mut harness);
    assert_eq!(chosen(&harness), ["Myndighedsrådgiver i kommunen"]);
    let answer = harness.get_by_role_and_label(Role::RadioButton, "Myndighedsrådgiver i kommunen");
    assert_eq!(answer.accesskit_node().description().as_deref(), Some("Fra dine indstillinger"));
    // It can be changed, and counts only once the user goes on.
    assert_eq!(harness.state().state().answers.chosen(&QuestionId::new("rolle")).count(), 0);
    harness.get_by_role_and_label(Role::RadioButton, "Ved ikke").click();
    harness.run();
    assert_eq!(chosen(&harness), ["Ved ikke"]);
    press(&mut harness, "Fortsæt");
    let answered: Vec<_> =
        harness.state().state().answers.chosen(&QuestionId::new("rolle")).map(ToString::to_string).collect();
    assert_eq!(answered, ["ved-ikke"]);
}

#[test]
fn a_position_that_is_right_needs_one_key() {
    let mut harness = harness(AT);
    act(&mut harness, Action::SetPosition(Some(Position::Private)));
    at_position(&mut harness);
    harness.key_press(Key::Enter);
    harness.run();
    let answered: Vec<_> =
        harness.state().state().answers.chosen(&QuestionId::new("rolle")).map(ToString::to_string).collect();
    assert_eq!(answered, ["privat"]);
}

#[test]
fn a_case_to_practise_on_is_answered_without_the_settings() {
    let mut harness = harness(AT);
    act(&mut harness, Action::SetPosition(Some(Position::Private)));
    let scenario = library().area("aalborg").expect("the area").scenarios().next().expect("there are cases").id.clone();
    act(&mut harness, Action::Practise(scenario));
    at_position(&mut harness);
    // The way in to the walkthrough ends a practice, so it is begun again there.
    assert!(harness.state().state().practice.is_none());
    act(&mut harness, Action::StartOver);
    let scenario = library().area("aalborg").expect("the area").scenarios().next().expect("there are cases").id.clone();
    act(&mut harness, Action::Practise(scenario));
    for key in [Key::Num2, Key::Num1, Key::Num3, Key::Num4, Key::Num4] {
        harness.key_press(key);
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert!(chosen(&harness).is_empty());
}

#[test]
fn who_the_user_is_comes_first_among_the_contacts_filters() {
    for (position, first) in [(Position::Private, "Borger"), (Position::PublicEmployee, "Fagperson")] {
        let mut harness = harness(AT);
        act(&mut harness, Action::SetPosition(Some(position)));
        act(&mut harness, Action::Go(Route::Contacts));
        harness.get_by_role_and_label(Role::ComboBox, "Du er").click();
        harness.run();
        let options: Vec<_> = harness
            .get_all(By::new().role(Role::ListBoxOption))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert_eq!(options[..2], ["Alle", first], "{options:?}");
        assert_eq!(harness.state().state().audience, None, "nothing is filtered by itself");
    }
}

#[test]
fn the_first_screen_says_what_it_is_what_it_keeps_and_that_it_is_a_draft() {
    for size in [ui_common::WIDE, NARROW] {
        let harness = harness_of(AT, size);
        for words in ["negativ social kontrol", "Intet bliver gemt", "udkast, indtil kommunen har godkendt"] {
            assert!(harness.query_all(By::new().label_contains(words)).next().is_some(), "{words}");
        }
        assert!(harness.query(By::new().role(Role::Dialog)).is_none(), "nobody is led through anything first");
    }
}

#[test]
fn another_language_holds_at_once_and_stays_when_the_screen_is_emptied() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Settings));
    press_anywhere(&mut harness, "English");
    assert_eq!(harness.state().settings().language, Language::English);
    harness.get_by_role_and_label(Role::Heading, "Settings");
    assert_eq!(chosen(&harness).iter().filter(|label| *label == "English").count(), 1);
    act(&mut harness, Action::Hide);
    act(&mut harness, Action::Unhide);
    harness.get_by_label("Hide");
    act(&mut harness, Action::Go(Route::Settings));
    press_anywhere(&mut harness, "Dansk");
    harness.get_by_role_and_label(Role::Heading, "Indstillinger");
}

#[test]
fn what_draws_the_window_next_time_is_kept() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Settings));
    press_anywhere(&mut harness, "OpenGL");
    assert_eq!(harness.state().settings().renderer, RendererChoice::Glow);
    press_anywhere(&mut harness, "Automatisk");
    assert_eq!(harness.state().settings().renderer, RendererChoice::Automatic);
}
