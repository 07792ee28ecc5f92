//! The picture as one SVG file, A3 lying, black on white.

use svg::Document;
use svg::node::element::{Definitions, Description, Element, Group, Marker, Path, Polyline, Rectangle, Title};
use svg::node::{Node, Text};

use super::Names;
use super::place::{Kind, Part, Picture, SHEET, sheet};
use super::text::{Fonts, Paragraph, SIZE, bold, plain};
use super::words::slots;
use crate::content::Flow;

/// What the picture is called, and what a reader who cannot see it is told of it.
const TITLE: &str = "Jeg er bekymret for en person";
const DESCRIPTION: &str = "Gennemgangens spørgsmål, vejene mellem dem med de svar, der fører ad dem, og resultaterne med \
                           det, der udløser dem.";
/// How to read it.
const READ: [&str; 2] = [
    "Til venstre står spørgsmålene. Den første vej, hvis svar passer, bliver taget. Kryds fra tegnlisten tæller som svar.",
    "Til højre står resultaterne. Alle, der passer, gælder sammen. Det øverste af dem afgør, hvor hurtigt der skal ringes, og dem, man ringer til, står i rækkefølge.",
];

/// The flow as an SVG file, whose heading ends in `edition`. Nothing where the program was built with broken fonts.
#[must_use]
pub fn svg(flow: &Flow, names: Names, edition: &str) -> Option<String> {
    let fonts = Fonts::load()?;
    let mut heading: Vec<Paragraph<'_>> = vec![bold(TITLE)];
    let slots = slots(flow, names);
    heading.extend(READ.into_iter().chain([slots.as_str(), edition]).map(plain));
    let picture = sheet(flow, names, &heading, &fonts);
    Some(format!("{}\n", drawn(&picture)))
}

fn drawn(picture: &Picture) -> Document {
    let shrink = picture.shrink();
    let mut document = Document::new()
        .set("lang", "da")
        .set("xml:lang", "da")
        .set("width", "420mm")
        .set("height", "297mm")
        .set("viewBox", format!("0 0 {} {}", number(SHEET.0 * shrink), number(SHEET.1 * shrink)))
        .set("font-family", "'Atkinson Hyperlegible Next', Arial, sans-serif")
        .set("font-size", number(SIZE))
        .add(Title::new(TITLE))
        .add(Description::new().add(Text::new(DESCRIPTION)))
        .add(Definitions::new().add(arrowhead()))
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "white"));
    for points in &picture.arrows {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        let line = Polyline::new().set("points", points.join(" ")).set("fill", "none").set("stroke", "black");
        document = document.add(line.set("stroke-width", "0.8").set("marker-end", "url(#arrow)"));
    }
    for part in &picture.parts {
        document = document.add(shown(part));
    }
    document
}

fn arrowhead() -> Marker {
    Marker::new()
        .set("id", "arrow")
        .set("viewBox", "0 0 8 8")
        .set("refX", "8")
        .set("refY", "4")
        .set("markerWidth", "7")
        .set("markerHeight", "7")
        .set("orient", "auto")
        .add(Path::new().set("d", "M0 0 L8 4 L0 8 Z"))
}

/// A box with its text. Each line has its measured width, so that a reader without the font sees it fit as well.
fn shown(part: &Part) -> Group {
    let (class, fill, stroke, round) = match part.kind {
        Kind::Heading => ("heading", "white", "none", 0),
        Kind::Question => ("question", "white", "black", 6),
        Kind::End => ("end", "white", "black", 9),
        Kind::Route => ("route", "white", "none", 0),
        Kind::Condition => ("condition", "#e6e6e6", "black", 0),
        Kind::Outcome => ("outcome", "white", "black", 0),
    };
    let frame = Rectangle::new()
        .set("x", number(part.x))
        .set("y", number(part.y))
        .set("width", number(part.width))
        .set("height", number(part.height))
        .set("rx", round)
        .set("fill", fill)
        .set("stroke", stroke)
        .set("stroke-width", "0.8");
    let (x, y) = part.inside();
    let mut group = Group::new().set("class", class).add(frame);
    for line in &part.text.lines {
        // The library's own text element would put line breaks into the text.
        let mut text = Element::new("text");
        text.assign("x", number(x));
        text.assign("y", number(y + line.baseline));
        text.assign("textLength", number(line.width));
        text.assign("lengthAdjust", "spacingAndGlyphs");
        if line.bold {
            text.assign("font-weight", "bold");
        }
        text.append(Text::new(&line.text));
        group = group.add(text);
    }
    group
}

/// Tenths of a point are finer than any printer, and keep the file the same where arithmetic differs.
fn number(value: f64) -> String {
    format!("{value:.1}")
}
