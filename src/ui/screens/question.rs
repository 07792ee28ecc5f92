//! The walkthrough: the question that is to be answered, or the outcome.
//!
//! Choosing never moves on by itself, and nothing here tells how worrying an answer is.

use eframe::egui::{Align, Id, Layout, Ui};

use super::outcome::outcome_ui;
use super::page::page;
use super::question_keys::{Pressed, pressed};
use super::question_side::side_ui;
use crate::content::{OptionId, Question, Season};
use crate::phrase;
use crate::ui::action::Action;
use crate::ui::position::from_settings;
use crate::ui::theme::{self, Icon, Reflow, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, CalloutKind, Choice, OptionButton, Span, callout, column, divider, key_cap, option_button, option_group,
    progress, quiet, rich, source_line, take_height, title,
};
use crate::walkthrough::{Answers, Current, Place, Walk};

/// The question that is shown, and what is chosen there.
pub(super) struct Asked<'a> {
    pub current: Current<'a>,
    /// What is chosen, before *Fortsæt* as well.
    pub chosen: Vec<OptionId>,
    /// Whether it was answered before and is shown again.
    pub again: bool,
}

/// The question that is shown again, else where the walk stands.
pub fn walkthrough_ui(ui: &mut Ui, view: &mut View<'_>) {
    let walk = view.walk();
    let again = view.state.revised.as_ref().and_then(|question| walk.back_at(question));
    match (again, &walk.place) {
        (Some(current), _) => question_ui(ui, view, &walk, current, true),
        (None, Place::Question(current)) => question_ui(ui, view, &walk, *current, false),
        (None, Place::Outcome(outcome)) => outcome_ui(ui, view, outcome),
    }
}

fn question_ui(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, current: Current<'_>, again: bool) {
    let asked = Asked { current, chosen: chosen(view, current.question), again };
    keys(ui, view, &asked);
    let reflow = Reflow::now(ui.ctx());
    page(ui, &format!("question {}", current.question.id), |ui| {
        if reflow <= Reflow::Snug {
            let side = if reflow == Reflow::Wide { 320.0 } else { 280.0 };
            let main = ui.available_width() - space::S40 - side;
            let ((), main_height) = column(ui, 0.0, main, |ui| main_ui(ui, view, &asked));
            let ((), side_height) = column(ui, main + space::S40, side, |ui| side_ui(ui, view, walk, &asked));
            take_height(ui, main_height.max(side_height));
        } else {
            main_ui(ui, view, &asked);
            ui.add_space(space::S24);
            side_ui(ui, view, walk, &asked);
        }
    });
}

/// What is chosen at a question: what was clicked last, else what it was answered with.
fn chosen(view: &View<'_>, question: &Question) -> Vec<OptionId> {
    match &view.state.chosen {
        Some((id, options)) if *id == question.id => options.clone(),
        _ => view.state.answers.chosen(&question.id).cloned().collect(),
    }
}

/// The question's own column.
fn main_ui(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    head(ui, view, &asked.current);
    let narrow = Reflow::now(ui.ctx()).is_narrow();
    ui.add_space(if narrow { space::S4 } else { space::S8 });
    let style = if narrow { ty::H1_NARROW } else { ty::H1_QUESTION };
    title(ui, style, view.text(&question.text), view.state.title_wants_focus);
    if let Some(season) = question.season(view.clock) {
        ui.add_space(space::S8);
        lifted(ui, view, season);
        ui.add_space(space::S4);
    }
    if let Some(note) = &question.note {
        ui.add_space(space::S4);
        quiet(ui, if narrow { ty::DENSE } else { ty::BODY }, view.text(note));
    }
    // Where there is a note, it says so itself.
    if question.multiple && question.note.is_none() {
        ui.add_space(space::S4);
        let words = view.say("Du kan vælge flere.", "You can choose several.");
        quiet(ui, if narrow { ty::DENSE } else { ty::BODY }, words);
    }
    meaning(ui, view, question, narrow);
    ui.add_space(space::S16);
    options(ui, view, asked);
    ui.add_space(18.0);
    forward(ui, view, asked, narrow);
    ui.add_space(18.0);
    reason(ui, view, question);
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
fn head(ui: &mut Ui, view: &mut View<'_>, current: &Current<'_>) {
    let tiny = Reflow::now(ui.ctx()) == Reflow::Tiny;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S20;
        if ui.add(Button::quiet(view.say("Tilbage", "Back")).icon(Icon::ArrowLeft).small().flush()).clicked() {
            view.act(Action::PreviousQuestion);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = phrase::progress(view.language(), current.step, current.at_most);
            progress(ui, current.step, current.at_most, &words, tiny);
        });
    });
}

