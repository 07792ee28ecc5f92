//! Files and packs: what is missing, what is not what it should be, and how areas hang together.

use crate::content::packs::Packs;
use crate::content::{refused, taken};

#[test]
fn a_pack_needs_its_pack_file() {
    refused(
        |packs| packs.without("by/pack.json"),
        &["by/pack.json: the file is missing; the pack cannot do without it"],
    );
}

#[test]
fn a_missing_parent_is_told_once() {
    // Not each contact, source and link that would have stood in it.
    refused(
        |packs| packs.without("land/pack.json"),
        &["land/pack.json: the file is missing; the pack cannot do without it"],
    );
    refused(
        |packs| packs.with("egn/pack.json", "{"),
        &["egn/pack.json: this is not JSON: EOF while parsing an object at line 1 column 1"],
    );
}

#[test]
fn the_nation_needs_the_flow() {
    refused(
        |packs| packs.without("land/flow.json"),
        &["land/flow.json: the file is missing; the pack cannot do without it"],
    );
}

#[test]
fn a_file_holds_something() {
    for nothing in ["", " \n\t\n"] {
        refused(
            |packs| packs.with("land/figures.json", nothing).with("land/articles/tekst.da.md", nothing),
            &[
                "land/articles/tekst.da.md: the file is empty; write its content or remove it",
                "land/figures.json: the file is empty; write its content or remove it",
            ],
        );
    }
}

