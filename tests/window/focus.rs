//! The keyboard's way through every screen: all of it is reached, in reading order, and never out of sight.

use std::collections::BTreeSet;

use crate::common::{self, NARROW, WIDE, harness_of, library};
use eframe::egui::{Key, Pos2, Rect, Shape, StrokeKind, Vec2, pos2, vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{By, NodeT, Queryable},
};
use vejviser::window::theme::Palette;
use vejviser::window::{Action, App, Route};

type Role = eframe::egui::accesskit::Role;

const AT: &str = "2026-12-01T15:20";

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

#[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself holds for one lifetime only")]
fn focused<'h>(harness: &'h Harness<'_, App>) -> Option<Node<'h>> {
    harness.query(By::new().predicate(|node| node.is_focused()))
}

/// What tells a control from the others.
fn id_of(node: &Node<'_>) -> String {
    format!("{:?}", node.accesskit_node().id())
}

fn is_control(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    let takes = matches!(
        node.role(),
        Role::Button | Role::Link | Role::RadioButton | Role::CheckBox | Role::ComboBox | Role::TextInput
    );
    takes && !node.is_disabled()
}

/// Where the content lies between the top bar and the help strip.
fn content(harness: &Harness<'_, App>, size: Vec2) -> Rect {
    let strip = common::strip(harness);
    Rect::from_min_max(Pos2::ZERO, pos2(size.x, strip.top()))
}

/// Whether a focus ring goes round `control`, whole but for what the window is too small for.
fn has_ring(harness: &Harness<'_, App>, control: Rect) -> bool {
    let mut rings = Vec::new();
    for clipped in &harness.output().shapes {
        collect_rings(&clipped.shape, clipped.clip_rect, &mut rings);
    }
    rings.iter().any(|(ring, clip)| {
        let round = ring.expand(0.5).contains(control.center()) && control.expand(14.0).contains_rect(*ring);
        let whole = clip.expand(0.5).contains_rect(*ring);
        round && (whole || ring.height() > clip.height() / 2.0)
    })
}

fn collect_rings(shape: &Shape, clip: Rect, rings: &mut Vec<(Rect, Rect)>) {
    let t = Palette::Light.tokens();
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect_rings(shape, clip, rings)),
        Shape::Rect(rect) if [t.focus, t.focus_inv].contains(&rect.stroke.color) && rect.stroke.width >= 3.0 => {
            let outer = match rect.stroke_kind {
                StrokeKind::Inside => rect.rect,
                StrokeKind::Middle => rect.rect.expand(rect.stroke.width / 2.0),
                StrokeKind::Outside => rect.rect.expand(rect.stroke.width),
            };
            rings.push((outer, clip));
        }
        _ => {}
    }
}

/// One screen of each kind, and the longest of those that there are many of.
fn screens() -> Vec<Route> {
    let longest = library().articles.iter().max_by_key(|article| article.blocks.len()).expect("there are texts");
    let case = library().scenarios.first().expect("there are cases");
    vec![
        Route::Start,
        Route::Walkthrough,
        Route::Signs(None),
        Route::Contacts,
        Route::Laws(None),
        Route::Figures,
        Route::Practice(None),
        Route::Practice(Some(case.id.clone())),
        Route::Article(longest.id.clone()),
        Route::Settings,
        Route::About,
    ]
}

/// Presses Tab, and draws until what was reached has come into view.
fn tab(harness: &mut Harness<'_, App>) {
    harness.key_press(Key::Tab);
    harness.step();
    harness.step();
}

