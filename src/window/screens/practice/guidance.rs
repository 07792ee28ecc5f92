//! What the guidance says of a case, and the user's own walk beside it. Neutral words: no praise, no blame, no score.

use eframe::egui::{Role, Ui};

use crate::content::{Language, OptionId, Question, QuestionId, Scenario};
use crate::phrase;
use crate::walkthrough::{Answered, Answers, Outcome, calls};
use crate::window::theme::{self, space, ty};
use crate::window::view::{View, basis_tag, level, walk_of};
use crate::window::widgets::{
    GuardBox, Span, TagKind, body, divider, guard_box, heading, list, named_group, numbered, quiet, rich, source_line,
    tag, urgency_line,
};

/// Whether the user's walk and the guidance came to the same.
pub(in crate::window::screens) fn compare_ui(ui: &mut Ui, language: Language, scenario: &Scenario, mine: &Outcome<'_>) {
    let t = theme::tokens(ui);
    heading(ui, 2, ty::H2, language.pick("Sammenlign med vejledningen", "Compare with the guidance"));
    ui.add_space(space::S8);
    let (own, theirs) = (phrase::urgency(language, mine.urgency), phrase::urgency(language, scenario.urgency));
    if *mine.id == scenario.outcome {
        let same = language.pick(
            "Din gennemgang og vejledningen kom til det samme",
            "Your walk-through and the guidance came to the same",
        );
        body(ui, ty::BODY, &format!("{same}: {theirs}."));
    } else {
        let yours = language.pick("Din gennemgang: ", "Your walk-through: ");
        rich(ui, ty::BODY, t.ink, &[Span::bold(yours), Span::plain(own)]);
        rich(
            ui,
            ty::BODY,
            t.ink,
            &[Span::bold(language.pick("Vejledningen: ", "The guidance: ")), Span::plain(theirs)],
        );
        ui.add_space(space::S4);
        if mine.urgency == scenario.urgency {
            let words = language.pick(
                "De siger det samme om, hvornår du ringer, men lægger vægt på noget forskelligt.",
                "They say the same about when you call, but give weight to different things.",
            );
            body(ui, ty::BODY, words);
        }
        let words = language
            .pick("Se ved svarene nederst, hvor de skilles.", "The answers at the bottom show where they part.");
        body(ui, ty::BODY, words);
    }
    ui.add_space(space::S4);
    let words = language.pick(
        "En case kan læses på flere måder. Svar »Ved ikke«, når du er i tvivl. Du må altid ringe før og gøre mere, \
         end der står her.",
        "A case can be read in several ways. Answer »Don't know« when you are in doubt. You may always call earlier \
         and do more than it says here.",
    );
    quiet(ui, ty::DENSE, words);
}

/// The guidance of a case; `mine` are the user's own answers, empty where the case has not been walked.
pub(in crate::window::screens) fn guidance_ui(
    ui: &mut Ui,
    view: &View<'_>,
    scenario: &Scenario,
    mine: &[Answered<'_>],
) {
    heading(ui, 2, ty::H2, view.say("Det siger vejledningen", "What the guidance says"));
    ui.add_space(space::S8);
    urgency_line(ui, level(scenario.urgency), phrase::urgency(view.language(), scenario.urgency));
    ui.add_space(space::S12);
    first_call(ui, view, scenario);
    ui.add_space(space::S8);
    list(ui, |ui| {
        for (index, line) in scenario.expect.iter().enumerate() {
            ui.add_space(space::S8);
            numbered(ui, index + 1, &[Span::plain(view.text(line))]);
        }
    });
    ui.add_space(space::S16);
    let guard = &view.library.flow.guard;
    let items: Vec<&str> = scenario.avoid.iter().map(|line| view.text(line)).collect();
    let reason = [view.text(&guard.reason)];
    guard_box(ui, &GuardBox { title: view.text(&guard.title), items: &items, reason: &reason });
    ui.add_space(space::S24);
    answers_ui(ui, view, scenario, mine);
    divider(ui, space::S16, space::S12);
    grounds_ui(ui, view, scenario);
}

/// Whom to ring first, as it holds in the area now.
fn first_call(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    let first = view.say("Ring først til: ", "Call first: ");
    let walk = walk_of(view.library, &Answers::of(scenario));
    let calls = walk.outcome().map(|outcome| calls(outcome, &view.area, view.clock));
    if let Some(callee) = calls.as_ref().and_then(|calls| calls.list.first()) {
        let words = phrase::name_and_number(view.language(), callee.contact);
        rich(ui, ty::BODY, t.ink, &[Span::plain(first), Span::bold(&words)]);
        quiet(ui, ty::META, &view.hours_phrase(callee.contact));
    }
}

/// How the case is answered, and where the user answered otherwise.
fn answers_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario, mine: &[Answered<'_>]) {
    let t = theme::tokens(ui);
    let words = view.say("Vejledningens svar", "The guidance's answers");
    heading(ui, 2, ty::H2, words);
    named_group(ui, Role::List, words, |ui| {
        for question in &view.library.flow.questions {
            let theirs = theirs(scenario, &question.id);
            let own = mine.iter().find(|answered| answered.question.id == question.id);
            let own_ids: Vec<&OptionId> =
                own.into_iter().flat_map(|answered| &answered.options).map(|option| &option.id).collect();
            if theirs.is_empty() && own_ids.is_empty() {
                continue;
            }
            divider(ui, space::S8, space::S8);
            let short = view.text(&question.short);
            named_group(ui, Role::ListItem, short, |ui| {
                let short = format!("{short}: ");
                rich(ui, ty::DENSE, t.ink, &[Span::quiet(&short), Span::plain(&told(view, question, &theirs))]);
                if !mine.is_empty() && own_ids != theirs {
                    let own = told(view, question, &own_ids);
                    rich(
                        ui,
                        ty::DENSE,
                        t.ink,
                        &[Span::bold(view.say("Dit svar: ", "Your answer: ")), Span::bold(&own)],
                    );
                }
            });
        }
        signs_ui(ui, view, scenario);
    });
}

fn theirs<'a>(scenario: &'a Scenario, question: &QuestionId) -> Vec<&'a OptionId> {
    scenario.answers.iter().filter(|(id, _)| id == question).flat_map(|(_, options)| options).collect()
}

fn told(view: &View<'_>, question: &Question, options: &[&OptionId]) -> String {
    let options = options.iter().filter_map(|id| question.option(id));
    let words: Vec<&str> = options.map(|option| view.text(&option.text)).collect();
    if words.is_empty() {
        view.say("Spørgsmålet blev ikke stillet", "The question was not asked").to_owned()
    } else {
        words.join(" · ")
    }
}

/// What the guidance ticks on the lists of signs.
fn signs_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    for sign in scenario.signs.iter().filter_map(|id| view.library.sign(id)) {
        divider(ui, space::S8, space::S8);
        let from = view.say("Taget med fra Tegn: ", "Taken along from Signs: ");
        rich(ui, ty::DENSE, t.ink, &[Span::quiet(from), Span::plain(view.text(&sign.text))]);
    }
}

fn grounds_ui(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S8;
        if let Some((kind, words)) = basis_tag(view.language(), scenario.item.basis) {
            tag(ui, kind, words);
        }
        if let Some(words) = phrase::foreign(view.language(), view.library.sources_of(&scenario.item)) {
            tag(ui, TagKind::Foreign, words);
        }
    });
    ui.add_space(space::S4);
    source_line(ui, &phrase::source_line(view.language(), view.library.sources_of(&scenario.item)));
}
