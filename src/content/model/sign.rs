//! The warning signs. A sign is never a score; some by themselves mean that one must act now.

use super::contact::vocabulary;
use super::flow::Urgency;
use super::id::{FactId, SignGroupId, SignId};
use super::item::Item;
use super::text::Text;

vocabulary! {
    /// The age at which a sign can be seen.
    Age {
        Small = "0-6",
        School = "7-12",
        Teen = "13-17",
        Adult = "18+",
    }
}

vocabulary! {
    /// Where a professional can see a sign.
    Setting {
        Dagtilbud = "dagtilbud",
        Skole = "skole",
        Uddannelse = "uddannelse",
        Hjemmebesoeg = "hjemmebesoeg",
    }
}

vocabulary! {
    /// What a sign that means danger by itself asks for.
    ActNow {
        RingNu = "ring-nu",
        Ring112 = "ring-112",
    }
}

impl ActNow {
    /// The mark of this urgency; none where there is time until later today.
    #[must_use]
    pub fn of(urgency: Urgency) -> Option<Self> {
        match urgency {
            Urgency::Ring112 => Some(Self::Ring112),
            Urgency::RingNu => Some(Self::RingNu),
            Urgency::RingIDag | Urgency::RaadFoerst => None,
        }
    }
}

/// A heading on the list of signs.
#[derive(Clone, Debug)]
pub struct SignGroup {
    pub id: SignGroupId,
    pub title: Text,
    pub lead: Option<Text>,
    /// Whether its signs may stand on a paper that a parent may read.
    pub on_paper: bool,
}

/// One warning sign.
#[derive(Clone, Debug)]
pub struct Sign {
    pub id: SignId,
    pub item: Item,
    pub group: SignGroupId,
    pub text: Text,
    pub ages: Vec<Age>,
    pub settings: Vec<Setting>,
    pub act: Option<ActNow>,
    /// Whether it may stand on a paper that a parent may read.
    pub on_paper: bool,
    /// What the sign tells the walkthrough.
    pub facts: Vec<FactId>,
    /// What to ask or do when alone with the person.
    pub ask: Option<Text>,
    /// What to leave undone.
    pub avoid: Option<Text>,
}
