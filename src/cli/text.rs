//! Text for a terminal: lines that are broken between words, with what they stand under.

use textwrap::{Options, WordSplitter, fill};

/// Most characters of a line.
const WIDTH: usize = 88;

/// Adds `text` in lines that begin with `indent` blanks; lines of the text stay lines.
pub(super) fn paragraph(out: &mut String, indent: usize, text: &str) {
    hanging(out, &" ".repeat(indent), indent, text);
}

/// Adds `text` with `mark` before its first line, and later lines below the text.
pub(super) fn item(out: &mut String, indent: usize, mark: &str, text: &str) {
    let first = format!("{:indent$}{mark} ", "");
    let hang = first.chars().count();
    hanging(out, &first, hang, text);
}

/// Adds a heading, with an empty line before it.
pub(super) fn heading(out: &mut String, text: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    paragraph(out, 0, text);
}

fn hanging(out: &mut String, first: &str, hang: usize, text: &str) {
    let later = " ".repeat(hang);
    let mut begin = first;
    for line in text.lines() {
        // Numbers and addresses stay whole: words are broken nowhere, not even at a hyphen.
        let options = Options::new(WIDTH)
            .initial_indent(begin)
            .subsequent_indent(&later)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation);
        out.push_str(&fill(line, options));
        out.push('\n');
        begin = &later;
    }
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, item, paragraph};

    #[test]
    fn lines_break_between_words_and_hang() {
        let mut out = String::new();
        item(&mut out, 2, "1.", &"ord ".repeat(40));
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= WIDTH), "{lines:?}");
        assert!(lines[0].starts_with("  1. ord") && lines[1].starts_with("     ord"), "{lines:?}");
    }

    #[test]
    fn a_word_longer_than_the_line_stays_whole() {
        let mut out = String::new();
        let word = "x".repeat(WIDTH * 2);
        paragraph(&mut out, 0, &word);
        assert_eq!(out, format!("{word}\n"));
    }
}
