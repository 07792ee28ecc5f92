//! A window with every component in every state, to hold beside the design.
//!
//! `cargo run --example components -- --theme light|dark|contrast [--size 1366x768]`
//!
//! Numbers and hours here are samples. Hover is shown by egui's highlight, focus by a drawn ring.

use std::process::ExitCode;

use eframe::egui::{self, CentralPanel, Frame, Id, Margin, Panel, ScrollArea, Ui, Vec2, vec2};
use vejviser::ui::{
    theme::{self, Icon, Palette, Reflow, Theme, space, ty},
    widgets::{
        Button, CallCard, CalloutKind, Card, Choice, ContactCard, ContactLabels, ContactRow, Dialog, Fallback, Ground,
        GuardBox, HelpStrip, HeroCard, HoursState, Link, Marked, NavItem, OptionButton, ResultRow, Span, StripAdviser,
        StripGuard, StripNumber, StripWords, TagKind, TickRow, Toast, UrgencyLevel, body, bullet, call_card, callout,
        card_row, column, contact_card, contact_group, contact_head, contact_row, copy_button, dialog, divider,
        edition_line, edition_overdue, focus_frame, guard_box, guard_short, heading, help_strip, hero_card, key_cap,
        key_icon, nav_foot, nav_item, numbered, option_button, option_group, panel, progress, quiet, remove_button,
        result_row, rich, search_field, segmented, select, source_line, step, table, tag, take_height, tick_group,
        tick_row, title, toast, urgency_block, urgency_line, urgency_note,
    },
};

fn main() -> ExitCode {
    let mut palette = Palette::Light;
    let mut size = vec2(1366.0, 768.0);
    let mut arguments = std::env::args().skip(1);
    while let Some(flag) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let understood = match flag.as_str() {
            "--theme" => palette_of(&value).map(|found| palette = found),
            "--size" => size_of(&value).map(|found| size = found),
            _ => None,
        };
        if understood.is_none() {
            return ExitCode::from(2);
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size(size),
        ..Default::default()
    };
    let run = eframe::run_native(
        "Vejviser: components",
        options,
        Box::new(move |creation| {
            Theme::new(palette).install(&creation.egui_ctx);
            // The sheet shows the one help strip many times, so its controls share their ids.
            creation.egui_ctx.options_mut(|options| options.warn_on_id_clash = false);
            Ok(Box::new(Sheet::default()))
        }),
    );
    if run.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn palette_of(name: &str) -> Option<Palette> {
    match name {
        "light" => Some(Palette::Light),
        "dark" => Some(Palette::Dark),
        "contrast" => Some(Palette::Contrast),
        _ => None,
    }
}

fn size_of(text: &str) -> Option<Vec2> {
    let (width, height) = text.split_once('x')?;
    Some(vec2(width.parse().ok()?, height.parse().ok()?))
}

/// What the reader of the sheet may change.
#[derive(Default)]
struct Sheet {
    age: usize,
    area: usize,
    unfolded: bool,
    ticked: [bool; 4],
}

impl eframe::App for Sheet {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let t = theme::tokens(ui);
        let reflow = Reflow::now(ui.ctx());
        Panel::bottom("strip").frame(Frame::new()).show_separator_line(false).show(ui, |ui| {
            let strip = HelpStrip { unfolded: self.unfolded, ..strip(STATES[0]) };
            if let Some(vejviser::ui::widgets::StripEvent::Unfold(unfolded)) = help_strip(ui, &strip, reflow) {
                self.unfolded = unfolded;
            }
        });
        CentralPanel::default().frame(Frame::new().fill(t.page)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(40, 24)).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    self.sheet(ui);
                });
            });
        });
    }
}

