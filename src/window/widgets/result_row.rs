//! One hit of the search.

use std::ops::Range;

use eframe::egui::{Id, Response, Role, Sense, Stroke, Ui, pos2, vec2};

use super::{
    base,
    text::{marked, spans_job},
};
use crate::window::theme::{self, Icon, Type, space, ty};

/// A text and the byte ranges in it that answer the query.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marked<'a> {
    /// The words.
    pub text: &'a str,
    /// Ascending byte ranges of the hits.
    pub hits: &'a [Range<usize>],
}

/// One hit.
#[derive(Clone, Copy, Debug)]
pub struct ResultRow<'a> {
    /// What kind of thing it is.
    pub icon: Icon,
    /// Title.
    pub title: Marked<'a>,
    /// The line below.
    pub line: Marked<'a>,
    /// For contacts: the number in pairs of digits, and its state.
    pub number: Option<(&'a str, &'a str)>,
    /// Whether Up and Down stand on it.
    pub selected: bool,
}

/// The hit over the whole width, 60 high. The text field keeps the keyboard focus, so the row takes clicks
/// only and shows `selected` by fill and frame.
pub fn result_row(ui: &mut Ui, id: Id, row: &ResultRow<'_>) -> Response {
    const PAD: f32 = 12.0;
    const TEXT: f32 = 49.0;
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let number = row
        .number
        .map(|(number, state)| (base::line(ui, number, ty::NUMBER_M, t.ink), base::line(ui, state, ty::META, t.ink2)));
    let number_width = number.as_ref().map_or(0.0, |(number, state)| number.size().x.max(state.size().x));
    let beside = width - TEXT - PAD - number_width - space::S16;
    // In a narrow list the number stands below the words; it is never cut.
    let stacked = number.is_some() && beside < 200.0;
    let room = if stacked || number.is_none() { width - TEXT - PAD } else { beside };
    let title = marked_galley(ui, &row.title, ty::H3, t.ink, room);
    let line = marked_galley(ui, &row.line, ty::DENSE, t.ink2, room);
    let below =
        if stacked { number.as_ref().map_or(0.0, |(number, state)| number.size().y + state.size().y) } else { 0.0 };
    let texts = title.0.size().y + line.0.size().y;
    let height = 60.0_f32.max(texts + below + 16.0);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, id, Sense::CLICK);
    let name = match row.number {
        Some((number, state)) => {
            let number = base::spoken_number(number);
            format!("{}, {number}. {state}. {}", row.title.text, row.line.text)
        }
        None => format!("{}. {}", row.title.text, row.line.text),
    };
    base::report(&response, Role::ListBoxOption, &name, None);
    base::node(ui, id, |node| node.set_selected(row.selected));
    if row.selected {
        base::block(ui, rect, space::RADIUS_CONTROL, t.fjord_t, t.strong_stroke(t.fjord));
    } else if base::is_hot(&response) {
        base::block(ui, rect, space::RADIUS_CONTROL, t.rail, t.frame_under(true));
    }
    let top = rect.center().y - (texts + below) * 0.5;
    let icon_center = pos2(rect.left() + 22.0, top + ty::H3.line / 2.0);
    row.icon.paint(ui.painter(), icon_center, 20.0, t.ink2);
    let x = rect.left() + TEXT;
    let line_top = top + title.0.size().y;
    put_marked(ui, pos2(x, top), title);
    put_marked(ui, pos2(x, line_top), line);
    if let Some((number, state)) = number {
        let (number_x, state_x, top) = if stacked {
            (x, x, top + texts)
        } else {
            let right = rect.right() - PAD;
            let top = rect.center().y - (number.size().y + state.size().y) * 0.5;
            (right - number.size().x, right - state.size().x, top)
        };
        let below = top + number.size().y;
        base::put(ui, pos2(number_x, top), number);
        base::put(ui, pos2(state_x, below), state);
    }
    response.on_hover_cursor(eframe::egui::CursorIcon::PointingHand)
}

type MarkedGalley = (std::sync::Arc<eframe::egui::Galley>, Vec<usize>);

fn marked_galley(ui: &Ui, text: &Marked<'_>, style: Type, color: eframe::egui::Color32, width: f32) -> MarkedGalley {
    let spans = marked(text.text, text.hits);
    let mut job = spans_job(ui, style, color, &spans);
    job.wrap.max_width = width;
    let hits = spans
        .iter()
        .enumerate()
        .filter(|(_, span)| span.emphasis == super::text::Emphasis::Mark)
        .map(|(index, _)| index)
        .collect();
    (base::layout(ui, job), hits)
}

fn put_marked(ui: &Ui, origin: eframe::egui::Pos2, (galley, hits): MarkedGalley) {
    let ink = theme::tokens(ui).mark_ink;
    base::put(ui, origin, galley.clone());
    for hit in hits {
        base::underline(ui, origin, &galley, hit, Stroke::new(2.0, ink));
    }
}
