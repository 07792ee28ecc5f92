//! The help strip at different hours: the number that answers now stands large.

use crate::common::{NARROW, WIDE, copied, harness_of, press, strip};
use eframe::egui::{Rect, Shape, Vec2};
use eframe::epaint::text::ByteRangeExt;
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable, by},
};
use vejviser::content::AreaId;
use vejviser::window::{Action, App};

const RED: &str = "70 27 76 66";
const ADVISER: &str = "25 20 28 46";

/// The height in points of the letters in which a number is painted in the strip; nothing where it is not.
fn size_of(harness: &Harness<'_, App>, number: &str) -> Option<f32> {
    fn visit(shape: &Shape, strip: Rect, number: &str, found: &mut Option<f32>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| visit(shape, strip, number, found)),
            Shape::Text(text) if strip.contains(text.pos) => {
                let job = &text.galley.job;
                for section in &job.sections {
                    let words = job.text.get(section.byte_range.as_usize()).unwrap_or_default();
                    if words.replace('\u{a0}', " ").contains(number) {
                        *found = Some(section.format.font_id.size);
                    }
                }
            }
            _ => {}
        }
    }
    let (strip, mut found) = (strip(harness), None);
    for shape in &harness.output().shapes {
        visit(&shape.shape, strip, number, &mut found);
    }
    found
}

fn are_as_large(one: Option<f32>, other: Option<f32>) -> bool {
    one.zip(other).is_some_and(|(one, other)| (one - other).abs() < 0.1)
}

fn window(area: &str, at: &str, size: Vec2) -> Harness<'static, App> {
    let mut harness = harness_of(at, size);
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, Action::SetArea(AreaId::new(area)));
    harness.run();
    harness
}

/// The names of the strip's buttons that copy this number.
fn copies(harness: &Harness<'_, App>, number: &str) -> Vec<String> {
    let spoken: Vec<String> = number.chars().filter(char::is_ascii_digit).map(String::from).collect();
    let name = format!("Kopiér {}. ", spoken.join(" "));
    let found = harness.query_all(by().predicate(|node| node.label().is_some_and(|label| label.starts_with(&name))));
    let strip = strip(harness);
    found.filter(|node| strip.contains(node.rect().center())).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn at_night_the_line_that_is_open_stands_large() {
    for area in ["aalborg", "hjoerring", "laesoe", "nordjylland"] {
        for at in ["2026-11-29T03:00", "2026-12-24T22:00", "2026-12-04T15:30", "2025-01-07T10:00"] {
            let harness = window(area, at, WIDE);
            let (red, adviser) = (size_of(&harness, RED).expect("RED"), size_of(&harness, ADVISER).expect("adviser"));
            assert!(red > adviser, "{area} at {at}: {red} and {adviser}");
            let names = copies(&harness, RED);
            let told = names.first().map(String::as_str).unwrap_or_default();
            assert!(
                told.contains("RED Rådgivning, svarer nu.") && told.contains("På hverdage prøv også"),
                "{area} at {at}: {names:?}"
            );
            assert!(copies(&harness, ADVISER).is_empty(), "one number is copied, the one that answers");
        }
    }
}

#[test]
fn in_working_time_the_adviser_stands_large_with_the_open_line_at_the_same_size() {
    for area in ["aalborg", "hjoerring", "laesoe", "nordjylland"] {
        let harness = window(area, "2026-12-01T10:00", WIDE);
        assert!(are_as_large(size_of(&harness, RED), size_of(&harness, ADVISER)), "{area}");
        let names = copies(&harness, ADVISER);
        let told = names.first().map(String::as_str).unwrap_or_default();
        assert!(told.contains("Åbningstid ikke bekræftet") && told.contains("Intet svar? Ring til RED"), "{names:?}");
    }
}

#[test]
fn the_number_that_stands_large_is_the_one_that_is_copied() {
    for (at, number) in [("2026-11-29T03:00", RED), ("2026-12-01T10:00", ADVISER)] {
        let mut harness = window("aalborg", at, WIDE);
        let name = copies(&harness, number).into_iter().next().expect("a button");
        harness.get_by_label(&name).click_accesskit();
        harness.step();
        assert_eq!(copied(&harness).as_deref(), Some(number), "{at}");
    }
}

#[test]
fn a_narrow_window_shows_who_answers_as_well() {
    for (at, number, other) in [("2026-11-29T03:00", RED, ADVISER), ("2026-12-01T10:00", ADVISER, RED)] {
        let mut harness = window("aalborg", at, NARROW);
        assert!(size_of(&harness, number).is_some() && size_of(&harness, other).is_none(), "{at}");
        press(&mut harness, "Hjælp");
        let (large, beside) = (size_of(&harness, number), size_of(&harness, other));
        assert!(large.is_some() && beside.is_some(), "{at}: {large:?} and {beside:?}");
        assert_eq!(
            are_as_large(large, beside),
            other == RED,
            "{at}: who may not answer has the open line at the same size"
        );
    }
}

#[test]
fn the_strip_takes_the_same_room_at_all_hours() {
    for at in ["2026-11-29T03:00", "2026-12-01T10:00"] {
        let harness = window("aalborg", at, WIDE);
        assert!(strip(&harness).height() <= 80.5, "{at}: {:?}", strip(&harness));
    }
}
