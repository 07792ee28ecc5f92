//! Which edition of the content this is, when its sources were read, when it must be reviewed.

use eframe::egui::{Align, Layout, Response, Role, Ui, UiBuilder, vec2};

use super::{
    link::Link,
    text::{Span, icon, quiet, rich},
};
use crate::window::theme::{self, Icon, ty};

/// The parts of the line, left to right; wraps. With a link its response is returned; the link stands at
/// the right.
pub fn edition_line(ui: &mut Ui, parts: &[&str], link: Option<&str>) -> Option<Response> {
    let wide = ui.available_width() >= 900.0;
    let facts = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(22.0, 0.0);
        for part in parts {
            quiet(ui, ty::META, part);
        }
    };
    let Some(words) = link else {
        ui.horizontal_wrapped(facts);
        return None;
    };
    let link = Link::new(words).style(ty::META);
    if !wide {
        ui.horizontal_wrapped(facts);
        return Some(ui.add(link));
    }
    let response = ui.horizontal(|ui| {
        facts(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(link)).inner
    });
    Some(response.inner)
}

/// The line when the review is overdue: warning, bold words, what to do. The first thing on Start and at
/// the top of each page. The content stays open.
pub fn edition_overdue(ui: &mut Ui, bold: &str, words: &str) {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Alert);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            icon(ui, Icon::Warning, 20.0, ty::DENSE.line, t.ink);
            let bold = format!("{bold} ");
            rich(ui, ty::DENSE, t.ink, &[Span::bold(&bold), Span::plain(words)]);
        });
    });
}
