//! Where lines that were wrapped are joined, and where they are not.

use super::*;

const WRAPPED: &str = "\
The board looked at the plans for the orchard and asked for two more offers\n\
before it decides. Nora will write to the nursery, and to the growers that\n\
were named at the last meeting, so that the trees can be ordered in time for\n\
planting before the frost.\n";

#[track_caller]
fn joins(line: &str, next: &str) {
    assert!(Wrap::default().joins(line, line, next), "{line} | {next}");
}

#[track_caller]
fn keeps(line: &str, next: &str) {
    assert!(!Wrap::default().joins(line, line, next), "{line} | {next}");
    assert!(
        !Wrap::of(WRAPPED).joins(line, line, next),
        "wrapped: {line} | {next}"
    );
}

#[test]
fn the_width_of_wrapped_text_is_found() {
    let width = Wrap::of(WRAPPED).width.expect("wrapped");
    assert!((76..=80).contains(&width), "{width}");
    assert_eq!(Wrap::of("Mark: x\nRoberto: y\n").width, None);
}

#[test]
fn long_lines_that_end_their_sentences_are_not_wrapped() {
    let lines = "\
Point one: the plans for the orchard and the two new offers\n\
Nora reads the offers of the nursery and of the growers.\n\
The board accepts the one that is the cheaper of the two.\n\
It asks her to write to the nursery before the next frost.\n\
Bo tells of the fence and of who is to pay for the wood.\n";
    assert_eq!(Wrap::of(lines).width, None);
}

#[test]
fn a_counted_title_is_no_wrapped_line() {
    let title = "TOP 2 Bauantrag Flst. 33/2, Neubau eines Hauses mit zwei Garagen am Bach";
    assert!(!Wrap::default().joins(title, title, "Das Vorhaben entspricht dem Plan."));
}

#[test]
fn wrapped_lines_join() {
    let wrap = Wrap::of(WRAPPED);
    let lines: Vec<&str> = WRAPPED.lines().collect();
    for two in lines.windows(2) {
        assert!(wrap.joins(two[0], two[0], two[1]), "{two:?}");
    }
    joins(
        "*   Further talk about the measurements will go on in the Orchard and",
        "    Garden groups.",
    );
    joins("- asked whether the plan for the orchard", "  was ready");
    joins(
        "se reúnen en el salón de sesiones de esta casa, bajo la presidencia del Sr.",
        "Alcalde D. BO RÍO, los señores abajo indicados",
    );
}

#[test]
fn a_document_of_long_lines_is_not_wrapped() {
    let long = "The growers spoke of the orchard. ".repeat(5);
    let wrap = Wrap::of(&long);
    let title = "5. To consider the adoption of the minutes of the meeting 7th February 2017";
    assert!(!wrap.joins(title, title, "Were signed as a true record."));
    assert!(Wrap::default().joins(title, title, "Were signed as a true record."));
    let names = "Present: Ann Lee, Bo Day, Cy Marsh, Dee Reed, Eve Jones, Flo Hill, Gus Moor,";
    assert!(wrap.joins(names, names, "Hal Green."));
}

/// A line of a text in which lines end in columns.
#[track_caller]
fn keeps_with_column(line: &str, next: &str) {
    let wrap = Wrap::of(&format!("{line}\n{next}\n"));
    assert!(!wrap.joins(line, line, next), "{line} | {next}");
}

#[test]
fn a_line_with_a_column_on_the_right_ends_there() {
    let line = "Posters are needed, and somebody who puts them up.            AL/BD";
    keeps_with_column(
        line,
        "stalls are to be asked as well, since they come to the fair",
    );
}

#[test]
fn wide_space_within_a_short_line_or_before_a_comma_is_no_column() {
    assert!(!ends_in_column("Present:     Ann Lee,"));
    joins("Present in the hall by the mill:     Ann Lee", "and Bo Day");
    joins(
        "Present in the hall by the mill at five o'clock:     Ann Lee,",
        "and Bo Day",
    );
    // Sixteen letters, whatever bytes they take.
    let line = "Affiches pour la fête, et quelqu'un qui les pose.          Éléonore Bézégué";
    keeps_with_column(line, "les stands viennent aussi");
    keeps_with_column(&format!("   {line}"), "les stands viennent aussi");
}

