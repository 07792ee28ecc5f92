//! One sign: its tick, and below it what to ask, what to leave undone, and where that was read.

use eframe::egui::{Align, Id, Rect, Ui, pos2, vec2};

use super::panel::urgency_of;
use crate::content::Sign;
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::{self, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{Span, TagKind, TickRow, rich, source_line, tag, tick_row};

/// The row; `ends` tells whether it is the first and the last of its group.
pub fn sign_row(ui: &mut Ui, view: &mut View<'_>, sign: &Sign, ends: (bool, bool)) {
    let words = view.text(&sign.text);
    let unfolded = view.state.unfolded.contains(&sign.id);
    let caret =
        if unfolded { view.say("Skjul", "Show less about") } else { view.say("Vis mere om", "Show more about") };
    let caret = format!("{caret}: {words}");
    let row = TickRow {
        text: words,
        ticked: view.state.answers.is_ticked(&sign.id),
        unfolded,
        urgent: urgency_of(view.language(), sign).map(|urgency| urgency.tag),
        caret: &caret,
    };
    let top = ui.cursor().min;
    let event = tick_row(ui, Id::unique(("sign", sign.id.as_str())), &row, ends, |ui| below(ui, view, sign));
    if view.once.sought.as_deref() == Some(words) {
        let row = Rect::from_min_max(top, pos2(top.x, ui.cursor().top()));
        ui.scroll_to_rect(row, Some(Align::TOP));
    }
    if event.toggled {
        view.act(Action::ToggleSign(sign.id.clone()));
    }
    if event.unfold.is_some() {
        view.act(Action::UnfoldSign(sign.id.clone()));
    }
}

fn below(ui: &mut Ui, view: &View<'_>, sign: &Sign) {
    let t = theme::tokens(ui);
    if let Some(ask) = &sign.ask {
        let ask = view.text(ask);
        let lead = match (ask.starts_with(['»', '“']), ask.contains('?')) {
            (true, true) => view.say("Spørg, når I er alene. ", "Ask when you are alone together. "),
            (true, false) => view.say("Sig, når I er alene. ", "Say this when you are alone together. "),
            (false, _) => view.say("Gør dette. ", "Do this. "),
        };
        rich(ui, ty::DENSE, t.ink, &[Span::bold(lead), Span::plain(ask)]);
    }
    if let Some(avoid) = &sign.avoid {
        let lead = view.say("Husk. ", "Remember. ");
        rich(ui, ty::DENSE, t.ink, &[Span::bold(lead), Span::plain(view.text(avoid))]);
    }
    let basis = basis_tag(view.language(), sign.item.basis);
    let foreign = phrase::foreign(view.language(), view.library.sources_of(&sign.item));
    let foreign = foreign.map(|words| (TagKind::Foreign, words));
    if basis.is_some() || foreign.is_some() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S8, space::S4);
            for (kind, words) in basis.into_iter().chain(foreign) {
                tag(ui, kind, words);
            }
        });
    }
    source_line(ui, &phrase::source_line(view.language(), view.library.sources_of(&sign.item)));
}
