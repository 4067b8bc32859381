use super::*;

fn grammars(files: &[(&str, &str)]) -> (Grammars, Vec<String>) {
    let sources = files.iter().map(|(file, text)| Source::new(file, text));
    let (grammars, errors) = Grammars::of(sources.collect());
    let errors = errors.iter().map(|error| error.kind().to_string());
    (grammars, errors.collect())
}

#[track_caller]
fn labels(grammars: &Grammars, name: &str) -> Vec<String> {
    let grammar = grammars.get(name).expect("the grammar");
    let labels = &grammar.rules(crate::grammar::Field::Attendees).labels;
    labels
        .iter()
        .map(|label| label.source().to_owned())
        .collect()
}

#[test]
fn a_list_replaces_the_parents_or_adds_to_it() {
    let (grammars, errors) = grammars(&[
        (
            "a.toml",
            "name = 'a'\n[attendees]\nlabels = ['Here', 'There']",
        ),
        (
            "b.toml",
            "name = 'b'\nextends = 'a'\n[attendees]\nlabels.add = ['Seated']",
        ),
        (
            "c.toml",
            "name = 'c'\nextends = 'b'\n[attendees]\nlabels = ['Only']",
        ),
        (
            "d.toml",
            "name = 'd'\nextends = 'c'\n[guests]\nlabels = ['Guests']",
        ),
    ]);
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(labels(&grammars, "b"), ["Seated", "Here", "There"]);
    assert_eq!(labels(&grammars, "d"), ["Only"]);
    let origin = grammars.get("b").and_then(|grammar| {
        let labels = &grammar.rules(crate::grammar::Field::Attendees).labels;
        labels.last()?.origin().map(ToString::to_string)
    });
    assert_eq!(origin.as_deref(), Some("a.toml:3"));
}

#[test]
fn a_users_file_replaces_a_built_in_one_and_may_extend_it() {
    let own = "name = 'general-en'\nextends = 'general-en'\n[attendees]\nlabels.add = ['Seated']";
    let (grammars, errors) = grammars(&[("own.toml", own)]);
    assert!(errors.is_empty(), "{errors:?}");
    let labels = labels(&grammars, "general-en");
    assert_eq!(labels[0], "Seated");
    assert!(labels.len() > 10);
    assert!(grammars.get("general-en").is_some_and(Grammar::is_general));
}

#[test]
fn no_grammar_extends_itself() {
    let (_, errors) = grammars(&[
        ("a.toml", "name = 'a'\nextends = 'b'"),
        ("b.toml", "name = 'b'\nextends = 'a'"),
    ]);
    assert_eq!(
        errors,
        [
            "this grammar extends itself: `a` extends `b` extends `a`",
            "this grammar extends itself: `b` extends `a` extends `b`"
        ]
    );
}

#[test]
fn two_files_cannot_share_a_name() {
    let (_, errors) = grammars(&[("a.toml", "name = 'a'"), ("b.toml", "name = 'a'")]);
    assert_eq!(
        errors,
        ["`a` is the name of a.toml:1 too; give each its own"]
    );
}

#[test]
fn fields_of_ones_own() {
    let (grammars, errors) = grammars(&[(
        "a.toml",
        "name = 'a'\n[fields.quorum]\nlabels = ['Quorum']\nlist = true\n[[example]]\nfield = 'quorum'\nline = 'x'\ngives = []",
    )]);
    assert!(errors.is_empty(), "{errors:?}");
    let custom = &grammars.get("a").expect("the grammar").custom;
    assert_eq!((custom[0].name.as_str(), custom[0].list), ("quorum", true));
    assert!(custom[0].rules.labels[0].is("QUORUM:"));
}

#[test]
fn a_phrase_that_a_file_gives_a_field_is_taken_from_its_parents_others() {
    let parent = "name = 'a'\n[attendees]\nlabels = ['Here', 'There']\ncolumns = ['Who', 'Name']\n[decisions]\nmarkers = ['Note', 'AGREED']\ncues = ['we agreed']";
    let own = "name = 'b'\nextends = 'a'\n[apologies]\nlabels = ['there']\n[owner]\ncolumns = ['Who']\n[next_steps]\nmarkers = ['Agreed']\n[fields.pact]\ncues = ['We agreed']";
    let (grammars, errors) = grammars(&[("a.toml", parent), ("b.toml", own)]);
    assert!(errors.is_empty(), "{errors:?}");
    let grammar = grammars.get("b").expect("the grammar");
    let attendees = grammar.rules(crate::grammar::Field::Attendees);
    let decisions = grammar.rules(crate::grammar::Field::Decisions);
    let said = |list: &[crate::grammar::Phrase]| -> Vec<String> {
        list.iter()
            .map(|phrase| phrase.source().to_owned())
            .collect()
    };
    assert_eq!(said(&attendees.labels), ["Here"]);
    assert_eq!(said(&attendees.columns), ["Name"]);
    assert_eq!(said(&decisions.markers), ["Note"]);
    assert!(decisions.cues.is_empty());
}

#[test]
fn words_before_an_owner_head_a_column_until_a_house_gives_it_to_another_field() {
    let (grammars, errors) = grammars(&[
        (
            "a.toml",
            "name = 'a'\n[words]\nassigned = ['Steward']\n[owner]\ncolumns = ['Who']",
        ),
        (
            "b.toml",
            "name = 'b'\nextends = 'a'\n[person_role]\ncolumns = ['Steward']",
        ),
    ]);
    assert!(errors.is_empty(), "{errors:?}");
    let column = |name| grammars.get(name).expect("a grammar").column("Steward");
    assert_eq!(column("a"), Some(crate::grammar::Field::Owner));
    assert_eq!(column("b"), Some(crate::grammar::Field::PersonRole));
}

/// The field of each column in a grammar that extends one with the word "Steward" before an owner and a column "Who".
#[track_caller]
fn has_columns(own: &str, want: &[(&str, Option<crate::grammar::Field>)]) {
    let parent = "name = 'a'\n[words]\nassigned = ['Steward']\n[owner]\ncolumns = ['Who']";
    let own = format!("name = 'b'\nextends = 'a'\n{own}");
    let (grammars, errors) = grammars(&[("a.toml", parent), ("b.toml", &own)]);
    assert!(errors.is_empty(), "{errors:?}");
    let grammar = grammars.get("b").expect("the grammar");
    for (words, field) in want {
        assert_eq!(grammar.column(words), *field, "{words}");
    }
}

#[test]
fn columns_of_owners_that_a_house_writes_leave_the_words_before_an_owner() {
    let owner = Some(crate::grammar::Field::Owner);
    has_columns(
        "[owner]\ncolumns = ['Keeper']",
        &[("Keeper", owner), ("Steward", owner), ("Who", None)],
    );
}

#[test]
fn words_before_an_owner_that_a_house_writes_take_the_place_of_its_parents_as_columns() {
    let owner = Some(crate::grammar::Field::Owner);
    has_columns(
        "[words]\nassigned = ['Keeper']",
        &[("Keeper", owner), ("Steward", None), ("Who", owner)],
    );
    has_columns(
        "[words]\nassigned.add = ['Keeper']",
        &[("Keeper", owner), ("Steward", owner), ("Who", owner)],
    );
}
