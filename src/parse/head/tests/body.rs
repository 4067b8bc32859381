//! The body that met, over the line that names its meeting.

use super::heads;

#[test]
fn the_line_under_a_body_names_its_meeting() {
    for (body, title) in [
        (
            "# MILL ALLIANCE ASHFORD",
            "**Steering Group Call: Summary**",
        ),
        (
            "Mill Club 1921 (Regd.)",
            "Minutes of the second roof session",
        ),
    ] {
        let minutes = format!("{body}\n\n{title}\n\n3 May 2022\n\nPresent: Ann Lee, Bo Day\n");
        let plain = |line: &str| line.trim_matches(['#', '*', ' ']).to_owned();
        heads(&minutes, &plain(title), &plain(body));
    }
    heads(
        "CONSEJO DEL MOLINO\n\nMINUTA DE LA SEGUNDA SESIÓN ORDINARIA\n\nFecha: 3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n",
        "MINUTA DE LA SEGUNDA SESIÓN ORDINARIA",
        "CONSEJO DEL MOLINO",
    );
    heads(
        "CONSELHO DO MOINHO\n\nATA DA SEGUNDA REUNIÃO ORDINÁRIA\n\nData: 3 de maio de 2022\n\nPresentes: Ana Gil, Rui Mota\n",
        "ATA DA SEGUNDA REUNIÃO ORDINÁRIA",
        "CONSELHO DO MOINHO",
    );
}

#[test]
fn when_they_met_is_no_title() {
    heads(
        "## Mill Response Team\n\n_Monthly sync, 3 May 2022_\n\nPresent: Ann Lee, Bo Day\n",
        "Mill Response Team",
        "",
    );
}

#[test]
fn a_committee_between_its_body_and_the_word_for_a_record_is_what_met() {
    for record in ["Minutes\n3 May 2022", "Minutes, 3 May 2022"] {
        heads(
            &format!("ASHFORD COLLEGE\nMill Committee\n{record}\n\nPresent: Ann Lee, Bo Day\n"),
            "Mill Committee",
            "ASHFORD COLLEGE",
        );
    }
    heads(
        "# Ashford Trust\n\n### Board of Trustees | 3 May 2022 | 10.00am | Hall\n\nPresent: Ann Lee, Bo Day\n",
        "Board of Trustees",
        "Ashford Trust",
    );
}
