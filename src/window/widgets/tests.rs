//! The widgets as a keyboard and a screen reader meet them.

use eframe::egui::{
    Context, Id, Key, Ui,
    accesskit::{Role, Toggled},
};
use egui_kittest::{
    Harness, Node,
    kittest::{By, NodeT as _, Queryable as _},
};

use super::*;
use crate::window::theme::{Icon, Palette, Reflow, Theme, ty};

/// A window of `width` × 700 points that draws `add` with its state.
fn window<'a, S: 'a>(width: f32, state: S, mut add: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size([width, 700.0])
        .with_context_setup(|ctx: &Context| Theme::new(Palette::Light).install(ctx))
        .build_ui_state(move |ui, state| add(ui, state), state)
}

fn role<'h, S>(harness: &'h Harness<'_, S>, role: Role) -> Node<'h> {
    harness.get(By::new().role(role))
}

/// Whether a text is on the screen as text.
fn shows<S>(harness: &Harness<'_, S>, words: &str) -> bool {
    harness.query(By::new().role(Role::Label).value(words)).is_some()
}

fn toggled(node: &Node<'_>) -> Option<Toggled> {
    node.accesskit_node().toggled()
}

#[test]
fn enter_space_and_click_activate_a_button() {
    let mut harness = window(400.0, 0, |ui, count| {
        if ui.add(Button::primary("Fortsæt")).clicked() {
            *count += 1;
        }
    });
    harness.get_by_role_and_label(Role::Button, "Fortsæt").click();
    harness.run();
    assert!(harness.get_by_label("Fortsæt").is_focused(), "a click gives focus");
    for key in [Key::Enter, Key::Space] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(*harness.state(), 3);
}

#[test]
fn a_disabled_button_takes_neither_click_nor_focus() {
    let mut harness = window(400.0, false, |ui, clicked| {
        *clicked |= ui.add(Button::primary("Fortsæt").enabled(false)).clicked();
    });
    harness.get_by_label("Fortsæt").click();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(!*harness.state());
    assert!(harness.get_by_label("Fortsæt").accesskit_node().is_disabled());
    assert!(!harness.get_by_label("Fortsæt").is_focused());
}

#[test]
fn the_title_takes_focus_once_and_tab_passes_it() {
    let mut harness = window(400.0, true, |ui, fresh| {
        title(ui, ty::H1, "Tegn", std::mem::take(fresh));
        ui.add(Button::primary("Et"));
        ui.add(Button::primary("To"));
    });
    harness.run();
    assert!(harness.get_by_label("Tegn").is_focused());
    assert_eq!(harness.get_by_label("Tegn").accesskit_node().level(), Some(0));
    for expected in ["Et", "To"] {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label(expected).is_focused(), "{expected}");
    }
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(!harness.get_by_label("Tegn").is_focused());
}

#[test]
fn headings_have_levels() {
    let harness = window(400.0, (), |ui, ()| {
        heading(ui, 2, ty::H2, "Nu");
        heading(ui, 3, ty::H3, "Først");
    });
    assert_eq!(harness.get_by_role_and_label(Role::Heading, "Nu").accesskit_node().level(), Some(1));
    assert_eq!(harness.get_by_role_and_label(Role::Heading, "Først").accesskit_node().level(), Some(2));
}

#[test]
fn answers_stand_in_a_group_named_after_the_question() {
    let mut harness = window(500.0, 0, |ui, chosen| {
        option_group(ui, "Er personen under 18 år?", Choice::One, |ui| {
            for (index, label) in ["Ja", "Nej", "Ved ikke"].into_iter().enumerate() {
                let option = OptionButton {
                    label,
                    hint: (index == 2).then_some("Så regner vi med, at personen er under 18 år"),
                    key: Some("1"),
                    choice: Choice::One,
                    selected: *chosen == index,
                    compact: false,
                };
                if option_button(ui, Id::unique(label), &option).clicked() {
                    *chosen = index;
                }
            }
        });
    });
    harness.get_by_role_and_label(Role::RadioGroup, "Er personen under 18 år?");
    assert_eq!(toggled(&harness.get_by_label("Ja")), Some(Toggled::True));
    harness.get_by_role_and_label(Role::RadioButton, "Ved ikke").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert_eq!(toggled(&harness.get_by_label("Ja")), Some(Toggled::False));
    let hint = harness.get_by_label("Ved ikke").accesskit_node().description();
    assert_eq!(hint.as_deref(), Some("Så regner vi med, at personen er under 18 år"));
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert!(harness.get_by_label("Nej").is_focused(), "arrows move between answers");
}

