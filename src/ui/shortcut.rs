//! Every key of the window, in one table. The key handler, the list that F1 shows and the marks beside controls all read
//! it, so that they cannot disagree; `tests/ui_shortcuts.rs` presses every one.
//!
//! Keys of [`Place::Everywhere`] are handled in `keys`; the others by the screens and widgets that they belong to.

use eframe::egui::{Key, Modifiers};

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
    pub fn words(self) -> &'static str {
        match self {
            Self::Everywhere => "Overalt",
            Self::Question => "Spørgsmål",
            Self::Signs => "Tegn",
            Self::Search => "Søgning",
            Self::Open => "Lister og bokse, der er åbne",
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
    ($($(#[$doc:meta])* $name:ident = $place:ident, [$($modifiers:ident $key:ident),*], $does:literal;)+) => {
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
            pub const fn does(self) -> &'static str {
                match self { $(Self::$name => $does),+ }
            }
        }
    };
}

shortcuts! {
    Help = Everywhere, [NONE F1], "Vis tasterne";
    Search = Everywhere, [COMMAND K], "Søg, eller luk søgningen";
    /// As a letter, wherever the keyboard has it, where nobody types a text.
    Slash = Everywhere, [NONE Slash], "Søg";
    /// The entries of the navigation, from above.
    Entry = Everywhere, [ALT Num1, ALT Num2, ALT Num3, ALT Num4, ALT Num5, ALT Num6, ALT Num7],
        "Gå til et punkt i menuen, talt fra toppen";
    Back = Everywhere, [ALT ArrowLeft], "Gå tilbage";
    Forward = Everywhere, [ALT ArrowRight], "Gå frem igen";
    NextRegion = Everywhere, [NONE F6], "Hop mellem menu, indhold og hjælpelinje";
    NextControl = Everywhere, [NONE Tab], "Gå til næste felt eller knap";
    PreviousControl = Everywhere, [SHIFT Tab], "Gå til forrige felt eller knap";
    PageDown = Everywhere, [NONE PageDown], "Rul en side ned";
    PageUp = Everywhere, [NONE PageUp], "Rul en side op";
    Top = Everywhere, [NONE Home], "Rul til toppen";
    End = Everywhere, [NONE End], "Rul til bunden";
    ZoomIn = Everywhere, [COMMAND Plus, COMMAND Equals], "Gør alt større";
    ZoomOut = Everywhere, [COMMAND Minus], "Gør alt mindre";
    ZoomReset = Everywhere, [COMMAND Num0], "Normal størrelse";
    /// Three times within a few seconds, alone: see `shift_presses`.
    Hide = Everywhere, [SHIFT ShiftLeft], "Skjul det hele, og slet svar og kryds";
    Quit = Everywhere, [COMMAND Q], "Luk Vejviser";
    Choose = Question, [NONE Num1, NONE Num2, NONE Num3, NONE Num4, NONE Num5, NONE Num6, NONE Num7, NONE Num8, NONE Num9],
        "Vælg et svar";
    NextAnswer = Question, [NONE ArrowDown], "Gå til næste svar";
    PreviousAnswer = Question, [NONE ArrowUp], "Gå til forrige svar";
    Continue = Question, [NONE Enter], "Fortsæt";
    Tick = Signs, [NONE Space], "Sæt eller fjern et kryds";
    Unfold = Signs, [NONE ArrowRight], "Vis, hvad du kan spørge om";
    Fold = Signs, [NONE ArrowLeft], "Skjul det igen";
    NextHit = Search, [NONE ArrowDown], "Gå til næste resultat";
    PreviousHit = Search, [NONE ArrowUp], "Gå til forrige resultat";
    OpenHit = Search, [NONE Enter], "Åbn resultatet";
    CopyHit = Search, [COMMAND C], "Kopiér resultatets nummer";
    Close = Open, [NONE Escape], "Luk";
}

impl Shortcut {
    /// The keys in words, one for each key cap: »Ctrl K«. Digits in a row become one cap.
    #[must_use]
    pub fn caps(self, on_mac: bool) -> Vec<String> {
        let presses = self.presses();
        let Some(first) = presses.first() else { return Vec::new() };
        if self == Self::Hide {
            return vec![format!("{} tre gange", key(first.key))];
        }
        // The same sign on another key of other keyboards needs no cap of its own.
        let mut caps: Vec<String> = presses
            .iter()
            .filter(|press| press.key != Key::Equals)
            .map(|press| held(press.modifiers, on_mac) + key(press.key))
            .collect();
        if let [from, .., to] = caps.as_slice()
            && presses.len() > 2
        {
            let last = to.rsplit(' ').next().unwrap_or_default();
            caps = vec![format!("{from}–{last}")];
        }
        caps
    }

    /// The first of its keys in words, for a mark beside its control.
    #[must_use]
    pub fn cap(self, on_mac: bool) -> String {
        self.caps(on_mac).into_iter().next().unwrap_or_default()
    }
}

/// What is held down, in words with a space after each.
fn held(modifiers: Modifiers, on_mac: bool) -> String {
    let mut words = String::new();
    for (is_held, word) in [
        (modifiers.command, if on_mac { "Cmd " } else { "Ctrl " }),
        (modifiers.alt, if on_mac { "Option " } else { "Alt " }),
        (modifiers.shift, "Skift "),
    ] {
        if is_held {
            words.push_str(word);
        }
    }
    words
}

/// A key as a Danish keyboard has it.
fn key(key: Key) -> &'static str {
    match key {
        Key::ArrowDown => "Pil ned",
        Key::ArrowUp => "Pil op",
        Key::ArrowLeft => "Pil til venstre",
        Key::ArrowRight => "Pil til højre",
        Key::Escape => "Esc",
        Key::Space => "Mellemrum",
        Key::ShiftLeft | Key::ShiftRight => "Skift",
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
            (Shortcut::Choose, false, "1–9"),
            (Shortcut::Back, false, "Alt Pil til venstre"),
            (Shortcut::PreviousControl, false, "Skift Tab"),
            (Shortcut::Hide, false, "Skift tre gange"),
            (Shortcut::ZoomIn, false, "Ctrl +"),
            (Shortcut::Tick, false, "Mellemrum"),
        ] {
            assert_eq!(shortcut.caps(on_mac), [expected], "{shortcut:?}");
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
            assert!(!shortcut.does().is_empty() && !shortcut.caps(false).is_empty(), "{shortcut:?}");
        }
    }
}
