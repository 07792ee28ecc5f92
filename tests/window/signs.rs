//! The signs, as a user walks through them: filters, ticks, what stands below a sign, and the way on.

use std::collections::BTreeSet;

use crate::common::{NARROW, harness, harness_of, library, press};
use eframe::egui::{Key, Rect};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable, by},
};
use vejviser::content::{ActNow, Age, Setting, Sign, SignGroupId, Text};
use vejviser::window::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

fn signs() -> Harness<'static, App> {
    let mut harness = harness(AT);
    go(&mut harness, None);
    harness
}

fn go(harness: &mut Harness<'_, App>, group: Option<&str>) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::Go(Route::Signs(group.map(SignGroupId::new))));
    harness.run();
}

/// The first shipped sign that fits.
#[track_caller]
fn sign(fits: impl Fn(&Sign) -> bool) -> &'static Sign {
    library().signs.iter().find(|sign| fits(sign)).expect("such a sign")
}

fn calm(sign: &Sign) -> bool {
    sign.act.is_none() && sign.group != *"akut"
}

/// Ticks a sign, or takes its tick away, wherever on the list it is.
#[track_caller]
fn tick(harness: &mut Harness<'_, App>, sign: &Sign) {
    harness.get_by_role_and_label(Role::CheckBox, sign.text.da()).click_accesskit();
    harness.run();
}

fn shows(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all(by().label_contains(words)).next().is_some()
}

/// Every name and text that the window tells screen readers.
fn names(harness: &Harness<'_, App>) -> BTreeSet<String> {
    harness
        .query_all(by().predicate(|_| true))
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .collect()
}

fn top_of(harness: &Harness<'_, App>, role: Role, name: &str) -> Rect {
    harness.get_by_role_and_label(role, name).rect()
}

#[test]
fn a_tick_adds_its_own_words_and_never_a_number() {
    let mut harness = signs();
    let mut ticked = library().signs.iter().filter(|sign| calm(sign));
    let (first, second) = (ticked.next().expect("a sign"), ticked.next().expect("another"));
    tick(&mut harness, first);
    let before = names(&harness);
    tick(&mut harness, second);
    // A text that wraps is heard as a whole, and its lines are parts of that.
    let added = names(&harness).into_iter().filter(|name| !before.contains(name));
    let added: Vec<String> = added.filter(|name| !second.text.da().contains(name.trim())).collect();
    assert_eq!(added, [format!("Fjern: {}", second.text.da())]);
}

#[test]
fn ticks_are_listed_removed_and_cleared() {
    let mut harness = signs();
    assert!(shows(&harness, "Sæt kryds ved det, du har set"));
    let mut some = library().signs.iter().filter(|sign| calm(sign));
    let (first, second) = (some.next().expect("a sign"), some.next().expect("another"));
    tick(&mut harness, second);
    tick(&mut harness, first);
    let at = |sign: &Sign| top_of(&harness, Role::Button, &format!("Fjern: {}", sign.text.da())).top();
    assert!(at(first) < at(second), "the ticks stand in the order of the list");
    press(&mut harness, &format!("Fjern: {}", first.text.da()));
    let answers = &harness.state().state().answers;
    assert!(!answers.is_ticked(&first.id) && answers.is_ticked(&second.id));
    press(&mut harness, "Ryd alle");
    assert!(harness.state().state().answers.is_empty());
    assert!(shows(&harness, "Sæt kryds ved det, du har set"));
}

#[test]
fn the_way_on_leads_into_the_walkthrough_with_and_without_ticks() {
    let mut harness = signs();
    press(&mut harness, "Gå videre alligevel");
    assert_eq!(*harness.state().state().history.current(), Route::Walkthrough);
    go(&mut harness, None);
    tick(&mut harness, sign(calm));
    press(&mut harness, "Gå videre med tegnene");
    assert_eq!(*harness.state().state().history.current(), Route::Walkthrough);
    assert!(harness.state().state().answers.is_ticked(&sign(calm).id));
}

#[test]
fn signs_that_ask_for_action_stand_first() {
    let harness = signs();
    let rows: Vec<(String, f32)> = harness
        .query_all_by_role(Role::CheckBox)
        .filter_map(|row| Some((row.accesskit_node().label()?, row.rect().top())))
        .collect();
    assert_eq!(rows.len(), library().signs.len());
    let top = |sign: &Sign| rows.iter().find(|(name, _)| name == sign.text.da()).map(|(_, top)| *top);
    let first = |sign: &&Sign| sign.act.is_some() || sign.group == *"akut";
    let lowest_urgent = library().signs.iter().filter(first).filter_map(top).fold(0.0, f32::max);
    let highest_calm = library().signs.iter().filter(|sign| !first(sign)).filter_map(top).fold(f32::MAX, f32::min);
    assert!(lowest_urgent < highest_calm, "{lowest_urgent} {highest_calm}");
    assert!(shows(&harness, "har vi selv sat sammen ud fra kilderne"));
}

