//! The grammars that are compiled in.

use std::sync::LazyLock;

use super::Grammars;
use super::error::Source;

macro_rules! files {
    ($($name:literal)*) => {
        &[$((concat!($name, ".toml"), include_str!(concat!("../../grammars/", $name, ".toml")))),*]
    };
}

/// Houses before the languages that they extend, in no other order.
const FILES: &[(&str, &str)] = files! {
    "ogp-call-summary"
    "general-en"
    "general-es"
    "general-fr"
    "general-pt"
    "general-de"
};

/// The files, as messages name them.
pub(super) fn sources() -> Vec<Source> {
    FILES
        .iter()
        .map(|(file, text)| Source::new(&format!("grammars/{file}"), text))
        .collect()
}

pub(super) fn grammars() -> &'static Grammars {
    static ALL: LazyLock<Grammars> = LazyLock::new(|| Grammars::of(Vec::new()).0);
    &ALL
}
