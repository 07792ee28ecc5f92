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

const KIB: usize = 1024;
const MIB: u64 = 1024 * 1024;
