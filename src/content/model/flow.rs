//! The walkthrough as data: facts, questions, routes and outcomes.
//!
//! A fact is worrying or neutral. Conditions may ask for the absence of a neutral fact only,
//! so one more worrying fact can only add outcomes, never take one away.

use super::contact::{Role, vocabulary};
use super::hours::Clock;
use super::id::{ArticleId, FactId, LawId, OptionId, OutcomeId, QuestionId, SlotId, SourceId};
use super::keeps::Keeps;
use super::season::Season;
use super::text::Text;

vocabulary! {
    /// How soon one must ring, the least urgent first. There is no lower value.
    Urgency {
        RaadFoerst = "raad-foerst",
        RingIDag = "ring-i-dag",
        RingNu = "ring-nu",
        Ring112 = "ring-112",
    }
}

vocabulary! {
    /// When a step is taken.
    Phase {
        Now = "now",
        Today = "today",
        Later = "later",
    }
}

vocabulary! {
    /// Where a sentence stands among the three that one begins a call with.
    SayPlace {
        /// Who rings, about whom.
        Open = "open",
        /// What worries.
        What = "what",
        /// What has not been done, and the question.
        Close = "close",
    }
}

/// The whole walkthrough.
#[derive(Clone, Debug)]
pub struct Flow {
    pub start: QuestionId,
    pub facts: Vec<Fact>,
    pub questions: Vec<Question>,
    /// What next steps are for, in the order in which they are shown.
    pub slots: Vec<Slot>,
    /// In the order that decides among equally urgent ones.
    pub outcomes: Vec<FlowOutcome>,
    pub guard: Guard,
    /// What the outcome is not; stands on every result.
    pub note: Line,
}

/// What a step is for. Steps of one slot belong together: the most urgent concern's stands for all.
#[derive(Clone, Debug)]
pub struct Slot {
    pub id: SlotId,
    pub phase: Phase,
}

/// Something that the answers or the signs tell.
#[derive(Clone, Debug)]
pub struct Fact {
    pub id: FactId,
    pub worrying: bool,
    /// Whether a sign may tell it although it is neutral.
    pub from_signs: bool,
    /// Whether it may stand on a paper that a parent may read; else no answer and no sign that tells it may.
    pub on_paper: bool,
    /// How the outcome retells it, after »Du har svaret, at …«.
    pub said: Option<Text>,
    /// Facts that say more than this one: where one of them is known, this one is not retold.
    pub covered_by: Vec<FactId>,
}

/// One question.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: QuestionId,
    pub text: Text,
    /// Short name for the list of answers.
    pub short: Text,
    /// One line under the question.
    pub note: Option<Text>,
    /// What the words of the question mean.
    pub means: Option<Text>,
    /// Why we ask.
    pub why: Text,
    /// When it is asked with more weight, and why.
    pub seasons: Vec<Season>,
    pub multiple: bool,
    pub options: Vec<AnswerOption>,
    /// The first route whose condition holds is taken.
    pub next: Vec<Route>,
    pub sources: Vec<SourceId>,
}

/// One answer to a question.
#[derive(Clone, Debug)]
pub struct AnswerOption {
    pub id: OptionId,
    pub text: Text,
    /// How the answer is treated, or an example.
    pub hint: Option<Text>,
    /// Whether it stands alone where several may be chosen (*Ved ikke*, *Ingen af dem*).
    pub exclusive: bool,
    /// The heading that it stands under, where a question has several.
    pub group: Option<Text>,
    /// Whether it may stand on a paper that a parent may read.
    pub on_paper: bool,
    pub facts: Vec<FactId>,
}

/// Where a question leads.
#[derive(Clone, Debug)]
pub struct Route {
    pub when: Option<Predicate>,
    pub to: Target,
    /// Whether the outcome of what is known by then is shown while the questions from here on are asked.
    pub meanwhile: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Question(QuestionId),
    Outcome,
}

