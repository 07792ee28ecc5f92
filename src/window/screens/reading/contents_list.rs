//! The list of contents of a section at the left, and what is read beside it.

use eframe::egui::{Frame, Id, Margin, ScrollArea, Ui, Vec2, vec2};

use crate::content::{ArticleGroup, ArticleId, PaperId, ScenarioId, Section};
use crate::phrase;
use crate::search::Place;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::page::{in_danish, page};
use crate::window::theme::{self, Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{contents_item, heading, select, within};

const WIDTH: f32 = 252.0;

/// What is read just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentsPlace {
    Article(ArticleId),
    Laws,
    Figures,
    /// The cases to practise on, or one of them.
    Practice(Option<ScenarioId>),
    /// The papers, or one of them.
    Papers(Option<PaperId>),
}

impl ContentsPlace {
    fn route(&self) -> Route {
        match self {
            Self::Article(id) => Route::Article(id.clone()),
            Self::Laws => Route::Laws(None),
            Self::Figures => Route::Figures,
            Self::Practice(_) => Route::Practice(None),
            Self::Papers(_) => Route::Papers,
        }
    }

    /// Tells the pages' scroll places apart.
    fn scroll_id(&self) -> String {
        match self {
            Self::Article(id) => format!("article {id}"),
            Self::Laws => "laws".to_owned(),
            Self::Figures => "figures".to_owned(),
            Self::Practice(None) => "practice".to_owned(),
            Self::Practice(Some(id)) => format!("practice {id}"),
            Self::Papers(None) => "papers".to_owned(),
            Self::Papers(Some(id)) => format!("paper {id}"),
        }
    }
}

struct Entry {
    group: ArticleGroup,
    title: String,
    place: ContentsPlace,
}

/// The entries of a section in the order shown; rules, figures, cases and papers have one of their own.
fn entries(view: &View<'_>, section: Section) -> Vec<Entry> {
    let mut entries: Vec<Entry> = view
        .area
        .articles(section)
        .into_iter()
        .map(|article| {
            in_danish(view);
            Entry {
                group: article.group,
                title: article.title.clone(),
                place: ContentsPlace::Article(article.id.clone()),
            }
        })
        .collect();
    let extra = match section {
        Section::Plan => vec![(ArticleGroup::Law, Place::Laws, ContentsPlace::Laws)],
        Section::Talks => vec![
            (ArticleGroup::Talks, Place::Figures, ContentsPlace::Figures),
            (ArticleGroup::Talks, Place::Practice, ContentsPlace::Practice(None)),
        ],
        Section::Conversation => vec![(ArticleGroup::Conversation, Place::Papers, ContentsPlace::Papers(None))],
    };
    for (group, called, place) in extra {
        let at = entries.iter().rposition(|entry| entry.group <= group).map_or(0, |at| at + 1);
        entries.insert(at, Entry { group, title: called.title(view.language()).to_owned(), place });
    }
    entries
}

/// Draws the list of contents and, beside it or below it, what `add` draws.
pub fn with_contents(
    ui: &mut Ui,
    view: &mut View<'_>,
    section: Section,
    here: &ContentsPlace,
    add: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    let entries = entries(view, section);
    if Reflow::now(ui.ctx()) > Reflow::Snug {
        page(ui, &here.scroll_id(), |ui| {
            choose(ui, view, section, &entries, here);
            ui.add_space(space::S20);
            add(ui, view);
        });
        return;
    }
    let full = ui.max_rect();
    let left = full.with_max_x(full.left() + WIDTH);
    within(ui, left, |ui| list(ui, view, section, &entries, here));
    ui.painter().vline(left.right(), full.y_range(), theme::tokens(ui).line_stroke());
    within(ui, full.with_min_x(left.right() + 1.0), |ui| page(ui, &here.scroll_id(), |ui| add(ui, view)));
}

fn list(ui: &mut Ui, view: &mut View<'_>, section: Section, entries: &[Entry], here: &ContentsPlace) {
    ScrollArea::vertical().id_salt(("contents", section)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 24, right: 16, top: 24, bottom: 24 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let mut group = None;
            for entry in entries {
                if group != Some(entry.group) {
                    if group.is_some() {
                        ui.add_space(space::S16);
                    }
                    ui.horizontal(|ui| {
                        ui.add_space(space::S16);
                        heading(ui, 2, ty::DENSE_BOLD, phrase::article_group(view.language(), entry.group));
                    });
                    ui.add_space(space::S4);
                    group = Some(entry.group);
                }
                if contents_item(ui, &entry.title, entry.place.route() == here.route()).clicked() {
                    view.act(Action::Go(entry.place.route()));
                }
            }
            ui.allocate_space(vec2(0.0, space::S8));
        });
    });
}

/// In a narrow window the list is a drop-down above the text.
fn choose(ui: &mut Ui, view: &mut View<'_>, section: Section, entries: &[Entry], here: &ContentsPlace) {
    let titles: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
    let selected = entries.iter().position(|entry| entry.place.route() == here.route()).unwrap_or(0);
    let width = ui.available_width().min(space::TEXT_WIDTH);
    let id = Id::unique(("contents", section));
    if let Some(chosen) = select(ui, id, phrase::section(view.language(), section), &titles, selected, width)
        && let Some(entry) = entries.get(chosen)
    {
        view.act(Action::Go(entry.place.route()));
    }
}
