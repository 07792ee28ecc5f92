//! All that answers and signs can come to, as sets of facts instead of clicks.
//!
//! A [`Model`] is made for a few conditions that a proof asks about. Facts that those conditions and the routes cannot
//! tell apart share one bit, and facts that none of them asks about have none. Two facts share a bit only where they
//! stand side by side as alternatives in the same conditions, so a condition holds of the bits exactly when it holds
//! of the facts; and answering adds facts, as it adds bits. Each way through the questions therefore has its picture
//! here, each picture is the picture of a way, and the few states of the picture stand for every click.
//! The signs are taken in every combination: a walk may begin with any union of what they tell.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::content::wellknown::option;
use crate::content::{FactId, Flow, OptionId, Predicate, Question, Sign, SignId, Target};

/// One bit for each class of facts that can be told apart.
pub(super) type Facts = u128;

/// More states than this are refused rather than waited for: the proofs run at every `check`.
const MOST_STATES: usize = 200_000;
/// Most ways to answer one question.
const MOST_CHOICES: usize = 10_000;

/// More than can be looked at: what it is, and the facts that cause it.
#[derive(Debug)]
pub(super) struct TooLarge {
    pub what: String,
    pub facts: Vec<String>,
}

/// What the proofs are about, and how much may still be looked at: they answer within seconds whatever they are given.
pub(super) struct Scope<'f> {
    pub signs: &'f [Sign],
    /// Comparisons that may still be made, over all proofs together.
    left: Cell<usize>,
}

impl<'f> Scope<'f> {
    pub fn new(signs: &'f [Sign]) -> Self {
        Self { signs, left: Cell::new(MOST_WORK) }
    }

    /// Takes this much work off what is left.
    pub fn spend(&self, work: usize) -> Result<(), OutOfWork> {
        let left = self.left.get().checked_sub(work).ok_or(OutOfWork)?;
        self.left.set(left);
        Ok(())
    }
}

/// Nothing is left to be spent.
pub(super) struct OutOfWork;

/// About nine times what the shipped flow takes.
const MOST_WORK: usize = 40_000_000;

/// The picture of a flow for some watched conditions.
pub(super) struct Model<'f> {
    /// In the order of the flow, as all indices of questions here.
    pub questions: Vec<Asked<'f>>,
    /// What ticked signs can tell together, nothing first.
    pub told: Vec<Told<'f>>,
    /// What each sign tells, each but once.
    pub signs: Vec<Told<'f>>,
    watched: Vec<Condition>,
    /// Every state that can be come to; those before it are reached by fewer answers.
    pub states: Vec<State>,
    /// The facts that are told apart.
    facts: Vec<&'f FactId>,
}

pub(super) struct Asked<'f> {
    pub question: &'f Question,
    /// What each option tells, in the question's order.
    pub options: Vec<Facts>,
    /// The ways to answer it that tell different things.
    pub choices: Vec<Choice<'f>>,
    routes: Vec<ModelRoute>,
}

/// A route, with where it leads and whether the outcome is shown meanwhile.
struct ModelRoute {
    when: Condition,
    to: Place,
    meanwhile: bool,
}

/// One way to answer a question, which stands for all that tell the same.
#[derive(Clone)]
pub(super) struct Choice<'f> {
    pub kind: Kind,
    pub facts: Facts,
    pub options: Vec<&'f OptionId>,
    /// Selections that tell the same.
    pub clicks: u128,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// *Nej* and *Ingen af dem*.
    No,
    DontKnow,
    /// One or several ticks of a question that takes several.
    Ticks,
    Other,
}

impl Kind {
    fn of(option: &OptionId) -> Self {
        match option.as_str() {
            option::NO | option::NONE_OF_THEM => Self::No,
            option::DONT_KNOW => Self::DontKnow,
            _ => Self::Other,
        }
    }
}

/// What some signs tell, and the fewest of them that tell it.
pub(super) struct Told<'f> {
    pub facts: Facts,
    pub signs: Vec<&'f SignId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    Question(usize),
    End,
    /// No route holds, or it leads to a question that does not exist.
    Nowhere,
}

