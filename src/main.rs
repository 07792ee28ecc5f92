//! The window: opens it, and says what to do when that fails.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use eframe::egui::{ViewportBuilder, vec2};
use vejviser::content;
use vejviser::settings::SettingsFile;
use vejviser::ui::{App, TITLE};

fn main() -> ExitCode {
    let library = match content::bundled() {
        Ok(library) => Box::leak(Box::new(library)),
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            return last_words(&format!("Indholdet kan ikke læses:\n{}", problems.join("\n")));
        }
    };
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(TITLE)
            .with_app_id("vejviser")
            .with_icon(icon())
            .with_inner_size(vec2(1366.0, 768.0))
            .with_min_inner_size(vec2(480.0, 320.0)),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    let opened = eframe::run_native(
        "vejviser",
        options,
        Box::new(|creation| {
            Ok(Box::new(
                App::new(&creation.egui_ctx, library, SettingsFile::of_this_machine(), local_time, |address| {
                    open::that_detached(address).is_ok()
                })
                .saving_to(dirs::document_dir().or_else(dirs::home_dir)),
            ))
        }),
    );
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => last_words(&format!("Vinduet kan ikke åbnes: {why}")),
    }
}

/// The window's icon; a program without one works as well, so a broken picture is no reason to stop.
fn icon() -> eframe::egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")).unwrap_or_default()
}

/// Says what went wrong, and what somebody needs who has no window.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn last_words(what: &str) -> ExitCode {
    eprintln!(
        "{what}\nEr nogen i fare nu, så ring 112. Politiets servicenummer er 114. \
         Kontakt ikke familien, før du har fået råd."
    );
    ExitCode::FAILURE
}

#[expect(clippy::disallowed_methods, reason = "the window's edge: time is a parameter everywhere else")]
fn local_time() -> jiff::civil::DateTime {
    jiff::Zoned::now().datetime()
}