impl Sheet {
    fn sheet(&mut self, ui: &mut Ui) {
        title(ui, ty::H1, "Komponenter og tilstande", false);
        section(ui, "Hjælpelinje", strips);
        section(ui, "Haster det", urgency);
        section(ui, "Knapper", buttons);
        section(ui, "Svarknap", options);
        section(ui, "Tegn", |ui| self.signs(ui));
        section(ui, "Kontaktkort", contact_cards);
        section(ui, "Familieregel, menu", guard_and_menu);
        section(ui, "Kildelinje", lines);
        section(ui, "Start", start);
        section(ui, "Udfald", outcome);
        section(ui, "Filtre", |ui| self.filters(ui));
        section(ui, "Kontakter", contacts);
        section(ui, "Søgning", search);
        section(ui, "Læsning", reading);
        section(ui, "Besked og boks", told);
        section(ui, "Tabel", tables);
        section(ui, "Smalle vinduer", narrow);
    }

    fn signs(&mut self, ui: &mut Ui) {
        const TEXT: &str = "Kender ikke datoen for hjemrejsen";
        let row = |text, ticked, unfolded, urgent| TickRow { text, ticked, unfolded, urgent, caret: "Vis mere" };
        columns(ui, &["Standard, sat kryds, fokus, kræver handling nu", "Foldet ud"], |ui, index| {
            if index == 1 {
                tick_group(ui, "Foldet ud", false, |ui| {
                    let _ = tick_row(ui, Id::unique("open"), &row(TEXT, true, true, None), (true, true), |ui| {
                        let t = theme::tokens(ui);
                        let ask = "»Er der planlagt en rejse? Har du selv din billet og dit pas?«";
                        rich(ui, ty::DENSE, t.ink, &[Span::bold("Spørg, når I er alene. "), Span::plain(ask)]);
                        let avoid = "Spørg ikke forældrene om rejsen.";
                        rich(ui, ty::DENSE, t.ink, &[Span::bold("Husk. "), Span::plain(avoid)]);
                        source_line(ui, "Kilder: um.dk og norske bufdir.no og udir.no. Læst 22. november 2026.");
                    });
                });
                return;
            }
            tick_group(ui, "Rejse", false, |ui| {
                let urgent = "Skal snart rejse eller giftes og er bange for det";
                for (at, (text, tag)) in
                    [(TEXT, None), (TEXT, None), (TEXT, None), (urgent, Some("Ring nu"))].into_iter().enumerate()
                {
                    let ticked = self.ticked.get(at).copied().unwrap_or_default() != (at == 1);
                    let top = ui.cursor().min;
                    let id = Id::unique(("sign", at));
                    let event = tick_row(ui, id, &row(text, ticked, false, tag), (at == 0, at == 3), |_| {});
                    if event.toggled
                        && let Some(flag) = self.ticked.get_mut(at)
                    {
                        *flag = !*flag;
                    }
                    if at == 2 && ui.memory(|memory| memory.focused().is_none()) {
                        ui.memory_mut(|memory| memory.request_focus(id));
                    }
                    let _ = top;
                }
            });
        });
    }

    fn filters(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(28.0, 12.0);
            let ages = ["Alle", "0–6", "7–12", "13–17", "18 og over"];
            if let Some(age) = segmented(ui, "Alder", &ages, self.age) {
                self.age = age;
            }
            let areas = ["Aalborg Kommune", "Hjørring Kommune", "Region Nordjylland"];
            if let Some(area) = select(ui, Id::unique("area"), "Område", &areas, self.area, 200.0) {
                self.area = area;
            }
            search_field(ui, Id::unique("search"), "Søg efter tegn, paragraffer eller telefonnumre", "Ctrl K", 520.0);
        });
        ui.add_space(12.0);
        progress(ui, 2, 8, "Trin 2 af højst 8", false);
        progress(ui, 2, 8, "Trin 2 af højst 8", true);
    }
}

/// A label at the left and what belongs to it at the right, divided from what is above.
fn section(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    divider(ui, 14.0, 14.0);
    let left = if ui.available_width() < 800.0 { 0.0 } else { 150.0 };
    let width = ui.available_width();
    if left == 0.0 {
        heading(ui, 2, ty::H3, label);
        add(ui);
        return;
    }
    let ((), first) = column(ui, 0.0, left - 20.0, |ui| {
        heading(ui, 2, ty::H3, label);
    });
    let ((), second) = column(ui, left, width - left, add);
    take_height(ui, first.max(second));
}

