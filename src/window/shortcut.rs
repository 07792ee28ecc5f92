//! Every key of the window, in one table. The key handler, the list that F1 shows and the marks beside controls all read
//! it, so that they cannot disagree; `tests/window/shortcuts.rs` presses every one.
//!
//! Keys of [`Place::Everywhere`] are handled in `keys`; the others by the screens and widgets that they belong to.

use eframe::egui::{Key, Modifiers};

use crate::content::Language;
use crate::search;

/// Where a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Everywhere,
    Question,
    Signs,
    Search,
    /// Dialogs, menus and drop-downs.
    Open,
}

impl Place {
    /// In the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Everywhere, Self::Question, Self::Signs, Self::Search, Self::Open];

    /// The heading above its keys.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        match self {
            Self::Everywhere => language.pick("Overalt", "Everywhere"),
            Self::Question => language.pick("Spørgsmål", "Questions"),
            Self::Signs => search::Place::Signs.title(language),
            Self::Search => language.pick("Søgning", "Search"),
            Self::Open => language.pick("Lister og bokse, der er åbne", "Lists and boxes that are open"),
        }
    }
}

/// One key with what is held down meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    pub modifiers: Modifiers,
    pub key: Key,
}

macro_rules! shortcuts {
    ($(
        $(#[$doc:meta])*
        $name:ident = $place:ident, [$($modifiers:ident $key:ident),*], $danish:literal, $english:literal;
    )+) => {
        /// One thing that keys do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Shortcut { $($(#[$doc])* $name),+ }

        impl Shortcut {
            /// All of them, in the order in which they are listed.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Where it works.
            #[must_use]
            pub const fn place(self) -> Place {
                match self { $(Self::$name => Place::$place),+ }
            }

            /// The keys; each of them by itself does it. Several digits stand for several targets, in order.
            #[must_use]
            pub const fn presses(self) -> &'static [Press] {
                match self {
                    $(Self::$name => const { &[$(Press { modifiers: Modifiers::$modifiers, key: Key::$key }),*] }),+
                }
            }

            /// What it does, for the user.
            #[must_use]
            pub fn does(self, language: Language) -> &'static str {
                match self { $(Self::$name => language.pick($danish, $english)),+ }
            }
        }
    };
}

