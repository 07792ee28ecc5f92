//! What stands around every screen: navigation, top bar, help strip. The strip never scrolls and is never covered.

mod dialogs;
pub(super) mod notices;
mod strip;

use std::sync::Arc;

use eframe::egui::{
    Align, CornerRadius, Frame, Galley, Id, Label, Layout, Margin, Pos2, Rect, Role, Ui, UiBuilder, accesskit_root_id,
    pos2, vec2,
};

use self::dialogs::dialog_ui;
use self::notices::{above_notice, notice_ui};
use self::strip::strip_ui;
use super::action::Action;
use super::doors::Door;
use super::regions::{self, Regions, navigation_id};
use super::route::{Entry, Route, route_of};
use super::screens;
use super::shortcut::Shortcut;
use super::theme::{self, Icon, Reflow, space, ty};
use super::view::View;
use super::widgets::{Button, NavItem, nav_foot, nav_item, quiet, region, search_field, text, within};
use crate::content::Language;
use crate::phrase;
use crate::search::Place;

/// Danish is the language of every text, so this is never said in Danish.
const IN_DANISH: &str = "Some of this exists only in Danish. It is shown in Danish.";

const RAIL: f32 = 208.0;
const RAIL_ICONS: f32 = 64.0;
const BAR: f32 = 64.0;
const BAR_NARROW: f32 = 42.0;

/// The whole window. Drawn in the order in which Tab goes: navigation, top bar, content, help strip.
pub fn window_ui(ui: &mut Ui, view: &mut View<'_>) {
    let t = theme::tokens(ui);
    let full = ui.max_rect();
    // Screen readers then speak with a voice of the reader's language. The name says no more than the window's title.
    ui.ctx().accesskit_node_builder(accesskit_root_id(), |window| {
        window.set_language(view.language().tag());
        window.set_label("Vejviser");
    });
    ui.painter().rect_filled(full, CornerRadius::ZERO, t.page);
    if view.state.hidden {
        screens::hidden_ui(ui, view);
        return;
    }
    let reflow = Reflow::now(ui.ctx());
    let above = full.with_max_y(full.bottom() - strip_height(ui, reflow));
    // Behind a box over the screen nothing can be reached but *Skjul*; the help strip can.
    let inert = view.state.dialog.is_some();
    let navigation;
    let content = if reflow.is_narrow() {
        navigation = above.with_max_y(above.top() + BAR_NARROW);
        narrow_bar(ui, view, navigation);
        above.with_min_y(above.top() + BAR_NARROW)
    } else {
        let rail_width = if reflow == Reflow::Medium { RAIL_ICONS } else { RAIL };
        let rail_rect = above.with_max_x(above.left() + rail_width);
        navigation = rail_rect;
        within(ui, full, |ui| {
            if inert {
                ui.disable();
            }
            rail(ui, view, rail_rect, reflow == Reflow::Medium);
        });
        let right = above.with_min_x(rail_rect.right());
        top_bar(ui, view, right.with_max_y(right.top() + BAR));
        right.with_min_y(right.top() + BAR)
    };
    let menu_open = reflow.is_narrow() && view.state.menu_open;
    let (role, name) =
        if menu_open { (Role::Navigation, "Menu") } else { (Role::Main, view.say("Indhold", "Content")) };
    let place = above_notice(ui, view, content);
    region(ui, place, role, name, |ui| {
        if inert {
            ui.disable();
        }
        if menu_open {
            menu(ui, view);
        } else {
            screens::practice_bar(ui, view);
            danish_note(ui, view, screens::screen_ui);
        }
    });
    notice_ui(ui, view, content, inert);
    dialog_ui(ui, view, above, hide_rect(above, reflow));
    if view.state.search.is_some() {
        within(ui, above, |ui| screens::search_ui(ui, view));
    }
    let strip_rect = full.with_min_y(above.bottom());
    let drawn = within(ui, strip_rect, |ui| {
        strip_ui(ui, view, reflow);
        ui.min_rect().height()
    });
    remember_strip_height(ui, reflow, drawn);
    regions::remember(ui.ctx(), Regions { navigation, strip: strip_rect });
}

/// Draws a screen, and above it that some of its text is in Danish where the reader reads another language.
///
/// Whether it is shows when the screen is drawn, so the frame is laid out once more with the note. It then stays while
/// the reader is on the screen, wherever they scroll.
fn danish_note(ui: &mut Ui, view: &mut View<'_>, screen: impl FnOnce(&mut Ui, &mut View<'_>)) {
    let id = Id::unique("in danish");
    let here = (view.state.history.current().clone(), view.language());
    let noted = ui.data(|data| data.get_temp::<(Route, Language)>(id)).as_ref() == Some(&here);
    if noted {
        let t = theme::tokens(ui);
        let edge = if Reflow::now(ui.ctx()).is_narrow() { 16 } else { 40 };
        let frame = Frame::new().fill(t.rail).inner_margin(Margin::symmetric(edge, 6));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            quiet(ui, ty::DENSE, IN_DANISH);
        });
    }
    let below = ui.max_rect().with_min_y(ui.cursor().top());
    within(ui, below, |ui| screen(ui, view));
    if view.fell_back.get() && !noted {
        ui.data_mut(|data| data.insert_temp(id, here));
        ui.ctx().request_discard("some of the text is in Danish");
    }
}