fn sign_window<'a>(width: f32) -> Harness<'a, (bool, bool)> {
    window(width, (false, false), |ui, (ticked, unfolded)| {
        tick_group(ui, "Rejse", true, |ui| {
            let row = TickRow {
                text: "Skal snart rejse og er bange for det",
                ticked: *ticked,
                unfolded: *unfolded,
                urgent: Some("Ring nu"),
                caret: "Vis mere",
            };
            let event = tick_row(ui, Id::unique("sign"), &row, (true, true), |ui| {
                quiet(ui, ty::DENSE, "Spørg, når I er alene.");
            });
            *ticked ^= event.toggled;
            *unfolded = event.unfold.unwrap_or(*unfolded);
        });
    })
}

#[test]
fn space_ticks_a_sign_and_side_arrows_unfold_it() {
    let mut harness = sign_window(600.0);
    role(&harness, Role::CheckBox).focus();
    harness.run();
    for (key, expected) in [
        (Key::Space, (true, false)),
        (Key::ArrowRight, (true, true)),
        (Key::ArrowRight, (true, true)),
        (Key::ArrowLeft, (true, false)),
        (Key::Space, (false, false)),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), expected, "after {key:?}");
        assert!(role(&harness, Role::CheckBox).is_focused(), "focus stays after {key:?}");
    }
}

#[test]
fn the_caret_unfolds_without_ticking() {
    let mut harness = sign_window(600.0);
    harness.get_by_label("Vis mere").click();
    harness.run();
    assert_eq!(*harness.state(), (false, true));
    assert!(shows(&harness, "Spørg, når I er alene."));
    let sign = role(&harness, Role::CheckBox);
    assert_eq!(sign.accesskit_node().label().as_deref(), Some("Skal snart rejse og er bange for det"));
    assert_eq!(sign.accesskit_node().description().as_deref(), Some("Ring nu"));
}

#[test]
fn a_sign_grows_rather_than_cutting_its_text() {
    let (wide, narrow) = (sign_window(600.0), sign_window(220.0));
    let height = |harness: &Harness<'_, (bool, bool)>| role(harness, Role::CheckBox).rect().height();
    assert!(height(&narrow) > height(&wide) + 20.0);
    assert!(role(&narrow, Role::CheckBox).rect().right() <= 220.0);
}

