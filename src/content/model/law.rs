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

vocabulary! {
    /// What a rule was read in. Only the first two are the text of the law.
    Reading {
        /// The act with all its changes so far.
        Act = "act",
        /// The act that brought or changed the rule.
        Amendment = "amendment",
        /// A ministry's or an agency's guidance to the act.
        Guidance = "guidance",
        /// Others' words: a site, a ruling, an older text.
        Retold = "retold",
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
    pub read: Reading,
    /// The name of the act or guidance that was read; nothing where the rule was read retold.
    pub text: Option<String>,
    /// The day on which the text that was read was in force by its source. Nothing where no source says so:
    /// then nobody has checked whether the rule holds.
    pub as_of: Option<Date>,
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