/// Columns with a small label above each.
fn columns(ui: &mut Ui, labels: &[&str], mut add: impl FnMut(&mut Ui, usize)) {
    let full = ui.available_width();
    let count = labels.iter().fold(0.0, |sum: f32, _| sum + 1.0);
    let width = (full - 20.0 * (count - 1.0)) / count;
    let mut left = 0.0;
    let mut height: f32 = 0.0;
    for (index, label) in labels.iter().enumerate() {
        let ((), used) = column(ui, left, width, |ui| {
            if !label.is_empty() {
                ui.spacing_mut().item_spacing.y = 4.0;
                quiet(ui, ty::META, label);
            }
            ui.push_id(index, |ui| add(ui, index));
        });
        height = height.max(used);
        left += width + 20.0;
    }
    take_height(ui, height);
}

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
    (
        HoursState::Open,
        "Svarer nu til kl. 15.30.",
        &[Span::plain("Senere: RED "), Span::bold("70 27 76 66"), Span::plain(", hele døgnet")],
    ),
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
        adviser: StripAdviser {
            name: "Sikkerhedskonsulent Nord",
            number: "25 20 28 46",
            state: state.0,
            status: state.1,
            fallback: state.2,
            copied: false,
        },
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
fn strips(ui: &mut Ui) {
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

fn urgency(ui: &mut Ui) {
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

fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        quiet(ui, ty::META, label);
        add(ui);
    });
}

fn buttons(ui: &mut Ui) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        labelled(ui, "Primær", |ui| {
            ui.add(Button::primary("Fortsæt"));
        });
        labelled(ui, "Peger på", |ui| {
            let _ = ui.add(Button::primary("Fortsæt")).highlight();
        });
        labelled(ui, "Fokus", |ui| {
            let response = ui.add(Button::primary("Fortsæt"));
            focus_frame(ui, response.rect, space::RADIUS_CONTROL, Ground::Page);
        });
        labelled(ui, "Slået fra", |ui| {
            ui.add(Button::primary("Fortsæt").enabled(false));
        });
        labelled(ui, "Sekundær", |ui| {
            ui.add(Button::secondary("Kopiér alt").icon(Icon::Copy));
        });
        labelled(ui, "Kopieret, i 2 sek.", |ui| {
            ui.add(Button::secondary("Kopieret").icon(Icon::Check));
        });
        labelled(ui, "Stille", |ui| {
            ui.add(Button::quiet("Ret svar").icon(Icon::PencilSimple));
        });
        labelled(ui, "Taster", |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                key_cap(ui, "1");
                key_cap(ui, "Enter");
                key_cap(ui, "Ctrl K");
                key_icon(ui, Icon::ArrowUp);
            });
        });
    });
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        ui.add(Button::primary("Fortsæt").trailing(Icon::ArrowRight));
        ui.add(Button::secondary("Ret").icon(Icon::PencilSimple).small());
        ui.add(Button::primary("Ringeark (PDF)").icon(Icon::FilePdf).small());
        ui.add(Button::secondary("Menu").icon(Icon::List).bar());
        ui.add(Button::quiet("Tilbage").icon(Icon::ArrowLeft).flush());
        copy_button(ui, Id::unique("copy"), "Kopiér 1 1 2", false, Ground::Page);
        let copied = copy_button(ui, Id::unique("copied"), "Kopieret", true, Ground::Page);
        focus_frame(ui, copied.rect, space::RADIUS_CONTROL, Ground::Page);
        remove_button(ui, Id::unique("remove"), "Fjern");
        ui.add(Link::new("Tegn før en rejse").arrow());
    });
}

