//! What no string of any file may hold, wherever it stands.

use vejviser::content::{EXTRA_GLYPHS, can_be_shown};

use crate::content::packs::Packs;
use crate::content::refused;

const TEXT: &str = "land/articles/tekst.da.md";

/// A string in each kind of file: the file, what stands there, and how its place is told.
const STRINGS: [(&str, &str, &str); 26] = [
    ("by/pack.json", "\"Byen\"", "title"),
    ("by/pack.json", "\"Redaktionen\"", "owner"),
    ("by/pack.json", "\"2026.1\"", "edition"),
    ("land/sources.json", "\"En side\"", "kilde: title"),
    ("land/contacts.json", "\"Politiet\"", "betjent: name"),
    ("by/contacts.json", "\"Modtagelse\"", "modtagelse: short"),
    ("land/contacts.json", "\"Fare nu\"", "alarmen: summary"),
    ("land/contacts.json", "\"Ring, når der er fare.\"", "alarmen: about"),
    ("by/contacts.json", "\"Spørg efter vagten.\"", "vagt: reach"),
    ("by/contacts.json", "\"Mandag og tirsdag\"", "modtagelse: hours_note"),
    ("land/laws.json", "\"§ 1\"", "lov: section"),
    ("land/laws.json", "\"LBK nr. 1\"", "lov: text"),
    ("land/laws.json", "\"Du skal handle.\"", "lov: says"),
    ("land/signs.json", "\"Hverdagen\"", "gruppe: title"),
    ("land/signs.json", "\"Bliver hentet hver dag\"", "tegn: text"),
    ("land/figures.json", "\"2021–2024\"", "tal: period"),
    ("land/figures.json", "\"191\"", "tal: value"),
    ("land/notes.json", "\"Tallet kender vi ikke.\"", "tal-mangler: text"),
    ("land/scenarios.json", "\"Nogen råber.\"", "sag: case"),
    ("land/scenarios.json", "\"Gå ikke imellem.\"", "sag, avoid 1"),
    ("land/papers.json", "\"Hvad så du?\"", "ark, part 1, line 3: text"),
    ("land/flow.json", "\"der er fare nu\"", "fact danger-now: said"),
    ("land/flow.json", "\"Så kommer hjælpen hurtigst.\"", "question fare: why"),
    ("land/flow.json", "\"Ring igen.\"", "outcome alarm, step 1: if_not"),
    ("land/flow.json", "\"Ring ikke hjem.\"", "guard, line 1: text"),
    (TEXT, "\"Den siger lidt.\"", "lead"),
];

/// Asserts that each of the strings is refused once the first `added` stands at its end, and one of them for each other.
#[track_caller]
fn nowhere<const N: usize>(added: [&str; N], problem: impl Fn(&str) -> String) {
    let turns = STRINGS.iter().map(|string| (string, added[0])).chain(STRINGS.iter().cycle().zip(added));
    for ((file, string, place), added) in turns {
        let with = format!("{}{added}\"", string.trim_end_matches('"'));
        let problem = problem(added);
        // In an article they are looked for line by line.
        let place = if *file == TEXT && problem == PERSON { "line 4" } else { place };
        refused(|packs| packs.change(file, string, &with), &[&format!("{file}: {place}: {problem}")]);
    }
}

#[test]
fn no_text_breaks_its_line() {
    nowhere(["\\nog", "\\rog"], |_| "the text has a line break; write it as one line".to_owned());
}

#[test]
fn no_text_holds_what_nobody_sees() {
    nowhere(
        [
            "\\u202E", "\\u0000", "\\u0007", "\\u0009", "\\u001B", "\\u007F", "\\u0085", "\\u00AD", "\\u061C",
            "\\u200B", "\\u200E", "\\u200F", "\\u2028", "\\u202A", "\\u2060", "\\u2066", "\\u2069", "\\uFE0F",
            "\\uFEFF",
        ],
        |added| {
            let code = added.trim_start_matches("\\u");
            format!("the character U+{code} cannot be seen, or turns what follows round; remove it")
        },
    );
}

#[test]
fn no_text_holds_what_the_fonts_lack() {
    nowhere(["→", "✓", "🙂", "а", "ﬁ", "\u{30a}", "ı", "１"], |added| {
        let character = added.chars().next().unwrap_or_default();
        let code = u32::from(character);
        format!("the character {character:?} (U+{code:04X}) is not in the bundled font; write it otherwise")
    });
}

#[test]
fn no_text_holds_a_number_to_ring() {
    nowhere(
        [", 70101010", ", 70 10 10 10", ", 70-10-10-10", ", 7010 1010", ", +45 70 10 10 10", ", 116 111"],
        |added| {
            let number = added.trim_start_matches([',', ' ', '+']);
            format!("the text holds the telephone number {number}; numbers live in contacts.json alone")
        },
    );
}

#[test]
fn no_text_holds_a_number_of_a_person() {
    nowhere(
        [
            ", 010190-1234",
            ", 3112991234",
            ", 610190-1234",
            ", 010190 - 1234",
            ", 010190.1234",
            ", 010190—1234",
            ", 01.01.90-1234",
        ],
        |_| PERSON.to_owned(),
    );
}

const PERSON: &str =
    "here is a number that is written like a cpr number; remove it, for nobody may be known by what stands here";

