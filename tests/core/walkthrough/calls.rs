//! Whom the outcomes lead to in every area, at times when it matters.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{DateTime, datetime};
use vejviser::content::{Answering, Area, Callee, Clock, Contact, Hours, Language, Phone, Role, Urgency, When};
use vejviser::phrase;
use vejviser::walkthrough::{Calls, MOST_NUMBERS, Outcome, callees, calls};

use crate::library;
use crate::walkthrough::paths::ends;
use crate::walkthrough::{answers, walk};

const SUNDAY_NIGHT: DateTime = datetime(2026, 11, 29, 3, 0, 0, 0);
const CHRISTMAS_EVE: DateTime = datetime(2026, 12, 24, 22, 0, 0, 0);
const FRIDAY: DateTime = datetime(2026, 12, 4, 15, 30, 0, 0);
const TUESDAY: DateTime = datetime(2026, 12, 1, 10, 0, 0, 0);
/// A Friday, but Christmas.
const CHRISTMAS: DateTime = datetime(2026, 12, 25, 10, 0, 0, 0);

const EVERYDAY: [&str; 6] =
    ["fare-nu=nej", "rejse=nej", "set=kontrol", "tidligere=ingen-af-dem", "hvem-ved=nej", "rolle=offentlig"];
const NOT_HOME: [&str; 5] = ["fare-nu=nej", "rejse=nej", "alder=7-17", "set=toer-ikke-hjem", "rolle=offentlig"];

/// Each with whether it is working time.
fn clocks() -> Vec<(Clock, bool)> {
    let times = [(SUNDAY_NIGHT, false), (CHRISTMAS_EVE, false), (FRIDAY, false), (TUESDAY, true), (CHRISTMAS, false)];
    let times = times.into_iter().map(|(now, works)| (Clock::At(now), works));
    times.chain([(Clock::Unusable, false)]).collect()
}

fn areas() -> impl Iterator<Item = Area<'static>> {
    library().packs.iter().filter_map(|pack| library().area(pack.id.as_str()))
}

/// One outcome for each urgency and list of roles that any way leads to.
static OUTCOMES: LazyLock<Vec<&'static Outcome<'static>>> = LazyLock::new(|| {
    let mut seen = BTreeSet::new();
    let key = |outcome: &Outcome<'_>| {
        let mut calls: Vec<(Role, bool, bool)> = Vec::new();
        for call in outcome.call.iter().map(|call| (call.role, call.emergency, call.beside)) {
            if !calls.contains(&call) {
                calls.push(call);
            }
        }
        (outcome.urgency, calls)
    };
    ends().iter().map(|end| &end.outcome).filter(|outcome| seen.insert(key(outcome))).collect()
});

/// Every outcome in every area at every time, with whether it is working time, and where it is.
fn for_each(mut check: impl FnMut(&Outcome<'_>, &Calls<'_>, bool, &str)) {
    let mut looked_at = 0;
    for area in areas() {
        for (clock, works) in clocks() {
            for outcome in OUTCOMES.iter().copied() {
                let place = format!("{} in {} at {clock:?}", outcome.id, area.pack().id);
                check(outcome, &calls(outcome, &area, clock), works, &place);
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 1000, "{looked_at}");
}

fn ring(lines: &[&str], area: &str, now: DateTime) -> Calls<'static> {
    let walk = walk(&answers(lines));
    let area = library().area(area).expect("the area exists");
    calls(walk.outcome().expect("the way ends"), &area, Clock::At(now))
}

fn ids<'a, 'b: 'a>(callees: impl IntoIterator<Item = &'a Callee<'b>>) -> Vec<String> {
    callees.into_iter().map(|callee| callee.contact.id.to_string()).collect()
}

