//! The walkthrough: the question that is to be answered, or the outcome.
//!
//! Choosing never moves on by itself, and nothing here tells how worrying an answer is.

mod keys;
mod options;
mod side;

pub(in crate::window::screens) use self::options::compact_options;

use eframe::egui::{Align, Id, Layout, Ui};

use self::keys::{Pressed, pressed};
use self::options::{has_many, ids, in_two_columns, roomy_options};
use self::side::side_ui;
use crate::content::{OptionId, Question, Season};
use crate::phrase;
use crate::walkthrough::{Answers, Current, Walk};
use crate::window::action::Action;
use crate::window::position;
use crate::window::screens::page::{page, page_from};
use crate::window::state::Focus;
use crate::window::theme::{self, Icon, Reflow, Type, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, CalloutKind, Choice, Span, body, callout, column, divider, key_cap, progress, quiet, rich, row,
    source_line, take_height, title,
};

/// The question that is shown, and what is chosen there.
pub(in crate::window::screens) struct Asked<'a> {
    pub current: Current<'a>,
    /// What is chosen, before *Fortsæt* as well.
    pub chosen: Vec<OptionId>,
    /// Whether it was answered before and is shown again.
    pub again: bool,
    /// The heading from which its arrows and Enter work as well.
    pub lands_on: Id,
}

pub(super) fn question_ui(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, asked: &Asked<'_>) {
    let reflow = Reflow::now(ui.ctx());
    let id = format!("question {}", asked.current.question.id);
    if has_many(asked.current.question) {
        // All answers come into view before anything else does.
        page_from(ui, &id, space::S12, |ui| {
            main_ui(ui, view, asked);
            ui.add_space(space::S24);
            side_ui(ui, view, walk, asked);
        });
        return;
    }
    page(ui, &id, |ui| {
        if reflow <= Reflow::Snug {
            let side = if reflow == Reflow::Wide { 320.0 } else { 280.0 };
            let main = ui.available_width() - space::S40 - side;
            let ((), main_height) = column(ui, 0.0, main, |ui| main_ui(ui, view, asked));
            let ((), side_height) = column(ui, main + space::S40, side, |ui| side_ui(ui, view, walk, asked));
            take_height(ui, main_height.max(side_height));
        } else {
            main_ui(ui, view, asked);
            ui.add_space(space::S24);
            side_ui(ui, view, walk, asked);
        }
    });
}

/// What is chosen at a question: what was clicked last or the settings give, else what it was answered with.
pub(super) fn chosen(view: &View<'_>, question: &Question) -> Vec<OptionId> {
    match position::chosen(view.state, view.library, view.settings) {
        Some((id, options)) if id == question.id => options,
        _ => view.state.answers.chosen(&question.id).cloned().collect(),
    }
}

/// The question's own column.
fn main_ui(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    let many = has_many(question);
    head(ui, view, &asked.current, many);
    let narrow = Reflow::now(ui.ctx()).is_narrow();
    ui.add_space(if narrow || many { space::S4 } else { space::S8 });
    let style = if narrow { ty::H1_NARROW } else { ty::H1_QUESTION };
    title(ui, style, view.text(&question.text), view.takes_focus(Focus::Title));
    if let Some(season) = question.season(view.clock) {
        ui.add_space(space::S8);
        lifted(ui, view, season);
        ui.add_space(space::S4);
    }
    let two_columns = many && in_two_columns(ui.available_width());
    if two_columns {
        // Side by side, so that all answers stay in view.
        row(ui, space::BUTTON_BAR, |ui| {
            ui.spacing_mut().item_spacing.x = space::S16;
            note(ui, view, question, ty::DENSE);
            meaning_button(ui, view, question);
        });
        meaning_unfolded(ui, view, question);
    } else {
        ui.add_space(space::S4);
        note(ui, view, question, if narrow || many { ty::DENSE } else { ty::BODY });
        meaning(ui, view, question, narrow || many);
    }
    if two_columns {
        compact_options(ui, view, asked);
        ui.add_space(space::S8);
    } else {
        ui.add_space(space::S16);
        if many {
            compact_options(ui, view, asked);
        } else {
            roomy_options(ui, view, asked);
        }
        ui.add_space(18.0);
    }
    forward(ui, view, asked);
    ui.add_space(18.0);
    reason(ui, view, question);
}

/// The line under the question; where there is none, that several may be chosen.
fn note(ui: &mut Ui, view: &View<'_>, question: &Question, style: Type) {
    let several = question.multiple.then(|| view.say("Du kan vælge flere.", "You can choose several."));
    let Some(words) = question.note.as_ref().map(|note| view.text(note)).or(several) else { return };
    quiet(ui, style, words);
}

/// Why the question has more weight at this time of the year. Never folded away.
fn lifted(ui: &mut Ui, view: &View<'_>, season: &Season) {
    let t = theme::tokens(ui);
    let words = phrase::season(view.language(), season);
    let title = format!("{}. ", view.text(&season.title));
    callout(ui, CalloutKind::Note, "", |ui| {
        rich(ui, ty::DENSE.line(22.0), t.ink, &[Span::bold(&title), Span::plain(&words)]);
    });
}

