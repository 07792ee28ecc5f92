//! Papers: lines whose fields fit their kind, conditions whose facts exist and may be read from a paper, questions and
//! roles that can be looked up.

use super::{Checker, Files};
use crate::content::check::flow::Facts;
use crate::content::model::contact::Role;
use crate::content::model::flow::{Flow, Predicate};
use crate::content::model::id::{PaperId, QuestionId};
use crate::content::model::item::Item;
use crate::content::model::pack::Pack;
use crate::content::model::paper::{Paper, PaperLine, PaperMark, PaperPart, Says};
use crate::content::model::text::Text;
use crate::content::problem::{Wrong, nearest};
use crate::content::raw::RawText;
use crate::content::raw::flow::RawPredicate;
use crate::content::raw::paper::{RawPaper, RawPaperLine, RawPart};

/// The kinds of lines that are not words alone.
const OTHER_KINDS: [&str; 5] = ["gap", "ask", "answers", "signs", "call"];
/// Most lines to write on under one question.
const MOST_ROOM: u8 = 8;

impl Checker {
    pub(super) fn papers(&mut self, files: &Files<'_>, packs: &[Pack], flow: &Flow) -> Vec<Paper> {
        let facts = Facts::new(flow.facts.iter().map(|fact| (fact.id.as_str(), fact.worrying, fact.from_signs)));
        let mut papers = Vec::new();
        for pack in packs {
            let path = format!("{}/papers.json", pack.id);
            for (place, mut raw) in self.items::<RawPaper>(files, &path) {
                let item = raw.take_item();
                let item = self.item(&path, &place, pack, packs, item);
                let mut reader = Reader { checker: self, file: &path, flow, facts: &facts };
                papers.extend(reader.paper(&place, raw, item));
            }
        }
        papers
    }
}

struct Reader<'a> {
    checker: &'a mut Checker,
    file: &'a str,
    flow: &'a Flow,
    facts: &'a Facts,
}

impl Reader<'_> {
    fn paper(&mut self, place: &str, raw: RawPaper, item: Option<Item>) -> Option<Paper> {
        if raw.parts.is_empty() {
            self.empty(place, "parts");
        }
        let parts = raw.parts.into_iter().enumerate();
        let parts = parts.map(|(index, part)| self.part(&format!("{place}, part {}", index + 1), part)).collect();
        let (title, lead) = (self.text(place, "title", raw.title), self.text(place, "lead", raw.lead));
        let (when, offer) = (self.when(place, raw.when), self.when(place, raw.offer));
        let belongs = self.text(place, "belongs", raw.belongs);
        let before = raw.before.map(|before| self.text(place, "before", before));
        let id = PaperId::new(&raw.id);
        Some(Paper { id, item: item?, title, lead, before, from_walk: raw.from_walk, when, offer, parts, belongs })
    }

    fn part(&mut self, place: &str, raw: RawPart) -> PaperPart {
        if raw.lines.is_empty() {
            self.empty(place, "lines");
        }
        PaperPart {
            heading: self.text(place, "heading", raw.heading),
            when: self.when_on_paper(place, raw.when),
            paste: raw.paste,
            lines: raw
                .lines
                .into_iter()
                .enumerate()
                .filter_map(|(index, line)| self.line(&format!("{place}, line {}", index + 1), line))
                .collect(),
        }
    }

    /// A line with the fields that its kind needs, and no others.
    fn line(&mut self, place: &str, raw: RawPaperLine) -> Option<PaperLine> {
        let when = self.when_on_paper(place, raw.when);
        let text = raw.text.map(|text| self.text(place, "text", text));
        let says = match (raw.kind.as_str(), text, raw.room, raw.question, raw.role) {
            ("gap", Some(text), None, None, None) => Says::Gap(text),
            ("ask", Some(text), Some(room @ 1..=MOST_ROOM), None, None) => Says::Ask { text, room },
            ("answers", gap, None, Some(question), None) => {
                Says::Answers { question: self.question(place, &question)?, gap }
            }
            ("signs", gap, None, None, None) => Says::Signs { gap },
            ("call", None, None, None, Some(role)) => {
                Says::Call(self.checker.problems.word(self.file, place, "role", &role, Role::ALL, Role::word)?)
            }
            (kind, text, room, question, role) => match (PaperMark::from_word(kind), text) {
                (Some(kind), Some(text)) if room.is_none() && question.is_none() && role.is_none() => {
                    Says::Words { kind, text }
                }
                _ => {
                    self.misfit(place, kind);
                    return None;
                }
            },
        };
        Some(PaperLine { when, says })
    }

    /// A kind that there is not, or one whose fields do not fit it.
    fn misfit(&mut self, place: &str, kind: &str) {
        let kinds = || OTHER_KINDS.into_iter().chain(PaperMark::ALL.iter().map(|mark| mark.word()));
        let wrong = if kinds().any(|known| known == kind) {
            Wrong::BadShape { why: format!("the fields do not fit a line of the kind {kind}") }
        } else {
            Wrong::UnknownWord {
                kind: "kind of line",
                word: kind.to_owned(),
                near: nearest(kind, kinds()),
                known: kinds().collect(),
            }
        };
        self.checker.problems.add(self.file, place, wrong);
    }

    fn question(&mut self, place: &str, id: &str) -> Option<QuestionId> {
        let known = || self.flow.questions.iter().map(|question| question.id.as_str());
        if known().any(|known| known == id) {
            return Some(QuestionId::new(id));
        }
        let wrong = Wrong::UnknownId { kind: "question", id: id.to_owned(), near: nearest(id, known()) };
        self.checker.problems.add(self.file, place, wrong);
        None
    }

    fn when(&mut self, place: &str, raw: Option<RawPredicate>) -> Option<Predicate> {
        raw.map(|raw| self.facts.predicate(self.file, place, raw, &mut self.checker.problems))
    }

    /// A condition that what stands on the paper may depend on.
    fn when_on_paper(&mut self, place: &str, raw: Option<RawPredicate>) -> Option<Predicate> {
        let when = self.when(place, raw)?;
        for fact in self.flow.facts.iter().filter(|fact| !fact.on_paper && when.asks_for(&fact.id)) {
            let wrong = Wrong::ToldByPaper { fact: fact.id.to_string() };
            self.checker.problems.add(self.file, place, wrong);
        }
        Some(when)
    }

    fn text(&mut self, place: &str, field: &'static str, raw: RawText) -> Text {
        self.checker.text(self.file, place, field, raw)
    }

    fn empty(&mut self, place: &str, field: &'static str) {
        self.checker.problems.add(self.file, place, Wrong::EmptyField { field });
    }
}
