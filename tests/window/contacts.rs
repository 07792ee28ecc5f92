//! The contacts, as a user walks through them: who answers now, whom else to ring, copying and ringing.

use std::cell::RefCell;
use std::rc::Rc;

use crate::common::{NARROW, WIDE, copied, harness, harness_of, library, press};
use eframe::egui::{Context, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable, by},
};
use jiff::civil::DateTime;
use vejviser::content::{AreaId, Audience, Contact, ContactId, Hours};
use vejviser::settings::SettingsFile;
use vejviser::window::theme::{Palette, Theme};
use vejviser::window::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

/// A Tuesday, twenty minutes after Hjørring's office closed.
const AT: &str = "2026-12-01T15:20";

fn apply(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

/// The contacts of an area.
fn contacts(area: &str, at: &str, size: Vec2) -> Harness<'static, App> {
    let mut harness = harness_of(at, size);
    apply(&mut harness, Action::SetArea(AreaId::new(area)));
    apply(&mut harness, Action::Go(Route::Contacts));
    harness
}

fn contact(id: &str) -> &'static Contact {
    library().contact(&ContactId::new(id)).expect("a shipped contact")
}

fn by_name(name: &str) -> &'static Contact {
    library().contacts.iter().find(|contact| contact.name.da() == name).expect("a shipped contact")
}

