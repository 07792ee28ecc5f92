//! A window on one component.

use eframe::egui::{Context, Frame, Margin, Ui};
use egui_kittest::{Harness, LazyRenderer};
use vejviser::window::theme::{self, Palette, Theme};

use crate::components::Component;
use crate::renderer::Renderer;

/// As wide as the components stand on the design's sheet.
const WIDTH: f32 = 1136.0;

/// The component in one theme, as high as it needs.
pub fn component_window(component: &'static Component, palette: Palette) -> Harness<'static> {
    Harness::builder()
        .with_size([WIDTH, 800.0])
        .renderer(LazyRenderer::new(Renderer::default))
        .with_render_cursor(false)
        .with_context_setup(move |ctx: &Context| {
            Theme::new(palette).install(ctx);
            // Some components show the one help strip many times, so its controls share their ids.
            ctx.options_mut(|options| options.warn_on_id_clash = false);
        })
        .with_fit_contents()
        .build_ui(move |ui: &mut Ui| {
            let page = theme::tokens(ui).page;
            Frame::new().fill(page).inner_margin(Margin::same(12)).show(ui, |ui| {
                ui.set_width(WIDTH - 24.0);
                (component.draw)(ui);
            });
        })
}
