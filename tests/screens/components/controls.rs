//! What is pressed, chosen and ticked.

use eframe::egui::{Frame, Id, Margin, Ui, vec2};
use vejviser::window::{
    theme::{self, Icon, space, ty},
    widgets::{
        Button, Choice, Ground, GuardBox, Link, NavItem, OptionButton, Span, TickRow, column, contents_item,
        copy_button, focus_frame, fold_button, guard_box, guard_frame, guard_short, key_cap, key_icon, nav_foot,
        nav_item, option_button, option_group, progress, quiet, remove_button, rich, search_field, segmented, select,
        source_line, take_height, tick_group, tick_row,
    },
};

use super::columns;

pub fn buttons(ui: &mut Ui) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        labelled(ui, "Primær", |ui| {
            ui.add(Button::primary("Fortsæt"));
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
        fold_button(ui, Id::unique("fold"), "Vis mere", false);
        ui.add(Link::new("Tegn før en rejse").arrow());
    });
}

pub fn options(ui: &mut Ui) {
    let labels = ["Standard", "Valgt", "Valgt og fokus"];
    columns(ui, &labels, |ui, index| {
        let choice = Choice::One;
        let option =
            |label, key, selected| OptionButton { label, hint: None, key: Some(key), choice, selected, compact: false };
        let data = match index {
            0 => option("Ja", "1", false),
            1 => option("Ja", "1", true),
            _ => option("Ved ikke", "3", true),
        };
        let response = option_button(ui, Id::unique(("option", index)), &data);
        if index == 2 {
            focus_frame(ui, response.rect, space::RADIUS_CARD, Ground::Page);
        }
    });
    ui.add_space(8.0);
    columns(ui, &["Flere svar", "Med forklaring"], |ui, index| {
        option_group(ui, "Hvad har du set?", Choice::Many, |ui| {
            for (at, label) in ["Bliver hentet og fulgt af slægtninge", "Ved ikke"].into_iter().enumerate() {
                let hint = (at == 1).then_some("Så går vi ud fra, at det ikke kan udelukkes");
                let choice = if index == 0 { Choice::Many } else { Choice::One };
                let option = OptionButton { label, hint, key: Some("1"), choice, selected: at == 0, compact: false };
                option_button(ui, Id::unique(("many", index, at)), &option);
            }
        });
    });
}

pub fn guard_and_menu(ui: &mut Ui) {
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
        1 => {
            guard_short(ui, "Spørg ikke familien om tegnene");
            guard_frame(ui, "Gå ikke hjem til familien", |ui| {
                source_line(ui, "Kilder: kk.dk. Læst 22. november 2026.")
            });
            contents_item(ui, "Når du er bekymret for et barn", true);
            contents_item(ui, "Når du er bekymret for en voksen", false);
        }
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
            nav_item(ui, &item(Icon::Phone, "Kontakter", false, false));
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

pub fn signs(ui: &mut Ui) {
    const TEXT: &str = "Kender ikke datoen for hjemrejsen";
    const URGENT: &str = "Skal snart rejse eller giftes og er bange for det";
    let row = |text, ticked, unfolded, urgent| TickRow { text, ticked, unfolded, urgent, caret: "Vis mere" };
    columns(ui, &["Standard, sat kryds, fokus, kræver handling nu", "Foldet ud"], |ui, index| {
        if index == 1 {
            tick_group(ui, "Foldet ud", true, |ui| {
                let _ = tick_row(ui, Id::unique("open"), &row(TEXT, true, true, None), (true, true), unfolded_sign);
            });
            return;
        }
        tick_group(ui, "Rejse", false, |ui| {
            let rows = [(TEXT, false, None), (TEXT, true, None), (TEXT, false, None), (URGENT, false, Some("Ring nu"))];
            for (at, (text, ticked, tag)) in rows.into_iter().enumerate() {
                let id = Id::unique(("sign", at));
                let _ = tick_row(ui, id, &row(text, ticked, false, tag), (at == 0, at == 3), |_| {});
                if at == 2 && ui.memory(|memory| memory.focused().is_none()) {
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
            }
        });
    });
}

fn unfolded_sign(ui: &mut Ui) {
    let t = theme::tokens(ui);
    let ask = "»Er der planlagt en rejse? Har du selv din billet og dit pas?«";
    rich(ui, ty::DENSE, t.ink, &[Span::bold("Spørg, når I er alene. "), Span::plain(ask)]);
    let avoid = "Spørg ikke forældrene om rejsen.";
    rich(ui, ty::DENSE, t.ink, &[Span::bold("Husk. "), Span::plain(avoid)]);
    source_line(ui, "Kilder: um.dk og norske bufdir.no og udir.no. Læst 22. november 2026.");
}

pub fn filters(ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(28.0, 12.0);
        segmented(ui, "age", "Alder", &["Alle", "0–6", "7–12", "13–17", "18 og over"], 3);
        let areas = ["Aalborg Kommune", "Hjørring Kommune", "Region Nordjylland"];
        select(ui, Id::unique("area"), "Område", &areas, 0, 200.0);
        search_field(ui, Id::unique("search"), "Søg efter tegn, paragraffer eller telefonnumre", "Ctrl K", 520.0);
    });
    ui.add_space(12.0);
    progress(ui, 2, 8, "Trin 2 af højst 8", false);
    progress(ui, 2, 8, "Trin 2 af højst 8", true);
}

fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        quiet(ui, ty::META, label);
        add(ui);
    });
}

/// Controls as they look with the pointer on them.
pub fn pointed_at(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let _ = ui.add(Button::primary("Fortsæt")).highlight();
        let _ = ui.add(Button::secondary("Kopiér alt").icon(Icon::Copy)).highlight();
        let _ = ui.add(Button::quiet("Ret svar").icon(Icon::PencilSimple)).highlight();
        let _ = copy_button(ui, Id::unique("copy"), "Kopiér 1 1 2", false, Ground::Page).highlight();
    });
    columns(ui, &["", "", ""], |ui, index| match index {
        0 => {
            let option = OptionButton {
                label: "Nej",
                hint: None,
                key: Some("2"),
                choice: Choice::One,
                selected: false,
                compact: false,
            };
            let _ = option_button(ui, Id::unique("option"), &option).highlight();
        }
        1 => {
            let contacts =
                NavItem { icon: Icon::Phone, label: "Kontakter", current: false, collapsed: false, id: None };
            let _ = nav_item(ui, &contacts).highlight();
        }
        _ => {
            let _ = contents_item(ui, "Når du er bekymret for et barn", false).highlight();
        }
    });
}
