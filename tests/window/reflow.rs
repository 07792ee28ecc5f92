//! Every screen at every size of window and text: one column where two do not fit, nothing cut, nothing over something
//! else, and the help strip always in view.
//!
//! A zoom makes the window smaller in points, so a size here stands for all windows and zooms that give it.

use crate::common::{harness_of, library, routes, sticking_out, strip};
use eframe::egui::{Event, Key, Modifiers, Pos2, Rect, Shape, Vec2, epaint::ClippedShape, vec2};
use egui_kittest::Harness;
use vejviser::window::{Action, App, Dialog, Route};

const AT: &str = "2026-12-01T15:20";

/// What the window and its zoom come to, in points.
const SIZES: [(&str, Vec2); 9] = [
    ("1366 x 768 at 100 %", vec2(1366.0, 768.0)),
    ("1366 x 768 at 110 %, and the narrowest with all labels", vec2(1120.0, 698.0)),
    ("1366 x 768 at 150 %", vec2(910.0, 560.0)),
    ("1366 x 768 at 200 %", vec2(683.0, 384.0)),
    ("1366 x 768 at 300 %", vec2(455.0, 256.0)),
    ("640 x 768 at 100 %", vec2(640.0, 768.0)),
    ("640 x 768 at 150 %", vec2(426.0, 512.0)),
    ("640 x 768 at 200 %", vec2(320.0, 384.0)),
    ("1920 x 1080 at 100 %", vec2(1920.0, 1080.0)),
];

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    harness.run();
}

/// A line of text as it was painted.
#[derive(Clone, Debug)]
struct Line {
    words: String,
    rect: Rect,
    /// The part of the window in which it shows.
    clip: Rect,
    /// The filled box that it stands on.
    ground: Option<Rect>,
}

/// All lines that can be seen, at least in part. What an opaque box is painted over is not there any more.
fn lines(shapes: &[ClippedShape]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut grounds: Vec<Rect> = Vec::new();
    for clipped in shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut lines, &mut grounds);
    }
    lines
}

fn collect(shape: &Shape, clip: Rect, lines: &mut Vec<Line>, grounds: &mut Vec<Rect>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, lines, grounds)),
        Shape::Rect(rect) if rect.fill.a() == 255 => {
            let seen = rect.rect.intersect(clip);
            lines.retain(|line| !seen.contains_rect(line.rect.intersect(line.clip)));
            grounds.push(seen);
        }
        Shape::Text(text) => {
            for row in &text.galley.rows {
                let words = row.text();
                if words.trim().is_empty() {
                    continue;
                }
                // The letters without the space between lines.
                let full = row.rect_without_leading_space().translate(text.pos.to_vec2());
                let rect = full.shrink2(vec2(0.0, full.height() * 0.22));
                if !rect.intersects(clip) {
                    continue;
                }
                let ground = grounds.iter().rev().find(|ground| ground.contains(rect.center())).copied();
                lines.push(Line { words, rect, clip, ground });
            }
        }
        _ => {}
    }
}

/// What is wrong with what can be seen of a screen. `overlaid` is whether a box lies over it, with text of its own.
fn problems(harness: &Harness<'_, App>, size: Vec2, overlaid: bool) -> Vec<String> {
    let mut problems = Vec::new();
    let window = Rect::from_min_size(Pos2::ZERO, size);
    let strip = strip(harness);
    if strip.top() <= 0.0 || strip.bottom() > size.y + 0.5 || strip.height() < 24.0 {
        problems.push(format!("the help strip is at {strip:?}"));
    }
    for (name, rect) in sticking_out(harness, size.x) {
        problems.push(format!("{name:?} at {rect:?} sticks out at the side"));
    }
    let lines = lines(&harness.output().shapes);
    for Line { words, rect, clip, ground } in &lines {
        let visible = clip.intersect(window);
        if rect.left() < visible.left() - 1.0 || rect.right() > visible.right() + 1.0 {
            problems.push(format!("»{words}« at {rect:?} is cut at the side by {visible:?}"));
        }
        if let Some(ground) = ground
            && !ground.expand(1.5).contains_rect(rect.intersect(visible))
        {
            problems.push(format!("»{words}« at {rect:?} runs out of its box {ground:?}"));
        }
    }
    if overlaid {
        return problems;
    }
    for (at, line) in lines.iter().enumerate() {
        for other in &lines[at + 1..] {
            let shared = line.rect.intersect(line.clip).intersect(other.rect.intersect(other.clip));
            if shared.width() > 1.0 && shared.height() > 1.0 {
                let (a, b) = (line, other);
                problems.push(format!(
                    "»{}« at {:?} and »{}« at {:?} lie over each other",
                    a.words, a.rect, b.words, b.rect
                ));
            }
        }
    }
    problems
}

/// All problems of several screens, to be told at once.
#[derive(Default)]
struct Found(Vec<String>);

impl Found {
    fn look(&mut self, harness: &Harness<'_, App>, size: Vec2, overlaid: bool, what: &str) {
        self.0.extend(problems(harness, size, overlaid).into_iter().map(|problem| format!("{what}: {problem}")));
    }

    #[track_caller]
    fn none(self) {
        assert!(self.0.is_empty(), "{} problems:\n{}", self.0.len(), self.0.join("\n"));
    }
}

