//! A text of the plan or a guide, with what it rests on and whom to ring about it.

mod article_blocks;
pub(super) mod contents_list;
pub(super) mod figures;
pub(super) mod laws;

use eframe::egui::{Id, Ui};

use self::article_blocks::blocks_ui;
use self::contents_list::{ContentsPlace, with_contents};
use super::page::{in_danish, overdue};
use crate::content::{Article, ArticleId, Contact};
use crate::phrase;
use crate::window::action::Action;
use crate::window::route::Route;
use crate::window::state::Focus;
use crate::window::theme::{self, Reflow, space, ty};
use crate::window::view::{View, basis_tag};
use crate::window::widgets::{
    Ground, Link, TagKind, body, column, copy_button, divider, guard_short, heading, quiet, side_panel, source_line,
    spoken_number, tag, take_height, text, title, title_style,
};

const SIDE: f32 = 252.0;
/// A copy button with the space before it.
const COPY: f32 = 40.0;

/// The text with this id.
pub fn article_ui(ui: &mut Ui, view: &mut View<'_>, id: &ArticleId) {
    let Some(article) = view.library.article(id) else { return };
    with_contents(ui, view, article.section, &ContentsPlace::Article(id.clone()), |ui, view| {
        if Reflow::now(ui.ctx()) > Reflow::Snug {
            ui.set_max_width(ui.available_width().min(space::TEXT_WIDTH));
            text_ui(ui, view, article);
            ui.add_space(space::S24);
            side_ui(ui, view, article);
            return;
        }
        let full = ui.available_width();
        let gap = space::S32;
        let text_width = (full - SIDE - gap).min(space::TEXT_WIDTH);
        let ((), text_height) = column(ui, 0.0, text_width, |ui| text_ui(ui, view, article));
        let ((), side_height) = column(ui, full - SIDE, SIDE, |ui| side_ui(ui, view, article));
        take_height(ui, text_height.max(side_height));
    });
}

fn text_ui(ui: &mut Ui, view: &mut View<'_>, article: &Article) {
    let t = theme::tokens(ui);
    in_danish(view);
    overdue(ui, view, [article.item.review_by]);
    title(ui, title_style(ui), &article.title, view.takes_focus(Focus::Title));
    ui.add_space(space::S8);
    text(ui, ty::LEAD, t.ink, &article.lead);
    ui.add_space(space::S16);
    if article.guard {
        let rule = view
            .say("Kontakt ikke familien, før du har fået råd", "Do not contact the family before you have had advice");
        guard_short(ui, rule);
        ui.add_space(space::S20);
    }
    blocks_ui(ui, view, &article.blocks);
    ui.add_space(space::S24);
    source_line(ui, &phrase::sources_in_full(view.language(), view.library.sources_of(&article.item)));
}

fn side_ui(ui: &mut Ui, view: &mut View<'_>, article: &Article) {
    side_panel(ui, |ui| about_text(ui, view, article));
    call_about_this(ui, view, article);
    laws(ui, view, article);
}

/// What the text rests on.
fn about_text(ui: &mut Ui, view: &View<'_>, article: &Article) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let language = view.language();
    heading(ui, 2, ty::H3, view.say("Om teksten", "About the text"));
    let mut fact = |label: &str, words: &str| {
        ui.add_space(space::S8);
        quiet(ui, ty::META, label);
        body(ui, ty::DENSE, words);
    };
    if let Some(based_on) = &article.based_on {
        fact(view.say("Bygger på", "Based on"), based_on);
    }
    if let Some(adopted) = article.adopted {
        fact(view.say("Vedtaget af byrådet", "Adopted by the city council"), &phrase::date(language, adopted));
    }
    if let Some(revise_by) = &article.revise_by {
        fact(view.say("Planen skal revideres senest", "The plan must be revised by"), &phrase::capitalised(revise_by));
    }
    let read = phrase::read_days(language, view.library.sources_of(&article.item));
    if !read.is_empty() {
        let words = view.say("gengivet med Vejvisers ord", "given in Vejviser’s own words");
        fact(view.say("Kilder læst", "Sources read"), &format!("{read}, {words}"));
    }
    let pack = view.library.packs.iter().find(|pack| pack.id == article.item.area);
    if let Some(pack) = pack {
        fact("Status", &phrase::status(language, pack.status));
    }
    if let Some((kind, words)) = basis_tag(language, article.item.basis) {
        ui.add_space(space::S8);
        tag(ui, kind, words);
    }
    if view.library.sources_of(&article.item).any(|source| source.country.is_some()) {
        ui.add_space(space::S8);
        tag(ui, TagKind::Foreign, view.say("Også udenlandske kilder", "Foreign sources too"));
    }
}

fn call_about_this(ui: &mut Ui, view: &mut View<'_>, article: &Article) {
    let mut contacts: Vec<&Contact> = Vec::new();
    for contact in article.contacts.iter().flat_map(|target| view.area.resolve(target)) {
        if !contacts.iter().any(|seen| seen.id == contact.id) {
            contacts.push(contact);
        }
    }
    if contacts.is_empty() {
        return;
    }
    ui.add_space(space::S20);
    heading(ui, 2, ty::H3, view.say("Ring om dette", "Call about this"));
    for contact in contacts {
        divider(ui, space::S8, space::S8);
        contact_ui(ui, view, contact);
    }
    ui.add_space(space::S8);
    if ui.add(Link::new(view.say("Alle kontakter", "All contacts")).style(ty::DENSE).arrow()).clicked() {
        view.act(Action::Go(Route::Contacts));
    }
}

fn contact_ui(ui: &mut Ui, view: &mut View<'_>, contact: &Contact) {
    let t = theme::tokens(ui);
    let Some(phone) = contact.phone() else {
        text(ui, ty::DENSE_BOLD, t.ink, view.text(&contact.name));
        if let Some(reach) = &contact.reach {
            text(ui, ty::DENSE, t.ink2, view.text(reach));
        }
        return;
    };
    let id = Id::unique(("beside", contact.id.as_str()));
    let number = phone.to_string();
    let copied = view.state.is_copied(id);
    let width = ui.available_width();
    let ((), words) = column(ui, 0.0, width - COPY, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, ty::DENSE, t.ink, view.text(&contact.name));
        text(ui, ty::NUMBER_M, t.ink, &number);
        quiet(ui, ty::META, &view.hours_phrase(contact));
    });
    let (clicked, _) = column(ui, width - 36.0, 36.0, |ui| {
        ui.add_space(((words - 36.0) / 2.0).max(0.0));
        let name = format!("{} {}", view.copy_word(copied), spoken_number(&number));
        copy_button(ui, id, &name, copied, Ground::Page).clicked()
    });
    take_height(ui, words.max(36.0));
    if clicked {
        view.act(Action::Copy { text: number, button: id });
    }
}

fn laws(ui: &mut Ui, view: &mut View<'_>, article: &Article) {
    let laws: Vec<_> = article.laws.iter().filter_map(|id| view.library.law(id)).collect();
    if laws.is_empty() {
        return;
    }
    ui.add_space(space::S20);
    heading(ui, 2, ty::H3, view.say("Lov", "Law"));
    divider(ui, space::S8, space::S4);
    for law in laws {
        ui.add_space(space::S4);
        let words = format!("{}: {}", law.citation(), view.text(&law.title));
        if ui.add(Link::new(&words).style(ty::DENSE)).clicked() {
            view.act(Action::Go(Route::Laws(Some(law.id.clone()))));
        }
    }
}
