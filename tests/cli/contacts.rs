//! `contacts`: whom to ring, at times when it matters.

use serde_json::Value;

use crate::{areas, json, keys, list, text, word};

const SUNDAY_NIGHT: &str = "2026-11-29T03:00";
const TUESDAY: &str = "2026-12-01T10:00";
const CHRISTMAS_EVE: &str = "2026-12-24T10:00";
const CHRISTMAS_EVENING: &str = "2026-12-24T20:00";
const CHRISTMAS_DAY: &str = "2026-12-25T10:00";

/// Asserts whether a contact answers at a time, and when it opens.
#[track_caller]
fn answers(area: &str, at: &str, id: &str, open: &str, opens_at: Option<&str>) {
    let found = json(&["contacts", "--area", area, "--at", at]);
    let contact = list(&found["contacts"]).iter().find(|contact| contact["id"] == id);
    let contact = contact.unwrap_or(&Value::Null);
    assert_eq!((contact["open"].as_str(), contact["opens_at"].as_str()), (Some(open), opens_at), "{contact}");
}

#[test]
fn an_office_with_its_guard_round_the_week() {
    let (office, guard) = ("modtagelsen-hjoerring", "socialvagt-hjoerring");
    answers("hjoerring", SUNDAY_NIGHT, office, "no", Some("2026-11-30T08:00"));
    answers("hjoerring", SUNDAY_NIGHT, guard, "yes", None);
    answers("hjoerring", TUESDAY, office, "yes", None);
    answers("hjoerring", TUESDAY, guard, "no", Some("2026-12-01T15:00"));
    // Many offices are closed then, and no source tells: neither of the two is shown as open.
    answers("hjoerring", CHRISTMAS_EVE, office, "unknown", None);
    answers("hjoerring", CHRISTMAS_EVE, guard, "unknown", None);
    answers("hjoerring", CHRISTMAS_EVENING, office, "no", Some("2026-12-28T08:00"));
    answers("hjoerring", CHRISTMAS_EVENING, guard, "yes", None);
    answers("hjoerring", CHRISTMAS_DAY, office, "no", Some("2026-12-28T08:00"));
    answers("hjoerring", CHRISTMAS_DAY, guard, "yes", None);
    // To the minute.
    answers("hjoerring", "2026-12-01T07:59", office, "no", Some("2026-12-01T08:00"));
    answers("hjoerring", "2026-12-01T08:00", office, "yes", None);
    answers("hjoerring", "2026-12-01T14:59", office, "yes", None);
    answers("hjoerring", "2026-12-01T15:00", office, "no", Some("2026-12-02T08:00"));
    answers("hjoerring", "2026-12-04T14:00", office, "no", Some("2026-12-07T08:00"));
}

#[test]
fn round_the_clock_and_never_told() {
    for at in [SUNDAY_NIGHT, TUESDAY, CHRISTMAS_EVE] {
        answers("aalborg", at, "alarm-112", "yes", None);
        answers("aalborg", at, "red-raadgivning", "yes", None);
        answers("aalborg", at, "sikkerhedskonsulent-nord", "unknown", None);
    }
}

#[test]
fn a_clock_before_the_content_opens_no_office() {
    answers("hjoerring", "2020-01-07T10:00", "modtagelsen-hjoerring", "unknown", None);
    answers("hjoerring", "2020-01-07T10:00", "alarm-112", "yes", None);
    let out = text(&["contacts", "--area", "hjoerring", "--at", "2020-01-07T10:00"]);
    assert!(out.contains("\nTiden ligger før indholdets dato, så det kan ikke afgøres, hvem der svarer. "), "{out}");
}

#[test]
fn nobody_is_said_to_answer_whose_number_was_checked_too_long_ago() {
    let at = "2028-06-01T10:00";
    answers("aalborg", at, "red-raadgivning", "unknown", None);
    let out = text(&["contacts", "--area", "aalborg", "--at", at]);
    assert!(
        out.contains("\nÅBNINGSTID IKKE BEKRÆFTET\n") && out.contains("Ikke kontrolleret siden november 2026."),
        "{out}"
    );
    assert!(!out.to_lowercase().contains("svarer nu"), "{out}");
}

