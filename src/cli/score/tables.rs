//! What the figures look like on a terminal.

use std::io::{self, Write};

use rapporteur::score::{Board, Bucket, By, Claim, Difference, Field, Group, buckets, off};

use super::leave_out::{Family, LeftOut};
use super::measure::Measured;
use super::table::{Table, figure};

pub(super) fn fields(board: &Board, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(&[
        "FIELD",
        "F1",
        "PRECISION",
        "RECALL",
        "RIGHT",
        "MISSED",
        "WRONG",
    ]);
    for score in board.fields() {
        let tally = score.tally;
        table.row(vec![
            score.field.name().to_owned(),
            figure(Some(score.f1)),
            figure(tally.precision()),
            figure(tally.recall()),
            tally.right.to_string(),
            tally.missed.to_string(),
            tally.wrong.to_string(),
        ]);
    }
    table.write(out)?;
    details(board, out)?;
    writeln!(out)
}

fn details(board: &Board, out: &mut dyn Write) -> io::Result<()> {
    let details = board.details();
    if details.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    let mut table = Table::new(&["DETAIL", "SHARE", "RIGHT", "OF"]);
    for (detail, share) in details {
        table.row(vec![
            detail.name().to_owned(),
            figure(share.ratio()),
            share.right.to_string(),
            share.of.to_string(),
        ]);
    }
    table.write(out)
}

pub(super) fn groups(board: &Board, by: By, out: &mut dyn Write) -> io::Result<()> {
    let what = match by {
        By::Family => "FAMILY",
        By::House => "HOUSE",
        By::Format => "FORMAT",
    };
    let mut table = Table::new(&[what, "F1", "DOCUMENTS", "EXACT", "FIELDS BELOW 1"]);
    for group in board.groups(by) {
        table.row(vec![
            group.name.clone(),
            figure(group.f1),
            group.documents.to_string(),
            group.exact.to_string(),
            imperfect(&group),
        ]);
    }
    table.write(out)?;
    writeln!(out)
}

/// The fields that are not all right, the worst first.
fn imperfect(group: &Group) -> String {
    let mut fields: Vec<(Field, f64)> = group
        .fields
        .iter()
        .map(|(field, f1)| (*field, *f1))
        .filter(|(_, f1)| *f1 < 1.0)
        .collect();
    fields.sort_by(|a, b| a.1.total_cmp(&b.1));
    let fields = fields.iter();
    let fields = fields.map(|(field, f1)| format!("{} {f1:.2}", field.name()));
    fields.collect::<Vec<_>>().join(", ")
}

pub(super) fn documents(board: &Board, out: &mut dyn Write) -> io::Result<()> {
    for scored in board.documents() {
        let differences = &scored.comparison.differences;
        let detail = |difference: &&Difference| matches!(difference, Difference::Detail { .. });
        let count = differences.len() - differences.iter().filter(detail).count();
        match count {
            0 => writeln!(out, "{}: exact", scored.document)?,
            1 => writeln!(out, "{}: 1 difference", scored.document)?,
            _ => writeln!(out, "{}: {count} differences", scored.document)?,
        }
        for difference in differences {
            writeln!(out, "  {difference}")?;
        }
    }
    writeln!(out)
}

pub(super) fn calibration(board: &Board, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(&["FIELD", "CONFIDENCE", "SAID", "SHARE", "RIGHT", "OF"]);
    let all = buckets(board.claims());
    bucket_rows("all", &all, &mut table);
    for field in Field::ALL {
        let of_field = |claim: &&Claim| claim.field == *field;
        let buckets = buckets(board.claims().filter(of_field));
        bucket_rows(field.name(), &buckets, &mut table);
    }
    table.write(out)?;
    writeln!(out, "off by {} on average\n", figure(off(&all)))
}

fn bucket_rows(name: &str, buckets: &[Bucket], table: &mut Table) {
    for bucket in buckets {
        table.row(vec![
            name.to_owned(),
            format!("{:.2} to {:.2}", bucket.from, bucket.to),
            figure(Some(bucket.said)),
            figure(bucket.share.ratio()),
            bucket.share.right.to_string(),
            bucket.share.of.to_string(),
        ]);
    }
}

pub(super) fn left_out(left_out: &LeftOut, out: &mut dyn Write) -> io::Result<()> {
    if left_out.families.is_empty() {
        return writeln!(out, "no family here has a grammar of its own\n");
    }
    let mut table = Table::new(&["FAMILY", "GRAMMAR", "WITH", "WITHOUT", "FIELDS THAT CHANGE"]);
    for family in &left_out.families {
        table.row(vec![
            family.with.name.clone(),
            family.grammars.join(", "),
            figure(family.with.f1),
            figure(family.without.f1),
            changed(family),
        ]);
    }
    table.write(out)?;
    let headline = headline(&left_out.board);
    writeln!(out, "headline F1 without these grammars {headline}\n")
}

/// The fields whose F1 is another one without the family's grammars.
fn changed(family: &Family) -> String {
    let change = |field: &Field| {
        let with = family.with.fields.get(field);
        let without = family.without.fields.get(field);
        let shown = |f1: Option<&f64>| f1.map_or_else(|| "-".to_owned(), |f1| format!("{f1:.2}"));
        let (with, without) = (shown(with), shown(without));
        (with != without).then(|| format!("{} {with} to {without}", field.name()))
    };
    let changes = Field::ALL.iter().filter_map(change);
    changes.collect::<Vec<_>>().join(", ")
}

pub(super) fn summary(measured: &Measured, out: &mut dyn Write) -> io::Result<()> {
    let board = &measured.board;
    let count = board.documents().len();
    let families = board.groups(By::Family).len();
    let documents = if count == 1 { "document" } else { "documents" };
    let of = if families == 1 { "family" } else { "families" };
    let exact = board.exact();
    write!(out, "{count} {documents} of {families} {of}, {exact} exact")?;
    if !measured.failures.is_empty() {
        write!(out, ", {} not read", measured.failures.len())?;
    }
    writeln!(out, "\nheadline F1 {}", headline(board))
}

fn headline(board: &Board) -> String {
    board
        .headline()
        .map_or_else(|| "-".to_owned(), |f1| format!("{f1:.4}"))
}
