//! What does not end above the foot of a page goes on at the top of the next, line by line, and the page says so.

use super::sketch::{ALL, Node, Run, Shape, Sketch};
use super::wrap::plain;

/// Said where a page ends in the middle of something.
const GOES_ON: &str = "Fortsættes på næste side.";

/// How much of a page was there before: its shapes and nodes up to these stay where they are.
#[derive(Clone, Copy)]
pub struct Before {
    pub shapes: usize,
    pub nodes: usize,
}

/// What was taken off a page, as high up as it was below the cut.
pub struct Rest {
    shapes: Vec<Shape>,
    nodes: Vec<Node>,
    height: f32,
}

/// Takes off the page what was put on it after `before` and lies below `bottom`. Gives nothing where all of it fits.
pub fn cut(page: &mut Sketch<'_>, before: Before, bottom: f32) -> Option<Rest> {
    if page.y <= bottom {
        return None;
    }
    // Room for the line that says so.
    let size = page.density.small();
    let at = bottom - size * 1.5;
    let shapes = page.shapes.split_off(before.shapes.min(page.shapes.len()));
    let nodes = page.nodes.split_off(before.nodes.min(page.nodes.len()));
    let mut rest = Rest { shapes: Vec::new(), nodes: Vec::new(), height: page.y - at };
    for shape in shapes {
        let (stays, goes) = parted(shape, at);
        page.shapes.extend(stays);
        rest.shapes.extend(goes);
    }
    for node in nodes {
        let (stays, goes) = parted_node(node, at);
        page.nodes.extend(stays);
        rest.nodes.extend(goes);
    }
    page.y = at;
    page.paragraph(ALL, size, &[plain(GOES_ON)]);
    Some(rest)
}

impl Rest {
    /// Puts it on the page from `page.y` on.
    pub fn go_on(self, page: &mut Sketch<'_>) {
        let top = page.y;
        page.shapes.extend(self.shapes.into_iter().map(|shape| lowered(shape, top)));
        page.nodes.extend(self.nodes.into_iter().map(|node| lowered_node(node, top)));
        page.y = top + self.height;
    }
}

/// A shape above a height, and below it, counted from there.
fn parted(shape: Shape, at: f32) -> (Option<Shape>, Option<Shape>) {
    let (from, to) = match shape {
        Shape::Frame { y, h, .. } | Shape::Field { y, h, .. } => (y, y + h),
        Shape::Line { from, to, .. } => (from.1.min(to.1), from.1.min(to.1)),
        Shape::Icon { baseline, .. } => (baseline, baseline),
    };
    let below = lowered(shape, -at);
    match shape {
        _ if to <= at => (Some(shape), None),
        _ if from >= at => (None, Some(below)),
        Shape::Frame { x, y, w, width, .. } => {
            (Some(Shape::Frame { x, y, w, h: at - y, width }), Some(Shape::Frame { x, y: 0.0, w, h: to - at, width }))
        }
        Shape::Field { x, y, w, grey, .. } => {
            (Some(Shape::Field { x, y, w, h: at - y, grey }), Some(Shape::Field { x, y: 0.0, w, h: to - at, grey }))
        }
        Shape::Line { .. } | Shape::Icon { .. } => (None, Some(below)),
    }
}

fn lowered(shape: Shape, by: f32) -> Shape {
    match shape {
        Shape::Frame { x, y, w, h, width } => Shape::Frame { x, y: y + by, w, h, width },
        Shape::Field { x, y, w, h, grey } => Shape::Field { x, y: y + by, w, h, grey },
        Shape::Line { from, to, width } => Shape::Line { from: (from.0, from.1 + by), to: (to.0, to.1 + by), width },
        Shape::Icon { x, baseline, size, glyph, white } => {
            Shape::Icon { x, baseline: baseline + by, size, glyph, white }
        }
    }
}

/// The same for text; a group that is parted stands on both pages.
fn parted_node(node: Node, at: f32) -> (Option<Node>, Option<Node>) {
    match node {
        Node::Group(tag, children) => {
            let (mut stay, mut go) = (Vec::new(), Vec::new());
            for (stays, goes) in children.into_iter().map(|child| parted_node(child, at)) {
                stay.extend(stays);
                go.extend(goes);
            }
            let whole = |children: Vec<Node>| (!children.is_empty()).then(|| Node::Group(tag.clone(), children));
            (whole(stay), whole(go))
        }
        Node::Text(runs) => {
            let (stay, go): (Vec<Run>, Vec<Run>) = runs.into_iter().partition(|run| run.baseline <= at);
            let whole = |runs: Vec<Run>| (!runs.is_empty()).then_some(Node::Text(runs));
            (whole(stay), whole(go).map(|node| lowered_node(node, -at)))
        }
    }
}

fn lowered_node(node: Node, by: f32) -> Node {
    match node {
        Node::Group(tag, children) => {
            Node::Group(tag, children.into_iter().map(|child| lowered_node(child, by)).collect())
        }
        Node::Text(runs) => {
            Node::Text(runs.into_iter().map(|run| Run { baseline: run.baseline + by, ..run }).collect())
        }
    }
}
