//! The search over the screen. Skjul and the help strip stay lit and can be clicked.

mod filters;
mod hits;
mod places;

use eframe::egui::{
    Align, Area, CornerRadius, Event, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Order, Rect, ScrollArea,
    TextEdit, Ui, UiBuilder, Vec2, pos2, text::CCursor, text_edit::TextEditState, text_selection::CCursorRange, vec2,
};

use self::filters::{filters_have_focus, filters_ui};
use self::hits::{Found, Group, Leads, found};
use crate::content::Language;
use crate::window::action::Action;
use crate::window::frame::hide_rect;
use crate::window::state::{Cut, Focus, Search};
use crate::window::theme::{self, Icon, Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{
    Button, Marked, ResultRow, UrgencyLevel, around, body, heading, icon, key_cap, key_icon, quiet, result_row, status,
    urgency_note,
};

/// The width of the column of group names.
const LABELS: f32 = 132.0;

/// Draws the search within `room`, the window above the help strip.
pub fn search_ui(ui: &mut Ui, view: &mut View<'_>) {
    let Some(search) = &view.state.search else { return };
    let room = ui.max_rect();
    let found = found(view, search);
    let selected = search.selected.min(found.len().saturating_sub(1));
    keys(ui, view, &found, selected);
    dim(ui, view, room);
    let place = place(ui, room);
    Area::new(Id::unique("search overlay")).order(Order::Foreground).fixed_pos(place.min).show(ui.ctx(), |ui| {
        let t = theme::tokens(ui);
        Frame::new().fill(t.surface).stroke(t.edge_stroke()).corner_radius(space::RADIUS_CARD).show(ui, |ui| {
            ui.set_width(place.width());
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            query_line(ui, view);
            what_it_reads(ui, view, &found);
            line(ui);
            // A low window shows hits first; the filters stand below them.
            let is_narrow = Reflow::now(ui.ctx()).is_narrow();
            let top = ui.cursor().top();
            if !is_narrow {
                filters_ui(ui, view);
                line(ui);
            }
            let foot = if is_narrow { 0.0 } else { 46.0 };
            let most = (place.bottom() - 2.0 - ui.cursor().top().max(top) - foot).max(80.0);
            ScrollArea::vertical().id_salt("hits").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                hits(ui, view, &found, selected);
                if is_narrow {
                    line(ui);
                    filters_ui(ui, view);
                }
            });
            if foot > 0.0 {
                line(ui);
                key_help(ui, view);
            }
            told(ui, view, &found, selected);
        });
    });
}

/// Darkens what lies behind; a click there closes the search. Skjul stays lit.
fn dim(ui: &mut Ui, view: &mut View<'_>, room: Rect) {
    let t = theme::tokens(ui);
    let reflow = Reflow::now(ui.ctx());
    let lit = hide_rect(room, reflow);
    for (at, part) in around(room, lit).into_iter().enumerate() {
        let id = Id::unique(("search scrim", at));
        let clicked = Area::new(id).order(Order::Middle).fixed_pos(part.min).show(ui.ctx(), |ui| {
            ui.painter().rect_filled(part, CornerRadius::ZERO, t.scrim);
            ui.interact(part, id.with("click"), eframe::egui::Sense::CLICK).clicked()
        });
        if clicked.inner {
            view.act(Action::CloseSearch);
        }
    }
}

fn place(ui: &Ui, room: Rect) -> Rect {
    if Reflow::now(ui.ctx()).is_narrow() {
        return Rect::from_min_max(room.min + vec2(8.0, 46.0), room.max - vec2(8.0, 4.0));
    }
    let left = room.left() + (room.width() - 870.0).max(16.0) / 2.0;
    let width = 870.0_f32.min(room.width() - 32.0);
    Rect::from_min_max(pos2(left, room.top() + 76.0), pos2(left + width, room.bottom() - space::S12))
}

fn query_id() -> Id {
    Id::unique("search query")
}

