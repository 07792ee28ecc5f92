//! What stands on the sheet, taken from the outcome as it holds in an area at a time.

use jiff::civil::{Date, DateTime};

use super::first::{First, FirstCall, call_to, do_nots, reason, whole_step};
use super::{Call, Guard, Sheet, Step, Way};
use crate::content::wellknown::option::DONT_KNOW;
use crate::content::wellknown::{fact, note};
use crate::content::{self, Area, Callee, Clock, Contact, Language, Library, Line, Note, Role, Sign, Urgency, When};
use crate::paper::on_paper::{OnPaper, REST, facts_on_paper, on_paper};
use crate::paper::through::{anonymous, otherwise};
use crate::phrase;
use crate::walkthrough::{Answered, Answers, Calls, NextStep, Outcome, Walk, callees, calls, compose, of_step};

/// The sheet goes to Danish files and is read aloud to Danish advisers, whatever the window's language is.
pub(in crate::paper) const DANISH: Language = Language::Danish;

/// What stays unsaid on the telephone.
pub const NAMELESS: &str = "Nævn ikke navn, cpr-nummer eller skole.";

const READY: &str = "Det, du selv har set og hørt, og hvornår. Er en rejse eller et bryllup på vej, så også dato og \
                     sted, hvis du kender dem.";

/// How to get hold of the person is not among them: the answer would be written down beside it.
const ASK: &[&str] = &[
    "Hvor meget haster det?",
    "Hvad skal jeg gøre i dag?",
    "Hvem må vide det?",
    "Er søskende også i fare?",
    "Hvornår taler vi sammen igen?",
];

const NO_FIELD: &str = "Arket har med vilje intet felt til navn. Skriver du på det, indeholder det personoplysninger.";
const SHRED: &str = "Makulér det, når du har ringet. Lad det ikke ligge fremme.";
/// For those who have a workplace with a system of its own.
const AT_WORK: &str = "Læg det i arbejdspladsens system, eller makulér det. Lad det ikke ligge fremme.";

/// The facts that tell of a workplace.
const EMPLOYED: &[&str] = &[fact::PUBLIC_EMPLOYEE, fact::PRIVATE_EMPLOYEE, fact::AUTHORITY_ADVISER];

/// Most signs on a sheet: more would push what must be done off the page.
const MOST_SIGNS: usize = 10;
const MORE_SIGNS: &str = "Flere tegn, som der ikke er plads til her";

impl Sheet {
    /// The sheet of a walk as it holds in `area` at the time `now`; nothing where the walk has not come to its end.
    #[must_use]
    pub fn of(walk: &Walk<'_>, answers: &Answers, area: &Area<'_>, clock: Clock, now: DateTime) -> Option<Self> {
        let library = area.library();
        let told = facts_on_paper(walk, answers, library);
        let OnPaper { outcome, untold, unwarned } = on_paper(walk.outcome()?, compose(&library.flow, &told)?);
        let calls = calls(&outcome, area, clock);
        let is_alarm = outcome.urgency == Urgency::Ring112;
        let (made, today) = made(clock, now);
        let mut first = First::of(&outcome, &calls, DANISH, clock, now);
        if untold {
            first.told = format!("{} {REST}", first.told);
        }
        let alarm = alarm(&first, area, clock, now);
        let rung: Vec<&FirstCall> = first.call.iter().chain(&first.fallback).chain(&alarm).collect();
        let numbers = calls.all().flat_map(|callee| &callee.contact.phones).map(ToString::to_string);
        let known: Vec<String> = rung.iter().map(|call| call.number.clone()).chain(numbers).collect();
        let steps: Vec<Step> = outcome.all_steps().into_iter().map(|step| step_of(step, area, clock, &known)).collect();
        let mut guard = guard_of(outcome.guard);
        let kept = kept(walk, library);
        let kept_by = kept.iter().flat_map(|note| library.sources_of(&note.item));
        guard.lines = texts(do_nots(&outcome, DANISH)).skip(first.do_not.len()).collect();
        Some(Self {
            urgency: outcome.urgency,
            no_clock: (clock == Clock::Unusable).then_some(phrase::clock_unusable(DANISH)),
            // An alarm call needs the address, so it is not told to prepare or to leave things out.
            ready: (!is_alarm).then_some(READY),
            nameless: calls.are_nameless().then_some(NAMELESS),
            ask: ASK,
            guard,
            unwarned: unwarned.then_some(REST),
            calls: others(&calls, &rung, &steps, |callee| call(library, callee, &known, clock, now)),
            steps,
            answers: walk.path.iter().map(answer).collect(),
            signs: signs(library, answers),
            laws: outcome
                .laws
                .iter()
                .filter_map(|id| library.law(id))
                .map(|law| (law.citation(), law.title.da().to_owned()))
                .collect(),
            belongs: belongs(kept),
            grounds: grounds(&calls),
            sources: phrase::source_line(
                DANISH,
                outcome.sources.iter().filter_map(|id| library.sources.get(*id)).chain(kept_by),
            ),
            note: outcome.note.text.da().to_owned(),
            edition: edition(area, now),
            made,
            file_stem: today.map_or_else(|| "ringeark".to_owned(), |today| format!("ringeark-{today}")),
            first,
            alarm,
        })
    }
}

