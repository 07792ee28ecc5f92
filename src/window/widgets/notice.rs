//! A line about what has just happened, with a way to take it back. It stands below the screen's content and covers
//! nothing; it stays until it is closed, for nobody reads against a clock.

use eframe::egui::{Align, Frame, Id, Layout, Margin, Role, Ui, UiBuilder, accesskit::Live, vec2};

use super::{base, button::Button, copy_button::remove_button, text};
use crate::window::theme::{self, Icon, space, ty};

/// What has happened.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    pub words: &'a str,
    /// The button that takes it back.
    pub action: Option<&'a str>,
    /// The name of the button that closes it.
    pub close: &'a str,
}

/// What the user did to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeEvent {
    Action,
    Close,
}

/// The line over the whole width. Screen readers say its words when they come, without losing their place.
pub fn notice(ui: &mut Ui, notice: &Notice<'_>) -> Option<NoticeEvent> {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(t.strong_stroke(t.ink))
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin { left: 14, right: 10, top: 6, bottom: 6 });
    frame
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S12, space::S4);
            let full = ui.available_width();
            let action = notice.action.map(|words| Button::secondary(words).small());
            let buttons = space::REMOVE + action.map_or(0.0, |button| button.measure(ui).x + space::S12);
            ui.horizontal(|ui| {
                text::icon(ui, Icon::Info, 20.0, space::BUTTON_SMALL, t.ink);
                let room = (full - buttons - 20.0 - 2.0 * space::S12).max(80.0);
                ui.allocate_ui_with_layout(
                    vec2(room, space::BUTTON_SMALL),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        status(ui, |ui| text::body(ui, ty::DENSE_BOLD, notice.words));
                        ui.allocate_space(vec2(ui.available_width().max(0.0), 0.0));
                    },
                );
                let mut event = None;
                if action.is_some_and(|button| ui.add(button).clicked()) {
                    event = Some(NoticeEvent::Action);
                }
                if remove_button(ui, Id::unique("notice close"), notice.close).clicked() {
                    event = Some(NoticeEvent::Close);
                }
                event
            })
            .inner
        })
        .inner
}

/// What `add` draws is said by screen readers when it comes or changes.
fn status<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::Status);
    ui.scope_builder(builder, |ui| {
        base::node(ui, ui.unique_id(), |node| node.set_live(Live::Polite));
        add(ui)
    })
    .inner
}

/// Words that screen readers say when they come or change, and that nobody sees: what a picture says to the others.
pub fn live(ui: &mut Ui, words: &str) {
    let place = ui.max_rect().with_max_x(ui.max_rect().left() + 1.0).with_max_y(ui.max_rect().top() + 1.0);
    let response = ui.interact(place, Id::unique("live"), eframe::egui::Sense::hover());
    base::report(&response, Role::Status, words, None);
    base::node(ui, response.id, |node| {
        node.set_live(Live::Polite);
        node.set_value(words);
    });
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, accesskit::Live};
    use egui_kittest::{
        Harness,
        kittest::{By, NodeT as _, Queryable as _},
    };

    use super::*;
    use crate::window::theme::{Palette, Theme};

    fn window(width: f32, action: Option<&'static str>) -> Harness<'static, Option<NoticeEvent>> {
        let told = "Ringearket er gemt: /home/navn/Dokumenter/ringeark-2026-12-01.pdf";
        Harness::builder()
            .with_size([width, 300.0])
            .with_context_setup(|ctx: &Context| Theme::new(Palette::Light).install(ctx))
            .build_ui_state(
                move |ui, event| {
                    let shown = Notice { words: told, action, close: "Luk beskeden" };
                    *event = notice(ui, &shown).or(*event);
                },
                None,
            )
    }

    #[test]
    fn it_is_said_and_can_be_closed_or_taken_back() {
        for (name, expected) in [("Fortryd", NoticeEvent::Action), ("Luk beskeden", NoticeEvent::Close)] {
            let mut harness = window(600.0, Some("Fortryd"));
            let status = harness.get(By::new().role(Role::Status));
            assert_eq!(status.accesskit_node().live(), Live::Polite);
            harness.get_by_role_and_label(Role::Button, name).click();
            harness.run();
            assert_eq!(*harness.state(), Some(expected));
        }
    }

    #[test]
    fn its_words_wrap_where_there_is_little_room() {
        for width in [600.0, 320.0] {
            let harness = window(width, Some("Fortryd"));
            let close = harness.get_by_label("Luk beskeden").rect();
            let words = harness.get(By::new().role(Role::Label)).rect();
            assert!(close.right() <= width && words.right() <= close.left(), "{words:?} {close:?}");
        }
        assert!(window(320.0, None).query_by_label("Fortryd").is_none());
    }
}
