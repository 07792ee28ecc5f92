//! Phrases made of data: dates, times, who answers now, the words of closed lists.
//!
//! One place, so that the window and the command line never say the same thing in two ways.

mod errors;
mod sources;

use jiff::civil::{Date, DateTime, Time, Weekday};

pub use errors::not_saved;
pub use sources::{law_read, page_date, read_days, source_line, sources_in_full};

use crate::content::{
    ActNow, Age, Anonymous, Answering, ArticleGroup, Audience, Basis, Checked, CheckedHow, Clock, Contact, Group,
    Language, LawTopic, Mark, Phase, Role, Season, Section, Setting, Source, Status, Step, Urgency, When,
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

/// The months in English, as they follow the number of a day.
pub const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// *22. november 2026*
#[must_use]
pub fn date(language: Language, day: Date) -> String {
    format!("{} {}", day_and_month(language, day), day.year())
}

/// *22. november*
fn day_and_month(language: Language, day: Date) -> String {
    let (number, month) = (day.day(), month(language, day));
    language.pick(format!("{number}. {month}"), format!("{number} {month}"))
}

/// *22. nov. 2026*, for tables.
#[must_use]
pub fn short_date(language: Language, day: Date) -> String {
    let name = month(language, day);
    if name.chars().count() <= 4 {
        return date(language, day);
    }
    let (number, month, year) = (day.day(), &name[..3], day.year());
    language.pick(format!("{number}. {month}. {year}"), format!("{number} {month} {year}"))
}

/// *november 2026*
#[must_use]
pub fn month_and_year(language: Language, day: Date) -> String {
    format!("{} {}", month(language, day), day.year())
}

fn month(language: Language, day: Date) -> &'static str {
    let months = language.pick(&MONTHS, &MONTHS_EN);
    usize::try_from(day.month() - 1).ok().and_then(|at| months.get(at)).copied().unwrap_or_default()
}

/// *kl. 15.20*, and *kl. 8* on the hour.
#[must_use]
pub fn time(language: Language, time: Time) -> String {
    match (time.hour(), time.minute()) {
        (hour, 0) => language.pick(format!("kl. {hour}"), format!("{hour}:00")),
        (hour, minute) => language.pick(format!("kl. {hour}.{minute:02}"), format!("{hour}:{minute:02}")),
    }
}

/// *mandag*
#[must_use]
pub fn weekday(language: Language, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => language.pick("mandag", "Monday"),
        Weekday::Tuesday => language.pick("tirsdag", "Tuesday"),
        Weekday::Wednesday => language.pick("onsdag", "Wednesday"),
        Weekday::Thursday => language.pick("torsdag", "Thursday"),
        Weekday::Friday => language.pick("fredag", "Friday"),
        Weekday::Saturday => language.pick("lørdag", "Saturday"),
        Weekday::Sunday => language.pick("søndag", "Sunday"),
    }
}

/// *Tirsdag 1. december kl. 15.20*
#[must_use]
pub fn clock_line(language: Language, now: DateTime) -> String {
    let (day, hour, minute) = (day_and_month(language, now.date()), now.hour(), now.minute());
    let clock = language.pick(format!("kl. {hour}.{minute:02}"), format!("{hour}:{minute:02}"));
    capitalised(&format!("{} {day} {clock}", weekday(language, now.weekday())))
}

/// A moment as seen from `now`: *kl. 15.30*, *onsdag kl. 8* within a week, else with its date.
fn moment(language: Language, moment: DateTime, now: DateTime) -> String {
    let at = time(language, moment.time());
    let days = now.date().until(moment.date()).map_or(0, |span| span.get_days());
    let weekday = weekday(language, moment.weekday());
    match days {
        0 => at,
        1..=6 => format!("{weekday} {at}"),
        _ => format!("{weekday} {} {at}", day_and_month(language, moment.date())),
    }
}