/// What the user has answered, as the reason to ring. A worry is reason enough.
#[must_use]
pub fn told(language: Language, outcome: &Outcome<'_>) -> String {
    reason(language, &outcome.said.iter().map(|said| said.text.in_language(language)).collect::<Vec<&str>>())
}

/// Everybody to ring whom the first does not hold, and of those whom it does, further numbers and how to get through.
/// Who has no number stands at the step that leads there.
fn others(calls: &Calls<'_>, rung: &[&FirstCall], steps: &[Step], call: impl Fn(&Callee<'_>) -> Call) -> Vec<Call> {
    let known: Vec<&str> = rung.iter().map(|call| call.number.as_str()).collect();
    let at_a_step = |name: &str| steps.iter().flat_map(|step| &step.contacts).any(|way| way.name == name);
    let all = calls.all().filter_map(|callee| {
        let mut call = call(callee);
        let before = call.numbers.len();
        call.numbers.retain(|number| !known.contains(&number.as_str()));
        let by_the_first = call.numbers.len() < before && call.numbers.is_empty() && call.reach.is_none();
        let by_a_step = before == 0 && at_a_step(&call.name);
        (!by_the_first && !by_a_step).then_some(call)
    });
    all.collect()
}

fn call(library: &Library, callee: &Callee<'_>, known: &[String], clock: Clock, now: DateTime) -> Call {
    let contact = callee.contact;
    let reasons: Vec<&str> = callee.roles.iter().map(|role| phrase::role(DANISH, *role)).collect();
    Call {
        purpose: reasons.join(" · "),
        name: contact.name.da().to_owned(),
        numbers: contact.phones.iter().map(ToString::to_string).collect(),
        hours: phrase::hours(DANISH, contact, clock, now),
        anonymous: anonymous(contact),
        reach: contact.reach.as_ref().map(|reach| reach.da().to_owned()),
        fallback: otherwise(library, contact, known),
    }
}

/// The number for danger, which no page may be without.
fn alarm(first: &First, area: &Area<'_>, clock: Clock, now: DateTime) -> Option<FirstCall> {
    let callees = callees(Role::Alarm, area, clock);
    let contact = callees.first()?.contact;
    let alarm = call_to(DANISH, phrase::ring_when(DANISH, When::For(Role::Alarm)), contact, clock, now)?;
    let held = first.call.iter().chain(&first.fallback).any(|call| call.number == alarm.number);
    (!held).then(|| alarm.without_anonymous())
}

/// How the sheet is put into a workplace's system; nothing for those who do not put it there.
fn kept<'a>(walk: &Walk<'_>, library: &'a Library) -> Option<&'a Note> {
    let told = |facts: &[&str]| walk.facts.iter().any(|fact| facts.contains(&fact.as_str()));
    // Whoever reads the system may know a colleague.
    if !told(EMPLOYED) || told(&[fact::COLLEAGUE]) {
        return None;
    }
    library.note(if told(&[fact::ADULT]) { note::SHEET_ADULT } else { note::SHEET_UNDER_18 })
}

