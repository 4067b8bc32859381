use super::*;
use crate::grammar::built_in;

fn grammar(name: &str) -> &'static Grammar {
    let mut all = built_in().iter();
    all.find(|one| one.name == name).expect("a grammar")
}

#[track_caller]
fn tells(text: &str, want: &[&str]) {
    assert_eq!(motions(text, grammar("general-en")), want, "{text}");
}

#[test]
fn the_outcome_may_be_a_sentence_of_its_own_behind_the_movers() {
    tells(
        "Bo Day moved, and Ann Lee seconded, to approve the minutes of 3 May. Passed unanimously.",
        &[
            "Bo Day moved, and Ann Lee seconded, to approve the minutes of 3 May. Passed unanimously.",
        ],
    );
}

#[test]
fn a_motion_goes_from_its_mover_to_its_outcome() {
    tells(
        "Mr. Day asked for money. Ann Lee moved to pay it. Bo Day seconded the motion. Motion carried.",
        &["Ann Lee moved to pay it. Bo Day seconded the motion. Motion carried."],
    );
    tells(
        "The minutes were read. Proposer Cllr A Lee, 2nd Cllr B Day.",
        &["The minutes were read. Proposer Cllr A Lee, 2nd Cllr B Day."],
    );
    tells(
        "The hedge will be cut. Proposer Cllr A Lee, 2nd Cllr B Day. Full Council voted in agreement with this. Tea followed.",
        &[
            "The hedge will be cut. Proposer Cllr A Lee, 2nd Cllr B Day. Full Council voted in agreement with this.",
        ],
    );
    tells(
        "Motion to adjourn was seconded by Ann. Tea followed.",
        &["Motion to adjourn was seconded by Ann."],
    );
    tells(
        "Motions to approve the minutes were approved by unanimous consent. The voting on new motions was deferred to the next month.",
        &["Motions to approve the minutes were approved by unanimous consent."],
    );
    tells("Members voted on the colour and chose blue.", &[]);
    tells("Seconded by Ann", &[]);
}

#[test]
fn each_motion_of_a_paragraph_is_one() {
    tells(
        "Bo Day made a motion, second by Ann Lee, to approve the May minutes. Motion carried. Motion by Ann Lee, second by Bo Day, to pay the bills. Motion carried. The bills came to $90.",
        &[
            "Bo Day made a motion, second by Ann Lee, to approve the May minutes. Motion carried.",
            "Motion by Ann Lee, second by Bo Day, to pay the bills. Motion carried.",
        ],
    );
    tells(
        "Ann proposes to buy a saw. Bo seconded. Motion pased unanimously. Tea followed.",
        &["Ann proposes to buy a saw. Bo seconded. Motion pased unanimously."],
    );
    tells(
        "Supervisors voted Ann yea and Bo yea to pay it. Motion carried.",
        &["Supervisors voted Ann yea and Bo yea to pay it. Motion carried."],
    );
    tells("Bo asked for the key. Granted.", &[]);
    tells("How is this passed? Ann will ask.", &[]);
}

#[test]
fn sentences_of_a_motion() {
    for (name, sentence, want) in [
        ("general-en", "Motion carried unanimously", Told::Verdict),
        (
            "general-en",
            "3 in favor, 0 opposed, 1 abstained",
            Told::Verdict,
        ),
        (
            "general-en",
            "Unanimously approved, with thanks to Ann.",
            Told::Verdict,
        ),
        ("general-en", "Accepted by all", Told::Verdict),
        (
            "general-en",
            "The motion passed 2-1 with Day opposed.",
            Told::Verdict,
        ),
        ("general-en", "Day passed the motion on", Told::Moved),
        ("general-en", "Motion to approve by Ann", Told::Moved),
        ("general-en", "Seconded by Bo Day", Told::Movers),
        ("general-en", "Proposed by: Ann", Told::Movers),
        ("general-en", "Ann: Seconded.", Told::Movers),
        (
            "general-en",
            "Motion by Ann Lee, second by Bo Day",
            Told::Movers,
        ),
        ("general-en", "Motion to paint the hall", Told::Moved),
        ("general-en", "Vote on the colour of the hall", Told::Moved),
        ("general-en", "Payments proposed by Ann Lee", Told::Moved),
        ("general-en", "Rule 7 carried", Told::Moved),
        ("general-en", "The hall was painted", Told::Talk),
        (
            "general-de",
            "Der Antrag wird einstimmig angenommen",
            Told::Verdict,
        ),
        ("general-de", "Abstimmung: 6/0/1 angenommen", Told::Verdict),
        ("general-de", "Der Zaun wird gestrichen", Told::Talk),
        ("general-de", "Es wurde beschlossen:", Told::Talk),
        (
            "general-fr",
            "Cette résolution, mise aux voix, est adoptée à l'unanimité",
            Told::Verdict,
        ),
        ("general-fr", "Le rapport est présenté", Told::Talk),
        ("general-es", "Se aprueba por unanimidad", Told::Verdict),
        (
            "general-pt",
            "A proposta foi aprovada por unanimidade",
            Told::Verdict,
        ),
    ] {
        assert_eq!(told(sentence, grammar(name)), want, "{sentence}");
    }
}

