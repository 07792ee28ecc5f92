//! What the user reads: Danish always, English where it has been written.

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
}
