//! *Mere*: more about the first number, and what the outcome rests on: rules, texts to read, sources.

use eframe::egui::{Id, Ui};

use super::others::sources;
use crate::content::{Article, Basis, Contact, Law};
use crate::paper::headings::LAWS;
use crate::phrase;
use crate::walkthrough::{Calls, Outcome};
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::page::in_danish;
use crate::window::state::Fold;
use crate::window::theme::{Icon, Reflow, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{
    Button, Link, body, column, divider, heading, panel, quiet, source_line, tag, take_height,
};

/// The button, and what it unfolds.
pub(super) fn more_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>, calls: &Calls<'_>) {
    let open = view.state.unfolded_outcome.contains(&Fold::More);
    let icon = if open { Icon::CaretUp } else { Icon::CaretDown };
    let id = Id::unique("more of the outcome");
    let words = view.say("Mere: nummeret, loven, tekster og kilder", "More: the number, the law, texts and sources");
    let button = ui.add(Button::secondary(words).trailing(icon).id(id));
    ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(open));
    if button.clicked() {
        view.act(Action::UnfoldOutcome(Fold::More));
    }
    if !open {
        return;
    }
    ui.add_space(space::S12);
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let beside = calls.second.map(|second| second.contact);
        for contact in calls.list.first().map(|callee| callee.contact).into_iter().chain(beside) {
            number_ui(ui, view, contact);
            divider(ui, space::S16, space::S12);
        }
        grounds_ui(ui, view, outcome);
    });
}

/// What has no room on the card: what they are there for, a second number, how to get through, and the source.
fn number_ui(ui: &mut Ui, view: &View<'_>, contact: &Contact) {
    heading(ui, 2, ty::H2, view.text(&contact.name));
    ui.add_space(space::S4);
    quiet(ui, ty::DENSE, view.text(&contact.summary));
    for phone in contact.phones.iter().skip(1) {
        body(ui, ty::DENSE, &format!("{} {phone}", view.say("Andet nummer:", "Other number:")));
    }
    if let Some(reach) = &contact.reach {
        body(ui, ty::DENSE, view.text(reach));
    }
    ui.add_space(space::S4);
    source_line(ui, &sources(view, [contact]));
}

fn grounds_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    let laws: Vec<&Law> = outcome.laws.iter().filter_map(|id| view.library.law(id)).collect();
    let articles: Vec<&Article> = outcome
        .articles
        .iter()
        .filter_map(|id| view.library.article(id))
        .filter(|article| view.area.has(&article.item))
        .collect();
    if Reflow::now(ui.ctx()) <= Reflow::Snug {
        let full = ui.available_width();
        let half = ((full - space::S32) / 2.0).floor();
        let ((), left) = column(ui, 0.0, half, |ui| laws_ui(ui, view, &laws));
        let ((), right) = column(ui, half + space::S32, half, |ui| articles_ui(ui, view, &articles));
        take_height(ui, left.max(right));
    } else {
        laws_ui(ui, view, &laws);
        ui.add_space(space::S20);
        articles_ui(ui, view, &articles);
    }
    divider(ui, space::S16, space::S12);
    let language = view.language();
    if let Some((kind, words)) = basis_tag(language, Basis::Synthesis) {
        tag(ui, kind, words);
    }
    ui.add_space(space::S4);
    quiet(ui, ty::META, phrase::composed(language));
    ui.add_space(space::S4);
    let sources = outcome.sources.iter().filter_map(|id| view.library.sources.get(*id));
    source_line(ui, &phrase::source_line(language, sources));
}

fn laws_ui(ui: &mut Ui, view: &mut View<'_>, laws: &[&Law]) {
    heading(ui, 2, ty::H2, view.say(LAWS, "What the law says"));
    for law in laws {
        ui.add_space(space::S8);
        if ui.add(Link::new(&law.citation()).style(ty::DENSE.semi_bold())).clicked() {
            view.act(Action::Go(Route::Laws(Some(law.id.clone()))));
        }
        quiet(ui, ty::DENSE, view.text(&law.title));
    }
}

fn articles_ui(ui: &mut Ui, view: &mut View<'_>, articles: &[&Article]) {
    heading(ui, 2, ty::H2, view.say("Læs mere", "Read more"));
    for article in articles {
        in_danish(view);
        ui.add_space(space::S8);
        if ui.add(Link::new(&article.title).style(ty::DENSE.semi_bold())).clicked() {
            view.act(Action::Go(Route::Article(article.id.clone())));
        }
        quiet(ui, ty::DENSE, &article.lead);
    }
}