#[test]
fn a_list_opens_picks_and_gives_the_focus_back() {
    let mut harness = window(400.0, 0, |ui, chosen| {
        let items = ["Aalborg", "Hjørring", "Jammerbugt"];
        if let Some(index) = select(ui, Id::unique("area"), "Område", &items, *chosen, 200.0) {
            *chosen = index;
        }
        ui.add_space(300.0);
        ui.add(Button::secondary("Andet"));
    });
    role(&harness, Role::ComboBox).focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let at =
        |harness: &Harness<'_, usize>, label| harness.get_by_role_and_label(Role::ListBoxOption, label).is_focused();
    assert!(at(&harness, "Aalborg"), "the chosen one has the focus");
    for (key, expected) in [
        (Key::ArrowUp, "Aalborg"),
        (Key::ArrowDown, "Hjørring"),
        (Key::ArrowDown, "Jammerbugt"),
        (Key::ArrowDown, "Jammerbugt"),
        (Key::ArrowUp, "Hjørring"),
    ] {
        harness.key_press(key);
        harness.run();
        assert!(at(&harness, expected), "{expected} after {key:?}");
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert!(role(&harness, Role::ComboBox).is_focused());
    assert!(harness.query_by_label("Jammerbugt").is_none(), "the list is closed");
    assert_eq!(role(&harness, Role::ComboBox).accesskit_node().value().as_deref(), Some("Hjørring"));

    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Jammerbugt").is_none(), "Esc closes the list");
    assert!(role(&harness, Role::ComboBox).is_focused(), "Esc gives the focus back");
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_filter_is_a_group_of_choices() {
    let mut harness = window(600.0, 0, |ui, chosen| {
        if let Some(index) = segmented(ui, "age", "Alder", &["Alle", "0–6", "7–12"], *chosen) {
            *chosen = index;
        }
    });
    harness.get_by_role_and_label(Role::RadioGroup, "Alder");
    harness.get_by_role_and_label(Role::RadioButton, "7–12").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert_eq!(toggled(&harness.get_by_label("7–12")), Some(Toggled::True));
}

const STRIP: HelpStrip<'static> = HelpStrip {
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
        state: HoursState::Unknown,
        status: Some("Åbningstid ikke bekræftet."),
        fallback: &[Span::plain("Intet svar? Ring til RED "), Span::bold("70 27 76 66")],
        fallback_large: true,
        copied: false,
    }),
    guard: StripGuard {
        title: "Kontakt ikke familien",
        line: "Tal først med en rådgiver",
        short: "Kontakt ikke familien, før du har fået råd",
    },
    words: StripWords { region: "Hjælp nu", copy: "Kopiér", copied: "Kopieret", help: "Hjælp" },
    unfolded: false,
};

fn strip_window<'a>(width: f32) -> Harness<'a, (Option<StripEvent>, bool)> {
    let reflow = Reflow::of([width, 700.0].into());
    window(width, (None, false), move |ui, (event, unfolded)| {
        ui.set_width(width - 16.0);
        if let Some(what) = help_strip(ui, &HelpStrip { unfolded: *unfolded, ..STRIP }, reflow) {
            *event = Some(what);
            if let StripEvent::Unfold(open) = what {
                *unfolded = open;
            }
        }
    })
}

#[test]
fn every_layout_of_the_strip_shows_112_114_and_the_family_rule_inside_the_window() {
    for width in [1366.0, 1200.0, 1000.0, 683.0, 341.0] {
        let harness = strip_window(width);
        harness.get_by_role_and_label(Role::Region, "Hjælp nu");
        for name in ["Kopiér 1 1 2. Fare for liv", "Kopiér 1 1 4. Politiets"] {
            let node = harness.get_by_label_contains(name);
            assert!(node.rect().right() <= width, "{name} at {width}");
        }
        let guard = harness.get(By::new().predicate(|node| {
            let says = |words: Option<String>| words.is_some_and(|words| words.starts_with("Kontakt ikke familien"));
            says(node.value()) && node.role() == Role::Label
        }));
        assert!(guard.rect().right() <= width && guard.rect().height() > 10.0, "guard at {width}");
    }
}

#[test]
fn the_adviser_is_read_digit_by_digit_with_state_and_fallback() {
    for width in [1366.0, 1000.0, 683.0] {
        let mut harness = strip_window(width);
        let name = "Kopiér 2 5 2 0 2 8 4 6. Sikkerhedskonsulent Nord. Åbningstid ikke bekræftet. \
                    Intet svar? Ring til RED 70 27 76 66";
        harness.get_by_role_and_label(Role::Button, name).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().0, Some(StripEvent::Copy(StripButton::Adviser)), "at {width}");
    }
}

