//! Text for a terminal: lines that are broken between words, with what they stand under.

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
    let mut begin = first.to_owned();
    for line in text.lines() {
        let mut length = begin.chars().count();
        out.push_str(&begin);
        let mut fresh = true;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let long = word.chars().count();
            if !fresh && length + 1 + long > WIDTH {
                out.push('\n');
                out.push_str(&" ".repeat(hang));
                length = hang;
            } else if !fresh {
                out.push(' ');
                length += 1;
            }
            out.push_str(word);
            length += long;
            fresh = false;
        }
        out.push('\n');
        begin = " ".repeat(hang);
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