fn query_line(ui: &mut Ui, view: &mut View<'_>) {
    let Some(search) = &view.state.search else { return };
    let t = theme::tokens(ui);
    let height = 60.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(space::S20, 0.0)));
    let mut row = ui.new_child(builder.layout(Layout::left_to_right(Align::Center)));
    row.spacing_mut().item_spacing.x = space::S12;
    icon(&mut row, Icon::MagnifyingGlass, 24.0, height, t.fjord);
    row.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if ui.add(Button::quiet(view.say("Luk", "Close")).icon(Icon::X).small()).clicked() {
            view.act(Action::CloseSearch);
        }
        let mut query = search.query.clone();
        let id = query_id();
        let name = view.say("Søg", "Search");
        let hint = view.say(
            "Søg efter tegn, paragraffer eller telefonnumre",
            "Search for signs, sections of law or telephone numbers",
        );
        if view.takes_focus(Focus::Query) {
            focus_at_end(ui, id, &query);
        }
        if let Some(text) = take_long_paste(ui, search) {
            view.act(Action::Pasted(Cut::of(&text, view.index())));
        }
        let field = TextEdit::singleline(&mut query)
            .id(id)
            .char_limit(Search::LONGEST)
            .font(ty::QUERY.font())
            .text_color(t.ink)
            .frame(Frame::NONE)
            .desired_width(f32::INFINITY)
            .hint_text(hint)
            // Esc closes the search, and Tab leaves the field. An arrow does not: egui would move the focus by it.
            .event_filter(EventFilter { escape: false, tab: false, horizontal_arrows: true, vertical_arrows: true });
        let response = ui.add(field);
        response.widget_info(|| eframe::egui::WidgetInfo::text_edit(true, &search.query, &search.query, name));
        ui.ctx().accesskit_node_builder(response.id, |field| field.set_label(name));
        if view.takes_focus(Focus::Query) {
            // A new area is not there yet in its first frame, so the focus is asked for again.
            response.request_focus();
        }
        if query != search.query {
            view.act(Action::Query(query));
        }
    });
}

/// Pasted text that the field has no room for; the field is left what it could take at most.
fn take_long_paste(ui: &Ui, search: &Search) -> Option<String> {
    let room = Search::LONGEST.saturating_sub(search.query.chars().count());
    ui.input_mut(|input| {
        input.events.iter_mut().find_map(|event| {
            let Event::Paste(text) = event else { return None };
            text.char_indices().nth(room)?;
            let end = text.char_indices().nth(Search::LONGEST).map_or(text.len(), |(end, _)| end);
            let left = text[..end].to_owned();
            Some(std::mem::replace(text, left))
        })
    })
}

/// Gives the field the focus before it is drawn, so that it takes in what is typed in this very frame.
fn focus_at_end(ui: &Ui, id: Id, query: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(query.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Which other forms and spellings were looked for. Whoever reads another language is told that it is Danish texts.
fn what_it_reads(ui: &mut Ui, view: &View<'_>, found: &Found) {
    if let Some(cut) = view.state.search.as_ref().and_then(Search::is_cut) {
        let words = match view.language() {
            Language::Danish => format!(
                "Teksten har {} ord og er skåret af. Vi har læst den hele for fare, og søger i begyndelsen.",
                cut.words
            ),
            Language::English => format!(
                "The text has {} words and was cut. We read all of it for danger, and search by its beginning.",
                cut.words
            ),
        };
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 0, bottom: 8 }).show(ui, |ui| {
            quiet(ui, ty::META, &words);
        });
    }
    let also: Vec<String> = found.also.iter().map(|word| format!("»{word}«")).collect();
    let also = also.join(", ");
    let language = view.say("", "The search reads the Danish texts, and knows some English words.");
    let words = match (also.is_empty(), language) {
        (true, language) => language.to_owned(),
        (false, "") => format!("Søger også på {also}."),
        (false, _) => format!("Also searching for {also} in the Danish texts."),
    };
    if words.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin { left: 20, right: 20, top: 0, bottom: 8 }).show(ui, |ui| {
        quiet(ui, ty::META, &words);
    });
}

fn hits(ui: &mut Ui, view: &mut View<'_>, found: &Found, selected: usize) {
    if found.danger {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 8 }).show(ui, |ui| {
            let ring = view.say("Er nogen i fare nu, så ring 112.", "If anybody is in danger now, call 112.");
            urgency_note(ui, UrgencyLevel::Alarm, ring, view.say("Læs videre bagefter.", "Read on afterwards."));
        });
    }
    if found.nothing {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 4 }).show(ui, |ui| {
            let words = view.say("Intet fundet. Ring, hvis du er i tvivl.", "Nothing found. Call if you are in doubt.");
            body(ui, ty::H3, words);
        });
    }
    let mut at = 0;
    for (index, group) in found.groups.iter().enumerate() {
        if index > 0 {
            line(ui);
        }
        group_ui(ui, view, group, &mut at, selected);
    }
}