/// Presses Tab until it comes round, and checks each stop. Returns the ids of what was reached.
fn tab_round(harness: &mut Harness<'_, App>, size: Vec2, what: &str) -> BTreeSet<String> {
    let (screen, strip) = (content(harness, size), common::strip(harness));
    let mut reached = BTreeSet::new();
    let mut first = None;
    for _ in 0..600 {
        tab(harness);
        let node = focused(harness);
        // From the last control the focus leaves the window once, as in every program.
        let Some(node) = node else { continue };
        let id = id_of(&node);
        if first.as_ref() == Some(&id) {
            return reached;
        }
        first.get_or_insert_with(|| id.clone());
        let (rect, name) = (node.rect(), node.accesskit_node().label());
        assert!(name.as_ref().is_some_and(|name| !name.is_empty()), "{what}: a control at {rect:?} has no name");
        // What is higher than the window shows its beginning; everything else is seen whole.
        let window = if rect.center().y > screen.bottom() { strip } else { screen };
        let seen = window.expand(1.0).contains_rect(rect) || rect.height() > window.height() / 2.0;
        assert!(has_ring(harness, rect), "{what}: {name:?} at {rect:?} has no focus ring, or a cut one");
        assert!(seen && rect.intersects(window), "{what}: {name:?} at {rect:?} is out of sight in {window:?}");
        reached.insert(id);
    }
    panic!("{what}: Tab never comes round");
}

#[test]
fn tab_reaches_every_control_of_every_screen_and_none_is_out_of_sight() {
    for size in [WIDE, NARROW] {
        for route in screens() {
            let mut harness = harness_of(AT, size);
            harness.run();
            act(&mut harness, Action::Go(route.clone()));
            let what = format!("{route:?} at {size}");
            let reached = tab_round(&mut harness, size, &what);
            for node in harness.root().children_recursive().filter(is_control) {
                let id = id_of(&node);
                assert!(reached.contains(&id), "{what}: Tab never reaches {:?}", node.accesskit_node().label());
            }
        }
    }
}

#[test]
fn tab_goes_in_the_order_in_which_the_parts_are_read() {
    // The tree's order is the order in which screen readers read, and Tab must follow it.
    for size in [WIDE, vec2(1000.0, 768.0), NARROW] {
        for route in screens() {
            let mut harness = harness_of(AT, size);
            harness.run();
            act(&mut harness, Action::Go(route.clone()));
            let order: Vec<_> =
                harness.root().children_recursive().filter(is_control).map(|node| node.accesskit_node().id()).collect();
            let mut at = None;
            for _ in 0..12 {
                tab(&mut harness);
                let Some(node) = focused(&harness) else { continue };
                let id = node.accesskit_node().id();
                let now = order.iter().position(|other| *other == id);
                assert!(now.is_some(), "{route:?} at {size}: {:?} is no control", node.accesskit_node().label());
                if let (Some(before), Some(now)) = (at, now) {
                    assert!(
                        now == before + 1 || now == 0,
                        "{route:?} at {size}: {:?} comes out of turn",
                        node.accesskit_node().label()
                    );
                }
                at = now;
            }
        }
    }
}

#[test]
fn each_step_of_the_walkthrough_gives_the_focus_to_its_heading_in_sight() {
    for size in [WIDE, NARROW, vec2(455.0, 256.0)] {
        let mut harness = harness_of(AT, size);
        harness.run();
        act(&mut harness, Action::Go(Route::Walkthrough));
        let window = content(&harness, size);
        for key in [Key::Num2, Key::Num1, Key::Num5, Key::Num2, Key::Num4, Key::Num1] {
            let node = focused(&harness).expect("the heading has the focus");
            let (rect, level) = (node.rect(), node.accesskit_node().data().level());
            assert_eq!(level, Some(0), "{:?} at {size}", node.accesskit_node().label());
            assert!(rect.top() >= 0.0 && rect.top() < window.bottom() - 20.0, "{rect:?} at {size}");
            harness.key_press(key);
            harness.key_press(Key::Enter);
            harness.run();
        }
        let node = focused(&harness).expect("the heading has the focus");
        assert_eq!(node.accesskit_node().label().as_deref(), Some("Ring nu, før du gør noget andet"));
    }
}

#[test]
fn a_new_screen_begins_at_its_top() {
    let mut harness = harness_of(AT, NARROW);
    for route in screens() {
        act(&mut harness, Action::Go(Route::Contacts));
        act(&mut harness, Action::Go(route.clone()));
        let node = focused(&harness).expect("the heading has the focus");
        assert_eq!(node.accesskit_node().data().level(), Some(0), "{route:?}");
        let rect = node.rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= NARROW.y, "{route:?}: {rect:?}");
    }
}
