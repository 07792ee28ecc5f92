//! The parts that screens are built of. Plain data in, a `Response` or a small event out; no part knows
//! the content's types or keeps state of its own. All of them draw in the theme in use (`theme::tokens`).
//!
//! `id` parameters keep the focus on a control while the screen around it changes:
//! give `Id::unique(("contact", contact.id))` or the like. Words are passed in, so any language works.
//!
//! | Widget | Signature |
//! |---|---|
//! | running text | `text(ui, ty::BODY, color, words) -> Response`, `body(ui, style, words)` in ink, `quiet(ui, style, words)` in ink2 |
//! | telephone number | `number(ui, ty::NUMBER_M, color, digits) -> Response`: never breaks |
//! | paragraph with emphasis and links | `rich(ui, style, color, &[Span::plain("…"), Span::bold(…), Span::link(…)]) -> Option<usize>` index of the link that was activated |
//! | icon before a text | `icon(ui, Icon::Info, 20.0, ty::DENSE.line, color)`: size, line height of the text beside it |
//! | title of the screen | `title(ui, title_style(ui), words, take_focus) -> Response`; `title_id()` |
//! | heading that takes the focus | `landing(ui, level, style, words, id, take_focus) -> Response` |
//! | heading | `heading(ui, level, style, words) -> Response` |
//! | button | `ui.add(Button::primary(words))`; also `secondary`, `quiet`, `hero`; `.small()` `.bar()` `.icon(Icon::Copy)` `.trailing(Icon::ArrowRight)` `.enabled(bool)` `.wide()` `.flush()` `.name(spoken)` `.id(id)`; `.measure(ui) -> Vec2` |
//! | copy, remove | `copy_button(ui, id, name, copied, Ground::Page) -> Response`, `remove_button(ui, id, name) -> Response` |
//! | caret that unfolds | `fold_button(ui, id, name, unfolded) -> Response` |
//! | line that unfolds | `fold_row(ui, id, &FoldRow { lead, words, more, unfolded }) -> Response`, then `under_fold_row(ui, \|ui\| …)` |
//! | key cap | `key_cap(ui, "Ctrl K") -> Response`, `key_icon(ui, Icon::ArrowUp) -> Response` |
//! | link that stands alone | `ui.add(Link::new(words))`; `.style(ty::META)` `.icon(…)` `.arrow()` |
//! | card | `card(ui, &Card { icon, title, line }, size) -> Response`, `card_row(ui, &[Card], columns, min_height) -> Option<usize>` |
//! | big card | `hero_card(ui, &HeroCard { … }, min_height) -> Response` of its button |
//! | answer | `option_group(ui, question, Choice::One, \|ui\| …)`, in it `option_button(ui, id, &OptionButton { … }) -> Response` |
//! | progress | `progress(ui, done, of, words, text_only) -> Response` |
//! | row of signs | `tick_group(ui, name, urgent, \|ui\| …)`, in it `tick_row(ui, id, &TickRow { … }, (first, last), \|ui\| body) -> TickEvent` |
//! | navigation | `nav_item(ui, &NavItem { … }) -> Response`, `nav_foot(ui, &NavItem { … }) -> Response` |
//! | list of contents | `contents_item(ui, words, current) -> Response` |
//! | help strip | `help_strip(ui, &HelpStrip { … }, Reflow::now(ctx)) -> Option<StripEvent>`; `StripButton::Alarm.id()` |
//! | family rule | `guard_box(ui, &GuardBox { title, items, reason })`, `guard_frame(ui, title, \|ui\| …)`, in it `crosses(ui, &[items])`, `guard_short(ui, words)` |
//! | urgency | `urgency_block(ui, level, title, line, take_focus)`, `urgency_line(ui, level, title)`, `urgency_note(ui, level, bold, words)` |
//! | whom to ring | `call_card(ui, id, &CallCard { … }) -> Option<CallEvent>`: copy the number, ring it, copy the fallback's |
//! | contacts in rows | `contact_head(ui, state, title, Some(&labels))`, `contact_group(ui, name, \|ui\| …)`, in it `contact_row(ui, id, &ContactRow { … }, &labels, first) -> Option<Response>` |
//! | sources, edition | `source_line(ui, words) -> Response`, `edition_line(ui, &[parts], link) -> Option<Response>`, `edition_overdue(ui, bold, words)` |
//! | callout | `callout(ui, CalloutKind::Note, title, \|ui\| …)` |
//! | filter | `segmented(ui, id, label, &[choices], selected) -> Option<usize>`, `segmented_width(ui, &[choices], selected) -> f32` |
//! | drop-down | `select(ui, id, label, &[items], selected, width) -> Option<usize>` |
//! | search | `search_field(ui, id, words, key, width) -> Response`, `result_row(ui, id, &ResultRow { … }) -> Response` |
//! | marks | `tag(ui, TagKind::Inferred, words) -> Response` |
//! | table | `table(ui, &head, rows, \|ui, row, column\| …)` |
//! | a part that Page Down scrolls | `scrolling(ui, id, ScrollArea::vertical(), \|ui\| …) -> R`; `ask_to_scroll(ctx, Some(Scroll::PageDown))` |
//! | box over the screen | `dialog(ui, room, lit, &Dialog { … }, \|ui\| …) -> (R, closed)` |
//! | what has just happened | `notice(ui, &Notice { … }) -> Option<NoticeEvent>`, `live(ui, words)` for screen readers alone |
//! | frames | `panel(ui, \|ui\| …)`, `panel_min(ui, min_height, \|ui\| …)`, `side_panel(ui, \|ui\| …)`, `divider(ui, above, below)`, `column(ui, left, width, \|ui\| …) -> (R, height)`, `take_height(ui, height)`, `row(ui, height, \|ui\| …)` centred in that height |
//! | parts of the window | `within(ui, rect, \|ui\| …)`, `region(ui, rect, role, name, \|ui\| …)`, `around(room, lit)` what is darkened |
//! | groups for screen readers | `named_group(ui, role, name, \|ui\| …)`, `list(ui, \|ui\| …)`, in it `list_item(ui, \|ui\| …)` |
//! | lists | `step(ui, number, title, \|ui\| …)` in circles, `numbered(ui, number, &[Span])`, `bullet(ui, &[Span])`; both `-> Option<usize>` link |
//! | words for screen readers alone | `status(ui, id, words)` |
//! | table | `table(ui, &[heads], rows, \|ui, row, column\| …)` |
//! | focus ring around a screen's own text field | `focus_frame(ui, rect, radius, Ground::Page)` |
//! | numbers for screen readers | `spoken_number("25 20 28 46") -> "2 5 2 0 2 8 4 6"` |

