//! How long a frame of each screen takes to lay out and tessellate, and to draw on the processor while a list scrolls:
//! `scripts/bench frame`.
//!
//! Printed, never asserted, as in `walkthrough.rs`. Each frame is a settled one, so text that has been laid out before is
//! taken from egui's cache, as in the window.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a table for who runs it, or nothing"
)]

#[path = "../tests/window/common.rs"]
mod common;
#[path = "../tests/screens/renderer.rs"]
mod renderer;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use eframe::egui::{
    Context, Event, FullOutput, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, Vec2,
    ViewportId, vec2,
};
use egui_kittest::TestRenderer;
use jiff::civil::DateTime;
use renderer::Renderer;
use vejviser::content::{OptionId, QuestionId};
use vejviser::settings::SettingsFile;
use vejviser::window::theme::{Palette, Theme};
use vejviser::window::{Action, App, Route};

const AT: &str = "2026-12-01T15:20";
/// Frames until a screen has settled.
const SETTLED: usize = 6;
/// The median of a screen is of so many frames.
const FRAMES: usize = 31;
/// Frames of a list that scrolls.
const SCROLLED: usize = 120;

/// A window of 1366 x 768 pixels.
struct Window {
    ctx: Context,
    app: App,
    renderer: Renderer,
    scale: f32,
    time: f64,
}

impl Window {
    fn new(scale: f32) -> Self {
        let ctx = Context::default();
        let now: DateTime = AT.parse().expect("a local time");
        let app = App::new(&ctx, common::library(), SettingsFile::nowhere(), move || now, |_| true);
        Theme::new(Palette::Light).install(&ctx);
        Self { ctx, app, renderer: Renderer::default(), scale, time: 0.0 }
    }

    fn frame(&mut self, events: Vec<Event>) -> FullOutput {
        self.time += 1.0 / 60.0;
        let size = vec2(1366.0, 768.0) / self.scale;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(self.scale);
        let app = &mut self.app;
        let mut output = self.ctx.clone().run_ui(input, |ui| app.frame(ui));
        self.renderer.handle_delta(&mut output.textures_delta);
        output
    }

    fn act(&mut self, action: Action) {
        let ctx = self.ctx.clone();
        self.app.apply(&ctx, action);
        for _ in 0..SETTLED {
            _ = self.frame(Vec::new());
        }
    }

    /// What a settled frame takes, in milliseconds, laid out and tessellated.
    fn median(&mut self) -> f64 {
        let mut samples: Vec<f64> = (0..FRAMES)
            .map(|_| {
                let begun = Instant::now();
                let output = self.frame(Vec::new());
                _ = black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
                1e3 * begun.elapsed().as_secs_f64()
            })
            .collect();
        samples.sort_by(f64::total_cmp);
        samples[FRAMES / 2]
    }
}

fn main() {
    println!("{:<34} {:>7} {:>16} {:>16}", "screen", "screens", "median", "slowest, at 200 %");
    let (normal, twice) = (medians(1.0), medians(2.0));
    for (name, mut times) in normal {
        times.sort_by(f64::total_cmp);
        let large = twice[&name].iter().copied().fold(0.0, f64::max);
        let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
        println!("{name:<34} {:>7} {median:>7.2} / {slowest:.2} ms {large:>13.2} ms", times.len());
    }
    println!();
    println!("{:<34} {:>16} {:>22}", "while it scrolls, on the processor", "laid out", "and drawn, a second");
    for (name, route) in [("signs", Route::Signs(None)), ("contacts", Route::Contacts)] {
        scrolled(name, route);
    }
}

/// What a settled frame of each screen takes, by the kind of screen.
fn medians(scale: f32) -> BTreeMap<String, Vec<f64>> {
    let mut medians: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let mut window = Window::new(scale);
    for route in common::routes() {
        let name = format!("{route:?}").split('(').next().unwrap_or_default().to_lowercase();
        window.act(Action::Go(route));
        medians.entry(name).or_default().push(window.median());
    }
    window.act(Action::Go(Route::Start));
    window.act(Action::OpenSearch);
    window.act(Action::Query("rejse".to_owned()));
    medians.entry("search".to_owned()).or_default().push(window.median());
    window.act(Action::CloseSearch);
    window.act(Action::Go(Route::Walkthrough));
    let (question, options) = (QuestionId::new("fare-nu"), vec![OptionId::new("ja")]);
    window.act(Action::Choose { question, options });
    window.act(Action::Continue);
    medians.entry("outcome".to_owned()).or_default().push(window.median());
    medians
}

/// Turns the wheel over a list, and draws each frame without a graphics card.
fn scrolled(name: &str, route: Route) {
    let mut window = Window::new(1.0);
    window.act(Action::Go(route));
    let (mut laid_out, mut drawn) = (Vec::with_capacity(SCROLLED), 0.0);
    for at in 0..SCROLLED {
        let down = if at < SCROLLED / 2 { -40.0 } else { 40.0 };
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, down),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        };
        let begun = Instant::now();
        let output = window.frame(vec![Event::PointerMoved(Pos2::new(683.0, 400.0)), wheel]);
        laid_out.push(1e3 * begun.elapsed().as_secs_f64());
        _ = black_box(window.renderer.render(&window.ctx, &output).expect("a picture"));
        drawn += begun.elapsed().as_secs_f64();
    }
    laid_out.sort_by(f64::total_cmp);
    let a_second = f64::from(u32::try_from(SCROLLED).expect("few frames")) / drawn;
    println!("{name:<34} {:>13.2} ms {a_second:>15.0} frames", laid_out[SCROLLED / 2]);
}