/// The strip is drawn last, so that Tab reaches it last; its height is the one it took in the frame before.
fn strip_height(ui: &Ui, reflow: Reflow) -> f32 {
    let first_guess = match reflow {
        Reflow::Wide | Reflow::Snug => 80.0,
        Reflow::Medium => 108.0,
        Reflow::Narrow | Reflow::Tiny => 55.0,
    };
    ui.data(|data| data.get_temp(strip_id(reflow))).unwrap_or(first_guess)
}

fn remember_strip_height(ui: &Ui, reflow: Reflow, drawn: f32) {
    let drawn = drawn.round();
    if (drawn - strip_height(ui, reflow)).abs() >= 1.0 {
        ui.data_mut(|data| data.insert_temp(strip_id(reflow), drawn));
        // The frame is laid out once more with the right height before it is shown.
        ui.ctx().request_discard("the help strip has another height");
    }
}

fn strip_id(reflow: Reflow) -> Id {
    Id::unique(("strip height", reflow))
}

fn rail(ui: &mut Ui, view: &mut View<'_>, rect: Rect, collapsed: bool) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, CornerRadius::ZERO, t.rail);
    ui.painter().vline(rect.right(), rect.y_range(), t.line_stroke());
    let mark = Rect::from_min_size(rect.min, vec2(rect.width(), BAR));
    Icon::Signpost.paint(ui.painter(), pos2(if collapsed { mark.center().x } else { 35.0 }, 32.0), 28.0, t.fjord);
    if !collapsed {
        within(ui, Rect::from_min_max(pos2(58.0, 20.0), mark.max), |ui| text(ui, ty::MARK, t.ink, "Vejviser"));
    }
    let inner = Rect::from_min_max(pos2(rect.left() + 12.0, 72.0), rect.max - vec2(12.0, 8.0));
    region(ui, inner, Role::Navigation, "Menu", |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        entries(ui, view, collapsed);
        feet(ui, view, collapsed);
    });
}

/// The places of the app.
fn entries(ui: &mut Ui, view: &mut View<'_>, collapsed: bool) {
    let section_of = |id: &_| view.library.article(id).map(|article| article.section);
    let here = match view.state.history.current() {
        // A case is walked where the cases are.
        Route::Walkthrough if view.state.practice.is_some() => &Route::Practice(None),
        here => here,
    };
    let current = here.entry(section_of);
    // In a narrow window the menu's button is the first control of the navigation.
    let in_rail = !Reflow::now(ui.ctx()).is_narrow();
    for (at, entry) in Entry::ALL.into_iter().enumerate() {
        // A section without a text in this area has no door.
        let Some(route) = route_of(entry, &view.area) else { continue };
        let Door { icon, title: label, .. } = Door::to_entry(view.language(), entry);
        let id = (in_rail && at == 0).then(navigation_id);
        let item = NavItem { icon, label, current: current == Some(entry), collapsed, id };
        if nav_item(ui, &item).clicked() {
            view.act(Action::Go(route));
        }
    }
}

/// Area, settings and edition at the foot of the rail.
fn feet(ui: &mut Ui, view: &mut View<'_>, collapsed: bool) {
    let t = theme::tokens(ui);
    let pack = view.area.pack();
    let here = view.state.history.current().clone();
    let [settings, about] = [Place::Settings, Place::About].map(|place| Door::to_place(view.language(), &place));
    let items = [
        (Icon::MapPin, view.text(&pack.title), Route::Settings),
        (settings.icon, settings.title, Route::Settings),
        (about.icon, about.title, Route::About),
    ];
    // A long name takes two lines, so the height is the one that all took in the frame before. At first the names are taken
    // to be short: three entries, and the edition's two lines below a rule.
    let height_id = Id::unique("height of the rail's foot");
    let short = 3.0 * (space::BUTTON_SMALL + 2.0) + if collapsed { 0.0 } else { 2.0 * ty::META.line + 13.0 };
    let height: f32 = ui.data(|data| data.get_temp(height_id)).unwrap_or(short);
    let left = ui.available_height() - height;
    ui.add_space(left.max(space::S8));
    let top = ui.cursor().top();
    for (at, (icon, label, route)) in items.into_iter().enumerate() {
        let item = NavItem { icon, label, current: here == route && at != 0, collapsed, id: None };
        if nav_foot(ui, &item).clicked() {
            view.act(Action::Go(route));
        }
    }
    if !collapsed {
        ui.add_space(space::S4);
        let (_, line) = ui.allocate_space(vec2(ui.available_width(), 1.0));
        ui.painter().hline(line.x_range(), line.top(), t.line_stroke());
        ui.add_space(space::S4);
        ui.horizontal_top(|ui| {
            ui.add_space(10.0);
            ui.vertical(|ui| {
                let words = view.say("Udgave", "Edition");
                let words = format!("{words} {}\n{}", pack.edition, phrase::status(view.language(), pack.status));
                text(ui, ty::META, t.ink2, &words);
            });
        });
    }
    let drawn = (ui.cursor().top() - top).ceil();
    if (drawn - height).abs() >= 1.0 {
        ui.data_mut(|data| data.insert_temp(height_id, drawn));
        ui.ctx().request_discard("the rail's foot has another height");
    }
}

