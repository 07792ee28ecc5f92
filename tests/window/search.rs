//! The search over the screen, with the mouse and the keyboard, and as a screen reader hears it.

use crate::common::{NARROW, WIDE, copied, harness, harness_of, library, within};
use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vejviser::content::{Age, Language, Role as ContentRole, SignId};
use vejviser::search::{Filter, HitKind, Index, ItemId, Place};
use vejviser::settings::ThemeChoice;
use vejviser::window::{Action, App, Route};

/// A Tuesday when offices are open.
const AT: &str = "2026-12-01T13:00";

fn key(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run_steps(8);
}

/// Types as a keyboard does: a letter that shortcuts may take first.
fn typed(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(8);
}

fn act(harness: &mut Harness<'_, App>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().apply(&ctx, action);
    // A new screen may still scroll its title into view.
    harness.run_steps(8);
}

fn search(harness: &mut Harness<'_, App>, query: &str) {
    act(harness, Action::OpenSearch);
    act(harness, Action::Query(query.to_owned()));
}

/// What is typed, while the search is open.
fn query(harness: &Harness<'_, App>) -> Option<String> {
    harness.state().state().search.as_ref().map(|search| search.query.clone())
}

fn here(harness: &Harness<'_, App>) -> Route {
    harness.state().state().history.current().clone()
}

/// The names of all nodes that hold these words.
fn hearing(harness: &Harness<'_, App>, words: &str) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
        .filter(|label| label.contains(words))
        .collect()
}

#[test]
fn a_slash_opens_the_search_from_every_screen_and_is_a_letter_in_it() {
    let mut harness = harness(AT);
    for route in [Route::Start, Route::Walkthrough, Route::Contacts, Route::Signs(None), Route::Settings] {
        act(&mut harness, Action::Go(route.clone()));
        typed(&mut harness, "/");
        assert_eq!(query(&harness).as_deref(), Some(""), "{route:?}");
        typed(&mut harness, "/");
        assert_eq!(query(&harness).as_deref(), Some("/"), "{route:?}");
        key(&mut harness, Key::Escape);
        assert_eq!(query(&harness), None, "{route:?}");
    }
}

/// Each further key costs as much as the field holds, so what is pasted is read once and then cut.
#[test]
fn a_long_paste_is_read_whole_for_danger_and_then_cut() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    let text = format!("{} at han slår hende ihjel", "vi har aftalt at tale sammen igen på tirsdag ".repeat(20_000));
    harness.event(Event::Paste(text));
    harness.run_steps(8);
    assert_eq!(query(&harness).expect("it is open").chars().count(), 2_000);
    assert!(!hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "Valgt: Alarmcentralen").len() == 1);
    assert!(!hearing(&harness, "Teksten har 180005 ord og er skåret af.").is_empty());
    act(&mut harness, Action::Query("tavshedspligt".to_owned()));
    assert!(hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "er skåret af").is_empty());
}

#[test]
fn danger_shows_the_emergency_line_before_all_hits() {
    let mut harness = harness(AT);
    search(&mut harness, "han har en kniv");
    assert!(!hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
    assert!(hearing(&harness, "Valgt: Alarmcentralen").len() == 1);
    act(&mut harness, Action::Query("tavshedspligt".to_owned()));
    assert!(hearing(&harness, "Er nogen i fare nu, så ring 112.").is_empty());
}

#[test]
fn a_screen_reader_hears_how_many_and_which_is_chosen() {
    let mut harness = harness(AT);
    search(&mut harness, "tolk");
    assert_eq!(hearing(&harness, "resultater. Valgt: Når I har brug for tolk.").len(), 1);
    key(&mut harness, Key::ArrowDown);
    let told = hearing(&harness, "resultater. Valgt: ");
    assert!(told.len() == 1 && !told[0].contains("Når I har brug for tolk."), "{told:?}");
    act(&mut harness, Action::Query("qqqqxzxz".to_owned()));
    assert_eq!(hearing(&harness, "Intet fundet. Valgt: Sikkerhedskonsulenterne").len(), 1);
}

#[test]
fn a_contact_is_copied_with_a_key() {
    let mut harness = harness(AT);
    search(&mut harness, "livslinien");
    harness.event(Event::Copy);
    let seen: Vec<String> = (0..3)
        .filter_map(|_| {
            harness.step();
            copied(&harness)
        })
        .collect();
    assert_eq!(seen, ["70 20 12 01"]);
}

#[test]
fn the_filters_leave_what_they_ask_for_and_stay_while_one_types() {
    let mut harness = harness(AT);
    search(&mut harness, "pas");
    let filter = Filter { kind: Some(HitKind::Law), ..Filter::default() };
    act(&mut harness, Action::FilterHits(filter.clone()));
    assert!(hearing(&harness, "Valgt: Pasloven").len() == 1);
    act(&mut harness, Action::Query("passet".to_owned()));
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.filter.clone()), Some(filter));
}

