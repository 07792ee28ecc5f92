//! Whom the outcome leads to in an area at a time.

use jiff::civil::{DateTime, datetime};
use vejviser::content::{Clock, Role};
use vejviser::walkthrough::{Callee, callees, calls};

use crate::{answers, library, walk};

const OFFICE_HOURS: DateTime = datetime(2026, 12, 1, 10, 0, 0, 0);
const NIGHT: DateTime = datetime(2026, 12, 1, 3, 0, 0, 0);
/// A Friday, but Christmas.
const CHRISTMAS: DateTime = datetime(2026, 12, 25, 10, 0, 0, 0);

const EVERYDAY: [&str; 6] =
    ["fare-nu=nej", "rejse=nej", "set=kontrol", "tidligere=ingen-af-dem", "hvem-ved=nej", "rolle=offentlig"];

fn ring(lines: &[&str], area: &str, now: DateTime) -> Vec<Callee<'static>> {
    let walk = walk(&answers(lines));
    let area = library().area(area).expect("the area exists");
    calls(walk.outcome().expect("the way ends"), &area, Clock::At(now))
}

fn ids(callees: &[Callee<'_>]) -> Vec<String> {
    callees.iter().map(|callee| callee.contact.id.to_string()).collect()
}

fn everyday(age: &'static str) -> Vec<&'static str> {
    EVERYDAY.iter().copied().chain([age]).collect()
}

#[test]
fn the_local_adviser_comes_first_for_children_and_the_specialist_for_adults() {
    let child = ids(&ring(&everyday("alder=7-17"), "aalborg", OFFICE_HOURS));
    assert_eq!(child[0], "ssp-boern-og-unge");
    assert!(child.contains(&"sikkerhedskonsulent-nord".to_owned()));
    let adult = ids(&ring(&everyday("alder=18-plus"), "aalborg", OFFICE_HOURS));
    assert_eq!(adult[0], "sikkerhedskonsulent-nord");
    // Where no municipality has one, the region's adviser is first.
    assert_eq!(ids(&ring(&everyday("alder=7-17"), "nordjylland", OFFICE_HOURS))[0], "sikkerhedskonsulent-nord");
}

#[test]
fn who_is_closed_comes_after_those_who_may_answer() {
    let first = |now| ids(&ring(&everyday("alder=7-17"), "hjoerring", now)).remove(0);
    assert_eq!(first(OFFICE_HOURS), "modtagelsen-hjoerring");
    assert_eq!(first(NIGHT), "sikkerhedskonsulent-nord");
    assert_eq!(first(CHRISTMAS), "sikkerhedskonsulent-nord");
    let night = ring(&everyday("alder=7-17"), "hjoerring", NIGHT);
    let closed = night.last().expect("somebody");
    assert_eq!(closed.contact.id.as_str(), "modtagelsen-hjoerring");
    assert!(!closed.answering.is_open());
    assert_eq!(closed.fallback.map(|contact| contact.id.as_str()), Some("socialvagt-hjoerring"));
}

#[test]
fn every_call_has_somebody_to_fall_back_on_but_the_last_resorts() {
    for callee in ring(&["fare-nu=ja"], "aalborg", NIGHT) {
        let last_resort = matches!(callee.role, Role::Alarm | Role::Politi);
        assert_eq!(callee.fallback.is_none(), last_resort, "{}", callee.contact.id);
    }
}

#[test]
fn contacts_without_a_number_are_shown_only_where_nobody_has_one() {
    let area = library().area("aalborg").expect("the area exists");
    let of = |role| ids(&callees(role, &area, Clock::At(OFFICE_HOURS)));
    // A shelter without a public number is left out beside those that have one.
    let safe = of(Role::SikkertSted);
    assert!(!safe.is_empty() && !safe.contains(&"red-safehouse".to_owned()), "{safe:?}");
    assert_eq!(of(Role::Underretning), ["familiegruppen-aalborg"]);
    let callees = ring(&everyday("alder=7-17"), "aalborg", OFFICE_HOURS);
    let last = callees.last().expect("somebody");
    assert!(last.contact.phones.is_empty() && last.contact.id.as_str() == "familiegruppen-aalborg");
}
