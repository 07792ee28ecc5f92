//! `search`: ranked hits.

use serde::Serialize;

use super::args::{Args, SearchCommand};
use super::load::{Stop, chosen_area, chosen_library};
use super::{Answer, print, text};
use crate::content::Phone;
use crate::search::{Hit, HitKind, Index};

#[derive(Serialize)]
struct Document {
    query: String,
    hits: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    kind: &'static str,
    id: String,
    title: String,
    snippet: String,
    phones: Vec<String>,
    score: f32,
}

pub(super) fn answer(args: &Args, command: &SearchCommand) -> Result<Answer, Stop> {
    args.language()?;
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let query = command.query();
    let hits = Index::new(&area).search(&query, command.limit);
    let document = Document { query, hits: hits.iter().map(found).collect() };
    Ok(print(args.json, &document, || match hits.as_slice() {
        [] => format!(
            "Intet fundet om »{}«. Prøv et andet ord, eller se, hvem du kan ringe til:\nvejviser-cli contacts\n",
            document.query
        ),
        hits => list(hits),
    }))
}

fn found(hit: &Hit) -> Found {
    Found {
        kind: hit.item.kind().word(),
        id: hit.item.as_str().to_owned(),
        title: hit.title.text.clone(),
        snippet: hit.snippet.text.clone(),
        phones: hit.phones.iter().map(|phone| phone.digits().to_owned()).collect(),
        score: hit.score,
    }
}

fn list(hits: &[Hit]) -> String {
    let mut out = String::new();
    for hit in hits {
        let kind = match hit.item.kind() {
            HitKind::Contact => "Kontakt",
            HitKind::Sign => "Tegn",
            HitKind::Article => "Tekst",
            HitKind::Law => "Lov",
            HitKind::Figure => "Tal",
        };
        let phones: Vec<String> = hit.phones.iter().map(Phone::to_string).collect();
        text::heading(&mut out, &format!("{kind} · {} · {}", hit.title.text, hit.item.as_str()));
        if !phones.is_empty() {
            text::paragraph(&mut out, 4, &phones.join(" eller "));
        }
        text::paragraph(&mut out, 4, &hit.snippet.text);
    }
    out
}
