//! `flow`: the proofs with their counts, the texts by rule, and the graph.

use serde_json::json;

use crate::{json, keys, list, run, text, word};

#[test]
fn every_proof_holds_and_tells_what_it_looked_at() {
    let found = json(&["flow", "prove"]);
    assert_eq!(keys(&found), ["proofs"]);
    for proof in list(&found["proofs"]) {
        assert_eq!(keys(proof), ["claim", "counts", "failures", "holds", "id"]);
        assert_eq!((&proof["holds"], &proof["failures"]), (&json!(true), &json!([])));
        assert!(list(&proof["counts"]).iter().all(|count| keys(count) == ["count", "what"]), "{proof}");
    }
    let plain = text(&["flow", "prove"]);
    let many = list(&found["proofs"]).len();
    assert!(plain.ends_with(&format!("{many} of {many} proofs hold.\n")), "{plain}");
    assert!(plain.contains("paths of answers: "), "{plain}");
}

#[test]
fn every_tag_is_listed_with_its_texts_in_both_languages() {
    let found = json(&["flow", "rules"]);
    assert_eq!(keys(&found), ["rules"]);
    let plain = text(&["flow", "rules"]).replace("\n     ", " ");
    let mut texts = 0;
    for rule in list(&found["rules"]) {
        assert_eq!(keys(rule), ["claim", "rule", "tag", "texts"]);
        let head = format!("{} {}: ", word(&rule["rule"]), word(&rule["tag"]));
        assert!(plain.contains(&head), "{head}");
        assert!(!list(&rule["texts"]).is_empty(), "nothing carries {}", rule["tag"]);
        for tagged in list(&rule["texts"]) {
            texts += 1;
            assert_eq!(keys(tagged), ["da", "en", "places"]);
            let (da, en) = (word(&tagged["da"]), word(&tagged["en"]));
            assert!(!da.is_empty() && !en.is_empty() && da != en, "{tagged}");
            for words in [da, en] {
                assert!(plain.contains(words), "{words} in {plain}");
            }
            for place in list(&tagged["places"]) {
                assert_eq!(keys(place), ["kind", "outcome", "slot"]);
                let kind = word(&place["kind"]);
                assert!(["guard", "note", "do-not", "step", "detail"].contains(&kind), "{place}");
                assert_eq!(place["slot"].is_string(), ["step", "detail"].contains(&kind), "{place}");
                assert_eq!(place["outcome"].is_null(), ["guard", "note"].contains(&kind), "{place}");
            }
        }
    }
    let tags = list(&found["rules"]).len();
    assert!(plain.contains(&format!("{texts} tagged texts, {tags} tags.")), "{plain}");
    let rules: std::collections::BTreeSet<&str> =
        list(&found["rules"]).iter().map(|rule| word(&rule["rule"])).collect();
    assert_eq!(rules.into_iter().collect::<Vec<_>>(), ["S10", "S11", "S12", "S13", "S6", "S7", "S8", "S9"]);
}

#[test]
fn the_graph_is_the_same_each_time_and_names_everything() {
    let plain = run(&["flow", "graph", "--format", "dot"]);
    assert_eq!((plain.code, plain.err.as_str()), (0, ""));
    assert_eq!(plain.out, run(&["flow", "graph", "--format", "dot"]).out);
    let found = json(&["flow", "graph", "--format", "dot"]);
    assert_eq!(keys(&found), ["format", "graph"]);
    assert_eq!((word(&found["format"]), word(&found["graph"])), ("dot", plain.out.as_str()));
    assert!(plain.out.starts_with("digraph flow {\n") && plain.out.ends_with("}\n"));
    let counts = json(&["check"]);
    let nodes = |kind: &str| {
        let begin = format!("  \"{kind} ");
        plain.out.lines().filter(|line| line.starts_with(&begin) && !line.contains("->")).count()
    };
    assert_eq!(counts["counts"]["danmark"]["questions"], json!(nodes("question")));
    assert_eq!(counts["counts"]["danmark"]["outcomes"], json!(nodes("outcome")));
    let alarm = r#""question fare-nu" -> "question alder" [label="Ja\nResultatet vises, mens der spørges\nvidere."];"#;
    assert!(plain.out.contains(alarm), "{}", plain.out);
}

#[test]
fn the_graph_is_a_picture_where_nothing_else_is_asked_for() {
    let plain = run(&["flow", "graph"]);
    assert_eq!((plain.code, plain.err.as_str()), (0, ""));
    assert!(plain.out.starts_with("<svg ") && plain.out.ends_with("</svg>\n"), "{}", plain.out);
    assert!(plain.out.contains(">Udgave 2026.1 af 28. november 2026. Udkast, ikke godkendt.</text>"), "{}", plain.out);
    let found = json(&["flow", "graph", "--format", "svg"]);
    assert_eq!((word(&found["format"]), word(&found["graph"])), ("svg", plain.out.as_str()));
    let wrong = run(&["flow", "graph", "--format", "sgv"]);
    let line = "vejviser-cli: invalid value 'sgv' for '--format <FORMAT>' [possible values: svg, dot]\n";
    assert_eq!((wrong.code, wrong.out.as_str(), wrong.err.as_str()), (2, "", line));
}
