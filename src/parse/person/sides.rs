//! What stands on the two sides of a joint: people, or two parts of one name or body.

use super::details;
use super::joints::is_person;
use super::likeness::knows;
use super::one::one;
use super::parts::end_of_name;
use crate::grammar::{Lexicon, Token, tokens};

/// Bytes of the small word that is said again behind a joint, before a known given name: "de" in "de Ana Gil y de Rosa Pla".
pub(super) fn small_word(right: &str, lexicon: &Lexicon) -> usize {
    let Some((small, name)) = right.split_once(' ') else {
        return 0;
    };
    let again = small.starts_with(char::is_lowercase)
        && lexicon.particles.is_text(small)
        && knows(&tokens(name), lexicon);
    if again { small.len() + 1 } else { 0 }
}

/// True when a joint stands between people, not within a name or an office ("Health and Care Board").
pub(super) fn parts_people(left: &str, right: &str, lexicon: &Lexicon) -> bool {
    let right = right.get(..end_of_name(right)).unwrap_or(right);
    let words = tokens(right);
    if lexicon.nobody.longest(&words) > 0 || details::begins_with_count(&words, lexicon) {
        return true;
    }
    let first = lexicon
        .and
        .find(&words)
        .and_then(|(at, _)| right.get(..words.get(at)?.start))
        .unwrap_or(right);
    let office = lexicon.articles.longest(&words) > 0 && details::is_role(&words, lexicon);
    // "Bo Day – health and safety": the small word says more of what he does.
    let told = end_of_name(left) < left.len() && !first.contains(char::is_uppercase);
    if told && !first.trim().contains(' ') {
        return false;
    }
    // "Bo Day – Academy of Arts and Sciences": a body of which the last word is no name.
    let beside = tokens(left.get(end_of_name(left)..).unwrap_or_default());
    if lexicon.organisations.within(&beside)
        && !first.trim().contains(' ')
        && !knows(&tokens(first), lexicon)
    {
        return false;
    }
    // "Acme & Roof Group Representative": the office of somebody named before.
    let held = lexicon.roles.ends(&words);
    if held > 0 && held < words.len() && !office && !knows(&words[..1], lexicon) {
        return false;
    }
    // "Ann Lee, Treasurer and Bo Day, Clerk": behind the office of who stands before.
    let behind_office = || {
        let next = one(first, lexicon).filter(|next| next.role.is_none());
        details::is_office(left.trim(), lexicon)
            && next.is_some_and(|next| next.name.is_some_and(|name| name.contains(' ')))
    };
    (left.trim().is_empty() || is_somebody(left, lexicon) || behind_office())
        && !is_of_a_kind(left, right, lexicon)
        && (office || one(first, lexicon).is_some_and(|one| is_person(&one, lexicon)))
        && !is_rest_of_name(left, first, lexicon)
}

/// "Ann Lee - Mill Friends & Young Friends": the body behind the name and what follows share a word, as two bodies do. Who has
/// a known given name is somebody.
pub(super) fn is_of_a_kind(left: &str, right: &str, lexicon: &Lexicon) -> bool {
    let body = left.get(end_of_name(left)..).unwrap_or_default();
    let parted = body.trim_start().starts_with(['-', '–', '—', ',']);
    if !parted {
        return false;
    }
    let (own, words) = (tokens(body), tokens(right));
    let shared = |word: &Token| {
        let long = word.end - word.start > SHORT_WORD;
        long && own.iter().any(|other| other.folded().eq(word.folded()))
    };
    !knows(&words, lexicon) && words.iter().any(shared)
}

/// Most bytes of a word that bodies share by chance.
const SHORT_WORD: usize = 2;

fn is_somebody(words: &str, lexicon: &Lexicon) -> bool {
    one(words, lexicon).is_some_and(|one| one.name.is_some() && one.confidence >= 0.5)
}

/// "Ana Costa e Silva": a joint of one letter, which some languages set inside names too, before a single family name.
fn is_rest_of_name(left: &str, right: &str, lexicon: &Lexicon) -> bool {
    let gap = (right.as_ptr() as usize).checked_sub(left.as_ptr() as usize + left.len());
    gap.is_some_and(|gap| gap <= 2)
        && left.trim().contains(' ')
        && !right.trim().contains(' ')
        && !knows(&tokens(right), lexicon)
}
