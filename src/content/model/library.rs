//! The checked content: every id in it resolves, every area has whom to ring.

use std::collections::BTreeMap;
use std::ops::Deref;

use jiff::civil::Date;

use super::article::{Article, ContactTarget, Section};
use super::contact::{Contact, Role};
use super::figure::Figure;
use super::flow::Flow;
use super::id::{AreaId, ArticleId, ContactId, LawId, PaperId, ScenarioId, SignGroupId, SignId, SourceId};
use super::item::{Item, Source};
use super::law::Law;
use super::note::Note;
use super::pack::{AreaKind, Pack};
use super::paper::Paper;
use super::scenario::Scenario;
use super::sign::{Sign, SignGroup};
use super::text::Text;
use crate::content::wellknown::DEFAULT_AREA;

/// Everything that the packs hold.
#[derive(Debug)]
pub struct Records {
    /// Parents before their children, and by title among equals.
    pub packs: Vec<Pack>,
    pub sources: BTreeMap<SourceId, Source>,
    /// Items stand in the order of the packs, then of their files.
    pub contacts: Vec<Contact>,
    pub laws: Vec<Law>,
    pub sign_groups: Vec<SignGroup>,
    pub signs: Vec<Sign>,
    pub figures: Vec<Figure>,
    pub articles: Vec<Article>,
    pub flow: Flow,
    pub scenarios: Vec<Scenario>,
    pub papers: Vec<Paper>,
    pub notes: Vec<Note>,
}

/// What `check` found whole. It can be read by everybody; `content` alone makes one, and nobody changes it.
#[derive(Debug)]
pub struct Library(Records);

impl Deref for Library {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.0
    }
}

impl Library {
    pub(in crate::content) fn new(records: Records) -> Self {
        Self(records)
    }

    /// The same with nobody to ring, which `check` never lets pass.
    #[cfg(test)]
    #[must_use]
    pub fn without_contacts(mut self) -> Self {
        self.0.contacts.clear();
        self
    }

    /// The area that is chosen, else the default one, else the nation.
    #[must_use]
    pub fn chosen_area(&self, chosen: Option<&str>) -> Area<'_> {
        let known = chosen.and_then(|id| self.area(id)).or_else(|| self.area(DEFAULT_AREA));
        known.unwrap_or_else(|| self.nation())
    }

    /// The area with this id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<Area<'_>> {
        let pack = self.packs.iter().find(|pack| pack.id == *id)?;
        let mut line = vec![pack];
        while let Some(parent) = line.last().and_then(|last| last.parent.as_ref()) {
            line.push(self.packs.iter().find(|pack| pack.id == *parent)?);
        }
        Some(Area::new(self, line))
    }

    /// The root of all areas. `check` refuses packs without one.
    #[must_use]
    pub fn nation(&self) -> Area<'_> {
        Area::new(self, self.packs.iter().take(1).collect())
    }

    /// The areas that a user can choose: municipalities by title, then regions for those without a pack of their own.
    pub fn choices(&self) -> impl Iterator<Item = &Pack> {
        let of = |kind| self.packs.iter().filter(move |pack| pack.kind == kind);
        of(AreaKind::Municipality).chain(of(AreaKind::Region))
    }

    /// The pack that serves a municipality which has none of its own, and what the municipality is called.
    #[must_use]
    pub fn served_by(&self, municipality: &str) -> Option<(&Pack, &Text)> {
        let mut named = self.packs.iter().flat_map(|pack| pack.municipalities.iter().map(move |named| (pack, named)));
        named.find(|(_, named)| named.id == *municipality).map(|(pack, named)| (pack, &named.title))
    }

    #[must_use]
    pub fn contact(&self, id: &ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == *id)
    }

    #[must_use]
    pub fn law(&self, id: &LawId) -> Option<&Law> {
        self.laws.iter().find(|law| law.id == *id)
    }

    #[must_use]
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == *id)
    }

    #[must_use]
    pub fn scenario(&self, id: &ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == *id)
    }

    #[must_use]
    pub fn paper(&self, id: &PaperId) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.id == *id)
    }

    #[must_use]
    pub fn sign(&self, id: &SignId) -> Option<&Sign> {
        self.signs.iter().find(|sign| sign.id == *id)
    }

    #[must_use]
    pub fn sign_group(&self, id: &SignGroupId) -> Option<&SignGroup> {
        self.sign_groups.iter().find(|group| group.id == *id)
    }

    /// The note that stands under an id of [`wellknown::note`](crate::content::wellknown::note).
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// The source records of an item, in its order.
    pub fn sources_of<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a Source> {
        self.sources(&item.sources)
    }

    /// The source records with these ids.
    pub fn sources<'a>(&'a self, ids: &'a [SourceId]) -> impl Iterator<Item = &'a Source> {
        ids.iter().filter_map(|id| self.sources.get(id))
    }

    /// The oldest edition's date: no clock that works can stand before it. One edition that is dated ahead by a slip
    /// says nothing of the others.
    #[must_use]
    pub fn edition_date(&self) -> Date {
        self.packs.iter().map(|pack| pack.edition_date).min().unwrap_or(Date::MIN)
    }
}