fn options(ui: &mut Ui) {
    let labels = ["Standard", "Peger på", "Valgt", "Valgt og fokus"];
    columns(ui, &labels, |ui, index| {
        let choice = Choice::One;
        let option = |label, key, selected| OptionButton { label, hint: None, key: Some(key), choice, selected };
        let data = match index {
            0 => option("Ja", "1", false),
            1 => option("Nej", "2", false),
            2 => option("Ja", "1", true),
            _ => option("Ved ikke", "3", true),
        };
        let response = option_button(ui, Id::unique(("option", index)), &data);
        if index == 1 {
            let _ = response.highlight();
        } else if index == 3 {
            focus_frame(ui, response.rect, space::RADIUS_CARD, Ground::Page);
        }
    });
    ui.add_space(8.0);
    columns(ui, &["Flere svar", "Med forklaring"], |ui, index| {
        option_group(ui, "Hvad har du set?", Choice::Many, |ui| {
            for (at, label) in ["Bliver hentet og fulgt af slægtninge", "Ved ikke"].into_iter().enumerate() {
                let hint = (at == 1).then_some("Så går vi ud fra, at det ikke kan udelukkes");
                let choice = if index == 0 { Choice::Many } else { Choice::One };
                let option = OptionButton { label, hint, key: Some("1"), choice, selected: at == 0 };
                option_button(ui, Id::unique(("many", index, at)), &option);
            }
        });
    });
}

fn contact_cards(ui: &mut Ui) {
    let labels = ["Svarer nu, fokus på Kopiér", "Lukket", "Kontrollen er over 12 måneder gammel (eksempel)"];
    columns(ui, &labels, |ui, index| {
        let base = ContactCard {
            name: "RED Rådgivning",
            number: "70 27 76 66",
            copy: "Kopiér",
            copied: false,
            state: HoursState::Open,
            status: &[Span::bold("Svarer nu"), Span::plain(", hele døgnet")],
            lines: &[
                (Icon::UserCircleDashed, "Du kan være anonym"),
                (Icon::BookmarkSimple, "red-center.dk, læst 22. november 2026"),
            ],
        };
        let card = match index {
            0 => base,
            1 => ContactCard {
                name: "Hjørring Kommune, Modtagelsen",
                number: "72 33 35 30",
                state: HoursState::Closed,
                status: &[Span::bold("Lukket, åbner onsdag kl. 8")],
                lines: &[
                    (Icon::Phone, "Ring i stedet til den sociale vagt, 96 30 14 48"),
                    (Icon::BookmarkSimple, "hjoerring.dk, læst 22. november 2026"),
                ],
                ..base
            },
            _ => ContactCard {
                name: "Ankestyrelsen",
                number: "33 41 12 00",
                state: HoursState::Stale,
                status: &[Span::bold("Ikke kontrolleret siden november 2026")],
                lines: &[
                    (Icon::Phone, "Intet svar? Ring til kommunen eller 114"),
                    (Icon::BookmarkSimple, "norddjurs.dk, læst 22. november 2026"),
                ],
                ..base
            },
        };
        let response = contact_card(ui, Id::unique(("contact", index)), &card);
        if index == 0 {
            focus_frame(ui, response.rect, space::RADIUS_CONTROL, Ground::Page);
        }
    });
}

fn guard_and_menu(ui: &mut Ui) {
    columns(ui, &["", "", ""], |ui, index| match index {
        0 => guard_box(
            ui,
            &GuardBox {
                title: "Kontakt ikke familien",
                items: &[
                    "Ring ikke hjem, og spørg ikke forældrene.",
                    "Skriv ikke til den unge på sms, mail eller Aula.",
                ],
                reason: &["Det kan blive farligere, hvis familien får at vide, at nogen har søgt råd."],
            },
        ),
        1 => guard_short(ui, "Spørg ikke familien om tegnene"),
        _ => menu(ui),
    });
}

