//! Every key of the one table: it is pressed, and does what the list that F1 shows says it does.

use crate::common::{self, NARROW, WIDE, harness, harness_of, press};
use eframe::egui::{Event, Key, Modifiers, Vec2, ViewportCommand, ViewportId, accesskit::Toggled};
use egui_kittest::{
    Harness,
    kittest::{By, NodeT, Queryable},
};
use vejviser::content::Language;
use vejviser::window::{Action, App, Dialog, Entry, Place, Press, Route, Shortcut};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

/// Draws until nothing moves any more: a list of hits takes more frames than most.
fn settle(harness: &mut Harness<'_, App>) {
    harness.run_steps(8);
}

/// Does what the user would, without the control for it.
fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    settle(harness);
}

/// Presses a key as the system tells of it.
fn strike(harness: &mut Harness<'_, App>, press: Press) {
    // Where Cmd is not on the keyboard, Ctrl is what commands.
    let mut modifiers = press.modifiers;
    modifiers.ctrl |= modifiers.command;
    if press.key == Key::C && modifiers.command {
        harness.event(Event::Copy);
    } else {
        harness.key_press_modifiers(modifiers, press.key);
    }
    settle(harness);
}

fn focused(harness: &Harness<'_, App>) -> Option<String> {
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself holds for one lifetime only")]
    let node = harness.query(By::new().predicate(|node| node.is_focused()))?;
    node.accesskit_node().label()
}

fn route(harness: &Harness<'_, App>) -> Route {
    harness.state().state().history.current().clone()
}

/// A window in which this key works.
fn place(shortcut: Shortcut) -> Harness<'static, App> {
    let mut harness = harness(AT);
    settle(&mut harness);
    match shortcut.place() {
        Place::Everywhere => {}
        Place::Question => {
            act(&mut harness, Action::Go(Route::Walkthrough));
            if shortcut == Shortcut::Choose {
                // The question with the most answers.
                for key in [Key::Num2, Key::Num2, Key::Num2] {
                    harness.key_press(key);
                    harness.key_press(Key::Enter);
                    settle(&mut harness);
                }
            }
        }
        Place::Signs => {
            act(&mut harness, Action::Go(Route::Signs(None)));
            first_sign(&harness).focus();
            settle(&mut harness);
        }
        Place::Search => {
            act(&mut harness, Action::OpenSearch);
            act(&mut harness, Action::Query("rådgivning".to_owned()));
        }
        Place::Open => act(&mut harness, Action::OpenDialog(Dialog::Keys)),
    }
    harness
}

fn first_sign<'h>(harness: &'h Harness<'_, App>) -> egui_kittest::Node<'h> {
    harness.get_all(By::new().role(Role::CheckBox)).next().expect("the list has signs")
}

