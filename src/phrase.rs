//! Danish phrases made of data: dates, times, who answers now, the words of closed lists.
//!
//! One place, so that the window and the command line never say the same thing in two ways.

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::content::{
    ActNow, Age, Anonymous, Answering, ArticleGroup, Audience, Basis, Checked, CheckedHow, Clock, Contact, LawTopic,
    Mark, Role, Season, Section, Setting, Source, Status, Urgency,
};

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// *22. november 2026*
#[must_use]
pub fn date(day: Date) -> String {
    format!("{}. {} {}", day.day(), month(day), day.year())
}

/// *22. nov. 2026*, for tables.
#[must_use]
pub fn short_date(day: Date) -> String {
    let name = month(day);
    if name.chars().count() <= 4 {
        return date(day);
    }
    format!("{}. {}. {}", day.day(), &name[..3], day.year())
}

/// *november 2026*
#[must_use]
pub fn month_and_year(day: Date) -> String {
    format!("{} {}", month(day), day.year())
}

fn month(day: Date) -> &'static str {
    usize::try_from(day.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// *kl. 15.20*, and *kl. 8* on the hour.
#[must_use]
pub fn time(time: Time) -> String {
    match time.minute() {
        0 => format!("kl. {}", time.hour()),
        minute => format!("kl. {}.{minute:02}", time.hour()),
    }
}

/// *mandag*
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mandag",
        Weekday::Tuesday => "tirsdag",
        Weekday::Wednesday => "onsdag",
        Weekday::Thursday => "torsdag",
        Weekday::Friday => "fredag",
        Weekday::Saturday => "lørdag",
        Weekday::Sunday => "søndag",
    }
}

/// *Tirsdag 1. december kl. 15.20*
#[must_use]
pub fn clock_line(now: DateTime) -> String {
    let line = format!(
        "{} {}. {} kl. {}.{:02}",
        weekday(now.weekday()),
        now.day(),
        month(now.date()),
        now.hour(),
        now.minute()
    );
    capitalised(&line)
}

/// A moment as seen from `now`: *kl. 15.30*, *onsdag kl. 8* within a week, else with its date.
fn moment(moment: DateTime, now: DateTime) -> String {
    let at = time(moment.time());
    let days = now.date().until(moment.date()).map_or(0, |span| span.get_days());
    match days {
        0 => at,
        1..=6 => format!("{} {at}", weekday(moment.weekday())),
        _ => format!("{} {}. {} {at}", weekday(moment.weekday()), moment.day(), month(moment.date())),
    }
}

/// Whether a contact answers, as a sentence without its end: *Svarer nu til kl. 15.30*.
#[must_use]
pub fn answering(contact: &Contact, state: Answering, now: DateTime) -> String {
    match state {
        Answering::Always if contact.hours_basis == Basis::Sourced => "Svarer nu, hele døgnet".into(),
        Answering::Always => "Svarer nu".into(),
        Answering::Until(until) => format!("Svarer nu til {}", moment(until, now)),
        Answering::Closed(Some(opens)) if opens.date() == now.date() => {
            format!("Lukket, åbner i dag {}", time(opens.time()))
        }
        Answering::Closed(Some(opens)) => format!("Lukket, åbner {}", moment(opens, now)),
        Answering::Closed(None) => "Lukket".into(),
        Answering::Unknown => "Åbningstid ikke bekræftet".into(),
        Answering::NoClock => "Tiden kan ikke afgøres".into(),
    }
}

/// *Ikke kontrolleret siden november 2026*
#[must_use]
pub fn not_checked_since(contact: &Contact) -> String {
    format!("Ikke kontrolleret siden {}", month_and_year(contact.checked.on))
}

/// Beside contacts that the clock should have ordered.
pub const CLOCK_UNUSABLE: &str = "Computerens ur ser forkert ud. Kontakterne er ikke sorteret efter åbningstid.";

/// Beside numbers that nobody has rung yet.
pub const NEVER_RUNG: &str = "Numrene er læst i kilderne, men endnu ikke ringet op.";

/// The note of contacts whose hours the sources do not tell. A list of such contacts says it once, above them.
pub const NO_HOURS_FOUND: &str = "Vi har ikke fundet en åbningstid.";

/// Whether somebody has rung the contacts' numbers, and since when all of them; nothing where there is no number.
#[must_use]
pub fn rung<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Option<String> {
    let checks: Vec<Checked> =
        contacts.into_iter().filter(|contact| !contact.phones.is_empty()).map(|contact| contact.checked).collect();
    let first = checks.iter().map(|check| check.on).min()?;
    let all = checks.iter().all(|check| check.how == CheckedHow::Call);
    Some(if all { format!("Ringet op {}.", date(first)) } else { NEVER_RUNG.to_owned() })
}

