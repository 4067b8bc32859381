//! Grammars by name, for tests of motions.

use crate::grammar::{Grammar, built_in};

pub(super) fn grammar(name: &str) -> &'static Grammar {
    let mut all = built_in().iter();
    all.find(|one| one.name == name).expect("a grammar")
}
