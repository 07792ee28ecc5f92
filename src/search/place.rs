//! Places of the program, and things that it does, found as items are: *Indstillinger*, *mørkt tema*, *tegn gymnasium*.
//!
//! The window alone knows how to go there; a test holds what a place is called here against what stands there.

use crate::content::{Age, Language, Library, Setting, SignGroupId, Text};

/// A place of the program, or something that it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Start,
    Walkthrough,
    Signs,
    /// The signs from this group on.
    SignGroup(SignGroupId),
    /// The signs that can be seen at this age.
    SignsAtAge(Age),
    /// The signs that can be seen in this setting.
    SignsIn(Setting),
    Contacts,
    Laws,
    Figures,
    Practice,
    Papers,
    CallSheet,
    Settings,
    TextSize,
    /// Where the municipality is chosen.
    AreaChoice,
    /// Where the user tells who he is.
    PositionChoice,
    LanguageChoice,
    /// Changes the language.
    Language(Language),
    LightTheme,
    DarkTheme,
    HighContrast,
    /// The list of keys.
    Keys,
    /// Empties the screen.
    Hide,
    About,
}

/// What a place is called in Danish and in English, and what else somebody may type for it.
struct Row {
    place: Place,
    /// The word of the command line.
    word: &'static str,
    title: (&'static str, &'static str),
    /// What is there.
    line: (&'static str, &'static str),
    /// With a comma between them.
    words: &'static str,
}

