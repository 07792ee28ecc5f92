//! What the guidance says of a case, and the user's own walk beside it. Neutral words: no praise, no blame, no score.

use eframe::egui::{Role, Ui};

use super::outcome::level;
use crate::content::{OptionId, Question, QuestionId, Scenario, Text};
use crate::phrase;
use crate::ui::theme::{self, space, ty};
use crate::ui::view::{View, basis_tag};
use crate::ui::widgets::{
    GuardBox, Span, TagKind, body, divider, guard_box, heading, list, named_group, numbered, quiet, rich, source_line,
    tag, urgency_line,
};
use crate::walkthrough::{Answered, Outcome, callees};

/// Whether the user's walk and the guidance came to the same.
pub(super) fn compare_ui(ui: &mut Ui, scenario: &Scenario, mine: &Outcome<'_>) {
    let t = theme::tokens(ui);
    heading(ui, 2, ty::H2, "Sammenlign med vejledningen");
    ui.add_space(space::S8);
    let (own, theirs) = (phrase::urgency(mine.urgency), phrase::urgency(scenario.urgency));
    if *mine.id == scenario.outcome {
        body(ui, ty::BODY, &format!("Din gennemgang og vejledningen kom til det samme: {theirs}."));
    } else {
        rich(ui, ty::BODY, t.ink, &[Span::bold("Din gennemgang: "), Span::plain(own)]);
        rich(ui, ty::BODY, t.ink, &[Span::bold("Vejledningen: "), Span::plain(theirs)]);
        ui.add_space(space::S4);
        if mine.urgency == scenario.urgency {
            body(ui, ty::BODY, "De siger det samme om, hvornår du ringer, men lægger vægt på noget forskelligt.");
        }
        body(ui, ty::BODY, "Se ved svarene nederst, hvor de skilles.");
    }
    ui.add_space(space::S4);
    quiet(
        ui,
        ty::DENSE,
        "En case kan læses på flere måder. Svar »Ved ikke«, når du er i tvivl. Du må altid ringe før og gøre mere, \
         end der står her.",
    );
}

/// The guidance of a case; `mine` are the user's own answers, empty where the case has not been walked.
pub(super) fn guidance_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario, mine: &[Answered<'_>]) {
    heading(ui, 2, ty::H2, "Det siger vejledningen");
    ui.add_space(space::S8);
    urgency_line(ui, level(scenario.urgency), phrase::urgency(scenario.urgency));
    ui.add_space(space::S12);
    first_call(ui, view, scenario);
    ui.add_space(space::S8);
    list(ui, |ui| {
        for (index, line) in scenario.expect.iter().enumerate() {
            ui.add_space(space::S8);
            numbered(ui, index + 1, &[Span::plain(line.da())]);
        }
    });
    ui.add_space(space::S16);
    let guard = &view.library.flow.guard;
    let items: Vec<&str> = scenario.avoid.iter().map(Text::da).collect();
    guard_box(ui, &GuardBox { title: guard.title.da(), items: &items, reason: &[guard.reason.da()] });
    ui.add_space(space::S24);
    answers_ui(ui, view, scenario, mine);
    divider(ui, space::S16, space::S12);
    grounds_ui(ui, view, scenario);
}

/// Whom to ring first, as it holds in the area.
fn first_call(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    for callee in callees(scenario.first, &view.area, view.clock) {
        let words = phrase::name_and_number(callee.contact);
        rich(ui, ty::BODY, t.ink, &[Span::plain("Ring først til: "), Span::bold(&words)]);
        quiet(ui, ty::META, &view.hours_phrase(callee.contact));
    }
}

/// How the case is answered, and where the user answered otherwise.
fn answers_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario, mine: &[Answered<'_>]) {
    let t = theme::tokens(ui);
    heading(ui, 2, ty::H2, ANSWERS);
    named_group(ui, Role::List, ANSWERS, |ui| {
        for question in &view.library.flow.questions {
            let theirs = theirs(scenario, &question.id);
            let own = mine.iter().find(|answered| answered.question.id == question.id);
            let own_ids: Vec<&OptionId> =
                own.into_iter().flat_map(|answered| &answered.options).map(|option| &option.id).collect();
            if theirs.is_empty() && own_ids.is_empty() {
                continue;
            }
            divider(ui, space::S8, space::S8);
            named_group(ui, Role::ListItem, question.short.da(), |ui| {
                let short = format!("{}: ", question.short.da());
                rich(ui, ty::DENSE, t.ink, &[Span::quiet(&short), Span::plain(&told(question, &theirs))]);
                if !mine.is_empty() && own_ids != theirs {
                    rich(ui, ty::DENSE, t.ink, &[Span::bold("Dit svar: "), Span::bold(&told(question, &own_ids))]);
                }
            });
        }
        signs_ui(ui, view, scenario);
    });
}

const ANSWERS: &str = "Vejledningens svar";

fn theirs<'a>(scenario: &'a Scenario, question: &QuestionId) -> Vec<&'a OptionId> {
    scenario.answers.iter().filter(|(id, _)| id == question).flat_map(|(_, options)| options).collect()
}

fn told(question: &Question, options: &[&OptionId]) -> String {
    let words: Vec<&str> = options.iter().filter_map(|id| question.option(id)).map(|option| option.text.da()).collect();
    if words.is_empty() { "Spørgsmålet blev ikke stillet".to_owned() } else { words.join(" · ") }
}

/// What the guidance ticks on the lists of signs.
fn signs_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    for sign in scenario.signs.iter().filter_map(|id| view.library.sign(id)) {
        divider(ui, space::S8, space::S8);
        rich(ui, ty::DENSE, t.ink, &[Span::quiet("Taget med fra Tegn: "), Span::plain(sign.text.da())]);
    }
}

fn grounds_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S8;
        if let Some((kind, words)) = basis_tag(scenario.item.basis) {
            tag(ui, kind, words);
        }
        if let Some(words) = phrase::foreign(view.library.sources_of(&scenario.item)) {
            tag(ui, TagKind::Foreign, words);
        }
    });
    ui.add_space(space::S4);
    source_line(ui, &phrase::source_line(view.library.sources_of(&scenario.item)));
}
