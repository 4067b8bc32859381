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
        "1 grammar and 3 examples: all is right\n",
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
fn try_reads_bullets_numbers_and_markup_as_documents_are_read() {
    let lee = |line: &str, words: &str| {
        let want = format!(
            "read as \"{words}\"\nattendees, by \"{{name}} / {{organisation}}\"  # own/house.toml:8\n  \
             - name = \"Ann Lee\"\n    organisation = \"Trust\"\n"
        );
        let field = ["--field", "attendees", "--line", line];
        prints(&[&["try", "own/house.toml"], &field[..]].concat(), &want, 0);
    };
    lee("- Ann Lee / Trust", "Ann Lee / Trust");
    lee("2) **Ann Lee** / Trust", "Ann Lee / Trust");
    prints(
        &["try", "general-en", "--line", "- [ ] ACTION: mend the gate"],
        "\
a label of next_steps
read as \"ACTION: mend the gate\"
next_steps, by no form of the grammar
  - text = \"mend the gate\"
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
        "attendees: Ann Lee  # line 7, form \"{name} / {organisation}\" of attendees, own/house.toml:8\n",
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
    all_prints(
        &quorum,
        "quorum: 5  # line 9, label of quorum, own/house.toml:15\n",
        0,
    );
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
Looked for nouns: `place`, `location`, `venue`
The grammar has no columns, cues, markers for it.
What comes nearest to its labels:
   3  Place to meet: Ashford Hall  (near `Place of meeting`; became unread)
",
        0,
    );
}

#[test]
fn explain_names_the_rule_of_each_line_and_where_it_is_written() {
    all_prints(
        &["explain", "--grammars", "own", "own/council.md"],
        "\
ashford-trust (100 %), by \"Ashford Community Trust\"

   1  Ashford Community Trust
      → meeting.title

   3  Place to meet: Ashford Hall
      → unread

   5  Round the table:  # label of attendees, own/house.toml:7
      → labels: Round the table

   7  Ann Lee / Acme Works  # form \"{name} / {organisation}\" of attendees, own/house.toml:8
      → attendees (95 %): Ann Lee
      → attendees.organisation: Acme Works

   9  Quorum: 5 of 9  # label of quorum, own/house.toml:15
      → labels: Quorum
      → meeting.quorum: 5

  11  Path to the mill  # a heading by its style
      → sections (97 %)

  13  The path is under water.
      → section text

  15  Votes: 4 for; 1 against  # label of votes, own/house.toml:20
      → labels: Votes
      → votes: 4 for
      → votes: 1 against

  17  Hall  # a heading by its style
      → sections (97 %)

  19  Proposal
      → section text

  19  Votes  # column of votes, own/house.toml:21
      → labels

  21  A new roof
      → section text

  21  5 for  # column of votes, own/house.toml:21, at line 19
      → votes
",
        0,
    );
}

#[test]
fn test_compares_a_houses_own_fields_too() {
    prints(
        &["test", "own/house.toml", "own"],
        "\
own/council.md: as expected

FIELD          RIGHT  MISSING  EXTRA
attendees      1      0        0
fields.quorum  1      0        0
fields.votes   3      0        0
meeting.title  1      0        0
sections       2      0        0
1 document
",
        0,
    );
}

#[test]
fn explain_tells_why_words_of_a_field_were_passed_over_and_how_headings_show() {
    let here = tempfile::TempDir::new().expect("a folder");
    let text = "# Trust meeting\n\n3 May 2021\n\nPresent: Ann Lee\n\n**Roof and walls**\n\nIt leaks.\n\nActions are many.\n\nQuorum was met.\n";
    std::fs::write(here.path().join("minutes.md"), text).expect("the document is written");
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["explain", "minutes.md"])
        .current_dir(here.path())
        .output()
        .expect("the command runs");
    let said = String::from_utf8(output.stdout).expect("text");
    for (line, file, why) in [
        (
            "  11  Actions are many.  # label of next_steps, ",
            "general-en",
            "but without a sign behind \"Actions\"",
        ),
        (
            "  13  Quorum was met.  # label of other, ",
            "general-en",
            "but nothing parts \"Quorum\" from the rest",
        ),
        (
            "   7  Roof and walls  # a heading by its ",
            "",
            "bold words",
        ),
    ] {
        let shown = said.lines().find(|shown| shown.starts_with(line));
        let shown = shown.unwrap_or_else(|| panic!("{line} in\n{said}"));
        assert!(shown.contains(file) && shown.ends_with(why), "{shown}");
    }
}

#[test]
fn explain_shows_the_mistyped_label_that_was_meant() {
    let here = tempfile::TempDir::new().expect("a folder");
    let text = "# Trust meeting\n\n3 May 2021\n\nPresent: Ann Lee\n\nDesicion: Paint it green\n";
    std::fs::write(here.path().join("minutes.md"), text).expect("the document is written");
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["explain", "minutes.md", "--field", "decisions"])
        .current_dir(here.path())
        .output()
        .expect("the command runs");
    let said = String::from_utf8(output.stdout).expect("text");
    let line = "   7  Desicion: Paint it green  (near `Decision`; became unread)\n";
    assert!(said.ends_with(line), "{said}");
}

/// What `grammar test` says of a document in a folder of its own, with its record as `extract` gives it.
fn tested(name: &str, bytes: &[u8], change: impl Fn(String) -> String) -> String {
    let here = tempfile::TempDir::new().expect("a folder");
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(arguments)
            .current_dir(here.path())
            .output()
            .expect("the command runs");
        String::from_utf8(output.stdout).expect("text")
    };
    std::fs::write(here.path().join(name), bytes).expect("the document is written");
    let record = change(run(&["extract", name]));
    let answer = here.path().join(name).with_extension("json");
    std::fs::write(answer, record).expect("the record is written");
    run(&["grammar", "test", "general-en", "."])
}

#[test]
fn test_reads_docx_as_well() {
    let docx = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/docx/written-by-pandoc.docx");
    let bytes = std::fs::read(docx).expect("the fixture");
    let said = tested("minutes.docx", &bytes, |record| record);
    assert!(said.starts_with("./minutes.docx: as expected\n"), "{said}");
    let said = tested("minutes.docx", &bytes, |record| {
        record.replace("\"sections\": [", "\"sections\": [{\"title\": \"Hall\"},")
    });
    assert!(
        said.starts_with("./minutes.docx\n  - sections: Hall\n"),
        "{said}"
    );
}

#[test]
fn test_compares_every_meeting_of_a_file() {
    let log = "\
# Trust meeting 3 May 2021\n\nPresent: Ann Lee, Bo Day\n\n## Hall\n\nThe hall is cold.\n
# Trust meeting 7 June 2021\n\nPresent: Ann Lee, Tom Reed\n\n## Path\n\nThe path is wet.\n";
    let said = tested("log.md", log.as_bytes(), |record| record);
    assert!(
        said.contains("attendees      4      0        0\n"),
        "{said}"
    );
    let said = tested("log.md", log.as_bytes(), |record| {
        let end = record.find("\n}").expect("the first record") + 2;
        record[..end].to_owned()
    });
    assert!(
        said.contains("  - meetings: 1\n  + meetings: 2\n"),
        "{said}"
    );
}

#[test]
fn new_writes_over_no_grammar() {
    prints(
        &["new", "own/council.md", "-o", "own/house.toml"],
        "rapporteur: own/house.toml: this stands there already; name another file\n",
        2,
    );
}
