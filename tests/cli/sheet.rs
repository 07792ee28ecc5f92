//! `sheet`: saves the same outcome that `walk` prints, or says why not and leaves nothing.

use std::path::{Path, PathBuf};

use crate::{json, run};

const SOON: &[&str] = &[
    "sheet",
    "--at",
    "2026-12-01T15:20",
    "--answer",
    "fare-nu=nej",
    "--answer",
    "rejse=ja",
    "--answer",
    "rejse-hvad=rejse,snart",
    "--answer",
    "alder=7-17",
    "--answer",
    "ogsaa=ingen-af-dem",
    "--answer",
    "rolle=offentlig",
];

/// A path in the folder for temporary files that no other test takes.
fn path(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("vejviser-ark-æøå-{}-{name}", std::process::id()))
}

fn saving_to(path: &Path) -> Vec<&str> {
    [SOON, &["--out", path.to_str().expect("a path in UTF-8")]].concat()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "reads and removes what the program saved")]
fn both_forms_are_saved() {
    for (name, begins) in [("a.pdf", "%PDF"), ("a.TXT", "Ring nu, før du gør noget andet\nDu har svaret, at ")] {
        let path = path(name);
        let document = json(&saving_to(&path));
        let bytes = std::fs::read(&path).expect("the file is there");
        std::fs::remove_file(&path).expect("the file can go");
        assert_eq!(document["bytes"], bytes.len());
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
}

#[test]
fn a_missing_folder_is_told() {
    let path = path("mangler").join("a.pdf");
    let run = run(&saving_to(&path));
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("vejviser-cli: there is no folder ") && run.err.ends_with("mangler\n"), "{}", run.err);
}

#[test]
fn wrong_usage_saves_nothing() {
    let (pdf, doc) = (path("b.pdf"), path("b.doc"));
    let out = pdf.to_str().expect("a path in UTF-8");
    for (words, told) in [
        (saving_to(&doc), "ends neither in .pdf nor in .txt"),
        (vec!["sheet", "--answer", "fare-nu=nej", "--out", out], "next is rejse"),
        (vec!["sheet", "--answer", "fare-nu=nix", "--out", out], "has no option nix"),
        (
            vec!["sheet", "--answer", "set=vold", "--out", out],
            "the way does not pass set; the next question is fare-nu",
        ),
        (vec!["sheet", "--answer", "fare-nu=ja", "--lang", "en", "--out", out], "in Danish only"),
    ] {
        let run = run(&words);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{words:?}");
        assert!(run.err.contains(told), "{}", run.err);
    }
    #[expect(clippy::disallowed_methods, reason = "looks for what must not be there")]
    let saved = pdf.exists() || doc.exists();
    assert!(!saved);
}