/// Presses the key `at` of a shortcut and looks at what came of it. A new shortcut must be entered here.
#[expect(clippy::too_many_lines, reason = "one arm for each thing that keys do")]
fn check(shortcut: Shortcut, at: usize, press: Press) {
    let mut harness = place(shortcut);
    let zoom = |harness: &Harness<'_, App>| harness.state().settings().zoom;
    match shortcut {
        Shortcut::Help => {
            strike(&mut harness, press);
            assert_eq!(harness.state().state().dialog.map(|open| open.dialog), Some(Dialog::Keys));
            strike(&mut harness, press);
            assert_eq!(harness.state().state().dialog, None);
        }
        Shortcut::Search => {
            strike(&mut harness, press);
            assert!(harness.state().state().search.is_some());
            // The first of them closes it again; the others lead back to what is typed.
            act(&mut harness, Action::Query("pas".to_owned()));
            strike(&mut harness, press);
            let left = harness.state().state().search.as_ref().map(|search| search.query.clone());
            assert_eq!(left, (at > 0).then(|| "pas".to_owned()));
        }
        Shortcut::Slash => {
            harness.event(Event::Text("/".to_owned()));
            settle(&mut harness);
            assert!(harness.state().state().search.is_some());
        }
        Shortcut::Entry => {
            // Start is where one is already.
            act(&mut harness, Action::Go(Route::About));
            strike(&mut harness, press);
            let library = common::library();
            let here = route(&harness).entry(|id| library.article(id).map(|article| article.section));
            assert_eq!(here, Some(Entry::ALL[at]));
        }
        Shortcut::Back | Shortcut::Forward => {
            act(&mut harness, Action::Go(Route::Contacts));
            if shortcut == Shortcut::Forward {
                act(&mut harness, Action::Back);
            }
            strike(&mut harness, press);
            assert_eq!(route(&harness), if shortcut == Shortcut::Back { Route::Start } else { Route::Contacts });
        }
        Shortcut::NextRegion => regions(&mut harness, press, ["Kopiér 1 1 2", "Start", "Hvad har du brug for?"]),
        Shortcut::NextControl | Shortcut::PreviousControl => {
            harness.get(By::new().label_contains("Tegn. Ændringer").role(Role::Button)).focus();
            settle(&mut harness);
            strike(&mut harness, press);
            let expected = if shortcut == Shortcut::NextControl { "Handleplan. " } else { "Tegn før en rejse" };
            let now = focused(&harness).unwrap_or_default();
            assert!(now.starts_with(expected), "{now}");
        }
        Shortcut::PageDown | Shortcut::PageUp | Shortcut::Top | Shortcut::End => scrolls(shortcut, press),
        Shortcut::ZoomIn => {
            strike(&mut harness, press);
            assert_eq!(zoom(&harness), 125);
        }
        Shortcut::ZoomOut => {
            act(&mut harness, Action::SetZoom(150));
            strike(&mut harness, press);
            assert_eq!(zoom(&harness), 125);
        }
        Shortcut::ZoomReset => {
            act(&mut harness, Action::SetZoom(150));
            strike(&mut harness, press);
            assert_eq!(zoom(&harness), 100);
        }
        Shortcut::Hide => {
            // One after the other, without waiting in between.
            for hides in [false, false, true] {
                harness.key_press_modifiers(press.modifiers, press.key);
                harness.step();
                assert_eq!(harness.state().state().hidden, hides);
            }
        }
        Shortcut::Quit => {
            let sent = strike_once(&mut harness, press);
            assert!(sent.contains(&ViewportCommand::Close), "{sent:?}");
        }
        Shortcut::Choose => {
            strike(&mut harness, press);
            let answers: Vec<_> = harness.get_all(By::new().role(Role::CheckBox)).collect();
            assert_eq!(answers[at].accesskit_node().toggled(), Some(Toggled::True));
            assert!(answers[at].is_focused());
        }
        Shortcut::NextAnswer | Shortcut::PreviousAnswer => {
            harness.key_press(Key::Num2);
            settle(&mut harness);
            strike(&mut harness, press);
            let expected = if shortcut == Shortcut::NextAnswer { "Ved ikke" } else { "Ja" };
            assert_eq!(focused(&harness).as_deref(), Some(expected));
        }
        Shortcut::Continue => {
            harness.key_press(Key::Num2);
            settle(&mut harness);
            strike(&mut harness, press);
            assert!(harness.query(By::new().label_contains("Trin 2 af højst")).is_some());
        }
        Shortcut::Tick => {
            strike(&mut harness, press);
            assert_eq!(first_sign(&harness).accesskit_node().toggled(), Some(Toggled::True));
        }
        Shortcut::Unfold | Shortcut::Fold => {
            if shortcut == Shortcut::Fold {
                harness.key_press(Key::ArrowRight);
                settle(&mut harness);
            }
            strike(&mut harness, press);
            let open = harness.state().state().unfolded.len();
            assert_eq!(open, usize::from(shortcut == Shortcut::Unfold));
        }
        Shortcut::NextHit | Shortcut::PreviousHit => {
            act(&mut harness, Action::SelectHit(1));
            strike(&mut harness, press);
            let selected = harness.state().state().search.as_ref().map(|search| search.selected);
            assert_eq!(selected, Some(if shortcut == Shortcut::NextHit { 2 } else { 0 }));
        }
        Shortcut::OpenHit => {
            strike(&mut harness, press);
            assert!(harness.state().state().search.is_none());
            assert_ne!(route(&harness), Route::Start);
        }
        Shortcut::CopyHit => {
            // The first hit is somebody to ring.
            harness.event(Event::Copy);
            harness.step();
            assert!(common::copied(&harness).is_some_and(|number| number.chars().any(|sign| sign.is_ascii_digit())));
        }
        Shortcut::Close => {
            strike(&mut harness, press);
            assert_eq!(harness.state().state().dialog, None);
        }
    }
}

/// A text of nothing to go to is read to its end and back with the keys alone, and so is the list of keys.
fn scrolls(shortcut: Shortcut, press: Press) {
    for dialog in [false, true] {
        let mut harness = harness_of(AT, NARROW);
        act(&mut harness, Action::Go(Route::About));
        if dialog {
            act(&mut harness, Action::OpenDialog(Dialog::Keys));
        }
        let at = |harness: &Harness<'_, App>| {
            let words = if dialog { "Overalt" } else { "Om Vejviser" };
            harness.get_by_role_and_label(Role::Heading, words).rect().top()
        };
        let top = at(&harness);
        let down = matches!(shortcut, Shortcut::PageDown | Shortcut::End);
        if !down {
            strike(&mut harness, Shortcut::End.presses()[0]);
        }
        let before = at(&harness);
        strike(&mut harness, press);
        let after = at(&harness);
        match shortcut {
            Shortcut::PageDown => assert!(after < before - 50.0 && after > before - NARROW.y, "{before} to {after}"),
            Shortcut::PageUp => assert!(after > before + 50.0 && after < before + NARROW.y, "{before} to {after}"),
            Shortcut::Top => assert!((after - top).abs() < 1.0 && before < top, "{before} to {after}"),
            _ => assert!(after < before - NARROW.y, "{before} to {after}"),
        }
    }
}

