//! Where something was read, when, and in what: pages, stored copies, the text of a law or others' words for it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{date, month_and_year};
use crate::content::{Language, Law, PageDate, Reading, Source};

/// *Kilder: fagfolk.aalborg.dk, kk.dk. Gemte kopier, læst 22. november 2026.* Foreign sources say so.
#[must_use]
pub fn source_line<'a>(language: Language, sources: impl IntoIterator<Item = &'a Source>) -> String {
    let sources: Vec<&Source> = sources.into_iter().collect();
    let places: Vec<String> = places(language, &sources).into_iter().map(|(place, _)| place).collect();
    line(language, &sources, &places)
}

/// *Kilder: fagfolk.aalborg.dk (24. juni 2024), kk.dk (uden dato). Gemte kopier, læst 22. november 2026.*, where there
/// is room for it.
#[must_use]
pub fn sources_in_full<'a>(language: Language, sources: impl IntoIterator<Item = &'a Source>) -> String {
    let sources: Vec<&Source> = sources.into_iter().collect();
    let places: Vec<String> = places(language, &sources)
        .into_iter()
        .map(|(place, dates)| format!("{place} ({})", dates.join(", ")))
        .collect();
    line(language, &sources, &places)
}

/// The sites, each once, with the dates of their pages.
fn places(language: Language, sources: &[&Source]) -> Vec<(String, Vec<String>)> {
    let mut places: Vec<(String, Vec<String>)> = Vec::new();
    for source in sources {
        let place = match source.country.as_deref() {
            Some("NO") => format!("{} {}", language.pick("norske", "Norwegian"), source.site()),
            Some("SE") => format!("{} {}", language.pick("svenske", "Swedish"), source.site()),
            _ => source.site().to_owned(),
        };
        let own = page_date(language, source.page_date);
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, dates)) if dates.contains(&own) => {}
            Some((_, dates)) => dates.push(own),
            None => places.push((place, vec![own])),
        }
    }
    places
}

fn line(language: Language, sources: &[&Source], places: &[String]) -> String {
    if sources.is_empty() {
        return String::new();
    }
    let word = if places.len() == 1 { language.pick("Kilde", "Source") } else { language.pick("Kilder", "Sources") };
    let read = match (sources.iter().filter(|source| source.copy).count(), sources.len()) {
        (0, _) => language.pick("Læst", "Read on"),
        (1, 1) => language.pick("Gemt kopi, læst", "Stored copy, read on"),
        (copies, all) if copies == all => language.pick("Gemte kopier, læst", "Stored copies, read on"),
        _ => language.pick("Dels gemte kopier, læst", "Partly stored copies, read on"),
    };
    let days = read_days(language, sources.iter().copied());
    format!("{word}: {}. {read} {days}.", places.join(", "))
}

/// The days on which these were read: *22. november 2026*, *22. og 28. november 2026*.
#[must_use]
pub fn read_days<'a>(language: Language, sources: impl IntoIterator<Item = &'a Source>) -> String {
    let days: BTreeSet<Date> = sources.into_iter().map(|source| source.read_on).collect();
    let Some(last) = days.last() else { return String::new() };
    let in_one_month = days.iter().all(|day| day.first_of_month() == last.first_of_month());
    let said = days.iter().map(|day| match day {
        day if in_one_month && day != last => language.pick(format!("{}.", day.day()), day.day().to_string()),
        day => date(language, *day),
    });
    said.collect::<Vec<_>>().join(language.pick(" og ", " and "))
}

/// A page's own date: *24. juni 2024*, *juni 2024*, *2024*, *uden dato*.
#[must_use]
pub fn page_date(language: Language, page: Option<PageDate>) -> String {
    match page {
        Some(PageDate::Day(day)) => date(language, day),
        Some(PageDate::Month(day)) => month_and_year(language, day),
        Some(PageDate::Year(year)) => year.to_string(),
        None => language.pick("uden dato", "undated").to_owned(),
    }
}

/// What a rule was read in, and whether it was read as in force: *Lovtekst: LBK nr. 282 af 17. marts 2025. Læst som
/// gældende 17. marts 2025.*
#[must_use]
pub fn law_read(language: Language, law: &Law) -> String {
    let name = law.text.as_deref().unwrap_or_default();
    let read = match law.read {
        Reading::Act => language.pick(format!("Lovtekst: {name}."), format!("Text of the law: {name}.")),
        Reading::Amendment => {
            language.pick(format!("Læst i ændringsloven: {name}."), format!("Read in the amending act: {name}."))
        }
        Reading::Guidance => {
            language.pick(format!("{name}, ikke lovtekst."), format!("{name}, guidance and not the text of the law."))
        }
        Reading::Retold => language
            .pick("Læst i en gengivelse, ikke i lovteksten.", "Read in others’ words, not in the text of the law.")
            .to_owned(),
    };
    let currency = match law.as_of {
        Some(day) => {
            let day = date(language, day);
            language.pick(format!("Læst som gældende {day}."), format!("Read as in force on {day}."))
        }
        None => {
            language.pick("Ikke kontrolleret, om den gælder i dag.", "Not checked whether it applies today.").to_owned()
        }
    };
    format!("{read} {currency}")
}
