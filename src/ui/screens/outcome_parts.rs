//! The parts of an outcome beside the numbers: what to say, what not to do, next steps, and what it rests on.

use eframe::egui::{Role, Ui};

use super::page::in_danish;
use crate::content::{Article, Basis, Contact, Law, LawId, Step, Urgency};
use crate::phrase;
use crate::sheet::NAMELESS;
use crate::sheet::headings::{LAWS, SAY, STEPS};
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::theme::{self, Icon, Reflow, space, ty};
use crate::ui::view::{View, basis_tag};
use crate::ui::widgets::{
    GuardBox, Link, Span, body, column, divider, guard_box, heading, icon, list, named_group, numbered, panel, quiet,
    rich, source_line, tag, take_height,
};
use crate::walkthrough::{NextStep, Outcome, callees};

/// *Sådan kan du begynde*, at least `min_height` high.
pub(super) fn say_ui(ui: &mut Ui, view: &View<'_>, outcome: &Outcome<'_>, min_height: f32) {
    let top = ui.cursor().top();
    panel(ui, |ui| {
        let pad = ui.cursor().top() - top;
        ui.set_min_height((min_height - 2.0 * pad).max(0.0));
        ui.spacing_mut().item_spacing.y = space::S8;
        heading(ui, 2, ty::H2, view.say(SAY, "How you can begin"));
        // An alarm call needs the address, so it is not told to leave things out.
        if outcome.urgency != Urgency::Ring112 {
            quiet(ui, ty::DENSE, view.say(NAMELESS, "Do not give a name, CPR number or school."));
        }
        list(ui, |ui| {
            for (index, line) in outcome.say.iter().enumerate() {
                numbered(ui, index + 1, &[Span::plain(view.text(&line.text))]);
            }
        });
    });
}

/// The rule *do not contact the family*, and all else not to do.
pub(super) fn guard_ui(ui: &mut Ui, view: &View<'_>, outcome: &Outcome<'_>) {
    let guard = outcome.guard;
    let lines = guard.lines.iter().chain(outcome.do_not.iter().copied());
    let items: Vec<&str> = lines.map(|line| view.text(&line.text)).collect();
    let reason = [view.text(&guard.reason), view.text(&guard.lasts)];
    guard_box(ui, &GuardBox { title: view.text(&guard.title), items: &items, reason: &reason });
}

/// *Næste skridt og frister*.
pub(super) fn steps_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    if outcome.steps.is_empty() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let words = view.say(STEPS, "Next steps and deadlines");
        heading(ui, 2, ty::H2, words);
        named_group(ui, Role::List, words, |ui| {
            for taken in &outcome.steps {
                divider(ui, space::S12, space::S12);
                let name = format!("{}: {}", phrase::step_by(view.language(), taken.step), view.text(&taken.step.text));
                named_group(ui, Role::ListItem, &name, |ui| step_ui(ui, view, taken));
            }
        });
    });
}

/// Width of the column that tells by when and who.
const BY: f32 = 110.0;

/// By when and who, and beside or below it what.
fn step_ui(ui: &mut Ui, view: &mut View<'_>, taken: &NextStep<'_>) {
    let full = ui.available_width();
    if full < 340.0 {
        when_ui(ui, view, taken.step);
        what_ui(ui, view, taken);
        return;
    }
    let ((), when) = column(ui, 0.0, BY - space::S12, |ui| when_ui(ui, view, taken.step));
    let ((), what) = column(ui, BY, full - BY, |ui| what_ui(ui, view, taken));
    take_height(ui, when.max(what));
}

fn when_ui(ui: &mut Ui, view: &View<'_>, step: &Step) {
    body(ui, ty::DENSE_BOLD, phrase::step_by(view.language(), step));
    if let Some(who) = &step.who {
        quiet(ui, ty::META, view.text(who));
    }
}

fn what_ui(ui: &mut Ui, view: &mut View<'_>, taken: &NextStep<'_>) {
    let step = taken.step;
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::S4;
    let detail = taken.detail_in(view.language()).map(|detail| format!(" {detail}"));
    let mut spans = vec![Span::bold(view.text(&step.text))];
    spans.extend(detail.as_deref().map(Span::plain));
    rich(ui, ty::DENSE, t.ink, &spans);
    quiet(ui, ty::DENSE, view.text(&step.if_not));
    for callee in step.role.iter().flat_map(|role| callees(*role, &view.area, view.clock)) {
        contact_line(ui, view, callee.contact);
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

/// What the outcome rests on: rules, texts to read, sources.
pub(super) fn grounds_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    let laws: Vec<&Law> = outcome.laws.iter().filter_map(|id| view.library.law(id)).collect();
    let articles: Vec<&Article> = outcome
        .articles
        .iter()
        .filter_map(|id| view.library.article(id))
        .filter(|article| view.area.has(&article.item))
        .collect();
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
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
    });
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