#[test]
fn every_area_lists_the_same_shape_in_the_order_of_the_window() {
    for area in areas() {
        for at in [SUNDAY_NIGHT, CHRISTMAS_EVE, TUESDAY] {
            let found = json(&["contacts", "--area", &area, "--at", at]);
            assert_eq!(keys(&found), ["area", "at", "contacts"]);
            assert_eq!((word(&found["area"]), word(&found["at"])), (area.as_str(), at));
            let contacts = list(&found["contacts"]);
            let mut ranks = Vec::new();
            let ssp_alone = |contact: &Value| {
                list(&contact["roles"]).iter().all(|role| ["ssp", "ssp-voksen"].contains(&word(role)))
            };
            for contact in contacts {
                assert_eq!(
                    keys(contact),
                    ["also", "anonymous", "checked", "fallback", "id", "name", "open", "opens_at", "phones", "roles"]
                );
                assert_eq!(keys(&contact["checked"]), ["how", "on"]);
                assert!(contact["fallback"].is_string() || contact["fallback"].is_null(), "{contact}");
                assert!(contact["opens_at"].is_null() || contact["open"] == "no", "{contact}");
                let has_number = !list(&contact["phones"]).is_empty();
                assert!(has_number || contact["open"] == "unknown", "{contact}");
                ranks.push(match (has_number, word(&contact["open"])) {
                    (true, "yes") => 0,
                    (true, "unknown") if at != TUESDAY && ssp_alone(contact) => 2,
                    (true, "unknown") => 1,
                    (true, _) => 3,
                    (false, _) => 4,
                });
            }
            assert!(ranks.is_sorted(), "{area} at {at}: {ranks:?}");
            let first: Vec<&str> =
                contacts.iter().filter_map(|contact| list(&contact["phones"]).first()).map(word).collect();
            assert!(first.iter().enumerate().all(|(at, number)| !first[..at].contains(number)), "{area}: {first:?}");
            let national_or = |id: &str| contacts.iter().any(|contact| contact["id"] == id);
            assert!(national_or("alarm-112") && national_or("politi-114") && national_or("red-raadgivning"), "{area}");
            assert!(national_or("sikkerhedskonsulent-nord") || area == "danmark", "{area}");
        }
    }
}

#[test]
fn a_role_gives_those_who_fill_it_here() {
    let of = |area: &str, role: &str| -> Vec<String> {
        let found = json(&["contacts", "--area", area, "--role", role, "--at", TUESDAY]);
        let contacts = list(&found["contacts"]);
        for contact in contacts {
            assert!(list(&contact["roles"]).iter().any(|own| own == role), "{contact}");
        }
        contacts.iter().map(|contact| word(&contact["id"]).to_owned()).collect()
    };
    assert_eq!(of("hjoerring", "underretning"), ["modtagelsen-hjoerring"]);
    assert_eq!(of("nordjylland", "underretning"), ["underretning-borger-dk"]);
    // Anonymous advice is no way to notify, and takes nobody's place.
    assert_eq!(of("mariagerfjord", "underretning"), ["underretning-borger-dk"]);
    assert_eq!(of("mariagerfjord", "kommune-raad"), ["raadgivning-mariagerfjord", "ppr-mariagerfjord"]);
    assert_eq!(of("mariagerfjord", "raadgivning"), ["red-raadgivning"]);
    assert_eq!(of("aalborg", "boernehus"), ["boernehus-nord"]);
    assert_eq!(of("aalborg", "viden"), ["politiets-kontaktpersoner", "maerk", "viso"]);
    assert_eq!(of("aalborg", "ssp"), ["ssp-boern-og-unge"]);
    assert_eq!(of("aalborg", "ssp-voksen"), ["ssp-job-og-velfaerd"]);
    assert_eq!(of("aalborg", "sikkerhedskonsulent"), ["sikkerhedskonsulent-nord"]);
}

#[test]
fn a_number_with_two_reasons_is_one_entry() {
    let found = json(&["contacts", "--area", "laesoe", "--at", SUNDAY_NIGHT]);
    let police = list(&found["contacts"]).iter().find(|contact| contact["id"] == "politi-114").unwrap_or(&Value::Null);
    assert_eq!((list(&police["also"]).len(), &police["also"][0]), (1, &Value::from("socialvagt-nordjylland")));
    let roles: Vec<&str> = list(&police["roles"]).iter().map(word).collect();
    assert_eq!(roles, ["politi", "socialvagt"]);
    assert_eq!(police["open"], "yes");
    // Who asks for the one alone gets it by its own name.
    let duty = json(&["contacts", "--area", "laesoe", "--role", "socialvagt", "--at", SUNDAY_NIGHT]);
    assert_eq!(duty["contacts"][0]["id"], "socialvagt-nordjylland");
}

/// SSP can be looked up at night, under a heading of its own after those who may answer.
#[test]
fn ssp_is_offered_in_working_time_only() {
    let night = text(&["contacts", "--area", "aalborg", "--at", SUNDAY_NIGHT]);
    let place = |words: &str| night.find(words).unwrap_or_else(|| panic!("{words:?} in {night}"));
    let heading = place("\nPÅ HVERDAGE I DAGTIMERNE\n");
    assert!(place("\nÅBNINGSTID IKKE BEKRÆFTET\n") < heading && heading < place("SSP-konsulent, Børn og Unge"));
    for (at, offered) in [
        (TUESDAY, true),
        (SUNDAY_NIGHT, false),
        (CHRISTMAS_EVE, false),
        (CHRISTMAS_DAY, false),
        ("2026-12-04T15:30", false),
    ] {
        let out = text(&["contacts", "--area", "aalborg", "--at", at]);
        assert_eq!(out.contains("\nPÅ HVERDAGE I DAGTIMERNE\n"), !offered, "{at}");
    }
}

