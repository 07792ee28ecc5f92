//! Sketched pages into the bytes of a tagged PDF.

use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, TagGroup, TagTree};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};

use super::PdfError;
use super::fonts::{Fonts, Weight};
use super::sketch::{Node, PAGE, Run, Shape, Sketch};

/// The language of the document.
const LANGUAGE: &str = "da";

/// A document with this title; each page comes with its name for the outline.
pub fn document(title: &str, pages: Vec<(&str, Sketch<'_>)>, fonts: &Fonts) -> Result<Vec<u8>, PdfError> {
    // The writer itself refuses what breaks PDF/UA-1: text without tags, headings without titles and so on.
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|why| PdfError::Writing(format!("{why:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut tree = TagTree::new().with_lang(Some(LANGUAGE.to_owned()));
    let mut outline = Outline::new();
    let settings =
        PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| PdfError::Writing("siden har ingen størrelse".into()))?;
    for (index, (name, sketch)) in pages.into_iter().enumerate() {
        let mut page = document.start_page_with(settings.clone());
        let mut surface = page.surface();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        for shape in &sketch.shapes {
            draw_shape(&mut surface, shape, fonts);
        }
        surface.end_tagged();
        for node in sketch.nodes {
            if let Node::Group(tag, children) = node {
                tree.push(tagged(&mut surface, TagGroup::new(tag), children, fonts));
            }
        }
        surface.finish();
        page.finish();
        outline.push_child(OutlineNode::new(name.to_owned(), XyzDestination::new(index, Point::from_xy(0.0, 0.0))));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new().title(title.to_owned()).language(LANGUAGE.to_owned()).creator("Vejviser".to_owned()),
    );
    document.finish().map_err(|why| PdfError::Writing(format!("{why:?}")))
}

/// Draws what is in a group, and puts it below its tag.
fn tagged(surface: &mut Surface<'_>, mut into: TagGroup, nodes: Vec<Node>, fonts: &Fonts) -> TagGroup {
    for node in nodes {
        match node {
            Node::Group(tag, children) => into.push(tagged(surface, TagGroup::new(tag), children, fonts)),
            Node::Text(runs) if runs.is_empty() => {}
            Node::Text(runs) => {
                let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                for run in runs {
                    draw_run(surface, &run, fonts);
                }
                surface.end_tagged();
                into.push(identifier);
            }
        }
    }
    into
}

fn draw_run(surface: &mut Surface<'_>, run: &Run, fonts: &Fonts) {
    fill(surface, if run.white { 255 } else { 0 });
    let start = Point::from_xy(run.x, run.baseline);
    surface.draw_text(start, fonts.font(run.weight), run.size, &run.text, false, TextDirection::LeftToRight);
}

fn draw_shape(surface: &mut Surface<'_>, shape: &Shape, fonts: &Fonts) {
    match *shape {
        Shape::Frame { x, y, w, h, width } => {
            stroke(surface, width);
            draw_path(surface, rectangle(x, y, w, h));
        }
        Shape::Field { x, y, w, h, grey } => {
            fill(surface, grey);
            draw_path(surface, rectangle(x, y, w, h));
        }
        Shape::Line { from, to, width } => {
            stroke(surface, width);
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(to.0, to.1);
            draw_path(surface, path.finish());
        }
        Shape::Icon { x, baseline, size, glyph, white } => {
            fill(surface, if white { 255 } else { 0 });
            let font = fonts.font(Weight::Icon);
            let start = Point::from_xy(x, baseline);
            // As an outline: nobody who copies or hears the page should meet the icon font's private characters.
            surface.draw_text(start, font, size, glyph.encode_utf8(&mut [0; 4]), true, TextDirection::LeftToRight);
        }
    }
}

fn rectangle(x: f32, y: f32, w: f32, h: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, w, h)?);
    path.finish()
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn fill(surface: &mut Surface<'_>, grey: u8) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: luma::Color::new(grey).into(), ..Fill::default() }));
}

fn stroke(surface: &mut Surface<'_>, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width, ..Stroke::default() }));
}
