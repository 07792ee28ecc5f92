//! What comes after the call: a line for each step, which unfolds in place.

use eframe::egui::{Id, Role, Ui};

use super::guard::number_word;
use crate::content::{Contact, Language, Law, LawId, Phase};
use crate::paper::First;
use crate::phrase;
use crate::walkthrough::{NextStep, Outcome, of_step};
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::state::Fold;
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    FoldRow, Span, body, fold_row, heading, icon, named_group, panel, quiet, rich, under_fold_row,
};

/// *Derefter*: the first steps, and the others behind a line of their own.
pub(super) fn steps_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>, first: &First) {
    let steps = outcome.all_steps();
    if steps.is_empty() {
        return;
    }
    let (seen, rest) = steps.split_at(first.steps.len().min(steps.len()));
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = view.say("Derefter", "After that");
        heading(ui, 2, ty::H2, words);
        ui.add_space(space::S8);
        named_group(ui, Role::List, words, |ui| {
            for taken in seen {
                step_ui(ui, view, taken);
            }
            if !rest.is_empty() {
                rest_ui(ui, view, rest);
            }
        });
    });
}

/// The steps that are not among the first.
fn rest_ui(ui: &mut Ui, view: &mut View<'_>, rest: &[&NextStep<'_>]) {
    let unfolded = view.state.unfolded_outcome.contains(&Fold::Steps);
    let language = view.language();
    let more = language.pick(", og hvad du gør, hvis intet sker", ", and what to do if nothing happens");
    let row = FoldRow { lead: phase_of(language, rest), words: &more_words(language, rest.len()), more, unfolded };
    if fold_row(ui, Id::unique("more steps"), &row).clicked() {
        view.act(Action::UnfoldOutcome(Fold::Steps));
    }
    if unfolded {
        for taken in rest {
            step_ui(ui, view, taken);
        }
    }
}

/// When all of these steps are taken; nothing where that differs.
fn phase_of(language: Language, steps: &[&NextStep<'_>]) -> &'static str {
    let phases: Vec<Phase> = steps.iter().map(|taken| taken.step.phase).collect();
    match phases.as_slice() {
        [first, others @ ..] if others.iter().all(|other| other == first) => phrase::phase(language, *first),
        _ => "",
    }
}

/// *To skridt mere*
fn more_words(language: Language, count: usize) -> String {
    let number = match (language, count) {
        (Language::Danish, 1) => "ét".to_owned(),
        _ => number_word(language, count),
    };
    let number = phrase::capitalised(&number);
    language
        .pick(format!("{number} skridt mere"), format!("{number} more {}", if count == 1 { "step" } else { "steps" }))
}

fn step_ui(ui: &mut Ui, view: &mut View<'_>, taken: &NextStep<'_>) {
    let step = taken.step;
    let fold = Fold::Step(step.slot);
    let unfolded = view.state.unfolded_outcome.contains(&fold);
    let words = view.text(&step.text);
    let lead = phrase::phase(view.language(), step.phase);
    named_group(ui, Role::ListItem, words, |ui| {
        let row = FoldRow { lead, words, more: "", unfolded };
        if fold_row(ui, Id::unique(("step", step.slot)), &row).clicked() {
            view.act(Action::UnfoldOutcome(fold));
        }
        if unfolded {
            under_fold_row(ui, |ui| whole_ui(ui, view, taken));
        }
    });
}

/// All else that is said of a step.
fn whole_ui(ui: &mut Ui, view: &mut View<'_>, taken: &NextStep<'_>) {
    let step = taken.step;
    let t = theme::tokens(ui);
    if !taken.detail.is_empty() {
        let lines: Vec<&str> = taken.detail.iter().map(|line| view.text(&line.text)).collect();
        body(ui, ty::DENSE, &lines.join(" "));
    }
    let language = view.language();
    let who = step.who.as_ref().map(|who| (phrase::who(language), view.text(who)));
    let by = step.by.as_ref().map(|by| (language.pick("Hvornår", "When"), view.text(by)));
    for (what, words) in [who, by].into_iter().flatten() {
        rich(ui, ty::DENSE, t.ink, &[Span::bold(what), Span::plain(": "), Span::plain(words)]);
    }
    quiet(ui, ty::DENSE, view.text(&step.if_not));
    for contact in of_step(step, &view.area, view.clock) {
        contact_line(ui, view, contact);
    }
    laws_line(ui, view, &step.laws);
}

/// Whom a step leads to, with the number or the way that holds in the area.
fn contact_line(ui: &mut Ui, view: &View<'_>, contact: &Contact) {
    let t = theme::tokens(ui);
    let name = view.text(&contact.name);
    let (picture, before, bold, after) = if let Some(phone) = contact.phone() {
        (Icon::Phone, format!("{name}: "), phone.to_string(), "")
    } else {
        let reach = contact.reach.as_ref().map_or("", |reach| view.text(reach));
        (Icon::Info, String::new(), format!("{name}. "), reach)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S8;
        icon(ui, picture, 18.0, ty::DENSE.line, t.ink2);
        rich(ui, ty::DENSE, t.ink, &[Span::plain(&before), Span::bold(&bold), Span::plain(after)]);
    });
}

/// The rules that a step rests on, as links.
fn laws_line(ui: &mut Ui, view: &mut View<'_>, ids: &[LawId]) {
    let t = theme::tokens(ui);
    let laws: Vec<&Law> = ids.iter().filter_map(|id| view.library.law(id)).collect();
    if laws.is_empty() {
        return;
    }
    let names: Vec<String> = laws.iter().map(|law| law.citation()).collect();
    let mut spans = Vec::new();
    for name in &names {
        if !spans.is_empty() {
            spans.push(Span::quiet(" · "));
        }
        spans.push(Span::link(name));
    }
    // Links and the signs between them take turns.
    if let Some(index) = rich(ui, ty::META, t.ink, &spans)
        && let Some(law) = laws.get(index / 2)
    {
        view.act(Action::Go(Route::Laws(Some(law.id.clone()))));
    }
}