/// Whether a contact answers, as a sentence without its end: *Svarer nu til kl. 15.30*.
#[must_use]
pub fn answering(language: Language, contact: &Contact, state: Answering, now: DateTime) -> String {
    let say = |danish: &str, english: &str| language.pick(danish, english).to_owned();
    match state {
        Answering::Always if contact.hours_basis == Basis::Sourced => {
            say("Svarer nu, hele døgnet", "Answers now, round the clock")
        }
        Answering::Always => group(language, Group::Open).to_owned(),
        Answering::Until(until) => {
            let until = moment(language, until, now);
            language.pick(format!("Svarer nu til {until}"), format!("Answers now until {until}"))
        }
        Answering::Closed(Some(opens)) if opens.date() == now.date() => {
            let at = time(language, opens.time());
            language.pick(format!("Lukket, åbner i dag {at}"), format!("Closed, opens today at {at}"))
        }
        Answering::Closed(Some(opens)) => {
            let at = moment(language, opens, now);
            language.pick(format!("Lukket, åbner {at}"), format!("Closed, opens {at}"))
        }
        Answering::Closed(None) => say("Lukket", "Closed"),
        Answering::Unknown => group(language, Group::Unconfirmed).to_owned(),
        Answering::NoClock => say("Tiden kan ikke afgøres", "The time cannot be told"),
    }
}

/// *Ikke kontrolleret siden november 2026*
#[must_use]
pub fn not_checked_since(language: Language, contact: &Contact) -> String {
    let since = month_and_year(language, contact.checked.on);
    language.pick(format!("Ikke kontrolleret siden {since}"), format!("Not checked since {since}"))
}

/// Beside contacts, where the clock cannot tell who is open.
#[must_use]
pub fn clock_unusable(language: Language) -> &'static str {
    language.pick(
        "Computerens ur ser forkert ud. Vi ved kun, hvem der svarer hele døgnet.",
        "The computer's clock looks wrong. We only know who answers round the clock.",
    )
}

/// The note of contacts whose hours the sources do not tell. A list of such contacts says it once, above them.
#[must_use]
pub fn no_hours_found(language: Language) -> &'static str {
    language.pick("Vi har ikke fundet en åbningstid.", "We have found no opening hours.")
}

/// Whether somebody has rung the contacts' numbers: none of them, so many of all, or all and since when. Nothing where
/// there is no number.
#[must_use]
pub fn rung<'a>(language: Language, contacts: impl IntoIterator<Item = &'a Contact>) -> Option<String> {
    let (mut numbers, mut rung, mut first) = (0, 0, None);
    for contact in contacts.into_iter().filter(|contact| !contact.phones.is_empty()) {
        let Checked { on, how } = contact.checked;
        numbers += contact.phones.len();
        rung += if how == CheckedHow::Call { contact.phones.len() } else { 0 };
        first = Some(first.map_or(on, |first: Date| first.min(on)));
    }
    let on = date(language, first?);
    Some(match rung {
        0 => language
            .pick(
                "Numrene er læst i kilderne, men endnu ikke ringet op.",
                "The numbers are read in the sources, but nobody has called them yet.",
            )
            .to_owned(),
        _ if rung == numbers => language.pick(format!("Ringet op {on}."), format!("Called on {on}.")),
        _ => language.pick(
            format!("{rung} af {numbers} numre er ringet op, resten er kun læst i kilderne."),
            format!("{rung} of {numbers} numbers called, the rest only read in the sources."),
        ),
    })
}

/// The sentence about a contact's hours without its end, or that its number was checked too long ago.
#[must_use]
pub fn hours(language: Language, contact: &Contact, clock: Clock, now: DateTime) -> String {
    if contact.is_check_old(clock) {
        return not_checked_since(language, contact);
    }
    answering(language, contact, contact.answering(clock), now)
}

/// What a contact is called by whoever reads the strip or a fallback line: *RED Rådgivning, 70 27 76 66*.
#[must_use]
pub fn name_and_number(language: Language, contact: &Contact) -> String {
    let name = contact.short.in_language(language);
    match contact.phone().map(ToString::to_string) {
        // *112* and *Politiet 114* say their number already.
        Some(number) if !name.ends_with(&number) => format!("{name}, {number}"),
        _ => name.to_owned(),
    }
}

/// The heading over contacts that stand together.
#[must_use]
pub fn group(language: Language, group: Group) -> &'static str {
    match group {
        Group::Open => language.pick("Svarer nu", "Answers now"),
        Group::Unconfirmed => language.pick("Åbningstid ikke bekræftet", "Opening hours not confirmed"),
        Group::NotNow => language.pick("På hverdage i dagtimerne", "On weekdays in the daytime"),
        Group::Closed => language.pick("Lukket nu", "Closed now"),
        Group::WithoutNumber => language.pick("Uden nummer", "Without a number"),
    }
}

