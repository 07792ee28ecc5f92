//! Running text: one style, or a paragraph of spans with emphasis and links.

use std::ops::Range;

use eframe::egui::{
    Color32, CursorIcon, Label, Response, Role, Sense, Stroke, TextWrapMode, Ui, WidgetInfo,
    epaint::text::{LayoutJob, TextFormat},
    vec2,
};

use super::base::{self, Ground, Ring};
use crate::window::theme::{self, Icon, Type, Weight, space};

/// How a span differs from the text around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// Not at all.
    #[default]
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Secondary colour.
    Quiet,
    /// A link: coloured, underlined, can be focused and activated.
    Link,
    /// A search hit: filled, bold and underlined.
    Mark,
}

/// A piece of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The words, with the spaces that belong to them.
    pub text: &'a str,
    /// How they look.
    pub emphasis: Emphasis,
}

impl<'a> Span<'a> {
    /// Ordinary words.
    #[must_use]
    pub const fn plain(text: &'a str) -> Self {
        Self { text, emphasis: Emphasis::Plain }
    }

    /// Bold words.
    #[must_use]
    pub const fn bold(text: &'a str) -> Self {
        Self { text, emphasis: Emphasis::Bold }
    }

    /// Italic words.
    #[must_use]
    pub const fn italic(text: &'a str) -> Self {
        Self { text, emphasis: Emphasis::Italic }
    }

    /// Words in the secondary colour.
    #[must_use]
    pub const fn quiet(text: &'a str) -> Self {
        Self { text, emphasis: Emphasis::Quiet }
    }

    /// A link.
    #[must_use]
    pub const fn link(text: &'a str) -> Self {
        Self { text, emphasis: Emphasis::Link }
    }
}

/// Text in one style; wraps, can be selected and copied.
pub fn text(ui: &mut Ui, style: Type, color: Color32, words: &str) -> Response {
    let shown = base::unbroken(words).into_owned();
    let response = ui.add(Label::new(LayoutJob::single_section(shown, style.format(color))));
    base::node(ui, response.id, |node| node.set_value(words));
    response
}

/// Text in ink.
pub fn body(ui: &mut Ui, style: Type, words: &str) -> Response {
    let color = theme::tokens(ui).ink;
    text(ui, style, color, words)
}

/// Text in the secondary colour.
pub fn quiet(ui: &mut Ui, style: Type, words: &str) -> Response {
    let color = theme::tokens(ui).ink2;
    text(ui, style, color, words)
}

/// A telephone number: it never breaks over two lines.
pub fn number(ui: &mut Ui, style: Type, color: Color32, digits: &str) -> Response {
    let job = LayoutJob::single_section(digits.to_owned(), style.format(color));
    ui.add(Label::new(job).wrap_mode(TextWrapMode::Extend))
}

/// An icon as the first thing of a horizontal row, `size` points wide, level with the first line of the text
/// after it; `line` is that text's line height.
pub fn icon(ui: &mut Ui, picture: Icon, size: f32, line: f32, color: Color32) {
    let (_, rect) = ui.allocate_space(vec2(size, line));
    picture.paint(ui.painter(), rect.center(), size, color);
}

