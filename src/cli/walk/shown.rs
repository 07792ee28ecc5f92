//! A question and an outcome as text, in the order and the words of the window.

use jiff::civil::DateTime;

use super::answering;
use crate::cli::args::Language;
use crate::cli::text::{heading, item, paragraph};
use crate::content::{Area, Clock, Contact, Phone, Role};
use crate::phrase;
use crate::walkthrough::{Callee, Current, Outcome};

pub(super) fn question(current: &Current<'_>, clock: Clock, area: &Area<'_>, language: Language) -> String {
    let question = current.question;
    let mut out = format!("Trin {} af højst {} · {}\n\n", current.step, current.at_most, question.id);
    paragraph(&mut out, 0, &language.of(&question.text));
    if let Some(season) = question.season(clock) {
        paragraph(&mut out, 0, &format!("{}. {}", season.title.da(), phrase::season(season)));
    }
    if let Some(note) = &question.note {
        paragraph(&mut out, 0, &language.of(note));
    }
    if let Some(means) = &question.means {
        paragraph(&mut out, 0, &format!("Det mener vi: {}", language.of(means)));
    }
    out.push('\n');
    let wide = question.options.iter().map(|option| option.id.as_str().len()).max().unwrap_or_default();
    for option in &question.options {
        let text = match &option.hint {
            Some(hint) => format!("{} – {}", language.of(&option.text), language.of(hint)),
            None => language.of(&option.text),
        };
        item(&mut out, 2, &format!("{:wide$} ", option.id.as_str()), &text);
    }
    if question.multiple {
        paragraph(&mut out, 2, "Vælg gerne flere.");
    }
    out.push('\n');
    paragraph(&mut out, 0, &format!("Derfor spørger vi: {}", language.of(&question.why)));
    help(&mut out, area);
    out
}

/// The help strip of the window: nobody needs to answer anything before ringing.
fn help(out: &mut String, area: &Area<'_>) {
    let alarm = area.fill(Role::Alarm).into_iter().find_map(Contact::phone);
    let adviser = area.fill(Role::Sikkerhedskonsulent).into_iter().next();
    let parts = [
        Some("Du må gerne ringe, før du er færdig.".to_owned()),
        alarm.map(|number| format!("Fare for liv eller helbred: {number}.")),
        adviser.map(|adviser| format!("Råd: {}.", phrase::name_and_number(adviser))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    out.push('\n');
    paragraph(out, 0, &parts.join(" "));
}

pub(super) fn outcome(
    outcome: &Outcome<'_>,
    calls: &[Callee<'_>],
    area: &Area<'_>,
    language: Language,
    at: DateTime,
) -> String {
    let library = area.library();
    let mut out = String::new();
    heading(&mut out, &phrase::urgency(outcome.urgency).to_uppercase());
    paragraph(&mut out, 0, &outcome.retold());

    heading(&mut out, "Ring til");
    for (at_place, callee) in calls.iter().enumerate() {
        item(&mut out, 2, &format!("{}.", at_place + 1), &called(callee, language, at));
    }

    heading(&mut out, "Sådan kan du begynde, uden navn, cpr-nummer og skole");
    for say in &outcome.say {
        item(&mut out, 2, "–", &language.of(say));
    }

    let guard = outcome.guard;
    heading(&mut out, &language.of(&guard.title));
    for line in guard.lines.iter().chain(outcome.do_not.iter().copied()) {
        item(&mut out, 2, "–", &language.of(line));
    }
    paragraph(&mut out, 2, &language.of(&guard.reason));
    paragraph(&mut out, 2, &language.of(&guard.lasts));

    heading(&mut out, "Næste skridt og frister");
    for (number, step) in outcome.steps.iter().enumerate() {
        let mut text = format!("{}: {}", language.of(&step.by), language.of(&step.text));
        let detail = step.detail.as_ref().map(|detail| language.of(detail));
        let who = Some(format!("Hvem: {}", language.of(&step.who)));
        let if_not = step.if_not.as_ref().map(|if_not| language.of(if_not));
        let leads_to = step.role.map(|role| {
            let names: Vec<String> = area.fill(role).into_iter().map(phrase::name_and_number).collect();
            format!("Kontakt: {}", names.join(" · "))
        });
        for line in [detail, who, leads_to, if_not].into_iter().flatten() {
            text.push('\n');
            text += &line;
        }
        item(&mut out, 2, &format!("{}.", number + 1), &text);
    }

    if !outcome.laws.is_empty() {
        heading(&mut out, "Loven bag");
        for law in outcome.laws.iter().filter_map(|id| library.law(id)) {
            item(&mut out, 2, "–", &format!("{}: {}", law.citation(), language.of(&law.title)));
        }
    }
    out.push('\n');
    paragraph(&mut out, 0, &language.of(outcome.note));
    paragraph(&mut out, 0, phrase::COMPOSED);
    let sources = outcome.sources.iter().filter_map(|id| library.sources.get(*id));
    paragraph(&mut out, 0, &phrase::source_line(sources));
    out
}

/// Somebody to ring: who, which numbers, whether they answer, and who else.
fn called(callee: &Callee<'_>, language: Language, at: DateTime) -> String {
    let contact = callee.contact;
    let phones: Vec<String> = contact.phones.iter().map(Phone::to_string).collect();
    let numbers = if phones.is_empty() { "uden nummer".to_owned() } else { phones.join(" eller ") };
    let open = (!phones.is_empty()).then(|| {
        format!("{}. {}.", phrase::answering(contact, answering(callee), at), phrase::anonymous(contact.anonymous))
    });
    let lines = [
        Some(format!("{} · {numbers}", language.of(&contact.name))),
        open,
        contact.reach.as_ref().map(|reach| language.of(reach)),
        callee.fallback.map(|fallback| format!("Intet svar? Ring til {}", phrase::name_and_number(fallback))),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
