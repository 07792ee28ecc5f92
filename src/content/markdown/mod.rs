//! Markdown into our own blocks. What the window cannot show is a problem, never dropped.

mod lines;

use std::iter::Peekable;

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::limits;
use super::model::article::{Block, CalloutKind, ContactTarget, Link, ListItem, Mark, Paragraph, Span, plain};
use super::problem::{Wrong, nearest};
use lines::{after, join_lines, split_at_line_end, step};

/// What a text was read as.
pub(super) struct Parsed {
    pub blocks: Vec<Block>,
    /// Each link to a contact: at which byte it ends, whom it leads to, and its words.
    pub contacts: Vec<(usize, ContactTarget, String)>,
    /// How many texts, marks and cells it has: what it takes in memory.
    pub pieces: usize,
    /// What is wrong, and at which byte.
    pub wrongs: Vec<(usize, Wrong)>,
}

/// The blocks of a text, and what is wrong with it. `resolve` turns an address into a link or says why not.
///
/// A text that is nested too deep or has too many pieces is read no further, and that alone is told.
pub(super) fn parse(markdown: &str, resolve: &dyn Fn(&str) -> Result<Link, Wrong>) -> Parsed {
    let mut builder = Builder { resolve, wrongs: Vec::new(), contacts: Vec::new(), style: Style::default() };
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let mut events = Events { rest: parser.into_offset_iter().peekable(), at: 0, pieces: 0, depth: 0, stopped: None };
    let mut blocks = builder.blocks(&mut events, None);
    blocks.iter_mut().for_each(join_lines);
    let wrongs = events.stopped.map_or(builder.wrongs, |wrong| vec![(events.at, wrong)]);
    Parsed { blocks, contacts: builder.contacts, pieces: events.pieces, wrongs }
}

/// The events, and at which byte the one taken last begins.
struct Events<'a> {
    rest: Peekable<OffsetIter<'a>>,
    at: usize,
    /// How many were taken, and how deep they stand within lists, callouts and marks.
    pieces: usize,
    depth: usize,
    /// Why no more are given.
    stopped: Option<Wrong>,
}

impl<'a> Events<'a> {
    fn peek(&mut self) -> Option<&Event<'a>> {
        if self.stopped.is_some() {
            return None;
        }
        self.rest.peek().map(|(event, _)| event)
    }

    fn next(&mut self) -> Option<Event<'a>> {
        if self.stopped.is_some() {
            return None;
        }
        let (event, range) = self.rest.next()?;
        self.at = range.start;
        self.pieces += 1;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if self.depth > limits::NESTING {
            self.stopped = Some(Wrong::TooDeep);
        } else if self.pieces > limits::FILE_PARTS {
            self.stopped = Some(Wrong::TooMany { what: "pieces of text", most: limits::FILE_PARTS });
        }
        Some(event)
    }
}

#[derive(Default)]
struct Style {
    bold: usize,
    italic: usize,
    link: Option<Link>,
    /// The words of a link, its address right or not, while they are read.
    linked: Option<String>,
}

struct Builder<'r> {
    resolve: &'r dyn Fn(&str) -> Result<Link, Wrong>,
    wrongs: Vec<(usize, Wrong)>,
    contacts: Vec<(usize, ContactTarget, String)>,
    style: Style,
}

