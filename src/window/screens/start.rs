//! The first screen: the way in to the walkthrough, and doors to the rest.

use eframe::egui::Ui;

use super::page::{overdue, page};
use crate::content::wellknown::{note, sign_group};
use crate::content::{SignGroupId, Status};
use crate::phrase;
use crate::search::Place;
use crate::window::action::Action;
use crate::window::doors::Door;
use crate::window::route::{Entry, Route, route_of};
use crate::window::state::Focus;
use crate::window::theme::{self, Icon, Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Card, HeroCard, Link, body, card_row, column, edition_line, heading, hero_card, icon, panel_min, quiet,
    take_height, title, title_style,
};

const HERO_WIDTH: f32 = 720.0;
/// The least height of the two where they stand side by side.
const HERO_HEIGHT: f32 = 260.0;

/// The start screen.
pub fn start_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "start", |ui| {
        overdue(ui, view, [view.area.pack().review_by]);
        let words = view.say("Hvad har du brug for?", "What do you need?");
        title(ui, title_style(ui), words, view.takes_focus(Focus::Title));
        ui.add_space(space::S4);
        quiet(ui, ty::DENSE, &what_it_is(view));
        ui.add_space(space::S16);
        entry(ui, view);
        ui.add_space(space::S24);
        doors(ui, view);
        ui.add_space(space::S24);
        editions(ui, view);
    });
}

/// What somebody must know who has never seen the app: what it is, what it keeps, and whose word it is.
fn what_it_is(view: &View<'_>) -> String {
    let draft = match view.area.pack().status {
        Status::Draft => view.say(
            " Indholdet er et udkast, indtil kommunen har godkendt det.",
            " The content is a draft until the municipality has approved it.",
        ),
        Status::Approved { .. } => "",
    };
    let what = view.say(
        "Råd til fagfolk om negativ social kontrol og æresrelaterede konflikter. Intet bliver gemt.",
        "Advice for professionals on negative social control and honour-related conflicts. Nothing is saved.",
    );
    format!("{what}{draft}")
}

/// The big card, and the season's beside or below it.
fn entry(ui: &mut Ui, view: &mut View<'_>) {
    let side_by_side = Reflow::now(ui.ctx()) <= Reflow::Snug;
    if !side_by_side {
        hero(ui, view, 0.0);
        ui.add_space(space::S16);
        season_card(ui, view, 0.0);
        return;
    }
    let full = ui.available_width();
    let left = (full * HERO_WIDTH / super::page::WIDEST).floor();
    let gap = space::S20;
    let ((), hero_height) = column(ui, 0.0, left, |ui| hero(ui, view, HERO_HEIGHT));
    let ((), season_height) = column(ui, left + gap, full - left - gap, |ui| season_card(ui, view, HERO_HEIGHT));
    take_height(ui, hero_height.max(season_height));
}

fn hero(ui: &mut Ui, view: &mut View<'_>, min_height: f32) {
    let most = view.most_questions();
    let lead = view.say(
        format!("Svar på højst {most} spørgsmål. Bagefter ved du:"),
        format!("Answer at most {most} questions. Then you know:"),
    );
    let is_begun = !view.state.own_answers().is_empty();
    let card = HeroCard {
        title: Place::Walkthrough.title(view.language()),
        lead: &lead,
        points: &[
            (Icon::Phone, view.say("hvem du ringer til først", "whom to call first")),
            (Icon::ChatsCircle, view.say("hvad du siger uden at nævne navn", "what to say without giving a name")),
            (Icon::HandPalm, view.say("hvad du skal lade være med", "what not to do")),
        ],
        button: if is_begun { view.say("Fortsæt", "Continue") } else { view.say("Begynd", "Begin") },
        note: view
            .say("Intet bliver gemt.\nDu kan ringe når som helst.", "Nothing is saved.\nYou can call at any time."),
    };
    if hero_card(ui, &card, min_height).clicked() {
        view.act(Action::Go(Route::Walkthrough));
    }
}

fn season_card(ui: &mut Ui, view: &mut View<'_>, min_height: f32) {
    let season = season(view);
    panel_min(ui, min_height, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S8;
            icon(ui, Icon::CalendarBlank, 22.0, ty::H2.line, theme::tokens(ui).fjord);
            heading(ui, 2, ty::H2, season.title);
        });
        ui.add_space(space::S8);
        for words in season.text {
            body(ui, ty::BODY, words);
            ui.add_space(space::S8);
        }
        ui.add_space(space::S12);
        if ui.add(Link::new(view.say("Tegn før en rejse", "Signs before a journey")).arrow()).clicked() {
            view.act(Action::Go(Route::Signs(Some(SignGroupId::new(sign_group::TRAVEL)))));
        }
    });
}

/// What the card says of the time of the year.
struct Season<'a> {
    title: &'a str,
    text: Vec<&'a str>,
}

/// Journeys gather around the holidays: the season of the journey's question, else what holds all the year.
/// A clock that cannot be right tells of no season.
fn season<'a>(view: &View<'a>) -> Season<'a> {
    let now = view.library.flow.questions.iter().find_map(|question| question.season(view.clock));
    match now {
        Some(season) => {
            let text = season.advice.iter().map(|advice| view.text(advice)).collect();
            Season { title: view.text(&season.title), text }
        }
        None => Season {
            title: view.say("Rejse eller bryllup?", "A journey or a wedding?"),
            text: vec![view.note(note::TRAVEL)],
        },
    }
}

fn doors(ui: &mut Ui, view: &mut View<'_>) {
    // What the navigation has, but Start itself and the walkthrough, which has the big card.
    let entries = Entry::ALL.into_iter().filter(|entry| !matches!(entry, Entry::Start | Entry::Walkthrough));
    let doors =
        entries.filter_map(|entry| Some((Door::to_entry(view.language(), entry), route_of(entry, &view.area)?)));
    let (cards, routes): (Vec<Card<'_>>, Vec<Route>) =
        doors.map(|(Door { icon, title, line }, route)| (Card { icon, title, line }, route)).unzip();
    let reflow = Reflow::now(ui.ctx());
    let columns = match reflow {
        Reflow::Wide => 5,
        Reflow::Snug | Reflow::Medium => 3,
        Reflow::Narrow => 2,
        Reflow::Tiny => 1,
    };
    // Spare height of a tall window goes into the cards, up to 176.
    let spare = (ui.ctx().content_rect().height() - 768.0).max(0.0);
    let least = if reflow == Reflow::Wide { (148.0 + spare).min(176.0) } else { 0.0 };
    if let Some(index) = card_row(ui, &cards, columns, least)
        && let Some(route) = routes.get(index)
    {
        view.act(Action::Go(route.clone()));
    }
}

fn editions(ui: &mut Ui, view: &mut View<'_>) {
    let pack = view.area.pack();
    let language = view.language();
    let (number, area) = (&pack.edition, view.text(&pack.title));
    let edition = language.pick(format!("Udgave {number} for {area}"), format!("Edition {number} for {area}"));
    let sources =
        view.library.sources.values().filter(|source| view.area.line().iter().any(|pack| pack.id == source.area));
    let read_on = phrase::read_days(language, sources);
    let read = language.pick(format!("Kilder læst {read_on}"), format!("Sources read {read_on}"));
    let review = phrase::review(language, pack.review_by, view.now.date());
    let parts = [edition.as_str(), &phrase::status(language, pack.status), &read, &review];
    let about = Place::About.title(language);
    if edition_line(ui, &parts, Some(about)).is_some_and(|link| link.clicked()) {
        view.act(Action::Go(Route::About));
    }
}