mod base;
mod button;
mod call_card;
mod callout;
mod card;
mod contact_row;
mod contents_item;
mod copy_button;
mod dialog;
mod edition_line;
mod fold_button;
mod fold_row;
mod group;
mod guard_box;
mod heading;
mod help_strip;
mod hero_card;
mod hours;
mod key_cap;
mod link;
mod nav_item;
mod notice;
mod option_button;
mod panel;
mod part;
mod progress;
mod result_row;
mod scroll;
mod search_field;
mod segmented;
mod select;
mod source_line;
mod status;
mod steps;
mod table;
mod tag;
#[cfg(test)]
mod tests;
mod text;
mod tick_row;
mod urgency_block;

pub use self::{
    base::{Ground, focus_frame, spoken_number},
    button::Button,
    call_card::{CallCard, CallEvent, Fallback, call_card},
    callout::{CalloutKind, callout},
    card::{Card, card, card_row},
    contact_row::{ContactLabels, ContactRow, contact_group, contact_head, contact_row},
    contents_item::contents_item,
    copy_button::{copy_button, remove_button},
    dialog::{Dialog, dialog},
    edition_line::{edition_line, edition_overdue},
    fold_button::fold_button,
    fold_row::{FoldRow, fold_row, under_fold_row},
    group::{list, list_item, named_group},
    guard_box::{GuardBox, crosses, guard_box, guard_frame, guard_short},
    heading::{heading, landing, title, title_id, title_style},
    help_strip::{HelpStrip, StripAdviser, StripButton, StripEvent, StripGuard, StripNumber, StripWords, help_strip},
    hero_card::{HeroCard, hero_card},
    hours::HoursState,
    key_cap::{key_cap, key_icon},
    link::Link,
    nav_item::{NavItem, nav_foot, nav_item},
    notice::{Notice, NoticeEvent, live, notice},
    option_button::{Choice, OptionButton, option_button, option_group},
    panel::{column, divider, panel, panel_min, row, side_panel, take_height},
    part::{around, region, within},
    progress::progress,
    result_row::{Marked, ResultRow, result_row},
    scroll::{Scroll, ask_to_scroll, scrolling},
    search_field::search_field,
    segmented::{segmented, segmented_width},
    select::select,
    source_line::source_line,
    status::status,
    steps::{bullet, numbered, step},
    table::table,
    tag::{TagKind, tag},
    text::{Emphasis, Span, body, icon, number, quiet, rich, text},
    tick_row::{TickEvent, TickRow, tick_group, tick_row},
    urgency_block::{UrgencyLevel, urgency_block, urgency_line, urgency_note},
};
