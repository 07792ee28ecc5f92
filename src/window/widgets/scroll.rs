//! A part of the window that scrolls, by keyboard as well. egui brings into view what takes the focus, but a text
//! without controls takes none.

use eframe::egui::{Context, Id, ScrollArea, Ui};

/// How far to scroll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scroll {
    PageDown,
    PageUp,
    Top,
    End,
}

/// Asks what is read to scroll in this frame; without `scroll` nothing is asked any more.
pub fn ask_to_scroll(ctx: &Context, scroll: Option<Scroll>) {
    ctx.data_mut(|data| {
        data.remove::<Scroll>(asked_id());
        if let Some(scroll) = scroll {
            data.insert_temp(asked_id(), scroll);
        }
    });
}

/// Draws `add` in `area`, scrolled as the keys ask, unless something lies over it. `id` tells it from other areas.
pub fn scrolling<R>(ui: &mut Ui, id: &str, area: ScrollArea, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = Id::unique(("scrolled", id));
    let asked = if ui.is_enabled() { ui.data(|data| data.get_temp::<Scroll>(asked_id())) } else { None };
    let area = match (asked, ui.data(|data| data.get_temp::<Place>(id))) {
        (Some(scroll), Some(place)) => {
            ask_to_scroll(ui.ctx(), None);
            area.vertical_scroll_offset(place.after(scroll))
        }
        _ => area,
    };
    // egui ends the program on a press on a bar that is shorter than its handle.
    let room = ui.available_height().max(0.0) / 2.0;
    let handle = &mut ui.spacing_mut().scroll.handle_min_length;
    *handle = handle.min(room);
    let drawn = area.show(ui, add);
    let height = drawn.inner_rect.height();
    let offset = drawn.state.clamped_offset().y;
    let place = Place { offset, height, last: (drawn.content_size.y - height).max(0.0) };
    ui.data_mut(|data| data.insert_temp(id, place));
    drawn.inner
}

/// Where an area is scrolled to, in points.
#[derive(Clone, Copy, Debug)]
struct Place {
    offset: f32,
    height: f32,
    /// The offset at its end.
    last: f32,
}

impl Place {
    fn after(self, scroll: Scroll) -> f32 {
        /// So much of a page stays in sight, for the eye to go on from.
        const STAYS: f32 = 48.0;
        let page = (self.height - STAYS).max(self.height / 2.0);
        match scroll {
            Scroll::PageDown => (self.offset + page).min(self.last),
            Scroll::PageUp => (self.offset - page).max(0.0),
            Scroll::Top => 0.0,
            Scroll::End => self.last,
        }
    }
}

fn asked_id() -> Id {
    Id::unique("scroll by keyboard")
}
