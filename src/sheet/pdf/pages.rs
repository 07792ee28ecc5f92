//! The two pages: what stands where. Each takes the roomiest type that it fits in.

use krilla::tagging::{TableHeaderScope, Tag};

use super::fonts::{Fonts, Weight};
use super::frame::{page_foot, page_foot_height, page_head};
use super::sketch::{ALL, Column, Density, LEFT, MARGIN, Mark, Node, PAGE, Shape, Sketch, WIDTH, WRITING, group};
use super::wrap::{bold, plain};
use crate::sheet::{Call, Sheet, Step, Way, headings};

/// The titles of the pages, which the document's outline holds too.
pub const TITLES: [&str; 2] = ["Ringeark", "Til sagen"];

const PHONE_CALL: char = '\u{E3BA}';
const HAND_PALM: char = '\u{E57E}';
/// The head of a table.
const GREY: u8 = 236;

/// Page 1: how soon, whom to ring, what to say, what to ask, what not to do.
pub fn for_the_call<'f>(sheet: &Sheet, fonts: &'f Fonts) -> Option<Sketch<'f>> {
    fitting(fonts, |page| {
        head(page, sheet, 0);
        urgency(page, sheet);
        calls(page, sheet);
        say(page, sheet);
        guard(page, sheet);
        ask(page, sheet);
        foot(page, sheet)
    })
}

/// Page 2: next steps, what was agreed on, what was answered, the law, where the sheet belongs.
pub fn for_the_file<'f>(sheet: &Sheet, fonts: &'f Fonts) -> Option<Sketch<'f>> {
    fitting(fonts, |page| {
        head(page, sheet, 1);
        steps(page, sheet);
        let after_steps = page.y;
        // Everything below is laid once to learn how much room is left for writing.
        let (shapes, nodes) = (page.shapes.len(), page.nodes.len());
        let fewest: u8 = if page.density.tight { 2 } else { 3 };
        file_below(page, sheet, fewest);
        let mut left = PAGE.1 - MARGIN - foot_height(page, sheet) - page.y;
        let mut lines = fewest;
        while left > WRITING && lines < 7 {
            left -= WRITING;
            lines += 1;
        }
        page.shapes.truncate(shapes);
        page.nodes.truncate(nodes);
        page.y = after_steps;
        file_below(page, sheet, lines);
        foot(page, sheet)
    })
}

fn file_below(page: &mut Sketch<'_>, sheet: &Sheet, lines: u8) {
    agreed(page, lines);
    answers(page, sheet);
    laws(page, sheet);
    belongs(page, sheet);
}

