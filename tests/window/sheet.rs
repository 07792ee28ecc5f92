//! The call sheet in the window: asked for, saved under a name that is free, and what is told when it cannot be.

use std::path::{Path, PathBuf};

use crate::common::{harness_saving, press};
use eframe::egui::Key;
use egui_kittest::{Harness, kittest::Queryable};
use vejviser::window::{Action, App, Route};

const AT: &str = "2026-12-01T15:20";
const OFFER: &str = "Ringeark (PDF)";
const SAVE: &str = "Gem PDF";

/// A window at the outcome of *somebody is in danger now*.
fn at_outcome(folders: impl IntoIterator<Item = PathBuf>) -> Harness<'static, App> {
    let mut harness = harness_saving(AT, folders);
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::Go(Route::Walkthrough));
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("vejviser ringeark æøå {name} {}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn notice(harness: &Harness<'_, App>) -> String {
    harness.state().state().notice.clone().expect("something is told")
}

#[test]
fn what_it_means_is_told_before_it_is_saved() {
    let folder = folder("asked");
    let mut harness = at_outcome(Some(folder.clone()));
    press(&mut harness, OFFER);
    assert!(names(&folder).is_empty());
    assert!(harness.query_by_label_contains("indeholder det personoplysninger").is_some());
    assert!(harness.query_by_label_contains("Støtte til faglig vurdering, ikke en risikovurdering").is_some());
    press(&mut harness, "Fortryd");
    assert!(names(&folder).is_empty());
    assert!(harness.query_by_label(OFFER).is_some());
    std::fs::remove_dir_all(folder).expect("nothing is left behind");
}

#[test]
fn each_saving_makes_a_file_of_its_own_and_tells_where() {
    let folder = folder("saved");
    let mut harness = at_outcome(Some(folder.clone()));
    for name in ["ringeark-2026-12-01.pdf", "ringeark-2026-12-01-2.pdf"] {
        press(&mut harness, OFFER);
        press(&mut harness, SAVE);
        assert!(notice(&harness).ends_with(name), "{}", notice(&harness));
        assert!(std::fs::read(folder.join(name)).expect("the file is there").starts_with(b"%PDF"));
        assert!(harness.query_by_label_contains("Ringearket er gemt").is_some());
    }
    assert_eq!(names(&folder).len(), 2);
    std::fs::remove_dir_all(folder).expect("nothing is left behind");
}

#[test]
fn a_failure_is_told_and_keeps_the_answers() {
    let missing = std::env::temp_dir().join("vejviser-findes-ikke");
    for (folder, told) in [(None, "Mappen Dokumenter findes ikke"), (Some(missing), "findes ikke. Kopiér teksten")] {
        let mut harness = at_outcome(folder);
        press(&mut harness, OFFER);
        press(&mut harness, SAVE);
        assert!(notice(&harness).contains(told), "{}", notice(&harness));
        assert!(!harness.state().state().answers.is_empty());
        assert!(harness.query_by_label(OFFER).is_some());
    }
}

#[test]
fn where_the_documents_are_missing_it_goes_to_the_next_folder_and_says_where() {
    let (missing, next) = (std::env::temp_dir().join("vejviser-væk"), folder("næste"));
    let mut harness = at_outcome([missing.clone(), next.clone()]);
    press(&mut harness, OFFER);
    press(&mut harness, SAVE);
    let told = notice(&harness);
    for path in [&missing, &next] {
        assert!(told.contains(&path.display().to_string()), "{told}");
    }
    assert_eq!(names(&next).len(), 1);
    std::fs::remove_dir_all(next).expect("nothing is left behind");
}

#[test]
fn leaving_the_outcome_withdraws_the_question() {
    let mut harness = at_outcome(None);
    press(&mut harness, OFFER);
    press(&mut harness, "Start");
    assert!(!harness.state().state().sheet_offered);
}

#[test]
fn hiding_forgets_what_was_saved() {
    let folder = folder("hidden");
    let mut harness = at_outcome(Some(folder.clone()));
    press(&mut harness, OFFER);
    press(&mut harness, SAVE);
    press(&mut harness, "Skjul");
    assert!(harness.state().state().notice.is_none());
    std::fs::remove_dir_all(folder).expect("nothing is left behind");
}

/// The focus was once lost with the button that had it.
#[test]
fn the_sheet_is_saved_by_keyboard_alone_and_the_focus_stays_with_it() {
    let folder = folder("keys");
    let mut harness = at_outcome(Some(folder.clone()));
    harness.get_by_label(OFFER).focus();
    harness.run();
    for (key, focused) in [(Key::Enter, SAVE), (Key::Tab, "Fortryd"), (Key::Enter, OFFER), (Key::Enter, SAVE)] {
        harness.key_press(key);
        harness.run();
        assert!(harness.get_by_label(focused).is_focused(), "{focused} lacks the focus after {key:?}");
    }
    assert!(names(&folder).is_empty());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(names(&folder).len(), 1);
    assert!(harness.get_by_label(OFFER).is_focused());
    std::fs::remove_dir_all(folder).expect("nothing is left behind");
}
