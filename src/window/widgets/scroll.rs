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
    let before = ui.data(|data| data.get_temp::<Place>(id));
    let area = match (asked, before) {
        (Some(scroll), Some(place)) => {
            ask_to_scroll(ui.ctx(), None);
            area.vertical_scroll_offset(place.after(scroll))
        }
        _ => area,
    };
    // egui ends the program on a press on a bar that is shorter than its handle. How long the bar is, the last frame knows.
    let bar = before.map_or(f32::INFINITY, |place| place.height).min(ui.available_height().max(0.0));
    let handle = &mut ui.spacing_mut().scroll.handle_min_length;
    *handle = handle.min(bar / 2.0);
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

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, Modifiers, PointerButton, ScrollArea, Vec2, pos2, vec2};
    use egui_kittest::Harness;

    use super::scrolling;
    use crate::window::theme::{Palette, Theme};

    /// A press beside the handle of a bar that was shorter than it once ended the program.
    #[test]
    fn a_press_on_the_bar_of_a_low_part_does_no_harm() {
        const LOW: f32 = 24.0;
        let mut harness = Harness::builder()
            .with_size(vec2(200.0, 100.0))
            .with_context_setup(|ctx| Theme::new(Palette::Light).install(ctx))
            .build_ui(|ui| {
                let area = ScrollArea::vertical().auto_shrink(false).max_height(LOW).min_scrolled_height(LOW);
                scrolling(ui, "low", area, |ui| ui.allocate_space(Vec2::new(100.0, 2000.0)));
            });
        for (x, y) in (150..200_u8).flat_map(|x| (0..40_u8).step_by(4).map(move |y| (f32::from(x), f32::from(y)))) {
            let pos = pos2(x, y);
            let modifiers = Modifiers::NONE;
            let button = |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
            harness.input_mut().events.extend([Event::PointerMoved(pos), button(true)]);
            harness.step();
            harness.input_mut().events.extend([button(false), Event::PointerMoved(pos2(0.0, 90.0))]);
            harness.step();
        }
    }
}
