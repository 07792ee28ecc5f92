//! Articles that are refused, and words that no text may hold.

use crate::content::{refused, taken};

const TEXT: &str = "land/articles/tekst.da.md";

/// Puts `markdown` at the end of the article, where it stands on line 24.
#[track_caller]
fn markdown(markdown: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|line| format!("{TEXT}: {line}")).collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    refused(|packs| packs.add(TEXT, &format!("\n{markdown}\n")), &expected);
}

/// Puts `text` where each kind of text stands.
#[track_caller]
fn wording(text: &str, expected: &str) {
    refused(
        |packs| packs.change("land/figures.json", "Så mange var der.", text),
        &[&format!("land/figures.json: tal: says: {expected}")],
    );
    refused(
        |packs| packs.change("land/signs.json", "Bliver hentet hver dag", text),
        &[&format!("land/signs.json: tegn: text: {expected}")],
    );
    refused(
        |packs| packs.change("land/laws.json", "Du skal handle.", text),
        &[&format!("land/laws.json: lov: says: {expected}")],
    );
    refused(
        |packs| packs.change("by/contacts.json", "Spørg efter vagten.", text),
        &[&format!("by/contacts.json: vagt: reach: {expected}")],
    );
    refused(
        |packs| packs.change("land/flow.json", "Så kommer hjælpen hurtigst.", text),
        &[&format!("land/flow.json: question fare: why: {expected}")],
    );
    refused(|packs| packs.change("by/pack.json", "Byen", text), &[&format!("by/pack.json: title: {expected}")]);
    refused(|packs| packs.change(TEXT, "Den siger lidt.", text), &[&format!("{TEXT}: lead: {expected}")]);
}

