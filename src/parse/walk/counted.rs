//! How many were for and against, where that is all that a line says behind its label.

use std::ops::Range;

use super::super::{decision, motion};
use super::Walker;
use crate::document::Kind;

impl Walker<'_, '_> {
    /// Nothing but counts behind a label: of the sentence right above or below, where that tells a decision, and none by
    /// themselves.
    pub(super) fn counts_vote(&mut self, at: usize, said: &Range<usize>) -> bool {
        let (page, grammar) = (self.page, self.page.grammar);
        let words = page.text(said);
        if !motion::is_bare_tally(words) && !motion::is_only_counts(words, grammar) {
            return false;
        }
        let above = self.kept.clone();
        let near = self.is_right_above(&above, at) && page.block(at).cell.is_none();
        let last = decision::sentences(page.text(&above), grammar).last();
        let told = last.filter(|last| near && motion::tells_decided(last, grammar));
        let taken = told.filter(|_| self.unkeep(&above));
        if let Some(told) = taken {
            self.decide(&above, &[told], 0.8);
            self.settles_open(said);
        }
        self.keep(said);
        if taken.is_none() {
            self.decides_below(at);
        }
        true
    }

    /// "The board accepts the offer." right below the counts of the vote on it.
    fn decides_below(&mut self, at: usize) {
        let (page, next) = (self.page, at + 1);
        let plain = page.blocks().get(next).is_some_and(|block| {
            block.kind == Kind::Paragraph && block.cell.is_none() && !self.used[next]
        });
        if !plain || self.headings[next].is_some() || page.label(next).is_some() {
            return;
        }
        let words = page.words(next);
        let first = decision::sentences(words, page.grammar).next();
        let told = first.filter(|first| motion::tells_decided(first, page.grammar));
        if let Some(told) = told.filter(|_| page.marker(words).is_none()) {
            self.used[next] = true;
            self.decide(&page.block(next).range, &[told], 0.8);
        }
    }
}

/// A sentence that is a line by itself among the lines of a paragraph.
pub(super) fn is_own_line(words: &str, sentence: &str) -> bool {
    let start = sentence.as_ptr() as usize - words.as_ptr() as usize;
    let begins = words[..start].trim_end_matches(' ').ends_with('\n');
    let behind = words[start + sentence.len()..].trim_start_matches(' ');
    let ends = behind.is_empty() || behind.starts_with('\n');
    ends && (begins || start == 0 && behind.starts_with('\n'))
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::decides;

    #[test]
    fn counts_behind_a_label_are_of_the_sentence_beside_them_and_no_decision_by_themselves() {
        decides(
            "# Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Groß, Ben Kurz\n\n## Zaun\n\nEr ist alt. Der Vorstand genehmigt das Angebot.\n\nAbstimmungsergebnis: 4 : 0\n",
            &["Der Vorstand genehmigt das Angebot."],
        );
        decides(
            "# Compte rendu\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n## Toit\n\nLuc présente le devis.\n\nVote : Pour : 6 Contre : 0 Abstention : 1\n\nLe conseil approuve le devis.\n",
            &["Le conseil approuve le devis."],
        );
        decides(
            "Compte rendu du conseil\n\n3 mai 2022\n\nPrésents : Anne Roy, Luc Petit\n\n1. Toit\n\nVote : 3 pour, 0 contre\n\n2. Haie\n\nElle est taillée.\n",
            &[],
        );
        decides(
            "# Ata da reunião\n\n3 de maio de 2022\n\nPresentes: Ana Gil, Rui Sá\n\n## Festa\n\nFalou-se do dia.\n\nVotação: sexta (5) x sábado (1)\n",
            &[],
        );
    }

    #[test]
    fn a_vote_may_be_one_line_of_a_paragraph_and_a_sentence_behind_the_title_of_a_topic() {
        decides(
            "Protokoll der Sitzung\n\n3. Mai 2022\n\nAnwesend: Anna Groß, Ben Kurz\n\n1. Zaun\nEr ist alt und fällt um.\nDer Vorstand beschließt einstimmig, ihn zu streichen.\n\n2. Hecke\nSie ist geschnitten.\n",
            &["Der Vorstand beschließt einstimmig, ihn zu streichen."],
        );
        decides(
            "Acta de la junta\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n1. Acta anterior. Se aprueba sin cambios.\n\n2. Cuotas. Ana presenta el balance del año. Se acuerda enviar un aviso a los socios.\n\n3. Varios. Luis pide pintura para la puerta.\n",
            &[
                "Se aprueba sin cambios.",
                "Se acuerda enviar un aviso a los socios.",
            ],
        );
    }
}