/// A paragraph of spans. Returns the index of the span whose link was activated.
pub fn rich(ui: &mut Ui, style: Type, color: Color32, spans: &[Span<'_>]) -> Option<usize> {
    let job = spans_job(ui, style, color, spans);
    if spans.iter().all(|span| span.emphasis != Emphasis::Link) {
        let response = ui.add(Label::new(job));
        base::node(ui, response.id, |node| node.set_value(words_of(spans)));
        return None;
    }
    rich_with_links(ui, job, spans)
}

/// The layout job of some spans. Each span is exactly one section, so that sections can be found again.
pub(super) fn spans_job(ui: &Ui, style: Type, color: Color32, spans: &[Span<'_>]) -> LayoutJob {
    let t = theme::tokens(ui);
    let mut job = LayoutJob::default();
    for span in spans {
        let plain = style.format(color);
        let format = match span.emphasis {
            Emphasis::Plain => plain,
            Emphasis::Bold => style.bold().format(color),
            Emphasis::Italic => style.weight(Weight::Italic).format(color),
            Emphasis::Quiet => style.format(t.ink2),
            Emphasis::Link => style.semi_bold().format(t.link),
            Emphasis::Mark => TextFormat { background: t.mark, expand_bg: 0.0, ..style.bold().format(t.mark_ink) },
        };
        push(&mut job, &base::unbroken(span.text), format);
    }
    job
}

fn words_of(spans: &[Span<'_>]) -> String {
    spans.iter().map(|span| span.text).collect()
}

/// Like `LayoutJob::append`, which would join neighbours of the same format into one section.
fn push(job: &mut LayoutJob, text: &str, format: TextFormat) {
    use eframe::egui::epaint::text::{ByteIndex, LayoutSection};
    let start = job.text.len();
    job.text.push_str(text);
    job.sections.push(LayoutSection {
        leading_space: 0.0,
        byte_range: ByteIndex(start)..ByteIndex(job.text.len()),
        format,
    });
}

/// Turns a text and the byte ranges of its hits into spans. Ranges that overlap, lie outside the text
/// or cut a letter in two are left unmarked rather than failing.
pub(super) fn marked<'a>(text: &'a str, hits: &[Range<usize>]) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut at = 0;
    for hit in hits {
        let (Some(before), Some(inside)) = (text.get(at..hit.start), text.get(hit.clone())) else {
            continue;
        };
        if inside.is_empty() {
            continue;
        }
        if !before.is_empty() {
            spans.push(Span::plain(before));
        }
        spans.push(Span { text: inside, emphasis: Emphasis::Mark });
        at = hit.end;
    }
    if let Some(rest) = text.get(at..)
        && !rest.is_empty()
    {
        spans.push(Span::plain(rest));
    }
    spans
}

fn rich_with_links(ui: &mut Ui, mut job: LayoutJob, spans: &[Span<'_>]) -> Option<usize> {
    job.wrap.max_width = ui.available_width();
    let galley = base::layout(ui, job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let words = words_of(spans);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    base::put(ui, rect.min, galley.clone());
    let mut clicked = None;
    for (index, span) in spans.iter().enumerate() {
        if span.emphasis != Emphasis::Link {
            continue;
        }
        let pieces = base::pieces(&galley, index);
        let Some((first, others)) = pieces.split_first() else { continue };
        let id = response.id.with(("link", index));
        // One row is the target that takes focus; the other rows of a wrapped link only take clicks. What comes
        // into view and what a screen reader is told of is the whole link.
        let main = base::settle(ui, ui.interact(first.0.translate(rect.min.to_vec2()), id, Sense::click()));
        base::report(&main, Role::Link, span.text.trim(), None);
        let whole = others.iter().fold(first.0, |all, (piece, _)| all.union(*piece)).translate(rect.min.to_vec2());
        base::spread(ui, &main, whole);
        let mut hovered = main.hovered();
        if main.clicked() {
            clicked = Some(index);
        }
        for (row, (piece, _)) in others.iter().enumerate() {
            let piece = piece.translate(rect.min.to_vec2());
            let part = ui.interact(piece, id.with(row), Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
            hovered |= part.hovered();
            if part.clicked() {
                main.request_focus();
                clicked = Some(index);
            }
        }
        let t = theme::tokens(ui);
        let stroke = Stroke::new(if hovered { 2.0 } else { 1.0 }, t.link);
        base::underline(ui, rect.min, &galley, index, stroke);
        if main.has_focus() {
            for (piece, _) in &pieces {
                let piece = piece.translate(rect.min.to_vec2());
                base::paint_ring(ui, piece, space::RADIUS_TAG, Ring::Outside(Ground::Page));
            }
        }
    }
    clicked
}

#[cfg(test)]
mod tests {
    use super::{Emphasis, marked};

    /// The text with its hits, given as pairs of first and last byte, in brackets.
    fn shown(text: &str, hits: &[(usize, usize)]) -> String {
        let hits: Vec<_> = hits.iter().map(|&(from, to)| from..to).collect();
        marked(text, &hits)
            .iter()
            .map(|span| match span.emphasis {
                Emphasis::Mark => format!("[{}]", span.text),
                _ => span.text.to_owned(),
            })
            .collect()
    }

    #[test]
    fn hits_become_marked_spans() {
        assert_eq!(shown("Har ikke selv pas", &[(14, 17)]), "Har ikke selv [pas]");
        assert_eq!(shown("Pasloven", &[(0, 3)]), "[Pas]loven");
        assert_eq!(shown("pas på pas", &[(0, 3), (8, 11)]), "[pas] på [pas]");
    }

    #[test]
    fn impossible_hits_leave_the_text_whole() {
        assert_eq!(shown("på", &[(0, 2), (5, 9)]), "på");
        assert_eq!(shown("abc", &[(2, 3), (0, 1)]), "ab[c]");
        assert_eq!(shown("abc", &[(1, 1)]), "abc");
    }
}
