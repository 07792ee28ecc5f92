//! What a screen reads and where it puts what the user does.

use std::cell::Cell;
use std::sync::OnceLock;

use jiff::civil::DateTime;

use super::action::Action;
use super::route::Route;
use super::state::{Focus, Once, State};
use super::widgets::{HoursState, TagKind, UrgencyLevel};
use crate::content::{Answering, Area, Basis, Clock, Contact, Language, Library, Scenario, Text, Urgency};
use crate::phrase;
use crate::search::Index;
use crate::settings::Settings;
use crate::walkthrough::{Answers, Walk, longest, walk};

/// Everything a screen may look at, and the queue of actions it pushes to.
pub struct View<'a> {
    pub library: &'a Library,
    /// The chosen area.
    pub area: Area<'a>,
    /// Made ahead, or at the first look at it.
    pub index: &'a OnceLock<Index>,
    pub settings: &'a Settings,
    pub state: &'a State,
    /// What this frame does once.
    pub once: &'a Once,
    /// A text of this frame had to be shown in Danish to somebody who reads another language.
    pub fell_back: &'a Cell<bool>,
    /// The machine's local time.
    pub now: DateTime,
    /// The same, unless it is plainly wrong.
    pub clock: Clock,
    pub actions: &'a mut Vec<Action>,
}

impl<'a> View<'a> {
    /// The index of the chosen area.
    #[must_use]
    pub fn index(&self) -> &'a Index {
        self.index.get_or_init(|| Index::new(&self.area))
    }

    /// The language of the reader.
    #[must_use]
    pub fn language(&self) -> Language {
        self.settings.language
    }

    /// Words of our own in the reader's language.
    #[must_use]
    pub fn say<T>(&self, danish: T, english: T) -> T {
        self.language().pick(danish, english)
    }

    /// A text of the library in the reader's language. That one had to stay in Danish is noted, so the screen can say so.
    #[must_use]
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        if text.falls_back(self.language()) {
            self.fell_back.set(true);
        }
        text.in_language(self.language())
    }

    /// The note under this id, which `check` demands of the nation's pack.
    #[must_use]
    pub fn note(&self, id: &str) -> &'a str {
        self.library.note(id).map_or("", |note| self.text(&note.text))
    }

    /// What a button that copies says, and for a while after.
    #[must_use]
    pub fn copy_word(&self, copied: bool) -> &'static str {
        if copied { self.say("Kopieret", "Copied") } else { self.say("Kopiér", "Copy") }
    }

    /// Whether this takes the focus in this frame.
    #[must_use]
    pub fn takes_focus(&self, what: Focus) -> bool {
        self.once.focus == Some(what)
    }

    /// Notes what the user did.
    pub fn act(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// Where the user's answers and ticks lead.
    #[must_use]
    pub fn walk(&self) -> Walk<'a> {
        walk_of(self.library, &self.state.answers)
    }

    /// The case that is walked for practice.
    #[must_use]
    pub fn practised(&self) -> Option<&'a Scenario> {
        let practice = self.state.practice.as_ref()?;
        self.library.scenario(&practice.scenario)
    }

    /// What goes on to the questions with the ticks as they are: those of the case while one is walked.
    #[must_use]
    pub fn onward(&self) -> Action {
        self.practised().map_or(Action::Go(Route::Walkthrough), |scenario| Action::Practise(scenario.id.clone()))
    }

    /// The most questions that a walk can take.
    #[must_use]
    pub fn most_questions(&self) -> usize {
        longest(&self.library.flow)
    }

    /// The mark that stands before a contact's hours.
    #[must_use]
    pub fn hours_state(&self, contact: &Contact) -> HoursState {
        match self.answering(contact) {
            _ if contact.is_check_old(self.clock) => HoursState::Stale,
            Answering::Always | Answering::Until(_) => HoursState::Open,
            Answering::Closed(_) => HoursState::Closed,
            Answering::Unknown => HoursState::Unknown,
            Answering::NoClock => HoursState::Stale,
        }
    }

    /// The sentence about a contact's hours, or that its number was checked too long ago.
    #[must_use]
    pub fn hours_phrase(&self, contact: &Contact) -> String {
        phrase::hours(self.language(), contact, self.clock, self.now)
    }

    /// Whether this contact answers now.
    #[must_use]
    pub fn answering(&self, contact: &Contact) -> Answering {
        contact.answering(self.clock)
    }
}

/// Replays answers and ticks over a library's flow.
#[must_use]
pub fn walk_of<'a>(library: &'a Library, answers: &Answers) -> Walk<'a> {
    walk(&library.flow, |sign| library.sign(sign).map(|sign| sign.facts.as_slice()), answers)
}

/// The kind of mark for what a text rests on; nothing where a source says it.
#[must_use]
pub fn basis_tag(language: Language, basis: Basis) -> Option<(TagKind, &'static str)> {
    let kind = match basis {
        Basis::Sourced => return None,
        Basis::Inferred => TagKind::Inferred,
        Basis::Synthesis => TagKind::Synthesis,
    };
    Some((kind, phrase::basis(language, basis)?))
}

pub fn level(urgency: Urgency) -> UrgencyLevel {
    match urgency {
        Urgency::Ring112 => UrgencyLevel::Alarm,
        Urgency::RingNu => UrgencyLevel::Now,
        Urgency::RingIDag => UrgencyLevel::Today,
        Urgency::RaadFoerst => UrgencyLevel::Advice,
    }
}
