//! The sheet as plain text, for pasting and for `--out FILE.txt`.

use std::fmt::Write;

use super::{Call, Sheet, Step, headings};

impl Sheet {
    /// The whole sheet; lines end in `\n`, and parts have an empty line between.
    #[must_use]
    pub fn text(&self) -> String {
        let laws = self.laws.iter().map(|(citation, title)| format!("{citation}: {title}"));
        let answers = self.answers.iter().map(|(question, answer)| format!("{question}: {answer}"));
        let parts = [
            format!("{}\n{}", self.title, self.told),
            self.call_text(),
            self.say_text(),
            list(headings::ASK, self.ask.iter().map(ToString::to_string)),
            self.guard_text(),
            self.steps_text(),
            list(headings::ANSWERS, answers),
            list(headings::SIGNS, self.signs.iter().cloned()),
            list(headings::LAWS, laws),
            format!("{}\n{}", headings::BELONGS, self.belongs.join("\n")),
            format!("{}\n{}\n{} Lavet {}.", self.note, self.grounds.join("\n"), self.edition, self.made),
        ];
        let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
        format!("{}\n", parts.join("\n\n"))
    }

    fn call_text(&self) -> String {
        let mut text = headings::CALLS.to_owned();
        for call in &self.calls {
            let _ = write!(text, "\n{}", one_call(call));
        }
        if let Some(alarm) = &self.alarm {
            let _ = write!(text, "\n{}", one_call(alarm));
        }
        if let Some(no_clock) = self.no_clock {
            let _ = write!(text, "\n{no_clock}");
        }
        text
    }

    fn say_text(&self) -> String {
        let mut text = String::new();
        if let Some(ready) = self.ready {
            let _ = writeln!(text, "Hav dette klar\n{ready}\n");
        }
        let _ = writeln!(text, "{}", headings::SAY);
        if let Some(nameless) = self.nameless {
            let _ = writeln!(text, "{nameless}");
        }
        for (index, line) in self.say.iter().enumerate() {
            let _ = writeln!(text, "{}. {line}", index + 1);
        }
        text
    }

    fn guard_text(&self) -> String {
        let lines = list(&self.guard.title, self.guard.lines.iter().cloned());
        format!("{lines}\n{}\n{}", self.guard.reason, self.guard.lasts)
    }

    fn steps_text(&self) -> String {
        list(headings::STEPS, self.steps.iter().map(one_step))
    }
}

/// A heading with points under it, or nothing where there are none.
fn list(heading: &str, points: impl Iterator<Item = String>) -> String {
    let points: Vec<String> = points.map(|point| format!("\n- {point}")).collect();
    if points.is_empty() { String::new() } else { format!("{heading}{}", points.concat()) }
}

/// Name and numbers, or the way to them, then what is known of hours and anonymity, then whom else.
fn one_call(call: &Call) -> String {
    if call.numbers.is_empty() {
        return format!("{}\n  {}", call.name, call.reach.as_deref().unwrap_or_default());
    }
    let mut text = format!("{}: {}\n  {}. {}.", call.name, call.numbers.join(" eller "), call.hours, call.anonymous);
    if let Some(reach) = &call.reach {
        let _ = write!(text, "\n  {reach}");
    }
    if let Some((whom, number)) = &call.fallback {
        let _ = write!(text, "\n  {whom}, {number}.");
    }
    text
}

fn one_step(step: &Step) -> String {
    let mut text = format!("{}: {}", step.by, step.text);
    if let Some(detail) = &step.detail {
        let _ = write!(text, " {detail}");
    }
    let _ = write!(text, "\n  Hvem: {}", step.who);
    if let Some(if_not) = &step.if_not {
        let _ = write!(text, "\n  {if_not}");
    }
    for way in &step.contacts {
        let _ = match (&way.number, &way.reach) {
            (Some(number), _) => write!(text, "\n  {}: {number}", way.name),
            (None, Some(reach)) => write!(text, "\n  {}. {reach}", way.name),
            (None, None) => write!(text, "\n  {}", way.name),
        };
    }
    text
}
