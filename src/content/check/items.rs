//! Contacts, laws, signs and figures.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::addresses::is_address;
use super::found::{FoundContact, FoundHours, by_id};
use super::{Checker, Files, line_of};
use crate::content::check::text::{check_length, check_text};
use crate::content::limits;
use crate::content::model::contact::{Anonymous, Audience, Checked, CheckedHow, Contact, Role};
use crate::content::model::figure::Figure;
use crate::content::model::hours::Hours;
use crate::content::model::id::{AreaId, ContactId, FactId, FigureId, LawId, SignGroupId, SignId};
use crate::content::model::law::{Law, LawTopic, Reading};
use crate::content::model::pack::Pack;
use crate::content::model::phone::Phone;
use crate::content::model::sign::{ActNow, Age, Setting, Sign, SignGroup};
use crate::content::problem::Wrong;
use crate::content::raw::{RawContact, RawFigure, RawLaw, RawSign, RawSigns};
use crate::content::wellknown::fact;

impl Checker {
    pub(super) fn contacts(&mut self, files: &Files<'_>, packs: &[Pack]) -> Vec<FoundContact> {
        let mut contacts = Vec::new();
        for pack in packs {
            let path = format!("{}/contacts.json", pack.id);
            let found = self.items::<RawContact>(files, &path);
            if contacts.len() + found.len() > limits::CONTACTS {
                self.problems.add(&path, "", Wrong::TooMany { what: "contacts", most: limits::CONTACTS });
                continue;
            }
            for (place, raw) in found {
                contacts.extend(self.contact(&path, &place, pack, packs, raw));
            }
        }
        self.check_reached(packs, &contacts);
        contacts
    }

    /// The lists of all areas together are not longer than can be looked at.
    fn check_reached(&mut self, packs: &[Pack], contacts: &[FoundContact]) {
        let mut of_area: BTreeMap<&AreaId, usize> = BTreeMap::new();
        for found in contacts {
            *of_area.entry(&found.contact.item.area).or_default() += 1;
        }
        let lines = packs.iter().flat_map(|pack| line_of(pack, packs));
        if lines.filter_map(|area| of_area.get(area)).sum::<usize>() > limits::CONTACTS_REACHED {
            let what = "contacts that the readers of all areas reach together";
            self.problems.add(".", "", Wrong::TooMany { what, most: limits::CONTACTS_REACHED });
        }
    }

    fn contact(
        &mut self,
        file: &str,
        place: &str,
        pack: &Pack,
        packs: &[Pack],
        mut raw: RawContact,
    ) -> Option<FoundContact> {
        let item = raw.take_item();
        let item = self.item(file, place, pack, packs, item);
        let mut phones = Vec::with_capacity(raw.phones.len());
        for digits in raw.phones {
            match Phone::parse(&digits) {
                Some(phone) => phones.push(phone),
                None => self.problems.add(file, place, Wrong::BadPhone { digits }),
            }
        }
        if phones.is_empty() && raw.reach.is_none() {
            self.problems.add(file, place, Wrong::NoWayThrough);
        }
        for (field, none) in [("roles", raw.roles.is_empty()), ("for", raw.audience.is_empty())] {
            if none {
                self.problems.add(file, place, Wrong::EmptyField { field });
            }
        }
        let roles = self.words(file, place, "role", &raw.roles, Role::ALL, Role::word);
        let audience = self.words(file, place, "audience", &raw.audience, Audience::ALL, Audience::word);
        let anonymous = self.problems.word(file, place, "answer", &raw.anonymous, Anonymous::ALL, Anonymous::word);
        let checked_on = self.past_date(file, place, "checked.on", &raw.checked.on, pack.edition_date);
        let checked_how =
            self.problems.word(file, place, "way of checking", &raw.checked.how, CheckedHow::ALL, CheckedHow::word);
        let hours_basis = self.basis(file, place, raw.hours_basis.as_deref());
        let line = line_of(pack, packs);
        let hours = self.hours(file, place, pack, &line, raw.hours);
        if let Some(fallback) = &raw.fallback
            && let Err(wrong) = self.contact_ids.reach("contact", fallback, &line)
        {
            self.problems.add(file, place, wrong);
        }
        if let Some(web) = raw.web.as_ref().filter(|web| !is_address(web)) {
            self.problems.add(file, place, Wrong::BadAddress { text: web.clone() });
        }
        if let Some(web) = &raw.web {
            check_length(file, place, "web", web, &mut self.problems);
        }
        let summary = self.text(file, place, "summary", raw.summary);
        let name = self.text(file, place, "name", raw.name);
        let short = self.optional(file, place, "short", raw.short).unwrap_or_else(|| name.clone());
        let about = self.text(file, place, "about", raw.about);
        let reach = self.optional(file, place, "reach", raw.reach);
        let hours_note = self.optional(file, place, "hours_note", raw.hours_note);
        // Where the fallback or the hours cannot be read, that is told.
        if raw.fallback.is_none() && !matches!(hours, None | Some(FoundHours::Own(Hours::Always))) {
            self.problems.add(file, place, Wrong::NoFallback);
        }
        let (hours, outside_of) = match hours? {
            FoundHours::Own(hours) => (hours, None),
            FoundHours::OutsideOf(other) => (Hours::Unknown, Some(other)),
        };
        let contact = Contact {
            id: ContactId::new(&raw.id),
            item: item?,
            name,
            short,
            roles,
            summary,
            about,
            phones,
            reach,
            web: raw.web,
            hours,
            hours_basis: hours_basis?,
            hours_note,
            audience,
            anonymous: anonymous?,
            authority: raw.authority,
            fallback: raw.fallback.as_deref().map(ContactId::new),
            checked: Checked { on: checked_on?, how: checked_how? },
        };
        Some(FoundContact { file: file.to_owned(), contact, outside_of })
    }

