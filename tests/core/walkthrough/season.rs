//! When the journey's question has more weight, and that no other ever has.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use vejviser::content::{Basis, Clock, Language, Season};
use vejviser::phrase;

use crate::library;

fn journey(day: Date) -> Option<&'static Season> {
    seasons(Clock::At(day.at(12, 0, 0, 0))).into_iter().next().map(|(_, season)| season)
}

fn seasons(clock: Clock) -> Vec<(&'static str, &'static Season)> {
    let questions = library().flow.questions.iter();
    questions.filter_map(|question| Some((question.id.as_str(), question.season(clock)?))).collect()
}

/// The Monday of an ISO week: 4 January always lies in the first.
fn monday(year: i16, week: i32) -> Date {
    let fourth = date(year, 1, 4);
    let back = i32::from(fourth.weekday().to_monday_zero_offset());
    fourth.checked_add((7 * (week - 1) - back).days()).expect("a day of the calendar")
}

#[test]
fn both_edges_of_every_season_in_every_year() {
    for year in 2026..=2060 {
        let days = [
            ("Sommerferie", date(year, 5, 15), date(year, 7, 31)),
            ("Efter sommerferien", date(year, 8, 1), date(year, 8, 31)),
            // Winter holidays are in week 7 or 8, the autumn's in week 42; each with the weeks around.
            ("Omkring vinterferien", monday(year, 6), monday(year, 10).yesterday().expect("a day")),
            ("Snart juleferie", date(year, 11, 15), date(year, 12, 23)),
            ("Omkring efterårsferien", monday(year, 41), monday(year, 44).yesterday().expect("a day")),
        ];
        let mut day = date(year, 1, 1);
        while day.year() == year {
            let expected = days.iter().find(|(_, from, to)| *from <= day && day <= *to).map(|(title, ..)| *title);
            assert_eq!(journey(day).map(|season| season.title.da()), expected, "{day}");
            day = day.tomorrow().expect("a day of the calendar");
        }
    }
}

#[test]
fn only_the_journeys_question_has_seasons_and_it_comes_right_after_danger() {
    let flow = &library().flow;
    let seasonal: Vec<&str> =
        flow.questions.iter().filter(|question| !question.seasons.is_empty()).map(|q| q.id.as_str()).collect();
    assert_eq!(seasonal, ["rejse"]);
    // Danger is first (safety rule S1), and it alone can end the walk before the journey is asked about.
    assert_eq!((flow.start.as_str(), flow.questions[1].id.as_str()), ("fare-nu", "rejse"));
}

#[test]
fn a_clock_that_cannot_be_right_tells_of_no_season() {
    let edition = library().edition_date();
    for now in [DateTime::constant(2001, 6, 15, 12, 0, 0, 0), edition.yesterday().expect("a day").at(23, 59, 0, 0)] {
        assert!(seasons(Clock::new(now, edition)).is_empty(), "{now}");
    }
    assert!(!seasons(Clock::new(DateTime::constant(2027, 6, 15, 12, 0, 0, 0), edition)).is_empty());
}

#[test]
fn what_no_source_says_is_marked_as_ours() {
    let at = |month, day| journey(date(2027, month, day)).expect("it is a season");
    for (season, basis) in [
        (at(6, 1), Basis::Sourced),
        (at(8, 15), Basis::Sourced),
        (at(2, 15), Basis::Synthesis),
        (at(10, 20), Basis::Synthesis),
    ] {
        assert_eq!(season.basis(), basis, "{}", season.title.da());
        let marked = phrase::season(Language::Danish, season).ends_with("Vores sammenfatning.");
        assert_eq!(marked, basis == Basis::Synthesis);
        assert!(library().sources(&season.sources).count() == season.sources.len());
        assert!(!season.advice.is_empty());
    }
}
