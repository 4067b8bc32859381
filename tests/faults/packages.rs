//! Packages beyond measure.

use std::fs;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use tempfile::TempDir;

use super::{MINUTES, ends, put};

fn zip(path: &Path, members: impl Iterator<Item = (String, Vec<u8>)>) {
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    for (name, bytes) in members {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap();
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

#[test]
fn thousands_of_files_in_one_package_are_read() {
    let here = TempDir::new().unwrap();
    let member = |number: usize| {
        let text = format!("{MINUTES}\n2. Number {number}\nSaid.\n");
        (
            format!("{:02}/{number}.txt", number % 50),
            text.into_bytes(),
        )
    };
    zip(&here.path().join("m.zip"), (0..2_000).map(member));
    let said = ends(here.path(), &["m.zip", "-o", "m.sqlite"], 0);
    assert!(
        said.starts_with("2,000 meetings in 2,000 documents\n"),
        "{said}"
    );
}

#[test]
fn what_swells_beyond_measure_costs_an_error_and_the_rest_is_read() {
    let here = TempDir::new().unwrap();
    let members = [("a.txt", vec![0; 12 << 20]), ("b.txt", MINUTES.into())];
    let members = members.map(|(name, bytes)| (name.to_owned(), bytes));
    zip(&here.path().join("m.zip"), members.into_iter());
    let said = ends(here.path(), &["m.zip", "-q", "-o", "m.jsonl"], 1);
    let sentence = "rapporteur: m.zip/a.txt: it swells to more than 250 times its packed size, as no document does; it is not read\n";
    assert_eq!(said, sentence);

    // A gzip file may be several in a row: the same megabyte of nothing a hundred times.
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(MINUTES.len() as u64);
    tar.append_data(&mut header, "a.txt", MINUTES.as_bytes())
        .unwrap();
    header.set_size(100 << 20);
    tar.append_data(&mut header, "b.bin", std::io::empty())
        .unwrap();
    let head = tar.into_inner().unwrap();
    let mut packed = gzip(&head[..head.len() - 1_024]);
    packed.extend(gzip(&vec![0; 1 << 20]).repeat(100));
    put(&here, "m.tar.gz", &packed);
    let said = ends(here.path(), &["m.tar.gz", "-q", "-o", "m.jsonl"], 1);
    assert!(
        said.starts_with(
            "rapporteur: m.tar.gz: this package is broken (it swells to more than 250 times"
        ),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(here.path().join("m.jsonl"))
            .unwrap()
            .lines()
            .count(),
        1
    );
}

#[test]
fn a_package_in_a_package_costs_an_error_unless_it_is_left_out() {
    let here = TempDir::new().unwrap();
    let members = [("a.txt", MINUTES), ("inner.ZIP", "PK")];
    let members = members.map(|(name, text)| (name.to_owned(), text.into()));
    zip(&here.path().join("m.zip"), members.into_iter());
    let said = ends(here.path(), &["m.zip", "-q", "-o", "m.jsonl"], 1);
    assert_eq!(
        said,
        "rapporteur: m.zip/inner.ZIP: a package within a package is not read; unpack the outer one, and give the folder\n"
    );
    let without = ["m.zip", "-q", "--exclude", "*.ZIP", "-o", "m.jsonl"];
    assert_eq!(ends(here.path(), &without, 0), "");
}
