//! Small marks on a text or a row.

use eframe::egui::{Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::base;
use crate::window::theme::{self, Icon, space, ty};

/// What a text rests on, or what state it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// *Udledt*: reasoned, no direct source.
    Inferred,
    /// *Vores sammenfatning*: put together by us.
    Synthesis,
    /// *Norsk kilde*, *Svensk kilde*.
    Foreign,
    /// *Udkast*: not approved by the area's owner.
    Draft,
    /// *Til skemaet*: goes into somebody else's form.
    Form,
}

impl TagKind {
    const fn icon(self) -> Option<Icon> {
        match self {
            Self::Draft => Some(Icon::PencilSimple),
            Self::Form => Some(Icon::Copy),
            Self::Inferred | Self::Synthesis | Self::Foreign => None,
        }
    }
}

/// A quiet mark beside a text.
pub fn tag(ui: &mut Ui, kind: TagKind, words: &str) -> Response {
    const PAD: f32 = 7.0;
    const ICON: f32 = 15.0;
    let t = theme::tokens(ui);
    let galley = base::line(ui, words, ty::META, t.ink2);
    let icon = kind.icon();
    let before = if icon.is_some() { ICON + 5.0 } else { 0.0 };
    let size = vec2(galley.size().x.ceil() + before + 2.0 * PAD, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    base::report_label(&response, words);
    let stroke = if t.is_contrast() { Stroke::new(2.0, t.line) } else { Stroke::NONE };
    base::block(ui, rect, space::RADIUS_TAG, t.rail, stroke);
    if let Some(icon) = icon {
        let center = pos2(rect.left() + PAD + ICON / 2.0, rect.center().y);
        icon.paint(ui.painter(), center, ICON, t.ink2);
    }
    base::put_middle(ui, rect.left() + PAD + before, rect.center().y, galley);
    response
}

const URGENT_PAD: f32 = 10.0;
const URGENT_ICON: f32 = 16.0;
const URGENT_GAP: f32 = 7.0;

/// Size in points of the inverse mark *Ring nu*, *Ring 112*.
pub(super) fn measure_urgent(ui: &Ui, words: &str) -> Vec2 {
    let width = base::line(ui, words, ty::META_BOLD, theme::tokens(ui).on_inv).size().x.ceil();
    vec2((width + 2.0 * URGENT_PAD + URGENT_ICON + URGENT_GAP).max(100.0), 26.0)
}

pub(super) fn paint_urgent(ui: &Ui, rect: Rect, words: &str) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, space::RADIUS_TAG, t.inv);
    let center = pos2(rect.left() + URGENT_PAD + URGENT_ICON / 2.0, rect.center().y);
    Icon::PhoneCall.paint(ui.painter(), center, URGENT_ICON, t.on_inv);
    let galley = base::line(ui, words, ty::META_BOLD, t.on_inv);
    let x = rect.left() + URGENT_PAD + URGENT_ICON + URGENT_GAP;
    base::put_middle(ui, x, rect.center().y, galley);
}
