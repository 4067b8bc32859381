//! Rosters of which some names are set off, and what that says.

use crate::parse::testing::{lists, offices};

/// Minutes with a roster in their head.
fn minutes(roster: &str) -> String {
    format!("# Board meeting, 3 May 2022\n\n{roster}\n\n## Roof\n\nIt leaks.\n")
}

#[test]
fn bold_type_says_who_was_there_where_a_line_explains_it() {
    for roster in [
        "- **Ann Lee (Acme)**\n- Bo Day (Globe)\n- **Cy Fry**\n\n**Present members in bold**",
        "Members (those present in bold): **Ann Lee**, Bo Day, **Cy Fry**",
        "## Members\n\nNames in bold were present.\n\n* **Ann Lee**\n* Bo Day\n* **Cy Fry**",
        "## Members\n\n* Ann Lee\n* **Bo Day**\n* Cy Fry\n\nbold = absent",
    ] {
        lists(&minutes(roster), &["Ann Lee", "Cy Fry"], &["Bo Day"]);
    }
    lists(
        "# Vorstandssitzung, 3. Mai 2022\n\nMitglieder (Anwesende fett): **Anna Kolb**, Uwe Lang\n\n## Dach\n\nEs tropft.\n",
        &["Anna Kolb"],
        &["Uwe Lang"],
    );
    lists(
        &minutes("✅ = present, ❌ = absent\n\n- Ann Lee ✅\n- Bo Day ❌"),
        &["Ann Lee"],
        &["Bo Day"],
    );
    lists(
        &minutes("Present: **Ann Lee** (chair), Bo Day\n\nThe plan is printed in bold."),
        &["Ann Lee", "Bo Day"],
        &[],
    );
}

#[test]
fn a_sign_for_how_somebody_took_part_says_nothing_of_the_others() {
    for roster in [
        "Attendees: (* = remote)\n\n- Ann Lee*\n- Bo Day\n- Cy Fry *",
        "Present (* by phone): Ann Lee*, Bo Day, Cy Fry*",
        "Present: Ann Lee\\*, Bo Day, Cy Fry\\*\n\n\\* joined online",
        "## Present\n\n* Ann Lee +\n* Bo Day\n* Cy Fry\n\n+ via Zoom",
        "* Present\n  * Ann Lee*\n  * Bo Day\n  * Cy Fry",
    ] {
        lists(&minutes(roster), &["Ann Lee", "Bo Day", "Cy Fry"], &[]);
    }
    lists(
        "# Réunion du bureau, 3 mai 2022\n\nPrésents (* en visio) :\n- Anne Roy*\n- Luc Petit\n\n## Toit\n\nIl fuit.\n",
        &["Anne Roy", "Luc Petit"],
        &[],
    );
}

#[test]
fn whoever_sent_regrets_was_not_there_though_the_list_is_of_those_who_were() {
    for roster in [
        "## Attendance\n\n- Ann Lee\n- Bo Day sent regrets",
        "## Attendance\n\n- Present: Ann Lee\n- Bo Day sent his apologies",
    ] {
        lists(&minutes(roster), &["Ann Lee"], &["Bo Day"]);
    }
}

#[test]
fn those_whom_others_represent_were_away() {
    lists(
        "# Assemblée du 3 mai 2022\n\nDeux membres présents :\n* Anne Roy\n* Luc Petit\n\nDeux membres représentés par Anne Roy :\n* Marc Blanc\n* Ève Noir\n\n## Budget\n\nAdopté.\n",
        &["Anne Roy", "Luc Petit"],
        &["Marc Blanc", "Ève Noir"],
    );
}

#[test]
fn an_officer_may_have_a_short_name_or_be_known_by_the_office() {
    offices(
        "# Call, 3 May 2022\n\nChair: Tess\nScribe: Ben\n\n## Roof\n\n- Ben: it leaks\n\n## Attendees\n\n1. Benjamin Stone (Acme)\n2. Theresa Gray (chair)\n3. Carla Day\n",
        &[
            ("Benjamin Stone", Some("Scribe")),
            ("Theresa Gray", Some("chair")),
            ("Carla Day", None),
        ],
    );
    offices(
        "# Call, 3 May 2022\n\nScribe: Ben\n\n## Roof\n\n- Ben: it leaks\n\n## Attendees\n\n1. Benjamin Stone\n2. Benedict Day\n",
        &[
            ("Ben", Some("Scribe")),
            ("Benjamin Stone", None),
            ("Benedict Day", None),
        ],
    );
    offices(
        "# Sitzung, 3. Mai 2022\n\nSitzungsleitung: Paul und Erika\nProtokoll: Nele\nAnwesend: Erika, Paul\n\n## Dach\n\nEs tropft.\n",
        &[
            ("Paul", Some("Sitzungsleitung")),
            ("Erika", Some("Sitzungsleitung")),
            ("Nele", Some("Protokoll")),
        ],
    );
    offices(
        "# Sitzung, 3. Mai 2022\n\nProtokoll: Entwurf\nAnwesend: Erika\n\n## Dach\n\nEs tropft.\n",
        &[("Erika", None)],
    );
}

#[test]
fn an_answer_behind_a_dash_is_no_label() {
    lists(
        &minutes(
            "### Attendance\n\n**Voting members**\n- Ann Lee, Acme – present\n- Bo Day, Globe – absent\n- Cy Fry – present",
        ),
        &["Ann Lee", "Cy Fry"],
        &["Bo Day"],
    );
}

#[test]
fn a_label_that_explains_letters_is_not_of_those_who_were_away() {
    lists(
        &minutes(
            "Attendance (P = present, A = absent):\n\n| Member | P/A |\n|---|---|\n| Ann Lee | P |\n| Bo Day | A |",
        ),
        &["Ann Lee"],
        &["Bo Day"],
    );
}

#[test]
fn a_roster_that_ends_in_a_comma_goes_on_below_with_those_who_are_only_counted() {
    lists(
        "Minutes of Marsh Parish Council\nheld on 3 May 2011\n\nPresent: Cllr A. Lee - Chairman,\n\nCllr B. Day, Cllr C. Fry, Cllr D Orr, 2 members of the public\n\n1. Apologies for Absence accepted from:\n\nCllr. E Poe, Mr. T Reed.\n\n2. Roof\n\nIt leaks.\n",
        &["A. Lee", "B. Day", "C. Fry", "D Orr"],
        &["E Poe", "T Reed"],
    );
}

#[test]
fn bars_part_the_rosters_and_offices_of_a_line() {
    offices(
        &minutes("Participants: Ann Lee, Cy Fry | Absent: Bo Day | Minutes: Ann Lee"),
        &[("Ann Lee", Some("Minutes")), ("Cy Fry", None)],
    );
}

#[test]
fn a_form_of_address_makes_a_family_name_that_of_an_officer() {
    lists(
        "# Conseil d'école du 3 mai 2022\n\n**Présents :**\n- Directrice : Mme Legrand\n- Enseignants : M. Petit, Mme Martin\n\n## Toit\n\nIl fuit.\n",
        &["Legrand", "Petit", "Martin"],
        &[],
    );
}

#[test]
fn names_of_months_are_names_among_others() {
    lists(
        "# Sitzung, 3. Mai 2022\n\nAnwesend: Jan, Lea, Nele\n\n## Dach\n\nEs tropft.\n",
        &["Jan", "Lea", "Nele"],
        &[],
    );
}
