//! The window: one app, one set of actions, one file per screen.
//!
//! Views read the `View` and push [`Action`]s; [`App::apply`] alone changes anything.
//! Colours, sizes and text styles come from `theme`, controls from `widgets`.

mod action;
mod app;
mod doors;
mod frame;
mod keys;
mod platform;
mod position;
mod regions;
mod route;
mod screens;
mod shortcut;
mod shown;
mod state;
pub mod theme;
mod view;
pub mod widgets;

pub use action::Action;
pub use app::App;
pub use platform::TITLE;
pub use route::{Entry, History, Route};
pub use shortcut::{Place, Press, Shortcut};
pub use state::{Dialog, Fold, OpenDialog, Practice, Search, State, Undo};
