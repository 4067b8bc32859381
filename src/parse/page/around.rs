//! Labels with words around them that say no more, and two labels that are one: "Key discussions", "Agenda / Minutes".

use super::Page;
use super::label::before_bracket;
use crate::grammar::Field;

/// Most bytes of two labels that are one.
const JOINED_LENGTH: usize = 48;

impl Page<'_> {
    /// The words before those that say no more of a label: "Participants of the meeting".
    pub(super) fn before_tail<'w>(&self, words: &'w str) -> Option<&'w str> {
        let words = words.trim_end_matches([':', ' ']);
        let mut tails = self.grammar.words.tails.iter();
        tails.find_map(|tail| {
            let end = words.len().checked_sub(tail.len())?;
            let same = words.get(end..)?.eq_ignore_ascii_case(tail);
            Some(words[..end].trim_end()).filter(|before| same && before.len() < end)
        })
    }

    /// The field of a label behind a word that says no more of it: "Key discussions", "Main decisions of the meeting".
    pub(super) fn led_field(&self, words: &str) -> Option<Field> {
        let mut leads = self.grammar.words.leads.iter();
        let label = leads.find_map(|lead| {
            let (first, rest) = words.split_at_checked(lead.len())?;
            let same = first.eq_ignore_ascii_case(lead) && rest.starts_with(' ');
            same.then(|| rest.trim_start())
        })?;
        let bare = before_bracket(label).unwrap_or(label);
        let whole = self.label_of(label).or_else(|| self.label_of(bare));
        let field = whole.or_else(|| self.label_of(self.before_tail(bare)?))?;
        let fits = field.is_roster()
            || field.is_statement()
            || matches!(field, Field::Containers | Field::Agenda);
        fits.then_some(field)
    }

    /// The field of a label before a date, or of two that are one.
    pub(super) fn longer_field(&self, words: &str) -> Option<Field> {
        let words = words.trim_end_matches([':', ' ']);
        // Mostly there is no label at all.
        if !self.grammar.begins_with_label(&self.spoken(words)) {
            return None;
        }
        self.dated_label(words).or_else(|| self.joined_field(words))
    }

    /// Two labels that hold the talk, two of when and where, or two of one list:
    /// "Agenda / Minutes", "Time/Place".
    fn joined_field(&self, words: &str) -> Option<Field> {
        if words.len() > JOINED_LENGTH {
            return None;
        }
        let signs = ["/"].into_iter();
        let signs = signs.chain(self.grammar.words.and.iter().map(String::as_str));
        let mut parted = signs.filter_map(|sign| {
            let mut places = words.match_indices(sign);
            places.find_map(|(at, _)| {
                let (first, second) = (&words[..at], &words[at + sign.len()..]);
                let apart = sign == "/" || first.ends_with(' ') && second.starts_with(' ');
                apart.then(|| (first.trim_end(), second.trim_start()))
            })
        });
        let (first, second) = parted.next()?;
        let holds = |field: Field| matches!(field, Field::Agenda | Field::Containers);
        let when = |field| matches!(field, Field::Date | Field::StartTime | Field::Location);
        let one_list = |field: Field| field.is_statement() || field.is_roster();
        let tells = |field: Field| matches!(field, Field::Decisions | Field::NextSteps);
        match (self.label_of(first)?, self.label_of(second)?) {
            // "Decisions and discussions" holds the talk as "Discussion" does.
            (first, second) if holds(first) && (holds(second) || tells(second)) => {
                Some(Field::Containers)
            }
            (first, Field::Containers) if tells(first) => Some(Field::Containers),
            (first, second) if first == second && one_list(first) => Some(first),
            (Field::Date, second) if when(second) => Some(Field::Date),
            (first, Field::Date) if when(first) => Some(Field::Date),
            (Field::StartTime, Field::Location) | (Field::Location, Field::StartTime) => {
                Some(Field::StartTime)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::{decides, titles};

    #[test]
    fn a_label_is_one_behind_a_word_that_says_no_more_of_it() {
        for holder in [
            "Key discussions",
            "Main topics of the meeting",
            "Decisions and discussions",
            "Meeting discussions",
        ] {
            titles(
                &format!(
                    "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## {holder}\n\n### Roof\n\nIt leaks again since March.\n\n### Hedge\n\nBo cut it on Monday.\n"
                ),
                &["Roof", "Hedge"],
            );
        }
        titles(
            "# Acta del Molino\n\n3 de mayo de 2022\n\nAsistentes: Ana Gil, Luis Mora\n\n## Principales temas tratados\n\n### Tejado\n\nGotea otra vez desde marzo.\n\n### Seto\n\nLuis lo corta.\n",
            &["Tejado", "Seto"],
        );
        decides(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Roof\n\nIt leaks.\n\n## Major decisions\n\n- Mend the roof in May\n\n## Decisions / Agreements\n\n- Paint the gate\n",
            &["Mend the roof in May", "Paint the gate"],
        );
        titles(
            "# Mill Board\n\n4 May 2022\n\nPresent: Ann Lee, Bo Day\n\n## Main gate\n\nIt sticks.\n\n## Key reports\n\nTwo came in by post.\n",
            &["Main gate", "Key reports"],
        );
    }
}
