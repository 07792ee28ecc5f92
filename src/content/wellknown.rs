//! The ids that the program itself knows. Everything else it has from the packs alone.
//!
//! What the program does by such an id it would silently leave undone in a library without it, so `check` refuses one.
//! Roles, urgencies and the rules that lines keep are closed lists of words, which the files cannot do without.

use super::model::contact::Role;
use super::model::flow::Flow;
use super::model::id::{OptionId, QuestionId};

/// Facts by which the proofs tell who is concerned and who reads.
pub mod fact {
    pub const DANGER_NOW: &str = "danger-now";
    pub const TRAVEL_POSSIBLE: &str = "travel-possible";
    pub const UNDER_18: &str = "under-18";
    pub const ADULT: &str = "adult";
    /// The person is abroad or cannot be found: one cannot speak with them.
    pub const ABSENT: &str = "absent";
    pub const COLLEAGUE: &str = "colleague";
    pub const PUBLIC_EMPLOYEE: &str = "public-employee";
    pub const PRIVATE_EMPLOYEE: &str = "private-employee";
    pub const PRIVATE_PERSON: &str = "private-person";
    pub const AUTHORITY_ADVISER: &str = "authority-adviser";
    /// The reader leads those who are worried.
    pub const LEADER: &str = "leader";
    pub const LEADER_DISAGREES: &str = "leader-disagrees";
}

/// Options that mean the same wherever they stand.
pub mod option {
    /// It cannot be ruled out; every question has it.
    pub const DONT_KNOW: &str = "ved-ikke";
    pub const YES: &str = "ja";
    pub const NO: &str = "nej";
    /// *No* where several may be chosen.
    pub const NONE_OF_THEM: &str = "ingen-af-dem";
    /// Ages at which the marks of the signs are proved.
    pub const AGED_7_TO_17: &str = "7-17";
    pub const AGED_18_OR_MORE: &str = "18-plus";
}

/// The question about the reader's position, and the positions that can be chosen in the settings.
pub mod position {
    pub const QUESTION: &str = "rolle";
    pub const PUBLIC_EMPLOYEE: &str = "offentlig";
    pub const AUTHORITY: &str = "myndighed";
    pub const PRIVATE: &str = "privat";
}

/// Laws that lay a duty on the reader.
pub mod law {
    /// Public employees must notify.
    pub const DUTY_PUBLIC: &str = "bl-133-1";
    /// So must the staff of independent schools and private institutions.
    pub const DUTY_PRIVATE_STAFF: &str = "bl-133-3";
    /// The duty is one's own, whatever the leader says.
    pub const DUTY_PERSONAL: &str = "bl-133-personlig";
    /// Everybody must notify of neglect.
    pub const DUTY_EVERYBODY: &str = "bl-135";
}

/// Groups of signs that screens lead to.
pub mod sign_group {
    /// The signs that ask for action now.
    pub const URGENT: &str = "akut";
    pub const TRAVEL: &str = "rejse";
}

/// Notes: what the program says that is content.
pub mod note {
    /// The gap of the figures.
    pub const NO_FIGURES: &str = "tal-mangler";
    pub const SOURCES_READ: &str = "kilder-laest";
    pub const LAWS_READ: &str = "love-laest";
    /// What must happen before an area's owner can approve.
    pub const BEFORE_APPROVAL: &str = "foer-godkendelse";
    /// A journey or a wedding, where it is no season.
    pub const TRAVEL: &str = "rejse-hele-aaret";
    /// How a call sheet is put into a file, by age.
    pub const SHEET_UNDER_18: &str = "ark-under-18";
    pub const SHEET_ADULT: &str = "ark-over-18";
}

/// The area of those who have not chosen one. Packs may do without it: then the nation is shown, or an area asked for.
pub const DEFAULT_AREA: &str = "aalborg";

/// Emergency numbers, by the nation's pack: no slip of a hand may change them, and the help strip shows them whatever the packs hold.
pub const EMERGENCY: [(&str, Role, &str); 2] = [("danmark", Role::Alarm, "112"), ("danmark", Role::Politi, "114")];

/// What kind of thing an id names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Fact,
    Question,
    Option,
    /// An option of the question about the position.
    Position,
    Law,
    SignGroup,
    Note,
}

