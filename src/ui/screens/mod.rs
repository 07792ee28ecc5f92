//! One file per screen. A screen reads the [`View`] and pushes actions to it; it changes nothing.

mod about;
mod article_blocks;
mod contacts;
mod contacts_filters;
mod contacts_more;
mod contacts_row;
mod contents_list;
mod figures;
mod hidden;
mod laws;
mod outcome;
mod page;
mod paper;
mod paper_lines;
mod papers;
mod practice;
mod practice_bar;
mod practice_guidance;
mod question;
mod reading;
mod search;
mod search_filters;
mod search_hits;
mod search_places;
mod settings;
mod settings_drawing;
mod settings_hiding;
mod signs;
mod signs_filters;
mod signs_order;
mod signs_panel;
mod signs_row;
mod start;

pub use hidden::hidden_ui;
pub use outcome::sheet_id;
pub use page::page;
pub use practice_bar::practice_bar;
pub use search::search_ui;

use eframe::egui::Ui;

use super::route::Route;
use super::view::View;

/// Draws the screen of the current route.
pub fn screen_ui(ui: &mut Ui, view: &mut View<'_>) {
    match view.state.history.current() {
        Route::Start => start::start_ui(ui, view),
        Route::Walkthrough => question::walkthrough_ui(ui, view),
        Route::Signs(group) => signs::signs_ui(ui, view, group.as_ref()),
        Route::Article(id) => reading::article_ui(ui, view, id),
        Route::Laws(law) => laws::laws_ui(ui, view, law.as_ref()),
        Route::Figures => figures::figures_ui(ui, view),
        Route::Practice(scenario) => practice::practice_ui(ui, view, scenario.as_ref()),
        Route::Papers => papers::papers_ui(ui, view),
        Route::Paper(id) => paper::paper_ui(ui, view, id),
        Route::Contacts => contacts::contacts_ui(ui, view),
        Route::Settings => settings::settings_ui(ui, view),
        Route::About => about::about_ui(ui, view),
    }
}
