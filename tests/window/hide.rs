//! *Skjul*: the window is empty at once, knows nothing any more, and takes back what it put on the clipboard.

use crate::common::{self, NARROW, WIDE, harness, harness_of, press, press_anywhere};
use eframe::egui::{Event, Id, Key, Modifiers, OutputCommand, ViewportCommand, ViewportId, os::OperatingSystem};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT, Queryable},
};
use vejviser::window::{Action, App, Route, TITLE};

const AT: &str = "2026-12-01T15:20";

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

/// One frame with these events.
fn frame(harness: &mut Harness<'_, App>, events: &[Event]) {
    harness.input_mut().events.extend_from_slice(events);
    harness.step();
}

fn sent(harness: &Harness<'_, App>) -> Vec<ViewportCommand> {
    let output = &harness.output().viewport_output;
    output.get(&ViewportId::ROOT).map(|viewport| viewport.commands.clone()).unwrap_or_default()
}

fn copies(harness: &Harness<'_, App>) -> Vec<String> {
    let commands = &harness.output().platform_output.commands;
    commands
        .iter()
        .filter_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}

/// A window in which as much as possible could tell what it was used for.
fn used() -> Harness<'static, App> {
    let library = common::library();
    let mut harness = harness(AT);
    act(&mut harness, Action::ToggleSign(library.signs[0].id.clone()));
    act(&mut harness, Action::UnfoldSign(library.signs[1].id.clone()));
    act(&mut harness, Action::Go(Route::Walkthrough));
    harness.key_press(Key::Num2);
    harness.key_press(Key::Enter);
    harness.run();
    let scenario = library.area("aalborg").expect("the area").scenarios().next().expect("there are cases").id.clone();
    act(&mut harness, Action::Practise(scenario));
    act(&mut harness, Action::Go(Route::Contacts));
    act(&mut harness, Action::OpenSearch);
    act(&mut harness, Action::Query("pas".to_owned()));
    harness
}

/// The words of every part of the window.
fn words(harness: &Harness<'_, App>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let mut words: Vec<String> =
        nodes.filter_map(|node| node.accesskit_node().label().or_else(|| node.value())).collect();
    words.retain(|words| !words.is_empty());
    // A text is a node, and so is each run of its letters.
    words.dedup();
    words
}

#[test]
fn the_frame_that_hides_shows_nothing_but_the_pause() {
    let mut harness = used();
    // As clicked: no frame is drawn after this one.
    let skjul = harness.get_by_label("Skjul").rect().center();
    let button = |pressed| Event::PointerButton {
        pos: skjul,
        button: eframe::egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    frame(&mut harness, &[Event::PointerMoved(skjul), button(true)]);
    frame(&mut harness, &[button(false)]);
    let words = words(&harness);
    assert_eq!(
        words,
        ["Vejviser er på pause.", "Fortsæt", "Det, du så på, er ryddet. Gemte filer og andre vinduer er ikke rørt."]
    );
    assert!(sent(&harness).contains(&ViewportCommand::Title(TITLE.to_owned())));
}

#[test]
fn nothing_is_left_of_what_was_done() {
    let mut harness = used();
    press(&mut harness, "Skjul");
    press(&mut harness, "Fortsæt");
    let state = harness.state().state();
    assert_eq!(*state.history.current(), Route::Start);
    assert!(state.answers.is_empty() && state.own_answers().is_empty() && state.practice.is_none());
    assert!(state.search.is_none() && state.unfolded.is_empty() && state.chosen.is_none() && state.undo.is_none());
    act(&mut harness, Action::Back);
    act(&mut harness, Action::Forward);
    assert_eq!(*harness.state().state().history.current(), Route::Start, "the way back is gone");
    act(&mut harness, Action::OpenSearch);
    // Ctrl+Z brings no letter back.
    harness.key_press_modifiers(Modifiers::CTRL | Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.query.as_str()), Some(""));
}

#[test]
fn skjul_is_where_it_was_on_every_screen_and_tab_reaches_it() {
    for size in [WIDE, NARROW] {
        let mut harness = harness_of(AT, size);
        harness.run();
        let place = harness.get_by_label("Skjul").rect();
        for route in common::routes() {
            act(&mut harness, Action::Go(route.clone()));
            assert_eq!(harness.get_by_label("Skjul").rect(), place, "{route:?}");
        }
        act(&mut harness, Action::Go(Route::Start));
        let reached = (0..30).any(|_| {
            harness.key_press(Key::Tab);
            harness.run();
            harness.get_by_label("Skjul").is_focused()
        });
        assert!(reached);
    }
}

