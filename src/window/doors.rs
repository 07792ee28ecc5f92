//! Doors to the screens: mark, name and what is there are the same wherever a door stands.

use crate::content::{Language, Section};
use crate::phrase;
use crate::search::Place;
use crate::window::route::Entry;
use crate::window::theme::Icon;

/// What leads to a screen.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    pub icon: Icon,
    pub title: &'static str,
    /// What is there.
    pub line: &'static str,
}

impl Door {
    /// The door to a place that [`Place`] has words for.
    #[must_use]
    pub fn to_place(language: Language, place: &Place) -> Self {
        Self { icon: mark(place), title: place.title(language), line: place.line(language) }
    }

    /// The door to the texts of a section.
    #[must_use]
    pub fn to_section(language: Language, section: Section) -> Self {
        let line = match section {
            Section::Plan => language.pick("Trin for trin, under og over 18 år", "Step by step, under and over 18"),
            Section::Conversation => {
                language.pick("Det kan du spørge om, og det skal du undgå", "What you can ask, and what to avoid")
            }
            Section::Talks => {
                language.pick("Tal og viden til møder med kolleger", "Figures and knowledge for staff meetings")
            }
        };
        Self { icon: section_mark(section), title: phrase::section(language, section), line }
    }

    /// An entry of the navigation, where there is room for few words.
    #[must_use]
    pub fn to_entry(language: Language, entry: Entry) -> Self {
        match entry {
            Entry::Start => Self::to_place(language, &Place::Start),
            Entry::Walkthrough => {
                let title = language.pick("Jeg er bekymret", "I am worried");
                Self { title, ..Self::to_place(language, &Place::Walkthrough) }
            }
            Entry::Signs => Self::to_place(language, &Place::Signs),
            Entry::Contacts => Self::to_place(language, &Place::Contacts),
            Entry::Section(section) => Self::to_section(language, section),
        }
    }
}

/// The mark of a section's texts.
#[must_use]
pub fn section_mark(section: Section) -> Icon {
    match section {
        Section::Plan => Icon::BookOpenText,
        Section::Conversation => Icon::ChatsCircle,
        Section::Talks => Icon::PresentationChart,
    }
}

/// The mark of a place and of what is found there.
#[must_use]
pub fn mark(place: &Place) -> Icon {
    match place {
        Place::Start => Icon::House,
        Place::Walkthrough => Icon::Steps,
        Place::Signs | Place::SignGroup(_) | Place::SignsAtAge(_) | Place::SignsIn(_) => Icon::ListChecks,
        Place::Contacts => Icon::Phone,
        Place::Laws => Icon::Scales,
        Place::Figures => Icon::PresentationChart,
        Place::Practice => Icon::ChatsCircle,
        Place::Papers | Place::CallSheet => Icon::FilePdf,
        Place::Settings
        | Place::TextSize
        | Place::LanguageChoice
        | Place::Language(_)
        | Place::LightTheme
        | Place::DarkTheme
        | Place::HighContrast => Icon::TextAa,
        Place::AreaChoice => Icon::MapPin,
        Place::PositionChoice => Icon::UserCircleDashed,
        Place::Keys => Icon::List,
        Place::Hide => Icon::EyeSlash,
        Place::About => Icon::Info,
    }
}
