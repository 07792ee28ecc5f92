//! A reader that has seen enough, and a disk that is full.

use std::process::Stdio;

use crate::program;

#[test]
fn a_closed_pipe_is_the_end_and_no_failure() {
    let mut child = program()
        .args(["contacts", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &[][..]));
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_types, reason = "the full disk is a file that this test opens")]
fn what_cannot_be_written_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has a full disk for tests");
    let output = program().arg("contacts").stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.starts_with("vejviser-cli: the answer cannot be written: "), "{told}");
}

#[cfg(unix)]
#[test]
fn an_output_that_is_closed_is_told_and_one_that_nobody_wants_is_not() {
    for (json, closed, code) in [("", ">&-", 1), ("--json", ">&-", 1), ("", ">/dev/null", 0)] {
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &format!("exec \"$0\" contacts {json} {closed}"), env!("CARGO_BIN_EXE_vejviser-cli")]);
        let output = shell.output().expect("the shell runs");
        let told = String::from_utf8_lossy(&output.stderr);
        let expected = "vejviser-cli: the answer cannot be written: standard output is closed\n";
        assert_eq!((output.status.code(), &*told), (Some(code), if code == 1 { expected } else { "" }), "{closed}");
    }
}
