//! Raw files into a whole [`Library`], or into all problems at once.

mod addresses;
mod articles;
mod dates;
mod files;
mod flow;
mod found;
mod hours;
mod ids;
mod items;
mod keys;
mod named_numbers;
mod notes;
mod packs;
mod papers;
mod release;
mod scenarios;
mod strings;
mod text;
mod ways;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use release::{editions_ahead, release_problems};

use files::Files;
use ids::{Ids, name_of};
use strings::check_strings;

use self::flow::{Known, check_flow};
use self::text::check_text;
use super::model::contact::Role;
use super::model::flow::Flow;
use super::model::id::{AreaId, SourceId};
use super::model::item::{Basis, Item, Source};
use super::model::library::{Library, Records};
use super::model::pack::{AreaKind, Pack};
use super::model::text::Text;
use super::problem::{Problem, Problems, Wrong, nearest};
use super::raw::{RawItem, RawText};
use super::source::{DATA_FILES, PackFile};
use super::wellknown::{self, Kind};

/// Reads all packs among `files` into a library, or tells everything that is wrong with them.
///
/// # Errors
/// All problems, in the order of the files.
pub fn check(files: &[PackFile]) -> Result<Library, Vec<Problem>> {
    check_read(files, Vec::new())
}

/// As [`check`], where `unreadable` was found in reading the files: what refers to those is counted, not told of.
///
/// # Errors
/// All problems, in the order of the files.
pub(super) fn check_read(files: &[PackFile], unreadable: Vec<Problem>) -> Result<Library, Vec<Problem>> {
    let mut checker = Checker::default();
    let library = checker.read(files, unreadable);
    match library {
        Some(library) if checker.problems.is_empty() => Ok(library),
        _ => {
            checker.say_what_follows();
            Err(checker.problems.into_vec())
        }
    }
}

#[derive(Default)]
struct Checker {
    problems: Problems,
    sources: BTreeMap<SourceId, Source>,
    source_ids: Ids,
    contact_ids: Ids,
    law_ids: Ids,
    sign_ids: Ids,
    group_ids: Ids,
    figure_ids: Ids,
    article_ids: Ids,
    scenario_ids: Ids,
    paper_ids: Ids,
    note_ids: Ids,
    /// Files that the nation's pack cannot do without, and lacks.
    missing: Vec<String>,
    /// How many pieces the articles read so far have.
    pieces: usize,
}

/// Most ids for which is looked what was perhaps meant.
const MOST_SUGGESTIONS: usize = 50;

impl Checker {
    /// Counts what follows from a file that could not be read, and looks for what was meant by an id that leads nowhere.
    fn say_what_follows(&mut self) {
        let (sources, contacts, laws) = (&self.source_ids, &self.contact_ids, &self.law_ids);
        let (signs, groups, articles) = (&self.sign_ids, &self.group_ids, &self.article_ids);
        for (file, lost) in [sources, contacts, laws, signs, groups, articles].into_iter().filter_map(Ids::lost) {
            if let Some(problem) = self.problems.told_mut().iter_mut().find(|problem| problem.file == file) {
                problem.also += lost;
            }
        }
        let mut left = MOST_SUGGESTIONS;
        for problem in self.problems.told_mut() {
            let Wrong::UnknownId { kind, id, near: near @ None } = &mut problem.wrong else { continue };
            let roles = || Role::ALL.iter().map(|role| role.word());
            *near = match *kind {
                "source" => nearest(id, sources.all()),
                "contact" => nearest(id, contacts.all()),
                "contact or role" => nearest(id, contacts.all().chain(roles())),
                "law" => nearest(id, laws.all()),
                "article" => nearest(id, articles.all()),
                "sign" => nearest(id, signs.all()),
                "group of signs" => nearest(id, groups.all()),
                "sign or group of signs" => nearest(id, signs.all().chain(groups.all())),
                // The others are looked for where they are found.
                _ => continue,
            };
            left -= 1;
            if left == 0 {
                break;
            }
        }
    }

    fn read(&mut self, files: &[PackFile], unreadable: Vec<Problem>) -> Option<Library> {
        let files = Files::sort(files, unreadable, &mut self.problems);
        // Where the areas do not hang together, nearly every id would seem unknown.
        let packs = self.packs(&files)?;
        self.strings(&files, &packs);
        for pack in &packs {
            self.read_sources(&files, pack);
        }
        self.collect_ids(&files, &packs);
        self.check_ids_apart();

        let told = self.problems.len();
        let all_contacts = self.contact_ids.lost().is_none();
        let mut contacts = self.contacts(&files, &packs);
        self.resolve_outside_hours(&mut contacts);
        self.check_fallbacks(&contacts);
        self.check_fallback_numbers(&contacts);
        self.check_named_numbers(&contacts);
        if all_contacts && self.problems.len() == told {
            // A contact with problems of its own may be the one that fills the role.
            self.check_roles_filled(&packs, &contacts);
            self.check_emergency_numbers(&packs, &contacts);
        }
        let laws = self.laws(&files, &packs);
        let (sign_groups, signs) = self.signs(&files, &packs);
        let figures = self.figures(&files, &packs);
        let articles = self.articles(&files, &packs, &contacts);
        let flow = self.flow(&files, &packs, &signs)?;
        self.well_known(&packs, &flow);
        let scenarios = self.scenarios(&files, &packs, &flow, &signs);
        let papers = self.papers(&files, &packs, &flow);
        let notes = self.notes(&files, &packs);
        Some(Library::new(Records {
            packs,
            sources: std::mem::take(&mut self.sources),
            contacts: contacts.into_iter().map(|found| found.contact).collect(),
            laws,
            sign_groups,
            signs,
            figures,
            articles,
            flow,
            scenarios,
            papers,
            notes,
        }))
    }

