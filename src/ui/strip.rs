//! The help strip's content: 112, 114 and the adviser of the area, with what the clock says of each.

use eframe::egui::Ui;

use super::action::Action;
use super::theme::Reflow;
use super::view::View;
use super::widgets::{HelpStrip, Span, StripAdviser, StripEvent, StripGuard, StripNumber, StripWords, help_strip};
use crate::content::{Contact, Phone, Role};
use crate::phrase;

/// Draws the strip and notes what the user did in it.
pub fn strip_ui(ui: &mut Ui, view: &mut View<'_>, reflow: Reflow) {
    let first = |role| view.area.fill(role).into_iter().find_map(|contact| Some((contact, contact.phone()?)));
    // `check` has seen to it that every area that can be chosen has these three.
    let (Some(alarm), Some(police), Some(adviser)) =
        (first(Role::Alarm), first(Role::Politi), first(Role::Sikkerhedskonsulent))
    else {
        return;
    };
    let language = view.language();
    let name = view.text(&adviser.0.short);
    let number = adviser.1.to_string();
    let status = format!("{}.", view.hours_phrase(adviser.0));
    let fallback = fallback_words(view, adviser.0);
    let spans: Vec<Span<'_>> =
        fallback.iter().map(|(bold, words)| if *bold { Span::bold(words) } else { Span::plain(words) }).collect();
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
            name,
            number: &number,
            state: view.hours_state(adviser.0),
            status: &status,
            fallback: &spans,
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

/// Whom to ring when the adviser does not answer; each part with whether it is bold.
fn fallback_words(view: &View<'_>, adviser: &Contact) -> Vec<(bool, String)> {
    let Some((contact, phone)) = fallback(view, adviser) else { return Vec::new() };
    let before = match view.answering(adviser) {
        state if state.is_open() => view.say("Senere: ", "Later: "),
        crate::content::Answering::Closed(_) => view.say("Ring i stedet til ", "Ring instead: "),
        _ => view.say("Intet svar? Ring til ", "No answer? Call "),
    };
    vec![(false, format!("{before}{} ", view.text(&contact.short))), (true, phone.to_string())]
}

fn fallback<'a>(view: &View<'a>, contact: &Contact) -> Option<(&'a Contact, &'a Phone)> {
    let fallback = view.library.contact(contact.fallback.as_ref()?)?;
    Some((fallback, fallback.phone()?))
}
