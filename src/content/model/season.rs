//! Times of the year when one question matters more than else, such as a journey's before the holidays.

use jiff::civil::Date;

use super::id::SourceId;
use super::item::Basis;
use super::text::Text;

/// A time of the year, and why a question is asked with more weight in it.
#[derive(Clone, Debug)]
pub struct Season {
    pub when: SeasonTime,
    pub title: Text,
    /// Why it is asked with more weight now; stands at the question.
    pub line: Text,
    /// What to do, for where the season is told of without the question.
    pub advice: Vec<Text>,
    /// None where the season is put together by us.
    pub sources: Vec<SourceId>,
}

/// When a season is, every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeasonTime {
    /// From one day to another, both of them included.
    Days { from: DayOfYear, to: DayOfYear },
    /// ISO weeks: school holidays are told by their number.
    Weeks(Vec<i8>),
}

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOfYear {
    pub month: i8,
    pub day: i8,
}

impl Season {
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        match &self.when {
            SeasonTime::Days { from, to } => {
                let today = DayOfYear { month: day.month(), day: day.day() };
                *from <= today && today <= *to
            }
            SeasonTime::Weeks(weeks) => weeks.contains(&day.iso_week_date().week()),
        }
    }

    #[must_use]
    pub fn basis(&self) -> Basis {
        if self.sources.is_empty() { Basis::Synthesis } else { Basis::Sourced }
    }
}
