//! Our index beside tantivy: the same documents and queries, at the library's size and at 10 and 100 times that.
//!
//! Prints the table of docs/search.md. Both are asked for ten hits at every keystroke of every query; ours also makes titles,
//! snippets and marks. tantivy runs in memory with its Danish stemmer, the same fields and our field weights.

mod bigger;
mod ours;
#[expect(dead_code, reason = "the class of a query is for the table of the test")]
#[path = "../../../tests/core/search/queries.rs"]
mod queries;
mod theirs;

use std::time::{Duration, Instant};

use queries::{Wanted, queries};
use vejviser::content;
use vejviser::search::{Document, documents};

/// Something that finds documents.
trait Engine {
    /// The items found for a text, as `kind:id`, the best first.
    fn find(&self, text: &str) -> Vec<String>;
}

fn main() {
    let library = content::bundled().expect("the packs have no problems");
    let area = library.area("aalborg").expect("a known area");
    let shipped = documents(&area);
    let queries: Vec<Wanted> = queries().into_iter().filter(|wanted| wanted.area == "aalborg").collect();
    println!(
        "| Library | Documents | Engine | Build | p50 | p99 | Among the first three |\n|---|---|---|---|---|---|---|"
    );
    for times in [1, 10, 100] {
        let all = bigger::bigger(&shipped, times);
        let many = all.len();
        let tell = |name: &str, (build, engine): (Duration, Box<dyn Engine>)| {
            let (p50, p99) = keystrokes(&*engine, &queries);
            let found = success(&*engine, &queries);
            println!("| {times} x | {many} | {name} | {build:.1?} | {p50:.0?} | {p99:.0?} | {found:.0} % |");
        };
        tell("ours", built(&all, |all| Box::new(ours::Ours::new(all, &area.pack().id))));
        tell("tantivy", built(&all, |all| Box::new(theirs::Theirs::new(&all))));
    }
}

fn built(all: &[Document], build: impl FnOnce(Vec<Document>) -> Box<dyn Engine>) -> (Duration, Box<dyn Engine>) {
    let all = all.to_vec();
    let begun = Instant::now();
    let engine = build(all);
    (begun.elapsed(), engine)
}

/// Half of the keystrokes, and all but one in a hundred, take no longer. The better of two tries is taken,
/// for what else the machine does is nobody's merit.
fn keystrokes(engine: &dyn Engine, queries: &[Wanted]) -> (Duration, Duration) {
    let mut all = Vec::new();
    for wanted in queries {
        for (at, letter) in wanted.query.char_indices() {
            let typed = &wanted.query[..at + letter.len_utf8()];
            let tries = [(), ()].map(|()| {
                let begun = Instant::now();
                std::hint::black_box(engine.find(typed));
                begun.elapsed()
            });
            all.extend(tries.into_iter().min());
        }
    }
    all.sort_unstable();
    (all[all.len() / 2], all[all.len() * 99 / 100])
}

/// How many per cent of the queries are answered among the first three.
fn success(engine: &dyn Engine, queries: &[Wanted]) -> f64 {
    let good = queries.iter().filter(|wanted| wanted.place(&engine.find(wanted.query)).is_some_and(|place| place <= 3));
    let share = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    100.0 * share(good.count()) / share(queries.len())
}
