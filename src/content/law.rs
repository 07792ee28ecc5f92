//! The rules in force, one record each.

use jiff::civil::Date;

use super::contact::vocabulary;
use super::id::LawId;
use super::item::Item;
use super::text::Text;

vocabulary! {
    /// What a rule is about.
    LawTopic {
        Under18 = "under-18",
        Adult = "adult",
        Criminal = "criminal",
        Travel = "travel",
        Secrecy = "secrecy",
    }
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Law {
    pub id: LawId,
    pub item: Item,
    pub act: String,
    /// The paragraph, or empty where the rule is practice.
    pub section: String,
    pub title: Text,
    pub says: Text,
    /// What it means for the reader.
    pub means: Option<Text>,
    pub topic: LawTopic,
    pub as_of: Date,
    /// The consolidated act that was read.
    pub text: Option<String>,
    /// What is uncertain.
    pub caveat: Option<Text>,
}

impl Law {
    /// The rule's name as one writes it: *Barnets lov § 133, stk. 1*.
    #[must_use]
    pub fn citation(&self) -> String {
        if self.section.is_empty() { self.act.clone() } else { format!("{} {}", self.act, self.section) }
    }
}
