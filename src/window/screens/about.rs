//! What Vejviser is and is not, its editions, its sources and its licences.

use eframe::egui::Ui;

use super::page::page;
use crate::content::wellknown::note;
use crate::content::{Language, Pack, Source};
use crate::phrase;
use crate::search::Place;
use crate::window::state::Focus;
use crate::window::theme::{self, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Span, TagKind, body, bullet, divider, heading, list, quiet, rich, tag, title, title_style,
};

/// The page about the app.
pub fn about_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "about", |ui| {
        ui.set_max_width(ui.available_width().min(718.0));
        let about = Place::About.title(view.language());
        title(ui, title_style(ui), about, view.takes_focus(Focus::Title));
        ui.add_space(space::S8);
        what_it_is(ui, view);
        section(ui, view.say("Udgaver", "Editions"));
        for pack in &view.library.packs {
            edition(ui, view, pack);
        }
        section(ui, view.say("Det gemmer Vejviser", "What Vejviser saves"));
        let saved = view.say(
            "Intet om nogen person. Svar, kryds og søgninger ligger kun i hukommelsen og forsvinder, når du lukker \
             vinduet eller trykker Skjul. Kun det, du vælger under Indstillinger, bliver gemt. \
             Vejviser bruger ikke internettet.",
            "Nothing about any person. Answers, ticks and searches are in memory only, and disappear when you close the \
             window or press Hide. Only what you choose under Settings is saved. Vejviser does not use the internet.",
        );
        body(ui, ty::BODY, saved);
        section(ui, view.say("Sådan er kilderne læst", "How the sources were read"));
        let read = how_it_was_read(view);
        body(ui, ty::BODY, &read);
        if view.language() == Language::English {
            ui.add_space(space::S8);
            let english = "The English texts are our own translation of the Danish ones. Nobody else has checked them.";
            body(ui, ty::BODY, english);
        }
        sources(ui, view);
        section(ui, view.say("Licenser", "Licences"));
        licences(ui, view);
        ui.add_space(space::S8);
        quiet(ui, ty::META, &format!("Vejviser {}", env!("CARGO_PKG_VERSION")));
    });
}

/// How sources and rules were read, whether anybody has rung the numbers, and what an approval waits for.
fn how_it_was_read(view: &View<'_>) -> String {
    let rung = phrase::rung(view.language(), &view.library.contacts);
    let notes = [note::LAWS_READ, note::BEFORE_APPROVAL].map(|id| view.note(id).to_owned());
    let parts = std::iter::once(view.note(note::SOURCES_READ).to_owned()).chain(rung).chain(notes);
    parts.collect::<Vec<String>>().join(" ")
}

fn section(ui: &mut Ui, words: &str) {
    ui.add_space(space::S32);
    heading(ui, 2, ty::H2, words);
    ui.add_space(space::S8);
}

fn licences(ui: &mut Ui, view: &View<'_>) {
    list(ui, |ui| {
        for words in [
            view.say(
                "Programmet: MIT eller Apache-2.0, som du vælger.",
                "The program: MIT or Apache-2.0, as you choose.",
            ),
            view.say("Teksterne: CC BY 4.0.", "The texts: CC BY 4.0."),
            view.say(
                "Skriften Atkinson Hyperlegible Next: SIL Open Font License 1.1.",
                "The typeface Atkinson Hyperlegible Next: SIL Open Font License 1.1.",
            ),
            view.say("Ikonerne fra Phosphor: MIT.", "The icons from Phosphor: MIT."),
        ] {
            bullet(ui, &[Span::plain(words)]);
            ui.add_space(space::S4);
        }
    });
}

fn what_it_is(ui: &mut Ui, view: &View<'_>) {
    let t = theme::tokens(ui);
    tag(ui, TagKind::Draft, view.say("Udkast", "Draft"));
    ui.add_space(space::S8);
    let helps = view.say(
        "Vejviser hjælper fagpersoner, der er bekymrede for, om nogen er udsat for negativ social kontrol eller en \
         æresrelateret konflikt. Den viser, hvem du kan ringe til, hvad du kan sige, og hvad du skal lade være med.",
        "Vejviser helps professionals who worry that somebody is exposed to negative social control or an \
         honour-related conflict. It shows whom you can call, what you can say, and what not to do.",
    );
    body(ui, ty::BODY, helps);
    for (bold, words) in [
        (
            view.say("Vejviser er ikke kommunen. ", "Vejviser is not the municipality. "),
            view.say(
                "Teksterne er vores gengivelse af kilderne. De er et udkast, indtil kommunen har godkendt dem.",
                "The texts are our rendering of the sources. They are a draft until the municipality has approved them.",
            ),
        ),
        (
            view.say("Vejviser er ikke en risikovurdering. ", "Vejviser is not a risk assessment. "),
            view.say(
                "Den støtter din faglige vurdering. Du må altid søge mere hjælp.",
                "It supports your professional judgement. You may always seek more help.",
            ),
        ),
        (
            view.say("Udledt og Vores sammenfatning ", "Inferred and Our own synthesis "),
            view.say("står ved det, som ingen kilde siger direkte.", "stand beside what no source says directly."),
        ),
    ] {
        ui.add_space(space::S8);
        rich(ui, ty::BODY, t.ink, &[Span::bold(bold), Span::plain(words)]);
    }
}

fn edition(ui: &mut Ui, view: &View<'_>, pack: &Pack) {
    let t = theme::tokens(ui);
    let language = view.language();
    let name = format!("{}, {} {}. ", view.text(&pack.title), language.pick("udgave", "edition"), pack.edition);
    let facts = format!(
        "{}. {} {}. {}.",
        phrase::status(language, pack.status),
        language.pick("Fra", "From"),
        phrase::date(language, pack.edition_date),
        phrase::review(language, pack.review_by, view.now.date())
    );
    rich(ui, ty::DENSE, t.ink, &[Span::bold(&name), Span::plain(&facts)]);
    ui.add_space(space::S4);
}

fn sources(ui: &mut Ui, view: &View<'_>) {
    let language = view.language();
    let mut sources: Vec<&Source> = view.library.sources.values().collect();
    sources.sort_by(|a, b| (a.site(), &a.title).cmp(&(b.site(), &b.title)));
    divider(ui, space::S16, space::S12);
    heading(ui, 3, ty::H3, view.say("Alle kilder", "All sources"));
    ui.add_space(space::S8);
    for source in sources {
        let dated = phrase::page_date(language, source.page_date);
        let place = format!("{}. ", source.place);
        let read = if source.copy {
            language.pick("Gemt kopi, læst", "Stored copy, read on")
        } else {
            language.pick("Læst", "Read on")
        };
        let rest = format!("{} ({dated}). {read} {}.", source.title, phrase::date(language, source.read_on));
        rich(ui, ty::META, theme::tokens(ui).ink2, &[Span::bold(&place), Span::plain(&rest)]);
        ui.add_space(space::S4);
    }
}