#[test]
fn a_filter_is_picked_with_the_keyboard_alone() {
    let mut harness = harness(AT);
    search(&mut harness, "pas");
    harness.get_by_role_and_label(Role::ComboBox, "Vis").focus();
    harness.run();
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Enter);
    let chosen = harness.state().state().search.as_ref().and_then(|search| search.filter.kind);
    assert_eq!(chosen, Some(HitKind::Contact));
    assert_eq!(here(&harness), Route::Start, "Enter belonged to the list");
}

#[test]
fn a_hit_in_a_text_opens_it_at_its_heading() {
    let mut harness = harness(AT);
    search(&mut harness, "hvis din leder er uenig");
    act(&mut harness, Action::FilterHits(Filter { kind: Some(HitKind::Article), ..Filter::default() }));
    key(&mut harness, Key::Enter);
    assert!(matches!(here(&harness), Route::Article(_)), "{:?}", here(&harness));
    assert_eq!(harness.state().state().once.sought, None, "it is sought once");
}

#[test]
fn nothing_typed_is_kept() {
    let mut harness = harness(AT);
    search(&mut harness, "kæreste");
    key(&mut harness, Key::Escape);
    typed(&mut harness, "/");
    assert_eq!(query(&harness).as_deref(), Some(""));
    act(&mut harness, Action::Query("kæreste".to_owned()));
    act(&mut harness, Action::Hide);
    assert!(query(&harness).is_none());
    assert!(hearing(&harness, "kæreste").is_empty());
}

#[test]
fn nothing_sticks_out_of_the_window() {
    for size in [WIDE, NARROW] {
        let mut harness = harness_of(AT, size);
        for text in ["", "pas", "han har en kniv", "qqqqxzxz", "tlok", "indstillinger", "underretning"] {
            search(&mut harness, text);
            within(&harness, size.x);
        }
    }
}

/// A frame takes the letter in, one shows what it finds, and egui draws up to two more to settle what changed its size.
#[test]
fn a_letter_typed_draws_four_frames_at_most() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    for letter in "sendt til udlandet".chars() {
        harness.event(Event::Text(letter.to_string()));
        let frames = harness.run();
        assert!(frames <= 4, "{letter:?} draws {frames} frames");
    }
    let query = harness.state().state().search.as_ref().map(|search| search.query.clone());
    assert_eq!(query.as_deref(), Some("sendt til udlandet"));
}

/// The first letter was once lost where it came before the field had the focus.
#[test]
fn letters_that_come_at_once_after_the_key_are_all_taken_in() {
    for key in ["ctrl+k", "/"] {
        let mut harness = harness(AT);
        if key == "/" {
            harness.event(Event::Text("/".to_owned()));
        } else {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        }
        for letters in ["kn", "i", "v"] {
            harness.event(Event::Text(letters.to_owned()));
            harness.step();
        }
        harness.run();
        let query = harness.state().state().search.as_ref().map(|search| search.query.clone());
        assert_eq!(query.as_deref(), Some("kniv"), "after {key}");
    }
}

/// The title of the screen.
fn title(harness: &Harness<'_, App>) -> Option<String> {
    let nodes = harness.root().children_recursive();
    let title = nodes.into_iter().map(|node| node.accesskit_node()).find(|node| node.data().level() == Some(0))?;
    title.label()
}

/// What choosing a place comes to: the screen, and what it is called where its title says the same.
fn leads_to(place: &Place) -> (Route, bool) {
    match place {
        Place::Start => (Route::Start, false),
        Place::Walkthrough => (Route::Walkthrough, false),
        Place::Signs => (Route::Signs(None), true),
        Place::SignGroup(group) => (Route::Signs(Some(group.clone())), false),
        Place::SignsAtAge(_) | Place::SignsIn(_) => (Route::Signs(None), false),
        Place::Contacts => (Route::Contacts, true),
        Place::Laws => (Route::Laws(None), true),
        Place::Figures => (Route::Figures, true),
        Place::Practice => (Route::Practice(None), true),
        Place::Papers => (Route::Papers, true),
        Place::CallSheet => (Route::Papers, false),
        Place::Settings => (Route::Settings, true),
        Place::TextSize | Place::AreaChoice | Place::PositionChoice | Place::LanguageChoice => (Route::Settings, false),
        Place::About => (Route::About, true),
        // These do something where one is.
        Place::Language(_) | Place::LightTheme | Place::DarkTheme | Place::HighContrast | Place::Keys | Place::Hide => {
            (Route::Start, false)
        }
    }
}

