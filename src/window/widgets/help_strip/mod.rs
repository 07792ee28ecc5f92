//! The help strip at the foot of every screen: whom to ring now, and the family rule.
//! It is never covered or dimmed and never scrolls; its heights are minimums, so no text is cut.

mod cells;
mod folded;

use eframe::egui::{Id, Role, Stroke, Ui, UiBuilder, vec2};

use self::cells::{Detail, cells};
use self::folded::folded;
use super::{
    base::{self, spoken_number},
    hours::HoursState,
    text::{Span, icon, text},
};
use crate::window::theme::{self, Icon, Reflow, space, ty};

/// 112 or 114.
#[derive(Clone, Copy, Debug)]
pub struct StripNumber<'a> {
    /// »112«.
    pub number: &'a str,
    /// »Fare for liv eller helbred«.
    pub label: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// »Svarer nu, hele døgnet«.
    pub status: &'a str,
    /// »Svarer nu«, for narrow windows.
    pub status_short: &'a str,
    /// Whether the number was just copied.
    pub copied: bool,
}

/// The adviser who is likeliest to answer now.
#[derive(Clone, Copy, Debug)]
pub struct StripAdviser<'a> {
    /// »Sikkerhedskonsulent Nord«.
    pub name: &'a str,
    /// In pairs of digits.
    pub number: &'a str,
    /// What the clock says.
    pub state: HoursState,
    /// First line: »Åbningstid ikke bekræftet.« Nothing where the name says it: »RED Rådgivning, svarer nu«.
    pub status: Option<&'a str>,
    /// Second line: whom else to ring; the number bold.
    pub fallback: &'a [Span<'a>],
    /// Whether that number is as large as the adviser's, because it is the one that is known to answer.
    pub fallback_large: bool,
    /// Whether the number was just copied.
    pub copied: bool,
}

/// The family rule in the strip.
#[derive(Clone, Copy, Debug)]
pub struct StripGuard<'a> {
    /// »Kontakt ikke familien«.
    pub title: &'a str,
    /// »Tal først med en rådgiver«.
    pub line: &'a str,
    /// Both in one sentence, for the line of its own in narrower windows.
    pub short: &'a str,
}

/// Words of the strip's own controls.
#[derive(Clone, Copy, Debug)]
pub struct StripWords<'a> {
    /// What a screen reader calls the strip: »Hjælp nu«.
    pub region: &'a str,
    /// »Kopiér«.
    pub copy: &'a str,
    /// »Kopieret«.
    pub copied: &'a str,
    /// »Hjælp«: the button that unfolds states and copy buttons in a narrow window.
    pub help: &'a str,
}

/// All that the strip shows.
#[derive(Clone, Copy, Debug)]
pub struct HelpStrip<'a> {
    /// 112.
    pub alarm: StripNumber<'a>,
    /// 114.
    pub police: StripNumber<'a>,
    /// The adviser, where the area has one with a number.
    pub adviser: Option<StripAdviser<'a>>,
    /// The family rule.
    pub guard: StripGuard<'a>,
    /// Words of its controls.
    pub words: StripWords<'a>,
    /// Whether the part behind *Hjælp* is shown; counts in narrow windows only.
    pub unfolded: bool,
}

/// What the user did in the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripEvent {
    /// Copy this number.
    Copy(StripButton),
    /// Show or hide the part behind *Hjælp*.
    Unfold(bool),
}

/// The buttons that copy a number, in order. The key that goes to the strip goes to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StripButton {
    /// 112.
    Alarm,
    /// 114.
    Police,
    Adviser,
}

impl StripButton {
    /// The same however wide the strip is.
    #[must_use]
    pub fn id(self) -> Id {
        base_id().with(self)
    }
}

fn base_id() -> Id {
    Id::unique("help strip")
}

/// Side of the mark before an opening state.
const MARK: f32 = 17.0;

/// Draws the strip over the whole width. Put it into a bottom panel without margins.
pub fn help_strip(ui: &mut Ui, strip: &HelpStrip<'_>, reflow: Reflow) -> Option<StripEvent> {
    let t = theme::tokens(ui);
    let builder = UiBuilder::new().accessibility_role(Role::Region).accessibility_label(strip.words.region);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let background = ui.painter().add(eframe::egui::Shape::Noop);
        let event = match reflow {
            Reflow::Wide => cells(ui, strip, Detail::Full, true),
            Reflow::Snug => cells(ui, strip, Detail::Short, true),
            Reflow::Medium => {
                let event = cells(ui, strip, Detail::Short, false);
                let (_, line) = ui.allocate_space(vec2(ui.available_width(), 1.0));
                base::hline(ui, line, line.center().y, Stroke::new(1.0, t.strip_line));
                ui.add_space(6.0);
                guard_line(ui, strip.guard.short, 22.0, ty::DENSE.semi_bold());
                ui.add_space(6.0);
                event
            }
            Reflow::Narrow | Reflow::Tiny => folded(ui, strip, reflow),
        };
        let rect = ui.min_rect();
        let fill = eframe::egui::epaint::RectShape::filled(rect, 0, t.strip);
        ui.painter().set(background, fill);
        if t.is_contrast() {
            base::hline(ui, rect, rect.top() + 1.0, t.block_stroke());
        }
        event
    })
    .inner
}

/// The family rule on a line of its own.
fn guard_line(ui: &mut Ui, words: &str, left: f32, style: theme::Type) {
    let t = theme::tokens(ui);
    ui.horizontal_top(|ui| {
        ui.add_space(left);
        icon(ui, Icon::HandPalm, 18.0, style.line, t.on_strip2);
        ui.add_space(space::S8);
        text(ui, style, t.on_strip2, words);
    });
}

/// What a screen reader says of 112 or 114.
fn number_name(data: &StripNumber<'_>, words: &StripWords<'_>) -> String {
    let number = spoken_number(data.number);
    if data.copied {
        format!("{} {number}. {}", words.copied, data.label)
    } else {
        format!("{} {number}. {}. {}", words.copy, data.label, data.status)
    }
}

/// What a screen reader says of the adviser.
fn adviser_name(data: &StripAdviser<'_>, words: &StripWords<'_>) -> String {
    let number = spoken_number(data.number);
    if data.copied {
        return format!("{} {number}. {}", words.copied, data.name);
    }
    let fallback: String = data.fallback.iter().map(|span| span.text).collect();
    let status = data.status.map(|status| format!(" {status}")).unwrap_or_default();
    format!("{} {number}. {}.{status} {fallback}", words.copy, data.name)
}
