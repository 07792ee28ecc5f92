//! One file per screen. A screen reads the [`View`] and pushes actions to it; it changes nothing.

mod about;
mod contacts;
mod hidden;
mod page;
mod papers;
mod practice;
mod reading;
mod search;
mod settings;
mod signs;
mod start;
mod walkthrough;

pub use hidden::hidden_ui;
pub use page::page;
pub use practice::bar::practice_bar;
pub use search::search_ui;
pub use walkthrough::outcome::sheet_id;

use eframe::egui::Ui;

use super::route::Route;
use super::view::View;

/// Draws the screen of the current route.
pub fn screen_ui(ui: &mut Ui, view: &mut View<'_>) {
    match view.state.history.current() {
        Route::Start => start::start_ui(ui, view),
        Route::Walkthrough => walkthrough::walkthrough_ui(ui, view),
        Route::Signs(group) => signs::signs_ui(ui, view, group.as_ref()),
        Route::Article(id) => reading::article_ui(ui, view, id),
        Route::Laws(law) => reading::laws::laws_ui(ui, view, law.as_ref()),
        Route::Figures => reading::figures::figures_ui(ui, view),
        Route::Practice(scenario) => practice::practice_ui(ui, view, scenario.as_ref()),
        Route::Papers => papers::papers_ui(ui, view),
        Route::Paper(id) => papers::paper::paper_ui(ui, view, id),
        Route::Contacts => contacts::contacts_ui(ui, view),
        Route::Settings => settings::settings_ui(ui, view),
        Route::About => about::about_ui(ui, view),
    }
}
