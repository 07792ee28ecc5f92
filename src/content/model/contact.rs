//! Who can be rung: services, never named persons.

use jiff::ToSpan;
use jiff::civil::Date;

use super::hours::{Answering, Clock, Hours};
use super::id::ContactId;
use super::item::{Basis, Item};
use super::phone::Phone;
use super::text::Text;

/// Declares a closed list of words of the content format: the enum, its words in the files, and all its values.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that the content files and the command line use.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that this word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// What a step asks for; an area fills it, or its parent does.
    Role {
        Alarm = "alarm",
        Politi = "politi",
        Sikkerhedskonsulent = "sikkerhedskonsulent",
        Ssp = "ssp",
        /// An SSP adviser for somebody who is 18 or over.
        SspVoksen = "ssp-voksen",
        Underretning = "underretning",
        Socialvagt = "socialvagt",
        Raadgivning = "raadgivning",
        /// Advice by the municipality itself, without a name; no way to notify.
        KommuneRaad = "kommune-raad",
        Udland = "udland",
        Ophold = "ophold",
        Vold = "vold",
        SikkertSted = "sikkert-sted",
        Selvmord = "selvmord",
        Boern = "boern",
        Offer = "offer",
        Menneskehandel = "menneskehandel",
        Lgbt = "lgbt",
        Klage = "klage",
        Viden = "viden",
        /// For the municipality's caseworkers, when a child is exposed to violence or abuse.
        Boernehus = "boernehus",
        Ekstremisme = "ekstremisme",
    }
}

vocabulary! {
    /// Who a contact is for.
    Audience {
        Professional = "professional",
        Citizen = "citizen",
        Child = "child",
    }
}

vocabulary! {
    /// Whether one may ring without saying who one is.
    Anonymous {
        Yes = "yes",
        No = "no",
        UsuallyNo = "usually-no",
        ByAgreement = "by-agreement",
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How a number was checked.
    CheckedHow {
        /// Read in the source, not rung.
        Source = "source",
        /// Somebody has rung it.
        Call = "call",
    }
}

/// When and how a number was checked last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    pub on: Date,
    pub how: CheckedHow,
}

/// A service that fills a role.
#[derive(Clone, Debug)]
pub struct Contact {
    pub id: ContactId,
    pub item: Item,
    pub name: Text,
    /// For narrow places; the full name where the file gives none.
    pub short: Text,
    pub roles: Vec<Role>,
    /// Who and what it is for, one line.
    pub summary: Text,
    pub about: Text,
    /// First the one to try first; empty where no usable number is known.
    pub phones: Vec<Phone>,
    /// How to get through without a number, or what to ask for.
    pub reach: Option<Text>,
    /// Address without `https://`.
    pub web: Option<String>,
    pub hours: Hours,
    pub hours_basis: Basis,
    pub hours_note: Option<Text>,
    pub audience: Vec<Audience>,
    pub anonymous: Anonymous,
    /// Whether it can decide and act by law.
    pub authority: bool,
    pub fallback: Option<ContactId>,
    pub checked: Checked,
}

impl Contact {
    /// The number to try first.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.phones.first()
    }

    #[must_use]
    pub fn answering(&self, clock: Clock) -> Answering {
        self.hours.answering(clock)
    }

    /// Whether more than twelve months have gone since the number was checked.
    #[must_use]
    pub fn is_check_old(&self, clock: Clock) -> bool {
        let Clock::At(now) = clock else { return false };
        self.checked.on.checked_add(12.months()).is_ok_and(|due| now.date() > due)
    }
}
