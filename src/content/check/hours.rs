//! Opening hours as they are written into hours as they are used.

use std::collections::HashMap;

use jiff::civil::{Time, Weekday};
use serde_json::Value;

use super::Checker;
use super::found::{FoundContact, FoundHours, by_id};
use crate::content::model::hours::{Hours, Interval, Week};
use crate::content::model::id::{AreaId, ContactId};
use crate::content::model::pack::Pack;
use crate::content::problem::Wrong;
use crate::content::raw::{RawOutside, RawWeekly};

impl Checker {
    pub(super) fn hours(
        &mut self,
        file: &str,
        place: &str,
        pack: &Pack,
        line: &[&AreaId],
        value: Value,
    ) -> Option<FoundHours> {
        match value {
            Value::String(word) => match word.as_str() {
                "always" => Some(FoundHours::Own(Hours::Always)),
                "unknown" => Some(FoundHours::Own(Hours::Unknown)),
                _ => {
                    self.problems.word(file, place, "opening hours", &word, &["always", "unknown"], |word| word);
                    None
                }
            },
            Value::Object(ref fields) if fields.contains_key("outside") => {
                let raw: RawOutside = self.shape(file, place, value)?;
                if let Err(wrong) = self.contact_ids.reach("contact", &raw.outside, line) {
                    self.problems.add(file, place, wrong);
                    return None;
                }
                Some(FoundHours::OutsideOf(raw.outside))
            }
            value => {
                let raw: RawWeekly = self.shape(file, place, value)?;
                self.week(file, place, pack, &raw).map(|week| FoundHours::Own(Hours::Weekly(week)))
            }
        }
    }

    fn shape<T: serde::de::DeserializeOwned>(&mut self, file: &str, place: &str, value: Value) -> Option<T> {
        match serde_json::from_value(value) {
            Ok(raw) => Some(raw),
            Err(why) => {
                self.problems.add(file, place, Wrong::BadShape { why: format!("hours: {why}") });
                None
            }
        }
    }

    fn week(&mut self, file: &str, place: &str, pack: &Pack, raw: &RawWeekly) -> Option<Week> {
        if raw.weekly.is_empty() {
            self.problems.add(file, place, Wrong::NoHours);
            return None;
        }
        let holidays_open = match raw.holidays.as_deref() {
            None => false,
            Some("open") => true,
            Some(word) => {
                self.problems.add(file, place, Wrong::BadHolidays { word: word.to_owned() });
                return None;
            }
        };
        let mut intervals = Vec::with_capacity(raw.weekly.len());
        for interval in &raw.weekly {
            if interval.days.is_empty() {
                self.problems.add(file, place, Wrong::NoHours);
            }
            let days = interval.days.iter().filter_map(|word| self.day(file, place, word)).collect();
            let from = self.time(file, place, &interval.from);
            let to = self.time(file, place, &interval.to);
            if from.is_some() && from == to {
                self.problems.add(file, place, Wrong::HoursOfNoLength);
            }
            if let (Some(from), Some(to)) = (from, to) {
                intervals.push(Interval { days, from, to });
            }
        }
        Some(Week { intervals, holidays_open, edition: pack.edition_date })
    }

    fn day(&mut self, file: &str, place: &str, word: &str) -> Option<Weekday> {
        let day = match word {
            "mon" => Weekday::Monday,
            "tue" => Weekday::Tuesday,
            "wed" => Weekday::Wednesday,
            "thu" => Weekday::Thursday,
            "fri" => Weekday::Friday,
            "sat" => Weekday::Saturday,
            "sun" => Weekday::Sunday,
            _ => {
                self.problems.add(file, place, Wrong::BadDay { word: word.to_owned() });
                return None;
            }
        };
        Some(day)
    }

    fn time(&mut self, file: &str, place: &str, text: &str) -> Option<Time> {
        let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let parsed = text
            .split_once(':')
            .filter(|(hour, minute)| two_digits(hour) && two_digits(minute))
            .and_then(|(hour, minute)| Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok());
        if parsed.is_none() {
            self.problems.add(file, place, Wrong::BadTime { text: text.to_owned() });
        }
        parsed
    }

    /// Gives those that are open when another is closed the other's hours.
    pub(super) fn resolve_outside_hours(&mut self, contacts: &mut [FoundContact]) {
        let by_id = by_id(contacts);
        let resolved: Vec<Option<Hours>> = contacts.iter().map(|found| self.outside_hours(found, &by_id)).collect();
        for (found, hours) in contacts.iter_mut().zip(resolved) {
            found.contact.hours = hours.unwrap_or_else(|| found.contact.hours.clone());
        }
    }

    fn outside_hours(&mut self, found: &FoundContact, by_id: &HashMap<&ContactId, &FoundContact>) -> Option<Hours> {
        let id = found.outside_of.as_deref()?;
        // A contact with problems of its own is told of there.
        let other = by_id.get(&ContactId::new(id))?;
        let what = match &other.contact.hours {
            _ if other.outside_of.is_some() => "themselves those outside another's",
            Hours::Weekly(week) => return Some(Hours::Outside(week.clone())),
            Hours::Always => "always",
            Hours::Unknown | Hours::Outside(_) => return None,
        };
        let wrong = Wrong::OutsideWhat { contact: id.to_owned(), found: what };
        self.problems.add(&found.file, found.contact.id.as_str(), wrong);
        None
    }
}
