//! What stands above the walkthrough and the signs while a case is walked, so that nobody takes its answers for
//! those of somebody they worry about.

use eframe::egui::{Frame, Margin, Ui, vec2};

use super::{end, made_up};
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::theme::{self, Reflow, space, ty};
use crate::window::view::View;
use crate::window::widgets::{Button, TagKind, column, tag, take_height, text};

const GAP: f32 = space::S8;
/// The least room for the case's title beside the mark.
const TITLE: f32 = 320.0;

/// The bar, on the screens whose answers are the case's; nothing on others.
pub fn practice_bar(ui: &mut Ui, view: &mut View<'_>) {
    let Some(scenario) = view.practised() else { return };
    if !matches!(view.state.history.current(), Route::Walkthrough | Route::Signs(_)) {
        return;
    }
    let t = theme::tokens(ui);
    let reflow = Reflow::now(ui.ctx());
    let walked = view.walk().asked().is_none();
    let tiny = reflow == Reflow::Tiny;
    let words = match (walked, tiny) {
        (true, false) => view.say("Sammenlign med vejledningen", "Compare with the guidance"),
        (true, true) => view.say("Sammenlign", "Compare"),
        (false, false) => view.say("Læs casen", "Read the case"),
        (false, true) => view.say("Casen", "The case"),
    };
    let forward = if walked { Button::primary(words) } else { Button::secondary(words) }.small();
    let end_words = end(view.language());
    let end = Button::quiet(if tiny { view.say("Slut", "End") } else { end_words }).small().name(end_words);
    let edge = if reflow.is_narrow() { 16 } else { 40 };
    let frame = Frame::new().fill(t.fjord_t).inner_margin(Margin { left: edge, right: edge, top: 4, bottom: 4 });
    let bar = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let full = ui.available_width();
        let buttons = forward.measure(ui).x + GAP + end.measure(ui).x;
        let room = full - buttons - space::S16;
        let ((), left) = column(ui, 0.0, room, |ui| {
            ui.add_space((space::BUTTON_SMALL - space::TARGET) / 2.0);
            ui.horizontal(|ui| {
                tag(ui, TagKind::Synthesis, made_up(view.language()));
                if room >= TITLE {
                    text(ui, ty::DENSE_BOLD, t.ink, view.text(&scenario.title));
                }
            });
        });
        let (clicked, right) = column(ui, full - buttons, buttons, |ui| {
            ui.horizontal(|ui| (ui.add(forward).clicked(), ui.add(end).clicked())).inner
        });
        take_height(ui, left.max(right));
        clicked
    });
    let rect = bar.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - t.thin() / 2.0, t.line_stroke());
    match bar.inner {
        (true, _) => view.act(Action::Go(Route::Practice(Some(scenario.id.clone())))),
        (_, true) => view.act(Action::EndPractice),
        _ => {}
    }
}
