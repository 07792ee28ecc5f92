//! All that is shipped, whoever wrote it and whenever: a new area or contact is covered at once.

mod hours;
mod texts;

use vejviser::content::{Area, Contact, Pack};

use crate::LIBRARY;

/// All areas with a pack.
fn areas() -> Vec<Area<'static>> {
    LIBRARY.packs.iter().filter_map(|pack: &Pack| LIBRARY.area(pack.id.as_str())).collect()
}

#[test]
fn the_shipped_packs_are_whole() {
    assert_eq!(areas().len(), LIBRARY.packs.len());
    let choices: Vec<&str> = LIBRARY.choices().map(|pack| pack.id.as_str()).collect();
    assert!(choices.contains(&"aalborg") && choices.contains(&"nordjylland"), "{choices:?}");
    assert!(!choices.contains(&"danmark"), "{choices:?}");
}

#[test]
fn everybody_in_an_area_is_listed_once_and_belongs_there() {
    for area in areas() {
        let contacts = area.contacts();
        for contact in &contacts {
            assert_eq!(contacts.iter().filter(|other| other.id == contact.id).count(), 1, "{}", contact.id);
            assert!(area.has(&contact.item), "{} in {}", contact.id, area.pack().id);
        }
    }
}

#[test]
fn whoever_does_not_answer_has_somebody_behind_who_does() {
    for contact in &LIBRARY.contacts {
        let mut line: Vec<&Contact> = vec![contact];
        while let Some(next) = line.last().and_then(|last| last.fallback.as_ref()) {
            line.extend(LIBRARY.contact(next));
        }
        let ids: Vec<&str> = line.iter().map(|contact| contact.id.as_str()).collect();
        let last = line.last().copied().unwrap_or(contact);
        let is_emergency = last.phone().is_some_and(|phone| ["112", "114"].contains(&phone.digits()));
        let always = last.hours == vejviser::content::Hours::Always && !last.phones.is_empty();
        assert!(is_emergency || always, "{ids:?}");
    }
}

#[test]
fn a_fallback_is_seen_by_everybody_who_sees_the_contact() {
    for area in areas() {
        let contacts = area.contacts();
        for contact in &contacts {
            let Some(fallback) = &contact.fallback else { continue };
            let seen = LIBRARY.contact(fallback).is_some_and(|fallback| area.has(&fallback.item));
            assert!(seen, "{} in {}", contact.id, area.pack().id);
        }
    }
}
