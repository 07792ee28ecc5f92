//! What can be done with an outcome, and what it is not. In a high window it stays above the help strip.

use eframe::egui::epaint::text::LayoutJob;
use eframe::egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::content::Language;
use crate::paper::Sheet;
use crate::walkthrough::Outcome;
use crate::window::action::Action;
use crate::window::screens::page::WIDEST;
use crate::window::screens::papers::paper::before_saving;
use crate::window::screens::practice::made_up;
use crate::window::theme::{self, Icon, Reflow, Type, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Button, body, icon, quiet};

/// The least height of the bar.
const HEIGHT: f32 = 56.0;
/// Room for the icon before the words.
const BEFORE: f32 = 34.0;
const GAP: f32 = 10.0;
const FIRST_LINE: Type = ty::META_BOLD;

/// The id of the button that offers the call sheet, or of the one that saves it once it is offered.
pub fn sheet_id(offered: bool) -> Id {
    Id::unique(("call sheet", offered))
}

/// The id of the button that copies the whole outcome.
fn copy_id() -> Id {
    Id::unique("copy the outcome")
}

/// The height that the bar takes in a part of the window that is `width` points wide.
pub(super) fn bar_height(ui: &Ui, view: &View<'_>, outcome: &Outcome<'_>, width: f32) -> f32 {
    let words = words(view, outcome);
    HEIGHT.max(words_height(ui, words, inner_width(ui, width) - buttons_width(ui, view)) + space::S16)
}

/// The bar, in all of the space that `ui` has.
pub(super) fn bar_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    let t = theme::tokens(ui);
    let bar = ui.max_rect();
    ui.painter().hline(bar.x_range(), bar.top() + t.thin() / 2.0, t.line_stroke());
    let left = bar.left() + Reflow::now(ui.ctx()).page_edge();
    let right = left + inner_width(ui, bar.width());
    let middle = right - buttons_width(ui, view);
    let top = bar.center().y - words_height(ui, words(view, outcome), middle - left) / 2.0;
    let place = Rect::from_min_max(pos2(left, top), pos2(middle - space::S16, bar.bottom()));
    words_ui(&mut ui.new_child(UiBuilder::new().max_rect(place)), words(view, outcome));
    let buttons = Rect::from_min_max(pos2(middle, bar.top()), pos2(right, bar.bottom()));
    let layout = Layout::left_to_right(Align::Center);
    buttons_ui(&mut ui.new_child(UiBuilder::new().max_rect(buttons).layout(layout)), view);
}

/// The same among the other parts of the screen, for windows that are too low for a bar.
pub(super) fn inline_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    words_ui(ui, words(view, outcome));
    ui.add_space(space::S12);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        buttons_ui(ui, view);
    });
}

fn inner_width(ui: &Ui, width: f32) -> f32 {
    (width - 2.0 * Reflow::now(ui.ctx()).page_edge()).min(WIDEST)
}

/// What the outcome is not, as its first sentence, and the rest of it; or instead of the rest, while the user is asked
/// whether to save the call sheet, what that means.
fn words<'a>(view: &View<'_>, outcome: &Outcome<'a>) -> (&'a str, &'a str) {
    let note = view.text(&outcome.note.text);
    let (bold, plain) = note.split_once(". ").unwrap_or((note, ""));
    let plain = if view.state.sheet_offered { before_saving(view.language()) } else { plain.trim_end_matches('.') };
    (bold.trim_end_matches('.'), plain)
}

fn words_ui(ui: &mut Ui, words: (&str, &str)) {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, 0.0);
        let height = words_height(ui, words, ui.available_width() + space::S16);
        icon(ui, Icon::Info, 22.0, height, t.ink);
        ui.vertical(|ui| {
            body(ui, FIRST_LINE, words.0);
            quiet(ui, ty::META, words.1);
        });
    });
}

/// Height of the words where they and the space up to the buttons take `width` points.
fn words_height(ui: &Ui, (bold, plain): (&str, &str), width: f32) -> f32 {
    let height = |words: &str, style: Type| {
        let mut job = LayoutJob::single_section(words.to_owned(), style.format(theme::tokens(ui).ink));
        job.wrap.max_width = width - BEFORE - space::S16;
        ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y
    };
    height(bold, FIRST_LINE) + height(plain, ty::META)
}

