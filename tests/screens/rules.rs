//! What must hold on every screen, in windows from the widest to the narrowest.

use eframe::egui::{Key, Modifiers, Rect, Vec2, accesskit::Action as NodeAction, accesskit::Role, vec2};
use egui_kittest::{
    Harness, Node,
    kittest::{AccessKitNode, NodeT as _},
};
use vejviser::window::App;

use crate::list::{Screen, screens};
use crate::outline::heading_level;
use crate::painted::lines;
use crate::window::{Look, window_of};

/// A school laptop at 100, 115, 130, 200, 300 and 400 %.
const SIZES: [Vec2; 6] = [
    vec2(1366.0, 768.0),
    vec2(1188.0, 668.0),
    vec2(1050.0, 590.0),
    vec2(683.0, 384.0),
    vec2(455.0, 256.0),
    vec2(341.0, 192.0),
];

/// Nothing that is pressed is smaller.
const TARGET: f32 = 24.0;

type Window = Harness<'static, App>;

/// What must hold; each gives all that is wrong.
type Rule = fn(&Screen, &mut Window) -> Vec<String>;

const RULES: [Rule; 7] = [
    one_title_and_no_level_left_out,
    what_can_have_the_focus_has_a_name,
    what_is_pressed_is_large_enough,
    nothing_sticks_out_at_the_sides,
    no_text_lies_on_another,
    help_and_skjul_are_always_there,
    nothing_is_drawn_that_nobody_asked_for,
];

/// Moves the focus over the whole screen, which takes its time: in the window where most is scrolled out of sight.
const TAB: Rule = tab_reaches_everything_in_sight_and_comes_round;

#[test]
fn every_screen_keeps_the_rules_at_100_per_cent() {
    keeps_the_rules(SIZES[0], None);
}

#[test]
fn every_screen_keeps_the_rules_at_115_per_cent() {
    keeps_the_rules(SIZES[1], None);
}

#[test]
fn every_screen_keeps_the_rules_at_130_per_cent() {
    keeps_the_rules(SIZES[2], None);
}

#[test]
fn every_screen_keeps_the_rules_at_200_per_cent() {
    keeps_the_rules(SIZES[3], Some(TAB));
}

#[test]
fn every_screen_keeps_the_rules_at_300_per_cent() {
    keeps_the_rules(SIZES[4], None);
}

#[test]
fn every_screen_keeps_the_rules_at_400_per_cent() {
    keeps_the_rules(SIZES[5], None);
}

/// Looks at every screen and tells all that is wrong at once.
#[track_caller]
fn keeps_the_rules(size: Vec2, moving: Option<Rule>) {
    let mut wrong = Vec::new();
    for screen in screens().into_iter().filter(|screen| !screen.narrow || size.x < 700.0) {
        for (look, moving) in [(Look::Light, moving), (Look::English, None)] {
            let mut window = window_of(&screen, look, size, 1.0);
            for rule in RULES.into_iter().chain(moving) {
                let found = rule(&screen, &mut window);
                wrong.extend(found.into_iter().map(|what| format!("{} {}: {what}", screen.name, look.name())));
            }
        }
    }
    assert!(wrong.is_empty(), "{} things at {size}:\n{}", wrong.len(), wrong.join("\n"));
}

fn one_title_and_no_level_left_out(screen: &Screen, window: &mut Window) -> Vec<String> {
    let nodes = window.root().children_recursive();
    let levels: Vec<usize> = nodes.filter_map(|node| heading_level(&node.accesskit_node())).collect();
    let titles = levels.iter().filter(|level| **level == 1).count();
    // The menu lies over the screen with its title.
    let expected = usize::from(screen.name != "menu");
    let mut wrong = Vec::new();
    if titles != expected {
        wrong.push(format!("{titles} headings of level 1"));
    }
    let jump = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
    wrong.extend(jump.map(|pair| format!("a heading of level {} after one of level {}", pair[1], pair[0])));
    wrong
}

fn what_can_have_the_focus_has_a_name(_: &Screen, window: &mut Window) -> Vec<String> {
    let nodes = window.root().children_recursive().filter(focusable);
    let nameless = nodes.filter(|node| name(node).trim().is_empty());
    let empty = window.root().children_recursive().filter(|node| node.accesskit_node().data().label() == Some(""));
    let wrong = nameless.chain(empty);
    wrong.map(|node| format!("{:?} at {:?} has no name", node.accesskit_node().role(), place(&node))).collect()
}

fn what_is_pressed_is_large_enough(_: &Screen, window: &mut Window) -> Vec<String> {
    // A link in running text is as high as its line.
    let roles = [Role::Button, Role::CheckBox, Role::RadioButton, Role::ComboBox, Role::ListBoxOption];
    let pressed = window.root().children_recursive().filter(|node| roles.contains(&node.accesskit_node().role()));
    let small = pressed.filter(|node| place(node).width() < TARGET - 0.1 || place(node).height() < TARGET - 0.1);
    small.map(|node| format!("{:?} is {:?}", name(&node), place(&node).size())).collect()
}

