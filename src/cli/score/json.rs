//! All figures as one JSON object.

use std::collections::BTreeMap;
use std::io::{self, Write};

use rapporteur::score::{Board, Bucket, By, Claim, Field, Group, Scored, buckets, off};
use serde_json::{Map, Value, json};

use super::leave_out::LeftOut;
use super::measure::Measured;

pub(super) fn write(
    measured: &Measured,
    left_out: Option<&LeftOut>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let board = &measured.board;
    let failures = measured.failures.iter();
    let mut figures = json!({
        "headline": board.headline(),
        "documents": board.documents().len(),
        "exact": board.exact(),
        "failed": failures.map(ToString::to_string).collect::<Vec<_>>(),
        "fields": fields(board),
        "details": details(board),
        "families": groups(board, By::Family),
        "houses": groups(board, By::House),
        "formats": groups(board, By::Format),
        "calibration": calibration(board),
        "by_document": board.documents().iter().map(document).collect::<Vec<_>>(),
    });
    if let Some(left_out) = left_out {
        figures["leave_one_out"] = leave_one_out(left_out);
    }
    writeln!(out, "{figures:#}")
}

fn fields(board: &Board) -> Value {
    let field = |score: &rapporteur::score::FieldScore| {
        let tally = score.tally;
        let figures = json!({
            "f1": score.f1,
            "precision": tally.precision(),
            "recall": tally.recall(),
            "right": tally.right,
            "missed": tally.missed,
            "wrong": tally.wrong,
        });
        (score.field.name().to_owned(), figures)
    };
    board
        .fields()
        .iter()
        .map(field)
        .collect::<Map<_, _>>()
        .into()
}

fn details(board: &Board) -> Value {
    let detail = |(detail, share): (rapporteur::score::Detail, rapporteur::score::Share)| {
        let figures = json!({"share": share.ratio(), "right": share.right, "of": share.of});
        (detail.name().to_owned(), figures)
    };
    board
        .details()
        .into_iter()
        .map(detail)
        .collect::<Map<_, _>>()
        .into()
}

fn groups(board: &Board, by: By) -> Value {
    let group = |group: Group| (group.name.clone(), figures(&group));
    board
        .groups(by)
        .into_iter()
        .map(group)
        .collect::<Map<_, _>>()
        .into()
}

fn figures(group: &Group) -> Value {
    json!({
        "f1": group.f1,
        "documents": group.documents,
        "exact": group.exact,
        "fields": by_name(&group.fields),
    })
}

fn by_name(fields: &BTreeMap<Field, f64>) -> Map<String, Value> {
    let fields = fields.iter();
    fields
        .map(|(field, f1)| (field.name().to_owned(), json!(f1)))
        .collect()
}

fn calibration(board: &Board) -> Value {
    let all = buckets(board.claims());
    let of_field = |field: &Field| {
        let buckets = buckets(
            board
                .claims()
                .filter(|claim: &&Claim| claim.field == *field),
        );
        (!buckets.is_empty()).then(|| (field.name().to_owned(), shown(&buckets)))
    };
    let fields: Map<String, Value> = Field::ALL.iter().filter_map(of_field).collect();
    json!({"off": off(&all), "all": shown(&all), "fields": fields})
}

fn shown(buckets: &[Bucket]) -> Value {
    let bucket = |bucket: &Bucket| {
        json!({
            "from": bucket.from,
            "to": bucket.to,
            "said": bucket.said,
            "share": bucket.share.ratio(),
            "right": bucket.share.right,
            "of": bucket.share.of,
        })
    };
    buckets.iter().map(bucket).collect()
}

fn document(scored: &Scored) -> Value {
    let differences = scored.comparison.differences.iter();
    json!({
        "document": scored.document,
        "family": scored.family,
        "house": scored.house,
        "format": scored.format,
        "exact": scored.comparison.is_exact(),
        "differences": differences.map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn leave_one_out(left_out: &LeftOut) -> Value {
    let family = |family: &super::leave_out::Family| {
        let figures = json!({
            "grammars": family.grammars,
            "with": figures(&family.with),
            "without": figures(&family.without),
        });
        (family.with.name.clone(), figures)
    };
    let families: Map<String, Value> = left_out.families.iter().map(family).collect();
    json!({"headline": left_out.board.headline(), "families": families})
}