fn shows(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

/// The names of the contacts under a heading, in the order of the screen.
fn group(harness: &Harness<'_, App>, title: &str) -> Vec<String> {
    let Some(list) = harness.query_by_role_and_label(Role::List, title) else { return Vec::new() };
    let mut rows: Vec<(f32, String)> = list
        .query_all_by_role(Role::Heading)
        .filter_map(|row| Some((row.rect().top(), row.accesskit_node().label()?)))
        .collect();
    rows.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn row_says(harness: &Harness<'_, App>, id: &str, words: &str) -> bool {
    let name = contact(id).name.da();
    harness.get_by_role_and_label(Role::ListItem, name).query_all(by().label_contains(words)).next().is_some()
}

#[test]
fn contacts_stand_by_whether_they_answer_now() {
    let harness = contacts("hjoerring", AT, WIDE);
    assert!(shows(&harness, "Rækkefølgen følger computerens ur, tirsdag kl. 15.20."));
    assert!(shows(&harness, "Numrene er læst i kilderne, men endnu ikke ringet op."));
    let open = group(&harness, "Svarer nu");
    assert_eq!(
        open.first().map(String::as_str),
        Some(contact("socialvagt-hjoerring").name.da()),
        "its own comes first"
    );
    assert!(open.contains(&contact("red-raadgivning").name.da().to_owned()));
    let unknown = group(&harness, "Åbningstid ikke bekræftet");
    assert!(unknown.contains(&contact("sikkerhedskonsulent-nord").name.da().to_owned()));
    let closed = group(&harness, "Lukket nu");
    assert_eq!(closed.first().map(String::as_str), Some(contact("modtagelsen-hjoerring").name.da()));
    assert!(row_says(&harness, "socialvagt-hjoerring", "Svarer nu til onsdag kl. 8"));
    assert!(row_says(&harness, "modtagelsen-hjoerring", "Lukket, åbner onsdag kl. 8"));
    assert!(row_says(&harness, "modtagelsen-hjoerring", "Ring i stedet til Den sociale vagt, 96 30 14 48"));
    assert!(row_says(&harness, "sikkerhedskonsulent-nord", "Intet svar? Ring til RED, 70 27 76 66"));
    assert!(row_says(&harness, "sikkerhedskonsulent-nord", "eller 25 20 28 49"));
}

#[test]
fn the_groups_hold_everyone_once_and_who_has_no_number_comes_last() {
    for area in library().choices() {
        let harness = contacts(area.id.as_str(), AT, WIDE);
        let groups = ["Svarer nu", "Åbningstid ikke bekræftet", "På hverdage i dagtimerne", "Lukket nu", "Uden nummer"];
        let mut shown: Vec<String> = groups.iter().flat_map(|title| group(&harness, title)).collect();
        let without = group(&harness, "Uden nummer");
        assert!(shown.ends_with(&without));
        let of_area = library().area(area.id.as_str()).expect("an area").contacts();
        let mut expected: Vec<String> = of_area.iter().map(|contact| contact.name.da().to_owned()).collect();
        // Two who answer one number are one row, which names both.
        let number = |contact: &Contact| contact.phone().cloned();
        let merged: Vec<&str> = of_area
            .iter()
            .filter(|one| number(one).is_some() && !shown.iter().any(|name| name == one.name.da()))
            .filter(|one| of_area.iter().any(|other| other.id != one.id && number(other) == number(one)))
            .map(|one| one.name.da())
            .collect();
        for name in &merged {
            assert!(shows(&harness, name), "{name} is lost");
        }
        expected.retain(|name| !merged.contains(&name.as_str()));
        for contact in of_area.iter().filter(|contact| contact.phones.is_empty()) {
            assert!(without.iter().any(|name| name == contact.name.da()), "{}", contact.id);
        }
        shown.sort();
        expected.sort();
        assert_eq!(shown, expected, "{}", area.id);
    }
}

#[test]
fn without_a_number_the_way_through_is_said() {
    let harness = contacts("aalborg", AT, WIDE);
    let office = contact("familiegruppen-aalborg");
    assert!(row_says(&harness, "familiegruppen-aalborg", office.reach.as_ref().expect("a way").da()));
    assert!(row_says(&harness, "familiegruppen-aalborg", "Se borger.dk"));
    assert!(row_says(&harness, "familiegruppen-aalborg", "Haster det, så ring til RED, 70 27 76 66"));
}

#[test]
fn a_clock_that_cannot_be_right_tells_of_those_alone_who_answer_round_the_clock() {
    let harness = contacts("hjoerring", "2025-01-01T12:00", WIDE);
    assert!(shows(&harness, "Computerens ur ser forkert ud. Vi ved kun, hvem der svarer hele døgnet"));
    assert!(!shows(&harness, "Rækkefølgen følger"));
    let open = group(&harness, "Svarer nu");
    assert!(open.contains(&contact("red-raadgivning").name.da().to_owned()));
    assert!(open.iter().all(|name| by_name(name).hours == Hours::Always), "{open:?}");
    assert!(group(&harness, "Lukket nu").is_empty());
    assert!(row_says(&harness, "modtagelsen-hjoerring", "Tiden kan ikke afgøres"));
    assert!(row_says(&harness, "modtagelsen-hjoerring", "Intet svar? Ring til Politiet 114"));
}

#[test]
fn a_number_checked_long_ago_is_never_said_to_answer() {
    let harness = contacts("hjoerring", "2028-01-04T10:00", WIDE);
    assert!(group(&harness, "Svarer nu").is_empty() && group(&harness, "Lukket nu").is_empty());
    assert!(row_says(&harness, "red-raadgivning", "Ikke kontrolleret siden november 2026"));
    assert!(!row_says(&harness, "red-raadgivning", "Svarer nu"));
    assert!(shows(&harness, "Indholdet skulle være gennemgået senest 22. november 2027."));
}

#[test]
fn filters_follow_topic_and_reader() {
    let mut harness = contacts("hjoerring", AT, WIDE);
    harness.get_by_role_and_label(Role::ComboBox, "Det handler om").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Underretning").click();
    harness.run();
    assert_eq!(harness.query_all_by_role(Role::ListItem).count(), 1);
    assert!(row_says(&harness, "modtagelsen-hjoerring", "72 33 35 30"));
    harness.get_by_role_and_label(Role::ComboBox, "Du er").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Barn eller ung").click();
    harness.run();
    assert_eq!(harness.state().state().audience, Some(Audience::Child));
    assert!(shows(&harness, "Ingen af kontakterne passer til det valg. Er der fare nu, så ring 112."));
    press(&mut harness, "Vis alle kontakter");
    let state = harness.state().state();
    assert_eq!((state.audience, state.role), (None, None));
}

#[test]
fn another_area_brings_its_own_contacts() {
    let mut harness = contacts("hjoerring", AT, WIDE);
    harness.get_by_role_and_label(Role::ComboBox, "Område").click();
    harness.run();
    let aalborg = library().area("aalborg").expect("Aalborg").pack().title.da();
    harness.get_by_role_and_label(Role::ListBoxOption, aalborg).click();
    harness.run();
    assert_eq!(harness.state().settings().area.as_deref(), Some("aalborg"));
    assert!(harness.query_by_role_and_label(Role::ListItem, contact("modtagelsen-hjoerring").name.da()).is_none());
    assert!(group(&harness, "På hverdage i dagtimerne").contains(&contact("ssp-boern-og-unge").name.da().to_owned()));
}

#[test]
fn a_number_is_copied_from_its_row() {
    for size in [WIDE, NARROW] {
        let mut harness = contacts("hjoerring", AT, size);
        let name = contact("socialvagt-hjoerring").name.da();
        harness.get_by_label(&format!("Kopiér 9 6 3 0 1 4 4 8. {name}")).click_accesskit();
        harness.step();
        let text = copied(&harness);
        harness.run_ok();
        assert_eq!(text.as_deref(), Some("96 30 14 48"), "{size}");
        assert!(harness.query_by_label(&format!("Kopieret 9 6 3 0 1 4 4 8. {name}")).is_some());
    }
}

/// A window that notes the addresses it hands to the system.
fn ringing(opened: &Rc<RefCell<Vec<String>>>) -> Harness<'static, App> {
    let now: DateTime = AT.parse().expect("a local time");
    let opened = Rc::clone(opened);
    let open = move |address: &str| {
        opened.borrow_mut().push(address.to_owned());
        true
    };
    let app = App::new(&Context::default(), library(), SettingsFile::nowhere(), move || now, open);
    Harness::builder()
        .with_size(WIDE)
        .with_context_setup(|ctx| Theme::new(Palette::Light).install(ctx))
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app)
}

