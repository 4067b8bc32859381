//! Topics by style: what below them is none, and which containers are topics themselves.

use crate::parse::testing::{decides, titles};

/// Minutes with a head and some text in Markdown.
fn minutes(text: &str) -> String {
    format!("# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n{text}")
}

const THREE: &str = "## Roof\n\nIt leaks again since March.\n\n## Hedge\n\nBo cut it on Monday.\n\n## Gate\n\nIt is to be green.\n\n";

#[test]
fn what_is_counted_below_a_topic_by_style_is_a_point_of_it() {
    let points = "1. **Cost**: Too high for us this year\n2. **Colour**: Red tiles are not to be had\n3. **Ladder**: Nobody has a long one\n";
    titles(
        &minutes(&format!("{THREE}## Tiles\n\n{points}")),
        &["Roof", "Hedge", "Gate", "Tiles"],
    );
    titles(
        &minutes(&format!("## Tiles\n\n{points}")),
        &["Tiles", "Cost", "Colour", "Ladder"],
    );
    decides(
        &minutes(
            "## Roof\n\nIt leaks.\n\n## Decisions\n\n1. **Tiles**: Order red ones\n2. **Gate**: Paint it green\n",
        ),
        &["Tiles: Order red ones", "Gate: Paint it green"],
    );
}

#[test]
fn bold_lines_below_topics_by_style_part_their_talk() {
    titles(
        &minutes(&format!(
            "{THREE}## Tiles\n\n**Good points:**\n\n- Red\n- Cheap\n\n**Cost**\n\n- Forty\n"
        )),
        &["Roof", "Hedge", "Gate", "Tiles"],
    );
    titles(
        &minutes(&format!(
            "{THREE}## Tiles\n\nThey came.\n\n**Ladder**\n\nAnn will bring hers to the mill.\n"
        )),
        &["Roof", "Hedge", "Gate", "Tiles", "Ladder"],
    );
    titles(
        &minutes(
            "## Minutes\n\n**Roof:**\n\n- It leaks\n\n**Hedge:**\n\n- Bo cut it\n\n**Discussion:**\n\n- The gate sticks\n",
        ),
        &["Roof", "Hedge", "Discussion"],
    );
}

#[test]
fn a_line_that_comes_again_and_again_is_no_topic() {
    let empty = ["Roof", "Hedge", "Gate"].map(|title| format!("## {title}\n\n_to follow_\n\n"));
    titles(&minutes(&empty.concat()), &["Roof", "Hedge", "Gate"]);
}

#[test]
fn containers_with_talk_are_topics() {
    titles(
        &minutes("## 1. Roof\n\nIt leaks.\n\n## 2. Discussion\n\nAL:\n\n- tiles are here\n"),
        &["Roof", "Discussion"],
    );
    titles(
        &minutes(
            "## Topics discussed\n\n- Ann told the others that the tiles came on Monday\n- Bo showed all of us how the gate is to be hung\n\n### Questions of the day\n\n- Who has a ladder that is long enough for the roof?\n- What about the hedge?\n\n## Hedge\n\nIt is cut.\n",
        ),
        &["Topics discussed", "Questions of the day", "Hedge"],
    );
}

#[test]
fn a_page_made_of_a_template_has_its_title_elsewhere() {
    titles(
        &minutes("## {{ page.title }}\n\nAll came.\n\n## Roof\n\nIt leaks.\n"),
        &["Roof"],
    );
}

#[test]
fn titles_in_bold_may_have_a_remark_before_their_text() {
    titles(
        &minutes(
            "## Points covered\n\n**Roof** (slides) — It leaks again since the storm in March.\n\n**Hedge** (see the letter) — Bo has cut it for the third time.\n\n**Gate** (Ann) — Green it is to be for the next ten years.\n\n## Other\n\nNone.\n",
        ),
        &["Roof", "Hedge", "Gate", "Other"],
    );
}

#[test]
fn an_agenda_with_the_talk_below_its_items_is_no_mere_agenda() {
    let talk = |words: &str| {
        format!(
            "# Mill Board\n\n4 May 2022\n\n## Agenda\n\n- Roof\n    - {words}\n    - {words}\n- Hedge\n    - {words}\n    - {words}\n- Gate\n    - {words}\n"
        )
    };
    titles(
        &talk("Ann told all of us that it was mended by Bo"),
        &["Roof", "Hedge", "Gate"],
    );
    titles(&talk("Ann"), &[]);
    titles(
        "# Mill Board\n\n4 May 2022\n\n## Agenda\n\n- Mend the roof\n- Cut the hedge\n- Paint\n\n## Tiles\n\n- Red ones\n\n## Bushes\n\n- Too high\n\n## Colour\n\n- Green\n",
        &["Tiles", "Bushes", "Colour"],
    );
}

#[test]
fn a_timetable_is_no_transcript() {
    let times = ["00", "05", "10", "15", "20", "25", "30", "35", "40"];
    let items = times.map(|time| format!("- 19:{time} Report of a working group\n"));
    let items = items.concat();
    titles(&minutes(&format!("## Reports\n\n{items}")), &["Reports"]);
}

#[test]
fn numbered_items_below_topics_by_style_are_what_is_told_of_them() {
    let minutes = |third: &str| {
        format!(
            "# Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Hedge\n\n1. Height\n\n   It is too high.\n\n2. Colour\n\n   It is brown.\n\n{third}"
        )
    };
    titles(
        &minutes("## Fair\n\nIn June.\n"),
        &["Roof", "Hedge", "Fair"],
    );
}

#[test]
fn how_long_a_topic_may_take_stands_behind_its_bold_title() {
    titles(
        &minutes(
            "**Roof of the mill** (10m)\n\n- It leaks.\n    - Bo has tiles?\n\n**Hedge** (Bo, 5 minutes) and gate\n\n- Cut on Monday.\n",
        ),
        &["Roof of the mill (10m)", "Hedge (Bo, 5 minutes) and gate"],
    );
    titles(&minutes("**Ann Lee** (2 votes)\n\n- She is for it.\n"), &[]);
}
