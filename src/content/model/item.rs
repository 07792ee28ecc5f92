//! What every item carries: where it comes from, how sure it is, when it must be read again.

use jiff::civil::Date;

use super::id::{AreaId, SourceId};

/// The page's own date, as exact as it gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageDate {
    Year(i16),
    /// Any day of the month.
    Month(Date),
    Day(Date),
}

impl PageDate {
    /// From the way that the packs write it: `2024`, `2024-06` or `2024-06-24`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_digits = text.split('-').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let day = |text: &str| text.parse::<Date>().ok();
        match text.len() {
            _ if !is_digits => None,
            4 => text.parse().ok().map(Self::Year),
            7 => day(&format!("{text}-01")).map(Self::Month),
            10 => day(text).map(Self::Day),
            _ => None,
        }
    }

    /// The first day that it can mean.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        match self {
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Month(day) => Some(day.first_of_month()),
            Self::Day(day) => Some(day),
        }
    }
}

/// A page that was read.
#[derive(Clone, Debug)]
pub struct Source {
    pub id: SourceId,
    /// The pack it stands in.
    pub area: AreaId,
    pub title: String,
    /// Address without `https://`, or the name of what was read.
    pub place: String,
    /// Nothing where the page has none.
    pub page_date: Option<PageDate>,
    pub read_on: Date,
    /// Whether what was read was a stored copy rather than the page itself.
    pub copy: bool,
    /// ISO country code where the source is not Danish.
    pub country: Option<String>,
}

impl Source {
    /// The site's name: the place without its path.
    #[must_use]
    pub fn site(&self) -> &str {
        self.place.split('/').next().unwrap_or(&self.place)
    }
}

/// What a statement rests on. The reader sees all but `Sourced`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A source says it.
    Sourced,
    /// Reasoned, without a direct source.
    Inferred,
    /// Put together by us from several sources.
    Synthesis,
}

impl Basis {
    pub const ALL: [Self; 3] = [Self::Sourced, Self::Inferred, Self::Synthesis];

    /// How the packs and the command line write it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Inferred => "inferred",
            Self::Synthesis => "synthesis",
        }
    }
}

/// The part that all kinds of items share.
#[derive(Clone, Debug)]
pub struct Item {
    /// The pack it stands in.
    pub area: AreaId,
    pub sources: Vec<SourceId>,
    pub review_by: Date,
    pub basis: Basis,
    /// Words a user might type that the text does not hold.
    pub words: Vec<String>,
}
