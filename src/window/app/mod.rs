//! The app: reads the library, keeps the state, draws the window, and alone acts on what the user does.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::{Context, Theme as SystemTheme, Ui, ViewportCommand, os::OperatingSystem};
use jiff::civil::DateTime;

mod boxes;
mod clipboard;
mod hide;
mod index;
mod letters;
mod save_sheet;
mod steps;
mod zoom;

use self::save_sheet::{save_paper, save_sheet};
use self::zoom::{most_zoom, zoom_now};
use super::action::Action;
use super::frame::notices::trouble_told;
use super::frame::window_ui;
use super::keys::keys;
use super::keys::order;
use super::keys::shift_presses::ShiftPresses;
use super::regions::navigation_id;
use super::route::Route;
use super::screens::sheet_id;
use super::state::{Dialog, Focus, Search, State};
use super::theme::{Palette, Theme};
use super::view::View;
use crate::content::{AreaId, Clock, Language, Library, PaperId, Phone};
use crate::phrase;
use crate::settings::{Settings, SettingsFile, ThemeChoice};

/// How long a button says *Kopieret*, in seconds.
const COPIED_FOR: f64 = 2.0;

/// The program.
pub struct App {
    library: &'static Library,
    /// Of the chosen area.
    index: index::Ahead,
    settings: Settings,
    file: SettingsFile,
    palette: Palette,
    state: State,
    shift_presses: ShiftPresses,
    /// By how much wheel and fingers have zoomed since the last whole step.
    pinch: f32,
    /// Whether the system keeps the window out of screenshots, as far as it was told.
    protected: bool,
    /// The machine's clock; tests give their own.
    now: Box<dyn Fn() -> DateTime>,
    /// Hands an address to the system; tests give their own.
    open: Box<dyn FnMut(&str) -> bool>,
    /// Where what the user saves goes, the first of these that is there; tests give their own.
    folders: Vec<PathBuf>,
}

