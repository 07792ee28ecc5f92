//! *Jeg er bekymret for en person*: the questions, and the outcome that they lead to.

pub(super) mod outcome;
pub(super) mod question;
