//! The explanation as one self-contained page.

use std::io::{self, Write};

use quick_xml::escape::escape;

use super::taken::{Explained, Taken};
use super::terminal::evidence;

const STYLE: &str = include_str!("page.css");

pub(super) fn write(name: &str, explained: &Explained<'_>, out: &mut dyn Write) -> io::Result<()> {
    let title = escape(name);
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{STYLE}</style>",
        escape(&explained.grammar.language)
    )?;
    writeln!(
        out,
        "<h1>{title}</h1>\n<p>Read by <b>{}</b> ({:.0} %){}</p>\n<main>",
        escape(&explained.grammar.name),
        explained.confidence * 100.0,
        escape(evidence(explained.evidence))
    )?;
    for block in &explained.document.blocks {
        let line = explained.document.words(block);
        let rule = explained.rule(line).unwrap_or_default();
        write!(out, "<p title=\"{}\"><i>{}</i> ", escape(&rule), block.line)?;
        marked(explained, block.range.start, line, out)?;
        writeln!(out, "</p>")?;
    }
    writeln!(out, "</main>\n<aside>\n<h2>Values</h2>")?;
    for taken in explained.taken.iter().filter(|taken| is_value(taken)) {
        writeln!(
            out,
            "<a href=\"#b{}\"><b>{}</b> {}</a>",
            taken.range.start,
            escape(&taken.field),
            escape(explained.words(taken))
        )?;
    }
    writeln!(out, "</aside>\n</html>")
}

/// The words of a block with each value marked; of values inside each other, the outermost.
fn marked(
    explained: &Explained<'_>,
    start: usize,
    line: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut at = start;
    let end = start + line.len();
    let text =
        |from: usize, to: usize| escape(explained.document.text.get(from..to).unwrap_or_default());
    for taken in explained.within(&(start..end)) {
        if taken.range.start < at || taken.range.end > end {
            continue;
        }
        write!(out, "{}", text(at, taken.range.start))?;
        let sure = taken
            .confidence
            .map(|sure| format!(", {:.0} %", sure * 100.0));
        let class = taken.field.split(['.', ' ']).next().unwrap_or_default();
        write!(
            out,
            "<mark id=\"b{}\" class=\"{}\" title=\"{}{}\">{}</mark>",
            taken.range.start,
            escape(class),
            escape(&taken.field),
            sure.unwrap_or_default(),
            text(taken.range.start, taken.range.end)
        )?;
        at = taken.range.end;
    }
    write!(out, "{}", text(at, end))
}

fn is_value(taken: &Taken) -> bool {
    !matches!(taken.field.as_str(), "section text" | "labels" | "links")
}
