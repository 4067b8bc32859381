//! Heads of the columns of tables.

use super::{Page, before_bracket};
use crate::grammar::Field;
use crate::parse::scan::at_colon;

impl Page<'_> {
    /// The field of which a column has this head, with or without what stands in brackets or behind a colon: "Present (Y/N)",
    /// "Actions: responsible".
    pub(in crate::parse) fn column_of(&self, words: &str) -> Option<Field> {
        let plain = |words| self.grammar.column(words);
        plain(words)
            .or_else(|| plain(before_bracket(words)?))
            .or_else(|| plain(at_colon(words)?.0))
            .or_else(|| self.column_of_both(words))
            .or_else(|| self.column_of_tasks(words))
    }

    /// "Actions: who / none" says how the tasks below are written.
    fn column_of_tasks(&self, words: &str) -> Option<Field> {
        let (head, said) = words.split_once(':')?;
        let field = self.grammar.column(head)?;
        (field == Field::NextSteps && said.contains('/')).then_some(field)
    }

    /// The table that a line heads a column of, which says what is to do, by whom or by when: "Task | Responsible | When".
    pub(in crate::parse) fn table_of_tasks(&self, at: usize) -> Option<usize> {
        let cell = self.block(at).cell.filter(|cell| cell.row == 0)?;
        let field = self.column_of(self.words(at))?;
        matches!(field, Field::NextSteps | Field::Owner | Field::Due).then_some(cell.table)
    }

    /// "Area/Company": what is known of the two words for one column. "Name/Affiliation" holds names with what is beside them.
    fn column_of_both(&self, words: &str) -> Option<Field> {
        let signs = ['/', ',', '&', '+'];
        if !words.contains(signs) {
            return None;
        }
        let known = words
            .split(signs)
            .filter_map(|part| self.grammar.column(part.trim()));
        let known: Vec<Field> = known.collect();
        let first = *known.first()?;
        let beside = |field: &Field| {
            matches!(
                field,
                Field::Attendees | Field::PersonOrganisation | Field::PersonRole
            )
        };
        let named = known.contains(&Field::Attendees) && known.iter().all(beside);
        let alike = known.iter().all(|other| *other == first);
        (alike && words.contains('/') || named && known.len() > 1).then_some(if named {
            Field::Attendees
        } else {
            first
        })
    }
}
