//! Which house style a document is written in.

use super::{Grammar, built_in};
use crate::document::Document;

/// A grammar that fits a document, with how well and why.
#[derive(Clone, Debug)]
pub struct Choice<'g> {
    /// The grammar.
    pub grammar: &'g Grammar,
    /// From 0 to 1.
    pub confidence: f64,
    /// Phrases of the document that spoke for it.
    pub evidence: Vec<String>,
}

/// Picks the grammar that a document is written in: a house whose phrases occur, or the general grammar of the language.
///
/// `grammars` must not be empty; `None` when it is.
#[must_use]
pub fn recognise<'g>(document: &Document, grammars: &'g [Grammar]) -> Option<Choice<'g>> {
    let mut best: Option<Choice<'g>> = None;
    for grammar in grammars
        .iter()
        .filter(|grammar| !grammar.recognise.is_empty())
    {
        let evidence: Vec<String> = grammar
            .recognise
            .iter()
            .filter(|phrase| {
                document
                    .blocks
                    .iter()
                    .any(|block| phrase.within(document.words(block)))
            })
            .map(|phrase| phrase.source().to_owned())
            .collect();
        #[allow(clippy::cast_precision_loss)] // a handful of phrases
        let confidence = evidence.len() as f64 / grammar.recognise.len() as f64;
        if confidence > 0.6
            && best
                .as_ref()
                .is_none_or(|best| confidence > best.confidence)
        {
            best = Some(Choice {
                grammar,
                confidence,
                evidence,
            });
        }
    }
    best.or_else(|| {
        general(grammars).map(|grammar| Choice {
            grammar,
            confidence: 0.5,
            evidence: Vec::new(),
        })
    })
}

fn general(grammars: &[Grammar]) -> Option<&Grammar> {
    grammars
        .iter()
        .find(|grammar| grammar.name == "general-en")
        .or_else(|| built_in().first())
}
