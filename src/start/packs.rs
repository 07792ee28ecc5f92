//! The packs inside the program, read while the window opens, so that neither waits for the other.

use std::sync::OnceLock;
use std::thread;

use vejviser::content::{self, Library, Problem};

static READ: OnceLock<Result<Library, Vec<Problem>>> = OnceLock::new();

/// The name of the thread that reads them.
const READER: &str = "packs";

/// Begins to read. Where the system has no thread to give, whoever asks for the library reads.
pub fn read_ahead() {
    _ = thread::Builder::new().name(READER.to_owned()).spawn(library);
}

/// The library, which is waited for if need be.
pub fn library() -> &'static Result<Library, Vec<Problem>> {
    READ.get_or_init(content::bundled)
}

/// The library, unless it is the reading itself that asks, in its last words.
pub fn to_name_from() -> Option<&'static Library> {
    let is_reading = thread::current().name() == Some(READER);
    let read = if is_reading { READ.get() } else { Some(library()) };
    read.and_then(|read| read.as_ref().ok())
}
