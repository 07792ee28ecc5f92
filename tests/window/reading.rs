//! Start, texts, rules, search, settings, *Om* and *Skjul*, as a user walks through them.

use crate::common::{self, NARROW, harness, harness_of, library, press, press_anywhere, routes};
use eframe::egui::{Key, Modifiers};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable, by},
};
use vejviser::content::{ArticleId, LawId, Section};
use vejviser::window::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

fn go(harness: &mut Harness<'_, App>, route: Route) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::Go(route));
    harness.run();
}

fn here(harness: &Harness<'_, App>) -> Route {
    harness.state().state().history.current().clone()
}

fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

/// Whether a number is shown, or said digit by digit to a screen reader.
fn says_number(harness: &Harness<'_, App>, number: &str) -> bool {
    says(harness, number) || says(harness, &vejviser::window::widgets::spoken_number(number))
}

fn key(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn type_query(harness: &mut Harness<'_, App>, words: &str) {
    key(harness, Modifiers::COMMAND, Key::K);
    harness.event(eframe::egui::Event::Text(words.to_owned()));
    harness.run();
}

/// Whether a screen is the one that a door should lead to.
type Leads = Box<dyn Fn(&Route) -> bool>;

#[test]
fn every_screen_shows_112_114_the_adviser_and_the_family_rule() {
    for size in [common::WIDE, eframe::egui::vec2(1000.0, 768.0), NARROW] {
        let mut harness = harness_of(AT, size);
        for route in routes() {
            go(&mut harness, route.clone());
            for number in ["112", "114", "25 20 28 46"] {
                assert!(says_number(&harness, number), "{route:?} at {size} does not show {number}");
            }
            for words in ["RED Rådgivning", "prøv også sikkerhedskonsulent", "Kontakt ikke familien"] {
                assert!(says(&harness, words), "{route:?} at {size} does not show {words}");
            }
        }
    }
}

#[test]
fn every_screen_has_one_title_which_takes_the_focus() {
    let mut harness = harness(AT);
    for route in routes() {
        go(&mut harness, route.clone());
        let titles: Vec<_> = harness
            .query_all_by_role(Role::Heading)
            .filter(|node| node.accesskit_node().data().level() == Some(0))
            .collect();
        assert_eq!(titles.len(), 1, "{route:?}");
        let leads_elsewhere = matches!(route, Route::Laws(Some(_)) | Route::Signs(Some(_)) | Route::Start);
        assert!(titles[0].accesskit_node().is_focused() || leads_elsewhere, "{route:?} leaves the focus elsewhere");
    }
}

#[test]
fn the_doors_of_the_start_screen_lead_where_they_say() {
    let is = |expected: Route| move |route: &Route| *route == expected;
    let in_section = |section: Section| {
        move |route: &Route| match route {
            Route::Article(id) => library().article(id).is_some_and(|article| article.section == section),
            _ => false,
        }
    };
    let doors: [(&str, Leads); 6] = [
        ("Begynd", Box::new(is(Route::Walkthrough))),
        ("Tegn. Ændringer", Box::new(is(Route::Signs(None)))),
        ("Handleplan. Trin", Box::new(in_section(Section::Plan))),
        ("Kontakter. Telefonnumre", Box::new(is(Route::Contacts))),
        ("Samtalen. Det", Box::new(in_section(Section::Conversation))),
        ("Oplæg. Tal", Box::new(in_section(Section::Talks))),
    ];
    for (name, leads) in doors {
        let mut harness = harness(AT);
        harness.get(by().label_contains(name).role(Role::Button)).click();
        harness.run();
        assert!(leads(&here(&harness)), "{name} leads to {:?}", here(&harness));
    }
}

#[test]
fn a_link_in_a_text_leads_to_the_rule_and_alt_left_leads_back() {
    let mut harness = harness(AT);
    let article = Route::Article(ArticleId::new("aalborg-under-18"));
    go(&mut harness, article.clone());
    let link = harness.get_all(by().label_contains("Barnets lov § 133, stk. 1").role(Role::Link)).next();
    link.expect("the text links to the rule").click_accesskit();
    harness.run();
    assert_eq!(here(&harness), Route::Laws(Some(LawId::new("bl-133-1"))));
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(here(&harness), article);
    key(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(here(&harness), Route::Laws(Some(LawId::new("bl-133-1"))));
}

#[test]
fn the_text_shows_what_it_rests_on_and_whom_to_ring() {
    let mut harness = harness(AT);
    go(&mut harness, Route::Article(ArticleId::new("aalborg-under-18")));
    for words in ["Om teksten", "24. juni 2024", "Juni 2028", "Udkast, ikke godkendt", "Ring om dette", "93 52 00 65"] {
        assert!(says(&harness, words), "{words}");
    }
}

#[test]
fn the_search_finds_a_number_by_keyboard_alone() {
    let mut harness = harness(AT);
    type_query(&mut harness, "ssp");
    assert!(says_number(&harness, "93 52 00 65"));
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(here(&harness), Route::Contacts);
    assert!(harness.state().state().search.is_none());
}

#[test]
fn the_arrows_choose_a_hit_and_escape_closes() {
    let mut harness = harness(AT);
    type_query(&mut harness, "genopdragelsesrejse");
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.selected), Some(1));
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.selected), Some(0));
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.state().state().search.is_none());
    assert_eq!(here(&harness), Route::Start);
}

