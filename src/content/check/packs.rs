//! The packs themselves: their files, their line of parents, their sources.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::addresses::{is_address, looks_like_address};
use super::found::FoundContact;
use super::{Checker, Files, line_of};
use crate::content::check::text::{check_length, check_text};
use crate::content::limits;
use crate::content::model::contact::{Contact, Role};
use crate::content::model::id::{AreaId, SourceId, is_well_formed};
use crate::content::model::item::Source;
use crate::content::model::pack::{AreaKind, Municipality, Pack, Status};
use crate::content::problem::{Wrong, nearest};
use crate::content::raw::{RawMunicipality, RawPack, RawSource};
use crate::content::wellknown::EMERGENCY;

/// Roles that every municipality and region must have a number for: the help strip shows them on every screen.
const NEEDED: [Role; 4] = [Role::Alarm, Role::Politi, Role::Sikkerhedskonsulent, Role::Raadgivning];

impl Checker {
    /// All packs, parents before their children, unless their areas make no whole.
    pub(super) fn packs(&mut self, files: &Files<'_>) -> Option<Vec<Pack>> {
        let mut packs = Vec::new();
        let folders = files.folders();
        if folders.len() > limits::PACKS {
            self.problems.add(".", "", Wrong::TooMany { what: "packs", most: limits::PACKS });
            return None;
        }
        let mut broken: Vec<&str> = files.broken_folders().collect();
        for folder in &folders {
            let path = format!("{folder}/pack.json");
            if !files.is_there(&path) {
                self.problems.add(&path, "", Wrong::MissingFile);
                broken.push(folder);
                continue;
            }
            match self.json::<RawPack>(files, &path).and_then(|raw| self.pack(&path, folder, raw)) {
                Some(pack) => {
                    if pack.kind != AreaKind::Nation && pack.parent.is_some() {
                        self.check_nations_own(files, folder);
                    }
                    packs.push(pack);
                }
                None => broken.push(folder),
            }
        }
        let whole = self.check_lines(&packs, &broken);
        self.check_municipalities(&packs);
        packs.sort_by_cached_key(|pack| {
            let depth = match pack.kind {
                AreaKind::Nation => 0,
                AreaKind::Region => 1,
                AreaKind::Municipality => 2,
            };
            (depth, pack.title.da.clone())
        });
        whole.then_some(packs)
    }

    /// What everybody shares stands in no pack of a smaller area, where nobody would read it.
    fn check_nations_own(&mut self, files: &Files<'_>, folder: &str) {
        for (name, read) in [("flow.json", "the flow is"), ("notes.json", "notes are")] {
            let path = format!("{folder}/{name}");
            if files.has(&path) {
                let what = format!("{read} read from the nation's pack alone; move it there or remove it");
                self.problems.add(&path, "", Wrong::PackLine { what });
            }
        }
    }

    /// A wrong date, status or name is told, and the pack taken nevertheless, so that its items are checked as well.
    fn pack(&mut self, path: &str, folder: &str, raw: RawPack) -> Option<Pack> {
        const KINDS: [AreaKind; 3] = [AreaKind::Nation, AreaKind::Region, AreaKind::Municipality];
        if raw.id != folder {
            self.problems.add(path, "id", Wrong::FolderName { folder: folder.to_owned(), id: raw.id.clone() });
        }
        if !is_well_formed(folder) {
            self.problems.add(path, "id", Wrong::BadId { id: folder.to_owned() });
        }
        check_text(path, "", "edition", &raw.edition, &mut self.problems);
        let kind = self.problems.word(path, "kind", "kind of area", &raw.kind, &KINDS, |kind| match kind {
            AreaKind::Nation => "nation",
            AreaKind::Region => "region",
            AreaKind::Municipality => "municipality",
        });
        let edition_date = self.date(path, "edition_date", &raw.edition_date);
        // Nothing is held against a date that is none.
        let edition_date = edition_date.unwrap_or(Date::MAX);
        let status = match (raw.status.as_str(), raw.approved_on.as_deref()) {
            ("draft", None) => Status::Draft,
            ("approved", Some(text)) => self
                .past_date(path, "approved_on", "approved_on", text, edition_date)
                .map_or(Status::Draft, |on| Status::Approved { on }),
            ("draft", Some(_)) => {
                self.problems.add(path, "approved_on", Wrong::DateWithoutApproval);
                Status::Draft
            }
            ("approved", None) => {
                self.problems.add(path, "status", Wrong::ApprovedWithoutDate);
                Status::Draft
            }
            (word, _) => {
                self.problems.word(path, "status", "status", word, &["draft", "approved"], |word| word);
                Status::Draft
            }
        };
        let title = self.text(path, "", "title", raw.title);
        let municipalities = self.municipalities(path, kind, raw.municipalities);
        let owner = self.text(path, "", "owner", raw.owner);
        let review_by = self.review_date(path, "review_by", &raw.review_by, edition_date);
        Some(Pack {
            id: AreaId::new(folder),
            kind: kind?,
            parent: raw.parent.as_deref().map(AreaId::new),
            title,
            municipalities,
            edition: raw.edition,
            edition_date,
            owner,
            status,
            review_by: review_by.unwrap_or_default(),
        })
    }