/// The sentence about a contact's hours without its end, or that its number was checked too long ago.
#[must_use]
pub fn hours(contact: &Contact, clock: Clock, now: DateTime) -> String {
    if contact.is_check_old(clock) {
        return not_checked_since(contact);
    }
    answering(contact, contact.answering(clock), now)
}

/// What a contact is called by whoever reads the strip or a fallback line: *RED Rådgivning, 70 27 76 66*.
#[must_use]
pub fn name_and_number(contact: &Contact) -> String {
    let name = contact.short.da();
    match contact.phone().map(ToString::to_string) {
        // *112* and *Politiet 114* say their number already.
        Some(number) if !name.ends_with(&number) => format!("{name}, {number}"),
        _ => name.to_owned(),
    }
}

/// Who a contact is for, as one who looks for help would say of himself.
#[must_use]
pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Professional => "Fagperson",
        Audience::Citizen => "Borger",
        Audience::Child => "Barn eller ung",
    }
}

/// Whether a contact can act by law.
#[must_use]
pub fn authority(authority: bool) -> &'static str {
    if authority {
        "Myndighed, som kan handle efter loven"
    } else {
        "Giver råd, men kan ikke selv bestemme eller gribe ind"
    }
}

/// When and how the number was checked. That it was read and that it was rung are two facts.
#[must_use]
pub fn checked(checked: Checked) -> String {
    let on = date(checked.on);
    match checked.how {
        CheckedHow::Source => format!("Nummeret er læst i kilden {on} og ikke ringet op."),
        CheckedHow::Call => format!("Nummeret er ringet op {on}."),
    }
}

/// What a sign that means danger by itself asks for.
#[must_use]
pub fn act_now(act: ActNow) -> &'static str {
    match act {
        ActNow::RingNu => "Ring nu",
        ActNow::Ring112 => "Ring 112",
    }
}

/// *Kilder: fagfolk.aalborg.dk, nc-maerk.dk. Læst 22. november 2026.* Foreign sources say so.
#[must_use]
pub fn source_line<'a>(sources: impl IntoIterator<Item = &'a Source>) -> String {
    let mut places: Vec<String> = Vec::new();
    let mut read: Option<Date> = None;
    for source in sources {
        let place = match source.country.as_deref() {
            Some("NO") => format!("norske {}", source.site()),
            Some("SE") => format!("svenske {}", source.site()),
            _ => source.site().to_owned(),
        };
        if !places.contains(&place) {
            places.push(place);
        }
        read = Some(read.map_or(source.read_on, |earliest| earliest.min(source.read_on)));
    }
    let Some(read) = read else { return String::new() };
    let word = if places.len() == 1 { "Kilde" } else { "Kilder" };
    format!("{word}: {}. Læst {}.", places.join(", "), date(read))
}

/// *Du kan være anonym* and its like.
#[must_use]
pub fn anonymous(anonymous: Anonymous) -> &'static str {
    match anonymous {
        Anonymous::Yes => "Du kan være anonym",
        Anonymous::No => "Du kan ikke være anonym",
        Anonymous::UsuallyNo => "Normalt ikke anonymt",
        Anonymous::ByAgreement => "Anonymt efter aftale",
        Anonymous::Unknown => "Anonymitet ikke oplyst",
    }
}

/// The same in one or two words, for a column with the heading *Anonymt*.
#[must_use]
pub fn anonymous_short(anonymous: Anonymous) -> &'static str {
    match anonymous {
        Anonymous::Yes => "Ja",
        Anonymous::No => "Nej",
        Anonymous::UsuallyNo => "Normalt nej",
        Anonymous::ByAgreement => "Efter aftale",
        Anonymous::Unknown => "Ikke oplyst",
    }
}

/// How soon to ring, as the title of an outcome.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Ring112 => "Ring 112 nu",
        Urgency::RingNu => "Ring nu, før du gør noget andet",
        Urgency::RingIDag => "Ring i dag",
        Urgency::RaadFoerst => "Få råd, før du gør noget andet",
    }
}

/// What a role is for, as one would ask for it.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Alarm => "Fare for liv eller helbred",
        Role::Politi => "Politi",
        Role::Sikkerhedskonsulent => "Sikkerhedskonsulent",
        Role::Ssp => "SSP-konsulent",
        Role::SspVoksen => "SSP-konsulent, 18 år og over",
        Role::Underretning => "Underretning",
        Role::Socialvagt => "Social vagt",
        Role::Raadgivning => "Rådgivning om æreskonflikter",
        Role::Udland => "Person i udlandet",
        Role::Ophold => "Opholdstilladelse og pas",
        Role::Vold => "Vold i nære relationer",
        Role::SikkertSted => "Et sikkert sted at bo",
        Role::Selvmord => "Selvmordstanker",
        Role::Boern => "Børn og unge",
        Role::Offer => "Udsat for en forbrydelse",
        Role::Menneskehandel => "Menneskehandel",
        Role::Lgbt => "LGBT+",
        Role::Klage => "Kommunen handler ikke",
        Role::Viden => "Faglig viden og sparring",
        Role::Ekstremisme => "Ekstremisme",
    }
}

