//! Text as it is set on paper and in the flow's picture: which font, and how wide it is.

mod font;

pub use font::{BOLD, Measure, REGULAR};
