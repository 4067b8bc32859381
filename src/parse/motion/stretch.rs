//! Stretches of a paragraph that each tell one motion, from what is moved to how it ended.

use super::super::decision::sentences;
use super::ballot::{elects, is_verdict};
use super::movers::{begins_with_mover, has_seconder, says_what};
use super::resolved::{is_matter_with_verdict, resolves};
use super::{Told, all_taken, moves, told};
use crate::grammar::{Field, Grammar, Phrases, Token, tokens};
use crate::parse::scan::count_words;

/// Fewest words of a motion that is told in sentences.
const MOTION: usize = 5;
/// Most sentences before the movers that say what they moved.
const TALKED: usize = 3;
/// Most words of what was voted on, before how it ended.
const SUBJECT: usize = 5;

/// A stretch of a paragraph that tells one motion, in bytes of it.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    start: usize,
    end: usize,
    settled: bool,
    seconded: bool,
}

/// The stretches of a paragraph that each tell a motion, its movers and how it ended.
pub(in crate::parse) fn motions<'t>(text: &'t str, grammar: &Grammar) -> Vec<&'t str> {
    let found = stretches(text, grammar).into_iter();
    // "Bo Day - nominated by Ann Lee, seconded by Cy Fry" moves nothing.
    let stands = |one: &Stretch| {
        let found = tokens(&text[one.start..one.end]);
        grammar.lexicon().nominations.within(&found)
    };
    let told = found.filter(|one| one.settled || one.seconded && !stands(one));
    let whole = told.map(|one| text[one.start..one.end].trim());
    whole.filter(|whole| count_words(whole) >= MOTION).collect()
}

/// The end of a paragraph from where it begins to move something, without a verdict.
pub(in crate::parse) fn open<'t>(text: &'t str, grammar: &Grammar) -> Option<&'t str> {
    let last = stretches(text, grammar).pop();
    last.filter(|last| !last.settled)
        .map(|last| &text[last.start..])
}

fn stretches(text: &str, grammar: &Grammar) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut open: Option<Stretch> = None;
    let mut before: Option<usize> = None;
    let mut rest = 0;
    // Sentences since the last stretch.
    let mut talked = 0;
    for sentence in sentences(text, grammar) {
        let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + sentence.len();
        let spoken = grammar.spoken(sentence);
        let cue = grammar.tells_outcome(&spoken) || has_seconder(sentence, grammar);
        let told = match told(sentence, grammar) {
            // "Se aprueban las cuentas con 10 votos a favor" says itself what was decided.
            Told::Talk if open.is_none() && resolves(sentence, grammar) => Told::Talk,
            // "Proposer Cllr A Lee, 2nd Cllr B Day, and the clerk will write" names movers first.
            _ if cue && grammar.begins_with_outcome(&spoken) && open.is_none() => Told::Movers,
            Told::Talk
                if open.is_some_and(|open| {
                    !open.settled
                        && (only_agrees(sentence, grammar)
                            || open.seconded && ends_settled(sentence, grammar)
                            || says_again(sentence, &text[open.start..start], grammar))
                }) =>
            {
                Told::Verdict
            }
            // "Seed for $500. Motion: Lee. Second: Day." moves what stands before.
            Told::Moved
                if open.is_none()
                    && begins_with_mover(&text[start..], grammar)
                    && !says_what(sentence, grammar) =>
            {
                Told::Movers
            }
            told => told,
        };
        let parted = open.is_some_and(|open| match told {
            Told::Moved => open.settled || open.seconded && cue,
            Told::Talk => open.settled && !cue && !elects(sentence, grammar),
            Told::Movers | Told::Verdict => false,
        });
        if parted {
            found.extend(open.take());
        }
        let from = match (told, &open) {
            (_, Some(open)) => Some(open.start),
            (Told::Moved, None) if refers_back(sentence, grammar) => {
                before.filter(|before| *before >= rest).or(Some(start))
            }
            (Told::Moved, None) => Some(start),
            // Of a long talk, the last sentence says what they moved; so does one that tells how it ended.
            (Told::Movers, None) if talked > TALKED => before,
            (Told::Movers, None)
                if before.is_some_and(|before| settles(&text[before..start], grammar)) =>
            {
                before
            }
            (Told::Movers, None) => Some(rest),
            (Told::Verdict, None) => {
                let counts = sentence.contains(|c: char| c.is_ascii_digit());
                let matter = if counts {
                    behind_article(sentence, grammar)
                } else {
                    sentence
                };
                before.filter(|_| moves(matter, grammar))
            }
            (Told::Talk, None) => cue.then_some(start),
        };
        let pending = told == Told::Talk && !cue && !open.is_some_and(|open| open.settled);
        let again = open.is_some() && grammar.lexicon().unanimity.within(&tokens(sentence));
        if let Some(from) = from.filter(|_| !pending) {
            let own = open.get_or_insert(Stretch {
                start: from,
                end,
                settled: false,
                seconded: false,
            });
            own.end = end;
            own.settled |= told == Told::Verdict
                || (cue || told == Told::Movers) && settles(sentence, grammar);
            // "Motion to accept it as amended passes."
            own.settled |= told == Told::Moved && (again || is_settled(sentence, grammar));
            own.seconded |= cue || told == Told::Movers;
            rest = end;
            talked = 0;
        } else {
            talked += 1;
        }
        before = Some(start);
    }
    found.extend(open);
    found
}

