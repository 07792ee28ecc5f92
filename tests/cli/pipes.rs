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
