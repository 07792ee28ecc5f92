//! What the search shows for a query: hits in groups, the group with the best hit first.

use crate::content::{Answering, Contact, Role, Section, SignId};
use crate::phrase;
use crate::search::{Hit, ItemId, Marked};
use crate::ui::app::first_of;
use crate::ui::route::Route;
use crate::ui::theme::Icon;
use crate::ui::view::View;

const MOST_HITS: usize = 60;
/// So many of one kind, so that the other kinds come into view.
const MOST_IN_GROUP: usize = 5;

/// What is shown for a query.
pub struct Found {
    pub groups: Vec<Group>,
    /// The query found nothing; the groups hold the next best.
    pub nothing: bool,
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
    pub opens: Opened,
}

/// Where a row leads.
pub struct Opened {
    pub route: Route,
    /// The sign that is unfolded there.
    pub unfold: Option<SignId>,
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

/// What to show for `query`; starting points while nothing has been typed.
pub fn found(view: &View<'_>, query: &str) -> Found {
    if query.trim().is_empty() {
        return Found { groups: vec![starting_points(view)], nothing: false };
    }
    let mut groups: Vec<Group> = Vec::new();
    for hit in view.index.search(query, MOST_HITS) {
        let (label, row) = row(view, hit);
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) if group.rows.len() < MOST_IN_GROUP => group.rows.push(row),
            Some(_) => {}
            None => groups.push(Group { label, rows: vec![row] }),
        }
    }
    if groups.is_empty() {
        return Found { groups: advisers(view), nothing: true };
    }
    Found { groups, nothing: false }
}

fn row(view: &View<'_>, hit: Hit) -> (&'static str, Row) {
    let library = view.library;
    let (label, icon, route, unfold, number) = match &hit.item {
        ItemId::Contact(id) => {
            let number = library.contact(id).and_then(|contact| number(view, contact));
            ("Kontakter", Icon::Phone, Route::Contacts, None, number)
        }
        ItemId::Sign(id) => {
            let group = library.sign(id).map(|sign| sign.group.clone());
            ("Tegn", Icon::ListChecks, Route::Signs(group), Some(id.clone()), None)
        }
        ItemId::Article(id) => {
            let section = library.article(id).map_or(Section::Plan, |article| article.section);
            let icon = match section {
                Section::Plan => Icon::BookOpenText,
                Section::Conversation => Icon::ChatsCircle,
                Section::Talks => Icon::PresentationChart,
            };
            (phrase::section(section), icon, Route::Article(id.clone()), None, None)
        }
        ItemId::Law(id) => ("Lov", Icon::Scales, Route::Laws(Some(id.clone())), None, None),
        ItemId::Figure(_) => ("Tal", Icon::PresentationChart, Route::Figures, None, None),
    };
    let row = Row { icon, title: hit.title, line: hit.snippet, number, opens: Opened { route, unfold } };
    (label, row)
}

fn number(view: &View<'_>, contact: &Contact) -> Option<(String, String)> {
    let state = match view.answering(contact) {
        Answering::Unknown => "Åbningstid ikke bekræftet".to_owned(),
        _ => view.hours_phrase(contact),
    };
    Some((contact.phone()?.to_string(), state))
}

fn plain(text: &str) -> Marked {
    Marked { text: text.to_owned(), marks: Vec::new() }
}

/// Doors for somebody who has not typed yet.
fn starting_points(view: &View<'_>) -> Group {
    let doors = [
        (
            Icon::Steps,
            "Jeg er bekymret for en person",
            "Spørgsmål for spørgsmål, til du ved, hvem du ringer til",
            Some(Route::Walkthrough),
        ),
        (Icon::Phone, "Kontakter", "Telefonnumre, og hvem der svarer nu", Some(Route::Contacts)),
        (Icon::ListChecks, "Tegn", "Ændringer, du kan lægge mærke til", Some(Route::Signs(None))),
        (
            Icon::ChatsCircle,
            "Samtalen",
            "Det kan du spørge om, og det skal du undgå",
            first_of(&view.area, Section::Conversation),
        ),
        (Icon::Scales, "Love og regler", "Under 18, over 18, tavshedspligt", Some(Route::Laws(None))),
    ];
    let rows = doors
        .into_iter()
        .filter_map(|(icon, title, line, route)| {
            let opens = Opened { route: route?, unfold: None };
            Some(Row { icon, title: plain(title), line: plain(line), number: None, opens })
        })
        .collect();
    Group { label: "Begynd her", rows }
}

/// Whom to ring when the search finds nothing.
fn advisers(view: &View<'_>) -> Vec<Group> {
    let rows = [Role::Sikkerhedskonsulent, Role::Raadgivning]
        .into_iter()
        .flat_map(|role| view.area.fill(role))
        .filter(|contact| contact.phone().is_some())
        .map(|contact| Row {
            icon: Icon::Phone,
            title: plain(contact.name.da()),
            line: plain(contact.summary.da()),
            number: number(view, contact),
            opens: Opened { route: Route::Contacts, unfold: None },
        })
        .collect();
    vec![Group { label: "Kontakter", rows }]
}
