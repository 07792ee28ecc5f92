//! Keys that decide, move or zoom take effect one after the other, also where a slow machine gets several in one frame.
//!
//! Egui hands a frame all keys that came since the last one, and what a key does shows only in the next: *2, Enter, 1,
//! Enter* in one frame would answer one question, and perhaps wrongly. So each such key gets a frame of its own, after
//! what came before it.
//!
//! A control that has just got the focus keeps its arrows for itself only from the next frame on. A key that came in
//! between would lead out of the search field that Ctrl+K has opened, so such a key waits for one frame more.

use std::collections::VecDeque;

use eframe::egui::{Context, Event, Id, Key, Plugin, RawInput};

#[derive(Debug, Default)]
struct KeyOrder {
    waiting: VecDeque<Event>,
    /// What had the focus when the last frame began.
    focused: Option<Id>,
}

impl Plugin for KeyOrder {
    fn debug_name(&self) -> &'static str {
        "key order"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.waiting.extend(input.events.drain(..));
        let focused = ctx.memory(eframe::egui::Memory::focused);
        let is_new = std::mem::replace(&mut self.focused, focused) != focused;
        let first = self.waiting.iter().position(decides);
        let until = match first {
            Some(0) => usize::from(!is_new),
            Some(first) => first,
            None => self.waiting.len(),
        };
        input.events.extend(self.waiting.drain(..until));
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// Keeps the order from now on; once is enough, and more does no harm.
pub fn keep(ctx: &Context) {
    ctx.add_plugin(KeyOrder::default());
}

fn decides(event: &Event) -> bool {
    const KEYS: [Key; 9] = [
        Key::Enter,
        Key::Escape,
        Key::Tab,
        Key::F1,
        Key::F6,
        Key::ArrowDown,
        Key::ArrowUp,
        Key::ArrowLeft,
        Key::ArrowRight,
    ];
    // Of two that lead elsewhere, or zoom, the last one holds.
    const ZOOM: [Key; 4] = [Key::Plus, Key::Equals, Key::Minus, Key::Num0];
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    KEYS.contains(key) || modifiers.alt || modifiers.command && ZOOM.contains(key)
}
