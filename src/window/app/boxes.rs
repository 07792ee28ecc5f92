//! What lies over the screen, a box or the search, and taking back what was cleared.

use eframe::egui::{Context, Id};

use super::App;
use crate::window::state::{Dialog, Focus, OpenDialog, Search, Undo};
use crate::window::widgets::title_id;

impl App {
    /// Opens a box over the screen. The focus comes back to where it was.
    pub(super) fn open_dialog(&mut self, ctx: &Context, dialog: Dialog) {
        let back_to = match self.state.dialog {
            Some(open) => open.back_to,
            None => ctx.memory(eframe::egui::Memory::focused),
        };
        self.state.search = None;
        self.state.once.focus = Some(Focus::Dialog);
        self.state.dialog = Some(OpenDialog { dialog, back_to });
    }

    pub(super) fn close_dialog(&mut self, ctx: &Context) {
        if let Some(open) = self.state.dialog.take() {
            give_focus_back(ctx, open.back_to);
        }
    }

    /// Opens the search, or leads back to its field. The focus comes back to where it was, as from a box.
    pub(super) fn open_search(&mut self, ctx: &Context) {
        let back_to = ctx.memory(eframe::egui::Memory::focused);
        self.state.search.get_or_insert_with(|| Search { back_to, ..Search::default() });
        self.state.once.focus = Some(Focus::Query);
        self.index.begin(self.library, self.settings.area.as_deref());
    }

    pub(super) fn close_search(&mut self, ctx: &Context) {
        if let Some(search) = self.state.search.take() {
            give_focus_back(ctx, search.back_to);
        }
    }

    /// The answers and ticks as they are, if there are any.
    pub(super) fn undo(&self) -> Option<Undo> {
        let state = &self.state;
        let undo = || Undo { answers: state.answers.clone(), revised: state.revised.clone() };
        (!state.answers.is_empty()).then(undo)
    }

    /// Tells what was cleared, until the next step, and offers to take it back.
    pub(super) fn offer_undo(&mut self, undo: Option<Undo>, told: &str) {
        if undo.is_some() {
            self.state.notice = Some(told.to_owned());
            self.state.undo = undo;
        }
    }

    /// Takes all ticks away, until that is taken back.
    pub(super) fn clear_signs(&mut self) {
        let undo = self.undo();
        self.state.answers.clear_signs();
        let told = self.settings.language.pick("Alle kryds er fjernet.", "All ticks have been removed.");
        self.offer_undo(undo, told);
    }

    /// Gives back what was cleared.
    pub(super) fn take_back(&mut self) {
        let Some(Undo { answers, revised }) = self.state.undo.take() else { return };
        self.state.answers = answers;
        self.state.revised = revised;
        self.state.chosen = None;
        self.new_screen();
    }

    pub(super) fn close_notice(&mut self, ctx: &Context) {
        self.state.notice = None;
        self.state.undo = None;
        ctx.memory_mut(|memory| memory.request_focus(title_id()));
    }
}

/// Where nothing had the focus, or what had it is gone, the screen is read from its title.
fn give_focus_back(ctx: &Context, back_to: Option<Id>) {
    let there = back_to.filter(|id| ctx.read_response(*id).is_some());
    ctx.memory_mut(|memory| memory.request_focus(there.unwrap_or_else(title_id)));
}
