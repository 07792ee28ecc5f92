//! `check`: counts where all is well, all problems where it is not.

#![expect(clippy::disallowed_methods, reason = "an author's folder of packs is written for these tests")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{document, json, keys, list, run, text, word};

const KINDS: [&str; 12] = [
    "articles",
    "contacts",
    "figures",
    "laws",
    "notes",
    "numbers",
    "outcomes",
    "papers",
    "questions",
    "scenarios",
    "signs",
    "sources",
];

/// The shipped packs as a folder.
fn guides() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/guides")
}

/// A folder of packs with these files, fresh for each test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if root.is_dir() {
        fs::remove_dir_all(&root).expect("the old folder goes");
    }
    fs::create_dir_all(&root).expect("the folder is made");
    for (path, content) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder is made");
        fs::write(path, content).expect("the file is written");
    }
    root
}

#[test]
fn the_shipped_packs_have_no_problems() {
    let found = json(&["check"]);
    assert_eq!(keys(&found), ["counts", "problems"]);
    assert_eq!(found["problems"], json!([]));
    for (area, counts) in found["counts"].as_object().expect("counts by pack") {
        assert_eq!(keys(counts), KINDS, "{area}");
        let is_nation = area == "danmark";
        assert_eq!(counts["questions"] != 0 && counts["outcomes"] != 0, is_nation, "{area}: {counts}");
    }
    assert!(found["counts"]["danmark"]["laws"].as_u64() > Some(10), "{found}");
    assert_eq!(json(&["check", guides()]), found, "the program holds what the folder holds");
    assert_eq!(json(&["check", "--packs", guides()]), found);
}

#[test]
fn the_counts_stand_in_a_table_with_their_total() {
    let found = json(&["check"]);
    let table = text(&["check"]);
    let mut lines = table.lines();
    let head: Vec<&str> = lines.next().unwrap_or_default().split_whitespace().collect();
    let kinds =
        ["contacts", "numbers", "laws", "signs", "figures", "articles", "scenarios", "papers", "notes", "sources"];
    assert_eq!(head, kinds);
    let mut sums = vec![0; head.len()];
    for line in lines {
        let mut cells = line.split_whitespace();
        let name = cells.next().unwrap_or_default();
        let numbers: Vec<u64> = cells.filter_map(|cell| cell.parse().ok()).collect();
        if name == "total" {
            assert_eq!(numbers, sums);
            sums.clear();
        } else if name == "walkthrough:" {
            let told = [&found["counts"]["danmark"]["questions"], &found["counts"]["danmark"]["outcomes"]];
            assert_eq!(told.map(serde_json::Value::as_u64), [numbers[0], numbers[1]].map(Some), "{line}");
        } else {
            for ((kind, number), sum) in head.iter().zip(&numbers).zip(&mut sums) {
                assert_eq!(found["counts"][name][kind].as_u64(), Some(*number), "{name} {kind}");
                *sum += number;
            }
        }
    }
    assert!(sums.is_empty(), "there is a line with the total");
}

