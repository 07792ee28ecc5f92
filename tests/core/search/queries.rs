//! `queries.tsv`: what people type and what they want.

/// A query with what it wants.
pub struct Wanted {
    pub class: &'static str,
    pub query: &'static str,
    /// Topics; any of the items of each answers it.
    pub topics: Vec<Vec<&'static str>>,
    pub area: &'static str,
}

impl Wanted {
    /// At which place of the hits, as `kind:id`, every topic has been answered; a place for each topic is the first that can be.
    pub fn place(&self, hits: &[String]) -> Option<usize> {
        let mut last = 0;
        for topic in &self.topics {
            last = last.max(hits.iter().position(|hit| topic.contains(&hit.as_str()))? + 1);
        }
        Some((last + 1).saturating_sub(self.topics.len()).max(1))
    }
}

pub fn queries() -> Vec<Wanted> {
    let lines = include_str!("queries.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let mut fields = line.split('\t');
            let mut field = || fields.next().unwrap_or_else(|| panic!("a field is missing: {line}"));
            let (class, query) = (field(), field());
            let topics = field().split(" + ").map(|topic| topic.split(' ').collect()).collect();
            Wanted { class, query, topics, area: fields.next().unwrap_or("aalborg") }
        })
        .collect()
}
