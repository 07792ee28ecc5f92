//! The walkthrough *Jeg er bekymret for en person*: answers in, the next question or the outcome out.
//!
//! Everything here is pure. State is never edited in place: [`walk()`] replays the answers from the start,
//! so going back, changing an answer and starting again need no code of their own.
//! Nothing here knows of files, of windows or of the clock; the time comes in with [`calls`].
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
//! - `call`, `do_not`, `steps`, `laws`, `articles` and `sources` are those of all of them, the most urgent outcome's
//!   first, each but once. Steps and lines are then sorted by their `order`.
//! - `say` is that of the deciding urgency, framed by the base's. Where the deciding outcome says `say_alone`,
//!   its lines are all there is: an alarm call begins otherwise.
//! - `guard` and `note` belong to the flow, and stand on every outcome.
//!
//! # The shape of the file
//!
//! Text is `{ "da": "…", "en": "…" }`. Fields marked `?` may be left out.
//!
//! | Of | Fields |
//! |---|---|
//! | the flow | `start`, `facts`, `questions`, `outcomes`, `guard`, `note` |
//! | a fact | `id`, `worrying`, `said`? (how it is retold after *Du har svaret, at …*), `covered_by`? (facts that say more; then it is not retold) |
//! | a question | `id`, `text`, `short` (in the list of answers), `note`?, `means`?, `why`, `seasons`?, `multiple`? (several options may be chosen), `options`, `next`, `sources` |
//! | a season | `from` and `to` (`05-15`, both days included) or `weeks` (ISO numbers), `title`, `line` (why now, at the question), `advice`, `sources`? (left out: put together by us, and the reader sees it) |
//! | an option | `id`, `text`, `hint`?, `exclusive`? (stands alone where several may be chosen), `facts`? |
//! | a route | `when`?, `to`: `{ "question": "id" }` or `"outcome"` |
//! | an outcome | `id`, `when`?, `urgency`, `call`, `say`?, `say_alone`?, `do_not`?, `steps`?, `laws`?, `articles`?, `sources` |
//! | a call | `role`, `emergency`? (it leads at all hours), `beside`? (it stands beside the first at all hours, as its fallback), `when`?; each outcome has at least one without a condition |
//! | a line (`say`, `do_not`) | `order`? (50), `text`, `when`? |
//! | a step | `order`, `text`, `detail`?, `who`, `by`, `if_not`?, `role`? (whom it leads to), `laws`?, `when`? |
//! | the guard | `title`, `lines`, `reason`, `lasts` |
//!
//! Every question has an option `ved-ikke`, which counts as *cannot be ruled out*: it sets every worrying fact that
//! `nej` or `ingen-af-dem` sets, and `ja` sets every worrying fact that it sets.
//! Urgencies, the least first: `raad-foerst`, `ring-i-dag`, `ring-nu`, `ring-112`.
//! Laws, articles and sources are ids of the nation's pack; roles are those of `contacts.json`.

mod answers;
mod calls;
mod graph;
mod outcome;
pub mod proof;
mod walk;

pub use answers::Answers;
pub use calls::{Calls, MOST_NUMBERS, callees, calls};
pub use graph::{Names, dot, svg};
pub use outcome::Outcome;
pub use walk::{AnswerProblem, Answered, Current, Place, Walk, longest, walk};
