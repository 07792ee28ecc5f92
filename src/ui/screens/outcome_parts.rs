//! The parts of an outcome beside the numbers: what to say, what not to do, next steps, and what it rests on.

use eframe::egui::{Role, Ui};

use crate::content::{Article, Contact, Law, LawId, Step, Text, Urgency};
use crate::phrase;
use crate::sheet::NAMELESS;
use crate::sheet::headings::{LAWS, SAY, STEPS};
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::theme::{self, Icon, Reflow, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    GuardBox, Link, Span, TagKind, body, column, divider, guard_box, heading, icon, list, named_group, numbered, panel,
    quiet, rich, source_line, tag, take_height,
};
use crate::walkthrough::{Outcome, callees};

/// *Sådan kan du begynde*, at least `min_height` high.
pub(super) fn say_ui(ui: &mut Ui, outcome: &Outcome<'_>, min_height: f32) {
    let top = ui.cursor().top();
    panel(ui, |ui| {
        let pad = ui.cursor().top() - top;
        ui.set_min_height((min_height - 2.0 * pad).max(0.0));
        ui.spacing_mut().item_spacing.y = space::S8;
        heading(ui, 2, ty::H2, SAY);
        // An alarm call needs the address, so it is not told to leave things out.
        if outcome.urgency != Urgency::Ring112 {
            quiet(ui, ty::DENSE, NAMELESS);
        }
        list(ui, |ui| {
            for (index, line) in outcome.say.iter().enumerate() {
                numbered(ui, index + 1, &[Span::plain(line.da())]);
            }
        });
    });
}

/// The rule *do not contact the family*, and all else not to do.
pub(super) fn guard_ui(ui: &mut Ui, outcome: &Outcome<'_>) {
    let guard = outcome.guard;
    let items: Vec<&str> = guard.lines.iter().chain(outcome.do_not.iter().copied()).map(Text::da).collect();
    let reason = [guard.reason.da(), guard.lasts.da()];
    guard_box(ui, &GuardBox { title: guard.title.da(), items: &items, reason: &reason });
}

/// *Næste skridt og frister*.
pub(super) fn steps_ui(ui: &mut Ui, view: &mut View<'_>, outcome: &Outcome<'_>) {
    if outcome.steps.is_empty() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, 2, ty::H2, STEPS);
        named_group(ui, Role::List, STEPS, |ui| {
            for step in &outcome.steps {
                divider(ui, space::S12, space::S12);
                let name = format!("{}: {}", step.by.da(), step.text.da());
                named_group(ui, Role::ListItem, &name, |ui| step_ui(ui, view, step));
            }
        });
    });
}

/// Width of the column that tells by when and who.
const BY: f32 = 110.0;

/// By when and who, and beside or below it what.
fn step_ui(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    let full = ui.available_width();
    if full < 340.0 {
        when_ui(ui, step);
        what_ui(ui, view, step);
        return;
    }
    let ((), when) = column(ui, 0.0, BY - space::S12, |ui| when_ui(ui, step));
    let ((), what) = column(ui, BY, full - BY, |ui| what_ui(ui, view, step));
    take_height(ui, when.max(what));
}

fn when_ui(ui: &mut Ui, step: &Step) {
    body(ui, ty::DENSE_BOLD, step.by.da());
    quiet(ui, ty::META, step.who.da());
}

fn what_ui(ui: &mut Ui, view: &mut View<'_>, step: &Step) {
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = space::S4;
    let detail = step.detail.as_ref().map(|detail| format!(" {}", detail.da()));
    let mut spans = vec![Span::bold(step.text.da())];
    spans.extend(detail.as_deref().map(Span::plain));
    rich(ui, ty::DENSE, t.ink, &spans);
    if let Some(if_not) = &step.if_not {
        quiet(ui, ty::DENSE, if_not.da());
    }
    for callee in step.role.iter().flat_map(|role| callees(*role, &view.area, view.clock)) {
        contact_line(ui, callee.contact);
    }
    laws_line(ui, view, &step.laws);
}

/// Whom a step leads to, with the number or the way that holds in the area.
fn contact_line(ui: &mut Ui, contact: &Contact) {
    let t = theme::tokens(ui);
    let name = contact.name.da();
    let (picture, before, bold, after) = match contact.phone() {
        Some(phone) => (Icon::Phone, format!("{name}: "), phone.to_string(), ""),
        None => (Icon::Info, String::new(), format!("{name}. "), contact.reach.as_ref().map_or("", |reach| reach.da())),
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
        tag(ui, TagKind::Synthesis, "Vores sammenfatning");
        ui.add_space(space::S4);
        quiet(ui, ty::META, phrase::COMPOSED);
        ui.add_space(space::S4);
        source_line(ui, &phrase::source_line(outcome.sources.iter().filter_map(|id| view.library.sources.get(*id))));
    });
}

fn laws_ui(ui: &mut Ui, view: &mut View<'_>, laws: &[&Law]) {
    heading(ui, 2, ty::H2, LAWS);
    for law in laws {
        ui.add_space(space::S8);
        if ui.add(Link::new(&law.citation()).style(ty::DENSE.semi_bold())).clicked() {
            view.act(Action::Go(Route::Laws(Some(law.id.clone()))));
        }
        quiet(ui, ty::DENSE, law.title.da());
    }
}

fn articles_ui(ui: &mut Ui, view: &mut View<'_>, articles: &[&Article]) {
    heading(ui, 2, ty::H2, "Læs mere");
    for article in articles {
        ui.add_space(space::S8);
        if ui.add(Link::new(&article.title).style(ty::DENSE.semi_bold())).clicked() {
            view.act(Action::Go(Route::Article(article.id.clone())));
        }
        quiet(ui, ty::DENSE, &article.lead);
    }
}