fn everyday(age: &'static str) -> Vec<&'static str> {
    EVERYDAY.iter().copied().chain([age]).collect()
}

fn second(calls: &Calls<'_>) -> Option<(String, When)> {
    calls.second.map(|second| (second.contact.id.to_string(), second.when))
}

#[test]
fn whoever_stands_first_is_likely_to_answer() {
    for_each(|outcome, calls, works, place| {
        let first = calls.list.first().unwrap_or_else(|| panic!("nobody to ring: {place}"));
        assert!(first.contact.phone().is_some(), "{place}");
        assert!(!matches!(first.answering, Answering::Closed(_)), "{place}: {}", first.contact.id);
        assert!(works || first.answering.is_open(), "{place}: {}", first.contact.id);
        if outcome.urgency == Urgency::Ring112 {
            assert_eq!(first.contact.id.as_str(), "alarm-112", "{place}");
        }
        // Unknown hours have somebody beside them who is open.
        let beside = calls.second.map(|second| second.contact);
        if !first.answering.is_open() {
            let open = beside.and_then(|contact| calls.all().find(|callee| callee.contact.id == contact.id));
            assert!(open.is_some_and(|callee| callee.answering.is_open()), "{place}: {beside:?}");
        }
        assert!(beside.is_none_or(|contact| contact.id != first.contact.id && contact.phone().is_some()), "{place}");
    });
}

#[test]
fn nobody_stands_twice_and_nobody_is_lost() {
    for_each(|outcome, calls, works, place| {
        let mut shown: Vec<&Contact> = calls.all().map(|callee| callee.contact).collect();
        let numbers: Vec<&Phone> = shown.iter().filter_map(|contact| contact.phone()).collect();
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "{place}: {numbers:?}");
        shown.extend(calls.all().flat_map(|callee| &callee.also));
        assert_eq!(shown.iter().map(|contact| &contact.id).collect::<BTreeSet<_>>().len(), shown.len(), "{place}");
        let roles: BTreeSet<Role> = calls.all().flat_map(|callee| callee.roles.iter().copied()).collect();
        let ssp = |role: &Role| matches!(role, Role::Ssp | Role::SspVoksen);
        for role in outcome.call.iter().map(|call| call.role) {
            let filled = library().contacts.iter().any(|contact| contact.roles.contains(&role));
            let local = ssp(&role) || matches!(role, Role::Sikkerhedskonsulent | Role::Socialvagt);
            assert!(!filled || local || roles.contains(&role), "{place}: {} is lost", role.word());
        }
        assert!(works || !roles.iter().any(ssp), "{place}: SSP is offered");
    });
}

#[test]
fn an_outcome_has_at_most_five_numbers() {
    for_each(|_, calls, _, place| {
        let list = calls.list.iter().map(|callee| callee.contact);
        let numbers: BTreeSet<&Phone> = list.flat_map(|contact| &contact.phones).collect();
        let beside = calls.second.and_then(|second| second.contact.phone());
        let shown = numbers.iter().copied().chain(beside).collect::<BTreeSet<_>>();
        assert!(shown.len() <= MOST_NUMBERS, "{place}: {shown:?}");
        assert!(calls.list.iter().all(|callee| callee.contact.phone().is_some()), "{place}");
    });
}

#[test]
fn the_social_duty_of_two_municipalities_is_shown_in_no_other() {
    let number = Phone::parse("96301448");
    let shows = |contact: &Contact| contact.phone() == number.as_ref();
    let mut seen = BTreeSet::new();
    for area in areas() {
        for (clock, _) in clocks() {
            let listed = area.contacts_now(clock, |_| true);
            let outcomes: Vec<Calls<'_>> = OUTCOMES.iter().map(|it| calls(it, &area, clock)).collect();
            let callees = listed.iter().chain(outcomes.iter().flat_map(Calls::all));
            let contacts = callees.flat_map(|callee| [Some(callee.contact), callee.fallback]).flatten();
            if contacts.chain(outcomes.iter().filter_map(|it| Some(it.second?.contact))).any(shows) {
                seen.insert(area.pack().id.to_string());
            }
        }
    }
    assert_eq!(seen.iter().map(String::as_str).collect::<Vec<_>>(), ["aalborg", "hjoerring"]);
}

