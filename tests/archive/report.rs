//! An output, summed up once more.

use std::fs;

use serde_json::Value;

use super::command::run;
use super::{archive, extract};

#[test]
fn an_output_is_summed_up_again() {
    let here = archive();
    for out in ["m.sqlite", "t/", "m.jsonl", "m.json"] {
        let made = extract(here.path(), &["minutes", "-o", out], 1);
        let said = String::from_utf8(made.stderr).unwrap();
        let found = said.split_once("\nhouse").expect("a summary").1;
        let output = run(here.path(), &["report", out.trim_end_matches('/')]);
        let report = String::from_utf8(output.stdout).unwrap();
        assert!(report.starts_with("3 meetings in 3 documents"), "{report}");
        assert!(report.ends_with(found), "{out}: {report}");
    }
    fs::write(here.path().join("other.jsonl"), "{\"a\": 1}\n").unwrap();
    for (out, sentence) in [
        (
            "minutes/2021/b.txt",
            "this is no archive that rapporteur made; give another path",
        ),
        (
            "other.jsonl",
            "this is no output of extract: there is JSON in it, but not of a record",
        ),
    ] {
        let output = run(here.path(), &["report", out]);
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            format!("rapporteur: {out}: {sentence}\n")
        );
    }
}

#[test]
fn the_page_of_an_output_says_the_same_whatever_its_format() {
    let here = archive();
    let page = |out: &str| {
        let output = run(here.path(), &["report", out, "--html", "r.html"]);
        assert!(output.status.success(), "{output:?}");
        let page = fs::read_to_string(here.path().join("r.html")).unwrap();
        let data = page.split_once("id=\"data\">").unwrap().1;
        let mut data: Value =
            serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        // What could not be read stands in tables alone.
        data["failed"].take();
        data
    };
    extract(here.path(), &["minutes", "-q", "-o", "m.sqlite"], 1);
    let of_database = page("m.sqlite");
    assert_eq!(
        of_database["people"],
        serde_json::json!(["Ann Lee", "José Núñez", "Jose Nunez", "Tom Reed"])
    );
    for out in ["t/", "m.jsonl", "m.json"] {
        extract(here.path(), &["minutes", "-q", "-o", out], 1);
        assert_eq!(page(out.trim_end_matches('/')), of_database, "{out}");
    }
    let once = fs::read_to_string(here.path().join("m.jsonl")).unwrap();
    fs::write(here.path().join("twice.jsonl"), once.repeat(2)).unwrap();
    assert_eq!(page("twice.jsonl"), of_database);
}
