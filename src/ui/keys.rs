//! The keys that work on every screen.

use eframe::egui::{Context, Event, Key, Modifiers, PointerButton};

use super::action::Action;
use super::app::route_of;
use super::route::Entry;
use super::state::State;
use super::widgets::{strip_focus_id, title_id};
use crate::content::Area;
use crate::settings::Settings;

/// Turns the keys of this frame into actions, before any control sees them.
pub fn keys(ctx: &Context, state: &State, area: &Area<'_>, settings: &Settings, actions: &mut Vec<Action>) {
    if state.hidden {
        return;
    }
    let pressed = |modifiers: Modifiers, key: Key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::K) {
        actions.push(if state.search.is_some() { Action::CloseSearch } else { Action::OpenSearch });
    }
    if slash(ctx) {
        actions.push(Action::OpenSearch);
    }
    if pressed(Modifiers::ALT, Key::ArrowLeft) {
        actions.push(Action::Back);
    }
    if pressed(Modifiers::ALT, Key::ArrowRight) {
        actions.push(Action::Forward);
    }
    let zooms = [
        (Key::Plus, settings.zoom.saturating_add(25)),
        (Key::Equals, settings.zoom.saturating_add(25)),
        (Key::Minus, settings.zoom.saturating_sub(25)),
        (Key::Num0, 100),
    ];
    for (key, zoom) in zooms {
        if pressed(Modifiers::COMMAND, key) {
            actions.push(Action::SetZoom(zoom));
        }
    }
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];
    for (key, entry) in numbers.into_iter().zip(Entry::ALL) {
        if pressed(Modifiers::ALT, key)
            && let Some(route) = route_of(entry, area)
        {
            actions.push(Action::Go(route));
        }
    }
    if pressed(Modifiers::NONE, Key::F6) {
        next_region(ctx);
    }
    // The mouse's side buttons go back and forward, as in a browser.
    let extra = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::PointerButton { button, pressed: true, .. } => Some(*button),
            _ => None,
        })
    });
    match extra {
        Some(PointerButton::Extra1) => actions.push(Action::Back),
        Some(PointerButton::Extra2) => actions.push(Action::Forward),
        _ => {}
    }
}

/// Takes a slash that nobody is typing into a text. Keyboards have it in different places, so it is the letter that counts.
fn slash(ctx: &Context) -> bool {
    let is_slash = |event: &Event| matches!(event, Event::Text(text) if text == "/");
    if ctx.text_edit_focused() || !ctx.input(|input| input.events.iter().any(is_slash)) {
        return false;
    }
    ctx.input_mut(|input| input.events.retain(|event| !is_slash(event)));
    true
}

/// Moves the focus to the help strip, and from there to the title of the screen.
fn next_region(ctx: &Context) {
    ctx.memory_mut(|memory| {
        let in_strip = memory.has_focus(strip_focus_id());
        memory.request_focus(if in_strip { title_id() } else { strip_focus_id() });
    });
}
