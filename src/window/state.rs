//! What the window remembers while it is open. Nothing of it is ever written down.

use std::collections::BTreeSet;

use eframe::egui::Id;

use super::route::History;
use crate::content::{Age, Audience, ContactId, OptionId, QuestionId, Role, ScenarioId, Setting, SignId};
use crate::search::{Danger, Filter, Index};
use crate::walkthrough::Answers;

/// The state of the window; it dies with it.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that is open or not")]
pub struct State {
    pub history: History,

    /// Answers and ticks of the walkthrough.
    pub answers: Answers,
    /// The answered question that is shown again; nothing means where the walk stands.
    pub revised: Option<QuestionId>,
    /// What is chosen at the question that is shown, before *Fortsæt*.
    pub chosen: Option<(QuestionId, Vec<OptionId>)>,
    /// The question whose words are explained, in a narrow window.
    pub meaning_open: Option<QuestionId>,

    /// What is unfolded on the outcome.
    pub unfolded_outcome: BTreeSet<Fold>,

    /// The case that is walked for practice. While it is, the answers, the ticks and what is chosen are the case's.
    pub practice: Option<Practice>,
    /// The case whose guidance is shown though it has not been walked.
    pub guidance_open: Option<ScenarioId>,

    pub sign_age: Option<Age>,
    pub sign_setting: Option<Setting>,
    pub unfolded: BTreeSet<SignId>,

    pub audience: Option<Audience>,
    pub role: Option<Role>,
    pub unfolded_contacts: BTreeSet<ContactId>,

    pub search: Option<Search>,
    /// Which button says *Kopieret*, until when in egui's seconds.
    pub copied: Option<(Id, f64)>,
    /// The user is asked whether to save the call sheet.
    pub sheet_offered: bool,
    /// One line about what was done or saved, or about something that did not work.
    pub notice: Option<String>,
    /// What the notice can take back.
    pub undo: Option<Undo>,
    /// The box over the screen.
    pub dialog: Option<OpenDialog>,
    pub menu_open: bool,
    pub help_open: bool,
    pub hidden: bool,
    /// What the next frame does.
    pub once: Once,
}

/// What one frame does and the next does not: it is taken as that frame begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Once {
    /// What takes the focus.
    pub focus: Option<Focus>,
    /// The heading that comes into view: a hit led to it.
    pub sought: Option<String>,
    /// The arrows have moved in the search, so the row that they stand on comes into view.
    pub hit_moved: bool,
}

/// What takes the focus where something new is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The title of a screen or a step.
    Title,
    /// The heading of the question beside the outcome.
    Asked,
    /// The field of the search.
    Query,
    /// A box over the screen.
    Dialog,
}

/// A part of the outcome that unfolds in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// All that is not to be done.
    DoNots,
    /// The step of this slot, by its place in the flow.
    Step(usize),
    /// The steps that are not among the first.
    Steps,
    /// What the outcome rests on.
    More,
}

/// Answers and ticks as they were before they were cleared.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    pub answers: Answers,
    pub revised: Option<QuestionId>,
}

/// What a box over the screen is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// All keys.
    Keys,
    /// Whether to close the window though answers would be lost.
    Quit,
}

/// A box over the screen, and where the focus goes when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDialog {
    pub dialog: Dialog,
    pub back_to: Option<Id>,
}

/// A case that is walked, and what the user had answered and ticked before.
#[derive(Debug)]
pub struct Practice {
    pub scenario: ScenarioId,
    own: Own,
}

/// The user's own walk, kept aside.
#[derive(Debug)]
struct Own {
    answers: Answers,
    revised: Option<QuestionId>,
    chosen: Option<(QuestionId, Vec<OptionId>)>,
}

/// The search over the screen.
#[derive(Debug, Default)]
pub struct Search {
    pub query: String,
    /// What was pasted and did not all fit in.
    pub cut: Option<Cut>,
    /// Which kind, age and area count.
    pub filter: Filter,
    /// The row that the arrows stand on.
    pub selected: usize,
    /// Where the focus goes when it is closed.
    pub back_to: Option<Id>,
}

/// Text that was pasted and did not all fit into the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Words of the whole.
    pub words: usize,
    /// The danger that the whole speaks of.
    pub danger: Option<Danger>,
}

impl Cut {
    #[must_use]
    pub fn of(text: &str, index: &Index) -> Self {
        Self { words: text.split_whitespace().count(), danger: index.danger(text) }
    }
}

impl Search {
    /// Most letters that the field takes: what is answered within a frame.
    pub const LONGEST: usize = 2_000;

    /// The same search for another text. What was cut counts while most of it stands in the field.
    #[must_use]
    pub fn with(&self, query: String) -> Self {
        let cut = self.cut.filter(|_| query.chars().count() * 2 > Self::LONGEST);
        Self { query, cut, filter: self.filter.clone(), selected: 0, back_to: self.back_to }
    }

    /// What was cut, while the field is full.
    #[must_use]
    pub fn is_cut(&self) -> Option<Cut> {
        self.cut.filter(|_| self.query.chars().count() >= Self::LONGEST)
    }
}

impl State {
    /// Forgets all that could tell what the window was used for.
    pub fn forget(&mut self) {
        *self = Self { hidden: self.hidden, ..Self::default() };
    }

    /// Begins a case with no answers, unless it is walked already. The user's own answers are kept aside.
    pub fn practise(&mut self, scenario: ScenarioId) {
        if self.practice.as_ref().is_some_and(|practice| practice.scenario == scenario) {
            return;
        }
        self.end_practice();
        self.unfolded_outcome.clear();
        let own = Own {
            answers: std::mem::take(&mut self.answers),
            revised: self.revised.take(),
            chosen: self.chosen.take(),
        };
        self.practice = Some(Practice { scenario, own });
    }

    /// Forgets what a case was answered with and gives the user's own answers back.
    pub fn end_practice(&mut self) {
        if let Some(Practice { own, .. }) = self.practice.take() {
            self.answers = own.answers;
            self.revised = own.revised;
            self.chosen = own.chosen;
            self.unfolded_outcome.clear();
        }
    }

    /// The user's own answers, also while a case is walked.
    #[must_use]
    pub fn own_answers(&self) -> &Answers {
        self.practice.as_ref().map_or(&self.answers, |practice| &practice.own.answers)
    }

    /// Whether closing the window would take answers or ticks with it.
    #[must_use]
    pub fn would_lose(&self) -> bool {
        !self.answers.is_empty() || !self.own_answers().is_empty()
    }

    /// Whether this button has just copied.
    #[must_use]
    pub fn is_copied(&self, button: Id) -> bool {
        self.copied.is_some_and(|(copied, _)| copied == button)
    }
}
