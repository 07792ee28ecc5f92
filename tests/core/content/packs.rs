//! A nation, a region and a municipality with one item of each kind, as small as `check` lets them be.

use std::collections::BTreeMap;

use vejviser::content::{Library, PackFile, Problem, check};

/// Files by their path.
#[derive(Clone)]
pub struct Packs(BTreeMap<String, Vec<u8>>);

impl Packs {
    pub fn good() -> Self {
        Self(FILES.iter().map(|(path, text)| ((*path).to_owned(), text.trim_start().as_bytes().to_vec())).collect())
    }

    pub fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Puts a file in, or another in its place.
    pub fn with(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.0.insert(path.to_owned(), bytes.as_ref().to_vec());
        self
    }

    pub fn without(mut self, path: &str) -> Self {
        assert!(self.0.remove(path).is_some(), "there is no {path}");
        self
    }

    /// Writes `to` where the file says `from`, which it must do once.
    #[track_caller]
    pub fn change(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = String::from_utf8_lossy(self.0.get(path).map_or(&[], Vec::as_slice)).into_owned();
        assert_eq!(text.matches(from).count(), 1, "{path} says {from:?}");
        self.0.insert(path.to_owned(), text.replace(from, to).into_bytes());
        self
    }

    /// Puts `text` at the end of a file.
    #[track_caller]
    pub fn add(mut self, path: &str, text: &str) -> Self {
        assert!(self.0.contains_key(path), "there is no {path}");
        self.0.entry(path.to_owned()).or_default().extend_from_slice(text.as_bytes());
        self
    }

    pub fn files(&self) -> Vec<PackFile> {
        self.0.iter().map(|(path, bytes)| PackFile { path: path.clone(), bytes: bytes.clone().into() }).collect()
    }

    pub fn check(&self) -> Result<Library, Vec<Problem>> {
        check(&self.files())
    }

    /// All problems as they are told; none where the packs are taken.
    pub fn problems(&self) -> Vec<String> {
        let Err(problems) = self.check() else { return Vec::new() };
        assert!(!problems.is_empty(), "packs are never refused without a word");
        problems.iter().map(ToString::to_string).collect()
    }
}

