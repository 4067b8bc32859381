//! Who is who in a roster: bodies and offices.

/// The people present as `name | organisation | role`, a dash for what is absent.
#[track_caller]
fn shows(minutes: &str, want: &[&str]) {
    let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
    let shown = record.attendees.iter().map(|one| {
        [&one.name, &one.organisation, &one.role]
            .map(|part| part.as_deref().unwrap_or("-"))
            .join(" | ")
    });
    assert_eq!(shown.collect::<Vec<_>>(), want, "{minutes}");
}

#[test]
fn a_label_may_stand_before_the_first_row_of_columns() {
    shows(
        "Patient Group\n3 May 2022\n\nPresent:      Richard Allan                 Patient Representative\n              Theresa Archer                Practice Manager\n              Alice Brook                   Patient Representative\n\n1. Roof\n\nIt leaks.\n\n2. Gate\n\nIt sticks.\n",
        &[
            "Richard Allan | - | Patient Representative",
            "Theresa Archer | - | Practice Manager",
            "Alice Brook | - | Patient Representative",
        ],
    );
}

#[test]
fn items_that_are_all_a_name_and_a_body_show_what_doubtful_words_are() {
    shows(
        "# Board minutes\n\n3 May 2022\n\n## Attendees\n\nThe following new members were present:\n\n- James Bell, Morgan Stanton\n- Lars Hupe, group/Types\n\nOther members present:\n\n- Ann Lee, Acme Ltd\n- Bo Day, IBM\n- Cy Fry, 47 Trees\n\n## Roof\n\nIt leaks.\n",
        &[
            "James Bell | Morgan Stanton | -",
            "Lars Hupe | group/Types | -",
            "Ann Lee | Acme Ltd | -",
            "Bo Day | IBM | -",
            "Cy Fry | 47 Trees | -",
        ],
    );
}

#[test]
fn letters_before_names_say_for_whom_they_came() {
    shows(
        "Sitzung des Rates\n3. Mai 2022\n\nAnwesende:\nCIW (4 Stimmen): Lea Wille\nMACH (7 Stimmen): Uwe Haas, Tom Volk\nPhysik (3 Stimmen): Simon Schaub\nGäste: Ida Keller\n\nDas Dach ist dicht.\n",
        &[
            "Lea Wille | CIW | -",
            "Uwe Haas | MACH | -",
            "Tom Volk | MACH | -",
            "Simon Schaub | Physik | -",
        ],
    );
}
