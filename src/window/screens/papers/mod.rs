//! The papers beside the call sheet: which there are, and those that fit an outcome.

mod lines;
pub(super) mod paper;

use eframe::egui::Ui;

use super::reading::contents_list::{ContentsPlace, with_contents};
use crate::content::{Paper, Section};
use crate::paper::is_offered;
use crate::search::Place;
use crate::walkthrough::Walk;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::state::Focus;
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Link, divider, heading, panel, quiet, text, title, title_style};

/// The list of papers.
pub fn papers_ui(ui: &mut Ui, view: &mut View<'_>) {
    with_contents(ui, view, Section::Conversation, &ContentsPlace::Papers(None), |ui, view| {
        let t = theme::tokens(ui);
        ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH));
        title(ui, title_style(ui), Place::Papers.title(view.language()), view.takes_focus(Focus::Title));
        ui.add_space(space::S8);
        let lead = view.say(
            "Ark, du kan gemme som PDF og skrive ud, eller kopiere som tekst. Ingen af dem nævner navne.",
            "Sheets that you can save as PDF and print, or copy as text. They are in Danish. None of them gives names.",
        );
        text(ui, ty::LEAD, t.ink2, lead);
        for paper in view.area.papers().collect::<Vec<&Paper>>() {
            divider(ui, space::S16, space::S16);
            entry(ui, view, paper);
        }
        divider(ui, space::S16, space::S16);
        if ui.add(Link::new(view.say("Ringeark", "Call sheet")).icon(Icon::FilePdf)).clicked() {
            view.act(Action::Go(Route::Walkthrough));
        }
        let words = view.say(
            "Til opkaldet. Det bliver lavet af dine svar, når du har svaret på spørgsmålene.",
            "For the call. It is made from your answers once you have answered the questions.",
        );
        quiet(ui, ty::DENSE, words);
    });
}

/// The papers that an outcome points to, with empty space below them.
pub(super) fn offered_ui(ui: &mut Ui, view: &mut View<'_>, walk: &Walk<'_>, below: f32) {
    let offered: Vec<&Paper> = view.area.papers().filter(|paper| is_offered(paper, walk)).collect();
    if offered.is_empty() {
        return;
    }
    panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, 2, ty::H2, Place::Papers.title(view.language()));
        for paper in offered {
            divider(ui, space::S12, space::S12);
            entry(ui, view, paper);
        }
    });
    ui.add_space(below);
}

fn entry(ui: &mut Ui, view: &mut View<'_>, paper: &Paper) {
    if ui.add(Link::new(view.text(&paper.title)).icon(Icon::FilePdf)).clicked() {
        view.act(Action::Go(Route::Paper(paper.id.clone())));
    }
    quiet(ui, ty::DENSE, view.text(&paper.lead));
}
