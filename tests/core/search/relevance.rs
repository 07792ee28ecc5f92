//! How well people find what they want, by class of query; the table of docs/search.md.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use crate::library;
use crate::search::queries::{Wanted, queries};
use crate::search::{find, index};

/// What every class must reach, and all together.
const EVERY_CLASS_AT_3: f64 = 0.9;
const ALL_AT_3: f64 = 0.95;
const ALL_AT_1: f64 = 0.75;

#[derive(Default)]
struct Sum {
    queries: u32,
    at_1: u32,
    at_3: u32,
    reciprocal: f64,
}

impl Sum {
    fn add(&mut self, place: Option<usize>) {
        self.queries += 1;
        self.at_1 += u32::from(place == Some(1));
        self.at_3 += u32::from(place.is_some_and(|place| place <= 3));
        self.reciprocal += place.map_or(0.0, |place| 1.0 / f64::from(u32::try_from(place).unwrap_or(u32::MAX)));
    }

    fn share(&self, of: u32) -> f64 {
        f64::from(of) / f64::from(self.queries)
    }

    fn line(&self, name: &str) -> String {
        let percent = |of: u32| self.share(of) * 100.0;
        let mean = self.reciprocal / f64::from(self.queries);
        format!("| {name} | {} | {:.0} % | {:.0} % | {mean:.2} |", self.queries, percent(self.at_1), percent(self.at_3))
    }
}

/// The place at which each query is answered, among ten hits.
fn places() -> Vec<(Wanted, Option<usize>, String)> {
    let mut indexes = HashMap::new();
    queries()
        .into_iter()
        .map(|wanted| {
            let index = indexes.entry(wanted.area).or_insert_with(|| index(wanted.area));
            let found = find(index, wanted.query, 10);
            let hits: Vec<String> =
                found.hits.iter().map(|hit| format!("{}:{}", hit.item.kind().word(), hit.item.as_str())).collect();
            let place = wanted.place(&hits);
            let first: Vec<&str> = found.hits.iter().take(5).map(|hit| hit.item.as_str()).collect();
            (wanted, place, first.join(" "))
        })
        .collect()
}

#[test]
fn what_people_type_finds_what_they_want() {
    let mut classes: BTreeMap<&str, Sum> = BTreeMap::new();
    let mut all = Sum::default();
    let mut missed = String::new();
    for (wanted, place, first) in places() {
        classes.entry(wanted.class).or_default().add(place);
        all.add(place);
        if place.is_none_or(|place| place > 3) {
            writeln!(missed, "{}: {} at {place:?}: {first}", wanted.class, wanted.query).expect("a string takes all");
        }
    }
    println!("| Class | Queries | In first place | Among the first three | MRR |\n|---|---|---|---|---|");
    for (name, sum) in &classes {
        println!("{}", sum.line(name));
    }
    println!("{}\n\nmissed:\n{missed}", all.line("all"));
    assert!(all.queries >= 200, "{} queries", all.queries);
    for (name, sum) in &classes {
        assert!(sum.share(sum.at_3) >= EVERY_CLASS_AT_3, "{name}: {}\n{missed}", sum.line(name));
    }
    assert!(all.share(all.at_3) >= ALL_AT_3 && all.share(all.at_1) >= ALL_AT_1, "{}\n{missed}", all.line("all"));
}

#[test]
fn every_wanted_item_is_in_the_library() {
    let mut known = Vec::new();
    for pack in &library().packs {
        let index = index(pack.id.as_str());
        known.extend(index.items().map(|item| format!("{}:{}", item.kind().word(), item.as_str())));
    }
    for wanted in queries() {
        for item in wanted.topics.iter().flatten() {
            assert!(known.iter().any(|known| known == item), "{}: {item}", wanted.query);
        }
    }
}
