//! What stands on a paper in an area at a time, after what was answered.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{FilledLine, FilledPaper, FilledPart};
use crate::content::wellknown::option::DONT_KNOW;
use crate::content::{Area, Clock, Contact, FactId, Paper, PaperLine, PaperPart, Predicate, Role, Says, Text};
use crate::paper::call_sheet::compose::{DANISH, edition, guard_of, made};
use crate::paper::on_paper::facts_on_paper;
use crate::paper::through::{anonymous, otherwise, sentences};
use crate::phrase;
use crate::walkthrough::{Answers, Walk, callees};

impl FilledPaper {
    /// A paper as it holds in `area` at the time `now`. One that is blank is the same whatever was answered.
    #[must_use]
    pub fn of(paper: &Paper, walk: &Walk<'_>, answers: &Answers, area: &Area<'_>, clock: Clock, now: DateTime) -> Self {
        let told = facts_on_paper(walk, answers, area.library());
        let filling = Filling { walk, answers, told, area, clock, now, from_walk: paper.from_walk };
        let parts: Vec<FilledPart> = paper.parts.iter().filter_map(|part| filling.part(part)).collect();
        let library = area.library();
        let (made, today) = made(clock, now);
        let called = roles(paper).into_iter().flat_map(|role| callees(role, area, clock)).map(|callee| callee.contact);
        let sources = phrase::source_line(DANISH, library.sources_of(&paper.item));
        let basis = phrase::basis(DANISH, paper.item.basis).map(|basis| format!("{basis}."));
        let grounds = [basis, Some(sources), phrase::rung(DANISH, called)];
        Self {
            title: paper.title.da().to_owned(),
            lead: paper.lead.da().to_owned(),
            parts,
            guard: guard_of(&library.flow.guard),
            belongs: paper.belongs.da().to_owned(),
            grounds: grounds.into_iter().flatten().filter(|line| !line.is_empty()).collect(),
            note: library.flow.note.text.da().to_owned(),
            edition: edition(area, now),
            made,
            file_stem: today.map_or_else(|| paper.id.to_string(), |today| format!("{}-{today}", paper.id)),
        }
    }
}

/// Whether a paper is meant for one who has answered so.
#[must_use]
pub fn is_meant(paper: &Paper, walk: &Walk<'_>) -> bool {
    holds(paper.when.as_ref(), &walk.facts)
}

/// Whether an outcome points to a paper.
#[must_use]
pub fn is_offered(paper: &Paper, walk: &Walk<'_>) -> bool {
    is_meant(paper, walk) && holds(paper.offer.as_ref(), &walk.facts)
}

fn holds(when: Option<&Predicate>, facts: &BTreeSet<&FactId>) -> bool {
    when.is_none_or(|when| when.holds(&|fact: &FactId| facts.contains(fact)))
}

/// The roles that a paper names.
fn roles(paper: &Paper) -> Vec<Role> {
    let lines = paper.parts.iter().flat_map(|part| &part.lines);
    lines.filter_map(|line| if let Says::Call(role) = line.says { Some(role) } else { None }).collect()
}

struct Filling<'a> {
    walk: &'a Walk<'a>,
    answers: &'a Answers,
    /// What may stand on a paper.
    told: BTreeSet<&'a FactId>,
    area: &'a Area<'a>,
    clock: Clock,
    now: DateTime,
    from_walk: bool,
}

impl Filling<'_> {
    /// A part with what it comes to; nothing where no line is left.
    fn part(&self, part: &PaperPart) -> Option<FilledPart> {
        if !self.applies(part.when.as_ref()) {
            return None;
        }
        let lines: Vec<FilledLine> = part.lines.iter().flat_map(|line| self.line(line)).collect();
        let filled = FilledPart { heading: part.heading.da().to_owned(), paste: part.paste, lines };
        (!filled.lines.is_empty()).then_some(filled)
    }

    /// A blank paper knows nothing of the walk, so that nobody can read from it what was answered.
    fn applies(&self, when: Option<&Predicate>) -> bool {
        if self.from_walk { holds(when, &self.told) } else { holds(when, &BTreeSet::new()) }
    }

    fn line(&self, line: &PaperLine) -> Vec<FilledLine> {
        if !self.applies(line.when.as_ref()) {
            return Vec::new();
        }
        match &line.says {
            Says::Words { kind, text } => vec![FilledLine::Words { kind: *kind, text: text.da().to_owned() }],
            Says::Gap(text) => vec![FilledLine::Gap(text.da().to_owned())],
            Says::Ask { text, room } => vec![FilledLine::Ask { text: text.da().to_owned(), room: *room }],
            Says::Answers { question, gap } => self.told(question, gap.as_ref()),
            Says::Signs { gap } => self.signs(gap.as_ref()),
            Says::Call(role) => {
                let callees = callees(*role, self.area, self.clock);
                callees.iter().map(|callee| self.call(callee.contact)).collect()
            }
        }
    }

    /// What was answered at a question on the way and may stand on a paper, in the order in which it was chosen.
    fn told(&self, question: &crate::content::QuestionId, gap: Option<&Text>) -> Vec<FilledLine> {
        let answered = self.walk.path.iter().find(|answered| answered.question.id == *question);
        let Some(answered) = answered.filter(|_| self.from_walk) else { return Vec::new() };
        let chosen = self.answers.chosen(question).filter_map(|id| answered.question.option(id));
        let several = answered.question.multiple;
        chosen
            .filter(|option| option.on_paper && (!several || !option.exclusive))
            .map(|option| {
                let text = option.text.da();
                let short = answered.question.short.da();
                let text = match (several, option.id.as_str() == DONT_KNOW) {
                    (true, _) => text.to_owned(),
                    (false, true) => format!("{short}: {text}, kan ikke udelukkes"),
                    (false, false) => format!("{short}: {text}"),
                };
                told(text, gap)
            })
            .collect()
    }

    /// The ticked signs that may stand on a paper, in the user's order.
    fn signs(&self, gap: Option<&Text>) -> Vec<FilledLine> {
        let ticked = self.answers.signs().filter(|_| self.from_walk);
        let signs = ticked.filter_map(|id| self.area.library().sign(id)).filter(|sign| sign.on_paper);
        signs.map(|sign| told(sign.text.da().to_owned(), gap)).collect()
    }

    fn call(&self, contact: &Contact) -> FilledLine {
        let number = contact.phone().map(ToString::to_string);
        let hours = number.is_some().then(|| phrase::hours(DANISH, contact, self.clock, self.now));
        let reach = contact.reach.as_ref().map(Text::da);
        let fallback = otherwise(self.area.library(), contact, &[]);
        let more = sentences([hours.as_deref(), anonymous(contact), reach, fallback.as_deref()]);
        FilledLine::Call { name: contact.name.da().to_owned(), number, more }
    }
}

fn told(text: String, gap: Option<&Text>) -> FilledLine {
    FilledLine::Told { text, gap: gap.map(|gap| gap.da().to_owned()) }
}
