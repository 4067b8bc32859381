//! One entry of a roster.

use super::*;

#[test]
fn an_entry_is_one_person_with_what_stands_beside_the_name() {
    lists("Ann Lee", &["Ann Lee | - | -"]);
    lists("Ann Lee (W3C)", &["Ann Lee | W3C | -"]);
    lists("Ann Lee (Acme, TAC Chair)", &["Ann Lee | Acme | TAC Chair"]);
    lists("Ann Lee, Acme", &["Ann Lee | Acme | -"]);
    lists(
        "Henk Vries, Double Vision",
        &["Henk Vries | Double Vision | -"],
    );
    lists(
        "Ann Lee, Lead Civil Society Co-Chair",
        &["Ann Lee | - | Lead Civil Society Co-Chair"],
    );
    lists("Ann Lee - Board Member", &["Ann Lee | - | Board Member"]);
    lists("Ann Church @achurch", &["Ann Church | - | -"]);
    lists("Ann Lee - Acme", &["Ann Lee | Acme | -"]);
    lists("Ann Lee -Acme", &["Ann Lee | Acme | -"]);
    lists(
        "Ann Lee - Chairperson, Acme Logic Pty Ltd",
        &["Ann Lee | Acme Logic Pty Ltd | Chairperson"],
    );
    lists(
        "Ann Lee, Acme, Deputy Chief Technology Officer",
        &["Ann Lee | Acme | Deputy Chief Technology Officer"],
    );
    lists(
        "Ann Lee - Acme Logic Pty Ltd / Industry Representative",
        &["Ann Lee | Acme Logic Pty Ltd | Industry Representative"],
    );
    lists(
        "Ann Lee, R Group / RShop",
        &["Ann Lee | R Group / RShop | -"],
    );
    lists(
        "Ann Lee (Joint Office J6, DSD)",
        &["Ann Lee | Joint Office J6, DSD | -"],
    );
    lists(
        "Tina Meyer-Lund, Epic Toys, Inc. ( delegate of Bo Day )",
        &["Tina Meyer-Lund | Epic Toys, Inc | delegate of Bo Day"],
    );
    lists(
        "Ann Lee         Acme, sxy.so, Hack",
        &["Ann Lee | Acme, sxy.so, Hack | -"],
    );
    lists(
        "Ann Lee (Joint Staff J6)",
        &["Ann Lee | Joint Staff J6 | -"],
    );
    lists("Ann Lee GDS (chair)", &["Ann Lee | GDS | chair"]);
    lists("Xin Qiang J&K", &["Xin Qiang | J&K | -"]);
}

#[test]
fn titles_handles_initials_and_remarks_are_no_part_of_a_name() {
    lists(
        "Antoine du Bois @adb95 (voting member)",
        &["Antoine du Bois | - | voting member"],
    );
    lists(
        "Joe Serra @<joe@serra.example> (Guest - Acme rep)",
        &["Joe Serra | - | Guest - Acme rep"],
    );
    lists("@trout", &["trout | - | -"]);
    lists("Xavi Torrent XaviT_", &["Xavi Torrent | - | -"]);
    lists("Mr M. Moor", &["M. Moor | - | -"]);
    lists("Mrs V Neal (Clerk)", &["V Neal | - | Clerk"]);
    lists("Cllr P Morris", &["P Morris | - | -"]);
    lists("Chairman Cllr P Morris", &["P Morris | - | Chairman"]);
    lists(
        "Peter Paulson (PP) (TSC chair)",
        &["Peter Paulson | - | TSC chair"],
    );
    lists("Toby Farring (TGF) (Chair)", &["Toby Farring | - | Chair"]);
    lists("Liam Max (LM)", &["Liam Max | - | -"]);
    lists(
        "John Stroud (JS) (deputising for Nic Hanson)",
        &["John Stroud | - | deputising for Nic Hanson"],
    );
    lists("Chris Frank (via phone)", &["Chris Frank | - | -"]);
    lists("Ann Lee (arrived 19:44 UTC)", &["Ann Lee | - | -"]);
    lists("Ann Lee (woman of mystery)", &["Ann Lee | - | -"]);
    lists("Matt Roe, he/him, Acme", &["Matt Roe | Acme | -"]);
    lists("Plo@w4c", &["Plo@w4c | - | -"]);
    lists("王 明 (Ming Wang)", &["王 明 (Ming Wang) | - | -"]);
    lists("Carol facilitates", &["Carol | - | facilitates"]);
    lists("Ann Lee (New Zealand)", &["Ann Lee | New Zealand | -"]);
    lists("Ann Lee (Joined late)", &["Ann Lee | - | -"]);
    lists("Ann Lee OBE, Acme", &["Ann Lee | Acme | -"]);
}

#[test]
fn a_word_of_the_name_in_brackets_is_how_somebody_is_called() {
    lists("Ann Lee (Ann)", &["Ann Lee | - | -"]);
    lists("Fred Emm (fred) - Treasurer", &["Fred Emm | - | Treasurer"]);
}

#[test]
fn guests_introduce_themselves() {
    let line = "Ann: This is my second year here. I am Ann, and I study roofs.";
    let people = entry(line, grammar("general-en"), Field::Guests);
    assert_eq!(shown(&people), ["Ann | - | -"]);
    lists(line, &[]);
}

