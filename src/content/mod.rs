//! The library: bytes of the packs in, checked and resolved content out.
//!
//! This is the only module that deserialises content.
//! Raw types mirror the files; `check` turns them into a [`Library`] or into *all* problems at once.
//! A `Library` that exists is whole: every id in it resolves.
//! Nothing here knows of searching, walking or drawing, and nothing reads the clock.

mod answers_now;
mod article;
mod characters;
mod check;
mod check_flow;
mod check_text;
mod contact;
mod figure;
mod flow;
mod holiday;
mod hours;
mod id;
mod item;
mod keeps;
mod language;
mod law;
mod library;
mod limits;
mod markdown;
mod numbers;
mod pack;
mod paper;
mod phone;
mod problem;
mod raw;
mod raw_flow;
mod raw_paper;
pub mod readable;
mod scenario;
mod season;
mod sign;
mod source;
mod text;
pub mod wellknown;
mod wording;

use std::path::Path;

pub use answers_now::{Callee, Fallbacks, Order, Rank, Second, Wanted, When, is_ssp, is_working_time, second};
pub use article::{
    Article, ArticleGroup, Block, CalloutKind, ContactTarget, Link, ListItem, Mark, Paragraph, Section, Span, plain,
};
pub use characters::{EXTRA_GLYPHS, can_be_shown};
pub use check::{check, editions_ahead, release_problems};
pub use contact::{Anonymous, Audience, Checked, CheckedHow, Contact, Role};
pub use figure::Figure;
pub use flow::{
    AnswerOption, Call, Fact, Flow, FlowOutcome, Guard, Line, Phase, Predicate, Question, Route, SayPlace, Sentence,
    Slot, Step, Target, Urgency,
};
pub use hours::{Answering, Clock, Hours, Interval, Week};
pub use id::{
    AreaId, ArticleId, ContactId, FactId, FigureId, LawId, OptionId, OutcomeId, PaperId, QuestionId, ScenarioId,
    SignGroupId, SignId, SlotId, SourceId,
};
pub use item::{Basis, Item, PageDate, Source};
pub use keeps::Keeps;
pub use language::Language;
pub use law::{Law, LawTopic, Reading};
pub use library::{Area, Library};
pub use pack::{AreaKind, Municipality, Pack, Status};
pub use paper::{Paper, PaperLine, PaperMark, PaperPart, Says};
pub use phone::Phone;
pub use problem::{Problem, Wrong, nearest};
pub use scenario::Scenario;
pub use season::{DayOfYear, Season, SeasonTime};
pub use sign::{ActNow, Age, Setting, Sign, SignGroup};
pub use source::{PackFile, bundled_files};
pub use text::Text;
pub use wording::BANNED;

/// The packs that are part of the program.
///
/// # Errors
/// All problems, which a released program has none of: `scripts/test` checks the same bytes.
pub fn bundled() -> Result<Library, Vec<Problem>> {
    check(&bundled_files())
}

/// The packs in a folder.
///
/// # Errors
/// All problems, those of reading the files among them.
pub fn from_folder(root: &Path) -> Result<Library, Vec<Problem>> {
    let (files, unreadable) = source::folder_files(root).map_err(|problem| vec![*problem])?;
    check::check_read(&files, unreadable)
}
