//! `flow.json` into a resolved [`Flow`], or into all that is wrong with it.
//!
//! Ids, words and texts are looked at here; where the routes lead and which conditions can hold, in the modules below.
//! What the walkthrough must say to be safe is proved over all its paths by `walkthrough::proof`.

mod conditions;
mod facts;
mod graph;
mod on_paper;
mod season;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub(in crate::content) use facts::Facts;

use super::text::check_text;
use crate::content::limits;
use crate::content::model::contact::Role;
use crate::content::model::flow::{
    AnswerOption, Call, Fact, Flow, FlowOutcome, Guard, Line, Phase, Predicate, Question, Route, SayPlace, Sentence,
    Slot, Step, Target, Urgency,
};
use crate::content::model::id::{
    ArticleId, FactId, LawId, OptionId, OutcomeId, QuestionId, SlotId, SourceId, is_well_formed,
};
use crate::content::model::keeps::Keeps;
use crate::content::model::sign::Sign;
use crate::content::model::text::Text;
use crate::content::problem::{Problems, Wrong, nearest};
use crate::content::raw::RawText;
use crate::content::raw::flow::{
    RawCall, RawFact, RawFlow, RawGuard, RawLine, RawOption, RawOutcome, RawPredicate, RawQuestion, RawRoute,
    RawSentence, RawSlot, RawStep, RawTarget,
};
use crate::content::wellknown::option;

/// What the flow may refer to, read before it: what every area reaches, or why an id is not of it.
pub(in crate::content) struct Known<'a> {
    pub laws: &'a Reach<'a>,
    pub articles: &'a Reach<'a>,
    pub sources: &'a Reach<'a>,
    pub signs: &'a [Sign],
}

type Reach<'a> = dyn Fn(&str) -> Result<(), Wrong> + 'a;

/// The least that a question can be answered with.
const NO: [&str; 2] = [option::NO, option::NONE_OF_THEM];

/// Most rules that one line may keep.
const MOST_KEPT: usize = 2;

/// Adds everything that is wrong with the flow to `problems`; gives the flow where nothing is.
pub(in crate::content) fn check_flow(
    file: &str,
    raw: RawFlow,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Flow> {
    let mut check = FlowCheck {
        file,
        known,
        facts: Facts::new(raw.facts.iter().map(|fact| (fact.id.as_str(), fact.worrying, fact.from_signs))),
        questions: raw.questions.iter().map(|question| question.id.clone()).collect(),
        slots: Vec::new(),
        problems: Problems::default(),
    };
    if !check.is_small_enough(&raw) {
        problems.append(check.problems);
        return None;
    }
    let flow = check.flow(raw);
    check.facts_are_set(&flow);
    check.signs_tell_worrying_facts();
    check.what_tells_more_than_paper_may_hold_says_so(&flow);
    check.routes_lead_on(&flow);
    check.conditions_can_hold(&flow);
    let whole = check.problems.is_empty();
    problems.append(check.problems);
    whole.then_some(flow)
}

struct FlowCheck<'a> {
    file: &'a str,
    known: &'a Known<'a>,
    facts: Facts,
    questions: Vec<String>,
    slots: Vec<Slot>,
    problems: Problems,
}

