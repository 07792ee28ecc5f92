//! The lines of a paper on the screen: the words as they are printed, and dots where the paper has room to write.

use eframe::egui::Ui;

use crate::content::PaperMark;
use crate::paper::{FilledLine, FilledPart};
use crate::window::theme::{self, Icon, space, ty};
use crate::window::view::View;
use crate::window::widgets::{CalloutKind, Span, TagKind, body, bullet, callout, heading, icon, quiet, rich, tag};

/// What stands where the paper has room to write.
const DOTS: &str = "………………………";

/// A part of the paper; what goes into the receiver's form is marked.
pub(in crate::window::screens) fn part_ui(ui: &mut Ui, view: &View<'_>, part: &FilledPart) {
    ui.add_space(space::S24);
    heading(ui, 2, ty::H2, &part.heading);
    if part.paste {
        ui.add_space(space::S4);
        tag(ui, TagKind::Form, view.say("Til skemaet", "For the form"));
    }
    for line in &part.lines {
        ui.add_space(space::S8);
        line_ui(ui, line);
    }
}

fn line_ui(ui: &mut Ui, line: &FilledLine) {
    match line {
        FilledLine::Words { kind: PaperMark::Text, text } => {
            body(ui, ty::BODY, text);
        }
        FilledLine::Words { kind: PaperMark::Frame, text } => {
            callout(ui, CalloutKind::Note, "", |ui| body(ui, ty::DENSE_BOLD, text));
        }
        FilledLine::Words { kind: PaperMark::Point | PaperMark::Tick, text } => {
            bullet(ui, &[Span::plain(text)]);
        }
        FilledLine::Words { kind: PaperMark::Avoid, text } => led(ui, Icon::X, &[Span::plain(text)]),
        FilledLine::Gap(text) | FilledLine::Ask { text, .. } => gap(ui, text),
        FilledLine::Told { text, gap: what } => {
            bullet(ui, &[Span::bold(text)]);
            if let Some(what) = what {
                gap(ui, what);
            }
        }
        FilledLine::Call { name, number, more } => {
            let (picture, before) = match number {
                Some(_) => (Icon::Phone, format!("{name}: ")),
                None => (Icon::Info, format!("{name}. ")),
            };
            let number = number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
            led(ui, picture, &[Span::plain(&before), Span::bold(&number), Span::plain(more)]);
        }
    }
}

/// A line behind a picture.
fn led(ui: &mut Ui, picture: Icon, spans: &[Span<'_>]) {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S8;
        icon(ui, picture, 18.0, ty::BODY.line, t.ink2);
        rich(ui, ty::BODY, t.ink, spans);
    });
}

fn gap(ui: &mut Ui, label: &str) {
    let colon = if label.ends_with('?') { "" } else { ":" };
    quiet(ui, ty::BODY, &format!("{label}{colon} {DOTS}"));
}
