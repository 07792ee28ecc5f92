//! Who answers now: the one rule by which everybody who can be rung is put in order.
//!
//! Of those who can give what is asked for come, in this order:
//! 1. the emergency line of a danger;
//! 2. in working time ([`is_working_time`]) those that are open and those whose hours nobody has told, as they were
//!    asked for; at all other times, and where the clock cannot be used, those that are known to be open, then those
//!    of unknown hours;
//! 3. those that are known to be closed, and last those without a number.
//!
//! Where the reader stays nameless, lines that take anonymous calls lead within each of these.
//! Nobody stands twice: one contact, or one first number, is one entry with several reasons, at its best place.

use std::collections::HashMap;

use jiff::civil::{DateTime, Weekday};

use super::model::contact::{Anonymous, Contact, Role};
use super::model::holiday::{is_often_closed, is_public_holiday};
use super::model::hours::{Answering, Clock, Hours};
use super::model::id::ContactId;
use super::model::library::{Area, Library};
use super::model::phone::Phone;

/// Whether this is a time at which offices are usually open: Monday to Friday from 8 to 15, on no public holiday, and
/// not on 24 December, 31 December or 5 June.
#[must_use]
pub fn is_working_time(now: DateTime) -> bool {
    let (day, hour) = (now.date(), now.hour());
    (8..15).contains(&hour)
        && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !is_public_holiday(day)
        && !is_often_closed(day)
}

fn works_now(clock: Clock) -> bool {
    matches!(clock, Clock::At(now) if is_working_time(now))
}

/// How likely somebody answers, the likeliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The emergency line of a danger.
    Emergency,
    Open,
    /// Nobody has told when it is open, or the clock cannot be used.
    Unknown,
    /// Of unknown hours, and offered in working time alone, which it is not: SSP.
    NotNow,
    Closed,
    NoNumber,
}

impl Rank {
    /// How likely somebody with these hours, who fills these roles, answers.
    #[must_use]
    pub fn of(hours: &Hours, has_number: bool, roles: &[Role], clock: Clock) -> Self {
        match hours.answering(clock) {
            _ if !has_number => Self::NoNumber,
            Answering::Always | Answering::Until(_) => Self::Open,
            Answering::Closed(_) => Self::Closed,
            Answering::Unknown | Answering::NoClock => {
                let in_working_time_alone = !roles.is_empty() && roles.iter().all(|role| is_ssp(*role));
                if in_working_time_alone && !works_now(clock) { Self::NotNow } else { Self::Unknown }
            }
        }
    }

    fn of_contact(contact: &Contact, clock: Clock) -> Self {
        Self::of(&contact.hours, contact.phone().is_some(), &contact.roles, clock)
    }

    /// What counts among those who were asked for in an order: in working time, unknown hours stand in nobody's way.
    #[must_use]
    pub fn among_asked(self, clock: Clock) -> Self {
        if self == Self::Unknown && works_now(clock) { Self::Open } else { self }
    }
}

/// Whether a role is offered in working time alone.
#[must_use]
pub fn is_ssp(role: Role) -> bool {
    matches!(role, Role::Ssp | Role::SspVoksen)
}

/// What a list of whom to ring follows where several are as likely to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The order in which they were asked for.
    Asked,
    /// The same for a reader who stays nameless: lines that take anonymous calls lead.
    Nameless,
    /// A list to look somebody up in: nobody was asked for, so unknown hours come after open ones at all times.
    Directory,
}

/// Somebody who can give what is asked for.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    pub contact: &'a Contact,
    /// What one would ring them for.
    pub roles: Vec<Role>,
    /// Leads at all hours.
    pub emergency: bool,
    /// Stands beside the first at all hours, as its fallback.
    pub beside: bool,
}

/// Somebody to ring.
#[derive(Clone, Debug)]
pub struct Callee<'a> {
    /// What one rings them for, each once.
    pub roles: Vec<Role>,
    pub contact: &'a Contact,
    /// Others that the same first number leads to.
    pub also: Vec<&'a Contact>,
    /// Whether they answer at the time asked for. Who has no number, or one whose check is too old, never counts as
    /// answering.
    pub answering: Answering,
    pub rank: Rank,
    /// Whether it stands beside the first at all hours.
    pub beside: bool,
    /// Whom to ring where they do not answer.
    pub fallback: Option<&'a Contact>,
}

/// What stands together in a list of contacts, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Open,
    /// Hours that nobody has told, and numbers whose check is too old to call them open or closed.
    Unconfirmed,
    /// Of unknown hours, and offered in working time alone, which it is not.
    NotNow,
    Closed,
    WithoutNumber,
}

