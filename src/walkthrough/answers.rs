//! What the user has answered and ticked, by id, never by position. It lives in memory and dies with the window.

use std::collections::BTreeMap;

use super::outcome::each_once;
use crate::content::{AnswerOption, OptionId, Question, QuestionId, Scenario, SignId};

/// The chosen options of each question, and the ticked signs, each in the order in which the user chose them.
///
/// Answers to questions that other answers have led around are kept: they count again when the way comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    chosen: BTreeMap<QuestionId, Vec<OptionId>>,
    signs: Vec<SignId>,
}

impl Answers {
    /// How a case to practise on is answered.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self { chosen: chosen_in(scenario), signs: each_once(scenario.signs.iter().cloned()) }
    }

    /// Answers a question with these options in place of the former ones; without options it is not answered.
    pub fn answer(&mut self, question: QuestionId, options: impl IntoIterator<Item = OptionId>) {
        let options = each_once(options);
        if options.is_empty() {
            self.chosen.remove(&question);
        } else {
            self.chosen.insert(question, options);
        }
    }

    /// Chooses an option as a click does: alone, or beside the others where several may be chosen.
    ///
    /// Choosing again takes it back where several may be chosen; one that stands alone clears the others, and they it.
    pub fn choose(&mut self, question: &Question, option: &AnswerOption) {
        let mut options = self.chosen.remove(&question.id).unwrap_or_default();
        let before = options.len();
        options.retain(|id| *id != option.id);
        let was_chosen = options.len() < before;
        if !question.multiple || option.exclusive {
            options.clear();
        } else {
            options.retain(|id| question.option(id).is_some_and(|other| !other.exclusive));
        }
        if !was_chosen || !question.multiple {
            options.push(option.id.clone());
        }
        self.answer(question.id.clone(), options);
    }

    /// The options chosen for a question, the first chosen first.
    pub fn chosen(&self, question: &QuestionId) -> impl Iterator<Item = &OptionId> {
        self.chosen.get(question).into_iter().flatten()
    }

    #[must_use]
    pub fn is_chosen(&self, question: &QuestionId, option: &OptionId) -> bool {
        self.chosen.get(question).is_some_and(|options| options.contains(option))
    }

    /// All answered questions with their options, by id.
    pub fn questions(&self) -> impl Iterator<Item = (&QuestionId, &Vec<OptionId>)> {
        self.chosen.iter()
    }

    /// Ticks a sign, or takes the tick away.
    pub fn tick(&mut self, sign: &SignId, ticked: bool) {
        self.signs.retain(|other| other != sign);
        if ticked {
            self.signs.push(sign.clone());
        }
    }

    #[must_use]
    pub fn is_ticked(&self, sign: &SignId) -> bool {
        self.signs.contains(sign)
    }

    /// The ticked signs, the first ticked first.
    pub fn signs(&self) -> impl Iterator<Item = &SignId> {
        self.signs.iter()
    }

    /// Forgets the answers and keeps the ticks: the walkthrough begins again.
    pub fn clear_answers(&mut self) {
        self.chosen.clear();
    }

    /// Forgets the ticks and keeps the answers.
    pub fn clear_signs(&mut self) {
        self.signs.clear();
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.signs.is_empty()
    }
}

fn chosen_in(scenario: &Scenario) -> BTreeMap<QuestionId, Vec<OptionId>> {
    scenario.answers.iter().map(|(question, options)| (question.clone(), each_once(options.iter().cloned()))).collect()
}
