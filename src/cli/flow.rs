//! `flow`: the walkthrough for those who review it: its proofs with their counts, the texts by rule, and its graph.

mod rules;

use serde::Serialize;

use super::args::{Args, FlowCommand, GraphCommand, GraphFormat};
use super::load::{Stop, chosen_library};
use super::text::{item, paragraph};
use super::{Answer, print};
use crate::content::{Language, Library, Problem, Wrong};
use crate::phrase;
use crate::walkthrough::proof::{Failure, Proof, prove};
use crate::walkthrough::{Names, dot, svg};

/// The graph is for those who review the Danish texts, so it is in Danish whatever language is asked for.
const DANISH: Language = Language::Danish;

#[derive(Serialize)]
struct Document {
    proofs: Vec<Shown>,
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
    format: &'static str,
    graph: String,
}

pub(super) fn answer(args: &Args, command: &FlowCommand) -> Result<Answer, Stop> {
    args.language()?;
    match command {
        FlowCommand::Prove => {
            let proofs = prove(&chosen_library(args)?);
            Ok(proved(args, &proofs))
        }
        FlowCommand::Rules => rules::answer(args),
        FlowCommand::Graph(command) => graph(args, command),
    }
}

fn graph(args: &Args, command: &GraphCommand) -> Result<Answer, Stop> {
    let format = command.format()?;
    let library = chosen_library(args)?;
    let names = Names { urgency: |urgency| phrase::urgency(DANISH, urgency), role: |role| phrase::role(DANISH, role) };
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
    let document = Graph { format: format.word(), graph };
    Ok(print(args.json, &document, || document.graph.clone()))
}

fn proved(args: &Args, proofs: &[Proof]) -> Answer {
    let code = u8::from(!proofs.iter().all(Proof::holds));
    let document = Document { proofs: proofs.iter().map(shown).collect() };
    Answer { code, ..print(args.json, &document, || text(proofs)) }
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
    let found = prove(library).into_iter().flat_map(|proof| {
        let rule = proof.id;
        proof.failures.into_iter().map(move |Failure { what, path }| (path.join(" "), Wrong::Unproved { rule, what }))
    });
    found.map(|(place, wrong)| Problem { file: file.clone(), place, wrong }).collect()
}
