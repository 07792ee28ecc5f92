//! What a screen reader is given of a window: roles, names and states, one line each, indented as they lie.

use std::fmt::Write as _;

use eframe::egui::accesskit::{Live, Role, Toggled};
use egui_kittest::kittest::AccessKitNode;

/// The tree below `node`, without containers that say nothing and without the pieces of a text.
pub fn outline(node: &AccessKitNode<'_>) -> String {
    let mut lines = String::new();
    if let Some(language) = node.data().language() {
        lines = format!("language {language}\n");
    }
    below(node, 0, &mut lines);
    lines
}

fn below(node: &AccessKitNode<'_>, depth: usize, lines: &mut String) {
    for child in node.children() {
        if child.role() == Role::TextRun || child.is_hidden() {
            continue;
        }
        let says_nothing = matches!(child.role(), Role::GenericContainer | Role::Unknown) && !child.has_label();
        if says_nothing {
            below(&child, depth, lines);
        } else {
            let _ = writeln!(lines, "{:indent$}{}", "", line(&child), indent = 2 * depth);
            below(&child, depth + 1, lines);
        }
    }
}

fn line(node: &AccessKitNode<'_>) -> String {
    let mut line = format!("{:?}", node.role()).to_lowercase();
    if let Some(level) = heading_level(node) {
        let _ = write!(line, " {level}");
    }
    let (name, value) = (node.label(), node.value());
    // A text that is only its value is named by it.
    let value = value.filter(|value| !value.is_empty() && Some(value) != name.as_ref());
    for words in name.iter().chain(&value) {
        let _ = write!(line, " {words:?}");
    }
    if let Some(placeholder) = node.placeholder() {
        let _ = write!(line, " placeholder {placeholder:?}");
    }
    if let Some(description) = node.description() {
        let _ = write!(line, " described {description:?}");
    }
    for state in states(node) {
        let _ = write!(line, ", {state}");
    }
    line
}

fn states(node: &AccessKitNode<'_>) -> Vec<&'static str> {
    let data = node.data();
    let mut states = Vec::new();
    let mut when = |is: bool, state| {
        if is {
            states.push(state);
        }
    };
    when(node.is_disabled(), "disabled");
    when(node.is_focused(), "focused");
    when(node.is_modal(), "modal");
    when(node.aria_current().is_some(), "current");
    when(node.toggled() == Some(Toggled::True), "on");
    when(node.toggled() == Some(Toggled::False), "off");
    when(node.is_selected() == Some(true), "selected");
    when(data.is_expanded() == Some(true), "expanded");
    when(data.is_expanded() == Some(false), "collapsed");
    when(data.live() == Some(Live::Polite), "polite");
    when(data.live() == Some(Live::Assertive), "assertive");
    states
}

/// The level as people count it; AccessKit counts from nought.
pub fn heading_level(node: &AccessKitNode<'_>) -> Option<usize> {
    node.data().level().map(|level| level + 1)
}
