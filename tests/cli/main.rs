//! The real program `vejviser-cli`: what it prints, how it ends, and what it says to one who mistypes.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on fails as loudly as a test"
)]

mod check;
mod contacts;
mod flow;
mod pipes;
mod search;
mod sheet;
mod usage;
mod walk;

use std::process::Command;

use serde_json::Value;

/// What a run of the program gave.
struct Run {
    out: String,
    err: String,
    code: i32,
}

/// Runs the program with these words.
fn run(words: &[&str]) -> Run {
    let output = program().args(words).output().expect("the program starts");
    // Without a code it was ended by a signal, which the status names.
    let code = output.status.code().ok_or(output.status).expect("the program ends by itself");
    Run {
        out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
        err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        code,
    }
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_vejviser-cli"))
}

/// The text of a run that goes well.
#[track_caller]
fn text(words: &[&str]) -> String {
    let run = run(words);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
    for line in run.out.lines() {
        assert!(line.chars().count() <= 100, "too wide for a terminal: {line}");
        assert!(!line.ends_with(' '), "blanks at the end: {line:?}");
    }
    run.out
}

/// The one document of a run that goes well.
#[track_caller]
fn json(words: &[&str]) -> Value {
    let run = run(&[words, &["--json"]].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
    document(&run.out)
}

#[track_caller]
fn document(out: &str) -> Value {
    serde_json::from_str(out).expect("stdout is one JSON document")
}

/// The names of an object's fields, in the order of the alphabet.
#[track_caller]
fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[track_caller]
fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

#[track_caller]
fn word(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// The ids of all shipped areas.
fn areas() -> Vec<String> {
    let document = json(&["check"]);
    keys(&document["counts"]).into_iter().map(str::to_owned).collect()
}
