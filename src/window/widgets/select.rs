//! A drop-down list with its label above.

use eframe::egui::{
    Color32, EventFilter, Frame, Id, Key, Margin, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense,
    Ui, pos2, vec2,
};

use super::{
    base::{self, Ground, Ring},
    text::quiet,
};
use crate::window::theme::{self, Icon, space, ty};

const PAD: f32 = 12.0;
const MARK: f32 = 18.0;
/// Height of an item of one line.
const ITEM: f32 = 36.0;
/// So many items are always in sight, even where a low window leaves no room below the field.
const LEAST: f32 = 3.0;
/// The list's own frame with the gap to the field and to the end of the screen.
const FRAME: f32 = 22.0;

/// The list, `width` points wide, with the chosen item in the field. Returns the index of another item when
/// the user picks one. `id` must stay the same from frame to frame.
///
/// Enter, Space or click opens; Up and Down move; Enter or Space picks; Esc closes. The focus goes into the
/// open list and back to the field.
pub fn select(ui: &mut Ui, id: Id, label: &str, items: &[&str], selected: usize, width: f32) -> Option<usize> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, space::S4);
        quiet(ui, ty::FIELD_LABEL, label);
        let field = field(ui, id, label, items.get(selected).copied().unwrap_or_default(), width);
        list(ui, &field, items, selected)
    })
    .inner
}

fn field(ui: &mut Ui, id: Id, label: &str, value: &str, width: f32) -> Response {
    let t = theme::tokens(ui);
    let width = width.min(ui.available_width());
    let room = width - 2.0 * PAD - MARK - space::S8;
    let galley = base::galley(ui, value, ty::DENSE, t.ink, room);
    let height = space::FIELD.max(galley.size().y + 18.0);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    base::report(&response, Role::ComboBox, label, None);
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    base::node(ui, id, |node| {
        node.set_value(value);
        node.set_expanded(open);
    });
    let hot = base::is_hot(&response) || open;
    let fill = if hot { t.rail } else { t.surface };
    base::block(ui, rect, space::RADIUS_CONTROL, fill, t.edge_under(hot));
    base::put_middle(ui, rect.left() + PAD, rect.center().y, galley);
    let icon = if open { Icon::CaretUp } else { Icon::CaretDown };
    let center = pos2(rect.right() - PAD - MARK / 2.0, rect.center().y);
    icon.paint(ui.painter(), center, MARK, t.ink);
    base::focus_ring(ui, &response, rect, space::RADIUS_CONTROL, Ring::Outside(Ground::Page));
    response
}

fn list(ui: &mut Ui, field: &Response, items: &[&str], selected: usize) -> Option<usize> {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(t.edge_stroke())
        .corner_radius(space::RADIUS_CONTROL)
        .inner_margin(Margin::same(4));
    let popup = Popup::from_toggle_button_response(field)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(space::S4)
        .width(field.rect.width())
        .frame(frame);
    let was_open = popup.is_open();
    let just_opened = field.clicked() && !was_open;
    // A long list ends where the screen does, so that it covers neither help strip nor *Skjul*, and scrolls.
    let below = ui.clip_rect().bottom() - field.rect.bottom() - FRAME;
    let height = below.max(LEAST * ITEM);
    let one_line_each: f32 = items.iter().map(|_| ITEM).sum();
    let bar = if one_line_each > height { space::S12 } else { 0.0 };
    let shown = popup.show(|ui| {
        ui.set_width(field.rect.width() - 10.0);
        let items = |ui: &mut Ui| {
            ui.set_width(ui.available_width() - bar);
            list_items(ui, field.id, items, selected, just_opened)
        };
        let picked = ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, items)
            .inner;
        if picked.is_some() {
            ui.close();
        }
        picked
    });
    let picked = shown.as_ref().and_then(|shown| shown.inner);
    // A click outside the list gave the focus to something else; Esc and a pick give it back to the field.
    let escaped = was_open && ui.input(|input| input.key_pressed(Key::Escape));
    if picked.is_some() || escaped {
        field.request_focus();
    }
    picked.filter(|&index| index != selected)
}

/// The items of the open list. Up and Down stay inside it.
fn list_items(ui: &mut Ui, field: Id, items: &[&str], selected: usize, just_opened: bool) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let id_of = |index: usize| field.with(index);
    let (down, up) = ui.input(|input| (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp)));
    let mut picked = None;
    let mut next = just_opened.then_some(selected);
    for (index, words) in items.iter().enumerate() {
        let response = item(ui, id_of(index), words, index == selected);
        if response.clicked() {
            picked = Some(index);
        }
        if response.has_focus() {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            // The frame in which an item gains the focus is the one whose key brought it there.
            if !response.gained_focus() && down && index + 1 < items.len() {
                next = Some(index + 1);
            } else if !response.gained_focus() && up {
                next = index.checked_sub(1);
            }
        }
    }
    if let Some(index) = next {
        ui.memory_mut(|memory| memory.request_focus(id_of(index)));
    }
    picked
}

fn item(ui: &mut Ui, id: Id, words: &str, selected: bool) -> Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let style = if selected { ty::DENSE_BOLD } else { ty::DENSE };
    let galley = base::galley(ui, words, style, t.ink, width - 2.0 * PAD - MARK - space::S8);
    let height = ITEM.max(galley.size().y + space::S12);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    base::report(&response, Role::ListBoxOption, words, None);
    base::node(ui, id, |node| node.set_selected(selected));
    let fill = match (selected, base::is_hot(&response)) {
        (true, _) => t.fjord_t,
        (false, true) => t.rail,
        (false, false) => Color32::TRANSPARENT,
    };
    base::block(ui, rect, space::RADIUS_TAG, fill, t.frame_under(base::is_hot(&response)));
    base::put_middle(ui, rect.left() + PAD - 4.0, rect.center().y, galley);
    if selected {
        let center =
            Rect::from_center_size(pos2(rect.right() - PAD - MARK / 2.0 + 4.0, rect.center().y), vec2(MARK, MARK))
                .center();
        Icon::Check.paint(ui.painter(), center, MARK, t.fjord);
    }
    base::focus_ring(ui, &response, rect, space::RADIUS_TAG, Ring::Inside);
    response
}
