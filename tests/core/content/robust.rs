//! Broken bytes are told of, never fallen over.

use std::path::Path;

use vejviser::content::{PackFile, bundled_files, check};

use crate::content::packs::Packs;

/// Checks the files; whatever is refused is told in words.
#[track_caller]
fn hold(files: &[PackFile]) {
    if let Err(problems) = check(files) {
        assert!(!problems.is_empty(), "packs are never refused without a word");
        assert!(problems.iter().all(|problem| problem.to_string().len() > problem.file.len() + 2));
    }
}

/// The file with each of these breaks at byte `at`: cut off, a bit flipped, a byte doubled, a sign of the format put in.
fn broken(bytes: &[u8], at: usize) -> Vec<Vec<u8>> {
    let with = |byte: u8| {
        let mut bytes = bytes.to_vec();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes
    };
    let here = bytes.get(at).copied().unwrap_or_default();
    let doubled = [&bytes[..at], &[here], &bytes[at..]].concat();
    vec![
        bytes[..at].to_vec(),
        doubled,
        with(here ^ 1),
        with(here ^ 0x80),
        with(b'"'),
        with(b'\n'),
        with(b'['),
        with(b'*'),
        with(b'<'),
        with(b'>'),
    ]
}

/// Puts each broken form of a file among the others.
fn hold_broken(files: &mut [PackFile], file: usize, at: usize) {
    let whole = files[file].bytes.clone();
    for bytes in broken(&whole, at) {
        files[file].bytes = bytes.into();
        hold(files);
    }
    files[file].bytes = whole;
}

#[test]
fn no_broken_byte_of_a_small_library_is_fatal() {
    let mut files = Packs::good().files();
    for file in 0..files.len() {
        // A prime step, each file from another byte on, so that all parts of the format are hit.
        for at in (file..files[file].bytes.len()).step_by(47) {
            hold_broken(&mut files, file, at);
        }
    }
}

#[test]
fn no_broken_byte_of_what_is_shipped_is_fatal() {
    let shipped = bundled_files();
    let needed = |file: &PackFile| file.path.ends_with("/pack.json") || file.path.ends_with("/sources.json");
    for file in shipped.iter().filter(|file| file.path.contains('/')) {
        let mut files: Vec<PackFile> = shipped.iter().filter(|other| needed(other)).cloned().collect();
        let at = files.iter().position(|other| other.path == file.path).unwrap_or(files.len());
        if at == files.len() {
            files.push(file.clone());
        }
        for step in 0..2 {
            hold_broken(&mut files, at, step * file.bytes.len() / 2 + step);
        }
    }
}

#[test]
fn no_shipped_file_is_missed_in_silence_where_it_is_cut_short() {
    let mut files = bundled_files();
    for file in 0..files.len() {
        if Path::new(&files[file].path).extension() != Some("json".as_ref()) {
            continue;
        }
        let whole = files[file].bytes.clone();
        files[file].bytes = whole[..whole.len() / 2].to_vec().into();
        let told = check(&files).err().unwrap_or_default();
        let path = &files[file].path;
        assert!(told.iter().any(|problem| problem.file == *path), "{path} was cut, and told was {told:?}");
        files[file].bytes = whole;
    }
}