impl Builder<'_> {
    /// Reads blocks up to the end tag `until`, or to the end of the text.
    fn blocks(&mut self, events: &mut Events<'_>, until: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some(event) = events.peek() {
            match event {
                Event::End(end) if Some(*end) == until => {
                    events.next();
                    break;
                }
                Event::Text(_) | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. }) | Event::Code(_) => {
                    // A tight list item holds its text without a paragraph around it.
                    let spans = self.spans(events, None);
                    let paragraph = self.with_mark(spans, events.at);
                    blocks.push(Block::Paragraph(paragraph));
                }
                _ => {
                    let Some(event) = events.next() else { break };
                    if let Some(block) = self.block(event, events) {
                        blocks.push(block);
                    }
                }
            }
        }
        blocks
    }

    fn block(&mut self, event: Event<'_>, events: &mut Events<'_>) -> Option<Block> {
        match event {
            Event::Start(Tag::Paragraph) => {
                let spans = self.spans(events, Some(TagEnd::Paragraph));
                Some(Block::Paragraph(self.with_mark(spans, events.at)))
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let at = events.at;
                let text = self.spans(events, Some(TagEnd::Heading(level)));
                self.title(at, "the heading", &text);
                match level {
                    HeadingLevel::H2 => Some(Block::Heading { level: 2, text }),
                    HeadingLevel::H3 => Some(Block::Heading { level: 3, text }),
                    _ => self.unsupported(at, "a heading other than ## and ###"),
                }
            }
            Event::Start(Tag::List(first)) => Some(self.list(first.is_some(), events)),
            Event::Start(Tag::BlockQuote(kind)) => self.callout(TagEnd::BlockQuote(kind), events),
            Event::Start(Tag::Table(_)) => Some(self.table(events)),
            Event::Start(tag) => {
                self.unsupported(events.at, name_of(&tag));
                // It goes as a whole, and so does what is wrong within it.
                let told = self.wrongs.len();
                self.blocks(events, Some(tag.to_end()));
                self.wrongs.truncate(told);
                None
            }
            Event::Rule => self.unsupported(events.at, "a rule across the page"),
            Event::Html(_) | Event::InlineHtml(_) => self.unsupported(events.at, "HTML"),
            _ => None,
        }
    }

    fn unsupported(&mut self, at: usize, what: &'static str) -> Option<Block> {
        self.wrongs.push((at, Wrong::Unsupported { what }));
        None
    }

    fn list(&mut self, ordered: bool, events: &mut Events<'_>) -> Block {
        let mut items = Vec::new();
        while let Some(event) = events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let at = events.at;
                    let blocks = self.blocks(events, Some(TagEnd::Item));
                    let item = if ordered { step(blocks) } else { ListItem { title: Vec::new(), blocks } };
                    self.fits(at, "the step's title", &plain(&item.title));
                    items.push(item);
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        Block::List { ordered, items }
    }

    /// A quote whose first line is `[!kind] title`.
    fn callout(&mut self, end: TagEnd, events: &mut Events<'_>) -> Option<Block> {
        let at = events.at;
        let mut blocks = self.blocks(events, Some(end));
        let Some(Block::Paragraph(first)) = blocks.first_mut() else {
            return self.unsupported(at, "a quote that is no callout");
        };
        let opening = plain(&first.spans);
        let Some((word, _)) = opening.strip_prefix("[!").and_then(|rest| rest.split_once(']')) else {
            return self.unsupported(at, "a quote that is no callout");
        };
        let Some(kind) = CalloutKind::from_word(word) else {
            self.wrongs.push((at, Wrong::BadCallout { word: word.to_owned() }));
            return None;
        };
        let rest = after(std::mem::take(&mut first.spans), word.len() + 3);
        let (title, body) = split_at_line_end(rest);
        let mark = first.mark;
        self.title(at, "the callout's title", &title);
        if body.is_empty() {
            blocks.remove(0);
        } else if let Some(Block::Paragraph(first)) = blocks.first_mut() {
            *first = Paragraph { spans: body, mark };
        }
        Some(Block::Callout { kind, title, blocks })
    }

    fn table(&mut self, events: &mut Events<'_>) -> Block {
        let mut head = Vec::new();
        let mut rows: Vec<Vec<Vec<Span>>> = Vec::new();
        let mut row = Vec::new();
        while let Some(event) = events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let at = events.at;
                    let cell = self.spans(events, Some(TagEnd::TableCell));
                    self.fits(at, "the cell", &plain(&cell));
                    row.push(cell);
                }
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    /// Reads running text up to the end tag `until`; without one, up to the next block.
    fn spans(&mut self, events: &mut Events<'_>, until: Option<TagEnd>) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        while let Some(event) = events.peek() {
            match event {
                Event::End(end) if Some(*end) == until => {
                    events.next();
                    break;
                }
                Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link)
                | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
                | Event::Text(_)
                | Event::Code(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::InlineHtml(_) => {}
                _ if until.is_none() => break,
                _ => {}
            }
            let Some(event) = events.next() else { break };
            match event {
                Event::Text(text) | Event::Code(text) => {
                    // Lines of the file are told otherwise: here it was written as `&#10;`.
                    if text.contains(['\n', '\r']) {
                        self.wrongs.push((events.at, Wrong::LineBreak));
                    }
                    self.push(&mut spans, &text.replace(['\n', '\r'], " "));
                }
                Event::SoftBreak | Event::HardBreak => self.push(&mut spans, "\n"),
                Event::Start(Tag::Strong) => self.style.bold += 1,
                Event::End(TagEnd::Strong) => self.style.bold -= 1,
                Event::Start(Tag::Emphasis) => self.style.italic += 1,
                Event::End(TagEnd::Emphasis) => self.style.italic -= 1,
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.style.linked = Some(String::new());
                    match (self.resolve)(&dest_url) {
                        Ok(link) => self.style.link = Some(link),
                        Err(wrong) => self.wrongs.push((events.at, wrong)),
                    }
                }
                Event::End(TagEnd::Link) => self.end_of_link(events.at),
                Event::Start(Tag::Image { .. }) => _ = self.unsupported(events.at, "a picture"),
                Event::InlineHtml(_) => _ = self.unsupported(events.at, "HTML"),
                _ => {}
            }
        }
        spans
    }

    fn end_of_link(&mut self, at: usize) {
        let (link, words) = (self.style.link.take(), self.style.linked.take().unwrap_or_default());
        if words.trim().is_empty() {
            self.wrongs.push((at, Wrong::EmptyField { field: "the link's text" }));
        }
        if let Some(Link::Contact(target)) = link {
            self.contacts.push((at, target, words));
        }
    }

    /// A title of a part of the text: it says something, and fits.
    fn title(&mut self, at: usize, what: &'static str, title: &[Span]) {
        let title = plain(title);
        if title.trim().is_empty() {
            self.wrongs.push((at, Wrong::EmptyField { field: what }));
        }
        self.fits(at, what, &title);
    }

    fn fits(&mut self, at: usize, what: &'static str, title: &str) {
        let (length, most) = (title.chars().count(), limits::characters(limits::ARTICLE, what));
        if length > most {
            self.wrongs.push((at, Wrong::TooLong { field: what, length, most }));
        }
    }

    /// Takes a `{mark}` off the end of a paragraph that ends at byte `at`.
    fn with_mark(&mut self, mut spans: Vec<Span>, at: usize) -> Paragraph {
        let mut mark = None;
        if let Some(last) = spans.last_mut() {
            let trimmed = last.text.trim_end();
            if let Some((before, word)) = trimmed.strip_suffix('}').and_then(|text| text.rsplit_once('{')) {
                mark = Mark::from_word(word);
                if mark.is_none() {
                    self.wrongs.push((at, Wrong::BadMark { word: word.to_owned() }));
                }
                last.text = before.trim_end().to_owned();
            }
        }
        self.fits(at, "the paragraph", &plain(&spans));
        spans.retain(|span| !span.text.is_empty());
        Paragraph { spans, mark }
    }

    fn push(&mut self, spans: &mut Vec<Span>, text: &str) {
        if let Some(linked) = &mut self.style.linked {
            linked.push_str(text);
        }
        let (bold, italic) = (self.style.bold > 0, self.style.italic > 0);
        match spans.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic && last.link == self.style.link => {
                last.text.push_str(text);
            }
            _ => spans.push(Span { text: text.to_owned(), bold, italic, link: self.style.link.clone() }),
        }
    }
}

fn name_of(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(_) => "a block of code",
        Tag::HtmlBlock => "HTML",
        Tag::FootnoteDefinition(_) => "a footnote",
        Tag::Image { .. } => "a picture",
        _ => "this Markdown",
    }
}

/// Reads the target of `contact:`, `law:`, `article:` or `sign:`.
pub(super) fn split_target(target: &str) -> Result<(&str, &str), Wrong> {
    const KINDS: [&str; 4] = ["contact", "law", "article", "sign"];
    match target.split_once(':') {
        Some((kind, id)) if KINDS.contains(&kind) => Ok((kind, id)),
        Some((kind, id)) => match nearest(kind, KINDS) {
            Some(near) => Err(Wrong::BadLink { target: format!("{target} (did you mean {near}:{id}?)") }),
            None => Err(Wrong::BadLink { target: target.to_owned() }),
        },
        None => Err(Wrong::BadLink { target: target.to_owned() }),
    }
}
