//! An outcome as plain text, for pasting. It holds no name, for nobody has written one.

use std::fmt::Write;

use jiff::civil::DateTime;

use super::outcome_parts::{LAWS, NAMELESS, STEPS};
use crate::content::{Area, Clock, Contact, Law, Step, Urgency};
use crate::phrase;
use crate::walkthrough::{Callee, Outcome, callees, calls};

/// The whole outcome as it holds in `area` at the time `now`; lines end in `\n`, and parts have an empty line between.
pub(super) fn outcome_text(outcome: &Outcome<'_>, area: &Area<'_>, clock: Clock, now: DateTime) -> String {
    let parts = [
        format!("{}\n{}", phrase::urgency(outcome.urgency), told(outcome)),
        call_text(outcome, area, clock, now),
        say_text(outcome),
        guard_text(outcome),
        steps_text(outcome, area, clock),
        laws_text(outcome, area),
        foot_text(outcome, area, clock, now),
    ];
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

/// What the user has answered, as the reason to ring. A worry is reason enough.
pub(super) fn told(outcome: &Outcome<'_>) -> String {
    let retold = outcome.retold();
    if retold.is_empty() { "Din bekymring er nok til at ringe.".to_owned() } else { retold }
}

fn call_text(outcome: &Outcome<'_>, area: &Area<'_>, clock: Clock, now: DateTime) -> String {
    let callees = calls(outcome, area, clock);
    let blocks: Vec<String> = callees.iter().map(|callee| callee_text(callee, clock, now)).collect();
    format!("Ring til\n{}", blocks.join("\n"))
}

/// One contact: name and numbers, or the way to them, then what is known of hours and anonymity, then whom else.
fn callee_text(callee: &Callee<'_>, clock: Clock, now: DateTime) -> String {
    let contact = callee.contact;
    let numbers: Vec<String> = contact.phones.iter().map(ToString::to_string).collect();
    if numbers.is_empty() {
        return format!("{}\n  {}", contact.name.da(), reach(contact));
    }
    let mut text = format!("{}: {}", contact.name.da(), numbers.join(" eller "));
    let hours = phrase::hours(contact, clock, now);
    let _ = write!(text, "\n  {hours}. {}.", phrase::anonymous(contact.anonymous));
    if let Some(reach) = &contact.reach {
        let _ = write!(text, "\n  {}", reach.da());
    }
    if let Some((fallback, phone)) = callee.fallback.and_then(|fallback| Some((fallback, fallback.phone()?))) {
        let _ = write!(text, "\n  Intet svar? Ring til {}, {phone}.", fallback.name.da());
    }
    text
}

fn reach(contact: &Contact) -> &str {
    contact.reach.as_ref().map_or("", |reach| reach.da())
}

fn say_text(outcome: &Outcome<'_>) -> String {
    let mut text = "Sådan kan du begynde\n".to_owned();
    if outcome.urgency != Urgency::Ring112 {
        let _ = writeln!(text, "{NAMELESS}");
    }
    for (index, line) in outcome.say.iter().enumerate() {
        let _ = writeln!(text, "{}. {}", index + 1, line.da());
    }
    text
}

fn guard_text(outcome: &Outcome<'_>) -> String {
    let guard = outcome.guard;
    let mut text = format!("{}\n", guard.title.da());
    for line in guard.lines.iter().chain(outcome.do_not.iter().copied()) {
        let _ = writeln!(text, "- {}", line.da());
    }
    let _ = writeln!(text, "{}\n{}", guard.reason.da(), guard.lasts.da());
    text
}

fn steps_text(outcome: &Outcome<'_>, area: &Area<'_>, clock: Clock) -> String {
    if outcome.steps.is_empty() {
        return String::new();
    }
    let steps: Vec<String> = outcome.steps.iter().map(|step| step_text(step, area, clock)).collect();
    format!("{STEPS}\n{}", steps.join("\n"))
}

fn step_text(step: &Step, area: &Area<'_>, clock: Clock) -> String {
    let mut text = format!("- {}: {}", step.by.da(), step.text.da());
    if let Some(detail) = &step.detail {
        let _ = write!(text, " {}", detail.da());
    }
    let _ = write!(text, "\n  Hvem: {}", step.who.da());
    if let Some(if_not) = &step.if_not {
        let _ = write!(text, "\n  {}", if_not.da());
    }
    for callee in step.role.iter().flat_map(|role| callees(*role, area, clock)) {
        let contact = callee.contact;
        let _ = match contact.phone() {
            Some(phone) => write!(text, "\n  {}: {phone}", contact.name.da()),
            None => write!(text, "\n  {}. {}", contact.name.da(), reach(contact)),
        };
    }
    text
}

fn laws_text(outcome: &Outcome<'_>, area: &Area<'_>) -> String {
    let laws: Vec<&Law> = outcome.laws.iter().filter_map(|id| area.library().law(id)).collect();
    if laws.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = laws.iter().map(|law| format!("- {}: {}", law.citation(), law.title.da())).collect();
    format!("{LAWS}\n{}", lines.join("\n"))
}

/// What the outcome is not, which edition it is from, when it was made.
fn foot_text(outcome: &Outcome<'_>, area: &Area<'_>, clock: Clock, now: DateTime) -> String {
    let pack = area.pack();
    let callees = calls(outcome, area, clock);
    let rung = phrase::rung(callees.iter().map(|callee| callee.contact));
    let made = match clock {
        Clock::At(_) => format!("{} {}", phrase::date(now.date()), phrase::time(now.time())),
        Clock::Unusable => phrase::CLOCK_UNUSABLE.trim_end_matches('.').to_owned(),
    };
    let sources = outcome.sources.iter().filter_map(|id| area.library().sources.get(*id));
    format!(
        "{}\n{}\n{}\n{}\nVejviser, udgave {} for {}. {}. {}.",
        outcome.note.da(),
        phrase::COMPOSED,
        phrase::source_line(sources),
        rung.unwrap_or_default(),
        pack.edition,
        pack.title.da(),
        phrase::status(pack.status),
        made,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, BANNED, Library, OptionId, QuestionId};
    use crate::walkthrough::{Answers, Place, Walk};

    /// The text for these answers, each `question=option,option`, in an area on a Tuesday afternoon.
    #[track_caller]
    fn text(library: &Library, area: &str, answers: &[&str]) -> String {
        let mut given = Answers::default();
        for answer in answers {
            let (question, options) = answer.split_once('=').expect("question=option");
            given.answer(QuestionId::new(question), options.split(',').map(OptionId::new));
        }
        let walk = Walk::of(library, &given);
        let Place::Outcome(outcome) = &walk.place else { panic!("{answers:?} lead to no outcome") };
        let now = "2026-12-01T15:20".parse().expect("a local time");
        let area = library.area(area).expect("a pack");
        outcome_text(outcome, &area, Clock::At(now), now)
    }

    fn library() -> Library {
        content::bundled().expect("the packs have no problems")
    }

    const SOON: &[&str] = &["fare-nu=nej", "rejse=ja", "rejse-hvad=rejse,snart", "alder=7-17", "rolle=offentlig"];

    #[test]
    fn the_parts_stand_in_the_order_they_are_read_in() {
        let text = text(&library(), "aalborg", SOON);
        let mut last = 0;
        for part in [
            "Ring nu, før du gør noget andet\nDu har svaret, at ",
            "\n\nRing til\nSikkerhedskonsulenterne, Region Nordjylland: 25 20 28 46 eller 25 20 28 49\n",
            "\n\nSådan kan du begynde\nNævn ikke navn",
            "\n\nKontakt ikke familien\n- Ring ikke hjem",
            "\n\nNæste skridt og frister\n- ",
            "\n\nDet siger loven\n- ",
            "\n\nStøtte til faglig vurdering, ikke en risikovurdering. Du må altid gøre mere, end der står her.\n",
            "Udkast, ikke godkendt. 1. december 2026 kl. 15.20.\n",
        ] {
            let at = text.find(part).unwrap_or_else(|| panic!("{part:?} is missing in:\n{text}"));
            assert!(at >= last, "{part:?} comes too early in:\n{text}");
            last = at;
        }
        assert!(!text.contains("\n\n\n"), "{text}");
    }

    #[test]
    fn an_alarm_begins_with_112_and_leaves_nothing_out() {
        let text = text(&library(), "aalborg", &["fare-nu=ja"]);
        assert!(
            text.starts_with("Ring 112 nu\nDu har svaret, at nogen er i fare lige nu.\n\nRing til\nAlarm 112: 112\n")
        );
        assert!(!text.contains(NAMELESS));
    }

    #[test]
    fn a_worry_without_anything_told_is_reason_enough() {
        let answers = [
            "fare-nu=nej",
            "rejse=nej",
            "alder=18-plus",
            "set=ingen-af-dem",
            "tidligere=ingen-af-dem",
            "hvem-ved=nej",
            "rolle=privat",
        ];
        let text = text(&library(), "aalborg", &answers);
        assert!(text.starts_with("Få råd, før du gør noget andet\n"), "{text}");
    }

    #[test]
    fn nothing_in_it_rates_or_reassures_anywhere() {
        let library = library();
        for pack in &library.packs {
            let text = text(&library, pack.id.as_str(), SOON).to_lowercase();
            for (banned, _) in BANNED {
                assert!(!text.contains(banned), "{} says {banned:?}", pack.id);
            }
        }
    }
}
