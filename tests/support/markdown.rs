//! The Markdown that fixtures are written in, as a page.

use super::page::{Line, Shape, Words};

/// Reads `#` headings, `-` and `1.` items, tables, `**bold**`, `*italic*`, `[links](url)` and `<links>`.
pub fn page(markdown: &str) -> Vec<Line> {
    markdown
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with("| ---"))
        .map(line)
        .collect()
}

fn line(line: &str) -> Line {
    let indent = line.len() - line.trim_start().len();
    let line = line.trim();
    let one = |shape, text| Line {
        shape,
        cells: vec![words(text)],
    };
    if let Some(cells) = line.strip_prefix('|') {
        let cells = cells.trim_end_matches('|').split('|');
        return Line {
            shape: Shape::Row,
            cells: cells.map(|cell| words(cell.trim())).collect(),
        };
    }
    let hashes = line.len() - line.trim_start_matches('#').len();
    if hashes > 0 {
        return one(Shape::Heading(hashes), line[hashes..].trim());
    }
    if let Some(text) = line.strip_prefix("- ") {
        return one(Shape::Bullet(indent / 2), text);
    }
    match line.split_once(". ") {
        Some((number, text)) if number.parse::<u8>().is_ok() => one(Shape::Numbered, text),
        _ => one(Shape::Paragraph, line),
    }
}

fn words(mut text: &str) -> Vec<Words> {
    let mut all = Vec::new();
    while let Some(at) = text.find(['*', '[', '<']) {
        let (before, from) = text.split_at(at);
        if !before.is_empty() {
            all.push(plain(before));
        }
        let (piece, rest) = set_off(from);
        all.push(piece);
        text = rest;
    }
    if !text.is_empty() {
        all.push(plain(text));
    }
    all
}

fn plain(text: &str) -> Words {
    Words {
        text: text.to_owned(),
        ..Words::default()
    }
}

/// The words between two signs at the start of the text, and what follows them.
fn set_off(text: &str) -> (Words, &str) {
    let between = |open: &str, close: &str| {
        let inside = text.strip_prefix(open)?;
        inside.split_once(close)
    };
    if let Some((inside, rest)) = between("**", "**") {
        let bold = true;
        return (
            Words {
                bold,
                ..plain(inside)
            },
            rest,
        );
    }
    if let Some((inside, rest)) = between("*", "*") {
        let italic = true;
        return (
            Words {
                italic,
                ..plain(inside)
            },
            rest,
        );
    }
    if let Some((inside, rest)) = between("[", "](") {
        let (url, rest) = rest.split_once(')').expect("a link ends");
        let url = Some(url.to_owned());
        return (
            Words {
                url,
                ..plain(inside)
            },
            rest,
        );
    }
    let (inside, rest) = between("<", ">").expect("a link ends");
    let url = Some(inside.to_owned());
    (
        Words {
            url,
            ..plain(inside)
        },
        rest,
    )
}