pub(super) struct State {
    pub at: Place,
    pub facts: Facts,
    /// Whether the outcome of these facts is shown while a question is asked.
    pub meanwhile: bool,
    from: From,
}

#[derive(Clone, Copy)]
enum From {
    /// The walk begins here, with these signs.
    Signs(usize),
    /// A state, and the choice made there.
    Answer(usize, usize),
}

/// A condition over the bits.
enum Condition {
    /// One of these is known.
    One(Facts),
    Not(Facts),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl Condition {
    fn holds(&self, facts: Facts) -> bool {
        match self {
            Self::One(of) => facts & of != 0,
            Self::Not(fact) => facts & fact == 0,
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
        }
    }

    /// How much it takes to look at it.
    fn leaves(&self) -> usize {
        match self {
            Self::One(_) | Self::Not(_) => 1,
            Self::All(parts) | Self::Any(parts) => 1 + parts.iter().map(Self::leaves).sum::<usize>(),
        }
    }
}

/// What is too large where no single thing is.
const ALL_PROOFS: &str = "the facts that the conditions ask for";

fn too_large(what: &str, facts: &[&FactId]) -> TooLarge {
    TooLarge { what: what.to_owned(), facts: facts.iter().map(ToString::to_string).collect() }
}

/// How much it takes to look at a condition.
pub(super) fn leaves(when: &Predicate) -> usize {
    match when {
        Predicate::Has(_) | Predicate::Not(_) => 1,
        Predicate::All(parts) | Predicate::Any(parts) => 1 + parts.iter().map(leaves).sum::<usize>(),
    }
}

impl<'f> Model<'f> {
    /// The picture in which the routes and these conditions are told apart, with every combination of these signs.
    pub fn new(flow: &'f Flow, scope: &Scope<'f>, watched: &[Predicate]) -> Result<Self, TooLarge> {
        let bits = bits(flow, watched)?;
        let apart: Vec<&FactId> = bits.keys().copied().collect();
        let too_large = |what: &str| too_large(what, &apart);
        let facts = |ids: &[FactId]| ids.iter().filter_map(|id| bits.get(id)).fold(0, |all, bit| all | bit);
        let index: BTreeMap<&str, usize> =
            flow.questions.iter().enumerate().map(|(index, question)| (question.id.as_str(), index)).collect();
        let place = |target: &Target| match target {
            Target::Question(id) => index.get(id.as_str()).map_or(Place::Nowhere, |index| Place::Question(*index)),
            Target::Outcome => Place::End,
        };
        let size = flow.questions.iter().map(|question| question.options.len() + question.next.len()).sum::<usize>()
            + scope.signs.len()
            + flow.facts.len()
            + watched.iter().map(leaves).sum::<usize>();
        scope.spend(size).map_err(|OutOfWork| too_large(ALL_PROOFS))?;
        let questions = flow.questions.iter().map(|question| {
            let options: Vec<Facts> = question.options.iter().map(|option| facts(&option.facts)).collect();
            let routes = question.next.iter();
            let Some(choices) = choices(question, &options) else {
                let told = question.options.iter().flat_map(|option| &option.facts);
                let told: BTreeSet<&FactId> = told.filter(|fact| bits.contains_key(fact)).collect();
                let what = format!("the answers of the question {}", question.id);
                return Err(TooLarge { what, facts: told.into_iter().map(ToString::to_string).collect() });
            };
            Ok(Asked {
                question,
                choices,
                options,
                routes: routes
                    .map(|route| ModelRoute {
                        when: condition(&route.when.clone().unwrap_or_else(always), &bits),
                        to: place(&route.to),
                        meanwhile: route.meanwhile,
                    })
                    .collect(),
            })
        });
        let questions = questions.collect::<Result<Vec<Asked<'f>>, TooLarge>>()?;
        let mut once: BTreeMap<Facts, &SignId> = BTreeMap::new();
        for sign in scope.signs {
            once.entry(facts(&sign.facts)).or_insert(&sign.id);
        }
        once.remove(&0);
        let signs: Vec<Told<'f>> = once.into_iter().map(|(facts, id)| Told { facts, signs: vec![id] }).collect();
        let mut model = Self {
            questions,
            told: together(&signs, scope).ok_or_else(|| too_large("what the signs tell"))?,
            signs,
            watched: watched.iter().map(|watched| condition(watched, &bits)).collect(),
            states: Vec::new(),
            facts: apart,
        };
        let start = index.get(flow.start.as_str()).map_or(Place::Nowhere, |start| Place::Question(*start));
        match model.explore(start, scope) {
            Some(()) => Ok(model),
            None => Err(model.too_large(ALL_PROOFS)),
        }
    }

