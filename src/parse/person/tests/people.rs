//! Lines of names.

use super::*;

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
        "Mr. D Lew (Chairman of the Town Council), three members of the Town Council, Cllr Mr C Sam (Borough Councillor) and two members of the public.",
        &[
            "D Lew | - | Chairman of the Town Council",
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
fn an_office_behind_a_joint_is_nobody() {
    names(
        "Ann Lee, ACME & Roof Tile Representative",
        &["Ann Lee | - | ACME & Roof Tile Representative"],
    );
    names(
        "Ann Lee & Zed Quux",
        &["Ann Lee | - | -", "Zed Quux | - | -"],
    );
}

#[test]
fn people_are_read_in_five_languages() {
    names_in(
        "general-es",
        "Carmela, Pedro José, Andreu y Raúl.",
        &[
            "Carmela | - | -",
            "Pedro José | - | -",
            "Andreu | - | -",
            "Raúl | - | -",
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
    names(
        "Patricia Reed — Chair Andrew Bell Sandra Holt",
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
fn a_body_before_its_people_has_no_small_word_before_it() {
    names(
        "For the Town Council: Ann Lee, Bo Day",
        &["Ann Lee | Town Council | -", "Bo Day | Town Council | -"],
    );
    names("From Northbank: Ann Lee", &["Ann Lee | Northbank | -"]);
    names(
        "Ann Lee (Acme, Invited Expert)",
        &["Ann Lee | Acme | Invited Expert"],
    );
}

#[test]
fn whoever_holds_the_office_behind_a_colon_is_somebody() {
    lists(
        "Dee Moss: Treasurer, Mill Trust",
        &["Dee Moss | Mill Trust | Treasurer"],
    );
    lists(
        "Mill Trust: Dee Moss, Treasurer",
        &["Dee Moss | Mill Trust | Treasurer"],
    );
}

#[test]
fn dashes_part_an_office_from_a_body() {
    names(
        "Bo Day — Vice Chair — Northbank",
        &["Bo Day | Northbank | Vice Chair"],
    );
    names(
        "Bo Day - Vice Chair - Northbank",
        &["Bo Day | Northbank | Vice Chair"],
    );
}

#[test]
fn full_stops_may_part_full_names() {
    names(
        "Ann Lee (Chair). Bo Day (Treasurer), Members: Guy de Mont. Alan Ford. Deb Sumer, Cy Orr.",
        &[
            "Ann Lee | - | Chair",
            "Bo Day | - | Treasurer",
            "Guy de Mont | - | -",
            "Alan Ford | - | -",
            "Deb Sumer | - | -",
            "Cy Orr | - | -",
        ],
    );
    names(
        "Mr. A. Lee, Mrs. B. Day",
        &["A. Lee | - | -", "B. Day | - | -"],
    );
}

#[test]
fn handles_may_be_full_names() {
    names(
        "@Ann Lee, @Bo Day @Eva Fox",
        &["Ann Lee | - | -", "Bo Day | - | -", "Eva Fox | - | -"],
    );
}

#[test]
fn somebody_may_be_called_as_a_month_is() {
    crate::parse::testing::lists(
        "# Mill Board\n\n3 May 2022\n\n## Present\n\n- March Day\n- Ann Lee\n\n## Roof\n\nIt leaks.\n",
        &["March Day", "Ann Lee"],
        &[],
    );
}
