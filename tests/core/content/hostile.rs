//! `check` on packs as an enemy or a broken disk would make them: each is told of in words and ends with 1, within
//! 5 seconds of computing and 512 MiB, whatever it is.
//!
//! `tests/core/content/hostile/` holds one description a case: what is put over the small good packs, and what must be said.
//! The packs are made from it here, in the folder for tests' files, since some take 64 MiB.

#![expect(clippy::disallowed_methods, reason = "an author's folder of packs is written for these tests")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::content::packs::Packs;

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What it is, for the reader.
    #[expect(dead_code, reason = "for whoever reads the file")]
    what: String,
    /// With what lines of the answer must begin, and what must stand nowhere in it.
    says: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
    #[serde(default = "few")]
    most_lines: usize,
    /// The folder that is checked, within that of the packs.
    #[serde(default)]
    within: String,
    /// Good files that are left out.
    #[serde(default)]
    remove: Vec<String>,
    /// Files in place of others, and what is added to good ones.
    #[serde(default)]
    put: Vec<Put>,
    #[serde(default)]
    add: Vec<Put>,
    #[serde(default)]
    link: Vec<Link>,
    #[serde(default)]
    pipes: Vec<String>,
    #[serde(default)]
    folders: Vec<Stairs>,
    /// Files of zeros that take no room.
    #[serde(default)]
    holes: Vec<Hole>,
    /// Files in whose name `?` is a byte that is no UTF-8.
    #[serde(default)]
    not_utf8: Vec<String>,
}

fn few() -> usize {
    40
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Put {
    /// `{n}` is the number of the file, `NAME` what `name` says.
    path: String,
    name: Option<Part>,
    #[serde(default = "one")]
    files: usize,
    #[serde(default)]
    parts: Vec<Part>,
    /// Or a good file with these changes, in which words in capitals stand for `words`.
    #[serde(default)]
    from: Vec<(String, String)>,
    #[serde(default)]
    words: BTreeMap<String, Part>,
}

fn one() -> usize {
    1
}

/// A text, repeated: `{n}` is the number from 1, `{next}` and `{after}` those that follow.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    text: String,
    #[serde(default = "one")]
    times: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    path: String,
    to: String,
}

/// A folder within a folder of the same name, and so on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stairs {
    path: String,
    name: String,
    depth: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hole {
    path: String,
    bytes: u64,
}

/// `text` with its number put in.
fn numbered(text: &str, number: usize) -> String {
    text.replace("{n}", &number.to_string())
        .replace("{next}", &(number + 1).to_string())
        .replace("{after}", &(number + 2).to_string())
}

impl Part {
    fn written(&self, file: usize) -> String {
        if self.times == 1 {
            return numbered(&self.text, file);
        }
        if !self.text.contains('{') {
            return self.text.repeat(self.times);
        }
        (1..=self.times).map(|number| numbered(&self.text, number)).collect()
    }
}

impl Put {
    /// The text of a file that is made anew, or of the good one with its changes.
    fn text(&self, root: &Path, file: usize) -> String {
        if self.from.is_empty() {
            return self.parts.iter().map(|part| part.written(file)).collect();
        }
        let mut text = fs::read_to_string(root.join(&self.path)).expect("it is a good file");
        for (from, to) in &self.from {
            assert!(text.contains(from), "{} says {from}", self.path);
            text = text.replacen(from, to, 1);
        }
        self.words.iter().fold(text, |text, (word, part)| text.replace(word, part.written(0).trim_end_matches(", ")))
    }
}

impl Case {
    /// Makes the packs, and gives the folder that is checked.
    fn make(&self, name: &str) -> PathBuf {
        let root = root_of(name);
        if root.is_dir() {
            fs::remove_dir_all(&root).expect("the old folder goes");
        }
        fs::create_dir_all(&root).expect("the folder is made");
        let at = |path: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder is made");
            path
        };
        for file in Packs::good().files().iter().filter(|file| !self.remove.contains(&file.path)) {
            fs::write(at(&file.path), &file.bytes).expect("the file is written");
        }
        for put in &self.put {
            for number in 1..=put.files {
                let name = put.name.as_ref().map(|name| name.written(0)).unwrap_or_default();
                let path = numbered(&put.path, number).replace("NAME", &name);
                let text = put.text(&root, number);
                fs::write(at(&path), text).expect("the file is written");
            }
        }
        for add in &self.add {
            let text = fs::read_to_string(at(&add.path)).expect("it is a good file") + &add.text(&root, 1);
            fs::write(at(&add.path), text).expect("the file is written");
        }
        for link in &self.link {
            symlink(&link.to, at(&link.path)).expect("the link is made");
        }
        for path in &self.pipes {
            let made = Command::new("mkfifo").arg(at(path)).status().expect("mkfifo runs");
            assert!(made.success(), "the pipe is made");
        }
        for stairs in &self.folders {
            let path = (0..stairs.depth).fold(at(&stairs.path), |path, _| path.join(&stairs.name));
            fs::create_dir_all(path).expect("the folders are made");
        }
        for hole in &self.holes {
            hold_open(&at(&hole.path), hole.bytes);
        }
        for path in &self.not_utf8 {
            let bytes = at(path).into_os_string().into_vec();
            let bytes: Vec<u8> = bytes.into_iter().map(|byte| if byte == b'?' { 0xff } else { byte }).collect();
            fs::write(OsString::from_vec(bytes), "x").expect("the file is written");
        }
        root.join(&self.within)
    }
}