    /// That there is more than can be looked at in this picture.
    pub fn too_large(&self, what: &str) -> TooLarge {
        too_large(what, &self.facts)
    }

    /// Nothing where there are too many states.
    fn explore(&mut self, start: Place, scope: &Scope<'_>) -> Option<()> {
        let mut known: HashMap<(Place, Facts, bool), usize> = HashMap::new();
        let mut states: Vec<State> = Vec::new();
        let mut queue = VecDeque::new();
        let mut meet = |states: &mut Vec<State>, at: Place, facts: Facts, meanwhile: bool, from: From| {
            known.entry((at, facts, meanwhile)).or_insert_with(|| {
                states.push(State { at, facts, meanwhile, from });
                states.len() - 1
            });
        };
        for (index, told) in self.told.iter().enumerate() {
            meet(&mut states, start, told.facts, false, From::Signs(index));
        }
        queue.extend(0..states.len());
        while let Some(state) = queue.pop_front() {
            let State { at: Place::Question(question), facts, meanwhile, .. } = states[state] else { continue };
            let before = states.len();
            let asked = &self.questions[question];
            scope
                .spend(asked.choices.len() * asked.routes.iter().map(|route| route.when.leaves()).sum::<usize>())
                .ok()?;
            for (choice, chosen) in self.questions[question].choices.iter().enumerate() {
                let facts = facts | chosen.facts;
                let route = self.route(question, facts).map(|route| &self.questions[question].routes[route]);
                let meanwhile = meanwhile || route.is_some_and(|route| route.meanwhile);
                meet(&mut states, self.next(question, facts), facts, meanwhile, From::Answer(state, choice));
            }
            if states.len() > MOST_STATES {
                return None;
            }
            queue.extend(before..states.len());
        }
        let watched: usize = self.watched.iter().map(Condition::leaves).sum();
        scope.spend(states.len() * watched).ok()?;
        self.states = states;
        Some(())
    }

    /// Where a question leads once these facts are known.
    pub fn next(&self, question: usize, facts: Facts) -> Place {
        self.route(question, facts).map_or(Place::Nowhere, |route| self.questions[question].routes[route].to)
    }

    /// The route that is taken from a question once these facts are known.
    pub fn route(&self, question: usize, facts: Facts) -> Option<usize> {
        self.questions[question].routes.iter().position(|route| route.when.holds(facts))
    }

    /// Whether the watched condition with this index holds of these facts.
    pub fn holds(&self, watched: usize, facts: Facts) -> bool {
        self.watched[watched].holds(facts)
    }

    /// The states at the outcome.
    pub fn ends(&self) -> impl Iterator<Item = (usize, &State)> {
        self.states.iter().enumerate().filter(|(_, state)| state.at == Place::End)
    }

    /// The states in which an outcome is shown: those at the end, and those that ask on meanwhile.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &State)> {
        self.states.iter().enumerate().filter(|(_, state)| state.at == Place::End || state.meanwhile)
    }

