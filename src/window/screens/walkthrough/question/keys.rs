//! The keyboard at a question: 1–9, then letters, choose, arrows move, Enter continues. It only reads keys; the question acts on them.

use eframe::egui::{Event, FocusDirection, Id, Key, Memory, Ui};

use crate::window::shortcut::Shortcut;
use crate::window::widgets::Choice;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Choose the option at this place.
    Choose(usize),
    Continue,
}

/// The key pressed in this frame, taken out of the input. `options` are the ids of the answers, in order.
///
/// Arrows and Enter count where the focus is on `heading`, an answer or nowhere: on other controls they have their
/// usual meaning. Where one answer can be chosen, the arrows choose as they move, as they do among radio buttons.
/// Coming in from outside, they stop at `chosen`, the first answer that is chosen, and leave it as it is.
pub(super) fn pressed(
    ui: &mut Ui,
    options: &[Id],
    chosen: Option<usize>,
    choice: Choice,
    heading: Id,
) -> Option<Pressed> {
    let focus = ui.memory(Memory::focused);
    let at = focus.and_then(|id| options.iter().position(|option| *option == id));
    let ours = at.is_some() || focus.is_none() || focus == Some(heading);
    let digits = Shortcut::Choose.presses().iter().take(options.len());
    if let Some(index) = digits.map(|press| press.key).position(|key| take(ui, key)) {
        focus_on(ui, options, index);
        return Some(Pressed::Choose(index));
    }
    if !ours {
        return None;
    }
    if take(ui, Key::Enter) {
        return Some(Pressed::Continue);
    }
    let index = moved(ui, at, chosen, options.len())?;
    focus_on(ui, options, index);
    (choice == Choice::One && chosen != Some(index)).then_some(Pressed::Choose(index))
}

/// Where an arrow leads among `count` answers, round at the ends.
fn moved(ui: &mut Ui, at: Option<usize>, chosen: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let forward = take(ui, Key::ArrowDown) || (at.is_some() && take(ui, Key::ArrowRight));
    let back = !forward && at.is_some() && (take(ui, Key::ArrowUp) || take(ui, Key::ArrowLeft));
    match at {
        None if forward => Some(chosen.unwrap_or(0)),
        Some(at) if forward => Some(if at == last { 0 } else { at + 1 }),
        Some(at) if back => Some(at.checked_sub(1).unwrap_or(last)),
        _ => None,
    }
}

/// Gives an answer the focus, in place of whatever egui would move it to.
fn focus_on(ui: &Ui, options: &[Id], index: usize) {
    let Some(id) = options.get(index) else { return };
    ui.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        memory.request_focus(*id);
    });
}

/// Whether the key was pressed without any other, and takes it out of the input.
fn take(ui: &mut Ui, wanted: Key) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            !matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && modifiers.is_none())
        });
        input.events.len() < before
    })
}
