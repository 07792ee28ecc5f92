//! A question and an outcome as text, in the order and the words of the window.

use jiff::civil::DateTime;

use crate::cli::text::{heading, item, paragraph};
use crate::content::{Area, Callee, Clock, Contact, Language, Phone, Role, Second, second};
use crate::paper::{NAMELESS, do_nots};
use crate::phrase;
use crate::walkthrough::{Calls, Current, NextStep, Outcome, of_step};

pub(super) fn question(current: &Current<'_>, clock: Clock, area: &Area<'_>, language: Language) -> String {
    let mut out = String::new();
    asked(&mut out, current, clock, language);
    help(&mut out, area, clock, language);
    out
}

/// The question that is still to be answered below an outcome.
pub(super) fn then(out: &mut String, current: &Current<'_>, clock: Clock, language: Language) {
    heading(out, language.pick("Når du har ringet", "When you have called"));
    asked(out, current, clock, language);
}

fn asked(out: &mut String, current: &Current<'_>, clock: Clock, language: Language) {
    let question = current.question;
    let progress = phrase::progress(language, current.step, current.at_most);
    paragraph(out, 0, &format!("{progress} · {}", question.id));
    out.push('\n');
    paragraph(out, 0, question.text.in_language(language));
    if let Some(season) = question.season(clock) {
        let title = season.title.in_language(language);
        paragraph(out, 0, &format!("{title}. {}", phrase::season(language, season)));
    }
    if let Some(note) = &question.note {
        paragraph(out, 0, note.in_language(language));
    }
    if let Some(means) = &question.means {
        let lead = language.pick("Det mener vi", "What we mean");
        paragraph(out, 0, &format!("{lead}: {}", means.in_language(language)));
    }
    out.push('\n');
    let wide = question.options.iter().map(|option| option.id.as_str().len()).max().unwrap_or_default();
    let mut group = None;
    for option in &question.options {
        if let Some(title) = option.group.as_ref().filter(|title| group != Some(*title)) {
            paragraph(out, 2, title.in_language(language));
        }
        group = option.group.as_ref();
        let text = option.text.in_language(language);
        let text = match &option.hint {
            Some(hint) => format!("{text} – {}", hint.in_language(language)),
            None => text.to_owned(),
        };
        item(out, 2, &format!("{:wide$} ", option.id.as_str()), &text);
    }
    if question.multiple {
        paragraph(out, 2, language.pick("Vælg gerne flere.", "You may choose several."));
    }
    out.push('\n');
    let lead = language.pick("Derfor spørger vi", "Why we ask");
    paragraph(out, 0, &format!("{lead}: {}", question.why.in_language(language)));
}

