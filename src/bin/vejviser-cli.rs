//! The program `vejviser-cli`: hands its words and the machine's clock to the library, and prints what comes back.

use std::io::{self, Write};
use std::process::ExitCode;

use vejviser::cli;

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "the command line is an edge: --at stands in for the clock in tests")]
    let now = jiff::Zoned::now().datetime();
    let answer = cli::run(std::env::args_os(), now);
    let printed = is_open(&answer.out)
        .and_then(|()| print(&mut io::stdout().lock(), &answer.out))
        .and_then(|()| print(&mut io::stderr().lock(), &answer.err));
    match printed {
        Ok(()) => ExitCode::from(answer.code),
        Err(why) => {
            // When stderr is what failed, nobody is left to be told.
            _ = print(&mut io::stderr().lock(), &format!("vejviser-cli: the answer cannot be written: {why}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Fails where there is something to print and standard output was closed before the program began.
///
/// Rust then opens `/dev/null` in its place, to read and to write, so that writing would seem to go well. Whoever asks
/// for no output gives it to be written alone.
#[cfg(unix)]
#[expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "it looks at its own standard output")]
fn is_open(out: &str) -> io::Result<()> {
    use std::io::Read;
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;

    if out.is_empty() {
        return Ok(());
    }
    let mut stdout = std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?);
    let is_null = std::fs::metadata("/dev/null")
        .is_ok_and(|null| stdout.metadata().is_ok_and(|own| null.rdev() != 0 && own.rdev() == null.rdev()));
    if is_null && stdout.read(&mut [0]).is_ok() {
        return Err(io::Error::other("standard output is closed"));
    }
    Ok(())
}

#[cfg(not(unix))]
fn is_open(_: &str) -> io::Result<()> {
    Ok(())
}

/// Writes all of `text`. A reader that has seen enough and closed the pipe is the end, not a failure.
fn print(to: &mut impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
