//! Papers beside the call sheet: nameless, to print or to paste, filled in from the walk where it tells something.
//!
//! What they say and ask is data. What has to be filled in by hand stays a gap: nothing here asks for a name.

use super::contact::{Role, vocabulary};
use super::flow::Predicate;
use super::id::{PaperId, QuestionId};
use super::item::Item;
use super::text::Text;

/// One paper.
#[derive(Clone, Debug)]
pub struct Paper {
    pub id: PaperId,
    pub item: Item,
    pub title: Text,
    /// What it is for, one or two sentences.
    pub lead: Text,
    /// What is said beside it on the screen, before it is written on; never on the paper.
    pub before: Option<Text>,
    /// Whether it is filled in from the walk; else it is blank and the same for all.
    pub from_walk: bool,
    /// For whom it is meant; left out: for all.
    pub when: Option<Predicate>,
    /// The facts with which an outcome points to it; left out: on every outcome that it is meant for.
    pub offer: Option<Predicate>,
    pub parts: Vec<PaperPart>,
    /// Where the paper belongs once it is written on.
    pub belongs: Text,
}

/// Lines under a heading.
#[derive(Clone, Debug)]
pub struct PaperPart {
    pub heading: Text,
    pub when: Option<Predicate>,
    /// Whether it goes into the form of the one who receives it; else it is for the user alone.
    pub paste: bool,
    pub lines: Vec<PaperLine>,
}

/// One line.
#[derive(Clone, Debug)]
pub struct PaperLine {
    pub when: Option<Predicate>,
    pub says: Says,
}

/// What a line is made of.
#[derive(Clone, Debug)]
pub enum Says {
    Words {
        kind: PaperMark,
        text: Text,
    },
    /// Something to fill in on the same line.
    Gap(Text),
    /// A question with so many lines to write on.
    Ask {
        text: Text,
        room: u8,
    },
    /// What was answered at a question, in the user's order; after each a gap with these words.
    Answers {
        question: QuestionId,
        gap: Option<Text>,
    },
    /// The ticked signs, in the user's order; after each a gap with these words.
    Signs {
        gap: Option<Text>,
    },
    /// Who fills this role, with number and hours.
    Call(Role),
}

vocabulary! {
    /// How words stand.
    PaperMark {
        Text = "text",
        Point = "point",
        /// A box to tick off.
        Tick = "tick",
        /// Not to be done.
        Avoid = "avoid",
        /// In a frame of its own, before all else.
        Frame = "frame",
    }
}