shortcuts! {
    Help = Everywhere, [NONE F1], "Vis tasterne", "Show the keys";
    Search = Everywhere, [COMMAND K, COMMAND F, COMMAND L], "Søg", "Search";
    /// As a letter, wherever the keyboard has it, where nobody types a text.
    Slash = Everywhere, [NONE Slash], "Søg", "Search";
    /// The entries of the navigation, from above.
    Entry = Everywhere, [ALT Num1, ALT Num2, ALT Num3, ALT Num4, ALT Num5, ALT Num6, ALT Num7],
        "Gå til et punkt i menuen, talt fra toppen", "Go to an entry of the menu, counted from the top";
    Back = Everywhere, [ALT ArrowLeft], "Gå tilbage", "Go back";
    Forward = Everywhere, [ALT ArrowRight], "Gå frem igen", "Go forward again";
    NextRegion = Everywhere, [NONE F6],
        "Hop mellem menu, indhold og hjælpelinje", "Jump between menu, content and help strip";
    NextControl = Everywhere, [NONE Tab], "Gå til næste felt eller knap", "Go to the next field or button";
    PreviousControl = Everywhere, [SHIFT Tab], "Gå til forrige felt eller knap", "Go to the previous field or button";
    PageDown = Everywhere, [NONE PageDown], "Rul en side ned", "Scroll one page down";
    PageUp = Everywhere, [NONE PageUp], "Rul en side op", "Scroll one page up";
    Top = Everywhere, [NONE Home], "Rul til toppen", "Scroll to the top";
    End = Everywhere, [NONE End], "Rul til bunden", "Scroll to the end";
    ZoomIn = Everywhere, [COMMAND Plus, COMMAND Equals], "Gør alt større", "Make everything larger";
    ZoomOut = Everywhere, [COMMAND Minus], "Gør alt mindre", "Make everything smaller";
    ZoomReset = Everywhere, [COMMAND Num0], "Normal størrelse", "Normal size";
    /// Three times within a few seconds, alone: see `shift_presses`.
    Hide = Everywhere, [SHIFT ShiftLeft],
        "Skjul det hele, og slet svar og kryds", "Hide everything, and delete answers and ticks";
    Quit = Everywhere, [COMMAND Q], "Luk Vejviser", "Close Vejviser";
    Choose = Question, [NONE Num1, NONE Num2, NONE Num3, NONE Num4, NONE Num5, NONE Num6, NONE Num7, NONE Num8, NONE Num9,
        NONE A, NONE B, NONE C, NONE D, NONE E, NONE F, NONE G],
        "Vælg et svar", "Choose an answer";
    NextAnswer = Question, [NONE ArrowDown], "Gå til næste svar", "Go to the next answer";
    PreviousAnswer = Question, [NONE ArrowUp], "Gå til forrige svar", "Go to the previous answer";
    Continue = Question, [NONE Enter], "Fortsæt", "Continue";
    Tick = Signs, [NONE Space], "Sæt eller fjern et kryds", "Set or remove a tick";
    Unfold = Signs, [NONE ArrowRight], "Vis, hvad du kan spørge om", "Show what you can ask";
    Fold = Signs, [NONE ArrowLeft], "Skjul det igen", "Close it again";
    NextHit = Search, [NONE ArrowDown], "Gå til næste resultat", "Go to the next result";
    PreviousHit = Search, [NONE ArrowUp], "Gå til forrige resultat", "Go to the previous result";
    OpenHit = Search, [NONE Enter], "Åbn resultatet", "Open the result";
    CopyHit = Search, [COMMAND C], "Kopiér resultatets nummer", "Copy the result's number";
    Close = Open, [NONE Escape], "Luk", "Close";
}

impl Press {
    /// The key alone in words, as on a key cap beside what it chooses: »1«, »a«.
    #[must_use]
    pub fn cap(self, language: Language) -> String {
        let name = key(language, self.key);
        if name.len() == 1 { name.to_lowercase() } else { name.to_owned() }
    }

    fn is_digit(self) -> bool {
        self.key.name().parse::<u8>().is_ok()
    }
}

impl Shortcut {
    /// The keys in words, one for each key cap: »Ctrl K«. Digits in a row become one cap, and so do letters.
    #[must_use]
    pub fn caps(self, language: Language, on_mac: bool) -> Vec<String> {
        let presses = self.presses();
        let Some(first) = presses.first() else { return Vec::new() };
        if self == Self::Hide {
            return vec![format!("{} {}", key(language, first.key), language.pick("tre gange", "three times"))];
        }
        // The same sign on another key of other keyboards needs no cap of its own.
        let mut caps: Vec<String> = presses
            .iter()
            .filter(|press| press.key != Key::Equals)
            .map(|press| held(language, press.modifiers, on_mac) + key(language, press.key))
            .collect();
        if presses.len() > 3 {
            let rows = presses.chunk_by(|one, next| one.is_digit() == next.is_digit());
            caps = rows.filter_map(|row| in_a_row(language, row, on_mac)).collect();
        }
        caps
    }

    /// The first of its keys in words, for a mark beside its control.
    #[must_use]
    pub fn cap(self, language: Language, on_mac: bool) -> String {
        self.caps(language, on_mac).into_iter().next().unwrap_or_default()
    }
}

/// *Alt 1–7* of keys in a row.
fn in_a_row(language: Language, row: &[Press], on_mac: bool) -> Option<String> {
    let (from, to) = (row.first()?, row.last()?);
    Some(format!("{}{}–{}", held(language, from.modifiers, on_mac), from.cap(language), to.cap(language)))
}

