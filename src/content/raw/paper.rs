//! `papers.json` as it is written. Nothing here is checked beyond its shape.

use serde::Deserialize;

use super::flow::RawPredicate;
use super::{RawItem, RawText};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPart {
    pub heading: RawText,
    pub when: Option<RawPredicate>,
    #[serde(default)]
    pub paste: bool,
    pub lines: Vec<RawPaperLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct RawPaperLine {
    pub when: Option<RawPredicate>,
    pub kind: String,
    pub text: Option<RawText>,
    pub room: Option<u8>,
    pub question: Option<String>,
    pub role: Option<String>,
}

super::raw_items! {
    RawPaper {
        title: RawText,
        lead: RawText,
        before: Option<RawText>,
        #[serde(default)]
        from_walk: bool,
        when: Option<RawPredicate>,
        offer: Option<RawPredicate>,
        parts: Vec<RawPart>,
        belongs: RawText,
    }
}