    /// Whoever stands behind another can be rung.
    pub(super) fn check_fallback_numbers(&mut self, contacts: &[FoundContact]) {
        let silent: BTreeSet<&ContactId> = contacts
            .iter()
            .map(|found| &found.contact)
            .filter(|contact| contact.phones.is_empty())
            .map(|contact| &contact.id)
            .collect();
        for found in contacts {
            if let Some(id) = found.contact.fallback.as_ref().filter(|id| silent.contains(id)) {
                let wrong = Wrong::FallbackWithoutNumber { id: id.to_string() };
                self.problems.add(&found.file, found.contact.id.as_str(), wrong);
            }
        }
    }

    /// Nobody is sent on without end.
    pub(super) fn check_fallbacks(&mut self, contacts: &[FoundContact]) {
        let by_id = by_id(contacts);
        if !self.check_rings(contacts, &by_id) {
            return;
        }
        let next = |id: &ContactId| by_id.get(id).and_then(|found| found.contact.fallback.as_ref());
        let too_long = contacts.iter().find(|found| {
            let way = std::iter::successors(Some(&found.contact.id), |id| next(id));
            way.take(limits::FALLBACKS + 2).count() > limits::FALLBACKS + 1
        });
        if let Some(found) = too_long {
            let what = "contacts to which one is sent on from this one";
            let wrong = Wrong::TooMany { what, most: limits::FALLBACKS };
            self.problems.add(&found.file, found.contact.id.as_str(), wrong);
        }
    }

    /// Whether nobody is sent round in a ring. A ring is told once, where it is met first.
    fn check_rings(&mut self, contacts: &[FoundContact], by_id: &HashMap<&ContactId, &FoundContact>) -> bool {
        let told = self.problems.len();
        let mut followed: HashSet<&ContactId> = HashSet::new();
        for found in contacts {
            // The contacts from this one on, each with its place on the way.
            let mut way: Vec<&ContactId> = Vec::new();
            let mut places: HashMap<&ContactId, usize> = HashMap::new();
            let mut at = Some(&found.contact.id);
            while let Some(id) = at {
                if let Some(begin) = places.get(id) {
                    let ring: Vec<String> = way.iter().skip(*begin).chain([&id]).map(ToString::to_string).collect();
                    let file = by_id.get(id).map_or(&found.file, |found| &found.file);
                    self.problems.add(file, id.as_str(), Wrong::FallbackRing { ring });
                    break;
                }
                if !followed.insert(id) {
                    break;
                }
                places.insert(id, way.len());
                way.push(id);
                at = by_id.get(id).and_then(|found| found.contact.fallback.as_ref());
            }
        }
        self.problems.len() == told
    }

    pub(super) fn laws(&mut self, files: &Files<'_>, packs: &[Pack]) -> Vec<Law> {
        let mut laws = Vec::new();
        for pack in packs {
            let path = format!("{}/laws.json", pack.id);
            for (place, raw) in self.items::<RawLaw>(files, &path) {
                laws.extend(self.law(&path, &place, pack, packs, raw));
            }
        }
        laws
    }

    fn law(&mut self, file: &str, place: &str, pack: &Pack, packs: &[Pack], mut raw: RawLaw) -> Option<Law> {
        let item = raw.take_item();
        let item = self.item(file, place, pack, packs, item);
        // Some rules have no section.
        let section = Some(&raw.section).filter(|section| !section.is_empty());
        for (field, text) in [("act", Some(&raw.act)), ("section", section), ("text", raw.text.as_ref())] {
            if let Some(text) = text {
                check_text(file, place, field, text, &mut self.problems);
            }
        }
        let topic = self.problems.word(file, place, "topic", &raw.topic, LawTopic::ALL, LawTopic::word);
        let read = self.problems.word(file, place, "way of reading", &raw.read, Reading::ALL, Reading::word);
        let as_of = raw.as_of.as_deref().map(|text| self.past_date(file, place, "as_of", text, pack.edition_date));
        let wrong = read.and_then(|read| {
            let reading = read.word();
            match (read, &raw.text) {
                (Reading::Retold, Some(_)) => Some(Wrong::TextNotRead { reading }),
                (Reading::Retold, None) if as_of.is_some() => Some(Wrong::AsOfWithoutLaw { reading }),
                (Reading::Act | Reading::Amendment | Reading::Guidance, None) => Some(Wrong::TextUnnamed { reading }),
                _ => None,
            }
        });
        if let Some(wrong) = wrong {
            self.problems.add(file, place, wrong);
        }
        let title = self.text(file, place, "title", raw.title);
        let says = self.text(file, place, "says", raw.says);
        let means = self.optional(file, place, "means", raw.means);
        let caveat = self.optional(file, place, "caveat", raw.caveat);
        Some(Law {
            id: LawId::new(&raw.id),
            item: item?,
            act: raw.act,
            section: raw.section,
            title,
            says,
            means,
            topic: topic?,
            read: read?,
            text: raw.text,
            as_of: as_of.flatten(),
            caveat,
        })
    }