const FILES: &[(&str, &str)] = &[
    (
        "land/pack.json",
        r#"{ "id": "land", "kind": "nation", "title": { "da": "Landet" }, "edition": "2026.1",
  "edition_date": "2026-11-22", "owner": { "da": "Redaktionen" }, "status": "draft", "review_by": "2027-11-22" }"#,
    ),
    (
        "egn/pack.json",
        r#"{ "id": "egn", "kind": "region", "parent": "land", "title": { "da": "Egnen" }, "edition": "2026.1",
  "edition_date": "2026-11-22", "owner": { "da": "Redaktionen" }, "status": "draft", "review_by": "2027-11-22" }"#,
    ),
    (
        "by/pack.json",
        r#"{ "id": "by", "kind": "municipality", "parent": "egn", "title": { "da": "Byen" }, "edition": "2026.1",
  "edition_date": "2026-11-22", "owner": { "da": "Redaktionen" }, "status": "draft", "review_by": "2027-11-22" }"#,
    ),
    (
        "land/sources.json",
        r#"[{ "id": "kilde", "title": "En side", "place": "example.dk/side", "page_date": "2024-06-24",
  "read_on": "2026-11-22", "copy": true }]"#,
    ),
    (
        "by/sources.json",
        r#"[{ "id": "bykilde", "title": "Byens side", "place": "by.example.dk", "undated": true, "read_on": "2026-11-22" }]"#,
    ),
    (
        "land/contacts.json",
        r#"[
{ "id": "alarmen", "name": { "da": "Alarm" }, "roles": ["alarm"], "summary": { "da": "Fare nu" },
  "about": { "da": "Ring, når der er fare." }, "phones": ["112"], "hours": "always", "for": ["professional"],
  "anonymous": "unknown", "authority": true, "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["kilde"], "review_by": "2027-11-22" },
{ "id": "betjent", "name": { "da": "Politiet" }, "roles": ["politi"], "summary": { "da": "Når det haster" },
  "about": { "da": "Ring, når det haster." }, "phones": ["114"], "hours": "always", "for": ["professional"],
  "anonymous": "no", "authority": true, "checked": { "on": "2026-11-22", "how": "call" },
  "sources": ["kilde"], "review_by": "2027-11-22" },
{ "id": "raad", "name": { "da": "Rådgivningen" }, "roles": ["raadgivning"], "summary": { "da": "Råd hele døgnet" },
  "about": { "da": "Ring og få råd." }, "phones": ["70101010", "+4570101011"], "hours": "unknown",
  "for": ["professional", "citizen"], "anonymous": "yes", "authority": false, "fallback": "betjent",
  "checked": { "on": "2026-11-22", "how": "source" }, "sources": ["kilde"], "review_by": "2027-11-22" }
]"#,
    ),
    (
        "egn/contacts.json",
        r#"[
{ "id": "konsulent", "name": { "da": "Konsulenten" }, "roles": ["sikkerhedskonsulent"],
  "summary": { "da": "Råd i egnen" }, "about": { "da": "Ring og få råd." }, "phones": ["20101010"],
  "hours": "unknown", "for": ["professional"], "anonymous": "yes", "authority": false, "fallback": "raad",
  "checked": { "on": "2026-11-22", "how": "source" }, "sources": ["kilde"], "review_by": "2027-11-22" }
]"#,
    ),
    (
        "by/contacts.json",
        r#"[
{ "id": "modtagelse", "name": { "da": "Modtagelsen" }, "short": { "da": "Modtagelse" }, "roles": ["underretning"],
  "summary": { "da": "Underretning i byen" }, "about": { "da": "Ring, når du vil underrette." },
  "phones": ["98101010"], "hours": { "weekly": [{ "days": ["mon", "tue"], "from": "08:00", "to": "15:00" }] },
  "hours_note": { "da": "Mandag og tirsdag" }, "for": ["professional"], "anonymous": "usually-no",
  "authority": true, "fallback": "betjent", "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["bykilde"], "review_by": "2027-11-22" },
{ "id": "vagt", "name": { "da": "Vagten" }, "roles": ["socialvagt"], "summary": { "da": "Når byen har lukket" },
  "about": { "da": "Ring, når byen har lukket." }, "phones": [], "reach": { "da": "Spørg efter vagten." },
  "hours": { "outside": "modtagelse" }, "for": ["professional", "child"], "anonymous": "unknown",
  "authority": true, "fallback": "betjent", "checked": { "on": "2026-11-22", "how": "source" },
  "sources": ["kilde"], "review_by": "2027-11-22" }
]"#,
    ),
    (
        "land/laws.json",
        r#"[{ "id": "lov", "act": "Loven", "section": "§ 1", "title": { "da": "Pligten" },
  "says": { "da": "Du skal handle." }, "topic": "under-18", "read": "act", "text": "LBK nr. 1",
  "as_of": "2024-01-01",
  "sources": ["kilde"], "review_by": "2027-11-22" },
{ "id": "bl-133-1", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" }, "says": { "da": "Underret." },
  "topic": "adult", "read":"act", "text": "LBK nr. 8", "as_of": "2025-01-01", "sources": ["kilde"],
  "review_by": "2028-01-01" },
{ "id": "bl-133-3", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" }, "says": { "da": "Underret." },
  "topic": "adult", "read":"act", "text": "LBK nr. 8", "as_of": "2025-01-01", "sources": ["kilde"],
  "review_by": "2028-01-01" },
{ "id": "bl-133-personlig", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" }, "says": { "da": "Underret." },
  "topic": "adult", "read":"act", "text": "LBK nr. 8", "as_of": "2025-01-01", "sources": ["kilde"],
  "review_by": "2028-01-01" },
{ "id": "bl-135", "act": "Loven", "section": "§ 8", "title": { "da": "En pligt" }, "says": { "da": "Underret." },
  "topic": "adult", "read":"act", "text": "LBK nr. 8", "as_of": "2025-01-01", "sources": ["kilde"],
  "review_by": "2028-01-01" }]"#,
    ),
    (
        "land/signs.json",
        r#"{ "groups": [{ "id": "gruppe", "title": { "da": "Hverdagen" } }, { "id": "akut", "title": { "da": "Nu" } },
    { "id": "rejse", "title": { "da": "Rejse" } }],
  "signs": [{ "id": "tegn", "group": "gruppe", "text": { "da": "Bliver hentet hver dag" }, "ages": ["13-17"],
    "settings": ["skole"], "facts": ["danger-now"], "sources": ["kilde"], "review_by": "2027-11-22" }] }"#,
    ),
    (
        "land/figures.json",
        r#"[{ "id": "tal", "title": { "da": "Sager" }, "value": { "da": "191" }, "period": "2021–2024",
  "says": { "da": "Så mange var der." }, "caution": { "da": "De fleste bliver ikke set." },
  "sources": ["kilde"], "review_by": "2027-11-22" }]"#,
    ),
    (
        "land/scenarios.json",
        r#"[{ "id": "sag", "title": { "da": "En sag" }, "case": { "da": "Nogen råber." }, "age": "13-17",
  "answers": { "fare": ["ja"] }, "signs": ["tegn"], "outcome": "alarm", "urgency": "ring-112", "first": "alarm",
  "expect": [{ "da": "Ring." }], "avoid": [{ "da": "Gå ikke imellem." }],
  "sources": ["kilde"], "review_by": "2027-11-22", "basis": "synthesis" }]"#,
    ),
    (
        "land/papers.json",
        r#"[{ "id": "ark", "title": { "da": "Et ark" }, "lead": { "da": "Til at skrive på." }, "from_walk": true,
  "offer": { "has": "danger-now" }, "belongs": { "da": "Læg det i systemet." },
  "parts": [{ "heading": { "da": "Før" }, "lines": [
    { "kind": "tick", "text": { "da": "Ring." } }, { "kind": "gap", "text": { "da": "Dato" } },
    { "kind": "ask", "text": { "da": "Hvad så du?" }, "room": 2 }, { "kind": "answers", "question": "fare" },
    { "kind": "signs" }, { "kind": "call", "role": "alarm" }] }],
  "sources": ["kilde"], "review_by": "2027-11-22" }]"#,
    ),
    (
        "land/notes.json",
        r#"[{ "id": "tal-mangler", "text": { "da": "Tallet kender vi ikke." }, "basis": "inferred", "sources": ["kilde"],
  "review_by": "2027-11-22" },
{ "id": "kilder-laest", "text": { "da": "Vi har læst kopier." }, "basis": "synthesis", "sources": [],
  "review_by": "2028-01-01" },
{ "id": "love-laest", "text": { "da": "En note." }, "sources": ["kilde"], "review_by": "2028-01-01" },
{ "id": "foer-godkendelse", "text": { "da": "En note." }, "sources": ["kilde"], "review_by": "2028-01-01" },
{ "id": "rejse-hele-aaret", "text": { "da": "En note." }, "sources": ["kilde"], "review_by": "2028-01-01" },
{ "id": "ark-under-18", "text": { "da": "En note." }, "sources": ["kilde"], "review_by": "2028-01-01" },
{ "id": "ark-over-18", "text": { "da": "En note." }, "sources": ["kilde"], "review_by": "2028-01-01" }]"#,
    ),
    (
        "land/flow.json",
        r#"{ "start": "fare", "facts": [{ "id": "danger-now", "worrying": true, "said": { "da": "der er fare nu" } },
    { "id": "travel-possible", "worrying": false }, { "id": "under-18", "worrying": false },
    { "id": "adult", "worrying": false }, { "id": "absent", "worrying": false },
    { "id": "colleague", "worrying": false }, { "id": "public-employee", "worrying": false },
    { "id": "private-employee", "worrying": false }, { "id": "private-person", "worrying": false },
    { "id": "authority-adviser", "worrying": false }, { "id": "leader", "worrying": false },
    { "id": "leader-disagrees", "worrying": false }],
  "questions": [{ "id": "fare", "text": { "da": "Er der fare nu?" }, "short": { "da": "Fare" },
    "why": { "da": "Så kommer hjælpen hurtigst." }, "sources": ["kilde"], "next": [{ "to": { "question": "alder" }, "meanwhile": true }],
    "options": [{ "id": "ja", "text": { "da": "Ja" }, "facts": ["danger-now"] },
      { "id": "nej", "text": { "da": "Nej" } }, { "id": "ved-ikke", "text": { "da": "Ved ikke" } }] },
    { "id": "alder", "text": { "da": "Hvor gammel?" }, "short": { "da": "Alder" },
    "why": { "da": "Loven er forskellig." }, "sources": ["kilde"], "next": [{ "to": { "question": "rolle" } }],
    "options": [{ "id": "7-17", "text": { "da": "7–17 år" }, "facts": ["under-18"] },
      { "id": "18-plus", "text": { "da": "Fyldt 18 år" }, "facts": ["adult", "colleague"] },
      { "id": "ingen-af-dem", "text": { "da": "Er væk" }, "facts": ["absent", "travel-possible"] },
      { "id": "ved-ikke", "text": { "da": "Ved ikke" } }] },
    { "id": "rolle", "text": { "da": "Hvem er du?" }, "short": { "da": "Rolle" },
    "why": { "da": "Pligten er forskellig." }, "sources": ["kilde"], "next": [{ "to": "outcome" }],
    "options": [{ "id": "offentlig", "text": { "da": "Offentligt ansat" }, "facts": ["public-employee"] },
      { "id": "privat-ansat", "text": { "da": "Privat ansat" }, "facts": ["private-employee"] },
      { "id": "myndighed", "text": { "da": "Rådgiver" }, "facts": ["authority-adviser"] },
      { "id": "leder", "text": { "da": "Leder" }, "facts": ["leader", "leader-disagrees"] },
      { "id": "privat", "text": { "da": "Privat" }, "facts": ["private-person"] },
      { "id": "ved-ikke", "text": { "da": "Ved ikke" } }] }],
  "slots": [{ "id": "ring", "phase": "now" }],
  "outcomes": [
    { "id": "alarm", "when": { "has": "danger-now" }, "urgency": "ring-112", "call": [{ "role": "alarm" }],
      "steps": [{ "slot": "ring", "text": { "da": "Ring" }, "if_not": { "da": "Ring igen." } }],
      "laws": ["lov"], "articles": ["tekst"], "sources": ["kilde"] },
    { "id": "altid", "urgency": "raad-foerst", "call": [{ "role": "sikkerhedskonsulent" }],
      "say": [{ "place": "open", "text": { "da": "Jeg ringer for at få råd." } }], "sources": ["kilde"] }],
  "guard": { "title": { "da": "Kontakt ikke familien" }, "lines": [{ "text": { "da": "Ring ikke hjem." } }],
    "reason": { "da": "Det kan blive farligere." }, "lasts": { "da": "Indtil en rådgiver siger andet." } },
  "note": { "text": { "da": "Støtte til faglig vurdering." } } }"#,
    ),
    (
        "land/articles/tekst.da.md",
        r#"
+++
id = "tekst"
title = "En tekst"
lead = "Den siger lidt."
section = "plan"
group = "topic"
order = 10
contacts = ["raadgivning", "alarm"]
laws = ["lov"]
sources = ["kilde"]
review_by = 2027-11-22
+++

## Ring først

Ring til [konsulenten](contact:sikkerhedskonsulent). {synthesis}

> [!guard] Ring ikke hjem
> Det kan blive farligere.

1. **Skriv ned**
   Se [loven](law:lov), [teksten](article:tekst) og [tegnet](sign:tegn).
"#,
    ),
];