#[test]
fn an_urgent_tick_says_so_and_112_outweighs_a_call() {
    let mut harness = signs();
    assert!(harness.query_by_role(Role::Alert).is_none());
    tick(&mut harness, sign(|sign| sign.act == Some(ActNow::RingNu)));
    assert_eq!(harness.query_all_by_role(Role::Alert).count(), 1);
    assert!(shows(&harness, "Ring nu. Et tegn, du har valgt, kræver handling nu."));
    tick(&mut harness, sign(|sign| sign.act == Some(ActNow::Ring112)));
    assert!(shows(&harness, "Ring 112 nu. Et tegn, du har valgt, kræver handling nu."));
}

#[test]
fn in_a_narrow_window_an_urgent_tick_says_so_under_its_row() {
    let mut harness = harness_of(AT, NARROW);
    go(&mut harness, None);
    let urgent: Vec<&Sign> = library().signs.iter().filter(|sign| sign.group == *"akut").collect();
    tick(&mut harness, urgent[0]);
    let row = top_of(&harness, Role::CheckBox, urgent[0].text.da());
    let next = top_of(&harness, Role::CheckBox, urgent[1].text.da());
    let between = harness
        .query_all(by().label_contains("kræver handling nu. Numrene står nederst."))
        .any(|note| note.rect().top() >= row.bottom() && note.rect().bottom() <= next.top());
    assert!(between, "the note stands between the row and the next");
}

#[test]
fn filters_hide_rows_but_never_what_is_ticked() {
    let mut harness = signs();
    let school = sign(|sign| calm(sign) && !sign.settings.contains(&Setting::Dagtilbud));
    let small = sign(|sign| sign.ages.contains(&Age::Small) && sign.settings.contains(&Setting::Dagtilbud));
    tick(&mut harness, school);
    for filter in ["0–6", "Dagtilbud"] {
        harness.get_by_role_and_label(Role::RadioButton, filter).click_accesskit();
        harness.run();
    }
    let state = harness.state().state();
    assert_eq!((state.sign_age, state.sign_setting), (Some(Age::Small), Some(Setting::Dagtilbud)));
    let row = |sign: &Sign| harness.query_by_role_and_label(Role::CheckBox, sign.text.da()).is_some();
    assert!(row(small) && !row(school));
    assert!(shows(&harness, &format!("Fjern: {}", school.text.da())));
}

#[test]
fn a_choice_without_signs_does_not_calm_anybody() {
    let mut harness = signs();
    let nobody = Age::ALL.iter().flat_map(|age| Setting::ALL.iter().map(move |setting| (*age, *setting))).find(
        |(age, setting)| !library().signs.iter().any(|sign| sign.ages.contains(age) && sign.settings.contains(setting)),
    );
    let Some((age, setting)) = nobody else { return };
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::FilterAge(Some(age)));
    harness.state_mut().apply(&ctx, Action::FilterSetting(Some(setting)));
    harness.run();
    assert!(shows(&harness, "Listen har ingen tegn til det valg. Vælg Alle, eller gå videre alligevel."));
}

#[test]
fn a_row_unfolds_by_key_and_by_caret() {
    let mut harness = signs();
    let first = sign(|sign| sign.group == *"akut" && sign.ask.is_some() && sign.avoid.is_some());
    let ask = first.ask.as_ref().map(Text::da).expect("it has one");
    assert!(!shows(&harness, ask));
    harness.get_by_role_and_label(Role::CheckBox, first.text.da()).focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(shows(&harness, ask), "Right unfolds");
    assert!(shows(&harness, "Husk. ") && shows(&harness, "Vores sammenfatning"));
    press(&mut harness, &format!("Skjul: {}", first.text.da()));
    assert!(!shows(&harness, ask), "the caret folds");
}

#[test]
fn a_sign_from_norwegian_sources_says_so() {
    let mut harness = signs();
    let norwegian =
        |sign: &Sign| library().sources_of(&sign.item).all(|source| source.country.as_deref() == Some("NO"));
    let norwegian = sign(norwegian);
    harness.get_by_label(&format!("Vis mere om: {}", norwegian.text.da())).click_accesskit();
    harness.run();
    assert!(harness.query_by_label("Norsk kilde").is_some());
}

#[test]
fn a_group_is_scrolled_to_once() {
    let mut harness = harness(AT);
    go(&mut harness, Some("rejse"));
    harness.run();
    let title = library().sign_group(&SignGroupId::new("rejse")).expect("the group of journeys").title.da();
    let heading = |harness: &Harness<'_, App>| {
        harness
            .query_all_by_role(Role::Heading)
            .find(|node| {
                let node = node.accesskit_node();
                node.label().as_deref() == Some(title) && node.data().level() == Some(1)
            })
            .map(|node| node.rect().top())
            .expect("the heading")
    };
    let top = heading(&harness);
    assert!((64.0..200.0).contains(&top), "the group begins at {top}");
    harness.hover_at(eframe::egui::pos2(500.0, 400.0));
    harness.run();
    harness.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: eframe::egui::vec2(0.0, -300.0),
        phase: eframe::egui::TouchPhase::Move,
        modifiers: eframe::egui::Modifiers::NONE,
        source: eframe::egui::MouseWheelSource::Unknown,
    });
    harness.run_steps(8);
    assert!(heading(&harness) < top - 100.0, "the user scrolls on from there");
}
