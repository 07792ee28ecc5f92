//! Whom an outcome leads to in an area at a time. The order is that of `content::answers_now`.

use super::outcome::{Outcome, each_once};
use crate::content::{
    Area, Callee, Clock, Contact, Order, Rank, Role, Second, Step, Urgency, Wanted, is_ssp, is_working_time, second,
};

/// Most telephone numbers in an outcome's list.
pub const MOST_NUMBERS: usize = 5;

/// Whom to ring.
#[derive(Clone, Debug)]
pub struct Calls<'a> {
    /// The first first, with at most [`MOST_NUMBERS`] numbers together.
    pub list: Vec<Callee<'a>>,
    /// Who stands beside the first, and when to ring them; in the list as well, or in none.
    pub second: Option<Second<'a>>,
    /// Those beyond, and those without a number, in order.
    pub more: Vec<Callee<'a>>,
}

impl<'a> Calls<'a> {
    /// Whether one can stay nameless: who comes to help must know where, and to whom.
    #[must_use]
    pub fn are_nameless(&self) -> bool {
        self.list.first().is_none_or(|first| first.rank != Rank::Emergency)
    }

    /// Everybody, in order.
    pub fn all(&self) -> impl Iterator<Item = &Callee<'a>> + Clone {
        self.list.iter().chain(&self.more)
    }
}

/// Whom to ring in an area at a time. SSP is offered in working time only.
#[must_use]
pub fn calls<'a>(outcome: &Outcome<'_>, area: &Area<'a>, clock: Clock) -> Calls<'a> {
    let works = matches!(clock, Clock::At(now) if is_working_time(now));
    let offered = outcome.call.iter().filter(|call| works || !is_ssp(call.role));
    let wanted = offered.flat_map(|call| {
        let marked = |wanted| Wanted { emergency: call.emergency, beside: call.beside, ..wanted };
        area.wanted(call.role).into_iter().map(marked)
    });
    let order = if outcome.urgency == Urgency::RaadFoerst { Order::Nameless } else { Order::Asked };
    let callees = area.who_answers(wanted.collect(), order, clock);
    let second = second(&callees, clock);

    // The first and the one beside have their place; the others stand as long as there is room.
    let is_second = |callee: &Callee<'_>| second.is_some_and(|second| second.contact.id == callee.contact.id);
    let has_its_place = |at: usize, callee: &Callee<'_>| at == 0 || is_second(callee);
    let numbers = |callee: &Callee<'_>| callee.contact.phones.len();
    let placed = callees.iter().enumerate().filter(|(at, callee)| has_its_place(*at, callee));
    let beside_the_list = usize::from(second.is_some() && !callees.iter().any(is_second));
    let taken = placed.map(|(_, callee)| numbers(callee)).sum::<usize>() + beside_the_list;
    let mut room = MOST_NUMBERS.saturating_sub(taken);
    let mut calls = Calls { list: Vec::new(), second, more: Vec::new() };
    for (at, callee) in callees.into_iter().enumerate() {
        let number = numbers(&callee);
        if has_its_place(at, &callee) {
            calls.list.push(callee);
        } else if (1..=room).contains(&number) && calls.more.is_empty() {
            room -= number;
            calls.list.push(callee);
        } else {
            calls.more.push(callee);
        }
    }
    calls
}

/// Who fills a role in an area, those who answer first: those with a number, or, where none has one, all of them.
#[must_use]
pub fn callees<'a>(role: Role, area: &Area<'a>, clock: Clock) -> Vec<Callee<'a>> {
    area.who_answers(area.wanted(role), Order::Asked, clock)
}

/// Whom a step leads to: who fills its role, and in place of one that is known to be closed, their fallback.
#[must_use]
pub fn of_step<'a>(step: &Step, area: &Area<'a>, clock: Clock) -> Vec<&'a Contact> {
    let filling = step.role.iter().flat_map(|role| callees(*role, area, clock));
    let open = filling.map(|callee| match (callee.rank, callee.fallback) {
        (Rank::Closed, Some(instead)) => instead,
        _ => callee.contact,
    });
    each_once(open.map(|contact| &contact.id)).into_iter().filter_map(|id| area.library().contact(id)).collect()
}
