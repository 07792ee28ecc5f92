//! The walkthrough *Jeg er bekymret for en person*: answers in, the next question or the outcome out.
//!
//! Everything here is pure. State is never edited in place: [`walk()`] replays the answers from the start,
//! so going back, changing an answer and starting again need no code of their own.
//! Nothing here knows of files, of windows or of the clock; the time comes in with [`calls()`].
//!
//! # What `flow.json` means
//!
//! Answers and ticked signs set *facts*. A fact is `worrying` or neutral (an age, a position).
//! *Conditions* are asked of the facts; everything that is shown follows from them.
//!
//! | Condition | Holds when |
//! |---|---|
//! | `{ "has": "fact" }` | the fact is known |
//! | `{ "not": "fact" }` | the fact is not known; refused for worrying facts |
//! | `{ "all": […] }`, `{ "any": […] }` | all parts hold; one part holds |
//!
//! One more worrying fact can therefore never take an outcome, a step or a line away.
//! `when` is left out on what always applies.
//!
//! The walk begins at `start`. At each question the first route in `next` whose condition holds is taken, asked of
//! the facts known so far; the last route has no condition. The routes have no rings, so every walk ends.
//! At the end *all* outcomes whose condition holds are put together ([`Outcome`]):
//!
//! - The most urgent decides; among equals, the first in the file. One outcome, the base, has no condition.
//! - `call`, `laws`, `articles` and `sources` are those of all of them, the most urgent outcome's first, each but once.
//! - `say` has a sentence for each place (`open`, `what`, `close`): the most urgent outcome's that has one.
//! - `do_not`: a line each of the two most urgent outcomes that have one; the lines of the others stand in `more`.
//! - `steps`: for each slot the step of the most urgent outcome that has one there, in the order of `slots`. Steps of
//!   one slot are for the same act, so that one stands for all. What comes after the seventh stands in `more`.
//! - `guard` and `note` belong to the flow, and stand on every outcome.
//!
//! A route with `meanwhile` shows the outcome of what is known by then, while the questions from there on are asked.
//!
//! # The shape of the file
//!
//! Text is `{ "da": "…", "en": "…" }`. Fields marked `?` may be left out.
//!
//! | Of | Fields |
//! |---|---|
//! | the flow | `start`, `facts`, `questions`, `slots`, `outcomes`, `guard`, `note` (a line) |
//! | a slot | `id`, `phase` (`now`, `today`, `later`) |
//! | a fact | `id`, `worrying`, `from_signs`? (a neutral fact that signs may tell), `on_paper`? (`false` where it may never stand on a paper that a parent may read; every option and sign that tells it says so too), `said`? (how it is retold after *Du har svaret, at …*), `covered_by`? (facts that say more; then it is not retold) |
//! | a question | `id`, `text`, `short` (in the list of answers), `note`?, `means`?, `why`, `seasons`?, `multiple`? (several options may be chosen), `options`, `next`, `sources` |
//! | a season | `from` and `to` (`05-15`, both days included) or `weeks` (ISO numbers), `title`, `line` (why now, at the question), `advice`, `sources`? (left out: put together by us, and the reader sees it) |
//! | an option | `id`, `text`, `hint`?, `exclusive`? (stands alone where several may be chosen), `group`? (the heading it stands under), `on_paper`?, `facts`? |
//! | a route | `when`?, `to`: `{ "question": "id" }` or `"outcome"`, `meanwhile`? |
//! | an outcome | `id`, `when`?, `urgency`, `call`, `say`?, `do_not`?, `steps`?, `laws`?, `articles`?, `sources` |
//! | a call | `role`, `emergency`? (leads at all hours), `beside`? (stands beside the first), `when`?; each outcome has at least one without a condition |
//! | a sentence to `say` | `place` (`open`, `what`, `close`), `text`, `when`? |
//! | a line (`do_not`, `detail`, the guard's) | `text`, `keeps`? (words of [`Keeps`](crate::content::Keeps), two at most), `when`?, `on_paper`? (`false`: on the screen alone) |
//! | a step | `slot`, `phase`? (the slot's), `text`, `detail`? (lines), `who`? (the reader), `by`? (what the phase says), `if_not`, `keeps`?, `role`? (whom it leads to), `laws`?, `when`? |
//! | the guard | `title`, `lines`, `reason`, `lasts` |
//!
//! Every question has an option `ved-ikke`, which counts as *cannot be ruled out*: it sets every worrying fact that
//! `nej` or `ingen-af-dem` sets, and `ja` sets every worrying fact that it sets.
//! Urgencies, the least first: `raad-foerst`, `ring-i-dag`, `ring-nu`, `ring-112`.
//! Laws, articles and sources are ids of the nation's pack; roles are those of `contacts.json`.

mod answers;
mod calls;
mod kept;
mod outcome;
pub mod proof;
mod walk;

pub use answers::Answers;
pub use calls::{Calls, MOST_NUMBERS, callees, calls, of_step};
pub use kept::{Kept, KeptIn, kept};
pub use outcome::{MOST_DO_NOTS, MOST_STEPS, More, NextStep, Outcome, Said, retold};
pub(crate) use outcome::{compose, each_once};
pub use walk::{AnswerProblem, Answered, Current, Place, Walk, longest, walk};