/// All places but the groups of signs, which are the library's.
static ROWS: [Row; 30] = [
    Row {
        place: Place::Start,
        word: "start",
        title: ("Start", "Start"),
        line: ("Det første skærmbillede", "The first screen"),
        words: "forside, forsiden, startside, home, front page",
    },
    Row {
        place: Place::Walkthrough,
        word: "walkthrough",
        title: ("Jeg er bekymret for en person", "I am worried about somebody"),
        line: (
            "Spørgsmål for spørgsmål, til du ved, hvem du ringer til",
            "Question by question, until you know whom to call",
        ),
        words: "spørgeguide, spørgsmålene, vejviser, guide, questions, walkthrough, worried",
    },
    Row {
        place: Place::Signs,
        word: "signs",
        title: ("Tegn", "Signs"),
        line: ("Ændringer, du kan lægge mærke til", "Changes that you can notice"),
        words: "advarselstegn, faresignaler, bekymringstegn, signaler, liste over tegn, warning signs, red flags",
    },
    Row {
        place: Place::SignsAtAge(Age::Small),
        word: "0-6",
        title: ("Tegn hos børn på 0–6 år", "Signs in children aged 0–6"),
        line: ("Viser kun tegn for denne alder", "Shows only signs at this age"),
        words: "tegn små børn",
    },
    Row {
        place: Place::SignsAtAge(Age::School),
        word: "7-12",
        title: ("Tegn hos børn på 7–12 år", "Signs in children aged 7–12"),
        line: ("Viser kun tegn for denne alder", "Shows only signs at this age"),
        words: "tegn skolebørn",
    },
    Row {
        place: Place::SignsAtAge(Age::Teen),
        word: "13-17",
        title: ("Tegn hos unge på 13–17 år", "Signs in young people aged 13–17"),
        line: ("Viser kun tegn for denne alder", "Shows only signs at this age"),
        words: "tegn teenager",
    },
    Row {
        place: Place::SignsAtAge(Age::Adult),
        word: "18+",
        title: ("Tegn hos voksne fra 18 år", "Signs in adults from 18"),
        line: ("Viser kun tegn for denne alder", "Shows only signs at this age"),
        words: "tegn voksen",
    },
    Row {
        place: Place::SignsIn(Setting::Dagtilbud),
        word: "dagtilbud",
        title: ("Tegn, du kan se i dagtilbud", "Signs that you can see in day care"),
        line: ("Viser kun tegn fra dette sted", "Shows only signs in this place"),
        words: "tegn børnehave, tegn vuggestue, tegn dagpleje, signs nursery, signs kindergarten",
    },
    Row {
        place: Place::SignsIn(Setting::Skole),
        word: "skole",
        title: ("Tegn, du kan se i skolen", "Signs that you can see at school"),
        line: ("Viser kun tegn fra dette sted", "Shows only signs in this place"),
        words: "tegn folkeskole, tegn grundskole, tegn sfo, signs primary school",
    },
    Row {
        place: Place::SignsIn(Setting::Uddannelse),
        word: "uddannelse",
        title: ("Tegn, du kan se på en uddannelse", "Signs that you can see in education"),
        line: ("Viser kun tegn fra dette sted", "Shows only signs in this place"),
        words: "tegn gymnasium, tegn erhvervsskole, tegn ungdomsuddannelse, tegn hf, tegn fgu, tegn universitet, \
                signs high school, signs college, signs university",
    },
    Row {
        place: Place::SignsIn(Setting::Hjemmebesoeg),
        word: "hjemmebesoeg",
        title: ("Tegn, du kan se på hjemmebesøg", "Signs that you can see on home visits"),
        line: ("Viser kun tegn fra dette sted", "Shows only signs in this place"),
        words: "tegn i hjemmet, tegn sundhedspleje, signs at home",
    },
    Row {
        place: Place::Contacts,
        word: "contacts",
        title: ("Kontakter", "Contacts"),
        line: ("Telefonnumre, og hvem der svarer nu", "Telephone numbers, and who answers now"),
        words: "telefonliste, telefonbog, telefonnumre, alle numre, phone list, phone numbers",
    },
    Row {
        place: Place::Laws,
        word: "laws",
        title: ("Love og regler", "Laws and rules"),
        line: ("Under 18, over 18, tavshedspligt", "Under 18, over 18, confidentiality"),
        words: "lovgivning, paragraffer, jura, legislation",
    },
    Row {
        place: Place::Figures,
        word: "figures",
        title: ("Tal til oplægget", "Figures for the talk"),
        line: ("Tal, du kan bruge, med kilder", "Figures that you can use, with sources"),
        words: "statistik, tal, statistics, numbers",
    },
    Row {
        place: Place::Practice,
        word: "practice",
        title: ("Øv dig", "Practise"),
        line: ("Sager, du kan gå igennem for at øve dig", "Cases that you can go through for practice"),
        words: "øve, øvelse, øvelser, cases, caseøvelse, træne, practice, exercise",
    },
    Row {
        place: Place::Papers,
        word: "papers",
        title: ("Ark til samtalen og sagen", "Sheets for the talk and the case"),
        line: ("Ark, du kan gemme som PDF og skrive ud", "Sheets that you can save as PDF and print"),
        words: "skemaer, skabeloner, blanketter, pdf, print, printe, udskriv, udskrive, forms, templates",
    },
    Row {
        place: Place::CallSheet,
        word: "call-sheet",
        title: ("Ringeark", "Call sheet"),
        line: (
            "Til opkaldet. Det bliver lavet af dine svar på spørgsmålene.",
            "For the call. It is made from your answers to the questions.",
        ),
        words: "opkaldsark, telefonark, huskeseddel, pdf, print, udskriv",
    },
    Row {
        place: Place::Settings,
        word: "settings",
        title: ("Indstillinger", "Settings"),
        line: ("Farver, sprog, tekststørrelse og kommune", "Colours, language, text size and municipality"),
        words: "opsætning, indstilling, preferences, options",
    },
    Row {
        place: Place::TextSize,
        word: "text-size",
        title: ("Tekststørrelse", "Text size"),
        line: ("Gør tekst og knapper større eller mindre", "Make text and buttons larger or smaller"),
        words: "skriftstørrelse, større tekst, større skrift, stor skrift, zoom, font, font size, larger text",
    },
    Row {
        place: Place::AreaChoice,
        word: "area",
        title: ("Skift kommune", "Change municipality"),
        line: ("Vælg, hvor du arbejder", "Choose where you work"),
        words: "vælg kommune, anden kommune, forkert kommune, skifte kommune, skift område, other municipality",
    },
    Row {
        place: Place::PositionChoice,
        word: "position",
        title: ("Vælg din rolle", "Choose your role"),
        line: ("Så er svaret valgt på forhånd", "The answer is then chosen in advance"),
        words: "hvem er du, min rolle, skift rolle, stilling, my role",
    },
    Row {
        place: Place::LanguageChoice,
        word: "language",
        title: ("Sprog", "Language"),
        line: ("Dansk eller engelsk", "Danish or English"),
        words: "skift sprog, vælg sprog, sprogvalg, languages",
    },
    Row {
        place: Place::Language(Language::English),
        word: "en",
        title: ("English", "English"),
        line: ("Skift til engelsk", "Changes the language"),
        words: "engelsk, in english, på engelsk",
    },
    Row {
        place: Place::Language(Language::Danish),
        word: "da",
        title: ("Dansk", "Dansk"),
        line: ("Skift til dansk", "Changes the language to Danish"),
        words: "danish, på dansk",
    },
    Row {
        place: Place::DarkTheme,
        word: "dark-theme",
        title: ("Mørkt tema", "Dark theme"),
        line: ("Skift til mørke farver", "Changes to dark colours"),
        words: "mørk, dark, dark mode, nattilstand, farver, colours, colors",
    },
    Row {
        place: Place::LightTheme,
        word: "light-theme",
        title: ("Lyst tema", "Light theme"),
        line: ("Skift til lyse farver", "Changes to light colours"),
        words: "lys, light, light mode, farver, colours, colors",
    },
    Row {
        place: Place::HighContrast,
        word: "high-contrast",
        title: ("Høj kontrast", "High contrast"),
        line: ("Skift til farver med høj kontrast", "Changes to colours with high contrast"),
        words: "kontrast, contrast, svagsynet, farver, colours, colors",
    },
    Row {
        place: Place::Keys,
        word: "keys",
        title: ("Taster", "Keys"),
        line: ("Alt, du kan gøre med tastaturet", "All that you can do with the keyboard"),
        words: "tastatur, genveje, genvejstaster, tastaturgenveje, keyboard, shortcuts, f1",
    },
    Row {
        place: Place::Hide,
        word: "hide",
        title: ("Skjul", "Hide"),
        line: ("Tøm skærmen, og slet svar og kryds", "Empty the screen, and delete answers and ticks"),
        words: "skjul skærmen, nødknap, panikknap, quick exit",
    },
    Row {
        place: Place::About,
        word: "about",
        title: ("Om Vejviser", "About Vejviser"),
        line: ("Udgaver, kilder og licenser", "Editions, sources and licences"),
        words: "om, about, version, udgave, udgaver, licens, licenser, hvem står bag, kilder, licence",
    },
];

