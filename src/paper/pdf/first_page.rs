//! Page 1 of a sheet: what must be read before the telephone is lifted, and lines to write on while one talks.
//! Nothing on it is below 11 points.

use super::fonts::{Fonts, Weight};
use super::frame::Frame;
use super::laying::Laying;
use super::sketch::{ALL, Column, Density, LEFT, Mark, Shape, Sketch, WIDTH, WRITING};
use super::wrap::{bold, plain};
use crate::paper::call_sheet::compose::DANISH;
use crate::paper::call_sheet::headings;
use crate::paper::{FirstCall, SAFE_CONTACT, Sheet};
use crate::phrase;

/// The title of the page, which the document's outline holds too.
pub const TITLE: &str = "Ringeark";
/// Size of the type.
const SIZE: f32 = 11.0;
/// The roomiest first.
const DENSITIES: [Density; 2] = [Density { body: SIZE, tight: false }, Density { body: SIZE, tight: true }];
/// Width of the column that tells when a step is taken.
const PHASE: f32 = 92.0;
const REST: &str = "Alt, du skal lade være med, og alle skridt står på side 2.";

const PHONE_CALL: char = '\u{E3BA}';
const HAND_PALM: char = '\u{E57E}';

/// The page in the roomiest way in which all of it stands above the foot; what does not even in the closest goes on.
pub fn pages<'f>(sheet: &Sheet, fonts: &'f Fonts, of: usize) -> Vec<Sketch<'f>> {
    let [roomy, close] = DENSITIES;
    let pages = lay(sheet, fonts, roomy, of);
    if pages.len() == 1 { pages } else { lay(sheet, fonts, close, of) }
}

fn lay<'f>(sheet: &Sheet, fonts: &'f Fonts, density: Density, of: usize) -> Vec<Sketch<'f>> {
    let (note, edition) = (&sheet.note, &sheet.edition);
    let frame = Frame { title: TITLE, made: &sheet.made, note, edition, beside: SIZE, foot: SIZE };
    let mut laying = Laying::new(frame, fonts, density, 0, of);
    if let Some(page) = laying.page() {
        urgency(page, sheet);
        calls(page, sheet);
        say(page, sheet);
        do_not(page, sheet);
        then(page, sheet);
        ask(page, sheet);
        laying.go_on();
    }
    if let Some(page) = laying.page() {
        let bottom = frame.bottom(page);
        agreed(page, bottom);
    }
    laying.finish()
}

/// White on black: how soon, and why.
fn urgency(page: &mut Sketch<'_>, sheet: &Sheet) {
    let pad = if page.density.tight { 5.0 } else { 9.0 };
    let top = page.y;
    let field = page.shapes.len();
    page.y += pad;
    page.white = true;
    let icon = 24.0;
    let baseline = page.y + icon - 3.0;
    page.shapes.push(Shape::Icon { x: LEFT + 12.0, baseline, size: icon, glyph: PHONE_CALL, white: true });
    let column = (LEFT + 48.0, WIDTH - 60.0);
    page.heading(column, 2, 17.0, &sheet.first.title);
    page.paragraph(column, SIZE, &[plain(&sheet.first.told)]);
    page.white = false;
    page.y += pad;
    // Behind the icon, which is already there.
    page.shapes.insert(field, Shape::Field { x: LEFT, y: top, w: WIDTH, h: page.y - top, grey: 0 });
    page.y += if page.density.tight { 5.0 } else { 10.0 };
}

/// The first to ring and its fallback on a card, the alarm number below.
fn calls(page: &mut Sketch<'_>, sheet: &Sheet) {
    let pad = if page.density.tight { 5.0 } else { 9.0 };
    page.framed(1.5, pad, |page, column| {
        if let Some(call) = &sheet.first.call {
            page.paragraph(column, SIZE + 1.0, &[bold(&call.name)]);
            page.paragraph(column, 27.0, &[bold(&call.number)]);
            page.paragraph(column, SIZE, &[plain(&about(call))]);
        }
        if let Some(call) = &sheet.first.fallback {
            page.y += 4.0;
            beside(page, column, call);
        }
    });
    if let Some(alarm) = &sheet.alarm {
        page.framed(0.7, 4.0, |page, column| beside(page, (column.0 + pad - 4.0, column.1), alarm));
    }
    if let Some(no_clock) = sheet.no_clock {
        page.y += 3.0;
        page.paragraph(ALL, SIZE, &[plain(no_clock)]);
    }
}