/// A sentence that moves something says how that ended: "Motion to accept it as amended passes", "Ann made the motion to
/// approve it, Bo second, making it unanimous", "Ann moved to keep the fee (passed)".
fn is_settled(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let matter = || grammar.lexicon().matters.within(&found);
    is_matter_with_verdict(sentence, &found, grammar)
        || bracketed_verdict(sentence, grammar)
        || matter() && grammar.lexicon().unanimity.within(&found)
}

/// "(passed)", "[carried, 5 to 2]": brackets at the end of a sentence that begin with how the vote ended.
fn bracketed_verdict(sentence: &str, grammar: &Grammar) -> bool {
    let inner = sentence
        .trim_end_matches(['.', ' '])
        .strip_suffix([')', ']'])
        .and_then(|rest| Some(&rest[rest.rfind(['(', '['])? + 1..]));
    // "(carried over)" is no verdict.
    let told = |inner: &str| {
        let found = tokens(inner);
        let count = grammar.lexicon().verdicts.longest(&found);
        let last = count.checked_sub(1).and_then(|last| found.get(last));
        last.is_some_and(|last| {
            let behind = inner[last.end..].trim_start();
            !behind.starts_with(char::is_lowercase)
        })
    };
    inner.is_some_and(|inner| told(inner) || is_verdict(inner, grammar))
}

/// "The motion to adopt was made by Ann Lee, Bo Day second": what was moved stands in the sentence before.
fn refers_back(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(sentence);
    if !lexicon.said_motions.within(&found) {
        return false;
    }
    let known = [
        &lexicon.said_motions,
        &lexicon.of_votes,
        &lexicon.motions,
        &lexicon.ballots,
        &lexicon.honorifics,
        &lexicon.roles,
        &lexicon.common,
        &lexicon.articles,
    ];
    all_taken(&found, |_, rest| {
        let word = &sentence[rest[0].start..rest[0].end];
        let name = word.starts_with(char::is_uppercase);
        match Phrases::longest_among(known, rest) {
            // "to adopt" says no more of it.
            _ if grammar.words.before_tasks().any(|will| will == word) => Some(2),
            0 => name.then_some(1),
            count => Some(count),
        }
    })
}

/// "Das Ergebnis": the words behind an article.
fn behind_article<'t>(sentence: &'t str, grammar: &Grammar) -> &'t str {
    let found = tokens(sentence);
    let article = grammar.lexicon().articles.longest(&found);
    found
        .get(article)
        .map_or(sentence, |word| &sentence[word.start..])
}

/// A verdict stands among the words of a sentence.
fn settles(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let lexicon = grammar.lexicon();
    lexicon.verdicts.within(&found) || lexicon.unanimity.within(&found)
}