impl<'a> Callee<'a> {
    /// With whom it stands in a list.
    #[must_use]
    pub fn group(&self, clock: Clock) -> Group {
        match self.rank {
            Rank::NoNumber => Group::WithoutNumber,
            _ if self.contact.is_check_old(clock) => Group::Unconfirmed,
            Rank::Emergency | Rank::Open => Group::Open,
            Rank::Unknown => Group::Unconfirmed,
            Rank::NotNow => Group::NotNow,
            Rank::Closed => Group::Closed,
        }
    }

    fn new(wanted: Wanted<'a>, rank: Rank, fallbacks: &Fallbacks<'a>, clock: Clock) -> Self {
        let contact = wanted.contact;
        let is_told = !contact.phones.is_empty() && !contact.is_check_old(clock);
        Self {
            roles: wanted.roles,
            contact,
            also: Vec::new(),
            answering: if is_told { contact.answering(clock) } else { Answering::Unknown },
            rank,
            beside: wanted.beside && rank != Rank::Emergency,
            fallback: fallbacks.of(contact),
        }
    }

    /// Who stands beside this one alone: the fallback, and when to ring it.
    #[must_use]
    pub fn second(&self) -> Option<Second<'a>> {
        let when = match self.answering {
            _ if self.contact.phones.is_empty() => When::Urgent,
            answering => When::unless(answering),
        };
        self.fallback.map(|contact| Second { contact, when })
    }

    /// One more reason to ring the same number.
    fn also(&mut self, wanted: Wanted<'a>) {
        for role in wanted.roles {
            if !self.roles.contains(&role) {
                self.roles.push(role);
            }
        }
        self.beside |= wanted.beside && self.rank != Rank::Emergency;
        let contact = wanted.contact;
        if contact.id != self.contact.id && self.also.iter().all(|other| other.id != contact.id) {
            self.also.push(contact);
        }
    }
}

/// Whether two contacts are one entry of a list.
fn is_same(one: &Contact, other: &Contact) -> bool {
    one.id == other.id || one.phone().is_some_and(|phone| other.phone() == Some(phone))
}

impl<'a> Area<'a> {
    /// Puts those who can give what is asked for in the order in which to ring them.
    #[must_use]
    pub fn who_answers(&self, wanted: Vec<Wanted<'a>>, order: Order, clock: Clock) -> Vec<Callee<'a>> {
        let rank = |wanted: &Wanted<'_>| match Rank::of_contact(wanted.contact, clock) {
            Rank::Open | Rank::Unknown if wanted.emergency => Rank::Emergency,
            rank => rank,
        };
        let mut wanted = wanted;
        wanted.sort_by_cached_key(|wanted| {
            let rank = rank(wanted);
            let rank = if order == Order::Directory { rank } else { rank.among_asked(clock) };
            (rank, order == Order::Nameless && wanted.contact.anonymous != Anonymous::Yes)
        });
        let fallbacks = self.library().fallbacks(clock);
        let mut callees: Vec<Callee<'a>> = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            if let Some(callee) = callees.iter_mut().find(|callee| is_same(callee.contact, wanted.contact)) {
                callee.also(wanted);
            } else {
                let rank = rank(&wanted);
                callees.push(Callee::new(wanted, rank, &fallbacks, clock));
            }
        }
        if let Some(at) = callees.iter().position(|callee| callee.beside)
            && callees.iter().any(|callee| !callee.beside && callee.rank < Rank::Closed)
        {
            let beside = callees.remove(at);
            callees.insert(1, beside);
        }
        callees
    }

    /// Those who fill a role here: those with a number, or, where none has one, all of them.
    #[must_use]
    pub fn wanted(&self, role: Role) -> Vec<Wanted<'a>> {
        let filling = self.fill(role);
        let any_number = filling.iter().any(|contact| !contact.phones.is_empty());
        filling
            .into_iter()
            .filter(|contact| !any_number || !contact.phones.is_empty())
            .map(|contact| Wanted { contact, roles: vec![role], emergency: false, beside: false })
            .collect()
    }

    /// Those of the area's contacts that `passes` lets through, as a list to look somebody up in.
    /// Nearer ones come first among equals.
    #[must_use]
    pub fn contacts_now(&self, clock: Clock, passes: impl Fn(&Contact) -> bool) -> Vec<Callee<'a>> {
        let contacts = self.contacts().into_iter().filter(|contact| passes(contact));
        let wanted =
            contacts.map(|contact| Wanted { contact, roles: contact.roles.clone(), emergency: false, beside: false });
        let mut callees = self.who_answers(wanted.collect(), Order::Directory, clock);
        callees.sort_by_key(|callee| callee.group(clock));
        callees
    }

    /// Whom to ask for advice, and beside whom: the specialists of honour-related conflicts.
    #[must_use]
    pub fn advisers_now(&self, clock: Clock) -> Vec<Callee<'a>> {
        let wanted = [Role::Sikkerhedskonsulent, Role::Raadgivning].into_iter().flat_map(|role| self.wanted(role));
        self.who_answers(wanted.collect(), Order::Asked, clock)
    }
}