#[test]
fn one_sentence_may_tell_what_was_voted_on_and_how_it_ended() {
    for (name, sentence, want) in [
        (
            "general-en",
            "The proposal to raise the fee to $9 passed.",
            true,
        ),
        ("general-en", "Rule 7 carried", true),
        ("general-en", "Vote to pay for the roof: passed.", true),
        (
            "general-en",
            "Proposed to keep the fee at £15 – carried",
            true,
        ),
        (
            "general-en",
            "The rule was met, and it was passed (unanimous: 11).",
            true,
        ),
        (
            "general-en",
            "Ann: the agenda is approved, no objections.",
            false,
        ),
        ("general-en", "All tests passed", false),
        ("general-en", "The oak failed to grow", false),
        (
            "general-fr",
            "Les statuts sont adoptés à 7 voix contre 0 ; 1 abstention.",
            true,
        ),
        (
            "general-fr",
            "Le rapport moral est approuvé à l'unanimité.",
            true,
        ),
        (
            "general-fr",
            "Le rapport a été approuvé hier par le bureau",
            false,
        ),
        (
            "general-de",
            "Die Ordnung wird einstimmig angenommen.",
            true,
        ),
        ("general-de", "Ann hat die Wahl angenommen, sagt sie", false),
        ("general-es", "El acta queda aprobada por unanimidad.", true),
        ("general-pt", "A ata foi aprovada por unanimidade.", true),
    ] {
        assert_eq!(is_voted(sentence, grammar(name)), want, "{sentence}");
    }
}

#[test]
fn a_motion_that_was_told_of_before_begins_a_sentence_above() {
    tells(
        "The minutes were read. Ann Lee made the motion to approve, Bo Day second, with Cy Fry making it unanimous.",
        &[
            "The minutes were read. Ann Lee made the motion to approve, Bo Day second, with Cy Fry making it unanimous.",
        ],
    );
    tells(
        "Tea was served. The board read the plan for 2022-2. The motion to adopt was made by Ann Lee, Jr. Bo Day second, making it unanimous.",
        &[
            "The board read the plan for 2022-2. The motion to adopt was made by Ann Lee, Jr. Bo Day second, making it unanimous.",
        ],
    );
    tells(
        "Tea was served. The motion to buy two saws was seconded by Bo Day. Carried.",
        &["The motion to buy two saws was seconded by Bo Day. Carried."],
    );
}

#[test]
fn behind_a_long_talk_the_last_sentence_says_what_was_moved() {
    tells(
        "The roof was spoken of. It leaks in two places. The drop radios are old. Bo will look for others. Members shall be asked by letter. Motioned by Ann. Second by Bo.",
        &["Members shall be asked by letter. Motioned by Ann. Second by Bo."],
    );
}

#[test]
fn how_it_ended_may_stand_in_brackets() {
    for sentence in [
        "Ann Lee moved to keep the officers and to elect two more (passed, the list is below)",
        "Ann Lee moved to keep the fee [carried]",
    ] {
        tells(sentence, &[sentence]);
    }
    tells("Ann Lee moved to the door (open)", &[]);
}

#[test]
fn movers_behind_words_and_colons_and_clauses_that_name_them_belong_to_the_motion_above() {
    tells(
        "Voting: I move to approve the minutes of May with edits. Maker: EC Chair Lee, Second: EC Member Day. Motion passes (6 yes, 0 no).",
        &[
            "Voting: I move to approve the minutes of May with edits. Maker: EC Chair Lee, Second: EC Member Day. Motion passes (6 yes, 0 no).",
        ],
    );
    tells(
        "Ann asked the board to take Bo in. Cy motioned, Dan seconded, and it was unanimously approved.",
        &[
            "Ann asked the board to take Bo in. Cy motioned, Dan seconded, and it was unanimously approved.",
        ],
    );
    tells(
        "Cllr Lee proposed that the hall be opened seconded by Cllr Day. Agreed.",
        &["Cllr Lee proposed that the hall be opened seconded by Cllr Day. Agreed."],
    );
    let german = "Per Zettel wurde über das Dach abgestimmt. Das Ergebnis der Abstimmung: 9 Ja-Stimmen, keine Nein-Stimme und 5 Enthaltungen.";
    assert_eq!(motions(german, grammar("general-de")), [german]);
}
