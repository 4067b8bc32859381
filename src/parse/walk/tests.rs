//! Rosters in the lines of a document.

#[track_caller]
fn lists(minutes: &str, present: &[&str], absent: &[&str]) {
    let records = crate::extract(minutes.as_bytes()).expect("text that can be read");
    let names = |people: &[crate::record::Person]| -> Vec<String> {
        people
            .iter()
            .filter_map(|person| person.name.clone())
            .collect()
    };
    assert_eq!(names(&records[0].attendees), present, "{minutes}");
    assert_eq!(names(&records[0].apologies), absent, "{minutes}");
}

#[test]
fn lines_below_a_numbered_entry_are_entries_too() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nBürgermeister Jan Kolb\n2. stellv. Bürgermeister Uwe Damm\nGemeindevertreterin Ida Folg\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg"],
        &[],
    );
}

#[test]
fn a_remark_among_the_lines_of_a_roster_does_not_end_it() {
    lists(
        "Gemeinderatssitzung\n3. Mai 2022\n\nAnwesend:\nBürgermeister Jan Kolb als Vorsitzender\nVon den 20 Gemeinderäten sind 19 anwesend (einer ab TOP 4)\nBauhofleiter Uwe Damm\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Uwe Damm"],
        &[],
    );
}

#[test]
fn somebody_with_a_remark_in_brackets_is_no_label() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend sind:\nJan Kolb\nIda Folg\n\nAbwesend sind:\nUwe Damm (entschuldigt)\nEva Rau (entschuldigt)\n\nBericht\n\nDas Dach ist dicht.\n",
        &["Jan Kolb", "Ida Folg"],
        &["Uwe Damm", "Eva Rau"],
    );
}

#[test]
fn columns_set_an_office_or_the_sign_that_repeats_it_before_a_name() {
    lists(
        "Niederschrift über die Sitzung am 3. Mai 2022\n\nAnwesend waren:\n\n1.)      Bürgermeister        Jan Kolb\n\n2.)      Gemeinderat          Uwe Damm\n\n3.)          \"                Ida Folg (bis Punkt 4)\n\nEntschuldigt waren:\n\n1.)      Gemeinderat          Eva Rau\n",
        &["Jan Kolb", "Uwe Damm", "Ida Folg"],
        &["Eva Rau"],
    );
}
