//! `flow`: the proofs with their counts, and the graph.

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
    assert!(plain.out.contains(r#""question fare-nu" -> end [label="Ja"];"#), "{}", plain.out);
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
    let line = "vejviser-cli: \"sgv\" is no format; did you mean svg?\n";
    assert_eq!((wrong.code, wrong.out.as_str(), wrong.err.as_str()), (2, "", line));
}
