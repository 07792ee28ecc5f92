//! What the search shows for a query: hits in groups, the group with the best hit first.

use super::places;
use crate::content::{Answering, ArticleGroup, Contact, Language, Section, Sign, Text};
use crate::phrase;
use crate::search::Place;
use crate::search::{Hit, ItemId, Marked, Query};
use crate::window::action::Action;
use crate::window::doors::{Door, mark, section_mark};
use crate::window::route::{Route, first_of};
use crate::window::state::Search;
use crate::window::theme::Icon;
use crate::window::view::View;

const MOST_HITS: usize = 60;
/// So many of one kind, so that the other kinds come into view.
const MOST_OF_A_KIND: usize = 3;

/// What is shown for a query.
#[derive(Default)]
pub struct Found {
    pub groups: Vec<Group>,
    /// The query found nothing; the groups hold the next best.
    pub nothing: bool,
    /// The query speaks of danger now; the first group holds whom to ring.
    pub danger: bool,
    /// Other forms and spellings that the hits were found by.
    pub also: Vec<String>,
}

/// Rows under one label.
pub struct Group {
    pub label: &'static str,
    pub rows: Vec<Row>,
}

/// One row.
pub struct Row {
    pub icon: Icon,
    pub title: Marked,
    pub line: Marked,
    /// A contact's number and whether it answers.
    pub number: Option<(String, String)>,
    pub leads: Leads,
}

/// Where a row leads.
pub enum Leads {
    /// Closes the search and does this, in turn.
    Away(Vec<Action>),
    /// Puts these words in the field.
    Words(String),
}

impl Found {
    /// All rows, in the order shown.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    pub fn len(&self) -> usize {
        self.rows().count()
    }
}

/// What to show for what was typed; starting points while nothing has been.
pub fn found(view: &View<'_>, search: &Search) -> Found {
    if search.query.trim().is_empty() {
        return Found { groups: vec![starting_points(view)], ..Found::default() };
    }
    let query = Query {
        text: &search.query,
        clock: view.clock,
        filter: search.filter.clone(),
        danger: search.cut.and_then(|cut| cut.danger),
        limit: MOST_HITS,
        of_a_kind: if search.filter.kind.is_some() { MOST_HITS } else { MOST_OF_A_KIND },
    };
    let found = view.index().find(&query);
    let nothing = found.hits.is_empty();
    let also = found.also(&search.query);
    let meant = found.meant.map(|words| meant(view, words));
    // Above those to ring where the query speaks of danger now.
    let urgent = view.say("Ring nu", "Call now");
    let first = found.danger.map_or(0, |danger| danger.roles().len());
    let mut groups: Vec<Group> = meant.into_iter().collect();
    let hits = if nothing { found.next } else { found.hits };
    for (at, hit) in hits.into_iter().enumerate() {
        let (label, row) = row(view, hit);
        let label = if at < first { urgent } else { label };
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { label, rows: vec![row] }),
        }
    }
    Found { groups, nothing, danger: found.danger.is_some(), also }
}

fn row(view: &View<'_>, hit: Hit) -> (&'static str, Row) {
    let (library, language) = (view.library, view.language());
    let to = |route| vec![Action::Go(route)];
    let (label, icon, actions) = match &hit.item {
        ItemId::Contact(id) => {
            let actions = library.contact(id).map_or(Vec::new(), |contact| to_contact(view, contact));
            (Place::Contacts.title(language), mark(&Place::Contacts), actions)
        }
        ItemId::Sign(id) => (
            Place::Signs.title(language),
            mark(&Place::Signs),
            library.sign(id).map_or(Vec::new(), |sign| to_sign(view, sign)),
        ),
        ItemId::Article(id) => {
            let article = library.article(id);
            let section = article.map_or(Section::Plan, |article| article.section);
            let is_term = article.is_some_and(|article| article.group == ArticleGroup::Terms);
            let label = if is_term { view.say("Begreber", "Terms") } else { phrase::section(view.language(), section) };
            let mut actions = to(Route::Article(id.clone()));
            actions.extend(hit.section.clone().map(Action::Seek));
            (label, section_mark(section), actions)
        }
        ItemId::Law(id) => (view.say("Lov", "Law"), mark(&Place::Laws), to(Route::Laws(Some(id.clone())))),
        ItemId::Figure(id) => {
            let mut actions = to(Route::Figures);
            let figure = library.figures.iter().find(|figure| figure.id == *id);
            actions.extend(figure.map(|figure| Action::Seek(view.text(&figure.title).to_owned())));
            (view.say("Tal", "Figures"), mark(&Place::Figures), actions)
        }
        ItemId::Question(_) | ItemId::Outcome(_) => {
            (view.say("Spørgsmål", "Questions"), mark(&Place::Walkthrough), to(Route::Walkthrough))
        }
        ItemId::Paper(id) => (view.say("Ark", "Sheets"), mark(&Place::Papers), to(Route::Paper(id.clone()))),
        ItemId::Scenario(id) => {
            (Place::Practice.title(language), mark(&Place::Practice), to(Route::Practice(Some(id.clone()))))
        }
        ItemId::Place(place) => (view.say("Gå til", "Go to"), mark(place), places::chosen(language, place)),
    };
    let number = match &hit.item {
        ItemId::Contact(id) => library.contact(id).and_then(|contact| number(view, contact)),
        _ => None,
    };
    let (title, line) = match view.language() {
        Language::Danish => (None, None),
        Language::English => in_english(view, &hit.item),
    };
    let (title, line) = (title.unwrap_or(hit.title), line.unwrap_or(hit.snippet));
    (label, Row { icon, title, line, number, leads: Leads::Away(actions) })
}

