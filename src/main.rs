//! The window: opens it, and says what to do when that fails.
#![cfg_attr(windows, windows_subsystem = "windows")]

mod start;

use std::panic;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui::{ViewportBuilder, vec2};
use vejviser::content::Problem;
use vejviser::settings::SettingsFile;
use vejviser::window::{App, TITLE};

use start::{Attempt, LastWords, Times, packs, ring, timed};

fn main() -> ExitCode {
    let mut times = Times::begin();
    let file = SettingsFile::of_this_machine();
    let settings = file.settings().clone();
    times.tell("settings");
    packs::read_ahead();
    let attempt = Attempt::new(settings.renderer);
    let last_words = LastWords::new(packs::to_name_from, &settings);
    let is_open = Arc::new(AtomicBool::new(false));
    watch_for_panics(&attempt, &last_words, &is_open);
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(TITLE)
            .with_app_id("vejviser")
            .with_icon(icon())
            // Between title bar and task bar of a school laptop's 1366 x 768 the help strip must be in view.
            .with_inner_size(vec2(1280.0, 680.0))
            .with_min_inner_size(vec2(480.0, 320.0)),
        centered: true,
        renderer: attempt.renderer,
        ..Default::default()
    };
    let opened = eframe::run_native(
        "vejviser",
        options,
        Box::new(move |creation| {
            is_open.store(true, Ordering::Relaxed);
            times.tell(&format!("window with {}", attempt.renderer));
            let library = packs::library().as_ref().map_err(|problems| told(problems))?;
            times.tell("library, as far as it was waited for");
            let folders = [dirs::document_dir(), dirs::download_dir(), dirs::home_dir()];
            let app = App::new(&creation.egui_ctx, library, file, local_time, ring)
                .saving_to(folders.into_iter().flatten().collect());
            times.tell("app");
            Ok(Box::new(timed(app, times)))
        }),
    );
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // With broken packs another renderer would not help.
            let why =
                packs::library().as_ref().err().map_or_else(|| attempt.fall_back(&why.to_string()), |it| told(it));
            last_words.say(&why);
            ExitCode::FAILURE
        }
    }
}

/// A problem a line.
fn told(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<String>>().join("\n")
}

/// Some drivers fail in a panic. Until the window is open that is a renderer that failed; after that, the end.
fn watch_for_panics(attempt: &Attempt, last_words: &LastWords, is_open: &Arc<AtomicBool>) {
    let (attempt, last_words, is_open) = (attempt.clone(), last_words.clone(), Arc::clone(is_open));
    panic::set_hook(Box::new(move |what| {
        let why = what.to_string();
        let why = if is_open.load(Ordering::Relaxed) { why } else { attempt.fall_back(&why) };
        last_words.say(&why);
    }));
}

/// The window's icon; a program without one works as well, so a broken picture is no reason to stop.
fn icon() -> eframe::egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "the window's edge: time is a parameter everywhere else")]
fn local_time() -> jiff::civil::DateTime {
    jiff::Zoned::now().datetime()
}
