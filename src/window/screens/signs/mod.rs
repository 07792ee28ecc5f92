//! The warning signs: tick what you have seen and take it along into the walkthrough.
//! It never counts, weighs or sums up, and no filter says that all is well.

mod filters;
mod order;
mod panel;
mod row;

use eframe::egui::{Align, Rect, Ui, vec2};

use self::filters::filters_ui;
use self::order::{Group, groups};
use self::panel::{panel_ui, urgency_of};
use self::row::sign_row;
use super::page::{overdue, page};
use crate::content::wellknown::sign_group;
use crate::content::{Basis, Sign, SignGroupId};
use crate::phrase;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::state::Focus;
use crate::window::theme::{self, Reflow, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{
    Link, Span, column, heading, quiet, rich, source_line, tag, take_height, tick_group, urgency_note,
};

/// The list and the panel of ticks. With a group, the list is scrolled to it when the screen is new.
pub fn signs_ui(ui: &mut Ui, view: &mut View<'_>, group: Option<&SignGroupId>) {
    page(ui, "signs", |ui| {
        overdue(ui, view, view.area.line().iter().map(|pack| pack.review_by));
        filters_ui(ui, view);
        ui.add_space(space::S16);
        let all = groups(view);
        let panel_width = match Reflow::now(ui.ctx()) {
            Reflow::Wide => 332.0,
            Reflow::Snug => 280.0,
            _ => {
                list(ui, view, &all, group, true);
                ui.add_space(space::S32);
                panel_ui(ui, view, &all, None);
                return;
            }
        };
        let full = ui.available_width();
        let list_width = full - space::S24 - panel_width;
        let ((), list_height) = column(ui, 0.0, list_width, |ui| list(ui, view, &all, group, false));
        // The panel stays in sight while the list scrolls, so that ticks and their urgency are never out of view.
        let visible = ui.clip_rect();
        let pushed = (visible.top() + space::S24 - ui.cursor().top()).max(0.0);
        let room = visible.bottom() - space::S24 - (ui.cursor().top() + pushed);
        let ((), panel_bottom) = column(ui, full - panel_width, panel_width, |ui| {
            ui.add_space(pushed);
            panel_ui(ui, view, &all, Some(room));
        });
        take_height(ui, list_height.max(panel_bottom - pushed));
    });
}

/// The groups that hold a sign which passes the filters. `repeat` shows the urgency under a ticked row, for windows
/// where the panel is below the list.
fn list(ui: &mut Ui, view: &mut View<'_>, all: &[Group<'_>], at: Option<&SignGroupId>, repeat: bool) {
    let t = theme::tokens(ui);
    let rest = view.say(
        ", ikke baggrund, tro, navn eller tøj. Listen er ikke et bevis. Finder du ikke det, du har set, kan du gå \
         videre alligevel.",
        ", not background, faith, name or clothes. The list is no proof. If you do not find what you have seen, you \
         can go on all the same.",
    );
    let spans = [
        Span::quiet(view.say("Se efter ", "Look for ")),
        Span::bold(view.say("ændringer og begrænsninger", "changes and restrictions")),
        Span::quiet(rest),
    ];
    rich(ui, ty::DENSE, t.ink, &spans);
    let mut nothing = true;
    for group in all {
        let shown: Vec<&Sign> = group.signs.iter().copied().filter(|sign| passes(view, sign)).collect();
        if shown.is_empty() {
            continue;
        }
        nothing = false;
        ui.add_space(space::S16);
        group_ui(ui, view, group, &shown, at, repeat);
    }
    if nothing {
        ui.add_space(space::S16);
        let words = view.say(
            "Listen har ingen tegn til det valg. Vælg Alle, eller gå videre alligevel.",
            "The list has no signs for that choice. Choose All, or go on all the same.",
        );
        quiet(ui, ty::BODY, words);
    }
}

fn passes(view: &View<'_>, sign: &Sign) -> bool {
    view.state.sign_age.is_none_or(|age| sign.ages.contains(&age))
        && view.state.sign_setting.is_none_or(|setting| sign.settings.contains(&setting))
}

