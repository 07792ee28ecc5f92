//! A text that somebody reads: it says something, has room where it is shown, and says nothing that no text may say.

use crate::content::limits;
use crate::content::problem::{Problems, Wrong};
use crate::content::wording::check_wording;

/// Adds what is wrong with the text of a field at this place of a file; without a place the field is one.
pub(in crate::content) fn check_text(
    file: &str,
    place: &str,
    field: &'static str,
    text: &str,
    problems: &mut Problems,
) {
    if text.trim().is_empty() {
        problems.add(file, place, Wrong::EmptyField { field });
    }
    check_length(file, place, field, text, problems);
    let place = if place.is_empty() { field.to_owned() } else { format!("{place}: {field}") };
    check_wording(file, &place, text, problems);
}

/// Adds a problem where the text is longer than [`limits`] gives its field.
pub(in crate::content) fn check_length(
    file: &str,
    place: &str,
    field: &'static str,
    text: &str,
    problems: &mut Problems,
) {
    let (length, most) = (text.chars().count(), limits::characters(file, field));
    if length > most {
        problems.add(file, place, Wrong::TooLong { field, length, most });
    }
}
