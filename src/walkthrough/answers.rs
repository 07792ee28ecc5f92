//! What the user has answered and ticked, by id, never by position. It lives in memory and dies with the window.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{AnswerOption, OptionId, Question, QuestionId, Scenario, SignId};

/// The chosen options of each question, and the ticked signs.
///
/// Answers to questions that other answers have led around are kept: they count again when the way comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    chosen: BTreeMap<QuestionId, BTreeSet<OptionId>>,
    signs: BTreeSet<SignId>,
}

impl Answers {
    /// How a case to practise on is answered.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self { chosen: chosen_in(scenario), signs: scenario.signs.iter().cloned().collect() }
    }

    /// Answers a question with these options in place of the former ones; without options it is not answered.
    pub fn answer(&mut self, question: QuestionId, options: impl IntoIterator<Item = OptionId>) {
        let options: BTreeSet<OptionId> = options.into_iter().collect();
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
        let was_chosen = options.remove(&option.id);
        if !question.multiple || option.exclusive {
            options.clear();
        } else {
            options.retain(|id| question.option(id).is_some_and(|other| !other.exclusive));
        }
        if !was_chosen || !question.multiple {
            options.insert(option.id.clone());
        }
        self.answer(question.id.clone(), options);
    }

    /// The options chosen for a question.
    pub fn chosen(&self, question: &QuestionId) -> impl Iterator<Item = &OptionId> {
        self.chosen.get(question).into_iter().flatten()
    }

    #[must_use]
    pub fn is_chosen(&self, question: &QuestionId, option: &OptionId) -> bool {
        self.chosen.get(question).is_some_and(|options| options.contains(option))
    }

    /// All answered questions with their options, by id.
    pub fn questions(&self) -> impl Iterator<Item = (&QuestionId, &BTreeSet<OptionId>)> {
        self.chosen.iter()
    }

    /// Ticks a sign, or takes the tick away.
    pub fn tick(&mut self, sign: &SignId, ticked: bool) {
        if ticked {
            self.signs.insert(sign.clone());
        } else {
            self.signs.remove(sign);
        }
    }

    #[must_use]
    pub fn is_ticked(&self, sign: &SignId) -> bool {
        self.signs.contains(sign)
    }

    /// The ticked signs, by id.
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

fn chosen_in(scenario: &Scenario) -> BTreeMap<QuestionId, BTreeSet<OptionId>> {
    scenario.answers.iter().map(|(question, options)| (question.clone(), options.iter().cloned().collect())).collect()
}