#[must_use]
pub fn age(age: Age) -> &'static str {
    match age {
        Age::Small => "0–6",
        Age::School => "7–12",
        Age::Teen => "13–17",
        Age::Adult => "18 og over",
    }
}

#[must_use]
pub fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Dagtilbud => "Dagtilbud",
        Setting::Skole => "Skole",
        Setting::Uddannelse => "Uddannelse",
        Setting::Hjemmebesoeg => "Hjemmebesøg",
    }
}

/// The name of a section, as the navigation shows it.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Plan => "Handleplan",
        Section::Conversation => "Samtalen",
        Section::Talks => "Oplæg",
    }
}

/// The heading over a group of texts.
#[must_use]
pub fn article_group(group: ArticleGroup) -> &'static str {
    match group {
        ArticleGroup::Procedure => "Sådan går du frem",
        ArticleGroup::Plan => "Planen",
        ArticleGroup::Topic => "Emner",
        ArticleGroup::Law => "Lov og ret",
        ArticleGroup::Terms => "Begreber",
        ArticleGroup::Conversation => "Samtalen",
        ArticleGroup::Digital => "Digital sikkerhed",
        ArticleGroup::Talks => "Oplæg",
    }
}

#[must_use]
pub fn law_topic(topic: LawTopic) -> &'static str {
    match topic {
        LawTopic::Under18 => "Under 18 år",
        LawTopic::Adult => "18 år og over",
        LawTopic::Criminal => "Straffeloven",
        LawTopic::Travel => "Rejse, pas og ophold",
        LawTopic::Secrecy => "Tavshedspligt, indsigt og beskyttelse",
    }
}

/// What an outcome of the walkthrough rests on: sources say each thing, we have put them together.
pub const COMPOSED: &str = "Hvor hurtigt du skal ringe, og rækkefølgen af skridtene, er vores sammenfatning af \
                            kilderne. Nogle af rådene er udledt.";

/// What the reader is told of an item that no source says directly.
#[must_use]
pub fn basis(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Sourced => None,
        Basis::Inferred => Some("Udledt"),
        Basis::Synthesis => Some("Vores sammenfatning"),
    }
}

/// The mark after a paragraph.
#[must_use]
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Inferred => "Udledt",
        Mark::Synthesis => "Vores sammenfatning",
        Mark::Norwegian => "Norsk kilde",
    }
}

/// The mark of a statement that rests on sources from other countries, wholly or in part.
#[must_use]
pub fn foreign<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Option<&'static str> {
    let countries: Vec<Option<&str>> = sources.into_iter().map(|source| source.country.as_deref()).collect();
    let abroad = countries.iter().flatten().count();
    if abroad == 0 {
        return None;
    }
    let all = |country| countries.iter().all(|other| *other == Some(country));
    Some(match abroad == countries.len() {
        true if all("NO") => "Norsk kilde",
        true if all("SE") => "Svensk kilde",
        true => "Udenlandske kilder",
        false => "Også udenlandske kilder",
    })
}

/// When a pack must be read again, or that it should have been.
#[must_use]
pub fn review(review_by: Date, today: Date) -> String {
    if today <= review_by { format!("Gennemgås senest {}", date(review_by)) } else { overdue(review_by).0 }
}

/// That a pack should have been read again, and what that means for the reader.
#[must_use]
pub fn overdue(review_by: Date) -> (String, &'static str) {
    (
        format!("Indholdet skulle være gennemgået senest {}.", date(review_by)),
        "Numre og love kan være ændret. Ring 114, hvis et nummer ikke virker.",
    )
}

/// Whether the area's owner has approved the edition.
#[must_use]
pub fn status(status: Status) -> String {
    match status {
        Status::Draft => "Udkast, ikke godkendt".into(),
        Status::Approved { on } => format!("Godkendt {}", date(on)),
    }
}

/// *Trin 2 af højst 8*
#[must_use]
pub fn progress(step: usize, at_most: usize) -> String {
    format!("Trin {step} af højst {at_most}")
}

/// Why a question is asked with more weight now, and that it is we who say so where no source does.
#[must_use]
pub fn season(season: &Season) -> String {
    let line = season.line.da();
    basis(season.basis()).map_or_else(|| line.to_owned(), |basis| format!("{line} {basis}."))
}

/// The first letter as a capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// *a, b og c*
#[must_use]
pub fn and_list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}
