//! `rapporteur grammar …` and `explain`: the whole output, as a person sees it.

use std::path::Path;
use std::process::Command;

/// What `rapporteur grammar` prints to both streams, and its exit code.
#[track_caller]
fn prints(arguments: &[&str], want: &str, code: i32) {
    all_prints(&[&["grammar"], arguments].concat(), want, code);
}

#[track_caller]
fn all_prints(arguments: &[&str], want: &str, code: i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"))
        .output()
        .expect("the command runs");
    let have = [output.stdout, output.stderr].concat();
    let have = String::from_utf8_lossy(&have).replace('\\', "/");
    assert_eq!(have, want, "{arguments:?}");
    assert_eq!(output.status.code(), Some(code), "{arguments:?}");
}

#[test]
fn check_shows_the_line_and_what_would_be_right() {
    prints(
        &["check", "broken/unknown-rule.toml"],
        "\
broken/unknown-rule.toml:4:1: no key is called `lables`; did you mean `labels`?
  4 | lables = [\"Present\"]
    | ^^^^^^
1 grammar and 0 examples: 1 mistake
",
        1,
    );
    prints(
        &["check", "own/house.toml"],
        "1 grammar and 2 examples: all is right\n",
        0,
    );
}

#[test]
fn try_shows_the_form_and_what_it_gives() {
    prints(
        &[
            "try",
            "own/house.toml",
            "--field",
            "attendees",
            "--line",
            "LEE Ann / Ashford Trust",
        ],
        "\
attendees, by \"{name} / {organisation}\"  # own/house.toml:8
  - name = \"LEE Ann\"
    organisation = \"Ashford Trust\"
",
        0,
    );
    prints(
        &["try", "own/house.toml", "--line", "We met at noon"],
        "\
no label, marker or cue; say which field it belongs to with --field
",
        0,
    );
    prints(
        &["try", "own/house.toml", "--line", "Quorum: 5 of 9"],
        "\
a label of quorum
quorum, by \"{number} of {skip}\"  # own/house.toml:16
  - text = \"5\"
",
        0,
    );
}

#[test]
fn a_mistyped_name_is_guessed() {
    prints(
        &["show", "general-eng"],
        "rapporteur: grammar: no grammar is called `general-eng`; did you mean `general-en`?\n",
        2,
    );
}

#[test]
fn explain_tells_why_a_field_is_empty() {
    all_prints(
        &[
            "explain",
            "--grammars",
            "own",
            "own/council.md",
            "--field",
            "attendees",
        ],
        "attendees: Ann Lee\n",
        0,
    );
    let quorum = [
        "explain",
        "--grammars",
        "own",
        "own/council.md",
        "--field",
        "quorum",
    ];
    all_prints(&quorum, "quorum: 5\n", 0);
    all_prints(
        &[
            "explain",
            "--grammars",
            "own",
            "own/council.md",
            "--field",
            "location",
        ],
        "\
location is empty.
Looked for labels: `Place of meeting`
The grammar has no columns for it.
The grammar has no cues for it.
The grammar has no markers for it.
What comes nearest to its labels:
  Place to meet: Ashford Hall  (shares words with `Place of meeting`)
",
        0,
    );
}