/// Most words of a sentence that only agrees.
const AGREES: usize = 2;

/// "Agreed." behind a motion, and nothing else.
fn only_agrees(sentence: &str, grammar: &Grammar) -> bool {
    let marker = grammar.marker(sentence);
    count_words(sentence) <= AGREES && marker.is_some_and(|(field, _)| field == Field::Decisions)
}

/// "Bo Day took the chair for the year and was duly elected." behind who proposed him.
fn ends_settled(sentence: &str, grammar: &Grammar) -> bool {
    !sentence.ends_with(['?', ':']) && grammar.lexicon().verdicts.ends(&tokens(sentence)) > 0
}

/// "Minutes approved, Bo Day abstaining" behind "Motion to approve the minutes": how it ended, in words of the motion.
fn says_again(sentence: &str, motion: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(sentence);
    let first =
        (1..found.len().min(SUBJECT + 1)).find(|at| lexicon.verdicts.longest(&found[*at..]) > 0);
    let Some(first) = first.filter(|first| is_verdict(&sentence[found[*first].start..], grammar))
    else {
        return false;
    };
    let moved: Vec<String> = tokens(motion)
        .iter()
        .map(|word| word.folded().collect())
        .collect();
    let small = [
        &lexicon.common,
        &lexicon.articles,
        &lexicon.ballots,
        &lexicon.sentence_words,
    ];
    let mut subject = found[..first].iter().filter(|word| {
        let word = std::slice::from_ref(*word);
        !small.iter().any(|list| list.is(word))
    });
    let again = |word: &Token| {
        let word: String = word.folded().collect();
        moved.iter().any(|moved| moved.starts_with(&word))
    };
    subject.clone().next().is_some() && subject.all(again)
}

#[cfg(test)]
mod tests {
    use super::super::testing::grammar;
    use super::*;

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
        tells(
            "Ann Lee found that the board needs a key. Motion by Bo Day, second by Ann Lee to buy a new key for the shed. Motion carried by vote of Ann Lee yea, Bo Day yea, and Cy Fry nay.",
            &[
                "Motion by Bo Day, second by Ann Lee to buy a new key for the shed. Motion carried by vote of Ann Lee yea, Bo Day yea, and Cy Fry nay.",
            ],
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
    fn who_moves_behind_the_word_motion_moves_what_stands_before() {
        for text in [
            "Seed for $500 is needed. Motion: Lee. Second: Day. All in favor.",
            "Motion: Lee Second: Day Ayes: 3 Noes: 0 Motion passed.",
            "MOTION by Ann Lee, SECONDED by Bo Day, to paint the hall. MOTION CARRIED.",
        ] {
            tells(text, &[text]);
        }
    }

    #[test]
    fn what_they_moved_is_the_sentence_that_says_how_it_ended() {
        tells(
            "Mrs Lee presented the accounts. Mr Day asked about the roof. The accounts were adopted. Proposed: Mr Fry. Seconded: Mr Gale.",
            &["The accounts were adopted. Proposed: Mr Fry. Seconded: Mr Gale."],
        );
    }

    #[test]
    fn who_stands_for_an_office_is_no_motion() {
        tells("Bo Day - nominated by Ann Lee, seconded by Cy Fry", &[]);
        tells("Ann Lee nominates Bo Day. Seconded by Cy Fry.", &[]);
        tells(
            "Ann Lee nominated Bo Day. Seconded by Cy Fry. Motion carried.",
            &["Ann Lee nominated Bo Day. Seconded by Cy Fry. Motion carried."],
        );
        tells(
            "Potholes proposed C. Fry seconded D. Gale to be mended.",
            &["Potholes proposed C. Fry seconded D. Gale to be mended."],
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
        let german = "Per Zettel wurde über das Dach abgestimmt. Das Ergebnis der Abstimmung: 7 Ja-Stimmen, eine Nein-Stimme und 3 Enthaltungen.";
        assert_eq!(motions(german, grammar("general-de")), [german]);
    }
}
