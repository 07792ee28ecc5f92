//! Which renderer draws the window from the next start on, for those whose window looks wrong.

use eframe::egui::Ui;

use super::choice;
use crate::settings::RendererChoice;
use crate::window::action::Action;
use crate::window::theme::{space, ty};
use crate::window::view::View;
use crate::window::widgets::{heading, quiet};

/// What wgpu draws with on this system.
const OTHER: &str = if cfg!(windows) {
    "Direct3D"
} else if cfg!(target_os = "macos") {
    "Metal"
} else {
    "Vulkan"
};

/// The part of the settings about drawing.
pub(in crate::window::screens) fn drawing_ui(ui: &mut Ui, view: &mut View<'_>) {
    heading(ui, 2, ty::H2, view.say("Hvis vinduet ser forkert ud", "If the window looks wrong"));
    ui.add_space(space::S8);
    let choices = [
        (RendererChoice::Automatic, view.say("Automatisk", "Automatic")),
        (RendererChoice::Glow, "OpenGL"),
        (RendererChoice::Wgpu, OTHER),
    ];
    let words = choices.map(|(_, words)| words);
    let selected = choices.iter().position(|(renderer, _)| *renderer == view.settings.renderer).unwrap_or(0);
    let chosen = choice(ui, "renderer", view.say("Tegn vinduet med", "Draw the window with"), &words, selected);
    if let Some((renderer, _)) = chosen.and_then(|chosen| choices.get(chosen)) {
        view.act(Action::SetRenderer(*renderer));
    }
    ui.add_space(space::S8);
    let when = view.say(
        "Valget gælder, næste gang Vejviser starter. Automatisk prøver det ene og så det andet.",
        "The choice holds from the next time Vejviser starts. Automatic tries the one and then the other.",
    );
    quiet(ui, ty::META, when);
}
