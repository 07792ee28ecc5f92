//! Danish public holidays, on which an office counts as closed.
//!
//! Source: Folkekirkens helligdage and their abolition of Store Bededag by lov nr. 214 af 6. marts 2023,
//! in force from 1 January 2024. Easter Sunday by the anonymous Gregorian computus
//! (Nature, 20 April 1876; Meeus, *Astronomical Algorithms*, chapter 8).

use jiff::ToSpan;
use jiff::civil::Date;

/// Whether offices are closed on this day because it is a public holiday.
#[must_use]
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26));
    fixed
        || easter_sunday(day.year()).is_some_and(|easter| {
            // Skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfart, pinsedag, 2. pinsedag.
            [-3, -2, 0, 1, 39, 49, 50]
                .iter()
                .any(|&days| easter.checked_add(days.days()).is_ok_and(|holiday| holiday == day))
        })
}

/// Whether many offices are closed on this day, wholly or from noon, though it is no public holiday:
/// Grundlovsdag, 24 December and 31 December. Weekly hours tell nothing of such a day.
#[must_use]
pub fn is_often_closed(day: Date) -> bool {
    matches!((day.month(), day.day()), (6, 5) | (12, 24 | 31))
}

fn easter_sunday(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let shift = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * shift + 114;
    let month = i8::try_from(days / 31).ok()?;
    let day = i8::try_from(days % 31 + 1).ok()?;
    Date::new(i16::try_from(year).ok()?, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (easter, year) in [
            (date(2024, 3, 31), 2024),
            (date(2025, 4, 20), 2025),
            (date(2026, 4, 5), 2026),
            (date(2027, 3, 28), 2027),
            (date(2038, 4, 25), 2038),
        ] {
            assert_eq!(easter_sunday(year), Some(easter));
        }
    }

    #[test]
    fn store_bededag_is_an_ordinary_friday() {
        assert!(!is_public_holiday(date(2026, 5, 1)));
    }

    #[test]
    fn the_days_of_2026() {
        for (month, day) in [(1, 1), (4, 2), (4, 3), (4, 5), (4, 6), (5, 14), (5, 24), (5, 25), (12, 25), (12, 26)] {
            assert!(is_public_holiday(date(2026, month, day)), "{month}-{day}");
        }
        for (month, day) in [(4, 4), (6, 5), (12, 24), (12, 31)] {
            assert!(!is_public_holiday(date(2026, month, day)), "{month}-{day}");
        }
        for (month, day) in [(6, 5), (12, 24), (12, 31)] {
            assert!(is_often_closed(date(2026, month, day)), "{month}-{day}");
        }
    }
}