#[test]
fn help_unfolds_states_and_copy_buttons_in_a_narrow_window() {
    let mut harness = strip_window(341.0);
    assert!(harness.query_by_label_contains("Sikkerhedskonsulent").is_none());
    harness.get_by_label("Hjælp").click();
    harness.run();
    harness.get_by_label_contains("Kopiér 2 5 2 0 2 8 4 6. Sikkerhedskonsulent Nord");
    assert!(shows(&harness, "Svarer nu, hele døgnet"));
    harness.get_by_label("Hjælp").click();
    harness.run();
    assert_eq!(harness.state().0, Some(StripEvent::Unfold(false)));
}

#[test]
fn a_link_in_running_text_is_a_link() {
    for width in [600.0, 180.0] {
        let mut harness = window(width, None, |ui, clicked| {
            let color = crate::window::theme::tokens(ui).ink;
            let words = [
                Span::plain("Ring til en "),
                Span::link("sikkerhedskonsulent i Region Nordjylland"),
                Span::plain(", hvis du er i tvivl."),
            ];
            *clicked = rich(ui, ty::BODY, color, &words).or(*clicked);
        });
        let link = harness.get_by_role_and_label(Role::Link, "sikkerhedskonsulent i Region Nordjylland");
        assert!(link.rect().right() <= width);
        link.click();
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }
}

#[test]
fn contacts_stack_where_columns_do_not_fit() {
    const LABELS: ContactLabels<'static> =
        ContactLabels { number: "Nummer", hours: "Åbningstid", anonymous: "Anonymt", source: "Kilde, læst" };
    let row = ContactRow {
        name: "RED Rådgivning",
        summary: "Råd om æresrelaterede konflikter",
        number: Some("70 27 76 66"),
        reach: None,
        copy: "Kopiér",
        copied: false,
        state: HoursState::Open,
        status: "Svarer nu",
        status_more: Some("Hele døgnet"),
        anonymous: "Ja",
        source: "red-center.dk",
        read: "22. nov. 2026",
    };
    for (width, stacked) in [(1100.0, false), (640.0, true), (300.0, true)] {
        let harness = window(width, (), |ui, ()| {
            contact_group(ui, "Svarer nu", |ui| {
                contact_row(ui, Id::unique("red"), &row, &LABELS, true);
            });
        });
        let copy = harness.get_by_role_and_label(Role::Button, "Kopiér 7 0 2 7 7 6 6 6. RED Rådgivning");
        assert!(copy.rect().right() <= width);
        assert_eq!(shows(&harness, "Anonymt: Ja"), stacked, "at {width}");
    }
}

#[test]
fn focus_brings_a_control_into_view() {
    let mut harness = window(400.0, (), |ui, ()| {
        eframe::egui::ScrollArea::vertical().show(ui, |ui| {
            ui.add(Button::primary("Øverst"));
            ui.add_space(2000.0);
            ui.add(Button::primary("Nederst"));
        });
    });
    harness.get_by_label("Øverst").focus();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    let rect = harness.get_by_label("Nederst").rect();
    assert!(harness.get_by_label("Nederst").is_focused());
    assert!(rect.top() >= 0.0 && rect.bottom() <= 700.0, "{rect:?}");
}

#[test]
fn a_row_of_cards_is_equally_high_and_never_lower_than_its_text() {
    let cards = [
        Card { icon: Icon::Phone, title: "Kontakter", line: "Telefonnumre" },
        Card { icon: Icon::ChatsCircle, title: "Samtalen", line: "Det kan du spørge om, og det skal du undgå" },
    ];
    let harness = window(260.0, (), |ui, ()| {
        card_row(ui, &cards, 2, 60.0);
    });
    let heights: Vec<f32> = harness.get_all(By::new().role(Role::Button)).map(|node| node.rect().height()).collect();
    let [first, second] = heights[..] else { panic!("{heights:?}") };
    assert!((first - second).abs() < 0.01 && first > 150.0, "{heights:?}");
}

