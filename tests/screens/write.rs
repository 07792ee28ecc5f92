//! Writes a picture of every screen in every look, in full size: `cargo run --example screens -- FOLDER`.
#![expect(clippy::expect_used, reason = "without the window there is nothing to draw")]

#[path = "../window/common.rs"]
mod common;
mod list;
mod renderer;
mod window;

use std::path::PathBuf;

use list::screens;
use window::{looks, picture, window};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder to write to"));
    for screen in screens() {
        for look in looks(&screen) {
            let file = folder.join(format!("{}-{}.png", screen.name, look.name()));
            picture(&mut window(&screen, look), 1).save(&file).expect("the picture can be written");
        }
    }
}
