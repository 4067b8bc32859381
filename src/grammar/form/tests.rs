//! What forms read, and what they refuse.

use super::*;

#[track_caller]
fn reads(form: &str, line: &str, want: &[(&str, &str)]) {
    let form = Form::new(form).expect("a form");
    let accepts = |hole: Hole, words: &str| {
        hole != Hole::Due || words.starts_with(|c: char| c.is_ascii_digit())
    };
    let have: Vec<(&str, &str)> = form
        .read(line, &accepts)
        .unwrap_or_default()
        .into_iter()
        .map(|(hole, words)| (hole.name(), words))
        .collect();
    assert_eq!(have, want, "{} over {line:?}", form.source());
}

#[track_caller]
fn passes_over(form: &str, line: &str) {
    reads(form, line, &[]);
}

#[track_caller]
fn fails(form: &str, at: usize, message: &str) {
    let error = Form::new(form).expect_err("no form");
    assert_eq!((error.at, error.message.as_str()), (at, message));
}

#[test]
fn holes_take_the_words_between() {
    let details = "{name} ({role})";
    reads(
        details,
        "Ann Lee (Chair)",
        &[("name", "Ann Lee"), ("role", "Chair")],
    );
    reads(
        details,
        " Ann Lee  (Chair) ; ",
        &[("name", "Ann Lee"), ("role", "Chair")],
    );
    passes_over(details, "Ann Lee (Chair) came");
    passes_over(details, "(Chair)");
    passes_over(details, "");
    reads("{name}", "Ann Lee,", &[("name", "Ann Lee")]);
    reads("{text}", "We go.", &[("text", "We go.")]);
    reads(
        "{organisation}: {people}",
        "Kenya : Ann, Bo",
        &[("organisation", "Kenya"), ("people", "Ann, Bo")],
    );
}

#[test]
fn a_bar_is_the_border_of_two_cells_too() {
    let form = "{role} | {people}";
    let chair = [("role", "Chair"), ("people", "Ann, Bo")];
    reads(form, "Chair | Ann, Bo", &chair);
    reads(form, "Chair|Ann, Bo", &chair);
    reads(form, "Chair\tAnn, Bo", &chair);
    reads(form, "Chair \t Ann, Bo", &chair);
    reads(form, "Chair\t\tAnn, Bo", &chair);
    passes_over("{role} | {name} | {organisation}", "Chair\t\tAcme");
    passes_over(form, "Chair Ann, Bo");
    reads("Date | {date}", "Date\t3 May", &[("date", "3 May")]);
    reads(
        "{number} | {text} | {owner}",
        "4.\tMend the roof\tAnn",
        &[
            ("number", "4."),
            ("text", "Mend the roof"),
            ("owner", "Ann"),
        ],
    );
    passes_over("{text} | {owner}", "4.\tMend the roof\tAnn");
    passes_over("{text} | {owner}", "4 | Mend the roof | Ann");
    let settled = Form::new("Settled on | {date} | by: | {name}").expect("a form");
    assert!(settled.has_words() && settled.says("settled on") && settled.says("By:"));
    assert!(!settled.says("Settled") && !settled.says(""));
    let plain = Form::new("{name} ( on | for ) {date}").expect("a form");
    assert!(settled.has_border() && !plain.has_border());
}

#[test]
fn case_and_kinds_of_space_dash_and_quote_are_free() {
    reads(
        "{name} - {role}",
        "Ann Lee\u{a0}—  Chair",
        &[("name", "Ann Lee"), ("role", "Chair")],
    );
    reads(
        "{name} -- {role}",
        "Jean-Luc – Chair",
        &[("name", "Jean-Luc"), ("role", "Chair")],
    );
    reads(
        "Chair's Name: {name}",
        "CHAIR’S NAME: Ann",
        &[("name", "Ann")],
    );
    reads(
        "{title} ... {number}",
        "Roads ........... 7",
        &[("title", "Roads"), ("number", "7")],
    );
}

#[test]
fn words_end_at_a_word_boundary() {
    passes_over("AI {text}", "Aidan goes");
    passes_over("{owner} to{text}", "Ann together");
    reads("#action{text}", "#action Ann goes", &[("text", "Ann goes")]);
}

#[test]
fn a_hole_that_refuses_is_tried_further_on() {
    reads(
        "{owner} to {text} by {due}",
        "Ann to stand by Bo by 12 May",
        &[("owner", "Ann"), ("text", "stand by Bo"), ("due", "12 May")],
    );
}

#[test]
fn optional_parts_and_alternatives() {
    let form = "{name}[, {role}] (on|for) {organisation}";
    reads(
        form,
        "Ann for W3C",
        &[("name", "Ann"), ("organisation", "W3C")],
    );
    reads(
        form,
        "Ann, Chair on W3C",
        &[("name", "Ann"), ("role", "Chair"), ("organisation", "W3C")],
    );
    reads(
        "{date} | {start_time}[ - {end_time}]",
        "May | 8:00",
        &[("date", "May"), ("start_time", "8:00")],
    );
    reads(
        "{text}[( by | until ){due}]",
        "Go there until 3 May",
        &[("text", "Go there"), ("due", "3 May")],
    );
    reads(
        "{name} ({role}[ ({organisation})])",
        "Ann (Chair (W3C))",
        &[("name", "Ann"), ("role", "Chair"), ("organisation", "W3C")],
    );
}