    fn flow(&mut self, files: &Files<'_>, packs: &[Pack], signs: &[super::model::sign::Sign]) -> Option<Flow> {
        let nation = packs.iter().find(|pack| pack.kind == AreaKind::Nation)?;
        let path = format!("{}/flow.json", nation.id);
        if !files.is_there(&path) {
            self.problems.add(&path, "", Wrong::MissingFile);
            return None;
        }
        let raw = self.json(files, &path)?;
        // Everybody walks through it, so it may name what every area reaches: what is the nation's own.
        let line = [&nation.id];
        let known = Known {
            laws: &|id| self.law_ids.reach("law", id, &line),
            articles: &|id| self.article_ids.reach("article", id, &line),
            sources: &|id| self.source_ids.reach("source", id, &line),
            signs,
        };
        check_flow(&path, raw, &known, &mut self.problems)
    }

    /// What is written in the data files, string by string; articles are looked at where they are read.
    fn strings(&mut self, files: &Files<'_>, packs: &[Pack]) {
        for pack in packs {
            for name in DATA_FILES {
                let path = format!("{}/{name}", pack.id);
                if let Some(value) = files.value(&path) {
                    check_strings(&path, value, &mut self.problems);
                }
            }
        }
    }

    /// What the program itself looks for is there, in the nation's pack.
    fn well_known(&mut self, packs: &[Pack], flow: &Flow) {
        let Some(nation) = packs.iter().find(|pack| pack.kind == AreaKind::Nation) else { return };
        let line = [&nation.id];
        for (kind, id, by) in wellknown::ALL {
            let is_there = match kind {
                Kind::Law => self.law_ids.may_reach(id, &line),
                Kind::SignGroup => self.group_ids.may_reach(id, &line),
                Kind::Note => self.note_ids.may_reach(id, &line),
                _ => wellknown::stands_in(flow, kind, id),
            };
            if !is_there {
                let wrong = Wrong::WellKnown { kind: kind.name(), id, by };
                self.problems.add(&format!("{}/{}", nation.id, kind.file()), "", wrong);
            }
        }
    }

    /// Every id must be known before anything that refers to it is read.
    fn collect_ids(&mut self, files: &Files<'_>, packs: &[Pack]) {
        for pack in packs {
            let area = &pack.id;
            // Everybody reaches what the nation's pack holds, and the program itself looks for some of it.
            if pack.kind == AreaKind::Nation {
                for name in ["sources.json", "contacts.json", "laws.json", "signs.json", "notes.json"] {
                    let path = format!("{area}/{name}");
                    if !files.is_there(&path) {
                        self.problems.add(&path, "", Wrong::MissingFile);
                        self.missing.push(path);
                    }
                }
            }
            for (name, ids) in [
                ("sources.json", &mut self.source_ids),
                ("contacts.json", &mut self.contact_ids),
                ("laws.json", &mut self.law_ids),
                ("figures.json", &mut self.figure_ids),
                ("scenarios.json", &mut self.scenario_ids),
                ("papers.json", &mut self.paper_ids),
                ("notes.json", &mut self.note_ids),
            ] {
                let path = format!("{area}/{name}");
                match files.value(&path) {
                    Some(Value::Array(items)) => ids.note_all(&path, items, &mut self.problems),
                    _ if files.is_there(&path) || self.missing.contains(&path) => ids.file_is_broken(&path),
                    _ => {}
                }
            }
            let path = format!("{area}/signs.json");
            let signs = files.value(&path);
            for (field, ids) in [("groups", &mut self.group_ids), ("signs", &mut self.sign_ids)] {
                match signs.and_then(|signs| signs.get(field)) {
                    Some(Value::Array(items)) => ids.note_all(&path, items, &mut self.problems),
                    _ if files.is_there(&path) || self.missing.contains(&path) => ids.file_is_broken(&path),
                    _ => {}
                }
            }
            self.note_articles(files, pack);
        }
    }

