//! `check`: all problems of the packs, or a count of what they hold.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, CheckCommand};
use super::load::library;
use super::stop::{Stop, Told, lines};
use super::{Answer, flow, print};
use crate::content::{AreaId, AreaKind, Library, Pack, Problem, Wrong, editions_ahead, release_problems};
use crate::walkthrough::{Answers, Walk};

#[derive(Serialize)]
struct Document {
    problems: Vec<Told>,
    /// By pack; empty where the packs could not be read as a whole.
    counts: BTreeMap<String, Counts>,
}

/// What a pack holds.
#[derive(Clone, Copy, Default, Serialize)]
struct Counts {
    contacts: usize,
    numbers: usize,
    laws: usize,
    signs: usize,
    figures: usize,
    articles: usize,
    questions: usize,
    outcomes: usize,
    scenarios: usize,
    papers: usize,
    notes: usize,
    sources: usize,
}

pub(super) fn answer(args: &Args, command: &CheckCommand, now: DateTime) -> Result<Answer, Stop> {
    let today = args.at.unwrap_or(now).date();
    let folder = command.folder.as_deref().or(args.packs.as_deref());
    let (problems, counts) = match library(folder) {
        Ok(library) => {
            let mut problems = editions_ahead(&library, today);
            problems.extend(flow::problems(&library));
            problems.extend(cases(&library));
            if command.release {
                problems.extend(release_problems(&library, today));
            }
            (problems, library.packs.iter().map(|pack| (pack.id.to_string(), count(&library, pack))).collect())
        }
        Err(Stop::Problems(problems)) => (problems, BTreeMap::new()),
        Err(stop) => return Err(stop),
    };
    let code = u8::from(!problems.is_empty());
    let document = Document { problems: problems.iter().map(Told::of).collect(), counts };
    let answer = print(args.json, &document, || match problems.as_slice() {
        [] => table(&document.counts),
        problems => lines(problems),
    });
    Ok(Answer { code, ..answer })
}

/// Cases to practise on that come to another outcome, or another urgency, than they say.
fn cases(library: &Library) -> Vec<Problem> {
    let others = library.scenarios.iter().filter_map(|scenario| {
        let walk = Walk::of(library, &Answers::of(scenario));
        let outcome = walk.outcome()?;
        let is_other = (outcome.id, outcome.urgency) != (&scenario.outcome, scenario.urgency);
        let (found, urgency) = (outcome.id.to_string(), outcome.urgency.word());
        is_other.then(|| {
            let file = format!("{}/scenarios.json", scenario.item.area);
            Problem::new(file, scenario.id.as_str(), Wrong::OtherOutcome { found, urgency })
        })
    });
    others.collect()
}

fn count(library: &Library, pack: &Pack) -> Counts {
    let own = |area: &AreaId| *area == pack.id;
    let contacts = || library.contacts.iter().filter(|contact| own(&contact.item.area));
    // The walkthrough stands in the nation's pack.
    let flow = Some(&library.flow).filter(|_| pack.kind == AreaKind::Nation);
    Counts {
        contacts: contacts().count(),
        numbers: contacts().map(|contact| contact.phones.len()).sum(),
        laws: library.laws.iter().filter(|law| own(&law.item.area)).count(),
        signs: library.signs.iter().filter(|sign| own(&sign.item.area)).count(),
        figures: library.figures.iter().filter(|figure| own(&figure.item.area)).count(),
        articles: library.articles.iter().filter(|article| own(&article.item.area)).count(),
        questions: flow.map_or(0, |flow| flow.questions.len()),
        outcomes: flow.map_or(0, |flow| flow.outcomes.len()),
        scenarios: library.scenarios.iter().filter(|scenario| own(&scenario.item.area)).count(),
        papers: library.papers.iter().filter(|paper| own(&paper.item.area)).count(),
        notes: library.notes.iter().filter(|note| own(&note.item.area)).count(),
        sources: library.sources.values().filter(|source| own(&source.area)).count(),
    }
}

impl Counts {
    const NAMES: [&str; 10] =
        ["contacts", "numbers", "laws", "signs", "figures", "articles", "scenarios", "papers", "notes", "sources"];

    fn columns(self) -> [usize; 10] {
        [
            self.contacts,
            self.numbers,
            self.laws,
            self.signs,
            self.figures,
            self.articles,
            self.scenarios,
            self.papers,
            self.notes,
            self.sources,
        ]
    }
}

/// A line for each pack, the total, and how long the walkthrough is, which the nation alone has.
fn table(counts: &BTreeMap<String, Counts>) -> String {
    let mut total = [0; 10];
    for pack in counts.values() {
        for (sum, number) in total.iter_mut().zip(pack.columns()) {
            *sum += number;
        }
    }
    let wide = counts.keys().map(|name| name.chars().count()).max().unwrap_or_default().max("total".len());
    let mut out = format!("{:wide$}", "");
    for name in Counts::NAMES {
        // Writing to a string cannot fail.
        _ = write!(out, " {name}");
    }
    out.push('\n');
    let rows = counts.iter().map(|(name, counts)| (name.as_str(), counts.columns()));
    for (name, row) in rows.chain([("total", total)]) {
        _ = write!(out, "{name:wide$}");
        for (number, column) in row.iter().zip(Counts::NAMES) {
            _ = write!(out, " {number:>width$}", width = column.len());
        }
        out.push('\n');
    }
    let flow = |of: fn(&Counts) -> usize| counts.values().map(of).sum::<usize>();
    _ = writeln!(
        out,
        "walkthrough: {} questions, {} outcomes",
        flow(|pack| pack.questions),
        flow(|pack| pack.outcomes)
    );
    out
}
