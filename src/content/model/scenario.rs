//! Invented cases to practise on, each with what the walkthrough should be answered and what comes of it.
//!
//! Every case is a composite: no real person stands behind one, and none may carry a name or an origin.

use super::contact::Role;
use super::flow::Urgency;
use super::id::{OptionId, OutcomeId, QuestionId, ScenarioId, SignId};
use super::item::Item;
use super::sign::Age;
use super::text::Text;

/// One case.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub id: ScenarioId,
    pub item: Item,
    pub title: Text,
    /// What somebody sees and knows, and no more.
    pub case: Text,
    pub age: Age,
    /// How the case is answered, in the order of the flow's questions and of their options.
    pub answers: Vec<(QuestionId, Vec<OptionId>)>,
    /// The signs that are ticked as well.
    pub signs: Vec<SignId>,
    /// The outcome that decides.
    pub outcome: OutcomeId,
    pub urgency: Urgency,
    /// Whom to ring first.
    pub first: Role,
    /// What the guidance says, in order.
    pub expect: Vec<Text>,
    /// What to leave undone.
    pub avoid: Vec<Text>,
}
