//! The keys that work on every screen, as [`Shortcut`] has them.

pub(super) mod order;
pub(super) mod shift_presses;

use eframe::egui::{Context, Event, InputState, PointerButton};

use super::action::Action;
use super::regions::next_region;
use super::route::{Entry, route_of};
use super::shortcut::{Place, Shortcut};
use super::state::{Dialog, State};
use super::widgets::{Scroll, ask_to_scroll};
use crate::content::Area;

/// Turns the keys of this frame into actions, before any control sees them.
pub fn keys(ctx: &Context, state: &State, area: &Area<'_>, zoom: u16, actions: &mut Vec<Action>) {
    if state.hidden {
        // There is nothing left to lose, and nothing to see.
        if pressed(ctx, Shortcut::Quit).is_some() {
            actions.push(Action::Quit);
        }
        return;
    }
    if state.dialog.is_none() && slash(ctx) {
        actions.push(Action::OpenSearch);
    }
    // In the search, Home and End are the text's.
    let scroll = if state.search.is_some() { None } else { scroll(ctx) };
    ask_to_scroll(ctx, scroll);
    for shortcut in Shortcut::ALL.iter().filter(|shortcut| shortcut.place() == Place::Everywhere) {
        if is_elsewhere(*shortcut) {
            continue;
        }
        let Some(at) = pressed(ctx, *shortcut) else { continue };
        // Behind a box over the screen nothing changes but its size.
        let behind = !matches!(
            shortcut,
            Shortcut::Help
                | Shortcut::NextRegion
                | Shortcut::Quit
                | Shortcut::ZoomIn
                | Shortcut::ZoomOut
                | Shortcut::ZoomReset
        );
        if state.dialog.is_some() && behind {
            continue;
        }
        match shortcut {
            Shortcut::NextRegion => next_region(ctx),
            _ => actions.extend(action(*shortcut, at, state, area, zoom)),
        }
    }
    let factor = ctx.input(InputState::zoom_delta);
    if (factor - 1.0).abs() > f32::EPSILON {
        actions.push(Action::ZoomBy(factor));
    }
    // Letters that came with the keys that open the search belong to it: a quick hand does not wait for a frame.
    if actions.contains(&Action::OpenSearch) {
        actions.extend(take_text(ctx).map(Action::Query));
    }
    // Boxes and drop-downs take Esc themselves.
    if (state.menu_open || state.help_open) && state.dialog.is_none() && state.search.is_none() {
        let close = if state.menu_open { Action::ToggleMenu } else { Action::ToggleHelp };
        actions.extend(pressed(ctx, Shortcut::Close).map(|_| close));
    }
    // The mouse's side buttons go back and forward, as in a browser.
    let extra = ctx.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::PointerButton { button, pressed: true, .. } => Some(*button),
            _ => None,
        })
    });
    match extra {
        _ if state.dialog.is_some() => {}
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

/// Takes what is typed in this frame out of the input.
fn take_text(ctx: &Context) -> Option<String> {
    let mut typed = String::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
    });
    (!typed.is_empty()).then_some(typed)
}

/// What scrolls, and how.
const SCROLLS: [(Shortcut, Scroll); 4] = [
    (Shortcut::PageDown, Scroll::PageDown),
    (Shortcut::PageUp, Scroll::PageUp),
    (Shortcut::Top, Scroll::Top),
    (Shortcut::End, Scroll::End),
];

/// How far the keys of this frame scroll what is read.
fn scroll(ctx: &Context) -> Option<Scroll> {
    SCROLLS.into_iter().find(|(shortcut, _)| pressed(ctx, *shortcut).is_some()).map(|(_, scroll)| scroll)
}

/// Whether egui moves the focus itself, the presses are counted elsewhere, a letter is meant, or the key scrolls.
fn is_elsewhere(shortcut: Shortcut) -> bool {
    matches!(shortcut, Shortcut::NextControl | Shortcut::PreviousControl | Shortcut::Hide | Shortcut::Slash)
        || SCROLLS.iter().any(|(scrolls, _)| *scrolls == shortcut)
}

/// Which of its keys was pressed in this frame, taken out of the input.
fn pressed(ctx: &Context, shortcut: Shortcut) -> Option<usize> {
    shortcut.presses().iter().position(|press| ctx.input_mut(|input| input.consume_key(press.modifiers, press.key)))
}

/// What the key `at` of a shortcut asks for.
fn action(shortcut: Shortcut, at: usize, state: &State, area: &Area<'_>, zoom: u16) -> Option<Action> {
    const STEP: u16 = 25;
    Some(match shortcut {
        Shortcut::Help if state.dialog.is_some() => Action::CloseDialog,
        Shortcut::Help => Action::OpenDialog(Dialog::Keys),
        // The first of its keys closes the search again; the others only lead back to the field.
        Shortcut::Search if state.search.is_some() && at == 0 => Action::CloseSearch,
        Shortcut::Search => Action::OpenSearch,
        Shortcut::Entry => Action::Go(route_of(*Entry::ALL.get(at)?, area)?),
        Shortcut::Back => Action::Back,
        Shortcut::Forward => Action::Forward,
        Shortcut::ZoomIn => Action::SetZoom(zoom.saturating_add(STEP)),
        Shortcut::ZoomOut => Action::SetZoom(zoom.saturating_sub(STEP)),
        Shortcut::ZoomReset => Action::SetZoom(100),
        Shortcut::Quit => Action::AskToQuit,
        _ => return None,
    })
}
