//! What choosing a place of the program does: the one place that knows where it is.

use crate::content::Language;
use crate::search::Place;
use crate::settings::ThemeChoice;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::screens::settings::{AREA, POSITION};
use crate::window::state::Dialog;
use crate::window::theme::Icon;

/// The mark of a place, and what is done in turn when it is chosen.
pub fn chosen(language: Language, place: &Place) -> (Icon, Vec<Action>) {
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
        Place::Start => (Icon::House, go(Route::Start)),
        Place::Walkthrough => (Icon::Steps, go(Route::Walkthrough)),
        Place::Signs => (Icon::ListChecks, signs(None, None, None)),
        Place::SignGroup(group) => (Icon::ListChecks, signs(Some(group.clone()), None, None)),
        Place::SignsAtAge(age) => (Icon::ListChecks, signs(None, Some(*age), None)),
        Place::SignsIn(setting) => (Icon::ListChecks, signs(None, None, Some(*setting))),
        Place::Contacts => (Icon::Phone, go(Route::Contacts)),
        Place::Laws => (Icon::Scales, go(Route::Laws(None))),
        Place::Figures => (Icon::PresentationChart, go(Route::Figures)),
        Place::Practice => (Icon::ChatsCircle, go(Route::Practice(None))),
        Place::Papers | Place::CallSheet => (Icon::FilePdf, go(Route::Papers)),
        Place::Settings | Place::TextSize | Place::LanguageChoice => (Icon::TextAa, go(Route::Settings)),
        Place::AreaChoice => (Icon::MapPin, seek(AREA)),
        Place::PositionChoice => (Icon::UserCircleDashed, seek(POSITION)),
        Place::Language(language) => (Icon::TextAa, vec![Action::SetLanguage(*language)]),
        Place::LightTheme => (Icon::TextAa, vec![Action::SetTheme(ThemeChoice::Light)]),
        Place::DarkTheme => (Icon::TextAa, vec![Action::SetTheme(ThemeChoice::Dark)]),
        Place::HighContrast => (Icon::TextAa, vec![Action::SetTheme(ThemeChoice::Contrast)]),
        Place::Keys => (Icon::List, vec![Action::OpenDialog(Dialog::Keys)]),
        Place::Hide => (Icon::EyeSlash, vec![Action::Hide]),
        Place::About => (Icon::Info, go(Route::About)),
    }
}
