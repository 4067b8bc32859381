use super::*;

use crate::grammar::{Field, built_in};

fn grammar(name: &str) -> &'static Grammar {
    built_in()
        .iter()
        .find(|grammar| grammar.name == name)
        .expect("a built-in grammar")
}

/// A person as `name | organisation | role`, a dash for what is absent.
fn shown(people: &[PersonText<'_>]) -> Vec<String> {
    people
        .iter()
        .map(|person| {
            [person.name, person.organisation, person.role]
                .map(|part| part.unwrap_or("-"))
                .join(" | ")
        })
        .collect()
}

/// One entry of an English roster gives these people.
#[track_caller]
fn lists(line: &str, want: &[&str]) {
    let people = entry(line, grammar("general-en"), Field::Attendees);
    assert_eq!(shown(&people), want, "{line}");
}

/// A line of names gives these people.
#[track_caller]
fn names(line: &str, want: &[&str]) {
    names_in("general-en", line, want);
}

#[track_caller]
fn names_in(language: &str, line: &str, want: &[&str]) {
    let people = people(line, grammar(language), Field::Attendees);
    assert_eq!(shown(&people), want, "{line}");
}

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
fn people_are_parted_by_signs_and_words() {
    names(
        "TC, Mara, Oli, Eric Huff",
        &[
            "TC | - | -",
            "Mara | - | -",
            "Oli | - | -",
            "Eric Huff | - | -",
        ],
    );
    names(
        "Nan Found, President, Barbara Tor, Treasurer; Claudia Bar, Secretary",
        &[
            "Nan Found | - | President",
            "Barbara Tor | - | Treasurer",
            "Claudia Bar | - | Secretary",
        ],
    );
    names(
        "Mr M. Moor, Mrs M Lean, Mrs V Neal (Clerk) 6 members of the public",
        &["M. Moor | - | -", "M Lean | - | -", "V Neal | - | Clerk"],
    );
    names(
        "Garrett Gran (GG), Peter Paulson (PP) (TSC chair) and Wen Zhou (secretary)",
        &[
            "Garrett Gran | - | -",
            "Peter Paulson | - | TSC chair",
            "Wen Zhou | - | secretary",
        ],
    );
    names(
        "Mr. Kam Arti, Mr. Thomas Kohl, & Mr. Paul Worm",
        &[
            "Kam Arti | - | -",
            "Thomas Kohl | - | -",
            "Paul Worm | - | -",
        ],
    );
    names(
        "PC Jackman and Mr M Evers",
        &["Jackman | - | -", "M Evers | - | -"],
    );
    names(
        "On the phone: Dan App (DA), Adrian Hep (AH)",
        &["Dan App | - | -", "Adrian Hep | - | -"],
    );
    names("pc, bl, yj", &["pc | - | -", "bl | - | -", "yj | - | -"]);
    names("Will Kember", &["Will Kember | - | -"]);
    names("Will Report", &[]);
    names("None", &[]);
    names("N/A", &[]);
    names("17", &[]);
    names(
        "ben, udo, yuri",
        &["ben | - | -", "udo | - | -", "yuri | - | -"],
    );
    names("dc :raising_hand: Next up: gi, uv", &["dc | - | -"]);
    names(
        "P. Mark Chairman, Mrs. Ever, D. Pick together with Peter Moor from W.N.C.A. and three members of the public.",
        &[
            "P. Mark | - | Chairman",
            "Ever | - | -",
            "D. Pick | - | -",
            "Peter Moor | W.N.C.A | -",
        ],
    );
    names(
        "Mr. D Lew (Chairman of the Parish Council), four members of the Parish Council, Cllr Mr C Sam (Borough Councillor) and four members of the public.",
        &[
            "D Lew | - | Chairman of the Parish Council",
            "C Sam | - | Borough Councillor",
        ],
    );
    names(
        "Alex Bray, Griff Bray Digital Publishing; Tim Kelly, NHS England; and Lee Edwin, London Borough of Redhill sent their apologies.",
        &[
            "Alex Bray | Griff Bray Digital Publishing | -",
            "Tim Kelly | NHS England | -",
            "Lee Edwin | London Borough of Redhill | -",
        ],
    );
    names(
        "JenD DavidOMara NickBan Jean-MichelMau",
        &[
            "JenD | - | -",
            "DavidOMara | - | -",
            "NickBan | - | -",
            "Jean-MichelMau | - | -",
        ],
    );
    names(
        "David Shin, note-taking enthusiast",
        &["David Shin | - | note-taking enthusiast"],
    );
    names(
        "Mark, Ryan facilitating",
        &["Mark | - | -", "Ryan | - | facilitating"],
    );
}

#[test]
fn people_are_read_in_five_languages() {
    names_in(
        "general-es",
        "Yamila, Juan Luís, Antoni y Miguel.",
        &[
            "Yamila | - | -",
            "Juan Luís | - | -",
            "Antoni | - | -",
            "Miguel | - | -",
        ],
    );
    names_in(
        "general-es",
        "D. Juan Pérez Gil, Alcalde; Dª. Ana Ruiz, Secretaria",
        &["Juan Pérez Gil | - | Alcalde", "Ana Ruiz | - | Secretaria"],
    );
    names_in(
        "general-es",
        "Presidente D. Juan Pérez",
        &["Juan Pérez | - | Presidente"],
    );
    names_in(
        "general-fr",
        "Charlotte, Valentin, La Ronde des Livres (Marilyn Dupont), Mme Monique Petit et M. Luc Roy (Trésorier)",
        &[
            "Charlotte | - | -",
            "Valentin | - | -",
            "Marilyn Dupont | La Ronde des Livres | -",
            "Monique Petit | - | -",
            "Luc Roy | - | Trésorier",
        ],
    );
    names_in(
        "general-pt",
        "Ana Costa e Silva, Rui Pinto e Joaquim Melo (Vereador)",
        &[
            "Ana Costa e Silva | - | -",
            "Rui Pinto | - | -",
            "Joaquim Melo | - | Vereador",
        ],
    );
    names_in(
        "general-de",
        "Michael Katz, Renate Braun und Dr. Ulf von Berg (Kassenwart)",
        &[
            "Michael Katz | - | -",
            "Renate Braun | - | -",
            "Ulf von Berg | - | Kassenwart",
        ],
    );
    names_in("general-de", "niemand", &[]);
}

#[test]
fn an_owner_may_be_an_office_a_body_or_everybody() {
    let owner = |words| shown(&people(words, grammar("general-en"), Field::Owner));
    assert_eq!(owner("The SU"), ["The SU | - | -"]);
    assert_eq!(owner("Clerk"), ["Clerk | - | -"]);
    assert_eq!(owner("All"), ["All | - | -"]);
    assert_eq!(
        owner("Government of Georgia"),
        ["- | Government of Georgia | -"]
    );
    assert_eq!(owner("This"), [""; 0]);
    assert_eq!(owner("We"), [""; 0]);
    assert_eq!(owner("Need"), [""; 0]);
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

proptest::proptest! {
    #[test]
    fn any_line_is_read(line in "[A-Za-zé王.,;:()/ @&_'\\[-]{0,60}|.{0,40}") {
        let grammar = grammar("general-en");
        for person in entry(&line, grammar, Field::Attendees).into_iter().chain(people(&line, grammar, Field::Attendees)) {
            proptest::prop_assert!(person.name.is_some() || person.organisation.is_some());
            proptest::prop_assert!((0.0..=1.0).contains(&person.confidence));
        }
        crate::parse::prose::sentence_roster(&line, grammar);
    }
}

#[test]
fn officers_of_a_town_stand_before_their_family_names() {
    names(
        "Mayor Tern, Assistant City Manager Ahr, City Forester Bock, Community Development Director Hurl and City Clerk Paul",
        &[
            "Tern | - | Mayor",
            "Ahr | - | Assistant City Manager",
            "Bock | - | City Forester",
            "Hurl | - | Community Development Director",
            "Paul | - | City Clerk",
        ],
    );
    names(
        "President Ina Rod, Vice President Pat Sull, Secretary/Treasurer Kai Hak, Member Mina Kiss",
        &[
            "Ina Rod | - | President",
            "Pat Sull | - | Vice President",
            "Kai Hak | - | Secretary/Treasurer",
            "Mina Kiss | - | Member",
        ],
    );
    names(
        "the rector, Ann Lee; senior warden, Bo Day; the clerk, Cy Fry",
        &[
            "Ann Lee | - | rector",
            "Bo Day | - | senior warden",
            "Cy Fry | - | clerk",
        ],
    );
    names_in(
        "general-de",
        "Bürgermeister Jan Kolb als Vorsitzender, Bauhofleiterin Ida Folg",
        &[
            "Jan Kolb | - | Bürgermeister",
            "Ida Folg | - | Bauhofleiterin",
        ],
    );
    lists("Bo Day – health and safety", &["Bo Day | - | -"]);
}

#[test]
fn what_stands_before_a_colon_within_a_list_is_no_name() {
    names_in(
        "general-es",
        "Sr. Alcalde D. Juan Gil Mora, los Sres. Concejales siguientes: D. Luis Cano Vega, Dña. Ana Ruiz Paz",
        &[
            "Juan Gil Mora | - | Alcalde",
            "Luis Cano Vega | - | -",
            "Ana Ruiz Paz | - | -",
        ],
    );
}

#[test]
fn long_lines_take_no_long_time() {
    for part in [
        "Ann and ",
        "(",
        "Ann Lee, ",
        "a/",
        "Ann - ",
        "present ",
        "(a) ",
        "Chair ",
        "; ",
        "were present ",
    ] {
        let line = part.repeat(50_000 / part.len());
        let begun = std::time::Instant::now();
        let grammar = grammar("general-en");
        let _ = entry(&line, grammar, Field::Attendees);
        let _ = people(&line, grammar, Field::Attendees);
        let _ = crate::parse::prose::sentence_roster(&line, grammar);
        let _ = name_likeness(&line, grammar);
        assert!(begun.elapsed().as_secs() < 10, "{part}");
    }
}

#[test]
fn a_name_is_told_from_other_words() {
    let likeness = |text| name_likeness(text, grammar("general-en"));
    for name in [
        "Ann Lee",
        "Jean-Marc d'Arc",
        "Ludwig van Beeten",
        "Ann van der Vote",
        "J. R. Tolk",
        "Éloïse Stern",
        "王明华",
    ] {
        assert!(likeness(name) >= 0.7, "{name}");
    }
    for perhaps in ["Ann", "patcon", "RH"] {
        assert!((0.4..=0.8).contains(&likeness(perhaps)), "{perhaps}");
    }
    for other in [
        "All",
        "none",
        "3 members of the public",
        "TBD",
        "Quorum reached",
        "Next Meeting",
        "Action Items",
        "Ann will send the draft to the board",
        "The meeting was called to order.",
        "Chair",
        "Government of Kenya",
        "",
    ] {
        assert!(likeness(other) < 0.3, "{other}: {}", likeness(other));
    }
}

#[test]
fn family_names_behind_a_form_of_address() {
    let names = |line, want: &[&str]| names_in("general-fr", line, want);
    names(
        "M.MORAL (directeur), Mmes MERTZ et VIGNON (adjointes).",
        &["MORAL | - | directeur", "MERTZ | - | -", "VIGNON | - | -"],
    );
    names(
        "Commune du Val : M.PARIS (vice-président), Mmes DARGE et, DE BRIT (A.T.S.E.M.)",
        &[
            "PARIS | Commune du Val | vice-président",
            "DARGE | Commune du Val | -",
            "DE BRIT | Commune du Val | A.T.S.E.M",
        ],
    );
    names(
        "M. RAQUIN (Inspecteur de la région), M. MOYEN (maire), M. COLLE (Délégué), Mme CAMPE (remplaçante)",
        &[
            "RAQUIN | - | Inspecteur de la région",
            "MOYEN | - | maire",
            "COLLE | - | Délégué",
            "CAMPE | - | remplaçante",
        ],
    );
    names(
        "Mme PICARD, Mme TOMAS (parents élues), Mme MANE (psychologue)",
        &["PICARD | - | -", "TOMAS | - | -", "MANE | - | psychologue"],
    );
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
fn names_that_nothing_parts_are_told_apart_by_known_given_names() {
    names(
        "Patricia Reed Andrew Bell Sandra Holt",
        &[
            "Patricia Reed | - | -",
            "Andrew Bell | - | -",
            "Sandra Holt | - | -",
        ],
    );
    names(
        "Patricia Reed - Chair Andrew Bell Sandra Holt",
        &[
            "Patricia Reed | - | Chair",
            "Andrew Bell | - | -",
            "Sandra Holt | - | -",
        ],
    );
    names("Patricia Anne Reed", &["Patricia Anne Reed | - | -"]);
    names("Ana Paula Mota Cruz", &["Ana Paula Mota Cruz | - | -"]);
}

#[test]
fn a_full_stop_before_an_initial_parts_names() {
    names(
        "M. Barton, A. Inglis. P. Drew",
        &["M. Barton | - | -", "A. Inglis | - | -", "P. Drew | - | -"],
    );
}

#[test]
fn initials_in_a_bracket_of_their_own_are_nobody() {
    names("Dr William Waller\t(WW)", &["William Waller | - | -"]);
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
fn several_offices_in_one_line_are_each_of_whom_they_stand_before() {
    names(
        "Chair: Ann Lee, Treasurer: Bo Day, Cy Orr",
        &[
            "Ann Lee | - | Chair",
            "Bo Day | - | Treasurer",
            "Cy Orr | - | -",
        ],
    );
    names("Chair: Ann Lee", &["Ann Lee | - | Chair"]);
}

#[test]
fn a_handle_of_a_name_is_no_body() {
    names(
        "Paula Huang (phuang), Jenny Stone (jenstar), Ann Lee (alee), Bo Day (acme)",
        &[
            "Paula Huang | - | -",
            "Jenny Stone | - | -",
            "Ann Lee | - | -",
            "Bo Day | acme | -",
        ],
    );
}

#[test]
fn the_letters_of_a_body_may_stand_behind_an_office() {
    names(
        "Terry Lee, Protective Services Supervisor, RDEK.",
        &["Terry Lee | RDEK | Protective Services Supervisor"],
    );
}

#[test]
fn handles_may_have_nothing_but_space_between_them() {
    names(
        "@ann @bo_day and @eva-c.",
        &["ann | - | -", "bo_day | - | -", "eva-c | - | -"],
    );
}

#[test]
fn what_somebody_does_stands_in_small_letters_before_the_body() {
    lists("Ann Lee (botanist / Acme)", &["Ann Lee | Acme | botanist"]);
    lists(
        "Ann Lee (Acme / Mill Trust)",
        &["Ann Lee | Acme / Mill Trust | -"],
    );
}
