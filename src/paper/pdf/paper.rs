//! A paper on as many pages as it needs, two at most wherever the type can still be read.

use super::fonts::{Fonts, Weight};
use super::frame::Frame;
use super::laying::Laying;
use super::sketch::{ALL, Density, LEFT, Mark, Shape, Sketch, WIDTH, WRITING};
use super::wrap::{bold, plain};
use super::{PdfError, draw};
use crate::content::PaperMark;
use crate::paper::{FilledLine, FilledPaper, FilledPart};

/// Said beside the heading of what goes into the receiver's form.
const PASTE: &str = "til skemaet";
/// From one line to write on to the next, where it stands beside its label.
const LABELLED: f32 = 20.0;
/// The least room beside a label; a longer label gets the next line to be answered on.
const BESIDE: f32 = 150.0;

impl FilledPaper {
    /// The paper as the bytes of a PDF file.
    ///
    /// # Errors
    /// Where the bundled fonts are broken, or the writer refuses the pages.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        let fonts = Fonts::load().ok_or(PdfError::Fonts)?;
        let pages = |density| lay(self, &fonts, density, 0).len();
        let roomy = Density::ALL.into_iter().map(|density| (density, pages(density))).find(|(_, pages)| *pages <= 2);
        // What is longer than two pages even in small type gets as many as it needs in type that is easy to read.
        let (density, count) = match roomy {
            Some((density, pages)) => (density, pages),
            None => (Density::ROOMY, pages(Density::ROOMY)),
        };
        let pages = lay(self, &fonts, density, count);
        let names: Vec<String> = (1..=pages.len()).map(|number| format!("{}, side {number}", self.title)).collect();
        draw::document(&self.title, names.iter().map(String::as_str).zip(pages).collect(), &fonts)
    }
}

fn lay<'f>(paper: &FilledPaper, fonts: &'f Fonts, density: Density, count: usize) -> Vec<Sketch<'f>> {
    let frame = Frame {
        title: &paper.title,
        made: &paper.made,
        note: &paper.note,
        edition: &paper.edition,
        beside: 9.0,
        foot: 8.5,
    };
    let mut laying = Laying::new(frame, fonts, density, 0, count);
    let body = density.body;
    laying.block(|page| page.paragraph(ALL, body, &[plain(&paper.lead)]));
    for filled in &paper.parts {
        part(&mut laying, filled);
    }
    laying.block(|page| guard(page, paper));
    laying.block(|page| {
        page.y += page.density.gap() / 2.0;
        page.paragraph(ALL, page.density.small(), &[plain(&paper.belongs)]);
        page.y += 3.0;
        page.paragraph(ALL, page.density.small() - 1.0, &[plain(&paper.grounds.join(" "))]);
    });
    laying.finish()
}

/// A heading is never parted from its first line.
fn part(laying: &mut Laying<'_, '_>, part: &FilledPart) {
    let Some((first, others)) = part.lines.split_first() else { return };
    laying.block(|page| {
        page.part(&part.heading);
        if part.paste {
            page.at_right(page.y - 5.0, page.density.small() - 1.0, PASTE);
        }
        line(page, first);
    });
    for other in others {
        laying.block(|page| line(page, other));
    }
}

fn line(page: &mut Sketch<'_>, line: &FilledLine) {
    let body = page.density.body;
    match line {
        FilledLine::Words { kind, text } => words(page, *kind, text),
        FilledLine::Gap(label) => gap(page, LEFT, label),
        FilledLine::Ask { text, room } => {
            page.y += 2.0;
            page.paragraph(ALL, body, &[plain(text)]);
            // The first line may stand close to the question.
            page.y -= 4.0;
            for _ in 0..*room {
                page.writing_line(LEFT);
            }
            page.y += 3.0;
        }
        FilledLine::Told { text, gap: label } => {
            page.list(ALL, body, 1, std::slice::from_ref(text), Mark::Dash);
            if let Some(label) = label {
                gap(page, LEFT + body, label);
            }
        }
        FilledLine::Call { name, number, more } => {
            let (name, more) = (format!("{name}. "), format!("  {more}"));
            let number = number.as_deref().unwrap_or_default();
            page.paragraph((LEFT + body * 1.7, WIDTH - body * 1.7), body, &[plain(&name), bold(number), plain(&more)]);
            page.y += 2.0;
        }
    }
}

fn words(page: &mut Sketch<'_>, kind: PaperMark, text: &str) {
    let body = page.density.body;
    let mark = match kind {
        PaperMark::Text => {
            page.paragraph(ALL, body, &[plain(text)]);
            page.y += 2.0;
            return;
        }
        PaperMark::Frame => {
            page.y += 1.0;
            page.framed(1.5, 5.0, |page, column| page.paragraph(column, body, &[bold(text)]));
            page.y += 4.0;
            return;
        }
        PaperMark::Point => Mark::Dash,
        PaperMark::Tick => Mark::Box,
        PaperMark::Avoid => Mark::Cross,
    };
    page.list(ALL, body, 1, &[text.to_owned()], mark);
}

/// A label with a line to answer on: beside it, or below where the label leaves too little room.
fn gap(page: &mut Sketch<'_>, left: f32, label: &str) {
    let body = page.density.body;
    let column = (left, LEFT + WIDTH - left);
    let label = if label.ends_with('?') { label.to_owned() } else { format!("{label}:") };
    let wide = page.width(&label, Weight::Regular, body);
    let beside = wide + BESIDE <= column.1;
    page.y += (LABELLED - body * 1.34).max(0.0);
    page.paragraph(column, body, &[plain(&label)]);
    if !beside {
        page.y += WRITING - 6.0;
    }
    let from = if beside { left + wide + 8.0 } else { left };
    let line = page.y - 2.0;
    page.shapes.push(Shape::Line { from: (from, line), to: (LEFT + WIDTH, line), width: 0.7 });
}

fn guard(page: &mut Sketch<'_>, paper: &FilledPaper) {
    page.y += page.density.gap();
    page.framed(2.2, 6.0, |page, column| {
        page.heading(column, 2, page.density.body + 1.0, &paper.guard.title);
        page.y += 2.0;
        page.list(column, page.density.small(), 2, &paper.guard.lines, Mark::Cross);
        page.paragraph(column, page.density.small(), &[bold(&paper.guard.lasts)]);
    });
}
