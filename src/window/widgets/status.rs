//! Words for screen readers alone, which hear them again whenever they change.

use eframe::egui::{Id, Rect, Role, Sense, Ui, accesskit, vec2};

use super::base;

/// Tells `words` without drawing them: what they say can be seen on the screen.
pub fn status(ui: &mut Ui, id: Id, words: &str) {
    let rect = Rect::from_min_size(ui.min_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(rect, id, Sense::hover());
    base::report(&response, Role::Status, words, None);
    base::node(ui, id, |node| node.set_live(accesskit::Live::Polite));
}
