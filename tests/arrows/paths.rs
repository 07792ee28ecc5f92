//! Reads which paths a Rust text mentions: `use` trees written out, comments and literals left aside.
//!
//! It knows just as much of the language as the rules need, and nothing of types or macros.

use std::{iter::Peekable, str::Chars};

/// A path as written, groups written out: `use std::{fmt, fs};` gives `std::fmt` and `std::fs`.
pub struct Mention {
    /// Line of its last segment, from 1.
    pub line: usize,
    /// Its segments; never empty.
    pub segments: Vec<String>,
    pub how: How,
}

/// What a path stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The file itself needs it.
    Needed,
    /// `pub use`: the name is handed on.
    Export,
    /// A module that is written out within its file, as tests are.
    Inline,
}

/// All paths of a Rust text, in their order.
/// A single name is a path of one segment; what follows a dot is none.
pub fn mentions(text: &str) -> Vec<Mention> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    let mut how = How::Needed;
    // The depth of braces, and of those around each inline module.
    let (mut depth, mut inline) = (0, Vec::new());
    while at < tokens.len() {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.1.as_str());
        match text(at) {
            "use" if at > 0 && matches!(text(at - 1), "pub" | ")") => how = How::Export,
            ";" => how = How::Needed,
            "mod" if text(at + 2) == "{" => inline.push(depth),
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inline.pop_if(|outside| *outside == depth);
            }
            name if is_name(name) && (at == 0 || text(at - 1) != ".") => {
                let before = found.len();
                at = path(&tokens, at, &[], &mut found);
                let how = if inline.is_empty() { how } else { How::Inline };
                found[before..].iter_mut().for_each(|mention| mention.how = how);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Reads the path that begins at `at`, below `prefix`, and gives the place after it.
fn path(tokens: &[(usize, String)], mut at: usize, prefix: &[String], found: &mut Vec<Mention>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.1.as_str());
    let mut segments = prefix.to_vec();
    let mut line = tokens[at].0;
    loop {
        line = if is_name(text(at)) { tokens[at].0 } else { line };
        if is_name(text(at)) {
            segments.push(text(at).to_owned());
            at += 1;
        }
        if text(at) != "::" {
            break;
        }
        at += 1;
        if text(at) == "{" {
            at += 1;
            while at < tokens.len() && text(at) != "}" {
                at = if is_name(text(at)) || text(at) == "::" { path(tokens, at, &segments, found) } else { at + 1 };
            }
            return at + 1;
        }
        if !is_name(text(at)) {
            break;
        }
    }
    found.push(Mention { line, segments, how: How::Needed });
    at
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::` and single signs, each with its line; comments, literals and lifetimes are gone.
fn tokens(text: &str) -> Vec<(usize, String)> {
    let mut tokens = Vec::new();
    let mut reader = Reader { rest: text.chars().peekable(), line: 1 };
    while let Some(c) = reader.next() {
        let line = reader.line;
        match c {
            '/' if reader.peek() == Some('/') => reader.skip_until('\n'),
            '/' if reader.peek() == Some('*') => reader.skip_block_comment(),
            '"' => reader.skip_string(),
            '\'' => reader.skip_quote(),
            ':' if reader.peek() == Some(':') => {
                reader.next();
                tokens.push((line, "::".to_owned()));
            }
            c if c.is_alphanumeric() || c == '_' => {
                let mut name = String::from(c);
                while let Some(next) = reader.peek().filter(|next| next.is_alphanumeric() || *next == '_') {
                    reader.next();
                    name.push(next);
                }
                let literal_follows = matches!(reader.peek(), Some('"' | '#' | '\''));
                match name.as_str() {
                    "r" | "br" | "cr" if literal_follows => reader.skip_raw_string(&mut tokens),
                    "b" | "c" if literal_follows => {}
                    _ => tokens.push((line, name)),
                }
            }
            c if c.is_whitespace() => {}
            c => tokens.push((line, c.to_string())),
        }
    }
    tokens
}

/// The text that is still to be read, and the line it stands on.
struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    line: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next();
        self.line += usize::from(next == Some('\n'));
        next
    }

    fn peek(&mut self) -> Option<char> {
        self.rest.peek().copied()
    }

    fn skip_until(&mut self, end: char) {
        while self.next().is_some_and(|c| c != end) {}
    }

    /// Behind the `/` of `/*`; block comments may hold others.
    fn skip_block_comment(&mut self) {
        let mut depth = 0;
        let mut last = '/';
        while let Some(c) = self.next() {
            match (last, c) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    last = c;
                    continue;
                }
            }
            if depth == 0 {
                return;
            }
            last = ' '; // so that `/*/` is not read as an end
        }
    }

    /// Behind the opening quote.
    fn skip_string(&mut self) {
        while let Some(c) = self.next() {
            match c {
                '\\' => _ = self.next(),
                '"' => return,
                _ => {}
            }
        }
    }

    /// Behind the `r`; a raw name such as `r#type` is put among the tokens.
    fn skip_raw_string(&mut self, tokens: &mut Vec<(usize, String)>) {
        let mut hashes = 0;
        while self.peek() == Some('#') {
            self.next();
            hashes += 1;
        }
        if self.peek() != Some('"') {
            let mut name = String::new();
            while let Some(c) = self.peek().filter(|c| c.is_alphanumeric() || *c == '_') {
                self.next();
                name.push(c);
            }
            tokens.push((self.line, name));
            return;
        }
        self.next();
        loop {
            self.skip_until('"');
            let mut closing = 0;
            while closing < hashes && self.peek() == Some('#') {
                self.next();
                closing += 1;
            }
            if closing == hashes || self.peek().is_none() {
                return;
            }
        }
    }

    /// Behind a `'`: a character literal goes to its closing quote, a lifetime to the end of its name.
    fn skip_quote(&mut self) {
        match self.next() {
            Some('\\') => {
                self.next();
                self.skip_until('\'');
            }
            Some(_) if self.peek() == Some('\'') => _ = self.next(),
            _ => {
                while self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    self.next();
                }
            }
        }
    }
}
