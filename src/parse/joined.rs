//! Labels that follow each other in one line of the head, as programs join its lines:
//! `Date: 4 May 2022 Present: Ann Lee, Bo Day Chair: Ann Lee`.

use std::borrow::Cow;

use crate::document::{Block, Document, Kind, Part};
use crate::grammar::{Field, Grammar};

/// Most blocks of the head; further down, such lines stand right below the label of a roster.
const HEAD: usize = 24;
/// Most words of a label.
const LABEL: usize = 4;

/// The document with each of those labels at the start of a line of its own. Nearly all documents stay as they are.
pub(super) fn part<'d>(document: &'d Document, grammar: &Grammar) -> Cow<'d, Document> {
    let below_label = |at: usize| {
        let above = at
            .checked_sub(1)
            .and_then(|above| document.blocks.get(above));
        let label = above.and_then(|above| grammar.label(document.words(above)));
        label.is_some_and(Field::is_roster)
    };
    let blocks = document.blocks.iter().enumerate();
    let joined = blocks.filter_map(|(at, block)| {
        let several = is_of_several(document.words(block));
        if !several || at >= HEAD && !below_label(at) {
            return None;
        }
        let starts = starts(document, block, grammar);
        (!starts.is_empty()).then_some((at, starts))
    });
    let joined: Vec<(usize, Vec<usize>)> = joined.collect();
    if joined.is_empty() {
        return Cow::Borrowed(document);
    }
    let mut parted = document.clone();
    for (at, starts) in joined.into_iter().rev() {
        parted.cut(at, &starts);
    }
    Cow::Owned(parted)
}

/// Two colons, as two labels have them.
fn is_of_several(words: &str) -> bool {
    memchr::memchr_iter(b':', words.as_bytes()).nth(1).is_some()
}

/// Bytes at which labels begin inside a line that begins with one.
fn starts(document: &Document, block: &Block, grammar: &Grammar) -> Vec<usize> {
    let words = document.words(block);
    let plain = matches!(block.kind, Kind::Paragraph | Kind::Item(_));
    if !plain || block.part != Part::Body || block.cell.is_some() {
        return Vec::new();
    }
    let colons = words.match_indices(':').map(|(colon, _)| colon);
    let ends = colons.filter(|colon| words[colon + 1..].starts_with(' '));
    let labels: Vec<(usize, Field)> = ends
        .filter_map(|colon| label(words, colon, grammar))
        .collect();
    // "Bills: Ann moved to pay them. Bo seconded. Roll call: Ann yes, Bo yes." is a topic.
    if !labels.is_empty() && grammar.tells_outcome(&grammar.spoken(words)) {
        return Vec::new();
    }
    // "Council: Ann, Bo Observers: Cy": the first may be the name of a group. "Moved: to form a group. Members: Cy" is talk.
    let group = labels.first().is_some_and(|(_, field)| field.is_roster())
        && words
            .split_once(": ")
            .is_some_and(|(name, first)| is_group(name) && first.starts_with(char::is_uppercase));
    match labels.as_slice() {
        [(0, _), later @ ..] => later,
        labels if group => labels,
        _ => &[],
    }
    .iter()
    .map(|(start, _)| block.range.start + start)
    .collect()
}

/// One or two words with capitals.
fn is_group(name: &str) -> bool {
    let mut words = name.split(' ');
    words.clone().count() <= 2 && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Where the label that ends at a colon begins, and its field: behind a space, and not inside a list or brackets.
fn label(words: &str, colon: usize, grammar: &Grammar) -> Option<(usize, Field)> {
    let before = &words[..colon];
    let gaps = before.rmatch_indices(' ').map(|(gap, _)| gap + 1);
    let begins = gaps.chain([0]).take(LABEL).filter(|start| {
        let parted = before[..*start].trim_end();
        // "Bo Day (regrets: Cy Fry)" has the label in the bracket.
        let open = before[*start..].rfind('(');
        let inside = open.is_some_and(|open| !before[*start + open..].contains(')'));
        before[*start..].starts_with(char::is_uppercase)
            && !inside
            // "Bo Day; remote: Cy Fry" has the label behind the sign.
            && !before[*start..].contains([';', ','])
            && !parted.ends_with([',', ';', ':', '(', '-', '–', '/', '&'])
    });
    let begins: Vec<usize> = begins.collect();
    let read = |field: &dyn Fn(&str) -> Option<Field>, start: usize| {
        let field = field(&before[start..]).filter(|field| is_of_head(*field));
        field.map(|field| (start, field))
    };
    let office = |words: &str| {
        let office = grammar.lexicon().roles.is_text(words);
        office.then_some(Field::Officers)
    };
    // "Place: Shed Present: Ann": no label takes a word of the value before it for one of its own.
    let named = |words: &str| {
        let label = grammar.label_word_for_word(words);
        label.or_else(|| office(words))
    };
    let longest = begins.iter().rev().find_map(|start| read(&named, *start));
    longest.or_else(|| {
        let any = |words: &str| grammar.label(words);
        begins.iter().find_map(|start| read(&any, *start))
    })
}

/// Fields of which labels stand in the head.
fn is_of_head(field: Field) -> bool {
    field.is_roster()
        || matches!(
            field,
            Field::Officers
                | Field::Date
                | Field::StartTime
                | Field::EndTime
                | Field::Location
                | Field::Organisation
                | Field::Title
                | Field::Other
        )
}

#[cfg(test)]
mod tests {
    use crate::parse::testing::lists;

    #[test]
    fn labels_that_follow_each_other_in_a_line_of_the_head_are_lines_of_their_own() {
        let joined = "# Garden Club\n\nDate: 4 May 2022 Place: Shed Present: Ann Lee, Bo Day Absent: Cy Orr Note taker: Bo Day\n\n## Hedge\n\nIt is too tall.\n";
        lists(joined, &["Ann Lee", "Bo Day"], &["Cy Orr"]);
        let meeting = &crate::extract(joined.as_bytes()).expect("text")[0].meeting;
        assert_eq!(meeting.date.as_deref(), Some("2022-05-04"));
        assert_eq!(meeting.location.as_deref(), Some("Shed"));
    }

    #[test]
    fn the_first_may_name_a_group() {
        let minutes =
            "# 2022-05-04\n\n## Attendance\n\nCouncil: Ann Lee, Bo Day Observers: Cy Orr, Di Fox\n";
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.attendees.len(), 2);
        assert_eq!(record.guests.len(), 2);
    }

    #[test]
    fn they_may_stand_below_a_long_agenda() {
        let agenda = "- Roof\n".repeat(30);
        let minutes = format!(
            "# 2022-05-04\n\n## Agenda\n\n{agenda}\n## Attendance\n\nCouncil: Ann Lee, Bo Day Observers: Cy Orr, Di Fox\n"
        );
        let record = &crate::extract(minutes.as_bytes()).expect("text")[0];
        assert_eq!(record.attendees.len(), 2);
        assert_eq!(record.guests.len(), 2);
    }

    #[test]
    fn a_label_in_a_list_or_in_brackets_stays_there() {
        lists(
            "# Garden Club\n\nPresent: Ann Lee, Chair: Bo Day (Place: Oslo), Cy Orr\n",
            &["Ann Lee", "Bo Day", "Cy Orr"],
            &[],
        );
        lists(
            "# Garden Club\n\nAttending: Ann Lee, Bo Grant; remote: Cy Orr\n",
            &["Ann Lee", "Bo Grant", "Cy Orr"],
            &[],
        );
    }
}
