//! Sentences over a list that name what it holds: "Feedback on the draft:", "The mayor had these suggestions:".

use super::Walker;
use crate::grammar::{Field, Token, tokens};

/// Most words of such a sentence.
const WORDS: usize = 14;
/// Most words before the noun with which it begins: "As suggestions for the fair:".
const BEFORE: usize = 1;

impl Walker<'_, '_> {
    /// The field of the list that begins at `next`, by the noun with which a sentence begins, or that stands beside "these".
    pub(super) fn announced(&self, sentence: &str, next: usize) -> Option<Field> {
        let body = sentence.strip_suffix(':')?.trim_end();
        let found = tokens(body);
        if !(2..=WORDS).contains(&found.len()) {
            return None;
        }
        let mut named = (0..found.len()).filter_map(|at| {
            let field = self.statements_named(body, &found[at])?;
            (self.is_first_noun(body, &found, at) || self.is_pointed_at(&found, at))
                .then_some(field)
        });
        let field = named.next()?;
        let asks = || self.page.words(next).contains('?');
        (field == Field::Suggestions || asks()).then_some(field)
    }

    /// No more than small words stand before it. "Proposals for two tents:" may be what the meeting was to vote on.
    fn is_first_noun(&self, body: &str, found: &[Token], at: usize) -> bool {
        let lexicon = self.page.grammar.lexicon();
        let word = &body[found[at].start..found[at].end];
        let voted = || {
            lexicon
                .matters
                .is_text(lexicon.singular(word).unwrap_or(word))
        };
        let small = |word: &Token| {
            let word = std::slice::from_ref(word);
            lexicon.common.is(word) || lexicon.articles.is(word)
        };
        at <= BEFORE && found[..at].iter().all(small) && !voted()
    }

    /// "These suggestions", "the questions below", "las siguientes propuestas".
    fn is_pointed_at(&self, found: &[Token], at: usize) -> bool {
        let these = &self.page.grammar.lexicon().these;
        let points =
            |word: Option<&Token>| word.is_some_and(|word| these.is(std::slice::from_ref(word)));
        points(found.get(at + 1)) || points(at.checked_sub(1).and_then(|before| found.get(before)))
    }

    /// Suggestions or questions, where a word names several of them.
    fn statements_named(&self, body: &str, word: &Token) -> Option<Field> {
        let grammar = self.page.grammar;
        let word = &body[word.start..word.end];
        let mut nouns = grammar.lexicon().nouns.iter();
        let noun = nouns
            .find(|(_, nouns)| nouns.is_text(word))
            .map(|(field, _)| *field);
        let label = || {
            let several = grammar.lexicon().singular(word).is_some();
            grammar.label_word_for_word(word).filter(|_| several)
        };
        let field = noun.or_else(label)?;
        matches!(field, Field::Suggestions | Field::Questions).then_some(field)
    }
}

#[cfg(test)]
mod tests {
    fn raised(lead: &str, items: &str) -> (usize, usize) {
        let minutes = format!(
            "# Garden Club\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Fair\n\nIt is in June. {lead}\n\n{items}\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        (record.suggestions.len(), record.questions.len())
    }

    #[test]
    fn a_sentence_names_what_its_list_holds() {
        let told = "- more tea\n- a new tent";
        let asked = "- Who bakes?\n- Who sings?";
        for (lead, items, want) in [
            ("Feedback on the draft plan:", told, (2, 0)),
            ("The mayor had these suggestions:", told, (2, 0)),
            ("The judges recommended:", told, (2, 0)),
            ("As suggestions for the next fair:", told, (2, 0)),
            ("We looked at the questions below:", asked, (0, 2)),
            ("Questions to think of until June:", asked, (0, 2)),
            ("Questions about the tent of June:", told, (0, 0)),
            ("Proposals for two tents:", told, (0, 0)),
            ("The motion proposed:", told, (0, 0)),
            ("The tent feedback of last year and its cost:", told, (0, 0)),
            (
                "The judges recommended:",
                "a) more tea;\n\nb) a new tent.",
                (2, 0),
            ),
        ] {
            assert_eq!(raised(lead, items), want, "{lead}");
        }
    }
}
