//! Ids as types, so that a law's id cannot stand where a contact's belongs.
//!
//! An id is lower-case ASCII words joined by hyphens. `check` refuses others.

use std::borrow::Borrow;
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(Box<str>);

        impl $name {
            #[must_use]
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                &*self.0 == other
            }
        }
    )+};
}

ids! {
    /// An area and its pack.
    AreaId,
    SourceId,
    ContactId,
    LawId,
    SignId,
    SignGroupId,
    FigureId,
    ArticleId,
    FactId,
    QuestionId,
    /// An option, unique within its question.
    OptionId,
    OutcomeId,
    SlotId,
    PaperId,
    ScenarioId,
    NoteId,
}

/// Whether `id` is written as ids are: lower-case ASCII letters and digits in words joined by single hyphens.
#[must_use]
pub fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