    /// The signs and answers that lead to a state.
    pub fn way(&self, state: usize) -> Way<'f> {
        let mut way = Way::default();
        let mut at = state;
        loop {
            match self.states[at].from {
                From::Signs(told) => {
                    way.signs.clone_from(&self.told[told].signs);
                    way.answers.reverse();
                    return way;
                }
                From::Answer(before, choice) => {
                    if let Place::Question(question) = self.states[before].at {
                        way.answers.push((question, self.questions[question].choices[choice].options.clone()));
                    }
                    at = before;
                }
            }
        }
    }

    /// A way as it is written: `sign=id`, then `question=option,option` for each answer.
    pub fn written(&self, way: &Way<'f>) -> Vec<String> {
        let signs = way.signs.iter().map(|sign| format!("sign={sign}"));
        let answers =
            way.answers.iter().map(|(question, options)| written(self.questions[*question].question, options));
        signs.chain(answers).collect()
    }

    pub fn path(&self, state: usize) -> Vec<String> {
        self.written(&self.way(state))
    }
}

/// Signs, and answers in the order of the questions met.
#[derive(Clone, Default)]
pub(super) struct Way<'f> {
    pub signs: Vec<&'f SignId>,
    pub answers: Vec<(usize, Vec<&'f OptionId>)>,
}

pub(super) fn written(question: &Question, options: &[&OptionId]) -> String {
    let options: Vec<&str> = options.iter().map(|option| option.as_str()).collect();
    format!("{}={}", question.id, options.join(","))
}

/// The condition that always holds.
pub(super) fn always() -> Predicate {
    Predicate::All(Vec::new())
}

/// The ways to answer a question; nothing where there are too many.
fn choices<'f>(question: &'f Question, told: &[Facts]) -> Option<Vec<Choice<'f>>> {
    let alone = |index: usize| {
        let option = &question.options[index].id;
        Choice { kind: Kind::of(option), facts: told[index], options: vec![option], clicks: 1 }
    };
    let together = |index: usize| question.multiple && !question.options[index].exclusive;
    let (ticked, single): (Vec<usize>, Vec<usize>) = (0..told.len()).partition(|index| together(*index));
    let mut all: Vec<Choice<'f>> = single.into_iter().map(alone).collect();
    // By what they tell: the fewest ticks, and how many selections. One option more doubles the selections.
    let mut ticks: BTreeMap<Facts, Choice<'f>> = BTreeMap::new();
    for index in ticked {
        let one = Choice { kind: Kind::Ticks, ..alone(index) };
        let beside: Vec<Choice<'f>> = ticks
            .values()
            .map(|few| Choice {
                facts: few.facts | one.facts,
                options: few.options.iter().copied().chain(one.options.iter().copied()).collect(),
                ..few.clone()
            })
            .collect();
        all_in(&mut ticks, [one].into_iter().chain(beside));
        if ticks.len() > MOST_CHOICES {
            return None;
        }
    }
    all.extend(ticks.into_values());
    // Options of one kind that tell the same are one choice.
    let mut once: Vec<Choice<'f>> = Vec::new();
    let mut known: BTreeMap<(Kind, Facts), usize> = BTreeMap::new();
    for choice in all {
        if let Some(at) = known.get(&(choice.kind, choice.facts)) {
            once[*at].clicks = once[*at].clicks.saturating_add(choice.clicks);
        } else {
            known.insert((choice.kind, choice.facts), once.len());
            once.push(choice);
        }
    }
    Some(once)
}

fn all_in<'f>(ticks: &mut BTreeMap<Facts, Choice<'f>>, more: impl Iterator<Item = Choice<'f>>) {
    for choice in more {
        match ticks.get_mut(&choice.facts) {
            Some(known) => {
                known.clicks = known.clicks.saturating_add(choice.clicks);
                if choice.options.len() < known.options.len() {
                    known.options = choice.options;
                }
            }
            None => _ = ticks.insert(choice.facts, choice),
        }
    }
}

/// Everything that the signs can tell together; nothing where that is too much.
fn together<'f>(signs: &[Told<'f>], scope: &Scope<'_>) -> Option<Vec<Told<'f>>> {
    let mut all = vec![Told { facts: 0, signs: Vec::new() }];
    let mut known = BTreeSet::from([0]);
    let mut next = 0;
    while next < all.len() {
        scope.spend(signs.len()).ok()?;
        for sign in signs {
            let facts = all[next].facts | sign.facts;
            if known.insert(facts) {
                let ticked = all[next].signs.iter().chain(&sign.signs).copied().collect();
                all.push(Told { facts, signs: ticked });
            }
        }
        if all.len() > MOST_STATES {
            return None;
        }
        next += 1;
    }
    Some(all)
}

