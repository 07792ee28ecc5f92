//! Whoever mistypes gets one line on stderr and exit code 2; with `--json` the line is in the one document on stdout.

use serde_json::json;

use crate::{document, run};

/// Asserts that these words are refused with this line, and nothing else.
#[track_caller]
fn refused(words: &[&str], line: &str) {
    let plain = run(words);
    assert_eq!(plain.err, format!("vejviser-cli: {line}\n"), "{words:?}");
    assert_eq!((plain.code, plain.out.as_str()), (2, ""), "{words:?}");
    let data = run(&[words, &["--json"]].concat());
    assert_eq!(document(&data.out), json!({ "error": line, "problems": [] }), "{words:?}");
    assert_eq!((data.code, data.err.as_str()), (2, ""), "{words:?}");
}

#[test]
fn what_is_typed_is_cut_and_steers_no_terminal() {
    let long = "x".repeat(100_000);
    for words in
        [&["contacts", "--area"][..], &["contacts", "--role"], &["check", "--at"], &["check", "--packs"], &["check"]]
    {
        for value in [&long, "a\u{1b}[2Jb\nvejviser-cli: all is well"] {
            for json in [&[][..], &["--json"]] {
                let run = run(&[words, &[value], json].concat());
                let told = run.err + &run.out;
                assert_eq!(run.code, 2, "{words:?}: {told}");
                assert!(told.len() < 1_500, "{words:?}: {} bytes", told.len());
                let steers = |line: &str| line.chars().any(char::is_control);
                assert!(!told.lines().any(steers), "{words:?}: {told:?}");
                assert!(json.is_empty() == (told.lines().count() == 1), "{words:?}: {told}");
            }
        }
    }
    let nothing = run(&["search", "qqqq\u{1b}[31mqqqq"]);
    assert!(!nothing.out.contains('\u{1b}'), "{:?}", nothing.out);
}

#[test]
fn mistakes_are_told_in_english_whatever_language_the_texts_have() {
    let out = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-such-folder/ark.pdf");
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-such-folder");
    for (out, line) in [
        (out, format!("The folder {folder} does not exist.")),
        ("/dev/full/ark.pdf", "The folder /dev/full does not exist.".to_owned()),
        ("ark.docx", "ark.docx ends neither in .pdf nor in .txt".to_owned()),
    ] {
        let run = run(&["sheet", "--paper", "rejsetjek", "--out", out]);
        assert_eq!(run.err, format!("vejviser-cli: {line}\n"));
        assert_eq!(run.out, "");
    }
}

#[test]
fn an_area_that_is_not_there() {
    for command in [&["contacts"][..], &["search", "pas"], &["walk"]] {
        refused(&[command, &["--area", "aalbrog"]].concat(), "there is no area aalbrog; did you mean aalborg?");
    }
    // A name is taken as well as an id, in any spelling.
    for name in ["Hjørring", "hjørring kommune", "HJOERRING", "hjorring"] {
        assert_eq!(run(&["contacts", "--area", name]).out, run(&["contacts", "--area", "hjoerring"]).out, "{name}");
    }
    for (area, name) in [
        ("broenderslev", "Brønderslev"),
        ("jammerbugt", "Jammerbugt"),
        ("morsoe", "Morsø"),
        ("rebild", "Rebild"),
        ("thisted", "Thisted"),
        ("vesthimmerland", "Vesthimmerlands"),
    ] {
        let line = format!("{name} Kommune has no pack of its own; use --area nordjylland, which serves it");
        refused(&["walk", "--area", area], &line);
        refused(&["walk", "--area", name], &line);
    }
    let run = run(&["contacts", "--area", "paris"]);
    assert!(run.err.starts_with("vejviser-cli: there is no area paris; there is danmark, "), "{}", run.err);
    assert_eq!((run.err.lines().count(), run.code, run.out.as_str()), (1, 2, ""));
}

#[test]
fn a_word_that_is_not_known() {
    let roles = "[possible values: alarm, politi, sikkerhedskonsulent, ssp, ssp-voksen, underretning, socialvagt, raadgivning, \
                 kommune-raad, udland, ophold, vold, sikkert-sted, selvmord, boern, offer, menneskehandel, lgbt, klage, viden, \
                 boernehus, ekstremisme]";
    refused(
        &["contacts", "--role", "sspp"],
        &format!("invalid value 'sspp' for '--role <ROLE>' {roles}; a similar value exists: 'ssp'"),
    );
    refused(&["contacts", "--role", "direktør"], &format!("invalid value 'direktør' for '--role <ROLE>' {roles}"));
    refused(
        &["contacts", "--for", "profesional"],
        "invalid value 'profesional' for '--for <WHOM>' [possible values: professional, citizen, child]; a similar value \
         exists: 'professional'",
    );
    for command in [&["contacts"][..], &["check"], &["search", "pas"], &["walk"]] {
        refused(
            &[command, &["--lang", "sv"]].concat(),
            "invalid value 'sv' for '--lang <LANG>' [possible values: da, en]",
        );
    }
}

#[test]
fn a_time_that_is_none() {
    for time in [
        "nu",
        "03:00",
        "2026-11-22",
        "2026-11-22 03:00",
        "2026-02-30T03:00",
        "2026-11-22T25:00",
        "2026-11-22T03:00Z",
        "",
    ] {
        for command in [&["contacts"][..], &["walk"], &["check"]] {
            refused(
                &[command, &["--at", time]].concat(),
                &format!("invalid value '{time}' for '--at <TIME>': write it like 2026-11-22T03:00, in local time"),
            );
        }
    }
}

#[test]
fn packs_that_cannot_be_read() {
    for words in [
        &["contacts", "--packs", "no-such-folder"][..],
        &["check", "no-such-folder"],
        &["check", "--packs", "no-such-folder"],
    ] {
        refused(words, "the folder no-such-folder cannot be read: entity not found");
    }
}

#[test]
fn words_that_the_command_line_does_not_know() {
    refused(&["chek"], "unrecognized subcommand 'chek'; a similar subcommand exists: 'check'");
    refused(&["check", "--relaese"], "unexpected argument '--relaese' found; a similar argument exists: '--release'");
    refused(&["search"], "the following required arguments were not provided: <QUERY>...");
    refused(
        &["search", "pas", "--limit", "0"],
        "invalid value '0' for '--limit <N>': number would be zero for non-zero type",
    );
    refused(&["search", "pas", "--limit", "ti"], "invalid value 'ti' for '--limit <N>': invalid digit found in string");
    refused(&["contacts", "--area"], "a value is required for '--area <AREA>' but none was supplied");
    refused(
        &["flow"],
        "'vejviser-cli flow' requires a subcommand but one was not provided [subcommands: prove, rules, graph]",
    );
    refused(&["flow", "proof"], "unrecognized subcommand 'proof'; a similar subcommand exists: 'prove'");
    refused(
        &[],
        "'vejviser-cli' requires a subcommand but one was not provided [subcommands: check, search, contacts, walk, sheet, \
         flow]",
    );
}

#[test]
fn help_is_no_mistake() {
    for words in
        [&["--help"][..], &["check", "--help"], &["walk", "-h"], &["--version"], &["check", "--json", "--help"]]
    {
        let run = run(words);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
        assert!(run.out.contains("vejviser-cli"), "{}", run.out);
    }
    // They stay text, and say so.
    for word in ["--help", "--version"] {
        let (with, without) = (run(&["--json", word]), run(&[word]));
        assert_eq!((with.code, with.err.as_str(), with.out), (0, "", without.out));
    }
    assert!(run(&["--help"]).out.contains("instead of text; help and version stay text"));
}
