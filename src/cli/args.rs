//! The words of the command line, and what is said when they are wrong.

use std::fmt;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::DateTime;
use serde::Serialize;

use super::Answer;
use super::stop::Stop;
use crate::content::wellknown::DEFAULT_AREA;
use crate::content::{Audience, Language, Role};

/// Vejviser without a window: checks packs, searches, lists contacts, walks the questions, saves the call sheet, proves the flow.
#[derive(Parser)]
#[command(name = "vejviser-cli", version, disable_help_subcommand = true, arg_required_else_help = false)]
pub(super) struct Args {
    /// The area whose reader asks, such as aalborg or hjoerring
    #[arg(long, global = true, value_name = "AREA", default_value = DEFAULT_AREA)]
    pub area: String,
    /// Language of the texts; what has no English text is given in Danish
    #[arg(long = "lang", global = true, value_name = "LANG", default_value = "da", value_parser = one_of(&Language::ALL, Language::tag))]
    pub language: Language,
    /// Read the packs of this folder instead of those inside the program
    #[arg(long, global = true, value_name = "DIR")]
    pub packs: Option<PathBuf>,
    /// Local time to answer for, such as 2026-11-22T03:00 [default: the machine's clock]
    #[arg(long, global = true, value_name = "TIME", value_parser = time)]
    pub at: Option<DateTime>,
    /// Print one JSON document instead of text; help and version stay text
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// List all problems of the packs, or count what they hold
    Check(CheckCommand),
    /// Find items by what people type
    Search(SearchCommand),
    /// List whom to ring, those who answer now first
    Contacts(ContactsCommand),
    /// Answer the questions: gives the next one, or the outcome
    Walk(WalkCommand),
    /// Save the call sheet of the same answers as a PDF or text file
    Sheet(SheetCommand),
    /// Prove the safety rules over all paths of the questions, list the texts that keep them, or draw the graph
    #[command(subcommand, arg_required_else_help = false)]
    Flow(FlowCommand),
}

#[derive(clap::Args)]
pub(super) struct CheckCommand {
    /// The folder of packs [default: --packs, or those inside the program]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Also refuse drafts, numbers that nobody has rung, and review dates that have passed
    #[arg(long)]
    pub release: bool,
}

#[derive(clap::Args)]
pub(super) struct SearchCommand {
    /// What to look for
    #[arg(value_name = "QUERY", required = true)]
    words: Vec<String>,
    /// At most so many hits
    #[arg(long, value_name = "N", default_value = "10")]
    pub limit: NonZeroUsize,
}

#[derive(clap::Args)]
pub(super) struct ContactsCommand {
    /// Only those who fill this role
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL, Role::word))]
    pub role: Option<Role>,
    /// Only those whom such a person may ring
    #[arg(long = "for", value_name = "WHOM", value_parser = one_of(Audience::ALL, Audience::word))]
    pub audience: Option<Audience>,
}

#[derive(clap::Args)]
pub(super) struct WalkCommand {
    /// An answer: the question's id, an equals sign, and the ids of the options with commas between
    #[arg(long = "answer", value_name = "QUESTION=OPTION[,OPTION]")]
    pub answers: Vec<String>,
    /// A sign that was seen, by its id
    #[arg(long = "sign", value_name = "ID")]
    pub signs: Vec<String>,
}

#[derive(clap::Args)]
pub(super) struct SheetCommand {
    #[command(flatten)]
    pub walk: WalkCommand,
    /// Another paper than the call sheet, such as underretning or rejsetjek; the answers need not lead to an outcome
    #[arg(long, value_name = "ID")]
    pub paper: Option<String>,
    /// The file to save to, whose name ends in .pdf or .txt; one that is there is replaced
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Subcommand)]
pub(super) enum FlowCommand {
    /// Prove the safety rules over all paths, each with what was looked at
    Prove(ProveCommand),
    /// Every text that says it keeps a safety rule, by rule and tag, in both languages
    Rules,
    /// The questions, answers and outcomes as a graph
    Graph(GraphCommand),
}

#[derive(clap::Args)]
pub(super) struct ProveCommand {
    /// Also print how many words outcomes have, the median of all ways, and the longest way
    #[arg(long)]
    pub lengths: bool,
}

#[derive(clap::Args)]
pub(super) struct GraphCommand {
    /// A picture for a sheet of A3, or the language of Graphviz
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    pub format: GraphFormat,
}

/// How the graph of the flow is written.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(super) enum GraphFormat {
    Svg,
    Dot,
}

impl SearchCommand {
    /// A query of several words needs no quotes.
    pub fn query(&self) -> String {
        self.words.join(" ")
    }
}

/// Reads a word of a closed list as the value that it stands for.
fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let value = move |typed: String| all.iter().copied().find(|value| word(*value) == typed);
    // The words are those of `all`, so each that passes has its value.
    PossibleValuesParser::new(all.iter().map(|value| word(*value))).try_map(move |typed| value(typed).ok_or(fmt::Error))
}

/// Reads a local time, to the minute or the second.
fn time(text: &str) -> Result<DateTime, String> {
    let read = |format| DateTime::strptime(format, text).ok();
    let time = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].into_iter().find_map(read);
    time.ok_or_else(|| "write it like 2026-11-22T03:00, in local time".to_owned())
}

/// What clap has to say: help and version are answers, everything else is wrong usage in one line.
pub(super) fn refusal(error: &clap::Error, json: bool) -> Answer {
    let told = error.to_string();
    let line = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Answer { out: told, ..Answer::default() },
        _ => {
            let lines = told
                .lines()
                .map(str::trim)
                .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
                .filter(|line| !line.is_empty());
            let line = lines.collect::<Vec<_>>().join(" ").replace(" tip: ", "; ");
            line.strip_prefix("error: ").unwrap_or(&line).to_owned()
        }
    };
    Stop::Usage(line).into_answer(json)
}
