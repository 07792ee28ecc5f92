//! A contact among others: columns in a wide window, stacked lines with labels in a narrow one.

use eframe::egui::{Frame, Id, Margin, Rect, Response, Role, Ui, UiBuilder, pos2, vec2};

use super::{
    base::{self, Ground, spoken_number},
    copy_button::copy_button,
    heading::heading,
    hours::HoursState,
    panel::{self, column, take_height},
    text::{self, Span, body, quiet, rich},
};
use crate::window::theme::{self, space, ty};

/// Column widths in points: name, number and copy; the hours take the rest; anonymous, source.
const NAME: f32 = 296.0;
/// The name gives up this much of its column before the rows are stacked.
const NAME_MIN: f32 = 232.0;
const NUMBER: f32 = 212.0;
const ANONYMOUS: f32 = 96.0;
const SOURCE: f32 = 168.0;
const GAP: f32 = space::S16;
const PAD: f32 = 18.0;
/// The hours column is never narrower than this; below it the rows are stacked.
const HOURS_MIN: f32 = 150.0;

/// The words above the columns, or before the lines where the rows are stacked.
#[derive(Clone, Copy, Debug)]
pub struct ContactLabels<'a> {
    /// »Nummer«.
    pub number: &'a str,
    /// »Åbningstid«.
    pub hours: &'a str,
    /// »Anonymt«.
    pub anonymous: &'a str,
    /// »Kilde, læst«.
    pub source: &'a str,
}

/// One contact.
#[derive(Clone, Copy, Debug)]
pub struct ContactRow<'a> {
    /// Name of the service.
    pub name: &'a str,
    /// What and for whom it is.
    pub summary: &'a str,
    /// In pairs of digits. `None` where no usable number is known; then `reach` says the way.
    pub number: Option<&'a str>,
    /// »eller 25 20 28 49«, or how to get through without a number.
    pub reach: Option<&'a str>,
    /// »Kopiér«, or »Kopieret« for two seconds after.
    pub copy: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
    /// What the clock says; decides the colour of the number.
    pub state: HoursState,
    /// »Svarer nu til onsdag kl. 8«.
    pub status: &'a str,
    /// The second line of the hours.
    pub status_more: Option<&'a str>,
    /// »Ja«, »Nej«, »Normalt nej«, »Ikke oplyst«.
    pub anonymous: &'a str,
    /// »red-center.dk«.
    pub source: &'a str,
    /// »22. nov. 2026«, or what is known of the check.
    pub read: &'a str,
}

/// The title of a group with the words above its columns. The words are left out where rows are stacked.
pub fn contact_head(ui: &mut Ui, state: HoursState, title: &str, labels: Option<&ContactLabels<'_>>) {
    let t = theme::tokens(ui);
    let full = ui.available_width();
    let columns = labels.filter(|_| has_columns(full));
    let top = ui.cursor().top();
    let left = ui.cursor().left();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (_, rect) = ui.allocate_space(vec2(22.0, ty::H2.line));
        let size = 18.0;
        state.paint(ui, pos2(rect.left() + 13.0, rect.center().y), size, t.ink);
        heading(ui, 2, ty::H2, title);
    });
    let Some(labels) = columns else { return };
    let slots = slots(full);
    let words = [labels.number, labels.hours, labels.anonymous, labels.source];
    for ((x, _), label) in slots.iter().skip(1).zip(words) {
        let galley = base::line(ui, label, ty::META, t.ink2);
        base::put(ui, pos2(left + x, top + 4.0), galley);
    }
}

/// The frame around the rows of one group.
pub fn contact_group<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        Frame::new()
            .fill(t.surface)
            .stroke(t.line_stroke())
            .corner_radius(space::RADIUS_CARD)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                add(ui)
            })
            .inner
    })
    .inner
}

/// One contact; `first` leaves out the divider above. Returns the response of its copy button.
pub fn contact_row(
    ui: &mut Ui,
    id: Id,
    row: &ContactRow<'_>,
    labels: &ContactLabels<'_>,
    first: bool,
) -> Option<Response> {
    let t = theme::tokens(ui);
    if !first {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), t.thin()));
        base::hline(ui, rect, rect.center().y, t.line_stroke());
    }
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(row.name);
    ui.scope_builder(builder, |ui| {
        if has_columns(ui.available_width()) { in_columns(ui, id, row) } else { stacked(ui, id, row, labels) }
    })
    .inner
}

fn has_columns(full: f32) -> bool {
    hours_width(full) >= HOURS_MIN
}

