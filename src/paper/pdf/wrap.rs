//! Breaking text into lines that are no wider than their column.

use super::fonts::{Fonts, Weight};

/// A stretch of text in one weight.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    pub text: &'a str,
    pub weight: Weight,
}

pub fn plain(text: &str) -> Span<'_> {
    Span { text, weight: Weight::Regular }
}

pub fn bold(text: &str) -> Span<'_> {
    Span { text, weight: Weight::Bold }
}

/// A stretch of a line in one weight, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub weight: Weight,
    /// From the left of the column, in points.
    pub x: f32,
}

/// The lines of `spans` in a column of `width` points. Every line but the last ends in a blank, so that whoever
/// copies or hears the text gets the words apart. A word wider than the column is broken where it runs out of it.
pub fn lines(fonts: &Fonts, spans: &[Span<'_>], size: f32, width: f32) -> Vec<Vec<Piece>> {
    let mut lines = Lines { done: vec![Vec::new()], x: 0.0, width };
    for (word, weight) in words(spans) {
        let bare = fonts.width(word.trim_end(), weight, size);
        // Word by word: letters kern within words, and the blanks between them do not.
        let blank = if word.ends_with(' ') { fonts.width(" ", weight, size) } else { 0.0 };
        if bare <= width {
            lines.put(&word, weight, bare, blank);
            continue;
        }
        let mut parts = broken(fonts, word.trim_end(), weight, size, width);
        let last = parts.pop().unwrap_or_default();
        for (part, bare) in parts {
            lines.put(&part, weight, bare, 0.0);
        }
        lines.put(&(last.0 + if blank > 0.0 { " " } else { "" }), weight, last.1, blank);
    }
    lines.done
}

/// Lines in the making.
struct Lines {
    done: Vec<Vec<Piece>>,
    /// Where the next word begins.
    x: f32,
    width: f32,
}

impl Lines {
    /// Puts a word, `bare` points wide without its blank, where there is room for it.
    fn put(&mut self, word: &str, weight: Weight, bare: f32, blank: f32) {
        if self.x > 0.0 && self.x + bare > self.width {
            self.done.push(Vec::new());
            self.x = 0.0;
        }
        let Some(line) = self.done.last_mut() else { return };
        match line.last_mut().filter(|piece| piece.weight == weight) {
            Some(piece) => piece.text.push_str(word),
            None => line.push(Piece { text: word.to_owned(), weight, x: self.x }),
        }
        self.x += bare + blank;
    }
}

/// The word, in as many parts as it takes so that none is wider than the column, each with its width.
fn broken(fonts: &Fonts, word: &str, weight: Weight, size: f32, width: f32) -> Vec<(String, f32)> {
    let mut parts = vec![(String::new(), 0.0)];
    for letter in word.chars() {
        let wide = fonts.width(letter.encode_utf8(&mut [0; 4]), weight, size);
        if parts.last().is_some_and(|(part, x)| !part.is_empty() && x + wide > width) {
            parts.push((String::new(), 0.0));
        }
        if let Some((part, x)) = parts.last_mut() {
            part.push(letter);
            *x += wide;
        }
    }
    parts
}

/// The words with the blank after them. What belongs together stays together: numbers in pairs, *§ 133*, *kl. 8*.
fn words(spans: &[Span<'_>]) -> Vec<(String, Weight)> {
    let mut words: Vec<(String, Weight)> = Vec::new();
    for span in spans {
        for part in span.text.split_inclusive(' ') {
            match words.last_mut() {
                Some((before, weight)) if *weight == span.weight && belong_together(before, part) => {
                    before.push_str(part);
                }
                _ => words.push((part.to_owned(), span.weight)),
            }
        }
    }
    words
}

fn belong_together(before: &str, next: &str) -> bool {
    let trimmed = before.trim_end();
    let last = trimmed.rsplit(' ').next().unwrap_or(trimmed);
    let next = next.trim_end().trim_end_matches(['.', ',', ';', ')']);
    let number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let pair = |word: &str| number(word) && (2..=3).contains(&word.len());
    let begins_with_digit = next.starts_with(|letter: char| letter.is_ascii_digit());
    pair(last) && pair(next)
        || number(last) && matches!(next, "år" | "timer" | "hverdage")
        || begins_with_digit && matches!(last, "§" | "§§" | "kl." | "stk." | "nr.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(spans: &[Span<'_>], width: f32) -> Vec<String> {
        let fonts = Fonts::load().unwrap();
        let lines = lines(&fonts, spans, 11.0, width);
        lines.iter().map(|line| line.iter().map(|piece| piece.text.as_str()).collect()).collect()
    }

    #[test]
    fn lines_break_between_words_and_lose_none() {
        let text = "Ring til rådgiveren, når 112 har taget over.";
        let lines = told(&[plain(text)], 100.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), text);
        assert!(lines[..lines.len() - 1].iter().all(|line| line.ends_with(' ')), "{lines:?}");
    }

    #[test]
    fn numbers_and_paragraphs_are_never_broken() {
        for text in
            ["Ring til RED på 70 27 76 66, nu.", "Barnets lov § 133, stk. 1", "åbner kl. 8.", "fyldt 18 år, gælder"]
        {
            for width in 80..200u8 {
                let lines = told(&[plain(text)], f32::from(width));
                for part in ["70 27 76 66", "§ 133", "stk. 1", "kl. 8", "18 år"] {
                    let whole = lines.iter().filter(|line| line.contains(part)).count();
                    assert_eq!(whole, usize::from(text.contains(part)), "{lines:?}");
                }
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_its_column() {
        let fonts = Fonts::load().unwrap();
        let spans = [bold("Underret kommunen. "), plain("Skriv øverst, at forældrene ikke må få besked.")];
        let long = "speciallægepraksiskonsulentordning".repeat(3) + " og mere.";
        let long = [plain("Se "), bold(&long)];
        let all = [lines(&fonts, &spans, 11.0, 120.0), lines(&fonts, &long, 11.0, 120.0)].concat();
        let told = |line: &Vec<Piece>| line.iter().map(|piece| piece.text.as_str()).collect::<String>();
        assert!(all.iter().map(told).collect::<String>().ends_with("konsulentordning og mere."), "{all:?}");
        for line in all {
            let last = line.last().unwrap();
            let end = last.x + fonts.width(last.text.trim_end(), last.weight, 11.0);
            assert!(end <= 120.1, "{line:?}");
        }
    }
}
