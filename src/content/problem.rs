//! What can be wrong with the packs, said so that an author can mend it: file, place, what, and what to do.

use std::fmt;

use jiff::civil::Date;
use thiserror::Error;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file within the packs' folder, for example `aalborg/contacts.json`.
    pub file: String,
    /// Where in the file: an item's id, a field, a line. Empty for the file as a whole.
    pub place: String,
    pub wrong: Wrong,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        write!(f, "{}", self.wrong)
    }
}

/// The kinds of things that can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Wrong {
    #[error("the file is missing; the pack cannot do without it")]
    MissingFile,
    #[error("no pack was found here; a pack is a folder with a pack.json")]
    NoPacks,
    #[error("the file cannot be read: {why}")]
    Unreadable { why: String },
    #[error("the file is empty; write its content or remove it")]
    Empty,
    #[error("the file is not UTF-8 from byte {at} on; save it as UTF-8")]
    NotUtf8 { at: usize },
    #[error("this is not JSON: {why}")]
    NotJson { why: String },
    #[error("{why}; see guides/README.md for the fields")]
    BadShape { why: String },
    #[error("the file is not one that a pack holds; rename or remove it")]
    UnknownFile,
    #[error("the article does not begin with front matter between two lines of +++")]
    NoFrontMatter,
    #[error("the folder is called {folder}, but the pack's id is {id}; make them the same")]
    FolderName { folder: String, id: String },
    #[error("the file should be called {expected}, after the article's id")]
    FileName { expected: String },
    #[error("{id:?} is no id; use lower-case letters a-z and digits in words joined by hyphens")]
    BadId { id: String },
    #[error("the id {id} is used already in {first}; give one of them another id")]
    DuplicateId { id: String, first: String },
    #[error("there is no {kind} {id}{}", suggestion(.near.as_deref()))]
    UnknownId { kind: &'static str, id: String, near: Option<String> },
    #[error("the {kind} {id} belongs to {area}; name one of this pack or its parents")]
    OutOfReach { kind: &'static str, id: String, area: String },
    #[error("{word:?} is no {kind}{}", suggestion(.near.as_deref()))]
    UnknownWord { kind: &'static str, word: String, near: Option<String> },
    #[error("{field} is empty; write it or leave the field out")]
    EmptyField { field: &'static str },
    #[error("{field} has {length} characters; at most {most} fit")]
    TooLong { field: &'static str, length: usize, most: usize },
    #[error("{text:?} is no date; write it like 2026-11-22")]
    BadDate { text: String },
    #[error("{text:?} is no date of a page; write it like 2024, 2024-06 or 2024-06-24")]
    BadPageDate { text: String },
    #[error(
        "the source has {} page_date {} undated; write exactly one of them",
        if *.both { "both" } else { "neither" },
        if *.both { "and" } else { "nor" }
    )]
    DatedOrUndated { both: bool },
    #[error("{reading} is the law as of no day; leave as_of out, or say which text was read")]
    AsOfWithoutLaw { reading: &'static str },
    #[error("a text is named, though what was read is {reading}; name it in the caveat, or say which text was read")]
    TextNotRead { reading: &'static str },
    #[error("what was read is {reading}, but not which; write its name as text")]
    TextUnnamed { reading: &'static str },
    #[error("{text:?} is no day of the year; write it like 05-15")]
    BadDayOfYear { text: String },
    #[error("the season has no time; write from and to, the earlier first, or weeks from 1 to 53")]
    NoSeasonTime,
    #[error("{text:?} is no time of day; write it like 08:30, and 00:00 for midnight")]
    BadTime { text: String },
    #[error("{word:?} is no weekday; use mon, tue, wed, thu, fri, sat or sun")]
    BadDay { word: String },
    #[error("the hours hold no interval; write \"unknown\" where nobody has told them")]
    NoHours,
    #[error("the hours are those outside {contact}, whose hours are {found}; they must be weekly or unknown")]
    OutsideWhat { contact: String, found: &'static str },
    #[error("{digits:?} is no telephone number; write digits alone, with +45 only where one rings from abroad")]
    BadPhone { digits: String },
    #[error("the contact has neither a number nor a way to reach it; write phones or reach")]
    NoWayThrough,
    #[error("the fallbacks go in a ring: {}", .ring.join(" -> "))]
    FallbackRing { ring: Vec<String> },
    #[error("the text has a line break; write it as one line")]
    LineBreak,
    #[error("the hours end when they begin; write when they end, or \"always\" in place of all hours")]
    HoursOfNoLength,
    #[error("the number of the role {role} is {number} here, not {found}; it may not be changed")]
    EmergencyNumber { role: &'static str, number: &'static str, found: String },
    #[error("no contact fills the role {role} in {area}; every area needs one with a number")]
    RoleUnfilled { role: &'static str, area: String },
    #[error("{what}")]
    PackLine { what: String },
    #[error("the status is approved, but approved_on is missing")]
    ApprovedWithoutDate,
    #[error("the status is draft, but approved_on is set; set the status or remove the date")]
    DateWithoutApproval,
    #[error("the link {target:?} leads nowhere; use contact:, law:, article: or sign: with an id")]
    BadLink { target: String },
    #[error("the callout {word:?} is not known; use guard, act, note, gap or say")]
    BadCallout { word: String },
    #[error("the mark {word:?} is not known; use inferred, synthesis or norwegian")]
    BadMark { word: String },
    #[error("{what} cannot be shown; see guides/README.md for the Markdown that may be used")]
    Unsupported { what: &'static str },
    #[error("the text shows {character:?} as it stands; it is Markdown that was not understood")]
    Leftover { character: char },
    #[error("the text says {found:?}: {rule}")]
    Banned { found: String, rule: &'static str },
    #[error("the text holds the telephone number {found}; numbers live in contacts.json alone")]
    NumberInText { found: String },
    #[error("the character {character:?} (U+{:04X}) is not in the bundled font; write it otherwise", u32::from(*.character))]
    Glyph { character: char },
    #[error("there is no {kind} {id}, by which the program {by}; write it, or give what was renamed this id again")]
    WellKnown { kind: &'static str, id: &'static str, by: &'static str },
    #[error("a sign that means danger now must carry the fact {fact}")]
    ActWithoutFact { fact: &'static str },
    #[error("{id} can never be reached; lead a route to it or remove it")]
    Unreachable { id: String },
    #[error("the walkthrough goes in a ring: {}", .ring.join(" -> "))]
    Cycle { ring: Vec<String> },
    #[error("no route leads on from here; end the routes with one that has no condition")]
    DeadEnd,
    #[error("the routes after this one can never be taken, for it has no condition; put it last")]
    RouteAfterAlways,
    #[error("the condition asks that the worrying fact {fact} is absent; only neutral facts may be asked so")]
    NotWorrying { fact: String },
    #[error("the question has no option Ved ikke; add one with the id ved-ikke")]
    NoDontKnow,
    #[error("the option ved-ikke could be chosen beside others; make it exclusive")]
    DontKnowNotAlone,
    #[error(
        "the option {more} does not set the worrying fact {fact}, though {less} does; Nej may not tell more than Ved ikke, nor Ved ikke more than Ja"
    )]
    TellsLess { more: String, less: String, fact: String },
    #[error(
        "the line says that it keeps {count} rules; at most {most} can be read off one line, so write the others where they are said"
    )]
    KeepsTooMuch { count: usize, most: usize },
    #[error("the sign sets the neutral fact {fact}; signs tell of worrying facts alone")]
    NeutralInSign { fact: String },
    #[error("it tells {what}, which may never stand on a paper; write \"on_paper\": false")]
    StandsOnPaper { what: String },
    #[error(
        "the condition asks for the fact {fact}, which may never stand on a paper; a line that comes and goes with it tells it"
    )]
    ToldByPaper { fact: String },
    #[error("the condition can never hold; mend it, or remove what it stands on")]
    NeverHolds,
    #[error("{count} outcomes are without a condition; exactly one must be, the base that always applies")]
    BaseOutcomes { count: usize },
    #[error("no call stands without a condition; every outcome begins with somebody to ring")]
    NoCall,
    #[error("nothing sets the fact {fact}; set it by an option or a sign, or remove it")]
    UnusedFact { fact: String },
    #[error("{rule} does not hold on this path: {what}")]
    Unproved { rule: &'static str, what: String },
    #[error("the pack is a draft; its owner must approve it before a release")]
    Draft,
    #[error("the number has been read in its source, but nobody has rung it")]
    NeverRung,
    #[error("it was to be reviewed by {due}; read it again and set a new date")]
    ReviewPassed { due: String },
    #[error("the character U+{:04X} cannot be seen, or turns what follows round; remove it", u32::from(*.character))]
    Hidden { character: char },
    #[error("{text:?} stands twice; keep one of them")]
    Twice { text: String },
    #[error(
        "here is a number that is written like a cpr number; remove it, for nobody may be known by what stands here"
    )]
    NumberOfPerson,
    #[error("{field} is {date}, after {than}, {then}; mend the one that is wrong")]
    DateAfter { field: &'static str, date: String, than: &'static str, then: Date },
    #[error("edition_date is {date}, but today is {today}; mend it, or the clock of this machine")]
    EditionAhead { date: Date, today: Date },
    #[error(
        "review_by is {date}, more than {years} years after edition_date, {edition}; nobody would read it again in time"
    )]
    ReviewTooFar { date: Date, years: i16, edition: Date },
    #[error("{text:?} is no address; write it as kommune.dk/side, without https:// and without blanks")]
    BadAddress { text: String },
    #[error("{word:?} is no country; write two capital letters such as NO, and leave it out for Denmark")]
    BadCountry { word: String },
    #[error("the fallback {id} has no number; name one that can be rung")]
    FallbackWithoutNumber { id: String },
    #[error("the id {id} is also {what}, and links go by both; give it another id")]
    IdOfAnother { id: String, what: String },
    #[error("the question takes one answer, not {count}; keep one of them")]
    OneAnswer { count: usize },
    #[error("the option {option} stands alone, but others are chosen beside it; keep it or them")]
    AnswerNotAlone { option: String },
    #[error("the question {question} is asked on the way, but not answered; answer it")]
    NotAnswered { question: String },
    #[error("the question {question} is not asked on the way of these answers; leave it out")]
    NotOnTheWay { question: String },
    #[error("the answers lead to the outcome {found} and {urgency}; mend them, or outcome and urgency")]
    OtherOutcome { found: String, urgency: &'static str },
    #[error("the folder is empty; remove it, or put a pack into it")]
    EmptyFolder,
}

fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean {near}?"))
}

/// The known word nearest to `wrong`, when it is near enough to be a slip.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let most = wrong.chars().count().div_ceil(3);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(wrong, word), word))
        .min()
        .filter(|(distance, _)| *distance <= most)
        .map(|(_, word)| word.to_owned())
}

/// All problems found so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn add(&mut self, file: &str, place: impl Into<String>, wrong: Wrong) {
        self.0.push(Problem { file: file.to_owned(), place: place.into(), wrong });
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The value that a word of a closed list stands for, or a problem with what was perhaps meant.
    pub fn word<T: Copy>(
        &mut self,
        file: &str,
        place: &str,
        kind: &'static str,
        word: &str,
        all: &[T],
        of: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|value| of(*value) == word);
        if found.is_none() {
            let near = nearest(word, all.iter().map(|value| of(*value)));
            self.add(file, place, Wrong::UnknownWord { kind, word: word.to_owned(), near });
        }
        found
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
