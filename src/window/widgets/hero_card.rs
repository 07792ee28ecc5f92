//! The big entry card of the start screen, with its one button.

use std::sync::Arc;

use eframe::egui::{Frame, Galley, Margin, Response, Ui, pos2, vec2};

use super::{base, button::Button, heading::heading_in, text::text};
use crate::window::theme::{self, Icon, space, ty};

/// What the big card says.
#[derive(Clone, Copy, Debug)]
pub struct HeroCard<'a> {
    /// The entry.
    pub title: &'a str,
    /// One line below.
    pub lead: &'a str,
    /// What the user gets; each with an icon.
    pub points: &'a [(Icon, &'a str)],
    /// The button's word.
    pub button: &'a str,
    /// Beside the button.
    pub note: &'a str,
}

/// The card over the whole width, at least `min_height` high. Returns the response of its button.
pub fn hero_card(ui: &mut Ui, card: &HeroCard<'_>, min_height: f32) -> Response {
    let t = theme::tokens(ui);
    let pad: i8 = if ui.available_width() < 520.0 { 20 } else { 32 };
    let vertical = 2.0 * f32::from(28_i8);
    let frame = Frame::new()
        .fill(t.hero)
        .stroke(t.block_stroke())
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin::symmetric(pad, 28));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height((min_height - vertical - 2.0 * frame.stroke.width).max(0.0));
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            heading_in(ui, 2, ty::HERO, t.on_hero, card.title);
            ui.add_space(space::S8);
            text(ui, ty::LEAD.line(26.0), t.on_hero2, card.lead);
            ui.add_space(space::S12);
            points(ui, card.points);
            ui.add_space(space::S20);
            footer(ui, card)
        })
        .inner
}

fn points(ui: &mut Ui, points: &[(Icon, &str)]) {
    const ICON: f32 = 22.0;
    const INDENT: f32 = 32.0;
    let t = theme::tokens(ui);
    let columns = if ui.available_width() < 520.0 { 1 } else { points.len().max(1) };
    let width = (ui.available_width() / columns_f32(columns)).floor();
    for row in points.chunks(columns) {
        let galleys: Vec<_> = row
            .iter()
            .map(|(icon, words)| {
                let room = (width - INDENT - space::S16).min(150.0);
                (*icon, *words, balanced(ui, words, room))
            })
            .collect();
        let height = galleys.iter().map(|(_, _, galley)| galley.size().y).fold(0.0, f32::max);
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), height + space::S4));
        let mut left = area.left();
        for (icon, words, galley) in galleys {
            icon.paint(ui.painter(), pos2(left + ICON / 2.0, area.top() + ty::ROW.line / 2.0), ICON, t.on_hero2);
            let origin = pos2(left + INDENT, area.top());
            let rect = eframe::egui::Rect::from_min_size(origin, galley.size());
            base::painted_text(ui, rect, &words.replace('\n', " "));
            base::put(ui, origin, galley);
            left += width;
        }
    }
}

/// Wrapped at `room` points, but with lines of about the same length instead of one word on the last.
fn balanced(ui: &Ui, words: &str, room: f32) -> Arc<Galley> {
    const STEP: f32 = 8.0;
    let color = theme::tokens(ui).on_hero;
    let mut best = base::galley(ui, words, ty::ROW, color, room);
    let mut width = room - STEP;
    while width > room / 2.0 {
        let tried = base::galley(ui, words, ty::ROW, color, width);
        if tried.rows.len() > best.rows.len() {
            break;
        }
        best = tried;
        width -= STEP;
    }
    best
}

#[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
fn columns_f32(columns: usize) -> f32 {
    columns as f32
}

fn footer(ui: &mut Ui, card: &HeroCard<'_>) -> Response {
    let t = theme::tokens(ui);
    ui.horizontal(|ui| {
        let response = ui.add(Button::hero(card.button).trailing(Icon::ArrowRight));
        ui.add_space(space::S20);
        text(ui, ty::DENSE.line(20.0), t.on_hero2, card.note);
        response
    })
    .inner
}
