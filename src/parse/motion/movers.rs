//! Movers: words that only say who moves something, and who seconds it.

use super::ballot::is_verdict;
use super::{all_taken, is_motion_word};
use crate::grammar::{Grammar, Phrases, Token, tokens};
use crate::parse::scan::{at_word, count_words};

/// Most words of a sentence that only names the movers.
const MOVERS: usize = 14;

/// Only who moves or seconds something: "Proposed by Ann Lee, seconded by Bo Day", "Ann: Seconded".
pub(super) fn is_movers(sentence: &str, found: &[Token], grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let first = lexicon
        .movers
        .find(found)
        .filter(|(_, count)| found.len() - count <= MOVERS);
    let Some((first, count)) = first else {
        return false;
    };
    // "He proposed Karting" says what is proposed, and so does "Payments proposed by Ann Lee".
    let by = count > 1;
    let told = first
        .checked_sub(1)
        .is_some_and(|before| lexicon.common.longest(&found[before..]) > 0);
    let next = found.get(first + count).map(|next| &sentence[next.start..]);
    if told && !by && next.is_some_and(|next| next.starts_with(char::is_uppercase)) {
        return false;
    }
    let small = [
        &lexicon.movers,
        &lexicon.matters,
        &lexicon.ballots,
        &lexicon.honorifics,
        &lexicon.roles,
        &lexicon.common,
        &lexicon.articles,
    ];
    let (mut before, mut behind) = (false, false);
    let all = all_taken(found, |at, rest| {
        match Phrases::longest_among(small, rest) {
            0 => {
                let name = sentence[rest[0].start..].starts_with(char::is_uppercase);
                let mover = name && !(by && at < first);
                before |= mover && at < first;
                behind |= mover && at > first;
                mover.then_some(1)
            }
            count => Some(count),
        }
    });
    // "Town Plan - Proposed Final Document" is a title: between names stand two of such words, or a form of address.
    let titles = || {
        let others = [
            &lexicon.movers,
            &lexicon.matters,
            &lexicon.honorifics,
            &lexicon.roles,
        ];
        let rest = found.get(first + count..).unwrap_or_default();
        let known = |at: usize| Phrases::longest_among(others, &rest[at..]) > 0;
        before && behind && !(0..rest.len()).any(known)
    };
    all && (before || behind) && !titles()
}

/// "MOVED: SECONDED:" without anybody: a form that nobody filled in.
pub(in crate::parse) fn only_asks(words: &str, grammar: &Grammar) -> bool {
    let movers = &grammar.lexicon().movers;
    let found = tokens(words);
    !found.is_empty() && all_taken(&found, |_, rest| Some(movers.longest(rest)))
}

/// Most words of a label before who moves or seconds: "Moved by".
const LABEL: usize = 2;
/// Most words of a name behind it.
const NAME: usize = 4;

/// Who moves or seconds, behind a word and a colon, and maybe how it ended: "Second: Bo Day", "Maker: Ann Lee, Second: Bo Day",
/// "Maker: Ann Lee; Second: Bo Day; Vote: passed (5 yes, 0 no)".
pub(in crate::parse) fn is_movers_form(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let moves = |label: &str| is_motion_word(label, grammar) || lexicon.movers.is_text(label);
    if !sentence.contains(':') {
        return false;
    }
    let (mut parts, mut told) = (0, false);
    for part in outside_brackets(sentence) {
        let Some((label, said)) = part.split_once(':') else {
            return false;
        };
        let (label, said) = (label.trim(), said.trim());
        let named = said.starts_with(char::is_uppercase) && count_words(said) <= NAME;
        let fits = named || parts > 0 && is_verdict(said, grammar);
        if count_words(label) > LABEL || !fits {
            return false;
        }
        parts += 1;
        told |= moves(label);
    }
    told && (parts > 1 || seconds(sentence, grammar))
}

/// "Second: Bo Day" alone; a word that is of a vote as well as of a motion is no word for what is moved.
fn seconds(sentence: &str, grammar: &Grammar) -> bool {
    let label = sentence.split(':').next().unwrap_or_default();
    grammar.lexicon().ballots.is_text(label)
}

/// "Ann moves to sell it, Bo seconds, passed", "The lathe is for sale, BD seconds": a later clause is who seconds what the first
/// ones say, and nothing else.
pub(super) fn has_seconder(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let mut clauses = sentence.trim_end_matches('.').split(", ").skip(1);
    clauses.any(|clause| {
        let found = tokens(clause);
        let last = found.len().saturating_sub(1);
        (2..=SECONDER).contains(&found.len())
            && clause.starts_with(char::is_uppercase)
            && lexicon.movers.ends(&found) > 0
            && lexicon.ballots.is(&found[last..])
    })
}

