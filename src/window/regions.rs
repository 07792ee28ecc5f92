//! The parts of the window between which F6 moves the focus: navigation, content, help strip.

use eframe::egui::{Context, Id, Rect};

use crate::window::widgets::{StripButton, title_id};

/// Where the parts lie.
#[derive(Clone, Copy, Debug)]
pub struct Regions {
    pub navigation: Rect,
    pub strip: Rect,
}

/// The first control of the navigation.
pub fn navigation_id() -> Id {
    Id::unique("navigation")
}

/// Keeps where the parts lie until the next frame.
pub fn remember(ctx: &Context, regions: Regions) {
    ctx.data_mut(|data| data.insert_temp(id(), regions));
}

/// Moves the focus to the next part: from the navigation to the screen's title, on to the help strip, and round.
pub fn next_region(ctx: &Context) {
    let Some(regions) = ctx.data(|data| data.get_temp::<Regions>(id())) else { return };
    let focused = ctx.memory(eframe::egui::Memory::focused).and_then(|focused| ctx.read_response(focused));
    let next = match focused.map(|response| response.rect.center()) {
        Some(at) if regions.strip.contains(at) => navigation_id(),
        Some(at) if regions.navigation.contains(at) => title_id(),
        _ => StripButton::Alarm.id(),
    };
    ctx.memory_mut(|memory| memory.request_focus(next));
}

fn id() -> Id {
    Id::unique("regions")
}
