//! The help strip's content: 112, 114 and the adviser who is likeliest to answer now, with what the clock says of each.

use eframe::egui::Ui;

use super::action::Action;
use super::theme::Reflow;
use super::view::View;
use super::widgets::{
    HelpStrip, HoursState, Span, StripAdviser, StripEvent, StripGuard, StripNumber, StripWords, help_strip,
};
use crate::content::{Contact, Phone, Role, Second, When, second};
use crate::phrase;

/// Draws the strip and notes what the user did in it.
pub fn strip_ui(ui: &mut Ui, view: &mut View<'_>, reflow: Reflow) {
    let first = |role| view.area.fill(role).into_iter().find_map(|contact| Some((contact, contact.phone()?)));
    // `check` has seen to it that every area that can be chosen has these three.
    let advisers = view.area.advisers_now(view.clock);
    let adviser = advisers.first().and_then(|callee| Some((callee.contact, callee.contact.phone()?)));
    let (Some(alarm), Some(police), Some(adviser)) = (first(Role::Alarm), first(Role::Politi), adviser) else {
        return;
    };
    let language = view.language();
    let second = second(&advisers, view.clock).and_then(|second| Some((second, second.contact.phone()?.to_string())));
    // Where there is one more for weekdays, that the first answers is said beside its name, so that both have room.
    let answers = view.hours_state(adviser.0) == HoursState::Open
        && second.as_ref().is_some_and(|(second, _)| second.when == When::OnWeekdays);
    let name = fitting_name(view, adviser.0);
    let name = if answers { format!("{name}, {}", view.say("svarer nu", "answers now")) } else { name.to_owned() };
    let number = adviser.1.to_string();
    let status = (!answers).then(|| format!("{}.", view.hours_phrase(adviser.0)));
    let words = second.as_ref().map(|(second, _)| beside_words(view, second));
    let spans: Vec<Span<'_>> = match (&words, &second) {
        (Some(words), Some((_, number))) => vec![Span::plain(words), Span::bold(number)],
        _ => Vec::new(),
    };
    let (alarm_number, alarm_status) = (alarm.1.to_string(), view.hours_phrase(alarm.0));
    let (police_number, police_status) = (police.1.to_string(), view.hours_phrase(police.0));
    let answers_now = language.pick("Svarer nu", "Answers now");
    let strip = HelpStrip {
        alarm: StripNumber {
            number: &alarm_number,
            label: phrase::role(language, Role::Alarm),
            state: view.hours_state(alarm.0),
            status: &alarm_status,
            status_short: answers_now,
            copied: view.state.is_copied(ALARM),
        },
        police: StripNumber {
            number: &police_number,
            label: view.text(&police.0.name),
            state: view.hours_state(police.0),
            status: &police_status,
            status_short: answers_now,
            copied: view.state.is_copied(POLICE),
        },
        adviser: StripAdviser {
            name: &name,
            number: &number,
            state: view.hours_state(adviser.0),
            status: status.as_deref(),
            fallback: &spans,
            // Whoever may not answer has the one who does beside it, at the same size.
            fallback_large: second
                .as_ref()
                .is_some_and(|(second, _)| matches!(second.when, When::NoAnswer | When::Instead)),
            copied: view.state.is_copied(ADVISER),
        },
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
    let copy = |phone: &Phone, what: &str| Action::Copy { text: phone.to_string(), what: what.to_owned() };
    let action = match event {
        StripEvent::CopyAlarm => copy(alarm.1, ALARM),
        StripEvent::CopyPolice => copy(police.1, POLICE),
        StripEvent::CopyAdviser => copy(adviser.1, ADVISER),
        StripEvent::Unfold(_) => Action::ToggleHelp,
    };
    view.act(action);
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
