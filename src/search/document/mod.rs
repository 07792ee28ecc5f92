//! The items of the library as documents with fields.

mod flow;
mod place;

use super::place::Place;
use crate::content::{
    Age, Area, AreaId, Article, ArticleId, Block, Clock, Contact, ContactId, Figure, FigureId, Hours, Item, Law, LawId,
    LawTopic, OutcomeId, Paper, PaperId, Phone, QuestionId, Rank, Role, Scenario, ScenarioId, Sign, SignId, Text,
};

/// What kind of item a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    Contact,
    Sign,
    Article,
    Law,
    Figure,
    Question,
    Outcome,
    Scenario,
    Paper,
    Place,
}

impl HitKind {
    pub const ALL: [Self; 10] = [
        Self::Contact,
        Self::Sign,
        Self::Article,
        Self::Law,
        Self::Figure,
        Self::Question,
        Self::Outcome,
        Self::Scenario,
        Self::Paper,
        Self::Place,
    ];

    /// The word of the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Sign => "sign",
            Self::Article => "article",
            Self::Law => "law",
            Self::Figure => "figure",
            Self::Question => "question",
            Self::Outcome => "outcome",
            Self::Scenario => "scenario",
            Self::Paper => "paper",
            Self::Place => "place",
        }
    }
}

/// Which item a hit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemId {
    Contact(ContactId),
    Sign(SignId),
    Article(ArticleId),
    Law(LawId),
    Figure(FigureId),
    Question(QuestionId),
    Outcome(OutcomeId),
    Scenario(ScenarioId),
    Paper(PaperId),
    Place(Place),
}

impl ItemId {
    #[must_use]
    pub fn kind(&self) -> HitKind {
        match self {
            Self::Contact(_) => HitKind::Contact,
            Self::Sign(_) => HitKind::Sign,
            Self::Article(_) => HitKind::Article,
            Self::Law(_) => HitKind::Law,
            Self::Figure(_) => HitKind::Figure,
            Self::Question(_) => HitKind::Question,
            Self::Outcome(_) => HitKind::Outcome,
            Self::Scenario(_) => HitKind::Scenario,
            Self::Paper(_) => HitKind::Paper,
            Self::Place(_) => HitKind::Place,
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Contact(id) => id.as_str(),
            Self::Sign(id) => id.as_str(),
            Self::Article(id) => id.as_str(),
            Self::Law(id) => id.as_str(),
            Self::Figure(id) => id.as_str(),
            Self::Question(id) => id.as_str(),
            Self::Outcome(id) => id.as_str(),
            Self::Scenario(id) => id.as_str(),
            Self::Paper(id) => id.as_str(),
            Self::Place(place) => place.word(),
        }
    }
}

/// A stretch of an item under a heading; the first has none.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub heading: String,
    /// Sentences, a line each; one of them becomes the snippet.
    pub lines: Vec<String>,
}

/// How a contact can be reached, for words that ask for a time.
#[derive(Clone, Debug)]
pub struct Reach {
    pub phones: Vec<Phone>,
    pub hours: Hours,
    pub roles: Vec<Role>,
}

impl Reach {
    /// How likely somebody answers.
    pub fn rank(&self, clock: Clock) -> Rank {
        Rank::of(&self.hours, !self.phones.is_empty(), &self.roles, clock)
    }
}

/// An item with the texts it is found by.
#[derive(Clone, Debug)]
pub struct Document {
    pub id: ItemId,
    pub area: AreaId,
    pub title: String,
    /// A second name, never shown.
    pub also: String,
    /// What a user might type, never shown.
    pub words: Vec<String>,
    pub parts: Vec<Part>,
    /// Ages that the item is about; empty means any.
    pub ages: Vec<Age>,
    pub reach: Option<Reach>,
}

impl Document {
    fn new(id: ItemId, item: &Item, title: &str) -> Self {
        Self {
            id,
            area: item.area.clone(),
            title: title.to_owned(),
            also: String::new(),
            words: item.words.clone(),
            parts: Vec::new(),
            ages: Vec::new(),
            reach: None,
        }
    }

    fn part(mut self, heading: &str, texts: &[Option<&Text>]) -> Self {
        let lines = texts.iter().flatten().map(|text| text.da().to_owned()).collect();
        self.parts.push(Part { heading: heading.to_owned(), lines });
        self
    }
}

