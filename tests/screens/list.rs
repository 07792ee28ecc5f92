//! Every screen in the states that look or read differently, and how each is come to.
//! What is looked at for all screens is looked at for this list.

use vejviser::content::wellknown::DEFAULT_AREA;
use vejviser::content::{Area, ContactId, QuestionId, Scenario, Section, Urgency};
use vejviser::window::{Action, Dialog, Fold, Route};

use crate::common::library;

/// An ordinary Tuesday afternoon.
const AT: &str = "2026-12-01T15:20";
/// Offices are closed, and the lines that answer at all hours lead.
const NIGHT: &str = "2026-12-06T03:00";
/// All content should have been read again by then.
const LATE: &str = "2029-01-08T10:00";

/// A screen in one state.
pub struct Screen {
    /// What its files are called.
    pub name: String,
    /// Local time.
    pub at: &'static str,
    /// What is done from the first screen on.
    pub steps: Vec<Action>,
    /// Whether there is such a state in a narrow window alone.
    pub narrow: bool,
}

impl Screen {
    fn new(name: impl Into<String>, steps: impl IntoIterator<Item = Action>) -> Self {
        Self { name: name.into(), at: AT, steps: steps.into_iter().collect(), narrow: false }
    }

    fn narrow(self) -> Self {
        Self { narrow: true, ..self }
    }

    fn late(self) -> Self {
        Self { at: LATE, ..self }
    }

    fn at_night(self) -> Self {
        Self { at: NIGHT, ..self }
    }
}

/// All of them.
pub fn screens() -> Vec<Screen> {
    let mut screens: Vec<Screen> = routes().into_iter().map(|(name, route)| Screen::new(name, [go(route)])).collect();
    screens.extend(walkthrough());
    screens.extend(signs());
    screens.extend(over_the_screen());
    screens.extend([
        Screen::new("contacts-unfolded", [go(Route::Contacts), Action::UnfoldContact(some_contact())]),
        Screen::new("practice-question", [Action::Practise(case().id.clone())]),
        Screen::new("practice-outcome", practised()),
        Screen::new("notice", [go(Route::About), Action::SaveSheet]),
        Screen::new("hidden", [Action::Hide]),
        Screen::new("start-overdue", []).late(),
        Screen::new("contacts-overdue", [go(Route::Contacts)]).late(),
        Screen::new("menu", [Action::ToggleMenu]).narrow(),
        Screen::new("help", [Action::ToggleHelp]).narrow(),
    ]);
    screens
}

/// One of each route. A route that is added must be named here, or this does not compile.
fn routes() -> Vec<(&'static str, Route)> {
    let mut routes = vec![
        Route::Start,
        Route::Walkthrough,
        Route::Signs(None),
        Route::Laws(None),
        Route::Figures,
        Route::Practice(None),
        Route::Practice(Some(case().id.clone())),
        Route::Papers,
        Route::Contacts,
        Route::Settings,
        Route::About,
    ];
    routes.extend(library().papers.first().map(|paper| Route::Paper(paper.id.clone())));
    routes.extend(Section::ALL.iter().filter_map(|section| {
        let articles = area().articles(*section);
        Some(Route::Article(articles.first()?.id.clone()))
    }));
    routes.into_iter().map(|route| (name(&route), route)).collect()
}

fn name(route: &Route) -> &'static str {
    match route {
        Route::Start => "start",
        Route::Walkthrough => "question",
        Route::Signs(_) => "signs",
        Route::Article(id) => match library().article(id).map(|article| article.section) {
            Some(Section::Plan) | None => "article-plan",
            Some(Section::Conversation) => "article-conversation",
            Some(Section::Talks) => "article-talks",
        },
        Route::Laws(_) => "laws",
        Route::Figures => "figures",
        Route::Practice(None) => "practice",
        Route::Practice(Some(_)) => "practice-case",
        Route::Papers => "papers",
        Route::Paper(_) => "paper",
        Route::Contacts => "contacts",
        Route::Settings => "settings",
        Route::About => "about",
    }
}

