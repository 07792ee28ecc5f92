//! An empty window of the same eframe and renderer, which `scripts/bench` measures Vejviser beside.

#[path = "../src/start/times.rs"]
mod times;

use eframe::egui::{Ui, ViewportBuilder, vec2};
use times::{Times, timed};

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, _ui: &mut Ui, _frame: &mut eframe::Frame) {}
}

fn main() -> eframe::Result {
    let mut times = Times::begin();
    let renderer = std::env::var("VEJVISER_RENDERER").ok().and_then(|name| name.parse().ok());
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default().with_title("empty").with_inner_size(vec2(1366.0, 768.0)),
        renderer: renderer.unwrap_or(eframe::Renderer::Glow),
        ..Default::default()
    };
    eframe::run_native(
        "empty",
        options,
        Box::new(move |_| {
            times.tell("window");
            Ok(Box::new(timed(Empty, times)))
        }),
    )
}
