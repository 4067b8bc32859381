//! Motions and votes: what is moved, by whom, and how it ends.
//!
//! ```text
//! motion = moved movers* verdict?       ; "Ann Lee moved to paint the hall. Bo Day seconded. Motion carried."
//!        | talk movers verdict?         ; "The hall will be painted. Proposer Ann Lee, 2nd Bo Day."
//! ```

mod ballot;
mod movers;
mod resolved;
mod stretch;
#[cfg(test)]
mod testing;

use super::decision::sentences;
use crate::grammar::{Grammar, Token, tokens};
use crate::parse::scan::count_words;
use ballot::is_one_count;
use ballot::{ends_before_comma, has_verdict_first, is_verdict_of};
pub(super) use ballot::{is_formal, is_only_counts, is_roll_call, is_unanimous, is_verdict};
pub(super) use movers::{begins_with_mover, is_movers_form, labels_mover, only_asks};
use movers::{is_movers, only_closes, verdict_of_form};
pub(super) use resolved::{
    begins_as_decided, ends_in_deciding, ends_voted, is_bare_tally, is_counted_vote, is_enacted,
    is_tallied, is_voted, resolves,
};
pub(super) use stretch::{motions, open};

/// Words before a colon that are too many for a speaker.
const SPEAKER: usize = 4;
/// Fewest words of a decision in one sentence.
const RESOLUTION: usize = 3;
/// Fewest words before a colon that say what is voted on.
const MATTER: usize = 2;
/// Fewest numbers of a vote that is told by its counts.
const TALLY: usize = 2;

/// What a sentence says of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// What is moved, and maybe more: "Ann Lee moved to paint the hall".
    Moved,
    /// Only who moves it: "Seconded by Bo Day".
    Movers,
    /// Only how the vote ended: "Motion carried unanimously", "For 5, against 1".
    Verdict,
    /// Something else.
    Talk,
}

/// What a sentence says of a motion: how it ended before who moved it, and who moved it before what is moved, for "Motion by
/// Ann, second by Bo" has a word of each.
pub(super) fn told(sentence: &str, grammar: &Grammar) -> Told {
    let found = tokens(sentence);
    let movers = || {
        // Its clauses have no other words, unless a semicolon glues two: "hall;seconded".
        (grammar.lexicon().movers.within(&found) || sentence.contains(';'))
            && (is_movers(sentence, &found, grammar) || only_closes(sentence, grammar))
    };
    if is_verdict_of(sentence, &found, grammar) {
        Told::Verdict
    } else if movers() || is_movers_form(sentence, grammar) {
        Told::Movers
    } else if ends_before_comma(sentence, grammar) {
        Told::Verdict
    } else if moves(sentence, grammar) {
        Told::Moved
    } else if !sentence.ends_with([':', '?']) && has_verdict_first(sentence, grammar) {
        Told::Verdict
    } else {
        Told::Talk
    }
}

/// True when phrase after phrase takes all of the words: `take` says how many the next one has, of those from a place on.
fn all_taken(found: &[Token], mut take: impl FnMut(usize, &[Token]) -> Option<usize>) -> bool {
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        match take(at, rest) {
            Some(count) if count > 0 => at += count,
            _ => return false,
        }
    }
    true
}

/// All of the words say only who moves something and how it ended. "Votes in favour: 12" may be a line of its own among them.
pub(super) fn is_closing(words: &str, grammar: &Grammar) -> bool {
    let closes = |sentence| matches!(told(sentence, grammar), Told::Movers | Told::Verdict);
    let counts = |sentence| words.contains('\n') && is_one_count(sentence, grammar);
    let mut all = sentences(words, grammar).map(|sentence| (closes(sentence), sentence));
    let mut any = false;
    all.all(|(closes, sentence)| {
        any |= closes;
        closes || counts(sentence)
    }) && any
}

/// False for words that tell no motion, no movers, no vote and no resolution, as those of most lines.
pub(super) fn may_tell(words: &str, found: &[Token], grammar: &Grammar) -> bool {
    // "Passed:5-0" is one word of which a clause is a part.
    let mut signs = memchr::memchr2_iter(b':', b';', words.as_bytes());
    let begins = |c: char| !c.is_whitespace() && !matches!(c, ':' | ';');
    let glued = signs.any(|at| words[at + 1..].starts_with(begins));
    let lexicon = grammar.lexicon();
    let counts = (0..found.len()).filter(|at| {
        words[found[*at].start..].starts_with(|c: char| c.is_ascii_digit())
            || lexicon.numerals.longest(&found[*at..]) > 0
    });
    glued || lexicon.of_votes.within(found) || counts.take(TALLY).count() == TALLY
}

/// Some sentence tells how it ended.
pub(super) fn ends(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| {
        told(sentence, grammar) == Told::Verdict || verdict_of_form(sentence, grammar).is_some()
    })
}

