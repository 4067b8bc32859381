use super::find;
use crate::grammar::built_in;

#[track_caller]
fn due(grammar: &str, rows: &[(&str, Option<&str>)]) {
    let mut all = built_in().iter();
    let grammar = all.find(|one| one.name == grammar).expect("a grammar");
    for (text, want) in rows {
        assert_eq!(find(text, &grammar.words), *want, "{text}");
    }
}

#[test]
fn a_sentence_may_go_on_behind_a_month_or_weekday() {
    due(
        "general-de",
        &[
            (
                "Ben holt bis Ende Juli zwei Angebote für den Zaun ein.",
                Some("bis Ende Juli"),
            ),
            (
                "Ben holt Angebote bis Ende Juli ein",
                Some("bis Ende Juli ein"),
            ),
        ],
    );
}

#[test]
fn days_months_and_spans_of_time() {
    due(
        "general-en",
        &[
            ("Ann to mend the gate by 4 June 2021.", Some("4 June 2021")),
            ("Ann to mend it by 4 June, Bo to paint it", Some("4 June")),
            ("Send the plan in August", Some("August")),
            ("Send the plan by August", Some("August")),
            (
                "Ann to send the plan by August meeting",
                Some("by August meeting"),
            ),
            (
                "Plant the trees in 2-3 weeks. They are here.",
                Some("2-3 weeks"),
            ),
            ("Pay the bill (by Friday)", Some("Friday")),
            ("Ann to write by Mon. 4 June", Some("Mon. 4 June")),
            ("Pay the bill (due: 2021-06-04)", Some("2021-06-04")),
            ("Go by bus", None),
            ("Mend the gate (before June) (begun)", Some("June")),
            ("Pay the bill, due next meeting", Some("next meeting")),
            ("Move the bench this weekend.", Some("this weekend")),
            ("collect seeds for next week", Some("next week")),
            ("Report: 2 weeks", Some("2 weeks")),
            ("The new fee begins in 4/6/2022", None),
            (
                "Meet before the fair (30 June)",
                Some("before the fair (30 June)"),
            ),
            ("(what is to be done this week)", None),
            ("Mend the gate (next week)", Some("next week")),
            ("Mend the gate (4 June, noon)", Some("4 June, noon")),
            ("Mend the gate deadline: 4 June", Some("4 June")),
            ("Mend the gate, ETA 4 June", Some("4 June")),
            ("Deadline for new ideas is June", None),
            ("Mend the gate no later than Friday", Some("Friday")),
            (
                "Ann to send it within the next two weeks.",
                Some("within the next two weeks"),
            ),
            ("Count the days", None),
        ],
    );
}

#[test]
fn a_bracket_may_say_nothing_but_by_when() {
    for (grammar, line, want) in [
        (
            "general-en",
            "Mend the gate (by 4 June)",
            Some(("Mend the gate", "by 4 June")),
        ),
        (
            "general-en",
            "Mend the gate\t(before Easter).",
            Some(("Mend the gate", "before Easter")),
        ),
        (
            "general-de",
            "Zaun streichen (bis Ostern)",
            Some(("Zaun streichen", "bis Ostern")),
        ),
        (
            "general-es",
            "Pintar la puerta (viernes)",
            Some(("Pintar la puerta", "viernes")),
        ),
        (
            "general-en",
            "Mend the gate (aim to paint it next week)",
            None,
        ),
        ("general-en", "Meet before the fair (30 June)", None),
        ("general-en", "Mend the gate (3/4)", None),
        ("general-en", "Mend the gate (Ann by Friday)", None),
        ("general-en", "Mend the gate (Ann Friday)", None),
        ("general-en", "Mend the gate (June)", None),
        ("general-en", "Mend the gate (June Day)", None),
        ("general-en", "New fence laid (4 June, noon)", None),
        ("general-en", "Mend the gate (by Ann)", None),
        ("general-en", "Gate (4 June)", None),
    ] {
        let mut all = built_in().iter();
        let grammar = all.find(|one| one.name == grammar).expect("a grammar");
        assert_eq!(super::in_bracket(line, &grammar.words), want, "{line}");
    }
}

#[test]
fn an_event_keeps_the_word_that_says_which_side_of_it() {
    due(
        "general-en",
        &[
            (
                "Bo to report before next meeting **",
                Some("before next meeting"),
            ),
            ("Close it by the next meeting.", Some("by the next meeting")),
            (
                "Move it in 1 or 2 weeks after the board meeting",
                Some("1 or 2 weeks after the board meeting"),
            ),
            ("Ask Ann by next week", Some("next week")),
        ],
    );
    due(
        "general-de",
        &[(
            "Der Zaun ist bis zur nächsten Sitzung zu streichen",
            Some("bis zur nächsten Sitzung"),
        )],
    );
    due(
        "general-fr",
        &[
            (
                "Peindre la porte avant la prochaine réunion",
                Some("avant la prochaine réunion"),
            ),
            (
                "Peindre la porte avant le 4 juin 2021",
                Some("avant le 4 juin 2021"),
            ),
        ],
    );
}

#[test]
fn a_day_in_figures_may_leave_out_its_year() {
    due(
        "general-de",
        &[
            ("Jan druckt die Zettel bis 20.05.", Some("bis 20.05.")),
            ("Bis 3.6. den Zaun streichen", None),
            ("Den Zaun bis 3.6. streichen", Some("bis 3.6.")),
            ("Den Zaun bis 20.45 streichen", None),
        ],
    );
    due(
        "general-pt",
        &[
            ("Pintar o portão (até 12/07)", Some("até 12/07")),
            ("Pintar até 3/4 do portão", Some("até 3/4")),
        ],
    );
    due("general-en", &[("Mend the gate by 5.30", None)]);
}