#[test]
fn numbers_of_several_levels_begin_lines() {
    let wrap = Wrap::of(WRAPPED);
    let line = "45.15 To confirm that the nursery has been paid for the trees of the year";
    assert!(!wrap.joins(line, line, "46.15 Orchard"));
    assert!(wrap.joins(line, line, "46.15 of the old money"));
    assert!(wrap.joins("It was agreed", line, "46.15 Pounds were spent"));
}

#[test]
fn a_long_address_goes_on_with_a_line_that_had_no_room_for_it() {
    let wrap = Wrap::of(WRAPPED);
    let address = "https://a.example/a/page/with/a/name/that/fills/a/line/of/its/own/or/more";
    let line = "Status of the plan at";
    assert!(wrap.joins(line, line, address));
    assert!(!wrap.joins(line, line, "https://a.example"));
    assert!(!wrap.joins("See:", "See:", address));
}

#[test]
fn lines_that_part_their_first_words_in_the_same_way_are_lines() {
    let wrap = Wrap::of(WRAPPED);
    for sign in [" - ", " – ", "\t", "        "] {
        let present =
            format!("Present{sign}Ann Lee, Bo Day, Cy Marsh, Dee Reed, Eve Jones, Flo Hill");
        let away = format!("Not there{sign}Gus Moor");
        assert!(!wrap.joins(&present, &present, &away), "{sign:?}");
    }
    let told = "Ann - who has seen it - told of the nursery that stands behind the old Mill";
    assert!(wrap.joins(told, told, "Road and of the trees there"));
}

#[test]
fn a_label_begins_a_line_below_a_paragraph_that_begins_with_one() {
    let wrap = Wrap::of(WRAPPED);
    let names = "Hal Green, Flo Hill, Gus Moor, Ida Nash, Jo Orr, Kit Park, Lou Quick, Mo";
    assert!(!wrap.joins(
        "Present: Ann Lee, Bo Day, Cy Marsh, Dee Reed",
        names,
        "Excused : Max Ray"
    ));
    assert!(wrap.joins("It was said that", names, "Excused : Max Ray"));
}

#[test]
fn meant_line_ends_stay() {
    keeps("**Present:** Ann, Bo", "**Regrets:** Cy");
    keeps("Mark: We should wait", "Roberto: Agreed");
    keeps("Time: 9 a.m.", "Place: the hall");
    keeps(
        "Étaient présents : Mmes Ann RUISSEAU, Bo COLLINE, MM. Cy MONTAGNE, Dan FORÊT",
        "Absents excusés : M. Ed RIVAGE",
    );
    keeps(
        "anwesend: Ann Wiese, Bo Obstgarten, Cy Mühle, Dee Brücke (ab 19:20)",
        "nicht anwesend: Eve Hügel",
    );
    keeps(
        "5 présents : Ann Ruisseau, Bo Colline, Cy Le Rivage, Dee Forêt, Eve Montagne",
        "2 excusés : Flo Vallée",
    );
    keeps("Ann Lee", "Bo Day");
    keeps(
        "Minutes of the Meeting of the Board of Directors of the Mill Trust of the Valley",
        "May 3, 2022",
    );
    keeps(
        "https://a.example/a/page/with/a/name/that/fills/a/line/of/its/own/or/more",
        "https://a.example/another/page",
    );
    keeps("annlee", "boday");
    keeps("The plan was adopted.", "Nora will tell the growers.");
    keeps("Agenda", "<mira> hello");
    keeps(
        "00:00:05 Ann Lee: Shall we begin with what the board",
        "00:00:12 Bo Day: Yes.",
    );
    keeps("**Members present**:", "Ann, Bo");
}
