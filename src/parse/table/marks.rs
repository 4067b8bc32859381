//! Marks in a column that says who was there: "x", "✅ Presente", "+", "Absent (ill)".

use crate::grammar::Grammar;

/// What a mark beside a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Mark {
    Present,
    Absent,
    Unknown,
}

/// Reads a mark: the whole cell, else what it begins with.
///
/// ```text
/// mark = ( word | sign ) { other words }
/// ```
pub(in crate::parse) fn read(cell: &str, grammar: &Grammar) -> Mark {
    let cell = cell.lines().next().unwrap_or_default().trim();
    let cell = cell.trim_start_matches('\\');
    let boxed = cell
        .strip_prefix('[')
        .and_then(|cell| cell.strip_suffix(']'));
    let cell = boxed.map_or(cell, str::trim);
    let (first, rest) = cell.split_at(cell.find([' ', ',', '(']).unwrap_or_default());
    let rest = rest.trim_start_matches([' ', ',']);
    // One letter is a mark only alone or before a bracket: "A Lee for her".
    let first = Some(first)
        .filter(|first| first.chars().count() > 1 || is_sign(first) || rest.starts_with('('));
    // "unable to attend, will come next time"
    let before_comma = cell.split_once(',').map(|(before, _)| before.trim_end());
    let known = [Some(cell), before_comma, first].into_iter().flatten();
    let mut known = known.map(|words| by_words(words, grammar));
    let told = known.find(|mark| *mark != Mark::Unknown);
    told.unwrap_or(Mark::Unknown)
}

fn by_words(words: &str, grammar: &Grammar) -> Mark {
    match grammar.words.marks().says(words) {
        Some(true) => Mark::Present,
        Some(false) => Mark::Absent,
        None => Mark::Unknown,
    }
}

fn is_sign(words: &str) -> bool {
    !words.is_empty() && !words.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn a_mark_is_a_sign_a_word_or_begins_with_one() {
        let table = |head: &str, first: &str, second: &str| {
            format!(
                "# Board meeting, 3 May 2022\n\n## Attendance\n\n| Name | {head} |\n|--|--|\n\
                 | Ann Lee | {first} |\n| Bo Day | {second} |\n\n## Roof\n\nWe spoke of it.\n"
            )
        };
        for (head, first, second) in [
            ("Present", r"\+", ""),
            ("Present", "✅ Present", "❌ Absent"),
            ("Attendance", "✔️", "✖️"),
            ("Attended", "Yes (online)", "No (ill)"),
            ("Present", ":white_check_mark:", ":x:"),
            ("Attended", "joined", "no show"),
            ("Attended", "1", "0"),
            ("Present", "x (late)", "–"),
            ("Status", "Present", "Absent"),
            (
                "Office | Status",
                "Clerk | Present (online)",
                "Chair | Apologies",
            ),
            ("Absent", "", "x"),
            ("Present | Apologies", "+ |", "| +"),
            ("Role | Apologies", "Clerk |", "Chair | ✔"),
            ("Meeting start | Meeting end", "P | P", "A(excused) | A"),
            ("Start | End", "A | P", "A | A"),
            ("Meeting start | Meeting end", "L (6:45) | P", "A | A"),
        ] {
            lists(&table(head, first, second), &["Ann Lee"], &["Bo Day"]);
        }
    }

    #[test]
    fn a_column_of_any_name_says_who_was_there_in_words() {
        for (table, present, absent) in [
            (
                "# Vorstandssitzung, 3. Mai 2022\n\n| Name | Status |\n|--|--|\n| Anna Kolb | anwesend |\n| Uwe Lang | entschuldigt |\n\n## Dach\n\nEs tropft.\n",
                "Anna Kolb",
                "Uwe Lang",
            ),
            (
                "# Reunión de la junta, 3 de mayo de 2022\n\n## Asistencia\n\n| Nombre | Estado |\n|--|--|\n| Ana Gil | Presente |\n| Luis Mora | Ausente |\n\n## Techo\n\nGotea.\n",
                "Ana Gil",
                "Luis Mora",
            ),
            (
                "# Réunion du bureau, 3 mai 2022\n\n| Nom | Statut |\n|--|--|\n| Anne Roy | Présente |\n| Luc Petit | Excusé |\n\n## Toit\n\nIl fuit.\n",
                "Anne Roy",
                "Luc Petit",
            ),
        ] {
            lists(table, &[present], &[absent]);
        }
    }

    #[test]
    fn marks_may_stand_under_no_head_and_in_boxes() {
        for table in [
            "| | Name/Affiliation | Pronouns | Handle |\n|--|--|--|--|\n| x | Ann Lee (Acme, **TSC**) | she/her | alee |\n| | Bo Day | | boday |",
            "| Here? | Name | Company |\n|--|--|--|\n| [x] | Ann Lee | Acme |\n| [ ] | Bo Day | Globe |",
            "| Name | ✓ |\n|--|--|\n| Ann Lee | ✓ |\n| Bo Day | |",
            "| Group | Name | Present |\n|--|--|--|\n| Board | Ann Lee | x |\n| | Bo Day | |",
        ] {
            let minutes = format!(
                "# Board meeting, 3 May 2022\n\n## Attendance (mark an “X” if you are here)\n\n{table}\n\n## Roof\n\nWe spoke of it.\n"
            );
            lists(&minutes, &["Ann Lee"], &["Bo Day"]);
        }
    }

    #[test]
    fn guests_may_have_a_column_of_names() {
        let minutes = "# Board meeting, 3 May 2022\n\n| Present | Absent | Guests |\n|--|--|--|\n| Ann Lee | Bo Day | Cy Fry (Acme) |\n\n## Roof\n\nWe spoke of it.\n";
        lists(minutes, &["Ann Lee"], &["Bo Day"]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.guests[0].name.as_deref(), Some("Cy Fry"));
    }

    #[test]
    fn those_away_may_have_a_column_of_names() {
        lists(
            "# Board meeting, 3 May 2022\n\n| Present | Apologies |\n|--|--|\n| Ann Lee | Cy Fry |\n\
             | Bo Day | |\n\n## Roof\n\nWe spoke of it.\n",
            &["Ann Lee", "Bo Day"],
            &["Cy Fry"],
        );
    }
}
