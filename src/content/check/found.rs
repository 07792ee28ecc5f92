//! What has been read of a contact before all others are known.

use std::collections::HashMap;

use crate::content::model::contact::Contact;
use crate::content::model::hours::Hours;
use crate::content::model::id::ContactId;

/// A contact whose hours may still depend on another's.
pub(super) struct FoundContact {
    pub file: String,
    pub contact: Contact,
    pub outside_of: Option<String>,
}

/// The hours of a contact, or whose hours they depend on.
pub(super) enum FoundHours {
    Own(Hours),
    OutsideOf(String),
}

/// The contacts by their ids; of two with one id, which is told of, the first.
pub(super) fn by_id(contacts: &[FoundContact]) -> HashMap<&ContactId, &FoundContact> {
    contacts.iter().rev().map(|found| (&found.contact.id, found)).collect()
}
