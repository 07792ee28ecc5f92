//! Where the time of a start goes, for those who measure: told on the error stream where `VEJVISER_TIMES` is set.

use std::time::Instant;

use eframe::egui::Ui;

/// The stretches since the program began, each told as it ends.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    last: Option<Instant>,
}

impl Times {
    /// Begins now, where somebody wants to know.
    #[must_use]
    pub fn begin() -> Self {
        Self { last: std::env::var_os("VEJVISER_TIMES").map(|_| Instant::now()) }
    }

    /// Tells how long `what` took.
    #[expect(clippy::print_stderr, reason = "this is what the variable asks for")]
    pub fn tell(&mut self, what: &str) {
        if let Some(last) = &mut self.last {
            eprintln!("{what}: {:.1} ms", last.elapsed().as_secs_f64() * 1000.0);
            *last = Instant::now();
        }
    }
}

/// An app whose first frames are told of.
pub struct Timed<A> {
    app: A,
    times: Times,
    first: First,
}

/// How far the first frame is.
enum First {
    ToCome,
    /// Laid out once, when egui had ended so many frames.
    Painting(u64),
    Painted,
}

/// The same app, with its first frame told of: when it was made, and when it had been painted.
pub fn timed<A: eframe::App>(app: A, times: Times) -> Timed<A> {
    Timed { app, times, first: First::ToCome }
}

impl<A: eframe::App> eframe::App for Timed<A> {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ended = ui.ctx().cumulative_frame_nr();
        match self.first {
            // A frame may be laid out more than once before it is painted.
            First::Painting(first) if ended > first => {
                self.times.tell("first frame painted");
                self.first = First::Painted;
                self.app.ui(ui, frame);
            }
            First::ToCome if self.times.last.is_some() => {
                self.app.ui(ui, frame);
                self.times.tell("first frame laid out");
                self.first = First::Painting(ended);
                ui.ctx().request_repaint();
            }
            _ => self.app.ui(ui, frame),
        }
    }
}
