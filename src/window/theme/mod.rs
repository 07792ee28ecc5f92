//! Colours, type, distances, fonts and icons, and their installation into egui.
//!
//! Widgets and screens take every colour, size and text style from here; nothing else makes one.
//!
//! | What | Where |
//! |---|---|
//! | colours of the theme in use | `let t = theme::tokens(ui);` then `t.ink`, `t.surface`, … |
//! | text styles | `ty::H1`, `ty::BODY`, `ty::META`, … |
//! | distances, corners, heights | `space::S16`, `space::RADIUS_CARD`, `space::BUTTON`, … |
//! | icons | `Icon::Phone` |
//! | layout for the window's width | `Reflow::now(ctx)` |

pub mod fonts;
mod icons;
mod reflow;
pub mod space;
mod tokens;
pub mod r#type;

use eframe::egui::{
    Context, CornerRadius, Id, Margin, Shadow, Stroke, Style, TextStyle, TextWrapMode, ThemePreference, Ui, Vec2,
    Visuals,
    style::{
        HandleShape, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, Spacing, TextCursorStyle, WidgetVisuals,
        Widgets,
    },
};

pub use self::{
    fonts::Weight,
    icons::Icon,
    reflow::Reflow,
    tokens::{Palette, Tokens},
    r#type as ty,
    r#type::Type,
};

/// The theme in use: fonts, colours and measures, ready to install.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
}

impl Theme {
    /// A theme with these colours.
    #[must_use]
    pub const fn new(palette: Palette) -> Self {
        Self { palette }
    }

    /// Makes this the theme of the whole window: fonts, colours, spacing. Call once at start.
    pub fn install(self, ctx: &Context) {
        ctx.set_fonts(fonts::definitions());
        self.apply(ctx);
    }

    /// Changes the colours of a window whose fonts are installed, at once.
    pub fn apply(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, self.palette));
        let dark = self.palette != Palette::Light;
        ctx.set_theme(if dark { ThemePreference::Dark } else { ThemePreference::Light });
        let tokens = self.palette.tokens();
        ctx.all_styles_mut(|style| set_style(style, tokens));
    }
}

/// The colours of the theme in use.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    of(ui.ctx())
}

/// The colours of the theme in use, where only the context is at hand.
#[must_use]
pub fn of(ctx: &Context) -> &'static Tokens {
    ctx.data(|data| data.get_temp::<Palette>(Id::NULL)).unwrap_or_default().tokens()
}

fn set_style(style: &mut Style, t: &Tokens) {
    style.text_styles = [
        (TextStyle::Small, ty::META.font()),
        (TextStyle::Body, ty::BODY.font()),
        (TextStyle::Monospace, ty::BODY.font()),
        (TextStyle::Button, ty::BUTTON.font()),
        (TextStyle::Heading, ty::H2.font()),
    ]
    .into();
    // Words in a row wrap too; egui would let them run out of the window.
    style.wrap_mode = Some(TextWrapMode::Wrap);
    style.spacing = spacing();
    style.visuals = visuals(t);
    style.interaction.selectable_labels = true;
    style.interaction.tooltip_delay = 0.4;
    // Nothing moves by itself: no fading, no sliding, no blinking.
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    style.always_scroll_the_only_direction = true;
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: Vec2::new(space::S8, space::S8),
        window_margin: Margin::same(16),
        button_padding: Vec2::new(18.0, 10.0),
        menu_margin: Margin::same(4),
        indent: space::S24,
        interact_size: Vec2::new(space::BUTTON, space::TARGET),
        icon_width: 24.0,
        icon_width_inner: 16.0,
        icon_spacing: space::S12,
        tooltip_width: 360.0,
        scroll: ScrollStyle {
            floating: true,
            bar_width: 10.0,
            floating_width: 8.0,
            floating_allocated_width: 0.0,
            handle_min_length: 32.0,
            bar_inner_margin: 4.0,
            bar_outer_margin: 4.0,
            foreground_color: true,
            dormant_background_opacity: 0.0,
            active_background_opacity: 0.0,
            interact_background_opacity: 0.0,
            // The bar is the only sign that there is more below, so it never hides.
            dormant_handle_opacity: 0.5,
            active_handle_opacity: 0.7,
            interact_handle_opacity: 1.0,
            fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
            ..ScrollStyle::solid()
        },
        ..Spacing::default()
    }
}

fn visuals(t: &Tokens) -> Visuals {
    let base = if t.palette == Palette::Light { Visuals::light() } else { Visuals::dark() };
    let control = CornerRadius::same(space::RADIUS_CONTROL);
    let card = CornerRadius::same(space::RADIUS_CARD);
    let state = |fill, edge: Stroke, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: control,
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    let mut visuals = Visuals {
        override_text_color: None,
        weak_text_color: Some(t.ink2),
        widgets: Widgets {
            noninteractive: state(t.page, t.line_stroke(), t.ink),
            inactive: state(t.surface, t.edge_stroke(), t.ink),
            hovered: state(t.rail, t.edge_stroke(), t.ink),
            active: state(t.fjord_t, Stroke::new(2.0, t.fjord), t.ink),
            open: state(t.rail, t.edge_stroke(), t.ink),
        },
        selection: Selection {
            // In high contrast the tint is black like the page, so selected text is inverted.
            bg_fill: if t.is_contrast() { t.fjord } else { t.mark },
            stroke: Stroke::new(2.0, if t.is_contrast() { t.on_fjord } else { t.mark_ink }),
        },
        hyperlink_color: t.link,
        faint_bg_color: t.rail,
        extreme_bg_color: t.surface,
        text_edit_bg_color: Some(t.surface),
        code_bg_color: t.rail,
        // Urgency is words and an inverse block, never a colour.
        warn_fg_color: t.ink,
        error_fg_color: t.ink,
        window_corner_radius: card,
        window_shadow: Shadow::NONE,
        window_fill: t.surface,
        window_stroke: t.edge_stroke(),
        menu_corner_radius: control,
        panel_fill: t.page,
        popup_shadow: Shadow::NONE,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, t.ink),
            preview: false,
            blink: false,
            ..TextCursorStyle::default()
        },
        handle_shape: HandleShape::Circle,
        disabled_alpha: 1.0,
        ..base
    };
    visuals.ime_composition.active_underline_stroke = Stroke::new(2.0, t.ink);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(2.0, t.ink2);
    visuals
}
