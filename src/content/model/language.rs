//! The languages that the reader can choose.

use serde::{Deserialize, Serialize};

/// A language of the app. Danish is the first: every text has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "da")]
    Danish,
    #[serde(rename = "en")]
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The language's tag by BCP 47.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// Words of our own in this language. The two stand side by side, so none can be without the other.
    #[must_use]
    pub fn pick<T>(self, danish: T, english: T) -> T {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }
}