/// Whom to ring where a contact does not answer, at one time.
pub struct Fallbacks<'a> {
    clock: Clock,
    by_id: HashMap<&'a ContactId, &'a Contact>,
    /// How likely each number is to answer: as likely as the likeliest of those that it leads to.
    numbers: HashMap<&'a Phone, Rank>,
}

impl<'a> Fallbacks<'a> {
    /// The one to ring instead: along a contact's fallbacks the first whose number is open, else the first that is not
    /// known to be closed.
    #[must_use]
    pub fn of(&self, contact: &Contact) -> Option<&'a Contact> {
        let rank = |contact: &Contact| {
            let number = contact.phone().and_then(|phone| self.numbers.get(phone));
            number.copied().unwrap_or_else(|| Rank::of_contact(contact, self.clock))
        };
        let next = |contact: &Contact| self.by_id.get(contact.fallback.as_ref()?).copied();
        std::iter::successors(next(contact), |contact| next(contact))
            .filter(|other| !is_same(other, contact))
            .map(|other| (rank(other), other))
            .filter(|(rank, _)| *rank <= Rank::Unknown)
            .min_by_key(|(rank, _)| *rank)
            .map(|(_, other)| other)
    }
}

impl Library {
    /// Who stands in for whom at this time.
    #[must_use]
    pub fn fallbacks(&self, clock: Clock) -> Fallbacks<'_> {
        let mut numbers: HashMap<&Phone, Rank> = HashMap::new();
        for contact in &self.contacts {
            let Some(phone) = contact.phone() else { continue };
            let rank = Rank::of_contact(contact, clock);
            numbers.entry(phone).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
        }
        // Of two with one id the first counts, as everywhere.
        let by_id = self.contacts.iter().rev().map(|contact| (&contact.id, contact)).collect();
        Fallbacks { clock, by_id, numbers }
    }
}

/// Who stands beside the first of a list, and when to ring them.
#[derive(Clone, Copy, Debug)]
pub struct Second<'a> {
    pub contact: &'a Contact,
    pub when: When,
}

/// When to ring the one who stands beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// The other does not answer.
    NoAnswer,
    /// The other is closed.
    Instead,
    /// The other has no number.
    Urgent,
    /// On weekdays in the daytime as well; it is another time now.
    OnWeekdays,
    /// As well, now.
    Too,
    /// For what this role stands for.
    For(Role),
}

impl When {
    /// When to ring the fallback of one who answers so.
    fn unless(answering: Answering) -> Self {
        if matches!(answering, Answering::Closed(_)) { Self::Instead } else { Self::NoAnswer }
    }
}

/// Who stands beside the first of `callees`, which are in order. Nobody stands beside the alarm number.
#[must_use]
pub fn second<'a>(callees: &[Callee<'a>], clock: Clock) -> Option<Second<'a>> {
    let (first, others) = callees.split_first()?;
    if let Some(beside) = others.iter().find(|callee| callee.beside) {
        let role = *beside.roles.first()?;
        return Some(Second { contact: beside.contact, when: When::For(role) });
    }
    if first.roles.contains(&Role::Alarm) {
        return None;
    }
    if first.rank == Rank::Emergency {
        let open = others.iter().find(|callee| callee.rank == Rank::Open)?;
        return Some(Second { contact: open.contact, when: When::Too });
    }
    if first.answering.is_open() {
        let is_specialist =
            |callee: &&Callee<'_>| callee.roles.contains(&Role::Sikkerhedskonsulent) && callee.rank == Rank::Unknown;
        if let Some(specialist) = others.iter().find(is_specialist) {
            let when = if works_now(clock) { When::Too } else { When::OnWeekdays };
            return Some(Second { contact: specialist.contact, when });
        }
        return first.second();
    }
    let open = others.iter().find(|callee| callee.answering.is_open()).map(|callee| callee.contact);
    open.or(first.fallback).map(|contact| Second { contact, when: When::unless(first.answering) })
}
