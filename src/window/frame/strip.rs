//! The help strip's content: 112, 114 and the adviser who is likeliest to answer now, with what the clock says of each.

use eframe::egui::Ui;

use crate::content::wellknown::EMERGENCY;
use crate::content::{Contact, Group, Role, Second, When, second};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::Reflow;
use crate::window::view::View;
use crate::window::widgets::{
    HelpStrip, HoursState, Span, StripAdviser, StripButton, StripEvent, StripGuard, StripNumber, StripWords, help_strip,
};

/// Draws the strip and notes what the user did in it.
pub fn strip_ui(ui: &mut Ui, view: &mut View<'_>, reflow: Reflow) {
    let language = view.language();
    let alarm = Emergency::of(view, Role::Alarm);
    let police = Emergency::of(view, Role::Politi);
    let adviser = Adviser::of(view);
    let spans = adviser.as_ref().map(Adviser::beside_spans).unwrap_or_default();
    let strip = HelpStrip {
        alarm: alarm.number(view, phrase::role(language, Role::Alarm), StripButton::Alarm),
        police: police.number(view, &police.name, StripButton::Police),
        adviser: adviser.as_ref().map(|adviser| adviser.shown(view, &spans)),
        guard: StripGuard {
            title: language.pick("Kontakt ikke familien", "Do not contact the family"),
            line: language.pick("Tal først med en rådgiver", "Talk to an adviser first"),
            short: language.pick(
                "Kontakt ikke familien, før du har fået råd",
                "Do not contact the family before you have had advice",
            ),
        },
        words: StripWords {
            region: language.pick("Hjælp nu", "Help now"),
            copy: view.copy_word(false),
            copied: view.copy_word(true),
            help: language.pick("Hjælp", "Help"),
        },
        unfolded: view.state.help_open,
    };
    let Some(event) = help_strip(ui, &strip, reflow) else { return };
    let number = match event {
        StripEvent::Copy(StripButton::Alarm) => Some(alarm.number),
        StripEvent::Copy(StripButton::Police) => Some(police.number),
        StripEvent::Copy(StripButton::Adviser) => adviser.map(|adviser| adviser.number),
        StripEvent::Unfold(_) => None,
    };
    match (event, number) {
        (StripEvent::Copy(button), Some(text)) => view.act(Action::Copy { text, button: button.id() }),
        (StripEvent::Copy(_), None) => {}
        (StripEvent::Unfold(_), _) => view.act(Action::ToggleHelp),
    }
}

/// 112 or 114, which stand whatever the packs hold.
struct Emergency {
    name: String,
    number: String,
    state: HoursState,
    status: String,
}

impl Emergency {
    /// What the area has for this role; else the country's own number, which answers round the clock.
    fn of(view: &View<'_>, role: Role) -> Self {
        let filled = view.area.fill(role).into_iter().find_map(|contact| Some((contact, contact.phone()?)));
        if let Some((contact, phone)) = filled {
            return Self {
                name: view.text(&contact.name).to_owned(),
                number: phone.to_string(),
                state: view.hours_state(contact),
                status: view.hours_phrase(contact),
            };
        }
        let known = EMERGENCY.iter().find(|(_, known, _)| *known == role);
        Self {
            name: phrase::role(view.language(), role).to_owned(),
            number: known.map(|(_, _, number)| (*number).to_owned()).unwrap_or_default(),
            state: HoursState::Open,
            status: answers_now(view).to_owned(),
        }
    }

    fn number<'a>(&'a self, view: &View<'_>, label: &'a str, button: StripButton) -> StripNumber<'a> {
        StripNumber {
            number: &self.number,
            label,
            state: self.state,
            status: &self.status,
            status_short: answers_now(view),
            copied: view.state.is_copied(button.id()),
        }
    }
}

