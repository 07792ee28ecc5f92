//! The search over the screen, with the mouse and the keyboard, and as a screen reader hears it.

mod ui_common;

use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use ui_common::{NARROW, WIDE, copied, harness, harness_of, within};
use vejviser::search::{Filter, HitKind};
use vejviser::ui::{Action, App, Route};

/// A Tuesday when offices are open.
const AT: &str = "2026-12-01T13:00";

fn key(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run_steps(8);
}

/// Types as a keyboard does: a letter that shortcuts may take first.
fn typed(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(8);
}

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    // A new screen may still scroll its title into view.
    harness.run_steps(8);
}

fn search(harness: &mut Harness<'_, App>, query: &str) {
    act(harness, Action::OpenSearch);
    act(harness, Action::Query(query.to_owned()));
}

/// What is typed, while the search is open.
fn query(harness: &Harness<'_, App>) -> Option<String> {
    harness.state().state().search.as_ref().map(|search| search.query.clone())
}

fn here(harness: &Harness<'_, App>) -> Route {
    harness.state().state().history.current().clone()
}

/// The names of all nodes that hold these words.
fn hearing(harness: &Harness<'_, App>, words: &str) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
        .filter(|label| label.contains(words))
        .collect()
}

#[test]
fn a_slash_opens_the_search_from_every_screen_and_is_a_letter_in_it() {
    let mut harness = harness(AT);
    for route in [Route::Start, Route::Walkthrough, Route::Contacts, Route::Signs(None), Route::Settings] {
        act(&mut harness, Action::Go(route.clone()));
        typed(&mut harness, "/");
        assert_eq!(query(&harness).as_deref(), Some(""), "{route:?}");
        typed(&mut harness, "/");
        assert_eq!(query(&harness).as_deref(), Some("/"), "{route:?}");
        key(&mut harness, Key::Escape);
        assert_eq!(query(&harness), None, "{route:?}");
    }
}

/// Each further key costs as much as the field holds, so what is pasted is read once and then cut.
#[test]
fn a_long_paste_is_read_whole_for_danger_and_then_cut() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    let text = format!("{} at han slår hende ihjel", "vi har aftalt at tale sammen igen på tirsdag ".repeat(20_000));
    harness.event(Event::Paste(text));
    harness.run_steps(8);
    assert_eq!(query(&harness).expect("it is open").chars().count(), 2_000);
    assert!(!hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "Valgt: Alarmcentralen").len() == 1);
    assert!(!hearing(&harness, "Teksten har 180005 ord og er skåret af.").is_empty());
    act(&mut harness, Action::Query("tavshedspligt".to_owned()));
    assert!(hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "er skåret af").is_empty());
}

#[test]
fn danger_shows_the_emergency_line_before_all_hits() {
    let mut harness = harness(AT);
    search(&mut harness, "han har en kniv");
    assert!(!hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "Valgt: Alarmcentralen").len() == 1);
    act(&mut harness, Action::Query("tavshedspligt".to_owned()));
    assert!(hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
}

#[test]
fn a_screen_reader_hears_how_many_and_which_is_chosen() {
    let mut harness = harness(AT);
    search(&mut harness, "tolk");
    assert_eq!(hearing(&harness, "resultater. Valgt: Når I har brug for tolk.").len(), 1);
    key(&mut harness, Key::ArrowDown);
    let told = hearing(&harness, "resultater. Valgt: ");
    assert!(told.len() == 1 && !told[0].contains("Når I har brug for tolk."), "{told:?}");
    act(&mut harness, Action::Query("qqqqxzxz".to_owned()));
    assert_eq!(hearing(&harness, "Intet fundet. Valgt: Sikkerhedskonsulenterne").len(), 1);
}

#[test]
fn a_contact_is_copied_with_a_key() {
    let mut harness = harness(AT);
    search(&mut harness, "livslinien");
    harness.event(Event::Copy);
    let seen: Vec<String> = (0..3)
        .filter_map(|_| {
            harness.step();
            copied(&harness)
        })
        .collect();
    assert_eq!(seen, ["70 20 12 01"]);
}

#[test]
fn the_filters_leave_what_they_ask_for_and_stay_while_one_types() {
    let mut harness = harness(AT);
    search(&mut harness, "pas");
    let filter = Filter { kind: Some(HitKind::Law), ..Filter::default() };
    act(&mut harness, Action::FilterHits(filter.clone()));
    assert!(hearing(&harness, "Valgt: Pasloven").len() == 1);
    act(&mut harness, Action::Query("passet".to_owned()));
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.filter.clone()), Some(filter));
}

#[test]
fn a_filter_is_picked_with_the_keyboard_alone() {
    let mut harness = harness(AT);
    search(&mut harness, "pas");
    harness.get_by_role_and_label(Role::ComboBox, "Vis").focus();
    harness.run();
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Enter);
    let chosen = harness.state().state().search.as_ref().and_then(|search| search.filter.kind);
    assert_eq!(chosen, Some(HitKind::Contact));
    assert_eq!(here(&harness), Route::Start, "Enter belonged to the list");
}

#[test]
fn a_hit_in_a_text_opens_it_at_its_heading() {
    let mut harness = harness(AT);
    search(&mut harness, "hvis din leder er uenig");
    act(&mut harness, Action::FilterHits(Filter { kind: Some(HitKind::Article), ..Filter::default() }));
    key(&mut harness, Key::Enter);
    assert!(matches!(here(&harness), Route::Article(_)), "{:?}", here(&harness));
    assert_eq!(harness.state().state().sought, None, "it is sought once");
}

#[test]
fn nothing_typed_is_kept() {
    let mut harness = harness(AT);
    search(&mut harness, "kæreste");
    key(&mut harness, Key::Escape);
    typed(&mut harness, "/");
    assert_eq!(query(&harness).as_deref(), Some(""));
    act(&mut harness, Action::Query("kæreste".to_owned()));
    act(&mut harness, Action::Hide);
    assert!(query(&harness).is_none());
    assert!(hearing(&harness, "kæreste").is_empty());
}

#[test]
fn nothing_sticks_out_of_the_window() {
    for size in [WIDE, NARROW] {
        let mut harness = harness_of(AT, size);
        for text in ["", "pas", "han har en kniv", "qqqqxzxz", "underretning"] {
            search(&mut harness, text);
            within(&harness, size.x);
        }
    }
}

/// A frame takes the letter in, one shows what it finds, and egui draws up to two more to settle what changed its size.
#[test]
fn a_letter_typed_draws_four_frames_at_most() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    for letter in "sendt til udlandet".chars() {
        harness.event(Event::Text(letter.to_string()));
        let frames = harness.run();
        assert!(frames <= 4, "{letter:?} draws {frames} frames");
    }
    let query = harness.state().state().search.as_ref().map(|search| search.query.clone());
    assert_eq!(query.as_deref(), Some("sendt til udlandet"));
}

/// The first letter was once lost where it came before the field had the focus.
#[test]
fn letters_that_come_at_once_after_the_key_are_all_taken_in() {
    for key in ["ctrl+k", "/"] {
        let mut harness = harness(AT);
        if key == "/" {
            harness.event(Event::Text("/".to_owned()));
        } else {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        }
        for letters in ["kn", "i", "v"] {
            harness.event(Event::Text(letters.to_owned()));
            harness.step();
        }
        harness.run();
        let query = harness.state().state().search.as_ref().map(|search| search.query.clone());
        assert_eq!(query.as_deref(), Some("kniv"), "after {key}");
    }
}