#[test]
fn every_problem_stands_on_a_line() {
    let root = folder(
        "broken-packs",
        &[("land/pack.json", "{"), ("land/notes.txt", "x"), (".hidden/pack.json", "{"), ("README.md", "x")],
    );
    let root = root.to_str().expect("the path is UTF-8");
    let expected = [
        ("land/notes.txt", "the file is not one that a pack holds; rename or remove it"),
        ("land/pack.json", "this is not JSON: EOF while parsing an object at line 1 column 1"),
    ];
    let lines = expected.map(|(file, what)| format!("{file}: {what}\n")).concat();
    for words in [vec!["check", root], vec!["check", "--packs", root], vec!["check", root, "--release"]] {
        let plain = run(&words);
        assert_eq!((plain.code, plain.out.as_str(), plain.err.as_str()), (1, lines.as_str(), ""));
        let data = run(&[&words[..], &["--json"]].concat());
        assert_eq!((data.code, data.err.as_str()), (1, ""));
        let problems: Vec<_> =
            expected.iter().map(|(file, what)| json!({ "file": file, "place": "", "what": what })).collect();
        assert_eq!(document(&data.out), json!({ "problems": problems, "counts": {} }));
    }
    // The other commands have nothing to answer from.
    for words in [&["contacts"][..], &["search", "pas"], &["walk"], &["flow", "prove"]] {
        let plain = run(&[words, &["--packs", root]].concat());
        assert_eq!((plain.code, plain.out.as_str(), plain.err.as_str()), (1, "", lines.as_str()));
        let data = run(&[words, &["--packs", root, "--json"]].concat());
        assert_eq!((data.code, data.err.as_str()), (1, ""));
        let problems: Vec<_> =
            expected.iter().map(|(file, what)| json!({ "file": file, "place": "", "what": what })).collect();
        assert_eq!(document(&data.out), json!({ "error": "the packs have 2 problems", "problems": problems }));
    }
}

#[test]
fn the_folder_of_one_pack_is_told_from_that_of_all() {
    let pack = format!("{}/aalborg", guides());
    let line = ".: this is the folder of one pack; name the folder above it, where its parents lie beside it\n";
    for words in [&["check", &pack][..], &["check", "--packs", &pack]] {
        let run = run(words);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, line, ""));
    }
}

#[test]
fn an_empty_folder_holds_no_packs() {
    let root = folder("empty", &[]);
    let run = run(&["check", root.to_str().expect("the path is UTF-8")]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!(run.out, ".: no pack was found here; a pack is a folder with a pack.json\n");
}

#[test]
fn an_edition_that_is_dated_ahead_is_told_by_check_alone() {
    let before = ["--at", "2026-11-27T10:00"];
    let found = run(&[&["check"][..], &before].concat());
    let told = |area: &str| {
        format!(
            "{area}/pack.json: edition_date: edition_date is 2026-11-28, but today is 2026-11-27; mend it, or the clock of this machine"
        )
    };
    assert_eq!((found.code, found.err.as_str()), (1, ""));
    let mut areas: Vec<String> = fs::read_dir(guides())
        .expect("the packs are here")
        .map(|entry| entry.expect("the folder is read"))
        .filter(|entry| entry.path().join("pack.json").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    areas.sort_unstable();
    assert!(found.out.lines().eq(areas.iter().map(|area| told(area))), "{}", found.out);
    // On a laptop with a dead clock everything else works.
    for words in [&["contacts"][..], &["search", "pas"], &["walk"]] {
        assert_eq!(run(&[words, &["--at", "1970-01-01T00:00"]].concat()).code, 0, "{words:?}");
    }
}

#[test]
fn a_case_comes_to_the_outcome_that_it_says() {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("other-outcome-packs");
    copy(guides().as_ref(), &root);
    let file = root.join("danmark/scenarios.json");
    let cases = fs::read_to_string(&file).expect("the cases are read");
    let other = cases.replacen("\"urgency\": \"ring-112\"", "\"urgency\": \"ring-nu\"", 1);
    assert_ne!(cases, other);
    fs::write(&file, other).expect("the cases are written");
    let found = run(&["check", root.to_str().expect("the path is UTF-8")]);
    let told = "danmark/scenarios.json: fare-lige-nu: the answers lead to the outcome fare-nu and ring-112; mend them, or outcome and urgency\n";
    assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (1, told, ""));
}

#[test]
fn stray_files_and_empty_folders_are_told() {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("stray-packs");
    copy(guides().as_ref(), &root);
    for folder in ["laesoe/articles", "nyby"] {
        fs::create_dir_all(root.join(folder)).expect("the folder is made");
    }
    let strays = [".DS_Store", "aalborg/.DS_Store", "aalborg/articles/.aalborg-akut.da.md.swp", "notes.txt"];
    for stray in strays {
        fs::write(root.join(stray), "x").expect("the file is written");
    }
    // The packs may be kept with git.
    fs::create_dir_all(root.join(".git")).expect("the folder is made");
    fs::write(root.join(".git/config"), "x").expect("the file is written");
    fs::create_dir_all(root.join("hjoerring/.old")).expect("the folder is made");
    let found = run(&["check", root.to_str().expect("the path is UTF-8")]);
    let told = ".DS_Store: the file is not one that a pack holds; rename or remove it\n\
                aalborg/.DS_Store: the file is not one that a pack holds; rename or remove it\n\
                aalborg/articles/.aalborg-akut.da.md.swp: the file is not one that a pack holds; rename or remove it\n\
                hjoerring/.old: a pack has no folder here; move what it holds up, or remove it\n\
                laesoe/articles/: the folder is empty; remove it, or put a pack into it\n\
                notes.txt: the file is not one that a pack holds; rename or remove it\n\
                nyby/: the folder is empty; remove it, or put a pack into it\n";
    assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (1, told, ""));
}

