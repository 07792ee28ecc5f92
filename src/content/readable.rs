//! Words of others in our messages: whatever stands in a file or was typed, a message is one line that can be read.

use std::fmt::Write;

use super::characters::is_hidden;

/// Most characters of a value, of a path, and of a whole message.
const VALUE: usize = 60;
const PATH: usize = 200;
const MESSAGE: usize = 2_000;

/// A value as it is shown: without characters that steer a terminal, and cut where it is long.
#[must_use]
pub fn value(text: &str) -> String {
    cut(text, VALUE)
}

/// A value between quotes, as it would be written in a file.
#[must_use]
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(VALUE) {
        Some((end, _)) => format!("{:?}", format!("{}…", &text[..end])),
        None => format!("{text:?}"),
    }
}

/// The path of a file as it is shown.
#[must_use]
pub fn path(text: &str) -> String {
    cut(text, PATH)
}

/// A text as it is shown where it must not be cut, such as the path of what was saved.
#[must_use]
pub fn whole(text: &str) -> String {
    cut(text, usize::MAX)
}

/// A whole message: on one line, and cut where something in it is too long.
#[must_use]
pub fn message(text: &str) -> String {
    let text = cut(text, MESSAGE);
    let words = text.split(' ').map(|word| cut(word, PATH));
    words.collect::<Vec<String>>().join(" ")
}

/// At most so many characters, none of them one that steers.
fn cut(text: &str, most: usize) -> String {
    let mut shown = String::with_capacity(text.len().min(most.saturating_mul(4)));
    for (at, character) in text.chars().enumerate() {
        if at == most {
            shown.push('…');
            break;
        }
        if is_hidden(character) {
            // Writing to a string cannot fail.
            _ = write!(shown, "{}", character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{message, value};

    #[test]
    fn nothing_of_others_steers_a_terminal() {
        assert_eq!(value("a\u{1b}[2Jb\nc\u{202e}d"), "a\\u{1b}[2Jb\\nc\\u{202e}d");
        assert_eq!(value("Hjørring »ja« – 50 %"), "Hjørring »ja« – 50 %");
    }

    #[test]
    fn what_is_long_is_cut() {
        assert_eq!(value(&"x".repeat(1_000_000)), format!("{}…", "x".repeat(60)));
        assert_eq!(message(&format!("a {} b", "x".repeat(300))), format!("a {}… b", "x".repeat(200)));
        assert!(message(&"x ".repeat(10_000)).chars().count() < 2_100);
    }
}
