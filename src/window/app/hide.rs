//! *Skjul*: empties the window within one frame, and everything in it that could tell what it was used for.

use eframe::egui::{Context, ViewportCommand, util::IdTypeMap};

use super::App;
use crate::window::app::clipboard;
use crate::window::platform::{TITLE, can_protect};
use crate::window::theme::Theme;

impl App {
    /// Forgets everything and shows the empty page, in this frame and not in the next.
    pub(super) fn hide(&mut self, ctx: &Context) {
        clipboard::ask(ctx);
        self.state.forget();
        self.state.hidden = true;
        self.new_screen();
        // egui keeps what was typed, for its undo, and where each screen was scrolled to.
        ctx.data_mut(IdTypeMap::clear);
        Theme::new(self.palette).apply(ctx);
        ctx.send_viewport_cmd(ViewportCommand::Title(TITLE.to_owned()));
        ctx.request_discard("the window is hidden");
    }

    /// Whether the three presses of Shift have come that hide.
    pub(super) fn hides_by_shift(&mut self, ctx: &Context) -> bool {
        let pressed = ctx.input(|input| self.shift_presses.saw(&input.events, input.modifiers.shift, input.time));
        pressed && self.settings.hide_by_shift && !self.state.hidden
    }

    /// Tells the system whether to keep the window out of screenshots, when that has changed.
    pub(super) fn protect(&mut self, ctx: &Context) {
        let wanted = self.settings.content_protection && can_protect(ctx);
        if wanted != self.protected {
            self.protected = wanted;
            ctx.send_viewport_cmd(ViewportCommand::ContentProtected(wanted));
        }
    }
}