/// What a place does beside leading somewhere.
fn is_done(place: &Place, app: &App) -> bool {
    let (state, settings) = (app.state(), app.settings());
    match place {
        Place::SignsAtAge(age) => state.sign_age == Some(*age),
        Place::SignsIn(setting) => state.sign_setting == Some(*setting),
        Place::Language(language) => settings.language == *language,
        Place::LightTheme => settings.theme == ThemeChoice::Light,
        Place::DarkTheme => settings.theme == ThemeChoice::Dark,
        Place::HighContrast => settings.theme == ThemeChoice::Contrast,
        Place::Keys => state.dialog.is_some(),
        Place::Hide => state.hidden,
        _ => state.dialog.is_none() && !state.hidden,
    }
}

#[test]
fn every_place_is_found_by_its_name_and_leads_there() {
    let index = Index::new(&library().area("aalborg").expect("a known area"));
    let places: Vec<&Place> =
        index.items().filter_map(|item| if let ItemId::Place(place) = item { Some(place) } else { None }).collect();
    assert!(places.len() > 30, "{}", places.len());
    for language in Language::ALL {
        let mut harness = harness(AT);
        for place in &places {
            let ctx = harness.ctx.clone();
            for action in
                [Action::SetLanguage(language), Action::SetTheme(ThemeChoice::System), Action::Hide, Action::Unhide]
            {
                harness.state_mut().apply(&ctx, action);
            }
            let (name, _) = place.described(library()).expect("it has a name");
            let name = name.in_language(language);
            search(&mut harness, name);
            key(&mut harness, Key::Enter);
            assert_eq!(query(&harness), None, "{name}: the search is closed");
            let (route, is_called_so) = leads_to(place);
            assert_eq!(here(&harness), route, "{name}");
            assert!(is_done(place, harness.state()), "{name}");
            assert!(!is_called_so || title(&harness).as_deref() == Some(name), "{name}: {:?}", title(&harness));
        }
    }
}

#[test]
fn a_choice_low_on_the_settings_comes_into_view() {
    for (name, heading) in [("skift kommune", "Hvor arbejder du?"), ("min rolle", "Hvem er du?")] {
        let mut harness = harness(AT);
        search(&mut harness, name);
        key(&mut harness, Key::Enter);
        harness.run();
        let heading = harness.get_by_role_and_label(Role::Heading, heading).rect();
        assert!(heading.top() > 0.0 && heading.bottom() < WIDE.y / 2.0, "{name}: {heading:?}");
    }
}

#[test]
fn what_may_have_been_meant_is_offered_and_one_key_away() {
    for (language, label) in [(Language::Danish, "Mente du"), (Language::English, "Did you mean")] {
        let mut harness = harness(AT);
        act(&mut harness, Action::SetLanguage(language));
        search(&mut harness, "tlok");
        assert_eq!(hearing(&harness, label).len(), 1);
        assert_eq!(hearing(&harness, "»tolk«.").len(), 2, "the row, and that it is chosen");
        key(&mut harness, Key::ArrowDown);
        key(&mut harness, Key::ArrowUp);
        key(&mut harness, Key::Enter);
        assert_eq!(query(&harness).as_deref(), Some("tolk"));
        assert!(hearing(&harness, label).is_empty());
        typed(&mut harness, "e");
        assert_eq!(query(&harness).as_deref(), Some("tolke"), "the cursor stands at the end");
    }
}

#[test]
fn a_click_takes_what_may_have_been_meant_too() {
    let mut harness = harness(AT);
    search(&mut harness, "tlok");
    harness.get_by_label("»tolk«. Søg efter det i stedet").click();
    harness.run_steps(8);
    assert_eq!(query(&harness).as_deref(), Some("tolk"));
}

#[test]
fn a_sign_that_is_found_is_shown_whatever_the_list_was_filtered_by() {
    let mut harness = harness(AT);
    act(&mut harness, Action::FilterAge(Some(Age::Small)));
    search(&mut harness, "hemmelig kæreste");
    act(&mut harness, Action::FilterHits(Filter { kind: Some(HitKind::Sign), ..Filter::default() }));
    key(&mut harness, Key::Enter);
    let state = harness.state().state();
    let unfolded: Vec<&SignId> = state.unfolded.iter().collect();
    let sign = library().sign(unfolded[0]).expect("a known sign");
    assert!(!sign.ages.contains(&Age::Small), "{:?} shows nothing of this", sign.id);
    assert_eq!(state.sign_age, None);
    assert!(!hearing(&harness, &sign.text.da).is_empty());
}

/// A found contact once opened the list at its top, far from the contact.
#[test]
fn a_contact_that_is_found_comes_into_view_whatever_the_list_was_filtered_by() {
    for size in [WIDE, NARROW] {
        for contact in ["ssp-boern-og-unge", "livslinien", "um-vagtcenter"] {
            let contact = library().contacts.iter().find(|it| it.id == *contact).expect("it ships");
            let mut harness = harness_of(AT, size);
            act(&mut harness, Action::FilterRole(Some(ContentRole::Alarm)));
            search(&mut harness, contact.name.da());
            key(&mut harness, Key::Enter);
            assert_eq!(here(&harness), Route::Contacts);
            let row = harness.get_by_label(&format!("Skjul mere om {}", contact.name.da())).rect();
            assert!(row.top() > 0.0 && row.bottom() < size.y - 54.0, "{} at {size:?}: {row:?}", contact.id);
        }
    }
}

