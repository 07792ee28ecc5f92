//! What is read: entry cards, hits, texts, source and edition lines.

use eframe::egui::{Id, Rect, Ui, vec2};
use vejviser::window::{
    theme::{self, Icon, space, ty},
    widgets::{
        Button, CalloutKind, Card, Dialog, Ground, HeroCard, Link, Marked, Notice, ResultRow, Span, TagKind, body,
        bullet, callout, card_row, column, dialog, edition_line, edition_overdue, focus_frame, heading, hero_card,
        icon, notice, number, panel, panel_min, quiet, result_row, rich, row, side_panel, source_line, step, table,
        tag, take_height, text, title, title_style,
    },
};

use super::columns;

pub fn lines(ui: &mut Ui) {
    source_line(ui, "Kilder: fagfolk.aalborg.dk og nc-maerk.dk. Læst 22. november 2026.");
    let parts =
        ["Udgave 2026.1 for Aalborg Kommune", "Kilder læst 22. november 2026", "Gennemgås senest 22. november 2027"];
    edition_line(ui, &parts, Some("Nyt i denne udgave"));
    edition_overdue(
        ui,
        "Skulle være gennemgået senest 22. november 2027.",
        "Numre og love kan være ændret. Ring 114, hvis et nummer ikke virker.",
    );
    ui.horizontal(|ui| {
        tag(ui, TagKind::Inferred, "Udledt");
        tag(ui, TagKind::Synthesis, "Vores sammenfatning");
        tag(ui, TagKind::Foreign, "Norsk kilde");
        tag(ui, TagKind::Draft, "Udkast");
    });
}

pub fn start(ui: &mut Ui) {
    let ((), _) = column(ui, 0.0, 720.0, |ui| {
        let response = hero_card(
            ui,
            &HeroCard {
                title: "Jeg er bekymret for en person",
                lead: "Svar på højst 8 spørgsmål. Bagefter ved du:",
                points: &[
                    (Icon::Phone, "hvem du ringer\ntil først"),
                    (Icon::ChatsCircle, "hvad du siger\nuden at nævne navn"),
                    (Icon::HandPalm, "hvad du skal\nlade være med"),
                ],
                button: "Begynd",
                note: "Intet bliver gemt.\nDu kan ringe når som helst.",
            },
            260.0,
        );
        focus_frame(ui, response.rect, space::RADIUS_CONTROL, Ground::Deep);
    });
    column(ui, 740.0, 338.0, |ui| {
        panel_min(ui, 260.0, |ui| {
            heading(ui, 2, ty::H2, "Snart juleferie");
            body(ui, ty::BODY, "Hører du om en rejse eller et bryllup, så vent ikke til efter ferien. Ring i dag.");
            ui.add(Link::new("Tegn før en rejse").arrow());
        });
    });
    take_height(ui, 276.0);
    let cards = [
        Card { icon: Icon::ListChecks, title: "Tegn", line: "Ændringer, du kan lægge mærke til" },
        Card { icon: Icon::BookOpenText, title: "Handleplan", line: "Trin for trin, under og over 18 år" },
        Card { icon: Icon::Phone, title: "Kontakter", line: "Telefonnumre, og hvem der svarer nu" },
        Card { icon: Icon::ChatsCircle, title: "Samtalen", line: "Det kan du spørge om, og det skal du undgå" },
        Card { icon: Icon::PresentationChart, title: "Oplæg", line: "Slides til møder med kolleger" },
    ];
    card_row(ui, &cards, 5, 172.0);
}

pub fn search(ui: &mut Ui) {
    panel(ui, |ui| {
        let row = ResultRow {
            icon: Icon::Phone,
            title: Marked { text: "Udenrigsministeriets vagtcenter", hits: &[] },
            line: Marked {
                text: "Person i udlandet, der er holdt tilbage eller har fået taget sit pas",
                hits: &[56..61, 66..69],
            },
            number: Some(("+45 33 92 11 12", "Svarer nu, hele døgnet")),
            selected: true,
        };
        result_row(ui, Id::unique("hit 1"), &row);
        let row = ResultRow {
            icon: Icon::Scales,
            title: Marked { text: "Pasloven § 2, stk. 1, nr. 5", hits: std::slice::from_ref(&(0..3)) },
            line: Marked { text: "Gælder personer under 18 år med dansk pas", hits: &[] },
            number: None,
            selected: false,
        };
        result_row(ui, Id::unique("hit 2"), &row);
    });
}

