//! Which signs stand in which group: those that ask for action now come first, in a group of their own.

use crate::content::wellknown::sign_group::URGENT;
use crate::content::{Sign, SignGroupId};
use crate::window::view::View;

/// One group of the list, before any filter.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    pub id: Option<&'a SignGroupId>,
    pub title: &'a str,
    pub lead: Option<&'a str>,
    /// Framed: every sign in it asks for action now.
    pub urgent: bool,
    /// Some of its signs stand in the urgent group instead.
    pub moved: bool,
    pub signs: Vec<&'a Sign>,
}

/// Every group of the chosen area in the order of the list. Groups may be empty.
#[must_use]
pub fn groups<'a>(view: &View<'a>) -> Vec<Group<'a>> {
    let library = view.library;
    let signs: Vec<&Sign> = library.signs.iter().filter(|sign| view.area.has(&sign.item)).collect();
    let is_first = |sign: &Sign| sign.group == *URGENT;
    let own = signs.iter().filter(|sign| is_first(sign));
    let gathered = signs.iter().filter(|sign| !is_first(sign) && sign.act.is_some());
    let named = library.sign_groups.iter().find(|group| group.id == *URGENT);
    let mut groups = vec![Group {
        id: named.map(|group| &group.id),
        title: named
            .map_or_else(|| view.say("Kræver handling nu", "Needs action now"), |group| view.text(&group.title)),
        lead: named.and_then(|group| group.lead.as_ref()).map(|lead| view.text(lead)),
        urgent: true,
        moved: false,
        signs: own.chain(gathered).copied().collect(),
    }];
    for group in library.sign_groups.iter().filter(|group| group.id != *URGENT) {
        let (urgent, calm): (Vec<&Sign>, Vec<&Sign>) =
            signs.iter().copied().filter(|sign| sign.group == group.id).partition(|sign| sign.act.is_some());
        groups.push(Group {
            id: Some(&group.id),
            title: view.text(&group.title),
            lead: group.lead.as_ref().map(|lead| view.text(lead)),
            urgent: false,
            moved: !urgent.is_empty(),
            signs: calm,
        });
    }
    groups
}
