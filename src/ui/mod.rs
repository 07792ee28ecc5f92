//! The window: one app, one set of actions, one file per screen.
//!
//! Views read the `View` and push [`Action`]s; [`App::apply`] alone changes anything.
//! Colours, sizes and text styles come from `theme`, controls from `widgets`.

mod action;
mod app;
mod clipboard;
mod dialogs;
mod frame;
mod key_order;
mod keys;
mod letters;
mod notices;
mod position;
mod regions;
mod route;
mod save_sheet;
mod screens;
mod shift_presses;
mod shortcut;
mod shown;
mod state;
mod strip;
pub mod theme;
mod view;
pub mod widgets;
mod zoom;

pub use action::Action;
pub use app::{App, TITLE, chosen_area};
pub use route::{Entry, History, Route};
pub use shortcut::{Place, Press, Shortcut};
pub use state::{Dialog, Fold, OpenDialog, Practice, Search, State, Undo};
