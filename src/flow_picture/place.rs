//! Where everything of the flow stands on a sheet of paper.
//!
//! The questions and their routes are laid out in layers from the top down by the dagre library, which keeps room for
//! the routes' labels. The outcomes would need an arrow from the last question each, so they stand beside, in columns.

use dagre::graph::{Graph, GraphOptions};
use dagre::layout::types::LabelPos;
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, layout};

use super::Names;
use super::text::{Block, Fonts, Paragraph, bold, plain};
use super::words::{condition, head, leads_to, taken_by};
use crate::content::{Flow, FlowOutcome, Question, Target, Text};

/// A4 twice: A3, lying, in points.
pub const SHEET: (f64, f64) = (1190.55, 841.89);
/// Free at the edges of the sheet, in points: what printers need.
const MARGIN: f64 = 26.0;
/// Between a box and its text.
const PADDING: f64 = 3.0;
/// Between what stands side by side or below each other.
const GAP: f64 = 6.0;
/// Widest text of a question, and of the answers beside a route.
const QUESTION: f64 = 300.0;
const ROUTE: f64 = 160.0;
/// Widths that the text of an outcome may have, of which the one is taken that lets all be largest.
const OUTCOME: [f64; 12] = [130.0, 135.0, 140.0, 145.0, 150.0, 155.0, 160.0, 165.0, 170.0, 180.0, 190.0, 205.0];
/// Where the last question leads.
const END: &str = "Resultat";

/// What a box shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Heading,
    Question,
    /// Where the questions end.
    End,
    /// The answers with which a route is taken.
    Route,
    /// What brings an outcome.
    Condition,
    Outcome,
}

/// A box with its text.
pub struct Part {
    pub kind: Kind,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub text: Block,
}

/// All boxes, and the arrows between them as lines of points.
pub struct Picture {
    pub parts: Vec<Part>,
    pub arrows: Vec<Vec<(f64, f64)>>,
    pub width: f64,
    pub height: f64,
}

impl Part {
    fn new(kind: Kind, text: Block) -> Self {
        let (width, height) = (text.width + 2.0 * PADDING, text.height + 2.0 * PADDING);
        Self { kind, x: 0.0, y: 0.0, width, height, text }
    }

    /// Where the text of the box begins.
    pub fn inside(&self) -> (f64, f64) {
        (self.x + PADDING, self.y + PADDING)
    }
}

impl Picture {
    /// How much smaller than itself the picture must be printed to fill an A3 sheet.
    pub fn shrink(&self) -> f64 {
        Self::shrink_to(self.width, self.height)
    }

    fn shrink_to(width: f64, height: f64) -> f64 {
        (width / SHEET.0).max(height / SHEET.1)
    }

    fn empty() -> Self {
        Self { parts: Vec::new(), arrows: Vec::new(), width: 0.0, height: 0.0 }
    }

    /// Puts a box with its centre there, and makes the picture large enough for it.
    fn put(&mut self, part: Part, x: Option<f64>, y: Option<f64>) {
        let (Some(x), Some(y)) = (x, y) else { return };
        let part = Part { x: x - part.width / 2.0, y: y - part.height / 2.0, ..part };
        self.width = self.width.max(part.x + part.width);
        self.height = self.height.max(part.y + part.height);
        self.parts.push(part);
    }

    fn add(&mut self, other: Self, x: f64, y: f64) {
        self.parts.extend(other.parts.into_iter().map(|part| Part { x: part.x + x, y: part.y + y, ..part }));
        let moved = |line: Vec<(f64, f64)>| line.into_iter().map(|point| (point.0 + x, point.1 + y)).collect();
        self.arrows.extend(other.arrows.into_iter().map(moved));
        self.width = self.width.max(x + other.width);
        self.height = self.height.max(y + other.height);
    }
}

