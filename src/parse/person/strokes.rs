//! Where a stroke parts names: "GM / RH", "Ann Lee/Bo Day".

use super::joints::is_full;
use super::likeness::knows;
use super::name;
use super::parts::split;
use super::sides::is_of_a_kind;
use crate::grammar::{Lexicon, tokens};

/// Most bytes of a name behind which a stroke parts bodies.
const NAME: usize = 80;

/// "GM / RH": a stroke parts names of one kind; after a full name a single word is no other name, nor is any of several behind
/// the `first` piece: "Ann Lee, Acme/Globe" came for both.
pub(super) fn at_strokes<'t>(piece: &'t str, first: &str, lexicon: &Lexicon) -> Vec<&'t str> {
    if !piece.contains('/') {
        return vec![piece];
    }
    let parts: Vec<&str> = split(piece, |c| c == '/');
    if is_followed(&parts) {
        return vec![piece];
    }
    let known = |part: &&str| knows(&tokens(part), lexicon);
    let behind = piece.as_ptr() != first.as_ptr() && first.len() <= NAME;
    if behind && !piece.contains(' ') && is_full(first, lexicon) && !parts.iter().any(known) {
        return vec![piece];
    }
    let names = |part: &&str| name::read(part, lexicon).is_some_and(|name| name.confidence >= 0.5);
    let full = parts.iter().filter(|part| part.contains(' ')).count();
    let pronouns = lexicon.remarks.is_text(piece);
    let alike = full == 0 || full == parts.len();
    let bodies = || {
        parts
            .windows(2)
            .any(|pair| is_of_a_kind(pair[0], pair[1], lexicon))
    };
    if parts.len() > 1 && alike && !pronouns && parts.iter().all(names) && !bodies() {
        parts
    } else {
        vec![piece]
    }
}

/// "Ann / OWL", "Ann / Acme / @ann": a handle or the letters of a body behind a name that is none such say more of it.
fn is_followed(parts: &[&str]) -> bool {
    let handle = |part: &&str| part.starts_with('@');
    let letters =
        |part: &&str| part.len() > INITIALS && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let Some((first, behind)) = parts.split_first() else {
        return false;
    };
    !handle(first)
        && first.contains(char::is_lowercase)
        && behind.iter().any(|part| handle(part) || letters(part))
}

/// Most letters by which minutes call somebody.
const INITIALS: usize = 3;