fn top_bar(ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
    let t = theme::tokens(ui);
    ui.painter().hline(rect.x_range(), rect.bottom(), t.line_stroke());
    let edge = Reflow::now(ui.ctx()).page_edge();
    let field = Rect::from_min_size(pos2(rect.left() + edge, rect.top() + 10.0), vec2(520.0, 44.0));
    let hide = hide_rect(rect, Reflow::now(ui.ctx()));
    let field = field.with_max_x(field.right().min(hide.left() - space::S16));
    within(ui, field, |ui| {
        if view.state.dialog.is_some() {
            ui.disable();
        }
        let words = view.say(
            "Søg efter tegn, paragraffer eller telefonnumre",
            "Search for signs, sections of law or telephone numbers",
        );
        let key = Shortcut::Search.cap(view.language(), ui.ctx().os().is_mac());
        if search_field(ui, search_field_id(), words, &key, field.width()).clicked() {
            view.act(Action::OpenSearch);
        }
    });
    let clock = phrase::clock_line(view.language(), view.now);
    let room =
        Rect::from_min_max(pos2(field.right() + space::S16, rect.top()), pos2(hide.left() - space::S16, rect.bottom()));
    let galley = ui.painter().layout_no_wrap(clock, ty::META.font(), t.ink2);
    // The system shows the time too, so a narrow bar goes without.
    if galley.size().x <= room.width() {
        let at = pos2(room.right() - galley.size().x, room.center().y - galley.size().y / 2.0);
        clock_ui(ui, at, galley);
    }
    hide_button(ui, view, hide);
}

/// The clock that the contacts are sorted by, said to screen readers as well.
fn clock_ui(ui: &mut Ui, at: Pos2, galley: Arc<Galley>) {
    let rect = Rect::from_min_size(at, galley.size());
    within(ui, rect.expand(1.0), |ui| ui.add(Label::new(galley)));
}

/// The id of the field that opens the search, where the focus goes back to.
fn search_field_id() -> Id {
    Id::unique("search field")
}

/// Where Skjul stands in a bar that begins at the top of `bar`.
pub fn hide_rect(bar: Rect, reflow: Reflow) -> Rect {
    let right = bar.right() - reflow.page_edge();
    let (width, top, height) = if reflow.is_narrow() { (90.0, 5.0, 32.0) } else { (102.0, 10.0, space::BUTTON) };
    Rect::from_min_size(pos2(right - width, bar.top() + top), vec2(width, height))
}

fn hide_button(ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
    let button = Button::secondary(view.say("Skjul", "Hide")).icon(Icon::EyeSlash).wide();
    let narrow = Reflow::now(ui.ctx()).is_narrow();
    within(ui, rect, |ui| {
        let hide = ui.add(if narrow { button.bar() } else { button });
        if view.settings.hide_by_shift {
            let key = Shortcut::Hide.cap(view.language(), ui.ctx().os().is_mac());
            ui.ctx().accesskit_node_builder(hide.id, |node| node.set_keyboard_shortcut(key));
        }
        if hide.clicked() {
            view.act(Action::Hide);
        }
    });
}

/// Menu, name, search and Skjul on one line.
fn narrow_bar(ui: &mut Ui, view: &mut View<'_>, rect: Rect) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, CornerRadius::ZERO, t.rail);
    ui.painter().hline(rect.x_range(), rect.bottom(), t.line_stroke());
    // The bar leaves room for the focus ring above and below its buttons.
    let inner = rect.shrink2(vec2(space::S16, 5.0));
    let hide = hide_rect(rect, Reflow::now(ui.ctx()));
    let mut bar = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
    bar.spacing_mut().item_spacing.x = space::S8;
    if view.state.dialog.is_some() {
        bar.disable();
    }
    let menu = if view.state.menu_open { view.say("Luk", "Close") } else { "Menu" };
    let icon = if view.state.menu_open { Icon::X } else { Icon::List };
    if bar.add(Button::secondary(menu).icon(icon).bar().id(navigation_id())).clicked() {
        view.act(Action::ToggleMenu);
    }
    if Reflow::now(ui.ctx()) != Reflow::Tiny {
        text(&mut bar, ty::H3, t.ink, "Vejviser");
    }
    bar.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(hide.width() + space::S8);
        if ui.add(Button::secondary(view.say("Søg", "Search")).icon(Icon::MagnifyingGlass).bar()).clicked() {
            view.act(Action::OpenSearch);
        }
    });
    hide_button(ui, view, hide);
}

fn menu(ui: &mut Ui, view: &mut View<'_>) {
    screens::page(ui, "menu", |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        entries(ui, view, false);
        feet(ui, view, false);
    });
}
