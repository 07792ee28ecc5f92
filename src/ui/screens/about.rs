//! What Vejviser is and is not, its editions, its sources and its licences.

use eframe::egui::Ui;

use super::page::page;
use crate::content::{Pack, Source};
use crate::phrase;
use crate::ui::theme::{self, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{Span, TagKind, body, bullet, divider, heading, list, quiet, rich, tag, title, title_style};

/// The page about the app.
pub fn about_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "about", |ui| {
        ui.set_max_width(ui.available_width().min(718.0));
        title(ui, title_style(ui), "Om Vejviser", view.state.title_wants_focus);
        ui.add_space(space::S8);
        what_it_is(ui);
        section(ui, "Udgaver");
        for pack in &view.library.packs {
            edition(ui, view, pack);
        }
        section(ui, "Det gemmer Vejviser");
        body(
            ui,
            ty::BODY,
            "Intet om nogen person. Svar, kryds og søgninger ligger kun i hukommelsen og forsvinder, når du lukker \
             vinduet eller trykker Skjul. Kun det, du vælger under Indstillinger, bliver gemt. \
             Vejviser bruger ikke internettet.",
        );
        section(ui, "Sådan er kilderne læst");
        body(
            ui,
            ty::BODY,
            "Kilderne er læst som gemte kopier af offentlige sider. Af lange sider kunne ofte kun begyndelsen læses. \
             Ingen numre er ringet op, og ingen paragraffer er sammenlignet med retsinformation.dk. Det skal ske, før \
             en kommune kan godkende indholdet.",
        );
        sources(ui, view);
        section(ui, "Licenser");
        list(ui, |ui| {
            for words in [
                "Programmet: MIT eller Apache-2.0, som du vælger.",
                "Teksterne: CC BY 4.0.",
                "Skriften Atkinson Hyperlegible Next: SIL Open Font License 1.1.",
                "Ikonerne fra Phosphor: MIT.",
            ] {
                bullet(ui, &[Span::plain(words)]);
                ui.add_space(space::S4);
            }
        });
        ui.add_space(space::S8);
        quiet(ui, ty::META, &format!("Vejviser {}", env!("CARGO_PKG_VERSION")));
    });
}

fn section(ui: &mut Ui, words: &str) {
    ui.add_space(space::S32);
    heading(ui, 2, ty::H2, words);
    ui.add_space(space::S8);
}

fn what_it_is(ui: &mut Ui) {
    let t = theme::tokens(ui);
    tag(ui, TagKind::Draft, "Udkast");
    ui.add_space(space::S8);
    body(
        ui,
        ty::BODY,
        "Vejviser hjælper fagpersoner, der er bekymrede for, om nogen er udsat for negativ social kontrol eller en \
         æresrelateret konflikt. Den viser, hvem du kan ringe til, hvad du kan sige, og hvad du skal lade være med.",
    );
    ui.add_space(space::S8);
    rich(
        ui,
        ty::BODY,
        t.ink,
        &[
            Span::bold("Vejviser er ikke kommunen. "),
            Span::plain(
                "Teksterne er vores gengivelse af kilderne. De er et udkast, indtil kommunen har godkendt dem.",
            ),
        ],
    );
    ui.add_space(space::S8);
    rich(
        ui,
        ty::BODY,
        t.ink,
        &[
            Span::bold("Vejviser er ikke en risikovurdering. "),
            Span::plain("Den støtter din faglige vurdering. Du må altid gøre mere, end der står her."),
        ],
    );
    ui.add_space(space::S8);
    rich(
        ui,
        ty::BODY,
        t.ink,
        &[Span::bold("Udledt og Vores sammenfatning "), Span::plain("står ved det, som ingen kilde siger direkte.")],
    );
}

fn edition(ui: &mut Ui, view: &View<'_>, pack: &Pack) {
    let t = theme::tokens(ui);
    let name = format!("{}, udgave {}. ", pack.title.da(), pack.edition);
    let facts = format!(
        "{}. Fra {}. {}.",
        phrase::status(pack.status),
        phrase::date(pack.edition_date),
        phrase::review(pack.review_by, view.now.date())
    );
    rich(ui, ty::DENSE, t.ink, &[Span::bold(&name), Span::plain(&facts)]);
    ui.add_space(space::S4);
}

fn sources(ui: &mut Ui, view: &View<'_>) {
    let mut sources: Vec<&Source> = view.library.sources.values().collect();
    sources.sort_by(|a, b| (a.site(), &a.title).cmp(&(b.site(), &b.title)));
    divider(ui, space::S16, space::S12);
    heading(ui, 3, ty::H3, "Alle kilder");
    ui.add_space(space::S8);
    for source in sources {
        let dated = source.page_date.as_ref().map_or_else(|| "uden dato".to_owned(), |date| format!("dateret {date}"));
        let place = format!("{}. ", source.place);
        let rest = format!("{}, {dated}, læst {}.", source.title, phrase::date(source.read_on));
        rich(ui, ty::META, theme::tokens(ui).ink2, &[Span::bold(&place), Span::plain(&rest)]);
        ui.add_space(space::S4);
    }
}