/// All that can be found in an area.
#[must_use]
pub fn documents(area: &Area<'_>) -> Vec<Document> {
    let library = area.library();
    let contacts = area.contacts().into_iter().map(contact);
    let signs = library.signs.iter().filter(|sign| area.has(&sign.item)).map(|it| sign(area, it));
    let articles = library.articles.iter().filter(|article| area.has(&article.item)).map(article);
    let laws = library.laws.iter().filter(|law| area.has(&law.item)).map(law);
    let figures = area.figures().into_iter().map(figure);
    let scenarios = area.scenarios().map(scenario);
    let papers = area.papers().map(paper);
    let texts = contacts.chain(signs).chain(articles).chain(laws).chain(figures).chain(scenarios).chain(papers);
    texts.chain(flow::documents(area)).chain(place::documents(area)).collect()
}

fn contact(contact: &Contact) -> Document {
    let mut document = Document::new(ItemId::Contact(contact.id.clone()), &contact.item, contact.name.da());
    contact.short.da().clone_into(&mut document.also);
    document.words.extend(contact.roles.iter().map(|role| role.word().to_owned()));
    document.words.extend(["tlf", "telefonnummer", "nummer", "kontakt", "ring"].map(str::to_owned));
    document.words.extend(contact.phones.iter().flat_map(beginnings));
    document.reach =
        Some(Reach { phones: contact.phones.clone(), hours: contact.hours.clone(), roles: contact.roles.clone() });
    let note = contact.hours_note.as_ref();
    document.part("", &[Some(&contact.summary), Some(&contact.about), contact.reach.as_ref(), note])
}

/// A number whole, and from each pair of digits on: people remember its end as well.
fn beginnings(phone: &Phone) -> Vec<String> {
    let digits = phone.digits().trim_start_matches('+');
    let bare = digits.strip_prefix("45").filter(|bare| bare.len() == 8).unwrap_or(digits);
    let mut all = vec![digits.to_owned()];
    if bare.len() == 8 {
        all.extend([0, 2, 4].map(|from| bare[from..].to_owned()));
    }
    all
}

fn sign(area: &Area<'_>, sign: &Sign) -> Document {
    let group = area.library().sign_group(&sign.group).map_or("", |group| group.title.da());
    let mut document = Document::new(ItemId::Sign(sign.id.clone()), &sign.item, sign.text.da());
    document.ages.clone_from(&sign.ages);
    document.part(group, &[sign.ask.as_ref(), sign.avoid.as_ref()])
}

fn article(article: &Article) -> Document {
    let mut document = Document::new(ItemId::Article(article.id.clone()), &article.item, &article.title);
    document.parts.push(Part { heading: String::new(), lines: vec![article.lead.clone()] });
    for block in &article.blocks {
        let text = block.plain_text();
        if let Block::Heading { .. } = block {
            document.parts.push(Part { heading: text, lines: Vec::new() });
        } else if let Some(part) = document.parts.last_mut() {
            part.lines.extend(text.lines().map(str::to_owned));
        }
    }
    document
}

fn law(law: &Law) -> Document {
    let title = format!("{}: {}", law.citation().trim(), law.title.da());
    let mut document = Document::new(ItemId::Law(law.id.clone()), &law.item, &title);
    document.ages = match law.topic {
        LawTopic::Under18 => vec![Age::Small, Age::School, Age::Teen],
        LawTopic::Adult => vec![Age::Adult],
        LawTopic::Criminal | LawTopic::Travel | LawTopic::Secrecy => Vec::new(),
    };
    document.part("", &[Some(&law.says), law.means.as_ref(), law.caveat.as_ref()])
}

fn figure(figure: &Figure) -> Document {
    let mut document = Document::new(ItemId::Figure(figure.id.clone()), &figure.item, figure.title.da());
    document.parts.push(Part {
        heading: String::new(),
        lines: vec![
            format!("{}: {}", figure.value.da(), figure.period),
            figure.says.da().to_owned(),
            figure.caution.da().to_owned(),
        ],
    });
    document
}

fn scenario(scenario: &Scenario) -> Document {
    let mut document = Document::new(ItemId::Scenario(scenario.id.clone()), &scenario.item, scenario.title.da());
    document.ages.push(scenario.age);
    let lines = std::iter::once(&scenario.case).chain(&scenario.expect).chain(&scenario.avoid);
    document.parts.push(Part { heading: String::new(), lines: lines.map(|text| text.da().to_owned()).collect() });
    document
}

/// What it is for and its headings; its lines hold the words of every other text and would drown them.
fn paper(paper: &Paper) -> Document {
    let mut document = Document::new(ItemId::Paper(paper.id.clone()), &paper.item, paper.title.da());
    let headings = paper.parts.iter().map(|part| &part.heading);
    let lines = std::iter::once(&paper.lead).chain(headings).map(|text| text.da().to_owned()).collect();
    document.parts.push(Part { heading: String::new(), lines });
    document
}
