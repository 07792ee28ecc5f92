//! Whom to ring: help strip, urgency, call card, contacts.

use eframe::egui::{Id, Ui, vec2};
use vejviser::window::{
    theme::{Icon, Reflow, ty},
    widgets::{
        Button, CallCard, ContactLabels, ContactRow, Fallback, FoldRow, HelpStrip, HoursState, Span, StripAdviser,
        StripGuard, StripNumber, StripWords, UrgencyLevel, call_card, contact_group, contact_head, contact_row,
        crosses, fold_row, guard_frame, heading, help_strip, landing, numbered, panel, quiet, under_fold_row,
        urgency_block, urgency_line, urgency_note,
    },
};

use super::columns;

type State<'a> = (HoursState, &'a str, &'a [Span<'a>]);

const STATES: [State<'static>; 4] = [
    (
        HoursState::Unknown,
        "Åbningstid ikke bekræftet.",
        &[Span::plain("Intet svar? Ring til RED "), Span::bold("70 27 76 66")],
    ),
    (
        HoursState::Closed,
        "Lukket, åbner onsdag kl. 8.",
        &[Span::plain("Ring i stedet til RED "), Span::bold("70 27 76 66")],
    ),
    (HoursState::Open, "Svarer nu til kl. 15.30.", &[Span::plain("Prøv også RED "), Span::bold("70 27 76 66")]),
    (
        HoursState::Stale,
        "Ikke kontrolleret i 12 måneder.",
        &[Span::plain("Intet svar? Ring til RED "), Span::bold("70 27 76 66")],
    ),
];

