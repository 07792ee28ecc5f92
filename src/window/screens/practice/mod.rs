//! *Øv dig*: invented cases to read, to walk through, and to hold against the guidance.
//! It never praises, blames or scores, and always says that the case is made up.

pub(super) mod bar;
mod guidance;

use eframe::egui::{Ui, vec2};

use self::guidance::{compare_ui, guidance_ui};
use super::page::{overdue, page};
use super::reading::contents_list::{ContentsPlace, with_contents};
use crate::content::{Age, Language, Scenario, ScenarioId, Section};
use crate::search::Place;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::state::Focus;
use crate::window::theme::{self, Icon, Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, CalloutKind, Link, TagKind, body, callout, heading, quiet, tag, text, title, title_style,
};

/// The mark that stands on every case, wherever it is shown.
pub(super) fn made_up(language: Language) -> &'static str {
    language.pick("Digtet eksempel", "Invented example")
}

/// The list of cases, or one of them.
pub fn practice_ui(ui: &mut Ui, view: &mut View<'_>, asked: Option<&ScenarioId>) {
    let place = ContentsPlace::Practice(asked.cloned());
    let asked = asked.and_then(|id| view.library.scenario(id));
    let reflow = Reflow::now(ui.ctx());
    if let Some(scenario) = asked
        && reflow.is_narrow()
    {
        // The drop-down would push the case's buttons out of a low window; *Alle eksempler* leads to the list.
        page(ui, &format!("practice {}", scenario.id), |ui| case_ui(ui, view, scenario));
        return;
    }
    with_contents(ui, view, Section::Talks, &place, |ui, view| {
        ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH + 100.0));
        match asked {
            Some(scenario) => case_ui(ui, view, scenario),
            None => list_ui(ui, view),
        }
    });
}

fn list_ui(ui: &mut Ui, view: &mut View<'_>) {
    let t = theme::tokens(ui);
    title(ui, title_style(ui), Place::Practice.title(view.language()), view.takes_focus(Focus::Title));
    ui.add_space(space::S8);
    tag(ui, TagKind::Synthesis, view.say("Digtede eksempler", "Invented examples"));
    ui.add_space(space::S8);
    let lead = view.say(
        "Læs en case, gå den igennem, og sammenlign med vejledningen. Alle cases er digtede. Ingen handler om en \
         virkelig person.",
        "Read a case, walk through it, and compare with the guidance. All cases are invented. None is about a real \
         person.",
    );
    text(ui, ty::LEAD, t.ink2, lead);
    under_way(ui, view);
    for age in Age::ALL {
        let cases: Vec<&Scenario> = view.area.scenarios().filter(|scenario| scenario.age == *age).collect();
        if cases.is_empty() {
            continue;
        }
        ui.add_space(space::S24);
        heading(ui, 2, ty::H2, ages(view.language(), *age));
        for scenario in cases {
            ui.add_space(space::S8);
            if ui.add(Link::new(view.text(&scenario.title))).clicked() {
                view.act(Action::Go(Route::Practice(Some(scenario.id.clone()))));
            }
        }
    }
}

fn ages(language: Language, age: Age) -> &'static str {
    match age {
        Age::Small => language.pick("Børn på 0–6 år", "Children aged 0–6"),
        Age::School => language.pick("Børn på 7–12 år", "Children aged 7–12"),
        Age::Teen => language.pick("Unge på 13–17 år", "Young people aged 13–17"),
        Age::Adult => language.pick("Fyldt 18 år", "18 and over"),
    }
}

/// The case that is being walked, with the way back to it and the way out.
fn under_way(ui: &mut Ui, view: &mut View<'_>) {
    let Some(scenario) = view.practised() else { return };
    ui.add_space(space::S16);
    let title = view.say("Du er i gang med en øvelse", "You are in the middle of a practice");
    callout(ui, CalloutKind::Note, title, |ui| {
        if ui.add(Link::new(view.text(&scenario.title)).arrow()).clicked() {
            view.act(Action::Go(Route::Practice(Some(scenario.id.clone()))));
        }
        if ui.add(Button::quiet(end(view.language())).small().flush()).clicked() {
            view.act(Action::EndPractice);
        }
    });
}

