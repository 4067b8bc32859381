//! What stands above the talk and is none of the topics, and how titles are counted and end.

use crate::parse::testing::titles;

#[test]
fn what_stands_above_minutes_that_outrank_it_only_announces() {
    let minutes = |above: &str, minutes: &str| {
        format!(
            "# Mill Group, 4 May 2021\n\n## Chairs\n\nAnn Lee, Bo Day\n\n## Drafts at hand\n\n{above}\n\n{minutes}\n\n### Roof\n\nIt leaks again and Bo has ordered tiles.\n\n### Hedge\n\nIt was cut in May and looks well.\n"
        )
    };
    titles(&minutes("- who writes", "# Minutes"), &["Roof", "Hedge"]);
    let talk = "The mill was painted by the two of us over the whole of the last weekend in April.";
    titles(
        &minutes(talk, "# Minutes"),
        &["Drafts at hand", "Roof", "Hedge"],
    );
    titles(
        &minutes("- the mill was painted", "## Discussion"),
        &["Drafts at hand", "Roof", "Hedge"],
    );
}

#[test]
fn a_remark_in_italics_may_stand_between_agenda_and_its_topics() {
    titles(
        "# Tools Group\n\n19 January 2022\n\n## Attendance ((please sign in)\n\n- Ann Lee\n- Bo Day\n\n## Agenda\n\n_Please add your topics to this list no less than a day before the call._\n\n- Release 2.1\n    - the branch is cut\n- Cost of the tests\n    - we pay twice of what we paid\n- Mentors\n    - two have come\n",
        &["Release 2.1", "Cost of the tests", "Mentors"],
    );
}

#[test]
fn a_bar_counts_a_title_as_a_dash_does_and_one_may_stand_in_brackets() {
    for (first, second, want) in [
        ("1 | Roof", "2 | Hedge", ["Roof", "Hedge"]),
        ("1 – [Roof]", "2 – [Hedge]", ["Roof", "Hedge"]),
    ] {
        let minutes = format!(
            "# Parents\n\n14 October 2022\n\n**Present:** Ann Lee, Bo Day\n\n## {first}\n\nIt leaks again.\n\n## {second}\n\nIt was cut in May.\n"
        );
        titles(&minutes, &want);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.sections[1].number.as_deref(), Some("2"));
    }
}

#[test]
fn one_word_in_capitals_is_a_title_beside_known_topics_in_capitals() {
    titles(
        "COMMUNE DU MOULIN\nCONSEIL MUNICIPAL DU 14 MARS 2018\n\nPrésents : M. Jean Roy, Mme Anne Blanc\n\nTRAVAUX DE VOIRIE\n\nLe maire présente les devis.\n\nÉCOLE\n\nLa toiture sera refaite.\n\nQUESTIONS DIVERSES\n\nAucune.\n",
        &["TRAVAUX DE VOIRIE", "ÉCOLE", "QUESTIONS DIVERSES"],
    );
}

#[test]
fn a_title_ends_before_the_word_that_nothing_was_said() {
    titles(
        "Mill Board\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n1. Roof\n\nIt leaks again.\n\n2. Hedge - north side\n\nIt was cut in May.\n\n3. Any other business - none\n",
        &["Roof", "Hedge - north side", "Any other business"],
    );
}

#[test]
fn labels_over_running_text_are_topics_beside_others() {
    titles(
        "# Mill evening\n\n2 June 2020\n\nPresent: Ann Lee, Bo Day\n\n## Presentation\n\nAnn showed the plan for the bridge.\n\n## Questions from the public\n\nResidents asked about noise. Bo said that work ends at six.\n",
        &["Presentation", "Questions from the public"],
    );
    titles(
        "MILL TRUSTEES\nMay 10, 2011\n\nPresent: Ann Lee, Bo Day\n\nA. ROOF\nIt leaks again.\n\nB. MINUTES\nThe minutes of April 12 were approved.\n\nC. NEW TILES\nBo has ordered them.\n",
        &["ROOF", "MINUTES", "NEW TILES"],
    );
}
