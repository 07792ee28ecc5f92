//! What the packs hold once they are checked: a type each for what the files, the screens and the papers are made of.

pub(super) mod article;
pub(super) mod contact;
pub(super) mod figure;
pub(super) mod flow;
pub(super) mod holiday;
pub(super) mod hours;
pub(super) mod id;
pub(super) mod item;
pub(super) mod keeps;
pub(super) mod language;
pub(super) mod law;
pub(super) mod library;
pub(super) mod note;
pub(super) mod pack;
pub(super) mod paper;
pub(super) mod phone;
pub(super) mod scenario;
pub(super) mod season;
pub(super) mod sign;
pub(super) mod text;