/// The facts that the routes and the watched conditions ask about, each with the bit of its class.
fn bits<'f>(flow: &'f Flow, watched: &[Predicate]) -> Result<BTreeMap<&'f FactId, Facts>, TooLarge> {
    let routes = flow.questions.iter().flat_map(|question| &question.next).filter_map(|route| route.when.as_ref());
    let mut beside: BTreeMap<&FactId, BTreeSet<usize>> = BTreeMap::new();
    let mut apart: BTreeSet<&FactId> = BTreeSet::new();
    for (index, when) in routes.chain(watched).enumerate() {
        if !is_always(when) {
            sort_facts(when, index, &mut beside, &mut apart);
        }
    }
    let mut classes: BTreeMap<(BTreeSet<usize>, Option<&FactId>), Facts> = BTreeMap::new();
    let mut bits = BTreeMap::new();
    for fact in &flow.facts {
        let conditions = beside.get(&fact.id).cloned().unwrap_or_default();
        let own = apart.contains(&fact.id).then_some(&fact.id);
        if conditions.is_empty() && own.is_none() {
            continue;
        }
        let next = u32::try_from(classes.len()).ok().and_then(|class| 1_u128.checked_shl(class));
        let bit = if let Some(bit) = classes.get(&(conditions.clone(), own)) {
            *bit
        } else {
            let all = || flow.facts.iter().map(|fact| &fact.id).collect::<Vec<_>>();
            let next = next.ok_or_else(|| too_large(ALL_PROOFS, &all()))?;
            *classes.entry((conditions, own)).or_insert(next)
        };
        bits.insert(&fact.id, bit);
    }
    Ok(bits)
}

/// Facts that are plain alternatives of a condition stand beside each other in it; all others are kept apart.
fn sort_facts<'p>(
    when: &'p Predicate,
    index: usize,
    beside: &mut BTreeMap<&'p FactId, BTreeSet<usize>>,
    apart: &mut BTreeSet<&'p FactId>,
) {
    match when {
        Predicate::Has(fact) => _ = beside.entry(fact).or_default().insert(index),
        Predicate::Not(fact) => _ = apart.insert(fact),
        Predicate::Any(parts) => parts.iter().for_each(|part| sort_facts(part, index, beside, apart)),
        Predicate::All(parts) => match parts.as_slice() {
            [only] => sort_facts(only, index, beside, apart),
            parts => parts.iter().for_each(|part| keep_apart(part, apart)),
        },
    }
}

fn keep_apart<'p>(when: &'p Predicate, apart: &mut BTreeSet<&'p FactId>) {
    match when {
        Predicate::Has(fact) | Predicate::Not(fact) => _ = apart.insert(fact),
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().for_each(|part| keep_apart(part, apart)),
    }
}

/// Whether a condition holds whatever is known.
pub(super) fn is_always(when: &Predicate) -> bool {
    match when {
        Predicate::Has(_) | Predicate::Not(_) => false,
        Predicate::All(parts) => parts.iter().all(is_always),
        Predicate::Any(parts) => parts.iter().any(is_always),
    }
}

fn condition(when: &Predicate, bits: &BTreeMap<&FactId, Facts>) -> Condition {
    // A fact that nothing knows has no bit: it is never known.
    let bit = |fact: &FactId| bits.get(fact).copied().unwrap_or(0);
    let parts = |parts: &[Predicate]| parts.iter().map(|part| condition(part, bits)).collect();
    match when {
        _ if is_always(when) => Condition::All(Vec::new()),
        Predicate::Has(fact) => Condition::One(bit(fact)),
        Predicate::Not(fact) => Condition::Not(bit(fact)),
        Predicate::All(all) => Condition::All(parts(all)),
        Predicate::Any(any) => Condition::Any(parts(any)),
    }
}