#[test]
fn the_clipboard_is_emptied_of_what_the_window_put_there() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Copy { text: "Ring nu\nDu har svaret".to_owned(), button: Id::NULL });
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::Hide);
    harness.step();
    assert!(sent(&harness).contains(&ViewportCommand::RequestPaste), "the clipboard is looked at first");
    // As Windows gives it back.
    frame(&mut harness, &[Event::Paste("Ring nu\r\nDu har svaret".to_owned())]);
    assert_eq!(copies(&harness), [""]);
    frame(&mut harness, &[Event::Paste("Ring nu\nDu har svaret".to_owned())]);
    assert!(copies(&harness).is_empty(), "once is enough");
}

#[test]
fn what_was_copied_elsewhere_stays() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Copy { text: "112".to_owned(), button: Id::NULL });
    act(&mut harness, Action::Hide);
    frame(&mut harness, &[Event::Paste("Mælk, brød".to_owned())]);
    assert!(copies(&harness).is_empty());
}

#[test]
fn the_clipboard_is_left_alone_when_nothing_was_copied() {
    let mut harness = harness(AT);
    harness.run();
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::Hide);
    harness.step();
    assert!(!sent(&harness).contains(&ViewportCommand::RequestPaste));
    frame(&mut harness, &[Event::Paste("Mælk, brød".to_owned())]);
    assert!(copies(&harness).is_empty());
}

#[test]
fn text_selected_on_a_screen_and_copied_is_taken_back_too() {
    let mut harness = harness(AT);
    harness.run();
    // What egui copies by itself passes the same way out.
    harness.ctx.copy_text("Udkast".to_owned());
    harness.step();
    act(&mut harness, Action::Hide);
    frame(&mut harness, &[Event::Paste("Udkast".to_owned())]);
    assert_eq!(copies(&harness), [""]);
}

#[test]
fn three_presses_of_shift_can_be_switched_off() {
    let mut harness = harness(AT);
    let shift = |harness: &mut Harness<'_, App>| {
        for _ in 0..3 {
            harness.key_press_modifiers(Modifiers::SHIFT, Key::ShiftLeft);
        }
        harness.run();
    };
    act(&mut harness, Action::Go(Route::Settings));
    press_anywhere(&mut harness, "Skjul, når jeg trykker Skift tre gange");
    shift(&mut harness);
    assert!(!harness.state().state().hidden);
    press_anywhere(&mut harness, "Skjul, når jeg trykker Skift tre gange");
    shift(&mut harness);
    assert!(harness.state().state().hidden);
}

#[test]
fn capitals_never_hide() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    for _ in 0..4 {
        frame(&mut harness, &[Event::ModifiersChanged(Modifiers::SHIFT)]);
        let key = |key, pressed, modifiers| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        frame(&mut harness, &[key(Key::ShiftLeft, true, Modifiers::SHIFT)]);
        frame(&mut harness, &[key(Key::A, true, Modifiers::SHIFT), Event::Text("A".to_owned())]);
        frame(&mut harness, &[key(Key::ShiftLeft, false, Modifiers::NONE), Event::ModifiersChanged(Modifiers::NONE)]);
    }
    assert!(!harness.state().state().hidden);
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.query.as_str()), Some("AAAA"));
}

const PROTECT: &str = "Hold vinduet ude af skærmbilleder";

#[test]
fn keeping_out_of_screenshots_is_offered_where_the_system_can() {
    for (os, offered) in [(OperatingSystem::Windows, true), (OperatingSystem::Mac, true), (OperatingSystem::Nix, false)]
    {
        let mut harness = harness(AT);
        harness.ctx.set_os(os);
        act(&mut harness, Action::Go(Route::Settings));
        assert_eq!(harness.query(By::new().label(PROTECT)).is_some(), offered, "{os:?}");
        if !offered {
            continue;
        }
        let ctx = harness.ctx.clone();
        for on in [true, false] {
            harness.state_mut().apply(&ctx, Action::SetContentProtection(on));
            harness.step();
            assert!(sent(&harness).contains(&ViewportCommand::ContentProtected(on)), "{os:?}, {on}");
        }
    }
}
