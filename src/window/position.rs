//! The user's position, from the settings to the walkthrough's question about it.
//!
//! It is chosen in advance there, said to be, and asked all the same: what somebody is to one person they may not be to
//! another, and an adviser's duty hangs on it. Only a position that holds from one worry to the next can be set; a
//! leader who disagrees, for one, cannot.

use crate::content::wellknown::position;
use crate::content::{Library, OptionId, Question, QuestionId};
use crate::settings::{Position, Settings};
use crate::window::state::State;
use crate::window::view::{View, walk_of};

/// The id of the answer that says this position.
fn answer(position: Position) -> &'static str {
    match position {
        Position::PublicEmployee => position::PUBLIC_EMPLOYEE,
        Position::Authority => position::AUTHORITY,
        Position::Private => position::PRIVATE,
    }
}

/// The positions that the flow knows, each with its words.
pub fn positions<'a>(view: &View<'a>) -> Vec<(Position, &'a str)> {
    let library = view.library;
    let Some(question) = library.flow.question(&QuestionId::new(position::QUESTION)) else { return Vec::new() };
    let words = |position| Some((position, view.text(&question.option(&OptionId::new(answer(position)))?.text)));
    Position::ALL.into_iter().filter_map(words).collect()
}

/// What is chosen at the question that is shown: what was clicked, else the position from the settings where the walk
/// stands at the question about it.
pub fn chosen(state: &State, library: &Library, settings: &Settings) -> Option<(QuestionId, Vec<OptionId>)> {
    state.chosen.clone().or_else(|| {
        let position = settings.position.filter(|_| state.practice.is_none() && state.revised.is_none())?;
        let question = walk_of(library, &state.answers).asked()?.question;
        Some((question.id.clone(), vec![from_settings(question, position)?]))
    })
}

/// The answer to this question that the settings give.
pub fn from_settings(question: &Question, position: Position) -> Option<OptionId> {
    let option = OptionId::new(answer(position));
    (question.id == QuestionId::new(position::QUESTION) && question.option(&option).is_some()).then_some(option)
}