#[test]
fn a_file_is_utf_8() {
    refused(
        |packs| packs.with("land/figures.json", b"[{\"id\": \"\xe6re\"}]"),
        &["land/figures.json: the file is not UTF-8 from byte 9 on; save it as UTF-8"],
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    taken(|packs| {
        packs.change("land/contacts.json", "[\n{ \"id\": \"alarmen\"", "\u{feff}[\n{ \"id\": \"alarmen\"").change(
            "land/articles/tekst.da.md",
            "+++\nid",
            "\u{feff}+++\nid",
        )
    });
    taken(|packs| {
        let files = packs.files();
        files.iter().fold(packs, |packs, file| {
            packs.with(&file.path, String::from_utf8_lossy(&file.bytes).replace('\n', "\r\n"))
        })
    });
}

#[test]
fn no_key_stands_twice_at_any_depth() {
    for (key, twice) in [
        ("id", r#"[{ "id": "tal", "id": "andet" }]"#),
        ("da", r#"[{ "id": "tal", "deep": [ { "a": { "da": "et", "da": "to" } } ] }]"#),
    ] {
        let found = Packs::good().with("land/figures.json", twice).problems();
        let told = format!("the key \"{key}\" stands twice; keep one of them");
        assert!(found.iter().any(|problem| problem.contains(&told)), "{found:?}");
    }
}

#[test]
fn a_text_is_one_line_a_title_names_one_area_and_a_flow_is_the_nations() {
    refused(
        |packs| packs.change("land/contacts.json", "Ring, når der er fare.", "Ring,\\nnår der er fare."),
        &["land/contacts.json: alarmen: about: the text has a line break; write it as one line"],
    );
    refused(
        |packs| packs.change("by/pack.json", "Byen", "Egnen"),
        &["egn/pack.json: parent: the title is that of by as well; nobody can tell them apart"],
    );
    refused(
        |packs| packs.with("by/flow.json", "{}"),
        &["by/flow.json: the flow is read from the nation's pack alone; move it there or remove it"],
    );
    refused(
        |packs| packs.with("by/notes.json", "[]"),
        &["by/notes.json: notes are read from the nation's pack alone; move it there or remove it"],
    );
}

#[test]
fn no_slip_changes_an_emergency_number() {
    for (role, number, other) in [("alarm", "112", "113"), ("politi", "114", "24874700")] {
        let mut files = vejviser::content::bundled_files();
        let contacts = files.iter_mut().find(|file| file.path == "danmark/contacts.json").expect("it is shipped");
        let text =
            String::from_utf8_lossy(&contacts.bytes).replace(&format!("[\"{number}\"]"), &format!("[\"{other}\"]"));
        assert_ne!(text.as_bytes(), &*contacts.bytes);
        contacts.bytes = text.into_bytes().into();
        let problems = vejviser::content::check(&files).expect_err("another number");
        let told = format!("the number of the role {role} is {number} here, not {other}; it may not be changed");
        assert!(problems.iter().any(|problem| problem.to_string().contains(&told)), "{problems:?}");
    }
}

/// In the shipped packs: 112 and 114 in a text, and 112 with somebody else.
#[test]
fn no_slip_in_a_text_leads_to_another_number_than_112_or_114() {
    let told = |file: &str, from: &str, to: &str, told: &str| {
        let mut files = vejviser::content::bundled_files();
        let file = files.iter_mut().find(|it| it.path == file).expect("it is shipped");
        let text = String::from_utf8_lossy(&file.bytes).replacen(from, to, 1);
        assert_ne!(text.as_bytes(), &*file.bytes);
        file.bytes = text.into_bytes().into();
        let problems = vejviser::content::check(&files).expect_err("a slip");
        assert!(problems.iter().any(|problem| problem.to_string().contains(told)), "{problems:?}");
    };
    told("danmark/flow.json", "Ring 112", "Ring 113", "the text says to ring 113");
    told("danmark/flow.json", "ring 114", "ring til 115", "the text says to ring 115");
    told("danmark/flow.json", "Ring 112", "Ring 1888", "the text holds the telephone number 1888");
    for (file, from, to, number) in [
        ("danmark/contacts.json", "Politiet 114", "Politiet 113", "113"),
        ("danmark/contacts.json", "\"112\", \"en\": \"112\"", "\"112\", \"en\": \"110\"", "110"),
        ("danmark/contacts.json", "sms til 112", "sms til 110", "110"),
        ("aalborg/contacts.json", "\"SSP, Børn og Unge\"", "\"SSP 1888\"", "1888"),
        ("danmark/articles/efter-opkaldet.da.md", "[112](contact:alarm-112)", "[113](contact:alarm-112)", "113"),
    ] {
        told(file, from, to, &format!("the text names the number {number}, which is not one of this contact's"));
    }
    told("aalborg/contacts.json", "[\"93520065\"]", "[\"112\"]", "the number 112 is that of the role alarm alone");
}

#[test]
fn an_id_that_leads_nowhere_is_told_once() {
    refused(
        |packs| {
            let again = packs.files().into_iter().find(|file| file.path == "egn/contacts.json").expect("it is there");
            let again = String::from_utf8_lossy(&again.bytes).replace("kilde", "kilden");
            packs.with("egn/contacts.json", again).change(
                "by/contacts.json",
                r#""sources": ["kilde"]"#,
                r#""sources": ["kilden"]"#,
            )
        },
        &["egn/contacts.json: konsulent: there is no source kilden; did you mean kilde? (and 1 more reference to it)"],
    );
}

#[test]
fn a_word_that_is_near_none_brings_those_that_may_stand() {
    refused(
        |packs| packs.change("land/laws.json", "under-18", "xyz"),
        &[r#"land/laws.json: lov: "xyz" is no topic; use under-18, adult, criminal, travel or secrecy"#],
    );
    refused(
        |packs| packs.change("by/pack.json", r#""parent": "egn""#, r#""parent": "paris""#),
        &["by/pack.json: parent: there is no area paris; write it, or name one that there is"],
    );
}

#[test]
fn a_condition_has_one_key() {
    let when = r#""when": { "has": "danger-now" }"#;
    for (condition, told) in [
        (
            r#"{ "has": "danger-now", "not": "adult" }"#,
            "the condition has both has and not; write {\"all\": [{\"has\": …}, {\"not\": …}]} where both must hold",
        ),
        ("{}", "the condition has no key; write has, not, all or any"),
        (r#"{ "hass": "danger-now" }"#, "unknown field `hass`, expected one of `has`, `not`, `all`, `any`"),
        (r#""danger-now""#, "invalid type: string \"danger-now\", expected a condition, such as {\"has\": \"FACT\"}"),
    ] {
        let problems = Packs::good().change("land/flow.json", when, &format!(r#""when": {condition}"#)).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].starts_with(&format!("land/flow.json: {told}")), "{problems:?}");
    }
}

#[test]
fn a_data_file_is_json_of_the_right_shape() {
    refused(
        |packs| packs.with("land/figures.json", "[{]"),
        &["land/figures.json: this is not JSON: key must be a string at line 1 column 3"],
    );
    refused(
        |packs| packs.with("land/figures.json", "{}"),
        &["land/figures.json: invalid type: map, expected a sequence at line 1 column 0; \
           see guides/README.md for the fields"],
    );
    refused(
        |packs| packs.with("land/figures.json", "[7, null]"),
        &[
            "land/figures.json: item 1: invalid type: integer `7`, expected struct RawFigure; \
             see guides/README.md for the fields",
            "land/figures.json: item 2: invalid type: null, expected struct RawFigure; \
             see guides/README.md for the fields",
        ],
    );
}

#[test]
fn a_broken_file_is_told_of_and_not_what_it_should_have_held() {
    let not_json = "this is not JSON: EOF while parsing a list at line 1 column 1";
    let missing = "the file is missing; the pack cannot do without it";
    for (file, follows) in [
        ("sources", " (and 26 references to it)"),
        ("contacts", " (and 3 references to it)"),
        ("laws", " (and 3 references to it)"),
        ("signs", " (and 2 references to it)"),
        ("notes", ""),
    ] {
        let file = format!("land/{file}.json");
        refused(|packs| packs.with(&file, "["), &[&format!("{file}: {not_json}{follows}")]);
        refused(|packs| packs.without(&file), &[&format!("{file}: {missing}{follows}")]);
    }
    refused(|packs| packs.with("land/figures.json", "["), &[&format!("land/figures.json: {not_json}")]);
    refused(
        |packs| packs.with("egn/pack.json", "[").with("land/laws.json", "["),
        // Without the egn, the by has no parent, so nothing else can be read.
        &[&format!("egn/pack.json: {not_json}"), &format!("land/laws.json: {not_json}")],
    );
}

#[test]
fn a_file_that_no_pack_holds_is_refused() {
    refused(
        |packs| packs.with("by/notes.txt", "x").with("by/articles/tekst.en.md", "x").with("by/contacts.json~", "x"),
        &[
            "by/articles/tekst.en.md: the file is not one that a pack holds; rename or remove it",
            "by/contacts.json~: the file is not one that a pack holds; rename or remove it",
            "by/notes.txt: the file is not one that a pack holds; rename or remove it",
        ],
    );
    // Beside the packs, a README and a licence may lie, and nothing else.
    taken(|packs| packs.with("README.md", "x").with("LICENSE", "x"));
    refused(
        |packs| packs.with("notes.txt", "x").with("by/articles/more/tekst.da.md", "x"),
        &[
            "by/articles/more/tekst.da.md: the file is not one that a pack holds; rename or remove it",
            "notes.txt: the file is not one that a pack holds; rename or remove it",
        ],
    );
    // An empty folder is read as a name with a slash at its end.
    refused(
        |packs| packs.with("by/articles/", "").with("new/", ""),
        &[
            "by/articles/: the folder is empty; remove it, or put a pack into it",
            "new/: the folder is empty; remove it, or put a pack into it",
        ],
    );
}

#[test]
fn nothing_at_all_is_no_library() {
    let nothing = "no pack was found here; a pack is a folder with a pack.json";
    assert_eq!(Packs::none().problems(), [format!(".: {nothing}")]);
    assert_eq!(Packs::none().with("README.md", "x").problems(), [format!(".: {nothing}")]);
}

#[test]
fn a_folder_is_called_like_its_pack() {
    refused(
        |packs| packs.change("by/pack.json", r#""id": "by""#, r#""id": "byen""#),
        &["by/pack.json: id: the folder is called by, but the pack's id is byen; make them the same"],
    );
    refused(
        |packs| packs.with("Ø/pack.json", PACK.replace("ID", "Ø")),
        &["Ø/pack.json: id: \"Ø\" is no id; use lower-case letters a-z and digits in words joined by hyphens"],
    );
}

/// A municipality without anything of its own.
const PACK: &str = r#"{ "id": "ID", "kind": "municipality", "parent": "egn", "title": { "da": "Titel" },
    "edition": "2026.1", "edition_date": "2026-11-22", "owner": { "da": "Redaktionen" }, "status": "draft",
    "review_by": "2027-11-22" }"#;

#[test]
fn a_new_area_is_one_file() {
    taken(|packs| packs.with("ny-by/pack.json", PACK.replace("ID", "ny-by")));
}

#[test]
fn areas_hang_on_one_nation() {
    refused(
        |packs| packs.change("by/pack.json", r#""parent": "egn""#, r#""parent": "egnn""#),
        &["by/pack.json: parent: there is no area egnn; did you mean egn?"],
    );
    refused(
        |packs| packs.change("by/pack.json", r#""parent": "egn", "#, ""),
        &["by/pack.json: parent: the area has no parent; only the nation has none"],
    );
    refused(
        |packs| packs.change("egn/pack.json", r#""parent": "land""#, r#""parent": "by""#),
        &[
            "by/pack.json: parent: the parents go in a ring; lead them to the nation",
            "egn/pack.json: parent: the parents go in a ring; lead them to the nation",
        ],
    );
    refused(
        |packs| packs.change("land/pack.json", r#""kind": "nation""#, r#""kind": "nation", "parent": "egn""#),
        &[
            "by/pack.json: parent: the parents go in a ring; lead them to the nation",
            "egn/pack.json: parent: the parents go in a ring; lead them to the nation",
            "land/pack.json: parent: the nation has a parent; remove it",
            "land/pack.json: parent: the parents go in a ring; lead them to the nation",
        ],
    );
    refused(
        |packs| {
            packs.with(
                "rige/pack.json",
                PACK.replace("ID", "rige").replace("municipality", "nation").replace(r#""parent": "egn","#, ""),
            )
        },
        &["rige/pack.json: parent: land is a nation already; there can be only one"],
    );
    refused(
        |packs| packs.change("land/pack.json", r#""kind": "nation""#, r#""kind": "region""#),
        &[
            "by/pack.json: parent: no pack is a nation; the line of parents must end in one",
            "land/pack.json: parent: the area has no parent; only the nation has none",
        ],
    );
    refused(
        |packs| packs.change("by/pack.json", r#""kind": "municipality""#, r#""kind": "municipalty""#),
        &[r#"by/pack.json: kind: "municipalty" is no kind of area; did you mean municipality?"#],
    );
}

#[test]
fn a_region_names_its_municipalities_each_once() {
    let named = |list: &str| format!(r#""review_by": "2027-11-22", "municipalities": [{list}]"#);
    let (one, other) =
        (r#"{ "id": "bakkeby", "title": { "da": "Bakkeby" } }"#, r#"{ "id": "Ø", "title": { "da": "" } }"#);
    let review = r#""review_by": "2027-11-22""#;
    let library = Packs::good().change("egn/pack.json", review, &named(one)).check();
    let library = library.unwrap_or_else(|problems| panic!("{problems:?}"));
    let served = library.served_by("bakkeby").map(|(pack, title)| (pack.id.as_str(), title.da()));
    assert_eq!((served, library.served_by("by").is_none()), (Some(("egn", "Bakkeby")), true));
    refused(
        |packs| packs.change("egn/pack.json", review, &named(&[one, one, other].join(","))),
        &[
            "egn/pack.json: municipality bakkeby: the id bakkeby is used already in egn/pack.json; give one of them another id",
            "egn/pack.json: municipality Ø: \"Ø\" is no id; use lower-case letters a-z and digits in words joined by hyphens",
            "egn/pack.json: municipality Ø: title is empty; write it or leave the field out",
        ],
    );
    // One region serves it, and its name is that of no other area.
    refused(
        |packs| {
            packs.change("egn/pack.json", review, &named(one)).with(
                "kyst/pack.json",
                PACK.replace("ID", "kyst").replace("municipality", "region").replace(review, &named(one)),
            )
        },
        &[
            "kyst/pack.json: municipality bakkeby: the id bakkeby is used already in egn/pack.json; give one of them another id",
        ],
    );
    refused(
        |packs| packs.change("egn/pack.json", review, &named(&one.replace("Bakkeby", "Byen"))),
        &["egn/pack.json: municipality bakkeby: the title is that of by as well; nobody can tell them apart"],
    );
    refused(
        |packs| packs.change("by/pack.json", review, &named(one)),
        &["by/pack.json: municipalities: municipalities belong to a region; only its pack serves those without one"],
    );
}

#[test]
fn a_status_and_its_date_go_together() {
    let status = r#""status": "draft""#;
    refused(
        |packs| packs.change("by/pack.json", status, r#""status": "approved""#),
        &["by/pack.json: status: the status is approved, but approved_on is missing"],
    );
    refused(
        |packs| packs.change("by/pack.json", status, r#""status": "draft", "approved_on": "2026-11-23""#),
        &["by/pack.json: approved_on: the status is draft, but approved_on is set; set the status or remove the date"],
    );
    refused(
        |packs| packs.change("by/pack.json", status, r#""status": "approved", "approved_on": "i går""#),
        &[r#"by/pack.json: approved_on: "i går" is no date; write it like 2026-11-22"#],
    );
    refused(
        |packs| packs.change("by/pack.json", status, r#""status": "aproved""#),
        &[r#"by/pack.json: status: "aproved" is no status; did you mean approved?"#],
    );
    taken(|packs| packs.change("by/pack.json", status, r#""status": "approved", "approved_on": "2026-11-22""#));
    taken(|packs| packs.change("by/pack.json", status, r#""status": "draft", "approved_on": null"#));
}

#[test]
fn a_wrong_date_in_a_pack_hides_nothing_else() {
    refused(
        |packs| {
            packs
                .change("land/pack.json", "2027-11-22", "2027-22-11")
                .change("land/pack.json", r#""edition_date": "2026-11-22""#, r#""edition_date": "22/11 2026""#)
                .change("land/pack.json", "2026.1", " ")
                .change("land/contacts.json", r#""phones": ["112"]"#, r#""phones": ["1-1-2"]"#)
        },
        &[
            r#"land/contacts.json: alarmen: "1-1-2" is no telephone number; write digits alone, with +45 only where one rings from abroad"#,
            "land/contacts.json: alarmen: the contact has neither a number nor a way to reach it; write phones or reach",
            "land/pack.json: edition is empty; write it or leave the field out",
            r#"land/pack.json: edition_date: "22/11 2026" is no date; write it like 2026-11-22"#,
            r#"land/pack.json: review_by: "2027-22-11" is no date; write it like 2026-11-22"#,
        ],
    );
}

#[test]
fn every_area_has_a_number_for_the_help_strip() {
    refused(
        |packs| {
            packs.change("land/contacts.json", r#""roles": ["raadgivning"]"#, r#""roles": ["vold"]"#).change(
                "land/articles/tekst.da.md",
                r#""raadgivning", "#,
                "",
            )
        },
        &[
            "by/contacts.json: no contact fills the role raadgivning in by; every area needs one with a number",
            "egn/contacts.json: no contact fills the role raadgivning in egn; every area needs one with a number",
        ],
    );
    // The nearest that fills the role hides the others, so it is the one that needs the number.
    refused(
        |packs| packs.change("by/contacts.json", r#""roles": ["socialvagt"]"#, r#""roles": ["socialvagt", "politi"]"#),
        &["by/contacts.json: no contact fills the role politi in by; every area needs one with a number"],
    );
}

#[test]
fn several_problems_are_all_told() {
    refused(
        |packs| {
            packs
                .change("by/contacts.json", "underretning\"]", "underetning\"]")
                .change("land/laws.json", "under-18", "under18")
                .change("land/sources.json", "2026-11-22", "2026-11-31")
                .change("land/articles/tekst.da.md", "article:tekst", "article:teks")
                .with("by/notes.txt", "x")
        },
        &[
            r#"by/contacts.json: modtagelse: "underetning" is no role; did you mean underretning?"#,
            "by/notes.txt: the file is not one that a pack holds; rename or remove it",
            "land/articles/tekst.da.md: line 22: there is no article teks; did you mean tekst?",
            r#"land/laws.json: lov: "under18" is no topic; did you mean under-18?"#,
            r#"land/sources.json: kilde: "2026-11-31" is no date; write it like 2026-11-22"#,
        ],
    );
}
