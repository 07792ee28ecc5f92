//! The first screen: the way in to the walkthrough, and doors to the rest.

use eframe::egui::Ui;

use super::page::{overdue, page};
use crate::content::{Clock, Library, Section, SignGroupId, Status, Text};
use crate::phrase;
use crate::ui::action::Action;
use crate::ui::app::first_of;
use crate::ui::route::Route;
use crate::ui::theme::{self, Icon, Reflow, space, ty};
use crate::ui::view::View;
use crate::ui::widgets::{
    Card, HeroCard, Link, body, card_row, column, edition_line, heading, hero_card, icon, panel_min, quiet,
    take_height, title, title_style,
};

const HERO_WIDTH: f32 = 720.0;
/// The least height of the two where they stand side by side.
const HERO_HEIGHT: f32 = 260.0;

/// The start screen.
pub fn start_ui(ui: &mut Ui, view: &mut View<'_>) {
    page(ui, "start", |ui| {
        overdue(ui, [view.area.pack().review_by], view.now.date());
        title(ui, title_style(ui), "Hvad har du brug for?", view.state.title_wants_focus);
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
        Status::Draft => " Indholdet er et udkast, indtil kommunen har godkendt det.",
        Status::Approved { .. } => "",
    };
    format!("Råd til fagfolk om negativ social kontrol og æresrelaterede konflikter. Intet bliver gemt.{draft}")
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
    let lead = format!("Svar på højst {} spørgsmål. Bagefter ved du:", view.most_questions());
    let card = HeroCard {
        title: "Jeg er bekymret for en person",
        lead: &lead,
        points: &[
            (Icon::Phone, "hvem du ringer til først"),
            (Icon::ChatsCircle, "hvad du siger uden at nævne navn"),
            (Icon::HandPalm, "hvad du skal lade være med"),
        ],
        button: if view.state.own_answers().is_empty() { "Begynd" } else { "Fortsæt" },
        note: "Intet bliver gemt.\nDu kan ringe når som helst.",
    };
    if hero_card(ui, &card, min_height).clicked() {
        view.act(Action::Go(Route::Walkthrough));
    }
}

fn season_card(ui: &mut Ui, view: &mut View<'_>, min_height: f32) {
    let season = season(view.library, view.clock);
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
        if ui.add(Link::new("Tegn før en rejse").arrow()).clicked() {
            view.act(Action::Go(Route::Signs(Some(SignGroupId::new("rejse")))));
        }
    });
}

/// What the card says of the time of the year.
struct Season<'a> {
    title: &'a str,
    text: Vec<&'a str>,
}

/// Journeys gather around the holidays: the season of the journey's question, else Christmas, else any time.
/// A clock that cannot be right tells of no season.
fn season(library: &Library, clock: Clock) -> Season<'_> {
    if let Some(season) = library.flow.questions.iter().find_map(|question| question.season(clock)) {
        return Season { title: season.title.da(), text: season.advice.iter().map(Text::da).collect() };
    }
    let explained = "Det gælder også, når forældrene har en rolig forklaring.";
    match clock {
        Clock::At(now) if matches!((now.month(), now.day()), (11, 15..) | (12, 1..=23)) => Season {
            title: "Snart juleferie",
            text: vec!["Hører du om en rejse eller et bryllup, så vent ikke til efter ferien. Ring i dag.", explained],
        },
        _ => Season {
            title: "Rejse eller bryllup?",
            text: vec![
                "Hører du om en rejse eller et bryllup, som personen måske ikke selv ønsker, så ring i dag.",
                explained,
            ],
        },
    }
}

fn doors(ui: &mut Ui, view: &mut View<'_>) {
    let doors = [
        (
            Card { icon: Icon::ListChecks, title: "Tegn", line: "Ændringer, du kan lægge mærke til" },
            Some(Route::Signs(None)),
        ),
        (
            Card { icon: Icon::BookOpenText, title: "Handleplan", line: "Trin for trin, under og over 18 år" },
            first_of(&view.area, Section::Plan),
        ),
        (
            Card { icon: Icon::Phone, title: "Kontakter", line: "Telefonnumre, og hvem der svarer nu" },
            Some(Route::Contacts),
        ),
        (
            Card { icon: Icon::ChatsCircle, title: "Samtalen", line: "Det kan du spørge om, og det skal du undgå" },
            first_of(&view.area, Section::Conversation),
        ),
        (
            Card { icon: Icon::PresentationChart, title: "Oplæg", line: "Tal og viden til møder med kolleger" },
            first_of(&view.area, Section::Talks),
        ),
    ];
    let (cards, routes): (Vec<Card<'_>>, Vec<Route>) =
        doors.into_iter().filter_map(|(card, route)| Some((card, route?))).unzip();
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
    let edition = format!("Udgave {} for {}", pack.edition, pack.title.da());
    let read = format!("Kilder læst {}", phrase::date(pack.edition_date));
    let review = phrase::review(pack.review_by, view.now.date());
    let parts = [edition.as_str(), &phrase::status(pack.status), &read, &review];
    if edition_line(ui, &parts, Some("Om Vejviser")).is_some_and(|link| link.clicked()) {
        view.act(Action::Go(Route::About));
    }
}
