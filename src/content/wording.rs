//! What no text may say, whoever wrote it (safety rules S3, S4 and S6).

use super::problem::{Problems, Wrong};

/// Phrases that rate or reassure, in lower case.
pub const BANNED: &[(&str, &str)] = &[
    ("lav risiko", NO_REASSURANCE),
    ("ingen risiko", NO_REASSURANCE),
    ("mindre risiko", NO_REASSURANCE),
    ("lille risiko", NO_REASSURANCE),
    ("ingen grund til bekymring", NO_REASSURANCE),
    ("ingen grund til uro", NO_REASSURANCE),
    ("du kan være rolig", NO_REASSURANCE),
    ("formentlig ikke", NO_REASSURANCE),
    ("sandsynligvis ikke", NO_REASSURANCE),
    ("harmløs", NO_REASSURANCE),
    ("intet tyder på", NO_REASSURANCE),
    ("kan vente", NO_REASSURANCE),
    ("kan godt vente", NO_REASSURANCE),
    ("helt normalt", NO_REASSURANCE),
    ("low risk", NO_REASSURANCE),
    ("lower risk", NO_REASSURANCE),
    ("no risk", NO_REASSURANCE),
    ("little risk", NO_REASSURANCE),
    ("no cause for concern", NO_REASSURANCE),
    ("no reason to worry", NO_REASSURANCE),
    ("nothing to worry about", NO_REASSURANCE),
    ("do not worry", NO_REASSURANCE),
    ("can wait", NO_REASSURANCE),
    ("probably not", NO_REASSURANCE),
    ("harmless", NO_REASSURANCE),
    ("perfectly normal", NO_REASSURANCE),
    ("risk score", NO_RATING),
    ("risk level", NO_RATING),
    ("per cent risk", NO_RATING),
    ("verified", VERIFIED),
    ("guaranteed", GUARANTEED),
    ("risikoscore", NO_RATING),
    ("risikoniveau", NO_RATING),
    ("procent risiko", NO_RATING),
    ("point i alt", NO_RATING),
    ("verificeret", VERIFIED),
    ("garanteret", GUARANTEED),
];

const NO_REASSURANCE: &str = "no text puts a worry to rest (S4)";
const NO_RATING: &str = "no text rates or scores (S3)";
const VERIFIED: &str = "say what was read and when; nothing here is verified";
const GUARANTEED: &str = "nothing is guaranteed; say what was read and when";
const NO_PARENTS: &str = "nobody is told to go to the family before the municipality has assessed the risk (S6)";

const TELL: &[&str] = &[
    "inddrag",
    "kontakt",
    "ring til",
    "tal med",
    "informér",
    "orientér",
    "underret",
    "involver",
    "involvér",
    "spørg",
    "involve",
    "contact",
    "ring",
    "call",
    "talk to",
    "talk with",
    "speak to",
    "speak with",
    "inform",
    "tell",
    "notify",
    "ask",
];
const WHOM: &[&str] =
    &["forældrene", "familien", "hjemmet", "faderen", "moderen", "parents", "family", "home", "father", "mother"];
const NOT: &[&str] = &[
    "ikke", "aldrig", "undlad", "før", "uden", "inden", "ingen", "not", "never", "avoid", "before", "without", "until",
    "no",
];
/// Words that may stand between.
const BETWEEN: &[&str] = &["altid", "først", "også", "always", "first", "also", "the", "their", "his", "her"];

/// Adds a problem for each thing in `text` that no text may say.
pub(super) fn check_wording(file: &str, place: &str, text: &str, problems: &mut Problems) {
    let lower = text.to_lowercase();
    for (phrase, rule) in BANNED {
        if lower.contains(phrase) {
            problems.add(file, place, Wrong::Banned { found: (*phrase).to_owned(), rule });
        }
    }
    for sentence in lower.split(['.', '?', '!', ':', '\n']) {
        if let Some(found) = sends_to_family(sentence) {
            problems.add(file, place, Wrong::Banned { found, rule: NO_PARENTS });
        }
    }
}

/// A phrase such as *tal først med forældrene*, unless the sentence says not to.
fn sends_to_family(sentence: &str) -> Option<String> {
    let words = || sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if !words().any(|word| WHOM.contains(&word)) || words().any(|word| NOT.contains(&word)) {
        return None;
    }
    let plain: Vec<&str> = words().filter(|word| !BETWEEN.contains(word)).collect();
    plain.iter().enumerate().filter(|(_, word)| WHOM.contains(word)).find_map(|(at, whom)| {
        let (before, _) = plain.split_at(at);
        let last = before.last()?;
        let tells = |tell: &&&str| {
            let mut ahead = before.iter().rev();
            // *wants to contact the home* tells of somebody; only *contact the home* tells the reader.
            tell.ends_with(last)
                && tell.rsplit(' ').all(|word| ahead.next() == Some(&word))
                && ahead.next() != Some(&"to")
        };
        TELL.iter().find(tells).map(|tell| format!("{tell} {whom}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut problems = Problems::default();
        check_wording("f", "", text, &mut problems);
        let found: Vec<String> = problems.into_vec().iter().map(|problem| problem.wrong.to_string()).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (message, part) in found.iter().zip(expected) {
            assert!(message.contains(part), "{message} lacks {part}");
        }
    }

    #[test]
    fn texts_that_rate_reassure_or_send_to_the_family_are_refused() {
        check("Der er ingen grund til bekymring.", &["S4"]);
        check("Risikoscore: 4", &["S3"]);
        check("Tal først med forældrene.", &["tal med forældrene"]);
        check("Ring til familien, og spørg.", &["ring til familien"]);
        check("There is no cause for concern.", &["S4"]);
        check("First talk to the parents.", &["talk to parents"]);
        check("Ring their mother.", &["ring mother"]);
    }

    #[test]
    fn texts_that_warn_are_allowed() {
        check("Tal ikke med forældrene.", &[]);
        check("Do not talk to the parents.", &[]);
        check("Becomes afraid when the school wants to contact the home", &[]);
        check("Kommunen vurderer risikoen, før den kontakter familien.", &[]);
    }
}