#[test]
fn ids_keys_and_words_are_strings_as_well() {
    let hidden = "the character U+202E cannot be seen, or turns what follows round; remove it";
    let told = |packs: Packs, expected: &str| {
        let found = packs.problems();
        assert!(found.iter().any(|problem| problem == expected), "{expected:?} is not in {found:?}");
    };
    told(
        Packs::good().change("land/figures.json", "\"id\": \"tal\"", "\"id\": \"t\\u202Eal\""),
        &format!("land/figures.json: t\\u{{202e}}al: id: {hidden}"),
    );
    told(
        Packs::good().change("land/figures.json", "\"period\"", "\"per\\u202Eiod\""),
        &format!("land/figures.json: tal: {hidden}"),
    );
    let words = "\"id\": \"tal\", \"words\": [\"pas\", \"p\\u202Eas\"]";
    told(
        Packs::good().change("land/figures.json", "\"id\": \"tal\"", words),
        &format!("land/figures.json: tal: words: {hidden}"),
    );
    told(
        Packs::good().change("land/scenarios.json", "\"fare\"", "\"010190-1234\""),
        "land/scenarios.json: sag, answers: here is a number that is written like a cpr number; remove it, for nobody \
         may be known by what stands here",
    );
    told(
        Packs::good().change("land/sources.json", "example.dk/side", "example.dk/0101901234"),
        "land/sources.json: kilde: place: here is a number that is written like a cpr number; remove it, for nobody \
         may be known by what stands here",
    );
}

#[test]
fn a_list_names_nothing_twice() {
    for (file, from, to, problem) in [
        (
            "land/contacts.json",
            "[\"112\"]",
            "[\"112\", \"112\"]",
            "alarmen: phones: \"112\" stands twice; keep one of them",
        ),
        (
            "land/contacts.json",
            "[\"alarm\"]",
            "[\"alarm\", \"alarm\"]",
            "alarmen: roles: \"alarm\" stands twice; keep one of them",
        ),
        (
            "by/contacts.json",
            "\"tue\"",
            "\"mon\"",
            "modtagelse, hours, weekly 1: days: \"mon\" stands twice; keep one of them",
        ),
        (
            "land/scenarios.json",
            "[\"tegn\"]",
            "[\"tegn\", \"tegn\"]",
            "sag: signs: \"tegn\" stands twice; keep one of them",
        ),
        (
            TEXT,
            "sources = [\"kilde\"]",
            "sources = [\"kilde\", \"kilde\"]",
            "sources: \"kilde\" stands twice; keep one of them",
        ),
    ] {
        refused(|packs| packs.change(file, from, to), &[&format!("{file}: {problem}")]);
    }
}

/// Outside Markdown it is shown as it stands.
#[test]
fn no_text_holds_a_character_as_html_writes_it() {
    let told = "the text shows '&' as it stands; it is Markdown that was not understood";
    for entity in ["&#10;", "&#x0A;", "&nbsp;", "&amp;"] {
        for (file, string, place) in STRINGS {
            let with = format!("{}{entity}\"", string.trim_end_matches('"'));
            refused(|packs| packs.change(file, string, &with), &[&format!("{file}: {place}: {told}")]);
        }
    }
    crate::content::taken(|packs| packs.change("land/figures.json", "\"191\"", "\"A & B; 5 &\""));
}

/// As it stands in the file, as an escape of TOML, and as an entity of Markdown.
#[test]
fn an_article_holds_nothing_unseen_however_it_is_written() {
    let hidden = |code: &str| format!("the character U+{code} cannot be seen, or turns what follows round; remove it");
    refused(
        |packs| packs.change(TEXT, "Den siger lidt.", "Den siger\u{202e} lidt."),
        &[&format!("{TEXT}: line 4: {}", hidden("202E"))],
    );
    refused(
        |packs| packs.change(TEXT, "Ring først", "Ring\u{ad} først"),
        &[&format!("{TEXT}: line 14: {}", hidden("00AD"))],
    );
    refused(
        |packs| packs.change(TEXT, "Ring først", "Ring&#x202E; først"),
        &[&format!("{TEXT}: »Ring\\u{{202e}} først …«: {}", hidden("202E"))],
    );
    refused(
        |packs| packs.change(TEXT, "Ring først", "Ring &rarr; først"),
        &[&format!(
            "{TEXT}: »Ring → først …«: the character '→' (U+2192) is not in the bundled font; write it otherwise"
        )],
    );
    refused(
        |packs| packs.change(TEXT, "Ring først", "Ring **70** 10 10 10"),
        &[&format!(
            "{TEXT}: »Ring 70 10 10 10 …«: the text holds the telephone number 70 10 10 10; numbers live in contacts.json alone"
        )],
    );
    for (from, to, line) in [
        ("Ring først", "Ring til 010190-1234", 14),
        ("Ring først", "[loven](law:3112991234)", 14),
        ("order = 10", "order = 10 # 010190-1234", 7),
    ] {
        let found = Packs::good().change(TEXT, from, to).problems();
        let told: Vec<&String> = found.iter().filter(|problem| problem.ends_with(PERSON)).collect();
        assert_eq!(told, [&format!("{TEXT}: line {line}: {PERSON}")]);
    }
    refused(
        |packs| packs.change(TEXT, "Ring først", "Ring til **010190**-1234"),
        &[&format!("{TEXT}: »Ring til 010190-1234 …«: {PERSON}")],
    );
}

/// What `check` lets through is what the fonts have: the window's four weights and the paper's two.
#[test]
fn the_bundled_fonts_have_what_may_be_written() {
    let allowed = || (' '..='~').chain(EXTRA_GLYPHS.chars()).chain(['\u{a0}']);
    assert!(allowed().all(can_be_shown));
    for (name, font) in [
        ("Regular", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf").as_slice()),
        ("Bold", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf")),
        ("SemiBold", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf")),
        ("Italic", include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Italic.ttf")),
    ] {
        let face = rustybuzz::Face::from_slice(font, 0).expect("it is a font");
        let missing: String = allowed().filter(|character| face.glyph_index(*character).is_none()).collect();
        assert_eq!(missing, "", "{name}");
    }
}