/// What stands before the name of somebody to ring beside another: *Intet svar? Ring til*.
#[must_use]
pub fn ring_when(language: Language, when: When) -> String {
    let words = match when {
        When::NoAnswer => language.pick("Intet svar? Ring til", "No answer? Call"),
        When::Instead => language.pick("Ring i stedet til", "Instead call"),
        When::Urgent => language.pick("Haster det, så ring til", "If it is urgent, call"),
        When::OnWeekdays => language.pick("På hverdage i dagtimerne prøv også", "On weekdays in the daytime also try"),
        When::Too => language.pick("Prøv også", "Also try"),
        When::For(role) => {
            let role = self::role(language, role);
            return language.pick(format!("{role}? Ring til"), format!("{role}? Call"));
        }
    };
    words.to_owned()
}

/// *Intet svar? Ring til RED, 70 27 76 66*
#[must_use]
pub fn ring_them(language: Language, when: When, contact: &Contact) -> String {
    format!("{} {}", ring_when(language, when), name_and_number(language, contact))
}

/// Who a contact is for, as one who looks for help would say of himself.
#[must_use]
pub fn audience(language: Language, audience: Audience) -> &'static str {
    match audience {
        Audience::Professional => language.pick("Fagperson", "Professional"),
        Audience::Citizen => language.pick("Borger", "Citizen"),
        Audience::Child => language.pick("Barn eller ung", "Child or young person"),
    }
}

/// Whether a contact can act by law.
#[must_use]
pub fn authority(language: Language, authority: bool) -> &'static str {
    if authority {
        language.pick("Myndighed, som kan handle efter loven", "Authority that can act by law")
    } else {
        language
            .pick("Giver råd, men kan ikke selv bestemme eller gribe ind", "Gives advice, but cannot decide or step in")
    }
}

/// When and how the number was checked. That it was read and that it was rung are two facts.
#[must_use]
pub fn checked(language: Language, checked: Checked) -> String {
    let on = date(language, checked.on);
    match checked.how {
        CheckedHow::Source => language.pick(
            format!("Nummeret er læst i kilden {on} og ikke ringet op."),
            format!("The number was read in the source on {on} and has not been called."),
        ),
        CheckedHow::Call => {
            language.pick(format!("Nummeret er ringet op {on}."), format!("The number was called on {on}."))
        }
    }
}

/// What a sign that means danger by itself asks for.
#[must_use]
pub fn act_now(language: Language, act: ActNow) -> &'static str {
    match act {
        ActNow::RingNu => language.pick("Ring nu", "Call now"),
        ActNow::Ring112 => language.pick("Ring 112", "Call 112"),
    }
}

/// *Du kan være anonym* and its like.
#[must_use]
pub fn anonymous(language: Language, anonymous: Anonymous) -> &'static str {
    match anonymous {
        Anonymous::Yes => language.pick("Du kan være anonym", "You can be anonymous"),
        Anonymous::No => language.pick("Du kan ikke være anonym", "You cannot be anonymous"),
        Anonymous::UsuallyNo => language.pick("Normalt ikke anonymt", "Usually not anonymous"),
        Anonymous::ByAgreement => language.pick("Anonymt efter aftale", "Anonymous by agreement"),
        Anonymous::Unknown => language.pick("Anonymitet ikke oplyst", "Anonymity not stated"),
    }
}

/// The same in one or two words, for a column with the heading *Anonymt*.
#[must_use]
pub fn anonymous_short(language: Language, anonymous: Anonymous) -> &'static str {
    match anonymous {
        Anonymous::Yes => language.pick("Ja", "Yes"),
        Anonymous::No => language.pick("Nej", "No"),
        Anonymous::UsuallyNo => language.pick("Normalt nej", "Usually no"),
        Anonymous::ByAgreement => language.pick("Efter aftale", "By agreement"),
        Anonymous::Unknown => language.pick("Ikke oplyst", "Not stated"),
    }
}

/// How soon to ring, as the title of an outcome.
#[must_use]
pub fn urgency(language: Language, urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Ring112 => language.pick("Ring 112 nu", "Call 112 now"),
        Urgency::RingNu => language.pick("Ring nu, før du gør noget andet", "Call now, before you do anything else"),
        Urgency::RingIDag => language.pick("Ring i dag", "Call today"),
        Urgency::RaadFoerst => {
            language.pick("Få råd, før du gør noget andet", "Get advice before you do anything else")
        }
    }
}

