//! The sheet as plain text, for pasting and for `--out FILE.txt`: what stands on the pages, in the same order.

use super::compose::DANISH;
use super::{Call, FirstCall, Sheet, Step, Way, headings};
use crate::paper::SAFE_CONTACT;
use crate::phrase;

impl Sheet {
    /// The whole sheet; lines end in `\n`, and parts have an empty line between.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { first, guard, .. } = self;
        let laws = self.laws.iter().map(|(citation, title)| format!("{citation}: {title}"));
        let answers = self.answers.iter().map(|(question, answer)| format!("{question}: {answer}"));
        let then = first.steps.iter().map(|step| format!("{}: {}", phrase::phase(DANISH, step.phase), step.text));
        let parts = [
            format!("{}\n{}", first.title, first.told),
            self.call_text(),
            self.say_text(),
            list(&guard.title, first.do_not.iter().cloned()),
            list(headings::THEN, then),
            self.ready.map_or_else(String::new, |ready| format!("{}\n{ready}", headings::READY)),
            format!("{}\n{SAFE_CONTACT}", list(headings::ASK, self.ask.iter().map(ToString::to_string))),
            self.do_not_text(),
            list(headings::STEPS, self.steps.iter().map(one_step)),
            list(headings::OTHERS, self.calls.iter().map(Call::text)),
            list(headings::ANSWERS, answers),
            list(headings::SIGNS, self.signs.iter().cloned()),
            list(headings::LAWS, laws),
            format!("{}\n{}", headings::BELONGS, self.belongs.join("\n")),
            format!(
                "{}\n{}\n{}\n{} Lavet {}.",
                self.grounds.join("\n"),
                self.sources,
                self.note,
                self.edition,
                self.made
            ),
        ];
        let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
        format!("{}\n", parts.join("\n\n"))
    }

    fn call_text(&self) -> String {
        let calls = self.first.call.iter().chain(&self.first.fallback).chain(&self.alarm).map(FirstCall::text);
        let lines = [headings::CALLS.to_owned()].into_iter().chain(calls).chain(self.no_clock.map(str::to_owned));
        lines.collect::<Vec<String>>().join("\n")
    }

    fn say_text(&self) -> String {
        let lines = self.first.say.iter().enumerate().map(|(index, line)| format!("{}. {line}", index + 1));
        let begin = [headings::SAY].into_iter().chain(self.nameless).map(str::to_owned);
        begin.chain(lines).collect::<Vec<String>>().join("\n")
    }

    fn do_not_text(&self) -> String {
        let guard = &self.guard;
        let lines = list(headings::DO_NOT, guard.lines.iter().cloned());
        let ends = self.unwarned.into_iter().chain([guard.reason.as_str(), guard.lasts.as_str()]);
        [lines.as_str()].into_iter().chain(ends).collect::<Vec<&str>>().join("\n")
    }
}

/// A heading with points under it, or nothing where there are none.
fn list(heading: &str, points: impl Iterator<Item = String>) -> String {
    let points: Vec<String> = points.map(|point| format!("\n- {point}")).collect();
    if points.is_empty() { String::new() } else { format!("{heading}{}", points.concat()) }
}

fn one_step(step: &Step) -> String {
    let ways: Vec<String> = step.contacts.iter().map(Way::text).collect();
    let ways = if ways.is_empty() { String::new() } else { format!("\n  {}", ways.join(" · ")) };
    format!("{}: {}. {}{ways}", step.by, step.text, step.rest())
}