    /// What a link goes by names one thing: contacts go by their ids and their roles, signs by their own and their group's.
    fn check_ids_apart(&mut self) {
        let of_role = self.contact_ids.with_files().filter(|(id, _)| Role::from_word(id).is_some());
        let of_role = of_role.map(|(id, file)| (id, file, format!("the role {id}")));
        let of_group = self.sign_ids.with_files().filter(|(id, _)| self.group_ids.names(id));
        let of_group = of_group.map(|(id, file)| (id, file, format!("that of the group {id}")));
        for (id, file, what) in of_role.chain(of_group) {
            self.problems.add(file, id, Wrong::IdOfAnother { id: id.to_owned(), what });
        }
    }

    /// A whole file as one raw value. What cannot be read at all has been told of.
    fn json<T: DeserializeOwned>(&mut self, files: &Files<'_>, path: &str) -> Option<T> {
        match files.json(path)? {
            Ok(raw) => Some(raw),
            Err(wrong) => {
                self.problems.add(path, "", wrong);
                None
            }
        }
    }

    /// A file's list of items, each read on its own so that one bad item hides no other.
    fn items<T: DeserializeOwned>(&mut self, files: &Files<'_>, path: &str) -> Vec<(String, T)> {
        match files.value(path) {
            None => Vec::new(),
            Some(Value::Array(values)) => self.each(path, values),
            // That it is none is told with its place in the file.
            Some(_) => self.json(files, path).unwrap_or_default(),
        }
    }

    /// Reads each value of a list, naming it by its id or by its place.
    fn each<T: DeserializeOwned>(&mut self, path: &str, values: &[Value]) -> Vec<(String, T)> {
        let mut items = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let place = name_of(value, index);
            match T::deserialize(value) {
                Ok(item) => items.push((place, item)),
                Err(why) => self.problems.add(path, place, Wrong::BadShape { why: why.to_string() }),
            }
        }
        items
    }

    fn text(&mut self, file: &str, place: &str, field: &'static str, raw: RawText) -> Text {
        let text = raw.text();
        for words in std::iter::once(&text.da).chain(text.en.as_ref()) {
            check_text(file, place, field, words, &mut self.problems);
        }
        text
    }

    fn optional(&mut self, file: &str, place: &str, field: &'static str, raw: Option<RawText>) -> Option<Text> {
        raw.map(|raw| self.text(file, place, field, raw))
    }

    fn date(&mut self, file: &str, place: &str, text: &str) -> Option<Date> {
        // The parser takes other ways of writing a date, too.
        let date = text.parse().ok().filter(|date: &Date| date.to_string() == text);
        if date.is_none() {
            self.problems.add(file, place, Wrong::BadDate { text: text.to_owned() });
        }
        date
    }

    fn words<T: Copy>(
        &mut self,
        file: &str,
        place: &str,
        kind: &'static str,
        words: &[String],
        all: &[T],
        of: fn(T) -> &'static str,
    ) -> Vec<T> {
        words.iter().filter_map(|word| self.problems.word(file, place, kind, word, all, of)).collect()
    }

    fn basis(&mut self, file: &str, place: &str, word: Option<&str>) -> Option<Basis> {
        let Some(word) = word else { return Some(Basis::Sourced) };
        self.problems.word(file, place, "basis", word, &Basis::ALL, Basis::word)
    }

    /// The part that all items share.
    fn item(&mut self, file: &str, place: &str, pack: &Pack, packs: &[Pack], raw: RawItem) -> Option<Item> {
        if raw.sources.is_empty() {
            self.problems.add(file, place, Wrong::EmptyField { field: "sources" });
        }
        self.item_of_ours(file, place, pack, packs, raw)
    }

    /// The same of one that may go without a source.
    fn item_of_ours(&mut self, file: &str, place: &str, pack: &Pack, packs: &[Pack], raw: RawItem) -> Option<Item> {
        let line = line_of(pack, packs);
        let mut sources = Vec::with_capacity(raw.sources.len());
        for id in &raw.sources {
            match self.source_ids.reach("source", id, &line) {
                Ok(()) => sources.push(SourceId::new(id)),
                Err(wrong) => self.problems.add(file, place, wrong),
            }
        }
        let review_by = self.review_date(file, place, &raw.review_by, pack.edition_date);
        let basis = self.basis(file, place, raw.basis.as_deref());
        if raw.words.iter().any(|word| word.trim().is_empty()) {
            self.problems.add(file, place, Wrong::EmptyField { field: "a word of words" });
        }
        Some(Item { area: pack.id.clone(), sources, review_by: review_by?, basis: basis?, words: raw.words })
    }
}

/// The ids of an area and its parents.
fn line_of<'a>(pack: &'a Pack, packs: &'a [Pack]) -> Vec<&'a AreaId> {
    let mut line = vec![&pack.id];
    let mut at = pack;
    while let Some(parent) = at.parent.as_ref().and_then(|parent| packs.iter().find(|pack| pack.id == *parent)) {
        if line.contains(&&parent.id) {
            break;
        }
        line.push(&parent.id);
        at = parent;
    }
    line
}
