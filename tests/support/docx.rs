//! A page as Word would save it: numbers and bullets are the layout's, links are relationships or fields.

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, Docx, FieldCharType, Hyperlink, HyperlinkType, IndentLevel, InstrText,
    Level, LevelJc, LevelText, NumberFormat, Numbering, NumberingId, Paragraph, Run, Start, Style,
    StyleType, Table, TableCell, TableRow,
};

use super::page::{Line, Shape, Words};

/// How a house uses Word.
#[derive(Clone, Copy, Debug)]
pub struct House {
    /// Headings have heading styles; otherwise they are bold lines.
    pub styles: bool,
    /// Roman numbers of headings come from the layout; otherwise they are typed.
    pub numbered: bool,
    /// Link targets are relationships of the package; otherwise they stand in field codes.
    pub relationships: bool,
}

const BULLETS: usize = 11;
const ROMAN: usize = 12;
const DECIMAL: usize = 13;

/// The bytes of the page as a DOCX file.
pub fn docx(page: &[Line], house: House) -> Vec<u8> {
    let mut file = with_lists(with_styles(Docx::new()));
    let mut rows = Vec::new();
    for line in page {
        if line.shape == Shape::Row {
            let cells = line.cells.iter();
            rows.push(TableRow::new(
                cells.map(|cell| self::cell(cell, house)).collect(),
            ));
            continue;
        }
        file = with_table(file, &mut rows);
        file = file.add_paragraph(paragraph(line, house));
    }
    let mut bytes = Cursor::new(Vec::new());
    with_table(file, &mut rows)
        .pack(&mut bytes)
        .expect("a document in memory is written");
    bytes.into_inner()
}

fn with_styles(file: Docx) -> Docx {
    (1..=3).fold(file, |file, level| {
        let style = Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .outline_lvl(level - 1)
            .bold();
        file.add_style(style)
    })
}

fn with_lists(file: Docx) -> Docx {
    let level = |at: usize, format: &str, text: &str| {
        Level::new(
            at,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(text),
            LevelJc::new("left"),
        )
    };
    let bullets = (0..3).fold(AbstractNumbering::new(BULLETS), |list, at| {
        list.add_level(level(at, "bullet", "•"))
    });
    let roman = AbstractNumbering::new(ROMAN).add_level(level(0, "upperRoman", "%1."));
    let decimal = AbstractNumbering::new(DECIMAL).add_level(level(0, "decimal", "%1."));
    [bullets, roman, decimal]
        .into_iter()
        .fold(file, |file, list| {
            let id = list.id;
            file.add_abstract_numbering(list)
                .add_numbering(Numbering::new(id, id))
        })
}

fn with_table(file: Docx, rows: &mut Vec<TableRow>) -> Docx {
    if rows.is_empty() {
        return file;
    }
    file.add_table(Table::new(std::mem::take(rows)))
}

fn cell(words: &[Words], house: House) -> TableCell {
    TableCell::new().add_paragraph(with_words(Paragraph::new(), words, house))
}

fn paragraph(line: &Line, house: House) -> Paragraph {
    let numbered =
        |list, depth| Paragraph::new().numbering(NumberingId::new(list), IndentLevel::new(depth));
    match line.shape {
        Shape::Heading(level) => heading(level, &line.cells[0], house),
        Shape::Bullet(depth) => with_words(numbered(BULLETS, depth), &line.cells[0], house),
        Shape::Numbered => with_words(numbered(DECIMAL, 0), &line.cells[0], house),
        Shape::Paragraph | Shape::Row => with_words(Paragraph::new(), &line.cells[0], house),
    }
}

fn heading(level: usize, words: &[Words], house: House) -> Paragraph {
    let mut words = words.to_vec();
    let mut paragraph = Paragraph::new();
    let unnumbered = without_roman(&words[0].text).filter(|_| house.numbered);
    if let Some(text) = unnumbered {
        words[0].text = text;
        paragraph = paragraph.numbering(NumberingId::new(ROMAN), IndentLevel::new(0));
    }
    if house.styles {
        paragraph = paragraph.style(&format!("Heading{level}"));
    } else {
        for words in &mut words {
            words.bold = true;
        }
    }
    with_words(paragraph, &words, house)
}

/// The words after a typed roman number.
fn without_roman(text: &str) -> Option<String> {
    let (number, words) = text.split_once(". ")?;
    number
        .chars()
        .all(|c| "IVX".contains(c))
        .then(|| words.to_owned())
}

fn with_words(paragraph: Paragraph, words: &[Words], house: House) -> Paragraph {
    words.iter().fold(paragraph, |paragraph, words| {
        let run = run(words);
        match &words.url {
            None => paragraph.add_run(run),
            Some(url) if house.relationships => {
                paragraph.add_hyperlink(Hyperlink::new(url, HyperlinkType::External).add_run(run))
            }
            Some(url) => {
                let field = |kind| Run::new().add_field_char(kind, false);
                let code = InstrText::Unsupported(format!(" HYPERLINK \"{url}\" "));
                paragraph
                    .add_run(field(FieldCharType::Begin))
                    .add_run(Run::new().add_instr_text(code))
                    .add_run(field(FieldCharType::Separate))
                    .add_run(run)
                    .add_run(field(FieldCharType::End))
            }
        }
    })
}

fn run(words: &Words) -> Run {
    let mut run = Run::new().add_text(&words.text);
    if words.bold {
        run = run.bold();
    }
    if words.italic {
        run = run.italic();
    }
    run
}
