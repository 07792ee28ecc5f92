//! A library that does not exist: the shipped one, and as many more documents made of its words.
//!
//! They are varied, not copied: every text is as long as its model, its words are drawn from the model and from another
//! document, and some are compounds that no text holds, so that the vocabulary grows with the library.

use vejviser::content::ArticleId;
use vejviser::search::{Document, ItemId};

pub fn bigger(shipped: &[Document], times: usize) -> Vec<Document> {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut all = shipped.to_vec();
    let pools: Vec<Vec<&str>> = shipped.iter().map(words).collect();
    for round in 1..times {
        for (at, model) in shipped.iter().enumerate() {
            let other = &pools[chance.below(pools.len())];
            let mut made = model.clone();
            made.id = ItemId::Article(ArticleId::new(&format!("made-{round}-{at}")));
            made.reach = None;
            let mut remake = |text: &mut String| *text = remade(text, &pools[at], other, &mut chance);
            remake(&mut made.title);
            made.words.iter_mut().for_each(&mut remake);
            for part in &mut made.parts {
                remake(&mut part.heading);
                part.lines.iter_mut().for_each(&mut remake);
            }
            all.push(made);
        }
    }
    all
}

fn words(document: &Document) -> Vec<&str> {
    let lines = document.parts.iter().flat_map(|part| &part.lines);
    let words = lines.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| word.chars().count() > 2).chain(["ord"]).collect()
}

fn remade(text: &str, own: &[&str], other: &[&str], chance: &mut Chance) -> String {
    let made: Vec<String> = text
        .split_whitespace()
        .map(|word| match chance.below(10) {
            0..5 => word.to_owned(),
            5..7 => chance.one_of(own).to_owned(),
            7..9 => chance.one_of(other).to_owned(),
            _ => format!("{}s{}", chance.one_of(own), chance.one_of(other).to_lowercase()),
        })
        .collect();
    made.join(" ")
}

/// A row of numbers that is the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    fn one_of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}