/// The whole sheet: the heading, the questions at the left, the outcomes at the right.
pub fn sheet(flow: &Flow, names: Names, heading: &[Paragraph<'_>], fonts: &Fonts) -> Picture {
    let heading = Part::new(Kind::Heading, fonts.block(heading.iter().copied(), f64::INFINITY));
    let top = MARGIN + heading.height + GAP;
    let mut picture = Picture::empty();
    picture.parts.push(Part { x: MARGIN - PADDING, y: MARGIN - PADDING, ..heading });
    picture.add(questions(flow, fonts), MARGIN, top);

    let right = picture.width + 3.0 * GAP;
    let tries = OUTCOME.iter().flat_map(|width| (1..=8).map(move |columns| (*width, columns)));
    let tries = tries.map(|(width, columns)| outcomes(flow, names, fonts, width, columns));
    // Of those that let all be as large as can be, the first.
    let shrink = |outcomes: &Picture| Picture::shrink_to(right + outcomes.width, top + outcomes.height);
    let best = tries.reduce(|best, other| if shrink(&other) < shrink(&best) { other } else { best });
    picture.add(best.unwrap_or_else(Picture::empty), right, top);
    picture.width += MARGIN;
    picture.height += MARGIN;
    picture
}

/// The questions with their routes, from the first down to where the outcome follows.
fn questions(flow: &Flow, fonts: &Fonts) -> Picture {
    let mut graph = Graph::with_options(GraphOptions { directed: true, multigraph: true, compound: false });
    let mut boxes: Vec<(String, Part)> = Vec::new();
    for question in &flow.questions {
        boxes.push((question.id.to_string(), asked(question, fonts)));
    }
    // No id has a blank.
    let end = "the end".to_owned();
    boxes.push((end.clone(), Part::new(Kind::End, fonts.block([bold(END)], QUESTION))));
    for (id, part) in &boxes {
        let size = NodeLabel { width: part.width, height: part.height, ..NodeLabel::default() };
        graph.set_node(id.as_str(), Some(size));
    }
    let mut routes: Vec<(String, String, String, Part)> = Vec::new();
    for question in &flow.questions {
        for (index, route) in question.next.iter().enumerate() {
            let to = match &route.to {
                Target::Question(id) => id.to_string(),
                Target::Outcome => end.clone(),
            };
            let text = taken_by(flow, question, index);
            let part = Part::new(Kind::Route, fonts.block([plain(&text)], ROUTE));
            let size = EdgeLabel {
                width: part.width,
                height: part.height,
                labelpos: LabelPos::Center,
                ..EdgeLabel::default()
            };
            let (from, name) = (question.id.to_string(), index.to_string());
            graph.set_edge(from.as_str(), to.as_str(), Some(size), Some(&name));
            routes.push((from, to, name, part));
        }
    }
    layout(&mut graph, Some(LayoutOptions { nodesep: 8.0, edgesep: 8.0, ranksep: 10.0, ..LayoutOptions::default() }));

    let mut picture = Picture::empty();
    for (id, part) in boxes {
        if let Some(found) = graph.node(&id) {
            picture.put(part, found.x, found.y);
        }
    }
    for (from, to, name, part) in routes {
        if let Some(found) = graph.edge(&from, &to, Some(&name)) {
            picture.arrows.push(found.points.iter().map(|point| (point.x, point.y)).collect());
            picture.put(part, found.x, found.y);
        }
    }
    picture
}

/// A question with all its answers, those of a group on lines of their own.
fn asked(question: &Question, fonts: &Fonts) -> Part {
    let several = if question.multiple { "Svar, gerne flere" } else { "Svar" };
    let groups = question.options.chunk_by(|one, next| one.group == next.group);
    let answers: Vec<String> = groups
        .enumerate()
        .map(|(index, options)| {
            let title = options.first().and_then(|option| option.group.as_ref()).map(Text::da);
            let lead = match (index, title) {
                (0, None) => several.to_owned(),
                (0, Some(title)) => format!("{several}. {title}"),
                (_, title) => title.unwrap_or("Ellers").to_owned(),
            };
            let options: Vec<&str> = options.iter().map(|option| option.text.da()).collect();
            format!("{lead}: {}.", options.join(" · "))
        })
        .collect();
    let text = [bold(question.short.da()), plain(question.text.da())];
    let text = text.into_iter().chain(answers.iter().map(|answers| plain(answers)));
    Part::new(Kind::Question, fonts.block(text, QUESTION))
}

/// The outcomes in columns, in the order in which they decide, each below what brings it.
fn outcomes(flow: &Flow, names: Names, fonts: &Fonts, width: f64, columns: usize) -> Picture {
    let mut outcomes: Vec<&FlowOutcome> = flow.outcomes.iter().collect();
    outcomes.sort_by_key(|outcome| std::cmp::Reverse(outcome.urgency));
    let pairs: Vec<[Part; 2]> = outcomes
        .into_iter()
        .map(|outcome| {
            let when = condition(flow, outcome).map_or_else(|| "Altid".to_owned(), |when| format!("Når {when}"));
            let leads_to = leads_to(flow, outcome, names);
            [
                Part::new(Kind::Condition, fonts.block([plain(&when)], width)),
                Part::new(Kind::Outcome, fonts.block([bold(&head(outcome, names)), plain(&leads_to)], width)),
            ]
            .map(|part| Part { width: width + 2.0 * PADDING, ..part })
        })
        .collect();
    let heights: Vec<f64> = pairs.iter().map(|pair| pair[0].height + pair[1].height + GAP).collect();
    let limit = least_height(&heights, columns);

    let mut picture = Picture::empty();
    let (mut x, mut y) = (0.0, 0.0);
    for (pair, height) in pairs.into_iter().zip(heights) {
        if y > 0.0 && y + height > limit {
            (x, y) = (x + width + 2.0 * PADDING + GAP, 0.0);
        }
        let mut top = y;
        for part in pair {
            let below = top + part.height;
            picture.parts.push(Part { x, y: top, ..part });
            top = below;
        }
        y += height;
        picture.width = picture.width.max(x + width + 2.0 * PADDING);
        picture.height = picture.height.max(top);
    }
    picture
}

/// How high columns must be at least for all to stand in so many, one after the other.
fn least_height(heights: &[f64], columns: usize) -> f64 {
    let needed = |limit: f64| {
        let mut count = 1;
        let mut y = 0.0;
        for height in heights {
            if y > 0.0 && y + height > limit {
                count += 1;
                y = 0.0;
            }
            y += height;
        }
        count
    };
    let mut limit = heights.iter().copied().fold(0.0, f64::max);
    while needed(limit) > columns {
        limit += 1.0;
    }
    limit
}
