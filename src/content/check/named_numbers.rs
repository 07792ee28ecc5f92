//! Numbers that a contact's own texts name, beside those in `phones`.

use super::Checker;
use super::found::FoundContact;
use crate::content::model::contact::Contact;
use crate::content::numbers::{other_emergency_number, short_number_to_ring, short_numbers, telephone_number};
use crate::content::problem::Wrong;
use crate::content::wellknown::EMERGENCY;

impl Checker {
    /// A name holds no number but the contact's own, and no text of it a slip of 112 or 114.
    pub(super) fn check_named_numbers(&mut self, contacts: &[FoundContact]) {
        for FoundContact { file, contact, .. } in contacts {
            let names = [("name", Some(&contact.name)), ("short", Some(&contact.short))];
            let texts = [
                ("summary", Some(&contact.summary)),
                ("about", Some(&contact.about)),
                ("reach", contact.reach.as_ref()),
                ("hours_note", contact.hours_note.as_ref()),
            ];
            let mut wrongs = Vec::new();
            for (field, text) in names.into_iter().chain(texts) {
                let Some(text) = text.filter(|text| field != "short" || **text != contact.name) else { continue };
                for words in std::iter::once(&text.da).chain(&text.en) {
                    // What the text says to ring, and whole numbers, are told of all strings.
                    if short_number_to_ring(words, &[]).or_else(|| telephone_number(words)).is_some() {
                        continue;
                    }
                    let other = |number: &&str| !is_number_of(number, contact);
                    let number = if matches!(field, "name" | "short") {
                        short_numbers(words).find(other)
                    } else {
                        other_emergency_number(words).filter(other)
                    };
                    wrongs.extend(number.map(|number| (field, number.to_owned())));
                }
            }
            for (field, number) in wrongs {
                let place = format!("{}: {field}", contact.id);
                self.problems.add(file, place, Wrong::NumberOfAnother { number });
            }
        }
    }
}

/// Whether the number is one of the contact's, or that of the emergency role that it fills.
pub(super) fn is_number_of(number: &str, contact: &Contact) -> bool {
    let number = digits_of(number);
    contact.phones.iter().any(|phone| phone.digits() == number)
        || EMERGENCY.iter().any(|(_, role, known)| contact.roles.contains(role) && *known == number)
}

/// A number without the signs between its digits.
pub(super) fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
