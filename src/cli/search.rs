//! `search`: ranked hits.

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, SearchCommand};
use super::load::{chosen_area, chosen_library};
use super::stop::Stop;
use super::{Answer, print, text};
use crate::content::{Clock, Language, Phone, readable};
use crate::search::{Hit, HitKind, Index, Query};

#[derive(Serialize)]
struct Document {
    query: String,
    /// Whether the query speaks of danger now; the emergency line then stands first.
    urgent: bool,
    hits: Vec<Found>,
    /// Where nothing is found: a query that may have been meant.
    meant: Option<String>,
    /// Where nothing is found: whom to ask, and what lies nearest.
    next: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    kind: &'static str,
    id: String,
    title: String,
    /// The heading that the snippet stands under.
    section: Option<String>,
    snippet: String,
    phones: Vec<String>,
    score: f32,
}

pub(super) fn answer(args: &Args, command: &SearchCommand, now: DateTime) -> Result<Answer, Stop> {
    let language = args.language;
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let clock = Clock::new(args.at.unwrap_or(now), library.edition_date());
    let text = command.query();
    let found = Index::new(&area).find(&Query { clock, ..Query::new(&text, command.limit.get()) });
    let document = Document {
        urgent: found.danger.is_some(),
        hits: found.hits.iter().map(listed).collect(),
        meant: found.meant,
        next: found.next.iter().map(listed).collect(),
        query: text,
    };
    Ok(print(args.json, &document, || match found.hits.as_slice() {
        [] => nothing(&document, &found.next, language),
        hits => list(hits, language),
    }))
}

/// That nothing was found, and the next step.
fn nothing(document: &Document, next: &[Hit], language: Language) -> String {
    let mut out = String::new();
    let query = readable::value(&document.query);
    let none = language.pick(
        format!("Intet fundet om »{query}«. Prøv et andet ord."),
        format!("Nothing found about »{query}«. Try another word."),
    );
    text::paragraph(&mut out, 0, &none);
    if let Some(meant) = document.meant.as_deref().map(readable::value) {
        let meant = language.pick(format!("Mente du »{meant}«?"), format!("Did you mean »{meant}«?"));
        text::paragraph(&mut out, 0, &meant);
    }
    let nearest = language.pick(
        "Er du i tvivl, så ring, eller læs det, der ligger nærmest:",
        "If you are in doubt, call, or read what lies nearest:",
    );
    text::paragraph(&mut out, 0, nearest);
    out.push('\n');
    out + &list(next, language)
}

fn listed(hit: &Hit) -> Found {
    Found {
        kind: hit.item.kind().word(),
        id: hit.item.as_str().to_owned(),
        title: hit.title.text.clone(),
        section: hit.section.clone(),
        snippet: hit.snippet.text.clone(),
        phones: hit.phones.iter().map(|phone| phone.digits().to_owned()).collect(),
        score: hit.score,
    }
}

/// What a hit is.
fn kind_of(hit: &Hit, language: Language) -> &'static str {
    match hit.item.kind() {
        HitKind::Contact => language.pick("Kontakt", "Contact"),
        HitKind::Sign => language.pick("Tegn", "Sign"),
        HitKind::Article => language.pick("Tekst", "Text"),
        HitKind::Law => language.pick("Lov", "Law"),
        HitKind::Figure => language.pick("Tal", "Figure"),
        HitKind::Question => language.pick("Spørgsmål", "Question"),
        HitKind::Outcome => language.pick("Råd", "Advice"),
        HitKind::Scenario => language.pick("Øvelse", "Practice"),
        HitKind::Paper => language.pick("Ark", "Sheet"),
        HitKind::Place => language.pick("Gå til", "Go to"),
    }
}

fn list(hits: &[Hit], language: Language) -> String {
    let mut out = String::new();
    for hit in hits {
        let kind = kind_of(hit, language);
        let phones: Vec<String> = hit.phones.iter().map(Phone::to_string).collect();
        let section = hit.section.as_ref().map(|section| format!(" · {section}")).unwrap_or_default();
        text::heading(&mut out, &format!("{kind} · {}{section} · {}", hit.title.text, hit.item.as_str()));
        if !phones.is_empty() {
            text::paragraph(&mut out, 4, &phones.join(language.pick(" eller ", " or ")));
        }
        text::paragraph(&mut out, 4, &hit.snippet.text);
    }
    out
}