/// A question half answered, and one outcome for each urgency.
fn walkthrough() -> Vec<Screen> {
    let mut screens = vec![
        Screen::new("question-chosen", walked(case(), 1)),
        Screen::new("question-many", {
            let several = case().answers.iter().position(|(_, options)| options.len() > 1).unwrap_or(0);
            let mut steps = walked(case(), several);
            steps.extend(chosen(case(), several));
            steps
        }),
    ];
    for urgency in Urgency::ALL {
        let Some(scenario) = library().scenarios.iter().find(|scenario| scenario.urgency == *urgency) else { continue };
        let steps = walked(scenario, scenario.answers.len());
        screens.push(Screen::new(format!("outcome-{}", urgency.word()), steps));
    }
    let end = |more: Vec<Action>| walked(case(), case().answers.len()).into_iter().chain(more);
    let steps = (0..library().flow.slots.len()).map(|slot| Action::UnfoldOutcome(Fold::Step(slot)));
    screens.extend([
        Screen::new("outcome-sheet", end(vec![Action::OfferSheet])),
        Screen::new("outcome-night", end(Vec::new())).at_night(),
        Screen::new("outcome-steps", end(steps.collect())),
        Screen::new("outcome-all", end([Fold::DoNots, Fold::Steps, Fold::More].map(Action::UnfoldOutcome).into())),
        Screen::new("outcome-asked", danger()),
        Screen::new("question-groups", grouped()),
    ]);
    screens
}

/// Danger now: the outcome is shown while more is asked.
fn danger() -> Vec<Action> {
    let question = library().flow.question(&library().flow.start).expect("the first question");
    let yes = question.options.first().expect("it has answers").id.clone();
    let choose = Action::Choose { question: question.id.clone(), options: vec![yes] };
    vec![go(Route::Walkthrough), choose, Action::Continue]
}

/// A question whose answers stand under headings, come to by a case that passes it.
fn grouped() -> Vec<Action> {
    let is_grouped = |id: &QuestionId| {
        let question = library().flow.question(id);
        question.is_some_and(|question| question.options.iter().any(|option| option.group.is_some()))
    };
    let at = |scenario: &Scenario| scenario.answers.iter().position(|(question, _)| is_grouped(question));
    let found = library().scenarios.iter().find_map(|scenario| Some((scenario, at(scenario)?)));
    let (scenario, at) = found.expect("a case passes it");
    walked(scenario, at)
}

/// Ticks, one of them unfolded, one that asks for action now.
fn signs() -> Vec<Screen> {
    let urgent = library().signs.iter().find(|sign| sign.act.is_some());
    let ticked: Vec<_> = library().signs.iter().take(2).chain(urgent).map(|sign| sign.id.clone()).collect();
    let mut steps = vec![go(Route::Signs(None))];
    steps.extend(ticked.first().cloned().map(Action::UnfoldSign));
    steps.extend(ticked.into_iter().map(Action::ToggleSign));
    vec![Screen::new("signs-ticked", steps)]
}

/// What lies over a screen.
fn over_the_screen() -> Vec<Screen> {
    let query = |words: &str| [Action::OpenSearch, Action::Query(words.to_owned())];
    let sign = library().signs.first().map(|sign| Action::ToggleSign(sign.id.clone()));
    let undo = [go(Route::Signs(None))].into_iter().chain(sign).chain([Action::ClearSigns]);
    let mut screens: Vec<Screen> = [Dialog::Keys, Dialog::Quit]
        .into_iter()
        .map(|dialog| Screen::new(dialog_name(dialog), [Action::OpenDialog(dialog)]))
        .collect();
    screens.extend([
        Screen::new("notice-undo", undo),
        Screen::new("search", [Action::OpenSearch]),
        Screen::new("search-hits", query("pas")),
        Screen::new("search-nothing", query("qqqq")),
    ]);
    screens
}

/// A box that is added must be named here, and then stands above.
fn dialog_name(dialog: Dialog) -> &'static str {
    match dialog {
        Dialog::Keys => "dialog-keys",
        Dialog::Quit => "dialog-quit",
    }
}

fn go(route: Route) -> Action {
    Action::Go(route)
}

/// The way of a case through the first `count` questions, from the first screen on.
fn walked(scenario: &Scenario, count: usize) -> Vec<Action> {
    let mut steps = vec![go(Route::Start), go(Route::Walkthrough)];
    for at in 0..count {
        steps.extend(chosen(scenario, at));
        steps.push(Action::Continue);
    }
    steps
}

/// The case, walked for practice to its end.
fn practised() -> Vec<Action> {
    let mut steps = walked(case(), case().answers.len());
    steps.splice(..2, [Action::Practise(case().id.clone())]);
    steps
}

/// What a case answers at one question.
fn chosen(scenario: &Scenario, at: usize) -> Option<Action> {
    let (question, options) = scenario.answers.get(at)?;
    Some(Action::Choose { question: question.clone(), options: options.clone() })
}

/// A case that asks for more than one thing at once.
fn case() -> &'static Scenario {
    let several = |scenario: &&Scenario| scenario.answers.iter().any(|(_, options)| options.len() > 1);
    let found = library().scenarios.iter().find(several).or(library().scenarios.first());
    found.expect("there are cases to practise on")
}

fn some_contact() -> ContactId {
    area().contacts().first().expect("every area has contacts").id.clone()
}

fn area() -> Area<'static> {
    library().area(DEFAULT_AREA).expect("the default area")
}
