//! `contacts`: whom to ring, in the order of the window.

use jiff::civil::DateTime;
use serde::Serialize;

use super::args::{Args, ContactsCommand};
use super::load::{chosen_area, chosen_library};
use super::stop::Stop;
use super::{Answer, print, text};
use crate::content::{Answering, Area, Callee, CheckedHow, Clock, Contact, Language, Library, Phone};
use crate::phrase;

#[derive(Serialize)]
struct Document {
    at: String,
    area: String,
    contacts: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: String,
    name: String,
    /// Other contacts that the same first number leads to.
    also: Vec<String>,
    roles: Vec<&'static str>,
    phones: Vec<String>,
    open: &'static str,
    opens_at: Option<String>,
    fallback: Option<String>,
    anonymous: &'static str,
    checked: Check,
}

#[derive(Serialize)]
struct Check {
    on: String,
    how: &'static str,
}

pub(super) fn answer(args: &Args, command: &ContactsCommand, now: DateTime) -> Result<Answer, Stop> {
    let language = args.language;
    let at = args.at.unwrap_or(now);
    let role = command.role;
    let audience = command.audience;
    let library = chosen_library(args)?;
    let area = chosen_area(args, &library)?;
    let clock = Clock::new(at, library.edition_date());
    let fills_role =
        |contact: &Contact| role.is_none_or(|role| area.fill(role).iter().any(|filling| filling.id == contact.id));
    let is_for = |contact: &Contact| audience.is_none_or(|audience| contact.audience.contains(&audience));
    let contacts = area.contacts_now(clock, |contact| fills_role(contact) && is_for(contact));
    let document = Document {
        at: minute(at),
        area: area.pack().id.to_string(),
        contacts: contacts.iter().map(|callee| entry(callee, language)).collect(),
    };
    Ok(print(args.json, &document, || list(&area, &contacts, language, clock, at)))
}

/// Local time to the minute, as `--at` takes it.
pub(super) fn minute(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The word for whether somebody answers.
pub(super) fn open_word(answering: Answering) -> &'static str {
    match answering {
        Answering::Always | Answering::Until(_) => "yes",
        Answering::Closed(_) => "no",
        Answering::Unknown | Answering::NoClock => "unknown",
    }
}

fn entry(callee: &Callee<'_>, language: Language) -> Entry {
    let contact = callee.contact;
    let opens_at = match callee.answering {
        Answering::Closed(opens) => opens.map(minute),
        _ => None,
    };
    Entry {
        id: contact.id.to_string(),
        name: contact.name.in_language(language).to_owned(),
        also: callee.also.iter().map(|contact| contact.id.to_string()).collect(),
        roles: callee.roles.iter().map(|role| role.word()).collect(),
        phones: contact.phones.iter().map(|phone| phone.digits().to_owned()).collect(),
        open: open_word(callee.answering),
        opens_at,
        fallback: callee.fallback.map(|fallback| fallback.id.to_string()),
        anonymous: contact.anonymous.word(),
        checked: Check { on: contact.checked.on.to_string(), how: contact.checked.how.word() },
    }
}

fn list(area: &Area<'_>, contacts: &[Callee<'_>], language: Language, clock: Clock, at: DateTime) -> String {
    let mut out = format!("{} · {}\n", area.pack().title.in_language(language), phrase::clock_line(language, at));
    if clock == Clock::Unusable {
        let line = language.pick(
            "Tiden ligger før indholdets dato, så det kan ikke afgøres, hvem der svarer. Ring og prøv.",
            "The time is before the date of the content, so it cannot be told who answers. Call and try.",
        );
        text::paragraph(&mut out, 0, line);
    }
    if contacts.is_empty() {
        let line = language.pick(
            "Ingen af kontakterne passer. Er der fare nu, så ring 112.",
            "None of the contacts fit. If there is danger now, call 112.",
        );
        text::paragraph(&mut out, 0, line);
    }
    let or = language.pick(" eller ", " or ");
    let mut group = None;
    for callee in contacts {
        let contact = callee.contact;
        let own_group = Some(callee.group(clock));
        if own_group != group {
            group = own_group;
            let title = group.map_or("", |group| phrase::group(language, group));
            text::heading(&mut out, &title.to_uppercase());
        }
        let phones: Vec<String> = contact.phones.iter().map(Phone::to_string).collect();
        let numbers = if phones.is_empty() { String::new() } else { format!(" · {}", phones.join(or)) };
        text::heading(&mut out, &format!("{}{numbers}", contact.name.in_language(language)));
        text::paragraph(&mut out, 4, contact.summary.in_language(language));
        for also in &callee.also {
            let (name, summary) = (also.name.in_language(language), also.summary.in_language(language));
            text::paragraph(&mut out, 4, &format!("{name}: {summary}"));
        }
        for line in details(area.library(), callee, language, clock, at) {
            text::paragraph(&mut out, 4, &line);
        }
    }
    out
}

/// What must be known before one rings: when, how, anonymous or not, who if nobody answers, and how far to trust it.
fn details(library: &Library, callee: &Callee<'_>, language: Language, clock: Clock, at: DateTime) -> Vec<String> {
    let contact = callee.contact;
    let mut lines = Vec::new();
    if !contact.phones.is_empty() {
        let open = phrase::hours(language, contact, clock, at);
        lines.push(format!("{open}. {}.", phrase::anonymous(language, contact.anonymous)));
    }
    lines.extend(contact.reach.as_ref().map(|reach| reach.in_language(language).to_owned()));
    lines.extend(callee.second().map(|second| phrase::ring_them(language, second.when, second.contact)));
    if !contact.phones.is_empty() {
        let on = phrase::date(language, contact.checked.on);
        lines.push(match (contact.checked.how, library.sources_of(&contact.item).next()) {
            (CheckedHow::Call, _) => language.pick(format!("Ringet op {on}"), format!("Called on {on}")),
            (CheckedHow::Source, Some(source)) => {
                let site = source.site();
                let of = if source.copy {
                    language.pick("Læst i en gemt kopi af", "Read in a stored copy of")
                } else {
                    language.pick("Læst på", "Read on the site")
                };
                let on = phrase::date(language, source.read_on);
                language.pick(format!("{of} {site} {on}, ikke ringet op"), format!("{of} {site} on {on}, not called"))
            }
            (CheckedHow::Source, None) => {
                language.pick(format!("Læst {on}, ikke ringet op"), format!("Read on {on}, not called"))
            }
        });
    }
    lines
}
