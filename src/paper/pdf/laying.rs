//! Pages that are filled one after the other: what does not fit above the foot goes on to the next page.

use krilla::tagging::TagKind;

use super::fonts::Fonts;
use super::frame::Frame;
use super::overflow::{Before, cut};
use super::sketch::{Density, Node, Sketch};

pub struct Laying<'p, 'f> {
    frame: Frame<'p>,
    fonts: &'f Fonts,
    density: Density,
    /// Pages that stand before these.
    before: usize,
    /// How many pages there are in all, as each says.
    of: usize,
    pages: Vec<Sketch<'f>>,
    /// What the head takes of the last page.
    heads: Before,
}

impl<'p, 'f> Laying<'p, 'f> {
    /// A first page with nothing on it.
    pub fn new(frame: Frame<'p>, fonts: &'f Fonts, density: Density, before: usize, of: usize) -> Self {
        let mut laying =
            Self { frame, fonts, density, before, of, pages: Vec::new(), heads: Before { shapes: 0, nodes: 0 } };
        laying.turn();
        laying
    }

    /// The pages, each with its foot.
    pub fn finish(self) -> Vec<Sketch<'f>> {
        let mut pages = self.pages;
        for page in &mut pages {
            self.frame.foot(page);
        }
        pages
    }

    /// Begins the next page.
    fn turn(&mut self) {
        let mut page = Sketch::new(self.fonts, self.density);
        self.frame.head(&mut page, self.before + self.pages.len() + 1, self.of);
        self.heads = Before { shapes: page.shapes.len(), nodes: page.nodes.len() };
        self.pages.push(page);
    }

    /// Draws what stands together: on this page, or where it would run into the foot, on the next. What is longer than a
    /// page goes on after it.
    pub fn block(&mut self, draw: impl Fn(&mut Sketch<'f>)) {
        let Some(page) = self.pages.last_mut() else { return };
        let (shapes, nodes, y) = (page.shapes.len(), page.nodes.len(), page.y);
        draw(page);
        if page.y <= self.frame.bottom(page) {
            join_lists(&mut page.nodes, nodes);
            return;
        }
        if nodes > self.heads.nodes {
            page.shapes.truncate(shapes);
            page.nodes.truncate(nodes);
            page.y = y;
            self.turn();
            if let Some(page) = self.pages.last_mut() {
                draw(page);
            }
        }
        self.go_on();
    }

    /// Carries on to further pages what runs into the foot of the last one.
    pub fn go_on(&mut self) {
        while let Some(page) = self.pages.last_mut() {
            let bottom = self.frame.bottom(page);
            let Some(rest) = cut(page, self.heads, bottom) else { return };
            self.turn();
            if let Some(page) = self.pages.last_mut() {
                rest.go_on(page);
            }
        }
    }

    /// The page that is filled now.
    pub fn page(&mut self) -> Option<&mut Sketch<'f>> {
        self.pages.last_mut()
    }
}

/// Makes one list of two that follow each other where the nodes from `from` on begin.
fn join_lists(nodes: &mut Vec<Node>, from: usize) {
    let is_list = |node: Option<&Node>| matches!(node, Some(Node::Group(TagKind::L(_), _)));
    if from == 0 || nodes.len() != from + 1 || !is_list(nodes.get(from - 1)) || !is_list(nodes.get(from)) {
        return;
    }
    if let (Some(Node::Group(_, more)), Some(Node::Group(_, items))) = (nodes.pop(), nodes.last_mut()) {
        items.extend(more);
    }
}
