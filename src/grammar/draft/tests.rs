use super::*;
use crate::grammar::built_in;

fn sample(name: &str, people: &str) -> Sample {
    let text = format!(
        "Ashford Trust Council\n\nRound the table: {people}\n\nWe spoke of hedges.\n\nMill ..... Eva Sanz: fine\n\n\
        ## Sheets\n\n- [Hedges](https://example.org/hedges)\n"
    );
    Sample {
        name: name.to_owned(),
        document: crate::read(text.as_bytes()).expect("a document"),
    }
}

#[test]
fn a_draft_has_what_recurs() {
    let samples = [
        sample("a.md", "Ann Lee, Bo Day"),
        sample("b.md", "Ann Lee, Carla Ruiz"),
    ];
    let parent = built_in()
        .iter()
        .find(|grammar| grammar.name == "general-en");
    let toml = draft("ashford", &samples, parent.expect("a grammar"));
    assert!(
        toml.contains("recognise = [\"Ashford Trust Council\""),
        "{toml}"
    );
    assert!(
        toml.contains("[attendees]\n# Round the table: Ann Lee, Bo Day"),
        "{toml}"
    );
    assert!(
        toml.contains("labels.add = [\"Round the table\"]"),
        "{toml}"
    );
    assert!(
        toml.contains("[references]\n# Sheets: Hedges") && !toml.contains("Mill"),
        "{toml}"
    );
    let source = crate::grammar::Source::new("ashford.toml", &toml);
    let (grammars, errors) = crate::grammar::Grammars::of(vec![source]);
    assert!(errors.is_empty(), "{errors:?}");
    assert!(grammars.all()[0].check().is_empty());
}

#[track_caller]
fn drafted(documents: &[&str]) -> String {
    let samples: Vec<Sample> = documents
        .iter()
        .zip(["a.md", "b.md"])
        .map(|(text, name)| Sample {
            name: name.to_owned(),
            document: crate::read(text.as_bytes()).expect("a document"),
        })
        .collect();
    let mut all = built_in().iter();
    let parent = all.find(|grammar| grammar.name == "general-en");
    let toml = draft("mill", &samples, parent.expect("a grammar"));
    let source = crate::grammar::Source::new("mill.toml", &toml);
    let (grammars, errors) = crate::grammar::Grammars::of(vec![source]);
    assert!(errors.is_empty(), "{errors:?}\n{toml}");
    assert!(grammars.all()[0].check().is_empty(), "{toml}");
    toml
}

#[track_caller]
fn has(toml: &str, part: &str) {
    assert!(toml.contains(part), "{part}\nis not in\n{toml}");
}

#[test]
fn heads_of_columns_are_placed_by_their_cells_or_listed() {
    let table = "# Mill\n\n3 May 2022\n\n| Keeper | Ask | Till |\n| --- | --- | --- |\n| Ann Lee | Mend it all | 4 May 2022 |\n| Bo Day | Cut it | 5 May 2022 |\n";
    let toml = drafted(&[table, table]);
    has(
        &toml,
        "[attendees]\n# Keeper: Ann Lee · Bo Day\ncolumns.add = [\"Keeper\"]\n",
    );
    has(
        &toml,
        "[due]\n# Till: 4 May 2022 · 5 May 2022\ncolumns.add = [\"Till\"]\n",
    );
    has(
        &toml,
        "# columns.add = [\"…\"]\n#   Ask (2 of 2): Mend it all · Cut it\n",
    );
}

#[test]
fn shapes_of_entries_and_marks_of_lines_are_listed() {
    let minutes = "# Mill\n\n3 May 2022\n\n## Present\n\n- Ann Lee (Chair)\n- Bo Day (Clerk)\n\n## Roof\n\nPLEDGE: Ann mends it.\n\nPLEDGE: Bo helps her.\n\nPLEDGE: All look on.\n";
    let toml = drafted(&[minutes]);
    has(&toml, "#   {name} ({role}) (2 times): Ann Lee (Chair)\n");
    has(
        &toml,
        "# markers.add = [\"…\"]\n#   PLEDGE (3 times): Ann mends it.\n",
    );
}

#[test]
fn heads_without_a_day_are_listed_with_what_may_be_one() {
    let minutes =
        "# Mill\n\nSitting 7 of the year\n\nPresent: Ann Lee\n\nRegrets: Bo Day (ill), Tom Reed\n";
    let toml = drafted(&[minutes]);
    has(&toml, "# No day was read in a.md.");
    has(
        &toml,
        "# forms = [\"… {date} …\"]\n#   Sitting 7 of the year\n",
    );
    has(&toml, "line  = \"Regrets: Bo Day (ill), Tom Reed\"\n");
}