impl Kind {
    /// As it is called in a problem.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Question => "question",
            Self::Option => "option",
            Self::Position => "option of the question rolle",
            Self::Law => "law",
            Self::SignGroup => "group of signs",
            Self::Note => "note",
        }
    }

    /// The file of the nation's pack that it is missing in.
    pub fn file(self) -> &'static str {
        match self {
            Self::Fact | Self::Question | Self::Option | Self::Position => "flow.json",
            Self::Law => "laws.json",
            Self::SignGroup => "signs.json",
            Self::Note => "notes.json",
        }
    }
}

/// Every id that a library must have, and what the program does by it. *Ved ikke* is asked of every question elsewhere.
pub(super) const ALL: [(Kind, &str, &str); 34] = [
    (Kind::Fact, fact::DANGER_NOW, "tells that 112 must be rung"),
    (Kind::Fact, fact::TRAVEL_POSSIBLE, "tells that a journey is asked about"),
    (Kind::Fact, fact::UNDER_18, "keeps the rules for children apart"),
    (Kind::Fact, fact::ADULT, "keeps the rules for adults apart"),
    (Kind::Fact, fact::ABSENT, "tells that one cannot speak with the person"),
    (Kind::Fact, fact::COLLEAGUE, "tells that one does not go to the leader"),
    (Kind::Fact, fact::PUBLIC_EMPLOYEE, "tells whose duty it is"),
    (Kind::Fact, fact::PRIVATE_EMPLOYEE, "tells whose duty it is"),
    (Kind::Fact, fact::PRIVATE_PERSON, "tells whose duty it is"),
    (Kind::Fact, fact::AUTHORITY_ADVISER, "tells whose duty it is"),
    (Kind::Fact, fact::LEADER, "tells that the reader has no leader to tell first"),
    (Kind::Fact, fact::LEADER_DISAGREES, "tells that the leader is to be gone round"),
    (Kind::Option, option::YES, "tells which answer worries most"),
    (Kind::Option, option::NO, "tells which answer worries least"),
    (Kind::Option, option::NONE_OF_THEM, "tells which answer worries least"),
    (Kind::Option, option::AGED_7_TO_17, "tells a sign's urgency under 18"),
    (Kind::Option, option::AGED_18_OR_MORE, "tells a sign's urgency from 18 years on"),
    (Kind::Question, position::QUESTION, "chooses the position that is set"),
    (Kind::Position, position::PUBLIC_EMPLOYEE, "chooses the position that is set"),
    (Kind::Position, position::AUTHORITY, "chooses the position that is set"),
    (Kind::Position, position::PRIVATE, "chooses the position that is set"),
    (Kind::Law, law::DUTY_PUBLIC, "knows a duty of the reader"),
    (Kind::Law, law::DUTY_PRIVATE_STAFF, "knows a duty of the reader"),
    (Kind::Law, law::DUTY_PERSONAL, "knows a duty of the reader"),
    (Kind::Law, law::DUTY_EVERYBODY, "knows a duty of the reader"),
    (Kind::SignGroup, sign_group::URGENT, "puts the signs that ask for action first"),
    (Kind::SignGroup, sign_group::TRAVEL, "leads to the signs of a journey"),
    (Kind::Note, note::NO_FIGURES, "tells which figures there are none of"),
    (Kind::Note, note::SOURCES_READ, "tells how the sources were read"),
    (Kind::Note, note::LAWS_READ, "tells how the rules were read"),
    (Kind::Note, note::BEFORE_APPROVAL, "tells what an approval waits for"),
    (Kind::Note, note::TRAVEL, "tells what to do of a journey at any time of the year"),
    (Kind::Note, note::SHEET_UNDER_18, "tells how a sheet on somebody under 18 is kept"),
    (Kind::Note, note::SHEET_ADULT, "tells how a sheet on an adult is kept"),
];

/// Whether a flow has it. Laws, groups of signs and notes stand elsewhere.
pub(super) fn stands_in(flow: &Flow, kind: Kind, id: &str) -> bool {
    let option = OptionId::new(id);
    match kind {
        Kind::Fact => flow.facts.iter().any(|fact| fact.id == *id),
        Kind::Question => flow.question(&QuestionId::new(id)).is_some(),
        Kind::Option => flow.questions.iter().any(|question| question.option(&option).is_some()),
        Kind::Position => {
            let question = flow.question(&QuestionId::new(position::QUESTION));
            // Without the question, that alone is told.
            question.is_none_or(|question| question.option(&option).is_some())
        }
        Kind::Law | Kind::SignGroup | Kind::Note => false,
    }
}
