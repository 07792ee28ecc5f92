//! The window: opens it, and says what to do when that fails.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use eframe::egui::{ViewportBuilder, vec2};
use vejviser::content;
use vejviser::settings::SettingsFile;
use vejviser::ui::App;

fn main() -> ExitCode {
    let library = match content::bundled() {
        Ok(library) => Box::leak(Box::new(library)),
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            eprintln!("{LAST_RESORT}");
            return ExitCode::FAILURE;
        }
    };
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Vejviser")
            .with_app_id("vejviser")
            .with_inner_size(vec2(1366.0, 768.0))
            .with_min_inner_size(vec2(480.0, 320.0)),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    let opened = eframe::run_native(
        "vejviser",
        options,
        Box::new(|creation| {
            Ok(Box::new(App::new(
                &creation.egui_ctx,
                library,
                SettingsFile::of_this_machine(),
                local_time,
                |address| open::that_detached(address).is_ok(),
            )))
        }),
    );
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Vinduet kan ikke åbnes: {why}\n{LAST_RESORT}");
            ExitCode::FAILURE
        }
    }
}

/// What somebody needs when there is no window.
const LAST_RESORT: &str =
    "Er nogen i fare nu, så ring 112. Politiets servicenummer er 114. Kontakt ikke familien, før du har fået råd.";

#[expect(clippy::disallowed_methods, reason = "the window's edge: time is a parameter everywhere else")]
fn local_time() -> jiff::civil::DateTime {
    jiff::Zoned::now().datetime()
}