/// Whether they answer now, and that one may be anonymous.
fn about(call: &FirstCall) -> String {
    call.anonymous.iter().fold(format!("{}.", call.status), |text, anonymous| format!("{text} {anonymous}."))
}

/// Somebody to ring beside the first, in one line.
fn beside(page: &mut Sketch<'_>, column: Column, call: &FirstCall) {
    let (before, number) = (format!("{} ", call.before), format!("{}. ", call.name_and_number()));
    page.paragraph(column, SIZE, &[plain(&before), bold(&number), plain(&about(call))]);
}

fn say(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.part(headings::SAY);
    if let Some(nameless) = sheet.nameless {
        page.paragraph(ALL, SIZE, &[plain(nameless)]);
        page.y += 1.5;
    }
    page.list(ALL, SIZE, 1, &sheet.first.say, Mark::Box);
}

fn do_not(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.y += page.density.gap() - 3.0;
    let pad = if page.density.tight { 5.0 } else { 8.0 };
    page.framed(2.2, pad, |page, column| {
        let size = SIZE + 2.0;
        let baseline = page.y + size * 1.05;
        page.shapes.push(Shape::Icon { x: column.0, baseline, size: size * 1.2, glyph: HAND_PALM, white: false });
        page.heading((column.0 + size * 1.7, column.1), 2, size, &sheet.guard.title);
        page.y += 2.0;
        page.list(column, SIZE, 1, &sheet.first.do_not, Mark::Cross);
    });
}

fn then(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.part(headings::THEN);
    for step in &sheet.first.steps {
        page.item(SIZE, phrase::phase(DANISH, step.phase), PHASE, &[plain(&step.text)]);
    }
    page.paragraph(ALL, SIZE, &[plain(REST)]);
}

/// What to have at hand, and questions with lines for the answers.
fn ask(page: &mut Sketch<'_>, sheet: &Sheet) {
    if let Some(ready) = sheet.ready {
        page.y += page.density.gap() - 3.0;
        let heading = format!("{}. ", headings::READY);
        page.paragraph(ALL, SIZE, &[bold(&heading), plain(ready)]);
    }
    page.part(headings::ASK);
    let line = SIZE * 1.34;
    let high = if page.density.tight { SIZE * 1.6 } else { SIZE * 1.9 };
    let widest = sheet.ask.iter().map(|ask| page.width(ask, Weight::Regular, SIZE)).fold(0.0, f32::max);
    page.y -= high - line;
    for question in sheet.ask {
        let bottom = page.y + high;
        page.y = bottom - line;
        page.paragraph((LEFT, widest + 4.0), SIZE, &[plain(question)]);
        page.y = bottom;
        let from = (LEFT + widest + 12.0, bottom - 2.0);
        page.shapes.push(Shape::Line { from, to: (LEFT + WIDTH, bottom - 2.0), width: 0.7 });
    }
    page.y += 3.0;
    page.paragraph(ALL, SIZE, &[plain(SAFE_CONTACT)]);
}

/// Lines for what the adviser and you agree on, as many as there is room for above the foot's own line.
fn agreed(page: &mut Sketch<'_>, bottom: f32) {
    let bottom = bottom - 5.0;
    let heading = page.density.gap() + 1.4 * (SIZE + 1.5);
    if page.y + heading + 2.0 * WRITING > bottom {
        return;
    }
    page.part(headings::AGREED);
    // The first line may stand closer to its heading, which needs no room to write in.
    page.y -= 5.0;
    while page.y + WRITING <= bottom {
        page.writing_line(LEFT);
    }
}
