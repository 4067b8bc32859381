//! Labels with a day behind them: "Attendees 3 May 2022", "Present on 3 May 2022".

use super::super::date;
use super::Page;
use crate::grammar::Field;

/// Most letters of the word between a label and a day: "on", "le", "am".
const SMALL: usize = 3;

impl Page<'_> {
    /// "Attendees 3 May 2022", "Present on 3 May 2022": a label before the day, maybe with a small word between them.
    pub(super) fn dated_label(&self, words: &str) -> Option<Field> {
        // Mostly there is no label at all.
        if !self.grammar.begins_with_label(&self.spoken(words)) {
            return None;
        }
        let before = self
            .before_date(words.trim_end_matches([':', ' ']))
            .filter(|before| !before.is_empty())?;
        let small = |word: &str| word.len() <= SMALL && word.chars().all(char::is_lowercase);
        let bare = || before.rsplit_once(' ').filter(|(_, last)| small(last));
        self.label_of(before)
            .or_else(|| self.composed_label(before))
            .or_else(|| self.label_of(bare()?.0).filter(|field| field.is_roster()))
    }

    /// The words before the day at their end, none where the day is all.
    pub(in crate::parse) fn before_date<'w>(&self, words: &'w str) -> Option<&'w str> {
        let found = date::find_date(words, &self.grammar.words)?;
        Some(words.strip_suffix(found.text)?.trim_end())
    }
}
