//! One paper as it will be saved: what it is, what saving means, and its lines.

use eframe::egui::{Id, Ui, vec2};

use super::lines::part_ui;
use crate::content::{Language, Paper, PaperId, Section};
use crate::paper::{BEFORE_SAVING, FilledPaper, is_meant};
use crate::search::Place;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::page::{in_danish, overdue, page};
use crate::window::screens::reading::contents_list::{ContentsPlace, with_contents};
use crate::window::state::Focus;
use crate::window::theme::{self, Icon, Reflow, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{
    Button, CalloutKind, GuardBox, body, callout, guard_box, quiet, source_line, tag, text, title, title_style,
};

/// The paper with this id; the list of all where the area has none.
pub fn paper_ui(ui: &mut Ui, view: &mut View<'_>, id: &PaperId) {
    let Some(paper) = view.library.paper(id).filter(|paper| view.area.has(&paper.item)) else {
        return super::papers_ui(ui, view);
    };
    if Reflow::now(ui.ctx()).is_narrow() {
        // The drop-down would push the paper's buttons out of a low window; *Alle ark* leads to the list.
        page(ui, &format!("paper {id}"), |ui| content_ui(ui, view, paper));
        return;
    }
    with_contents(ui, view, Section::Conversation, &ContentsPlace::Papers(Some(id.clone())), |ui, view| {
        ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH + 100.0));
        content_ui(ui, view, paper);
    });
}

fn content_ui(ui: &mut Ui, view: &mut View<'_>, paper: &Paper) {
    let t = theme::tokens(ui);
    overdue(ui, view, [paper.item.review_by]);
    if ui.add(Button::quiet(view.say("Alle ark", "All sheets")).icon(Icon::ArrowLeft).small().flush()).clicked() {
        view.act(Action::Go(Route::Papers));
    }
    ui.add_space(space::S4);
    title(ui, title_style(ui), view.text(&paper.title), view.takes_focus(Focus::Title));
    ui.add_space(space::S8);
    let style = if Reflow::now(ui.ctx()).is_narrow() { ty::BODY } else { ty::LEAD };
    text(ui, style, t.ink, view.text(&paper.lead));
    if let Some((kind, words)) = basis_tag(view.language(), paper.item.basis) {
        ui.add_space(space::S8);
        tag(ui, kind, words);
    }
    ui.add_space(space::S16);
    let walk = view.walk();
    if !is_meant(paper, &walk) {
        let title = view.say("Arket passer ikke til dine svar", "The sheet does not fit your answers");
        let words = view.say(
            "Det er ikke til den stilling, du har svaret, at du har.",
            "It is not for somebody in the position that you have answered.",
        );
        callout(ui, CalloutKind::Note, title, |ui| {
            body(ui, ty::DENSE, words);
        });
        return;
    }
    if paper.from_walk && walk.outcome().is_none() {
        first_answer(ui, view);
    }
    let filled = FilledPaper::of(paper, &walk, &view.state.answers, &view.area, view.clock, view.now);
    // Read before anything is saved.
    if let Some(before) = &paper.before {
        let words = view.text(before);
        callout(ui, CalloutKind::Act, view.say("Før du skriver", "Before you write"), |ui| {
            body(ui, ty::DENSE, words);
        });
        ui.add_space(space::S16);
    }
    // A case for practice is nothing to save: a paper about it could be taken for a real one.
    if view.practised().is_none() {
        saving_ui(ui, view, paper, &filled);
    }
    // The paper goes to Danish files, so it stands here as it will be saved.
    in_danish(view);
    for part in &filled.parts {
        part_ui(ui, view, part);
    }
    ui.add_space(space::S24);
    let guard = &view.library.flow.guard;
    let items: Vec<&str> = guard.lines.iter().map(|line| view.text(&line.text)).collect();
    let reason = [view.text(&guard.reason), view.text(&guard.lasts)];
    guard_box(ui, &GuardBox { title: view.text(&guard.title), items: &items, reason: &reason });
    ui.add_space(space::S16);
    body(ui, ty::DENSE, &filled.belongs);
    ui.add_space(space::S8);
    quiet(ui, ty::META, &filled.note);
    source_line(ui, &filled.grounds.join(" "));
}

fn first_answer(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("Svar på spørgsmålene først", "Answer the questions first");
    callout(ui, CalloutKind::Note, title, |ui| {
        let words = view.say(
            "Så bliver arket fyldt ud med det, du har svaret og sat kryds ved.",
            "The sheet is then filled in with what you have answered and ticked.",
        );
        body(ui, ty::DENSE, words);
        ui.add_space(space::S8);
        let worried = Place::Walkthrough.title(view.language());
        if ui.add(Button::secondary(worried).small().trailing(Icon::ArrowRight)).clicked() {
            let onward = view.onward();
            view.act(onward);
        }
    });
    ui.add_space(space::S16);
}

/// What the user is told before a sheet is saved.
pub(in crate::window::screens) fn before_saving(language: Language) -> &'static str {
    language.pick(
        BEFORE_SAVING,
        "The sheet is in Danish. It names nobody. If you write on it, it holds personal data, and then it belongs in \
         the case file.",
    )
}

/// What saving means, and the ways to take the paper along.
fn saving_ui(ui: &mut Ui, view: &mut View<'_>, paper: &Paper, filled: &FilledPaper) {
    quiet(ui, ty::DENSE, before_saving(view.language()));
    ui.add_space(space::S8);
    let paste = filled.paste();
    let button = Id::unique(("copy paper", paper.id.as_str()));
    let copied = view.state.is_copied(button);
    let words = if paste.is_empty() {
        view.say("Kopiér teksten", "Copy the text")
    } else {
        view.say("Kopiér til skemaet", "Copy for the form")
    };
    let (words, icon) = if copied { (view.copy_word(true), Icon::Check) } else { (words, Icon::Copy) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, space::S8);
        if ui.add(Button::primary(view.say("Gem PDF", "Save PDF")).icon(Icon::FloppyDisk)).clicked() {
            view.act(Action::SavePaper(paper.id.clone()));
        }
        if ui.add(Button::secondary(words).icon(icon).id(button)).clicked() {
            let text = if paste.is_empty() { filled.text() } else { paste };
            view.act(Action::Copy { text, button });
        }
    });
    ui.add_space(space::S16);
}
