//! Keeps the arrows of the house: reads every file under `src` and finds what reaches where it must not.
//!
//! The rules stand in `rules.rs`, what the code mentions is read in `paths.rs`.
//! A breach is printed as `file:line: what: why`; the rule is mended only together with ARCHITECTURE.md.

#![expect(clippy::disallowed_methods, reason = "this test's subject is the source files themselves")]
#![expect(clippy::indexing_slicing, reason = "a test that cannot go on should fail, loudly")]

mod circles;
mod paths;
mod rules;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use circles::{circles, drawing};
use rules::breaches;

/// Every Rust file under `src`: its path from the project's root, and its text.
fn house() -> io::Result<Vec<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path)?));
            }
        }
    }
    files.sort();
    Ok(files)
}

#[test]
fn no_file_reaches_where_it_must_not() -> io::Result<()> {
    let house = house()?;
    for file in ["src/lib.rs", "src/main.rs", "src/bin/vejviser-cli.rs", "src/content/mod.rs"] {
        assert!(house.iter().any(|(name, _)| name == file), "{file} was not read, so nothing was checked");
    }
    let found: Vec<String> = house.iter().flat_map(|(file, text)| breaches(file, text)).collect();
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[test]
fn no_files_need_each_other_in_a_ring() -> io::Result<()> {
    let found = circles(&house()?);
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// `scripts/arrows` keeps what is there now.
#[test]
fn the_drawing_in_architecture_md_is_that_of_the_code() -> io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = fs::read_to_string(&path)?;
    let (before, rest) = text.split_once("```mermaid\n").expect("ARCHITECTURE.md has a drawing");
    let (kept, after) = rest.split_once("```").expect("the drawing ends");
    let now = drawing(&house()?);
    if std::env::var_os("UPDATE_ARROWS").is_some() {
        return fs::write(path, format!("{before}```mermaid\n{now}```{after}"));
    }
    assert_eq!(kept, now, "the drawing is of another day; scripts/arrows draws it anew");
    Ok(())
}

#[test]
fn a_ring_is_told_with_its_files() {
    let files =
        |texts: &[(&str, &str)]| texts.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect::<Vec<_>>();
    let ring = files(&[
        ("src/a/mod.rs", "mod b;\nmod c;\npub use b::B;\n"),
        ("src/a/b.rs", "use super::c::C;\npub struct B(C);\n"),
        ("src/a/c.rs", "use crate::a::B;\nfn f(b: B) {}\n"),
    ]);
    assert_eq!(circles(&ring), ["src/a/b.rs -> src/a/c.rs -> src/a/b.rs"]);
    let tests_alone = files(&[
        ("src/a/mod.rs", "mod b;\npub use self::b::B;\npub struct A;\n"),
        ("src/a/b.rs", "pub struct B(super::A);\n#[cfg(test)]\nmod tests { use super::B; use crate::a::c; }\n"),
    ]);
    assert_eq!(circles(&tests_alone), [""; 0]);
}

/// Asserts that `text`, were it the file `file`, has breaches on exactly these lines.
#[track_caller]
fn check(file: &str, text: &str, lines: &[usize]) {
    let found = breaches(file, text);
    let expected: Vec<String> = lines.iter().map(|line| format!("{file}:{line}: ")).collect();
    assert!(
        found.len() == expected.len() && found.iter().zip(&expected).all(|(f, e)| f.starts_with(e)),
        "expected breaches on lines {lines:?} of {file}, found:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_breach_is_told_with_file_line_and_reason() {
    assert_eq!(
        breaches("src/search/index.rs", "use std::{\n    fmt,\n    fs,\n};\n"),
        [
            "src/search/index.rs:3: std::fs: files belong to content::source, settings and the place that saves an export"
        ]
    );
}

#[test]
fn egui_stays_in_the_window() {
    check("src/paper/text.rs", "use eframe::egui;\nfn f(ui: &mut egui::Ui) {}\n", &[1, 2]);
    check("src/bin/vejviser-cli.rs", "use egui_kittest::Harness;\n", &[1]);
    check("src/window/app.rs", "use eframe::egui;\n", &[]);
    check("src/main.rs", "fn main() -> eframe::Result { eframe::run_native() }\n", &[]);
}

#[test]
fn arrows_point_one_way() {
    check("src/content/check/mod.rs", "use crate::search::Index;\n", &[1]);
    check("src/content/mod.rs", "use crate::{content::id::Id, walkthrough};\n", &[1]);
    check("src/content/check/link.rs", "use super::super::super::window::route::Route;\n", &[1]);
    check("src/search/rank.rs", "fn f(walk: &crate::walkthrough::Walk) {}\n", &[1]);
    check("src/walkthrough/walk.rs", "use crate::{\n    content::Library,\n    paper::Sheet,\n};\n", &[3]);
    check("src/paper/text.rs", "use crate::publish::page;\n", &[1]);
    check("src/publish/mod.rs", "use crate::window;\n", &[1]);
    check("src/settings/mod.rs", "use crate::window::theme::Look;\n", &[1]);

    check("src/search/rank.rs", "use crate::content::Library;\nuse super::fold::fold;\n", &[]);
    check("src/paper/text.rs", "use crate::{content::Library, walkthrough::Walk};\n", &[]);
    check("src/window/app.rs", "use crate::{content, publish, search, settings, paper, walkthrough};\n", &[]);
    check("src/bin/vejviser-cli.rs", "use vejviser::cli;\n", &[]);
    check("src/cli/walk.rs", "use crate::{content, phrase, search, paper, walkthrough};\n", &[]);
    check("src/cli/walk.rs", "use crate::settings::Settings;\n", &[1]);
    check("src/bin/vejviser-cli.rs", "use vejviser::window::app::App;\n", &[1]);
}

#[test]
fn a_module_that_the_rules_do_not_know_is_refused() {
    check("src/telemetry/mod.rs", "", &[1]);
}

#[test]
fn files_are_touched_in_few_places() {
    check("src/walkthrough/walk.rs", "fn f() { std::fs::write(\"a\", \"b\"); }\n", &[1]);
    check("src/window/screens/start.rs", "use std::fs::File;\n", &[1]);
    check("src/content/source.rs", "use std::fs;\n", &[]);
    check("src/settings/file.rs", "use std::{fs, path::Path};\n", &[]);
}

#[test]
fn nothing_opens_a_socket_or_starts_a_program() {
    check("src/settings/mod.rs", "use std::net::TcpStream;\n", &[1]);
    check("src/content/source.rs", "use std::os::unix::net::UnixStream;\n", &[1]);
    check("src/main.rs", "use std::process;\nfn f() { process::Command::new(\"curl\"); }\n", &[2]);
    check("src/start/telephone.rs", "use std::process::ExitCode;\nfn f() { open::that_detached(tel); }\n", &[]);
    check("src/window/app.rs", "fn f(open: &dyn Fn(&str)) { open::that(\"web\"); open(\"tel\"); }\n", &[1]);
}

#[test]
fn the_clock_is_read_at_the_edge() {
    check("src/content/hours.rs", "fn f() { jiff::Zoned::now(); }\n", &[1]);
    check("src/window/app.rs", "let at = at.unwrap_or_else(Timestamp::now);\n", &[1]);
    check("src/main.rs", "fn f() { Zoned::now(); }\n", &[]);
    check("src/bin/vejviser-cli.rs", "fn f() { Zoned::now(); }\n", &[]);
    check("src/content/hours.rs", "fn open(now: &Zoned) -> bool { self.now() || Reflow::now(ui) }\n", &[]);
}

#[test]
fn only_content_and_settings_read_data() {
    check("src/walkthrough/answers.rs", "#[derive(Clone, serde::Deserialize)]\nstruct A;\n", &[1]);
    check("src/search/mod.rs", "use serde::{Deserialize, Serialize};\n", &[1]);
    check("src/publish/mod.rs", "fn f() { serde_json::from_str(text) }\n", &[1]);
    check("src/content/raw/sign.rs", "use serde::Deserialize;\n", &[]);
    check("src/paper/text.rs", "use serde::Serialize;\nfn f() { serde_json::to_string(x) }\n", &[]);
}

#[test]
fn colours_come_from_the_theme() {
    check(
        "src/window/widgets/button.rs",
        "let c = egui::Color32::from_rgb(1, 2, 3);\nlet d = Color32::RED;\n",
        &[1, 2],
    );
    check("src/window/widgets/button.rs", "fn f(c: Color32) -> Color32 { Color32::TRANSPARENT }\n", &[]);
    check("src/window/theme/light.rs", "const INK: Color32 = Color32::from_rgb(1, 2, 3);\n", &[]);
}

#[test]
fn words_in_comments_and_texts_are_no_code() {
    check(
        "src/content/id.rs",
        r##"
        //! Never std::fs here, nor egui.
        /* std::net /* nested */ Zoned::now() */
        const A: &str = "use std::fs; // \" egui";
        const B: &str = r#"egui::Color32::RED "quoted" "#;
        fn f<'a>(x: &'a str) -> char { if x == "{" { '"' } else { '\'' } }
        use std::fs;
        "##,
        &[7],
    );
}
