//! When a contact answers, as far as the sources tell. Unknown stays unknown: it is never shown as open.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{Span, ToSpan};

use super::holiday::{is_often_closed, is_public_holiday};

/// A contact's opening hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    Always,
    Unknown,
    Weekly(Week),
    /// Open exactly when the office with these hours is closed.
    Outside(Week),
}

/// Hours that return every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    pub intervals: Vec<Interval>,
    /// Whether the hours hold on public holidays too; offices are closed on them.
    pub holidays_open: bool,
    /// The date of the edition that they stand in: a clock that stands before it tells nothing of them.
    pub edition: Date,
}

/// One stretch of local time on each of `days`; it runs past midnight when `to` is not after `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    pub days: Vec<Weekday>,
    pub from: Time,
    pub to: Time,
}

/// The time that the app sorts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Local time.
    At(DateTime),
    /// The machine's clock stands before all of the content was written, so it cannot be right.
    Unusable,
}

impl Clock {
    /// A clock that reads `now` on a machine whose oldest content was made on `edition`. Each pack's hours are held
    /// against that pack's own date as well, so that no pack's date judges another's.
    #[must_use]
    pub fn new(now: DateTime, edition: Date) -> Self {
        if now.date() < edition { Self::Unusable } else { Self::At(now) }
    }
}

/// Whether a contact answers at a given time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// Open round the clock.
    Always,
    /// Open until then.
    Until(DateTime),
    /// Closed; opens then, when that is within two weeks.
    Closed(Option<DateTime>),
    /// Nobody has told when it is open, or whether its hours hold on a day when many offices are closed.
    Unknown,
    /// The machine's clock cannot be used: it stands before what tells of the hours was written.
    NoClock,
}

impl Answering {
    /// Whether the sources say that somebody answers now.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Always | Self::Until(_))
    }
}

impl Hours {
    /// Whether somebody answers at the time that `clock` shows.
    #[must_use]
    pub fn answering(&self, clock: Clock) -> Answering {
        match (self, clock) {
            (Self::Always, _) => Answering::Always,
            (Self::Unknown, _) => Answering::Unknown,
            (_, Clock::Unusable) => Answering::NoClock,
            (Self::Weekly(week) | Self::Outside(week), Clock::At(now)) if now.date() < week.edition => {
                Answering::NoClock
            }
            (Self::Weekly(week), Clock::At(now)) => match week.state(now) {
                WeekState::Open(until) => Answering::Until(until),
                WeekState::Untold => Answering::Unknown,
                WeekState::Closed { opens, .. } => Answering::Closed(opens),
            },
            (Self::Outside(week), Clock::At(now)) => match week.state(now) {
                WeekState::Open(until) => Answering::Closed(Some(until)),
                WeekState::Untold => Answering::Unknown,
                WeekState::Closed { surely_until: Some(until), .. } => Answering::Until(until),
                WeekState::Closed { surely_until: None, .. } => Answering::Always,
            },
        }
    }
}

enum WeekState {
    Open(DateTime),
    /// Open by the hours, but on a day of which they tell nothing.
    Untold,
    Closed {
        /// The next time that it opens for sure.
        opens: Option<DateTime>,
        /// The next time that it may open.
        surely_until: Option<DateTime>,
    },
}

/// A stretch of open time.
#[derive(Clone, Copy)]
struct Stretch {
    from: DateTime,
    until: DateTime,
    /// Whether it belongs to a day of which the hours tell nothing.
    untold: bool,
}

impl Week {
    fn state(&self, now: DateTime) -> WeekState {
        let stretches = self.stretches_around(now);
        if let Some(open) = stretches.iter().find(|stretch| stretch.from <= now && now < stretch.until) {
            return if open.untold { WeekState::Untold } else { WeekState::Open(open.until) };
        }
        let next = || stretches.iter().filter(|stretch| stretch.from > now);
        WeekState::Closed {
            opens: next().find(|stretch| !stretch.untold).map(|stretch| stretch.from),
            surely_until: next().next().map(|stretch| stretch.from),
        }
    }

    /// The open stretches from yesterday to two weeks ahead, in order, those that touch made one.
    fn stretches_around(&self, now: DateTime) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = (-1..=14)
            .filter_map(|offset: i64| now.date().checked_add(Span::new().days(offset)).ok())
            .filter(|day| self.holidays_open || !is_public_holiday(*day))
            .flat_map(|day| {
                let untold = !self.holidays_open && is_often_closed(day);
                self.intervals
                    .iter()
                    .filter(move |interval| interval.days.contains(&day.weekday()))
                    .filter_map(move |interval| interval.on(day))
                    .map(move |(from, until)| Stretch { from, until, untold })
            })
            .collect();
        stretches.sort_unstable_by_key(|stretch| (stretch.from, stretch.until));
        let mut joined: Vec<Stretch> = Vec::with_capacity(stretches.len());
        for stretch in stretches {
            match joined.last_mut() {
                Some(last) if stretch.from <= last.until && stretch.untold == last.untold => {
                    last.until = last.until.max(stretch.until);
                }
                _ => joined.push(stretch),
            }
        }
        joined
    }
}

impl Interval {
    fn on(&self, day: Date) -> Option<(DateTime, DateTime)> {
        let end_day = if self.to > self.from { day } else { day.checked_add(1.days()).ok()? };
        Some((day.to_datetime(self.from), end_day.to_datetime(self.to)))
    }
}
