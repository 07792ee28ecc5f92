//! The facts that conditions may ask for, and conditions as they are written into resolved ones.

use std::collections::BTreeMap;

use crate::content::model::flow::Predicate;
use crate::content::model::id::FactId;
use crate::content::problem::{Problems, Wrong, nearest};
use crate::content::raw::flow::RawPredicate;

/// All facts, and whether they worry and whether signs may tell them all the same.
pub(in crate::content) struct Facts(BTreeMap<String, (bool, bool)>);

impl Facts {
    pub fn new<'f>(facts: impl Iterator<Item = (&'f str, bool, bool)>) -> Self {
        Self(facts.map(|(id, worrying, from_signs)| (id.to_owned(), (worrying, from_signs))).collect())
    }

    /// Whether a fact worries; nothing for one that does not exist.
    pub fn worries(&self, id: &str) -> Option<bool> {
        self.0.get(id).map(|(worrying, _)| *worrying)
    }

    /// Whether signs may tell this fact although it is neutral.
    pub fn told_by_signs(&self, id: &str) -> bool {
        self.0.get(id).is_some_and(|(_, from_signs)| *from_signs)
    }

    pub fn unknown(&self, id: &str) -> Wrong {
        let near = nearest(id, self.0.keys().map(String::as_str));
        Wrong::UnknownId { kind: "fact", id: id.to_owned(), near }
    }

    /// The fact with this id, or a problem where there is none.
    pub fn id(&self, file: &str, place: &str, id: &str, problems: &mut Problems) -> FactId {
        if !self.0.contains_key(id) {
            problems.add(file, place, self.unknown(id));
        }
        FactId::new(id)
    }

    /// A condition whose facts exist; only neutral ones may be asked to be absent.
    pub fn predicate(&self, file: &str, place: &str, raw: RawPredicate, problems: &mut Problems) -> Predicate {
        match raw {
            RawPredicate::Has(fact) => Predicate::Has(self.id(file, place, &fact, problems)),
            RawPredicate::Not(fact) => {
                if self.worries(&fact) == Some(true) {
                    problems.add(file, place, Wrong::NotWorrying { fact: fact.clone() });
                }
                Predicate::Not(self.id(file, place, &fact, problems))
            }
            RawPredicate::All(parts) => Predicate::All(self.parts(file, place, "all", parts, problems)),
            RawPredicate::Any(parts) => Predicate::Any(self.parts(file, place, "any", parts, problems)),
        }
    }

    fn parts(
        &self,
        file: &str,
        place: &str,
        field: &'static str,
        parts: Vec<RawPredicate>,
        problems: &mut Problems,
    ) -> Vec<Predicate> {
        if parts.is_empty() {
            problems.add(file, place, Wrong::EmptyField { field });
        }
        parts.into_iter().map(|part| self.predicate(file, place, part, problems)).collect()
    }
}