impl FlowCheck<'_> {
    /// What is larger than this nobody could walk through, and the proofs not look at.
    fn is_small_enough(&mut self, raw: &RawFlow) -> bool {
        let mut whole = true;
        let mut hold = |place: String, what: &'static str, count: usize, most: usize| {
            if count > most {
                whole = false;
                self.problems.add(self.file, place, Wrong::TooMany { what, most });
            }
        };
        hold(String::new(), "facts", raw.facts.len(), limits::FACTS);
        hold(String::new(), "questions", raw.questions.len(), limits::QUESTIONS);
        hold(String::new(), "outcomes", raw.outcomes.len(), limits::OUTCOMES);
        hold(String::new(), "slots", raw.slots.len(), limits::SLOTS);
        hold("guard".to_owned(), "lines", raw.guard.lines.len(), limits::LINES);
        for question in &raw.questions {
            let place = || format!("question {}", question.id);
            hold(place(), "options", question.options.len(), limits::OPTIONS);
            hold(place(), "routes", question.next.len(), limits::ROUTES);
            hold(place(), "seasons", question.seasons.len(), limits::LINES);
        }
        for outcome in &raw.outcomes {
            let place = || format!("outcome {}", outcome.id);
            hold(place(), "calls", outcome.call.len(), limits::LINES);
            hold(place(), "sentences to say", outcome.say.len(), limits::LINES);
            hold(place(), "lines of what not to do", outcome.do_not.len(), limits::LINES);
            hold(place(), "steps", outcome.steps.len(), limits::LINES);
        }
        whole
    }

    fn flow(&mut self, raw: RawFlow) -> Flow {
        self.ids("fact", "the facts", raw.facts.iter().map(|fact| fact.id.as_str()));
        self.ids("question", "the questions", raw.questions.iter().map(|question| question.id.as_str()));
        self.ids("outcome", "the outcomes", raw.outcomes.iter().map(|outcome| outcome.id.as_str()));
        self.ids("slot", "the slots", raw.slots.iter().map(|slot| slot.id.as_str()));
        self.slots = raw.slots.into_iter().filter_map(|slot| self.slot(&slot)).collect();
        let always = raw.outcomes.iter().filter(|outcome| outcome.when.is_none()).count();
        if always != 1 {
            self.add("outcomes", Wrong::BaseOutcomes { count: always });
        }
        let mut flow = Flow {
            start: self.question_id("start", &raw.start),
            facts: raw.facts.into_iter().map(|fact| self.fact(fact)).collect(),
            questions: raw.questions.into_iter().map(|question| self.question(question)).collect(),
            outcomes: raw.outcomes.into_iter().filter_map(|outcome| self.outcome(outcome)).collect(),
            guard: self.guard(raw.guard),
            note: self.line("note", raw.note),
            slots: std::mem::take(&mut self.slots),
        };
        on_paper::mark(&mut flow);
        flow
    }

    fn slot(&mut self, raw: &RawSlot) -> Option<Slot> {
        let phase = self.word(&format!("slot {}", raw.id), "phase", &raw.phase, Phase::ALL, Phase::word)?;
        Some(Slot { id: SlotId::new(&raw.id), phase })
    }

    fn fact(&mut self, raw: RawFact) -> Fact {
        let place = format!("fact {}", raw.id);
        Fact {
            id: FactId::new(&raw.id),
            worrying: raw.worrying,
            from_signs: raw.from_signs,
            on_paper: raw.on_paper,
            said: self.optional(&place, "said", raw.said),
            covered_by: self.fact_ids(&place, &raw.covered_by),
        }
    }

    fn question(&mut self, raw: RawQuestion) -> Question {
        let place = format!("question {}", raw.id);
        self.ids(&format!("{place}, option"), &place, raw.options.iter().map(|option| option.id.as_str()));
        let question = Question {
            id: QuestionId::new(&raw.id),
            text: self.text(&place, "text", raw.text),
            short: self.text(&place, "short", raw.short),
            note: self.optional(&place, "note", raw.note),
            means: self.optional(&place, "means", raw.means),
            why: self.text(&place, "why", raw.why),
            seasons: self.each(&place, "season", raw.seasons, Self::season).into_iter().flatten().collect(),
            multiple: raw.multiple,
            options: raw.options.into_iter().map(|option| self.option(&place, option)).collect(),
            next: raw.next.into_iter().enumerate().map(|(index, route)| self.route(&place, index, route)).collect(),
            sources: self.source_ids(&place, &raw.sources),
        };
        self.answers_grow(&place, &question);
        question
    }

    fn option(&mut self, question: &str, raw: RawOption) -> AnswerOption {
        let place = format!("{question}, option {}", raw.id);
        AnswerOption {
            id: OptionId::new(&raw.id),
            text: self.text(&place, "text", raw.text),
            hint: self.optional(&place, "hint", raw.hint),
            exclusive: raw.exclusive,
            group: self.optional(&place, "group", raw.group),
            on_paper: raw.on_paper,
            facts: self.fact_ids(&place, &raw.facts),
        }
    }

    /// *Ved ikke* is there, stands alone, and tells no less than *Nej* and no more than *Ja* (safety rule S5).
    fn answers_grow(&mut self, place: &str, question: &Question) {
        let option = |id: &str| question.options.iter().find(|option| option.id == *id);
        let Some(dont_know) = option(option::DONT_KNOW) else { return self.add(place, Wrong::NoDontKnow) };
        if question.multiple && !dont_know.exclusive {
            self.add(place, Wrong::DontKnowNotAlone);
        }
        let rising = NO
            .iter()
            .filter_map(|no| option(no))
            .map(|no| (no, dont_know))
            .chain(option(option::YES).map(|yes| (dont_know, yes)))
            .collect::<Vec<_>>();
        for (less, more) in rising {
            for fact in &less.facts {
                let worrying = self.facts.worries(fact.as_str()).unwrap_or(false);
                if worrying && !more.facts.contains(fact) {
                    let (more, less) = (more.id.to_string(), less.id.to_string());
                    self.add(place, Wrong::TellsLess { more, less, fact: fact.to_string() });
                }
            }
        }
    }

    fn route(&mut self, question: &str, index: usize, raw: RawRoute) -> Route {
        let place = format!("{question}, route {}", index + 1);
        let when = self.when(&place, raw.when);
        let to = match raw.to {
            RawTarget::Question(id) => Target::Question(self.question_id(&place, &id)),
            RawTarget::Outcome => Target::Outcome,
        };
        Route { when, to, meanwhile: raw.meanwhile }
    }

    fn when(&mut self, place: &str, raw: Option<RawPredicate>) -> Option<Predicate> {
        raw.map(|raw| self.facts.predicate(self.file, place, raw, &mut self.problems))
    }

    fn outcome(&mut self, raw: RawOutcome) -> Option<FlowOutcome> {
        let place = format!("outcome {}", raw.id);
        if raw.call.iter().all(|call| call.when.is_some()) {
            self.add(&place, Wrong::NoCall);
        }
        // The lines that frame every other call, and those that stand alone, must be there.
        if raw.say.is_empty() && raw.when.is_none() {
            self.add(&place, Wrong::EmptyField { field: "say" });
        }
        let urgency = self.word(&place, "urgency", &raw.urgency, Urgency::ALL, Urgency::word);
        let outcome = FlowOutcome {
            id: OutcomeId::new(&raw.id),
            when: self.when(&place, raw.when),
            on_paper: true,
            urgency: urgency.unwrap_or(Urgency::Ring112),
            call: self.each(&place, "call", raw.call, Self::call).into_iter().flatten().collect(),
            say: self.each(&place, "say", raw.say, Self::sentence).into_iter().flatten().collect(),
            do_not: self.each(&place, "do_not", raw.do_not, Self::line),
            steps: self.each(&place, "step", raw.steps, Self::step).into_iter().flatten().collect(),
            laws: self.law_ids(&place, &raw.laws),
            articles: self.article_ids(&place, &raw.articles),
            sources: self.source_ids(&place, &raw.sources),
        };
        urgency.map(|_| outcome)
    }

    fn call(&mut self, place: &str, raw: RawCall) -> Option<Call> {
        let when = self.when(place, raw.when);
        let role = self.word(place, "role", &raw.role, Role::ALL, Role::word)?;
        Some(Call { role, emergency: raw.emergency, beside: raw.beside, when })
    }

    fn sentence(&mut self, place: &str, raw: RawSentence) -> Option<Sentence> {
        let text = self.text(place, "text", raw.text);
        let when = self.when(place, raw.when);
        let place = self.word(place, "place", &raw.place, SayPlace::ALL, SayPlace::word)?;
        Some(Sentence { place, text, when, on_paper: true })
    }

    fn line(&mut self, place: &str, raw: RawLine) -> Line {
        Line {
            text: self.text(place, "text", raw.text),
            keeps: self.keeps(place, &raw.keeps),
            when: self.when(place, raw.when),
            on_paper: raw.on_paper,
        }
    }

    /// The rules that a line keeps: more than two would be claimed rather than said.
    fn keeps(&mut self, place: &str, words: &[String]) -> Vec<Keeps> {
        if words.len() > MOST_KEPT {
            self.add(place, Wrong::KeepsTooMuch { count: words.len(), most: MOST_KEPT });
        }
        words.iter().filter_map(|word| self.word(place, "keeps", word, Keeps::ALL, Keeps::word)).collect()
    }

    fn step(&mut self, place: &str, raw: RawStep) -> Option<Step> {
        let slot = self.slots.iter().position(|slot| slot.id == *raw.slot);
        if slot.is_none() {
            let near = nearest(&raw.slot, self.slots.iter().map(|slot| slot.id.as_str()));
            self.add(place, Wrong::UnknownId { kind: "slot", id: raw.slot, near });
        }
        let phase = raw.phase.and_then(|phase| self.word(place, "phase", &phase, Phase::ALL, Phase::word));
        let step = Step {
            slot: slot.unwrap_or_default(),
            phase: phase.or_else(|| Some(self.slots.get(slot?)?.phase)).unwrap_or(Phase::Now),
            text: self.text(place, "text", raw.text),
            detail: self.each(place, "detail", raw.detail, Self::line),
            who: self.optional(place, "who", raw.who),
            by: self.optional(place, "by", raw.by),
            if_not: self.text(place, "if_not", raw.if_not),
            keeps: self.keeps(place, &raw.keeps),
            role: raw.role.and_then(|role| self.word(place, "role", &role, Role::ALL, Role::word)),
            laws: self.law_ids(place, &raw.laws),
            when: self.when(place, raw.when),
        };
        slot.map(|_| step)
    }

    fn guard(&mut self, raw: RawGuard) -> Guard {
        if raw.lines.is_empty() {
            self.add("guard", Wrong::EmptyField { field: "lines" });
        }
        Guard {
            title: self.text("guard", "title", raw.title),
            lines: self.each("guard", "line", raw.lines, Self::line),
            reason: self.text("guard", "reason", raw.reason),
            lasts: self.text("guard", "lasts", raw.lasts),
        }
    }

    /// Every fact is set by an option or by a sign.
    fn facts_are_set(&mut self, flow: &Flow) {
        let by_options = flow.questions.iter().flat_map(|question| &question.options).flat_map(|option| &option.facts);
        let set: BTreeSet<&FactId> = by_options.chain(self.known.signs.iter().flat_map(|sign| &sign.facts)).collect();
        for fact in flow.facts.iter().filter(|fact| !set.contains(&fact.id)) {
            self.add(&format!("fact {}", fact.id), Wrong::UnusedFact { fact: fact.id.to_string() });
        }
    }

    /// A sign that told a neutral fact, such as an age, could take advice away.
    fn signs_tell_worrying_facts(&mut self) {
        for sign in self.known.signs {
            let file = format!("{}/signs.json", sign.item.area);
            for fact in &sign.facts {
                let wrong = match self.facts.worries(fact.as_str()) {
                    Some(true) => continue,
                    Some(false) if self.facts.told_by_signs(fact.as_str()) => continue,
                    Some(false) => Wrong::NeutralInSign { fact: fact.to_string() },
                    None => self.facts.unknown(fact.as_str()),
                };
                self.problems.add(&file, sign.id.as_str(), wrong);
            }
        }
    }

    fn add(&mut self, place: &str, wrong: Wrong) {
        self.problems.add(self.file, place, wrong);
    }

    /// Each item of a list, at a place that names the field and the item's number.
    fn each<R, T>(&mut self, place: &str, field: &str, raw: Vec<R>, read: fn(&mut Self, &str, R) -> T) -> Vec<T> {
        raw.into_iter()
            .enumerate()
            .map(|(index, raw)| read(self, &format!("{place}, {field} {}", index + 1), raw))
            .collect()
    }

    fn text(&mut self, place: &str, field: &'static str, raw: RawText) -> Text {
        let text = raw.text();
        for words in std::iter::once(&text.da).chain(&text.en) {
            check_text(self.file, place, field, words, &mut self.problems);
        }
        text
    }

    fn optional(&mut self, place: &str, field: &'static str, raw: Option<RawText>) -> Option<Text> {
        raw.map(|raw| self.text(place, field, raw))
    }

    /// Ids are well formed and each stands but once.
    fn ids<'i>(&mut self, kind: &str, first: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let place = format!("{kind} {id}");
            if !is_well_formed(id) {
                self.add(&place, Wrong::BadId { id: id.to_owned() });
            }
            if !seen.insert(id) {
                self.add(&place, Wrong::DuplicateId { id: id.to_owned(), first: first.to_owned() });
            }
        }
    }

    fn question_id(&mut self, place: &str, id: &str) -> QuestionId {
        if !self.questions.iter().any(|known| known == id) {
            let near = nearest(id, self.questions.iter().map(String::as_str));
            self.add(place, Wrong::UnknownId { kind: "question", id: id.to_owned(), near });
        }
        QuestionId::new(id)
    }

    fn fact_ids(&mut self, place: &str, ids: &[String]) -> Vec<FactId> {
        ids.iter().map(|id| self.facts.id(self.file, place, id, &mut self.problems)).collect()
    }

    fn law_ids(&mut self, place: &str, ids: &[String]) -> Vec<LawId> {
        self.reached(place, ids, self.known.laws);
        ids.iter().map(|id| LawId::new(id)).collect()
    }

    fn article_ids(&mut self, place: &str, ids: &[String]) -> Vec<ArticleId> {
        self.reached(place, ids, self.known.articles);
        ids.iter().map(|id| ArticleId::new(id)).collect()
    }

    fn source_ids(&mut self, place: &str, ids: &[String]) -> Vec<SourceId> {
        if ids.is_empty() {
            self.add(place, Wrong::EmptyField { field: "sources" });
        }
        self.reached(place, ids, self.known.sources);
        ids.iter().map(|id| SourceId::new(id)).collect()
    }

    fn reached(&mut self, place: &str, ids: &[String], reach: &Reach<'_>) {
        for wrong in ids.iter().filter_map(|id| reach(id).err()) {
            self.add(place, wrong);
        }
    }

    /// A word of a closed list.
    fn word<T: Copy>(
        &mut self,
        place: &str,
        kind: &'static str,
        word: &str,
        all: &[T],
        of: fn(T) -> &'static str,
    ) -> Option<T> {
        self.problems.word(self.file, place, kind, word, all, of)
    }
}
