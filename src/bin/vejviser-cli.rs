//! The program `vejviser-cli`: hands its words and the machine's clock to the library, and prints what comes back.

use std::io::{self, Write};
use std::process::ExitCode;

use vejviser::cli;

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "the command line is an edge: --at stands in for the clock in tests")]
    let now = jiff::Zoned::now().datetime();
    let answer = cli::run(std::env::args_os(), now);
    let printed =
        print(&mut io::stdout().lock(), &answer.out).and_then(|()| print(&mut io::stderr().lock(), &answer.err));
    match printed {
        Ok(()) => ExitCode::from(answer.code),
        Err(why) => {
            // When stderr is what failed, nobody is left to be told.
            _ = print(&mut io::stderr().lock(), &format!("vejviser-cli: the answer cannot be written: {why}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Writes all of `text`. A reader that has seen enough and closed the pipe is the end, not a failure.
fn print(to: &mut impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