/// Back, and how far one has come.
fn head(ui: &mut Ui, view: &mut View<'_>, current: &Current<'_>, low: bool) {
    let tiny = Reflow::now(ui.ctx()) == Reflow::Tiny;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S20;
        let back = Button::quiet(view.say("Tilbage", "Back")).icon(Icon::ArrowLeft).flush();
        if ui.add(if low { back.bar() } else { back.small() }).clicked() {
            view.act(Action::PreviousQuestion);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = phrase::progress(view.language(), current.step, current.at_most);
            progress(ui, current.step, current.at_most, &words, tiny || low);
        });
    });
}

/// What the words of the question mean; folded where the answers would else stand below the window's edge.
fn meaning(ui: &mut Ui, view: &mut View<'_>, question: &Question, folded: bool) {
    if folded {
        meaning_button(ui, view, question);
        meaning_unfolded(ui, view, question);
        return;
    }
    let Some(means) = &question.means else { return };
    let t = theme::tokens(ui);
    let spans = [Span::bold(view.say("Det mener vi. ", "What we mean. ")), Span::plain(view.text(means))];
    ui.add_space(space::S12);
    callout(ui, CalloutKind::Note, "", |ui| rich(ui, ty::DENSE.line(22.0), t.ink, &spans));
}

fn meaning_button(ui: &mut Ui, view: &mut View<'_>, question: &Question) {
    if question.means.is_none() {
        return;
    }
    let open = view.state.meaning_open.as_ref() == Some(&question.id);
    let icon = if open { Icon::CaretDown } else { Icon::CaretRight };
    let fold = ui.add(Button::quiet(view.say("Det mener vi", "What we mean")).icon(icon).bar().flush());
    ui.ctx().accesskit_node_builder(fold.id, |node| node.set_expanded(open));
    if fold.clicked() {
        view.act(Action::ToggleMeaning(question.id.clone()));
    }
}

fn meaning_unfolded(ui: &mut Ui, view: &View<'_>, question: &Question) {
    if view.state.meaning_open.as_ref() == Some(&question.id)
        && let Some(means) = &question.means
    {
        callout(ui, CalloutKind::Note, "", |ui| body(ui, ty::DENSE, view.text(means)));
    }
}

/// *Fortsæt*, which is off until there is an answer.
pub(in crate::window::screens) fn forward(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S16;
        let button = Button::primary(view.say("Fortsæt", "Continue"))
            .trailing(Icon::ArrowRight)
            .enabled(!asked.chosen.is_empty());
        if ui.add(button).clicked() {
            view.act(Action::Continue);
        }
        if !Reflow::now(ui.ctx()).is_narrow() {
            key_cap(ui, "Enter");
        }
    });
}

/// Why we ask, and where that is from.
fn reason(ui: &mut Ui, view: &View<'_>, question: &Question) {
    let t = theme::tokens(ui);
    divider(ui, 0.0, space::S12);
    let lead = view.say("Derfor spørger vi. ", "Why we ask. ");
    rich(ui, ty::DENSE.line(22.0), t.ink, &[Span::bold(lead), Span::plain(view.text(&question.why))]);
    ui.add_space(space::S4);
    let season = question.season(view.clock).map(|season| season.sources.as_slice()).unwrap_or_default();
    let sources = view.library.sources(&question.sources).chain(view.library.sources(season));
    source_line(ui, &phrase::source_line(view.language(), sources));
}

/// The keys of the answers, unless something lies over the question.
pub(super) fn keys(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    // The keys belong to what lies over the question.
    if view.state.search.is_some() || view.state.dialog.is_some() {
        return;
    }
    let question = asked.current.question;
    let first = question.options.iter().position(|option| asked.chosen.contains(&option.id));
    match pressed(ui, &ids(question), first, choice(question), asked.lands_on) {
        Some(Pressed::Choose(index)) => choose(view, asked, index),
        Some(Pressed::Continue) => view.act(Action::Continue),
        None => {}
    }
}

/// Notes that an option was clicked, or its key pressed.
fn choose(view: &mut View<'_>, asked: &Asked<'_>, index: usize) {
    let question = asked.current.question;
    let Some(option) = question.options.get(index) else { return };
    let mut clicked = Answers::default();
    clicked.answer(question.id.clone(), asked.chosen.iter().cloned());
    clicked.choose(question, option);
    let options = clicked.chosen(&question.id).cloned().collect();
    view.act(Action::Choose { question: question.id.clone(), options });
}

fn choice(question: &Question) -> Choice {
    if question.multiple { Choice::Many } else { Choice::One }
}

fn option_id(question: &Question, option: &OptionId) -> Id {
    Id::unique(("option", question.id.as_str(), option.as_str()))
}
