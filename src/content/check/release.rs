//! What stands in the way of a release, though the packs are whole, and what the day says of them.

use jiff::civil::Date;

use crate::content::model::contact::CheckedHow;
use crate::content::model::item::Item;
use crate::content::model::library::Library;
use crate::content::model::pack::Status;
use crate::content::problem::{Problem, Problems, Wrong};

/// Editions that are dated after `today`. Only `check` asks for them: where a clock is wrong, the packs still open.
#[must_use]
pub fn editions_ahead(library: &Library, today: Date) -> Vec<Problem> {
    let mut problems = Problems::default();
    for pack in library.packs.iter().filter(|pack| pack.edition_date > today) {
        let wrong = Wrong::EditionAhead { date: pack.edition_date, today };
        problems.add(&format!("{}/pack.json", pack.id), "edition_date", wrong);
    }
    problems.into_vec()
}

/// Drafts, numbers that nobody has rung, and review dates that have passed on `today`.
#[must_use]
pub fn release_problems(library: &Library, today: Date) -> Vec<Problem> {
    let mut problems = Problems::default();
    for pack in &library.packs {
        let file = format!("{}/pack.json", pack.id);
        if pack.status == Status::Draft {
            problems.add(&file, "status", Wrong::Draft);
        }
        if pack.review_by < today {
            problems.add(&file, "review_by", Wrong::ReviewPassed { due: pack.review_by.to_string() });
        }
    }
    for contact in &library.contacts {
        if !contact.phones.is_empty() && contact.checked.how == CheckedHow::Source {
            problems.add(&format!("{}/contacts.json", contact.item.area), contact.id.as_str(), Wrong::NeverRung);
        }
    }
    let mut review = |item: &Item, name: &str, id: &str| {
        if item.review_by < today {
            let wrong = Wrong::ReviewPassed { due: item.review_by.to_string() };
            problems.add(&format!("{}/{name}", item.area), id, wrong);
        }
    };
    library.contacts.iter().for_each(|contact| review(&contact.item, "contacts.json", contact.id.as_str()));
    library.laws.iter().for_each(|law| review(&law.item, "laws.json", law.id.as_str()));
    library.signs.iter().for_each(|sign| review(&sign.item, "signs.json", sign.id.as_str()));
    library.figures.iter().for_each(|figure| review(&figure.item, "figures.json", figure.id.as_str()));
    let scenarios = library.scenarios.iter();
    scenarios.for_each(|scenario| review(&scenario.item, "scenarios.json", scenario.id.as_str()));
    library.papers.iter().for_each(|paper| review(&paper.item, "papers.json", paper.id.as_str()));
    library.notes.iter().for_each(|note| review(&note.item, "notes.json", note.id.as_str()));
    for article in &library.articles {
        review(&article.item, &format!("articles/{}.da.md", article.id), "");
    }
    problems.into_vec()
}