/// What a button of the bar is for.
#[derive(Clone, Copy)]
enum Press {
    Change,
    Again,
    Copy,
    OfferSheet,
    WithdrawSheet,
    SaveSheet,
}

fn buttons(ui: &Ui, view: &View<'_>, copied: bool) -> Vec<(Press, Button<'static>)> {
    // Beside each other in a window that is not wide, the words need the room.
    let has_icons = !matches!(Reflow::now(ui.ctx()), Reflow::Snug | Reflow::Medium);
    let with = |button: Button<'static>, icon| if has_icons { button.icon(icon) } else { button };
    if view.state.sheet_offered {
        let save = view.say("Gem PDF", "Save PDF");
        return vec![
            // *Fortryd* comes where *Ringeark* stood: a double click must not save past the line that is to be read.
            (Press::SaveSheet, with(Button::primary(save), Icon::FloppyDisk).small().id(sheet_id(true))),
            (Press::WithdrawSheet, Button::secondary(view.say("Fortryd", "Cancel")).small()),
        ];
    }
    let change = view.say("Ret svar", "Change answer");
    let again = view.say("Start forfra", "Start again");
    let (copy, icon) = if copied {
        (view.copy_word(true), Icon::Check)
    } else {
        (view.say("Kopiér alt", "Copy in Danish"), Icon::Copy)
    };
    let mut buttons = vec![
        (Press::Change, with(Button::quiet(change), Icon::PencilSimple).small()),
        (Press::Again, with(Button::secondary(again), Icon::ArrowCounterClockwise).small()),
        (Press::Copy, with(Button::secondary(copy), icon).small().id(copy_id())),
    ];
    // A case for practice is nothing to save: a paper about it could be taken for a real one.
    if view.practised().is_none() {
        let sheet = view.say("Ringeark (PDF)", "Call sheet (PDF)");
        buttons.push((Press::OfferSheet, with(Button::primary(sheet), Icon::FilePdf).small().id(sheet_id(false))));
    }
    buttons
}

/// Width of the buttons, whether or not one of them says *Kopieret* just now.
fn buttons_width(ui: &Ui, view: &View<'_>) -> f32 {
    let width =
        |copied| buttons(ui, view, copied).iter().map(|(_, button)| button.measure(ui).x + GAP).sum::<f32>() - GAP;
    f32::max(width(false), width(true))
}

fn buttons_ui(ui: &mut Ui, view: &mut View<'_>) {
    ui.spacing_mut().item_spacing.x = GAP;
    for (press, button) in buttons(ui, view, view.state.is_copied(copy_id())) {
        let response = ui.add(button);
        if response.id == sheet_id(true) {
            // Who cannot see the line beside the button hears it with the button.
            let line = before_saving(view.language());
            ui.ctx().accesskit_node_builder(response.id, |save| save.set_description(line));
        }
        if response.clicked() {
            pressed(view, press);
        }
    }
}

fn pressed(view: &mut View<'_>, press: Press) {
    match press {
        Press::Change => view.act(Action::PreviousQuestion),
        Press::Again => view.act(Action::StartOver),
        Press::OfferSheet => view.act(Action::OfferSheet),
        Press::WithdrawSheet => view.act(Action::WithdrawSheet),
        Press::SaveSheet => view.act(Action::SaveSheet),
        Press::Copy => {
            let sheet = Sheet::of(&view.walk(), &view.state.answers, &view.area, view.clock, view.now);
            let Some(mut text) = sheet.map(|sheet| sheet.text()) else { return };
            if let Some(scenario) = view.practised() {
                // What is copied is in Danish, as the sheet is: those who are rung read it.
                let title = scenario.title.in_language(Language::Danish);
                text = format!("{}: {title}\n\n{text}", made_up(Language::Danish));
            }
            view.act(Action::Copy { text, button: copy_id() });
        }
    }
}