#[test]
fn a_row_unfolds_to_every_number_and_what_is_known() {
    let opened = Rc::new(RefCell::new(Vec::new()));
    let mut harness = ringing(&opened);
    apply(&mut harness, Action::Go(Route::Contacts));
    let adviser = contact("sikkerhedskonsulent-nord");
    let name = adviser.name.da();
    assert!(!shows(&harness, adviser.about.da()));
    harness.get_by_label(&format!("Vis mere om {name}")).click_accesskit();
    harness.run();
    assert!(harness.state().state().unfolded_contacts.contains(&adviser.id));
    for words in [
        adviser.about.da(),
        adviser.reach.as_ref().expect("a way").da(),
        "Giver råd, men kan ikke selv bestemme eller gribe ind",
        "Du kan være anonym",
        "Nummeret er læst i kilden 22. november 2026 og ikke ringet op.",
    ] {
        assert!(shows(&harness, words), "{words}");
    }
    harness.get_by_label(&format!("Ring op 2 5 2 0 2 8 4 9. {name}")).click_accesskit();
    harness.run();
    assert_eq!(*opened.borrow(), ["tel:+4525202849"]);
    harness.get_by_label(&format!("Skjul mere om {name}")).click_accesskit();
    harness.run();
    assert!(!shows(&harness, adviser.about.da()));
}

#[test]
fn the_screen_has_all_its_contacts_in_a_narrow_window() {
    let wide = contacts("aalborg", AT, WIDE).query_all_by_role(Role::ListItem).count();
    let narrow = contacts("aalborg", AT, NARROW).query_all_by_role(Role::ListItem).count();
    assert_eq!(wide, narrow);
    let mut harness = harness(AT);
    apply(&mut harness, Action::Go(Route::Contacts));
    assert_eq!(harness.query_all_by_role(Role::ListItem).count(), wide, "Aalborg is where one begins");
}