impl App {
    /// The program on its first screen. `now` gives local time; `open` hands an address such as `tel:112` to the
    /// system and tells whether that worked.
    #[must_use]
    pub fn new(
        ctx: &Context,
        library: &'static Library,
        mut file: SettingsFile,
        now: impl Fn() -> DateTime + 'static,
        open: impl FnMut(&str) -> bool + 'static,
    ) -> Self {
        let settings = file.settings().clone();
        let notice = file.take_trouble().map(|trouble| trouble_told(settings.language, &trouble));
        let palette = palette(settings.theme, ctx.system_theme());
        Theme::new(palette).install(ctx);
        letters::bound(ctx);
        ctx.set_zoom_factor(f32::from(settings.zoom) / 100.0);
        // Zoom is an action of ours, so that it is kept and has its limits.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            // A notch of the wheel is a step or two of ours, as in a browser.
            options.input_options.scroll_zoom_speed = 1.0 / 600.0;
            // Ctrl+Q lies beside Ctrl+A and would take the answers with it, so it is an action of ours that asks first.
            // The window's own button closes at once: somebody may be in a hurry.
            options.quit_shortcuts.clear();
        });
        Self {
            library,
            index: index::Ahead::default(),
            settings,
            file,
            palette,
            state: State { notice, ..State::default() },
            shift_presses: ShiftPresses::default(),
            pinch: 1.0,
            protected: false,
            now: Box::new(now),
            open: Box::new(open),
            folders: Vec::new(),
        }
    }

    /// The same program, which saves to the first of these folders that is there. Without any, saving tells so.
    #[must_use]
    pub fn saving_to(self, folders: Vec<PathBuf>) -> Self {
        Self { folders, ..self }
    }

    /// What is shown, for tests.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The chosen settings, for tests.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Draws one frame and acts on what the user did in it.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.follow_system_theme(&ctx);
        self.fit_zoom(&ctx);
        clipboard::watch(&ctx);
        order::keep(&ctx);
        self.protect(&ctx);
        if self.state.hidden {
            clipboard::empty_what_is_ours(&ctx);
        }
        let now = (self.now)();
        let clock = Clock::new(now, self.library.edition_date());
        let once = std::mem::take(&mut self.state.once);
        let mut actions = Vec::new();
        let area = self.library.chosen_area(self.settings.area.as_deref());
        keys(&ctx, &self.state, &area, zoom_now(&ctx, &self.settings), &mut actions);
        if self.hides_by_shift(&ctx) {
            actions.push(Action::Hide);
        }
        let fell_back = Cell::new(false);
        let mut view = View {
            library: self.library,
            area,
            index: self.index.cell(),
            settings: &self.settings,
            state: &self.state,
            once: &once,
            fell_back: &fell_back,
            now,
            clock,
            actions: &mut actions,
        };
        window_ui(ui, &mut view);
        self.end_copied(&ctx);
        // The clock in the top bar and the order of the contacts change with the minute.
        let seconds = 60 - u64::from(now.second().unsigned_abs());
        ctx.request_repaint_after(std::time::Duration::from_secs(seconds));
        for action in actions {
            self.apply(&ctx, action);
            // What was done shows in a frame of its own.
            ctx.request_repaint();
        }
    }

    /// Acts on one thing that the user did.
    pub fn apply(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Go(route) => {
                // The way in to the walkthrough is for somebody's own worry, never for the case before it.
                if route == Route::Walkthrough && self.state.practice.is_some() {
                    self.state.end_practice();
                    self.new_screen();
                }
                self.go(route);
            }
            Action::Back => self.go_back(),
            Action::Forward => self.go_forward(),
            Action::OpenSearch => self.open_search(ctx),
            Action::CloseSearch => self.close_search(ctx),
            Action::Query(query) => self.in_search(|search| *search = search.with(query)),
            Action::Pasted(cut) => self.in_search(|search| search.cut = Some(cut)),
            Action::SelectHit(selected) => {
                self.in_search(|search| search.selected = selected);
                self.state.once.hit_moved = true;
            }
            Action::FilterHits(filter) => {
                self.in_search(|search| (search.selected, search.filter) = (0, filter));
            }
            Action::Seek(heading) => self.state.once.sought = Some(heading),
            Action::Choose { question, options } => {
                self.state.notice = None;
                self.state.chosen = Some((question, options));
            }
            Action::Continue => self.answer(),
            Action::Revise(question) => self.revise(question),
            Action::PreviousQuestion => self.previous_question(),
            Action::ToggleMeaning(question) => {
                let open = self.state.meaning_open.as_ref() == Some(&question);
                self.state.meaning_open = (!open).then_some(question);
            }
            Action::UnfoldOutcome(fold) => toggle(&mut self.state.unfolded_outcome, fold),
            Action::StartOver => self.start_over(),
            Action::Practise(scenario) => {
                self.state.practise(scenario);
                self.show_walkthrough();
            }
            Action::EndPractice => {
                self.state.end_practice();
                self.go(Route::Practice(None));
            }
            Action::ToggleGuidance(scenario) => {
                let open = self.state.guidance_open.as_ref() == Some(&scenario);
                self.state.guidance_open = (!open).then_some(scenario);
            }
            Action::ToggleSign(sign) => {
                let ticked = self.state.answers.is_ticked(&sign);
                self.state.answers.tick(&sign, !ticked);
            }
            Action::ClearSigns => self.clear_signs(),
            Action::UnfoldSign(sign) => toggle(&mut self.state.unfolded, sign),
            Action::FilterAge(age) => self.state.sign_age = age,
            Action::FilterSetting(setting) => self.state.sign_setting = setting,
            Action::FilterAudience(audience) => self.state.audience = audience,
            Action::FilterRole(role) => self.state.role = role,
            Action::UnfoldContact(contact) => toggle(&mut self.state.unfolded_contacts, contact),
            Action::Copy { text, button } => {
                ctx.copy_text(text);
                self.state.copied = Some((button, ctx.input(|input| input.time) + COPIED_FOR));
                self.tell_what_closing_takes(ctx);
            }
            Action::Ring(phone) => self.ring(&phone),
            Action::OfferSheet => self.offer_sheet(ctx, true),
            Action::WithdrawSheet => self.offer_sheet(ctx, false),
            Action::SaveSheet => self.save_sheet(ctx),
            Action::SavePaper(paper) => self.save_paper(&paper),
            Action::SetArea(area) => self.set_area(&area),
            Action::SetLanguage(language) => self.set_language(language),
            Action::SetTheme(theme) => self.set_theme(ctx, theme),
            Action::SetZoom(zoom) => self.set_zoom(ctx, zoom),
            Action::ZoomBy(factor) => self.zoom_by(ctx, factor),
            Action::ToggleMenu => {
                self.state.menu_open = !self.state.menu_open;
                // What had the focus in the menu is gone with it.
                ctx.memory_mut(|memory| memory.request_focus(navigation_id()));
            }
            Action::ToggleHelp => self.state.help_open = !self.state.help_open,
            Action::SetPosition(position) => self.change(|settings| settings.position = position),
            Action::SetHideByShift(on) => self.change(|settings| settings.hide_by_shift = on),
            Action::SetRenderer(renderer) => self.change(|settings| settings.renderer = renderer),
            Action::SetContentProtection(on) => self.change(|settings| settings.content_protection = on),
            Action::OpenDialog(dialog) => self.open_dialog(ctx, dialog),
            Action::CloseDialog => self.close_dialog(ctx),
            Action::Undo => self.take_back(),
            Action::CloseNotice => self.close_notice(ctx),
            Action::AskToQuit if self.state.would_lose() => self.open_dialog(ctx, Dialog::Quit),
            Action::AskToQuit | Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Action::Hide => self.hide(ctx),
            Action::Unhide => {
                self.state.hidden = false;
                self.new_screen();
            }
        }
    }

    /// Hands a number to the system; where that does not work, says how to ring it.
    fn ring(&mut self, phone: &Phone) {
        if !(self.open)(&phone.tel()) {
            self.state.notice = Some(self.settings.language.pick(
                format!("Computeren kan ikke ringe op. Ring {phone} fra en telefon."),
                format!("The computer cannot make calls. Call {phone} from a telephone."),
            ));
        }
    }

    /// Under X11 and Wayland what was copied goes with the window, unless something on the machine keeps it, which nobody
    /// can ask of all that does. What can be taken back stays in sight.
    fn tell_what_closing_takes(&mut self, ctx: &Context) {
        if ctx.os() == OperatingSystem::Nix && self.state.notice.is_none() {
            let told = self.settings.language.pick(
                "Kopieret. Sæt det ind, før du lukker vinduet. Ellers kan det være væk.",
                "Copied. Paste it before you close the window. Otherwise it may be gone.",
            );
            self.state.notice = Some(told.to_owned());
        }
    }

    fn go(&mut self, route: Route) {
        // What had the focus goes with what lay over the screen.
        if self.state.search.take().is_some() || self.state.menu_open {
            self.state.once.focus = Some(Focus::Title);
        }
        self.state.menu_open = false;
        self.state.help_open = false;
        if *self.state.history.current() != route {
            self.state.history.go(route);
            self.new_screen();
        }
    }

    fn new_screen(&mut self) {
        self.state.notice = None;
        self.state.undo = None;
        self.state.sheet_offered = false;
        self.state.once.focus = Some(Focus::Title);
    }

    /// Asks whether to save the call sheet, or no longer. The buttons change places, and the focus goes along.
    fn offer_sheet(&mut self, ctx: &Context, offered: bool) {
        self.state.sheet_offered = offered;
        ctx.memory_mut(|memory| memory.request_focus(sheet_id(offered)));
    }

    /// Saves the call sheet and tells where, or why not.
    fn save_sheet(&mut self, ctx: &Context) {
        if self.state.sheet_offered {
            self.offer_sheet(ctx, false);
        }
        let area = self.library.chosen_area(self.settings.area.as_deref());
        let told = save_sheet(self.settings.language, &self.state.answers, &area, (self.now)(), &self.folders);
        self.state.notice = Some(told);
    }

    /// Saves a paper and tells where, or why not.
    fn save_paper(&mut self, paper: &PaperId) {
        let area = self.library.chosen_area(self.settings.area.as_deref());
        let told = save_paper(self.settings.language, paper, &self.state.answers, &area, (self.now)(), &self.folders);
        self.state.notice = told.or(self.state.notice.take());
    }

    fn set_language(&mut self, language: Language) {
        self.state.notice = None;
        self.state.undo = None;
        self.change(|settings| settings.language = language);
    }

    fn set_theme(&mut self, ctx: &Context, theme: ThemeChoice) {
        self.settings.theme = theme;
        self.use_palette(ctx);
        self.keep_settings();
    }

    /// Zooms as far as was chosen, and no further than the window can carry.
    fn fit_zoom(&self, ctx: &Context) {
        let wanted = (f32::from(self.settings.zoom) / 100.0).min(most_zoom(ctx)).max(0.5);
        if (wanted - ctx.zoom_factor()).abs() > 0.01 {
            ctx.set_zoom_factor(wanted);
            ctx.request_repaint();
        }
    }

    fn in_search(&mut self, change: impl FnOnce(&mut Search)) {
        if let Some(search) = &mut self.state.search {
            change(search);
        }
    }

    /// Gathers what the wheel and fingers do in small parts, and zooms by the steps that it comes to.
    fn zoom_by(&mut self, ctx: &Context, factor: f32) {
        const STEP: f32 = 1.1;
        // What is left of one direction does not take from the other: each notch of a wheel counts.
        if (factor > 1.0) != (self.pinch > 1.0) {
            self.pinch = 1.0;
        }
        self.pinch *= factor.clamp(0.1, 10.0);
        let mut zoom = zoom_now(ctx, &self.settings);
        while self.pinch >= STEP {
            self.pinch /= STEP;
            zoom = zoom.saturating_add(zoom / 10);
        }
        while self.pinch <= 1.0 / STEP {
            self.pinch *= STEP;
            zoom -= zoom / 11;
        }
        if zoom != zoom_now(ctx, &self.settings) {
            self.set_zoom(ctx, zoom);
        }
    }

    fn set_zoom(&mut self, ctx: &Context, zoom: u16) {
        self.settings.zoom = zoom.clamp(*Settings::ZOOM.start(), *Settings::ZOOM.end());
        self.fit_zoom(ctx);
        let most = most_zoom(ctx) * 100.0;
        if f32::from(self.settings.zoom) > most + 1.0 {
            self.state.notice = Some(self.settings.language.pick(
                format!("Over {most:.0} % er der ikke plads til 112 i vinduet. Gør vinduet større."),
                format!("Above {most:.0}% there is no room for 112 in the window. Make the window larger."),
            ));
        }
        self.keep_settings();
    }

    fn set_area(&mut self, area: &AreaId) {
        self.settings.area = Some(area.to_string());
        let area = self.library.chosen_area(self.settings.area.as_deref());
        self.index = index::Ahead::default();
        let library = self.library;
        self.state.history.keep(|route| match route {
            Route::Article(id) => library.article(id).is_some_and(|article| area.has(&article.item)),
            Route::Paper(id) => library.paper(id).is_some_and(|paper| area.has(&paper.item)),
            Route::Practice(Some(id)) => library.scenario(id).is_some_and(|scenario| area.has(&scenario.item)),
            _ => true,
        });
        self.keep_settings();
    }

    /// Changes a setting that is only read, and keeps it.
    fn change(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.keep_settings();
    }

    fn keep_settings(&mut self) {
        let language = self.settings.language;
        if let Err(why) = self.file.save(&self.settings) {
            let why = phrase::not_saved(language, &why);
            self.state.notice = Some(language.pick(
                format!("Dit valg gælder nu, men kan ikke gemmes til næste gang. {why}"),
                format!("Your choice holds now, but cannot be kept for next time. {why}"),
            ));
        }
        if let Some(trouble) = self.file.take_trouble() {
            self.state.notice = Some(trouble_told(language, &trouble));
        }
    }

    fn follow_system_theme(&mut self, ctx: &Context) {
        if self.settings.theme == ThemeChoice::System {
            self.use_palette(ctx);
        }
    }

    fn use_palette(&mut self, ctx: &Context) {
        let palette = palette(self.settings.theme, ctx.system_theme());
        if palette != self.palette {
            self.palette = palette;
            Theme::new(palette).apply(ctx);
        }
    }

    /// Lets *Kopieret* end when its time is up.
    fn end_copied(&mut self, ctx: &Context) {
        let Some((_, until)) = self.state.copied else { return };
        let left = until - ctx.input(|input| input.time);
        if left <= 0.0 {
            self.state.copied = None;
            ctx.request_repaint();
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}

/// Opens what is closed, and the other way round.
fn toggle<T: Ord>(open: &mut BTreeSet<T>, one: T) {
    if !open.remove(&one) {
        open.insert(one);
    }
}

fn palette(choice: ThemeChoice, system: Option<SystemTheme>) -> Palette {
    match (choice, system) {
        (ThemeChoice::Dark, _) | (ThemeChoice::System, Some(SystemTheme::Dark)) => Palette::Dark,
        (ThemeChoice::Contrast, _) => Palette::Contrast,
        (ThemeChoice::Light | ThemeChoice::System, _) => Palette::Light,
    }
}
