//! The steps of the walkthrough: on, back and forward again.

use super::App;
use crate::content::QuestionId;
use crate::walkthrough::Answers;
use crate::window::position;
use crate::window::route::Route;
use crate::window::shown::shown;
use crate::window::state::{Focus, State};
use crate::window::view::walk_of;

impl App {
    /// Answers the question that is shown with what is chosen there.
    pub(super) fn answer(&mut self) {
        let chosen = position::chosen(&self.state, self.library, &self.settings);
        self.state.chosen = None;
        let Some((question, options)) = chosen.filter(|(_, options)| !options.is_empty()) else {
            // A question shown again is left as it was answered.
            if self.state.revised.is_some() {
                self.step(|state| state.revised = None);
            } else {
                self.state.notice = Some(self.settings.language.pick(
                    "Vælg et svar, før du går videre. Er du i tvivl, så vælg »Ved ikke«.".to_owned(),
                    "Choose an answer before you go on. If you are in doubt, choose “Don’t know”.".to_owned(),
                ));
            }
            return;
        };
        self.step(|state| {
            state.answers.answer(question, options);
            state.revised = None;
            state.unfolded_outcome.clear();
        });
    }

    /// Moves on in the walkthrough. Where the outcome stays on the screen, the question beside it takes the focus, else
    /// the title.
    fn step(&mut self, change: impl FnOnce(&mut State)) {
        let shown = |app: &Self| shown(app.library, &app.state.answers, app.state.revised.as_ref());
        let stays = shown(self).outcome;
        change(&mut self.state);
        let now = shown(self);
        let beside = stays && now.outcome && now.asked.is_some();
        self.new_screen();
        self.state.once.focus = Some(if beside { Focus::Asked } else { Focus::Title });
    }

    /// Shows this question again; later answers are kept.
    pub(super) fn revise(&mut self, question: QuestionId) {
        self.state.chosen = None;
        self.state.revised = Some(question);
        self.show_walkthrough();
    }

    /// Forgets answers and ticks, until that is taken back, and begins again.
    pub(super) fn start_over(&mut self) {
        let undo = self.undo();
        self.state.answers = Answers::default();
        self.state.revised = None;
        self.state.chosen = None;
        self.state.unfolded_outcome.clear();
        self.show_walkthrough();
        let told = self.settings.language.pick(
            "Du er begyndt forfra. Svar og kryds er fjernet.",
            "You have started over. Answers and ticks have been removed.",
        );
        self.offer_undo(undo, told);
    }

    /// Shows the walkthrough where it stands, as a new step.
    pub(super) fn show_walkthrough(&mut self) {
        self.go(Route::Walkthrough);
        self.new_screen();
    }

    /// Goes back one step of the walkthrough, else one screen.
    pub(super) fn go_back(&mut self) {
        if !self.step_back() && self.state.history.back() {
            self.new_screen();
        }
    }

    /// Goes forward again one step of the walkthrough, else one screen.
    pub(super) fn go_forward(&mut self) {
        if !self.step_forward() && self.state.history.forward() {
            self.new_screen();
        }
    }

    /// Shows the question before; before the first one, where the user came from.
    pub(super) fn previous_question(&mut self) {
        self.state.chosen = None;
        if !self.show_previous() {
            let practised = self.state.practice.as_ref().map(|practice| practice.scenario.clone());
            self.go(practised.map_or(Route::Start, |scenario| Route::Practice(Some(scenario))));
        }
    }

    /// Going back leads through the steps of the walkthrough, as through pages. Tells whether there was one.
    fn step_back(&mut self) -> bool {
        *self.state.history.current() == Route::Walkthrough && self.show_previous()
    }

    /// Going forward leads through the steps that were gone back, with their answers. Tells whether there was one.
    fn step_forward(&mut self) -> bool {
        if *self.state.history.current() != Route::Walkthrough {
            return false;
        }
        let Some(revised) = &self.state.revised else { return false };
        let path = walk_of(self.library, &self.state.answers).path;
        let Some(at) = path.iter().position(|answered| answered.question.id == *revised) else { return false };
        let next = path.get(at + 1).map(|answered| answered.question.id.clone());
        self.step(|state| {
            state.revised = next;
            state.chosen = None;
        });
        true
    }

    /// Shows the question before again, if there is one.
    fn show_previous(&mut self) -> bool {
        let path = walk_of(self.library, &self.state.answers).path;
        // A question that the way no longer passes is not shown again; one stands at the end of the way.
        let revised = self.state.revised.as_ref();
        let at = revised.and_then(|revised| path.iter().position(|answered| answered.question.id == *revised));
        let before = at.unwrap_or(path.len()).checked_sub(1).and_then(|at| path.get(at));
        let Some(before) = before else { return false };
        let before = before.question.id.clone();
        self.step(|state| {
            state.chosen = None;
            state.revised = Some(before);
        });
        true
    }
}
