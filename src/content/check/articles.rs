//! Articles: front matter, blocks, links.

use serde_json::Value;

use super::found::FoundContact;
use super::named_numbers::{digits_of, is_number_of};
use super::strings::{check_front, check_lines, check_shown};
use super::{Checker, Files, line_of};
use crate::content::check::text::check_text;
use crate::content::limits;
use crate::content::markdown::{self, Parsed};
use crate::content::model::article::{Article, ArticleGroup, Block, ContactTarget, Link, Section};
use crate::content::model::contact::{Contact, Role};
use crate::content::model::id::{AreaId, ArticleId, ContactId, LawId, SignGroupId, SignId};
use crate::content::model::pack::Pack;
use crate::content::numbers::{short_numbers, telephone_number};
use crate::content::problem::{Problems, Wrong};
use crate::content::raw::{RawArticle, RawItem};
use crate::content::wording::check_wording;

const FENCE: &str = "+++";

impl Checker {
    pub(super) fn note_articles(&mut self, files: &Files<'_>, pack: &Pack) {
        for path in files.articles(&pack.id) {
            // The file is named after its id, so links resolve even where its front matter is broken.
            let name = path.rsplit('/').next().unwrap_or(path);
            let id = name.strip_suffix(".da.md").unwrap_or(name);
            self.article_ids.note(path, "", id, &mut self.problems);
        }
        for path in files.broken_articles(&pack.id) {
            let name = path.rsplit('/').next().unwrap_or(path);
            self.article_ids.note_broken(path, name.strip_suffix(".da.md").unwrap_or(name));
        }
    }

    pub(super) fn articles(&mut self, files: &Files<'_>, packs: &[Pack], contacts: &[FoundContact]) -> Vec<Article> {
        let mut articles = Vec::new();
        for pack in packs {
            for path in files.articles(&pack.id) {
                articles.extend(self.article(files, path, pack, packs, contacts));
                if self.pieces > limits::LIBRARY_PARTS {
                    let wrong = Wrong::TooMany { what: "pieces of text in all articles", most: limits::LIBRARY_PARTS };
                    self.problems.add(path, "", wrong);
                    return articles;
                }
            }
        }
        articles
    }

    fn article(
        &mut self,
        files: &Files<'_>,
        path: &str,
        pack: &Pack,
        packs: &[Pack],
        known: &[FoundContact],
    ) -> Option<Article> {
        let text = files.text(path)?;
        let Some((front, markdown)) = split_front_matter(text) else {
            self.problems.add(path, "", Wrong::NoFrontMatter);
            return None;
        };
        if front.len() > limits::FRONT_MATTER_BYTES {
            let wrong = Wrong::TextTooLong { most: limits::FRONT_MATTER_BYTES };
            self.problems.add(path, "front matter", wrong);
            return None;
        }
        let raw: RawArticle = match toml::from_str(front) {
            Ok(raw) => raw,
            Err(why) => {
                // What is missing has no place of its own.
                let place = match why.span() {
                    Some(span) if span.start > 0 => format!("line {}", front[..span.start].matches('\n').count() + 2),
                    _ => "front matter".to_owned(),
                };
                self.problems.add(path, place, Wrong::BadShape { why: why.message().to_owned() });
                return None;
            }
        };
        self.article_strings(path, text, front);
        let expected = format!("{}.da.md", raw.id);
        if !path.ends_with(&format!("/{expected}")) {
            self.problems.add(path, "id", Wrong::FileName { expected });
        }
        for (field, text) in [
            ("title", Some(&raw.title)),
            ("lead", Some(&raw.lead)),
            ("based_on", raw.based_on.as_ref()),
            ("revise_by", raw.revise_by.as_ref()),
        ] {
            if let Some(text) = text {
                check_text(path, "", field, text, &mut self.problems);
            }
        }
        let item =
            RawItem { sources: raw.sources, review_by: raw.review_by.to_string(), basis: raw.basis, words: raw.words };
        let item = self.item(path, "front matter", pack, packs, item);
        let section = self.problems.word(path, "section", "section", &raw.section, Section::ALL, Section::word);
        let group =
            self.problems.word(path, "group", "group of articles", &raw.group, ArticleGroup::ALL, ArticleGroup::word);
        let adopted = raw
            .adopted
            .and_then(|adopted| self.past_date(path, "adopted", "adopted", &adopted.to_string(), pack.edition_date));
        let line = line_of(pack, packs);
        let mut contacts = Vec::with_capacity(raw.contacts.len());
        for target in &raw.contacts {
            match self.contact_target(target, &line) {
                Ok(target) => contacts.push(target),
                Err(wrong) => self.problems.add(path, "contacts", wrong),
            }
        }
        let mut laws = Vec::with_capacity(raw.laws.len());
        for law in &raw.laws {
            match self.law_target(law, &line) {
                Ok(law) => laws.push(law),
                Err(wrong) => self.problems.add(path, "laws", wrong),
            }
        }
        let Parsed { blocks, contacts: linked, pieces, mut wrongs } =
            markdown::parse(markdown, &|target| self.link(target, &line));
        wrongs.extend(linked.iter().filter_map(|(at, target, words)| Some((*at, wrong_number(words, target, known)?))));
        let before = text.len() - markdown.len();
        let line_ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        for (at, wrong) in wrongs {
            let number = line_ends.partition_point(|end| *end < before + at) + 1;
            self.problems.add(path, format!("line {number}"), wrong);
        }
        self.pieces += pieces;
        if markdown.trim().is_empty() {
            self.problems.add(path, "", Wrong::EmptyField { field: "the text" });
        }
        let linked: Vec<String> = linked.iter().flat_map(|(_, _, words)| short_numbers(words)).map(digits_of).collect();
        for block in &blocks {
            let plain = block.plain_text();
            check_wording(path, &place_of(block), &plain, &mut self.problems);
            check_leftovers(path, &place_of(block), &plain, &mut self.problems);
            check_shown(path, text, &linked, &place_of(block), &plain, &mut self.problems);
        }
        Some(Article {
            id: ArticleId::new(&raw.id),
            item: item?,
            title: raw.title,
            lead: raw.lead,
            section: section?,
            group: group?,
            order: raw.order,
            guard: raw.guard,
            based_on: raw.based_on,
            adopted,
            revise_by: raw.revise_by,
            contacts,
            laws,
            blocks,
        })
    }

