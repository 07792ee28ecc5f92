//! The pointer shows on what it stands on, in every theme.

use eframe::egui::{Rect, accesskit::Role, pos2};
use egui_kittest::{Harness, kittest::NodeT as _};
use vejviser::window::theme::Palette;

use crate::component_window::component_window;
use crate::components::{COMPONENTS, POINTED_AT};

/// So many pixels must change at least; an edge of a small button has some hundred.
const LEAST: usize = 40;

#[test]
fn every_control_answers_the_pointer_in_every_theme() {
    let mut wrong = Vec::new();
    for component in COMPONENTS.iter().filter(|component| component.file != POINTED_AT) {
        for palette in Palette::ALL {
            let mut harness = component_window(component, palette);
            for (name, rect) in controls(&harness) {
                let changed = changed_by_pointer(&mut harness, rect);
                if changed < LEAST {
                    wrong.push(format!("{} {palette:?}: {name} changes {changed} pixels", component.file));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What can be pressed, without what is chosen already and what is drawn as if the pointer were there.
fn controls(harness: &Harness<'_>) -> Vec<(String, Rect)> {
    let pressed = [Role::Button, Role::Link, Role::RadioButton, Role::CheckBox, Role::ComboBox, Role::ListBoxOption];
    let nodes = harness.root().children_recursive().filter(|node| {
        let node = node.accesskit_node();
        let chosen = node.toggled() == Some(eframe::egui::accesskit::Toggled::True)
            || node.is_selected() == Some(true)
            || node.aria_current().is_some();
        pressed.contains(&node.role()) && !node.is_disabled() && !chosen
    });
    nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

fn changed_by_pointer(harness: &mut Harness<'_>, rect: Rect) -> usize {
    let mut with_pointer_at = |at| {
        harness.hover_at(at);
        harness.run();
        harness.render().expect("the component is drawn")
    };
    let away = with_pointer_at(pos2(1.0, 1.0));
    let upon = with_pointer_at(rect.center());
    away.pixels().zip(upon.pixels()).filter(|(away, upon)| away != upon).count()
}