/// What a role is for, as one would ask for it.
#[must_use]
pub fn role(language: Language, role: Role) -> &'static str {
    match role {
        Role::Alarm => language.pick("Fare for liv eller helbred", "Danger to life or health"),
        Role::Politi => language.pick("Politi", "Police"),
        Role::Sikkerhedskonsulent => language.pick("Sikkerhedskonsulent", "Security adviser"),
        Role::Ssp => language.pick("SSP-konsulent", "SSP adviser"),
        Role::SspVoksen => language.pick("SSP-konsulent, fyldt 18 år", "SSP adviser, 18 and over"),
        Role::Underretning => language.pick("Underretning", "Notification (underretning)"),
        Role::Socialvagt => language.pick("Social vagt", "After-hours social service"),
        Role::Raadgivning => language.pick("Rådgivning om æreskonflikter", "Advice on honour-related conflicts"),
        Role::KommuneRaad => language.pick("Kommunens anonyme rådgivning", "The municipality’s anonymous advice"),
        Role::Udland => language.pick("Person i udlandet", "Person abroad"),
        Role::Ophold => language.pick("Opholdstilladelse og pas", "Residence permit and passport"),
        Role::Vold => language.pick("Vold i nære relationer", "Violence in close relationships"),
        Role::SikkertSted => language.pick("Et sikkert sted at bo", "A safe place to live"),
        Role::Selvmord => language.pick("Selvmordstanker", "Thoughts of suicide"),
        Role::Boern => language.pick("Børn og unge", "Children and young people"),
        Role::Offer => language.pick("Udsat for en forbrydelse", "Victim of a crime"),
        Role::Menneskehandel => language.pick("Menneskehandel", "Human trafficking"),
        Role::Lgbt => "LGBT+",
        Role::Klage => language.pick("Kommunen handler ikke", "The municipality does not act"),
        Role::Viden => language.pick("Faglig viden og sparring", "Professional knowledge and support"),
        Role::Boernehus => language
            .pick("Vold mod børn, for kommunens rådgivere", "Violence against children, for municipal caseworkers"),
        Role::Ekstremisme => language.pick("Ekstremisme", "Extremism"),
    }
}

#[must_use]
pub fn age(language: Language, age: Age) -> &'static str {
    match age {
        Age::Small => "0–6",
        Age::School => "7–12",
        Age::Teen => "13–17",
        Age::Adult => language.pick("18 og over", "18 and over"),
    }
}

#[must_use]
pub fn setting(language: Language, setting: Setting) -> &'static str {
    match setting {
        Setting::Dagtilbud => language.pick("Dagtilbud", "Day care"),
        Setting::Skole => language.pick("Skole", "School"),
        Setting::Uddannelse => language.pick("Uddannelse", "Education"),
        Setting::Hjemmebesoeg => language.pick("Hjemmebesøg", "Home visit"),
    }
}

/// The name of a section, as the navigation shows it.
#[must_use]
pub fn section(language: Language, section: Section) -> &'static str {
    match section {
        Section::Plan => language.pick("Handleplan", "Action plan"),
        Section::Conversation => language.pick("Samtalen", "Conversation"),
        Section::Talks => language.pick("Oplæg", "Talks"),
    }
}

/// The heading over a group of texts.
#[must_use]
pub fn article_group(language: Language, group: ArticleGroup) -> &'static str {
    match group {
        ArticleGroup::Procedure => language.pick("Sådan går du frem", "How to proceed"),
        ArticleGroup::Plan => language.pick("Planen", "The plan"),
        ArticleGroup::Topic => language.pick("Emner", "Topics"),
        ArticleGroup::Law => language.pick("Lov og ret", "Law and rights"),
        ArticleGroup::Terms => language.pick("Begreber", "Terms"),
        ArticleGroup::Conversation => language.pick("Samtalen", "The conversation"),
        ArticleGroup::Digital => language.pick("Digital sikkerhed", "Digital safety"),
        ArticleGroup::Talks => language.pick("Oplæg", "Talks"),
    }
}

#[must_use]
pub fn law_topic(language: Language, topic: LawTopic) -> &'static str {
    match topic {
        LawTopic::Under18 => language.pick("Under 18 år", "Under 18"),
        LawTopic::Adult => language.pick("Fyldt 18 år", "18 and over"),
        LawTopic::Criminal => language.pick("Straffeloven", "The Criminal Code"),
        LawTopic::Travel => language.pick("Rejse, pas og ophold", "Travel, passport and residence"),
        LawTopic::Secrecy => {
            language.pick("Tavshedspligt, indsigt og beskyttelse", "Confidentiality, access and protection")
        }
    }
}

/// What an outcome of the walkthrough rests on: sources say each thing, we have put them together.
#[must_use]
pub fn composed(language: Language) -> &'static str {
    language.pick(
        "Hvor hurtigt du skal ringe, og rækkefølgen af skridtene, er vores sammenfatning af kilderne. Nogle af rådene \
         er udledt.",
        "How soon to ring, and the order of the steps, is our own synthesis of the sources. Some of the advice is \
         inferred.",
    )
}

