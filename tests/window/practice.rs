//! *Øv dig*: a case is read, walked and held against the guidance, and the user's own answers stay apart from it.

use crate::common::{self, NARROW, WIDE, harness, harness_of, library, press, within};
use eframe::egui::{Key, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable, by},
};
use vejviser::content::{Language, Scenario, ScenarioId, Section};
use vejviser::phrase;
use vejviser::walkthrough::Answers;
use vejviser::window::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

fn here(harness: &Harness<'_, App>) -> Route {
    harness.state().state().history.current().clone()
}

fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

fn answers<'a>(harness: &'a Harness<'_, App>) -> &'a Answers {
    &harness.state().state().answers
}

fn scenario(id: &str) -> &'static Scenario {
    library().scenario(&ScenarioId::new(id)).expect("the case is shipped")
}

fn case(id: &str) -> Route {
    Route::Practice(Some(ScenarioId::new(id)))
}

/// The case, begun from its page.
fn begun(id: &str) -> Harness<'static, App> {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(case(id)));
    press(&mut harness, "Gå den igennem selv");
    harness
}

/// Answers all questions as the case says.
fn walk(harness: &mut Harness<'_, App>, scenario: &Scenario) {
    for (question, options) in &scenario.answers {
        act(harness, Action::Choose { question: question.clone(), options: options.clone() });
        act(harness, Action::Continue);
    }
}

#[test]
fn the_way_in_is_the_list_of_contents_and_the_first_question() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Figures));
    press(&mut harness, "Øv dig");
    assert_eq!(here(&harness), Route::Practice(None));
    act(&mut harness, Action::Go(Route::Walkthrough));
    press(&mut harness, "Øv dig på digtede eksempler");
    assert_eq!(here(&harness), Route::Practice(None));
    press(&mut harness, "Ferie uden hjemrejse");
    assert_eq!(here(&harness), case("foer-sommerferien"));
    press(&mut harness, "Alle eksempler");
    assert_eq!(here(&harness), Route::Practice(None));
}

#[test]
fn every_case_is_listed_and_marked_as_made_up() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Practice(None)));
    assert!(says(&harness, "Digtede eksempler"));
    for scenario in &library().scenarios {
        let listed = harness.query_all(by().label(scenario.title.da()).role(Role::Link)).count();
        assert_eq!(listed, 1, "{}", scenario.id);
    }
    for scenario in &library().scenarios {
        act(&mut harness, Action::Go(case(scenario.id.as_str())));
        assert!(says(&harness, "Digtet eksempel"), "{}", scenario.id);
        assert!(!says(&harness, "Det siger vejledningen"), "{} tells before it is asked", scenario.id);
    }
}

#[test]
fn a_case_walked_as_the_guidance_does_comes_to_the_same() {
    for scenario in &library().scenarios {
        let mut harness = begun(scenario.id.as_str());
        assert_eq!(here(&harness), Route::Walkthrough);
        assert!(says(&harness, scenario.case.da()), "the case stands beside the question");
        walk(&mut harness, scenario);
        for sign in &scenario.signs {
            act(&mut harness, Action::ToggleSign(sign.clone()));
        }
        press(&mut harness, "Sammenlign med vejledningen");
        assert_eq!(here(&harness), case(scenario.id.as_str()));
        let same = format!(
            "Din gennemgang og vejledningen kom til det samme: {}.",
            phrase::urgency(Language::Danish, scenario.urgency)
        );
        assert!(says(&harness, &same), "{}", scenario.id);
        assert!(!says(&harness, "Dit svar: "), "{}", scenario.id);
        for line in scenario.expect.iter().chain(&scenario.avoid) {
            assert!(says(&harness, line.da()), "{} lacks {}", scenario.id, line.da());
        }
        assert!(says(&harness, "Kontakt ikke familien"));
    }
}

#[test]
fn another_walk_is_told_without_blame_and_shows_where_it_parted() {
    let mut harness = begun("foer-sommerferien");
    for (question, options) in &scenario("altid-fulgt").answers {
        act(&mut harness, Action::Choose { question: question.clone(), options: options.clone() });
        act(&mut harness, Action::Continue);
    }
    press(&mut harness, "Sammenlign med vejledningen");
    for words in [
        "Din gennemgang: Få råd, før du gør noget andet",
        "Vejledningen: Ring nu, før du gør noget andet",
        "Dit svar: Nej",
    ] {
        assert!(says(&harness, words), "{words}");
    }
    for words in ["forkert", "rigtig", "flot", "godt", "point", "fejl"] {
        assert!(!says(&harness, words), "{words}");
    }
    press(&mut harness, "Gå den igennem igen");
    assert_eq!(here(&harness), Route::Walkthrough);
    assert!(answers(&harness).is_empty() && harness.state().state().practice.is_some());
}

#[test]
fn the_guidance_can_be_read_without_walking() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(case("altid-fulgt")));
    press(&mut harness, "Vis vejledningen");
    assert!(says(&harness, "Det siger vejledningen") && says(&harness, "Ring først til: "));
    assert!(!says(&harness, "Din gennemgang"));
    press(&mut harness, "Skjul vejledningen");
    assert!(!says(&harness, "Det siger vejledningen"));
}

