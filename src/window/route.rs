//! Which screen is shown, and the way back.

use crate::content::{Area, ArticleId, LawId, PaperId, ScenarioId, Section, SignGroupId};

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Start,
    /// The walkthrough: a question or the outcome, as the answers have it.
    Walkthrough,
    /// The signs, from the top or from a group on.
    Signs(Option<SignGroupId>),
    /// A text.
    Article(ArticleId),
    /// The rules, from the top or at one.
    Laws(Option<LawId>),
    /// Numbers for a talk.
    Figures,
    /// The cases to practise on, or one of them.
    Practice(Option<ScenarioId>),
    /// The papers beside the call sheet.
    Papers,
    /// One of them, as it holds after what was answered.
    Paper(PaperId),
    Contacts,
    /// Municipality, colours, text size.
    Settings,
    About,
}

impl Route {
    /// The entry of the navigation that this screen belongs to.
    #[must_use]
    pub fn entry(&self, section_of: impl Fn(&ArticleId) -> Option<Section>) -> Option<Entry> {
        Some(match self {
            Self::Start => Entry::Start,
            Self::Walkthrough => Entry::Walkthrough,
            Self::Signs(_) => Entry::Signs,
            Self::Contacts => Entry::Contacts,
            Self::Laws(_) => Entry::Section(Section::Plan),
            Self::Figures | Self::Practice(_) => Entry::Section(Section::Talks),
            Self::Papers | Self::Paper(_) => Entry::Section(Section::Conversation),
            Self::Article(id) => Entry::Section(section_of(id)?),
            Self::Settings | Self::About => return None,
        })
    }
}

/// An entry of the navigation, in the order of [`Entry::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Start,
    Walkthrough,
    Signs,
    Contacts,
    Section(Section),
}

impl Entry {
    pub const ALL: [Self; 7] = [
        Self::Start,
        Self::Walkthrough,
        Self::Signs,
        Self::Section(Section::Plan),
        Self::Contacts,
        Self::Section(Section::Conversation),
        Self::Section(Section::Talks),
    ];
}

/// Where the user has been, as a browser keeps it.
#[derive(Clone, Debug)]
pub struct History {
    current: Route,
    back: Vec<Route>,
    forward: Vec<Route>,
}

impl Default for History {
    fn default() -> Self {
        Self { current: Route::Start, back: Vec::new(), forward: Vec::new() }
    }
}

impl History {
    #[must_use]
    pub fn current(&self) -> &Route {
        &self.current
    }

    /// Goes to a screen; going where one is already changes nothing.
    pub fn go(&mut self, route: Route) {
        if route != self.current {
            self.back.push(std::mem::replace(&mut self.current, route));
            self.forward.clear();
        }
    }

    /// Goes back one screen; tells whether there was one.
    pub fn back(&mut self) -> bool {
        let Some(route) = self.back.pop() else { return false };
        self.forward.push(std::mem::replace(&mut self.current, route));
        true
    }

    /// Goes forward again; tells whether there was a way.
    pub fn forward(&mut self) -> bool {
        let Some(route) = self.forward.pop() else { return false };
        self.back.push(std::mem::replace(&mut self.current, route));
        true
    }

    /// Leaves out the screens that are no longer there; where that is the current one, Start is shown.
    pub fn keep(&mut self, is_there: impl Fn(&Route) -> bool) {
        self.back.retain(&is_there);
        self.forward.retain(&is_there);
        if !is_there(&self.current) {
            self.current = Route::Start;
        }
    }
}

/// The first text of a section in an area: what an entry of the navigation opens. Every area has numbers for a talk.
#[must_use]
pub fn first_of(area: &Area<'_>, section: Section) -> Option<Route> {
    let first = area.articles(section).first().map(|article| Route::Article(article.id.clone()));
    first.or((section == Section::Talks).then_some(Route::Figures))
}

/// Where an entry of the navigation leads.
#[must_use]
pub fn route_of(entry: Entry, area: &Area<'_>) -> Option<Route> {
    match entry {
        Entry::Start => Some(Route::Start),
        Entry::Walkthrough => Some(Route::Walkthrough),
        Entry::Signs => Some(Route::Signs(None)),
        Entry::Contacts => Some(Route::Contacts),
        Entry::Section(section) => first_of(area, section),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forward_as_in_a_browser() {
        let mut history = History::default();
        history.go(Route::Contacts);
        history.go(Route::Contacts);
        history.go(Route::About);
        assert!(history.back());
        assert_eq!(*history.current(), Route::Contacts);
        assert!(history.forward());
        assert_eq!(*history.current(), Route::About);
        assert!(!history.forward());
        assert!(history.back() && history.back() && !history.back());
        assert_eq!(*history.current(), Route::Start);
        history.go(Route::About);
        assert!(!history.forward());
    }
}
