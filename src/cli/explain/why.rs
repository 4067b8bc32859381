//! One field: what it has, or why it is empty.

use std::cmp::Reverse;
use std::io::{self, Write};

use rapporteur::document::Block;
use rapporteur::grammar::{Form, Phrase, Rules};

use super::taken::{Explained, Taken, is_of};

/// Lines that come near a label.
const NEAREST: usize = 3;

pub(super) fn write(
    name: &str,
    rules: &Rules,
    explained: &Explained<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut any = false;
    for taken in explained.taken.iter().filter(|taken| is_of(taken, name)) {
        any = true;
        writeln!(
            out,
            "{name}: {}{}",
            explained.words(taken),
            place(taken, explained)
        )?;
    }
    if any {
        return Ok(());
    }
    writeln!(out, "{name} is empty.")?;
    let lists = [
        ("labels", &rules.labels),
        ("nouns", &rules.nouns),
        ("columns", &rules.columns),
        ("cues", &rules.cues),
        ("markers", &rules.markers),
    ];
    for (key, phrases) in lists.iter().filter(|(_, phrases)| !phrases.is_empty()) {
        looked_for(key, phrases, out)?;
    }
    let none = lists.iter().filter(|(_, phrases)| phrases.is_empty());
    let none: Vec<&str> = none.map(|(key, _)| *key).collect();
    if !none.is_empty() {
        writeln!(out, "The grammar has no {} for it.", none.join(", "))?;
    }
    if !rules.forms.is_empty() {
        let forms: Vec<&str> = rules.forms.iter().map(Form::source).collect();
        writeln!(out, "Looked for forms: `{}`", forms.join("`, `"))?;
    }
    let near = nearest(&rules.labels, explained);
    if near.is_empty() {
        return writeln!(out, "No line comes near one of its labels.");
    }
    writeln!(out, "What comes nearest to its labels:")?;
    for (block, label) in near {
        let line = explained.document.words(block);
        let became = became(block, explained);
        writeln!(
            out,
            "{:>4}  {line}  (near `{}`; became {became})",
            block.line,
            label.source()
        )?;
    }
    Ok(())
}

/// The line of a value and the rule that took it.
fn place(taken: &Taken, explained: &Explained<'_>) -> String {
    let mut blocks = explained.document.blocks.iter();
    let Some(block) = blocks.find(|block| taken.range.start < block.range.end) else {
        return String::new();
    };
    let rule = explained.rule(block).map(|rule| format!(", {rule}"));
    format!("  # line {}{}", block.line, rule.unwrap_or_default())
}

fn looked_for(key: &str, phrases: &[Phrase], out: &mut dyn Write) -> io::Result<()> {
    let words: Vec<String> = phrases
        .iter()
        .map(|phrase| format!("`{}`", phrase.source()))
        .collect();
    writeln!(out, "Looked for {key}: {}", words.join(", "))
}

/// A word that many labels have is chance.
fn half(shared: usize, label: &Phrase) -> bool {
    shared > 0 && shared * 3 >= label.source().split_whitespace().count()
}

/// Short lines that share most words with a label, the nearest first.
fn nearest<'e>(labels: &'e [Phrase], explained: &'e Explained<'_>) -> Vec<(&'e Block, &'e Phrase)> {
    let small = &explained.grammar.words.common;
    let mut near: Vec<(usize, &Block, &Phrase)> = Vec::new();
    for block in &explained.document.blocks {
        let line = explained.document.words(block);
        let head: &str = line.split_once(':').map_or(line, |(head, _)| head);
        if head.split_whitespace().count() > 6 {
            continue;
        }
        let best = labels
            .iter()
            .map(|label| (label.shared(head, small), label))
            .max_by_key(|(shared, label)| (*shared, Reverse(label.source().len())));
        if let Some((shared, label)) = best.filter(|(shared, label)| half(*shared, label)) {
            near.push((shared, block, label));
        }
    }
    near.sort_by_key(|(shared, _, _)| Reverse(*shared));
    near.into_iter()
        .take(NEAREST)
        .map(|(_, block, label)| (block, label))
        .collect()
}

/// The fields that a line became.
fn became(block: &Block, explained: &Explained<'_>) -> String {
    let fields = explained.within(&block.range);
    let mut fields: Vec<&str> = fields.map(|taken| taken.field.as_str()).collect();
    fields.dedup();
    if fields.is_empty() {
        return "part of what stands before".to_owned();
    }
    fields.join(", ")
}