/// What ends the practice and gives the user's own answers back.
pub(super) fn end(language: Language) -> &'static str {
    language.pick("Slut øvelsen", "End the practice")
}

fn case_ui(ui: &mut Ui, view: &mut View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    overdue(ui, view, [scenario.item.review_by]);
    let all = view.say("Alle eksempler", "All examples");
    if ui.add(Button::quiet(all).icon(Icon::ArrowLeft).small().flush()).clicked() {
        view.act(Action::Go(Route::Practice(None)));
    }
    ui.add_space(space::S4);
    title(ui, title_style(ui), view.text(&scenario.title), view.takes_focus(Focus::Title));
    ui.add_space(space::S8);
    tag(ui, TagKind::Synthesis, made_up(view.language()));
    ui.add_space(space::S12);
    let style = if Reflow::now(ui.ctx()).is_narrow() { ty::BODY } else { ty::LEAD };
    text(ui, style, t.ink, view.text(&scenario.case));
    ui.add_space(space::S16);
    let is_practised = view.practised().is_some_and(|practised| practised.id == scenario.id);
    let walk = view.walk();
    let mine = if is_practised && walk.asked().is_none() { walk.outcome() } else { None };
    buttons_ui(ui, view, scenario, is_practised, mine.is_some());
    if let Some(outcome) = mine {
        ui.add_space(space::S24);
        compare_ui(ui, view.language(), scenario, outcome);
    }
    if mine.is_some() || view.state.guidance_open.as_ref() == Some(&scenario.id) {
        ui.add_space(space::S24);
        let path = if mine.is_some() { walk.path.as_slice() } else { &[] };
        guidance_ui(ui, view, scenario, path);
    }
}

fn buttons_ui(ui: &mut Ui, view: &mut View<'_>, scenario: &Scenario, is_practised: bool, is_walked: bool) {
    let forward = match (is_practised, is_walked) {
        (true, true) => view.say("Gå den igennem igen", "Walk through it again"),
        (true, false) => view.say("Gå videre med øvelsen", "Go on with the practice"),
        (false, _) => view.say("Gå den igennem selv", "Walk through it yourself"),
    };
    let action = if is_practised && is_walked { Action::StartOver } else { Action::Practise(scenario.id.clone()) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, space::S8);
        let button = Button::primary(forward);
        if ui.add(if is_walked { button } else { button.trailing(Icon::ArrowRight) }).clicked() {
            view.act(action);
        }
        if is_practised && ui.add(Button::secondary(end(view.language()))).clicked() {
            view.act(Action::EndPractice);
        }
        if !is_walked {
            let open = view.state.guidance_open.as_ref() == Some(&scenario.id);
            let words = if open {
                view.say("Skjul vejledningen", "Close the guidance")
            } else {
                view.say("Vis vejledningen", "Show the guidance")
            };
            let button = ui.add(Button::secondary(words));
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(open));
            if button.clicked() {
                view.act(Action::ToggleGuidance(scenario.id.clone()));
            }
        }
    });
    if !is_practised && !view.state.own_answers().is_empty() {
        ui.add_space(space::S8);
        let words = view.say(
            "Dine egne svar bliver lagt til side imens, og du får dem igen bagefter.",
            "Your own answers are set aside meanwhile, and you get them back afterwards.",
        );
        quiet(ui, ty::DENSE, words);
    }
}

/// The case, beside the questions while it is walked.
pub(super) fn case_beside(ui: &mut Ui, view: &View<'_>, scenario: &Scenario) {
    tag(ui, TagKind::Synthesis, made_up(view.language()));
    ui.add_space(space::S8);
    heading(ui, 2, ty::H2, view.text(&scenario.title));
    ui.add_space(space::S4);
    body(ui, ty::DENSE, view.text(&scenario.case));
}