/// The page in the first density in which all of it stands above the foot; `draw` tells whether it does.
fn fitting<'f>(fonts: &'f Fonts, draw: impl Fn(&mut Sketch<'f>) -> bool) -> Option<Sketch<'f>> {
    Density::ALL.iter().find_map(|density| {
        let mut page = Sketch::new(fonts, *density);
        draw(&mut page).then_some(page)
    })
}

fn head(page: &mut Sketch<'_>, sheet: &Sheet, index: usize) {
    page_head(page, TITLES[index], &sheet.made, index + 1, TITLES.len());
}

/// White on black: how soon, and why.
fn urgency(page: &mut Sketch<'_>, sheet: &Sheet) {
    let pad = if page.density.tight { 5.0 } else { 9.0 };
    let top = page.y;
    let field = page.shapes.len();
    page.y += pad;
    page.white = true;
    let icon = 24.0;
    page.shapes.push(Shape::Icon {
        x: LEFT + 12.0,
        baseline: page.y + icon - 3.0,
        size: icon,
        glyph: PHONE_CALL,
        white: true,
    });
    let column = (LEFT + 48.0, WIDTH - 60.0);
    page.heading(column, 2, 17.0, &sheet.title);
    page.paragraph(column, page.density.small(), &[plain(&sheet.told)]);
    page.white = false;
    page.y += pad;
    // Behind the icon, which is already there.
    page.shapes.insert(field, Shape::Field { x: LEFT, y: top, w: WIDTH, h: page.y - top, grey: 0 });
    page.y += if page.density.tight { 5.0 } else { 10.0 };
}

/// The first to ring on a card, the others in cells below, 112 always among them.
fn calls(page: &mut Sketch<'_>, sheet: &Sheet) {
    let Some((first, others)) = sheet.calls.split_first() else { return };
    page.framed(1.5, if page.density.tight { 5.0 } else { 9.0 }, |page, column| first_call(page, column, first));
    // Those with a number come first in the list already; the others need the whole width for their words.
    let (rung, reached): (Vec<&Call>, Vec<&Call>) =
        others.iter().chain(&sheet.alarm).partition(|call| !call.numbers.is_empty());
    for row in rung.chunks(3) {
        cell_row(page, row);
    }
    for call in reached {
        page.framed(0.7, 3.0, |page, (_, width)| {
            let way = format!(". {}", call.reach.as_deref().unwrap_or_default());
            let purpose = format!("{}: ", call.purpose);
            let column = (LEFT + 8.0, width - 6.0);
            page.paragraph(column, page.density.small() - 0.5, &[plain(&purpose), bold(&call.short), plain(&way)]);
        });
    }
    if let Some(no_clock) = sheet.no_clock {
        page.y += 3.0;
        page.paragraph(ALL, page.density.small(), &[plain(no_clock)]);
    }
}

fn first_call(page: &mut Sketch<'_>, (x, width): Column, call: &Call) {
    let top = page.y;
    let body = page.density.body;
    let beside = match call.numbers.split_first() {
        Some((number, more)) => {
            page.paragraph((x, 230.0), if page.density.tight { 22.0 } else { 27.0 }, &[bold(number)]);
            for other in more {
                page.paragraph((x, 230.0), body, &[plain(&format!("eller {other}"))]);
            }
            250.0
        }
        None => 0.0,
    };
    let below = page.y;
    page.y = top;
    let column = (x + beside, width - beside);
    page.paragraph(column, body + 1.0, &[bold(&call.name)]);
    page.paragraph(column, page.density.small(), &[plain(&format!("{}. {}.", call.hours, call.anonymous))]);
    if let Some(reach) = &call.reach {
        page.paragraph(column, page.density.small(), &[plain(reach)]);
    }
    page.y = page.y.max(below);
    if let Some((whom, number)) = &call.fallback {
        page.y += 3.0;
        page.paragraph((x, width), body, &[plain(&format!("{whom}, ")), bold(number)]);
    }
}

/// *RED, 70 27 76 66*; *Politiet 114* says its number already.
fn name_and_number(call: &Call) -> String {
    match call.numbers.first() {
        Some(number) if !call.short.ends_with(number.as_str()) => format!("{}, {number}", call.short),
        _ => call.short.clone(),
    }
}

/// Others to ring, side by side.
fn cell_row(page: &mut Sketch<'_>, calls: &[&Call]) {
    let small = page.density.small() - 0.5;
    let top = page.y;
    let mut bottom = top;
    let third = WIDTH / 3.0;
    let mut x = LEFT;
    for call in calls {
        let column = (x + 8.0, third - 14.0);
        page.y = top + 3.0;
        page.paragraph(column, small, &[plain(&call.purpose)]);
        page.paragraph(column, page.density.body, &[bold(&name_and_number(call))]);
        page.paragraph(column, small, &[plain(&call.hours)]);
        bottom = bottom.max(page.y + 3.0);
        x += third;
    }
    let mut x = LEFT;
    for _ in calls {
        page.shapes.push(Shape::Frame { x, y: top, w: third, h: bottom - top, width: 0.7 });
        x += third;
    }
    page.y = bottom;
}

fn say(page: &mut Sketch<'_>, sheet: &Sheet) {
    let body = page.density.body;
    if let Some(ready) = sheet.ready {
        page.y += page.density.gap() - 3.0;
        page.paragraph(ALL, body, &[bold("Hav dette klar. "), plain(ready)]);
    }
    page.part(headings::SAY);
    if let Some(nameless) = sheet.nameless {
        page.paragraph(ALL, body, &[plain(nameless)]);
        page.y += 1.5;
    }
    let columns = if page.density.tight { 2 } else { 1 };
    page.list(ALL, body, columns, &sheet.say, Mark::Box);
}

fn guard(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.y += page.density.gap() - 3.0;
    let pad = if page.density.tight { 5.0 } else { 8.0 };
    page.framed(2.2, pad, |page, column| {
        let size = page.density.body + 2.0;
        page.shapes.push(Shape::Icon {
            x: column.0,
            baseline: page.y + size * 1.05,
            size: size * 1.2,
            glyph: HAND_PALM,
            white: false,
        });
        page.heading((column.0 + size * 1.7, column.1), 2, size, &sheet.guard.title);
        page.y += 2.0;
        page.list(column, page.density.small(), 2, &sheet.guard.lines, Mark::Cross);
        let why = format!("{} ", sheet.guard.reason);
        page.paragraph(column, page.density.small(), &[plain(&why), bold(&sheet.guard.lasts)]);
    });
}

/// Questions with lines for the answers, or, where there is no room, the questions alone.
fn ask(page: &mut Sketch<'_>, sheet: &Sheet) {
    let body = page.density.body;
    let high = body * 1.9;
    let questions = f32::from(u8::try_from(sheet.ask.len()).unwrap_or(u8::MAX));
    let needed = high * questions + 3.0 * body;
    let room = PAGE.1 - MARGIN - foot_height(page, sheet) - page.y;
    if page.density.tight && room < needed {
        page.y += page.density.gap();
        let all = sheet.ask.join(" ");
        page.paragraph(ALL, body, &[bold(&format!("{}: ", headings::ASK)), plain(&all)]);
        let bottom = PAGE.1 - MARGIN - foot_height(page, sheet);
        for _ in 0..3 {
            if page.y + WRITING <= bottom {
                page.writing_line(LEFT);
            }
        }
        return;
    }
    page.part(headings::ASK);
    let widest = sheet.ask.iter().map(|ask| page.width(ask, Weight::Regular, body)).fold(0.0, f32::max);
    page.y -= high - body * 1.34;
    for question in sheet.ask {
        let bottom = page.y + high;
        page.y = bottom - body * 1.34;
        page.paragraph((LEFT, widest + 4.0), body, &[plain(question)]);
        page.y = bottom;
        let from = (LEFT + widest + 12.0, bottom - 2.0);
        page.shapes.push(Shape::Line { from, to: (LEFT + WIDTH, bottom - 2.0), width: 0.7 });
    }
}

/// Width of the columns of the table of steps.
const STEP_COLUMNS: [f32; 3] = [78.0, WIDTH - 78.0 - 70.0, 70.0];

fn steps(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.heading(ALL, 2, page.density.body + 1.5, headings::STEPS);
    page.y += 3.0;
    let size = page.density.small();
    let head = table_row(page, GREY, |page, column| {
        let words = ["Frist", "Hvad", "Gjort"][column.0];
        vec![group(Tag::TH(TableHeaderScope::Column), vec![page.lay(column.1, size, &[bold(words)])])]
    });
    let rows = sheet
        .steps
        .iter()
        .map(|step| table_row(page, 255, |page, column| step_cell(page, sheet, step, column)))
        .collect();
    page.nodes.push(group(Tag::Table, vec![group(Tag::THead, vec![head]), group(Tag::TBody, rows)]));
}

fn step_cell(page: &mut Sketch<'_>, sheet: &Sheet, step: &Step, (index, column): (usize, Column)) -> Vec<Node> {
    let size = page.density.small();
    let inner = match index {
        0 => vec![page.lay(column, size, &[bold(&step.by)]), page.lay(column, size - 0.5, &[plain(&step.who)])],
        1 => {
            let more: Vec<&str> = step.detail.iter().chain(&step.if_not).map(String::as_str).collect();
            let more = format!(" {}", more.join(" "));
            let ways: Vec<String> = step.contacts.iter().map(|way| way_to(sheet, way)).collect();
            let ways = if ways.is_empty() { String::new() } else { format!(" {}", ways.join(" · ")) };
            vec![page.lay(column, size, &[bold(&step.text), plain(&more), bold(&ways)])]
        }
        _ => Vec::new(),
    };
    let paragraphs = inner.into_iter().map(|text| group(Tag::P, vec![text])).collect();
    vec![group(Tag::TD, paragraphs)]
}

/// Name and number; without a number the way there is, unless page 1 tells it.
fn way_to(sheet: &Sheet, way: &Way) -> String {
    let told = sheet.calls.iter().any(|call| call.name == way.name);
    match (&way.number, &way.reach) {
        (Some(number), _) => format!("{}: {number}", way.name),
        (None, Some(_)) if told => format!("{} (se side 1)", way.name),
        (None, Some(reach)) => format!("{}. {reach}", way.name),
        (None, None) => way.name.clone(),
    }
}

/// A row of the table of steps, with its frames; `fill` lays the cell with this index in this column.
fn table_row(
    page: &mut Sketch<'_>,
    grey: u8,
    mut fill: impl FnMut(&mut Sketch<'_>, (usize, Column)) -> Vec<Node>,
) -> Node {
    let pad = if page.density.tight { 1.5 } else { 3.0 };
    let top = page.y;
    let mut bottom = top;
    let mut cells = Vec::new();
    let mut x = LEFT;
    for (index, width) in STEP_COLUMNS.into_iter().enumerate() {
        page.y = top + pad;
        cells.extend(fill(page, (index, (x + 6.0, width - 10.0))));
        bottom = bottom.max(page.y + pad);
        x += width;
    }
    let mut x = LEFT;
    for width in STEP_COLUMNS {
        if grey != 255 {
            page.shapes.push(Shape::Field { x, y: top, w: width, h: bottom - top, grey });
        }
        page.shapes.push(Shape::Frame { x, y: top, w: width, h: bottom - top, width: 0.7 });
        x += width;
    }
    page.y = bottom;
    group(Tag::TR, cells)
}

/// Lines for what the adviser and you agree on.
fn agreed(page: &mut Sketch<'_>, lines: u8) {
    page.part(headings::AGREED);
    // The first line may stand closer to its heading, which needs no room to write in.
    page.y -= 5.0;
    for _ in 0..lines {
        page.writing_line(LEFT);
    }
}

fn answers(page: &mut Sketch<'_>, sheet: &Sheet) {
    let size = page.density.small();
    page.part(headings::ANSWERS);
    let lines: Vec<String> = sheet.answers.iter().map(|(question, answer)| format!("{question}: {answer}")).collect();
    page.list(ALL, size, 2, &lines, Mark::Dash);
    if !sheet.signs.is_empty() {
        page.part(headings::SIGNS);
        page.list(ALL, size, 2, &sheet.signs, Mark::Dash);
    }
}

fn laws(page: &mut Sketch<'_>, sheet: &Sheet) {
    if sheet.laws.is_empty() {
        return;
    }
    page.part(headings::LAWS);
    let texts: Vec<(String, String)> =
        sheet.laws.iter().map(|(citation, title)| (citation.clone(), format!(" ({title}). "))).collect();
    let spans: Vec<_> = texts.iter().flat_map(|(citation, title)| [bold(citation), plain(title)]).collect();
    page.paragraph(ALL, page.density.small(), &spans);
}

fn belongs(page: &mut Sketch<'_>, sheet: &Sheet) {
    page.part(headings::BELONGS);
    page.paragraph(ALL, page.density.small(), &[plain(&sheet.belongs.join(" "))]);
    page.y += 3.0;
    page.paragraph(ALL, page.density.small() - 1.0, &[plain(&sheet.grounds.join(" "))]);
}

/// Puts the foot at the end of the page; tells whether all else stands above it.
fn foot(page: &mut Sketch<'_>, sheet: &Sheet) -> bool {
    page_foot(page, &sheet.note, &sheet.edition)
}

fn foot_height(page: &mut Sketch<'_>, sheet: &Sheet) -> f32 {
    page_foot_height(page, &sheet.note, &sheet.edition)
}