pub fn reading(ui: &mut Ui) {
    columns(ui, &["", ""], |ui, index| {
        let t = theme::tokens(ui);
        if index == 0 {
            step(ui, 1, "Tal med din nærmeste leder", |ui| {
                body(ui, ty::BODY, "Lederen kan støtte dig, men pligten til at handle er stadig din.");
            });
            step(ui, 2, "Ring, hvis du stadig er bekymret", |ui| {
                let words = [
                    Span::plain("En SSP-konsulent eller en "),
                    Span::link("sikkerhedskonsulent i Region Nordjylland"),
                    Span::plain(" hjælper dig med at afklare, om det haster. Du kan "),
                    Span::italic("altid"),
                    Span::plain(" være anonym."),
                ];
                rich(ui, ty::BODY, t.ink, &words);
            });
            bullet(
                ui,
                &[Span::plain("Et punkt i en liste, der er så langt, at det fylder mere end en linje i spalten.")],
            );
            return;
        }
        callout(ui, CalloutKind::Note, "", |ui| {
            let words = "En rejse kan være et ophold i udlandet mod personens vilje.";
            rich(ui, ty::DENSE, t.ink, &[Span::bold("Det mener vi. "), Span::plain(words)]);
        });
        callout(ui, CalloutKind::Act, "Ring nu", |ui| {
            rich(ui, ty::DENSE, t.ink, &[Span::plain("Ring til "), Span::link("RED Rådgivning"), Span::plain(".")]);
        });
        callout(ui, CalloutKind::Gap, "Det siger kilderne ikke", |ui| {
            body(ui, ty::DENSE, "Åbningstiden er ikke oplyst. Ring, og prøv det næste nummer, hvis ingen svarer.");
        });
        callout(ui, CalloutKind::Say, "Det kan du sige", |ui| {
            body(ui, ty::DENSE, "»Jeg er glad for, at du fortæller mig det.«");
        });
    });
}

pub fn told(ui: &mut Ui) {
    let long = "Ringearket er gemt: /home/navn/Dokumenter/ringeark-2026-12-01-uden-navne-og-cpr-numre.pdf";
    for (words, action) in [("Alle kryds er fjernet.", Some("Fortryd")), (long, None)] {
        ui.push_id(words, |ui| notice(ui, &Notice { words, action, close: "Luk beskeden" }));
        ui.add_space(space::S12);
    }
    let (_, room) = ui.allocate_space(vec2(ui.available_width(), 260.0));
    let lit = Rect::from_min_size(room.right_top() - vec2(110.0, 0.0), vec2(102.0, 44.0));
    let words = Dialog { title: "Luk Vejviser?", close: "Luk boksen", width: 460.0, take_focus: false };
    dialog(ui, room, lit, &words, |ui| {
        body(ui, ty::BODY, "Dine svar og kryds forsvinder. De er ikke gemt noget sted.");
        ui.add_space(space::S16);
        ui.horizontal(|ui| {
            ui.add(Button::primary("Bliv"));
            ui.add(Button::secondary("Luk Vejviser"));
        });
    });
}

pub fn tables(ui: &mut Ui) {
    let head = ["Hvornår", "Hvem", "Hvad"].map(str::to_owned);
    let cells = [
        ["Samme dag", "Du", "Ring, og fortæl, hvad du har set"],
        ["Inden 24 timer", "Kommunen", "Vurderer, om den unge er i fare"],
    ];
    columns(ui, &["Brede kolonner", "For smal til kolonner"], |ui, index| {
        ui.set_max_width(if index == 0 { ui.available_width() } else { 300.0 });
        table(ui, &head, cells.len(), |ui, row, column| {
            let words = cells.get(row).and_then(|cells| cells.get(column)).copied();
            body(ui, ty::DENSE, words.unwrap_or_default());
        });
    });
}

pub fn texts(ui: &mut Ui) {
    let t = theme::tokens(ui);
    columns(ui, &["Overskrifter", "Løbende tekst", "Små mærker"], |ui, index| match index {
        0 => {
            title(ui, title_style(ui), "Hvad har du brug for?", false);
            heading(ui, 2, ty::H2, "Sådan kan du begynde");
            heading(ui, 3, ty::H3, "Tal med din nærmeste leder");
            number(ui, ty::NUMBER_M, t.ink, "25 20 28 46");
        }
        1 => {
            text(ui, ty::LEAD, t.ink, "Negativ social kontrol kan ramme alle, også drenge og mænd.");
            body(ui, ty::BODY, "Pligten til at underrette er din egen. Du skal ikke spørge om lov.");
            quiet(ui, ty::META, "Kilder: barnets lov og vej nr. 9471. Læst 22. november 2026.");
        }
        _ => side_panel(ui, |ui| {
            row(ui, 36.0, |ui| {
                icon(ui, Icon::LockSimple, 20.0, ty::DENSE.line, t.ink2);
                body(ui, ty::DENSE, "Intet bliver gemt.");
            });
        }),
    });
}