    /// The names of a region's municipalities, each once.
    fn municipalities(&mut self, path: &str, kind: Option<AreaKind>, raw: Vec<RawMunicipality>) -> Vec<Municipality> {
        if !raw.is_empty() && kind.is_some_and(|kind| kind != AreaKind::Region) {
            let what = "municipalities belong to a region; only its pack serves those without one".to_owned();
            self.problems.add(path, "municipalities", Wrong::PackLine { what });
        }
        let mut municipalities: Vec<Municipality> = Vec::with_capacity(raw.len());
        let mut known = BTreeSet::new();
        for raw in raw {
            let place = format!("municipality {}", raw.id);
            if !is_well_formed(&raw.id) {
                self.problems.add(path, place.as_str(), Wrong::BadId { id: raw.id.clone() });
            }
            if !known.insert(raw.id.clone()) {
                self.problems.add(
                    path,
                    place.as_str(),
                    Wrong::DuplicateId { id: raw.id.clone(), first: path.to_owned() },
                );
            }
            let title = self.text(path, &place, "title", raw.title);
            municipalities.push(Municipality { id: AreaId::new(&raw.id), title });
        }
        municipalities
    }

    /// A municipality is served by one region, and its name is that of no other area.
    fn check_municipalities(&mut self, packs: &[Pack]) {
        let mut served: BTreeMap<&AreaId, &AreaId> = BTreeMap::new();
        let mut named: BTreeMap<&str, &AreaId> = packs.iter().map(|pack| (pack.title.da(), &pack.id)).collect();
        for pack in packs {
            let file = format!("{}/pack.json", pack.id);
            for Municipality { id, title } in &pack.municipalities {
                let place = || format!("municipality {id}");
                let by = *served.entry(id).or_insert(&pack.id);
                if *by != pack.id {
                    let wrong = Wrong::DuplicateId { id: id.to_string(), first: format!("{by}/pack.json") };
                    self.problems.add(&file, place(), wrong);
                }
                let other = *named.entry(title.da()).or_insert(id);
                if other != id {
                    let what = format!("the title is that of {other} as well; nobody can tell them apart");
                    self.problems.add(&file, place(), Wrong::PackLine { what });
                }
            }
        }
    }

    /// One nation at the root, and every other area on a line that ends there.
    /// A pack that could not be read has been told of, so nobody is blamed for having it as a parent.
    fn check_lines(&mut self, packs: &[Pack], broken: &[&str]) -> bool {
        let mut whole = true;
        let mut complain = |pack: &Pack, wrong: Option<Wrong>| {
            whole = false;
            if let Some(wrong) = wrong {
                self.problems.add(&format!("{}/pack.json", pack.id), "parent", wrong);
            }
        };
        let line = |what: &str| Some(Wrong::PackLine { what: what.to_owned() });
        for pack in packs {
            match (&pack.parent, pack.kind) {
                (None, AreaKind::Nation) => {}
                (None, _) => complain(pack, line("the area has no parent; only the nation has none")),
                (Some(_), AreaKind::Nation) => complain(pack, line("the nation has a parent; remove it")),
                (Some(parent), _) if broken.contains(&parent.as_str()) => complain(pack, None),
                (Some(parent), _) if packs.iter().all(|other| other.id != *parent) => {
                    let near = nearest(parent.as_str(), packs.iter().map(|pack| pack.id.as_str()));
                    complain(pack, Some(Wrong::UnknownId { kind: "area", id: parent.to_string(), near }));
                }
                (Some(_), _) => {}
            }
        }
        for (at, pack) in packs.iter().enumerate() {
            // As they look: no letter's case and no number of blanks tells two apart.
            let looks = |pack: &Pack| pack.title.da.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            if let Some(other) = packs.iter().take(at).find(|other| looks(other) == looks(pack)) {
                complain(pack, line(&format!("the title is that of {} as well; nobody can tell them apart", other.id)));
            }
        }
        for pack in packs {
            match upwards(pack, packs) {
                Upwards::Ends => {}
                Upwards::Ring => complain(pack, line("the parents go in a ring; lead them to the nation")),
                Upwards::TooLong => complain(
                    pack,
                    line(&format!("the line of parents is longer than {} packs; shorten it", limits::LINE)),
                ),
            }
        }
        let nations: Vec<&Pack> = packs.iter().filter(|pack| pack.kind == AreaKind::Nation).collect();
        if let [first, second, ..] = nations.as_slice() {
            complain(second, line(&format!("{} is a nation already; there can be only one", first.id)));
        }
        if let (Some(pack), []) = (packs.first(), nations.as_slice()) {
            let wrong =
                if broken.is_empty() { line("no pack is a nation; the line of parents must end in one") } else { None };
            complain(pack, wrong);
        }
        whole && !packs.is_empty()
    }

