//! `flow.json` as it is written. Nothing here is checked beyond its shape.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::RawText;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFlow {
    pub start: String,
    pub facts: Vec<RawFact>,
    pub questions: Vec<RawQuestion>,
    pub slots: Vec<RawSlot>,
    pub outcomes: Vec<RawOutcome>,
    pub guard: RawGuard,
    pub note: RawLine,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSlot {
    pub id: String,
    pub phase: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawFact {
    pub id: String,
    pub worrying: bool,
    #[serde(default)]
    pub from_signs: bool,
    #[serde(default = "super::may_stand")]
    pub on_paper: bool,
    pub said: Option<RawText>,
    #[serde(default)]
    pub covered_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawQuestion {
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
pub(in crate::content) struct RawSeason {
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
pub(in crate::content) struct RawOption {
    pub id: String,
    pub text: RawText,
    pub hint: Option<RawText>,
    #[serde(default)]
    pub exclusive: bool,
    pub group: Option<RawText>,
    #[serde(default = "super::may_stand")]
    pub on_paper: bool,
    #[serde(default)]
    pub facts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawRoute {
    pub when: Option<RawPredicate>,
    pub to: RawTarget,
    #[serde(default)]
    pub meanwhile: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::content) enum RawTarget {
    Question(String),
    Outcome,
}

/// A condition: an object with one key.
pub(in crate::content) enum RawPredicate {
    Has(String),
    Not(String),
    All(Vec<RawPredicate>),
    Any(Vec<RawPredicate>),
}

impl<'de> Deserialize<'de> for RawPredicate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OneKey)
    }
}

struct OneKey;

impl<'de> Visitor<'de> for OneKey {
    type Value = RawPredicate;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a condition, such as {\"has\": \"FACT\"}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawPredicate, A::Error> {
        const KEYS: [&str; 4] = ["has", "not", "all", "any"];
        let Some(key) = map.next_key::<String>()? else {
            return Err(A::Error::custom("the condition has no key; write has, not, all or any"));
        };
        let condition = match key.as_str() {
            "has" => RawPredicate::Has(map.next_value()?),
            "not" => RawPredicate::Not(map.next_value()?),
            "all" => RawPredicate::All(map.next_value()?),
            "any" => RawPredicate::Any(map.next_value()?),
            other => return Err(A::Error::unknown_field(other, &KEYS)),
        };
        match map.next_key::<String>()? {
            None => Ok(condition),
            Some(second) => Err(A::Error::custom(format_args!(
                "the condition has both {key} and {second}; write {{\"all\": [{{\"{key}\": …}}, {{\"{second}\": …}}]}} where both must hold"
            ))),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawOutcome {
    pub id: String,
    pub when: Option<RawPredicate>,
    pub urgency: String,
    pub call: Vec<RawCall>,
    #[serde(default)]
    pub say: Vec<RawSentence>,
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
pub(in crate::content) struct RawCall {
    pub role: String,
    #[serde(default)]
    pub emergency: bool,
    #[serde(default)]
    pub beside: bool,
    pub when: Option<RawPredicate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawSentence {
    pub place: String,
    pub text: RawText,
    pub when: Option<RawPredicate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawLine {
    pub text: RawText,
    #[serde(default)]
    pub keeps: Vec<String>,
    pub when: Option<RawPredicate>,
    #[serde(default = "super::may_stand")]
    pub on_paper: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawStep {
    pub slot: String,
    pub phase: Option<String>,
    pub text: RawText,
    #[serde(default)]
    pub detail: Vec<RawLine>,
    pub who: Option<RawText>,
    pub by: Option<RawText>,
    pub if_not: RawText,
    #[serde(default)]
    pub keeps: Vec<String>,
    pub role: Option<String>,
    #[serde(default)]
    pub laws: Vec<String>,
    pub when: Option<RawPredicate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawGuard {
    pub title: RawText,
    pub lines: Vec<RawLine>,
    pub reason: RawText,
    pub lasts: RawText,
}