/// What the sheet is to this reader: only who is employed has a system to put it in.
fn belongs(kept: Option<&Note>) -> Vec<String> {
    let Some(kept) = kept else { return vec![NO_FIELD.to_owned(), SHRED.to_owned()] };
    vec![NO_FIELD.to_owned(), AT_WORK.to_owned(), kept.text.da().to_owned()]
}

/// Edition, whether it is approved, and by when it is to be read again.
pub(in crate::paper) fn edition(area: &Area<'_>, now: DateTime) -> String {
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
pub(in crate::paper) fn made(clock: Clock, now: DateTime) -> (String, Option<Date>) {
    match clock {
        Clock::At(_) => {
            let today = now.date();
            (format!("{} {}", phrase::date(DANISH, today), phrase::time(DANISH, now.time())), Some(today))
        }
        Clock::Unusable => ("computerens ur ser forkert ud".to_owned(), None),
    }
}

fn texts<'a>(lines: impl IntoIterator<Item = &'a Line>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| line.text.da().to_owned())
}

/// The rule with its own lines.
pub(in crate::paper) fn guard_of(guard: &content::Guard) -> Guard {
    Guard {
        title: guard.title.da().to_owned(),
        lines: texts(&guard.lines).collect(),
        reason: guard.reason.da().to_owned(),
        lasts: guard.lasts.da().to_owned(),
    }
}

fn step_of(taken: &NextStep<'_>, area: &Area<'_>, clock: Clock, known: &[String]) -> Step {
    let step = taken.step;
    let said = whole_step(DANISH, taken);
    Step {
        by: phrase::step_by(DANISH, step).to_owned(),
        who: step.who.as_ref().map(|who| who.da().to_owned()),
        text: step.text.da().to_owned(),
        detail: taken.detail_in(DANISH),
        if_not: step.if_not.da().to_owned(),
        contacts: of_step(step, area, clock)
            .into_iter()
            .map(|contact| way_to(area.library(), contact, known))
            // Who is named in the words of the step by number is not named again.
            .filter(|way| way.number.as_ref().is_none_or(|number| !said.contains(number.as_str())))
            .collect(),
    }
}

fn way_to(library: &Library, contact: &Contact, known: &[String]) -> Way {
    Way {
        name: contact.name.da().to_owned(),
        number: contact.phone().map(ToString::to_string),
        reach: contact.reach.as_ref().map(|reach| reach.da().to_owned()),
        anonymous: anonymous(contact),
        fallback: otherwise(library, contact, known),
    }
}

/// A question with what was answered; what may not stand on paper is told as such once.
fn answer(answered: &Answered<'_>) -> (String, String) {
    let told = answered.options.iter().filter(|option| option.on_paper).map(|option| {
        let text = option.text.da();
        if option.id.as_str() == DONT_KNOW { format!("{text}, behandles som ikke udelukket") } else { text.to_owned() }
    });
    let rest = answered.options.iter().any(|option| !option.on_paper).then(|| REST.to_owned());
    (answered.question.short.da().to_owned(), told.chain(rest).collect::<Vec<String>>().join("; "))
}

/// The ticked signs that may stand on paper: those that mean danger by themselves first, else in the order of the list.
fn signs(library: &Library, answers: &Answers) -> Vec<String> {
    let ticked = library.signs.iter().filter(|sign| answers.is_ticked(&sign.id));
    let (mut told, untold): (Vec<&Sign>, Vec<&Sign>) = ticked.partition(|sign| sign.on_paper);
    told.sort_by_key(|sign| sign.act.is_none());
    let more = told.len() > MOST_SIGNS;
    let shown = told.iter().take(MOST_SIGNS).map(|sign| sign.text.da().to_owned());
    let rest = (!untold.is_empty()).then(|| REST.to_owned());
    shown.chain(more.then(|| MORE_SIGNS.to_owned())).chain(rest).collect()
}

fn grounds(calls: &Calls<'_>) -> Vec<String> {
    let rung = phrase::rung(DANISH, calls.all().map(|callee| callee.contact));
    [Some(phrase::composed(DANISH).to_owned()), rung].into_iter().flatten().collect()
}