    pub(super) fn read_sources(&mut self, files: &Files<'_>, pack: &Pack) {
        let path = format!("{}/sources.json", pack.id);
        for (place, raw) in self.items::<RawSource>(files, &path) {
            for (field, text) in [("title", &raw.title), ("place", &raw.place)] {
                if text.trim().is_empty() {
                    self.problems.add(&path, place.as_str(), Wrong::EmptyField { field });
                }
                check_length(&path, &place, field, text, &mut self.problems);
            }
            let read_on = self.past_date(&path, &place, "read_on", &raw.read_on, pack.edition_date);
            let page_date =
                raw.page_date.as_deref().and_then(|text| self.page_date(&path, &place, text, read_on, pack));
            if raw.page_date.is_some() == raw.undated {
                self.problems.add(&path, place.as_str(), Wrong::DatedOrUndated { both: raw.undated });
            }
            if looks_like_address(&raw.place) && !is_address(&raw.place) {
                self.problems.add(&path, place.as_str(), Wrong::BadAddress { text: raw.place.clone() });
            }
            if let Some(word) = raw.country.as_ref().filter(|word| !is_country(word)) {
                self.problems.add(&path, place.as_str(), Wrong::BadCountry { word: word.clone() });
            }
            let id = SourceId::new(&raw.id);
            let source = Source {
                id: id.clone(),
                area: pack.id.clone(),
                title: raw.title,
                place: raw.place,
                page_date,
                // With a wrong date it is still a source that items may name.
                read_on: read_on.unwrap_or_default(),
                copy: raw.copy,
                country: raw.country,
            };
            self.sources.entry(id).or_insert(source);
        }
    }

    /// Whoever fills an emergency role has the number that the nation has for it, and no other.
    pub(super) fn check_emergency_numbers(&mut self, packs: &[Pack], contacts: &[FoundContact]) {
        for contact in contacts.iter().map(|found| &found.contact) {
            let Some(pack) = packs.iter().find(|pack| pack.id == contact.item.area) else { continue };
            let line = line_of(pack, packs);
            for (nation, role, number) in EMERGENCY {
                if !line.iter().any(|area| **area == *nation) {
                    continue;
                }
                if !contact.roles.contains(&role) {
                    // 114 leads on to the social duty officer as well; 112 is for danger alone.
                    if role == Role::Alarm && contact.phones.iter().any(|phone| phone.digits() == number) {
                        let wrong = Wrong::NumberOfRole { role: role.word(), number };
                        self.problems.add(&format!("{}/contacts.json", pack.id), contact.id.as_str(), wrong);
                    }
                    continue;
                }
                for phone in contact.phones.iter().filter(|phone| phone.digits() != number) {
                    let wrong = Wrong::EmergencyNumber { role: role.word(), number, found: phone.digits().to_owned() };
                    self.problems.add(&format!("{}/contacts.json", pack.id), contact.id.as_str(), wrong);
                }
            }
        }
    }

    /// Every area that a reader can choose has a number for the roles that the help strip shows.
    pub(super) fn check_roles_filled(&mut self, packs: &[Pack], contacts: &[FoundContact]) {
        let mut of_area: BTreeMap<&AreaId, Vec<&Contact>> = BTreeMap::new();
        for contact in contacts.iter().map(|found| &found.contact) {
            of_area.entry(&contact.item.area).or_default().push(contact);
        }
        for pack in packs.iter().filter(|pack| pack.kind != AreaKind::Nation) {
            for role in NEEDED {
                // Only the nearest area that fills the role is shown.
                let filling = line_of(pack, packs)
                    .into_iter()
                    .filter_map(|area| of_area.get(area))
                    .map(|all| all.iter().filter(|contact| contact.roles.contains(&role)).collect::<Vec<_>>())
                    .find(|filling| !filling.is_empty());
                if filling.is_none_or(|filling| filling.iter().all(|contact| contact.phones.is_empty())) {
                    let wrong = Wrong::RoleUnfilled { role: role.word(), area: pack.id.to_string() };
                    self.problems.add(&format!("{}/contacts.json", pack.id), "", wrong);
                }
            }
        }
    }
}

/// Whether it is a country's ISO code, and not Denmark's, which is left out.
fn is_country(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|letter| letter.is_ascii_uppercase()) && word != "DK"
}

/// Where the line of a pack's parents leads.
enum Upwards {
    Ends,
    Ring,
    TooLong,
}

fn upwards(pack: &Pack, packs: &[Pack]) -> Upwards {
    let named = |id: &AreaId| packs.iter().find(|pack| pack.id == *id);
    let mut line = vec![&pack.id];
    let mut at = pack;
    while let Some(parent) = at.parent.as_ref().and_then(named) {
        if line.contains(&&parent.id) {
            return Upwards::Ring;
        }
        line.push(&parent.id);
        at = parent;
    }
    if line.len() > limits::LINE { Upwards::TooLong } else { Upwards::Ends }
}
