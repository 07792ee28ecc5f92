//! The rule *do not contact the family*: the first lines, and all else not to do behind a button.

use eframe::egui::{Id, Ui};

use crate::content::Language;
use crate::paper::{First, do_nots};
use crate::walkthrough::Outcome;
use crate::window::action::Action;
use crate::window::state::Fold;
use crate::window::theme::{Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Button, body, crosses, guard_frame};

/// The rule with its first lines. Unfolded: the others, why, and how long it holds.
pub(super) fn guard_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>, first: &First) {
    let guard = outcome.guard;
    let lines: Vec<&str> = do_nots(outcome, view.language()).into_iter().map(|line| view.text(&line.text)).collect();
    let (seen, rest) = lines.split_at(first.do_not.len().min(lines.len()));
    let open = view.state.unfolded_outcome.contains(&Fold::DoNots);
    guard_frame(ui, view.text(&guard.title), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        crosses(ui, seen);
        let words = all_words(view.language(), lines.len());
        let icon = if open { Icon::CaretUp } else { Icon::CaretDown };
        let id = Id::unique("all that is not to be done");
        let button = ui.add(Button::quiet(&words).trailing(icon).line().flush().id(id));
        ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(open));
        if button.clicked() {
            view.act(Action::UnfoldOutcome(Fold::DoNots));
        }
        if open {
            crosses(ui, rest);
            ui.add_space(space::S4);
            body(ui, ty::DENSE, view.text(&guard.reason));
            body(ui, ty::DENSE, view.text(&guard.lasts));
        }
    });
}

/// *Alle seks ting, du skal lade være med*
fn all_words(language: Language, count: usize) -> String {
    let number = number_word(language, count);
    language.pick(format!("Alle {number} ting, du skal lade være med"), format!("All {number} things not to do"))
}

/// A number as a word, as far as there are words for it here.
pub(super) fn number_word(language: Language, number: usize) -> String {
    const DANISH: [&str; 13] =
        ["nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
    const ENGLISH: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let words = language.pick(&DANISH, &ENGLISH);
    words.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
