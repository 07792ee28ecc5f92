//! The library: bytes of the packs in, checked and resolved content out.
//!
//! This is the only module that deserialises content.
//! Raw types mirror the files; `check` turns them into a [`Library`] or into *all* problems at once.
//! A `Library` that exists is whole: every id in it resolves.
//! Nothing here knows of searching, walking or drawing, and nothing reads the clock.

mod answers_now;
mod characters;
mod check;
mod limits;
mod markdown;
mod model;
mod numbers;
mod problem;
mod raw;
pub mod readable;
mod source;
pub mod wellknown;
mod wording;

use std::path::Path;

pub use answers_now::{Callee, Fallbacks, Group, Order, Rank, Second, Wanted, When, is_ssp, is_working_time, second};
pub use characters::{EXTRA_GLYPHS, can_be_shown};
pub use check::{check, editions_ahead, release_problems};
pub use model::article::{
    Article, ArticleGroup, Block, CalloutKind, ContactTarget, Link, ListItem, Mark, Paragraph, Section, Span, plain,
};
pub use model::contact::{Anonymous, Audience, Checked, CheckedHow, Contact, Role};
pub use model::figure::Figure;
pub use model::flow::{
    AnswerOption, Call, Fact, Flow, FlowOutcome, Guard, Line, Phase, Predicate, Question, Route, SayPlace, Sentence,
    Slot, Step, Target, Urgency,
};
pub use model::hours::{Answering, Clock, Hours, Interval, Week};
pub use model::id::{
    AreaId, ArticleId, ContactId, FactId, FigureId, LawId, NoteId, OptionId, OutcomeId, PaperId, QuestionId,
    ScenarioId, SignGroupId, SignId, SlotId, SourceId,
};
pub use model::item::{Basis, Item, PageDate, Source};
pub use model::keeps::Keeps;
pub use model::language::Language;
pub use model::law::{Law, LawTopic, Reading};
pub use model::library::{Area, Library};
pub use model::note::Note;
pub use model::pack::{AreaKind, Municipality, Pack, Status};
pub use model::paper::{Paper, PaperLine, PaperMark, PaperPart, Says};
pub use model::phone::Phone;
pub use model::scenario::Scenario;
pub use model::season::{DayOfYear, Season, SeasonTime};
pub use model::sign::{ActNow, Age, Setting, Sign, SignGroup};
pub use model::text::Text;
pub use problem::{Problem, Wrong, nearest};
pub use source::{PackFile, bundled_files};
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