/// The first and who stands beside it: where the person dares not go home, and for a reader who stays nameless.
#[test]
fn the_first_and_the_one_beside_in_every_area() {
    let red = "red-raadgivning";
    let adviser = "sikkerhedskonsulent-nord";
    for area in library().choices().map(|pack| pack.id.as_str()) {
        for lines in [NOT_HOME.to_vec(), everyday("alder=7-17"), everyday("alder=18-plus")] {
            for now in [SUNDAY_NIGHT, CHRISTMAS_EVE, FRIDAY, CHRISTMAS] {
                let calls = ring(&lines, area, now);
                assert_eq!(ids(&calls.list)[0], red, "{area} at {now}");
                assert_eq!(second(&calls), Some((adviser.to_owned(), When::OnWeekdays)), "{area} at {now}");
            }
            let calls = ring(&lines, area, TUESDAY);
            assert_eq!(ids(&calls.list)[0], adviser, "{area}: the order of the flow");
            assert_eq!(second(&calls), Some((red.to_owned(), When::NoAnswer)), "{area}");
        }
        let calls = ring(&["fare-nu=ja"], area, SUNDAY_NIGHT);
        assert_eq!((ids(&calls.list)[0].as_str(), second(&calls)), ("alarm-112", None), "{area}");
    }
}

#[test]
fn lines_that_take_anonymous_calls_lead_for_one_who_stays_nameless() {
    let calls = ring(&everyday("alder=7-17"), "aalborg", TUESDAY);
    assert_eq!(ids(&calls.list), ["sikkerhedskonsulent-nord", "red-raadgivning", "ssp-boern-og-unge"]);
    assert_eq!(ids(&calls.more), ["familiegruppen-aalborg"]);
    // By night SSP is not offered.
    assert_eq!(
        ids(&ring(&everyday("alder=7-17"), "aalborg", SUNDAY_NIGHT).list),
        ["red-raadgivning", "sikkerhedskonsulent-nord"]
    );
}

#[test]
fn the_same_number_is_one_entry_with_two_reasons() {
    let calls = ring(&NOT_HOME, "mariagerfjord", SUNDAY_NIGHT);
    let police = calls.list.iter().find(|callee| callee.contact.id.as_str() == "politi-114").expect("the police");
    assert_eq!(police.roles, [Role::Politi, Role::Socialvagt]);
    assert_eq!(police.also.iter().map(|contact| contact.id.as_str()).collect::<Vec<_>>(), ["socialvagt-nordjylland"]);
    assert!(police.answering.is_open());
}

#[test]
fn every_call_has_somebody_open_to_fall_back_on_but_the_last_resorts() {
    for area in areas() {
        for (clock, _) in clocks() {
            for callee in area.contacts_now(clock, |_| true) {
                let last_resort = ["alarm-112", "politi-114"].contains(&callee.contact.id.as_str());
                assert_eq!(callee.fallback.is_none(), last_resort, "{}", callee.contact.id);
                let open = |contact: &Contact| {
                    let same = |other: &&Contact| other.phone() == contact.phone();
                    library().contacts.iter().filter(same).any(|other| other.answering(clock).is_open())
                };
                assert!(callee.fallback.is_none_or(open), "{} at {clock:?}", callee.contact.id);
            }
        }
    }
}

#[test]
fn contacts_without_a_number_are_shown_only_where_nobody_has_one() {
    let area = library().area("aalborg").expect("the area exists");
    let of = |role| ids(&callees(role, &area, Clock::At(TUESDAY)));
    // A shelter without a public number is left out beside those that have one.
    let safe = of(Role::SikkertSted);
    assert!(!safe.is_empty() && !safe.contains(&"red-safehouse".to_owned()), "{safe:?}");
    assert_eq!(of(Role::Underretning), ["familiegruppen-aalborg"]);
}

