//! The explanation as one self-contained page.

use std::collections::HashSet;
use std::io::{self, Write};

use quick_xml::escape::escape;
use rapporteur::write::{Mark, marked};

use super::taken::{Explained, Taken};
use super::terminal::evidence;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("../../../assets/page/words.js");
const KEYS: &str = include_str!("../../../assets/page/keys.html");

pub(super) fn write(name: &str, explained: &Explained<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = escape(name);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{STYLE}</style>",
        escape(&explained.grammar.language)
    )?;
    writeln!(
        out,
        "<h1>{title}</h1>\n<p>Read by <b>{}</b> ({:.0} %){}</p>\n{KEYS}<main id=\"words\">",
        escape(&explained.grammar.name),
        explained.confidence * 100.0,
        escape(evidence(explained.evidence))
    )?;
    let marks = marks(explained);
    for block in &explained.document.blocks {
        let rule = explained.rule(block).unwrap_or_default();
        write!(out, "<p title=\"{}\"><i>{}</i> ", escape(&rule), block.line)?;
        marked(&explained.document.text, &marks, &block.range, out)?;
        writeln!(out, "</p>")?;
    }
    writeln!(out, "</main>\n<aside>\n<h2>Values</h2>")?;
    let mut anchors = HashSet::new();
    for taken in explained.taken.iter().filter(|taken| is_value(taken)) {
        let anchor = anchor(taken);
        // Words that are of several values lead to the first.
        let id = if anchors.insert(anchor.clone()) {
            format!(" id=\"of-{anchor}\"")
        } else {
            String::new()
        };
        writeln!(
            out,
            "<a{id} href=\"#{anchor}\"><b>{}</b> {}</a>",
            escape(&taken.field),
            escape(explained.words(taken))
        )?;
    }
    writeln!(out, "</aside>\n<script>{SCRIPT}</script>\n</html>")
}

/// A mark for all that was taken, with the anchor of the first of those that have the same words.
fn marks(explained: &Explained<'_>) -> Vec<Mark> {
    let mut anchors = HashSet::new();
    let mark = |taken: &Taken| {
        let class = taken.field.split(['.', ' ']).next().unwrap_or_default();
        let sure = taken
            .confidence
            .map(|sure| format!(", {:.0} %", sure * 100.0));
        Mark {
            range: taken.range.clone(),
            class: class.to_owned(),
            title: format!("{}{}", taken.field, sure.unwrap_or_default()),
            id: Some(anchor(taken)).filter(|anchor| anchors.insert(anchor.clone())),
        }
    };
    let mut marks: Vec<Mark> = explained.taken.iter().map(mark).collect();
    Mark::sort(&mut marks);
    marks
}

fn anchor(taken: &Taken) -> String {
    format!("b{}-{}", taken.range.start, taken.range.end)
}

fn is_value(taken: &Taken) -> bool {
    !matches!(taken.field.as_str(), "section text" | "labels" | "links")
}
