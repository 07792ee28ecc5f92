//! What a document is worth among equals, whatever is looked for.

use super::document::{Document, HitKind};
use crate::content::AreaId;

/// What the area has of its own comes first among equals.
const OWN_AREA: f32 = 1.05;
/// Whom nobody can ring comes after those who answer.
const NO_NUMBER: f32 = 0.93;

/// What a document is worth among equals, whatever is looked for.
pub(super) fn prior(document: &Document, area: &AreaId) -> f32 {
    let near = if document.area == *area { OWN_AREA } else { 1.0 };
    let rung = if document.reach.as_ref().is_some_and(|reach| reach.phones.is_empty()) { NO_NUMBER } else { 1.0 };
    of_kind(document.id.kind()) * near * rung
}

/// What kinds are worth among equals: whom to ring and what to do before what is only to be known.
fn of_kind(kind: HitKind) -> f32 {
    match kind {
        HitKind::Contact => 1.1,
        HitKind::Article => 1.05,
        HitKind::Sign | HitKind::Place => 1.0,
        HitKind::Law => 0.95,
        HitKind::Paper => 0.8,
        HitKind::Question | HitKind::Outcome => 0.65,
        HitKind::Figure => 0.6,
        // A case to practise on must not stand in the way of somebody who has a real one.
        HitKind::Scenario => 0.55,
    }
}