/// The help strip of the window: nobody needs to answer anything before ringing.
fn help(out: &mut String, area: &Area<'_>, clock: Clock, language: Language) {
    let alarm = area.fill(Role::Alarm).into_iter().find_map(Contact::phone);
    let advisers = area.advisers_now(clock);
    let parts = [
        Some(
            language.pick("Du må gerne ringe, før du er færdig.", "You may call before you have finished.").to_owned(),
        ),
        alarm.map(|number| format!("{}: {number}.", phrase::role(language, Role::Alarm))),
        advisers.first().map(|adviser| {
            format!("{}: {}.", language.pick("Råd", "Advice"), phrase::name_and_number(language, adviser.contact))
        }),
        second(&advisers, clock).map(|second| format!("{}.", phrase::ring_them(language, second.when, second.contact))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    out.push('\n');
    paragraph(out, 0, &parts.join(" "));
}

pub(super) fn outcome(
    outcome: &Outcome<'_>,
    calls: &Calls<'_>,
    area: &Area<'_>,
    language: Language,
    clock: Clock,
    at: DateTime,
) -> String {
    let library = area.library();
    let mut out = String::new();
    heading(&mut out, &phrase::urgency(language, outcome.urgency).to_uppercase());
    paragraph(&mut out, 0, &outcome.retold(language));

    heading(&mut out, language.pick("Ring til", "Call"));
    for (at_place, callee) in calls.list.iter().enumerate() {
        let beside = if at_place == 0 { calls.second } else { callee.second() };
        item(&mut out, 2, &format!("{}.", at_place + 1), &called(callee, beside, language, at));
    }
    if !calls.more.is_empty() {
        heading(&mut out, language.pick("Flere, du kan ringe til", "More people to call"));
    }
    for callee in &calls.more {
        item(&mut out, 2, "–", &called(callee, callee.second(), language, at));
    }

    heading(&mut out, language.pick("Sådan kan du begynde", "How you can begin"));
    if calls.are_nameless() {
        paragraph(&mut out, 2, language.pick(NAMELESS, "Do not give a name, CPR number or school."));
    }
    for say in &outcome.say {
        item(&mut out, 2, "–", say.text.in_language(language));
    }

    let guard = outcome.guard;
    heading(&mut out, guard.title.in_language(language));
    for line in do_nots(outcome, language) {
        item(&mut out, 2, "–", line.text.in_language(language));
    }
    paragraph(&mut out, 2, guard.reason.in_language(language));
    paragraph(&mut out, 2, guard.lasts.in_language(language));

    heading(&mut out, language.pick("Næste skridt og frister", "Next steps and deadlines"));
    for (number, step) in outcome.all_steps().into_iter().enumerate() {
        item(&mut out, 2, &format!("{}.", number + 1), &told(step, area, language, clock));
    }

    if !outcome.laws.is_empty() {
        heading(&mut out, language.pick("Loven bag", "The law behind it"));
        for law in outcome.laws.iter().filter_map(|id| library.law(id)) {
            item(&mut out, 2, "–", &format!("{}: {}", law.citation(), law.title.in_language(language)));
        }
    }
    out.push('\n');
    paragraph(&mut out, 0, outcome.note.text.in_language(language));
    paragraph(&mut out, 0, phrase::composed(language));
    let sources = outcome.sources.iter().filter_map(|id| library.sources.get(*id));
    paragraph(&mut out, 0, &phrase::source_line(language, sources));
    out
}

/// A step: by when and what, and below it who, whom it leads to, and what to do if it does not happen.
fn told(taken: &NextStep<'_>, area: &Area<'_>, language: Language, clock: Clock) -> String {
    let step = taken.step;
    let leads_to = step.role.map(|_| {
        let contacts = of_step(step, area, clock).into_iter();
        let names: Vec<String> = contacts.map(|contact| phrase::name_and_number(language, contact)).collect();
        format!("{}: {}", language.pick("Kontakt", "Contact"), names.join(" · "))
    });
    let lines = [
        Some(format!("{}: {}", phrase::step_by(language, step), step.text.in_language(language))),
        taken.detail_in(language),
        step.who.as_ref().map(|who| format!("{}: {}", language.pick("Hvem", "Who"), who.in_language(language))),
        leads_to,
        Some(step.if_not.in_language(language).to_owned()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Somebody to ring: who, for what where there are several reasons, which numbers, whether they answer, and who else.
fn called(callee: &Callee<'_>, beside: Option<Second<'_>>, language: Language, at: DateTime) -> String {
    let contact = callee.contact;
    let phones: Vec<String> = contact.phones.iter().map(Phone::to_string).collect();
    let numbers = if phones.is_empty() {
        language.pick("uden nummer", "without a number").to_owned()
    } else {
        phones.join(language.pick(" eller ", " or "))
    };
    let open = (!phones.is_empty()).then(|| {
        let open = phrase::answering(language, contact, callee.answering, at);
        format!("{open}. {}.", phrase::anonymous(language, contact.anonymous))
    });
    let lines = [
        Some(format!("{} · {numbers}", contact.name.in_language(language))),
        open,
        contact.reach.as_ref().map(|reach| reach.in_language(language).to_owned()),
        reasons(callee, language),
        beside.map(|beside| phrase::ring_them(language, beside.when, beside.contact)),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What they are rung for, where that is more than one thing.
fn reasons(callee: &Callee<'_>, language: Language) -> Option<String> {
    let reasons: Vec<&str> = callee.roles.iter().map(|role| phrase::role(language, *role)).collect();
    (reasons.len() > 1).then(|| reasons.join(" · "))
}
