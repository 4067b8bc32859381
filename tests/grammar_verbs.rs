//! `rapporteur grammar …`: the whole output, as a person sees it.

use std::path::Path;
use std::process::Command;

/// What the command prints to both streams, and its exit code.
#[track_caller]
fn prints(arguments: &[&str], want: &str, code: i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .arg("grammar")
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
        &["check", "house.toml"],
        "1 grammar and 2 examples: all is right\n",
        0,
    );
}

#[test]
fn try_shows_the_form_and_what_it_gives() {
    prints(
        &[
            "try",
            "house.toml",
            "--field",
            "attendees",
            "--line",
            "LEE Ann / Ashford Trust",
        ],
        "\
attendees, by \"{name} / {organisation}\"  # house.toml:8
  - name = \"LEE Ann\"
    organisation = \"Ashford Trust\"
",
        0,
    );
    prints(
        &["try", "house.toml", "--line", "We met at noon"],
        "\
no label, marker or cue; say which field it belongs to with --field
",
        0,
    );
    prints(
        &["try", "house.toml", "--line", "Quorum: 5 of 9"],
        "\
a label of quorum
quorum, by \"{number} of {skip}\"  # house.toml:13
  - number = \"5\"
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
