//! Why a line became what it is: the rule that took it and where it is written, or how it shows.

use rapporteur::document::{Block, Kind};
use rapporteur::grammar::Field;
use rapporteur::parse::form_for;

use super::taken::{Explained, Taken, is_of};

/// Most words of a line of which the first may have been meant as a label.
const LABELLED: usize = 8;

impl<'d> Explained<'d> {
    /// The rule of the grammar by which a line was taken, and where it is written: the label or marker that the record names,
    /// else the form that its entry has, else the label or sentence over it, else the cue in it.
    pub(super) fn rule(&self, block: &Block) -> Option<String> {
        let line = self.document.words(block);
        let taken = || self.within(&block.range);
        let by_label = taken().find_map(|taken| self.label(block, taken));
        by_label
            .or_else(|| taken().find_map(|taken| self.form(taken, line)))
            .or_else(|| taken().find_map(|taken| self.form(taken, self.row(block)?)))
            .or_else(|| self.over(block))
            .or_else(|| self.cue(block, line))
            .or_else(|| self.shown(block))
            .or_else(|| self.passed_over(block, line))
    }

    /// The row of the table that a cell stands in, with what parts its cells.
    fn row(&self, block: &Block) -> Option<&'d str> {
        let row = |block: &Block| block.cell.map(|cell| (cell.table, cell.row));
        let own = row(block)?;
        let cells = || {
            self.document
                .blocks
                .iter()
                .filter(|block| row(block) == Some(own))
        };
        let start = cells().map(|cell| cell.range.start).min()?;
        let end = cells().map(|cell| cell.range.end).max()?;
        self.document.text.get(start..end)
    }

    /// The rule that took another line and this because of it.
    fn over(&self, block: &Block) -> Option<String> {
        let at = self
            .trace
            .under
            .partition_point(|under| under.line.start < block.range.start);
        let under = self
            .trace
            .under
            .get(at)
            .filter(|under| under.line == block.range)?;
        let words = self.document.text.get(under.of.clone())?;
        let mut blocks = self.document.blocks.iter();
        let over = blocks.find(|over| over.range.contains(&under.of.start))?;
        let rule = self.grammar.rule_of(&under.field, words, is_head(over));
        let rule = rule.or_else(|| self.grammar.rule(words))?;
        Some(format!("{rule}, at line {}", over.line))
    }

    fn shown(&self, block: &Block) -> Option<String> {
        let mut shown = self.trace.shown.iter();
        let shown = shown.find(|shown| shown.line == block.range)?;
        Some(shown.how.to_owned())
    }

    /// Why a line that begins with words of a field is none of it.
    fn passed_over(&self, block: &Block, line: &str) -> Option<String> {
        let plain = |taken: &Taken| matches!(taken.field.as_str(), "unread" | "section text");
        let mut taken = self.within(&block.range);
        let short = line.split_whitespace().nth(LABELLED).is_none();
        if block.kind != Kind::Paragraph || !taken.all(plain) {
            return None;
        }
        if let Some((field, end)) = self.grammar.marker(line) {
            let words = line.get(..end)?;
            let rule = self.grammar.rule_of(field.name(), words, false)?;
            return Some(format!("{rule}, but without a sign behind \"{words}\""));
        }
        let (field, end) = self.grammar.label_at_start(line)?;
        let (words, rest) = line.split_at_checked(end)?;
        if !short || !rest.starts_with(' ') {
            return None;
        }
        let rule = self.grammar.rule_of(field.name(), words, false)?;
        Some(format!(
            "{rule}, but nothing parts \"{words}\" from the rest"
        ))
    }

    fn label(&self, block: &Block, taken: &Taken) -> Option<String> {
        let field = taken.label_of.as_deref()?;
        let words = self.words(taken);
        let rule = self.grammar.rule_of(field, words, is_head(block));
        rule.or_else(|| self.grammar.rule(words))
    }

    /// The form of the house that an entry of a line has.
    fn form(&self, taken: &Taken, line: &str) -> Option<String> {
        let name = taken.field.strip_prefix("meeting.");
        let field = name.unwrap_or(&taken.field);
        let head =
            || name.and_then(|_| Some(("meeting", form_for(line, "meeting", self.grammar)?)));
        let own = form_for(line, field, self.grammar).map(|form| (field, form));
        let (field, form) = own.or_else(head)?;
        let place = form
            .origin()
            .map_or(String::new(), |origin| format!(", {origin}"));
        Some(format!("form \"{}\" of {field}{place}", form.source()))
    }

    /// The cue in a line, if a value of its field stands on the line or right below; of a decision also how it was told.
    fn cue(&self, block: &Block, line: &str) -> Option<String> {
        let mut here = self.within(&block.range);
        let outcome = here
            .any(|taken| taken.field == "decisions")
            .then(|| self.grammar.rule_of(Field::Outcome.name(), line, false))
            .flatten();
        outcome.or_else(|| self.cue_over(block, line))
    }

    fn cue_over(&self, block: &Block, line: &str) -> Option<String> {
        let field = self.grammar.cue(line)?.name();
        let mut below = self.document.blocks.iter();
        let below = below.find(|below| below.range.start >= block.range.end);
        let places = [Some(block), below].into_iter().flatten();
        let mut taken = places.flat_map(|block| self.within(&block.range));
        taken.any(|taken| is_of(taken, field)).then_some(())?;
        self.grammar.rule_of(field, line, false)
    }
}

/// A cell of a table's first row.
fn is_head(block: &Block) -> bool {
    block.cell.is_some_and(|cell| cell.row == 0)
}