    pub(super) fn signs(&mut self, files: &Files<'_>, packs: &[Pack]) -> (Vec<SignGroup>, Vec<Sign>) {
        let mut groups = Vec::new();
        let mut signs = Vec::new();
        for pack in packs {
            let path = format!("{}/signs.json", pack.id);
            if !files.has(&path) {
                continue;
            }
            let Some(raw) = self.json::<RawSigns>(files, &path) else { continue };
            if groups.len() + raw.groups.len() > limits::SIGN_GROUPS {
                self.problems.add(&path, "", Wrong::TooMany { what: "groups of signs", most: limits::SIGN_GROUPS });
                break;
            }
            for group in raw.groups {
                let title = self.text(&path, &group.id, "title", group.title);
                let lead = self.optional(&path, &group.id, "lead", group.lead);
                groups.push(SignGroup { id: SignGroupId::new(&group.id), title, lead, on_paper: group.on_paper });
            }
            for (place, raw) in self.each::<RawSign>(&path, &raw.signs) {
                let secret = groups.iter().find(|group| group.id == *raw.group && !group.on_paper);
                if let Some(group) = secret.filter(|_| raw.on_paper) {
                    let what = format!("of the group {}", group.id);
                    self.problems.add(&path, place.as_str(), Wrong::StandsOnPaper { what });
                }
                signs.extend(self.sign(&path, &place, pack, packs, raw));
            }
        }
        (groups, signs)
    }

    fn sign(&mut self, file: &str, place: &str, pack: &Pack, packs: &[Pack], mut raw: RawSign) -> Option<Sign> {
        let item = raw.take_item();
        let item = self.item(file, place, pack, packs, item);
        if let Err(wrong) = self.group_ids.reach("group of signs", &raw.group, &line_of(pack, packs)) {
            self.problems.add(file, place, wrong);
        }
        for (field, none) in
            [("ages", raw.ages.is_empty()), ("settings", raw.settings.is_empty()), ("facts", raw.facts.is_empty())]
        {
            if none {
                self.problems.add(file, place, Wrong::EmptyField { field });
            }
        }
        let ages = self.words(file, place, "age", &raw.ages, Age::ALL, Age::word);
        let settings = self.words(file, place, "setting", &raw.settings, Setting::ALL, Setting::word);
        let act = raw.act.map(|word| self.problems.word(file, place, "way to act", &word, ActNow::ALL, ActNow::word));
        if act == Some(Some(ActNow::Ring112)) && !raw.facts.iter().any(|known| known == fact::DANGER_NOW) {
            self.problems.add(file, place, Wrong::ActWithoutFact { fact: fact::DANGER_NOW });
        }
        let text = self.text(file, place, "text", raw.text);
        let ask = self.optional(file, place, "ask", raw.ask);
        let avoid = self.optional(file, place, "avoid", raw.avoid);
        Some(Sign {
            id: SignId::new(&raw.id),
            item: item?,
            group: SignGroupId::new(&raw.group),
            text,
            ages,
            settings,
            act: act.flatten(),
            on_paper: raw.on_paper,
            facts: raw.facts.iter().map(|fact| FactId::new(fact)).collect(),
            ask,
            avoid,
        })
    }

    pub(super) fn figures(&mut self, files: &Files<'_>, packs: &[Pack]) -> Vec<Figure> {
        let mut figures = Vec::new();
        for pack in packs {
            let path = format!("{}/figures.json", pack.id);
            for (place, mut raw) in self.items::<RawFigure>(files, &path) {
                let item = raw.take_item();
                let Some(item) = self.item(&path, &place, pack, packs, item) else { continue };
                check_text(&path, &place, "period", &raw.period, &mut self.problems);
                figures.push(Figure {
                    id: FigureId::new(&raw.id),
                    item,
                    title: self.text(&path, &place, "title", raw.title),
                    value: self.text(&path, &place, "value", raw.value),
                    period: raw.period,
                    says: self.text(&path, &place, "says", raw.says),
                    caution: self.text(&path, &place, "caution", raw.caution),
                });
            }
        }
        figures
    }
}