/// Everything with words, in a window as narrow as a school laptop's at 400 %.
fn everything(ui: &mut Ui) {
    let color = crate::window::theme::tokens(ui).ink;
    title(ui, title_style(ui), "Ring nu, før du gør noget andet", false);
    urgency_block(
        ui,
        UrgencyLevel::Now,
        "Få råd, før du gør noget andet",
        "Du har svaret, at en rejse er på vej.",
        false,
    );
    urgency_line(ui, UrgencyLevel::Alarm, "Ring 112 nu");
    urgency_note(ui, UrgencyLevel::Today, "Ring i dag.", "Et tegn, du har valgt, kræver handling.");
    guard_box(
        ui,
        &GuardBox {
            title: "Kontakt ikke familien",
            items: &["Skriv ikke til den unge på sms, mail eller Aula."],
            reason: &["Det kan blive farligere."],
        },
    );
    guard_short(ui, "Spørg ikke familien om tegnene");
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
    let hero = HeroCard {
        title: "Jeg er bekymret for en person",
        lead: "Svar på højst 9 spørgsmål. Bagefter ved du:",
        points: &[(Icon::Phone, "hvem du ringer\ntil først"), (Icon::HandPalm, "hvad du skal\nlade være med")],
        button: "Begynd",
        note: "Intet bliver gemt. Du kan ringe når som helst.",
    };
    hero_card(ui, &hero, 200.0);
    edition_line(
        ui,
        &["Udgave 2026.1 for Aalborg Kommune", "Gennemgås senest 22. november 2027"],
        Some("Nyt i denne udgave"),
    );
    edition_overdue(ui, "Skulle være gennemgået.", "Numre og love kan være ændret.");
    for kind in [CalloutKind::Note, CalloutKind::Act, CalloutKind::Gap, CalloutKind::Say] {
        callout(ui, kind, "Det siger kilderne ikke noget sikkert om", |ui| {
            body(ui, ty::DENSE, "Ring, og prøv det næste nummer, hvis ingen svarer.");
        });
    }
    step(ui, 1, "Tal med din nærmeste leder", |ui| body(ui, ty::BODY, "Lederen kan støtte dig, men pligten er din."));
    numbered(ui, 2, &[Span::plain("»Jeg ringer for at få råd om en person under 18 år.«")]);
    bullet(
        ui,
        &[Span::plain("Ring til en "), Span::link("sikkerhedskonsulent i Region Nordjylland"), Span::plain(".")],
    );
    segmented(ui, "age", "Alder", &["Alle", "0–6", "7–12", "13–17", "18 og over"], 3);
    select(ui, Id::unique("area"), "Område", &["Brønderslev Kommune"], 0, 400.0);
    search_field(ui, Id::unique("field"), "Søg efter tegn, paragraffer eller telefonnumre", "Ctrl K", 284.0);
    progress(ui, 2, 9, "Trin 2 af højst 9", false);
    let row = ResultRow {
        icon: Icon::Phone,
        title: Marked { text: "Udenrigsministeriets vagtcenter", hits: &[] },
        line: Marked { text: "Person i udlandet, der er holdt tilbage", hits: &[] },
        number: Some(("+45 33 92 11 12", "Svarer nu, hele døgnet")),
        selected: true,
    };
    result_row(ui, Id::unique("hit"), &row);
    ui.add(Button::primary("Gå videre med tegnene, og ring bagefter").trailing(Icon::ArrowRight));
    ui.add(Link::new("Læs mere om ophold i udlandet før en rejse").arrow());
    rich(ui, ty::BODY, color, &[Span::bold("Derfor spørger vi. "), Span::plain("En rejse kan ikke gøres om.")]);
}

#[test]
fn nothing_runs_out_of_the_narrowest_window() {
    for palette in Palette::ALL {
        let harness = Harness::builder()
            .with_size([300.0, 4000.0])
            .with_context_setup(move |ctx: &Context| Theme::new(palette).install(ctx))
            .build_ui(everything);
        for node in harness.get_all(By::new().predicate(|node| node.raw_bounds().is_some())) {
            let right = node.rect().right();
            let what = node.accesskit_node().label().or_else(|| node.value());
            assert!(right <= 300.5, "{palette:?}: {what:?} ends at {right}");
        }
    }
}
