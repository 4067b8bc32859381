//! Invented summaries of calls, as many as are asked for, each of about 5 KB and none like another.

use std::fmt::Write;

/// Numbers that look drawn and are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const GIVEN: [&str; 16] = [
    "Esi", "Tom", "Lucía", "Samuel", "Aoife", "Hana", "Pierre", "Marta", "Ngozi", "Chiara",
    "Ibrahim", "Ann", "José", "Mira", "Olga", "Henrik",
];
const FAMILY: [&str; 16] = [
    "Owusu",
    "Reed",
    "Prado",
    "Njoroge",
    "Ní Bhriain",
    "Okabe",
    "Lafont",
    "Soto",
    "Eze",
    "Bellini",
    "Sule",
    "Lee",
    "Núñez",
    "Kovač",
    "Petrova",
    "Lindqvist",
];
const COUNTRY: [&str; 10] = [
    "Ghana",
    "Italy",
    "Nigeria",
    "Canada",
    "Chile",
    "Kenya",
    "Estonia",
    "Croatia",
    "Indonesia",
    "Uruguay",
];
const SUBJECT: [&str; 12] = [
    "the rotation calendar",
    "the budget for next year",
    "the summit in autumn",
    "the handbook for new members",
    "open data on land",
    "the call for candidates",
    "the survey of members",
    "the fund for travel",
    "the training in the regions",
    "the report to the assembly",
    "the review of the charter",
    "the hall for the meeting",
];
const SENTENCE: [&str; 10] = [
    "The Support Unit (SU) presented a first draft of {}, which had reached members ten days before the call.",
    "Last year’s work on {} reached fewer people than was hoped, so the SU proposed to begin “two months earlier”.",
    "Several members said that {} asks for more time than a volunteer has, and told how they divide it at home.",
    "The co-chairs recalled what was agreed about {} in spring, and that nothing in it binds those who were away.",
    "A question was what {} costs when half of the members take part from afar, as they did twice this year.",
    "The SU answered that the charter leaves {} to the co-chairs, who will write to all members before the next call.",
    "Members who had worked on {} offered to show their notes, which are kept at the shared page.",
    "There was no time to go through {} point by point; the points are in the notes of the working group.",
    "Two members would rather see {} put off until the new members have taken their seats.",
    "The groups came back with more examples of {} than answers, and agreed that the next call begins with them.",
];
const TASK: [&str; 6] = [
    "Send comments on {} to the SU in one list, and not one by one.",
    "Ask the members who leave what {} costs in time.",
    "Translate {} into French, Spanish and Portuguese.",
    "Keep {} short: one page is enough to tell what is meant.",
    "Show {} to two ministries before it is shown to all.",
    "Invite somebody from the regions to speak about {}.",
];
const MONTH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

fn person(draw: &mut Draw) -> String {
    format!("{} {}", draw.one(&GIVEN), draw.one(&FAMILY))
}

fn said(draw: &mut Draw, sentences: &[&str]) -> String {
    let subject = draw.one(&SUBJECT);
    let said = draw.one(sentences).replace("{}", subject);
    said[..1].to_uppercase() + &said[1..]
}

/// The summary of a number.
pub fn summary(number: u32) -> String {
    let draw = &mut Draw(u64::from(number) + 1);
    let (day, month, year) = (1 + draw.below(28), draw.one(&MONTH), 2004 + draw.below(20));
    let mut text = format!(
        "Open Government Partnership\n\nPlanning Subcommittee Call {number} Summary\n\n{month} {day}, {year} | 9:00 am – 10:30 am EST\n\nAttendees:\n\n"
    );
    // Writing to a string does not fail.
    let mut line = |said: String| _ = writeln!(text, "{said}");
    for _ in 0..4 {
        line(format!(
            "- Government of {}: {}",
            draw.one(&COUNTRY),
            person(draw)
        ));
    }
    for _ in 0..3 {
        line(format!("- {}", person(draw)));
    }
    line(format!(
        "\nGuests:\n\n- {}, Summit Coordinator",
        person(draw)
    ));
    line(format!(
        "\nApologies: Government of {}; {}",
        draw.one(&COUNTRY),
        person(draw)
    ));
    for roman in ROMAN {
        line(format!("\n{roman}. Work on {}\n", draw.one(&SUBJECT)));
        line(format!(
            "Reference material: [Draft](https://example.org/{}/{number})\n",
            draw.below(900)
        ));
        for _ in 0..4 {
            line(said(draw, &SENTENCE) + "\n");
        }
        line("The following suggestions were provided:\n".to_owned());
        for _ in 0..3 {
            line(format!("- {}", said(draw, &TASK)));
        }
        line(format!(
            "\nNext step: {} will publish the notes by {} {}, {year}.",
            person(draw),
            draw.one(&MONTH),
            1 + draw.below(28)
        ));
    }
    text
}
