//! The rules of the house, as ARCHITECTURE.md tells them, held against one file at a time.

use crate::paths::mentions;

/// Modules and what each may use beside itself: the arrows. `main.rs` and `lib.rs` may name all.
const ARROWS: &[(&str, &[&str])] = &[
    ("bin", &["cli"]),
    ("cli", &["content", "flow_picture", "paper", "phrase", "publish", "save", "search", "walkthrough"]),
    ("content", &[]),
    ("flow_picture", &["content", "typeset", "walkthrough"]),
    ("paper", &["content", "phrase", "typeset", "walkthrough"]),
    ("phrase", &["content", "save"]),
    ("publish", &["content", "phrase", "search", "walkthrough"]),
    ("save", &[]),
    ("search", &["content"]),
    ("settings", &["content", "save"]),
    ("start", &["content", "phrase", "settings", "window"]),
    ("typeset", &[]),
    ("walkthrough", &["content"]),
    ("window", &["content", "paper", "phrase", "publish", "save", "search", "settings", "walkthrough"]),
];

/// What must not be mentioned outside a few files.
struct Rule {
    /// How it is told.
    what: &'static str,
    why: &'static str,
    /// Files and folders (with a slash at the end) that may.
    but_in: &'static [&'static str],
    is: fn(&[&str]) -> bool,
}

const RULES: &[Rule] = &[
    Rule {
        what: "egui",
        why: "only window, start and main.rs know egui",
        but_in: &["src/window/", "src/start/", "src/main.rs"],
        is: |path| matches!(path[0], "egui" | "eframe" | "ecolor" | "emath" | "epaint") || path[0].starts_with("egui_"),
    },
    Rule {
        what: "std::fs",
        why: "files belong to content::source, settings and the place that saves an export",
        but_in: &["src/content/source.rs", "src/save.rs", "src/settings/file.rs", "src/bin/vejviser-cli.rs"],
        is: |path| path.starts_with(&["std", "fs"]),
    },
    Rule {
        what: "std::net",
        why: "the program is offline: it opens no socket",
        but_in: &[],
        is: |path| matches!(path[0], "std" | "core") && path.contains(&"net"),
    },
    Rule {
        what: "process::Command",
        why: "the program starts no other, only itself anew with the next renderer, and asks the system who takes tel:",
        but_in: &["src/start/renderer.rs", "src/start/telephone.rs"],
        is: |path| path.windows(2).any(|pair| pair == ["process", "Command"]),
    },
    Rule {
        what: "open",
        why: "addresses are handed to the system in start alone, and the window gives it tel: alone",
        but_in: &["src/start/telephone.rs"],
        is: |path| path.len() > 1 && path[0] == "open",
    },
    Rule {
        what: "now()",
        why: "time is a parameter; only main.rs, the command line and the stretches of a start read the clock",
        but_in: &["src/bin/", "src/main.rs", "src/start/times.rs"],
        is: |path| matches!(path, [.., "Instant" | "SystemTime" | "Timestamp" | "Zoned", "now"]),
    },
    Rule {
        what: "Deserialize",
        why: "only content and settings read data; the rest gets checked types",
        but_in: &["src/content/", "src/settings/mod.rs", "src/settings/file.rs"],
        is: |path| {
            let last = path[path.len() - 1];
            last.starts_with("Deserialize") || matches!(path[0], "serde_json" | "toml") && last.starts_with("from_")
        },
    },
    Rule {
        what: "a colour",
        why: "colours are defined in src/window/theme alone, where a test computes their contrast",
        but_in: &["src/window/theme/"],
        is: |path| {
            path.windows(2).any(|pair| pair[0] == "Color32" && !matches!(pair[1], "PLACEHOLDER" | "TRANSPARENT"))
        },
    },
];

/// Everything in `text` that the file `file` (as `src/…`) must not mention, as `file:line: what: why`.
pub fn breaches(file: &str, text: &str) -> Vec<String> {
    let module = module_path(file);
    let may_use = match module.first().copied() {
        // The roots hold the modules together and may name them all.
        None => None,
        Some(name) => match ARROWS.iter().find(|(known, _)| *known == name) {
            Some((_, may_use)) => Some(*may_use),
            None => {
                return vec![format!("{file}:1: module {name}: it has no arrows in tests/arrows/rules.rs yet")];
            }
        },
    };
    let mut found = Vec::new();
    for mention in mentions(text) {
        let path: Vec<&str> = mention.segments.iter().map(String::as_str).collect();
        let mut tell = |what: &str, why: &str| found.push(format!("{file}:{}: {what}: {why}", mention.line));
        for rule in RULES {
            let allowed =
                rule.but_in.iter().any(|place| file == *place || place.ends_with('/') && file.starts_with(place));
            if !allowed && (rule.is)(&path) {
                tell(rule.what, rule.why);
            }
        }
        if let (Some(may_use), Some(target)) = (may_use, top_module(&module, &path))
            && target != module[0]
            && !may_use.contains(&target)
        {
            tell(&format!("{target} used by {}", module[0]), "arrows point from window and cli to content");
        }
    }
    found
}

/// `src/content/check/link.rs` is `content, check, link`; the roots `lib.rs` and `main.rs` are empty.
pub fn module_path(file: &str) -> Vec<&str> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    inner.split('/').filter(|part| !matches!(*part, "lib" | "main" | "mod")).collect()
}

/// The module of the library that a path leads to from `module`, if it leads to one from the root.
/// `super` is counted from the file; inside an inline module it leads one level less far, and then no module's name follows.
pub fn top_module<'a>(module: &[&str], path: &[&'a str]) -> Option<&'a str> {
    let ups = path.iter().take_while(|part| **part == "super").count();
    let target = match path[0] {
        "crate" | "vejviser" => path.get(1),
        "super" if ups >= module.len() => path.get(ups),
        _ => None,
    };
    target.copied().filter(|name| ARROWS.iter().any(|(known, _)| known == name))
}