/// What the words of the question mean; folded where the answers would else stand below the window's edge.
fn meaning(ui: &mut Ui, view: &mut View<'_>, question: &Question, narrow: bool) {
    let Some(means) = &question.means else { return };
    let t = theme::tokens(ui);
    let spans = [Span::bold(view.say("Det mener vi. ", "What we mean. ")), Span::plain(view.text(means))];
    if !narrow {
        ui.add_space(space::S12);
        callout(ui, CalloutKind::Note, "", |ui| rich(ui, ty::DENSE.line(22.0), t.ink, &spans));
        return;
    }
    let open = view.state.meaning_open.as_ref() == Some(&question.id);
    let icon = if open { Icon::CaretDown } else { Icon::CaretRight };
    ui.add_space(space::S4);
    let fold = ui.add(Button::quiet(view.say("Det mener vi", "What we mean")).icon(icon).small().flush());
    ui.ctx().accesskit_node_builder(fold.id, |node| node.set_expanded(open));
    if fold.clicked() {
        view.act(Action::ToggleMeaning(question.id.clone()));
    }
    if open {
        callout(ui, CalloutKind::Note, "", |ui| rich(ui, ty::DENSE, t.ink, &spans[1..]));
    }
}

fn options(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    let question = asked.current.question;
    let choice = choice(question);
    let is_answered = view.state.answers.chosen(&question.id).next().is_some();
    let preset = match view.settings.position {
        Some(position) if !is_answered && view.practised().is_none() => from_settings(question, position),
        _ => None,
    };
    option_group(ui, view.text(&question.text), choice, |ui| {
        for (index, option) in question.options.iter().enumerate() {
            let key = key_of(index);
            let selected = asked.chosen.contains(&option.id);
            // An answer chosen in advance says so, for as long as it is only that.
            let is_preset = selected && preset.as_ref() == Some(&option.id);
            let hint = if is_preset {
                Some(view.say("Fra dine indstillinger", "From your settings"))
            } else {
                option.hint.as_ref().map(|hint| view.text(hint))
            };
            let button = OptionButton { label: view.text(&option.text), hint, key: key.as_deref(), choice, selected };
            if option_button(ui, option_id(question, &option.id), &button).clicked() {
                choose(view, asked, index);
            }
        }
    });
}

/// *Fortsæt*, which is off until there is an answer.
fn forward(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>, narrow: bool) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S16;
        let button = Button::primary(view.say("Fortsæt", "Continue"))
            .trailing(Icon::ArrowRight)
            .enabled(!asked.chosen.is_empty());
        if ui.add(button).clicked() {
            view.act(Action::Continue);
        }
        if !narrow {
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

fn keys(ui: &mut Ui, view: &mut View<'_>, asked: &Asked<'_>) {
    // The keys belong to what lies over the question.
    if view.state.search.is_some() || view.state.dialog.is_some() {
        return;
    }
    let question = asked.current.question;
    let ids: Vec<Id> = question.options.iter().map(|option| option_id(question, &option.id)).collect();
    let first = question.options.iter().position(|option| asked.chosen.contains(&option.id));
    match pressed(ui, &ids, first, choice(question)) {
        Some(Pressed::Choose(index)) => choose(view, asked, index),
        Some(Pressed::Continue) if !asked.chosen.is_empty() => view.act(Action::Continue),
        _ => {}
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

/// The key that chooses the option at `index`; the first nine have one.
fn key_of(index: usize) -> Option<String> {
    (index < 9).then(|| (index + 1).to_string())
}

fn option_id(question: &Question, option: &OptionId) -> Id {
    Id::unique(("option", question.id.as_str(), option.as_str()))
}
