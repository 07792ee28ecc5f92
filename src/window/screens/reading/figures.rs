//! Numbers for a talk, each with its year and what it does not show.

use eframe::egui::Ui;

use super::contents_list::{ContentsPlace, with_contents};
use crate::content::wellknown::note;
use crate::content::{Item, Section};
use crate::phrase;
use crate::search::Place;
use crate::window::screens::page::sought_heading;
use crate::window::state::Focus;
use crate::window::theme::{self, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{CalloutKind, callout, divider, quiet, source_line, tag, text, title, title_style};

/// The figures that hold in the chosen area, its own first.
pub fn figures_ui(ui: &mut Ui, view: &mut View<'_>) {
    with_contents(ui, view, Section::Talks, &ContentsPlace::Figures, |ui, view| {
        let t = theme::tokens(ui);
        title(ui, title_style(ui), Place::Figures.title(view.language()), view.takes_focus(Focus::Title));
        ui.add_space(space::S8);
        let lead = view.say(
            "Sig altid årstallet, og sig, hvad tallet ikke viser.",
            "Always say the year, and say what the figure does not show.",
        );
        text(ui, ty::LEAD, t.ink2, lead);
        ui.add_space(space::S16);
        if let Some(gap) = view.library.note(note::NO_FIGURES) {
            callout(ui, CalloutKind::Gap, view.say("Det ved vi ikke", "What we do not know"), |ui| {
                text(ui, ty::DENSE, t.ink, view.text(&gap.text));
                rests_on(ui, view, &gap.item);
            });
        }
        for figure in view.area.figures() {
            divider(ui, space::S16, space::S16);
            sought_heading(ui, view, 2, ty::H2, view.text(&figure.title));
            ui.add_space(space::S4);
            text(ui, ty::NUMBER_M, t.fjord, view.text(&figure.value));
            quiet(ui, ty::DENSE, &figure.period);
            ui.add_space(space::S4);
            text(ui, ty::BODY, t.ink, view.text(&figure.says));
            ui.add_space(space::S4);
            quiet(ui, ty::DENSE, &format!("{}: {}", view.say("Husk", "Remember"), view.text(&figure.caution)));
            rests_on(ui, view, &figure.item);
        }
    });
}

/// What no source says directly is marked; then the sources.
fn rests_on(ui: &mut Ui, view: &View<'_>, item: &Item) {
    if let Some((kind, words)) = basis_tag(view.language(), item.basis) {
        ui.add_space(space::S4);
        tag(ui, kind, words);
    }
    ui.add_space(space::S4);
    source_line(ui, &phrase::sources_in_full(view.language(), view.library.sources_of(item)));
}