/// What the window asks of the system in the frame of this key.
fn strike_once(harness: &mut Harness<'_, App>, press: Press) -> Vec<ViewportCommand> {
    let modifiers = Modifiers { ctrl: press.modifiers.command, ..press.modifiers };
    let key = Event::Key { key: press.key, physical_key: None, pressed: true, repeat: false, modifiers };
    harness.event(key);
    harness.step();
    let output = &harness.output().viewport_output;
    output.get(&ViewportId::ROOT).map(|viewport| viewport.commands.clone()).unwrap_or_default()
}

/// Presses a key again and again; each time the focus is on something whose name begins so.
#[track_caller]
fn regions(harness: &mut Harness<'_, App>, press: Press, names: [&str; 3]) {
    for name in names.into_iter().cycle().take(4) {
        strike(harness, press);
        let now = focused(harness).unwrap_or_else(|| panic!("nothing has the focus instead of {name}"));
        assert!(now.starts_with(name), "{now} has the focus instead of {name}");
    }
}

#[test]
fn every_key_does_what_it_is_said_to_do() {
    for shortcut in Shortcut::ALL {
        for (at, press) in shortcut.presses().iter().enumerate() {
            check(*shortcut, at, *press);
        }
    }
}

#[test]
fn f1_lists_every_key() {
    for size in [WIDE, NARROW, Vec2::new(455.0, 256.0)] {
        let mut harness = harness_of(AT, size);
        harness.key_press(Key::F1);
        settle(&mut harness);
        harness.get_by_role_and_label(Role::Dialog, "Tasterne");
        assert!(harness.get_by_role_and_label(Role::Heading, "Tasterne").is_focused());
        for place in Place::ALL {
            harness.get_by_role_and_label(Role::Heading, place.words(Language::Danish));
        }
        for shortcut in Shortcut::ALL {
            let words =
                format!("{}: {}", shortcut.caps(Language::Danish, false).join(", "), shortcut.does(Language::Danish));
            assert!(harness.query(By::new().value(&words)).is_some(), "{words}");
        }
        common::within(&harness, size.x);
    }
}

#[test]
fn f6_reaches_the_menu_of_a_narrow_window_too() {
    let mut harness = harness_of(AT, NARROW);
    settle(&mut harness);
    let press = Shortcut::NextRegion.presses()[0];
    regions(&mut harness, press, ["Kopiér 1 1 2", "Menu", "Hvad har du brug for?"]);
}

#[test]
fn a_dialog_takes_the_focus_and_gives_it_back() {
    for close in ["Esc", "Luk boksen"] {
        let mut harness = harness(AT);
        act(&mut harness, Action::Go(Route::Settings));
        harness.get_by_label("Vis tasterne").focus();
        settle(&mut harness);
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert!(harness.get_by_role_and_label(Role::Heading, "Tasterne").is_focused());
        if close == "Esc" {
            harness.key_press(Key::Escape);
            settle(&mut harness);
        } else {
            press(&mut harness, close);
        }
        assert!(harness.query(By::new().role(Role::Dialog)).is_none());
        assert_eq!(focused(&harness).as_deref(), Some("Vis tasterne"), "after {close}");
    }
}

#[test]
fn tab_stays_among_the_dialog_skjul_and_the_numbers() {
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Walkthrough));
    harness.key_press(Key::F1);
    settle(&mut harness);
    let mut reached = Vec::new();
    for _ in 0..8 {
        harness.key_press(Key::Tab);
        settle(&mut harness);
        let name = focused(&harness).expect("something has the focus");
        let expected = ["Luk boksen", "Skjul"].contains(&name.as_str()) || name.starts_with("Kopiér ");
        assert!(expected, "{name} lies behind the dialog");
        reached.push(name);
    }
    assert!(reached.iter().any(|name| name == "Skjul") && reached.iter().any(|name| name.starts_with("Kopiér 1 1 2")));
    // The keys of the question wait as well.
    harness.key_press(Key::Num1);
    settle(&mut harness);
    assert_eq!(harness.state().state().chosen, None);
}

