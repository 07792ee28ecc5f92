//! Everything that the user's hand can change, as values. Views push them; [`super::App::apply`] alone acts on them.

use eframe::egui::Id;

use super::route::Route;
use super::state::{Cut, Dialog, Fold};
use crate::content::{
    Age, AreaId, Audience, ContactId, Language, OptionId, PaperId, Phone, QuestionId, Role, ScenarioId, Setting, SignId,
};
use crate::search::Filter;
use crate::settings::{Position, RendererChoice, ThemeChoice};

/// One thing that the user does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Go(Route),
    Back,
    Forward,

    /// Opens the search over the screen.
    OpenSearch,
    CloseSearch,
    /// The text in the search field.
    Query(String),
    /// Text was pasted that the search field has no room for.
    Pasted(Cut),
    /// The row of the results that the arrows stand on.
    SelectHit(usize),
    /// Which kind, age and area of hits count.
    FilterHits(Filter),
    /// Brings this heading of the text into view.
    Seek(String),

    /// Chooses these options of the question that is shown, without moving on.
    Choose {
        question: QuestionId,
        options: Vec<OptionId>,
    },
    /// Answers the question that is shown with what is chosen, and moves on.
    Continue,
    /// Shows this question again; later answers are kept.
    Revise(QuestionId),
    /// Shows the question before.
    PreviousQuestion,
    /// Opens or closes what the words of this question mean, in a narrow window.
    ToggleMeaning(QuestionId),
    /// Opens or closes a part of the outcome.
    UnfoldOutcome(Fold),
    /// Forgets answers and ticks, and begins again.
    StartOver,

    /// Walks this case for practice, or goes on with it; the user's own answers are kept aside.
    Practise(ScenarioId),
    /// Forgets the answers to the case and gives the user's own back.
    EndPractice,
    /// Shows or hides what the guidance says of a case that has not been walked.
    ToggleGuidance(ScenarioId),

    ToggleSign(SignId),
    ClearSigns,
    /// Opens or closes what stands under a sign.
    UnfoldSign(SignId),
    FilterAge(Option<Age>),
    FilterSetting(Option<Setting>),

    FilterAudience(Option<Audience>),
    FilterRole(Option<Role>),
    /// Opens or closes what stands under a contact.
    UnfoldContact(ContactId),

    /// Puts text on the clipboard; this button says *Kopieret* for a while.
    Copy {
        text: String,
        button: Id,
    },
    /// Hands a number to the system's telephone program.
    Ring(Phone),
    /// Tells what saving the call sheet means, and asks whether to.
    OfferSheet,
    /// Leaves the call sheet unsaved.
    WithdrawSheet,
    /// Saves the call sheet of the outcome that is shown.
    SaveSheet,
    /// Saves this paper as it is shown.
    SavePaper(PaperId),

    SetArea(AreaId),
    SetLanguage(Language),
    SetTheme(ThemeChoice),
    /// Zoom in per cent.
    SetZoom(u16),
    /// The wheel with Ctrl held, or two fingers: larger or smaller by this factor.
    ZoomBy(f32),
    SetPosition(Option<Position>),
    /// Whether three presses of Shift hide.
    SetHideByShift(bool),
    /// Whether the window is kept out of screenshots, where the system can do that.
    SetContentProtection(bool),
    /// What draws the window from the next start on.
    SetRenderer(RendererChoice),
    /// Opens or closes the menu of a narrow window.
    ToggleMenu,
    /// Opens or closes the help strip's details in a narrow window.
    ToggleHelp,

    /// Opens a box over the screen.
    OpenDialog(Dialog),
    CloseDialog,
    /// Takes back what the notice tells of.
    Undo,
    CloseNotice,
    /// Closes the window; asks first where answers would be lost.
    AskToQuit,
    /// Closes the window.
    Quit,

    /// Empties the screen and forgets answers, ticks and query.
    Hide,
    /// Leaves the empty screen for the start.
    Unhide,
}