#[test]
fn the_social_duty_of_two_municipalities_is_shown_in_no_other() {
    for area in areas() {
        let shown = [SUNDAY_NIGHT, CHRISTMAS_EVENING, TUESDAY, "2020-01-07T10:00"]
            .iter()
            .any(|at| text(&["contacts", "--area", &area, "--at", at]).contains("96 30 14 48"));
        assert_eq!(shown, ["aalborg", "hjoerring"].contains(&area.as_str()), "{area}");
    }
}

/// The call that the walk begins with and its fallback, as the command line gives them.
#[test]
fn the_walk_begins_with_who_answers() {
    let answers = [
        "walk",
        "--answer",
        "fare-nu=nej",
        "--answer",
        "rejse=nej",
        "--answer",
        "alder=7-17",
        "--answer",
        "set=toer-ikke-hjem",
        "--answer",
        "rolle=offentlig",
    ];
    let night =
        (["red-raadgivning", "yes"], "På hverdage i dagtimerne prøv også Sikkerhedskonsulent Nord, 25 20 28 46");
    let day = (["sikkerhedskonsulent-nord", "unknown"], "Intet svar? Ring til RED, 70 27 76 66");
    for area in areas().iter().filter(|area| *area != "danmark") {
        for (at, ([contact, open], beside)) in [
            (SUNDAY_NIGHT, night),
            ("2026-12-24T22:00", night),
            ("2026-12-04T15:30", night),
            ("2020-01-07T10:00", night),
            (TUESDAY, day),
        ] {
            let words = [&answers[..], &["--area", area, "--at", at]].concat();
            let found = json(&words);
            let first = &found["outcome"]["call"][0];
            assert_eq!((word(&first["contact"]), word(&first["open"])), (contact, open), "{area} at {at}");
            let out = text(&words).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(out.contains(beside), "{beside:?} in {out}");
        }
    }
}

#[test]
fn whom_they_are_for_narrows_the_list() {
    let count = |whom: &[&str]| list(&json(&[&["contacts", "--at", TUESDAY], whom].concat())["contacts"]).len();
    let all = count(&[]);
    for whom in ["professional", "citizen", "child"] {
        let some = count(&["--for", whom]);
        assert!(some > 0 && some < all, "{whom}: {some} of {all}");
    }
    let found = json(&["contacts", "--for", "child", "--at", TUESDAY]).to_string();
    assert!(found.contains("boernetelefonen") && !found.contains("ssp-boern-og-unge"), "{found}");
    let out = text(&["contacts", "--role", "viden", "--for", "child", "--at", TUESDAY]);
    assert_eq!(
        out,
        "Aalborg Kommune · Tirsdag 1. december kl. 10.00\nIngen af kontakterne passer. Er der fare nu, så ring 112.\n"
    );
}

#[test]
fn the_text_says_who_answers_and_how_far_it_was_checked() {
    let out = text(&["contacts", "--area", "hjoerring", "--at", SUNDAY_NIGHT]);
    assert!(out.starts_with("Hjørring Kommune · Søndag 29. november kl. 3.00\n\nSVARER NU\n"), "{out}");
    let headings: Vec<usize> = ["\nSVARER NU\n", "\nÅBNINGSTID IKKE BEKRÆFTET\n", "\nLUKKET NU\n", "\nUDEN NUMMER\n"]
        .iter()
        .filter_map(|heading| out.find(heading))
        .collect();
    assert!(headings.len() == 4 && headings.is_sorted(), "{headings:?} in {out}");
    for line in [
        "Modtagelsen, Hjørring Kommune · 72 33 35 30\n",
        "    Lukket, åbner mandag kl. 8. Normalt ikke anonymt.\n",
        "    Læst i en gemt kopi af hjoerring.dk 22. november 2026, ikke ringet op\n",
        "Sikkerhedskonsulenterne, Region Nordjylland · 25 20 28 46 eller 25 20 28 49\n",
        "    Åbningstid ikke bekræftet. Du kan være anonym.\n",
    ] {
        assert!(out.contains(line), "{line:?} in {out}");
    }
}

#[test]
fn english_falls_back_to_danish() {
    let danish = json(&["contacts", "--at", TUESDAY]);
    let english = json(&["contacts", "--at", TUESDAY, "--lang", "en"]);
    assert_eq!(list(&danish["contacts"]).len(), list(&english["contacts"]).len());
    assert!(list(&english["contacts"]).iter().all(|contact| !word(&contact["name"]).is_empty()));
}

#[test]
fn without_a_time_the_machines_clock_counts() {
    let found = json(&["contacts"]);
    assert_eq!(word(&found["at"]).len(), SUNDAY_NIGHT.len());
}
