//! Every component in every state, to hold beside the design.
//! Numbers and hours here are samples. Hover is shown by egui's highlight, focus by a drawn ring.

mod calls;
mod controls;
mod reading;

use eframe::egui::Ui;
use vejviser::window::{
    theme::ty,
    widgets::{column, quiet, take_height},
};

/// A group of components that belong together.
pub struct Component {
    /// What its picture is called.
    pub file: &'static str,
    /// What it is headed with in a window of them all.
    #[cfg_attr(test, expect(dead_code, reason = "pictures have no headings"))]
    pub title: &'static str,
    pub draw: fn(&mut Ui),
}

const fn component(file: &'static str, title: &'static str, draw: fn(&mut Ui)) -> Component {
    Component { file, title, draw }
}

/// The component whose controls are drawn with the pointer on them.
pub const POINTED_AT: &str = "pointed-at";

/// All of them, in the order of the design.
pub const COMPONENTS: &[Component] = &[
    component("help-strip", "Hjælpelinje", calls::strips),
    component("urgency", "Haster det", calls::urgency),
    component("buttons", "Knapper", controls::buttons),
    component(POINTED_AT, "Peger på", controls::pointed_at),
    component("options", "Svarknap", controls::options),
    component("signs", "Tegn", controls::signs),
    component("guard-and-menu", "Familieregel, menu", controls::guard_and_menu),
    component("lines", "Kildelinje", reading::lines),
    component("start", "Start", reading::start),
    component("outcome", "Udfald", calls::outcome),
    component("filters", "Filtre", controls::filters),
    component("contacts", "Kontakter", calls::contacts),
    component("search", "Søgning", reading::search),
    component("reading", "Læsning", reading::reading),
    component("told", "Besked og boks", reading::told),
    component("tables", "Tabel", reading::tables),
    component("texts", "Skrift", reading::texts),
    component("narrow", "Smalle vinduer", calls::narrow),
];

/// Columns with a small label above each.
fn columns(ui: &mut Ui, labels: &[&str], mut add: impl FnMut(&mut Ui, usize)) {
    let full = ui.available_width();
    let count = labels.iter().fold(0.0, |sum: f32, _| sum + 1.0);
    let width = (full - 20.0 * (count - 1.0)) / count;
    let mut left = 0.0;
    let mut height: f32 = 0.0;
    for (index, label) in labels.iter().enumerate() {
        let ((), used) = column(ui, left, width, |ui| {
            if !label.is_empty() {
                ui.spacing_mut().item_spacing.y = 4.0;
                quiet(ui, ty::META, label);
            }
            ui.push_id(index, |ui| add(ui, index));
        });
        height = height.max(used);
        left += width + 20.0;
    }
    take_height(ui, height);
}