/// A condition over the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicate {
    Has(FactId),
    /// For neutral facts only.
    Not(FactId),
    All(Vec<Predicate>),
    Any(Vec<Predicate>),
}

impl Flow {
    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}

impl Question {
    /// The season that it is, if this question has one. A clock that cannot be right tells of none.
    #[must_use]
    pub fn season(&self, clock: Clock) -> Option<&Season> {
        let Clock::At(now) = clock else { return None };
        self.seasons.iter().find(|season| season.holds_on(now.date()))
    }

    /// The option with this id.
    #[must_use]
    pub fn option(&self, id: &OptionId) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.id == *id)
    }
}

impl Predicate {
    /// Whether the condition holds where `has` tells which facts are known.
    pub fn holds(&self, has: &impl Fn(&FactId) -> bool) -> bool {
        match self {
            Self::Has(fact) => has(fact),
            Self::Not(fact) => !has(fact),
            Self::All(parts) => parts.iter().all(|part| part.holds(has)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(has)),
        }
    }

    /// Whether it depends on this fact.
    pub fn asks_for(&self, fact: &FactId) -> bool {
        match self {
            Self::Has(asked) | Self::Not(asked) => asked == fact,
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.asks_for(fact)),
        }
    }
}

/// What answers one concern; a walk's outcome is composed of all that apply.
#[derive(Clone, Debug)]
pub struct FlowOutcome {
    pub id: OutcomeId,
    /// Left out: it always applies.
    pub when: Option<Predicate>,
    /// Whether that it applies may be told by a paper that a parent may read.
    pub on_paper: bool,
    pub urgency: Urgency,
    /// Roles to ring, the first first.
    pub call: Vec<Call>,
    /// How to begin the call; of each place the most urgent concern's is said.
    pub say: Vec<Sentence>,
    /// What not to do; the two most urgent concerns' stand beside the guard.
    pub do_not: Vec<Line>,
    pub steps: Vec<Step>,
    pub laws: Vec<LawId>,
    pub articles: Vec<ArticleId>,
    pub sources: Vec<SourceId>,
}

/// A role to ring.
#[derive(Clone, Debug)]
pub struct Call {
    pub role: Role,
    /// Whether it is the emergency line of a danger, and leads at all hours.
    pub emergency: bool,
    /// Whether it stands beside the first, at the same size and at all hours.
    pub beside: bool,
    pub when: Option<Predicate>,
}

/// One sentence to say.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub place: SayPlace,
    pub text: Text,
    pub when: Option<Predicate>,
    /// Whether it may stand on a paper that a parent may read.
    pub on_paper: bool,
}

/// One line of advice.
#[derive(Clone, Debug)]
pub struct Line {
    pub text: Text,
    /// The safety rules that it keeps, two at most.
    pub keeps: Vec<Keeps>,
    pub when: Option<Predicate>,
    /// Whether it may stand on a paper that a parent may read.
    pub on_paper: bool,
}

/// One step: what, who, by when, and what if nothing happens.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its slot's place in [`Flow::slots`].
    pub slot: usize,
    /// When it is taken; its slot's phase unless it says otherwise.
    pub phase: Phase,
    pub text: Text,
    pub detail: Vec<Line>,
    /// Who acts; left out where it is the reader.
    pub who: Option<Text>,
    /// By when, where the phase does not say it.
    pub by: Option<Text>,
    pub if_not: Text,
    /// The safety rules that `text` and `if_not` keep, two at most.
    pub keeps: Vec<Keeps>,
    /// Whom the step leads to, so that the reader sees the name and number that hold in the area.
    pub role: Option<Role>,
    pub laws: Vec<LawId>,
    pub when: Option<Predicate>,
}

/// The rule *do not contact the family*, which every outcome carries.
#[derive(Clone, Debug)]
pub struct Guard {
    pub title: Text,
    pub lines: Vec<Line>,
    pub reason: Text,
    /// How long the rule holds.
    pub lasts: Text,
}
