//! The items of the library as documents with fields.

use crate::content::{Area, ArticleId, Contact, ContactId, FigureId, LawId, Phone, SignId};

/// What kind of item a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    Contact,
    Sign,
    Article,
    Law,
    Figure,
}

impl HitKind {
    /// The word of the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Sign => "sign",
            Self::Article => "article",
            Self::Law => "law",
            Self::Figure => "figure",
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
        }
    }
}

/// An item with the texts it is found by.
pub(super) struct Document {
    pub id: ItemId,
    pub title: String,
    /// What a user might type, never shown.
    pub words: String,
    pub headings: String,
    /// Sentences, one of which becomes the snippet.
    pub body: String,
    pub phones: Vec<Phone>,
}

/// All that can be found in an area.
pub(super) fn documents(area: &Area<'_>) -> Vec<Document> {
    let library = area.library();
    let contacts = area.contacts().into_iter().map(contact);
    let signs = library.signs.iter().filter(|sign| area.has(&sign.item)).map(|sign| {
        let group = library.sign_group(&sign.group).map_or("", |group| group.title.da());
        let parts = [sign.ask.as_ref(), sign.avoid.as_ref()];
        Document {
            id: ItemId::Sign(sign.id.clone()),
            title: sign.text.da().to_owned(),
            words: sign.item.words.join(" "),
            headings: group.to_owned(),
            body: parts.into_iter().flatten().map(crate::content::Text::da).collect::<Vec<_>>().join("\n"),
            phones: Vec::new(),
        }
    });
    let articles = library.articles.iter().filter(|article| area.has(&article.item)).map(|article| {
        let (headings, body): (Vec<_>, Vec<_>) =
            article.blocks.iter().partition(|block| matches!(block, crate::content::Block::Heading { .. }));
        let join = |blocks: Vec<&crate::content::Block>| {
            blocks.iter().map(|block| block.plain_text()).collect::<Vec<_>>().join("\n")
        };
        Document {
            id: ItemId::Article(article.id.clone()),
            title: article.title.clone(),
            words: article.item.words.join(" "),
            headings: join(headings),
            body: format!("{}\n{}", article.lead, join(body)),
            phones: Vec::new(),
        }
    });
    let laws = library.laws.iter().filter(|law| area.has(&law.item)).map(|law| {
        let means = law.means.as_ref().map_or("", |text| text.da());
        Document {
            id: ItemId::Law(law.id.clone()),
            title: format!("{}: {}", law.citation(), law.title.da()),
            words: law.item.words.join(" "),
            headings: String::new(),
            body: format!("{}\n{means}", law.says.da()),
            phones: Vec::new(),
        }
    });
    let figures = area.figures().into_iter().map(|figure| Document {
        id: ItemId::Figure(figure.id.clone()),
        title: figure.title.da().to_owned(),
        words: figure.item.words.join(" "),
        headings: String::new(),
        body: format!("{}: {}\n{}", figure.value.da(), figure.period, figure.says.da()),
        phones: Vec::new(),
    });
    contacts.chain(signs).chain(articles).chain(laws).chain(figures).collect()
}

fn contact(contact: &Contact) -> Document {
    let roles: Vec<&str> = contact.roles.iter().map(|role| role.word()).collect();
    let digits: Vec<&str> = contact.phones.iter().map(Phone::digits).collect();
    let reach = contact.reach.as_ref().map_or("", |text| text.da());
    Document {
        id: ItemId::Contact(contact.id.clone()),
        title: contact.name.da().to_owned(),
        words: format!(
            "{} {} {} tlf telefon nummer ring kontakt",
            contact.item.words.join(" "),
            roles.join(" "),
            digits.join(" ")
        ),
        headings: contact.short.da().to_owned(),
        body: format!("{}\n{}\n{reach}", contact.summary.da(), contact.about.da()),
        phones: contact.phones.clone(),
    }
}
