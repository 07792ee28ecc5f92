//! What every widget needs: text measured before it is painted, the focus ring, the report to
//! screen readers, and coming into view on focus. It draws no widget of its own.

use std::{borrow::Cow, sync::Arc};

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, accesskit,
    epaint::text::{ByteRangeExt as _, LayoutJob},
    pos2,
};

use crate::phrase::MONTHS_EN;
use crate::window::theme::{self, Type, space};

/// What a control stands on; it decides the colour of the focus ring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Page, surface, rail.
    #[default]
    Page,
    /// Help strip and big card.
    Deep,
}

/// Where the focus ring goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ring {
    /// Around the control, with a gap.
    Outside(Ground),
    /// Inside the edge: for rows that fill the whole width.
    Inside,
    /// Inside the edge of a cell of the help strip.
    InsideDeep,
}

/// One line or paragraph in one style, wrapped at `width` points.
pub(super) fn galley(ui: &Ui, text: &str, style: Type, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(unbroken(text).into_owned(), style.format(color));
    job.wrap.max_width = width;
    layout(ui, job)
}

/// Makes sure that no line ends inside a telephone number, between § and its number, or between a day and its month:
/// the spaces there become no-break spaces. Only what is painted is changed, never what a screen reader says.
pub(super) fn unbroken(text: &str) -> Cow<'_, str> {
    let mut bound = String::new();
    let mut before = ['\0'; 2];
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        let inside = sign == ' ' && holds(before, signs.as_str());
        bound.push(if inside { '\u{a0}' } else { sign });
        before = [before[1], sign];
    }
    if bound.len() == text.len() { Cow::Borrowed(text) } else { Cow::Owned(bound) }
}

/// Whether a space after these two signs and before this text must not end a line.
fn holds(before: [char; 2], after: &str) -> bool {
    let next = after.chars().next();
    let is_digit = next.is_some_and(|sign| sign.is_ascii_digit());
    match before {
        [_, '§'] => is_digit,
        [_, last] if last.is_ascii_digit() => is_digit || MONTHS_EN.iter().any(|month| after.starts_with(*month)),
        // A sentence begins with a capital letter, so this is the number of a day.
        [day, '.'] => day.is_ascii_digit() && next.is_some_and(char::is_lowercase),
        _ => false,
    }
}

/// One line that never wraps.
pub(super) fn line(ui: &Ui, text: &str, style: Type, color: Color32) -> Arc<Galley> {
    galley(ui, text, style, color, f32::INFINITY)
}

/// Lays out a job; egui keeps the result while the job stays the same.
pub(super) fn layout(ui: &Ui, job: LayoutJob) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints a galley whose colours are already in it.
pub(super) fn put(ui: &Ui, pos: Pos2, galley: Arc<Galley>) {
    ui.painter().galley(pos, galley, theme::tokens(ui).ink);
}

/// Paints a galley so that the middle of its height is at `y`.
pub(super) fn put_middle(ui: &Ui, x: f32, y: f32, galley: Arc<Galley>) {
    let top = y - galley.size().y / 2.0;
    put(ui, pos2(x, top), galley);
}

/// A filled rectangle whose stroke lies inside its edge, as all boxes here are drawn.
pub(super) fn block(ui: &Ui, rect: Rect, radius: u8, fill: Color32, stroke: Stroke) {
    ui.painter().rect(rect, CornerRadius::same(radius), fill, stroke, StrokeKind::Inside);
}

/// Draws the focus ring if the control has focus, whether keyboard or mouse gave it.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8, ring: Ring) {
    if response.has_focus() {
        paint_ring(ui, rect, radius, ring);
    }
}

/// Draws the focus ring.
pub(super) fn paint_ring(ui: &Ui, rect: Rect, radius: u8, ring: Ring) {
    let t = theme::tokens(ui);
    match ring {
        Ring::Outside(ground) => {
            let color = match ground {
                Ground::Page => t.focus,
                Ground::Deep => t.focus_inv,
            };
            let rect = rect.expand(space::FOCUS_GAP);
            let stroke = Stroke::new(space::FOCUS_WIDTH, color);
            // The stroke lies outside the rectangle, so its inner corner has this radius.
            let radius = CornerRadius::same(radius + 2);
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Outside);
        }
        Ring::Inside | Ring::InsideDeep => {
            let color = if ring == Ring::Inside { t.focus } else { t.focus_inv };
            let stroke = Stroke::new(space::FOCUS_WIDTH, color);
            ui.painter().rect_stroke(rect, CornerRadius::same(radius), stroke, StrokeKind::Inside);
        }
    }
}

/// Draws the focus ring around something a screen made itself, such as its text field.
pub fn focus_frame(ui: &Ui, rect: Rect, radius: u8, ground: Ground) {
    paint_ring(ui, rect, radius, Ring::Outside(ground));
}

/// Whether the pointer is on the control or presses it.
pub(super) fn is_hot(response: &Response) -> bool {
    response.hovered() || response.highlighted() || response.is_pointer_button_down_on()
}

