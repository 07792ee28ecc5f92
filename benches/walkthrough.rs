//! How long a walk and the proofs take, and how they stand to each other: `scripts/bench`.
//!
//! Printed, never asserted: a machine with other work to do must fail no test. The ratios are of one run, so that they
//! can be compared where the times cannot.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a table for who runs it, or nothing"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::datetime;
use vejviser::content::{Clock, Library, OptionId, QuestionId, bundled};
use vejviser::walkthrough::proof::prove;
use vejviser::walkthrough::{Answers, Place, Walk, calls, longest};

/// The median is of so many samples.
const SAMPLES: usize = 15;
/// A sample goes on at least so long, so that the clock's steps do not count.
const LEAST: Duration = Duration::from_millis(20);

fn main() {
    let library = bundled().expect("the bundled packs are whole");
    let area = library.area("aalborg").expect("the area exists");
    let clock = Clock::At(datetime(2026, 12, 1, 15, 20, 0, 0));
    let answers = on_the_longest_way(&library);
    let walk = Walk::of(&library, &answers);
    let outcome = walk.outcome().expect("the way is walked to its end");

    let rows = [
        ("walk, nothing answered", median(|| drop(black_box(Walk::of(&library, black_box(&Answers::default())))))),
        ("walk, longest way to its outcome", median(|| drop(black_box(Walk::of(&library, black_box(&answers)))))),
        ("whom to ring, of that outcome", median(|| drop(black_box(calls(black_box(outcome), &area, clock))))),
        ("all proofs over all paths", median(|| drop(black_box(prove(black_box(&library)))))),
    ];
    let walked = rows[1].1;
    println!("{:<34} {:>12} {:>14}", "what", "median", "of one walk");
    for (what, time) in rows {
        println!("{what:<34} {:>9.1} µs {:>12.2} x", 1e6 * time, time / walked);
    }
}

/// Answers that pass as many questions as any can, each answered with the first option that leads on.
fn on_the_longest_way(library: &Library) -> Answers {
    fn passed(library: &Library, answers: &Answers) -> Option<Answers> {
        let walk = Walk::of(library, answers);
        let Place::Question(current) = &walk.place else {
            return (walk.path.len() == longest(&library.flow)).then(|| answers.clone());
        };
        current.question.options.iter().find_map(|option| {
            let mut more = answers.clone();
            more.answer(QuestionId::new(current.question.id.as_str()), [OptionId::new(option.id.as_str())]);
            passed(library, &more)
        })
    }
    passed(library, &Answers::default()).expect("the longest way can be walked")
}

/// The median of what one call of `run` takes, in seconds.
fn median(mut run: impl FnMut()) -> f64 {
    let mut sample = || {
        let begun = Instant::now();
        let mut calls = 0_u32;
        while begun.elapsed() < LEAST || calls == 0 {
            run();
            calls += 1;
        }
        begun.elapsed().as_secs_f64() / f64::from(calls)
    };
    let mut samples: Vec<f64> = (0..SAMPLES).map(|_| sample()).collect();
    samples.sort_by(f64::total_cmp);
    samples[SAMPLES / 2]
}