#[test]
fn a_year_before_an_office_is_of_it() {
    lists(
        "Ann Lee (2017 Treasurer)",
        &["Ann Lee | - | 2017 Treasurer"],
    );
    lists("Ann Lee (2017 OCM)", &["Ann Lee | - | 2017 OCM"]);
}

#[test]
fn a_list_may_have_initials_only_and_the_word_for_and_may_lead_nobody() {
    let all = ["SB | - | -", "HB | - | -", "WdN | - | -", "PM | - | -"];
    lists("SB, HB, WdN, PM", &all);
    names("SB, HB, WdN, PM.", &all);
    lists("and guests", &[]);
    lists(
        "Remy Girard (RGr), Polar Weather Administration [PWA] - Chair",
        &["Remy Girard | Polar Weather Administration | Chair"],
    );
}

#[test]
fn an_entry_may_name_a_body_first_or_alone() {
    lists(
        "Government of Kenya: Patita Tom",
        &["Patita Tom | Government of Kenya | -"],
    );
    lists(
        "Government of Romania: Lara Pan, Robert Laz, Constantin Car",
        &[
            "Lara Pan | Government of Romania | -",
            "Robert Laz | Government of Romania | -",
            "Constantin Car | Government of Romania | -",
        ],
    );
    lists("Government of France", &["- | Government of France | -"]);
    lists(
        "La Ronde des Livres (Marilyn Dupont)",
        &["Marilyn Dupont | La Ronde des Livres | -"],
    );
}

#[test]
fn an_entry_may_be_a_list() {
    lists(
        "Dia, Elsa, Karin, Joost",
        &[
            "Dia | - | -",
            "Elsa | - | -",
            "Karin | - | -",
            "Joost | - | -",
        ],
    );
    lists("Ricardo, Mila", &["Ricardo | - | -", "Mila | - | -"]);
    lists("Ann and David Rack", &["Ann | - | -", "David Rack | - | -"]);
    lists(
        "Michael Katz, Michael Prang",
        &["Michael Katz | - | -", "Michael Prang | - | -"],
    );
}

#[test]
fn the_forms_of_a_house_come_first() {
    let mut house = grammar("general-en").clone();
    let form = crate::grammar::Form::new("{organisation} | {name} | {role}").expect("a form");
    let rules = house.fields.entry(Field::Attendees).or_default();
    rules.forms.insert(0, form);
    let people = entry("Acme | Ann Lee | Chair", &house, Field::Attendees);
    assert_eq!(shown(&people), ["Ann Lee | Acme | Chair"]);
}

#[test]
fn how_late_somebody_came_is_no_office() {
    lists(
        "Ann Lee (Acme - 18mins past start)",
        &["Ann Lee | Acme | -"],
    );
    lists("Bo Day (2nd vice chair)", &["Bo Day | - | 2nd vice chair"]);
}

#[test]
fn a_name_may_hold_how_somebody_is_called() {
    lists(
        "Robert (Bob) Lee, Treasurer",
        &["Robert (Bob) Lee | - | Treasurer"],
    );
    lists("VM (Vicky) Reed (Acme)", &["VM (Vicky) Reed | Acme | -"]);
    names(
        "Vijayakumar (Vijay) Manjuna (eMill), Ann Lee (Acme), Tom (Mill) and Bo Day",
        &[
            "Vijayakumar (Vijay) Manjuna | eMill | -",
            "Ann Lee | Acme | -",
            "Tom | Mill | -",
            "Bo Day | - | -",
        ],
    );
}

#[test]
fn what_a_line_sets_before_or_behind_a_name() {
    lists("Ann Lee; Acme, Inc.", &["Ann Lee | Acme, Inc. | -"]);
    lists("Ann Lee; Acme", &["Ann Lee | Acme | -"]);
    lists("Ann Lee; Bo", &["Ann Lee | - | -", "Bo | - | -"]);
    lists("Dan (mossy)", &["Dan | - | -"]);
    lists("Geoffrey (Jeff)", &["Geoffrey | - | -"]);
    lists("Ann Lee (marigold)", &["Ann Lee | marigold | -"]);
    lists("[AL] Ann Lee (Chair)", &["Ann Lee | - | Chair"]);
    lists("Ann Lee (Sysadmin, al307)", &["Ann Lee | - | Sysadmin"]);
    lists("Ross Temple (Sysadmin)", &["Ross Temple | - | Sysadmin"]);
    lists(
        "Ann Lee (the Company Secretary)",
        &["Ann Lee | - | Company Secretary"],
    );
}

#[test]
fn what_somebody_does_stands_in_small_letters_before_the_body() {
    lists("Ann Lee (botanist / Acme)", &["Ann Lee | Acme | botanist"]);
    lists(
        "Ann Lee (Acme / Mill Trust)",
        &["Ann Lee | Acme / Mill Trust | -"],
    );
    lists("Ann Lee, gardener", &["Ann Lee | - | gardener"]);
    lists("Ann Lee (mozilla)", &["Ann Lee | mozilla | -"]);
}
