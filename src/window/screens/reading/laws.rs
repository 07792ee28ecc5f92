//! The rules in force, by topic.

use eframe::egui::Ui;

use super::contents_list::{ContentsPlace, with_contents};
use crate::content::wellknown::note;
use crate::content::{Law, LawId, LawTopic, Section};
use crate::phrase;
use crate::search::Place;
use crate::window::state::Focus;
use crate::window::theme::{self, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{
    CalloutKind, Span, callout, divider, heading, quiet, rich, source_line, tag, text, title, title_style,
};

/// All rules; at `asked`, when a link leads to one.
pub fn laws_ui(ui: &mut Ui, view: &mut View<'_>, asked: Option<&LawId>) {
    with_contents(ui, view, Section::Plan, &ContentsPlace::Laws, |ui, view| {
        ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH + 100.0));
        let t = theme::tokens(ui);
        // A link to one rule takes the reader there, so the title leaves the focus to the rule.
        let to_title = view.takes_focus(Focus::Title) && asked.is_none();
        title(ui, title_style(ui), Place::Laws.title(view.language()), to_title);
        ui.add_space(space::S8);
        let below = view.say(
            "Under hver regel står, om den er læst som gældende.",
            "Below each rule it says whether it was read as in force.",
        );
        text(ui, ty::LEAD, t.ink2, &format!("{} {below}", view.note(note::LAWS_READ)));
        for topic in LawTopic::ALL {
            ui.add_space(space::S32);
            heading(ui, 2, ty::H1_NARROW, phrase::law_topic(view.language(), *topic));
            let laws = view.library.laws.iter().filter(|law| law.topic == *topic && view.area.has(&law.item));
            for law in laws {
                divider(ui, space::S16, space::S16);
                law_ui(ui, view, law, asked == Some(&law.id));
            }
        }
    });
}

fn law_ui(ui: &mut Ui, view: &View<'_>, law: &Law, is_asked: bool) {
    let t = theme::tokens(ui);
    let top = ui.cursor().min;
    quiet(ui, ty::DENSE_BOLD, &law.citation());
    let title = heading(ui, 3, ty::H2, view.text(&law.title));
    if is_asked && view.takes_focus(Focus::Title) {
        ui.scroll_to_rect(title.rect.with_min_y(top.y - space::S24), Some(eframe::egui::Align::Min));
    }
    ui.add_space(space::S4);
    text(ui, ty::BODY, t.ink, view.text(&law.says));
    if let Some(means) = &law.means {
        ui.add_space(space::S8);
        let lead = view.say("For dig: ", "For you: ");
        rich(ui, ty::BODY, t.ink, &[Span::bold(lead), Span::plain(view.text(means))]);
    }
    if let Some(caveat) = &law.caveat {
        ui.add_space(space::S8);
        callout(ui, CalloutKind::Note, "", |ui| text(ui, ty::DENSE, t.ink2, view.text(caveat)));
    }
    if let Some((kind, words)) = basis_tag(view.language(), law.item.basis) {
        ui.add_space(space::S8);
        tag(ui, kind, words);
    }
    ui.add_space(space::S8);
    quiet(ui, ty::META, &phrase::law_read(view.language(), law));
    source_line(ui, &phrase::sources_in_full(view.language(), view.library.sources_of(&law.item)));
    if is_asked {
        // A calm mark at the left: this is the rule that was asked for.
        let mark = eframe::egui::Rect::from_min_max(
            eframe::egui::pos2(top.x - 14.0, top.y),
            eframe::egui::pos2(top.x - 10.0, ui.cursor().min.y),
        );
        ui.painter().rect_filled(mark, 2, t.fjord);
    }
}
