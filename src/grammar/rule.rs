//! Which rule speaks of a line, and where it is written.

use super::index::Found;
use super::{Field, Grammar, Phrase, Rules};

impl Grammar {
    /// The rule that speaks of a line: "label of attendees, grammars/general-en.toml:45".
    #[must_use]
    pub fn rule(&self, line: &str) -> Option<String> {
        let indexes = self.indexes();
        let words = indexes.words(line);
        let name =
            |found: &Found<'_, Field>, what| described(what, found.meaning.name(), found.phrase);
        let label = indexes.labels.whole(&words);
        label
            .map(|found| name(&found, "label"))
            .or_else(|| Some(name(&indexes.markers.start(&words)?.0, "marker")))
            .or_else(|| Some(name(&indexes.cues.within(&words)?, "cue")))
    }

    /// The rule of a field by which it took words that stand before or over its values, the head of a column or other words.
    #[must_use]
    pub fn rule_of(&self, field: &str, words: &str, head: bool) -> Option<String> {
        let rules = self.rules_named(field)?;
        let whole = |phrases: &'_ [Phrase]| phrases.iter().find(|one| one.is(words)).cloned();
        let start = |phrases: &'_ [Phrase]| {
            let starting = phrases
                .iter()
                .filter_map(|one| Some((one.starts(words)?, one)));
            let longest = starting.max_by_key(|(end, _)| *end);
            longest.map(|(_, one)| one.clone())
        };
        let within = |phrases: &'_ [Phrase]| phrases.iter().find(|one| one.within(words)).cloned();
        let found = |what: &'static str, phrase: Option<Phrase>| Some((what, phrase?));
        let column = || found("column", whole(&rules.columns));
        let (what, phrase) = head
            .then(column)
            .flatten()
            .or_else(|| found("label", whole(&rules.labels)))
            .or_else(column)
            .or_else(|| found("marker", start(&rules.markers)))
            .or_else(|| found("label", start(&rules.labels)))
            .or_else(|| found("cue", within(&rules.cues)))
            .or_else(|| found("noun", within(&rules.nouns)))?;
        Some(described(what, field, &phrase))
    }

    /// The rules of a field, be it one that all grammars have or one of the grammar's own.
    #[must_use]
    pub fn rules_named(&self, name: &str) -> Option<&Rules> {
        if let Some(field) = Field::named(name) {
            return Some(self.rules(field));
        }
        let own = self.custom.iter().find(|custom| custom.name == name)?;
        Some(&own.rules)
    }
}

fn described(what: &str, field: &str, phrase: &Phrase) -> String {
    let place = phrase
        .origin()
        .map_or(String::new(), |origin| format!(", {origin}"));
    format!("{what} of {field}{place}")
}
