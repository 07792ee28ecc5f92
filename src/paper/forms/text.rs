//! A paper as plain text: whole, or only what goes into the receiver's form.

use std::fmt::Write;

use super::{FilledLine, FilledPaper, FilledPart};
use crate::content::PaperMark;

/// What stands where something is to be filled in.
const DOTS: &str = "……………………………";

impl FilledPaper {
    /// The whole paper; lines end in `\n`, and parts have an empty line between.
    #[must_use]
    pub fn text(&self) -> String {
        let guard = &self.guard;
        let never = guard.lines.iter().fold(String::new(), |never, line| never + "\n- " + line);
        let mut parts = vec![format!("{}\n{}", self.title, self.lead)];
        parts.extend(self.parts.iter().map(part));
        parts.extend([
            format!("{}{never}\n{}\n{}", guard.title, guard.reason, guard.lasts),
            self.belongs.clone(),
            format!("{}\n{}\n{} Lavet {}.", self.note, self.grounds.join("\n"), self.edition, self.made),
        ]);
        format!("{}\n", parts.join("\n\n"))
    }

    /// The parts that go into the receiver's form; empty where the paper has none.
    #[must_use]
    pub fn paste(&self) -> String {
        let parts: Vec<String> = self.parts.iter().filter(|part| part.paste).map(part).collect();
        if parts.is_empty() { String::new() } else { format!("{}\n", parts.join("\n\n")) }
    }
}

fn part(part: &FilledPart) -> String {
    let mut text = part.heading.clone();
    for line in &part.lines {
        // Writing to a string cannot fail.
        _ = write!(text, "\n{}", one(line));
    }
    text
}

fn one(line: &FilledLine) -> String {
    match line {
        FilledLine::Words { kind: PaperMark::Text | PaperMark::Frame, text } => text.clone(),
        FilledLine::Words { kind: PaperMark::Tick, text } => format!("[ ] {text}"),
        FilledLine::Gap(text) => filled(text),
        FilledLine::Ask { text, room } => format!("{text}{}", format!("\n{DOTS}").repeat(usize::from(*room))),
        FilledLine::Words { kind: PaperMark::Point | PaperMark::Avoid, text }
        | FilledLine::Told { text, gap: None } => format!("- {text}"),
        FilledLine::Told { text, gap: Some(gap) } => format!("- {text}\n  {}", filled(gap)),
        FilledLine::Call { name, number: Some(number), more } => format!("{name}: {number}. {more}"),
        FilledLine::Call { name, number: None, more } => format!("{name}. {more}"),
    }
}

/// A label and its gap; a question keeps its mark.
fn filled(label: &str) -> String {
    if label.ends_with('?') { format!("{label} {DOTS}") } else { format!("{label}: {DOTS}") }
}