/// Hjørring's reception has hours, and its social duty answers when the reception does not.
#[test]
fn the_list_follows_the_clock() {
    const DAY: (&str, &str) = ("modtagelsen-hjoerring", "socialvagt-hjoerring");
    #[track_caller]
    fn check(lines: &[&str], now: DateTime, reception: Answering, duty: Answering) {
        let calls = ring(lines, "hjoerring", now);
        let of = |id: &str| calls.all().find(|callee| callee.contact.id.as_str() == id).expect("it is rung");
        assert_eq!((of(DAY.0).answering, of(DAY.1).answering), (reception, duty), "{now}");
        // Who is known to be closed comes last.
        let closed: Vec<bool> = calls.all().map(|callee| matches!(callee.answering, Answering::Closed(_))).collect();
        assert!(closed.is_sorted(), "{now}: {closed:?}");
        let open = if duty.is_open() { DAY.1 } else { "politi-114" };
        assert_eq!(of(DAY.0).fallback.map(|contact| contact.id.as_str()), Some(open), "{now}");
    }
    let night = |now: DateTime, opens: DateTime| {
        check(&NOT_HOME, now, Answering::Closed(Some(opens)), Answering::Until(opens));
    };
    // Sunday at three.
    night(datetime(2026, 11, 29, 3, 0, 0, 0), datetime(2026, 11, 30, 8, 0, 0, 0));
    // The hour that is not there, and the one that comes twice. Easter Monday is closed as well.
    night(datetime(2027, 3, 28, 2, 30, 0, 0), datetime(2027, 3, 30, 8, 0, 0, 0));
    night(datetime(2027, 10, 31, 2, 30, 0, 0), datetime(2027, 11, 1, 8, 0, 0, 0));
    // Nobody has told who works on 24 December.
    check(&NOT_HOME, datetime(2026, 12, 24, 10, 0, 0, 0), Answering::Unknown, Answering::Unknown);
    let open = |now: DateTime, until: DateTime| {
        check(&NOT_HOME, now, Answering::Until(until), Answering::Closed(Some(until)));
    };
    // A Tuesday, and the fourth Friday after Easter, which was Store Bededag until 2023.
    open(TUESDAY, datetime(2026, 12, 1, 15, 0, 0, 0));
    open(datetime(2027, 4, 23, 10, 0, 0, 0), datetime(2027, 4, 23, 14, 0, 0, 0));
}

#[test]
fn a_clock_before_the_edition_tells_of_no_hours_but_those_round_the_clock() {
    let before = library().edition_date().yesterday().expect("there is a day before").at(10, 0, 0, 0);
    let clock = Clock::new(before, library().edition_date());
    assert_eq!(clock, Clock::Unusable);
    let walk = walk(&answers(&everyday("alder=7-17")));
    for area in areas() {
        let calls = calls(walk.outcome().expect("the way ends"), &area, clock);
        assert_eq!(ids(&calls.list)[0], "red-raadgivning");
        for callee in calls.all() {
            let told = phrase::answering(Language::Danish, callee.contact, callee.answering, before);
            match callee.contact.hours {
                Hours::Always => assert!(told.starts_with("Svarer nu"), "{told}"),
                Hours::Unknown => assert_eq!(told, "Åbningstid ikke bekræftet"),
                Hours::Weekly(_) | Hours::Outside(_) => assert_eq!(told, "Tiden kan ikke afgøres"),
            }
        }
    }
}

/// A copy of the shipped outcome whose calls carry the marks that the flow can set.
#[test]
fn an_emergency_line_leads_and_the_one_beside_comes_second() {
    let walk = walk(&answers(&NOT_HOME));
    let outcome = walk.outcome().expect("the way ends");
    let call = |role, emergency, beside| vejviser::content::Call { role, emergency, beside, when: None };
    let wanted = [
        call(Role::Sikkerhedskonsulent, false, false),
        call(Role::Raadgivning, false, false),
        call(Role::Politi, true, false),
        call(Role::Alarm, false, true),
    ];
    let of = |wanted: &[&vejviser::content::Call], now| {
        let area = library().area("aalborg").expect("the area exists");
        let calls = calls(&Outcome { call: wanted.to_vec(), ..outcome.clone() }, &area, Clock::At(now));
        (ids(&calls.list), second(&calls))
    };
    let alarm = Some(("alarm-112".to_owned(), When::For(Role::Alarm)));
    for now in [TUESDAY, SUNDAY_NIGHT] {
        let (list, beside) = of(&wanted.iter().collect::<Vec<_>>(), now);
        assert_eq!((&list[..2], &beside), (&["politi-114".to_owned(), "alarm-112".to_owned()][..], &alarm));
        let (list, beside) = of(&[&wanted[0], &wanted[1], &wanted[3]], now);
        let first = if now == TUESDAY { "sikkerhedskonsulent-nord" } else { "red-raadgivning" };
        assert_eq!((list[0].as_str(), list[1].as_str(), &beside), (first, "alarm-112", &alarm));
    }
}
