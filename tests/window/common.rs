//! A window for tests, walked as a user walks it: by role and name, with the mouse and the keyboard.
//! It keeps no settings, opens nothing, and its clock stands still.
#![allow(dead_code, reason = "each test file uses its part of it")]
#![expect(clippy::expect_used, clippy::panic, reason = "without the window nothing here can be tested")]

use std::path::PathBuf;
use std::sync::OnceLock;

use eframe::egui::{Context, OutputCommand, Rect, Role, Vec2, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use jiff::civil::DateTime;
use vejviser::content::{self, Library};
use vejviser::settings::SettingsFile;
use vejviser::window::theme::{Palette, Theme};
use vejviser::window::{App, Route};

/// A school laptop at 100 %.
pub const WIDE: Vec2 = vec2(1366.0, 768.0);
/// The same at 200 %.
pub const NARROW: Vec2 = vec2(683.0, 384.0);

/// The shipped content, read once.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| match content::bundled() {
        Ok(library) => library,
        Err(problems) => panic!("the packs have problems: {problems:#?}"),
    })
}

/// A window of 1366 × 768 points whose clock stands at `at`, for example `2026-12-01T15:20`.
pub fn harness(at: &str) -> Harness<'static, App> {
    harness_of(at, WIDE)
}

/// A window of `size` points.
pub fn harness_of(at: &str, size: Vec2) -> Harness<'static, App> {
    window(at, size, |_| true)
}

/// A window whose addresses go to `open`.
#[allow(dead_code, reason = "not every test file rings")]
pub fn harness_opening(at: &str, open: impl FnMut(&str) -> bool + 'static) -> Harness<'static, App> {
    window(at, WIDE, open)
}

/// A window that saves to the first of these folders that is there.
pub fn harness_saving(at: &str, folders: impl IntoIterator<Item = PathBuf>) -> Harness<'static, App> {
    harness_saving_of(at, WIDE, folders)
}

/// A window of `size` points that saves to the first of these folders that is there.
pub fn harness_saving_of(at: &str, size: Vec2, folders: impl IntoIterator<Item = PathBuf>) -> Harness<'static, App> {
    let now: DateTime = at.parse().expect("a local time");
    let app = App::new(&Context::default(), library(), SettingsFile::nowhere(), move || now, |_| true);
    built(app.saving_to(folders.into_iter().collect()), size)
}

/// A window that keeps its settings in this file.
pub fn harness_keeping(at: &str, file: SettingsFile) -> Harness<'static, App> {
    let now: DateTime = at.parse().expect("a local time");
    built(App::new(&Context::default(), library(), file, move || now, |_| true), WIDE)
}

fn window(at: &str, size: Vec2, open: impl FnMut(&str) -> bool + 'static) -> Harness<'static, App> {
    let now: DateTime = at.parse().expect("a local time");
    // The app is made before the window's own context is, so that context gets the theme by itself.
    let app = App::new(&Context::default(), library(), SettingsFile::nowhere(), move || now, open);
    built(app, size)
}

fn built(app: App, size: Vec2) -> Harness<'static, App> {
    Harness::builder()
        .with_size(size)
        .with_context_setup(|ctx| Theme::new(Palette::Light).install(ctx))
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app)
}

/// Every screen of the window, with every part that one can come in at.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::Start,
        Route::Walkthrough,
        Route::Signs(None),
        Route::Contacts,
        Route::Laws(None),
        Route::Figures,
        Route::Practice(None),
        Route::Papers,
        Route::Settings,
        Route::About,
    ];
    routes.extend(library().sign_groups.iter().map(|group| Route::Signs(Some(group.id.clone()))));
    routes.extend(library().laws.iter().map(|law| Route::Laws(Some(law.id.clone()))));
    routes.extend(library().scenarios.iter().map(|scenario| Route::Practice(Some(scenario.id.clone()))));
    routes.extend(library().papers.iter().map(|paper| Route::Paper(paper.id.clone())));
    routes.extend(library().articles.iter().map(|article| Route::Article(article.id.clone())));
    routes
}

/// Presses the button, link or answer with this name.
#[track_caller]
pub fn press(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// The same where it may lie below the edge of the window.
#[track_caller]
pub fn press_anywhere(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click_accesskit();
    harness.run();
}

/// The part of the window that the help strip takes, by what is in it.
pub fn strip(harness: &Harness<'_, App>) -> Rect {
    let named = |name: &'static str| harness.query_by_role_and_label(Role::Region, name);
    let strip = named("Hjælp nu").or_else(|| named("Help now")).expect("the help strip is on every screen");
    let parts = strip.children_recursive().filter_map(|node| {
        let bounds = node.accesskit_node().raw_bounds()?;
        #[expect(clippy::cast_possible_truncation, reason = "places in a window")]
        let at = |x: f64, y: f64| pos2(x as f32, y as f32) / harness.ctx.pixels_per_point();
        Some(Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1)))
    });
    parts.reduce(Rect::union).expect("the help strip is on every screen")
}

/// The text that was put on the clipboard in the last frame.
pub fn copied(harness: &Harness<'_, App>) -> Option<String> {
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

/// Checks that every part of the screen lies between the window's sides.
#[track_caller]
pub fn within(harness: &Harness<'_, App>, width: f32) {
    let out = sticking_out(harness, width);
    assert!(out.is_empty(), "outside {width}: {out:?}");
}

/// The parts of the screen that do not lie between the window's sides.
pub fn sticking_out(harness: &Harness<'_, App>, width: f32) -> Vec<(Option<String>, String)> {
    // A window that is too small for its zoom zooms less, so there are more points.
    let points = f64::from(width / harness.ctx.zoom_factor());
    let nodes = harness.root().children_recursive().filter_map(|node| {
        let node = node.accesskit_node();
        let bounds = node.raw_bounds()?;
        let outside = bounds.x0 < -0.5 || bounds.x1 > points + 0.5;
        outside.then(|| (node.label().or_else(|| node.value()), format!("{bounds:?}")))
    });
    nodes.collect()
}
