//! What is shown of a hit: the title and one line around what matched, with the matches marked.

use std::ops::Range;

use super::document::Document;
use super::lexicon::{Lexicon, SurfaceAt};

/// Text with the ranges that matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    /// Bytes in `text`, in order, none overlapping.
    pub marks: Vec<Range<usize>>,
}

/// A word of a text by its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    surface: SurfaceAt,
    from: u32,
    to: u32,
}

impl Token {
    pub fn new(surface: SurfaceAt, range: Range<usize>) -> Self {
        let place = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self { surface, from: place(range.start), to: place(range.end) }
    }

    fn range(&self) -> Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// The words of what can be shown of a document.
#[derive(Default)]
pub(super) struct Shown {
    pub title: Vec<Token>,
    /// By part, then by line.
    pub lines: Vec<Vec<Vec<Token>>>,
}

/// Which terms answer which word of the query: a bit for each word.
pub(super) struct Answers {
    by_term: Vec<u32>,
}

impl Answers {
    pub fn new(terms: usize) -> Self {
        Self { by_term: vec![0; terms] }
    }

    pub fn add(&mut self, term: u32, slot: usize) {
        self.by_term[term as usize] |= 1 << slot.min(31);
    }

    fn of(&self, token: &Token, lexicon: &Lexicon) -> u32 {
        let surface = lexicon.surface(token.surface);
        let parts = surface.parts.iter().fold(0, |bits, part| bits | self.by_term[*part as usize]);
        self.by_term[surface.term as usize] | parts
    }
}

/// The title, the best line, and the heading that the line stands under.
pub(super) fn show(
    document: &Document,
    shown: &Shown,
    answers: &Answers,
    lexicon: &Lexicon,
) -> (Marked, Marked, String) {
    let title = mark(&document.title, 0..document.title.len(), &shown.title, answers, lexicon);
    let mut best: Option<(u32, usize, usize)> = None;
    for (part, lines) in shown.lines.iter().enumerate() {
        for (line, tokens) in lines.iter().enumerate() {
            let bits = tokens.iter().fold(0, |bits, token| bits | answers.of(token, lexicon));
            let worth = bits.count_ones();
            if !tokens.is_empty() && best.is_none_or(|(most, ..)| worth > most) {
                best = Some((worth, part, line));
            }
        }
    }
    let Some((worth, part, line)) = best else { return (title, Marked::default(), String::new()) };
    let found = &document.parts[part];
    let text = &found.lines[line];
    let tokens = &shown.lines[part][line];
    let stretch = stretch(text, tokens, answers, lexicon);
    let snippet = mark(text, stretch, tokens, answers, lexicon);
    let heading = if worth > 0 { found.heading.clone() } else { String::new() };
    (title, snippet, heading)
}

/// The stretch of a line around its first match, at most about a hundred characters.
fn stretch(line: &str, tokens: &[Token], answers: &Answers, lexicon: &Lexicon) -> Range<usize> {
    const MOST: usize = 112;
    const BEFORE: usize = 30;
    if line.chars().count() <= MOST {
        return 0..line.len();
    }
    let first = tokens.iter().position(|token| answers.of(token, lexicon) != 0).unwrap_or(0);
    let at = tokens.get(first).map_or(0, |token| token.range().start);
    let from = tokens[..first]
        .iter()
        .rposition(|token| at - token.range().start > BEFORE)
        .and_then(|before| tokens.get(before + 1))
        .map_or(0, |token| token.range().start);
    let fits = |token: &&Token| token.range().end - from <= MOST;
    let rest = tokens.iter().filter(|token| token.range().start >= from);
    let end = rest.take_while(fits).last().map_or(line.len(), |token| token.range().end);
    let ends = !line[end..].chars().any(char::is_alphanumeric);
    from..if ends { line.len() } else { end }
}

/// The stretch of `text` with dots where it was cut.
fn mark(text: &str, stretch: Range<usize>, tokens: &[Token], answers: &Answers, lexicon: &Lexicon) -> Marked {
    let before = if stretch.start > 0 { "…" } else { "" };
    let after = if stretch.end < text.len() { "…" } else { "" };
    let inside = |token: &&Token| token.range().start >= stretch.start && token.range().end <= stretch.end;
    let marks = tokens
        .iter()
        .filter(inside)
        .filter(|token| answers.of(token, lexicon) != 0)
        .map(|token| {
            let shift = |byte: usize| byte - stretch.start + before.len();
            shift(token.range().start)..shift(token.range().end)
        })
        .collect();
    Marked { text: format!("{before}{}{after}", &text[stretch]), marks }
}
