//! *Skjul* by three presses of Shift, alone and soon after each other.
//!
//! Shift is only listened to, never taken: capitals, selecting and the system's own five presses work as before.
//! Where the system's Sticky Keys are on, a press of Shift stays held after it was let go; such presses do not count,
//! so that nobody who types with one finger loses what is on the screen. No system lets us ask for that setting on
//! every platform, so it is seen from what the keyboard does.

use eframe::egui::{Event, Key};

/// So many presses hide.
const PRESSES: usize = 3;
/// All of them within so many seconds.
const WITHIN: f64 = 5.0;

/// The presses so far.
#[derive(Debug, Default)]
pub struct ShiftPresses {
    /// When each press came, in egui's seconds.
    times: Vec<f64>,
    /// The key is down: what comes meanwhile is its own repetition.
    down: bool,
    /// Shift was let go and holds all the same, as Sticky Keys make it do.
    sticks: bool,
}

impl ShiftPresses {
    /// Takes in what happened in one frame; `held` is whether Shift counts as held at the end of it.
    /// Tells whether that made three presses.
    pub fn saw(&mut self, events: &[Event], held: bool, now: f64) -> bool {
        let mut hides = false;
        for event in events {
            match event {
                Event::Key { key: Key::ShiftLeft | Key::ShiftRight, pressed: true, modifiers, .. } => {
                    let other = modifiers.alt || modifiers.ctrl || modifiers.command || modifiers.mac_cmd;
                    if !self.down {
                        hides |= self.press(now, other);
                    }
                    self.down = true;
                }
                Event::Key { key: Key::ShiftLeft | Key::ShiftRight, pressed: false, modifiers, .. } => {
                    self.down = false;
                    self.sticks = modifiers.shift;
                }
                // Systems tell of this before or after the key itself.
                Event::ModifiersChanged(modifiers) => self.sticks &= modifiers.shift,
                Event::Key { pressed: true, .. }
                | Event::Text(_)
                | Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::PointerButton { .. }
                | Event::WindowFocused(_) => self.times.clear(),
                _ => {}
            }
        }
        self.sticks &= held;
        hides
    }

    fn press(&mut self, now: f64, with_others: bool) -> bool {
        if self.sticks || with_others {
            self.times.clear();
            return false;
        }
        self.times.retain(|time| now - time <= WITHIN);
        self.times.push(now);
        if self.times.len() < PRESSES {
            return false;
        }
        self.times.clear();
        true
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    fn key(key: Key, pressed: bool, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
    }

    /// Presses Shift at these seconds, each time with `between` after it was let go; tells whether they hid.
    fn hid(times: &[f64], between: &[Event], sticky: bool) -> bool {
        let mut presses = ShiftPresses::default();
        let mut hid = false;
        for time in times {
            // The key may come a frame after the system said that Shift is held.
            hid |= presses.saw(&[Event::ModifiersChanged(Modifiers::SHIFT)], true, *time);
            hid |= presses.saw(&[key(Key::ShiftLeft, true, Modifiers::SHIFT)], true, *time);
            // Held down, the key repeats.
            hid |= presses.saw(&[key(Key::ShiftLeft, true, Modifiers::SHIFT)], true, *time);
            hid |= presses.saw(&[key(Key::ShiftLeft, false, Modifiers::SHIFT)], true, *time);
            if !sticky {
                hid |= presses.saw(&[Event::ModifiersChanged(Modifiers::NONE)], false, *time);
            }
            hid |= presses.saw(between, sticky, *time);
        }
        hid
    }

    #[test]
    fn three_presses_alone_and_soon_hide() {
        assert!(hid(&[1.0, 1.5, 2.0], &[], false));
        assert!(hid(&[1.0, 4.0, 6.0], &[], false));
        assert!(!hid(&[1.0, 1.5], &[], false));
        assert!(!hid(&[1.0, 4.0, 6.1], &[], false), "too slow");
        assert!(hid(&[0.0, 3.0, 5.5, 6.0], &[], false), "only the last three count");
    }

    #[test]
    fn what_comes_between_ends_the_count() {
        let between = [
            key(Key::A, true, Modifiers::SHIFT),
            Event::Text("A".into()),
            Event::PointerButton {
                pos: eframe::egui::Pos2::ZERO,
                button: eframe::egui::PointerButton::Primary,
                pressed: true,
                modifiers: Modifiers::SHIFT,
            },
            Event::WindowFocused(true),
        ];
        for event in between {
            assert!(!hid(&[1.0, 1.2, 1.4], std::slice::from_ref(&event), false), "{event:?}");
        }
    }

    #[test]
    fn a_slow_frame_may_hold_all_three_presses() {
        let mut presses = ShiftPresses::default();
        let one = [
            key(Key::ShiftLeft, true, Modifiers::SHIFT),
            Event::ModifiersChanged(Modifiers::SHIFT),
            key(Key::ShiftLeft, false, Modifiers::SHIFT),
            Event::ModifiersChanged(Modifiers::NONE),
        ];
        assert!(presses.saw(&[one.clone(), one.clone(), one].concat(), false, 1.0));
    }

    #[test]
    fn shift_with_another_key_held_does_not_count() {
        let mut presses = ShiftPresses::default();
        for time in [1.0, 1.2, 1.4] {
            assert!(!presses.saw(&[key(Key::ShiftLeft, true, Modifiers::CTRL | Modifiers::SHIFT)], true, time));
            presses.saw(&[key(Key::ShiftLeft, false, Modifiers::NONE)], false, time);
        }
    }

    #[test]
    fn sticky_keys_never_hide() {
        assert!(!hid(&[1.0, 1.2, 1.4, 1.6, 1.8, 2.0], &[], true));
    }
}
