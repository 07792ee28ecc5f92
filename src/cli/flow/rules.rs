//! `flow rules`: which text says that it keeps which safety rule, for a person to read them against each other.

use serde::Serialize;

use crate::cli::args::Args;
use crate::cli::load::chosen_library;
use crate::cli::stop::Stop;
use crate::cli::text::{heading, item, paragraph};
use crate::cli::{Answer, print};
use crate::content::{Keeps, Language};
use crate::walkthrough::{Kept, KeptIn, kept};

#[derive(Serialize)]
struct Document {
    rules: Vec<Listed>,
}

/// One tag, and every text that carries it.
#[derive(Serialize)]
struct Listed {
    rule: &'static str,
    tag: &'static str,
    claim: &'static str,
    texts: Vec<Tagged>,
}

#[derive(Serialize)]
struct Tagged {
    da: String,
    en: String,
    places: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    /// `guard`, `note`, `do-not`, `step` or `detail`
    kind: &'static str,
    /// Of a do-not, a step and its detail.
    outcome: Option<String>,
    /// Of a step and its detail.
    slot: Option<String>,
}

pub(super) fn answer(args: &Args) -> Result<Answer, Stop> {
    let library = chosen_library(args)?;
    let all = kept(&library.flow);
    let document = Document { rules: Keeps::ALL.iter().map(|tag| rule(*tag, &all)).collect() };
    Ok(print(args.json, &document, || text(&all)))
}

fn carrying<'k, 'a>(tag: Keeps, all: &'k [Kept<'a>]) -> impl Iterator<Item = &'k Kept<'a>> {
    all.iter().filter(move |kept| kept.keeps == tag)
}

fn rule(tag: Keeps, all: &[Kept<'_>]) -> Listed {
    let texts = carrying(tag, all).map(|kept| Tagged {
        da: kept.text(Language::Danish),
        en: kept.text(Language::English),
        places: kept.places.iter().map(place).collect(),
    });
    Listed { rule: tag.rule(), tag: tag.word(), claim: tag.claim(), texts: texts.collect() }
}

fn place(place: &KeptIn<'_>) -> Place {
    Place {
        kind: place.kind(),
        outcome: place.outcome().map(|outcome| outcome.id.to_string()),
        slot: place.slot().map(|slot| slot.id.to_string()),
    }
}

/// Each tag with its claim, and below it in which words it is carried, and where.
fn text(all: &[Kept<'_>]) -> String {
    let mut out = String::new();
    for tag in Keeps::ALL {
        heading(&mut out, &format!("{} {}: {}", tag.rule(), tag.word(), tag.claim()));
        if carrying(*tag, all).next().is_none() {
            paragraph(&mut out, 2, "No text carries it.");
        }
        for kept in carrying(*tag, all) {
            item(&mut out, 2, "da", &kept.text(Language::Danish));
            item(&mut out, 2, "en", &kept.text(Language::English));
            for place in &kept.places {
                item(&mut out, 5, "in", &place.to_string());
            }
        }
    }
    let texts = all.len();
    let tags = Keeps::ALL.len();
    heading(
        &mut out,
        &format!("{texts} tagged texts, {tags} tags. docs/safety-rules.md holds those that were reviewed."),
    );
    out
}
