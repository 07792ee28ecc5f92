//! The whole main job, by role and name alone: from Start through the questions to the number, and the call sheet.
//! Nothing here knows where anything stands on the screen.

use std::path::PathBuf;

use crate::common::{NARROW, WIDE, copied, harness_saving_of, library};
use eframe::egui::{Vec2, accesskit::Role, accesskit::Toggled};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT as _, Queryable as _},
};
use jiff::civil::DateTime;
use vejviser::content::wellknown::DEFAULT_AREA;
use vejviser::content::{Clock, Language, Scenario, Urgency};
use vejviser::phrase;
use vejviser::walkthrough::{Answers, Walk, calls};
use vejviser::window::App;
use vejviser::window::widgets::spoken_number;

const AT: &str = "2026-12-01T15:20";

type Window = Harness<'static, App>;

#[test]
fn every_case_is_walked_from_start_to_the_number() {
    for scenario in &library().scenarios {
        to_the_number(scenario, WIDE, None);
    }
}

#[test]
fn each_urgency_is_come_to_in_a_narrow_window() {
    for urgency in Urgency::ALL {
        let scenario = library().scenarios.iter().find(|scenario| scenario.urgency == *urgency);
        to_the_number(scenario.expect("a case for each urgency"), NARROW, None);
    }
}

#[test]
fn the_call_sheet_is_saved_at_the_end() {
    let folder = std::env::temp_dir().join(format!("vejviser hele vejen {}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    let scenario = library().scenarios.first().expect("cases to practise on");
    let mut window = to_the_number(scenario, WIDE, Some(folder.clone()));
    press(&mut window, Role::Button, "Ringeark (PDF)");
    press(&mut window, Role::Button, "Gem PDF");
    let saved = std::fs::read_dir(&folder).expect("the folder").next().expect("a file").expect("an entry").path();
    assert!(std::fs::read(saved).expect("the sheet").starts_with(b"%PDF"));
    std::fs::remove_dir_all(folder).expect("nothing is left behind");
}

/// The way of a case; ends at its outcome, with the first number copied.
fn to_the_number(scenario: &Scenario, size: Vec2, folder: Option<PathBuf>) -> Window {
    let mut window = harness_saving_of(AT, size, folder);
    arrive(&window, "Hvad har du brug for?");
    press(&mut window, Role::Button, "Begynd");
    for (question, options) in &scenario.answers {
        let question = library().flow.question(question).expect("a question of the flow");
        let words = question.text.da();
        arrive(&window, words);
        let (group, mark) =
            if question.multiple { (Role::Group, Role::CheckBox) } else { (Role::RadioGroup, Role::RadioButton) };
        for option in question.options.iter().filter(|option| options.contains(&option.id)) {
            let answers = By::new().role(group).label(words);
            window.get(answers.clone()).get(By::new().role(mark).label(option.text.da())).click_accesskit();
            window.run();
            let chosen = window.get(answers).get(By::new().role(mark).label(option.text.da()));
            assert_eq!(chosen.accesskit_node().toggled(), Some(Toggled::True), "{}: {words}", scenario.id);
        }
        press(&mut window, Role::Button, "Fortsæt");
    }
    arrive(&window, phrase::urgency(Language::Danish, scenario.urgency));
    copy_first_number(&mut window, scenario);
    window
}

fn copy_first_number(window: &mut Window, scenario: &Scenario) {
    let area = library().area(DEFAULT_AREA).expect("the default area");
    let walk = Walk::of(library(), &Answers::of(scenario));
    let now: DateTime = AT.parse().expect("a time");
    let calls = calls(walk.outcome().expect("the case ends"), &area, Clock::At(now));
    let contact = calls.list.first().expect("somebody to ring").contact;
    let number = contact.phone().expect("the first to ring has a number").to_string();
    let named = |begins: &str| format!("{begins} {}. {}", spoken_number(&number), contact.name.da());
    window.get_by_role_and_label(Role::Button, &named("Kopiér")).click_accesskit();
    window.step();
    assert_eq!(copied(window).as_deref(), Some(number.as_str()), "{}", scenario.id);
    window.step();
    window.get_by_role_and_label(Role::Button, &named("Kopieret"));
}

/// The screen has this title, or the question beside the outcome has.
#[track_caller]
fn arrive(window: &Window, title: &str) {
    let title = window.get_by_role_and_label(Role::Heading, title);
    let beside = window.query_by_role_and_label(Role::Heading, "Når du har ringet").is_some();
    let level = title.accesskit_node().data().level();
    // AccessKit counts levels from nought.
    assert!(level == Some(0) || (beside && level == Some(2)), "{level:?}");
}

#[track_caller]
fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    window.run();
}