/// Most words of the clause of who seconds something.
const SECONDER: usize = 4;

/// How it ended, in the part of such a sentence that says so: "passed (5 yes, 0 no)".
pub(super) fn verdict_of_form<'t>(sentence: &'t str, grammar: &Grammar) -> Option<&'t str> {
    if !is_movers_form(sentence, grammar) {
        return None;
    }
    let said = outside_brackets(sentence).filter_map(|part| part.split_once(':'));
    said.map(|(_, said)| said.trim())
        .find(|said| is_verdict(said, grammar))
}

/// "Moved by: Ann Lee": words that say so by themselves, before a colon.
pub(in crate::parse) fn labels_mover(sentence: &str, grammar: &Grammar) -> bool {
    let label = sentence.split_once(':').map(|(label, _)| tokens(label));
    label.is_some_and(|label| label.len() == LABEL && grammar.lexicon().movers.is(&label))
}

/// Who moves something stands behind a word for motions, which is one of the sentence then: "Motion: Lee Second: Day Ayes: 3",
/// "MOTION by Ann Lee, seconded by Bo Day, to paint the hall".
pub(in crate::parse) fn begins_with_mover(words: &str, grammar: &Grammar) -> bool {
    let end = words.find([':', ' ']).unwrap_or(words.len());
    let (word, rest) = words.split_at(end);
    if !is_motion_word(word, grammar) {
        return false;
    }
    let movers = &grammar.lexicon().movers;
    if rest.starts_with(' ') {
        return movers.longest(&tokens(words)) > tokens(word).len();
    }
    let lexicon = grammar.lexicon();
    let found = tokens(rest);
    let small = [&lexicon.honorifics, &lexicon.salutations, &lexicon.roles];
    let mut at = 0;
    while let Some(left) = found.get(at..).filter(|left| !left.is_empty()) {
        if movers.longest(left) > 0 {
            return at > 0;
        }
        let name = rest[left[0].start..].starts_with(char::is_uppercase);
        let count = Phrases::longest_among(small, left).max(usize::from(name));
        at += count;
        if count == 0 || at > NAME {
            return false;
        }
    }
    false
}

/// The parts of a sentence between commas and semicolons that stand in no bracket.
fn outside_brackets(sentence: &str) -> impl Iterator<Item = &str> {
    let mut open = 0_usize;
    sentence.split(move |c: char| {
        match c {
            '(' | '[' => open += 1,
            ')' | ']' => open = open.saturating_sub(1),
            _ => {}
        }
        open == 0 && matches!(c, ',' | ';')
    })
}

/// Clauses of which each only says who moves something or how it ended: "Ann motioned, Bo seconded, and it was approved".
pub(super) fn only_closes(sentence: &str, grammar: &Grammar) -> bool {
    let mut clauses = sentence.split([',', ';']).map(str::trim);
    let first = clauses.next().unwrap_or_default();
    let movers = |clause: &str| is_movers(clause, &tokens(clause), grammar);
    let rest: Vec<&str> = clauses.collect();
    !rest.is_empty()
        && movers(first)
        && rest
            .into_iter()
            .all(|clause| movers(clause) || is_verdict(clause, grammar))
}

/// "Motion by Lee, second by Day to mend the roof": what they move stands behind who they are. "Moved by him that the plan be
/// adopted as posted" has words of its own.
pub(super) fn says_what(sentence: &str, grammar: &Grammar) -> bool {
    let mut infinitives = grammar.words.infinitives.iter();
    if infinitives.any(|to| at_word(sentence, to).is_some_and(|(_, what)| count_words(what) > 1)) {
        return true;
    }
    let lexicon = grammar.lexicon();
    let small = [
        &lexicon.movers,
        &lexicon.motions,
        &lexicon.matters,
        &lexicon.ballots,
        &lexicon.of_votes,
        &lexicon.verdicts,
        &lexicon.unanimity,
        &lexicon.roles,
        &lexicon.common,
        &lexicon.articles,
    ];
    let found = tokens(sentence);
    let own = found.iter().filter(|word| {
        let small_letters = sentence[word.start..].starts_with(char::is_lowercase);
        let word = std::slice::from_ref(*word);
        small_letters && Phrases::longest_among(small, word) == 0
    });
    own.take(OWN).count() == OWN
}

/// Fewest words that say what is moved.
const OWN: usize = 3;
