//! Words that ask who answers at a time: *nu*, *aften*, *weekend*, *efter kl. 16*.

use jiff::ToSpan;
use jiff::civil::{DateTime, Time, Weekday};

use super::document::Reach;
use crate::content::{Answering, Clock, Role, is_working_time};

/// What a contact that answers then is worth beside one found by its words.
const ANSWERS: f32 = 0.55;
/// The same for those who are there for such times.
const ON_DUTY: f32 = 0.75;

/// Words of the library that mean the hours when offices are closed.
pub(super) const AFTER_HOURS: [&str; 5] = ["dognvagt", "lukketid", "vagt", "aften", "weekend"];

/// Who asks whether somebody is open asks about now.
const OPEN: [&str; 4] = ["nu", "abent", "aben", "open"];
/// What contacts do at a time.
const ANSWERING: [&str; 6] = ["svarer", "svare", "ringe", "ring", "kontakte", "call"];

/// The time that a query asks about.
pub(super) struct Asked {
    pub at: DateTime,
    /// Places of the words that ask.
    pub words: Vec<usize>,
    /// Places of those among them that texts hold for other reasons: *kl.*, the hour, *svarer*.
    pub quiet: Vec<usize>,
}

impl Asked {
    /// Whether offices are closed then.
    pub fn is_after_hours(&self) -> bool {
        !is_working_time(self.at)
    }

    /// What a contact is worth for having hours then, by what the sources tell. Unknown hours are never taken for open.
    pub fn worth(&self, reach: &Reach) -> Option<f32> {
        if reach.phones.is_empty() {
            return None;
        }
        let on_duty = reach.roles.contains(&Role::Socialvagt);
        let open = match reach.hours.answering(Clock::At(self.at)) {
            Answering::Always | Answering::Until(_) => true,
            Answering::Closed(_) | Answering::NoClock => return None,
            Answering::Unknown => false,
        };
        match (on_duty, open) {
            (true, _) if self.is_after_hours() => Some(ON_DUTY),
            (_, true) => Some(ANSWERS),
            _ => None,
        }
    }
}

/// The time that the folded words ask about, seen from `clock`.
pub(super) fn asked(words: &[&str], clock: Clock) -> Option<Asked> {
    let Clock::At(now) = clock else { return None };
    let day = |weekday: Weekday, hour: i8| {
        let ahead = i64::from(now.weekday().until(weekday));
        Some(now.date().checked_add(ahead.days()).ok()?.at(hour, 0, 0, 0))
    };
    let today = |hour: i8| Some(now.date().at(hour, 0, 0, 0));
    let mut found: Option<Asked> = None;
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1);
        let (at, taken) = match *word {
            "now" => (Some(now), 1),
            open if OPEN.contains(&open) => (Some(now), 1),
            "aften" | "aftenen" | "evening" | "eftermiddag" | "lukketid" | "arbejdstid" | "abningstid" => {
                (today(20), 1)
            }
            "nat" | "natten" | "tonight" | "night" | "midnat" | "dognet" => (today(3), 1),
            "weekend" | "weekenden" | "lordag" | "saturday" => (day(Weekday::Saturday, 14), 1),
            "sondag" | "sunday" => (day(Weekday::Sunday, 14), 1),
            "helligdag" | "helligdage" | "jul" | "juleaften" | "paske" | "nytar" | "holiday" => {
                (now.date().with().month(12).day(25).build().ok().map(|day| day.at(12, 0, 0, 0)), 1)
            }
            "after" if next == Some(&"hours") => (today(20), 2),
            "kl" | "klokken" | "efter" => match next.and_then(|next| hour(next)) {
                Some(time) => (Some(now.date().to_datetime(time)), 2),
                None => continue,
            },
            _ => continue,
        };
        let Some(at) = at else { continue };
        let asked = found.get_or_insert(Asked { at, words: Vec::new(), quiet: Vec::new() });
        asked.at = at;
        let places = place..(place + taken).min(words.len());
        asked.words.extend(places.clone());
        if taken > 1 || OPEN.contains(word) {
            asked.quiet.extend(places);
        }
    }
    if let Some(asked) = &mut found {
        // Who asks for a time and says *svarer* asks who answers, not for texts about answering.
        let answers = (0..words.len()).filter(|place| ANSWERING.contains(&words[*place]));
        for place in answers {
            asked.words.push(place);
            asked.quiet.push(place);
        }
    }
    found
}

/// A full hour is asked for the time after it.
fn hour(word: &str) -> Option<Time> {
    let hour: i8 = word.parse().ok().filter(|hour| (0..=24).contains(hour))?;
    Time::new(hour % 24, 1, 0, 0).ok()
}
