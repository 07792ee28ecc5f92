//! What can be wrong with the packs, said so that an author can mend it: file, place, what, and what to do.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write};

use jiff::civil::Date;
use thiserror::Error;

use super::limits;
use super::readable;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file within the packs' folder, for example `aalborg/contacts.json`.
    pub file: String,
    /// Where in the file: an item's id, a field, a line. Empty for the file as a whole.
    pub place: String,
    pub wrong: Wrong,
    /// How many more references lead nowhere for the same reason. They are counted, not told one by one.
    pub also: usize,
}

impl Problem {
    #[must_use]
    pub fn new(file: impl Into<String>, place: impl Into<String>, wrong: Wrong) -> Self {
        Self { file: file.into(), place: place.into(), wrong, also: 0 }
    }

    /// What is wrong and what to do, on one line. Whatever stands in the file, it can be printed.
    #[must_use]
    pub fn what(&self) -> String {
        let told = readable::message(&self.wrong.to_string());
        let more = if matches!(self.wrong, Wrong::UnknownId { .. }) { "more " } else { "" };
        match self.also {
            0 => told,
            1 => format!("{told} (and 1 {more}reference to it)"),
            many => format!("{told} (and {} {more}references to it)", thousands(many)),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", readable::path(&self.file))?;
        if !self.place.is_empty() {
            write!(f, "{}: ", readable::message(&self.place))?;
        }
        f.write_str(&self.what())
    }
}

/// A number with a comma between its thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut out = digits[..first].to_owned();
    for at in (first..digits.len()).step_by(3) {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&digits[at..at + 3]);
    }
    out
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
    #[error("this is a link; links are not followed, so copy the file itself here")]
    Link,
    #[error("this is neither a file nor a folder; remove it")]
    NoFile,
    #[error("the name is not UTF-8; rename it")]
    NameNotUtf8,
    #[error("a pack has no folder here; move what it holds up, or remove it")]
    FolderTooDeep,
    #[error("this is the folder of one pack; name the folder above it, where its parents lie beside it")]
    OnePack,
    #[error("the file is larger than {most} MiB; shorten it, or divide it between packs", most = mebibytes(limits::FILE_BYTES))]
    FileTooLarge,
    #[error("here are more than {most} files and folders; name the folder that holds the packs and nothing else", most = thousands(limits::FILES))]
    TooManyFiles,
    #[error("the packs are larger than {most} MiB together; shorten them", most = mebibytes(limits::LIBRARY_BYTES))]
    LibraryTooLarge,
    #[error("the nesting is deeper than {most}; write it flatter", most = limits::NESTING)]
    TooDeep,
    #[error("{what}: there are more than {}; leave some out", thousands(*.most))]
    TooMany { what: &'static str, most: usize },
    #[error("a text is longer than {} bytes; shorten it", thousands(*.most))]
    TextTooLong { most: usize },
    #[error("the article is longer than {} bytes; divide it", thousands(*.most))]
    ArticleTooLong { most: usize },
    #[error("{what} can hold together in more ways than can be looked at: {}; ask for fewer of them, or join some", some(.facts))]
    TooManyWays { what: String, facts: Vec<String> },
    #[error("and {} more problems{}, which are not listed", thousands(*.count), if *.files > 1 { format!(" in {} more files", thousands(*.files)) } else { String::new() })]
    More { count: usize, files: usize },
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
    #[error("{} is no id; use lower-case letters a-z and digits in words joined by hyphens", readable::quoted(.id))]
    BadId { id: String },
    #[error("the id {} is used already in {first}; give one of them another id", readable::value(.id))]
    DuplicateId { id: String, first: String },
    #[error("there is no {kind} {}{}", readable::value(.id), suggestion(.near.as_deref(), "write it, or name one that there is"))]
    UnknownId { kind: &'static str, id: String, near: Option<String> },
    #[error("the {kind} {} belongs to {area}; name one of this pack or its parents", readable::value(.id))]
    OutOfReach { kind: &'static str, id: String, area: String },
    #[error("{} is no {kind}{}", readable::quoted(.word), suggestion(.near.as_deref(), &format!("use {}", or(.known))))]
    UnknownWord { kind: &'static str, word: String, near: Option<String>, known: Vec<&'static str> },
    #[error("holidays is \"open\" where the hours hold on public holidays too, not {}; leave it out where they do not", readable::quoted(.word))]
    BadHolidays { word: String },
    #[error("{field} is empty; write it or leave the field out")]
    EmptyField { field: &'static str },
    #[error("{field} has {length} characters; at most {most} fit")]
    TooLong { field: &'static str, length: usize, most: usize },
    #[error("{} is no date; write it like 2026-11-22", readable::quoted(.text))]
    BadDate { text: String },
    #[error("{} is no date of a page; write it like 2024, 2024-06 or 2024-06-24", readable::quoted(.text))]
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
    #[error("{} is no day of the year; write it like 05-15", readable::quoted(.text))]
    BadDayOfYear { text: String },
    #[error("the season has no time; write from and to, the earlier first, or weeks from 1 to 53")]
    NoSeasonTime,
    #[error("{} is no time of day; write it like 08:30, and 00:00 for midnight", readable::quoted(.text))]
    BadTime { text: String },
    #[error("{} is no weekday; use mon, tue, wed, thu, fri, sat or sun", readable::quoted(.word))]
    BadDay { word: String },
    #[error("the hours hold no interval; write \"unknown\" where nobody has told them")]
    NoHours,
    #[error("the hours are those outside {contact}, whose hours are {found}; they must be weekly or unknown")]
    OutsideWhat { contact: String, found: &'static str },
    #[error("{} is no telephone number; write digits alone, with +45 only where one rings from abroad", readable::quoted(.digits))]
    BadPhone { digits: String },
    #[error("the contact has neither a number nor a way to reach it; write phones or reach")]
    NoWayThrough,
    #[error("the contact does not always answer, and nobody stands behind it; write whom to ring as fallback")]
    NoFallback,
    #[error("the fallbacks go in a ring: {}", round(.ring))]
    FallbackRing { ring: Vec<String> },
    #[error("the text has a line break; write it as one line")]
    LineBreak,
    #[error("the hours end when they begin; write when they end, or \"always\" in place of all hours")]
    HoursOfNoLength,
    #[error("the number of the role {role} is {number} here, not {found}; it may not be changed")]
    EmergencyNumber { role: &'static str, number: &'static str, found: String },
    #[error("the text says to ring {found}, which is no emergency number here; write 112 or 114")]
    SlipOfEmergencyNumber { found: String },
    #[error("the number {number} is that of the role {role} alone; give this contact its own")]
    NumberOfRole { role: &'static str, number: &'static str },
    #[error("the text names the number {number}, which is not one of this contact's; write one of its phones, or none")]
    NumberOfAnother { number: String },
    #[error("no contact fills the role {role} in {area}; every area needs one with a number")]
    RoleUnfilled { role: &'static str, area: String },
    #[error("{what}")]
    PackLine { what: String },
    #[error("the status is approved, but approved_on is missing")]
    ApprovedWithoutDate,
    #[error("the status is draft, but approved_on is set; set the status or remove the date")]
    DateWithoutApproval,
    #[error("the link {} leads nowhere; use contact:, law:, article: or sign: with an id", readable::quoted(.target))]
    BadLink { target: String },
    #[error("the callout {} is not known; use guard, act, note, gap or say", readable::quoted(.word))]
    BadCallout { word: String },
    #[error("the mark {} is not known; use inferred, synthesis or norwegian", readable::quoted(.word))]
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
    #[error("the walkthrough goes in a ring: {}", round(.ring))]
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
    #[error("the safety rules cannot be proved: {what}")]
    Unprovable { what: String },
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
    #[error("the answer {option} tells another age than {age}; mend the one that is wrong")]
    OtherAge { option: String, age: &'static str },
    #[error("the answers lead to the outcome {found} and {urgency}; mend them, or outcome and urgency")]
    OtherOutcome { found: String, urgency: &'static str },
    #[error("the folder is empty; remove it, or put a pack into it")]
    EmptyFolder,
}

fn mebibytes(bytes: u64) -> u64 {
    bytes >> 20
}

/// Most ids that are named where something holds of many.
const NAMED: usize = 12;

/// The first ids of a list, and how many more there are.
pub(super) fn some(ids: &[String]) -> String {
    let mut named = ids.iter().take(NAMED).map(|id| readable::value(id)).collect::<Vec<String>>().join(", ");
    if ids.len() > NAMED {
        // Writing to a string cannot fail.
        _ = write!(named, " and {} more", thousands(ids.len() - NAMED));
    }
    named
}

/// A ring of ids; of a long one its beginning, how long it is and its end.
fn round(ids: &[String]) -> String {
    let shown = |ids: &[String]| ids.iter().map(|id| readable::value(id)).collect::<Vec<String>>().join(" -> ");
    match ids {
        [first @ .., last] if ids.len() > NAMED => {
            let left_out = thousands(ids.len() - NAMED);
            let first = first.get(..NAMED - 1).unwrap_or(first);
            format!("{} -> {left_out} more -> {}", shown(first), readable::value(last))
        }
        ids => shown(ids),
    }
}

/// What was perhaps meant, or else what to do.
fn suggestion(near: Option<&str>, or_else: &str) -> String {
    near.map_or_else(|| format!("; {or_else}"), |near| format!("; did you mean {}?", readable::value(near)))
}

/// *a*, *a or b*, *a, b or c*.
fn or(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Most characters of a word that a slip is looked for in, and most words that it is held against.
const LONGEST_SLIP: usize = 48;
const MOST_HELD_AGAINST: usize = 2_000;

/// The known word nearest to `wrong`, when it is near enough to be a slip.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let length = wrong.chars().take(LONGEST_SLIP + 1).count();
    if length > LONGEST_SLIP {
        return None;
    }
    let most = length.div_ceil(3);
    known
        .into_iter()
        .filter(|word| word.len() <= 4 * (length + most) && word.chars().count().abs_diff(length) <= most)
        .take(MOST_HELD_AGAINST)
        .map(|word| (strsim::damerau_levenshtein(wrong, word), word))
        .min()
        .filter(|(distance, _)| *distance <= most)
        .map(|(_, word)| word.to_owned())
}

/// All problems found so far: of each file the first, and how many more there are.
#[derive(Debug, Default)]
pub struct Problems {
    told: Vec<Problem>,
    found: usize,
    /// How many were found in each file.
    of_file: BTreeMap<String, usize>,
    /// Where an id that leads nowhere was told of first, by its kind and itself.
    unknown: HashMap<(&'static str, String), usize>,
}

impl Problems {
    pub fn add(&mut self, file: &str, place: impl Into<String>, wrong: Wrong) {
        self.push(Problem::new(file, place, wrong));
    }

    /// An id that leads nowhere is told where it is named first; other places that name it are counted.
    pub fn push(&mut self, problem: Problem) {
        self.found += 1;
        if let Wrong::UnknownId { kind, id, .. } = &problem.wrong {
            let key = (*kind, id.clone());
            if let Some(first) = self.unknown.get(&key) {
                if let Some(first) = self.told.get_mut(*first) {
                    first.also += 1 + problem.also;
                }
                return;
            }
            if self.has_room(&problem.file) {
                self.unknown.insert(key, self.told.len());
            }
        }
        if self.has_room(&problem.file) {
            self.told.push(problem.clone());
        }
        *self.of_file.entry(problem.file).or_default() += 1;
    }

    /// Whether another problem of this file is told, not only counted.
    fn has_room(&self, file: &str) -> bool {
        self.told.len() < limits::PROBLEMS && self.of_file.get(file).is_none_or(|found| *found < limits::FILE_PROBLEMS)
    }

    /// Adds what was found by another.
    pub fn append(&mut self, other: Self) {
        let told = other.told.iter().fold(BTreeMap::<String, usize>::new(), |mut told, problem| {
            *told.entry(problem.file.clone()).or_default() += 1;
            told
        });
        other.told.into_iter().for_each(|problem| self.push(problem));
        for (file, found) in other.of_file {
            let only_counted = found - told.get(&file).copied().unwrap_or(0);
            self.found += only_counted;
            *self.of_file.entry(file).or_default() += only_counted;
        }
    }

    /// How many were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found
    }

    /// Those that are told.
    pub fn told_mut(&mut self) -> &mut [Problem] {
        &mut self.told
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
            let known: Vec<&'static str> = all.iter().map(|value| of(*value)).collect();
            // Of a problem that is only counted nobody reads what was meant.
            let near = if self.has_room(file) { nearest(word, known.iter().copied()) } else { None };
            self.add(file, place, Wrong::UnknownWord { kind, word: word.to_owned(), near, known });
        }
        found
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found == 0
    }

    /// The problems in the order of their files, each file's followed by how many more it has.
    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        let mut told = self.told;
        told.sort_by(|one, other| one.file.cmp(&other.file));
        let mut of_file: BTreeMap<&str, usize> = BTreeMap::new();
        for problem in &told {
            *of_file.entry(&problem.file).or_default() += 1;
        }
        let more: Vec<(String, usize)> = self
            .of_file
            .iter()
            .map(|(file, found)| (file.clone(), found - of_file.get(file.as_str()).copied().unwrap_or(0)))
            .filter(|(_, more)| *more > 0)
            .collect();
        let (listed, others): (Vec<_>, Vec<_>) =
            more.into_iter().partition(|(file, _)| of_file.contains_key(file.as_str()));
        told.extend(listed.into_iter().map(|(file, count)| Problem::new(file, "", Wrong::More { count, files: 1 })));
        told.sort_by(|one, other| one.file.cmp(&other.file));
        told.dedup();
        if !others.is_empty() {
            let count = others.iter().map(|(_, more)| more).sum();
            told.push(Problem::new(".", "", Wrong::More { count, files: others.len() }));
        }
        told
    }
}
