//! What the walkthrough shows: a question alone, or an outcome with the question that is asked beside it.

use super::view::walk_of;
use crate::content::{Library, QuestionId};
use crate::walkthrough::{Answers, Current, Walk};

/// Where the walkthrough stands on the screen.
pub struct Shown<'a> {
    /// The walk whose outcome is shown, where it has one and the question stands beside it.
    pub walk: Walk<'a>,
    /// The question that is asked; nothing at the end of the way.
    pub asked: Option<Current<'a>>,
    /// Whether the question was answered before and is shown again.
    pub again: bool,
    /// Whether the outcome is shown; the question, if there is one, then stands beside it.
    pub outcome: bool,
}

/// What the walkthrough shows of these answers. `revised` is the question that is shown again.
///
/// A question that was asked beside an outcome is shown again beside it, as that stood when it was asked: no number
/// waits for an answer.
pub fn shown<'a>(library: &'a Library, answers: &Answers, revised: Option<&QuestionId>) -> Shown<'a> {
    let walk = walk_of(library, answers);
    let Some(current) = revised.and_then(|question| walk.back_at(question)) else {
        let (asked, outcome) = (walk.asked(), walk.outcome().is_some());
        return Shown { walk, asked, again: false, outcome };
    };
    let before = walk_of(library, &answers_before(&walk, answers, current));
    let outcome = before.outcome().is_some();
    Shown { walk: if outcome { before } else { walk }, asked: Some(current), again: true, outcome }
}

/// The ticks, and the answers on the way up to this question.
fn answers_before(walk: &Walk<'_>, answers: &Answers, current: Current<'_>) -> Answers {
    let mut before = Answers::default();
    for sign in answers.signs() {
        before.tick(sign, true);
    }
    for answered in walk.path.iter().take(current.step - 1) {
        let options = answered.options.iter().map(|option| option.id.clone());
        before.answer(answered.question.id.clone(), options);
    }
    before
}
