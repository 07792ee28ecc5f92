//! What can be done with an outcome, and what it is not. In a high window it stays above the help strip.

use eframe::egui::epaint::text::LayoutJob;
use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::outcome_text::outcome_text;
use super::page::WIDEST;
use crate::ui::action::Action;
use crate::ui::theme::{self, Icon, Reflow, Type, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{Button, body, icon, quiet};
use crate::walkthrough::Outcome;

/// The least height of the bar.
const HEIGHT: f32 = 56.0;
/// Room for the icon before the words.
const BEFORE: f32 = 34.0;
const GAP: f32 = 10.0;
/// Which button says *Kopieret*.
const ALL: &str = "outcome all";

/// The height that the bar takes in a part of the window that is `width` points wide.
pub(super) fn bar_height(ui: &Ui, outcome: &Outcome<'_>, width: f32) -> f32 {
    let inner = inner_width(ui, width);
    HEIGHT.max(words_height(ui, outcome, inner - buttons_width(ui)) + space::S16)
}

/// The bar, in all of the space that `ui` has.
pub(super) fn bar_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    let t = theme::tokens(ui);
    let bar = ui.max_rect();
    ui.painter().hline(bar.x_range(), bar.top() + t.thin() / 2.0, t.line_stroke());
    let left = bar.left() + Reflow::now(ui.ctx()).page_edge();
    let right = left + inner_width(ui, bar.width());
    let middle = right - buttons_width(ui);
    let top = bar.center().y - words_height(ui, outcome, middle - left) / 2.0;
    let words = Rect::from_min_max(pos2(left, top), pos2(middle - space::S16, bar.bottom()));
    words_ui(&mut ui.new_child(UiBuilder::new().max_rect(words)), outcome);
    let buttons = Rect::from_min_max(pos2(middle, bar.top()), pos2(right, bar.bottom()));
    let layout = Layout::left_to_right(Align::Center);
    buttons_ui(&mut ui.new_child(UiBuilder::new().max_rect(buttons).layout(layout)), view, outcome);
}

/// The same among the other parts of the screen, for windows that are too low for a bar.
pub(super) fn inline_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    words_ui(ui, outcome);
    ui.add_space(space::S12);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        buttons_ui(ui, view, outcome);
    });
}

fn inner_width(ui: &Ui, width: f32) -> f32 {
    (width - 2.0 * Reflow::now(ui.ctx()).page_edge()).min(WIDEST)
}

/// What the outcome is not: its first sentence, and the rest.
fn note<'a>(outcome: &Outcome<'a>) -> (&'a str, &'a str) {
    let note = outcome.note.da();
    let (bold, plain) = note.split_once(". ").unwrap_or((note, ""));
    (bold.trim_end_matches('.'), plain.trim_end_matches('.'))
}

fn words_ui(ui: &mut Ui, outcome: &Outcome<'_>) {
    let t = theme::tokens(ui);
    let (bold, plain) = note(outcome);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, 0.0);
        let height = words_height(ui, outcome, ui.available_width() + space::S16);
        icon(ui, Icon::Info, 22.0, height, t.ink);
        ui.vertical(|ui| {
            body(ui, ty::DENSE_BOLD, bold);
            quiet(ui, ty::META, plain);
        });
    });
}

/// Height of the words where they and the space up to the buttons take `width` points.
fn words_height(ui: &Ui, outcome: &Outcome<'_>, width: f32) -> f32 {
    let (bold, plain) = note(outcome);
    let height = |words: &str, style: Type| {
        let mut job = LayoutJob::single_section(words.to_owned(), style.format(theme::tokens(ui).ink));
        job.wrap.max_width = width - BEFORE - space::S16;
        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
    };
    height(bold, ty::DENSE_BOLD) + height(plain, ty::META)
}

fn buttons(copied: bool) -> [Button<'static>; 3] {
    let copy = if copied { Icon::Check } else { Icon::Copy };
    [
        Button::quiet("Ret svar").icon(Icon::PencilSimple).small(),
        Button::secondary("Start forfra").icon(Icon::ArrowCounterClockwise).small(),
        Button::secondary(if copied { "Kopieret" } else { "Kopiér alt" }).icon(copy).small(),
    ]
}

/// Width of the buttons, whether or not one of them says *Kopieret* just now.
fn buttons_width(ui: &Ui) -> f32 {
    let width = |copied| buttons(copied).iter().map(|button| button.measure(ui).x).sum::<f32>() + 2.0 * GAP;
    f32::max(width(false), width(true))
}

fn buttons_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    ui.spacing_mut().item_spacing.x = GAP;
    let [change, again, copy] = buttons(view.state.is_copied(ALL));
    if ui.add(change).clicked() {
        view.act(Action::PreviousQuestion);
    }
    if ui.add(again).clicked() {
        view.act(Action::StartOver);
    }
    if ui.add(copy).clicked() {
        let text = outcome_text(outcome, &view.area, view.clock, view.now);
        view.act(Action::Copy { text, what: ALL.to_owned() });
    }
}