fn answers_now(view: &View<'_>) -> &'static str {
    phrase::group(view.language(), Group::Open)
}

/// The adviser who is likeliest to answer now, and who stands beside.
struct Adviser {
    name: String,
    number: String,
    state: HoursState,
    status: Option<String>,
    /// What stands before the number of the one beside, and that number.
    beside: Option<(String, String)>,
    beside_large: bool,
}

impl Adviser {
    /// Nobody where no adviser of the area has a number.
    fn of(view: &View<'_>) -> Option<Self> {
        let advisers = view.area.advisers_now(view.clock);
        let contact = advisers.first()?.contact;
        let number = contact.phone()?.to_string();
        let second = second(&advisers, view.clock);
        let state = view.hours_state(contact);
        // Where there is one more for weekdays, that the first answers is said beside its name, so that both have room.
        let answers =
            state == HoursState::Open && second.as_ref().is_some_and(|second| second.when == When::OnWeekdays);
        let name = fitting_name(view, contact);
        Some(Self {
            name: if answers { format!("{name}, {}", view.say("svarer nu", "answers now")) } else { name.to_owned() },
            number,
            state,
            status: (!answers).then(|| format!("{}.", view.hours_phrase(contact))),
            // Whoever may not answer has the one who does beside it, at the same size.
            beside_large: second.as_ref().is_some_and(|second| matches!(second.when, When::NoAnswer | When::Instead)),
            beside: second.and_then(|second| Some((beside_words(view, &second), second.contact.phone()?.to_string()))),
        })
    }

    fn beside_spans(&self) -> Vec<Span<'_>> {
        let beside = self.beside.iter();
        beside.flat_map(|(words, number)| [Span::plain(words), Span::bold(number)]).collect()
    }

    fn shown<'a>(&'a self, view: &View<'_>, spans: &'a [Span<'a>]) -> StripAdviser<'a> {
        StripAdviser {
            name: &self.name,
            number: &self.number,
            state: self.state,
            status: self.status.as_deref(),
            fallback: spans,
            fallback_large: self.beside_large,
            copied: view.state.is_copied(StripButton::Adviser.id()),
        }
    }
}

/// The longest name, in letters, that has room; where it is longer the short one stands.
const LONGEST_NAME: usize = 24;

fn fitting_name<'a>(view: &View<'_>, contact: &'a Contact) -> &'a str {
    let whole = view.text(&contact.name);
    if whole.chars().count() <= LONGEST_NAME { whole } else { view.text(&contact.short) }
}

/// What stands before the number of the one beside; there is less room than elsewhere.
fn beside_words(view: &View<'_>, second: &Second<'_>) -> String {
    match second.when {
        // Those to try on weekdays are always the specialists.
        When::OnWeekdays => view
            .say("På hverdage prøv også sikkerhedskonsulent ", "On weekdays also try a security adviser ")
            .to_owned(),
        when => format!("{} {} ", phrase::ring_when(view.language(), when), view.text(&second.contact.short)),
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, vec2};
    use egui_kittest::{
        Harness,
        kittest::{Queryable, by},
    };
    use jiff::civil::DateTime;

    use crate::content::{Library, bundled};
    use crate::settings::SettingsFile;
    use crate::window::theme::{Palette, Theme};
    use crate::window::{Action, App, Route};

    #[test]
    fn with_packs_that_hold_no_number_112_114_and_the_family_rule_still_stand() {
        let library: &'static Library = Box::leak(Box::new(bundled().expect("it ships").without_contacts()));
        let now: DateTime = "2026-12-01T15:20".parse().expect("a local time");
        for size in [vec2(1366.0, 768.0), vec2(1000.0, 700.0), vec2(683.0, 384.0), vec2(320.0, 256.0)] {
            let app = App::new(&Context::default(), library, SettingsFile::nowhere(), move || now, |_| true);
            let mut harness = Harness::builder()
                .with_size(size)
                .with_context_setup(|ctx| Theme::new(Palette::Light).install(ctx))
                .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
            let routes = [
                Route::Start,
                Route::Walkthrough,
                Route::Signs(None),
                Route::Contacts,
                Route::Laws(None),
                Route::Figures,
                Route::Practice(None),
                Route::Papers,
                Route::Settings,
                Route::About,
            ];
            for route in routes {
                let ctx = harness.ctx.clone();
                harness.state_mut().apply(&ctx, Action::Go(route.clone()));
                harness.run();
                let said = |words: &str| {
                    let by_words = by().predicate(|node| {
                        node.label().or_else(|| node.value()).is_some_and(|said| said.contains(words))
                    });
                    harness.query_all(by_words).count()
                };
                for number in ["Kopiér 1 1 2", "Kopiér 1 1 4"] {
                    assert_eq!(said(number), 1, "{number} at {size:?} on {route:?}");
                }
                assert!(said("Kontakt ikke familien") > 0, "the family rule at {size:?} on {route:?}");
            }
        }
    }
}