/// Ctrl+0 and Ctrl+plus in one frame of a slow machine once ended at 100 %, for they were taken in the order of the list.
#[test]
fn of_keys_in_one_frame_the_last_one_holds() {
    let pressed = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let mut harness = harness(AT);
    harness.input_mut().events.extend([Key::Num0, Key::Plus].map(|key| pressed(key, Modifiers::COMMAND)));
    harness.run_steps(6);
    assert_eq!(harness.state().settings().zoom, 125);
    harness.input_mut().events.extend([Key::Num5, Key::Num3].map(|key| pressed(key, Modifiers::ALT)));
    harness.run_steps(6);
    assert_eq!(*harness.state().state().history.current(), Route::Signs(None));
}

#[test]
fn closing_asks_where_answers_would_be_lost() {
    let quit = Shortcut::Quit.presses()[0];
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Walkthrough));
    harness.key_press(Key::Num2);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    let sent = strike_once(&mut harness, quit);
    assert!(!sent.contains(&ViewportCommand::Close));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Dialog, "Luk Vejviser?");
    assert_eq!(focused(&harness).as_deref(), Some("Bliv"));
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(harness.query(By::new().role(Role::Dialog)).is_none());
    assert!(!harness.state().state().answers.is_empty());

    strike_once(&mut harness, quit);
    settle(&mut harness);
    harness.get_by_label("Luk Vejviser").focus();
    settle(&mut harness);
    let sent = strike_once(&mut harness, Press { modifiers: Modifiers::NONE, key: Key::Enter });
    assert!(sent.contains(&ViewportCommand::Close), "{sent:?}");
}

#[test]
fn closing_asks_while_ticks_or_answers_laid_aside_would_be_lost() {
    let library = common::library();
    let sign = library.signs.first().expect("there are signs").id.clone();
    let scenario = library.area("aalborg").expect("the area").scenarios().next().expect("there are cases").id.clone();
    let mut harness = harness(AT);
    act(&mut harness, Action::ToggleSign(sign));
    act(&mut harness, Action::Practise(scenario));
    act(&mut harness, Action::AskToQuit);
    harness.get_by_role_and_label(Role::Dialog, "Luk Vejviser?");
}

#[test]
fn starting_over_and_clearing_can_be_taken_back() {
    let library = common::library();
    let sign = library.signs.first().expect("there are signs").id.clone();
    let mut harness = harness(AT);
    act(&mut harness, Action::ToggleSign(sign));
    act(&mut harness, Action::Go(Route::Walkthrough));
    harness.key_press(Key::Num1);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    let before = harness.state().state().answers.clone();
    press(&mut harness, "Start forfra");
    assert!(harness.state().state().answers.is_empty());
    press(&mut harness, "Fortryd");
    assert_eq!(harness.state().state().answers, before);
    assert_eq!(harness.state().state().notice, None);

    act(&mut harness, Action::Go(Route::Signs(None)));
    press(&mut harness, "Ryd alle");
    assert_eq!(harness.state().state().answers.signs().count(), 0);
    press(&mut harness, "Fortryd");
    assert_eq!(harness.state().state().answers, before);
}

#[test]
fn a_notice_is_said_and_can_be_closed() {
    let mut harness = harness(AT);
    let sign = common::library().signs.first().expect("there are signs").id.clone();
    act(&mut harness, Action::ToggleSign(sign));
    act(&mut harness, Action::ClearSigns);
    let status: Vec<_> = harness.get_all(By::new().role(Role::Status)).collect();
    assert!(status.iter().all(|node| node.accesskit_node().live() == eframe::egui::accesskit::Live::Polite));
    assert_eq!(status.len(), 2, "the notice, and what was copied");
    press(&mut harness, "Luk beskeden");
    assert_eq!(harness.state().state().notice, None);
    assert_eq!(harness.state().state().undo, None);
}

#[test]
fn alt_and_the_arrows_go_through_the_steps_of_the_walkthrough() {
    let [back, forward] = [Shortcut::Back, Shortcut::Forward].map(|shortcut| shortcut.presses()[0]);
    let step = |harness: &Harness<'_, App>, number: usize| {
        let words = format!("Trin {number} af højst");
        assert!(harness.query(By::new().label_contains(&words)).is_some(), "not at step {number}");
    };
    let mut harness = harness(AT);
    act(&mut harness, Action::Go(Route::Walkthrough));
    for key in [Key::Num2, Key::Num2] {
        harness.key_press(key);
        harness.key_press(Key::Enter);
        settle(&mut harness);
    }
    step(&harness, 3);
    let answers = harness.state().state().answers.clone();
    for number in [2, 1] {
        strike(&mut harness, back);
        step(&harness, number);
    }
    strike(&mut harness, back);
    assert_eq!(route(&harness), Route::Start);
    strike(&mut harness, forward);
    for number in [2, 3] {
        strike(&mut harness, forward);
        step(&harness, number);
    }
    assert_eq!(harness.state().state().answers, answers, "nothing is lost on the way");
}