#[test]
fn front_matter_is_there_and_whole() {
    refused(
        |packs| packs.with(TEXT, "# En tekst\n"),
        &["land/articles/tekst.da.md: the article does not begin with front matter between two lines of +++"],
    );
    refused(
        |packs| packs.change(TEXT, "lead =", "leed ="),
        &[
            "land/articles/tekst.da.md: line 4: unknown field `leed`, expected one of `id`, `title`, `lead`, `section`, \
           `group`, `order`, `guard`, `based_on`, `adopted`, `revise_by`, `contacts`, `laws`, `sources`, `review_by`, \
           `basis`, `words`; see guides/README.md for the fields",
        ],
    );
    refused(
        |packs| packs.change(TEXT, "order = 10\n", ""),
        &["land/articles/tekst.da.md: front matter: missing field `order`; see guides/README.md for the fields"],
    );
    refused(
        |packs| packs.change(TEXT, "2027-11-22", "2027-11-22T10:00:00"),
        &[r#"land/articles/tekst.da.md: front matter: "2027-11-22T10:00:00" is no date; write it like 2026-11-22"#],
    );
    refused(
        |packs| packs.change(TEXT, "title = \"En tekst\"", "title = \"\"").change(TEXT, "\"plan\"", "\"planen\""),
        &[
            "land/articles/tekst.da.md: title is empty; write it or leave the field out",
            r#"land/articles/tekst.da.md: section: "planen" is no section; did you mean plan?"#,
        ],
    );
    refused(
        |packs| packs.change(TEXT, "\"lov\"", "\"lovv\"").change(TEXT, "\"alarm\"", "\"alrm\""),
        &[
            "land/articles/tekst.da.md: contacts: there is no contact or role alrm; did you mean alarm?",
            "land/articles/tekst.da.md: laws: there is no law lovv; did you mean lov?",
        ],
    );
}

#[test]
fn an_article_is_called_like_its_file() {
    refused(
        |packs| packs.change(TEXT, r#"id = "tekst""#, r#"id = "teksten""#),
        &["land/articles/tekst.da.md: id: the file should be called teksten.da.md, after the article's id"],
    );
    refused(
        |packs| {
            let files = packs.files();
            let text = files.iter().find(|file| file.path == TEXT).map(|file| file.bytes.clone());
            packs.with("by/articles/tekst.da.md", text.unwrap_or_default())
        },
        &[
            "by/articles/tekst.da.md: the id tekst is used already in land/articles/tekst.da.md; give one of them another id",
        ],
    );
}

#[test]
fn an_article_says_something() {
    refused(
        |packs| {
            let files = packs.files();
            let text = files
                .iter()
                .find(|file| file.path == TEXT)
                .map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
            let text = text.unwrap_or_default();
            packs.with(TEXT, &text[..text.rfind("+++").unwrap_or_default() + 4])
        },
        &["land/articles/tekst.da.md: the text is empty; write it or leave the field out"],
    );
}

#[test]
fn links_lead_somewhere() {
    markdown(
        "[a](contact:konsulenten)",
        &["line 24: there is no contact or role konsulenten; did you mean konsulent?"],
    );
    markdown("[a](law:loven)", &["line 24: there is no law loven; did you mean lov?"]);
    markdown("[a](article:xyz)", &["line 24: there is no article xyz; write it, or name one that there is"]);
    markdown("[a](sign:tegnet)", &["line 24: there is no sign or group of signs tegnet; did you mean tegn?"]);
    markdown(
        "[a](contact:sikkerhedskonsulnt)",
        &["line 24: there is no contact or role sikkerhedskonsulnt; did you mean sikkerhedskonsulent?"],
    );
    markdown(
        "[a](contact:modtagelse)",
        &["line 24: the contact modtagelse belongs to by; name one of this pack or its parents"],
    );
    markdown("[a](sign:gruppe) og [b](contact:ssp)", &[]);
    markdown(
        "[a](laws:lov)",
        &[
            r#"line 24: the link "laws:lov (did you mean law:lov?)" leads nowhere; use contact:, law:, article: or sign: with an id"#,
        ],
    );
    let nowhere = |target: &str| {
        format!("line 24: the link {target:?} leads nowhere; use contact:, law:, article: or sign: with an id")
    };
    markdown("[a](https://example.dk)", &[&nowhere("https://example.dk")]);
    markdown("[a](tekst)", &[&nowhere("tekst")]);
    markdown("[a]()", &[&nowhere("")]);
    markdown("<https://example.dk>", &[&nowhere("https://example.dk")]);
    for address in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"] {
        markdown(&format!("[a]({address})"), &[&nowhere(address)]);
        markdown(&format!("<{address}>"), &[&nowhere(address)]);
        markdown(&format!("[a][b]\n\n[b]: {address}"), &[&nowhere(address)]);
    }
    markdown("Et\npar\nlinjer, og så [a](tekst)", &[&nowhere("tekst").replace("24", "26")]);
}

#[test]
fn a_link_names_no_number_but_that_of_whom_it_leads_to() {
    let other = |number: &str| {
        format!(
            "line 24: the text names the number {number}, which is not one of this contact's; write one of its phones, or none"
        )
    };
    for (link, number) in [
        ("Ring [113](contact:alarmen)", "113"),
        ("[114](contact:alarm)", "114"),
        ("[alarmen på 1-1-3](contact:alarmen)", "1-1-3"),
        ("Ring [**1888**](contact:raad)", "1888"),
        ("Ring til [961234](contact:raadgivning)", "961234"),
    ] {
        markdown(link, &[&other(number)]);
    }
    for link in ["Ring [112](contact:alarmen)", "[Ring 1-1-2](contact:alarm)", "[114](contact:politi)"] {
        markdown(link, &[]);
    }
    taken(|packs| {
        packs
            .change("land/contacts.json", "\"70101010\"", "\"1888\"")
            .add(TEXT, "\nRing [1888](contact:raad), se [§ 133](law:lov) og [2024](contact:raad).\n")
    });
    // Longer numbers stand nowhere but in the contacts, be they right.
    for link in [
        "[96 12 34 56](contact:raad)",
        "## Ring\n\n- [96123456](contact:raad)",
        "[70101010](contact:raad)",
        "[116000](contact:raad)",
    ] {
        let found = crate::content::Packs::good().add(TEXT, &format!("\n{link}\n")).problems();
        assert!(
            matches!(found.as_slice(), [told] if told.contains("the text holds the telephone number")),
            "{found:?}"
        );
    }
}

#[test]
fn headings_titles_and_links_say_something_on_one_line_and_fit() {
    let empty = |what: &str| format!("line 24: {what} is empty; write it or leave the field out");
    markdown("##", &[&empty("the heading")]);
    markdown("### &nbsp;", &[&empty("the heading")]);
    markdown("> [!note]\n> Husk det.", &[&empty("the callout's title")]);
    markdown("Se [](law:lov).", &[&empty("the link's text")]);
    let broken = "line 24: the text has a line break; write it as one line";
    for text in ["## Ring&#10;først", "## Ring &NewLine; først", "> [!note] Husk&#10;det", "Se&#x0A;her", "Se&#13;her"]
    {
        markdown(text, &[broken]);
    }
    let long = |count: usize| "å".repeat(count);
    for (before, what, most) in [
        ("## ", "the heading", 100),
        ("> [!note] ", "the callout's title", 120),
        ("1. **", "the step's title", 160),
        ("- ", "the paragraph", 1_500),
        ("| a |\n|---|\n| ", "the cell", 400),
    ] {
        let end = if before.ends_with('*') { "**\n   Så." } else { "\n" };
        let line = 24 + before.matches('\n').count();
        markdown(&format!("{before}{}{end}", long(most)), &[]);
        let told = format!("line {line}: {what} has {} characters; at most {most} fit", most + 1);
        markdown(&format!("{before}{}{end}", long(most + 1)), &[&told]);
    }
}

#[test]
fn what_cannot_be_shown_is_refused() {
    let not =
        |what: &str| format!("line 24: {what} cannot be shown; see guides/README.md for the Markdown that may be used");
    markdown("<b>fed</b>", &[&not("HTML")]);
    markdown("<div>\n[a](tekst)\n</div>", &[&not("HTML")]);
    markdown("# Titel", &[&not("a heading other than ## and ###")]);
    markdown("#### Lille", &[&not("a heading other than ## and ###")]);
    markdown("![billede](tekst)", &[&not("a picture")]);
    markdown("- ![billede](tekst)", &[&not("a picture")]);
    markdown("```\nkode\n```", &[&not("a block of code")]);
    markdown("---", &[&not("a rule across the page")]);
    markdown("> Bare et citat", &[&not("a quote that is no callout")]);
    markdown("> - et\n> - to", &[&not("a quote that is no callout")]);
    markdown(
        "> [!warning] Pas på\n> Nu",
        &[r#"line 24: the callout "warning" is not known; use guard, act, note, gap or say"#],
    );
    markdown(
        "Det tror vi. {infered}",
        &[r#"line 24: the mark "infered" is not known; use inferred, synthesis or norwegian"#],
    );
    markdown("| a | b |\n|---|---|\n| 1 | [c](law:lov) |\n\n- et\n  - to {norwegian}\n\n*skrå* og **fed**", &[]);
}

#[test]
fn markdown_that_was_not_understood_is_refused() {
    let left = |place: &str, character: char| {
        format!("»{place} …«: the text shows {character:?} as it stands; it is Markdown that was not understood")
    };
    markdown("Se [loven] (law:lov).", &[&left("Se [loven] (law:lov).", '[')]);
    markdown("Det er **vigtigt.", &[&left("Det er **vigtigt.", '*')]);
    markdown("Det {inferred} er sagt.", &[&left("Det {inferred} er sagt.", '{')]);
    markdown("| a | b |\n| 1 | 2 |", &[&left("| a | b |", '|')]);
}

#[test]
fn banned_phrases_are_refused_everywhere() {
    wording("Der er lav risiko.", "the text says \"lav risiko\": no text puts a worry to rest (S4)");
    wording("Se risikoscore 4.", "the text says \"risikoscore\": no text rates or scores (S3)");
    markdown(
        "Det KAN vente.",
        &[r#"»Det KAN vente. …«: the text says "kan vente": no text puts a worry to rest (S4)"#],
    );
    refused(
        |packs| packs.change(TEXT, "En tekst", "Ingen grund til uro"),
        &[
            r#"land/articles/tekst.da.md: title: the text says "ingen grund til uro": no text puts a worry to rest (S4)"#,
        ],
    );
    refused(
        |packs| packs.change("land/figures.json", r#""da": "Så mange var der.""#, r#""da": "Sager", "en": "Low risk""#),
        &[r#"land/figures.json: tal: says: the text says "low risk": no text puts a worry to rest (S4)"#],
    );
}

#[test]
fn nobody_is_sent_to_the_family() {
    let rule = "nobody is told to go to the family before the municipality has assessed the risk (S6)";
    wording("Tal først med forældrene.", &format!("the text says \"tal med forældrene\": {rule}"));
    wording("Inddrag familien.", &format!("the text says \"inddrag familien\": {rule}"));
    markdown("- Ring til **hjemmet**", &[&format!("»Ring til hjemmet …«: the text says \"ring til hjemmet\": {rule}")]);
    markdown("Ring ikke til hjemmet.", &[]);
}

#[test]
fn numbers_stand_in_the_contacts_alone() {
    let rule = "numbers live in contacts.json alone";
    wording("Ring 70 10 10 10.", &format!("the text holds the telephone number 70 10 10 10; {rule}"));
    wording("Ring 70101010.", &format!("the text holds the telephone number 70101010; {rule}"));
    markdown("Ring 112, og se § 133.", &[]);
}

#[test]
fn characters_are_those_of_the_font() {
    wording("Se her →", "the character '→' (U+2192) is not in the bundled font; write it otherwise");
    wording("Godt 🙂", "the character '🙂' (U+1F642) is not in the bundled font; write it otherwise");
    let told = "the character '✓' (U+2713) is not in the bundled font; write it otherwise";
    for (file, from, to, place) in [
        ("land/laws.json", "§ 1", "§ 1 ✓", "lov: section"),
        ("land/figures.json", "2021–2024", "2021 ✓", "tal: period"),
        ("land/sources.json", "En side", "En side ✓", "kilde: title"),
        ("by/pack.json", "2026.1", "2026 ✓", "edition"),
        ("by/contacts.json", "Mandag og tirsdag", "Mandag ✓", "modtagelse: hours_note"),
        (TEXT, "order = 10", "order = 10\nbased_on = \"Planen ✓\"", "based_on"),
    ] {
        refused(|packs| packs.change(file, from, to), &[&format!("{file}: {place}: {told}")]);
    }
    taken(|packs| packs.change("land/figures.json", "Så mange var der.", "»Så mange« – kl. 9–15 · 5 % …"));
}
