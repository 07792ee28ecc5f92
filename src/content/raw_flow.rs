//! `flow.json` as it is written. Nothing here is checked beyond its shape.

use serde::Deserialize;

use super::raw::RawText;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFlow {
    pub start: String,
    pub facts: Vec<RawFact>,
    pub questions: Vec<RawQuestion>,
    pub outcomes: Vec<RawOutcome>,
    pub guard: RawGuard,
    pub note: RawText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFact {
    pub id: String,
    pub worrying: bool,
    pub said: Option<RawText>,
    #[serde(default)]
    pub covered_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawQuestion {
    pub id: String,
    pub text: RawText,
    pub short: RawText,
    pub note: Option<RawText>,
    pub means: Option<RawText>,
    pub why: RawText,
    #[serde(default)]
    pub seasons: Vec<RawSeason>,
    #[serde(default)]
    pub multiple: bool,
    pub options: Vec<RawOption>,
    pub next: Vec<RawRoute>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSeason {
    pub from: Option<String>,
    pub to: Option<String>,
    pub weeks: Option<Vec<i8>>,
    pub title: RawText,
    pub line: RawText,
    pub advice: Vec<RawText>,
    #[serde(default)]
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOption {
    pub id: String,
    pub text: RawText,
    pub hint: Option<RawText>,
    #[serde(default)]
    pub exclusive: bool,
    #[serde(default)]
    pub facts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRoute {
    pub when: Option<RawPredicate>,
    pub to: RawTarget,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum RawTarget {
    Question(String),
    Outcome,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum RawPredicate {
    Has(String),
    Not(String),
    All(Vec<RawPredicate>),
    Any(Vec<RawPredicate>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOutcome {
    pub id: String,
    pub when: Option<RawPredicate>,
    pub urgency: String,
    pub call: Vec<RawCall>,
    #[serde(default)]
    pub say: Vec<RawLine>,
    #[serde(default)]
    pub say_alone: bool,
    #[serde(default)]
    pub do_not: Vec<RawLine>,
    #[serde(default)]
    pub steps: Vec<RawStep>,
    #[serde(default)]
    pub laws: Vec<String>,
    #[serde(default)]
    pub articles: Vec<String>,
    pub sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCall {
    pub role: String,
    #[serde(default)]
    pub emergency: bool,
    #[serde(default)]
    pub beside: bool,
    pub when: Option<RawPredicate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLine {
    #[serde(default = "in_the_middle")]
    pub order: u32,
    pub text: RawText,
    pub when: Option<RawPredicate>,
}

/// Where a line stands that says nothing of its place: room is left before and after it.
fn in_the_middle() -> u32 {
    50
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub order: u32,
    pub text: RawText,
    pub detail: Option<RawText>,
    pub who: RawText,
    pub by: RawText,
    pub if_not: Option<RawText>,
    pub role: Option<String>,
    #[serde(default)]
    pub laws: Vec<String>,
    pub when: Option<RawPredicate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGuard {
    pub title: RawText,
    pub lines: Vec<RawText>,
    pub reason: RawText,
    pub lasts: RawText,
}
