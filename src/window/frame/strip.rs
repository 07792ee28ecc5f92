//! The help strip's content: 112, 114 and the adviser who is likeliest to answer now, with what the clock says of each.

use eframe::egui::Ui;

use crate::content::wellknown::EMERGENCY;
use crate::content::{Contact, Role, Second, When, second};
use crate::phrase;
use crate::window::action::Action;
use crate::window::theme::Reflow;
use crate::window::view::View;
use crate::window::widgets::{
    HelpStrip, HoursState, Span, StripAdviser, StripEvent, StripGuard, StripNumber, StripWords, help_strip,
};

/// Draws the strip and notes what the user did in it.
pub fn strip_ui(ui: &mut Ui, view: &mut View<'_>, reflow: Reflow) {
    let language = view.language();
    let alarm = Emergency::of(view, Role::Alarm);
    let police = Emergency::of(view, Role::Politi);
    let adviser = Adviser::of(view);
    let spans = adviser.as_ref().map(Adviser::beside_spans).unwrap_or_default();
    let strip = HelpStrip {
        alarm: alarm.number(view, phrase::role(language, Role::Alarm), ALARM),
        police: police.number(view, &police.name, POLICE),
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
            copy: language.pick("Kopiér", "Copy"),
            copied: language.pick("Kopieret", "Copied"),
            help: language.pick("Hjælp", "Help"),
        },
        unfolded: view.state.help_open,
    };
    let Some(event) = help_strip(ui, &strip, reflow) else { return };
    let copy = |number: &str, what: &str| Action::Copy { text: number.to_owned(), what: what.to_owned() };
    let action = match event {
        StripEvent::CopyAlarm => copy(&alarm.number, ALARM),
        StripEvent::CopyPolice => copy(&police.number, POLICE),
        StripEvent::CopyAdviser => {
            let Some(adviser) = adviser else { return };
            copy(&adviser.number, ADVISER)
        }
        StripEvent::Unfold(_) => Action::ToggleHelp,
    };
    view.act(action);
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

    fn number<'a>(&'a self, view: &View<'_>, label: &'a str, what: &str) -> StripNumber<'a> {
        StripNumber {
            number: &self.number,
            label,
            state: self.state,
            status: &self.status,
            status_short: answers_now(view),
            copied: view.state.is_copied(what),
        }
    }
}

fn answers_now(view: &View<'_>) -> &'static str {
    view.say("Svarer nu", "Answers now")
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
            copied: view.state.is_copied(ADVISER),
        }
    }
}

const ALARM: &str = "strip-112";
const POLICE: &str = "strip-114";
const ADVISER: &str = "strip-adviser";

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
