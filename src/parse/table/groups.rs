//! Groups of the rows of a roster, by what the first cell says: the body that their people belong to, or the roster that they are.

use super::{Cells, Plan};
use crate::grammar::Field;
use crate::parse::page::Page;

/// The group that the rows stand in.
#[derive(Default)]
pub(super) struct Group<'d> {
    body: Option<&'d str>,
    kind: Option<Field>,
    /// The first cell of the row says so.
    labelled: bool,
    /// The label stands in the column of names, with nothing beside it.
    heads: bool,
    /// The names of a row of which the first cell is a label: "Apologies | Ann Lee".
    names: Option<&'d str>,
}

impl<'d> Group<'d> {
    /// Reads what a row says of itself and of the rows below it.
    pub(super) fn read(&mut self, page: &Page<'d>, cells: &Cells, plan: &Plan) {
        self.names = None;
        self.labelled = false;
        let body = plan.column_of(Field::PersonOrganisation);
        let names = plan.column_of(Field::Attendees);
        let words = |column: usize| Some(page.words(*cells.get(&column)?.first()?));
        let Some((first, _)) = cells.first_key_value().filter(|_| plan.field.is_roster()) else {
            return;
        };
        let leads = body == Some(*first) || !plan.columns.contains_key(first);
        // "Guests" alone in a row, below the head of the names.
        let wide = plan.columns.len() > 1 || plan.goes_on.is_some();
        let alone = cells.len() == 1 && wide;
        let is_names = names == Some(*first) && (plan.head.is_none() || alone);
        let label = words(*first).filter(|_| leads || is_names);
        let kind = label.and_then(|label| page.label_of(label));
        // "Staff" in the column of bodies is one.
        let own = |kind: Field| kind == plan.field && body == Some(*first);
        if let Some(kind) = kind.filter(|kind| kind.is_roster() && !own(*kind)) {
            self.kind = Some(kind);
            self.labelled = true;
            self.body = None;
            self.names = words(first + 1).filter(|_| is_names);
            self.heads = alone && is_names;
        } else if let Some(body) = body.filter(|body| Some(*body) < names).and_then(words) {
            self.kind = None;
            self.body = Some(body);
        }
    }

    /// The roster of the row, where it is not that of the table.
    pub(super) fn kind(&self) -> Option<Field> {
        self.kind
    }

    /// The body of the row: its own, or that of a row above it.
    pub(super) fn body(&self, own: Option<&'d str>) -> Option<&'d str> {
        own.filter(|_| !self.labelled).or(self.body)
    }

    /// The row says no more than which group the rows below it are.
    pub(super) fn only_heads(&self) -> bool {
        self.labelled && self.heads
    }

    /// The names of the row, where they do not stand in the column of names.
    pub(super) fn names(&self) -> Option<&'d str> {
        self.names
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn the_first_column_may_name_groups_and_kinds_of_rosters() {
        let minutes = "# Board meeting\n\n3 May 2022\n\n| Group | Members |\n|--|--|\n| Board | Ann Lee (Chair) |\n| Staff | Bo Day |\n| Guests | Cy Fry |\n| Apologies | Dee Orr |\n\n## Roof\n\nIt leaks.\n";
        lists(minutes, &["Ann Lee", "Bo Day"], &["Dee Orr"]);
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        let bodies = record.attendees.iter();
        let bodies = bodies.map(|one| one.organisation.as_deref());
        assert_eq!(bodies.collect::<Vec<_>>(), [Some("Board"), Some("Staff")]);
        assert_eq!(record.guests[0].name.as_deref(), Some("Cy Fry"));
        assert_eq!(record.guests[0].organisation, None);
    }

    #[test]
    fn labels_in_the_first_column_open_a_roster() {
        for minutes in [
            "Minutes of the Mill Board\nDate:       3 May 2022\nPresent:    Ann Lee       (AL)  Chair\n            Bo Day        (BD)  Treasurer\nRegrets:    Cy Fry        (CF)\n            Dee Orr       (DO)\n\n1. Roof\nIt leaks.\n\n2. Door\nIt creaks.\n",
            "# Board meeting, 3 May 2022\n\n| Present | Ann Lee, Bo Day |\n|--|--|\n| Apologies | Cy Fry, Dee Orr |\n\n## Roof\n\nIt leaks.\n",
            "# Board meeting, 3 May 2022\n\n## Attendance\n\n| Present | Ann Lee, Bo Day |\n|--|--|\n| Apologies | Cy Fry, Dee Orr |\n\n## Roof\n\nIt leaks.\n",
        ] {
            lists(minutes, &["Ann Lee", "Bo Day"], &["Cy Fry", "Dee Orr"]);
        }
    }
}