fn strip(state: State<'static>) -> HelpStrip<'static> {
    HelpStrip {
        alarm: StripNumber {
            number: "112",
            label: "Fare for liv eller helbred",
            state: HoursState::Open,
            status: "Svarer nu, hele døgnet",
            status_short: "Svarer nu",
            copied: false,
        },
        police: StripNumber {
            number: "114",
            label: "Politiets servicenummer",
            state: HoursState::Open,
            status: "Svarer nu",
            status_short: "Svarer nu",
            copied: false,
        },
        adviser: Some(StripAdviser {
            name: "Sikkerhedskonsulent Nord",
            number: "25 20 28 46",
            state: state.0,
            status: Some(state.1),
            fallback: state.2,
            fallback_large: state.0 != HoursState::Open,
            copied: false,
        }),
        guard: StripGuard {
            title: "Kontakt ikke familien",
            line: "Tal først med en rådgiver",
            short: "Kontakt ikke familien, før du har fået råd",
        },
        words: StripWords { region: "Hjælp nu", copy: "Kopiér", copied: "Kopieret", help: "Hjælp" },
        unfolded: false,
    }
}

/// Runs `add` with ids of its own, so that several strips can stand on one sheet.
pub fn strips(ui: &mut Ui) {
    for (index, (state, label)) in STATES
        .into_iter()
        .zip([
            "Ukendt åbningstid",
            "Lukket efter uret",
            "Åben efter uret (eksempel på åbningstid)",
            "Kontrollen er for gammel, eller uret kan ikke bruges",
        ])
        .enumerate()
    {
        quiet(ui, ty::META, label);
        ui.push_id(index, |ui| help_strip(ui, &strip(state), Reflow::Snug));
    }
}

pub fn narrow(ui: &mut Ui) {
    for (reflow, width, unfolded) in [
        (Reflow::Medium, 880.0_f32, false),
        (Reflow::Narrow, 683.0, false),
        (Reflow::Narrow, 683.0, true),
        (Reflow::Tiny, 341.0, false),
    ] {
        let width = width.min(ui.available_width());
        ui.push_id((width.to_bits(), unfolded), |ui| {
            ui.allocate_ui(vec2(width, 10.0), |ui| {
                ui.set_width(width);
                help_strip(ui, &HelpStrip { unfolded, ..strip(STATES[0]) }, reflow);
            });
        });
    }
}

pub fn urgency(ui: &mut Ui) {
    let levels = [
        (UrgencyLevel::Alarm, "Ring 112 nu"),
        (UrgencyLevel::Now, "Ring nu"),
        (UrgencyLevel::Today, "Ring i dag"),
        (UrgencyLevel::Advice, "Få råd først"),
    ];
    quiet(ui, ty::META, "De fire trin. Der findes ikke et lavere trin.");
    columns(ui, &["", "", "", ""], |ui, index| {
        if let Some((level, words)) = levels.get(index) {
            urgency_line(ui, *level, words);
        }
    });
}

pub fn outcome(ui: &mut Ui) {
    urgency_block(
        ui,
        UrgencyLevel::Now,
        "Ring nu, før du gør noget andet",
        "Du har svaret, at en rejse er på vej, at hjemrejsen er uklar, og at personen er under 18 år.",
        false,
    );
    ui.add_space(4.0);
    columns(ui, &["", ""], |ui, index| {
        if index == 0 {
            let fallback = Fallback {
                before: "Intet svar? Ring til",
                name: "RED Rådgivning",
                number: "70 27 76 66",
                state: HoursState::Open,
                status: "Svarer nu",
                large: Some("Kopiér"),
                copied: false,
            };
            let card = CallCard {
                name: "Sikkerhedskonsulenterne, Region Nordjylland",
                number: "25 20 28 46",
                copy: "Kopiér",
                copied: false,
                ring: "Ring op",
                anonymity: Some("Du kan være anonym"),
                state: HoursState::Unknown,
                status: "Åbningstid ikke bekræftet",
                fallback: Some(fallback),
            };
            call_card(ui, Id::unique("call"), &card);
            ui.add_space(8.0);
            let other = Fallback { before: "På hverdage i dagtimerne prøv også", large: None, ..fallback };
            let night = CallCard { copied: true, copy: "Kopieret", fallback: Some(other), ..card };
            call_card(ui, Id::unique("call at night"), &night);
        } else {
            panel(ui, |ui| {
                heading(ui, 2, ty::H2, "Sig det sådan");
                quiet(ui, ty::DENSE, "Nævn ikke navn, cpr-nummer eller skole.");
                numbered(ui, 1, &[Span::plain("»Jeg arbejder i Aalborg Kommune og ringer for at få råd.«")]);
                let second = "»Det handler om en person under 18 år. Der er en rejse på vej, og ingen siger, \
                              hvornår hjemrejsen er.«";
                numbered(ui, 2, &[Span::plain(second)]);
            });
            ui.add_space(8.0);
            guard_frame(ui, "Kontakt ikke familien", |ui| {
                crosses(ui, &["Ring ikke hjem, og spørg ingen i familien.", "Konfrontér ikke, og mægl ikke."]);
                ui.add(Button::quiet("Alle fem ting, du skal lade være med").trailing(Icon::CaretDown).line().flush());
            });
            ui.add_space(8.0);
            panel(ui, steps);
            ui.add_space(8.0);
            urgency_note(
                ui,
                UrgencyLevel::Now,
                "Ring nu.",
                "Et tegn, du har valgt, kræver handling nu. Numrene står nederst.",
            );
        }
    });
}

/// Lines that unfold, one of them unfolded and with the focus.
fn steps(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
    landing(ui, 2, ty::H2, "Derefter", Id::unique("then"), false);
    ui.add_space(8.0);
    let rows = [
        FoldRow { lead: "Nu", words: "Lad ikke personen gå hjem, før du har fået råd", more: "", unfolded: false },
        FoldRow { lead: "I dag", words: "Fortæl det til din nærmeste leder", more: "", unfolded: true },
        FoldRow { lead: "", words: "To skridt mere", more: ", og hvad du gør, hvis intet sker", unfolded: false },
    ];
    for row in rows {
        let response = fold_row(ui, Id::unique(row.words), &row);
        if row.unfolded {
            response.request_focus();
            under_fold_row(ui, |ui| quiet(ui, ty::DENSE, "Er din leder uenig, gælder pligten stadig."));
        }
    }
}

const LABELS: ContactLabels<'static> =
    ContactLabels { number: "Nummer", hours: "Åbningstid", anonymous: "Anonymt", source: "Kilde, læst" };

fn rows() -> [ContactRow<'static>; 2] {
    let open = ContactRow {
        name: "Den sociale vagt",
        summary: "Børn og unge, når kommunen har lukket",
        number: Some("96 30 14 48"),
        reach: None,
        copy: "Kopiér",
        copied: false,
        state: HoursState::Open,
        status: "Svarer nu til onsdag kl. 8",
        status_more: Some("Når kommunen har lukket"),
        anonymous: "Ikke oplyst",
        source: "hjoerring.dk",
        read: "22. nov. 2026",
    };
    let two = ContactRow {
        name: "Sikkerhedskonsulenterne Nord",
        summary: "Sparring om fare, rejser og næste skridt",
        number: Some("25 20 28 46"),
        reach: Some("eller 25 20 28 49"),
        state: HoursState::Unknown,
        status: "Prøv at ringe",
        status_more: Some("Intet svar? RED, 70 27 76 66"),
        anonymous: "Ja",
        source: "fagfolk.aalborg.dk",
        ..open
    };
    [open, two]
}

pub fn contacts(ui: &mut Ui) {
    contact_head(ui, HoursState::Open, "Svarer nu", Some(&LABELS));
    contact_group(ui, "Svarer nu", |ui| {
        for (index, row) in rows().iter().enumerate() {
            contact_row(ui, Id::unique(("row", index)), row, &LABELS, index == 0);
        }
    });
    contact_head(ui, HoursState::Unknown, "Åbningstid ikke bekræftet", None);
    contact_head(ui, HoursState::Closed, "Lukket nu", None);
    ui.allocate_ui(vec2(420.0, 10.0), |ui| {
        contact_group(ui, "Stablet", |ui| {
            for (index, row) in rows().iter().enumerate() {
                contact_row(ui, Id::unique(("stacked", index)), row, &LABELS, index == 0);
            }
        });
    });
}
