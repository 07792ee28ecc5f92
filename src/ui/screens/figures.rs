//! Numbers for a talk, each with its year and what it does not show.

use eframe::egui::Ui;

use super::contents_list::{ContentsPlace, with_contents};
use crate::content::Section;
use crate::phrase;
use crate::ui::theme::{self, space, ty};
use crate::ui::view::{View, basis_tag};
use crate::ui::widgets::{CalloutKind, callout, divider, heading, quiet, source_line, tag, text, title, title_style};

/// The figures that hold in the chosen area, its own first.
pub fn figures_ui(ui: &mut Ui, view: &mut View<'_>) {
    with_contents(ui, view, Section::Talks, &ContentsPlace::Figures, |ui, view| {
        let t = theme::tokens(ui);
        title(ui, title_style(ui), "Tal til oplægget", view.state.title_wants_focus);
        ui.add_space(space::S8);
        text(ui, ty::LEAD, t.ink2, "Sig altid årstallet, og sig, hvad tallet ikke viser.");
        ui.add_space(space::S16);
        callout(ui, CalloutKind::Gap, "Det ved vi ikke", |ui| {
            text(
                ui,
                ty::DENSE,
                t.ink,
                "Der er ikke fundet en landsdækkende undersøgelse efter 2018, og ikke tal for sager i Aalborg \
                 efter april 2022. Lad pladsen stå tom i oplægget, eller spørg sikkerhedskonsulenterne.",
            );
        });
        for figure in view.area.figures() {
            divider(ui, space::S16, space::S16);
            heading(ui, 2, ty::H2, figure.title.da());
            ui.add_space(space::S4);
            text(ui, ty::NUMBER_M, t.fjord, figure.value.da());
            quiet(ui, ty::DENSE, &figure.period);
            ui.add_space(space::S4);
            text(ui, ty::BODY, t.ink, figure.says.da());
            ui.add_space(space::S4);
            quiet(ui, ty::DENSE, &format!("Husk: {}", figure.caution.da()));
            if let Some((kind, words)) = basis_tag(figure.item.basis) {
                ui.add_space(space::S4);
                tag(ui, kind, words);
            }
            ui.add_space(space::S4);
            source_line(ui, &phrase::source_line(view.library.sources_of(&figure.item)));
        }
    });
}
