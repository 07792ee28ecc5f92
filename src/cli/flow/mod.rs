//! `flow`: the walkthrough for those who review it: its proofs with their counts, the texts by rule, and its graph.

mod rules;

use std::fmt::Write;

use serde::Serialize;

use super::args::{Args, FlowCommand, GraphCommand, GraphFormat};
use super::load::chosen_library;
use super::stop::Stop;
use super::text::{item, paragraph};
use super::{Answer, print};
use crate::content::{Language, Library, Problem, Wrong};
use crate::flow_picture::{Names, dot, svg};
use crate::paper::lengths;
use crate::phrase;
use crate::walkthrough::proof::{Failure, Proof, SIZE, prove};

/// The graph is for those who review the Danish texts, so it is in Danish whatever language is asked for.
const DANISH: Language = Language::Danish;

#[derive(Serialize)]
struct Document {
    proofs: Vec<Shown>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lengths: Vec<Lengths>,
}

/// How long outcomes are in one language.
#[derive(Serialize)]
struct Lengths {
    language: &'static str,
    rows: Vec<Length>,
    /// Ways with at most two ticks at a question.
    ways: u64,
    /// The most words of what to say, not to do and to do on any of these ways, and one on which it is so.
    longest: usize,
    longest_way: Vec<String>,
}

#[derive(Serialize)]
struct Length {
    what: &'static str,
    /// The most that it can be, or the median.
    is: usize,
    at_most: usize,
    /// What the most is the sum of.
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    what: String,
    is: usize,
}

#[derive(Serialize)]
struct Shown {
    id: &'static str,
    claim: &'static str,
    holds: bool,
    counts: Vec<Count>,
    failures: Vec<Broken>,
}

#[derive(Serialize)]
struct Count {
    what: &'static str,
    count: u128,
}

#[derive(Serialize)]
struct Broken {
    what: String,
    path: Vec<String>,
}

#[derive(Serialize)]
struct Graph {
    format: GraphFormat,
    graph: String,
}

pub(super) fn answer(args: &Args, command: &FlowCommand) -> Result<Answer, Stop> {
    match command {
        FlowCommand::Prove(command) => Ok(proved(args, &chosen_library(args)?, command.lengths)),
        FlowCommand::Rules => rules::answer(args),
        FlowCommand::Graph(command) => graph(args, command),
    }
}

fn graph(args: &Args, command: &GraphCommand) -> Result<Answer, Stop> {
    let format = command.format;
    let library = chosen_library(args)?;
    let names = Names {
        urgency: |urgency| phrase::urgency(DANISH, urgency),
        role: |role| phrase::role(DANISH, role),
        phase: |phase| phrase::phase(DANISH, phase),
    };
    let graph = match format {
        GraphFormat::Svg => {
            let pack = library.nation().pack();
            let date = phrase::date(DANISH, pack.edition_date);
            let edition = format!("Udgave {} af {date}. {}.", pack.edition, phrase::status(DANISH, pack.status));
            let drawn = svg(&library.flow, names, &edition);
            drawn.ok_or_else(|| Stop::Failed("the program's fonts cannot be read; build it again".to_owned()))?
        }
        GraphFormat::Dot => dot(&library.flow, names),
    };
    let document = Graph { format, graph };
    Ok(print(args.json, &document, || document.graph.clone()))
}

/// All proofs, those of the walkthrough and of how long its outcomes are.
fn all(library: &Library) -> Vec<Proof> {
    prove(library).into_iter().chain([lengths::prove(&library.flow, library)]).collect()
}

fn proved(args: &Args, library: &Library, with_lengths: bool) -> Answer {
    let mut proofs = all(library);
    let measured = if with_lengths { proofs.last_mut().map(|proof| measure(library, proof)) } else { None };
    let measured = measured.unwrap_or_default();
    let code = u8::from(!proofs.iter().all(Proof::holds));
    let document = Document { proofs: proofs.iter().map(shown).collect(), lengths: measured };
    Answer { code, ..print(args.json, &document, || text(&proofs) + &table(&document.lengths)) }
}

