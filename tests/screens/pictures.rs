//! How every screen looks, in all its looks on one small picture.

use egui_kittest::SnapshotResults;
use image::RgbaImage;

use crate::list::{Screen, screens};
use crate::sheet::{beside, compare};
use crate::window::{looks, picture, window};

/// How much smaller than the window a kept picture is: enough to tell layout, weight and colours apart.
const PART: u32 = 4;

#[test]
fn every_screen_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for screen in screens() {
        results.add(compare(&sheet(&screen), &format!("screens/{}", screen.name)));
    }
}

fn sheet(screen: &Screen) -> RgbaImage {
    let pictures: Vec<RgbaImage> = looks(screen).map(|look| picture(&mut window(screen, look), PART)).collect();
    beside(&pictures, 2)
}
