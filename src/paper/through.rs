//! How to get through to a contact, as paper tells it: one rule for the call sheet and the other papers.

use crate::content::{Anonymous, Contact, Language, Library};
use crate::phrase;

/// These as one sentence after the other, each with its full stop.
pub fn sentences<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let parts = parts.into_iter().flatten().map(|part| format!("{}.", part.trim_end_matches('.')));
    parts.collect::<Vec<String>>().join(" ")
}

/// Whether one may be anonymous, where that is known.
pub fn anonymous(contact: &Contact) -> Option<&'static str> {
    let known = contact.anonymous != Anonymous::Unknown;
    known.then(|| phrase::anonymous(Language::Danish, contact.anonymous))
}

/// Whom to ring if the contact does not answer, unless what is told of it says so already. Whose number is `known` from
/// elsewhere on the paper is named alone.
pub fn otherwise(library: &Library, contact: &Contact, known: &[String]) -> Option<String> {
    let fallback = library.contact(contact.fallback.as_ref()?)?;
    let number = fallback.phone()?.to_string();
    let (name, short) = (fallback.name.da(), fallback.short.da());
    let reach = contact.reach.as_ref().map_or("", |reach| reach.da());
    if [name, short, number.as_str()].iter().any(|said| reach.contains(said)) {
        return None;
    }
    let is_known = known.contains(&number) || short.contains(&number);
    Some(if is_known { format!("Intet svar: {short}") } else { format!("Intet svar: {short} {number}") })
}
