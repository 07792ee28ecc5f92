//! Groups that screen readers know of; nothing of them is drawn.

use eframe::egui::{Role, Ui, UiBuilder};

/// What belongs together under a name.
pub fn named_group<R>(ui: &mut Ui, role: Role, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().accessibility_role(role).accessibility_label(name), add).inner
}

/// What belongs together and needs no name.
pub(super) fn group<R>(ui: &mut Ui, role: Role, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().accessibility_role(role), add).inner
}

/// A list whose name is said by what stands before it.
pub fn list<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    group(ui, Role::List, add)
}

/// An entry of a list, read as what stands in it.
pub fn list_item<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    group(ui, Role::ListItem, add)
}
