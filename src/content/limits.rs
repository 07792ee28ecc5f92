//! How much a library may hold: many times what all of Denmark needs, and no more than `check` can look at.

/// Most bytes of a file, and of all files together.
pub(super) const FILE_BYTES: u64 = 8 * MIB;
pub(super) const LIBRARY_BYTES: u64 = 64 * MIB;
/// Most files and folders in the folder of the packs.
pub(super) const FILES: usize = 2_000;
/// Most packs, the nation and the regions among them.
pub(super) const PACKS: usize = 200;
/// Most packs on the line from an area to the nation, both among them.
pub(super) const LINE: usize = 4;
/// Deepest nesting of lists and objects in JSON, and of lists and callouts in Markdown.
pub(super) const NESTING: usize = 64;
/// Most values of a JSON file, and most pieces of an article: texts, marks and cells.
pub(super) const FILE_PARTS: usize = 200_000;
/// Most of both in the library.
pub(super) const LIBRARY_PARTS: usize = 400_000;
/// Most bytes of one text in JSON.
pub(super) const TEXT_BYTES: usize = 10_000;
/// Most characters of a text that is shown, by the file of a pack and the field; the parts of an article by their names.
const CHARACTERS: [(&str, &[(&str, usize)]); 10] = [
    ("pack.json", &[("title", 40), ("owner", 60), ("edition", 20)]),
    ("sources.json", &[("title", 160), ("place", 200)]),
    (
        "contacts.json",
        &[
            ("name", 80),
            ("short", 32),
            ("summary", 60),
            ("about", 800),
            ("reach", 400),
            ("hours_note", 200),
            ("web", 200),
        ],
    ),
    ("laws.json", &[("act", 80), ("section", 80), ("title", 80), ("says", 800), ("text", 80)]),
    ("signs.json", &[("title", 60), ("text", 90), ("ask", 200), ("avoid", 200)]),
    ("figures.json", &[("title", 80), ("value", 60), ("period", 60)]),
    (
        "flow.json",
        &[
            ("said", 120),
            ("short", 24),
            ("title", 60),
            ("line", 200),
            ("advice", 200),
            ("text", 200),
            ("group", 40),
            ("hint", 160),
            ("who", 40),
            ("by", 40),
            ("if_not", 200),
        ],
    ),
    ("scenarios.json", &[("title", 44), ("case", 600), ("expect", 240), ("avoid", 240)]),
    ("papers.json", &[("title", 28), ("heading", 60), ("belongs", 600)]),
    ("notes.json", &[("text", 400)]),
];
/// What every article counts as.
pub(super) const ARTICLE: &str = "article";
const ARTICLE_CHARACTERS: [(&str, usize); 7] = [
    ("title", 80),
    ("revise_by", 40),
    ("the heading", 100),
    ("the callout's title", 120),
    ("the step's title", 160),
    ("the paragraph", 1_500),
    ("the cell", 400),
];
/// Most characters of a text in any other field.
const OTHER_CHARACTERS: usize = 400;
/// Most bytes of an article, and of its front matter.
pub(super) const ARTICLE_BYTES: usize = 256 * KIB;
pub(super) const FRONT_MATTER_BYTES: usize = 16 * KIB;
/// Most contacts, and most as the readers of all areas reach them: every area's list is put in order, at every hour that
/// matters.
pub(super) const CONTACTS: usize = 3_000;
pub(super) const CONTACTS_REACHED: usize = 12_000;
/// Most contacts along which one is sent on from one to the next.
pub(super) const FALLBACKS: usize = 10;
/// Most groups of signs.
pub(super) const SIGN_GROUPS: usize = 200;
/// Most facts, questions, options of a question, routes of a question, outcomes, slots, and items of a list of an outcome.
pub(super) const FACTS: usize = 128;
pub(super) const QUESTIONS: usize = 100;
pub(super) const OPTIONS: usize = 64;
pub(super) const ROUTES: usize = 64;
pub(super) const OUTCOMES: usize = 200;
pub(super) const SLOTS: usize = 64;
pub(super) const LINES: usize = 64;
/// Most ways in which the neutral facts of a flow can be known together.
pub(super) const WORLDS: usize = 2_000;
/// Most problems that are told of one file, and of all; more are counted.
pub(super) const FILE_PROBLEMS: usize = 200;
pub(super) const PROBLEMS: usize = 2_000;

/// Most characters of the text in this field of this file, whatever pack it belongs to.
pub(super) fn characters(file: &str, field: &str) -> usize {
    let name = file.rsplit('/').next().unwrap_or(file);
    let of_file = CHARACTERS.iter().find(|(known, _)| *known == name).map(|(_, fields)| *fields);
    let mut fields = of_file.unwrap_or(&ARTICLE_CHARACTERS).iter();
    fields.find(|(known, _)| *known == field).map_or(OTHER_CHARACTERS, |(_, most)| *most)
}

const KIB: usize = 1024;
const MIB: u64 = 1024 * 1024;
