//! The seasons of a question: when they are, and what they say.

use jiff::civil::Date;

use super::FlowCheck;
use crate::content::model::season::{DayOfYear, Season, SeasonTime};
use crate::content::problem::Wrong;
use crate::content::raw::flow::RawSeason;

impl FlowCheck<'_> {
    pub(super) fn season(&mut self, place: &str, raw: RawSeason) -> Option<Season> {
        let when = match (raw.from, raw.to, raw.weeks) {
            (Some(from), Some(to), None) => self.days(place, &from, &to),
            (None, None, Some(weeks)) if !weeks.is_empty() && weeks.iter().all(|week| (1..=53).contains(week)) => {
                Some(SeasonTime::Weeks(weeks))
            }
            _ => {
                self.add(place, Wrong::NoSeasonTime);
                None
            }
        };
        let title = self.text(place, "title", raw.title);
        let line = self.text(place, "line", raw.line);
        let advice = raw.advice.into_iter().map(|text| self.text(place, "advice", text)).collect();
        let sources = if raw.sources.is_empty() { Vec::new() } else { self.source_ids(place, &raw.sources) };
        Some(Season { when: when?, title, line, advice, sources })
    }

    fn days(&mut self, place: &str, from: &str, to: &str) -> Option<SeasonTime> {
        let from = self.day_of_year(place, from)?;
        let to = self.day_of_year(place, to)?;
        if to < from {
            self.add(place, Wrong::NoSeasonTime);
            return None;
        }
        Some(SeasonTime::Days { from, to })
    }

    fn day_of_year(&mut self, place: &str, text: &str) -> Option<DayOfYear> {
        // In a leap year, so that 29 February is a day.
        let day = Date::strptime("%Y-%m-%d", format!("2024-{text}")).ok().filter(|_| text.len() == 5);
        if day.is_none() {
            self.add(place, Wrong::BadDayOfYear { text: text.to_owned() });
        }
        day.map(|day| DayOfYear { month: day.month(), day: day.day() })
    }
}