/// An area with its line of parents: what a reader there sees.
#[derive(Clone, Debug)]
pub struct Area<'a> {
    library: &'a Library,
    line: Vec<&'a Pack>,
    /// The contacts of the area and its parents, each with how far up it stands.
    contacts: Vec<(usize, &'a Contact)>,
}

impl<'a> Area<'a> {
    fn new(library: &'a Library, line: Vec<&'a Pack>) -> Self {
        let distance = |contact: &Contact| line.iter().position(|pack| pack.id == contact.item.area);
        let contacts = library.contacts.iter().filter_map(|contact| Some((distance(contact)?, contact))).collect();
        Self { library, line, contacts }
    }

    #[must_use]
    pub fn library(&self) -> &'a Library {
        self.library
    }

    /// The area's own pack.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a line begins with the area's own pack, and no library is without one"
    )]
    pub fn pack(&self) -> &'a Pack {
        self.line[0]
    }

    /// The area's pack and its parents', the nearest first.
    #[must_use]
    pub fn line(&self) -> &[&'a Pack] {
        &self.line
    }

    /// How far up the line an area stands; nothing for areas outside it.
    fn distance(&self, area: &AreaId) -> Option<usize> {
        self.line.iter().position(|pack| pack.id == *area)
    }

    /// Everyone who fills a role here, the nearest first. A contact is hidden where nearer ones fill all its roles.
    #[must_use]
    pub fn contacts(&self) -> Vec<&'a Contact> {
        let mut seen: Vec<(usize, &Contact)> = self
            .contacts
            .iter()
            .copied()
            .filter(|(distance, contact)| contact.roles.iter().any(|role| self.filled_at(*role) == Some(*distance)))
            .collect();
        seen.sort_by_key(|(distance, _)| *distance);
        seen.into_iter().map(|(_, contact)| contact).collect()
    }

    /// Who fills this role here: those of the nearest area that has any.
    #[must_use]
    pub fn fill(&self, role: Role) -> Vec<&'a Contact> {
        let Some(nearest) = self.filled_at(role) else { return Vec::new() };
        let here =
            self.contacts.iter().filter(|(distance, contact)| *distance == nearest && contact.roles.contains(&role));
        here.map(|(_, contact)| *contact).collect()
    }

    fn filled_at(&self, role: Role) -> Option<usize> {
        let filling = self.contacts.iter().filter(|(_, contact)| contact.roles.contains(&role));
        filling.map(|(distance, _)| *distance).min()
    }

    /// The contacts that a link or a list beside a text means here.
    #[must_use]
    pub fn resolve(&self, target: &ContactTarget) -> Vec<&'a Contact> {
        match target {
            ContactTarget::Role(role) => self.fill(*role),
            ContactTarget::Contact(id) => self.library.contact(id).into_iter().collect(),
        }
    }

    /// The texts of a section in the order of its list of contents.
    #[must_use]
    pub fn articles(&self, section: Section) -> Vec<&'a Article> {
        let mut articles: Vec<&Article> = self
            .library
            .articles
            .iter()
            .filter(|article| article.section == section && self.has(&article.item))
            .collect();
        articles.sort_by_key(|article| (article.group, article.order));
        articles
    }

    /// Whether an item belongs to the area or one of its parents.
    #[must_use]
    pub fn has(&self, item: &Item) -> bool {
        self.distance(&item.area).is_some()
    }

    /// The cases to practise on here.
    pub fn scenarios(&self) -> impl Iterator<Item = &'a Scenario> {
        self.library.scenarios.iter().filter(|scenario| self.has(&scenario.item))
    }

    /// The papers that can be had here, in their order.
    pub fn papers(&self) -> impl Iterator<Item = &'a Paper> {
        self.library.papers.iter().filter(|paper| self.has(&paper.item))
    }

    /// The numbers that hold here, the nearest first.
    #[must_use]
    pub fn figures(&self) -> Vec<&'a Figure> {
        let mut figures: Vec<&Figure> = self.library.figures.iter().filter(|figure| self.has(&figure.item)).collect();
        figures.sort_by_key(|figure| self.distance(&figure.item.area));
        figures
    }
}
