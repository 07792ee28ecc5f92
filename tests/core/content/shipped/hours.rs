//! Who answers when, for every contact of every area, through the days on which it goes wrong.

use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use vejviser::content::{Answering, Clock, Contact, Hours, Rank, is_ssp, is_working_time};

use super::areas;
use crate::LIBRARY;

/// Every half hour of four weeks around Christmas and New Year, of Easter, and of an ordinary week.
fn times() -> impl Iterator<Item = DateTime> {
    let begins = [(date(2026, 12, 14), 28), (date(2027, 3, 22), 10), (date(2028, 2, 25), 9), (date(2027, 6, 3), 4)];
    begins.into_iter().flat_map(|(begin, days)| {
        let begin = begin.at(0, 0, 0, 0);
        (0..days * 48).filter_map(move |half| begin.checked_add((half * 30).minutes()).ok())
    })
}

fn at(contact: &Contact, now: DateTime) -> Answering {
    contact.answering(Clock::At(now))
}

#[test]
fn nobody_answers_whose_hours_nobody_has_told() {
    for contact in &LIBRARY.contacts {
        let open = times().filter(|now| at(contact, *now).is_open()).count();
        match &contact.hours {
            Hours::Unknown => assert_eq!(open, 0, "{}", contact.id),
            Hours::Always => assert_eq!(open, times().count(), "{}", contact.id),
            Hours::Weekly(_) | Hours::Outside(_) => {
                assert!(open > 0 && open < times().count(), "{} is open {open} times", contact.id);
            }
        }
    }
}

#[test]
fn what_is_said_of_later_comes_true() {
    for contact in &LIBRARY.contacts {
        for now in times() {
            let state = at(contact, now);
            if let Answering::Until(until) = state {
                assert!(until > now, "{} at {now}: {state:?}", contact.id);
                assert!(at(contact, until - 1.minute()).is_open(), "{} at {now}: {state:?}", contact.id);
                assert!(!at(contact, until).is_open(), "{} at {now}: {state:?}", contact.id);
            }
            if let Answering::Closed(Some(opens)) = state {
                assert!(opens > now, "{} at {now}: {state:?}", contact.id);
                assert!(at(contact, opens).is_open(), "{} at {now}: {state:?}", contact.id);
                assert!(!at(contact, opens - 1.minute()).is_open(), "{} at {now}: {state:?}", contact.id);
            }
        }
    }
}

#[test]
fn one_is_open_when_the_other_is_closed() {
    let mut pairs = 0;
    for outside in &LIBRARY.contacts {
        let Hours::Outside(week) = &outside.hours else { continue };
        let inside = LIBRARY.contacts.iter().filter(|other| other.hours == Hours::Weekly(week.clone()));
        for inside in inside {
            pairs += 1;
            for now in times() {
                let (one, other) = (at(inside, now), at(outside, now));
                let fits = match one {
                    Answering::Unknown => other == Answering::Unknown,
                    _ => one.is_open() != other.is_open(),
                };
                assert!(fits, "{} {one:?} and {} {other:?} at {now}", inside.id, outside.id);
            }
        }
    }
    assert!(pairs > 0, "no shipped contact has such hours any more");
}

#[test]
fn offices_are_closed_on_public_holidays_and_unknown_where_many_close() {
    let holidays = [date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 25), date(2027, 3, 29), date(2028, 5, 25)];
    let uncertain = [date(2026, 12, 24), date(2026, 12, 31), date(2029, 6, 5)];
    for contact in &LIBRARY.contacts {
        let Hours::Weekly(week) = &contact.hours else { continue };
        if week.holidays_open {
            continue;
        }
        for day in holidays {
            let state = at(contact, day.at(12, 0, 0, 0));
            assert!(matches!(state, Answering::Closed(Some(_))), "{} on {day}: {state:?}", contact.id);
        }
        for day in uncertain {
            let state = at(contact, day.at(12, 0, 0, 0));
            assert_eq!(state, Answering::Unknown, "{} on {day}", contact.id);
        }
    }
}

#[test]
fn a_clock_that_is_behind_the_content_opens_nothing() {
    let before = LIBRARY.edition_date().yesterday().map(|day| day.at(12, 0, 0, 0));
    let clock = Clock::new(before.unwrap_or_default(), LIBRARY.edition_date());
    assert_eq!(clock, Clock::Unusable);
    for contact in &LIBRARY.contacts {
        assert_eq!(contact.answering(clock).is_open(), contact.hours == Hours::Always, "{}", contact.id);
    }
}

#[test]
fn the_list_begins_with_those_who_answer() {
    for area in areas() {
        for now in
            [date(2026, 11, 22).at(3, 0, 0, 0), date(2026, 12, 24).at(10, 0, 0, 0), date(2026, 12, 1).at(10, 0, 0, 0)]
        {
            let listed = area.contacts_now(Clock::At(now), |_| true);
            assert!(listed.is_sorted_by_key(|callee| callee.rank), "{} at {now}", area.pack().id);
            // Nobody is lost, and among equals the nearest stays first.
            let plain = area.contacts();
            let place = |contact: &Contact| plain.iter().position(|other| other.id == contact.id);
            for (before, after) in listed.iter().zip(listed.iter().skip(1)).filter(|(one, two)| one.rank == two.rank) {
                assert!(place(before.contact) < place(after.contact), "{} at {now}", area.pack().id);
            }
            assert_eq!(plain.len(), listed.iter().map(|callee| 1 + callee.also.len()).sum::<usize>());
            for callee in &listed {
                let expected = match callee.answering {
                    _ if callee.contact.phones.is_empty() => Rank::NoNumber,
                    Answering::Closed(_) => Rank::Closed,
                    Answering::Always | Answering::Until(_) => Rank::Open,
                    Answering::Unknown | Answering::NoClock => {
                        let ssp_alone = callee.contact.roles.iter().all(|role| is_ssp(*role));
                        if ssp_alone && !is_working_time(now) { Rank::NotNow } else { Rank::Unknown }
                    }
                };
                assert_eq!(callee.rank, expected, "{} at {now}", callee.contact.id);
                assert!(callee.rank != Rank::NoNumber || callee.answering == Answering::Unknown);
            }
        }
    }
}

#[test]
fn working_time_is_when_offices_are_usually_open() {
    let day = date(2026, 12, 1);
    for (now, works) in [
        (day.at(7, 59, 59, 0), false),
        (day.at(8, 0, 0, 0), true),
        (day.at(14, 59, 59, 0), true),
        (day.at(15, 0, 0, 0), false),
        (date(2026, 12, 4).at(14, 0, 0, 0), true),
        (date(2026, 12, 5).at(10, 0, 0, 0), false),
        (date(2026, 12, 6).at(10, 0, 0, 0), false),
        (date(2026, 12, 24).at(10, 0, 0, 0), false),
        (date(2026, 12, 25).at(10, 0, 0, 0), false),
        (date(2026, 12, 31).at(10, 0, 0, 0), false),
        (date(2027, 3, 29).at(10, 0, 0, 0), false),
        // A Monday, but Grundlovsdag; and the Friday that was Store Bededag until 2023.
        (date(2028, 6, 5).at(10, 0, 0, 0), false),
        (date(2027, 4, 23).at(10, 0, 0, 0), true),
    ] {
        assert_eq!(is_working_time(now), works, "{now}");
    }
}
