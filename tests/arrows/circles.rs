//! Files that need each other in a ring.
//!
//! A name that a module hands on with `pub use` counts for the file that defines it. What stands in the face of a folder
//! (`mod.rs`) is for all files of the folder, so that a file is not bound to the faces above it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::paths::{How, Mention, mentions};
use crate::rules::{module_path, top_module};

/// A file as others see it.
struct File<'a> {
    name: &'a str,
    mentions: Vec<Mention>,
}

/// The files of the house by their module.
struct House<'a>(BTreeMap<Vec<&'a str>, File<'a>>);

/// The shortest ring through each file that stands in one, as `a -> b -> a`, each ring once.
pub fn circles(files: &[(String, String)]) -> Vec<String> {
    let house = House(
        files
            .iter()
            .filter(|(name, _)| name.starts_with("src/") && !name.ends_with("/tests.rs"))
            .filter(|(name, _)| !module_path(name).is_empty())
            .map(|(name, text)| (module_path(name), File { name, mentions: mentions(text) }))
            .collect(),
    );
    let needs: BTreeMap<&str, BTreeSet<&str>> =
        house.0.iter().map(|(module, file)| (file.name, house.needs(module, file))).collect();
    let mut rings: BTreeMap<BTreeSet<&str>, String> = BTreeMap::new();
    for ring in needs.keys().filter_map(|file| ring(file, &needs)) {
        rings.entry(ring.iter().copied().collect()).or_insert_with(|| ring.join(" -> "));
    }
    rings.into_values().collect()
}

impl House<'_> {
    /// The other files that this one names in its code.
    fn needs(&self, module: &[&str], file: &File<'_>) -> BTreeSet<&str> {
        let needed = file.mentions.iter().filter(|mention| mention.how == How::Needed);
        let found = needed.filter_map(|mention| self.target(module, &mention.segments, 0));
        found.filter(|name| !module.starts_with(&module_path(name))).collect()
    }

    /// The file that a path leads to from a module, where it leads to one of the house.
    fn target(&self, module: &[&str], path: &[String], handed_on: usize) -> Option<&str> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        let (from, rest) = match path[0].as_str() {
            "crate" => (&[][..], &path[1..]),
            "super" => (module.get(..module.len().checked_sub(ups)?)?, &path[ups..]),
            "self" => (module, &path[1..]),
            // `mod name;` and names that were imported are no mention of their own.
            name if path.len() > 1 && self.0.contains_key([module, &[name]].concat().as_slice()) => (module, path),
            _ => return None,
        };
        let mut at = from.to_vec();
        for (index, part) in rest.iter().enumerate() {
            let inner = [at.as_slice(), &[part.as_str()]].concat();
            if let Some((known, _)) = self.0.get_key_value(inner.as_slice()) {
                at.clone_from(known);
                continue;
            }
            let here = self.0.get(&at)?;
            let mut exports = here.mentions.iter().filter(|mention| mention.how == How::Export);
            let export = exports.find(|mention| mention.segments.last() == Some(part));
            return match export {
                Some(export) if handed_on < 8 => {
                    let whole: Vec<String> = export.segments.iter().chain(&rest[index + 1..]).cloned().collect();
                    self.target(&at, &whole, handed_on + 1)
                }
                _ => Some(here.name),
            };
        }
        self.0.get(&at).map(|file| file.name)
    }
}

/// The shortest way from a file back to itself.
fn ring<'a>(file: &'a str, needs: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Option<Vec<&'a str>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = VecDeque::from([file]);
    while let Some(at) = queue.pop_front() {
        for next in needs.get(at).into_iter().flatten() {
            if *next == file {
                let mut ring = vec![file, at];
                while *ring.last()? != file {
                    ring.push(came_from.get(ring.last()?)?);
                }
                ring.dedup();
                ring.reverse();
                return Some(ring);
            }
            if !came_from.contains_key(next) {
                came_from.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    None
}

/// Which modules of the house use which, as a drawing that Mermaid renders. `bin` and `start`, which only begin the programs,
/// are drawn as any other.
pub fn drawing(files: &[(String, String)]) -> String {
    let mut arrows: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (name, text) in files {
        let Some(module) = module_path(name).first().copied() else { continue };
        for mention in mentions(text) {
            let path: Vec<&str> = mention.segments.iter().map(String::as_str).collect();
            if let Some(used) = top_module(&module_path(name), &path).filter(|used| *used != module) {
                arrows.entry(module).or_default().insert(used.to_owned());
            }
        }
    }
    let line = |(from, to): (&str, BTreeSet<String>)| {
        let to: Vec<String> = to.into_iter().collect();
        format!("    {from} --> {}\n", to.join(" & "))
    };
    "flowchart TD\n".to_owned() + &arrows.into_iter().map(line).collect::<String>()
}