#[test]
fn signs_of_the_language_are_escaped() {
    reads(
        r"\[{owner}\] {text}",
        "[Ann] Go",
        &[("owner", "Ann"), ("text", "Go")],
    );
    reads(r"{name} \(a \| b\)", "Ann (A | B)", &[("name", "Ann")]);
    reads(r"\~{number}", "~12", &[("number", "12")]);
    reads(
        "{number}) {text}",
        "1) Go",
        &[("number", "1"), ("text", "Go")],
    );
}

#[test]
fn patterns_and_skipped_words() {
    let form = r#"ACTION-~"\d+" on {owner}: {text}"#;
    reads(
        form,
        "ACTION-12 on Ann: go",
        &[("owner", "Ann"), ("text", "go")],
    );
    passes_over(form, "ACTION-x on Ann: go");
    reads(
        r#"{number ~"\d{4}"}/{text}"#,
        "2021/go",
        &[("number", "2021"), ("text", "go")],
    );
    passes_over(r#"{number ~"\d{4}"}/{text}"#, "21/go");
    reads(
        "{skip} chaired by {name}",
        "The call was chaired by Ann",
        &[("name", "Ann")],
    );
    reads("{name} ({skip})", "Ann ()", &[("name", "Ann")]);
}

#[test]
fn a_mistake_names_its_place_and_what_would_be_right() {
    fails(
        "{name} ({poeple})",
        9,
        "no hole is called `poeple`; did you mean `people`?",
    );
    fails(
        "{xyzzy}",
        1,
        "no hole is called `xyzzy`; there are `name`, `people`, `organisation`, `role`, `details`, `handle`, `date`, `time`, `start_time`, `end_time`, `time_zone`, `owner`, `due`, `text`, `number`, `title`, `outcome`, `location`, `skip`",
    );
    fails("{name", 0, "this hole is not closed; write `{name}`");
    fails(
        "name}",
        4,
        r"`}` without `{` before it; write `\}` for the sign itself",
    );
    fails(
        "{name}[, {role}",
        6,
        r"this optional part is not closed; write `]`, or `\[` for the sign itself",
    );
    fails(
        "{name}]",
        6,
        r"`]` without `[` before it; write `\]` for the sign itself",
    );
    fails(
        "{name} ({role}",
        7,
        r"this bracket is not closed; write `)`, or `\(` for the sign itself",
    );
    fails(
        "{name}{role}",
        6,
        "nothing parts `{name}` from `{role}`, so no line tells where one ends; write the words or signs between them",
    );
    fails(
        "{name}[, x]{role}",
        11,
        "nothing parts `{name}` from `{role}`, so no line tells where one ends; write the words or signs between them",
    );
    fails(
        "Present",
        0,
        "a form without a hole gives nothing; write what it finds as `{name}` or `{text}`",
    );
    fails(
        "",
        0,
        "a form without a hole gives nothing; write what it finds as `{name}` or `{text}`",
    );
    fails(
        "{name} ~\"[\"",
        7,
        "this pattern is no regular expression: unclosed character class",
    );
    fails(
        "{name} ~",
        7,
        "a pattern is written as `~\"\\d+\"`; write `\\~` for the sign itself",
    );
    fails(
        "{name}\\",
        6,
        "nothing follows this `\\`; write `\\\\` for the sign itself",
    );
}

#[test]
fn long_lines_are_read_in_linear_time() {
    let forms = [
        "{organisation}: {people}",
        "{name} ({details})",
        "{owner} to {text} by {due}",
        "{role} | {people}[ | {text}]",
    ];
    for unit in [
        ",", "(", ")", " ", ":", "-", " to ", " by ", "(a) ", "|", " | ", "\t",
    ] {
        let line = unit.repeat(100_000 / unit.len());
        for form in forms {
            let form = Form::new(form).expect("a form");
            let _ = form.read(&line, &|hole, _| hole != Hole::Due && hole != Hole::Details);
        }
    }
}

#[test]
fn a_wide_form_hides_what_comes_after_it() {
    let covers = |first: &str, second: &str| {
        let form = |source| Form::new(source).expect("a form");
        form(first).covers(&form(second))
    };
    assert!(covers("{owner}: {text}", "{owner}: {text} by {due}"));
    assert!(covers("{text}", "{owner} - {text}"));
    assert!(covers("{name}[, {role}]", "{name}"));
    assert!(!covers("{owner}: {text} by {due}", "{owner}: {text}"));
    assert!(!covers("{name}", "{name}, {role}"));
    assert!(!covers("{name}", "{name}[, {role}]"));
}
