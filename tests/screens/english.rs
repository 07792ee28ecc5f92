//! In English nothing of the window's own is left in Danish; what the packs have in Danish alone is, and that is said.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use vejviser::content::{Language, bundled_files};
use vejviser::window::Action;

use crate::list::{Screen, screens};
use crate::window::{looks, window};

const NOTE: &str = "Some of this exists only in Danish. It is shown in Danish.";

/// Words that are Danish wherever they stand, and no English.
const DANISH: &[&str] = &[
    "af", "alle", "der", "det", "dig", "din", "du", "efter", "eller", "fra", "hvad", "hvis", "hvor", "ikke", "jeg",
    "kan", "kopier", "luk", "med", "nej", "nu", "og", "som", "svar", "tegn", "til", "uden", "vis",
];

/// All that the packs say, with markup away.
static PACKS: LazyLock<String> = LazyLock::new(|| {
    let all: Vec<String> =
        bundled_files().iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    plain(&all.join("\n"))
});

#[test]
fn every_screen_speaks_english_but_for_what_the_packs_have_in_danish() {
    let mut wrong = Vec::new();
    let mut noted = BTreeSet::new();
    for mut screen in screens() {
        screen.steps.insert(0, Action::SetLanguage(Language::English));
        let said = said(&screen);
        let danish: Vec<&String> = said.iter().filter(|words| is_danish(words)).collect();
        // A paper stands on the screen as it is saved: in Danish.
        let ours = danish.iter().filter(|words| screen.name != "paper" && !in_packs(words));
        wrong.extend(ours.map(|words| format!("{}: {words:?}", screen.name)));
        if said.iter().any(|words| words == NOTE) {
            noted.insert(screen.name.clone());
        }
    }
    assert!(wrong.is_empty(), "{} left in Danish:\n{}", wrong.len(), wrong.join("\n"));
    for name in ["article-plan", "laws", "figures", "paper", "practice-case"] {
        assert!(noted.contains(name), "{name} is in Danish and does not say so; these do: {noted:?}");
    }
    for name in ["start", "question", "settings"] {
        assert!(!noted.contains(name), "{name} is in English and says that it is in Danish");
    }
}

/// The window itself says which language to speak it in.
#[test]
fn the_window_tells_its_language() {
    let Some(mut screen) = screens().into_iter().next() else { panic!("there are screens") };
    for language in Language::ALL {
        screen.steps = vec![Action::SetLanguage(language)];
        let Some(look) = looks(&screen).next() else { panic!("a screen has a look") };
        let window = window(&screen, look);
        let root = window.root();
        assert_eq!(root.accesskit_node().data().language(), Some(language.tag()));
    }
}

/// All that a screen reader is given of a screen.
fn said(screen: &Screen) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    let look = looks(screen).next().expect("a screen has a look");
    let window = window(screen, look);
    gather(&window.root().accesskit_node(), &mut said);
    said
}

fn gather(node: &AccessKitNode<'_>, said: &mut BTreeSet<String>) {
    said.extend(
        [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)].into_iter().flatten(),
    );
    for child in node.children() {
        gather(&child, said);
    }
}

fn is_danish(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut each = lower.split(|letter: char| !letter.is_alphabetic());
    lower.contains(['æ', 'ø', 'å']) || each.any(|word| DANISH.contains(&word))
}

/// Whether all that is Danish in these words stands in the packs: whole, or as a name among English words.
fn in_packs(words: &str) -> bool {
    plain(words)
        .split(['.', ':', ',', '\n', ';', '·', '(', ')', '?', '!', '–', '…', '§', '“', '”'])
        .map(str::trim)
        .filter(|piece| is_danish(piece))
        .all(|piece| PACKS.contains(piece) || name_in(piece).is_some_and(|name| PACKS.contains(&name)))
}

/// What stands between the first and the last Danish word, where English words come before. Small words alone are none.
fn name_in(piece: &str) -> Option<String> {
    let words: Vec<&str> = piece.split(' ').collect();
    let first = words.iter().position(|word| is_danish(word))?;
    let last = words.iter().rposition(|word| is_danish(word))?;
    let name = words[first..=last].join(" ");
    let is_name = words[first].starts_with(char::is_uppercase) || name.chars().count() > 4;
    (first > 0 && is_name).then_some(name)
}

/// Without the marks of Markdown and JSON, and with single blanks.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '*' | '_' | '[' | '\\' => {}
            ']' => {
                // The target of a link.
                if letters.peek() == Some(&'(') {
                    for skipped in letters.by_ref() {
                        if skipped == ')' {
                            break;
                        }
                    }
                }
            }
            '\u{a0}' => plain.push(' '),
            other => plain.push(other),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
