//! The files of a pack as they are written. Nothing here is checked beyond its shape.

pub(super) mod flow;
pub(super) mod paper;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::model::text::Text;

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct RawText {
    pub da: String,
    #[serde(default)]
    pub en: Option<String>,
}

impl RawText {
    pub fn text(self) -> Text {
        Text { da: self.da, en: self.en }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPack {
    pub id: String,
    pub kind: String,
    pub parent: Option<String>,
    pub title: RawText,
    #[serde(default)]
    pub municipalities: Vec<RawMunicipality>,
    pub edition: String,
    pub edition_date: String,
    pub owner: RawText,
    pub status: String,
    pub approved_on: Option<String>,
    pub review_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMunicipality {
    pub id: String,
    pub title: RawText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub id: String,
    pub title: String,
    pub place: String,
    pub page_date: Option<String>,
    #[serde(default)]
    pub undated: bool,
    pub read_on: String,
    #[serde(default)]
    pub copy: bool,
    pub country: Option<String>,
}

/// What holds of a sign, an answer or a fact that says nothing of papers.
pub(super) fn may_stand() -> bool {
    true
}

/// What every item carries; each raw item repeats these fields, for serde cannot both flatten and refuse unknown ones.
pub(super) struct RawItem {
    pub sources: Vec<String>,
    pub review_by: String,
    pub basis: Option<String>,
    pub words: Vec<String>,
}

/// Declares a raw item: its own fields and those that all items share.
macro_rules! raw_items {
    ($($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(in crate::content) struct $name {
            pub id: String,
            $($(#[$meta])* pub $field: $type,)+
            pub sources: Vec<String>,
            pub review_by: String,
            pub basis: Option<String>,
            #[serde(default)]
            pub words: Vec<String>,
        }

        impl $name {
            /// Takes the shared part out.
            pub fn take_item(&mut self) -> RawItem {
                RawItem {
                    sources: std::mem::take(&mut self.sources),
                    review_by: std::mem::take(&mut self.review_by),
                    basis: self.basis.take(),
                    words: std::mem::take(&mut self.words),
                }
            }
        }
    )+};
}
pub(super) use raw_items;

raw_items! {
    RawContact {
        name: RawText,
        short: Option<RawText>,
        roles: Vec<String>,
        summary: RawText,
        about: RawText,
        phones: Vec<String>,
        reach: Option<RawText>,
        web: Option<String>,
        hours: serde_json::Value,
        hours_basis: Option<String>,
        hours_note: Option<RawText>,
        #[serde(rename = "for")]
        audience: Vec<String>,
        anonymous: String,
        authority: bool,
        fallback: Option<String>,
        checked: RawChecked,
    }
    RawLaw {
        act: String,
        section: String,
        title: RawText,
        says: RawText,
        means: Option<RawText>,
        topic: String,
        read: String,
        text: Option<String>,
        as_of: Option<String>,
        caveat: Option<RawText>,
    }
    RawSign {
        group: String,
        text: RawText,
        ages: Vec<String>,
        settings: Vec<String>,
        act: Option<String>,
        #[serde(default = "may_stand")]
        on_paper: bool,
        facts: Vec<String>,
        ask: Option<RawText>,
        avoid: Option<RawText>,
    }
    RawFigure {
        title: RawText,
        value: RawText,
        period: String,
        says: RawText,
        caution: RawText,
    }
    RawNote {
        text: RawText,
    }
    RawScenario {
        title: RawText,
        case: RawText,
        age: String,
        answers: BTreeMap<String, Vec<String>>,
        #[serde(default)]
        signs: Vec<String>,
        outcome: String,
        urgency: String,
        first: String,
        expect: Vec<RawText>,
        avoid: Vec<RawText>,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChecked {
    pub on: String,
    pub how: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWeekly {
    pub weekly: Vec<RawInterval>,
    /// `"open"` where the hours hold on public holidays too.
    pub holidays: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawInterval {
    pub days: Vec<String>,
    pub from: String,
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOutside {
    pub outside: String,
}

/// `signs.json`; the signs are read one by one so that one bad sign hides no other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSigns {
    pub groups: Vec<RawSignGroup>,
    pub signs: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSignGroup {
    pub id: String,
    pub title: RawText,
    pub lead: Option<RawText>,
    #[serde(default = "may_stand")]
    pub on_paper: bool,
}

/// The front matter of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawArticle {
    pub id: String,
    pub title: String,
    pub lead: String,
    pub section: String,
    pub group: String,
    pub order: u32,
    #[serde(default)]
    pub guard: bool,
    pub based_on: Option<String>,
    pub adopted: Option<toml::value::Datetime>,
    pub revise_by: Option<String>,
    #[serde(default)]
    pub contacts: Vec<String>,
    #[serde(default)]
    pub laws: Vec<String>,
    pub sources: Vec<String>,
    pub review_by: toml::value::Datetime,
    pub basis: Option<String>,
    #[serde(default)]
    pub words: Vec<String>,
}
