//! What choosing a place of the program does: the one place that knows where it is.

use crate::content::Language;
use crate::search::Place;
use crate::settings::ThemeChoice;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::settings::{AREA, POSITION};
use crate::window::state::Dialog;

/// What is done in turn when a place is chosen.
pub fn chosen(language: Language, place: &Place) -> Vec<Action> {
    let go = |route| vec![Action::Go(route)];
    let seek = |(danish, english)| {
        let heading: &str = language.pick(danish, english);
        vec![Action::Go(Route::Settings), Action::Seek(heading.to_owned())]
    };
    let signs = |group, age, setting| {
        let group = Action::Go(Route::Signs(group));
        vec![Action::FilterAge(age), Action::FilterSetting(setting), group]
    };
    match place {
        Place::Start => go(Route::Start),
        Place::Walkthrough => go(Route::Walkthrough),
        Place::Signs => signs(None, None, None),
        Place::SignGroup(group) => signs(Some(group.clone()), None, None),
        Place::SignsAtAge(age) => signs(None, Some(*age), None),
        Place::SignsIn(setting) => signs(None, None, Some(*setting)),
        Place::Contacts => go(Route::Contacts),
        Place::Laws => go(Route::Laws(None)),
        Place::Figures => go(Route::Figures),
        Place::Practice => go(Route::Practice(None)),
        Place::Papers | Place::CallSheet => go(Route::Papers),
        Place::Settings | Place::TextSize | Place::LanguageChoice => go(Route::Settings),
        Place::AreaChoice => seek(AREA),
        Place::PositionChoice => seek(POSITION),
        Place::Language(language) => vec![Action::SetLanguage(*language)],
        Place::LightTheme => vec![Action::SetTheme(ThemeChoice::Light)],
        Place::DarkTheme => vec![Action::SetTheme(ThemeChoice::Dark)],
        Place::HighContrast => vec![Action::SetTheme(ThemeChoice::Contrast)],
        Place::Keys => vec![Action::OpenDialog(Dialog::Keys)],
        Place::Hide => vec![Action::Hide],
        Place::About => go(Route::About),
    }
}