#[test]
fn no_screen_cuts_or_overlaps_its_text_in_any_window() {
    let routes: Vec<Route> =
        routes().into_iter().filter(|route| !matches!(route, Route::Laws(Some(_)) | Route::Signs(Some(_)))).collect();
    let mut found = Found::default();
    for (name, size) in SIZES {
        let mut harness = harness_of(AT, size);
        harness.run();
        for route in &routes {
            act(&mut harness, Action::Go(route.clone()));
            found.look(&harness, size, false, &format!("{route:?}, {name}"));
        }
    }
    found.none();
}

#[test]
fn no_step_of_the_walkthrough_cuts_or_overlaps_its_text_in_any_window() {
    let mut found = Found::default();
    for (name, size) in SIZES {
        for way in [
            &[Key::Num1][..],
            &[Key::Num2, Key::Num1, Key::Num4, Key::Num2, Key::Num1],
            &[Key::Num2, Key::Num2, Key::Num2, Key::Num7, Key::Num1, Key::Num3, Key::Num2],
            &[Key::Num3, Key::Num3, Key::Num3, Key::Num9, Key::Num9, Key::Num3, Key::Num5],
        ] {
            let mut harness = harness_of(AT, size);
            harness.run();
            act(&mut harness, Action::Go(Route::Walkthrough));
            for key in way {
                found.look(&harness, size, false, &format!("before {key:?} of {way:?}, {name}"));
                harness.key_press(*key);
                harness.key_press(Key::Enter);
                harness.run();
            }
            found.look(&harness, size, false, &format!("after {way:?}, {name}"));
        }
    }
    found.none();
}

/// What opens, whether it lies over the screen, and what the user does for it.
type Opened = (&'static str, bool, Vec<Action>);

#[test]
fn nothing_that_opens_cuts_or_overlaps_its_text_in_any_window() {
    let sign = &library().signs.first().expect("there are signs").id;
    let contact = library().area("aalborg").expect("the area").contacts()[0].id.clone();
    let scenario = library().scenarios.first().expect("there are cases").id.clone();
    let states: [Opened; 9] = [
        ("the menu", false, vec![Action::ToggleMenu]),
        ("help", false, vec![Action::ToggleHelp]),
        ("the keys", true, vec![Action::OpenDialog(Dialog::Keys)]),
        ("closing", true, vec![Action::OpenDialog(Dialog::Quit)]),
        ("a search", true, vec![Action::OpenSearch, Action::Query("pas".to_owned())]),
        (
            "a sign with everything",
            false,
            vec![Action::Go(Route::Signs(None)), Action::ToggleSign(sign.clone()), Action::UnfoldSign(sign.clone())],
        ),
        ("a notice", false, vec![Action::Go(Route::Signs(None)), Action::ToggleSign(sign.clone()), Action::ClearSigns]),
        ("a contact", false, vec![Action::Go(Route::Contacts), Action::UnfoldContact(contact)]),
        ("a case that is walked", false, vec![Action::Practise(scenario)]),
    ];
    let mut found = Found::default();
    for (name, size) in SIZES {
        for (what, overlaid, actions) in &states {
            let mut harness = harness_of(AT, size);
            harness.run();
            for action in actions {
                act(&mut harness, action.clone());
            }
            found.look(&harness, size, *overlaid, &format!("{what}, {name}"));
        }
    }
    found.none();
}

#[test]
fn a_zoom_goes_no_further_than_the_window_can_carry() {
    for (size, most) in [(vec2(1024.0, 600.0), 2.35), (vec2(480.0, 320.0), 1.25), (vec2(320.0, 256.0), 1.0)] {
        let mut harness = harness_of("2026-12-01T13:00", size);
        let ctx = harness.ctx.clone();
        harness.state_mut().apply(&ctx, Action::SetZoom(400));
        harness.run_steps(4);
        let zoom = harness.ctx.zoom_factor();
        assert!((zoom - most).abs() < 0.02, "{size:?}: {zoom}");
        assert_eq!(harness.state().settings().zoom, 400, "what was chosen is kept for a larger window");
    }
}

#[test]
fn what_the_window_cannot_carry_is_said_and_the_next_step_counts_from_what_it_can() {
    let mut harness = harness_of(AT, vec2(640.0, 512.0));
    act(&mut harness, Action::SetZoom(300));
    let told = harness.state().state().notice.clone().unwrap_or_default();
    assert!(told.contains("200 %") && told.contains("112"), "{told}");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    harness.run();
    assert_eq!(harness.state().settings().zoom, 175, "the first press makes everything smaller");
}

#[test]
fn two_fingers_and_the_wheel_with_ctrl_zoom_by_whole_steps() {
    let mut harness = harness_of("2026-12-01T13:00", vec2(1366.0, 768.0));
    for (factor, zoom) in [(1.05, 100), (1.05, 110), (1.0 / 1.25, 91)] {
        harness.event(Event::Zoom(factor));
        harness.run_steps(4);
        assert_eq!(harness.state().settings().zoom, zoom, "after {factor}");
    }
}

/// Laying a screen out a second time doubled what the first frame took.
#[test]
fn the_first_screen_is_laid_out_once() {
    // In the narrowest windows the strip is as high as its words make it.
    for (name, size) in SIZES.into_iter().filter(|(_, size)| size.x >= 640.0) {
        let harness = harness_of(AT, size);
        let (passes, frames) = (harness.ctx.cumulative_pass_nr(), harness.ctx.cumulative_frame_nr());
        assert_eq!(passes, frames, "at {name}");
    }
}
