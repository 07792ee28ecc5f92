//! The contrast of every letter and icon that is really painted, against the pixel behind it.
//! That the theme's colours are far enough apart is the theme's own test; this one sees where they are put.

use eframe::egui::{
    Color32, FullOutput, Pos2, Rect, Shape,
    epaint::{ClippedShape, TextShape, text::ByteIndex},
};
use egui_kittest::{Harness, TestRenderer as _};
use image::RgbaImage;
use vejviser::window::{App, theme};

use crate::list::screens;
use crate::painted::visit;
use crate::renderer::Renderer;
use crate::window::{Look, looks, window};

/// What letters reach, what they reach in high contrast, and what icons reach.
const TEXT: f64 = 4.5;
const TEXT_IN_CONTRAST: f64 = 7.0;
const ICON: f64 = 3.0;

#[test]
fn every_letter_and_icon_stands_out_from_what_is_behind_it() {
    let mut wrong = Vec::new();
    let mut letters = 0;
    for screen in screens() {
        for look in looks(&screen) {
            let window = window(&screen, look);
            let text = if look == Look::Contrast { TEXT_IN_CONTRAST } else { TEXT };
            let behind = behind(&window);
            for letter in letters_of(&window) {
                letters += 1;
                let limit = if letter.is_icon() { ICON } else { text };
                let ratio = ratio(letter.color, letter.behind(&behind, window.ctx.pixels_per_point()));
                if ratio < limit {
                    wrong.push(format!("{} {}: {} {ratio:.2}", screen.name, look.name(), letter.told()));
                }
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} too faint:\n{}", wrong.len(), wrong.join("\n"));
    assert!(letters > 100_000, "only {letters} letters were looked at");
}

/// A letter in sight.
struct Letter {
    sign: char,
    words: String,
    middle: Pos2,
    color: Color32,
    /// Its own ground, as that of a search hit.
    ground: Color32,
}

impl Letter {
    /// The icons are letters of a font of their own.
    fn is_icon(&self) -> bool {
        ('\u{E000}'..='\u{F8FF}').contains(&self.sign)
    }

    fn behind(&self, picture: &RgbaImage, scale: f32) -> Color32 {
        if self.ground != Color32::TRANSPARENT {
            return self.ground;
        }
        let [x, y] = [self.middle.x, self.middle.y].map(|length| pixel(length * scale));
        let [red, green, blue, _] = picture.get_pixel(x.min(picture.width() - 1), y.min(picture.height() - 1)).0;
        color(red, green, blue)
    }

    fn told(&self) -> String {
        if self.is_icon() { format!("icon {:X}", u32::from(self.sign)) } else { format!("{:?}", self.words) }
    }
}

/// The window without any letters.
fn behind(window: &Harness<'_, App>) -> RgbaImage {
    let shapes =
        window.output().shapes.iter().map(|shape| ClippedShape { shape: without_text(&shape.shape), ..shape.clone() });
    let output = FullOutput { shapes: shapes.collect(), ..FullOutput::default() };
    Renderer::default().render(&window.ctx, &output).expect("the window is drawn")
}

fn without_text(shape: &Shape) -> Shape {
    match shape {
        Shape::Text(_) => Shape::Noop,
        Shape::Vec(shapes) => Shape::Vec(shapes.iter().map(without_text).collect()),
        other => other.clone(),
    }
}

/// The letters that nothing dims: what lies behind the search cannot be read and need not be.
fn letters_of(window: &Harness<'_, App>) -> Vec<Letter> {
    let scrim = theme::of(&window.ctx).scrim;
    let mut letters: Vec<Letter> = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
        visit(shape, &mut |shape| match shape {
            Shape::Rect(dimmed) if dimmed.fill == scrim => {
                letters.retain(|letter| !dimmed.rect.contains(letter.middle));
            }
            Shape::Rect(cover) if cover.fill.a() == 255 => letters.retain(|letter| !cover.rect.contains(letter.middle)),
            Shape::Text(text) => letters.extend(letters_in(text, *clip_rect)),
            _ => {}
        });
    }
    letters
}

fn letters_in(text: &TextShape, clip: Rect) -> Vec<Letter> {
    let galley = &text.galley;
    // A galley has one glyph for each character, and none for the end of a line.
    let mut places = galley.text().char_indices().map(|(at, _)| ByteIndex(at));
    let mut letters = Vec::new();
    for row in &galley.rows {
        for glyph in &row.glyphs {
            let place = places.next().unwrap_or_default();
            let section = galley.job.sections.iter().find(|section| section.byte_range.contains(&place));
            let middle = text.pos + row.pos.to_vec2() + glyph.logical_rect().center().to_vec2();
            if let Some(section) = section
                && clip.contains(middle)
                && !glyph.chr.is_whitespace()
            {
                let own = text.override_text_color.unwrap_or(section.format.color);
                letters.push(Letter {
                    sign: glyph.chr,
                    words: galley.text().to_owned(),
                    middle,
                    color: if own == Color32::PLACEHOLDER { text.fallback_color } else { own },
                    ground: section.format.background,
                });
            }
        }
        if row.ends_with_newline {
            places.next();
        }
    }
    letters
}

/// The contrast of two colours by WCAG 2.2.
fn ratio(one: Color32, other: Color32) -> f64 {
    let [one, other] = [one, other].map(luminance);
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: Color32) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
}

#[expect(clippy::disallowed_methods, reason = "a colour that was seen, not one that is painted")]
fn color(red: u8, green: u8, blue: u8) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the window")]
fn pixel(length: f32) -> u32 {
    length.max(0.0) as u32
}
