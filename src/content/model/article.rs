//! Texts of the plan and the guides, as blocks that the window and the pages draw.

use jiff::civil::Date;

use super::contact::{Role, vocabulary};
use super::id::{ArticleId, ContactId, LawId, SignGroupId, SignId};
use super::item::Item;

vocabulary! {
    /// Where a text is read.
    Section {
        Plan = "plan",
        Conversation = "conversation",
        Talks = "talks",
    }
}

vocabulary! {
    /// The heading a text stands under in the list of contents, in the order shown.
    ArticleGroup {
        Procedure = "procedure",
        Plan = "plan",
        Topic = "topic",
        Law = "law",
        Terms = "terms",
        Conversation = "conversation",
        Digital = "digital",
        Talks = "talks",
    }
}

vocabulary! {
    /// What a callout is for.
    CalloutKind {
        /// What must not be done toward the family.
        Guard = "guard",
        /// Ring now.
        Act = "act",
        Note = "note",
        /// What the sources do not say, and the next best way.
        Gap = "gap",
        /// Wording that helps.
        Say = "say",
    }
}

vocabulary! {
    /// A small mark after a paragraph or list item.
    Mark {
        Inferred = "inferred",
        Synthesis = "synthesis",
        Norwegian = "norwegian",
    }
}

/// One text.
#[derive(Clone, Debug)]
pub struct Article {
    pub id: ArticleId,
    pub item: Item,
    pub title: String,
    pub lead: String,
    pub section: Section,
    pub group: ArticleGroup,
    pub order: u32,
    /// Whether the text is about acting, so that the rule *Kontakt ikke familien* stands on it.
    pub guard: bool,
    /// The adopted plan that the text renders.
    pub based_on: Option<String>,
    pub adopted: Option<Date>,
    pub revise_by: Option<String>,
    /// Shown beside the text.
    pub contacts: Vec<ContactTarget>,
    pub laws: Vec<LawId>,
    pub blocks: Vec<Block>,
}

/// A contact by its own id, or whoever fills a role in the reader's area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactTarget {
    Contact(ContactId),
    Role(Role),
}

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `level` is 2 or 3; the title of the text is level 1.
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    Paragraph(Paragraph),
    List {
        ordered: bool,
        items: Vec<ListItem>,
    },
    Callout {
        kind: CalloutKind,
        title: Vec<Span>,
        blocks: Vec<Block>,
    },
    Table {
        head: Vec<Vec<Span>>,
        rows: Vec<Vec<Vec<Span>>>,
    },
}

/// Running text with its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub spans: Vec<Span>,
    pub mark: Option<Mark>,
}

/// An item of a list: its text, and what is nested in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// The bold first line of a step.
    pub title: Vec<Span>,
    pub blocks: Vec<Block>,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub link: Option<Link>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    Contact(ContactTarget),
    Law(LawId),
    Article(ArticleId),
    Sign(SignId),
    SignGroup(SignGroupId),
}

/// The text of `spans` without style.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

impl Block {
    /// All running text in the block, a line for each part, without style.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut lines = Vec::new();
        self.collect_plain(&mut lines);
        lines.join("\n")
    }

    fn collect_plain(&self, lines: &mut Vec<String>) {
        match self {
            Self::Heading { text, .. } => lines.push(plain(text)),
            Self::Paragraph(paragraph) => lines.push(plain(&paragraph.spans)),
            Self::List { items, .. } => {
                for item in items {
                    if !item.title.is_empty() {
                        lines.push(plain(&item.title));
                    }
                    item.blocks.iter().for_each(|block| block.collect_plain(lines));
                }
            }
            Self::Callout { title, blocks, .. } => {
                lines.push(plain(title));
                for block in blocks {
                    block.collect_plain(lines);
                }
            }
            Self::Table { head, rows } => {
                for row in std::iter::once(head).chain(rows) {
                    let cells: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
                    lines.push(cells.join(" · "));
                }
            }
        }
    }
}
