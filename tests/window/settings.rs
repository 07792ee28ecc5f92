//! The settings: what is chosen there is kept, and holds where it should.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{self, NARROW, harness, harness_of, library, press, press_anywhere};
use eframe::egui::{Key, accesskit::Toggled};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT, Queryable},
};
use vejviser::content::{AreaId, Language, QuestionId};
use vejviser::settings::{Position, RendererChoice, SettingsFile, ThemeChoice};
use vejviser::window::{Action, App, Route};

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
    for size in [common::WIDE, NARROW] {
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

/// An empty folder that goes away with the test, and the settings file in it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("settings.json");
    (folder, file)
}

fn window_of(file: &Path) -> Harness<'static, App> {
    common::harness_keeping(AT, SettingsFile::at(file))
}

/// The file's fields as they are on the disk.
fn on_disk(file: &Path) -> serde_json::Value {
    let bytes = fs::read(file).expect("a settings file");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn what_is_chosen_is_there_at_the_next_start() {
    let (folder, file) = place();
    let file = file.as_path();
    let mut harness = window_of(file);
    assert!(harness.state().state().notice.is_none(), "a first start has nothing to tell");
    for action in [
        Action::SetArea(AreaId::new("hjoerring")),
        Action::SetLanguage(Language::English),
        Action::SetTheme(ThemeChoice::Dark),
        Action::SetZoom(120),
        Action::SetPosition(Some(Position::Authority)),
        Action::SetHideByShift(false),
        Action::SetContentProtection(true),
        Action::SetRenderer(RendererChoice::Wgpu),
    ] {
        act(&mut harness, action);
    }
    let chosen = harness.state().settings().clone();
    assert_eq!(SettingsFile::at(file).settings(), &chosen);
    let names: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(names, ["settings.json"], "nothing but the settings is left");
}

#[test]
fn what_the_program_does_not_know_stays_in_the_file() {
    let (_folder, file) = place();
    // A mark of the byte order, a word of another version, a value of the wrong kind, a key of a later version.
    let kept = "\u{feff}{\"area\": \"thisted\", \"theme\": \"sepia\", \"zoom\": \"big\", \"later\": {\"a\": [1, null]}, \"language\": \"en\"}";
    fs::write(&file, kept).expect("written");
    let mut harness = window_of(&file);
    assert!(harness.state().state().notice.is_none());
    let settings = harness.state().settings();
    assert_eq!((settings.area.as_deref(), settings.zoom, settings.language), (Some("thisted"), 100, Language::English));
    act(&mut harness, Action::SetHideByShift(false));
    let now = on_disk(&file);
    for (key, value) in [
        ("area", serde_json::json!("thisted")),
        ("theme", serde_json::json!("sepia")),
        ("zoom", serde_json::json!("big")),
        ("later", serde_json::json!({"a": [1, null]})),
        ("hide_by_shift", serde_json::json!(false)),
    ] {
        assert_eq!(now[key], value, "{key}");
    }
    act(&mut harness, Action::SetTheme(ThemeChoice::Light));
    assert_eq!(on_disk(&file)["theme"], "light", "what is chosen anew is written");
}

#[test]
fn a_second_window_takes_nothing_from_the_first() {
    let (_folder, file) = place();
    let (mut first, mut second) = (window_of(&file), window_of(&file));
    act(&mut first, Action::SetTheme(ThemeChoice::Dark));
    act(&mut second, Action::SetLanguage(Language::English));
    let kept = SettingsFile::at(&file).settings().clone();
    assert_eq!((kept.theme, kept.language), (ThemeChoice::Dark, Language::English));
}

#[test]
fn a_broken_file_is_put_aside_and_told_of_once() {
    let long = format!("{{\"area\": \"{}\"}}", "x".repeat(100_000));
    for broken in ["", "{\"zoom\": 9999", "[]", "\0\0\0", long.as_str()] {
        let (_folder, file) = place();
        fs::write(&file, broken).expect("written");
        let mut harness = window_of(&file);
        harness.run();
        let told = harness.state().state().notice.clone().expect("it is told");
        assert!(told.contains("settings.json.broken") && told.contains("Vælg din kommune igen"), "{told}");
        let aside = fs::read_to_string(file.with_extension("json.broken")).expect("it is kept");
        assert_eq!(aside, broken);
        act(&mut harness, Action::SetZoom(110));
        assert!(window_of(&file).state().state().notice.is_none(), "it is told once");
        assert_eq!(on_disk(&file)["zoom"], 110);
    }
}

/// Where a folder is reached by another name, as a drive's letter on Windows, that name is the one the user knows.
#[cfg(unix)]
#[test]
fn the_file_is_named_as_the_user_knows_it_and_a_link_to_it_stays() {
    use std::os::unix::fs::symlink;
    let (folder, file) = place();
    let by_another_name = folder.path().join("H");
    symlink(folder.path(), &by_another_name).expect("a folder's other name");
    fs::write(&file, "broken").expect("written");
    let known = by_another_name.join("settings.json");
    let told = window_of(&known).state().state().notice.clone().expect("it is told");
    let aside = by_another_name.join("settings.json.broken").display().to_string();
    assert!(told.contains(&aside), "{told}");

    let link = folder.path().join("link.json");
    fs::write(&file, "{}").expect("written");
    symlink(&file, &link).expect("a link");
    act(&mut window_of(&link), Action::SetZoom(110));
    assert!(link.is_symlink(), "the link is still one");
    assert_eq!(on_disk(&file)["zoom"], 110);
}

#[test]
fn what_is_no_file_is_not_read_and_stays() {
    let (folder, file) = place();
    fs::create_dir(&file).expect("a folder in its place");
    let mut places = vec![file.clone()];
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe.json");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
        places.extend([pipe, PathBuf::from("/dev/zero")]);
    }
    for place in places {
        let mut harness = window_of(&place);
        let told = harness.state().state().notice.clone().expect("it is told");
        assert!(told.contains("ikke en almindelig fil"), "{told}");
        act(&mut harness, Action::SetZoom(110));
        let told = harness.state().state().notice.clone().expect("it is told");
        assert!(told.contains("kan ikke gemmes til næste gang"), "{told}");
        assert!(!fs::metadata(&place).expect("still there").is_file(), "{}", place.display());
    }
    drop(folder);
}

#[test]
fn what_an_ended_window_left_goes_with_the_next_choice() {
    let (folder, file) = place();
    fs::write(folder.path().join(".vejviser-a1b2c3.unfinished"), b"{\"zo").expect("written");
    act(&mut window_of(&file), Action::SetZoom(110));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
