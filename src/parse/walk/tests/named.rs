//! Who is named, and in which roster, by what stands around the names.

use crate::parse::testing::lists;
use crate::record::Record;

fn record(minutes: &str) -> Record {
    crate::extract(minutes.as_bytes()).expect("text").remove(0)
}

/// Those who were there, with what is said of them.
fn said(minutes: &str) -> Vec<(String, Option<String>, Option<String>)> {
    let people = record(minutes).attendees.into_iter();
    let name = |name: Option<String>| name.unwrap_or_default();
    people
        .map(|one| (name(one.name), one.organisation, one.role))
        .collect()
}

fn minutes(roster: &str) -> String {
    format!("# Mill board, 3 May 2022\n\n{roster}\n\n## Roof\n\nIt leaks.\n")
}

#[test]
fn a_word_before_names_says_that_they_are_guests() {
    let sentence = minutes(
        "Board members present were treasurer Ann Lee, clerk Bo Day and guests Cy Fry, Dee Moss and Tom Reed.",
    );
    lists(&sentence, &["Ann Lee", "Bo Day"], &[]);
    let guests = record(&sentence).guests;
    let guests: Vec<_> = guests
        .iter()
        .filter_map(|one| one.name.as_deref())
        .collect();
    assert_eq!(guests, ["Cy Fry", "Dee Moss", "Tom Reed"]);
}

#[test]
fn somebody_alone_behind_a_label_may_have_been_away() {
    let line = minutes("Present: Ann Lee\n\nGuest: Bo Day (unable to attend, will come in June)");
    lists(&line, &["Ann Lee"], &["Bo Day"]);
    assert!(record(&line).guests.is_empty());
}

#[test]
fn names_may_stand_behind_how_many_they_are() {
    for line in [
        "Members present: 2 (Ann Lee, Bo Day)",
        "Attendees: 2: Ann Lee, Bo Day",
    ] {
        lists(&minutes(line), &["Ann Lee", "Bo Day"], &[]);
    }
}

#[test]
fn an_office_of_its_own_is_no_entry_of_the_empty_roster_above() {
    let german = "# Vorstandssitzung 3. Mai 2022\n\nAnwesend: \n\nAbwesend: \n\nProtokollant: Anna\n\nTeam-Leiter: Anna\n\n## Dach\n\nEs tropft.\n";
    assert!(record(german).apologies.is_empty());
}

#[test]
fn a_line_between_the_label_and_its_list_ends_no_roster() {
    for line in [
        "Please note offices (such as the client) behind the names.",
        "//Write offices behind the names.",
    ] {
        let roster = minutes(&format!("Attendees:\n\n{line}\n\n- Ann Lee\n- Bo Day"));
        lists(&roster, &["Ann Lee", "Bo Day"], &[]);
    }
}

#[test]
fn a_mistyped_label_may_be_bold_and_its_names_in_brackets() {
    lists(
        &minutes(
            "**Attendees:**\n\n* Ann Lee\n* Bo Day\n\n**Applogies**\n\n* Team Member 6 (Cy Fry) - ill",
        ),
        &["Ann Lee", "Bo Day"],
        &["Cy Fry"],
    );
}

#[test]
fn an_officer_is_found_by_letters_accents_and_handles() {
    let lettered = minutes(
        "### Attendees\n\n* Ann Lee - Acme (ALX)\n* Bo Day - Globe (BDY)\n\n**Scribe:** ALX",
    );
    let found = said(&lettered);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].2.as_deref(), Some("Scribe"));
    let accents = "# Ata 4, 3 de maio de 2022\n\n**Redator:** Ângela\n\n## Participantes\n\n- ANGELA LIMA COSTA\n- RUI MELO DIAS\n\n## Telhado\n\nHá goteiras.\n";
    let found = said(accents);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].2.as_deref(), Some("Redator"));
    let handles =
        minutes("- **Lead:** @annl\n- **Notetaker:** @boday\n- **Attendees:**\n  - @cyfry");
    let names: Vec<_> = said(&handles).into_iter().map(|one| one.0).collect();
    assert_eq!(names, ["annl", "boday", "cyfry"]);
}

#[test]
fn what_stands_in_brackets_is_a_body_or_a_remark() {
    let line = minutes("Present: Ann (ELI), Bo (I'm back!), Stephanie (Steph)");
    let found = said(&line);
    let bodies: Vec<_> = found.iter().map(|one| one.1.as_deref()).collect();
    assert_eq!(bodies, [Some("ELI"), None, None], "{found:?}");
    let other = minutes("Present:\n\n- Acme: Ann Lee, Bo Day\n- Other: Cy Fry, Dee Moss");
    let bodies: Vec<_> = said(&other).into_iter().map(|one| one.1).collect();
    assert_eq!(
        bodies,
        [Some("Acme".into()), Some("Acme".into()), None, None]
    );
}

#[test]
fn a_body_may_stand_right_behind_a_stroke_or_spell_its_letters() {
    let line = minutes("Attending: Ann Lee/Acme, Bo Day/Globe");
    let bodies: Vec<_> = said(&line).into_iter().map(|one| one.1).collect();
    assert_eq!(bodies, [Some("Acme".into()), Some("Globe".into())]);
    let spelt = minutes(
        "Present:\n\n- Ann Lee (AL), Acme\n- Bo Day (BD), Polar Weather Administration (PWA)",
    );
    let found = said(&spelt);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1].1.as_deref(), Some("Polar Weather Administration"));
}

#[test]
fn initials_are_no_firms_and_no_joints() {
    lists(
        "# Acta de la junta, 3 de mayo de 2022\n\nAsistentes:\n\n- Dr. S.L. Gil\n- Ana E. Pons Mora\n\n## Techo\n\nGotea.\n",
        &["S.L. Gil", "Ana E. Pons Mora"],
        &[],
    );
}

#[test]
fn a_table_to_which_a_sentence_leads_is_what_that_says() {
    let table = |lead: &str| {
        minutes(&format!(
            "{lead}\n\n| Name | Number | Office |\n|--|--|--|\n| Ann Lee | 14 | Chair |\n| Bo Day | 15 | Clerk |"
        ))
    };
    lists(
        &table("From June on the new board of the mill is made up as follows:"),
        &[],
        &[],
    );
    lists(
        &table("The members who attended the meeting of the board were present as follows:"),
        &["Ann Lee", "Bo Day"],
        &[],
    );
    lists(&table("Participants"), &["Ann Lee", "Bo Day"], &[]);
}