fn group_ui(ui: &mut Ui, view: &mut View<'_>, group: &Group, at: &mut usize, selected: usize) {
    let beside = !Reflow::now(ui.ctx()).is_narrow();
    let left = if beside { LABELS } else { 8.0 };
    let top = ui.cursor().min;
    let width = ui.available_width();
    if !beside {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 8, bottom: 0 }).show(ui, |ui| {
            heading(ui, 2, ty::META_BOLD, group.label);
        });
    }
    let ((), height) = crate::window::widgets::column(ui, left, width - left - 16.0, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.add_space(4.0);
        for row in &group.rows {
            let is_selected = *at == selected;
            // The note that something was copied lies under the search.
            let copied = is_selected && view.state.is_copied(hit_id(*at));
            let copied = copied.then(|| view.copy_word(true));
            let data = ResultRow {
                icon: row.icon,
                title: Marked { text: &row.title.text, hits: &row.title.marks },
                line: Marked { text: &row.line.text, hits: &row.line.marks },
                number: row.number.as_ref().map(|(number, state)| (number.as_str(), copied.unwrap_or(state))),
                selected: is_selected,
            };
            let response = result_row(ui, hit_id(*at), &data);
            if is_selected && view.once.hit_moved {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                follow(view, &row.leads);
            }
            *at += 1;
        }
        ui.add_space(4.0);
    });
    if beside {
        let label = Rect::from_min_size(top + vec2(20.0, 14.0), vec2(LABELS - 20.0, 24.0));
        heading(&mut ui.new_child(UiBuilder::new().max_rect(label)), 2, ty::DENSE_BOLD, group.label);
    }
    ui.allocate_space(vec2(width, height));
}

fn line(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().hline(rect.x_range(), rect.center().y, theme::tokens(ui).line_stroke());
}

fn key_help(ui: &mut Ui, view: &View<'_>) {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.page)
        .corner_radius(CornerRadius { nw: 0, ne: 0, sw: space::RADIUS_CARD, se: space::RADIUS_CARD })
        .inner_margin(Margin::symmetric(20, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S8;
                key_icon(ui, Icon::ArrowUp);
                key_icon(ui, Icon::ArrowDown);
                quiet(ui, ty::META, view.say("Vælg", "Choose"));
                ui.add_space(space::S12);
                key_cap(ui, "Enter");
                quiet(ui, ty::META, view.say("Åbn", "Open"));
                ui.add_space(space::S12);
                key_cap(ui, "Ctrl C");
                quiet(ui, ty::META, view.say("Kopiér nummer", "Copy number"));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    quiet(ui, ty::META, view.say("Luk", "Close"));
                    key_cap(ui, "Esc");
                });
            });
        });
}

/// A screen reader hears how many there are and which is chosen.
fn told(ui: &mut Ui, view: &View<'_>, found: &Found, selected: usize) {
    let word = view.say("Valgt", "Chosen");
    let chosen = found.rows().nth(selected).map(|row| format!(" {word}: {}.", row.title.text)).unwrap_or_default();
    let count = match found.len() {
        _ if found.nothing => view.say("Intet fundet.", "Nothing found.").to_owned(),
        1 => view.say("1 resultat.", "1 result.").to_owned(),
        count => view.say(format!("{count} resultater."), format!("{count} results.")),
    };
    status(ui, Id::unique("search told"), &format!("{count}{chosen}"));
}

/// The row at this place of the results.
fn hit_id(at: usize) -> Id {
    Id::unique(("hit", at))
}

/// The arrows, Enter and Esc go to the results before the text field sees them; in the filters they belong to those.
fn keys(ui: &Ui, view: &mut View<'_>, found: &Found, selected: usize) {
    if filters_have_focus(ui) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        view.act(Action::CloseSearch);
    }
    let last = found.len().saturating_sub(1);
    // Of keys that come in one frame each counts.
    let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (down, up) = (times(Key::ArrowDown), times(Key::ArrowUp));
    if down + up > 0 {
        view.act(Action::SelectHit((selected + down).saturating_sub(up).min(last)));
    }
    let Some(row) = found.rows().nth(selected) else { return };
    if pressed(Key::Enter) {
        follow(view, &row.leads);
    }
    // Who has selected text in the field copies that.
    let range = TextEditState::load(ui.ctx(), query_id()).and_then(|field| field.cursor.char_range());
    let selects = range.is_some_and(|range| range.primary != range.secondary);
    let copies = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
    if copies
        && !selects
        && let Some((number, _)) = &row.number
    {
        view.act(Action::Copy { text: number.clone(), button: hit_id(selected) });
    }
}

/// Follows a row: away from the search, or to other words in its field.
fn follow(view: &mut View<'_>, leads: &Leads) {
    match leads {
        Leads::Away(actions) => {
            view.act(Action::CloseSearch);
            for action in actions {
                view.act(action.clone());
            }
        }
        Leads::Words(words) => {
            view.act(Action::Query(words.clone()));
            // As on opening: the field has the focus, with the cursor at the end.
            view.act(Action::OpenSearch);
        }
    }
}
