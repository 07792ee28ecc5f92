//! A table. Where its columns would get too narrow to read, each row becomes a block of lines with their labels.

use eframe::egui::{Role, Ui, UiBuilder, vec2};

use super::{panel, text};
use crate::window::theme::{space, ty};

/// No column is narrower than this.
const LEAST: f32 = 130.0;
const GAP: f32 = space::S16;

/// Draws a table of `rows` rows under these column headings. `cell` draws one cell; it is called row by row.
pub fn table(ui: &mut Ui, head: &[String], rows: usize, mut cell: impl FnMut(&mut Ui, usize, usize)) {
    let columns = u16::try_from(head.len().max(1)).map_or(1.0, f32::from);
    let full = ui.available_width();
    let width = ((full - GAP * (columns - 1.0)) / columns).floor();
    part(ui, Role::Table, None, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        if width < LEAST {
            for row in 0..rows {
                panel::divider(ui, if row == 0 { 0.0 } else { space::S8 }, space::S8);
                part(ui, Role::Row, None, |ui| {
                    for (column, label) in head.iter().enumerate() {
                        text::quiet(ui, ty::META_BOLD, label);
                        part(ui, Role::Cell, Some(label), |ui| cell(ui, row, column));
                        ui.add_space(space::S4);
                    }
                });
            }
            return;
        }
        part(ui, Role::Row, None, |ui| {
            side_by_side(ui, width, head.len(), |ui, column| {
                let Some(label) = head.get(column) else { return };
                part(ui, Role::ColumnHeader, Some(label), |ui| text::body(ui, ty::DENSE_BOLD, label));
            });
        });
        for row in 0..rows {
            panel::divider(ui, space::S8, space::S8);
            part(ui, Role::Row, None, |ui| {
                side_by_side(ui, width, head.len(), |ui, column| {
                    part(ui, Role::Cell, None, |ui| cell(ui, row, column));
                });
            });
        }
    });
}

/// The cells of one row; the row is as high as the highest of them.
fn side_by_side(ui: &mut Ui, width: f32, columns: usize, mut add: impl FnMut(&mut Ui, usize)) {
    let mut left = 0.0;
    let mut height: f32 = 0.0;
    for column in 0..columns {
        let ((), taken) = panel::column(ui, left, width, |ui| add(ui, column));
        height = height.max(taken);
        left += width + GAP;
    }
    panel::take_height(ui, height);
}

/// A part of the table that screen readers know as such.
fn part<R>(ui: &mut Ui, role: Role, name: Option<&str>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut builder = UiBuilder::new().accessibility_role(role);
    if let Some(name) = name {
        builder = builder.accessibility_label(name);
    }
    ui.scope_builder(builder, add).inner
}

#[cfg(test)]
mod tests {
    use eframe::egui::Context;
    use egui_kittest::{
        Harness,
        kittest::{By, NodeT as _, Queryable as _},
    };

    use super::*;
    use crate::window::theme::{Palette, Theme};

    const CELLS: [[&str; 2]; 2] =
        [["Samme dag", "Ring, og fortæl, hvad du har set"], ["Inden 24 timer", "Kommunen vurderer"]];

    fn window(width: f32) -> Harness<'static> {
        Harness::builder()
            .with_size([width, 500.0])
            .with_context_setup(|ctx: &Context| Theme::new(Palette::Light).install(ctx))
            .build_ui(|ui| {
                let head = ["Hvornår", "Hvad"].map(str::to_owned);
                table(ui, &head, CELLS.len(), |ui, row, column| {
                    text::body(ui, ty::DENSE, CELLS[row][column]);
                });
            })
    }

    #[test]
    fn columns_become_lines_with_labels_where_there_is_no_room() {
        for (width, stacked) in [(600.0, false), (240.0, true)] {
            let harness = window(width);
            let text = |words| harness.get(By::new().role(Role::Label).value(words)).rect();
            let [first, second] = CELLS[0].map(text);
            assert_eq!(second.top() > first.bottom(), stacked, "at {width}");
            assert!(second.right() <= width);
            assert_eq!(harness.get_all(By::new().role(Role::Label).value("Hvad")).count(), if stacked { 2 } else { 1 });
        }
    }

    #[test]
    fn screen_readers_know_rows_and_cells() {
        let harness = window(600.0);
        let table = harness.get(By::new().role(Role::Table));
        let count = |role| table.children_recursive().filter(|node| node.accesskit_node().role() == role).count();
        assert_eq!([count(Role::Row), count(Role::ColumnHeader), count(Role::Cell)], [3, 2, 4]);
    }
}