/// From the first sentence on that tells how it ended.
pub(super) fn verdict<'t>(words: &'t str, grammar: &Grammar) -> &'t str {
    let form = sentences(words, grammar).find_map(|one| verdict_of_form(one, grammar));
    if let Some(verdict) = form {
        return verdict;
    }
    let first = sentences(words, grammar).find(|one| told(one, grammar) == Told::Verdict);
    let start = first.map_or(0, |first| first.as_ptr() as usize - words.as_ptr() as usize);
    &words[start..]
}

/// Some sentence says what is moved.
pub(super) fn tells_motion(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| told(sentence, grammar) == Told::Moved)
}

/// Some sentence only names the movers.
pub(super) fn names_movers(words: &str, grammar: &Grammar) -> bool {
    sentences(words, grammar).any(|sentence| told(sentence, grammar) == Told::Movers)
}

/// Two have a part in it, or the words begin as those of minutes do: "Ann moved, Bo seconded", "Seconded by Bo".
pub(super) fn is_seconded(words: &str, grammar: &Grammar) -> bool {
    let found = tokens(words);
    let movers = &grammar.lexicon().movers;
    // "Motion seconded by Bo" is one.
    let (mut at, mut count) = (0, 0);
    while at < found.len() {
        let taken = movers.longest(&found[at..]);
        count += usize::from(taken > 0);
        at += taken.max(1);
    }
    count > 1 || grammar.begins_with_outcome(&grammar.spoken(words))
}

/// The kind of what was voted on stands among the words: "The proposal is adopted".
pub(super) fn has_matter(words: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().matters.within(&tokens(words))
}

/// A word of a motion stands in the sentence, or the kind of what is voted on begins it: "Vote on the colour".
pub(super) fn moves(sentence: &str, grammar: &Grammar) -> bool {
    names_motion(sentence, grammar) || grammar.lexicon().matters.longest_in(sentence) > 0
}

/// A sentence that says itself what was decided: "The council approves the minutes", "Die Niederschrift wird genehmigt".
pub(super) fn tells_decided(sentence: &str, grammar: &Grammar) -> bool {
    let found = tokens(sentence);
    let lexicon = grammar.lexicon();
    found.len() >= RESOLUTION
        && !sentence.ends_with([':', '?'])
        && (lexicon.decides.within(&found) || lexicon.verdicts.within(&found))
}

/// A word of a motion stands in the sentence: "Motion to paint the hall".
pub(super) fn names_motion(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let mut before = "";
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        let before = std::mem::replace(&mut before, word);
        // "The proposed rules" says what they are, "the motion" moves something.
        let tells = || {
            let which = lexicon.articles.is_text(before) && lexicon.movers.is_text(word);
            !which || lexicon.matters.is_text(word)
        };
        lexicon.motions.may_begin_text(word) && is_motion_word(word, grammar) && tells()
    })
}

/// Somebody stands for an office: "Bo Day stands (proposed by Ann Lee)".
pub(super) fn nominates(words: &str, grammar: &Grammar) -> bool {
    grammar.lexicon().nominations.within(&tokens(words))
}

/// A word for motions: "Motion", "Antrag".
pub(super) fn is_motion_word(word: &str, grammar: &Grammar) -> bool {
    let mut motions = grammar.words.motions.iter();
    motions.any(|known| known.eq_ignore_ascii_case(word))
}

/// "Moved (Ann): to hold a fair", "Moved: …": a line that a word of motions and a colon begin.
pub(super) fn is_labelled(words: &str, grammar: &Grammar) -> bool {
    let (first, rest) = words.split_at(words.find([' ', ':']).unwrap_or(words.len()));
    let behind = rest.trim_start();
    let behind = match behind.strip_prefix('(') {
        Some(who) => who.split_once(')').map_or(behind, |(_, behind)| behind),
        None => behind,
    };
    behind.starts_with(':')
        && count_words(behind) > RESOLUTION
        && is_motion_word(first, grammar)
        && sentences(words, grammar)
            .next()
            .is_some_and(|first| told(first, grammar) == Told::Moved)
}

#[cfg(test)]
mod tests {
    use super::testing::grammar;
    use super::*;

    #[test]
    fn one_who_seconds_is_one() {
        let english = grammar("general-en");
        assert!(!is_seconded(
            "The motion was made, motion seconded: Bo",
            english
        ));
        assert!(is_seconded("Ann moved, Bo seconded", english));
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
                "Carried, all but Cy Fry said aye",
                Told::Verdict,
            ),
            ("general-en", "Carried, Ann moved to go on", Told::Moved),
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
            (
                "general-en",
                "Hall proposed Cllr Lee, seconded Cllr Day",
                Told::Movers,
            ),
            (
                "general-en",
                "Town Plan - Proposed Final Document",
                Told::Moved,
            ),
            ("general-en", "All opposed: none.", Told::Verdict),
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
}