#[test]
fn a_sign_that_is_found_comes_into_view() {
    for size in [WIDE, NARROW] {
        for sign in library().signs.iter().step_by(9) {
            let mut harness = harness_of(AT, size);
            search(&mut harness, sign.text.da());
            key(&mut harness, Key::Enter);
            // Danger and contacts stand first, and so may another sign.
            let Some(sign) = harness.state().state().unfolded.first().and_then(|id| library().sign(id)) else {
                continue;
            };
            let row = harness.get_by_role_and_label(Role::CheckBox, sign.text.da()).rect();
            assert!(row.top() > 0.0 && row.top() < size.y - 80.0, "{} at {size:?}: {row:?}", sign.id);
        }
    }
}

/// A found figure once opened the page at its top, which holds forty of them.
#[test]
fn a_figure_that_is_found_comes_into_view() {
    let mut seen = 0;
    for size in [WIDE, NARROW] {
        for figure in library().figures.iter().step_by(8) {
            let mut harness = harness_of(AT, size);
            search(&mut harness, figure.title.da());
            key(&mut harness, Key::Enter);
            // A contact or a text of that name stands first.
            if here(&harness) == Route::Figures {
                let title = harness.get_by_role_and_label(Role::Heading, figure.title.da()).rect();
                assert!(title.top() > 0.0 && title.bottom() < size.y - 54.0, "{} at {size:?}: {title:?}", figure.id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 4, "only {seen} figures were found first");
}

#[test]
fn arrows_that_come_in_one_frame_all_count() {
    let mut harness = harness(AT);
    search(&mut harness, "ssp");
    for _ in 0..3 {
        harness.key_press(Key::ArrowDown);
    }
    harness.run_steps(8);
    assert_eq!(harness.state().state().search.as_ref().map(|search| search.selected), Some(3));
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// An arrow that came right after Ctrl+K once moved the focus to a filter, and Enter then opened that instead of the hit.
#[test]
fn an_arrow_right_after_opening_stays_in_the_field() {
    for frames in 0..4 {
        let mut harness = harness(AT);
        // Put into the frame itself: what the harness queues gets a frame for each part of a press.
        harness.input_mut().events.push(pressed(Key::K, Modifiers::COMMAND));
        (0..frames).for_each(|_| harness.step());
        harness.input_mut().events.push(pressed(Key::ArrowDown, Modifiers::NONE));
        harness.run_steps(8);
        let search = harness.state().state().search.as_ref().expect("the search is open");
        assert_eq!(search.selected, 1, "{frames} frames later");
        let field = harness.get_by_role(Role::TextInput);
        assert!(field.is_focused(), "{frames} frames later the focus has left the field");
    }
}

#[test]
fn selected_words_are_copied_rather_than_a_number() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    typed(&mut harness, "ssp");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(4);
    harness.event(Event::Copy);
    harness.step();
    assert_eq!(copied(&harness).as_deref(), Some("ssp"));
}

/// Alt+1 on Start with the search open closed it, and then nothing had the focus.
#[test]
fn going_where_one_is_closes_the_search_and_the_title_has_the_focus() {
    let mut harness = harness(AT);
    act(&mut harness, Action::OpenSearch);
    act(&mut harness, Action::Go(Route::Start));
    assert!(harness.state().state().search.is_none());
    assert!(harness.get_by_label("Hvad har du brug for?").is_focused());
}

/// Where the field at the top is a button alone, and after the key that opened it, nothing once had the focus.
#[test]
fn the_focus_comes_back_when_the_search_is_closed() {
    for size in [WIDE, NARROW] {
        for close in [Key::Escape, Key::K] {
            for start in [false, true] {
                let mut harness = harness_of(AT, size);
                if start {
                    key(&mut harness, Key::Tab);
                }
                let before = harness.ctx.memory(eframe::egui::Memory::focused);
                harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
                harness.run_steps(8);
                typed(&mut harness, "ssp");
                let modifiers = if close == Key::K { Modifiers::COMMAND } else { Modifiers::NONE };
                harness.key_press_modifiers(modifiers, close);
                harness.run_steps(8);
                let after = harness.ctx.memory(eframe::egui::Memory::focused);
                assert!(query(&harness).is_none() && after.is_some(), "{size:?}, {close:?}");
                assert!(!start || after == before, "{size:?}, {close:?}: {before:?}, then {after:?}");
            }
        }
    }
}
