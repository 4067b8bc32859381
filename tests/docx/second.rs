//! A second opinion: where `docx-rs` can read a document that it wrote, it finds the same words.

use docx_rs::{
    DocumentChild, Docx, Hyperlink, HyperlinkType, Paragraph, ParagraphChild, Run, RunChild, Table,
    TableCell, TableRow,
};

fn written() -> Vec<u8> {
    let text = |words: &str| Paragraph::new().add_run(Run::new().add_text(words));
    let link = Hyperlink::new("https://example.org/plan", HyperlinkType::External)
        .add_run(Run::new().add_text("the plan"));
    let cell = |words: &str| TableCell::new().add_paragraph(text(words));
    let mut packed = std::io::Cursor::new(Vec::new());
    Docx::new()
        .add_paragraph(text("Minutes of the garden committee").style("Heading1"))
        .add_paragraph(
            Paragraph::new()
                .add_run(Run::new().add_text("Present: ").bold())
                .add_run(Run::new().add_text("Ann Lee")),
        )
        .add_paragraph(Paragraph::new().add_hyperlink(link))
        .add_table(Table::new(vec![TableRow::new(vec![
            cell("Task"),
            cell("Owner"),
        ])]))
        .build()
        .pack(&mut packed)
        .expect("a package");
    packed.into_inner()
}

#[test]
fn words_agree_with_the_writer_that_made_them() {
    let document = rapporteur::read(&written()).expect("a document");
    assert_eq!(
        document.text,
        "Minutes of the garden committee\nPresent: Ann Lee\nthe plan\nTask\tOwner"
    );
    assert_eq!(
        document.links_of(&document.blocks[2])[0].url,
        "https://example.org/plan"
    );
}

#[test]
fn words_agree_with_a_second_reader() {
    let bytes = written();
    let other = docx_rs::read_docx(&bytes).expect("the other reader");
    let mut words = String::new();
    for child in &other.document.children {
        if let DocumentChild::Paragraph(paragraph) = child {
            for child in &paragraph.children {
                if let ParagraphChild::Run(run) = child {
                    run.children.iter().for_each(|child| {
                        if let RunChild::Text(text) = child {
                            words.push_str(&text.text);
                        }
                    });
                }
            }
            words.push('\n');
        }
    }
    let ours = rapporteur::read(&bytes).expect("a document");
    for line in words.lines().filter(|line| !line.is_empty()) {
        assert!(ours.text.contains(line), "{line:?} in {:?}", ours.text);
    }
}