#[test]
fn a_search_without_hits_shows_whom_to_ring() {
    let mut harness = harness(AT);
    type_query(&mut harness, "qqqqxzxz");
    assert!(says(&harness, "Intet fundet. Ring, hvis du er i tvivl."));
    assert!(says_number(&harness, "70 27 76 66"));
}

#[test]
fn a_sign_that_is_found_is_unfolded_on_its_list() {
    let mut harness = harness(AT);
    type_query(&mut harness, "kender ikke datoen for hjemrejsen");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(matches!(here(&harness), Route::Signs(_)));
    assert_eq!(harness.state().state().unfolded.len(), 1);
}

#[test]
fn another_municipality_changes_contacts_and_texts() {
    let mut harness = harness(AT);
    go(&mut harness, Route::Article(ArticleId::new("aalborg-under-18")));
    go(&mut harness, Route::Settings);
    press_anywhere(&mut harness, "Hjørring Kommune");
    assert_eq!(harness.state().settings().area.as_deref(), Some("hjoerring"));
    go(&mut harness, Route::Contacts);
    assert!(says(&harness, "72 33 35 30"));
    assert!(!says(&harness, "93 52 00 65"));
    // A text of the former municipality is left behind on the way back, not shown as if it held here.
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(here(&harness), Route::Start);
}

#[test]
fn text_size_stays_between_its_limits() {
    let mut harness = harness(AT);
    for _ in 0..20 {
        key(&mut harness, Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(harness.state().settings().zoom, 80);
    key(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!(harness.state().settings().zoom, 100);
}

#[test]
fn skjul_forgets_answers_ticks_and_query() {
    let mut harness = harness(AT);
    let ctx = harness.ctx.clone();
    let sign = library().signs[0].id.clone();
    harness.state_mut().apply(&ctx, Action::ToggleSign(sign));
    go(&mut harness, Route::Walkthrough);
    press(&mut harness, "Skjul");
    assert!(says(&harness, "Vejviser er på pause."));
    assert!(!says_number(&harness, "112"));
    assert!(harness.state().state().answers.is_empty());
    press(&mut harness, "Fortsæt");
    assert_eq!(here(&harness), Route::Start);
    key(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(here(&harness), Route::Start, "nothing tells where the window has been");
}

#[test]
fn a_clock_before_the_edition_is_not_used() {
    let mut harness = harness("2020-01-01T10:00");
    go(&mut harness, Route::Contacts);
    assert!(says(&harness, "Computerens ur ser forkert ud"));
}

#[test]
fn content_past_its_review_still_opens_and_says_so() {
    let mut harness = harness("2029-01-01T10:00");
    assert!(says(&harness, "Indholdet skulle være gennemgået senest"));
    go(&mut harness, Route::Article(ArticleId::new("aalborg-under-18")));
    assert!(says(&harness, "Indholdet skulle være gennemgået senest"));
    assert!(says(&harness, "Ring 114, hvis et nummer ikke virker."));
}

#[test]
fn a_number_goes_to_the_systems_telephone_program_or_the_window_says_what_to_do() {
    let phone = vejviser::content::Phone::parse("25202846").expect("a number");
    for works in [true, false] {
        let asked = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
        let seen = asked.clone();
        let mut harness = common::harness_opening(AT, move |address| {
            seen.borrow_mut().push(address.to_owned());
            works
        });
        let ctx = harness.ctx.clone();
        harness.state_mut().apply(&ctx, Action::Ring(phone.clone()));
        harness.run();
        assert_eq!(*asked.borrow(), ["tel:+4525202846"]);
        assert_ne!(says(&harness, "Computeren kan ikke ringe op. Ring 25 20 28 46 fra en telefon."), works);
    }
}