/// Counts all ways in each language, and holds their median against its bar as well.
fn measure(library: &Library, proof: &mut Proof) -> Vec<Lengths> {
    let in_language = |language: Language| {
        let rows = lengths::rows(&library.flow, library, language)?;
        let ways = lengths::ways(&library.flow, language)?;
        lengths::add_median(proof, language, &ways);
        let most = rows.into_iter().map(|row| Length {
            what: row.what,
            is: row.most,
            at_most: row.bar,
            parts: row.parts.into_iter().map(|(what, is)| Part { what, is }).collect(),
        });
        let (what, at_most) = ("median words of say, do-nots and steps", lengths::MEDIAN);
        let median = Length { what, is: ways.median, at_most, parts: Vec::new() };
        Some(Lengths {
            language: language.tag(),
            rows: most.chain([median]).collect(),
            ways: ways.count,
            longest: ways.longest,
            longest_way: ways.path,
        })
    };
    Language::ALL.into_iter().filter_map(in_language).collect()
}

/// What has a bar, with what it is, in each language; then the longest way.
fn table(lengths: &[Lengths]) -> String {
    let mut out = String::new();
    for Lengths { language, rows, ways, longest, longest_way } in lengths {
        let _ = writeln!(out, "\nLengths, {language:36}{:>6}{:>9}", "is", "at most");
        for Length { what, is, at_most, parts } in rows {
            let _ = writeln!(out, "  {what:43}{is:>6}{at_most:>9}");
            let parts: Vec<String> = parts.iter().map(|Part { what, is }| format!("{what} {is}")).collect();
            paragraph(&mut out, 6, &parts.join(", "));
        }
        paragraph(&mut out, 2, &format!("The longest of {ways} ways has {longest} words of say, do-nots and steps:"));
        paragraph(&mut out, 6, &longest_way.join(" "));
    }
    out
}

fn shown(proof: &Proof) -> Shown {
    Shown {
        id: proof.id,
        claim: proof.claim,
        holds: proof.holds(),
        counts: proof.counts.iter().map(|(what, count)| Count { what, count: *count }).collect(),
        failures: proof
            .failures
            .iter()
            .map(|Failure { what, path }| Broken { what: what.clone(), path: path.clone() })
            .collect(),
    }
}

/// Each rule with what was looked at, or with every path that breaks it, and how many hold.
fn text(proofs: &[Proof]) -> String {
    let mut out = String::new();
    for proof in proofs {
        let mark = if proof.holds() { "ok   " } else { "FAILS" };
        item(&mut out, 0, &format!("{mark} {:9}", proof.id), proof.claim);
        let counts: Vec<String> = proof.counts.iter().map(|(what, count)| format!("{what}: {count}")).collect();
        paragraph(&mut out, 16, &counts.join(", "));
        for failure in &proof.failures {
            item(&mut out, 16, "-", &failure.to_string());
        }
    }
    let holding = proofs.iter().filter(|proof| proof.holds()).count();
    paragraph(&mut out, 0, &format!("{holding} of {} proofs hold.", proofs.len()));
    out
}

/// What the proofs find, as problems of the file that the flow stands in.
pub(super) fn problems(library: &Library) -> Vec<Problem> {
    let file = format!("{}/flow.json", library.nation().pack().id);
    let found = all(library).into_iter().flat_map(|proof| {
        let rule = proof.id;
        proof.failures.into_iter().map(move |Failure { what, path }| {
            let wrong = if rule == SIZE { Wrong::Unprovable { what } } else { Wrong::Unproved { rule, what } };
            (path.join(" "), wrong)
        })
    });
    found.map(|(place, wrong)| Problem::new(file.clone(), place, wrong)).collect()
}