#[expect(clippy::disallowed_types, reason = "a file of zeros that takes no room is made by its length alone")]
fn hold_open(path: &Path, bytes: u64) {
    let file = fs::File::create(path).expect("the file is made");
    file.set_len(bytes).expect("the file gets its length");
}

/// The folder in which the packs of a case are made.
fn root_of(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile").join(name)
}

/// `{80xa}` is 80 times the letter.
fn spelled(text: &str) -> String {
    let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
    let Some((inner, after)) = rest.split_once('}') else { return text.to_owned() };
    match inner.split_once('x') {
        Some((times, letter)) if !times.is_empty() && times.bytes().all(|byte| byte.is_ascii_digit()) => {
            let times = times.parse().expect("a number");
            format!("{before}{}{}", letter.repeat(times), spelled(after))
        }
        _ => format!("{before}{{{inner}}}{}", spelled(after)),
    }
}

/// Most seconds of computing and most kibibytes of addresses, so of memory as well.
const SECONDS: &str = "5";
const KIBIBYTES: &str = "524288";

/// What `check` says of a folder; the system ends it where it takes too long or too much.
fn checked(packs: &Path, json: bool) -> std::process::Output {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("ulimit -v {KIBIBYTES} && ulimit -t {SECONDS} && exec \"$0\" \"$@\""));
    shell.arg(env!("CARGO_BIN_EXE_vejviser-cli")).args(["check", "--packs"]).arg(packs);
    if json {
        shell.arg("--json");
    }
    shell.output().expect("the program starts")
}

#[test]
fn whatever_a_pack_holds_it_is_told_in_words_within_bounds() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/content/hostile");
    let mut names: Vec<String> = fs::read_dir(&cases)
        .expect("the cases are there")
        .map(|entry| entry.expect("its entries are read").file_name().to_string_lossy().into_owned())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect();
    names.sort();
    assert!(names.len() >= 30, "{names:?}");
    // `HOSTILE=flow` takes the cases whose name holds that alone, and keeps their packs to be looked at.
    let only = std::env::var("HOSTILE").unwrap_or_default();
    let mut failures = Vec::new();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.contains(&only)) {
        let text = fs::read_to_string(cases.join(format!("{name}.toml"))).expect("the case is read");
        let case: Case = toml::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        let packs = case.make(name);
        // What is told is the same as JSON: every third case shows it.
        for json in [false, true].into_iter().take(if index % 3 == 0 { 2 } else { 1 }) {
            let output = checked(&packs, json);
            failures.extend(wrong_with(&case, json, &output).map(|wrong| format!("{name} (json: {json}): {wrong}")));
        }
        if only.is_empty() {
            fs::remove_dir_all(root_of(name)).expect("the packs are removed");
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// What is not as it should be with an answer, if anything.
fn wrong_with(case: &Case, json: bool, output: &std::process::Output) -> Option<String> {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.code() != Some(1) {
        return Some(format!("it ended with {}: {out:.500}{err:.500}", output.status));
    }
    if !err.is_empty() {
        return Some(format!("stderr has {err:.500}"));
    }
    let lines: Vec<String> = if json {
        let document: serde_json::Value = match serde_json::from_str(&out) {
            Ok(document) => document,
            Err(why) => return Some(format!("no JSON: {why}: {out:.500}")),
        };
        let told = |problem: &serde_json::Value| {
            let word = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
            let place = if word("place").is_empty() { String::new() } else { word("place") + ": " };
            format!("{}: {place}{}", word("file"), word("what"))
        };
        document["problems"].as_array().into_iter().flatten().map(told).collect()
    } else {
        out.lines().map(str::to_owned).collect()
    };
    if lines.len() > case.most_lines {
        return Some(format!("it says {} lines", lines.len()));
    }
    if let Some(line) = lines.iter().find(|line| line.chars().count() > 3_000) {
        return Some(format!("a line is too long: {line:.200}"));
    }
    if !json && out.chars().any(|character| character.is_control() && character != '\n') {
        return Some("a character steers the terminal".to_owned());
    }
    for says in case.says.iter().map(|says| spelled(says)) {
        if !lines.iter().any(|line| line.starts_with(&says) || says.starts_with(": ") && line.contains(&says)) {
            let first = lines.iter().take(12).map(|line| format!("  {line:.300}")).collect::<Vec<_>>().join("\n");
            return Some(format!("nothing says {says}\n{first}"));
        }
    }
    case.never.iter().find(|never| out.contains(*never)).map(|never| format!("it says {never}"))
}