impl Place {
    /// The word of the command line; different for each place of a library.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::SignGroup(group) => group.as_str(),
            known => known.row().map_or("", |row| row.word),
        }
    }

    /// What it is called on the screen and wherever a door leads there. A group of signs is called by the library.
    #[must_use]
    pub fn title(&self, language: Language) -> &'static str {
        self.row().map_or("", |row| language.pick(row.title.0, row.title.1))
    }

    /// What is there.
    #[must_use]
    pub fn line(&self, language: Language) -> &'static str {
        self.row().map_or("", |row| language.pick(row.line.0, row.line.1))
    }

    /// All places of a library.
    pub(super) fn all(library: &Library) -> impl Iterator<Item = Self> {
        let groups = library.sign_groups.iter().map(|group| Self::SignGroup(group.id.clone()));
        ROWS.iter().map(|row| row.place.clone()).chain(groups)
    }

    /// What else somebody may type for it.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.row().into_iter().flat_map(|row| row.words.split(", "))
    }

    fn row(&self) -> Option<&'static Row> {
        ROWS.iter().find(|row| row.place == *self)
    }

    /// What it is called and what is there.
    #[must_use]
    pub fn described(&self, library: &Library) -> Option<(Text, Text)> {
        let both = |(da, en): (&str, &str)| Text { da: da.to_owned(), en: Some(en.to_owned()) };
        if let Self::SignGroup(group) = self {
            let title = &library.sign_group(group)?.title;
            let en = title.en.as_ref().map(|en| format!("Signs: {en}"));
            let line = both(("Viser tegnene fra denne gruppe", "Shows the signs from this group on"));
            return Some((Text { da: format!("Tegn: {}", title.da), en }, line));
        }
        self.row().map(|row| (both(row.title), both(row.line)))
    }
}
