//! How far everything can be made larger before the help strip would go out of view.

use eframe::egui::{Context, Vec2, vec2};

use crate::settings::Settings;

/// The greatest zoom that the window can carry with its numbers in view: 320 x 256 points are what WCAG 2.2, 1.4.10 asks
/// to be enough.
pub fn most_zoom(ctx: &Context) -> f32 {
    const LEAST: Vec2 = vec2(320.0, 256.0);
    (ctx.content_rect().size() * ctx.zoom_factor() / LEAST).min_elem()
}

/// The zoom in per cent from which a step goes up or down: what was chosen, as far as the window carries it.
pub fn zoom_now(ctx: &Context, settings: &Settings) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float to an integer saturates")]
    let most = (most_zoom(ctx) * 100.0) as u16;
    settings.zoom.min(most.max(*Settings::ZOOM.start()))
}