fn group_ui(
    ui: &mut Ui,
    view: &mut View<'_>,
    group: &Group<'_>,
    shown: &[&Sign],
    at: Option<&SignGroupId>,
    repeat: bool,
) {
    if view.takes_focus(Focus::Title) && at.is_some() && at == group.id {
        let top = ui.cursor().left_top() - vec2(0.0, space::S16);
        ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, space::S40)), Some(Align::TOP));
    }
    let language = view.language();
    let sources = phrase::source_line(language, shown.iter().flat_map(|sign| view.library.sources_of(&sign.item)));
    let beside = head(ui, group.title, &sources);
    if let Some(lead) = group.lead {
        quiet(ui, ty::DENSE, lead);
    }
    if !group.urgent && group.moved {
        moved_up(ui, view);
    }
    ui.add_space(space::S8);
    tick_group(ui, group.title, group.urgent, |ui| rows(ui, view, group, shown, repeat));
    ui.add_space(space::S4);
    if !beside {
        source_line(ui, &sources);
    }
    // Where the panel is far below, the way on stands where the ticks were set.
    if repeat && shown.iter().any(|sign| view.state.answers.is_ticked(&sign.id)) {
        ui.add_space(space::S8);
        let words = view.say("Gå videre med tegnene", "Go on with the signs");
        if ui.add(Link::new(words).arrow()).clicked() {
            view.act(view.onward());
        }
    }
    if group.urgent {
        ui.add_space(space::S4);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S8, space::S4);
            if let Some((kind, words)) = basis_tag(language, Basis::Synthesis) {
                tag(ui, kind, words);
            }
            let words = view.say(
                "Hvilke tegn der kræver handling nu, har vi selv sat sammen ud fra kilderne.",
                "Which signs need action now, we have put together ourselves from the sources.",
            );
            quiet(ui, ty::META, words);
        });
    }
}

/// The heading, with the sources at its right where they fit on its line. Tells whether they did.
fn head(ui: &mut Ui, title: &str, sources: &str) -> bool {
    let t = theme::tokens(ui);
    let full = ui.available_width();
    let width = |words: &str, style: ty::Type| {
        ui.painter().layout_no_wrap(words.to_owned(), style.font(), t.ink).size().x.ceil()
    };
    let (title_width, source_width) = (width(title, ty::H2), width(sources, ty::META) + 1.0);
    let beside = title_width + space::S24 + source_width <= full;
    if !beside {
        heading(ui, 2, ty::H2, title);
        return false;
    }
    column(ui, 0.0, title_width + 1.0, |ui| heading(ui, 2, ty::H2, title));
    column(ui, full - source_width, source_width, |ui| {
        ui.add_space(3.0);
        source_line(ui, sources)
    });
    take_height(ui, ty::H2.line);
    true
}

/// Tells where the signs of a group went that ask for action now.
fn moved_up(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(space::S4);
    let words = view
        .say("Tegn herfra, der kræver handling nu, står øverst", "Signs from here that need action now are at the top");
    if ui.add(Link::new(words).style(ty::DENSE)).clicked() {
        view.act(Action::Go(Route::Signs(Some(SignGroupId::new(sign_group::URGENT)))));
    }
}

fn rows(ui: &mut Ui, view: &mut View<'_>, group: &Group<'_>, shown: &[&Sign], repeat: bool) {
    let mut theme_of_row = group.id;
    for (at, sign) in shown.iter().enumerate() {
        let ends = (at == 0, at + 1 == shown.len());
        // The signs gathered from other groups stand under the name of theirs.
        if group.urgent && theme_of_row != Some(&sign.group) {
            theme_of_row = Some(&sign.group);
            if let Some(from) = view.library.sign_group(&sign.group) {
                part_head(ui, view.text(&from.title));
            }
        }
        let urgent = repeat && view.state.answers.is_ticked(&sign.id);
        let note = urgency_of(view.language(), sign).filter(|_| urgent);
        sign_row(ui, view, sign, (ends.0, ends.1 && note.is_none()));
        if let Some(note) = note {
            padded(ui, |ui| urgency_note(ui, note.level, note.bold, note.words));
        }
    }
}

/// The name of a theme among the urgent rows.
fn part_head(ui: &mut Ui, words: &str) {
    let t = theme::tokens(ui);
    let top = ui.cursor().top();
    let line = ui.available_rect_before_wrap().x_range();
    ui.painter().hline(line, top, t.line_stroke());
    ui.horizontal(|ui| {
        ui.add_space(15.0);
        ui.vertical(|ui| {
            ui.add_space(10.0);
            heading(ui, 3, ty::META_BOLD, words);
            ui.add_space(2.0);
        });
    });
}

fn padded(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let full = ui.available_width();
    let ((), height) = column(ui, space::S12, full - 2.0 * space::S12, |ui| {
        ui.add_space(space::S4);
        add(ui);
        ui.add_space(space::S12);
    });
    take_height(ui, height);
}