fn nothing_sticks_out_at_the_sides(_: &Screen, window: &mut Window) -> Vec<String> {
    let screen = window.ctx.content_rect().x_range();
    let nodes = window.root().children_recursive().filter(|node| node.accesskit_node().has_bounds());
    let out = nodes.filter(|node| place(node).left() < screen.min - 0.5 || place(node).right() > screen.max + 0.5);
    out.map(|node| format!("{:?} lies at {:?}", name(&node), place(&node))).collect()
}

fn no_text_lies_on_another(_: &Screen, window: &mut Window) -> Vec<String> {
    let lines = lines(window);
    let mut wrong = Vec::new();
    for (at, one) in lines.iter().enumerate() {
        // A line of letters is less high than the line it stands on.
        let place = one.place.shrink(3.0);
        let over = lines[at + 1..].iter().find(|other| place.intersects(other.place.shrink(3.0)));
        wrong.extend(over.map(|other| {
            format!("{:?} at {:?} and {:?} at {:?} lie on each other", one.words, one.place, other.words, other.place)
        }));
    }
    wrong
}

fn help_and_skjul_are_always_there(screen: &Screen, window: &mut Window) -> Vec<String> {
    if screen.name == "hidden" {
        return Vec::new();
    }
    let names: Vec<String> = window.root().children_recursive().map(|node| name(&node)).collect();
    let all = window.state().settings().language.pick(
        ["Kopiér 1 1 2. ", "Kopiér 1 1 4. ", "Kontakt ikke familien", "Skjul"],
        ["Copy 1 1 2. ", "Copy 1 1 4. ", "Do not contact the family", "Hide"],
    );
    let missing = all.iter().filter(|words| !names.iter().any(|name| name.starts_with(**words)));
    missing.map(|words| format!("{words:?} is missing")).collect()
}

/// A settled window sleeps until somebody touches it or the clock's minute is up.
fn nothing_is_drawn_that_nobody_asked_for(_: &Screen, window: &mut Window) -> Vec<String> {
    let delay = window.output().viewport_output.values().map(|output| output.repaint_delay).min();
    let wakes = delay.filter(|delay| delay.as_secs() < 1);
    wakes.map(|delay| format!("the settled window asks for a frame after {delay:?}")).into_iter().collect()
}

fn tab_reaches_everything_in_sight_and_comes_round(_: &Screen, window: &mut Window) -> Vec<String> {
    let there = window.root().children_recursive().filter(focusable).count();
    let screen = window.ctx.content_rect();
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for _ in 0..=there {
        window.key_press_modifiers(Modifiers::NONE, Key::Tab);
        // One frame moves the focus, the next shows the page scrolled to it.
        window.step();
        window.step();
        let root = window.root();
        let Some(node) = root.children_recursive().find(egui_kittest::Node::is_focused) else { continue };
        let id = node.accesskit_node().id();
        if seen.contains(&id) {
            break;
        }
        seen.push(id);
        if !in_sight(&node, screen, window) {
            wrong.push(format!("{:?} has the focus out of sight at {:?}", name(&node), place(&node)));
        }
    }
    let left = window.root().children_recursive().filter(focusable);
    let left = left.filter(|node| !seen.contains(&node.accesskit_node().id()));
    wrong.extend(left.map(|node| format!("Tab does not reach {:?}", name(&node))));
    wrong
}

/// Whether the whole control, or as much of it as fits, lies in the window and not behind the help strip.
fn in_sight(node: &Node<'_>, screen: Rect, window: &Window) -> bool {
    let strip = window.root().children_recursive().find(|node| node.accesskit_node().role() == Role::Region);
    let in_strip = ancestors(node).any(|role| role == Role::Region);
    let bottom = strip.filter(|_| !in_strip).map_or(screen.bottom(), |strip| place(&strip).top());
    let seen = screen.with_max_y(bottom);
    let rect = place(node);
    // Below the top bar, and with room for its ring.
    let fits = rect.height() + 16.0 <= seen.height() - 42.0;
    if fits { seen.expand(1.0).contains_rect(rect) } else { seen.intersects(rect) }
}

fn ancestors(node: &Node<'_>) -> impl Iterator<Item = Role> {
    let first = node.accesskit_node().parent();
    std::iter::successors(first, AccessKitNode::parent).map(|node| node.role())
}

fn focusable(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    node.data().supports_action(NodeAction::Focus) && !node.is_disabled() && node.role() != Role::Heading
}

/// Where a node lies; a group without a place of its own lies where its parts do.
fn place(node: &Node<'_>) -> Rect {
    if node.accesskit_node().has_bounds() {
        return node.rect();
    }
    node.children().map(|child| place(&child)).fold(Rect::NOTHING, Rect::union)
}

fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}
