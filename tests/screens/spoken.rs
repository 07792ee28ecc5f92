//! The text of every screen for screen readers.
#![expect(clippy::disallowed_methods, reason = "the kept texts are files")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui_kittest::kittest::NodeT as _;

use crate::list::{Screen, screens};
use crate::outline::outline;
use crate::window::{looks, window};

/// How a kept text is renewed, as `egui_kittest` does it with pictures.
const RENEW: &str = "UPDATE_SNAPSHOTS";

#[test]
fn every_screen_is_said_as_it_was() {
    let mut wrong = Vec::new();
    for screen in screens() {
        let said = said(&screen);
        let kept = file(&screen.name);
        let before = std::fs::read_to_string(&kept).unwrap_or_default();
        if said == before {
            continue;
        }
        if std::env::var_os(RENEW).is_some() {
            std::fs::write(&kept, &said).expect("the kept text can be written");
        } else {
            wrong.push(format!("{}: {}", screen.name, first_difference(&before, &said)));
        }
    }
    assert!(wrong.is_empty(), "if this is meant, run again with {RENEW}=1\n{}", wrong.join("\n"));
}

#[test]
fn no_text_is_kept_of_a_screen_that_is_gone() {
    let there: BTreeSet<PathBuf> = screens().iter().map(|screen| file(&screen.name)).collect();
    let folder = std::fs::read_dir(folder()).expect("the folder of kept texts");
    let kept = folder.map(|entry| entry.expect("an entry").path());
    let left: Vec<PathBuf> = kept.filter(|path| !there.contains(path)).collect();
    assert!(left.is_empty(), "these belong to no screen: {left:?}");
}

fn said(screen: &Screen) -> String {
    let look = looks(screen).next().expect("a screen has a look");
    outline(&window(screen, look).root().accesskit_node())
}

fn first_difference(before: &str, now: &str) -> String {
    let lines = before.lines().chain(std::iter::repeat("")).zip(now.lines().chain(std::iter::once("")));
    let at = lines.enumerate().find(|(_, (before, now))| before != now);
    at.map_or_else(String::new, |(at, (before, now))| format!("line {}: {before:?} is now {now:?}", at + 1))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/spoken")
}

fn file(name: &str) -> PathBuf {
    folder().join(name).with_extension("txt")
}
