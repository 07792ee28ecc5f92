//! The words of the command line, and what is said when they are wrong.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};
use jiff::civil::DateTime;

use super::Answer;
use super::stop::Stop;
use crate::content::wellknown::DEFAULT_AREA;
use crate::content::{Audience, Language, Role, Wrong, nearest};

/// Vejviser without a window: checks packs, searches, lists contacts, walks the questions, saves the call sheet, proves the flow.
#[derive(Parser)]
#[command(name = "vejviser-cli", version, disable_help_subcommand = true)]
pub(super) struct Args {
    /// The area whose reader asks, such as aalborg or hjoerring
    #[arg(long, global = true, value_name = "AREA", default_value = DEFAULT_AREA)]
    pub area: String,
    /// Language of the texts, da or en; what has no English text is given in Danish
    #[arg(long, global = true, value_name = "LANG", default_value = "da")]
    lang: String,
    /// Read the packs of this folder instead of those inside the program
    #[arg(long, global = true, value_name = "DIR")]
    pub packs: Option<PathBuf>,
    /// Local time to answer for, such as 2026-11-22T03:00 [default: the machine's clock]
    #[arg(long, global = true, value_name = "TIME")]
    at: Option<String>,
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
    #[command(subcommand)]
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
    /// Only those who fill this role, such as sikkerhedskonsulent, ssp or underretning
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Only those who are for a professional, a citizen or a child
    #[arg(long = "for", value_name = "WHOM")]
    audience: Option<String>,
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
    /// svg, a picture for a sheet of A3, or dot, the language of Graphviz
    #[arg(long, value_name = "FORMAT", default_value = "svg")]
    format: String,
}

impl Args {
    /// The language of the texts.
    pub fn language(&self) -> Result<Language, Stop> {
        one_of("language", &self.lang, &Language::ALL.map(|language| (language.tag(), language)))
    }

    /// The time to answer for.
    pub fn time(&self, now: DateTime) -> Result<DateTime, Stop> {
        let Some(text) = &self.at else { return Ok(now) };
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .find_map(|format| DateTime::strptime(format, text).ok())
            .ok_or_else(|| Stop::Usage(format!("{text:?} is no time; write it like 2026-11-22T03:00, in local time")))
    }
}

/// How the graph of the flow is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum GraphFormat {
    Svg,
    Dot,
}

impl GraphFormat {
    pub fn word(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Dot => "dot",
        }
    }
}

impl GraphCommand {
    pub fn format(&self) -> Result<GraphFormat, Stop> {
        one_of("format", &self.format, &[GraphFormat::Svg, GraphFormat::Dot].map(|format| (format.word(), format)))
    }
}

impl SearchCommand {
    /// A query of several words needs no quotes.
    pub fn query(&self) -> String {
        self.words.join(" ")
    }
}

impl ContactsCommand {
    pub fn role(&self) -> Result<Option<Role>, Stop> {
        let all: Vec<_> = Role::ALL.iter().map(|role| (role.word(), *role)).collect();
        self.role.as_ref().map(|word| one_of("role", word, &all)).transpose()
    }

    pub fn audience(&self) -> Result<Option<Audience>, Stop> {
        let all: Vec<_> = Audience::ALL.iter().map(|whom| (whom.word(), *whom)).collect();
        self.audience.as_ref().map(|word| one_of("audience", word, &all)).transpose()
    }
}

/// The value that a word of a closed list stands for; where none is near, all are told.
fn one_of<T: Copy>(kind: &'static str, word: &str, all: &[(&'static str, T)]) -> Result<T, Stop> {
    if let Some((_, value)) = all.iter().find(|(known, _)| *known == word) {
        return Ok(*value);
    }
    let known = || all.iter().map(|(known, _)| *known);
    let near = nearest(word, known());
    let wrong = Wrong::UnknownWord { kind, word: word.to_owned(), near, known: known().collect() };
    Err(Stop::Usage(wrong.to_string()))
}

/// What clap has to say: help and version are answers, everything else is wrong usage in one line.
pub(super) fn refusal(error: &clap::Error, json: bool) -> Answer {
    let told = error.to_string();
    let line = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Answer { out: told, ..Answer::default() },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand
            if told.contains("vejviser-cli flow") =>
        {
            "flow needs to be told what: flow prove, flow rules or flow graph; see flow --help".to_owned()
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "a command is missing: check, search, contacts, walk, sheet or flow; see --help".to_owned()
        }
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
