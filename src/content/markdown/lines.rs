//! Running text and its lines: where the first ends, which is a heading, and how they become one.

use crate::content::model::article::{Block, ListItem, Span};

/// A numbered item that begins with a bold line takes it as its heading.
pub(super) fn step(mut blocks: Vec<Block>) -> ListItem {
    let mut title = Vec::new();
    if let Some(Block::Paragraph(first)) = blocks.first_mut() {
        let (line, rest) = split_at_line_end(first.spans.clone());
        let all_bold = !line.is_empty() && line.iter().all(|span| span.bold || span.text.trim().is_empty());
        if all_bold {
            title = line.into_iter().map(|span| Span { bold: false, ..span }).collect();
            first.spans = rest;
            if first.spans.is_empty() {
                blocks.remove(0);
            }
        }
    }
    ListItem { title, blocks }
}

/// Splits running text at its first line end.
pub(super) fn split_at_line_end(spans: Vec<Span>) -> (Vec<Span>, Vec<Span>) {
    let mut line = Vec::new();
    let mut rest: Vec<Span> = Vec::new();
    let mut ended = false;
    for span in spans {
        if ended {
            rest.push(span);
        } else if let Some((before, after)) = span.text.split_once('\n') {
            ended = true;
            for (text, part) in [(before, &mut line), (after, &mut rest)] {
                if !text.is_empty() {
                    part.push(Span { text: text.to_owned(), ..span.clone() });
                }
            }
        } else {
            line.push(span);
        }
    }
    (line, rest)
}

/// The text from byte `at` on; the text before stands in the first spans.
pub(super) fn after(spans: Vec<Span>, at: usize) -> Vec<Span> {
    let mut left = at;
    let mut out = Vec::new();
    for span in spans {
        let skip = left.min(span.text.len());
        left -= skip;
        let text = if out.is_empty() { span.text[skip..].trim_start_matches(' ') } else { &span.text[skip..] };
        if !text.is_empty() {
            out.push(Span { text: text.to_owned(), ..span.clone() });
        }
    }
    out
}

/// Lines of the file are no lines of the page.
pub(super) fn join_lines(block: &mut Block) {
    let join = |spans: &mut Vec<Span>| {
        for span in spans {
            if span.text.contains('\n') {
                span.text = span.text.replace('\n', " ");
            }
        }
    };
    match block {
        Block::Heading { text, .. } => join(text),
        Block::Paragraph(paragraph) => join(&mut paragraph.spans),
        Block::List { items, .. } => {
            for item in items {
                join(&mut item.title);
                item.blocks.iter_mut().for_each(join_lines);
            }
        }
        Block::Callout { title, blocks, .. } => {
            join(title);
            blocks.iter_mut().for_each(join_lines);
        }
        Block::Table { head, rows } => {
            for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                join(cell);
            }
        }
    }
}
