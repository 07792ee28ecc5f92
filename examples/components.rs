//! A window with every component in every state, to hold beside the design.
//!
//! `cargo run --example components -- --theme light|dark|contrast [--size 1366x768]`

#[path = "../tests/screens/components/mod.rs"]
mod components;

use std::process::ExitCode;

use components::COMPONENTS;
use eframe::egui::{self, CentralPanel, Frame, Margin, ScrollArea, Ui, Vec2, vec2};
use vejviser::window::{
    theme::{self, Palette, Theme, ty},
    widgets::{column, divider, heading, take_height, title},
};

fn main() -> ExitCode {
    let mut palette = Palette::Light;
    let mut size = vec2(1366.0, 768.0);
    let mut arguments = std::env::args().skip(1);
    while let Some(flag) = arguments.next() {
        let value = arguments.next().unwrap_or_default();
        let understood = match flag.as_str() {
            "--theme" => palette_of(&value).map(|found| palette = found),
            "--size" => size_of(&value).map(|found| size = found),
            _ => None,
        };
        if understood.is_none() {
            return ExitCode::from(2);
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size(size),
        ..Default::default()
    };
    let run = eframe::run_native(
        "Vejviser: components",
        options,
        Box::new(move |creation| {
            Theme::new(palette).install(&creation.egui_ctx);
            // The sheet shows the one help strip many times, so its controls share their ids.
            creation.egui_ctx.options_mut(|options| options.warn_on_id_clash = false);
            Ok(Box::new(Sheet))
        }),
    );
    if run.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn palette_of(name: &str) -> Option<Palette> {
    match name {
        "light" => Some(Palette::Light),
        "dark" => Some(Palette::Dark),
        "contrast" => Some(Palette::Contrast),
        _ => None,
    }
}

fn size_of(text: &str) -> Option<Vec2> {
    let (width, height) = text.split_once('x')?;
    Some(vec2(width.parse().ok()?, height.parse().ok()?))
}

struct Sheet;

impl eframe::App for Sheet {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let t = theme::tokens(ui);
        CentralPanel::default().frame(Frame::new().fill(t.page)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(40, 24)).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    title(ui, ty::H1, "Komponenter og tilstande", false);
                    for component in COMPONENTS {
                        ui.push_id(component.file, |ui| section(ui, component.title, component.draw));
                    }
                });
            });
        });
    }
}

/// A label at the left and what belongs to it at the right, divided from what is above.
fn section(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    divider(ui, 14.0, 14.0);
    let left = if ui.available_width() < 800.0 { 0.0 } else { 150.0 };
    let width = ui.available_width();
    if left == 0.0 {
        heading(ui, 2, ty::H3, label);
        add(ui);
        return;
    }
    let ((), first) = column(ui, 0.0, left - 20.0, |ui| {
        heading(ui, 2, ty::H3, label);
    });
    let ((), second) = column(ui, left, width - left, add);
    take_height(ui, first.max(second));
}
