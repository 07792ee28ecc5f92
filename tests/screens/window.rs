//! A window on one screen of the list, in one look.

use eframe::egui::{Context, Ui, UiBuilder, Vec2};
use egui_kittest::{Harness, LazyRenderer};
use image::RgbaImage;
use image::imageops::{FilterType, resize};
use vejviser::content::Language;
use vejviser::settings::{SettingsFile, ThemeChoice};
use vejviser::window::theme::{Palette, Theme};
use vejviser::window::{Action, App};

use crate::common::{NARROW, WIDE, library};
use crate::list::Screen;
use crate::renderer::Renderer;

/// The ways in which every screen is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
    Contrast,
    /// 200 % on a school laptop: half as wide, twice as fine.
    Doubled,
    /// In the second language, whose words are of other lengths.
    English,
}

impl Look {
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Contrast, Self::Doubled, Self::English];

    /// What its files are called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Doubled => "200",
            Self::English => "english",
        }
    }

    const fn theme(self) -> ThemeChoice {
        match self {
            Self::Light | Self::Doubled | Self::English => ThemeChoice::Light,
            Self::Dark => ThemeChoice::Dark,
            Self::Contrast => ThemeChoice::Contrast,
        }
    }

    const fn language(self) -> Language {
        match self {
            Self::English => Language::English,
            _ => Language::Danish,
        }
    }

    const fn size(self) -> (Vec2, f32) {
        match self {
            Self::Doubled => (NARROW, 2.0),
            _ => (WIDE, 1.0),
        }
    }
}

/// The looks that a screen has.
pub fn looks(screen: &Screen) -> impl Iterator<Item = Look> {
    Look::ALL.into_iter().filter(|look| !screen.narrow || *look == Look::Doubled)
}

/// The window on this screen, after all its steps.
pub fn window(screen: &Screen, look: Look) -> Harness<'static, App> {
    let (size, scale) = look.size();
    window_of(screen, look, size, scale)
}

/// The same in a window of this many points, each so many pixels.
pub fn window_of(screen: &Screen, look: Look, size: Vec2, scale: f32) -> Harness<'static, App> {
    let now = screen.at.parse().expect("a local time");
    let app = App::new(&Context::default(), library(), SettingsFile::nowhere(), move || now, |_| true);
    let mut harness = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .renderer(LazyRenderer::new(Renderer::default))
        .with_render_cursor(false)
        .with_context_setup(|ctx| Theme::new(Palette::Light).install(ctx))
        .build_ui_state(whole, app);
    let chosen = [Action::SetTheme(look.theme()), Action::SetLanguage(look.language())];
    for step in chosen.iter().chain(&screen.steps) {
        let ctx = harness.ctx.clone();
        harness.state_mut().apply(&ctx, step.clone());
        harness.run();
    }
    harness
}

/// One frame in the whole window, as eframe gives it; the harness would leave a margin.
fn whole(ui: &mut Ui, app: &mut App) {
    let window = ui.ctx().content_rect();
    let mut ui = ui.new_child(UiBuilder::new().max_rect(window));
    ui.set_clip_rect(window);
    app.frame(&mut ui);
}

/// The picture of a window, so much smaller, and then in few shades, so that it takes little room.
pub fn picture<S>(harness: &mut Harness<'_, S>, part: u32) -> RgbaImage {
    /// Between one shade and the next, of 256.
    const STEP: u8 = 17;
    let whole = harness.render().expect("the window is drawn");
    if part == 1 {
        return whole;
    }
    let mut small = resize(&whole, whole.width() / part, whole.height() / part, FilterType::Triangle);
    for channel in small.iter_mut() {
        *channel = (*channel / STEP + u8::from(*channel % STEP > STEP / 2)) * STEP;
    }
    small
}
