//! The answers to a question: one of several, or several at once. Selecting never moves on by itself.

use eframe::egui::{Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{
    base::{self, Ground, Ring},
    key_cap,
};
use crate::window::theme::{self, Icon, Tokens, Type, space, ty};

/// Sizes in points.
struct Measures {
    /// At the sides.
    pad: f32,
    mark: f32,
    gap: f32,
    label: Type,
    hint: Type,
    /// The least height, and the space above and below the words.
    height: f32,
    above: f32,
}

const ROOMY: Measures = Measures {
    pad: 17.0,
    mark: 24.0,
    gap: 14.0,
    label: ty::OPTION,
    hint: ty::DENSE,
    height: space::OPTION,
    above: space::S12,
};
const COMPACT: Measures = Measures {
    pad: 10.0,
    mark: 20.0,
    gap: 10.0,
    label: ty::DENSE.semi_bold().line(19.0),
    hint: ty::META.line(17.0),
    height: space::BUTTON_SMALL,
    above: 3.0,
};

/// Whether one or several answers can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Radio buttons.
    One,
    /// Checkboxes.
    Many,
}

/// One answer.
#[derive(Clone, Copy, Debug)]
pub struct OptionButton<'a> {
    /// The answer.
    pub label: &'a str,
    /// How the answer is treated; stands after the label, or below where there is no room.
    pub hint: Option<&'a str>,
    /// The key that selects it.
    pub key: Option<&'a str>,
    /// Radio or checkbox.
    pub choice: Choice,
    /// Whether it is chosen.
    pub selected: bool,
    /// Lower, for many answers on one screen.
    pub compact: bool,
}

/// The group that holds the answers, named after the question for screen readers.
pub fn option_group<R>(ui: &mut Ui, question: &str, choice: Choice, add: impl FnOnce(&mut Ui) -> R) -> R {
    let role = match choice {
        Choice::One => Role::RadioGroup,
        Choice::Many => Role::Group,
    };
    let builder = UiBuilder::new().accessibility_role(role).accessibility_label(question);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        add(ui)
    })
    .inner
}

/// One answer over the whole width. `id` must stay the same from frame to frame.
/// Click, Space and Enter give a click; what it means is the caller's.
pub fn option_button(ui: &mut Ui, id: Id, option: &OptionButton<'_>) -> Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let cap = option.key.map(|key| (key, key_cap::measure(ui, key)));
    let cap_room = cap.map_or(0.0, |(_, size)| size.x + space::S12);
    let m = if option.compact { COMPACT } else { ROOMY };
    let left = m.pad + m.mark + m.gap;
    let room = width - left - cap_room - m.pad;

    let label = base::galley(ui, option.label, m.label, t.ink, room);
    let hint = option.hint.map(|hint| {
        let beside = room - label.size().x - m.gap;
        let line = base::line(ui, hint, m.hint, t.ink2);
        let fits = label.rows.len() == 1 && line.size().x <= beside;
        if fits { (line, true) } else { (base::galley(ui, hint, m.hint, t.ink2, room), false) }
    });
    let below = match &hint {
        Some((galley, false)) => galley.size().y,
        _ => 0.0,
    };
    let text_height = label.size().y + below;
    let height = m.height.max(text_height + 2.0 * m.above);

    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = base::settle(ui, ui.interact(rect, id, Sense::click()));
    let role = match option.choice {
        Choice::One => Role::RadioButton,
        Choice::Many => Role::CheckBox,
    };
    base::report(&response, role, option.label, Some(option.selected));
    base::node(ui, id, |node| {
        if let Some(hint) = option.hint {
            node.set_description(hint);
        }
        if let Some(key) = option.key {
            node.set_keyboard_shortcut(key);
        }
    });
    if ui.is_rect_visible(rect) {
        let hot = base::is_hot(&response);
        let (fill, stroke) = match (option.selected, hot) {
            (true, true) if t.is_contrast() => (t.fjord_t, t.edge_under(true)),
            (true, _) => (t.fjord_t, t.strong_stroke(t.fjord)),
            (false, true) => (t.rail, t.edge_under(true)),
            (false, false) => (t.surface, t.edge_stroke()),
        };
        base::block(ui, rect, space::RADIUS_CARD, fill, stroke);
        let top = rect.center().y - text_height / 2.0;
        // Level with the first line where there is room, else in the middle.
        let first_line = top + label.size().y.min(m.label.line) / 2.0;
        let mark_y = if option.compact { rect.center().y } else { first_line };
        let mark = base::middle_rect(rect.left() + m.pad, mark_y, vec2(m.mark, m.mark));
        match option.choice {
            Choice::One => radio(ui, mark, option.selected, t),
            Choice::Many => checkbox(ui, mark, option.selected, t),
        }
        let x = rect.left() + left;
        let label_width = label.size().x;
        let label_height = label.size().y;
        base::put(ui, pos2(x, top), label);
        match hint {
            Some((galley, true)) => {
                base::put_middle(ui, x + label_width + m.gap, rect.center().y, galley);
            }
            Some((galley, false)) => base::put(ui, pos2(x, top + label_height), galley),
            None => {}
        }
        if let Some((key, size)) = cap {
            let x = rect.right() - m.pad.min(13.0) - size.x;
            key_cap::paint(ui, base::middle_rect(x, rect.center().y, size), key);
        }
        base::focus_ring(ui, &response, rect, space::RADIUS_CARD, Ring::Outside(Ground::Page));
    }
    response
}

/// A radio mark.
fn radio(ui: &Ui, rect: Rect, selected: bool, t: &Tokens) {
    let color = if selected { t.fjord } else { t.edge };
    let radius = rect.width() / 2.0 - 1.0;
    ui.painter().circle_stroke(rect.center(), radius, Stroke::new(2.0, color));
    if selected {
        ui.painter().circle_filled(rect.center(), 6.0, t.fjord);
    }
}

/// A checkbox mark, as in the rows of signs.
pub(super) fn checkbox(ui: &Ui, rect: Rect, ticked: bool, t: &Tokens) {
    if ticked {
        ui.painter().rect_filled(rect, space::RADIUS_TAG, t.fjord);
        Icon::Check.paint(ui.painter(), rect.center(), 18.0, t.on_fjord);
    } else {
        let stroke = Stroke::new(2.0, t.edge);
        ui.painter().rect(rect, space::RADIUS_TAG, t.surface, stroke, StrokeKind::Inside);
    }
}