/// What is held down, in words with a space after each.
fn held(language: Language, modifiers: Modifiers, on_mac: bool) -> String {
    let mut words = String::new();
    for (is_held, word) in [
        (modifiers.command, if on_mac { "Cmd " } else { "Ctrl " }),
        (modifiers.alt, if on_mac { "Option " } else { "Alt " }),
        (modifiers.shift, language.pick("Skift ", "Shift ")),
    ] {
        if is_held {
            words.push_str(word);
        }
    }
    words
}

/// A key by its name in this language.
fn key(language: Language, key: Key) -> &'static str {
    match key {
        Key::ArrowDown => language.pick("Pil ned", "Down arrow"),
        Key::ArrowUp => language.pick("Pil op", "Up arrow"),
        Key::ArrowLeft => language.pick("Pil til venstre", "Left arrow"),
        Key::ArrowRight => language.pick("Pil til højre", "Right arrow"),
        Key::Escape => "Esc",
        Key::Space => language.pick("Mellemrum", "Space"),
        Key::ShiftLeft | Key::ShiftRight => language.pick("Skift", "Shift"),
        Key::PageDown => "Page Down",
        Key::PageUp => "Page Up",
        Key::Plus => "+",
        Key::Minus => "-",
        Key::Slash => "/",
        other => other.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_as_they_stand_on_the_keyboard() {
        for (shortcut, on_mac, expected) in [
            (Shortcut::Search, false, "Ctrl K"),
            (Shortcut::Search, true, "Cmd K"),
            (Shortcut::Entry, false, "Alt 1–7"),
            (Shortcut::Back, false, "Alt Pil til venstre"),
            (Shortcut::PreviousControl, false, "Skift Tab"),
            (Shortcut::Hide, false, "Skift tre gange"),
            (Shortcut::ZoomIn, false, "Ctrl +"),
            (Shortcut::Tick, false, "Mellemrum"),
        ] {
            assert_eq!(shortcut.cap(Language::Danish, on_mac), expected, "{shortcut:?}");
        }
    }

    #[test]
    fn the_keys_of_answers_are_digits_then_letters() {
        assert_eq!(Shortcut::Choose.caps(Language::Danish, false), ["1–9", "a–g"]);
        assert_eq!(Shortcut::Search.caps(Language::Danish, false), ["Ctrl K", "Ctrl F", "Ctrl L"]);
    }

    #[test]
    fn keys_have_their_names_in_english() {
        for (shortcut, expected) in [
            (Shortcut::Search, "Ctrl K"),
            (Shortcut::Back, "Alt Left arrow"),
            (Shortcut::PreviousControl, "Shift Tab"),
            (Shortcut::Hide, "Shift three times"),
            (Shortcut::Tick, "Space"),
        ] {
            assert_eq!(shortcut.cap(Language::English, false), expected, "{shortcut:?}");
        }
    }

    #[test]
    fn no_key_has_two_meanings_in_one_place() {
        for (at, shortcut) in Shortcut::ALL.iter().enumerate() {
            for other in &Shortcut::ALL[at + 1..] {
                let shared = shortcut.presses().iter().find(|press| other.presses().contains(press));
                let meet =
                    shortcut.place() == other.place() || [shortcut.place(), other.place()].contains(&Place::Everywhere);
                assert!(!meet || shared.is_none(), "{shortcut:?} and {other:?} share {shared:?}");
            }
        }
    }

    #[test]
    fn everything_that_keys_do_is_listed_under_a_place() {
        for shortcut in Shortcut::ALL {
            assert!(Place::ALL.contains(&shortcut.place()));
            for language in Language::ALL {
                let (does, caps) = (shortcut.does(language), shortcut.caps(language, false));
                assert!(!does.is_empty() && !caps.is_empty(), "{shortcut:?}");
            }
        }
    }
}
