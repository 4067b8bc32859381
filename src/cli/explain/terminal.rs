//! The explanation in a terminal.

use std::io::{self, Write};

use super::taken::Explained;

pub(super) fn write(
    explained: &Explained<'_>,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(
        out,
        "{} ({:.0} %){}",
        explained.grammar.name,
        explained.confidence * 100.0,
        evidence(explained.evidence)
    )?;
    for block in &explained.document.blocks {
        let line = explained.document.words(block);
        let rule = explained.rule(block);
        let rule = rule.map(|rule| format!("  # {rule}")).unwrap_or_default();
        writeln!(out, "\n{:>4}  {}{}", block.line, line, dim(&rule, colour))?;
        let mut any = false;
        for taken in explained.within(&block.range) {
            any = true;
            let words = explained.words(taken);
            let sure = taken
                .confidence
                .map(|sure| format!(" ({:.0} %)", sure * 100.0));
            let name = paint(&taken.field, colour);
            if words == line {
                writeln!(out, "      → {name}{}", sure.unwrap_or_default())?;
            } else {
                writeln!(out, "      → {name}{}: {words}", sure.unwrap_or_default())?;
            }
        }
        if !any {
            writeln!(out, "      → {}", dim("part of what stands before", colour))?;
        }
    }
    Ok(())
}

pub(super) fn evidence(phrases: &[String]) -> String {
    if phrases.is_empty() {
        return String::new();
    }
    format!(", by \"{}\"", phrases.join("\", \""))
}

/// A field in its colour; what was not read stands out.
fn paint(field: &str, colour: bool) -> String {
    let list = field.split_once('.').map_or(field, |(list, _)| list);
    let code = match list {
        _ if !colour => return field.to_owned(),
        "unread" => "1;31",
        "section text" => "2",
        "labels" => "35",
        "meeting" => "34",
        "attendees" | "guests" | "apologies" => "32",
        "decisions" | "next_steps" => "33",
        _ => "36",
    };
    format!("\u{1b}[{code}m{field}\u{1b}[0m")
}

fn dim(words: &str, colour: bool) -> String {
    if colour && !words.is_empty() {
        format!("\u{1b}[2m{words}\u{1b}[0m")
    } else {
        words.to_owned()
    }
}
