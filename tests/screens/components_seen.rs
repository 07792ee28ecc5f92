//! How every component looks in every theme, and that all of them are looked at.

use egui_kittest::SnapshotResults;
use image::RgbaImage;
use vejviser::window::theme::Palette;

use crate::component_window::component_window;
use crate::components::{COMPONENTS, Component};
use crate::sheet::{beside, compare};
use crate::window::picture;

/// How much smaller than drawn a kept picture is.
const PART: u32 = 2;

#[test]
fn every_component_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for component in COMPONENTS {
        results.add(compare(&sheet(component), &format!("components/{}", component.file)));
    }
}

/// The themes one below the other.
fn sheet(component: &'static Component) -> RgbaImage {
    let themes = Palette::ALL.map(|palette| picture(&mut component_window(component, palette), PART));
    beside(&themes, 1)
}

#[test]
fn every_widget_stands_on_a_sheet() {
    let sheets = concat!(
        include_str!("components/calls.rs"),
        include_str!("components/controls.rs"),
        include_str!("components/mod.rs"),
        include_str!("components/reading.rs"),
    );
    // What draws nothing by itself, or only a line.
    let unseen = [
        "around",
        "ask_to_scroll",
        "divider",
        "list",
        "list_item",
        "live",
        "named_group",
        "region",
        "scrolling",
        "segmented_width",
        "spoken_number",
        "status",
        "title_id",
        "within",
    ];
    let missing: Vec<String> = functions(include_str!("../../src/window/widgets/mod.rs"))
        .into_iter()
        .filter(|name| !unseen.contains(&name.as_str()) && !sheets.contains(&format!("{name}(")))
        .collect();
    assert!(missing.is_empty(), "these stand on no sheet in tests/screens/components: {missing:?}");
}

/// The functions that a file hands on in its `pub use self::{…}`.
fn functions(file: &str) -> Vec<String> {
    let (_, exports) = file.split_once("pub use self::{").expect("the widgets are handed on");
    // `module::{a, b}` and `module::a` both become `a` and `b`, one to a word.
    let exports = exports.replace("::{", ":: ");
    let words = exports.split(|sign: char| sign.is_whitespace() || ",{};".contains(sign));
    let names = words.map(|word| word.rsplit("::").next().unwrap_or(word));
    names.filter(|name| name.starts_with(|sign: char| sign.is_ascii_lowercase())).map(str::to_owned).collect()
}
