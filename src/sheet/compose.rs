//! What stands on the sheet, taken from the outcome as it holds in an area at a time.

use jiff::civil::{Date, DateTime};

use super::{Call, Guard, Sheet, Step, Way};
use crate::content::wellknown::option::DONT_KNOW;
use crate::content::{self, Area, Callee, Clock, Contact, Language, Library, Line, Role, Second, Sign, Urgency};
use crate::phrase;
use crate::walkthrough::{Answered, Answers, Calls, NextStep, Outcome, Walk, callees, calls, retold};

/// The sheet goes to Danish files and is read aloud to Danish advisers, whatever the window's language is.
pub(super) const DANISH: Language = Language::Danish;

/// What stays unsaid on the telephone.
pub const NAMELESS: &str = "Nævn ikke navn, cpr-nummer eller skole.";

const READY: &str = "Det, du selv har set og hørt, og hvornår. Er en rejse eller et bryllup på vej, så også dato og \
                     sted, hvis du kender dem.";

const ASK: &[&str] = &[
    "Hvor meget haster det?",
    "Hvad skal jeg gøre i dag?",
    "Hvem må vide det?",
    "Er søskende også i fare?",
    "Hvordan kan jeg kontakte personen?",
    "Hvornår taler vi sammen igen?",
];

const BELONGS: &[&str] = &[
    "Arket har med vilje intet felt til navn. Skriver du på det, indeholder det personoplysninger.",
    "Læg det i arbejdspladsens system, eller makulér det. Lad det ikke ligge fremme.",
    "Er personen under 18 år, kan forældre normalt få indsigt. Skriv derfor øverst: »Det kan være en æresrelateret \
     konflikt. Giv ikke forældrene besked, før kommunen har vurderet risikoen. Barnets lov § 18, stk. 3.«",
    "Er personen fyldt 18 år, så spørg, hvad du må skrive, og hvem der må læse det.",
];

/// Most signs on a sheet: more would push what must be done off the page.
const MOST_SIGNS: usize = 10;
const MORE_SIGNS: &str = "Flere tegn, som der ikke er plads til her";

impl Sheet {
    /// The sheet of a walk as it holds in `area` at the time `now`; nothing where the walk has not come to its end.
    #[must_use]
    pub fn of(walk: &Walk<'_>, answers: &Answers, area: &Area<'_>, clock: Clock, now: DateTime) -> Option<Self> {
        let outcome = walk.outcome()?;
        let library = area.library();
        let calls = calls(outcome, area, clock);
        let is_alarm = outcome.urgency == Urgency::Ring112;
        let (made, today) = made(clock, now);
        Some(Self {
            urgency: outcome.urgency,
            title: phrase::urgency(DANISH, outcome.urgency).to_owned(),
            told: told(DANISH, outcome),
            alarm: alarm(&calls, area, clock, now),
            no_clock: (clock == Clock::Unusable).then_some(phrase::clock_unusable(DANISH)),
            // An alarm call needs the address, so it is not told to prepare or to leave things out.
            ready: (!is_alarm).then_some(READY),
            nameless: (!is_alarm).then_some(NAMELESS),
            say: outcome.say.iter().map(|line| line.da().to_owned()).collect(),
            ask: ASK,
            guard: guard_of(outcome.guard, &outcome.do_not),
            steps: outcome.steps.iter().map(|step| self::step(step, area, clock)).collect(),
            answers: walk.path.iter().map(answer).collect(),
            signs: signs(library, answers),
            laws: outcome
                .laws
                .iter()
                .filter_map(|id| library.law(id))
                .map(|law| (law.citation(), law.title.da().to_owned()))
                .collect(),
            belongs: BELONGS,
            grounds: grounds(outcome, library, &calls),
            note: outcome.note.text.da().to_owned(),
            edition: edition(area, now),
            made,
            file_stem: today.map_or_else(|| "ringeark".to_owned(), |today| format!("ringeark-{today}")),
            calls: listed(&calls, clock, now),
        })
    }
}

/// What the user has answered, as the reason to ring. A worry is reason enough.
#[must_use]
pub fn told(language: Language, outcome: &Outcome<'_>) -> String {
    reason(language, &outcome.said.iter().map(|text| text.in_language(language)).collect::<Vec<&str>>())
}

/// These facts as the reason to ring.
pub(super) fn reason(language: Language, said: &[&str]) -> String {
    if said.is_empty() {
        language.pick("Din bekymring er nok til at ringe.", "Your worry is reason enough to ring.").to_owned()
    } else {
        retold(language, said)
    }
}

/// Everybody to ring; beside the first stands who is to be rung beside it, beside the others their own fallback.
fn listed(calls: &Calls<'_>, clock: Clock, now: DateTime) -> Vec<Call> {
    calls
        .all()
        .enumerate()
        .map(|(at, callee)| call(callee, if at == 0 { calls.second } else { callee.second() }, clock, now))
        .collect()
}

