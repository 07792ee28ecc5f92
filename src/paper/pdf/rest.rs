//! The rest of a sheet, after its first page: all else not to do, all steps, everybody else to ring, what was answered,
//! the law, and where the sheet belongs. Nothing here is below 10 points: what does not fit goes on to a page more.

use super::fonts::Fonts;
use super::frame::Frame;
use super::laying::Laying;
use super::sketch::{ALL, Density, Mark, Sketch};
use super::wrap::{bold, plain};
use crate::paper::call_sheet::{Sheet, Step, headings};
use crate::walkthrough::each_once;

/// The title of the pages, which the document's outline holds too.
pub const TITLE: &str = "Til sagen";
/// What is left out where there is no room, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Brief {
    Nothing,
    /// What each law is about, and the sources, which stand in the program; lists run on.
    Sources,
    /// What each further number is for, and its hours, as well.
    Purposes,
}

/// The roomiest first.
const LEVELS: [(f32, bool, Brief); 7] = [
    (11.0, false, Brief::Nothing),
    (10.5, false, Brief::Nothing),
    (10.0, false, Brief::Nothing),
    (10.5, true, Brief::Nothing),
    (SMALLEST, true, Brief::Nothing),
    (SMALLEST, true, Brief::Sources),
    (SMALLEST, true, Brief::Purposes),
];
/// Size of the smallest type.
const SMALLEST: f32 = 10.0;
/// Where there is no room for the sources.
const SOURCES_ELSEWHERE: &str = "Kilderne står i Vejviser under resultatet.";
/// Width of the column that tells by when a step is taken.
const BY: f32 = 78.0;

/// The pages in the roomiest type in which they are one, or else the fewest.
pub fn pages<'f>(sheet: &Sheet, fonts: &'f Fonts, before: usize) -> Vec<Sketch<'f>> {
    let lay = |(body, tight, brief), of: usize| {
        let frame = frame(sheet);
        lay(sheet, Laying::new(frame, fonts, Density { body, tight }, before, of), body, brief)
    };
    // The roomiest that is one page, else the roomiest of those with the fewest.
    let mut fewest: Option<(usize, (f32, bool, Brief))> = None;
    for level in LEVELS {
        let count = lay(level, 0).len();
        if fewest.is_none_or(|(few, _)| count < few) {
            fewest = Some((count, level));
        }
        if count == 1 {
            break;
        }
    }
    fewest.map_or_else(Vec::new, |(count, level)| lay(level, before + count))
}

fn frame(sheet: &Sheet) -> Frame<'_> {
    let (note, edition) = (&sheet.note, &sheet.edition);
    Frame { title: TITLE, made: &sheet.made, note, edition, beside: SMALLEST, foot: SMALLEST }
}

fn lay<'f>(sheet: &Sheet, mut laying: Laying<'_, 'f>, size: f32, brief: Brief) -> Vec<Sketch<'f>> {
    laying.block(|page| do_not(page, sheet));
    for (index, step) in sheet.steps.iter().enumerate() {
        laying.block(|page| {
            if index == 0 {
                page.part(headings::STEPS);
            }
            one_step(page, step);
        });
    }
    for (index, call) in sheet.calls.iter().enumerate() {
        let text = if brief < Brief::Purposes { call.text() } else { call.in_short() };
        one_of_a_list(&mut laying, headings::OTHERS, index, &text);
    }
    let answers = sheet.answers.iter().map(|(question, answer)| format!("{question}: {answer}"));
    listed(&mut laying, brief, headings::ANSWERS, &answers.collect::<Vec<String>>());
    listed(&mut laying, brief, headings::SIGNS, &sheet.signs);
    laying.block(|page| laws(page, sheet, brief));
    laying.block(|page| {
        page.part(headings::BELONGS);
        page.paragraph(ALL, size, &[plain(&sheet.belongs.join(" "))]);
    });
    laying.block(|page| {
        page.y += 3.0;
        let sources = if brief >= Brief::Sources { SOURCES_ELSEWHERE } else { &sheet.sources };
        page.paragraph(ALL, size, &[plain(&format!("{} {sources}", sheet.grounds.join(" ")))]);
    });
    laying.finish()
}

fn do_not(page: &mut Sketch<'_>, sheet: &Sheet) {
    let (size, guard) = (page.density.body, &sheet.guard);
    page.heading(ALL, 2, size + 1.5, headings::DO_NOT);
    page.y += 2.0;
    page.list(ALL, size, 2, &guard.lines, Mark::Cross);
    if let Some(unwarned) = sheet.unwarned {
        page.paragraph(ALL, size, &[plain(unwarned)]);
    }
    let why = format!("{} ", guard.reason);
    page.paragraph(ALL, size, &[plain(&why), bold(&guard.lasts)]);
}

fn one_step(page: &mut Sketch<'_>, step: &Step) {
    let (text, rest) = (format!("{}. ", step.text), step.rest());
    let ways: Vec<(bool, String)> = step
        .contacts
        .iter()
        .map(|way| (way.number.is_some(), format!(" {}.", way.text().trim_end_matches('.'))))
        .collect();
    let mut spans = vec![bold(&text), plain(&rest)];
    spans.extend(ways.iter().map(|(rung, way)| if *rung { bold(way) } else { plain(way) }));
    page.item(page.density.body, &step.by, BY, &spans);
}

/// A heading with a list in two columns, or nothing where there is nothing to list.
fn listed(laying: &mut Laying<'_, '_>, brief: Brief, heading: &str, lines: &[String]) {
    if !lines.is_empty() {
        laying.block(|page| {
            page.part(heading);
            if brief >= Brief::Sources {
                page.paragraph(ALL, page.density.body, &[plain(&format!("{}.", lines.join(" · ")))]);
            } else {
                page.list(ALL, page.density.body, 2, lines, Mark::Dash);
            }
        });
    }
}

/// A line of a list; the first never stands without the heading.
fn one_of_a_list(laying: &mut Laying<'_, '_>, heading: &str, index: usize, line: &str) {
    laying.block(|page| {
        if index == 0 {
            page.part(heading);
        }
        page.list(ALL, page.density.body, 1, &[line.to_owned()], Mark::Dash);
    });
}

fn laws(page: &mut Sketch<'_>, sheet: &Sheet, brief: Brief) {
    if sheet.laws.is_empty() {
        return;
    }
    page.part(headings::LAWS);
    if brief >= Brief::Sources {
        let cited = each_once(sheet.laws.iter().map(|(citation, _)| citation.as_str()));
        page.paragraph(ALL, page.density.body, &[plain(&format!("{}.", cited.join(" · ")))]);
        return;
    }
    let texts: Vec<(String, String)> =
        sheet.laws.iter().map(|(citation, title)| (citation.clone(), format!(" ({title}). "))).collect();
    let spans: Vec<_> = texts.iter().flat_map(|(citation, title)| [bold(citation), plain(title)]).collect();
    page.paragraph(ALL, page.density.body, &spans);
}
