//! Lines of names as scanned pages, nicknames and groups by body write them.

use super::*;

#[test]
fn groups_stand_behind_the_bodies_that_sent_them() {
    names(
        "Acme: Ann Lee, Bo Day; Globex: Cy Fry",
        &[
            "Ann Lee | Acme | -",
            "Bo Day | Acme | -",
            "Cy Fry | Globex | -",
        ],
    );
}

#[test]
fn scanned_pages_mistake_commas_and_full_stops() {
    names(
        "A. Lee - Chairman, B, Day, C. Fry. Mrs. Orr, D. Poe",
        &[
            "A. Lee | - | Chairman",
            "B, Day | - | -",
            "C. Fry | - | -",
            "Orr | - | -",
            "D. Poe | - | -",
        ],
    );
}

#[test]
fn forms_of_address_may_be_of_several_words() {
    names(
        "The Revd Canon Ann Lee (Chair), A/Prof Bo Day, Shri. Cy Fry",
        &["Ann Lee | - | Chair", "Bo Day | - | -", "Cy Fry | - | -"],
    );
}

#[test]
fn how_somebody_is_called_may_stand_within_the_name() {
    names(
        "\"Sandy\" Ann Lee, Cy (Cyrus) Fry, Dee «Didi» Orr (Acme)",
        &[
            "\"Sandy\" Ann Lee | - | -",
            "Cy (Cyrus) Fry | - | -",
            "Dee «Didi» Orr | Acme | -",
        ],
    );
}

#[test]
fn strokes_joints_and_dashes_may_stand_within_bodies_and_names() {
    names("Ann Lee, Acme/Globe", &["Ann Lee | Acme/Globe | -"]);
    names(
        "Cy Orr - Academy of Letters and Sciences",
        &["Cy Orr | Academy of Letters and Sciences | -"],
    );
    names(
        "Ana Gil--Pons, Bo Day",
        &["Ana Gil--Pons | - | -", "Bo Day | - | -"],
    );
    names(
        "Ann Lee--Chair of the board",
        &["Ann Lee | - | Chair of the board"],
    );
    names(
        "From the Executive Council: Ann Lee, Bo Day",
        &[
            "Ann Lee | Executive Council | -",
            "Bo Day | Executive Council | -",
        ],
    );
}

#[test]
fn a_comma_may_miss_behind_an_office() {
    names(
        "Ann Lee (Chair), Bo Day (Clerk) Susan Orr",
        &[
            "Ann Lee | - | Chair",
            "Bo Day | - | Clerk",
            "Susan Orr | - | -",
        ],
    );
    names("Ann Lee (remote) Green Hat", &["Ann Lee | Green Hat | -"]);
    names(
        "Ann Lee, President, Bo Day, co-Treasurer and Cy Orr, Secretary",
        &[
            "Ann Lee | - | President",
            "Bo Day | - | co-Treasurer",
            "Cy Orr | - | Secretary",
        ],
    );
    names(
        "Ann Lee, Chair and Head Teacher",
        &["Ann Lee | - | Chair and Head Teacher"],
    );
}

#[test]
fn those_whom_a_body_sent_may_stand_in_its_bracket() {
    lists(
        "Mill Trust (Ann Lee, Bo Day)",
        &["Ann Lee | Mill Trust | -", "Bo Day | Mill Trust | -"],
    );
    lists("Ann Lee (Acme, Globex)", &["Ann Lee | Acme, Globex | -"]);
    lists(
        "Ann Lee / Globex Gent, Müllerei Acme / @al",
        &["Ann Lee | Globex Gent, Müllerei Acme | -"],
    );
    lists("Mill Trust (London, Leeds)", &["- | Mill Trust | -"]);
    names_in(
        "general-de",
        "Anna Berg, Jan Voss u. a.",
        &["Anna Berg | - | -", "Jan Voss | - | -"],
    );
}

#[test]
fn semicolons_may_part_people_with_their_offices() {
    names(
        "Ann Lee, Roof & Gate Repair Manager at Mill Works; Bo Day, Senior Associate at Day Consulting, Inc.; Eva Orr, Clerk",
        &[
            "Ann Lee | Mill Works | Roof & Gate Repair Manager",
            "Bo Day | Day Consulting, Inc | Senior Associate",
            "Eva Orr | - | Clerk",
        ],
    );
    names(
        "Ann Lee, Member at Large; Bo Day, Clerk",
        &["Ann Lee | - | Member at Large", "Bo Day | - | Clerk"],
    );
    names(
        "Ann Lee, Clerk, Mary Day; Eva Orr, Chair",
        &[
            "Ann Lee | - | Clerk",
            "Mary Day | - | -",
            "Eva Orr | - | Chair",
        ],
    );
}

#[test]
fn initials_in_brackets_tell_a_name_among_others_that_have_them() {
    names(
        "Ann Lee (AL), Ivy Will (IW), Eva Orr [Chair] (EO), Bo Day (BD)",
        &[
            "Ann Lee | - | -",
            "Ivy Will | - | -",
            "Eva Orr | - | Chair",
            "Bo Day | - | -",
        ],
    );
    names(
        "Ann Lee (AnnL), Bo Day",
        &["Ann Lee | - | -", "Bo Day | - | -"],
    );
}

#[test]
fn the_standing_of_an_office_is_none_of_the_name() {
    lists(
        "Ann Lee Floating Board Member",
        &["Ann Lee | - | Floating Board Member"],
    );
    lists(
        "Ann Mary Lee Permanent Representative",
        &["Ann Mary Lee | - | Permanent Representative"],
    );
    lists("Ann Lee Advisory", &["Ann Lee Advisory | - | -"]);
}