fn call(callee: &Callee<'_>, beside: Option<Second<'_>>, clock: Clock, now: DateTime) -> Call {
    let contact = callee.contact;
    let fallback = beside.and_then(|Second { contact, when }| {
        Some((format!("{} {}", phrase::ring_when(DANISH, when), contact.name.da()), contact.phone()?.to_string()))
    });
    let reasons: Vec<&str> = callee.roles.iter().map(|role| phrase::role(DANISH, *role)).collect();
    Call {
        purpose: reasons.join(" · "),
        name: contact.name.da().to_owned(),
        short: contact.short.da().to_owned(),
        numbers: contact.phones.iter().map(ToString::to_string).collect(),
        hours: phrase::hours(DANISH, contact, clock, now),
        anonymous: phrase::anonymous(DANISH, contact.anonymous),
        reach: contact.reach.as_ref().map(|reach| reach.da().to_owned()),
        fallback,
    }
}

/// The number for danger, which no page may be without.
fn alarm(calls: &Calls<'_>, area: &Area<'_>, clock: Clock, now: DateTime) -> Option<Call> {
    if calls.all().any(|callee| callee.roles.contains(&Role::Alarm)) {
        return None;
    }
    callees(Role::Alarm, area, clock).first().map(|callee| call(callee, None, clock, now))
}

/// Edition, whether it is approved, and by when it is to be read again.
pub(super) fn edition(area: &Area<'_>, now: DateTime) -> String {
    let pack = area.pack();
    format!(
        "Vejviser, udgave {} for {}. {}. {}.",
        pack.edition,
        pack.title.da(),
        phrase::status(DANISH, pack.status),
        phrase::review(DANISH, pack.review_by, now.date())
    )
}

/// When a paper is made, in words and as a date; no date where the machine's clock is wrong.
pub(super) fn made(clock: Clock, now: DateTime) -> (String, Option<Date>) {
    match clock {
        Clock::At(_) => {
            let today = now.date();
            (format!("{} {}", phrase::date(DANISH, today), phrase::time(DANISH, now.time())), Some(today))
        }
        Clock::Unusable => ("computerens ur ser forkert ud".to_owned(), None),
    }
}

/// The rule with its own lines, then more of what is to be left undone.
pub(super) fn guard_of(guard: &content::Guard, more: &[&Line]) -> Guard {
    Guard {
        title: guard.title.da().to_owned(),
        lines: guard.lines.iter().chain(more.iter().copied()).map(|line| line.text.da().to_owned()).collect(),
        reason: guard.reason.da().to_owned(),
        lasts: guard.lasts.da().to_owned(),
    }
}

fn step(taken: &NextStep<'_>, area: &Area<'_>, clock: Clock) -> Step {
    let step = taken.step;
    Step {
        by: phrase::step_by(DANISH, step).to_owned(),
        who: phrase::step_who(DANISH, step).to_owned(),
        text: step.text.da().to_owned(),
        detail: taken.detail_in(DANISH),
        if_not: Some(step.if_not.da().to_owned()),
        contacts: step
            .role
            .iter()
            .flat_map(|role| callees(*role, area, clock))
            .map(|callee| way_to(callee.contact))
            .collect(),
    }
}

fn way_to(contact: &Contact) -> Way {
    Way {
        name: contact.name.da().to_owned(),
        number: contact.phone().map(ToString::to_string),
        reach: contact.reach.as_ref().map(|reach| reach.da().to_owned()),
    }
}

fn answer(answered: &Answered<'_>) -> (String, String) {
    let chosen: Vec<String> = answered
        .options
        .iter()
        .map(|option| {
            let text = option.text.da();
            if option.id.as_str() == DONT_KNOW {
                format!("{text}, behandles som ikke udelukket")
            } else {
                text.to_owned()
            }
        })
        .collect();
    (answered.question.short.da().to_owned(), chosen.join("; "))
}

/// The ticked signs: those that mean danger by themselves first, else in the order of the list.
fn signs(library: &Library, answers: &Answers) -> Vec<String> {
    let mut ticked: Vec<&Sign> = library.signs.iter().filter(|sign| answers.is_ticked(&sign.id)).collect();
    ticked.sort_by_key(|sign| sign.act.is_none());
    let more = ticked.len() > MOST_SIGNS;
    let shown = ticked.iter().take(MOST_SIGNS).map(|sign| sign.text.da().to_owned());
    shown.chain(more.then(|| MORE_SIGNS.to_owned())).collect()
}

fn grounds(outcome: &Outcome<'_>, library: &Library, calls: &Calls<'_>) -> Vec<String> {
    let sources = phrase::source_line(DANISH, outcome.sources.iter().filter_map(|id| library.sources.get(*id)));
    let rung = phrase::rung(DANISH, calls.all().map(|callee| callee.contact));
    let all = [Some(phrase::composed(DANISH).to_owned()), Some(sources), rung];
    all.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}
