//! The blocks of a text, drawn.

use eframe::egui::Ui;

use crate::content::{
    Block, CalloutKind as ContentCallout, Link, ListItem, Mark, Paragraph, Span as ContentSpan, plain,
};
use crate::phrase;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::page::sought_heading;
use crate::window::theme::{self, Type, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    CalloutKind, Span, TagKind, callout, guard_frame, list, list_item, rich, step, table, tag,
};

/// Draws blocks one below the other.
pub fn blocks_ui(ui: &mut Ui, view: &mut View<'_>, blocks: &[Block]) {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            ui.add_space(space_before(block));
        }
        block_ui(ui, view, block);
    }
}

fn space_before(block: &Block) -> f32 {
    match block {
        Block::Heading { level: 2, .. } => space::S24,
        Block::Callout { .. } | Block::Table { .. } => space::S16,
        _ => space::S12,
    }
}

fn block_ui(ui: &mut Ui, view: &mut View<'_>, block: &Block) {
    match block {
        Block::Heading { level, text } => {
            let style = if *level == 2 { ty::H2 } else { ty::H3 };
            sought_heading(ui, view, *level, style, &plain(text));
        }
        Block::Paragraph(paragraph) => paragraph_ui(ui, view, ty::BODY, paragraph),
        Block::List { ordered, items } => list(ui, |ui| list_ui(ui, view, *ordered, items)),
        Block::Callout { kind, title, blocks } => callout_ui(ui, view, *kind, &plain(title), blocks),
        Block::Table { head, rows } => table_ui(ui, view, head, rows),
    }
}

fn paragraph_ui(ui: &mut Ui, view: &mut View<'_>, style: Type, paragraph: &Paragraph) {
    spans_ui(ui, view, style, &paragraph.spans);
    if let Some(mark) = paragraph.mark {
        ui.add_space(2.0);
        let kind = match mark {
            Mark::Inferred => TagKind::Inferred,
            Mark::Synthesis => TagKind::Synthesis,
            Mark::Norwegian => TagKind::Foreign,
        };
        tag(ui, kind, phrase::mark(view.language(), mark));
    }
}

fn spans_ui(ui: &mut Ui, view: &mut View<'_>, style: Type, spans: &[ContentSpan]) {
    let drawn: Vec<Span<'_>> = spans
        .iter()
        .map(|span| match span {
            ContentSpan { link: Some(_), text, .. } => Span::link(text),
            ContentSpan { bold: true, text, .. } => Span::bold(text),
            ContentSpan { italic: true, text, .. } => Span::italic(text),
            ContentSpan { text, .. } => Span::plain(text),
        })
        .collect();
    let ink = theme::tokens(ui).ink;
    if let Some(clicked) = rich(ui, style, ink, &drawn)
        && let Some(link) = spans.get(clicked).and_then(|span| span.link.as_ref())
    {
        view.act(Action::Go(route_of_link(view, link)));
    }
}

/// The screen that a link leads to.
fn route_of_link(view: &View<'_>, link: &Link) -> Route {
    match link {
        Link::Contact(_) => Route::Contacts,
        Link::Law(id) => Route::Laws(Some(id.clone())),
        Link::Article(id) => Route::Article(id.clone()),
        Link::SignGroup(group) => Route::Signs(Some(group.clone())),
        Link::Sign(sign) => Route::Signs(view.library.sign(sign).map(|sign| sign.group.clone())),
    }
}

fn list_ui(ui: &mut Ui, view: &mut View<'_>, ordered: bool, items: &[ListItem]) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            ui.add_space(if ordered { space::S16 } else { space::S8 });
        }
        if ordered {
            step(ui, at + 1, &plain(&item.title), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                blocks_ui(ui, view, &item.blocks);
            });
        } else {
            list_item(ui, |ui| bullet_ui(ui, view, item));
        }
    }
}

fn bullet_ui(ui: &mut Ui, view: &mut View<'_>, item: &ListItem) {
    const INDENT: f32 = 20.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (_, dot) = ui.allocate_space(eframe::egui::vec2(INDENT, ty::BODY.line));
        let center = eframe::egui::pos2(dot.left() + 7.0, dot.center().y);
        ui.painter().circle_filled(center, 2.5, theme::tokens(ui).ink2);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            blocks_ui(ui, view, &item.blocks);
        });
    });
}

fn callout_ui(ui: &mut Ui, view: &mut View<'_>, kind: ContentCallout, title: &str, blocks: &[Block]) {
    let kind = match kind {
        ContentCallout::Guard => {
            return guard_frame(ui, title, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                blocks_ui(ui, view, blocks);
            });
        }
        ContentCallout::Act => CalloutKind::Act,
        ContentCallout::Note => CalloutKind::Note,
        ContentCallout::Gap => CalloutKind::Gap,
        ContentCallout::Say => CalloutKind::Say,
    };
    callout(ui, kind, title, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        blocks_ui(ui, view, blocks);
    });
}

fn table_ui(ui: &mut Ui, view: &mut View<'_>, head: &[Vec<ContentSpan>], rows: &[Vec<Vec<ContentSpan>>]) {
    let head: Vec<String> = head.iter().map(|cell| plain(cell)).collect();
    table(ui, &head, rows.len(), |ui, row, column| {
        if let Some(cell) = rows.get(row).and_then(|row| row.get(column)) {
            spans_ui(ui, view, ty::DENSE, cell);
        }
    });
}