/// Unfolds a contact on the list, with no filter that leaves it out.
fn to_contact(view: &View<'_>, contact: &Contact) -> Vec<Action> {
    let state = view.state;
    let mut actions = Vec::new();
    if state.audience.is_some_and(|audience| !contact.audience.contains(&audience)) {
        actions.push(Action::FilterAudience(None));
    }
    if state.role.is_some_and(|role| !contact.roles.contains(&role)) {
        actions.push(Action::FilterRole(None));
    }
    if !state.unfolded_contacts.contains(&contact.id) {
        actions.push(Action::UnfoldContact(contact.id.clone()));
    }
    actions.push(Action::Go(Route::Contacts));
    actions.push(Action::Seek(view.text(&contact.name).to_owned()));
    actions
}

/// Unfolds a sign on the list, with no filter that leaves it out.
fn to_sign(view: &View<'_>, sign: &Sign) -> Vec<Action> {
    let state = view.state;
    let mut actions = Vec::new();
    if state.sign_age.is_some_and(|age| !sign.ages.contains(&age)) {
        actions.push(Action::FilterAge(None));
    }
    if state.sign_setting.is_some_and(|setting| !sign.settings.contains(&setting)) {
        actions.push(Action::FilterSetting(None));
    }
    if !state.unfolded.contains(&sign.id) {
        actions.push(Action::UnfoldSign(sign.id.clone()));
    }
    actions.push(Action::Go(Route::Signs(None)));
    actions.push(Action::Seek(view.text(&sign.text).to_owned()));
    actions
}

/// The words that may have been meant, as a row that puts them in the field.
fn meant(view: &View<'_>, words: String) -> Group {
    let line = view.say("Søg efter det i stedet", "Search for that instead");
    let title = plain(&format!("»{words}«"));
    let leads = Leads::Words(words);
    let row = Row { icon: Icon::MagnifyingGlass, title, line: plain(line), number: None, leads };
    Group { label: view.say("Mente du", "Did you mean"), rows: vec![row] }
}

/// The item's title and the line that tells what it is, where they exist in English. What was found is marked in
/// Danish texts alone.
fn in_english(view: &View<'_>, item: &ItemId) -> (Option<Marked>, Option<Marked>) {
    let library = view.library;
    if let ItemId::Place(place) = item {
        let english = |text: Text| text.en.as_deref().map(plain);
        return place.described(library).map_or((None, None), |(title, line)| (english(title), english(line)));
    }
    let (title, line) = match item {
        ItemId::Contact(id) => library.contact(id).map(|it| (Some(&it.name), Some(&it.summary))),
        ItemId::Sign(id) => library.sign(id).map(|it| (Some(&it.text), it.ask.as_ref())),
        ItemId::Paper(id) => library.paper(id).map(|it| (Some(&it.title), Some(&it.lead))),
        ItemId::Question(id) => library.flow.question(id).map(|it| (Some(&it.text), Some(&it.why))),
        ItemId::Outcome(id) => {
            let outcome = library.flow.outcomes.iter().find(|it| it.id == *id);
            outcome.map(|it| (it.say.first().map(|line| &line.text), None))
        }
        _ => None,
    }
    .unwrap_or_default();
    let english = |text: Option<&Text>| text.and_then(|text| text.en.as_deref()).map(plain);
    (english(title), english(line))
}

fn number(view: &View<'_>, contact: &Contact) -> Option<(String, String)> {
    let state = match view.answering(contact) {
        unknown @ Answering::Unknown => phrase::answering(view.language(), contact, unknown, view.now),
        _ => view.hours_phrase(contact),
    };
    Some((contact.phone()?.to_string(), state))
}

fn plain(text: &str) -> Marked {
    Marked { text: text.to_owned(), marks: Vec::new() }
}

/// Doors for somebody who has not typed yet.
fn starting_points(view: &View<'_>) -> Group {
    let language = view.language();
    let to = |place, route| (Door::to_place(language, &place), Some(route));
    let doors = [
        to(Place::Walkthrough, Route::Walkthrough),
        to(Place::Contacts, Route::Contacts),
        to(Place::Signs, Route::Signs(None)),
        (Door::to_section(language, Section::Conversation), first_of(&view.area, Section::Conversation)),
        to(Place::Laws, Route::Laws(None)),
    ];
    let rows = doors.into_iter().filter_map(|(Door { icon, title, line }, route)| {
        let leads = Leads::Away(vec![Action::Go(route?)]);
        Some(Row { icon, title: plain(title), line: plain(line), number: None, leads })
    });
    let rows = rows.collect();
    Group { label: view.say("Begynd her", "Begin here"), rows }
}
