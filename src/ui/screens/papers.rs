//! The papers beside the call sheet: which there are, and those that fit an outcome.

use eframe::egui::Ui;

use super::contents_list::{ContentsPlace, with_contents};
use crate::content::{Paper, Section};
use crate::sheet::is_offered;
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::theme::{self, Icon, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{Link, divider, heading, panel, quiet, text, title, title_style};

/// What the papers are called together.
pub(super) const PAPERS: &str = "Ark til samtalen og sagen";

/// The list of papers.
pub fn papers_ui(ui: &mut Ui, view: &mut View<'_>) {
    with_contents(ui, view, Section::Conversation, &ContentsPlace::Papers(None), |ui, view| {
        let t = theme::tokens(ui);
        ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH));
        title(ui, title_style(ui), PAPERS, view.state.title_wants_focus);
        ui.add_space(space::S8);
        let lead = "Ark, du kan gemme som PDF og skrive ud, eller kopiere som tekst. Ingen af dem nævner navne.";
        text(ui, ty::LEAD, t.ink2, lead);
        for paper in view.area.papers().collect::<Vec<&Paper>>() {
            divider(ui, space::S16, space::S16);
            entry(ui, view, paper);
        }
        divider(ui, space::S16, space::S16);
        if ui.add(Link::new("Ringeark").icon(Icon::FilePdf)).clicked() {
            view.act(Action::Go(Route::Walkthrough));
        }
        quiet(ui, ty::DENSE, "Til opkaldet. Det bliver lavet af dine svar, når du har svaret på spørgsmålene.");
    });
}

/// The papers that an outcome points to.
pub(super) fn offered_ui(ui: &mut Ui, view: &mut View<'_>) {
    let walk = view.walk();
    let offered: Vec<&Paper> = view.area.papers().filter(|paper| is_offered(paper, &walk)).collect();
    if offered.is_empty() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, 2, ty::H2, PAPERS);
        for paper in offered {
            divider(ui, space::S12, space::S12);
            entry(ui, view, paper);
        }
    });
    ui.add_space(space::S16);
}

fn entry(ui: &mut Ui, view: &mut View<'_>, paper: &Paper) {
    if ui.add(Link::new(paper.title.da()).icon(Icon::FilePdf)).clicked() {
        view.act(Action::Go(Route::Paper(paper.id.clone())));
    }
    quiet(ui, ty::DENSE, paper.lead.da());
}
