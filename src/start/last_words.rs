//! What is said where no window can be opened: whom to ring all the same, and what to do about the computer.

use native_dialog::{DialogBuilder, MessageLevel};
use vejviser::content::{Clock, Language, Library, second};
use vejviser::phrase;
use vejviser::settings::Settings;
use vejviser::window::TITLE;

/// The words for those with these settings.
#[derive(Clone, Debug)]
pub struct LastWords {
    language: Language,
    area: Option<String>,
    /// Where the adviser is looked up. Without a library there is none to name.
    library: fn() -> Option<&'static Library>,
}

impl LastWords {
    #[must_use]
    pub fn new(library: fn() -> Option<&'static Library>, settings: &Settings) -> Self {
        Self { language: settings.language, area: settings.area.clone(), library }
    }

    /// Names and numbers of the advisers that the user would have seen without a clock.
    fn adviser(&self) -> Option<String> {
        let advisers = (self.library)()?.chosen_area(self.area.as_deref()).advisers_now(Clock::Unusable);
        let first = advisers.first().map(|adviser| phrase::name_and_number(self.language, adviser.contact))?;
        let beside = second(&advisers, Clock::Unusable)
            .map(|second| format!(". {}", phrase::ring_them(self.language, second.when, second.contact)));
        Some(first + &beside.unwrap_or_default())
    }

    /// The message; `why` is for those who look after the computer.
    fn text(&self, why: &str) -> String {
        let adviser = self.adviser().map(|adviser| {
            self.language.pick(
                format!("Råd, før du gør noget andet: {adviser}.\n"),
                format!("Advice before you do anything else: {adviser}.\n"),
            )
        });
        let adviser = adviser.unwrap_or_default();
        self.language.pick(
            format!(
                "Vejviser kan ikke vises på denne computer lige nu.\n\n\
                 Er nogen i fare, så ring 112.\n\
                 Politiet uden for fare: ring 114.\n\
                 {adviser}\
                 Kontakt ikke familien, før du har fået råd.\n\n\
                 Start Vejviser igen, eller brug en anden computer. Vis dette til it-afdelingen:\n{why}"
            ),
            format!(
                "Vejviser cannot be shown on this computer right now.\n\n\
                 If somebody is in danger, call 112.\n\
                 The police where there is no danger: call 114.\n\
                 {adviser}\
                 Do not contact the family before you have had advice.\n\n\
                 Start Vejviser again, or use another computer. Show this to the IT department:\n{why}"
            ),
        )
    }

    /// Says them in a box of the system's own, and on the error stream, which is all there may be.
    #[expect(clippy::print_stderr, reason = "there is no window to say it in")]
    pub fn say(&self, why: &str) {
        eprintln!("{}", self.text(why));
        let text = self.text(&shortened(why));
        let show = move || {
            let message = DialogBuilder::message().set_level(MessageLevel::Error).set_title(TITLE).set_text(text);
            message.alert().show()
        };
        // On Windows the box runs a message loop, which must not wake the window that has just failed; on macOS it
        // belongs to the main thread.
        let shown = if cfg!(windows) { std::thread::spawn(show).join().ok() } else { Some(show()) };
        if let Some(Err(error)) = shown {
            eprintln!("{error}");
        }
    }
}

/// Lines that leave room for the numbers: drivers tell much.
fn shortened(why: &str) -> String {
    const MOST: usize = 120;
    let cut = |line: &str| match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    };
    why.lines().map(cut).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::start::packs;
    use vejviser::content::Role;

    #[test]
    fn numbers_come_before_what_went_wrong_in_each_language_and_area() {
        let library = packs::library().as_ref().unwrap();
        for language in Language::ALL {
            for area in library.choices() {
                let settings = Settings { area: Some(area.id.to_string()), language, ..Settings::default() };
                let text = LastWords::new(packs::to_name_from, &settings).text("glow: no config");
                let (numbers, why) = text.split_once("glow: no config").unwrap();
                assert_eq!(why, "");
                assert!(numbers.contains("112") && numbers.contains("114"), "{text}");
                for role in [Role::Sikkerhedskonsulent, Role::Raadgivning] {
                    let advisers = library.area(area.id.as_str()).unwrap().fill(role);
                    let phone = advisers.iter().find_map(|adviser| adviser.phone()).unwrap().to_string();
                    assert!(numbers.contains(&phone), "{text}");
                }
            }
        }
    }

    #[test]
    fn without_a_library_the_alarm_is_left() {
        let text = LastWords::new(|| None, &Settings::default()).text("broken");
        assert!(text.contains("112") && text.contains("Kontakt ikke familien"), "{text}");
    }

    #[test]
    fn what_a_driver_tells_leaves_room_for_the_numbers() {
        let long = "æ".repeat(500);
        let short = shortened(&format!("glow: no config\n{long}"));
        assert_eq!(short.lines().next(), Some("glow: no config"));
        assert_eq!(short.chars().count(), "glow: no config\n".len() + 121);
    }
}
