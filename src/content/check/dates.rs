//! Dates, each held against its own pack's edition: nothing is known on a day that had not come when it was made.
//!
//! No clock is asked here: on a machine whose clock is wrong, the packs are as whole as on any other.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Checker;
use crate::content::model::item::PageDate;
use crate::content::model::pack::Pack;
use crate::content::problem::Wrong;

/// In how many years something must be read again at the latest.
const MOST_YEARS: i16 = 5;

impl Checker {
    /// A date by which something has been done, and so no later than its pack's edition.
    pub(super) fn past_date(
        &mut self,
        file: &str,
        place: &str,
        field: &'static str,
        text: &str,
        edition: Date,
    ) -> Option<Date> {
        let date = self.date(file, place, text)?;
        if date > edition {
            let than = "the edition's own date";
            let wrong = Wrong::DateAfter { field, date: date.to_string(), than, then: edition };
            self.problems.add(file, place, wrong);
        }
        Some(date)
    }

    /// When something must be read again: not so late that nobody who works with it now will.
    pub(super) fn review_date(&mut self, file: &str, place: &str, text: &str, edition: Date) -> Option<Date> {
        let date = self.date(file, place, text)?;
        if edition.checked_add(MOST_YEARS.years()).is_ok_and(|latest| date > latest) {
            self.problems.add(file, place, Wrong::ReviewTooFar { date, years: MOST_YEARS, edition });
        }
        Some(date)
    }

    /// A page's own date, which is no later than the day when it was read.
    pub(super) fn page_date(
        &mut self,
        file: &str,
        place: &str,
        text: &str,
        read_on: Option<Date>,
        pack: &Pack,
    ) -> Option<PageDate> {
        let Some(date) = PageDate::parse(text) else {
            self.problems.add(file, place, Wrong::BadPageDate { text: text.to_owned() });
            return None;
        };
        let (what, day) = match read_on.filter(|read_on| *read_on <= pack.edition_date) {
            Some(read_on) => ("the day when it was read", read_on),
            None => ("the edition's own date", pack.edition_date),
        };
        if date.first_day().is_some_and(|first| first > day) {
            let wrong = Wrong::DateAfter { field: "page_date", date: text.to_owned(), than: what, then: day };
            self.problems.add(file, place, wrong);
        }
        Some(date)
    }
}