/// What all controls do after they were allocated: take focus on a click, come into view when the
/// keyboard brought the focus, show the hand.
pub(super) fn settle(ui: &Ui, response: Response) -> Response {
    if response.clicked() {
        response.request_focus();
    }
    reveal(ui, &response);
    if response.enabled() { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

/// Scrolls the control into view, ring included, when it gains focus without the mouse.
pub(super) fn reveal(ui: &Ui, response: &Response) {
    reveal_rect(ui, response, response.rect);
}

fn reveal_rect(ui: &Ui, response: &Response, rect: Rect) {
    let pressed = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if response.gained_focus() && !pressed {
        ui.scroll_to_rect(rect.expand(space::S8), None);
    }
}

/// Makes a control that lies on several lines known as all of `rect`, in sight when it gains focus.
pub(super) fn spread(ui: &Ui, response: &Response, rect: Rect) {
    reveal_rect(ui, response, rect);
    node(ui, response.id, |node| {
        node.set_bounds(accesskit::Rect {
            x0: rect.left().into(),
            y0: rect.top().into(),
            x1: rect.right().into(),
            y1: rect.bottom().into(),
        });
    });
}

/// Tells screen readers and tests what this control is.
pub(super) fn report(response: &Response, role: Role, name: &str, selected: Option<bool>) {
    response.widget_info(|| WidgetInfo {
        enabled: response.enabled(),
        label: Some(name.to_owned()),
        selected,
        ..WidgetInfo::new(role)
    });
}

/// Adds facts to a control's node in the accessibility tree that [`report`] has no word for.
pub(super) fn node(ui: &Ui, id: Id, write: impl FnOnce(&mut accesskit::Node)) {
    ui.ctx().accesskit_node_builder(id, write);
}

/// Spells the digits of a telephone number one by one, so that a screen reader says digits and not
/// millions: `25 20 28 46` becomes `2 5 2 0 2 8 4 6`.
#[must_use]
pub fn spoken_number(number: &str) -> String {
    let mut spoken = String::new();
    for sign in number.chars().filter(|sign| !sign.is_whitespace()) {
        if !spoken.is_empty() {
            spoken.push(' ');
        }
        spoken.push(sign);
    }
    spoken
}

/// Tells screen readers that this is plain text.
pub(super) fn report_label(response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

/// Makes words that were painted, not added as a label, known to screen readers.
pub(super) fn painted_text(ui: &mut Ui, rect: Rect, words: &str) {
    let response = ui.interact(rect, ui.next_auto_id(), Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

/// Where a section of a galley lies: one rectangle for each row it touches, relative to the galley,
/// and the height of the row's base line.
pub(super) fn pieces(galley: &Galley, section: usize) -> Vec<(Rect, f32)> {
    let Some(bytes) = galley.job.sections.get(section).map(|section| section.byte_range.as_usize()) else {
        return Vec::new();
    };
    let text = &galley.job.text;
    let count = |part: Option<&str>| part.map_or(0, |part| part.chars().count());
    let first = count(text.get(..bytes.start));
    let chars = first..first + count(text.get(bytes));
    let mut found = Vec::new();
    // A galley has one glyph for each character, and none for the end of a line.
    let mut at = 0;
    for row in &galley.rows {
        let mut piece: Option<(Rect, f32)> = None;
        for glyph in &row.glyphs {
            if chars.contains(&at) {
                let left = row.pos.x + glyph.pos.x;
                let rect =
                    Rect::from_min_max(pos2(left, row.pos.y), pos2(left + glyph.advance_width, row.pos.y + row.size.y));
                let base = row.pos.y + glyph.pos.y;
                piece = Some(piece.map_or((rect, base), |(all, base)| (all.union(rect), base)));
            }
            at += 1;
        }
        at += usize::from(row.ends_with_newline);
        found.extend(piece);
    }
    found
}

/// Underlines a section of a galley painted at `origin`.
pub(super) fn underline(ui: &Ui, origin: Pos2, galley: &Galley, section: usize, stroke: Stroke) {
    for (rect, base) in pieces(galley, section) {
        let y = origin.y + base + 3.0;
        let x = (origin.x + rect.left())..=(origin.x + rect.right());
        ui.painter().hline(x, y, stroke);
    }
}

/// A horizontal divider over the whole width, without space around it.
pub(super) fn hline(ui: &Ui, rect: Rect, y: f32, stroke: Stroke) {
    ui.painter().hline(rect.x_range(), y, stroke);
}

/// A rectangle of `size` whose left edge is at `x` and whose middle is at `y`.
pub(super) fn middle_rect(x: f32, y: f32, size: Vec2) -> Rect {
    Rect::from_min_size(pos2(x, y - size.y / 2.0), size)
}

#[cfg(test)]
mod tests {
    use super::{spoken_number, unbroken};

    #[test]
    fn numbers_hold_together() {
        for (text, expected) in [
            ("Ring til 96 30 14 48 i dag", "Ring til 96\u{a0}30\u{a0}14\u{a0}48 i dag"),
            ("Barnets lov § 133, stk. 1", "Barnets lov §\u{a0}133, stk. 1"),
            ("Læst 22. november 2026. Ikke", "Læst 22.\u{a0}november 2026. Ikke"),
            ("Read 22 November 2026. Not", "Read 22\u{a0}November 2026. Not"),
            ("", ""),
        ] {
            assert_eq!(unbroken(text), expected);
        }
    }

    #[test]
    fn numbers_are_spoken_digit_by_digit() {
        assert_eq!(spoken_number("25 20 28 46"), "2 5 2 0 2 8 4 6");
        assert_eq!(spoken_number("112"), "1 1 2");
        assert_eq!(spoken_number("+45 33 92 11 12"), "+ 4 5 3 3 9 2 1 1 1 2");
        assert_eq!(spoken_number("+4533921112"), "+ 4 5 3 3 9 2 1 1 1 2");
    }
}
