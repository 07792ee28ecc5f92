//! What the user reads: Danish always, English where it has been written.

use crate::content::Language;

/// One text in the app's languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub da: String,
    pub en: Option<String>,
}

impl Text {
    /// The text in the first language, Danish.
    #[must_use]
    pub fn da(&self) -> &str {
        &self.da
    }

    /// The text in this language, or in Danish where it has none.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        language.pick(None, self.en.as_deref()).unwrap_or(&self.da)
    }

    /// Whether the text has to be read in Danish by those who chose this language.
    #[must_use]
    pub fn falls_back(&self, language: Language) -> bool {
        language.pick(false, self.en.is_none())
    }
}
