//! From the program's start to its window: which renderer draws it, what is said where none can, where the time goes.

mod last_words;
pub mod packs;
mod renderer;
mod telephone;
mod times;

pub use last_words::LastWords;
pub use renderer::Attempt;
pub use telephone::ring;
pub use times::{Times, timed};