fn menu(ui: &mut Ui) {
    let t = theme::tokens(ui);
    let item = |icon, label, current, collapsed| NavItem { icon, label, current, collapsed, id: None };
    Frame::new().fill(t.rail).inner_margin(Margin::symmetric(6, 6)).show(ui, |ui| {
        ui.set_width(240.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let ((), left) = column(ui, 0.0, 180.0, |ui| {
            nav_item(ui, &item(Icon::House, "Start", false, false));
            nav_item(ui, &item(Icon::ListChecks, "Tegn", true, false));
            let _ = nav_item(ui, &item(Icon::Phone, "Kontakter", false, false)).highlight();
            nav_item(ui, &item(Icon::ChatsCircle, "Samtalen", false, false));
            nav_foot(ui, &item(Icon::MapPin, "Aalborg Kommune", false, false));
        });
        let ((), right) = column(ui, 190.0, 40.0, |ui| {
            nav_item(ui, &item(Icon::House, "Start", true, true));
            nav_item(ui, &item(Icon::Steps, "Jeg er bekymret", false, true));
        });
        take_height(ui, left.max(right));
    });
}

fn lines(ui: &mut Ui) {
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

fn start(ui: &mut Ui) {
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
        vejviser::ui::widgets::panel_min(ui, 260.0, |ui| {
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

fn outcome(ui: &mut Ui) {
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
            let response = call_card(
                ui,
                Id::unique("call"),
                &CallCard {
                    name: "Sikkerhedskonsulenterne, Region Nordjylland",
                    number: Some("25 20 28 46"),
                    reach: None,
                    second: Some("eller 25 20 28 49"),
                    copy: "Kopiér",
                    copied: false,
                    anonymity: "Du kan være anonym",
                    state: HoursState::Unknown,
                    status: "Åbningstid ikke bekræftet",
                    fallback: Some(Fallback {
                        words: "Intet svar? Ring til RED Rådgivning",
                        number: "70 27 76 66",
                        state: HoursState::Open,
                        status: "Svarer nu",
                    }),
                    source: "Kilder: fagfolk.aalborg.dk, nc-maerk.dk, kk.dk. Læst 22. november 2026.",
                },
            );
            if let Some(response) = response {
                focus_frame(ui, response.rect, space::RADIUS_CONTROL, Ground::Page);
            }
        } else {
            panel(ui, |ui| {
                heading(ui, 2, ty::H2, "Sådan kan du begynde");
                quiet(ui, ty::DENSE, "Nævn ikke navn, cpr-nummer eller skole.");
                numbered(ui, 1, &[Span::plain("»Jeg arbejder i Aalborg Kommune og ringer for at få råd.«")]);
                let second = "»Det handler om en person under 18 år. Der er en rejse på vej, og ingen siger, \
                              hvornår hjemrejsen er.«";
                numbered(ui, 2, &[Span::plain(second)]);
            });
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

fn contacts(ui: &mut Ui) {
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

fn search(ui: &mut Ui) {
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

fn reading(ui: &mut Ui) {
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

fn told(ui: &mut Ui) {
    let long = "Ringearket er gemt: /home/navn/Dokumenter/ringeark-2026-12-01-uden-navne-og-cpr-numre.pdf";
    for (words, action) in [("Alle kryds er fjernet.", Some("Fortryd")), (long, None)] {
        ui.push_id(words, |ui| toast(ui, &Toast { words, action, close: "Luk beskeden" }));
        ui.add_space(space::S12);
    }
    let (_, room) = ui.allocate_space(vec2(ui.available_width(), 260.0));
    let lit = egui::Rect::from_min_size(room.right_top() - vec2(110.0, 0.0), vec2(102.0, 44.0));
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

fn tables(ui: &mut Ui) {
    let head = ["Hvornår", "Hvem", "Hvad"].map(str::to_owned);
    let cells = [
        ["Samme dag", "Du", "Ring, og fortæl, hvad du har set"],
        ["Inden 24 timer", "Kommunen", "Vurderer, om den unge er i fare"],
    ];
    columns(ui, &["Brede kolonner", "For smal til kolonner"], |ui, index| {
        ui.set_max_width(if index == 0 { ui.available_width() } else { 300.0 });
        table(ui, &head, cells.len(), |ui, row, column| {
            body(ui, ty::DENSE, cells[row][column]);
        });
    });
}

fn narrow(ui: &mut Ui) {
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
