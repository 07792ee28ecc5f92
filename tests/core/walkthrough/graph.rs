//! The flow as a picture: it says all there is to say, nothing covers anything, and it can be read on A3.

use std::sync::LazyLock;

use roxmltree::{Document, Node};
use vejviser::content::Language;
use vejviser::flow_picture::{Names, dot, svg};
use vejviser::phrase;

use crate::library;

const NAMES: Names = Names {
    urgency: |urgency| phrase::urgency(Language::Danish, urgency),
    role: |role| phrase::role(Language::Danish, role),
    phase: |phase| phrase::phase(Language::Danish, phase),
};
static PICTURE: LazyLock<String> = LazyLock::new(|| svg(&library().flow, NAMES, "Udgave 1").expect("the fonts load"));

fn picture() -> Document<'static> {
    Document::parse(&PICTURE).expect("the picture is XML")
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{name} is no number"))
}

/// A box of the picture with its text on one line.
struct Part {
    class: String,
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    /// The widest line.
    widest: f64,
}

fn parts(picture: &Document<'_>) -> Vec<Part> {
    let groups = picture.descendants().filter(|node| node.has_tag_name("g"));
    groups
        .map(|group| {
            let frame = group.children().find(|node| node.has_tag_name("rect")).expect("each box has a frame");
            let lines: Vec<Node<'_, '_>> = group.children().filter(|node| node.has_tag_name("text")).collect();
            let (left, top) = (number(frame, "x"), number(frame, "y"));
            Part {
                class: group.attribute("class").expect("each box has a class").to_owned(),
                text: lines.iter().filter_map(Node::text).collect::<Vec<_>>().join(" "),
                left,
                top,
                right: left + number(frame, "width"),
                bottom: top + number(frame, "height"),
                widest: lines.iter().map(|line| number(*line, "textLength")).fold(0.0, f64::max),
            }
        })
        .collect()
}

fn of<'p>(parts: &'p [Part], class: &'p str) -> impl Iterator<Item = &'p Part> {
    parts.iter().filter(move |part| part.class == class)
}

#[test]
fn every_question_answer_and_route_stands_in_it() {
    let picture = picture();
    let parts = parts(&picture);
    let flow = &library().flow;
    assert_eq!(of(&parts, "question").count(), flow.questions.len());
    for question in &flow.questions {
        let asked = |part: &Part| part.text.contains(question.text.da()) && part.text.contains(question.short.da());
        let part = of(&parts, "question").find(|part| asked(part)).expect("the question is there");
        for option in &question.options {
            assert!(part.text.contains(option.text.da()), "{}: {}", question.id, option.id);
        }
    }
    let routes = flow.questions.iter().map(|question| question.next.len()).sum::<usize>();
    assert_eq!(of(&parts, "route").count(), routes);
    let arrows = picture.descendants().filter(|node| node.has_tag_name("polyline")).count();
    assert_eq!(arrows, routes);
    for kind in ["condition", "outcome"] {
        assert_eq!(of(&parts, kind).count(), flow.outcomes.len());
    }
}

/// Every label that Graphviz would set is in the picture, whose words come from the same place but whose lines do not.
#[test]
fn it_says_all_that_the_text_for_graphviz_says() {
    let parts = parts(&picture());
    let told = dot(&library().flow, NAMES);
    let labels: Vec<String> = told
        .lines()
        .filter_map(|line| Some(line.split_once("label=\"")?.1.rsplit_once("\"]")?.0))
        .map(|label| label.replace("\\n", " ").replace("\\\"", "\""))
        .collect();
    assert!(labels.len() > 50, "{told}");
    for label in labels {
        let is_in = |part: &Part| part.text.to_lowercase().contains(&label.to_lowercase());
        assert!(parts.iter().any(is_in), "{label}");
    }
}

#[test]
fn no_box_covers_another_and_every_text_is_inside_its_box() {
    let parts = parts(&picture());
    for (index, one) in parts.iter().enumerate() {
        assert!(one.widest > 0.0 && one.widest <= one.right - one.left, "{}", one.text);
        for other in &parts[index + 1..] {
            // Boxes that touch share a line.
            let apart = one.right <= other.left + 0.2
                || other.right <= one.left + 0.2
                || one.bottom <= other.top + 0.2
                || other.bottom <= one.top + 0.2;
            assert!(apart, "{} / {}", one.text, other.text);
        }
    }
}

#[test]
fn an_arrow_passes_its_own_label_and_nothing_else() {
    let picture = picture();
    let parts = parts(&picture);
    for arrow in picture.descendants().filter(|node| node.has_tag_name("polyline")) {
        let points: Vec<(f64, f64)> = arrow
            .attribute("points")
            .expect("an arrow has points")
            .split(' ')
            .map(|point| point.split_once(',').expect("x,y"))
            .map(|(x, y)| (x.parse().expect("a number"), y.parse().expect("a number")))
            .collect();
        let mut passed: Vec<&Part> = Vec::new();
        for pair in points.windows(2) {
            for step in 0..=200 {
                let along = f64::from(step) / 200.0;
                let x = pair[0].0 + (pair[1].0 - pair[0].0) * along;
                let y = pair[0].1 + (pair[1].1 - pair[0].1) * along;
                // Arrows begin and end on the edges of boxes.
                let inside = |part: &&Part| {
                    x > part.left + 1.0 && x < part.right - 1.0 && y > part.top + 1.0 && y < part.bottom - 1.0
                };
                for part in parts.iter().filter(inside) {
                    if !passed.iter().any(|known| std::ptr::eq(*known, part)) {
                        passed.push(part);
                    }
                }
            }
        }
        let passed: Vec<(&str, &str)> = passed.iter().map(|part| (part.class.as_str(), part.text.as_str())).collect();
        assert!(passed.len() == 1 && passed[0].0 == "route", "{passed:?}");
    }
}

#[test]
fn it_can_be_read_on_a3_and_says_what_it_is() {
    let picture = picture();
    let root = picture.root_element();
    assert_eq!((root.attribute("width"), root.attribute("height")), (Some("420mm"), Some("297mm")));
    let view: Vec<f64> =
        root.attribute("viewBox").expect("a view box").split(' ').map(|part| part.parse().expect("a number")).collect();
    // 420 mm are 1190.55 points.
    let printed = number(root, "font-size") * 1190.55 / view[2];
    assert!(printed >= 7.0, "the letters are {printed} points high");
    assert!(parts(&picture).iter().all(|part| part.right <= view[2] && part.bottom <= view[3]));
    assert_eq!((root.attribute("lang"), view.len()), (Some("da"), 4));
    for name in ["title", "desc"] {
        let node = root.children().find(|node| node.has_tag_name(name)).expect("it is there");
        assert!(node.text().is_some_and(|text| !text.trim().is_empty()), "{name}");
    }
}

#[test]
fn it_is_the_same_each_time_and_takes_any_text() {
    assert_eq!(*PICTURE, svg(&library().flow, NAMES, "Udgave 1").expect("the fonts load"));
    let mut flow = library().flow.clone();
    flow.questions[0].text.da = "A < B & »C« > \"D\"".to_owned();
    flow.questions[0].options[0].text.da = "x".repeat(300);
    let drawn = svg(&flow, NAMES, "<&>").expect("the fonts load");
    let drawn = Document::parse(&drawn).expect("still XML");
    assert!(parts(&drawn).iter().any(|part| part.text.contains("A < B & »C« > \"D\"")));
}