    /// What is written in the file and in its front matter; what the Markdown shows is looked at block by block.
    fn article_strings(&mut self, path: &str, text: &str, front: &str) {
        check_lines(path, text, &mut self.problems);
        if let Ok(front) = toml::from_str::<Value>(front) {
            check_front(path, text, &front, &mut self.problems);
        }
    }

    fn link(&self, target: &str, line: &[&AreaId]) -> Result<Link, Wrong> {
        let (kind, id) = markdown::split_target(target)?;
        match kind {
            "contact" => self.contact_target(id, line).map(Link::Contact),
            "law" => self.law_target(id, line).map(Link::Law),
            "article" => self.article_ids.reach("article", id, line).map(|()| Link::Article(ArticleId::new(id))),
            _ if self.sign_ids.hold(id) => self.sign_ids.reach("sign", id, line).map(|()| Link::Sign(SignId::new(id))),
            _ if self.group_ids.hold(id) => {
                self.group_ids.reach("group of signs", id, line).map(|()| Link::SignGroup(SignGroupId::new(id)))
            }
            _ => Err(Wrong::UnknownId { kind: "sign or group of signs", id: id.to_owned(), near: None }),
        }
    }

    fn contact_target(&self, id: &str, line: &[&AreaId]) -> Result<ContactTarget, Wrong> {
        if let Some(role) = Role::from_word(id) {
            return Ok(ContactTarget::Role(role));
        }
        if !self.contact_ids.hold(id) {
            return Err(Wrong::UnknownId { kind: "contact or role", id: id.to_owned(), near: None });
        }
        self.contact_ids.reach("contact", id, line).map(|()| ContactTarget::Contact(ContactId::new(id)))
    }

    fn law_target(&self, id: &str, line: &[&AreaId]) -> Result<LawId, Wrong> {
        self.law_ids.reach("law", id, line).map(|()| LawId::new(id))
    }
}

/// A number in the words of a link that is not one of those whom it leads to. Where nobody is known, something else is
/// wrong, and told.
fn wrong_number(words: &str, target: &ContactTarget, known: &[FoundContact]) -> Option<Wrong> {
    // A whole one is told of wherever it stands.
    if telephone_number(words).is_some() {
        return None;
    }
    let meant = |contact: &&Contact| match target {
        ContactTarget::Contact(id) => contact.id == *id,
        ContactTarget::Role(role) => contact.roles.contains(role),
    };
    let meant: Vec<&Contact> = known.iter().map(|found| &found.contact).filter(meant).collect();
    let other = |number: &&str| !meant.is_empty() && !meant.iter().any(|contact| is_number_of(number, contact));
    short_numbers(words).find(other).map(|number| Wrong::NumberOfAnother { number: number.to_owned() })
}

/// Signs that only Markdown uses: where one is left in the text, something was mistyped.
fn check_leftovers(file: &str, place: &str, text: &str, problems: &mut Problems) {
    if let Some(character) = text.chars().find(|character| "[]{}*|`\\".contains(*character)) {
        problems.add(file, place, Wrong::Leftover { character });
    }
}

/// The first words of a block, so that an author finds it.
fn place_of(block: &Block) -> String {
    let plain = block.plain_text();
    let words: Vec<&str> = plain.split_whitespace().take(5).collect();
    format!("»{} …«", words.join(" "))
}

fn split_front_matter(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(FENCE)?.trim_start_matches('\r').strip_prefix('\n')?;
    let (front, markdown) = rest.split_once("\n+++")?;
    // A lone carriage return is no line end in TOML.
    let front = front.trim_end_matches('\r');
    Some((front, markdown.trim_start_matches('\r').strip_prefix('\n').unwrap_or(markdown)))
}