/// What the reader is told of an item that no source says directly.
#[must_use]
pub fn basis(language: Language, basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Sourced => None,
        Basis::Inferred => Some(language.pick("Udledt", "Inferred")),
        Basis::Synthesis => Some(language.pick("Vores sammenfatning", "Our own synthesis")),
    }
}

/// The mark after a paragraph.
#[must_use]
pub fn mark(language: Language, mark: Mark) -> &'static str {
    match mark {
        Mark::Inferred => language.pick("Udledt", "Inferred"),
        Mark::Synthesis => language.pick("Vores sammenfatning", "Our own synthesis"),
        Mark::Norwegian => language.pick("Norsk kilde", "Norwegian source"),
    }
}

/// The mark of a statement that rests on sources from other countries, wholly or in part.
#[must_use]
pub fn foreign<'a>(language: Language, sources: impl IntoIterator<Item = &'a Source>) -> Option<&'static str> {
    let countries: Vec<Option<&str>> = sources.into_iter().map(|source| source.country.as_deref()).collect();
    let abroad = countries.iter().flatten().count();
    if abroad == 0 {
        return None;
    }
    let all = |country| countries.iter().all(|other| *other == Some(country));
    Some(match abroad == countries.len() {
        true if all("NO") => language.pick("Norsk kilde", "Norwegian source"),
        true if all("SE") => language.pick("Svensk kilde", "Swedish source"),
        true => language.pick("Udenlandske kilder", "Foreign sources"),
        false => language.pick("Også udenlandske kilder", "Foreign sources too"),
    })
}

/// When a pack must be read again, or that it should have been.
#[must_use]
pub fn review(language: Language, review_by: Date, today: Date) -> String {
    if today > review_by {
        return overdue(language, review_by).0;
    }
    let by = date(language, review_by);
    language.pick(format!("Gennemgås senest {by}"), format!("To be reviewed by {by}"))
}

/// That a pack should have been read again, and what that means for the reader.
#[must_use]
pub fn overdue(language: Language, review_by: Date) -> (String, &'static str) {
    let by = date(language, review_by);
    language.pick(
        (
            format!("Indholdet skulle være gennemgået senest {by}."),
            "Numre og love kan være ændret. Ring 114, hvis et nummer ikke virker.",
        ),
        (
            format!("The content should have been reviewed by {by}."),
            "Numbers and laws may have changed. Call 114 if a number does not work.",
        ),
    )
}

/// Whether the area's owner has approved the edition.
#[must_use]
pub fn status(language: Language, status: Status) -> String {
    match status {
        Status::Draft => language.pick("Udkast, ikke godkendt", "Draft, not approved").to_owned(),
        Status::Approved { on } => format!("{} {}", language.pick("Godkendt", "Approved"), date(language, on)),
    }
}

/// *Trin 2 af højst 8*
#[must_use]
pub fn progress(language: Language, step: usize, at_most: usize) -> String {
    language.pick(format!("Trin {step} af højst {at_most}"), format!("Step {step} of at most {at_most}"))
}

/// Why a question is asked with more weight now, and that it is we who say so where no source does.
#[must_use]
pub fn season(language: Language, season: &Season) -> String {
    let line = season.line.in_language(language);
    basis(language, season.basis()).map_or_else(|| line.to_owned(), |basis| format!("{line} {basis}."))
}

/// The first letter as a capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// When a step is taken.
#[must_use]
pub fn phase(language: Language, phase: Phase) -> &'static str {
    match phase {
        Phase::Now => language.pick("Nu", "Now"),
        Phase::Today => language.pick("I dag", "Today"),
        Phase::Later => language.pick("De næste dage", "The next days"),
    }
}

/// By when a step is taken: its own time limit, or its phase.
#[must_use]
pub fn step_by(language: Language, step: &Step) -> &str {
    step.by.as_ref().map_or_else(|| phase(language, step.phase), |by| by.in_language(language))
}

/// Who takes a step, be it the reader.
#[must_use]
pub fn step_who(language: Language, step: &Step) -> &str {
    step.who.as_ref().map_or_else(|| language.pick("Du", "You"), |who| who.in_language(language))
}

/// Before the one who takes a step.
#[must_use]
pub fn who(language: Language) -> &'static str {
    language.pick("Hvem", "Who")
}
