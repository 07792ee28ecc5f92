//! The packs seen from outside: what is refused, in which words, and that all that is shipped holds.
//!
//! `packs.rs` is a tiny good set of packs; the tests change one thing in it and compare the complete messages.

mod articles;
mod dates;
#[cfg(target_os = "linux")]
mod hostile;
mod hours;
mod items;
mod known;
mod notes;
mod packs;
mod robust;
mod shipped;
mod strings;
mod structure;

use packs::Packs;

/// Asserts that the good packs after `change` give exactly these problems, in this order.
#[track_caller]
fn refused(change: impl FnOnce(Packs) -> Packs, expected: &[&str]) {
    let found = change(Packs::good()).problems();
    assert_eq!(found, expected);
}

/// Asserts that the good packs are still good after `change`.
#[track_caller]
fn taken(change: impl FnOnce(Packs) -> Packs) {
    refused(change, &[]);
}

#[test]
fn the_good_packs_are_good() {
    taken(|packs| packs);
}
