//! Whom the outcome leads to in an area at a time.

use jiff::civil::{DateTime, datetime};
use vejviser::content::{Answering, Clock, Hours, Language, Role};
use vejviser::phrase;
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

/// Hjørring's reception has hours, and its social duty answers when the reception does not.
#[test]
fn the_list_follows_the_clock() {
    const DAY: (&str, &str) = ("modtagelsen-hjoerring", "socialvagt-hjoerring");
    #[track_caller]
    fn check(lines: &[&str], now: DateTime, reception: Answering, duty: Answering) {
        let callees = ring(lines, "hjoerring", now);
        let of = |id: &str| callees.iter().find(|callee| callee.contact.id.as_str() == id).expect("it is rung");
        assert_eq!((of(DAY.0).answering, of(DAY.1).answering), (reception, duty), "{now}");
        assert_eq!(of(DAY.0).fallback.map(|contact| contact.id.as_str()), Some(DAY.1));
        // Who is known to be closed comes last; all others keep the outcome's order.
        let closed: Vec<bool> = callees.iter().map(|callee| matches!(callee.answering, Answering::Closed(_))).collect();
        assert!(closed.is_sorted(), "{now}: {closed:?}");
    }
    let not_home = ["fare-nu=nej", "rejse=nej", "alder=7-17", "set=toer-ikke-hjem", "rolle=offentlig"];
    let night = |now: DateTime, opens: DateTime| {
        check(&not_home, now, Answering::Closed(Some(opens)), Answering::Until(opens));
    };
    // Sunday at three.
    night(datetime(2026, 11, 29, 3, 0, 0, 0), datetime(2026, 11, 30, 8, 0, 0, 0));
    // The hour that is not there, and the one that comes twice. Easter Monday is closed as well.
    night(datetime(2027, 3, 28, 2, 30, 0, 0), datetime(2027, 3, 30, 8, 0, 0, 0));
    night(datetime(2027, 10, 31, 2, 30, 0, 0), datetime(2027, 11, 1, 8, 0, 0, 0));
    // Nobody has told who works on 24 December.
    check(&not_home, datetime(2026, 12, 24, 10, 0, 0, 0), Answering::Unknown, Answering::Unknown);
    let open = |now: DateTime, until: DateTime| {
        check(&not_home, now, Answering::Until(until), Answering::Closed(Some(until)));
    };
    // A Tuesday, and the fourth Friday after Easter, which was Store Bededag until 2023.
    open(OFFICE_HOURS, datetime(2026, 12, 1, 15, 0, 0, 0));
    open(datetime(2027, 4, 23, 10, 0, 0, 0), datetime(2027, 4, 23, 14, 0, 0, 0));
}

#[test]
fn a_clock_before_the_edition_tells_of_no_hours() {
    let before = library().edition_date().yesterday().expect("there is a day before").at(10, 0, 0, 0);
    let clock = Clock::new(before, library().edition_date());
    assert_eq!(clock, Clock::Unusable);
    let walk = walk(&answers(&everyday("alder=7-17")));
    for area in library().packs.iter().filter_map(|pack| library().area(pack.id.as_str())) {
        let callees = calls(walk.outcome().expect("the way ends"), &area, clock);
        for callee in &callees {
            let told = phrase::answering(Language::Danish, callee.contact, callee.answering, before);
            match callee.contact.hours {
                Hours::Always => assert!(told.starts_with("Svarer nu"), "{told}"),
                Hours::Unknown => assert_eq!(told, "Åbningstid ikke bekræftet"),
                Hours::Weekly(_) | Hours::Outside(_) => assert_eq!(told, "Tiden kan ikke afgøres"),
            }
        }
        // Nobody is put behind for hours that cannot be told.
        let at_office_hours = calls(walk.outcome().expect("the way ends"), &area, Clock::At(OFFICE_HOURS));
        if at_office_hours.iter().all(|callee| !matches!(callee.answering, Answering::Closed(_))) {
            assert_eq!(ids(&callees), ids(&at_office_hours));
        }
    }
}
