//! Movers: words that only say who moves something, and who seconds it.

use super::ballot::is_verdict;
use crate::grammar::{Grammar, Token, tokens};

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
    let mut named = false;
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        let small = [
            &lexicon.movers,
            &lexicon.matters,
            &lexicon.ballots,
            &lexicon.honorifics,
            &lexicon.roles,
            &lexicon.common,
            &lexicon.articles,
        ];
        let count = small.iter().map(|phrases| phrases.longest(rest)).max();
        let word = rest
            .first()
            .and_then(|word| sentence.get(word.start..word.end));
        let name = word.is_some_and(|word| word.starts_with(char::is_uppercase));
        match count.filter(|count| *count > 0) {
            Some(count) => at += count,
            None if name && !(by && at < first) => {
                named = true;
                at += 1;
            }
            None => return false,
        }
    }
    named
}

/// "MOVED: SECONDED:" without anybody: a form that nobody filled in.
pub(in crate::parse) fn only_asks(words: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let found = tokens(words);
    let mut at = 0;
    while let Some(rest) = found.get(at..).filter(|rest| !rest.is_empty()) {
        match lexicon.movers.longest(rest) {
            0 => return false,
            count => at += count,
        }
    }
    !found.is_empty()
}

/// Most words of a label before who moves or seconds: "Moved by".
const LABEL: usize = 2;
/// Most words of a name behind it.
const NAME: usize = 4;

/// Who moves and who seconds, each behind a word and a colon: "Maker: Ann Lee, Second: Bo Day".
pub(super) fn names_both(sentence: &str, grammar: &Grammar) -> bool {
    let lexicon = grammar.lexicon();
    let motions = &grammar.words.motions;
    let mut parts = sentence.split([',', ';']).filter_map(|part| {
        let (label, name) = part.split_once(':')?;
        let named = name.trim_start().starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= NAME;
        (named && label.split_whitespace().count() <= LABEL).then_some(label.trim())
    });
    let moves = |label: &str| {
        motions
            .iter()
            .any(|known| known.eq_ignore_ascii_case(label))
            || lexicon.movers.is(&tokens(label))
    };
    let signs = sentence.split([',', ';']).count();
    let labels: Vec<&str> = parts.by_ref().collect();
    labels.len() > 1 && labels.len() == signs && labels.into_iter().any(moves)
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
