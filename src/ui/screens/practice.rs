//! *Øv dig*: invented cases to read, to walk through, and to hold against the guidance.
//! It never praises, blames or scores, and always says that the case is made up.

use eframe::egui::{Ui, vec2};

use super::contents_list::{ContentsPlace, with_contents};
use super::page::{overdue, page};
use super::practice_guidance::{compare_ui, guidance_ui};
use crate::content::{Age, Scenario, ScenarioId, Section};
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::theme::{self, Icon, Reflow, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, CalloutKind, Link, TagKind, body, callout, heading, quiet, tag, text, title, title_style,
};

/// The mark that stands on every case, wherever it is shown.
pub(super) const MADE_UP: &str = "Digtet eksempel";

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
    title(ui, title_style(ui), "Øv dig", view.state.title_wants_focus);
    ui.add_space(space::S8);
    tag(ui, TagKind::Synthesis, "Digtede eksempler");
    ui.add_space(space::S8);
    text(
        ui,
        ty::LEAD,
        t.ink2,
        "Læs en case, gå den igennem, og sammenlign med vejledningen. Alle cases er digtede. Ingen handler om en \
         virkelig person.",
    );
    under_way(ui, view);
    for age in Age::ALL {
        let cases: Vec<&Scenario> = view.area.scenarios().filter(|scenario| scenario.age == *age).collect();
        if cases.is_empty() {
            continue;
        }
        ui.add_space(space::S24);
        heading(ui, 2, ty::H2, ages(*age));
        for scenario in cases {
            ui.add_space(space::S8);
            if ui.add(Link::new(scenario.title.da())).clicked() {
                view.act(Action::Go(Route::Practice(Some(scenario.id.clone()))));
            }
        }
    }
}

fn ages(age: Age) -> &'static str {
    match age {
        Age::Small => "Børn på 0–6 år",
        Age::School => "Børn på 7–12 år",
        Age::Teen => "Unge på 13–17 år",
        Age::Adult => "18 år og over",
    }
}

/// The case that is being walked, with the way back to it and the way out.
fn under_way(ui: &mut Ui, view: &mut View<'_>) {
    let Some(scenario) = view.practised() else { return };
    ui.add_space(space::S16);
    callout(ui, CalloutKind::Note, "Du er i gang med en øvelse", |ui| {
        if ui.add(Link::new(scenario.title.da()).arrow()).clicked() {
            view.act(Action::Go(Route::Practice(Some(scenario.id.clone()))));
        }
        if ui.add(Button::quiet(END).small().flush()).clicked() {
            view.act(Action::EndPractice);
        }
    });
}

/// What ends the practice and gives the user's own answers back.
pub(super) const END: &str = "Slut øvelsen";

fn case_ui(ui: &mut Ui, view: &mut View<'_>, scenario: &Scenario) {
    let t = theme::tokens(ui);
    overdue(ui, [scenario.item.review_by], view.now.date());
    if ui.add(Button::quiet("Alle eksempler").icon(Icon::ArrowLeft).small().flush()).clicked() {
        view.act(Action::Go(Route::Practice(None)));
    }
    ui.add_space(space::S4);
    title(ui, title_style(ui), scenario.title.da(), view.state.title_wants_focus);
    ui.add_space(space::S8);
    tag(ui, TagKind::Synthesis, MADE_UP);
    ui.add_space(space::S12);
    let style = if Reflow::now(ui.ctx()).is_narrow() { ty::BODY } else { ty::LEAD };
    text(ui, style, t.ink, scenario.case.da());
    ui.add_space(space::S16);
    let is_practised = view.practised().is_some_and(|practised| practised.id == scenario.id);
    let walk = view.walk();
    let mine = if is_practised { walk.outcome() } else { None };
    buttons_ui(ui, view, scenario, is_practised, mine.is_some());
    if let Some(outcome) = mine {
        ui.add_space(space::S24);
        compare_ui(ui, scenario, outcome);
    }
    if mine.is_some() || view.state.guidance_open.as_ref() == Some(&scenario.id) {
        ui.add_space(space::S24);
        let path = if mine.is_some() { walk.path.as_slice() } else { &[] };
        guidance_ui(ui, view, scenario, path);
    }
}

fn buttons_ui(ui: &mut Ui, view: &mut View<'_>, scenario: &Scenario, is_practised: bool, is_walked: bool) {
    let (forward, action) = match (is_practised, is_walked) {
        (true, true) => ("Gå den igennem igen", Action::StartOver),
        (true, false) => ("Gå videre med øvelsen", Action::Practise(scenario.id.clone())),
        (false, _) => ("Gå den igennem selv", Action::Practise(scenario.id.clone())),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S12, space::S8);
        let button = Button::primary(forward);
        if ui.add(if is_walked { button } else { button.trailing(Icon::ArrowRight) }).clicked() {
            view.act(action);
        }
        if is_practised && ui.add(Button::secondary(END)).clicked() {
            view.act(Action::EndPractice);
        }
        if !is_walked {
            let open = view.state.guidance_open.as_ref() == Some(&scenario.id);
            let button = ui.add(Button::secondary(if open { "Skjul vejledningen" } else { "Vis vejledningen" }));
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(open));
            if button.clicked() {
                view.act(Action::ToggleGuidance(scenario.id.clone()));
            }
        }
    });
    if !is_practised && !view.state.own_answers().is_empty() {
        ui.add_space(space::S8);
        quiet(ui, ty::DENSE, "Dine egne svar bliver lagt til side imens, og du får dem igen bagefter.");
    }
}

/// The case, beside the questions while it is walked.
pub(super) fn case_beside(ui: &mut Ui, scenario: &Scenario) {
    tag(ui, TagKind::Synthesis, MADE_UP);
    ui.add_space(space::S8);
    heading(ui, 2, ty::H2, scenario.title.da());
    ui.add_space(space::S4);
    body(ui, ty::DENSE, scenario.case.da());
}