#[test]
fn a_release_needs_approval_and_somebody_to_have_rung() {
    let plain = run(&["check", "--release", "--at", "2026-12-01T10:00"]);
    assert_eq!((plain.code, plain.err.as_str()), (1, ""));
    assert!(
        plain
            .out
            .contains("aalborg/pack.json: status: the pack is a draft; its owner must approve it before a release\n"),
        "{}",
        plain.out
    );
    let data = run(&["check", "--release", "--at", "2026-12-01T10:00", "--json"]);
    let data = document(&data.out);
    assert_eq!(list(&data["problems"]).len(), plain.out.lines().count());
    assert!(!keys(&data["counts"]).is_empty(), "the packs are whole, so they are counted");
    for problem in list(&data["problems"]) {
        assert_eq!(keys(problem), ["file", "place", "what"]);
        assert!(!word(&problem["what"]).contains("it was to be reviewed"), "{problem}");
    }
}

#[test]
fn a_release_needs_texts_that_have_been_read_again() {
    let run = run(&["check", "--release", "--at", "2099-01-01T00:00"]);
    assert_eq!(run.code, 1);
    let due = "aalborg/pack.json: review_by: it was to be reviewed by 2027-11-22; read it again and set a new date\n";
    assert!(run.out.contains(due), "{}", run.out);
}

#[test]
fn a_flow_that_is_not_proved_is_a_problem_with_its_path() {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("unproved-packs");
    copy(guides().as_ref(), &root);
    let file = root.join("danmark/flow.json");
    let flow = fs::read_to_string(&file).expect("the flow is read");
    fs::write(&file, flow.replace(r#"["no-relatives-interpret"]"#, "[]")).expect("the flow is written");
    let root = root.to_str().expect("the path is UTF-8");
    let what = "no line of the guard keeps no-relatives-interpret";
    let plain = run(&["check", root]);
    let line = format!("danmark/flow.json: fare-nu=ja: S8 does not hold on this path: {what}\n");
    assert_eq!((plain.code, plain.out, plain.err.as_str()), (1, line, ""));
    let proved = run(&["flow", "prove", "--packs", root, "--json"]);
    assert_eq!((proved.code, proved.err.as_str()), (1, ""));
    let document = document(&proved.out);
    let broken = list(&document["proofs"]).iter().find(|proof| proof["holds"] == json!(false));
    let broken = broken.expect("one proof fails");
    assert_eq!(broken["failures"], json!([{ "what": what, "path": ["fare-nu=ja"] }]));
}

/// Copies a folder of packs over what another holds.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder is made");
    for entry in fs::read_dir(from).expect("the folder is read") {
        let entry = entry.expect("its entries are read");
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &into);
        } else {
            fs::copy(entry.path(), into).expect("the file is copied");
        }
    }
}
