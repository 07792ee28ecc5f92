//! Phrases that are made of what the packs hold.

use vejviser::content::{CheckedHow, Contact, Language};
use vejviser::phrase;

use crate::LIBRARY;

#[test]
fn how_many_numbers_were_rung_is_told_by_the_contacts() {
    let of = |rung: usize| -> Vec<Contact> {
        let reached = LIBRARY.contacts.iter().filter(|contact| contact.phones.len() == 1).take(3);
        let told = |(at, mut contact): (usize, Contact)| {
            contact.checked.how = if at < rung { CheckedHow::Call } else { CheckedHow::Source };
            contact
        };
        reached.cloned().enumerate().map(told).collect()
    };
    for (rung, danish, english) in [
        (
            0,
            "Numrene er læst i kilderne, men endnu ikke ringet op.",
            "The numbers are read in the sources, but nobody has called them yet.",
        ),
        (
            1,
            "1 af 3 numre er ringet op, resten er kun læst i kilderne.",
            "1 of 3 numbers called, the rest only read in the sources.",
        ),
        (
            2,
            "2 af 3 numre er ringet op, resten er kun læst i kilderne.",
            "2 of 3 numbers called, the rest only read in the sources.",
        ),
    ] {
        let told = Language::ALL.map(|language| phrase::rung(language, &of(rung)));
        assert_eq!(told, [danish, english].map(|words| Some(words.to_owned())));
    }
    let all = of(3);
    let since = all.iter().map(|contact| contact.checked.on).min().map(|on| phrase::date(Language::Danish, on));
    assert_eq!(phrase::rung(Language::Danish, &all), since.map(|on| format!("Ringet op {on}.")));
    // Who has no number cannot be rung.
    let mut silent = of(3);
    for contact in &mut silent {
        contact.phones.clear();
    }
    assert_eq!(phrase::rung(Language::Danish, &silent), None);
}
