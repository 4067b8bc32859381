//! A ZIP package, made of its parts.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn pack<Content: AsRef<str>>(parts: &[(&str, Content)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a part begins");
        zip.write_all(content.as_ref().as_bytes())
            .expect("a part is written");
    }
    zip.finish().expect("a package ends").into_inner()
}