fn hours_width(full: f32) -> f32 {
    name_and_hours(full) - name_width(full)
}

fn name_width(full: f32) -> f32 {
    (name_and_hours(full) - HOURS_MIN).clamp(NAME_MIN, NAME)
}

/// What the columns of fixed width leave to the other two.
fn name_and_hours(full: f32) -> f32 {
    full - 2.0 * PAD - NUMBER - ANONYMOUS - SOURCE - 4.0 * GAP
}

/// Left edge and width of each column.
fn slots(full: f32) -> [(f32, f32); 5] {
    let widths = [name_width(full), NUMBER, hours_width(full), ANONYMOUS, SOURCE];
    let mut left = PAD;
    widths.map(|width| {
        let slot = (left, width);
        left += width + GAP;
        slot
    })
}

fn in_columns(ui: &mut Ui, id: Id, row: &ContactRow<'_>) -> Option<Response> {
    const ABOVE: f32 = 11.0;
    let full = ui.available_width();
    let mut height: f32 = 0.0;
    let mut response = None;
    ui.add_space(ABOVE);
    for (index, (left, width)) in slots(full).into_iter().enumerate() {
        let ((), drawn) = column(ui, left, width, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            match index {
                0 => {
                    heading(ui, 3, ty::H3, row.name);
                    quiet(ui, ty::DENSE, row.summary);
                }
                1 => response = number_column(ui, id, row),
                2 => hours(ui, row),
                3 => _ = body(ui, ty::DENSE, row.anonymous),
                _ => {
                    quiet(ui, ty::META, row.source);
                    quiet(ui, ty::META, row.read);
                }
            }
        });
        height = height.max(drawn);
    }
    take_height(ui, height + ABOVE);
    response
}

fn number_column(ui: &mut Ui, id: Id, row: &ContactRow<'_>) -> Option<Response> {
    let Some(number) = row.number else {
        if let Some(reach) = row.reach {
            body(ui, ty::DENSE, reach);
        }
        return None;
    };
    let place = Rect::from_min_size(
        pos2(ui.max_rect().right() - space::BUTTON_SMALL, ui.max_rect().top()),
        vec2(space::BUTTON_SMALL, space::BUTTON_SMALL),
    );
    let stacked = row.reach.is_some();
    if !stacked {
        ui.add_space(4.0);
    }
    number_text(ui, row, number);
    if let Some(reach) = row.reach {
        quiet(ui, ty::DENSE, reach);
    }
    let place = if stacked { place.translate(vec2(0.0, 6.0)) } else { place };
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let response = copy(&mut child, id, row, number);
    ui.expand_to_include_rect(place);
    Some(response)
}

fn number_text(ui: &mut Ui, row: &ContactRow<'_>, number: &str) {
    let t = theme::tokens(ui);
    let ink = if row.state == HoursState::Stale { t.ink2 } else { t.ink };
    text::number(ui, ty::NUMBER_M, ink, number);
}

fn copy(ui: &mut Ui, id: Id, row: &ContactRow<'_>, number: &str) -> Response {
    let name = format!("{} {}. {}", row.copy, spoken_number(number), row.name);
    copy_button(ui, id, &name, row.copied, Ground::Page)
}

fn hours(ui: &mut Ui, row: &ContactRow<'_>) {
    body(ui, ty::DENSE_BOLD, row.status);
    if let Some(more) = row.status_more {
        quiet(ui, ty::DENSE, more);
    }
}

/// One below the other, each line with its label.
fn stacked(ui: &mut Ui, id: Id, row: &ContactRow<'_>, labels: &ContactLabels<'_>) -> Option<Response> {
    let t = theme::tokens(ui);
    Frame::new()
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S12, 2.0);
            heading(ui, 3, ty::H3, row.name);
            quiet(ui, ty::DENSE, row.summary);
            let response = row.number.map(|number| {
                panel::row(ui, space::BUTTON_SMALL, |ui| {
                    number_text(ui, row, number);
                    copy(ui, id, row, number)
                })
            });
            if let Some(reach) = row.reach {
                quiet(ui, ty::DENSE, reach);
            }
            ui.add_space(space::S4);
            hours(ui, row);
            let source = format!("{}, {}", row.source, row.read);
            for (label, words) in [(labels.anonymous, row.anonymous), (labels.source, &source)] {
                let label = format!("{label}: ");
                rich(ui, ty::DENSE, t.ink, &[Span::quiet(&label), Span::plain(words)]);
            }
            response
        })
        .inner
}