#[test]
fn the_users_own_answers_wait_and_come_back() {
    let mut harness = harness(AT);
    let sign = library().signs[0].id.clone();
    act(&mut harness, Action::ToggleSign(sign.clone()));
    let (question, options) = scenario("altid-fulgt").answers[0].clone();
    act(&mut harness, Action::Choose { question, options });
    act(&mut harness, Action::Continue);
    let own = answers(&harness).clone();
    assert!(!own.is_empty());

    let other = library().signs[1].id.clone();
    let leave: [(&str, Action); 4] = [
        ("Slut øvelsen", Action::EndPractice),
        ("the navigation", Action::Go(Route::Walkthrough)),
        ("another case", Action::Practise(ScenarioId::new("i-tvivl"))),
        ("back at the first question", Action::PreviousQuestion),
    ];
    for (how, action) in leave {
        act(&mut harness, Action::Practise(ScenarioId::new("altid-fulgt")));
        assert!(answers(&harness).is_empty(), "the case begins without answers");
        act(&mut harness, Action::ToggleSign(other.clone()));
        act(&mut harness, action);
        assert_eq!(harness.state().state().own_answers(), &own, "{how}");
        assert!(!harness.state().state().own_answers().is_ticked(&other), "{how}");
        act(&mut harness, Action::EndPractice);
        assert_eq!(answers(&harness), &own, "{how}");
        assert!(harness.state().state().practice.is_none());
    }
}

#[test]
fn the_way_in_to_the_walkthrough_is_never_a_case() {
    let mut harness = begun("fare-lige-nu");
    walk(&mut harness, scenario("fare-lige-nu"));
    act(&mut harness, Action::Go(Route::Start));
    harness.get(by().label_contains("Begynd").role(Role::Button)).click();
    harness.run();
    assert!(harness.state().state().practice.is_none());
    assert!(answers(&harness).is_empty() && !says(&harness, "Digtet eksempel"));
}

#[test]
fn the_mark_stands_where_the_answers_are_the_cases() {
    for size in [WIDE, vec2(1000.0, 768.0), NARROW, vec2(341.0, 192.0)] {
        let mut harness = harness_of(AT, size);
        act(&mut harness, Action::Practise(ScenarioId::new("altid-fulgt")));
        assert!(says(&harness, "Digtet eksempel"), "{size}: question");
        act(&mut harness, Action::Go(Route::Signs(None)));
        assert!(says(&harness, "Digtet eksempel"), "{size}: signs");
        act(&mut harness, Action::Practise(ScenarioId::new("altid-fulgt")));
        walk(&mut harness, scenario("altid-fulgt"));
        assert!(says(&harness, "Digtet eksempel"), "{size}: outcome");
        act(&mut harness, Action::Go(Route::Contacts));
        assert!(!says(&harness, "Digtet eksempel"), "{size}: contacts are real");
    }
}

#[test]
fn ticks_taken_along_stay_with_the_case() {
    let mut harness = begun("altid-fulgt");
    act(&mut harness, Action::Go(Route::Signs(None)));
    act(&mut harness, Action::ToggleSign(library().signs[0].id.clone()));
    press(&mut harness, "Gå videre med tegnene");
    assert_eq!(here(&harness), Route::Walkthrough);
    assert!(harness.state().state().practice.is_some() && !answers(&harness).is_empty());
}

#[test]
fn what_is_copied_says_that_it_is_made_up() {
    let mut harness = begun("altid-fulgt");
    walk(&mut harness, scenario("altid-fulgt"));
    harness.get_by_label("Kopiér alt").click();
    harness.step();
    let text = common::copied(&harness).expect("something was copied");
    assert!(text.starts_with("Digtet eksempel: Broren venter ved hver time\n"), "{text}");
}

#[test]
fn skjul_forgets_the_case_too() {
    let mut harness = begun("altid-fulgt");
    press(&mut harness, "Skjul");
    let state = harness.state().state();
    assert!(state.practice.is_none() && state.answers.is_empty() && state.own_answers().is_empty());
}

#[test]
fn the_case_belongs_to_the_talks_in_the_navigation() {
    let harness = begun("altid-fulgt");
    let current: Vec<String> = harness
        .query_all_by_role(Role::Link)
        .chain(harness.query_all_by_role(Role::Button))
        .filter(|node| node.accesskit_node().data().aria_current().is_some())
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(current, [phrase::section(Language::Danish, Section::Talks)]);
}

#[test]
fn a_case_can_be_walked_by_keyboard_alone() {
    let mut harness = begun("fare-lige-nu");
    for key in [Key::Num1, Key::Num2, Key::Num1] {
        assert!(says(&harness, "Læs casen"), "there is nothing to compare yet");
        for pressed in [key, Key::Enter] {
            harness.key_press(pressed);
            harness.run();
        }
    }
    assert!(says(&harness, "Ring 112 nu") && says(&harness, "Sammenlign med vejledningen"));
}

#[test]
fn nothing_sticks_out_at_the_side() {
    for (width, height) in
        [(1366.0, 768.0), (1200.0, 768.0), (1000.0, 768.0), (683.0, 384.0), (480.0, 320.0), (341.0, 192.0)]
    {
        let mut harness = harness_of(AT, vec2(width, height));
        act(&mut harness, Action::Go(Route::Practice(None)));
        within(&harness, width);
        for id in ["bange-for-bryllup", "kollega-kender-familien"] {
            act(&mut harness, Action::Practise(ScenarioId::new(id)));
            within(&harness, width);
            walk(&mut harness, scenario(id));
            within(&harness, width);
            act(&mut harness, Action::Go(case(id)));
            within(&harness, width);
        }
    }
}
